"""Paths: relative below the working directory, and URIs that are URIs."""

import os

import pytest

from argmap.reports.paths import relative, uri


@pytest.fixture
def here(tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_paths_below_the_working_directory_are_relative(here):
    for path in ("maps/x.yaml", "./maps/x.yaml", "maps/../maps/x.yaml"):
        assert relative(path) == "maps/x.yaml"
        assert uri(path) == "maps/x.yaml"
    assert relative(str(here / "maps" / "x.yaml")) == "maps/x.yaml"
    assert relative("../here/x.yaml") == "x.yaml"
    assert relative("..x.yaml") == uri("..x.yaml") == "..x.yaml"


@pytest.mark.usefixtures("here")
def test_a_backslash_is_a_character_of_a_name():
    assert relative("maps\\x.yaml") == "maps\\x.yaml"
    assert uri("maps\\x.yaml") == "maps%5Cx.yaml"
    assert relative("..\\x.yaml") == "..\\x.yaml"


def test_paths_elsewhere_lead_there(here):
    assert relative("../x y.yaml") == "../x y.yaml"
    assert relative(str(here.parent / "x.yaml")) == "../x.yaml"
    assert uri("../x y.yaml") == f"file://{os.path.realpath(here.parent)}/x%20y.yaml"


def test_a_working_directory_reached_through_a_link_is_the_same(here, monkeypatch):
    link = here.parent / "link"
    link.symlink_to(here)
    assert relative(str(link / "x.yaml")) == "x.yaml"
    monkeypatch.chdir(link)
    assert relative(str(link / "x.yaml")) == "x.yaml"
    assert relative(str(here / "x.yaml")) == "x.yaml"


@pytest.mark.usefixtures("here")
def test_a_link_below_the_working_directory_keeps_its_name(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "here" / "maps").symlink_to(tmp_path / "elsewhere")
    assert relative("maps/x.yaml") == "maps/x.yaml"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a b%#?.yaml", "a%20b%25%23%3F.yaml"),
        ("c:d.yaml", "c%3Ad.yaml"),
        ("\u00e9\U0001f600.yaml", "%C3%A9%F0%9F%98%80.yaml"),
        ("byte\udcff.yaml", "byte%FF.yaml"),
        ("lone\ud800.yaml", "lone%EF%BF%BD.yaml"),
        ("two\nlines.yaml", "two%0Alines.yaml"),
    ],
)
def test_uris_are_percent_encoded(path, expected):
    assert uri(path) == expected
    assert uri(f"../{path}").endswith("/" + expected)
