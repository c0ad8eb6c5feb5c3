"""Kialo's export: what is read, what is refused with its place, and what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_maps import HAZARDS

from argmap import check
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import format_of, kialo
from argmap.model import ArgumentMap

EXPORT = r"""Discussion Title: Sundays: \(a trial\)

1. The high street should be closed.
1.1. Pro: It makes the air cleaner \(see [the pilot](https://a.example/b_\(c\)?d=[1)).
1.1.1. Con: Nobody
has measured it.

Not once.
1.1.1.1. Con: The pilot did.
1.2. Con: -> See 1.1.1.
1.4. Con: Badge holders lose access.
1.4.1. Pro: -> See 1.1.1.1.
"""

LATER = """Discussion Name:
Should the street be closed?

1. Question:
What should happen to it?

  1.1. Thesis:
  It should be closed [1].

    1.1.1. Con:
    Badge holders lose access [2], and again [2] (p. 5 [3]).
    They are many [9].

    1.1.2. Pro:
    -> See 1.2.1.

  1.2. Thesis:
  It should stay open.

    1.2.1. Con:
    The air is bad.

Sources:
[1] https://a.example/pilot
"What the report says:

[9] is no note"
[2] The order, page 4
[3] https://b.example/
"""


def relations(argument_map):
    return [(i.premises, i.relation.value, i.target) for i in argument_map.inferences]


def faults(text):
    found = kialo.read(text, "m.kialo.txt").faults
    return [(f.location.line, f.location.column, f.message) for f in found]


def test_an_export_becomes_a_map():
    found = kialo.read(EXPORT, "m.kialo.txt")
    assert not found.faults
    assert found.title == "Sundays: (a trial)"
    assert [(claim.id, claim.kind.value) for claim in found.claims] == [
        ("the-high-street-should-be-closed", "thesis"),
        ("it-makes-the-air-cleaner-see-the-pilot", "premise"),
        ("nobody-has-measured-it-not-once", "objection"),
        ("the-pilot-did", "rebuttal"),
        ("badge-holders-lose-access", "objection"),
    ]
    assert relations(found) == [
        (("it-makes-the-air-cleaner-see-the-pilot",), "supports", found.claims[0].id),
        (("nobody-has-measured-it-not-once",), "rebuts", found.claims[1].id),
        (("nobody-has-measured-it-not-once",), "rebuts", found.claims[0].id),
        (("the-pilot-did",), "rebuts", "nobody-has-measured-it-not-once"),
        (("the-pilot-did",), "supports", "badge-holders-lose-access"),
        (("badge-holders-lose-access",), "rebuts", found.claims[0].id),
    ]


def test_texts_keep_their_lines_and_their_links():
    first, second = kialo.read(EXPORT, "m.kialo.txt").claims[1:3]
    link = r"[the pilot](https://a.example/b_\(c\)?d=[1)"
    assert first.text == f"It makes the air cleaner (see {link})."
    assert second.text == "Nobody\nhas measured it.\n\nNot once."


@pytest.mark.parametrize("text", [EXPORT, LATER])
def test_line_ends_make_no_difference(text):
    assert kialo.read(text.replace("\n", "\r\n"), "m") == kialo.read(text, "m")


def test_a_claim_has_the_place_of_its_text():
    place = kialo.read(EXPORT, "m.kialo.txt").claims[2].place()
    assert (place.line, place.column, place.end_line, place.end_column) == (5, 13, 8, 10)
    assert EXPORT[place.start : place.stop] == "Nobody\nhas measured it.\n\nNot once."


def test_the_later_form_has_a_question_theses_and_sources():
    found = kialo.read(LATER, "m.kialo.txt")
    assert not found.faults
    assert found.title == "Should the street be closed?"
    assert found.extra == {"x-question": "What should happen to it?"}
    assert [(claim.kind.value, claim.text) for claim in found.claims] == [
        ("thesis", "It should be closed [1]."),
        (
            "objection",
            "Badge holders lose access [2], and again [2] (p. 5 [3]).\nThey are many [9].",
        ),
        ("thesis", "It should stay open."),
        ("premise", "The air is bad."),
    ]
    assert relations(found)[1:] == [
        (("the-air-is-bad",), "supports", "it-should-be-closed-1"),
        (("the-air-is-bad",), "rebuts", "it-should-stay-open"),
    ]
    assert [(s.key, s.url, s.title) for s in found.sources] == [
        ("source-1", "https://a.example/pilot", ""),
        ("source-2", "", "The order, page 4"),
        ("source-3", "https://b.example/", ""),
    ]
    assert [(c.source, c.quote) for claim in found.claims[:2] for c in claim.sources] == [
        ("source-1", "What the report says:\n\n[9] is no note"),
        ("source-2", ""),
        ("source-3", ""),
    ]


def test_a_question_that_is_the_title_is_not_kept_twice():
    found = kialo.read("Discussion Title: Why?\n\n1. Why?\n1.1. So.\n1.2. Or so.\n", "m")
    assert (found.extra, [claim.kind for claim in found.claims]) == ({}, [Kind.THESIS] * 2)


def test_a_list_within_a_claim_belongs_to_it():
    found = kialo.read("1. Two reasons:\n1. One.\n2. Two.\n1.1. Con: No.\n2. More.\n", "m")
    assert not found.faults
    assert [c.text for c in found.claims] == ["Two reasons:\n1. One.\n2. Two.", "No.\n2. More."]


def test_numbers_may_come_in_any_order_and_with_gaps():
    found = kialo.read("1.7.3. Pro: C.\n1. A.\n1.7. Con: -> See 2.\n2. B.\n2.1. Con: D.", "m")
    assert not found.faults
    assert relations(found) == [
        (("c",), "supports", "b"),
        (("b",), "rebuts", "a"),
        (("d",), "rebuts", "b"),
    ]
    assert found.title == "C."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "there is no claim here")]),
        ("Discussion Title: T\n", [(1, 1, "there is no claim here")]),
        ("\n\nA summary\n1. A.", [(3, 1, "this belongs to no claim")]),
        ("1. A.\n1.2.1. Pro: B.", [(2, 1, "there is no claim 1.2. above this")]),
        ("1. A.\n3.1. Pro: B.", [(2, 1, "there is no claim 3. above this")]),
        ("1. A.\n1.1. Pro: B.\n1.1. Con: C.", [(3, 1, "the number 1.1. stands twice")]),
        ("1. A.\n1.1. Pro: -> See 1.9.\n", [(2, 11, "there is no claim 1.9.")]),
        (
            "1. A.\n1.1. Pro: -> See 1.2.\n1.2. Con: -> See 1.1.",
            [(2, 11, "there is no claim 1.2."), (3, 11, "there is no claim 1.1.")],
        ),
        ("1. A.\n1.1. Pro: B.\n1.1.1. C.", [(3, 1, "this is neither Pro nor Con")]),
        ("1. Question: A?\n1.1. Pro: B.", [(2, 1, "a question has no Pro")]),
    ],
)
def test_what_is_broken_has_its_place_and_a_remedy(text, expected):
    assert faults(text) == expected
    assert all(fault.remedy for fault in kialo.read(text, "m").faults)


def test_all_faults_are_found_in_one_run():
    text = "1. A.\n1.1. Pro: B.\n1.1. Con: C.\n1.2. D.\n1.3. Con: -> See 7.1.\n1.9.9. Pro: E."
    assert [line for line, *_ in faults(text)] == [3, 4, 5, 6]


def test_a_claim_that_bears_on_itself_is_found_by_check(tmp_path):
    file = tmp_path / "m.kialo.txt"
    file.write_text("Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.1.1. Con: -> See 1.1.\n")
    found = [f for f in check(str(file)).findings if f.rule == "self-reference"]
    assert [(f.location.line, f.location.column) for f in found] == [(5, 1)]


def a_map(*texts, relation=Relation.SUPPORT, title="T"):
    """Return a thesis, and what bears on it."""
    kinds = [Kind.THESIS, *[Kind.PREMISE] * (len(texts) - 1)]
    claims = tuple(Claim(f"c{n}", k, t) for n, (k, t) in enumerate(zip(kinds, texts, strict=True)))
    steps = tuple(Inference(f"{c.id} > c0", relation, (c.id,), "c0") for c in claims[1:])
    return ArgumentMap("m", title, claims, steps)


HARD = [
    *HAZARDS,
    "Pro: it is cheap.",
    "Thesis:",
    "-> See 1.1.",
    "-> See 1.1.\n",
    "1.1. Pro: no",
    "A list:\n1. One.\n  1.1. Pro: two\n1.2.",
    "Sources:\n[1] https://a.example",
    "[a](b) [c] (d) [e](f g) \\[h](i)",
    "\\",
    "a\\\nb\\",
    " blanks around \t",
    "\nlines around\n\n",
    "",
    "Discussion Title: no",
]


@pytest.mark.parametrize("text", HARD)
def test_every_text_comes_back(text):
    written = kialo.write(a_map(text, text, "End.", title=text))
    found = kialo.read(written, "m")
    assert not found.faults
    assert [claim.text for claim in found.claims] == [text, text, "End."]


@given(st.lists(st.text("\\[]()-> \n\t1.2:PConSeThisQu", max_size=12), min_size=2, max_size=4))
def test_every_text_of_awkward_signs_comes_back(texts):
    found = kialo.read(kialo.write(a_map(*texts)), "m")
    assert not found.faults
    assert [claim.text for claim in found.claims] == texts


@pytest.mark.parametrize("title", [h for h in HAZARDS if h] + ["Two\nlines", "1.1. x"])
def test_every_title_comes_back(title):
    written = kialo.write(a_map("A.", "B.", title=title))
    assert kialo.read(written, "m").title == title
    assert kialo.is_mine(written)


def test_what_is_written():
    thesis, other = Claim("t", Kind.THESIS, "T."), Claim("u", Kind.THESIS, "U.")
    claims = [Claim(id_, Kind.CLAIM, f"{id_.upper()}.") for id_ in "abcd"]
    steps = (
        Inference("joint", Relation.SUPPORT, ("a", "b"), "t", named=True),
        Inference("c > joint", Relation.UNDERCUT, ("c",), "joint"),
        Inference("d > u", Relation.DISTORT, ("d",), "u"),
        Inference("a > d", Relation.REBUT, ("a",), "d"),
    )
    written = kialo.write(ArgumentMap("m", "Both", (thesis, other, *claims), steps))
    assert written.splitlines() == [
        "Discussion Title: Both",
        "",
        "1. Both",
        "1.1. T.",
        "1.1.1. Pro: A.",
        "1.1.1.1. Con: C.",
        "1.1.2. Pro: B.",
        "1.2. U.",
        "1.2.1. Con: D.",
        "1.2.1.1. Con: -> See 1.1.1.",
    ]


def test_a_text_file_is_told_by_its_first_line():
    assert format_of("m.kialo.txt", "").name == "kialo"
    assert kialo.is_mine(EXPORT)
    assert kialo.is_mine(LATER)
    assert not kialo.is_mine("1. Buy milk\n2. Buy bread\n")


@pytest.mark.parametrize(
    "text",
    [
        "1. A.\n" + "".join(f"1.{n}. Pro: -> See 1.\n" for n in range(20_000)),
        "1. A.\n" + "".join(f"1.{n}. Pro: -> See 1.{n - 1}.\n" for n in range(20_000, 0, -1)),
        "1. " + "[" * 500_000 + "\\",
        "1. " + "[a](" * 200_000 + "\\",
        "1. x\\" + " " * 500_000 + "y",
        "1." * 300_000 + " A.",
        "Discussion Title: " + "\\" * 500_001,
        "1. A\n" + "[1] " * 200_000 + "\nSources:\n[1] a\n",
        "1. \x00\x1b[31m\u202e A.\n1.1. Pro: B.",
    ],
)
def test_hostile_files_are_read_or_refused(text):
    assert kialo.read(text, "m").title is not None
