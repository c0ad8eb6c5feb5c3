"""Step by step: what is shown stays where it is, and nothing is shown too early."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.analysis.steps import steps
from argmap.analysis.viewpoint import view_from
from argmap.drawing import Draughtsman, Form
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.loader import load

MAPS = Path(__file__).parents[2] / "maps"
SMALL = load(str(MAPS / "sunday-streets.argmap.yaml"))
ARTICLE = load(str(MAPS / "how-stalinism-distorted-marxism.argmap.yaml"))
SVG = "{http://www.w3.org/2000/svg}"

CASES = [
    (SMALL, Viewpoint()),
    (ARTICLE, Viewpoint(section="gender")),
    (ARTICLE, Viewpoint(focus="movements-need-marxism")),
    (SMALL, Viewpoint(until=2)),
]
cases = pytest.mark.parametrize(
    ("argument_map", "viewpoint"), CASES, ids=["whole", "section", "focus", "until"]
)


def parts_of(picture):
    """Return the drawn groups of a picture by their titles, and where the drawing lies."""
    root = ElementTree.fromstring(picture.content)
    (content,) = (g for g in root if g.get("transform"))
    found = {
        group.findtext(f"{SVG}title"): ElementTree.tostring(group)
        for graph in content
        for group in graph
        if group.find(f"{SVG}title") is not None
    }
    ids = {group.get("id") for group in content.iter(f"{SVG}g")}
    return found, ids, (root.get("viewBox"), content.get("transform"))


@cases
def test_no_box_arrow_or_section_moves_from_one_step_to_the_next(argument_map, viewpoint):
    before, frame = {}, None
    pictures = list(Draughtsman().steps(argument_map, viewpoint))
    assert len(pictures) > 1
    for picture in pictures:
        found, _, place = parts_of(picture)
        assert before.items() < found.items()
        assert frame in (None, place)
        before, frame = found, place


@cases
def test_the_last_step_is_the_picture_without_steps(argument_map, viewpoint):
    *_, last = Draughtsman().steps(argument_map, viewpoint)
    (whole,) = Draughtsman().pictures(argument_map, viewpoint)
    assert last.content == whole.content


@cases
def test_at_each_step_exactly_its_claims_are_shown(argument_map, viewpoint):
    step_of = steps(argument_map)
    view = view_from(argument_map, viewpoint)
    order = sorted({step_of[claim.id] for claim in view.claims})
    for last, picture in zip(order, Draughtsman().steps(argument_map, viewpoint), strict=True):
        _, ids, _ = parts_of(picture)
        shown = {claim.id for claim in view.claims if claim.id in ids}
        assert shown == {claim.id for claim in view.claims if step_of[claim.id] <= last}


def test_an_arrow_waits_for_both_of_its_ends_and_a_section_for_its_first_claim():
    text = (
        "argmap: 1\ntitle: T\nsections: {one: One, two: Two}\nclaims:\n"
        "  t: {thesis: T., step: 2, section: one}\n"
        "  a: {claim: A., supports: t, step: 1, section: two}\n"
        "  u: {objection: U., undercuts: a > t, step: 3}\n"
        "  b: {premise: B., supports: a, step: 4, section: two}\n"
    )
    found = [parts_of(p)[0].keys() for p in Draughtsman().steps(native.read(text, "m"))]
    assert found[0] == {"n1", "cluster_s1"}
    assert found[1] - found[0] == {"n0", "cluster_s0", "j0", "n1->j0", "j0->n0"}
    assert found[2] - found[1] == {"n2", "n2->j0"}
    assert found[3] - found[2] == {"n3", "n3->n1"}


def test_steps_are_for_graphs_alone():
    with pytest.raises(ArgmapError, match="drawn in steps"):
        next(Draughtsman(Form.DOT).steps(SMALL))
    with pytest.raises(ArgmapError, match="drawn in steps"):
        next(Draughtsman().steps(SMALL, Viewpoint(only="distortions")))
