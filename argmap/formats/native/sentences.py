"""Sentences in YAML: what was dropped or changed in one is noticed, and what was meant is told."""

from __future__ import annotations

import re

from argmap.carriers.source import BREAK
from argmap.carriers.tree import Mapping, Node, Scalar, Sequence
from argmap.formats.native.source import UNREADABLE, YamlSource
from argmap.formats.native.writing import quoted
from argmap.record.fields import BASES, RELATIONS, STATES

_LOST_LINE = re.compile(r" *#\S")
_COMMENT_LINE = re.compile(r" *#")
_ID = "[a-z][a-z0-9-]*"
_SWALLOWED = re.compile(
    rf" *(?:(?:{'|'.join(RELATIONS)}): (?:{_ID}|[\[{{].*[\]}}])"
    rf"|basis: (?:{'|'.join(BASES)})|state: (?:{'|'.join(STATES)})|section: {_ID}) *"
)
"""A line that says what only a key says, and nothing else."""

_HARMLESS_ESCAPE = re.compile(r'\\(?:[\\"/]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n)')


def intact(source: YamlSource, key: Scalar, node: Node) -> Node:
    """Return a sentence as it was meant; notice what YAML dropped or changed in it."""
    if isinstance(node, Scalar) and node.faulty:
        return node
    if isinstance(node, Scalar) and node.style == ">":
        _notice_keys(source, node)
    trouble = _trouble(source, key, node)
    if not trouble:
        if isinstance(node, Scalar) and node.style in ("|", ">"):
            return Scalar(node.value.rstrip("\n"), node.place, node.style)
        return node
    indent = key.place.column - 1
    last = key.place.line
    while last < len(source.line_starts) and _continues(source.line(last), indent):
        last += 1
    # Where all of it was lost, the parser puts the empty value somewhere below.
    place = node.place if source.text[node.place.start : node.place.stop] else key.place
    begun = place.start if place is not key.place else key.place.stop + 1
    raw = meant(source.text[begun : source.start(last)])
    source.fault(trouble, place, f"write it as {key.value}: {quoted(raw)}")
    return Scalar(raw, node.place, faulty=True)


def _notice_keys(source: YamlSource, node: Scalar) -> None:
    """Notice lines of a folded text that were meant to be keys and are indented too deep."""
    for number in range(node.place.line, node.place.end_line):
        line = source.line(number)
        if _SWALLOWED.fullmatch(line):
            start = source.start(number) + len(line) - len(line.lstrip())
            source.fault(
                f"this line looks like a key, but belongs to the text above: {line.strip()}",
                source.place(start, source.start(number) + len(line)),
                "indent it as deep as the key above; in a sentence, break the line elsewhere",
            )


def _trouble(source: YamlSource, key: Scalar, node: Node) -> str:
    """Say what is wrong with a sentence, or ''."""
    if isinstance(node, Sequence):
        return "brackets or dashes make this a list, not a text"
    if isinstance(node, Mapping):
        return "braces or a colon make this keys and values, not a text"
    if node.style == "":
        end = node.place if node.value else key.place
        if "#" not in source.text[end.stop : source.start(end.end_line + 1)]:
            return ""
        column = end.end_column - 1 if node.value else end.end_column
        rest = source.line(end.end_line - 1)[column:].strip()
        if rest.startswith("#"):
            return "what follows ' #' is a comment and would be lost from the text"
        if end.end_line < len(source.line_starts):
            below = source.line(end.end_line)
            # A comment has a blank behind its sign, unless it is all that there is.
            lost = _LOST_LINE if node.value else _COMMENT_LINE
            if _continues(below, key.place.column - 1) and lost.match(below):
                return "this line of the text begins with '#' and would be lost as a comment"
    elif node.style == '"':
        inner = source.text[node.place.start : node.place.stop]
        if "\\" in inner and (
            "\\" in _HARMLESS_ESCAPE.sub("", inner) or UNREADABLE.search(node.value)
        ):
            return "a backslash in double quotes changes the sign after it"
    return ""


def _continues(line: str, indent: int) -> bool:
    """Say whether a line belongs to the value of a key that stands at this indentation."""
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) > indent


def meant(raw: str) -> str:
    """Return the sentence that a faulty value was probably meant to be.

    Lines are joined, a block sign is dropped, and so are quotation marks that someone put around
    a text which begins with, or holds, the same mark.
    """
    lines = [line.strip() for line in BREAK.split(raw)]
    if re.fullmatch(r"[|>][-+0-9]*", lines[0]):
        lines = lines[1:]
    text = " ".join(line for line in lines if line)
    mark = text[:1]
    if len(text) > 2 and mark in "\"'" and text[-1] == mark:
        inner = text[1:-1]
        second = inner.find(mark)
        apostrophes = mark == "'" and not re.search(r"(?<!\w)'|'(?!\w)", inner)
        if second <= 0 or inner[second - 1] in " ([" or apostrophes:
            return inner
    return text
