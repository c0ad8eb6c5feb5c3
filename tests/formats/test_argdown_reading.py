"""Argdown as it is read: what the text says, its traps, and its faults."""

import pytest

from argmap.carriers.source import Source
from argmap.formats.argdown.document import Inference
from argmap.formats.argdown.reading import parse, read


def document(text):
    """Return what a text without faults says."""
    source = Source(text, "t.argdown")
    found, _ = parse(source)
    assert source.faults == []
    return found


def name(end):
    if isinstance(end, Inference):
        return f"step to {name(end.conclusion)}"
    return end.title or end.text


def relations(text):
    return {(name(r.source), r.bearing.name, name(r.target)) for r in document(text).relations}


def texts(text):
    return [statement.text for statement in document(text).statements]


def faults(text):
    return [(f.location.line, f.message) for f in read(text, "t.argdown").faults]


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("+", ("b", "SUPPORT", "A")),
        ("<+", ("b", "SUPPORT", "A")),
        ("+>", ("A", "SUPPORT", "b")),
        ("-", ("b", "ATTACK", "A")),
        ("<-", ("b", "ATTACK", "A")),
        ("->", ("A", "ATTACK", "b")),
        ("_", ("b", "UNDERCUT", "A")),
        ("<_", ("b", "UNDERCUT", "A")),
        ("_>", ("A", "UNDERCUT", "b")),
        ("><", ("A", "CONTRADICTION", "b")),
    ],
)
@pytest.mark.parametrize("below", ["[b]", "[b]: Words.", "<b>", "<b>: Words.", "b"])
def test_each_sign_in_each_notation(sign, expected, below):
    assert relations(f"[A]: Words.\n  {sign} {below}\n") == {expected}


def test_children_belong_to_what_is_less_indented():
    text = "[a]\n  + [b]\n      - [c]\n   + [d]\n\t\t\t\t\t\t_ [e]\n  + [f]"
    found = {(source, target) for source, _, target in relations(text)}
    assert found == {("b", "a"), ("c", "b"), ("d", "a"), ("e", "d"), ("f", "a")}


def test_one_title_is_one_statement_and_another_one_an_argument():
    found = document("[A]: One.\n\n<A>: Two.\n\n[A]: Three.\n  + [A]: One.\n\nOne.\n\nOne.")
    assert [s.title for s in found.statements] == ["A", "", ""]
    assert found.statements[0].texts == ["Three."]
    assert [a.text for a in found.arguments] == ["Two."]


def test_a_relation_counts_once_however_often_it_is_written():
    text = "[A]\n  + [B]\n  <+ [B]\n  >< [C]\n\n[B]\n  +> [A]\n\n[C]\n  >< [A]"
    assert relations(text) == {("B", "SUPPORT", "A"), ("A", "CONTRADICTION", "C")}


@pytest.mark.parametrize("rule", ["----", "--\nmodus ponens\n--", "-- modus ponens --"])
def test_premises_lead_to_conclusions(rule):
    found = document(f"<A>: Why.\n\n(1) [p]: One.\n(2) Two.\n{rule}\n(3) Three.\n----\n(4) [q]")
    (argument,) = found.arguments
    first, last = argument.steps
    assert [name(p) for p in first.premises] == ["p", "Two."]
    assert [name(p) for p in last.premises] == ["Three."]
    assert (name(argument.conclusion), argument.text) == ("q", "Why.")
    assert first.rule == ("" if rule == "----" else "modus ponens")


@pytest.mark.parametrize("uses", ["-- r {uses: [1, 3]} --", "--\nr (uses: 1, 3)\n--"])
def test_a_rule_names_what_it_uses(uses):
    (step,) = document(f"(1) a\n(2) b\n(3) c\n{uses}\n(4) d").arguments[0].steps
    assert ([name(p) for p in step.premises], step.rule) == (["a", "c"], "r")


def test_what_bears_on_premises_conclusions_and_steps():
    text = "(1) [a]\n  - [x]\n----\n  <_ [y]\n(2) [b]\n  -> [z]\n  _ [w]"
    assert relations(text) == {
        ("x", "ATTACK", "a"),
        ("y", "UNDERCUT", "step to b"),
        ("b", "ATTACK", "z"),
        ("w", "UNDERCUT", "step to b"),
    }


def test_relations_of_arguments_are_those_of_their_conclusions():
    text = "<A>\n  +> [c]\n  -> [t]\n  _ [u]\n  - [x]\n  - [y]\n\n(1) [p]\n  - [y]\n----\n(2) [c]"
    assert relations(text) == {
        ("c", "ATTACK", "t"),
        ("u", "UNDERCUT", "step to c"),
        ("x", "ATTACK", "A"),
        ("y", "ATTACK", "p"),
    }


def test_in_strict_mode_mutual_attacks_are_one():
    text = "[a]\n  - [b]\n\n[b]\n  - [a]"
    assert len(relations(text)) == 2
    assert len(relations(f"===\nmodel:\n  mode: strict\n===\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "See http://example.org/a//b?c=d for more.",
        "They wrote [sic] that.",
        "[sic] is what they wrote.",
        "<Title> is how it starts.",
        "The sets {a, b} and {c: d} differ.",
        "{Redacted} signed it.",
        "So says III.A. of the code, e.g. :this: part.",
        "Not my_draft_v2, nor 2*3 = 6 * 1.",
        "Write to editor@example.org, #45 or C#7.",
        "Either//or, a/b, 5 < 6 > 4 and <5%.",
        r"C:\new is a path.",
        "The (1) first and 2. second -- or third.",
        "A mention of @[Another one] and @<that>.",
        "/* it is never closed",
    ],
)
def test_prose_is_what_it_says(text):
    assert texts(f"[T]: {text}\n  + x")[0] == text
    assert texts(text) == [text]


