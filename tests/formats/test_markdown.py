"""Markdown: what an outline says, and every sentence as a renderer of CommonMark shows it."""

import html
import re
from collections import Counter
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from random_maps import HAZARDS, random_map

from argmap.element import Claim, Inference, Kind, Relation, Section, Source
from argmap.formats.markdown import write
from argmap.formats.markdown.layout import DEEPEST, IN_ONE_LIST
from argmap.loader import find_maps, load
from argmap.location import whole_file
from argmap.model import ArgumentMap

MAPS = Path(__file__).parents[2] / "maps"
PLACE = whole_file("")
MORE_HAZARDS = (
    *(
        "<script>alert(1)</script>",
        "A <b>bold</b> claim &amp; more.",
        "`code` ``code``",
        "~~struck~~",
    ),
    *("[text](javascript:alert(1))", "![picture](x.png)", "[^1]", "<https://example.org>", "a\\"),
    *(
        "**bold",
        "_under_ __line__",
        "# heading #",
        "---",
        "- list",
        "12. list",
        "> quote",
        "| a | b |",
    ),
    *("*", "\\*", "&copy;", "***", "$x$ and $$y$$", "==marked==", "a\n\n# b", "```\ncode", "\x07"),
)
RULES = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
OUTLINE = """\
# Close the high street on Sundays

Argument map of 9 claims and 7 inferences. 2 parts: Air and health, Access.

- **1** · thesis: The high street should be closed to through traffic on Sundays. (leaflet ¶1, ¶12)
  - **2** · because · claim: Closing it would make the air cleaner. (Air and health)
    - **3** · because (What held in the pilot will hold again.) · premise · evidence: \
Nitrogen dioxide fell by a fifth on the pilot Sundays. (Air and health; pilot p. 12)
      - **4** · except · objection · evidence: \
It rained on three of the five pilot Sundays. (pilot p. 9)
    - **5** · because (and **3**) · premise · common ground: \
The pilot closed the same stretch of road. (Air and health)
  - **6** · but · objection · common ground: Disabled visitors lose door-to-door access. (Access)
    - **7** · however · rebuttal · evidence: \
Blue Badge holders are exempt in the published order. (Access; pilot p. 3)
  - **8** · distorts · distortion: “They want to ban cars.” (straw man; by Daily Post)
    - **9** · however · rebuttal · evidence: \
The order covers 400 metres for nine hours a week. (pilot p. 2)

---

- **leaflet**: Residents' group, Sunday streets, 2024-03-01, ¶1–12
- **pilot**: Pilot report 2023
"""


def as_read(text):
    """Return a text as it should come out: in one line, with a sign for what cannot be seen."""
    return " ".join(text.split()).replace("\x07", "\N{REPLACEMENT CHARACTER}")


def rendered(argument_map):
    """Return what a reader sees: the texts of headings, paragraphs and items."""
    page = RULES.render(write(argument_map))
    assert set(re.findall(r"</?(\w+)", page)) <= {"h1", "h2", "p", "ul", "li", "strong", "hr"}
    pieces = re.split(r"</?(?:h1|h2|p|ul|li|hr)[^>]*>", page)
    shown = (html.unescape(re.sub(r"</?strong>", "", piece)).strip() for piece in pieces)
    return [piece for piece in shown if piece]


def chain(length, **more):
    """Return a map in which each claim supports the one before."""
    claims = [Claim(f"c{n}", Kind.CLAIM, f"Text {n}.", **more) for n in range(length)]
    steps = [
        Inference(f"c{n} > c{n - 1}", Relation.SUPPORT, (f"c{n}",), f"c{n - 1}")
        for n in range(1, length)
    ]
    return ArgumentMap("m", "Chain", tuple(claims), tuple(steps))


def test_a_small_map_is_one_list_that_can_be_read_aloud():
    assert write(load(str(MAPS / "sunday-streets.argmap.yaml"))) == OUTLINE


