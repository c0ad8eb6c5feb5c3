"""The archive that a workbook is: looked through before it is opened, and always packed alike."""

from __future__ import annotations

import io
import re
import zipfile

from argmap.errors import ArgmapError

_LARGEST = 256 * 1024 * 1024
_MOST_PARTS = 5_000
_MARKUP = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_DAY = (1980, 1, 1, 0, 0, 0)
_SAVED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def parts(data: bytes, path: str) -> dict[str, bytes]:
    """Return the parts of a workbook that are XML, by name.

    Raises `ArgmapError` where it is no archive, is damaged or protected, would become too large,
    or declares entities, by which a small file can become a large one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.infolist()
            too_large = len(names) > _MOST_PARTS or sum(n.file_size for n in names) > _LARGEST
            texts = [n for n in names if n.filename.endswith((".xml", ".rels")) and not too_large]
            found = {part.filename: archive.read(part) for part in texts}
    except Exception as error:  # beside those of zipfile there are those of its codecs
        raise ArgmapError(f"{path}: {_reason(data)}") from error
    if too_large:
        raise ArgmapError(
            f"{path}: unpacked this workbook is larger than {_LARGEST // 2**20} MiB: "
            "keep the table alone, or split it"
        )
    if any(sign in part for part in found.values() for sign in _MARKUP):
        raise ArgmapError(f"{path}: this workbook declares entities (DOCTYPE): none is read")
    return found


def _reason(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "this workbook is protected by a password, or an old XLS: save it as plain XLSX"
    if data.startswith(b"PK"):
        return "this workbook is damaged or not whole: save or copy it again"
    return "this is no workbook (XLSX): save the table as XLSX or CSV"


def packed(data: bytes) -> bytes:
    """Return an archive with the same parts and no time in it: equal maps make equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _SAVED.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, _DAY), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
