"""Attributes that others chose: those that make sense in a map are kept as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from argmap.carriers.tree import Scalar
from argmap.record.fields import CLAIM, ID, KINDS, RELATIONS
from argmap.record.keys import slug
from argmap.record.mind_map.values import fits


def is_ours(said: Mapping[str, Scalar], *, whole: Mapping[str, Scalar]) -> bool:
    """Say whether the attributes of a topic were written for a map; `whole` are those of all."""
    if "argmap" in whole:
        return True
    return ("id" in said and "kind" in said) or ("ref" in said and "relation" in said)


def adopted(said: Mapping[str, Scalar], *, unread: Counter[str]) -> dict[str, Scalar]:
    """Return attributes that nobody may have meant for a map under keys that a map can have.

    A value that no map has under its key is kept as `x-`; second ones are counted in `unread`.
    """
    found: dict[str, Scalar] = {}
    for name, scalar in said.items():
        key = name if _makes_sense(name, scalar.value) else free(name)
        unread["attributes"] += key in found
        found.setdefault(key, scalar)
    return found


def _makes_sense(key: str, word: str) -> bool:
    if key == "id":
        return ID.fits(word)
    if key == "kind":
        return word in KINDS
    if key == "relation":
        return word in RELATIONS
    known = CLAIM.get(key)
    return known is not None and key not in KINDS and fits(word, known)


def free(key: str) -> str:
    """Return the key of one's own that stands for an attribute."""
    return key if key.startswith("x-") else f"x-{slug(key) or 'attribute'}"
