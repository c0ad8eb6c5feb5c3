"""The options of `argmap render` that say what of a map is drawn."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "maps" / "sunday-streets.argmap.yaml"
ARTICLE = ROOT / "maps" / "how-stalinism-distorted-marxism.argmap.yaml"


def render(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "argmap", "render", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_claim_is_drawn_with_what_surrounds_it(tmp_path):
    done = render(SMALL, "--focus", "clean-air", "--depth", 1, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == "sunday-streets.svg: Closing it would make the air cleaner. (5 claims)\n"
    shown = (tmp_path / "sunday-streets.svg").read_text()
    assert 'id="clean-air"' in shown
    assert "+ 2 more" in shown  # the thesis has two more inferences
    assert 'id="nine-hours"' not in shown


def test_a_claim_of_an_included_map_can_be_looked_at(tmp_path):
    (tmp_path / "core.argmap.yaml").write_text(SMALL.read_text())
    (tmp_path / "over.argmap.yaml").write_text(
        "argmap: 1\ntitle: Over\ninclude: {core: core.argmap.yaml}\nclaims:\n"
        "  o: {objection: O., rebuts: core/clean-air, basis: evidence}\n"
    )
    done = render("over.argmap.yaml", "--focus", "core/clean-air", cwd=tmp_path)
    assert done.returncode == 0
    shown = (tmp_path / "over.svg").read_text()
    assert 'id="core/pilot-result"' in shown
    assert 'id="o"' in shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--whole", "--section", "air"], "--whole and --section exclude each other"),
        (["--section", "air", "--focus", "clean-air"], "--section and --focus exclude each other"),
        (["--only", "distortions", "--whole"], "--whole and --only exclude each other"),
        (["--depth", "2"], "--depth needs --focus"),
        (["--focus", "clean-air", "--depth", "0"], "0 is not in the range"),
        (["--focus", "clean-airs"], "no claim 'clean-airs'; did you mean 'clean-air'?"),
        (["--focus", ""], "no claim ''"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_written(arguments, message, tmp_path):
    done = render(SMALL, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path) == []
