"""Files of attack graphs: what is read, and what is refused with its line."""

import pytest

from argmap.errors import ArgmapError
from argmap.formats.attack_graphs import MOST_ARGUMENTS, read, suffix_of


def graph(text, path):
    """Return the arguments and the attacks by name."""
    found = read(text, path)
    names = list(found.number)
    attacks = [
        (names[attacker], names[target])
        for target, attackers in enumerate(found.attackers)
        for attacker in attackers
    ]
    return names, sorted(attacks)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("# a comment\np af 3\n\n1 2\n 2\t1 \n# more\n3 3\n1 2\n", "m.af"),
        ("p af 3\r\n1 2\r\n2 1\r\n3 3", "M.AF"),
        ("arg(1).\narg(2).\narg(3).\natt(1,2).\natt(2,1).\natt(3,3).\n", "m.apx"),
        (
            (
                "% c\natt(1, 2). arg( 1 ).arg(2).  arg(3).\n"
                "att(\n2,1) .% att(1,3).\natt(3,3).att(1,2)."
            ),
            "m.apx",
        ),
        ("1\n2 named two\n3\n#\n1 2\n2 1 label\n3 3\n", "m.tgf"),
    ],
)
def test_one_graph_in_every_format(text, path):
    assert graph(text, path) == (["1", "2", "3"], [("1", "2"), ("2", "1"), ("3", "3")])


@pytest.mark.parametrize(
    ("text", "path"),
    [("p af 0\n", "m.af"), ("", "m.apx"), ("% nothing", "m.apx"), ("#\n", "m.tgf")],
)
def test_a_graph_may_be_empty(text, path):
    assert graph(text, path) == ([], [])


def test_names_may_have_any_letters():
    assert graph('arg("ä-b").arg(x.y).att("ä-b",x.y).', "m.apx") == (
        ['"ä-b"', "x.y"],
        [('"ä-b"', "x.y")],
    )


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("", "m.af", "m.af:1: expected `p af N`"),
        ("1 2\np af 2\n", "m.af", "m.af:1: expected `p af N` before"),
        ("p cnf 3\n", "m.af", "m.af:1: expected `p af N`, with N"),
        ("p af\n", "m.af", "m.af:1: expected `p af N`, with N"),
        ("p af -3\n", "m.af", "m.af:1: expected `p af N`, with N"),
        ("p af ٣\n", "m.af", "m.af:1: expected `p af N`, with N"),
        ("#\np af 99999999999999\n", "m.af", "m.af:2: expected `p af N`, with N"),
        ("p af 999999999\n", "m.af", "m.af:1: more than 1,000,000 arguments"),
        ("p af " + "9" * 10_000, "m.af", "m.af:1: expected"),
        ("p af 2\np af 2\n", "m.af", "m.af:2: a second `p` line"),
        ("p af 2\n1 3\n", "m.af", "m.af:2: '3' is no argument"),
        ("p af 2\n0 1\n", "m.af", "m.af:2: '0' is no argument"),
        ("p af 2\n1\n", "m.af", "m.af:2: expected an attack"),
        ("p af 2\n1 2 1\n", "m.af", "m.af:2: expected an attack"),
        ("p af 2\n1 \x002\n", "m.af", "m.af:2: this is no text"),
        ("arg(a).\n\narg(\x1b[2J).", "m.apx", "m.apx:3: this is no text"),
        ("arg(a).\narg(b)\natt(a,b).", "m.apx", "m.apx:2: `arg(b)` needs a full stop"),
        ("arg(a).\n\narg(a).", "m.apx", "m.apx:3: argument 'a' is declared twice"),
        ("att(a,b).\narg(a).", "m.apx", "m.apx:1: 'b' is no argument"),
        ("arg(a,b).", "m.apx", "m.apx:1: expected `arg(NAME).`"),
        ("arg(a). att(a).", "m.apx", "m.apx:1: expected `arg(NAME).`"),
        ("arg().", "m.apx", "m.apx:1: expected `arg(NAME).`"),
        ("%\narg(a).\nsup(a,a).", "m.apx", "m.apx:3: expected `arg(NAME).`"),
        ("arg(" + "(" * 100_000, "m.apx", "m.apx:1: expected"),
        ("1\n2\n", "m.tgf", "m.tgf:3: expected a line `#`"),
        ("1\n1\n#\n", "m.tgf", "m.tgf:2: argument '1' is declared twice"),
        ("1\n#\n1\n", "m.tgf", "m.tgf:3: expected an attack"),
        ("1\n#\n#\n", "m.tgf", "m.tgf:3: a second `#`"),
        ("1\n#\n1 2\n", "m.tgf", "m.tgf:3: '2' is no argument"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text, path, message):
    with pytest.raises(ArgmapError) as error:
        read(text, path)
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_as_many_arguments_as_are_allowed_and_one_more():
    assert len(read(f"p af {MOST_ARGUMENTS}", "m.af").number) == MOST_ARGUMENTS
    lines = "\n".join(map(str, range(MOST_ARGUMENTS + 1)))
    with pytest.raises(ArgmapError, match=f"m.tgf:{MOST_ARGUMENTS + 1}: more than"):
        read(lines, "m.tgf")


def test_a_long_file_of_blanks_and_comments_takes_no_long_time():
    assert graph("%\n \n" * 200_000 + "arg(a).", "m.apx") == (["a"], [])


def test_the_name_tells_the_format():
    assert [suffix_of(name) for name in ("a.af", "b.APX", "c.tgf")] == [".af", ".apx", ".tgf"]
    assert [suffix_of(name) for name in ("a.argmap.yaml", "af", "a.taf.txt")] == ["", "", ""]
