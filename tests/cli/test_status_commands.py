"""`status`, `explain` and `what-if`, as a debater calls them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]
SMALL = ROOT / "maps" / "sunday-streets.argmap.yaml"
ARTICLE = ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml"


def argmap(*arguments, columns="100"):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": columns},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def data(*arguments):
    code, out, err = argmap(*arguments, "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_status_says_what_stands_and_why():
    code, out, err = argmap("status", SMALL)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Close the high street on Sundays – 9 claims: 5 in, 4 out"
    assert lines[2] == "✗ out  close-sundays  thesis: it rests on what has fallen: clean-air"
    assert lines[4].endswith("premise: put forward as it is, and nothing attacks it (evidence)")
    assert len(lines) == 11


def test_status_as_data():
    found = data("status", SMALL)
    assert found["complete"] is True
    assert len(found["claims"]) == 9
    assert found["claims"]["clean-air"] == {
        "kind": "claim",
        "status": "out",
        "reason": "undercut",
        "because": ["pilot-shows"],
        "misrepresented": [],
    }
    assert found["inferences"]["pilot-shows"]["because"] == ["rain > pilot-shows"]


def test_a_demanded_basis_tells_the_share_of_mere_assertion():
    out = argmap("status", ARTICLE, "--demand-basis", "--without", "nobody-else")[2]
    assert "no claim 'nobody-else'" in out
    found = data("status", ARTICLE, "--demand-basis")
    assert found["claims"]["internationalist-approach"]["reason"] == "unsupported"
    assert 0 < len(found["asserted"]) < len(found["grounds"])
    text = argmap("status", ARTICLE, "--demand-basis")[1]
    share = f"of which {len(found['asserted'])} ("
    assert f"the theses rest on {len(found['grounds'])} claims in the end, {share}" in text


def test_explain_goes_down_to_what_is_asserted():
    code, out, err = argmap("explain", SMALL, "close-sundays")
    assert (code, err) == (0, "")
    put_forward = "✓ in: put forward as it is, and nothing attacks it"
    assert out.splitlines() == [
        "close-sundays – ✗ out: it rests on what has fallen: clean-air",
        "  The high street should be closed to through traffic on Sundays.",
        "  because clean-air – ✗ out: the step to it is undercut by rain",
        "    Closing it would make the air cleaner.",
        f"    because pilot-result – {put_forward} (evidence)",
        "      Nitrogen dioxide fell by a fifth on the pilot Sundays.",
        f"    because same-street – {put_forward} (common ground)",
        "      The pilot closed the same stretch of road.",
        f"    except rain – {put_forward} (evidence)",
        "      It rained on three of the five pilot Sundays.",
    ]


def test_explain_as_data_names_what_each_ground_bears_on():
    grounds = data("explain", SMALL, "close-sundays")["grounds"]
    assert [g["claim"] for g in grounds][:2] == ["close-sundays", "clean-air"]
    assert grounds[0]["above"] is None
    assert all(grounds[g["above"]]["depth"] == g["depth"] - 1 for g in grounds[1:])


@pytest.mark.parametrize("columns", ["40", "100"])
def test_explain_is_wrapped(columns):
    out = argmap("explain", ARTICLE, "discard-distortions", columns=columns)[1]
    assert max(map(len, out.splitlines())) <= max(int(columns), 60)
    assert "(9 of 9 reasons hold)" in out


def test_what_if_names_what_changes():
    code, out, err = argmap("what-if", SMALL, "--without", "rain")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Without rain: 2 of the other 8 claims change.",
        "",
        "close-sundays  ✗ out → ✓ in: stands in spite of no-access",
        "clean-air      ✗ out → ✓ in: supported by pilot-result, same-street",
    ]
    assert argmap("what-if", SMALL, "--accept", "nine-hours")[1] == (
        "With nine-hours accepted: nothing else changes.\n"
    )


def test_what_if_says_who_is_misrepresented_then():
    out = argmap("what-if", SMALL, "--without", "nine-hours")[1]
    assert "close-sundays: misrepresented: ban-cars" in out
    found = data("what-if", SMALL, "--without", "nine-hours")
    assert found["misrepresented"] == ["close-sundays"]
    assert found["changes"]["nine-hours"]["after"] is None
    assert found["changes"]["ban-cars"]["after"]["status"] == "in"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("status", "no.yaml"), "no.yaml: No such file"),
        (("explain", SMALL, "rian"), "no claim 'rian'; did you mean 'rain'?"),
        (("explain", SMALL, "rain", "--without", "rain"), "'rain' is left out"),
        (("what-if", SMALL), "suppose something"),
        (("what-if", SMALL, "--accept", "rain", "--without", "rain"), "at once"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments, message):
    code, out, err = argmap(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_map_with_faults_is_evaluated_on_its_sound_part_and_says_so(tmp_path):
    broken = tmp_path / "b.argmap.yaml"
    broken.write_text(
        "argmap: 1\ntitle: B\nclaims:\n  t: {thesis: T.}\n  p: {premise: P., supports: t}\n"
        "  q: {premise: Q., supports: nowhere}\n",
        "utf-8",
    )
    code, out, err = argmap("status", broken)
    assert code == 0
    assert "✓ in  t  thesis: supported by p" in out
    assert "not all of this map is sound (1 fault), and the answer is about the rest" in err
    assert json.loads(argmap("status", broken, "--format", "json")[1])["complete"] is False


def test_a_map_without_claims_is_no_answer(tmp_path):
    empty = tmp_path / "e.argmap.yaml"
    empty.write_text("argmap: 1\ntitle: E\nclaims: {}\n", "utf-8")
    code, _, err = argmap("status", empty)
    assert code == 2
    assert "there is no claim to evaluate" in err


def test_words_of_a_map_move_no_cursor(tmp_path):
    hostile = tmp_path / "h.argmap.yaml"
    hostile.write_text(
        'argmap: 1\ntitle: "T\\e[2J"\nclaims:\n  t: {thesis: "A\\e[31m claim.", basis: value}\n',
        "utf-8",
    )
    for command in (("status", hostile), ("explain", hostile, "t")):
        assert "\x1b" not in argmap(*command)[1]


def test_analyse_surveys_the_debate():
    code, out, err = argmap("analyse", SMALL)
    assert (code, err) == (0, "")
    assert out.startswith(
        "close-sundays – ✗ out: it rests on what has fallen: clean-air\n"
        "  fewest answers needed: 1 (rain)\n"
    )
    assert "Attacks and distortions that nobody answers\n  1: rain\n" in out
    assert "straw man: 1 exposed (ban-cars)" in out


def test_analyse_as_data_links_every_number_to_claims():
    found = data("analyse", ARTICLE)
    thesis = found["theses"]["discard-distortions"]
    assert thesis["status"] == "in"
    assert all(len(s) == 2 for s in thesis["cheapest_attacks"]["sets"])
    assert "facts-buried" in found["undefended_attacks"]
    every = json.loads(argmap("status", ARTICLE, "--format", "json")[1])["claims"]
    assert set(found["longest_chain"]) <= set(every)


def test_analyse_under_a_supposition():
    found = data("analyse", SMALL, "--without", "rain", "--limit", "1")
    thesis = found["theses"]["close-sundays"]
    assert thesis["status"] == "in"
    assert len(thesis["cheapest_attacks"]["sets"]) == 1
    assert thesis["cheapest_attacks"]["sets"][0][0] in thesis["single_points"]
    assert thesis["cheapest_attacks"]["more"]


def texts(file):
    """Return all that a picture says, by the id of the box that says it."""
    root = ElementTree.parse(file).getroot()
    return {
        group.get("id"): " ".join("".join(text.itertext()) for text in group.iter(f"{SVG}text"))
        for group in root.iter(f"{SVG}g")
        if (group.get("class") or "").startswith("node")
    }


def test_an_explanation_is_drawn_too(tmp_path):
    code, out, err = argmap("explain", SMALL, "close-sundays", "--render", tmp_path / "why.svg")
    assert code == 0
    assert out.startswith("close-sundays – ✗ out")
    title = "close-sundays – out: it rests on what has fallen: clean-air"
    assert err.endswith(f"why.svg: {title} (5 claims)\n")
    said = texts(tmp_path / "why.svg")
    assert {id_ for id_ in said if id_ in {"rain", "nine-hours", "no-access"}} == {"rain"}
    assert said["clean-air"].endswith("out")
    assert said["rain"].endswith("in")


def test_what_changes_is_drawn_too(tmp_path):
    picture = tmp_path / "if.svg"
    code, _, err = argmap("what-if", SMALL, "--without", "rain", "--render", picture)
    assert code == 0
    assert "if.svg: Without rain (9 claims)" in err
    said = texts(picture)
    assert said["close-sundays"].endswith("out → in")
    assert said["rain"].endswith("left out")
    assert said["pilot-result"].endswith("in")
    assert "→" not in said["pilot-result"]
    legend = picture.read_text("utf-8")
    assert "unchanged" in legend


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.pdf", b"%PDF")])
def test_the_name_says_how_it_is_drawn(tmp_path, name, begins):
    assert argmap("explain", ARTICLE, "best-weapon", "--render", tmp_path / name)[0] == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("file", "message"),
    [("-", "--render names a file"), ("a.html", "name it .svg"), ("folder/", "name it .svg")],
)
def test_what_cannot_be_drawn_is_refused_before_anything_is_said(file, message):
    code, out, err = argmap("explain", SMALL, "rain", "--render", file)
    assert (code, out) == (2, "")
    assert message in err


def test_an_explanation_passes_over_what_is_left_out():
    code, out, err = argmap("explain", SMALL, "close-sundays", "--without", "rain")
    assert (code, err) == (0, "")
    assert "rain" not in out
    data("explain", ARTICLE, "discard-distortions", "--without", "ideology-lives-on")
