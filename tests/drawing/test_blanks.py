"""Empty boxes: nothing of what is to be filled in is given away, and the key has all of it."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.analysis.views import name_of
from argmap.drawing import Draughtsman
from argmap.drawing.blanks import Blanks
from argmap.element import Kind, Viewpoint
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"


def drawn(viewpoint, *kinds):
    blanks = Blanks(frozenset(kinds))
    pictures = list(Draughtsman(blanks=blanks).pictures(ARTICLE, viewpoint))
    return pictures, blanks


def squeezed(text):
    return re.sub(r"\s", "", text)


def words(picture):
    root = ElementTree.fromstring(picture.content)
    return squeezed("".join("".join(t.itertext()) for t in root.iter(f"{SVG}text")))


def test_what_is_empty_stands_in_no_picture_and_in_the_key():
    pictures, blanks = drawn(None, Kind.REBUTTAL, Kind.DISTORTION)
    shown = "".join(map(words, pictures))
    key = squeezed(blanks.key("T"))
    for claim in ARTICLE.claims:
        is_empty = claim.kind in (Kind.REBUTTAL, Kind.DISTORTION)
        assert (squeezed(claim.text) in shown) != is_empty, claim.id
        assert (squeezed(claim.text) in key) == is_empty, claim.id


def test_a_claim_has_one_number_in_all_pictures_and_none_is_left_out():
    pictures, blanks = drawn(None, Kind.REBUTTAL)
    texts = [
        text.text
        for picture in pictures
        for text in ElementTree.fromstring(picture.content).iter(f"{SVG}text")
    ]
    numbers = [int(line.partition(".")[0]) for line in blanks.key("T").splitlines()[1:]]
    assert numbers == list(range(1, len(blanks) + 1))
    for number in numbers:
        assert texts.count(f"{number} · REBUTTAL") == 1


def test_there_is_room_to_write():
    pictures, blanks = drawn(Viewpoint(section="gender"), Kind.REBUTTAL)
    assert len(blanks) > 1
    for group in ElementTree.fromstring(pictures[0].content).iter(f"{SVG}g"):
        if group.get("class") == "node rebuttal":
            assert (
                len(list(group.iter(f"{SVG}polygon"))) + len(list(group.iter(f"{SVG}polyline"))) > 3
            )


def test_the_title_of_a_focus_gives_nothing_away():
    rebuttal = next(claim for claim in ARTICLE.claims if claim.kind is Kind.REBUTTAL)
    (picture,), _ = drawn(Viewpoint(focus=rebuttal.id), Kind.REBUTTAL)
    assert squeezed(name_of(rebuttal)) not in squeezed(picture.content.decode())


@pytest.mark.parametrize("viewpoint", [None, Viewpoint(section="r0")])
def test_a_part_that_is_named_after_a_claim_gives_nothing_away(viewpoint):
    text = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: It is so.}\n" + "".join(
        f"  r{n}: {{claim: Secret {n}., supports: t}}\n"
        + "".join(f"  p{n}-{m}: {{premise: P {n} {m}., supports: r{n}}}\n" for m in range(21))
        for n in range(2)
    )
    blanks = Blanks(frozenset([Kind.CLAIM]))
    draughtsman = Draughtsman(blanks=blanks, numbered=True)
    for picture in draughtsman.pictures(native.read(text, "m"), viewpoint):
        assert "Secret" not in picture.content.decode() + picture.title
