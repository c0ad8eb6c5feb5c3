"""`argmap translate` and `argmap render --language`, as a user runs them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAP = "sunday-streets.argmap.yaml"
GERMAN = "sunday-streets.de.yaml"


@pytest.fixture
def argmap(tmp_path):
    shutil.copy(ROOT / "maps" / MAP, tmp_path)

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    run.folder = tmp_path
    return run


def with_german(argmap):
    shutil.copy(ROOT / "maps" / GERMAN, argmap.folder)


def test_a_translation_is_begun_and_drawn_when_it_is_done(argmap):
    assert argmap("translate", MAP, "de") == (0, "", f"{GERMAN}: 0 of 13 entries translated\n")
    assert "(missing-translation)" in argmap("check", MAP)[1]
    with_german(argmap)
    done = (0, "", f"{GERMAN}: 13 of 13 entries translated\n")
    before = (argmap.folder / GERMAN).stat().st_mtime_ns
    assert argmap("translate", MAP, "DE") == done
    assert (argmap.folder / GERMAN).stat().st_mtime_ns == before, "nothing to write"
    code, _, said = argmap("render", MAP, "--language", "de")
    assert (code, said) == (
        0,
        "sunday-streets.de.svg: Die Hauptstraße sonntags sperren (9 claims)\n",
    )
    picture = (argmap.folder / "sunday-streets.de.svg").read_text("utf-8")
    assert "EINWAND" in picture
    assert 'xml:lang="de"' in picture
    assert "Residents" in picture, "works keep their names"
    assert "high street" not in picture


def test_a_text_that_changed_is_confirmed(argmap):
    with_german(argmap)
    path = argmap.folder / MAP
    path.write_text(path.read_text("utf-8").replace("by a fifth", "by a quarter"), "utf-8")
    assert "(stale-translation)" in argmap("check", MAP)[1]
    _, _, said = argmap("render", MAP, "--language", "de")
    assert f"{GERMAN}: of 13 entries 1 translated from an older wording\n" in said
    assert argmap("translate", MAP, "de")[2].endswith("; of an older wording: 'pilot-result'\n")
    assert "older" not in argmap("translate", MAP, "de", "--confirm", "pilot-result")[2]
    assert "(stale-translation)" not in argmap("check", MAP)[1]


def test_words_alone_are_in_the_language_where_nothing_is_translated(argmap):
    code, _, said = argmap("render", MAP, "--language", "fr-CA", "-o", "out.svg")
    assert code == 0
    assert f"{MAP}: there is no translation into 'fr-CA': claims are in the original\n" in said
    picture = (argmap.folder / "out.svg").read_text("utf-8")
    assert "PRÉMISSE" in picture
    assert "Closing it would make" in picture


def test_a_kind_of_a_language_takes_the_translation_into_that(argmap):
    with_german(argmap)
    _, _, said = argmap("render", MAP, "--language", "de-AT")
    assert "Die Hauptstraße" in said


def test_a_language_without_words_can_have_a_translation(argmap):
    with_german(argmap)
    dutch = (argmap.folder / GERMAN).read_text("utf-8").replace("language: de", "language: nl")
    (argmap.folder / "sunday-streets.nl.yaml").write_text(dutch, "utf-8")
    code, _, said = argmap("render", MAP, "--language", "nl")
    assert code == 0
    assert "there are no words for 'nl': the picture's are English" in said


def test_an_unknown_language_is_named_with_those_there_are(argmap):
    code, _, said = argmap("render", MAP, "--language", "tlh")
    assert code == 2
    assert re.search(r"no language 'tlh': there are ar, de, en, es, fr, zh\n", said)
    assert list(argmap.folder.glob("*.svg")) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["translate", MAP, "en"], "the map itself is in 'en'"),
        (["translate", MAP, "../de"], "is no language tag"),
        (["translate", MAP, "german"], "is no language tag"),
        (["translate", MAP, "de", "--all"], "there is no such translation yet"),
        (["translate", "gone.argmap.yaml", "de"], "No such file"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(argmap, arguments, message):
    before = sorted(os.listdir(argmap.folder))
    code, _, said = argmap(*arguments)
    assert code == 2
    assert message in said
    assert sorted(os.listdir(argmap.folder)) == before


def test_a_map_with_faults_is_not_translated(argmap):
    (argmap.folder / MAP).write_text("argmap: 1\ntitle: T\nclaims:\n  t: {thesi: T.}\n")
    code, _, said = argmap("translate", MAP, "de")
    assert code == 2
    assert "free of faults first" in said
