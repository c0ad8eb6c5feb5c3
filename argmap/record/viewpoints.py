"""The named views of a map, read from their node."""

from __future__ import annotations

from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.element import Viewpoint
from argmap.location import Location
from argmap.record.fields import APART, NEEDED, VIEW
from argmap.record.keys import Keys


def read_viewpoint(keys: Keys, name: Scalar, node: Node) -> Viewpoint:
    """Read one view; notice what is no view, and keys that exclude each other."""
    keys.check_id(name, "the name of a view")
    if not isinstance(node, Mapping):
        keys.values.wrong(
            name, node, "write what it shows below its name, such as 'focus: clean-air'"
        )
        return Viewpoint()
    found: dict[str, Any] = {}
    places: dict[str, Location] = {}
    for key, value, field in keys.entries(node, VIEW, "a view"):
        if field is None:
            keys.values.no_place(key)
            continue
        for other in APART.get(field.key, ()):
            if other in places:
                keys.fault(
                    "schema-violation",
                    f"'{field.key}' and '{other}' exclude each other",
                    key.place,
                    "make two views of them",
                )
        found[field.attribute] = keys.values.read(field, key, value) or None
        places[field.key] = value.place
    for needing, needed in NEEDED.items():
        if needing in places and needed not in places:
            keys.fault(
                "schema-violation",
                f"'{needing}' needs '{needed}'",
                places[needing],
                f"add '{needed}', or delete '{needing}'",
            )
    return Viewpoint(**found, places=places)
