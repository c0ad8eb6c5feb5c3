"""The native format: one map as one YAML file, `*.argmap.yaml`."""

from __future__ import annotations

from functools import partial

from argmap.formats.yaml_reading import read_tree
from argmap.formats.yaml_sentences import intact
from argmap.formats.yaml_source import Source
from argmap.formats.yaml_writing import to_yaml
from argmap.model import ArgumentMap
from argmap.record.decode import decode
from argmap.record.encode import encode

SUFFIXES = (".argmap.yaml", ".argmap.yml")


def read(text: str, path: str) -> ArgumentMap:
    """Read a map. Faults never raise: they are the map's `faults`, and what is sound is read."""
    source = Source(text, path)
    tree = read_tree(source)
    return decode(tree, path, partial(intact, source), source.faults)


def write(argument_map: ArgumentMap) -> str:
    """Return the canonical text of a map; `read(write(m)) == m`."""
    return to_yaml(encode(argument_map))
