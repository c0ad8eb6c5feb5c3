"""The front matter: the title, what it says of the map, and what is kept as it is.

Below `argmap` stand keys of a map, such as `sources`, which Argdown has no place for.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from argmap.carriers.tree import Mapping, Node, Scalar, plain

_OWN = ("language", "sources", "include", "views", "allow")
_AS_WRITTEN_HERE = {"removeTagsFromText": "true"}


class FrontMatter:
    """`own` are keys of a map, `rest` is all else; `sources` are the keys of the works it names.

    `sources` is None where the file says in its own words what it is: then all is meant as here.
    """

    def __init__(self, mapping: Mapping | None) -> None:
        self.title = ""
        self.own: dict[str, Node] = {}
        self.rest: dict[str, Any] = {}
        self.is_strict = False
        self.is_ours = False
        for key, value in mapping.entries if mapping else ():
            if key.value == "title" and isinstance(value, Scalar):
                self.title = value.value
            elif key.value == "argmap" and isinstance(value, Mapping):
                self.is_ours = True
                self._own(value)
            else:
                self.rest[key.value] = plain(value)
        self._model()

    @property
    def sources(self) -> Collection[str] | None:
        """Return the keys of the works that may be cited; None where any may."""
        return None if self.is_ours else ()

    def _own(self, mapping: Mapping) -> None:
        for key, value in mapping.entries:
            if key.value in _OWN or key.value.startswith("x-"):
                self.own[key.value] = value
            else:
                self.rest.setdefault("argmap", {})[key.value] = plain(value)

    def _model(self) -> None:
        """Note the mode; what the writer here adds for other tools says nothing of the map."""
        model = self.rest.get("model")
        if model == _AS_WRITTEN_HERE:
            del self.rest["model"]
        self.is_strict = isinstance(model, dict) and model.get("mode") == "strict"