@pytest.mark.parametrize("text", [*HAZARDS, *MORE_HAZARDS])
def test_every_sentence_is_rendered_as_it_is_wherever_it_stands(text):
    claims = (
        Claim("a", Kind.THESIS, text, by=text, section="s"),
        Claim("b", Kind.CLAIM, text),
        Claim("c", Kind.CLAIM, text, title=text),
    )
    steps = (
        Inference("b > a", Relation.SUPPORT, ("b",), "a", warrant=text),
        Inference("c > a", Relation.SUPPORT, ("c",), "a"),
        Inference("c > b", Relation.SUPPORT, ("c",), "b"),
    )
    sources = (Source("k", title=text),)
    sections = (Section("s", text, PLACE),)
    shown = rendered(ArgumentMap("m", text, claims, steps, sources=sources, sections=sections))
    text = as_read(text)
    assert shown == [
        text,
        f"Argument map of 3 claims and 3 inferences. 1 part: {text}.",
        f"1 · thesis: {text} ({text}; by {text})",
        f"2 · because ({text}) · claim: {text}",
        f"3 {text} · because · claim: {text}",
        f"because → 3 {text}",
        f"k: {text}",
    ]


@pytest.mark.parametrize("size", [12, 70])
@pytest.mark.parametrize("seed", range(12))
def test_every_claim_has_a_number_and_every_premise_is_said_once(seed, size):
    argument_map = random_map(seed, size)
    shown = rendered(argument_map)
    numbers = [int(line.split()[0]) for line in shown if re.match(r"\d+ (.* )?· ", line)]
    assert numbers == list(range(1, len(argument_map.claims) + 1))
    words = "because|weil|but|aber|however|jedoch|except|es sei denn|distorts|verzerrt|shows|zeigt"
    steps = [
        line
        for line in shown
        if re.match(rf"(\d+ (Label \d+ )?· )?({words}|or else|oder aber)\b", line)
        and not re.match(r"\d.* → \d", line)
    ]
    moved = [
        line for line in shown if re.match(rf"\d+ (Label \d+ )?· ({words}|or|oder).* → \d", line)
    ]
    assert len(steps) == sum(len(i.premises) for i in argument_map.inferences)
    assert not moved or size > IN_ONE_LIST


def test_each_claim_of_a_large_map_stands_under_its_section():
    argument_map = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
    titles = {section.title: section.key for section in argument_map.sections}
    section, found = "", {}
    for line in write(argument_map).splitlines():
        if line.startswith("## "):
            section = titles[line.removeprefix("## ")]
        text = line.partition(": ")[2].rpartition(" (")[0]
        found |= {claim.id: section for claim in argument_map.claims if claim.text == text}
    texts = Counter(
        claim.text for claim in argument_map.claims if claim.kind is not Kind.DISTORTION
    )
    expected = {c.id: c.section for c in argument_map.claims if texts[c.text] == 1}
    assert found == expected


def test_a_deep_map_goes_on_in_lists_of_its_own():
    length = 60
    text = write(chain(length))
    indents = [len(line) - len(line.lstrip()) for line in text.splitlines()]
    assert max(indents) == 2 * DEEPEST
    shown = rendered(chain(length))
    for number in range(1, length):
        assert any(
            line.startswith(f"{number + 1} · because · claim: Text {number}.") for line in shown
        )
    per_list = DEEPEST + 1
    ends = range(per_list, length, per_list)
    assert [line for line in shown if "continued" in line] == [f"{n} (continued)" for n in ends]
    assert sum("(+ 1 more)" in line for line in shown) == len(ends)


def test_a_chain_of_thousands_is_written():
    assert write(chain(5000)).count(" · claim: ") == 5000


def test_circles_and_loose_ends_are_written():
    claims = tuple(Claim(id_, Kind.CLAIM, id_) for id_ in "abc")
    steps = tuple(
        Inference(f"{start} > {end}", Relation.SUPPORT, (start,), end)
        for start, end in ("ab", "ba", "cc")
    )
    shown = rendered(ArgumentMap("m", "T", claims, steps))
    assert shown[2:] == [
        *("1 · claim: a", "2 · because · claim: b", "because → 1 a"),
        *("3 · claim: c", "because → 3 c"),
    ]


def test_languages_from_the_right_say_so():
    arabic = ArgumentMap("m", "عنوان", (Claim("a", Kind.THESIS, "نص."),), language="ar")
    lines = write(arabic).splitlines()
    assert (lines[0], lines[-1]) == ('<div dir="rtl" lang="ar">', "</div>")
    assert "- **1** · أطروحة: نص." in lines
    assert "<h1>عنوان</h1>" in RULES.render(write(arabic))


@pytest.mark.parametrize("path", find_maps(str(MAPS)).files)
def test_our_own_maps_are_written_whole(path):
    argument_map = load(path)
    shown = "\n".join(rendered(argument_map))
    assert all(as_read(claim.text) in shown for claim in argument_map.claims)
