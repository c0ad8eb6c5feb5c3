"""Attack graphs as maps: what becomes of arguments and attacks, and what comes back."""

import random

import clingo
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_maps import HAZARDS

from argmap import check, evaluate
from argmap.analysis.extensions import Semantics, extensions, framework_of
from argmap.element import Claim, Inference, Kind, Relation
from argmap.errors import ArgmapError
from argmap.formats import attack_graphs
from argmap.formats.attack_graphs import af, apx, tgf
from argmap.model import ArgumentMap

FORMATS = {".af": af, ".apx": apx, ".tgf": tgf}
every_format = pytest.mark.parametrize("suffix", FORMATS)

SAME = {
    ".af": "# A comment\np af 3\n1 2\n3 2\n2 3\n2 3\n",
    ".apx": "att(b,c).% A comment\narg(a).arg(b). arg(c).\natt( a,b).\natt(c,b).att(b,c).",
    ".tgf": "a\nb\nc\n#\na b\nc b\nb c\nb c\n",
}


def said(argument_map):
    return (
        [(claim.id, claim.kind.value, claim.text) for claim in argument_map.claims],
        sorted((*i.premises, i.relation.value, i.target) for i in argument_map.inferences),
    )


@every_format
def test_arguments_are_claims_and_attacks_rebut(suffix):
    found = FORMATS[suffix].read(SAME[suffix], f"m{suffix}")
    assert not found.faults
    a, b, c = ("a1", "a2", "a3") if suffix == ".af" else "abc"
    texts = "123" if suffix == ".af" else "abc"
    kinds = ("claim", "claim", "objection")
    assert said(found) == (
        list(zip((a, b, c), kinds, texts, strict=True)),
        [(a, "rebuts", b), (b, "rebuts", c), (c, "rebuts", b)],
    )
    assert found.unread == ({} if suffix == ".tgf" else {"comments": 1})


@every_format
def test_line_ends_make_no_difference(suffix):
    text = SAME[suffix]
    module = FORMATS[suffix]
    assert module.read(text.replace("\n", "\r\n"), "m") == module.read(text, "m")


def test_names_that_are_no_ids_are_kept():
    found = apx.read('arg(A1).arg("ä b").arg(x_y).arg(_).arg(not).'.replace(" b", "b"), "m.apx")
    ids = [(claim.id, claim.text, claim.extra) for claim in found.claims]
    assert ids == [
        ("a1", "A1", {"x-id": "A1"}),
        ("ab", '"äb"', {"x-id": '"äb"'}),
        ("x-y", "x_y", {}),
        ("a", "_", {"x-id": "_"}),
        ("not", "not", {"x-id": "not"}),
    ]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".af", "p af 2\n1 2\n"),
        (".apx", "arg(A1).\narg(x).\natt(A1,x).\n"),
        (".tgf", "A-1\nx The second\n#\nA-1 x so it seems\n"),
    ],
)
def test_what_came_in_goes_out(suffix, text):
    written = FORMATS[suffix].write(FORMATS[suffix].read(text, f"m{suffix}"))
    lines = [line for line in written.splitlines() if not line.startswith(("# ", "%"))]
    assert lines == text.splitlines()


def test_labels_are_texts_and_notes():
    found = tgf.read('a The  air.\nb "A\\nlist"\nc ""\n#\na b so it seems \n', "m.tgf")
    assert [claim.text for claim in found.claims] == ["The  air.", "A\nlist", ""]
    assert found.inferences[0].note == "so it seems"


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        (".af", "", [(1, "expected `p af N`, with N the number of arguments")]),
        (".af", "\n1 2\np af 2", [(2, "expected `p af N` before the first attack")]),
        (".af", "p af x\n1 2", [(1, "expected `p af N`, with N the number of arguments")]),
        (
            ".af",
            "p af 2\n1 3\n1\np af 2\n2 1",
            [(2, "'3' is no argument"), (3, "expected an attack"), (4, "a second `p` line")],
        ),
        (
            ".apx",
            "arg(a).\narg(a).\nsup(a,a).\narg(b)\natt(a,c).",
            [
                (2, "argument 'a' is declared twice"),
                (3, "expected `arg(NAME).` or `att(NAME,NAME).`"),
                (4, "`arg(b)` needs a full stop after it"),
                (5, "'c' is no argument"),
            ],
        ),
        (
            ".tgf",
            "a\na\n#\nb a\n#\na",
            [
                (2, "argument 'a' is declared twice"),
                (4, "'b' is no argument"),
                (5, "a second `#`"),
                (6, "expected an attack"),
            ],
        ),
        (".tgf", "a\n", [(2, "expected a line `#` between arguments and attacks")]),
        (".apx", "arg(a).\narg(\x1b[2J).", [(2, "this is no text: it has control characters")]),
    ],
)
def test_all_faults_are_found_in_one_run(suffix, text, expected):
    faults = FORMATS[suffix].read(text, f"m{suffix}").faults
    found = [(f.location.line, f.message) for f in faults if f.rule == "syntax-error"]
    assert sorted(found) == expected
    assert all(fault.remedy for fault in faults)


@every_format
def test_an_argument_that_attacks_itself_is_found_by_check(suffix, tmp_path):
    file = tmp_path / f"m{suffix}"
    one = {".af": "p af 2\n2 2\n", ".apx": "arg(a).\natt(a,a).\n", ".tgf": "a\n#\na a\n"}[suffix]
    file.write_text(one)
    found = [f for f in check(str(file)).findings if f.rule == "self-reference"]
    assert [f.location.line for f in found] == [3 if suffix == ".tgf" else 2]
    argument_map = FORMATS[suffix].read(one, str(file))
    again = attack_graphs.read(FORMATS[suffix].write(argument_map), str(file))
    assert sum(map(len, again.attackers)) == 1


