"""The text for people: places seen from the working directory."""

import pytest

from argmap.finding import CheckResult, Finding, Related
from argmap.location import Location
from argmap.reports import write


def report(form, path, *related):
    found = Finding(
        "what", Location(path, 2, 3, 2, 4, 9, 10), related=tuple(related), rule="some-rule"
    )
    return write(form, CheckResult({path: "one\ntwo\n"}, (found,)))


@pytest.mark.parametrize("form", ["text", "concise"])
def test_places_are_seen_from_the_working_directory(form, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in ("maps/m.yaml", "./maps/m.yaml", str(tmp_path / "maps" / "m.yaml")):
        assert report(form, path).startswith("maps/m.yaml:2:3: error: what (some-rule)\n")


def test_a_related_place_names_its_file_where_that_is_another(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    here, there = str(tmp_path / "m.yaml"), str(tmp_path / "sub" / "n.yaml")
    places = [Location(path, 5, 1, 5, 2, 0, 1) for path in (here, there)]
    text = report("text", here, Related(places[0], "here"), Related(places[1], "there"))
    assert " - line 5: here\n    - sub/n.yaml:5: there\n" in text
