"""One value in a cell: as people type it, and as JSON where that would not come back exactly."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.carriers.json_tree import read_json
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar, plain
from argmap.carriers.tree import Sequence as Items
from argmap.location import Location, whole_file
from argmap.record.draft import node
from argmap.record.fields import Field, Shape

FREE = Field("x-", Shape.FREE, "")

_ITEM = re.compile(r"[^,;\n]+")
_CITATION = re.compile('(?:"[^"\n]*"?|“[^”\n]*”?|[^;\n"“]+)+')
_ALLOWED = re.compile(r"([a-z][a-z0-9-]*): *(.*)")
_QUOTATION_MARKS = {'"': ' "', "”": " “"}
_NESTED = {Shape.CHOICES, Shape.WORDS, Shape.CITATIONS, Shape.ALLOWANCES, Shape.FREE}


def read(field: Field, cell: Scalar) -> Node:
    """Return what a cell says, as it would stand under this key in a map."""
    text = cell.value
    if field.shape is Shape.TEXT:
        return cell
    if field.shape in _NESTED and text.lstrip()[:1] in ("{", "[", '"'):
        data = read_json(Source(text, ""))
        if data is not None:
            return node(plain(data), cell.place)
    if field.shape is Shape.FREE:
        return cell
    if field.shape in (Shape.CHOICES, Shape.WORDS, Shape.RELATIONS):
        return _listed([Scalar(word, cell.place) for word in items(text)], cell)
    if field.shape is Shape.CITATIONS:
        found = (match[0].strip() for match in _CITATION.finditer(text))
        return _listed([_citation(item, cell.place) for item in found if item], cell)
    if field.shape is Shape.ALLOWANCES:
        return _allowances(cell)
    if field.shape is Shape.NUMBER:
        text = text.replace(",", ".")  # as half of Europe writes it
    elif field.shape is Shape.FLAG:
        text = text.lower()  # TRUE, as spreadsheets do
    return Scalar(text.strip(), cell.place)


def items(text: str) -> list[str]:
    """Return what a cell lists, parted by commas, semicolons or line breaks."""
    return [word.strip() for word in _ITEM.findall(text) if word.strip()]


def write(field: Field, value: Any) -> str:
    """Return the text of a cell from which `read` makes this value, which is plain data."""
    text = _typed(field, value)
    if field.shape not in _NESTED:
        return text
    again = plain(read(field, Scalar(text, whole_file(""))))
    return text if text.strip() and again == value else json.dumps(value, ensure_ascii=False)


def _typed(field: Field, value: Any) -> str:
    """Return a value as a person would type it."""
    if field.shape is Shape.CITATIONS:
        cited = value if isinstance(value, list) else [value]
        between = "\n" if any(isinstance(item, dict) for item in cited) else "; "
        return between.join(map(_cited, cited))
    if field.shape is Shape.ALLOWANCES:
        return "\n".join(f"{rule}: {reason}" for rule, reason in value.items())
    if isinstance(value, list) and field.shape is not Shape.FREE:
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(found: list[Any], cell: Scalar) -> Node:
    return found[0] if len(found) == 1 else Items(tuple(found), cell.place)


def _citation(item: str, place: Location) -> Node:
    """Read `key locator, locator "quote" address`."""
    rest, _, last = item.rpartition(" ")
    url = last if rest and last.startswith(("http://", "https://")) else ""
    rest = rest.rstrip() if url else item
    opening = _QUOTATION_MARKS.get(rest[-1])
    start = rest.find(opening) if opening else -1
    quote = rest[start + 2 : -1] if start > 0 else ""
    if not quote and not url:
        return Scalar(item, place)
    ref, _, at = (rest[:start] if quote else rest).partition(" ")
    said = {"ref": ref, "at": at.strip(), "quote": quote, "url": url}
    return node({key: value for key, value in said.items() if value}, place)


def _cited(citation: Any) -> str:
    if isinstance(citation, str):
        return citation
    quote = f'"{citation["quote"]}"' if "quote" in citation else ""
    parts = (citation["ref"], citation.get("at"), quote, citation.get("url"))
    return " ".join(part for part in parts if part)


def _allowances(cell: Scalar) -> Node:
    """Read `rule: reason`, a line each; a line that is no such goes on with the reason before."""
    found: list[tuple[Scalar, Scalar]] = []
    for line in cell.value.split("\n"):
        if match := _ALLOWED.fullmatch(line):
            found.append((Scalar(match[1], cell.place), Scalar(match[2], cell.place)))
        elif found:
            rule, reason = found[-1]
            found[-1] = rule, Scalar(f"{reason.value}\n{line}", cell.place)
        else:
            return cell
    return Mapping(tuple(found), cell.place)