def test_a_number_stands_where_it_is_first_used():
    found = af.read("p af 3\n3 1\n1 3\n", "m.af")
    assert [claim.place().line for claim in found.claims] == [2, 1, 2]


@every_format
def test_a_graph_too_large_for_a_map_is_refused(suffix):
    names = range(1, 100_002)
    text = {
        ".af": "p af 100001",
        ".apx": "".join(f"arg({n})." for n in names),
        ".tgf": "\n".join(map(str, names)),
    }[suffix]
    with pytest.raises(ArgmapError, match=r"more than 100,000 arguments are not read as a map"):
        FORMATS[suffix].read(text, f"m{suffix}")


def a_map(*texts, steps=()):
    claims = tuple(Claim(f"c-{n}", Kind.PREMISE, text) for n, text in enumerate(texts))
    inferences = tuple(
        Inference(f"{'+'.join(premises)} {relation} {target}", relation, premises, target)
        for premises, relation, target in steps
    )
    return ArgumentMap("m", "A “title”", claims, inferences)


@every_format
@pytest.mark.parametrize("text", [*HAZARDS, "", "c-0", "two\nlines\r\n", " x ", '"', '""', "\x7f%"])
def test_every_text_comes_back(suffix, text):
    written = FORMATS[suffix].write(a_map(text, text))
    found = FORMATS[suffix].read(written, f"m{suffix}")
    assert not found.faults
    assert [(c.id, c.text) for c in found.claims] == [("c-0", text), ("c-1", text)]
    assert suffix == ".tgf" or found.title == "A “title”"
    assert (
        list(attack_graphs.read(written, f"m{suffix}").number)
        == {
            ".af": ["1", "2"],
            ".apx": ["c_0", "c_1"],
            ".tgf": ["c-0", "c-1"],
        }[suffix]
    )


@every_format
@given(st.lists(st.text(max_size=6), max_size=3))
def test_any_text_comes_back(suffix, texts):
    written = FORMATS[suffix].write(a_map(*texts))
    assert [c.text for c in FORMATS[suffix].read(written, "m").claims] == texts


@every_format
def test_what_attacks(suffix):
    steps = [
        (("c-1",), Relation.REBUT, "c-0"),
        (("c-2",), Relation.CONTRADICT, "c-1"),
        (("c-3",), Relation.DISTORT, "c-0"),
        (("c-2", "c-3"), Relation.REBUT, "c-0"),
        (("c-3",), Relation.SUPPORT, "c-0"),
        (("c-3",), Relation.UNDERCUT, "c-1 rebuts c-0"),
        (("c-3",), Relation.REBUT, "nothing"),
    ]
    written = FORMATS[suffix].write(a_map(*"ABCD", steps=steps))
    graph = attack_graphs.read(written, f"m{suffix}")
    assert [list(attackers) for attackers in graph.attackers] == [[1], [2], [1], []]


def test_solvers_take_what_is_written():
    claims = [Claim(id_, Kind.CLAIM, id_) for id_ in ("clean-air", "not", "x--y", "a1")]
    claims[3] = Claim("a1", Kind.CLAIM, "A.", extra={"x-id": "A-1"})
    steps = [Inference("s", Relation.REBUT, ("not",), "clean-air")]
    written = apx.write(ArgumentMap("m", "T", tuple(claims), tuple(steps)))
    control = clingo.Control()
    control.add("base", [], written)
    control.ground([("base", [])])
    facts = {str(atom.symbol) for atom in control.symbolic_atoms}
    assert facts == {
        *("arg(clean_air)", 'arg("not")', "arg(x__y)", "arg(a1)"),
        'att("not",clean_air)',
    }
    assert [claim.id for claim in apx.read(written, "m").claims] == [c.id for c in claims]


def random_graph(seed, suffix):
    """Return a file in which no argument attacks itself."""
    chance = random.Random(seed)  # noqa: S311
    size = chance.randint(1, 9)
    pairs = [(a, b) for a in range(1, size + 1) for b in range(1, size + 1) if a != b]
    chosen = chance.sample(pairs, min(len(pairs), chance.randint(0, 2 * size)))
    if suffix == ".af":
        return "\n".join([f"p af {size}", *(f"{a} {b}" for a, b in chosen)])
    if suffix == ".apx":
        declared = [f"arg(a{n})." for n in range(1, size + 1)]
        return "\n".join([*declared, *(f"att(a{a},a{b})." for a, b in chosen)])
    declared = [f"a{n}" for n in range(1, size + 1)]
    return "\n".join([*declared, "#", *(f"a{a} a{b}" for a, b in chosen)])


@every_format
@pytest.mark.parametrize("seed", range(40))
def test_what_stands_is_what_the_grounded_extension_accepts(suffix, seed):
    text = random_graph(seed, suffix)
    graph = attack_graphs.read(text, f"m{suffix}")
    argument_map = FORMATS[suffix].read(text, f"m{suffix}")
    (grounded,) = extensions(framework_of(graph), Semantics.GROUNDED)
    names = list(graph.number)
    ids = dict(zip(names, (claim.id for claim in argument_map.claims), strict=True))
    standing = evaluate(argument_map).standing
    assert {ids[name] for name in grounded.accepted} == {
        id_ for id_ in ids.values() if standing[id_].status.value == "in"
    }
    written = FORMATS[suffix].write(argument_map)
    again = attack_graphs.read(written, f"m{suffix}")
    for semantics in Semantics:
        places = [
            {
                frozenset(framework.atom[name] for name in extension.accepted)
                for extension in extensions(framework, semantics)
            }
            for framework in (framework_of(graph), framework_of(again))
        ]
        assert places[0] == places[1]
