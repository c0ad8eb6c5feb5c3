"""The native format: one map as one YAML file, `*.argmap.yaml`."""

from __future__ import annotations

from functools import partial

from argmap.errors import ArgmapError
from argmap.formats.native import formatting
from argmap.formats.native.reading import read_tree
from argmap.formats.native.sentences import intact
from argmap.formats.native.source import YamlSource
from argmap.formats.native.writing import to_yaml
from argmap.model import ArgumentMap
from argmap.record.decode import decode
from argmap.record.encode import encode

SUFFIXES = (".argmap.yaml", ".argmap.yml")


def read(text: str, path: str) -> ArgumentMap:
    """Read a map. Faults never raise: they are the map's `faults`, and what is sound is read."""
    source = YamlSource(text, path)
    tree = read_tree(source)
    return decode(tree, path, partial(intact, source), source.faults)


def write(argument_map: ArgumentMap) -> str:
    """Return the canonical text of a map; `read(write(m)) == m`."""
    return to_yaml(encode(argument_map))


def reformat(text: str, argument_map: ArgumentMap) -> str:
    """Return the text of a map in canonical form: keys in order, one layout, every comment kept.

    `argument_map` is what was read from the text, and must have no `faults`. The new text is read
    back before it is handed out. Raises `ArgmapError` if it says anything else than the old one.
    """
    path = argument_map.path
    new = formatting.reformat(text)
    found = read(new, path)
    if found.faults or found != argument_map or not formatting.has_same_comments(text, new):
        raise ArgmapError(
            f"{path}: left as it is: in another form it would say something else "
            "(end the file with a line break, and mark no text with |+ or >+)"
        )
    return new
