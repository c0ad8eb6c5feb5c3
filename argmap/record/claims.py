"""A claim's keys become a claim, and the strands of the inferences that it takes part in."""

from __future__ import annotations

import re
from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar, plain
from argmap.element import Claim, Kind, Relation
from argmap.record import fields
from argmap.record.inferences import Strand
from argmap.record.keys import Keys

_KINDS = {kind.value: kind for kind in Kind}
_RELATIONS = {relation.value: relation for relation in Relation}
_STEP = re.compile(r"\s*>\s*")


class ClaimReader:
    """Reads one claim after the other; what does not fit is noticed by `keys`."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.values = keys.values
        self.fault = keys.fault

    def read(self, id_: Scalar, node: Mapping) -> tuple[Claim, list[Strand]]:
        """Return the claim of this id, and what it says of the inferences that start from it."""
        kinds: list[tuple[Scalar, Node, Kind]] = []
        attributes: dict[str, Any] = {}
        strands: list[Strand] = []
        originals: list[str] = []
        extra: dict[str, Any] = {}
        places = {"id": id_.place}
        for key, value, field in self.keys.entries(node, fields.CLAIM, "a claim"):
            places[field.key if field else key.value] = value.place
            if field is None:
                extra[key.value] = plain(value)
            elif field.key in _KINDS:
                kinds.append((key, value, _KINDS[field.key]))
            elif field.key in _RELATIONS:
                for target in self.values.items(value):
                    is_id = isinstance(target, Scalar) and fields.ID.fits(target.value)
                    if isinstance(target, Scalar) and target.faulty and not is_id:
                        continue
                    strand, original = self._strand(id_, _RELATIONS[field.key], key, target)
                    strands += [strand] if strand else []
                    originals += [original] if original else []
            else:
                attributes[field.attribute] = self.values.read(field, key, value)
        self._check_kinds(id_, node, [key for key, _, _ in kinds])
        kind, text = Kind.CLAIM, ""
        if kinds:
            key, value, kind = kinds[0]
            text = self.values.text(key, value)
            places |= {"text": value.place} | ({} if key.faulty else {"kind": key.place})
        original = "\n".join(originals)
        claim = Claim(
            id_.value, kind, text, original=original, extra=extra, places=places, **attributes
        )
        return claim, strands

    def _check_kinds(self, id_: Scalar, node: Mapping, kinds: list[Scalar]) -> None:
        """Notice a claim without a kind, or with more than one."""
        unknown = (key for key, _ in node.entries if key.value not in fields.CLAIM)
        if not kinds and all(key.value.startswith("x-") for key in unknown):
            self.fault(
                "schema-violation",
                f"claim '{id_.value}' has no kind",
                id_.place,
                f"give its text under one of: {', '.join(fields.KINDS)}",
            )
        for key in kinds[1:]:
            self.fault(
                "schema-violation",
                f"claim '{id_.value}' has two kinds: '{kinds[0].value}' and '{key.value}'",
                key.place,
                "keep the one that it is",
            )

    def _strand(
        self, id_: Scalar, relation: Relation, key: Scalar, node: Node
    ) -> tuple[Strand | None, str]:
        """Read one target; return the strand it makes, and the original's words if given."""
        if isinstance(node, Scalar):
            target = self._target(relation, key, node)
            return (Strand(id_.value, relation, target, node.place) if target else None), ""
        if not isinstance(node, Mapping):
            self.values.wrong(key, node, "an id, or keys such as 'to: …'")
            return None, ""
        found: dict[str, Any] = {}
        place = node.place
        for name, value, field in self.keys.entries(node, fields.RELATION, f"'{key.value}'"):
            if field is None:
                self.values.no_place(name)
                continue
            if field.key == "to":
                place = value.place
                found["to"] = self._target(relation, name, value)
            else:
                found[field.key] = self.values.read(field, name, value)
            if field.shape is fields.Shape.ID and isinstance(value, Scalar):
                self.keys.check_id(value, "the name of an inference")
        if "original" in found and relation is not Relation.DISTORT:
            self.fault(
                "schema-violation",
                "'original' belongs to 'distorts' alone",
                place,
                "move it there, or write it as a 'note'",
            )
        original = found.pop("original", "")
        target = found.pop("to", None)
        if target is None and not original:
            self.fault(
                "schema-violation",
                f"'{key.value}' does not say what it aims at",
                node.place,
                "add 'to: ID'",
            )
        if not target:
            return None, original
        name = found.pop("as", "")
        return Strand(id_.value, relation, target, place, name, **found), original

    def _target(self, relation: Relation, key: Scalar, node: Node) -> str:
        """Read a reference; the blanks around the `>` of an inference do not count."""
        word = self.values.word(key, node)
        if not word:
            self.fault(
                "schema-violation",
                f"'{relation}' has no target",
                node.place,
                "write the id of a claim, or leave the key out",
            )
        return _STEP.sub(" > ", word) if ">" in word else word
