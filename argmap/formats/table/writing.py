"""A map becomes rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.formats.table.cells import FREE, write
from argmap.formats.table.columns import ORDER, ROWS, TEXT_OF
from argmap.model import ArgumentMap
from argmap.record.encode import encode
from argmap.record.fields import KINDS, RELATIONS

Row = dict[str, str]


def rows(argument_map: ArgumentMap) -> list[list[str]]:
    """Return the table of a map: the names of the columns, then a row for each thing it says.

    Only columns that are used are written. The first three always are.
    """
    said = list(_rows(argument_map))
    used = {key for row in said for key in row} | set(ORDER[:3])
    own = sorted(used - set(ORDER))
    columns = [*(key for key in ORDER if key in used), *own]
    return [columns, *([row.get(key, "") for key in columns] for row in said)]


def _rows(argument_map: ArgumentMap) -> Iterator[Row]:
    data = encode(argument_map)
    free = {key: value for key, value in data.items() if key.startswith("x-")}
    top = {key: data[key] for key in ("title", "language", "allow") if key in data}
    yield _row("map", top | free)
    for key, value in data.get("sources", {}).items():
        yield _row("source", value if isinstance(value, dict) else {"title": value}, key)
    for key, title in data.get("sections", {}).items():
        yield _row("section", {"title": title}, key)
    for name, path in data.get("include", {}).items():
        yield _row("include", {"path": path}, name)
    for name, view in data.get("views", {}).items():
        yield _row("view", view, name)
    for claim in argument_map.claims:
        said = data["claims"][claim.id]
        rest = {key: said[key] for key in said if key not in (*KINDS, *RELATIONS)}
        rest |= {"original": claim.original} if claim.original else {}
        yield _row(claim.kind.value, rest, claim.id) | {"text": claim.text}
    for i in argument_map.inferences:
        details = {key: getattr(i, key) for key in ("scheme", "warrant", "implicit", "note")}
        row = _row(i.relation.value, {k: v for k, v in details.items() if v}, i.id * i.named)
        yield row | {"from": ", ".join(i.premises), "to": i.target}


def _row(kind: str, said: dict[str, Any], id_: str = "") -> Row:
    """Return a row; what is said is plain data by key."""
    row = {"id": id_, "kind": kind}
    for key, value in said.items():
        column = "text" if key == TEXT_OF.get(kind) else key
        row[column] = write(ROWS[kind].get(key, FREE), value)
    return row
