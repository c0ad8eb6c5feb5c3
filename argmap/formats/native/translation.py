"""The file of a translation, `NAME.LANG.yaml` beside `NAME.argmap.yaml`: its name and its text."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial

from argmap.errors import ArgmapError
from argmap.formats.native import SUFFIXES, formatting
from argmap.formats.native.reading import read_tree
from argmap.formats.native.sentences import intact
from argmap.formats.native.source import YamlSource
from argmap.model import ArgumentMap
from argmap.record.translation import LEVEL, decode_translation
from argmap.translation import Translation

_TAG = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"
_NAME = re.compile(rf"(.+)\.({_TAG})\.ya?ml")


def is_tag(word: str) -> bool:
    """Say whether a word is a language tag as it may stand in the name of a translation."""
    return re.fullmatch(_TAG, word) is not None


def stem(map_path: str) -> str:
    """Return the name of a map's file without its suffix, which its translations share."""
    name = os.path.basename(map_path)
    known = (name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix))
    return next(known, os.path.splitext(name)[0])


def file_of(map_path: str, language: str) -> str:
    """Return the path of a map's translation into a language."""
    return os.path.join(os.path.dirname(map_path), f"{stem(map_path)}.{language}.yaml")


def named(name: str) -> tuple[str, str]:
    """Return the stem and the language that the name of a translation has; '' if it is none."""
    match = _NAME.fullmatch(name)
    return (match[1], match[2]) if match else ("", "")


def read(text: str, path: str, argument_map: ArgumentMap) -> Translation:
    """Read a translation of a map. Faults never raise: they are the translation's `faults`."""
    source = YamlSource(text, path)
    translation = Translation(path, named(os.path.basename(path))[1], text)
    tree = read_tree(source)
    faults = source.faults
    check = partial(intact, source)
    entries = decode_translation(tree, translation, argument_map, check, faults)
    return replace(translation, entries=entries, faults=tuple(faults))


def reformat(translation: Translation, argument_map: ArgumentMap) -> str:
    """Return the text of a translation in canonical form: keys in order, every comment kept.

    It must have no `faults`. The new text is read back before it is handed out. Raises
    `ArgmapError` if it says anything else than the old one.
    """
    new = formatting.reformat(translation.text, LEVEL)
    found = read(new, translation.path, argument_map)
    is_same = found.entries == translation.entries and not found.faults
    if not is_same or not formatting.has_same_comments(translation.text, new):
        raise ArgmapError(
            f"{translation.path}: left as it is: in another form it would say something else"
        )
    return new