@pytest.mark.parametrize("title", ["constructor", "__proto__", "toString", "a [1]", "x -> y", "ü"])
def test_any_title(title):
    text = f"[{title}]: One.\n  + <{title}>: Two.\n      - [{title}]"
    assert relations(text) == {(title, "SUPPORT", title), (title, "ATTACK", title)}


def test_a_mark_of_the_order_of_bytes_and_windows_lines(tmp_path):
    from argmap.loader import load

    file = tmp_path / "m.argdown"
    file.write_bytes("\ufeff[A]: One\r\n  line.\r\n  + [B]\r\n\r\n\r\n[C] {x: 1}\r\n".encode())
    found = load(str(file))
    assert not found.faults
    assert [c.text for c in found.claims] == ["One line.", "B", "C"]
    assert str(found.claims[1].place()) == f"{file}:3:5"


@pytest.mark.parametrize(
    "text", ["// one", "/* a\n\nb */\n\n<!-- c -->\n", "===\ntitle: T\n===", ""]
)
def test_nothing_but_comments(text):
    found = read(text, "t.argdown")
    assert (found.claims, found.faults) == ((), ())


def test_comments_part_nothing():
    text = (
        "[A]: One\n// x\ntwo. // y\n  /* z\n\n z */\n"
        "  + [B] <!-- - [no] -->\n// w\n  - [C]: /* */ Three."
    )
    assert relations(text) == {("B", "SUPPORT", "A"), ("C", "ATTACK", "A")}
    assert texts(text) == ["One two.", "", "Three."]


def test_a_chain_of_any_depth():
    text = "".join(f"{' ' * depth}{'+ ' if depth else ''}s{depth}\n" for depth in range(1500))
    assert len(document(text).relations) == 1499


def test_markup_is_no_text():
    text = r"[A]: A *b* **c d** __e__ _f_ \*g\* [h](http://i.j) k\_l #m n. #o #(p q)"
    (found,) = document(text).statements
    assert found.text == "A b c d e f *g* h k_l #m n."
    assert list(found.tags) == ["m", "o", "p q"]
    assert found.links == ["[h](http://i.j)"]
    assert read(text, "t.argdown").unread == {"emphasis": 4}


def test_lists_and_headings():
    found = document("# One\n\n* a\n* b\n  + c\n\n## Two {x: 1}\n\n1. d\n2. <e>\n")
    assert [(s.title, s.level) for s in found.sections] == [("One", 1), ("Two", 2)]
    assert [(s.text, s.section.title) for s in found.statements] == [
        ("a", "One"),
        ("b", "One"),
        ("c", "One"),
        ("d", "Two"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n  + b", [(3, "'+' fits nothing above it")]),
        ("a\n- b", [(2, "'-' fits nothing above it")]),
        ("a\n    + b\n  + c", [(3, "'+' fits nothing above it")]),
        ("a\n  +\n\nb", [(2, "nothing stands behind '+'")]),
        ("(1) a\n(2) b\n\nc", [(2, "premises without a conclusion end here")]),
        ("(1) a\n\n----\n(2) b", [
            (1, "premises without a conclusion end here"),
            (3, "a line of inference has no premises above it")]),
        ("(1) a\n----\n(2) b\n(3) c", [(4, "premises without a conclusion end here")]),
        ("(1) a\n-- rule\n(2) b", [(2, "a line of inference is not closed"),
                                   (1, "premises without a conclusion end here")]),
        ("(1) a\n---\n(2) b", [(2, "a line of inference has three hyphens")]),
        ("(1) a\n----\n  + b\n(2) c", [(3, "'+' stands below a line of inference")]),
        ("(1) a\n----\n----\n(2) c", [(3, "an inference has no conclusion")]),
        ("(1)\n----\n(2) c", [(1, "nothing stands behind (1)")]),
        ("[A]: a\n[B]: b", [(2, "a statement or argument begins in the middle of a block")]),
        ("[A]\n  !> [B]", [(2, "words follow a title that has no colon")]),
        ("[A: words\n  + b", [(1, "this title has no closing bracket")]),
        ("<A: words", [(1, "this title has no closing bracket")]),
        ("a\n---", [(2, "a line of inference has no premises above it")]),
        ("===\na: b\n\nc", [(1, "the front matter has no end")]),
        ("===\n- a\n===", [(2, "the front matter is no YAML: it holds no keys")]),
        ("@include(b.argdown)", [(1, "another file is included here")]),
        ("a\x07", [(1, "this is no text: it has control characters")]),
    ],
)  # fmt: skip
def test_what_is_broken_is_told_with_its_place(text, expected):
    assert faults(text) == expected


def test_data_that_are_no_yaml():
    ((line, message),) = faults("a\n\n[b]: c {d: e: f]}")
    assert line == 3
    assert message.startswith("these data are no YAML")
    ((line, message),) = faults(f"a {{b: {'[' * 50}{']' * 50}}}")
    assert message == "these data are no YAML: it is nested deeper than 40"


def test_a_second_set_of_premises_for_one_argument():
    block = "<A>\n\n(1) a\n----\n(2) b\n\n"
    assert faults(block * 2) == [(9, "the argument <A> has premises already")]


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "<a" * 50_000, "{" * 50_000, "*a " * 50_000, "@[" * 50_000, "/*" * 50_000,
     "(1) a\n" + "-" * 50_000 + "x\n(2) b", "a" + " " * 100_000 + "/* b */" + " " * 100_000,
     "#(" * 50_000, "[a]" + "#b" * 50_000 + " c", "\n " * 50_000, "\\" * 50_000],
)  # fmt: skip
def test_hostile_lines_are_read(text):
    assert len(read(text, "t.argdown").claims) <= 2
