"""The hook and the action in the places where they run: a git repository, a runner's shell."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GOOD = """\
argmap: 1
title: T
claims:
  t:
    thesis: The well should be cleaned.
  iron:
    premise: Its water tastes of iron.
    basis: report
    supports: t
"""
CANONICAL = GOOD.replace("    basis: report\n", "") + "    basis: report\n"
BROKEN = GOOD.replace("supports: t", "supports: tt")


def run(*command, cwd, **environment):
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.network
def test_a_commit_with_a_broken_map_is_refused(tmp_path):
    repository = tmp_path / "repository"
    repository.mkdir()
    name = {
        f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    settings = {**name, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    revision = run("git", "rev-parse", "HEAD", cwd=ROOT).stdout.strip()
    hooks = [{"id": "argmap-check"}, {"id": "argmap-fmt"}]
    config = {"repos": [{"repo": str(ROOT), "rev": revision, "hooks": hooks}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    assert run("git", "init", "-q", cwd=repository).returncode == 0
    installed = run(sys.executable, "-m", "pre_commit", "install", cwd=repository, **settings)
    assert installed.returncode == 0, installed.stderr

    map_file = repository / "well.argmap.yaml"
    map_file.write_text(BROKEN, encoding="utf-8")
    run("git", "add", ".", cwd=repository)
    refused = run("git", "commit", "-m", "Add a map", cwd=repository, **settings)
    assert refused.returncode == 1
    assert (
        "well.argmap.yaml:9:15: error: 'supports' aims at 'tt'" in refused.stdout + refused.stderr
    )
    assert run("git", "log", cwd=repository).returncode != 0

    map_file.write_text(GOOD, encoding="utf-8")
    run("git", "add", ".", cwd=repository)
    formatted = run("git", "commit", "-m", "Add a map", cwd=repository, **settings)
    assert formatted.returncode == 1
    assert "files were modified by this hook" in formatted.stdout + formatted.stderr
    assert map_file.read_text("utf-8") == CANONICAL

    run("git", "add", ".", cwd=repository)
    taken = run("git", "commit", "-m", "Add a map", cwd=repository, **settings)
    assert taken.returncode == 0, taken.stdout + taken.stderr
    assert run("git", "log", "--oneline", cwd=repository).stdout.endswith("Add a map\n")


def steps(folder, **inputs):
    """Run the scripts of the action one after the other, as a runner does."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    given = {name: value["default"] for name, value in action["inputs"].items()} | inputs
    known = {f"inputs.{name}": value for name, value in given.items()}
    known["github.action_path"] = str(ROOT)
    (folder / "temp").mkdir(exist_ok=True)

    def filled(text):
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: known[match[1]], text)

    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "an input in a script could be a command"
        environment = {name: filled(value) for name, value in step["env"].items()}
        done = run(
            "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"],
            cwd=folder, GITHUB_ACTIONS="true", RUNNER_TEMP=str(folder / "temp"), **environment,
        )  # fmt: skip
        if done.returncode:
            return done
    return done


@pytest.mark.network
def test_the_action_annotates_and_fails(tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "well.argmap.yaml").write_text(GOOD, encoding="utf-8")
    done = steps(tmp_path, python=sys.executable, paths="maps")
    assert done.returncode == 0, done.stderr
    assert "Checked 1 map: 0 errors" in done.stdout

    (tmp_path / "maps" / "well.argmap.yaml").write_text(BROKEN, encoding="utf-8")
    done = steps(
        tmp_path, python=sys.executable, paths="maps", sarif="out.sarif",
        arguments="--profile strict $(touch pwned) ; touch pwned",
    )  # fmt: skip
    assert done.returncode == 2
    assert not (tmp_path / "pwned").exists()
    done = steps(
        tmp_path,
        python=sys.executable,
        paths="maps",
        sarif="out.sarif",
        arguments="--profile strict",
    )
    assert done.returncode == 1
    assert "::error file=maps/well.argmap.yaml,line=9,col=15" in done.stdout
    assert '"dangling-reference"' in (tmp_path / "out.sarif").read_text("utf-8")
