"""What an Argdown text becomes: claims, inferences, and what is kept of the rest."""

from argmap.element import Kind
from argmap.formats.argdown import read


def claim(text):
    """Return the only claim of a text."""
    (found,) = read(text, "t.argdown").claims
    return found


def steps(text):
    """Return the inferences of a text's map as plain tuples."""
    found = read(text, "t.argdown")
    assert found.faults == ()
    return {(i.premises, i.relation.value, i.target) for i in found.inferences}


def test_what_a_claim_says():
    found = claim(
        "[Clean Air]: It is\n  cleaner. #premise #(my tag)\n"
        "{basis: evidence, weight: 0.5, source: Smith, mood: [good, {a: b}]}\n\n[Clean Air]: Clean."
    )
    assert (found.id, found.title, found.text) == ("clean-air", "Clean Air", "It is cleaner.")
    assert (found.kind, found.basis, found.weight) == (Kind.PREMISE, "evidence", 0.5)
    assert (found.tags, found.sources) == (("my tag",), ())
    assert found.extra == {
        "x-argdown-data": {"source": "Smith", "mood": ["good", {"a": "b"}]},
        "x-argdown-texts": ["Clean."],
    }


def test_data_in_lines_of_their_own():
    found = claim("[A]: B {\n  by: me\n\n  tags:\n    - one\n    - two\n}")
    assert (found.text, found.by, found.tags) == ("B", "me", ("one", "two"))


def test_what_a_map_says():
    found = read(
        "===\ntitle: T\nauthor: A\nargmap:\n  language: de\n  sources: {s: S}\n===\n\n"
        "# One {key: first}\n\n[a]: B {source: s p. 3}\n\n## One\n\n<c>",
        "t.argdown",
    )
    assert (found.title, found.language, found.extra["x-argdown"]) == ("T", "de", {"author": "A"})
    assert [(s.key, s.title) for s in found.sections] == [("first", "One"), ("one", "One")]
    assert found.extra["x-argdown-headings"] == {"one": {"level": "2"}}
    assert [c.section for c in found.claims] == ["first", "one"]
    assert found.claims[0].sources[0].locators == ("p. 3",)
    assert found.claims[1].extra == {"x-argdown": "argument"}


def test_the_title_is_that_of_the_first_heading_or_of_the_file():
    assert read("## a\n\n# b\n\n# c", "t.argdown").title == "b"
    assert read("a", "some/where/my-map.argdown").title == "my-map"


def test_an_argument_with_premises_is_a_step():
    text = (
        "<Why so>: A note.\n  - [u]\n  + [s]\n\n(1) [p]\n(2) [q]\n-- r {certainty: 1} --\n(3) [c]"
    )
    found = read(text, "t.argdown")
    assert steps(text) == {
        (("p", "q"), "supports", "c"),
        (("u",), "undercuts", "why-so"),
        (("s",), "supports", "c"),
    }
    step = next(i for i in found.inferences if i.named)
    assert (step.id, step.scheme, step.note) == ("why-so", "r", "A note.")
    assert found.extra["x-argdown-arguments"] == {
        "why-so": {"title": "Why so", "data": {"certainty": "1"}}
    }


def test_an_undercut_of_a_sketched_argument_is_one_of_its_steps():
    text = "[t]\n  + <a>\n      _ <b>\n          _ <c>\n  - <d>\n\n[e]\n  _ <f>"
    assert steps(text) == {
        (("a",), "supports", "t"),
        (("b",), "undercuts", "a > t"),
        (("c",), "undercuts", "b > a > t"),
        (("d",), "rebuts", "t"),
        (("f",), "rebuts", "e"),
    }


def test_distortions_and_arguments_that_say_their_relation():
    text = (
        "[t]: T #thesis\n  - [d]: D #distortion {original: O, how: reversal}\n  + [d]\n"
        "  - <x> {relation: rebuts, scheme: s}\n    + [p]\n    + [q]\n    _ [r]"
    )
    assert steps(text) == {
        (("d",), "distorts", "t"),
        (("d",), "shows", "t"),
        (("p", "q"), "rebuts", "t"),
        (("r",), "undercuts", "x"),
    }
    assert read(text, "t.argdown").claim["d"].original == "O"
