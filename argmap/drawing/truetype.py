"""Advance widths from a TrueType or OpenType font: just what measuring text needs.

Tables as in the OpenType specification: `head` (units per em), `hhea` and `hmtx` (advances), `cmap`
formats 4 and 12 (characters to glyphs).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from argmap.errors import ArgmapError


@cache
def advances(path: Path) -> Mapping[int, float]:
    """Return the advance, in ems, of every character that a font file has a glyph for.

    Of a collection the first font is read. Raises `ArgmapError` if this is no such font.
    """
    try:
        data = path.read_bytes()
        return _advances(data)
    except OSError as error:
        raise ArgmapError(f"{path}: {error.strerror}") from error
    except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
        raise ArgmapError(f"{path}: not a TrueType or OpenType font") from error


def is_bold(path: Path) -> bool:
    """Say whether a font file calls itself bold. Raises `ArgmapError` as `advances` does."""
    return _style(path).is_bold


def family(path: Path) -> str:
    """Return the name of a font file's family. Raises `ArgmapError` as `advances` does."""
    return _style(path).family


class _Style(NamedTuple):
    family: str
    is_bold: bool


@cache
def _style(path: Path) -> _Style:
    advances(path)  # so that what is no font is said in one way
    data = path.read_bytes()
    tables = _tables(data)
    is_bold = bool(struct.unpack_from(">H", data, tables[b"head"] + 44)[0] & 1)
    at = tables.get(b"name")
    return _Style("" if at is None else _family(data, at), is_bold)


def _family(data: bytes, at: int) -> str:
    """Read the name of the family from `name`: the typographic one (16), else the plain one (1)."""
    count, strings = struct.unpack_from(">2xHH", data, at)
    found: dict[int, str] = {}
    for record in range(count):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", data, at + 6 + 12 * record)
        if platform in (0, 3) and name in (1, 16):
            start = at + strings + offset
            text = data[start : start + length].decode("utf-16-be", "replace")
            found.setdefault(name, text)
    return found.get(16) or found.get(1, "")


def _advances(data: bytes) -> Mapping[int, float]:
    tables = _tables(data)
    units = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    metrics = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    widths = struct.unpack_from(">" + "Hh" * metrics, data, tables[b"hmtx"])[::2]
    return {
        character: widths[min(glyph, metrics - 1)] / units
        for character, glyph in _characters(data, tables[b"cmap"]).items()
    }


def _tables(data: bytes) -> Mapping[bytes, int]:
    """Return where each table of a font begins, of a collection in its first font."""
    start = struct.unpack_from(">12xI", data)[0] if data[:4] == b"ttcf" else 0
    count = struct.unpack_from(">H", data, start + 4)[0]
    directory = data[start + 12 : start + 12 + 16 * count]
    return {tag: offset for tag, _, offset, _ in struct.iter_unpack(">4sIII", directory)}


def _characters(data: bytes, table: int) -> Mapping[int, int]:
    """Return glyph numbers by character, from every subtable that is understood."""
    found: dict[int, int] = {}
    count = struct.unpack_from(">H", data, table + 2)[0]
    for number in range(count):
        at = table + struct.unpack_from(">I", data, table + 4 + 8 * number + 4)[0]
        kind = struct.unpack_from(">H", data, at)[0]
        if kind == 4:
            found |= _segments(data, at)
        elif kind == 12:
            groups = struct.unpack_from(">I", data, at + 12)[0]
            for first, last, glyph in struct.iter_unpack(
                ">III", data[at + 16 : at + 16 + 12 * groups]
            ):
                found |= {code: glyph + code - first for code in range(first, last + 1)}
    return found


def _segments(data: bytes, at: int) -> dict[int, int]:
    """Read a subtable of format 4: segments of characters with a shift or a list of glyphs."""
    size = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{size}H", data, at + 14)
    starts = struct.unpack_from(f">{size}H", data, at + 16 + 2 * size)
    shifts = struct.unpack_from(f">{size}H", data, at + 16 + 4 * size)
    ranges_at = at + 16 + 6 * size
    ranges = struct.unpack_from(f">{size}H", data, ranges_at)
    found = {}
    for index, (start, end, shift, distance) in enumerate(
        zip(starts, ends, shifts, ranges, strict=True)
    ):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if distance:
                glyph = struct.unpack_from(
                    ">H", data, ranges_at + 2 * index + distance + 2 * (code - start)
                )[0]
            if glyph or not distance:
                glyph = (glyph + shift) & 0xFFFF
            if glyph:
                found[code] = glyph
    return found
