"""JSON with places says what the standard module says, of random data and of random damage."""

import json
import random

import pytest

from argmap.carriers.json_tree import compact, read_json
from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Scalar, Sequence, plain

SIGNS = [*'{}[]",:\\ \n\tabuE019.-+é\ud7ff\x01\x7f😀', "true", "null", "\\u12aB", "\\n", "{}"]


def read(text):
    source = Source(text, "x.json")
    return read_json(source), source.faults


def as_strings(data):
    """Return what the standard module read as the tree has it: every value a string."""
    if isinstance(data, dict):
        return {key: as_strings(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_strings(item) for item in data]
    if isinstance(data, bool) or data is None:
        return {True: "true", False: "false", None: ""}[data]
    return str(data)


def standard(text):
    """Return what the standard module reads, numbers as they stand; what RFC 8259 lacks fails."""

    def refuse(word):
        raise ValueError(word)

    return as_strings(json.loads(text, parse_constant=refuse, parse_int=str, parse_float=str))


def random_data(rng, depth=4):
    kind = rng.randrange(8 if depth else 5)
    if kind == 0:
        return "".join(rng.choices(SIGNS, k=rng.randrange(6)))
    if kind < 5:
        return rng.choice([True, False, None, rng.randrange(-99, 99), rng.uniform(-9, 9), 1e300])
    if kind == 5:
        return [random_data(rng, depth - 1) for _ in range(rng.randrange(4))]
    return {
        "".join(rng.choices(SIGNS, k=2)): random_data(rng, depth - 1)
        for _ in range(rng.randrange(4))
    }


@pytest.mark.parametrize("seed", range(100))
def test_random_data_is_what_the_standard_module_reads(seed):
    rng = random.Random(seed)  # noqa: S311 - no secret
    indent = rng.choice([None, 1, "\t"])
    text = json.dumps(random_data(rng), ensure_ascii=rng.random() < 0.5, indent=indent)
    tree, faults = read(text)
    assert not faults
    assert plain(tree) == standard(text)
    again, _ = read(compact(tree))
    assert plain(again) == plain(tree)
    assert standard(compact(tree)) == standard(text)


@pytest.mark.parametrize("seed", range(50))
def test_what_is_damaged_is_refused_just_as_by_the_standard_module(seed):
    rng = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(30):
        check_damage(rng)


def check_damage(rng):
    text = json.dumps(random_data(rng), ensure_ascii=False, indent=rng.choice([None, 1]))
    for _ in range(rng.randint(1, 3)):
        start = rng.randrange(len(text) + 1)
        text = text[:start] + rng.choice(["", *SIGNS]) + text[start + rng.randrange(3) :]
    tree, faults = read(text)
    try:
        expected = standard(text)
    except ValueError:
        assert tree is None
        (fault,) = faults
        assert fault.rule == "syntax-error"
        assert 0 <= fault.location.start <= fault.location.stop <= len(text)
        assert fault.location.line <= text.count("\n") + 1
    else:
        assert not faults
        assert as_last(tree) == expected


def as_last(node):
    """Return a tree as plain data in which, as in the standard module, the last double counts."""
    if isinstance(node, Mapping):
        return {key.value: as_last(value) for key, value in node.entries}
    return [as_last(item) for item in node.items] if isinstance(node, Sequence) else node.value


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_part_knows_its_place(line_end):
    text = line_end.join(['{"a": [1, "b",', ' {"c\\n": null}', "]", "}", ""])
    tree, _ = read(text)
    source = Source(text, "x.json")

    def check(node):
        place = node.place
        assert place == source.place(place.start, place.stop)
        if isinstance(node, Scalar):
            written = text[place.start : place.stop]
            assert json.loads(written) == (node.value if node.style else json.loads(written))
        for item in getattr(node, "items", ()):
            check(item)
        for entry in getattr(node, "entries", ()):
            for part in entry:
                check(part)

    check(tree)
    assert (tree.place.start, text[tree.place.stop - 1]) == (0, "}")
    inner = tree.entries[0][1].items[2]
    assert (inner.place.line, inner.place.column, inner.place.end_column) == (2, 2, 15)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("", 1, 1, "the text ends before it is whole"),
        ("  \n", 2, 1, "the text ends before it is whole"),
        ('{"a": 1', 1, 8, "the text ends before it is whole"),
        ('{"a"', 1, 5, "the text ends before it is whole"),
        ('{"a" 1}', 1, 6, "a colon is expected here"),
        ("{1: 2}", 1, 2, "a key in quotation marks is expected here"),
        ('{"a": 1,\n}', 2, 1, "a key in quotation marks is expected here"),
        ("[1,\n 2,]", 2, 4, "a value is expected here"),
        ('["a": 1]', 1, 5, "a comma or a closing bracket is expected here"),
        ('{"a": "b": 1}', 1, 10, "a comma or a closing bracket is expected here"),
        ("[1 2]", 1, 4, "a comma or a closing bracket is expected here"),
        ("[1}", 1, 3, "a comma or a closing bracket is expected here"),
        ("[01]", 1, 2, "a value is expected here"),
        ("[NaN]", 1, 2, "a value is expected here"),
        ('["a\nb"]', 1, 2, "a value is expected here"),
        ("[] []", 1, 4, "the text goes on behind its end"),
        ("[[[1]]]", 1, 3, "it is nested deeper than 2"),
    ],
)
def test_a_fault_says_what_is_missing_and_where(text, line, column, message):
    source = Source(text, "x.json")
    assert read_json(source, deepest=2) is None
    (fault,) = source.faults
    assert (fault.location.line, fault.location.column) == (line, column)
    assert message in fault.message


def test_numbers_stay_as_they_are_written_and_null_is_told_from_an_empty_text():
    tree, _ = read('[1.10, -0, 1E+2, null, "", true]')
    assert [node.value for node in tree.items] == ["1.10", "-0", "1E+2", "", "", "true"]
    assert [bool(node.style) for node in tree.items] == [False, False, False, False, True, False]
    assert compact(tree) == '[1.10, -0, 1E+2, null, "", true]'


def test_half_a_surrogate_pair_becomes_a_sign_that_can_be_written():
    tree, _ = read('["\\ud800", "\\ud83d\\ude00"]')
    assert [node.value for node in tree.items] == ["\N{REPLACEMENT CHARACTER}", "😀"]
