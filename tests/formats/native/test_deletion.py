"""One entry or item is cut out of a text: that one, nothing else, and never a comment."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_formatting import untidy

from argmap.carriers.tree import Mapping, Scalar, plain
from argmap.formats import native
from argmap.formats.native.comments import comments_in
from argmap.formats.native.deletion import Deletions
from argmap.formats.native.source import YamlSource
from argmap.formats.native.tree import parse

HEAD = "argmap: 1\ntitle: T\nclaims:\n  a:\n    thesis: T.\n"


def without(text, words):
    """The text without what stands at the last `words`, or None if that is not safe."""
    start = text.rindex(words)
    place = YamlSource(text, "").place(start, start + len(words))
    edits = Deletions(text).at(place)
    for edit in edits:
        text = text[: edit.location.start] + edit.replacement + text[edit.location.stop :]
    return text if edits else None


@pytest.mark.parametrize(
    ("lines", "words", "left"),
    [
        ("    by: X\n    via: Y\n", "X", "    via: Y\n"),
        ("    by: X\n    via: Y", "Y", "    by: X\n"),
        ("    by: X\r\n    via: Y\r\n", "X", "    via: Y\r\n"),
        ("    allow:\n      r: R.\n", "r", ""),
        ("    allow: {r: R.}\n    by: X\n", "r", "    by: X\n"),
        ("    allow: {q: Q, r: R.}\n", "r", "    allow: {q: Q}\n"),
        ("    allow: {r: 'R, }', q: Q} # c\n", "r", "    allow: {q: Q} # c\n"),
        ("    allow:\n      r: >-\n        R.\n\n      q: Q\n", "r", "    allow:\n\n      q: Q\n"),
        ("    tags: [u, v, w]\n", "v", "    tags: [u, w]\n"),
        ("    tags: [u, {to: v}]\n", "v", "    tags: [u]\n"),
        ("    tags:\n      - u\n      - v\n", "v", "    tags:\n      - u\n"),
        ("    tags:\n    - to: u\n    - v\n", "u", "    tags:\n    - v\n"),
        ("    # about by\n    by: X\n    via: Y\n", "Y", "    # about by\n    by: X\n"),
        ("    by: X # c\n    via: Y\n", "Y", "    by: X # c\n"),
        (
            "    note: |-\n      # no comment\n    via: Y\n",
            "Y",
            "    note: |-\n      # no comment\n",
        ),
    ],
)
def test_what_is_cut(lines, words, left):
    assert without(HEAD + lines, words) == HEAD + left


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("    by: X # c\n", "X"),
        ("    # c\n    by: X\n", "X"),
        ("    by: X\n      # c\n", "X"),
        ("    allow:\n      # c\n      r: R.\n", "r"),
        ("    allow: # c\n      r: R.\n", "r"),
        ("    tags: [u,\n      v]\n", "v"),
        ("    tags:\n      - - u\n        - v\n", "u"),
        ("    supports:\n      - to: u\n        as: v\n", "u"),
        ("    ? by\n    : X\n", "X"),
        ("    by: X\n    note: [\n", "X"),
        ("    by: X\n", "T."[:1]),
    ],
)
def test_what_is_left_to_people(lines, words):
    assert without(HEAD + lines, words) is None


def spots(node, path=()):
    """Each entry and item below a node: its path, and the place to find it by."""
    if isinstance(node, Scalar):
        return
    is_mapping = isinstance(node, Mapping)
    parts = node.entries if is_mapping else enumerate(node.items)
    for key, value in parts:
        here = (*path, key.value if is_mapping else key)
        if is_mapping or isinstance(value, Scalar):
            yield here, key.place if is_mapping else value.place
        yield from spots(value, here)


def remove(data, path):
    """Remove what is at a path, and what is empty for that."""
    *above, last = path
    inner = data
    for key in above:
        inner = inner[key]
    del inner[last]
    if not inner and above:
        remove(data, above)


@settings(max_examples=150, deadline=None)
@given(untidy(), st.data())
def test_a_deletion_takes_one_entry_and_no_comment(drawn, data):
    text, comments = drawn
    source = YamlSource(text, "")
    tree = parse(source, 0, len(source.line_starts))
    path, place = data.draw(st.sampled_from(list(spots(tree))))
    edits = Deletions(text).at(place)
    if not edits:
        return
    (edit,) = edits
    new = text[: edit.location.start] + text[edit.location.stop :]
    again = parse(YamlSource(new, ""), 0, len(source.line_starts))
    expected = plain(tree)
    remove(expected, path)
    assert plain(again) == expected
    assert [words for _, words in comments_in(new, again)] == [words for words, _ in comments]
    native.read(new, "m")
