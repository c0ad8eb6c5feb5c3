"""A tree becomes a map. Whatever does not fit is noticed, and reading goes on."""

from __future__ import annotations

from collections import abc
from collections.abc import Callable, Iterator
from dataclasses import replace

from argmap.carriers.tree import Mapping, Node, Scalar, plain
from argmap.element import Allowance, Claim, Include, Kind, Section, Source
from argmap.finding import Finding
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record import fields
from argmap.record.claims import ClaimReader
from argmap.record.inferences import Strand, join
from argmap.record.keys import Keys, free
from argmap.record.values import Values
from argmap.record.viewpoints import read_viewpoint

Counts = abc.Mapping[str, int]
Intact = Callable[[Scalar, Node], Node]
"""Given a key and its value, returns the value as it was meant, or reports what was lost."""


def _as_it_is(_: Scalar, node: Node) -> Node:
    return node


def decode(
    tree: Node,
    path: str,
    intact: Intact = _as_it_is,
    faults: list[Finding] | None = None,
    unread: Counts | None = None,
) -> ArgumentMap:
    """Make a map of a tree read from `path`.

    `intact` is the carrier's own check of sentences; `faults` holds what the carrier noticed so
    far and becomes the map's, with what is noticed here added; `unread` counts what the carrier
    has no place for in a map. Raises nothing for bad input.
    """
    found = _Decoder(path, Values(intact, [] if faults is None else faults)).map(tree)
    return replace(found, unread=unread) if unread else found


class _Decoder:
    """Walks the tree once; `values` turns single values and collects the faults."""

    def __init__(self, path: str, values: Values) -> None:
        self.path = path
        self.values = values
        self.keys = Keys(values)
        self.fault = values.fault

    def map(self, tree: Node) -> ArgumentMap:
        found: dict[str, tuple[Scalar, Node]] = {}
        if isinstance(tree, Mapping):
            for key, value, field in self.keys.entries(tree, fields.MAP, "a map"):
                found[key.value if field is None else field.key] = (key, value)
            self._join_blocks(tree, found)
        else:
            self.fault(
                "schema-violation",
                "this is not a map: it has no keys",
                tree.place,
                "begin with 'argmap: 1', then 'title: …' and 'claims:'",
            )
        if isinstance(tree, Mapping):
            self._require(found)
        claims, strands = self._claims(found)
        return ArgumentMap(
            path=self.path,
            title=self._text(found, "title"),
            claims=tuple(claims),
            inferences=join(strands, self.values.faults),
            language=self.values.language(*found["language"]) if "language" in found else "en",
            sources=tuple(self._sources(found)),
            sections=tuple(self._sections(found)),
            include=tuple(self._include(found)),
            views={
                key.value: read_viewpoint(self.keys, key, value)
                for key, value in self._children(found, "views")
            },
            allow=self._allow(found),
            extra={key: plain(value) for key, (_, value) in found.items() if key[:2] == "x-"},
            places={key: value.place for key, (_, value) in found.items()},
            faults=tuple(self.values.faults),
        )

    def _join_blocks(self, tree: Mapping, found: dict[str, tuple[Scalar, Node]]) -> None:
        """Read what stands in a second `claims`, `sections` or `sources` with the first."""
        for key, value in tree.entries:
            first = found.get(key.value, (key, value))[1]
            blocks = key.value in ("claims", "sections", "sources") and value is not first
            if blocks and isinstance(first, Mapping) and isinstance(value, Mapping):
                joined = Mapping(first.entries + value.entries, first.place)
                found[key.value] = (found[key.value][0], joined)

    def _require(self, found: dict[str, tuple[Scalar, Node]]) -> None:
        """Notice a missing or unknown version, a missing title, missing claims."""
        for key, example in (("argmap", "argmap: 1"), ("title", "title: …"), ("claims", "claims:")):
            value = found[key][1] if key in found else None
            if value is None or (key == "title" and isinstance(value, Scalar) and not value.value):
                self.fault(
                    "schema-violation",
                    f"the map has no '{key}'",
                    whole_file(self.path),
                    f"add a line '{example}'",
                )
        if "argmap" in found:
            version = found["argmap"][1]
            if not isinstance(version, Scalar) or version.value != "1":
                self.fault(
                    "schema-violation",
                    "this version of the format is not known",
                    version.place,
                    "write 'argmap: 1', or install a newer argmap",
                )

    def _children(
        self, found: dict[str, tuple[Scalar, Node]], name: str
    ) -> Iterator[tuple[Scalar, Node]]:
        return self.keys.children(name, found[name][1]) if name in found else iter(())

    def _text(self, found: dict[str, tuple[Scalar, Node]], name: str) -> str:
        return self.values.text(*found[name]) if name in found else ""

    def _allow(self, found: dict[str, tuple[Scalar, Node]]) -> tuple[Allowance, ...]:
        return self.values.allowances(*found["allow"]) if "allow" in found else ()

    def _include(self, found: dict[str, tuple[Scalar, Node]]) -> Iterator[Include]:
        for key, value in self._children(found, "include"):
            self.keys.check_id(key, "the name of an included map")
            if fields.ID.fits(key.value):
                yield Include(key.value, self.values.word(key, value), value.place)

    def _sections(self, found: dict[str, tuple[Scalar, Node]]) -> Iterator[Section]:
        for key, value in self._children(found, "sections"):
            yield Section(key.value, self.values.text(key, value), key.place)

    def _sources(self, found: dict[str, tuple[Scalar, Node]]) -> Iterator[Source]:
        for key, value in self._children(found, "sources"):
            if isinstance(value, Scalar):
                yield Source(key.value, self.values.text(key, value), places={"key": key.place})
            elif isinstance(value, Mapping):
                entries = list(self.keys.entries(value, fields.SOURCE, "a source"))
                places = {f.key if f else k.value: v.place for k, v, f in entries}
                yield Source(
                    key.value,
                    **self.keys.attributes(entries),
                    extra=free(entries),
                    places={"key": key.place, **places},
                )
            else:
                self.values.wrong(key, value, "a title, or keys such as 'title: …'")
                yield Source(key.value, places={"key": key.place})

    def _claims(self, found: dict[str, tuple[Scalar, Node]]) -> tuple[list[Claim], list[Strand]]:
        claims: list[Claim] = []
        strands: list[Strand] = []
        reader = ClaimReader(self.keys)
        for key, value in self._children(found, "claims"):
            self.keys.check_id(key, "an id")
            if isinstance(value, Mapping):
                claim, of_claim = reader.read(key, value)
                claims.append(claim)
                strands += of_claim
            else:
                self.values.wrong(
                    key,
                    value,
                    "write keys, first its kind such as 'claim: …', with a blank behind the colon",
                )
                # It keeps its id, so that what aims at it is not reported as aiming at nothing.
                claims.append(Claim(key.value, Kind.CLAIM, "", places={"id": key.place}))
        return claims, strands
