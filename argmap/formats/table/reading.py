"""Rows of cells become a map, whatever is wrong with them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.finding import Finding
from argmap.formats.table.cells import FREE, items, read
from argmap.formats.table.claims import Claims, Entry, Step
from argmap.formats.table.columns import HAS_FREE_KEYS, ORDER, ROWS, TEXT_OF
from argmap.location import Location, whole_file
from argmap.model import ArgumentMap
from argmap.record.decode import decode
from argmap.record.fields import ID, RELATIONS
from argmap.written import nearest

Row = list[Scalar]

_BLOCKS = {"source": "sources", "section": "sections", "include": "include", "view": "views"}
_BETWEEN = re.compile(r"[\s_]+")


def column(cell: str) -> str:
    """Return the key that the head of a column stands for, however it is written."""
    return _BETWEEN.sub("-", cell.strip().casefold())


def is_head(cells: Iterable[str]) -> bool:
    """Say whether a row names the columns of such a table."""
    found = {column(cell) for cell in cells}
    return bool(found & {"id", "kind"}) and bool(found & {"id", "text"})


def read_rows(
    rows: Iterable[Row], source: Source, unread: dict[str, int] | None = None
) -> ArgumentMap:
    """Make a map of rows, the first of which names the columns; rows without any text are none.

    A row that cannot be understood is a fault in `source`, and reading goes on with the next.
    """
    filled = (row for row in rows if any(cell.value.strip() for cell in row))
    head = next(filled, None)
    if head is None or not is_head(cell.value for cell in head):
        source.fault(
            "the first row does not name the columns of a map",
            head[0].place if head else whole_file(source.path),
            "begin with a row such as: id, kind, text, from, to",
        )
        return ArgumentMap(source.path, "", faults=tuple(source.faults))
    return _Reader(source, head, list(filled)).read(unread)


class _Reader:
    """Goes through the rows once, and then through the inferences, whose ends it then knows."""

    def __init__(self, source: Source, head: Row, rows: list[Row]) -> None:
        self.source = source
        self.unnamed: set[int] = set()
        self.columns = self._columns(head)
        self.rows = [row for row in map(self._row, rows) if row]
        written = {row["id"].value.strip() for row in self.rows if "id" in row}
        self.claims = Claims(self._fault, (id_ for id_ in written if ID.fits(id_)))
        self.top: dict[str, list[Entry]] = {}

    def _fault(self, message: str, place: Location, remedy: str, rule: str = "") -> None:
        fault = Finding(message, place, remedy, rule=rule or "schema-violation")
        self.source.faults.append(fault)

    def _columns(self, head: Row) -> list[str]:
        """Return the keys of the columns; notice those that are unknown or there twice."""
        found = [column(cell.value) for cell in head]
        for number, (key, cell) in enumerate(zip(found, head, strict=True)):
            if key in found[:number] and key:
                self._fault(f"column '{key}' is there twice", cell.place, "join the two")
                found[number] = ""
                self.unnamed.add(number)
            elif key and key not in ORDER and not key.startswith("x-"):
                near = nearest(key, [k for k in ORDER if k not in found])
                other = "columns of your own begin with 'x-'"
                remedy = f"did you mean '{near}'? ({other})" if near else other
                self._fault(f"unknown column '{cell.value.strip()}'", cell.place, remedy)
                found[number] = near
                self.unnamed.add(number)
        return found

    def _row(self, row: Row) -> dict[str, Scalar]:
        """Return the cells of a row that are filled, by key; notice those without a column."""
        found = {}
        for number, cell in enumerate(row):
            if not cell.value.strip():
                continue
            if number < len(self.columns) and self.columns[number]:
                found[self.columns[number]] = cell
            elif number not in self.unnamed:
                self.unnamed.add(number)
                remedy = "name its column in the first row; columns of your own begin with 'x-'"
                self._fault("this cell stands in a column without a name", cell.place, remedy)
        return found

    def read(self, unread: dict[str, int] | None) -> ArgumentMap:
        for row in self.rows:
            self._take(row)
        whole = whole_file(self.source.path)
        top = [(Scalar("argmap", whole), Scalar("1", whole)), *self.top.pop("map", [])]
        if all(key.value != "title" for key, _ in top):
            name = os.path.splitext(os.path.basename(self.source.path))[0]
            top.append((Scalar("title", whole), Scalar(name or "Map", whole)))
        self.top["claims"] = self.claims.trees()
        for key, entries in self.top.items():
            top.append((Scalar(key, whole), Mapping(tuple(entries), whole)))
        tree = Mapping(tuple(top), whole)
        return decode(tree, self.source.path, faults=self.source.faults, unread=unread)

    def _take(self, row: dict[str, Scalar]) -> None:
        """Read one row as what its kind says that it is."""
        kind = self._kind(row)
        if kind is not None and kind.value in _BLOCKS:
            self._of_block(kind, row)
        elif kind is not None and kind.value == "map":
            if "map" in self.top:
                self._fault("a second row says what the map is", kind.place, "join the two")
            self.top.setdefault("map", self._entries("map", row))
        elif kind is not None and kind.value in RELATIONS:
            self._inference(kind, row)
        elif kind is not None or "kind" not in self.columns:
            self._claim(kind, row)
        elif "id" in row and "to" not in row:
            # It keeps its id, so that what aims at it is not reported as aiming at nothing.
            unknown = Scalar("claim", row["id"].place, faulty=True)
            self._claim(unknown, {key: row[key] for key in ("id", "text") if key in row})

    def _kind(self, row: dict[str, Scalar]) -> Scalar | None:
        """Return the kind of a row, None where there is none or it is not known."""
        cell = row.get("kind")
        if cell is None:
            if "kind" in self.columns:
                place = next(iter(row.values())).place
                self._fault("this row has no kind", place, f"write one of: {', '.join(ROWS)}")
            return None
        word = column(cell.value)
        if word in ROWS:
            return Scalar(word, cell.place)
        near = nearest(word, ROWS)
        remedy = f"did you mean '{near}'? " if near else ""
        remedy += f"the kinds are: {', '.join(ROWS)}"
        self._fault(f"'{cell.value.strip()}' is no kind of row", cell.place, remedy)
        return Scalar(near, cell.place) if near else None

    def _entries(self, kind: str, row: dict[str, Scalar], but: tuple[str, ...] = ()) -> list[Entry]:
        """Return what a row says besides `but`; notice cells that such a row does not have."""
        table, found = ROWS[kind], []
        what = {"map": "the row of the map", "include": "an included map"}
        for key, cell in row.items():
            name = TEXT_OF.get(kind, key) if key == "text" else key
            field = table.get(name)
            if key in (*but, "kind"):
                continue
            if field is None and not (key.startswith("x-") and kind in HAS_FREE_KEYS):
                named = what.get(kind) or f"a row of the kind '{kind}'"
                remedy = "clear the cell, or write it in a row that can have it"
                self._fault(f"{named} has no '{key}'", cell.place, remedy)
                continue
            found.append((Scalar(name, cell.place), read(field or FREE, cell)))
        return found

    def _of_block(self, kind: Scalar, row: dict[str, Scalar]) -> None:
        """Read a row that stands for an entry at the top of a map."""
        if "id" not in row:
            remedy = "write the word by which it is referred to under 'id'"
            self._fault(f"this {kind.value} has no id", kind.place, remedy)
            return
        entries = self._entries(kind.value, row, ("id",))
        id_ = Scalar(row["id"].value.strip(), row["id"].place)
        value: Node = Mapping(tuple(entries), kind.place)
        if kind.value in ("section", "include"):
            value = entries[0][1] if entries else Scalar("", kind.place)
        self.top.setdefault(_BLOCKS[kind.value], []).append((id_, value))

    def _claim(self, kind: Scalar | None, row: dict[str, Scalar]) -> None:
        place = (row.get("id") or kind or next(iter(row.values()))).place
        blank = Scalar("", place)
        entries = self._entries("claim", row, ("id", "text"))
        self.claims.add(row.get("id", blank), kind, row.get("text", blank), entries)

    def _inference(self, kind: Scalar, row: dict[str, Scalar]) -> None:
        for key, what in (("from", "has no premise"), ("to", "does not say what it aims at")):
            if not items(row[key].value if key in row else ""):
                remedy = f"write the id of a claim under '{key}'"
                self._fault(f"this inference {what}", kind.place, remedy)
                row.pop(key, None)
        entries = self._entries(kind.value, row, ("id", "from", "to"))
        if "from" in row and "to" in row:
            name = row["id"].value.strip() if "id" in row else ""
            place = row["from"].place
            premises = [Scalar(word, place) for word in items(row["from"].value)]
            for word in items(row["to"].value):
                target = Scalar(word, row["to"].place)
                self.claims.steps.append(Step(premises, kind, target, name, tuple(entries)))
