"""Maps that include others: what is referred to, what counts, and what is reported where."""

from xml.etree import ElementTree

import pytest

from argmap import evaluate, load, render
from argmap.checker import Checker, check
from argmap.configuration import Settings
from argmap.formats import native

CORE = """\
argmap: 1
title: A park instead of the car park
sections: {money: Money}
claims:
  park:
    thesis: The car park should become a park.
  cheap:
    claim: Planting would cost little.
    section: money
    supports: {to: park, as: by-cost}
  quote:
    premise: The gardener offers to plant it for nothing.
    basis: evidence
    source: letter
    supports: cheap
sources: {letter: The gardener's letter}
"""

OVERLAY = """\
argmap: 1
title: Against the park
include:
  core: core.argmap.yaml
claims:
  upkeep:
    objection: Upkeep costs more than planting.
    basis: report
    rebuts: core/cheap
  other-way:
    objection: Cost is not what decides.
    basis: report
    undercuts: core/by-cost
  offer-old:
    objection: The offer is ten years old.
    basis: report
    undercuts: core/quote > core/cheap
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "core.argmap.yaml").write_text(CORE, encoding="utf-8")
    (tmp_path / "overlay.argmap.yaml").write_text(OVERLAY, encoding="utf-8")
    return tmp_path


def write(folder, name, text):
    path = folder / f"{name}.argmap.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def found(path, *more):
    return [(f.rule, f.location.line, f.location.path) for f in check(path, *more).findings]


def overlay(*lines, include="core: core.argmap.yaml"):
    """A map of three joint lines that hold on to the core."""
    body = "\n".join(lines)
    return f"argmap: 1\ntitle: Overlay\ninclude:\n  {include}\nclaims:\n{body}\n"


ANSWER = "  why:\n    premise: Parks are liked.\n    basis: report\n    supports: core/park"


def test_claims_of_an_included_map_are_referred_to(folder):
    path = str(folder / "overlay.argmap.yaml")
    assert found(path) == [("thesis-does-not-stand", 11, path)]
    argument_map = load(path)
    assert [claim.id for claim in argument_map.claims] == ["upkeep", "other-way", "offer-old"]
    assert {"core/park", "core/cheap", "core/quote"} < set(argument_map.claim)
    graph = argument_map.graph
    assert graph.has_edge("upkeep > core/cheap", "core/cheap")
    assert graph.has_edge("offer-old > core/quote > core/cheap", "core/quote > core/cheap")
    assert [thesis.id for thesis in argument_map.theses] == ["core/park"]


def test_what_stands_is_computed_over_both(folder):
    alone = evaluate(load(str(folder / "core.argmap.yaml"))).standing
    both = evaluate(load(str(folder / "overlay.argmap.yaml"))).standing
    assert alone["park"].status == "in"
    assert both["core/park"].status == "out"
    assert both["core/cheap"].because == ("upkeep > core/cheap",)


def test_what_is_written_is_this_map_alone(folder):
    argument_map = load(str(folder / "overlay.argmap.yaml"))
    again = native.read(native.write(argument_map), argument_map.path)
    assert again == argument_map
    assert "Car park" not in native.write(argument_map)
    assert again.include[0].path == "core.argmap.yaml"


def test_findings_of_an_included_map_are_reported_where_it_is_checked(folder):
    broken = CORE.replace("    supports: cheap\n", "")  # `cheap` loses its support
    write(folder, "core", broken)
    path = str(folder / "overlay.argmap.yaml")
    (folder / "overlay.argmap.yaml").write_text(overlay(ANSWER), encoding="utf-8")
    assert found(path) == []
    rules = {(rule, where[-16:]) for rule, _, where in found(str(folder))}
    assert rules == {
        ("unsupported-claim", "core.argmap.yaml"),
        ("orphan-claim", "core.argmap.yaml"),
    }


def test_a_misspelt_id_of_an_included_map_is_suggested(folder):
    path = write(folder, "o", overlay(ANSWER.replace("core/park", "core/parc")))
    (finding,) = check(path).findings
    assert (finding.rule, finding.location.line) == ("dangling-reference", 9)
    assert finding.remedy == "did you mean 'core/park'?"


def test_an_unknown_name_before_the_slash(folder):
    path = write(folder, "o", overlay(ANSWER.replace("core/park", "heart/xyz")))
    (finding,) = check(path).findings
    assert "'heart' with the path" in finding.remedy


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone.argmap.yaml", "no such file"),
        ("../../etc/hostname", "outside of the repository"),
        ("/etc/hostname", "relative to this map"),
        ("https://example.org/map.yaml", "relative to this map"),
        ("C:/map.yaml", "relative to this map"),
    ],
)
def test_a_map_that_cannot_be_included(folder, name, reason):
    path = write(folder, "o", overlay(ANSWER, include=f'core: "{name}"'))
    (finding,) = check(path).findings
    assert (finding.rule, finding.location.line) == ("dangling-reference", 4)
    assert reason in finding.message


def test_a_link_out_of_the_repository_is_not_followed(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / "core.argmap.yaml"
    other.write_text(CORE, encoding="utf-8")
    (folder / "link.argmap.yaml").symlink_to(other)
    path = write(folder, "o", overlay(ANSWER, include="core: link.argmap.yaml"))
    (finding,) = check(path).findings
    assert "outside of the repository" in finding.message


def test_the_repository_is_where_git_is(tmp_path):
    (tmp_path / ".git").mkdir()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    write(tmp_path / "a", "core", CORE)
    path = write(tmp_path / "b", "o", overlay(ANSWER, include="core: ../a/core.argmap.yaml"))
    assert found(path) == []


def test_a_broken_included_map_is_no_ok(folder):
    write(folder, "core", CORE.replace("claim: Planting", "clam: Planting"))
    path = write(folder, "o", overlay(ANSWER))
    (finding,) = check(path).findings
    assert finding.rule == "dangling-reference"
    assert "it has 1 fault" in finding.message


def test_a_broken_map_further_on_is_no_ok(folder):
    write(folder, "core", CORE.replace("title:", "include: {base: gone.argmap.yaml}\ntitle:"))
    path = write(folder, "o", overlay(ANSWER))
    (finding,) = check(path).findings
    assert "core.argmap.yaml → gone.argmap.yaml: there is no such file" in finding.message


def test_circles_of_includes(folder):
    itself = write(folder, "self", overlay(ANSWER, include="core: self.argmap.yaml"))
    assert found(itself) == [("include-cycle", 4, itself)]
    write(folder, "core", CORE.replace("claims:", "include: {far: far.argmap.yaml}\nclaims:"))
    far = write(folder, "far", overlay(ANSWER.replace("core/", "o/"), include="o: o.argmap.yaml"))
    path = write(folder, "o", overlay(ANSWER))
    assert found(path) == [("include-cycle", 4, path)]
    assert found(far) == [("include-cycle", 4, far)]


def test_a_support_circle_that_closes_through_an_include_is_the_circle_of_files(folder):
    """Both maps are at fault, and neither claim is called unsupported besides."""
    text = (
        "argmap: 1\ntitle: T\ninclude: {{o: {other}.argmap.yaml}}\nclaims:\n"
        "  t: {{thesis: Map {name} holds.}}\n"
        "  x:\n    claim: The reason of {name}.\n    supports: [t, o/x]\n"
    )
    one = write(folder, "one", text.format(name="one", other="two"))
    two = write(folder, "two", text.format(name="two", other="one"))
    assert found(one, two) == [("include-cycle", 3, one), ("include-cycle", 3, two)]


def test_one_map_under_two_names(folder):
    path = write(
        folder,
        "o",
        overlay(
            ANSWER
            + "\n  more:\n    premise: Parks are cool.\n    basis: report\n    supports: b/park",
            include="core: core.argmap.yaml\n  b: ./core.argmap.yaml",
        ),
    )
    assert found(path) == [("duplicate-id", 5, path)]


def test_a_file_met_on_two_ways_is_one_set_of_claims(folder):
    """An attack on the core counts for the map that rests on it."""
    middle = (
        "  shade:\n    thesis: The square needs shade.\n"
        "  good:\n    premise: What the park gives is shade.\n    basis: report\n"
        "    supports: [shade, core/park]\n"
    )
    write(folder, "middle", overlay(middle))
    path = write(
        folder,
        "o",
        overlay(
            "  no:\n    objection: Nobody asked the gardener.\n    basis: report\n"
            "    rebuts: [core/quote, middle/good]",
            include="middle: middle.argmap.yaml\n  core: core.argmap.yaml",
        ),
    )
    assert {rule for rule, _, _ in found(path)} == {"thesis-does-not-stand"}
    argument_map = load(path)
    assert [claim for claim in argument_map.claim if claim.endswith("/park")] == ["core/park"]
    assert argument_map.inference["middle/good > core/park"].target == "core/park"


def test_claims_that_lead_to_no_thesis_of_either_map(folder):
    lost = "  lost:\n    claim: Benches lead nowhere.\n  a:\n    premise: A.\n    basis: report\n"
    path = write(folder, "o", overlay(ANSWER, lost + "    supports: lost"))
    assert found(path) == [("unreachable-claim", 11, path)]


def test_an_island_of_the_included_map_takes_this_one_along(folder):
    island = (
        "  lost: {claim: Lost.}\n  a:\n    premise: A.\n    basis: report\n    supports: lost\n"
    )
    write(folder, "core", CORE.replace("sources:", island + "sources:"))
    path = write(folder, "o", overlay(ANSWER.replace("core/park", "core/lost")))
    assert found(path) == [("unreachable-claim", 7, path)]


def test_a_picture_shows_what_it_refers_to_in_the_included_map(folder):
    (picture,) = render(load(str(folder / "overlay.argmap.yaml")))
    text = " ".join(ElementTree.fromstring(picture.content).itertext())
    words = " ".join(text.split())
    assert "Upkeep costs more than planting." in words
    assert "Planting would cost little." in words
    assert "A park instead of the car park" in words
    assert picture.name == "Against the park (3 claims)"


def test_wording_and_shape_are_judged_across_maps_and_reported_in_this_one(folder):
    path = write(
        folder,
        "o",
        overlay(
            "  again:\n    premise: Planting would cost little.\n    basis: report\n"
            "    supports: core/cheap",
            "  both:\n    premise: Grass grows by itself.\n    basis: report\n"
            "    supports: [core/cheap, core/park]\n",
        ),
    )
    assert found(path) == [("restates-target", 7, path), ("redundant-support", 13, path)]


def test_what_an_included_map_argues_for_is_no_rival_thesis(folder):
    trees = (
        "  trees:\n    claim: Trees are cheap.\n"
        "  gift:\n    premise: The trees are a gift.\n    basis: report\n    supports: trees"
    )
    lawns = trees.replace("trees", "lawns").replace("gift", "gift-2").replace("Trees", "Lawns")
    assert found(write(folder, "o", overlay(ANSWER, trees, lawns))) == [
        ("unreachable-claim", 11, str(folder / "o.argmap.yaml")),
        ("unreachable-claim", 17, str(folder / "o.argmap.yaml")),
    ]
    write(folder, "core", CORE.replace("thesis:", "claim:"))
    assert found(write(folder, "o", overlay(ANSWER, trees))) == []
    path = write(folder, "o", overlay(ANSWER, trees, lawns))
    assert found(path) == [("several-theses", 11, path)]


def test_a_thesis_of_ones_own_is_what_one_answers_for(folder):
    """An opposition case says that the other thesis falls; that is no fault of it."""
    text = OVERLAY.replace(
        "claims:\n", "claims:\n  no-park:\n    thesis: The car park should stay.\n", 1
    )
    text += "  needed:\n    premise: Cars are needed.\n    basis: report\n    supports: no-park\n"
    assert found(write(folder, "o", text)) == []


@pytest.mark.parametrize("slip", ["supports: nowhere", "undercuts: cheap"])
def test_an_included_map_with_a_relation_that_does_not_hold_is_no_ok(folder, slip):
    wrong = f"  z:\n    premise: Zed.\n    basis: report\n    {slip}\n"
    write(folder, "core", CORE.replace("sources:", wrong + "sources:"))
    path = write(folder, "o", overlay(ANSWER))
    (finding,) = check(path).findings
    assert finding.rule == "dangling-reference"
    assert "it has 1 fault" in finding.message


def test_a_map_that_only_includes_argues_for_nothing(folder):
    path = write(folder, "o", overlay("  only:\n    premise: Parks exist.\n    basis: report"))
    assert found(path) == [("no-thesis", 6, path)]


def test_a_name_with_a_slash_is_one_fault(folder):
    path = write(
        folder, "o", overlay(ANSWER, include="core: core.argmap.yaml\n  d/e: core.argmap.yaml")
    )
    assert found(path) == [("schema-violation", 5, path)]


def test_a_way_through_a_link_leads_no_further_than_what_was_looked_at(tmp_path):
    """`link/..` is the folder above the link's target, not above the link."""
    (tmp_path / "repository" / "maps").mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    (tmp_path / "repository" / "deep" / "x").mkdir(parents=True)
    (tmp_path / "repository" / "maps" / "link").symlink_to("../deep/x")
    write(tmp_path, "core", CORE)
    name = "link/../../../core.argmap.yaml"
    include = f"core: {name}"
    path = write(tmp_path / "repository" / "maps", "o", overlay(ANSWER, include=include))
    (finding,) = check(path).findings
    assert "outside of the repository" in finding.message
    write(tmp_path / "repository", "core", CORE.replace("car park", "coal yard"))
    include = "core: link/../../core.argmap.yaml"
    path = write(tmp_path / "repository" / "maps", "o", overlay(ANSWER, include=include))
    assert "coal yard" in load(path).claim["core/park"].text


def test_what_stands_in_for_a_file_does_so_for_includes_too(folder):
    name = str(folder / "core.argmap.yaml")
    path = write(folder, "o", overlay(ANSWER.replace("core/park", "core/new")))
    given = {name: CORE.replace("  park:", "  new:").replace("to: park", "to: new").encode()}
    assert found(path)
    assert Checker(Settings(), given).check((path,)).findings == ()
