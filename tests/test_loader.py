"""Which maps are found below a directory, and that nothing is passed over in silence."""

import os

import pytest

from argmap.checker import check
from argmap.errors import ArgmapError
from argmap.loader import find_maps

MAP = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: Hens should roam., basis: value}\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "maps" / "deep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("a.argmap.yaml", "deep/b.argmap.yaml"):
        (tmp_path / "maps" / name).write_text(MAP, encoding="utf-8")
    return tmp_path


def names(found):
    return [os.path.basename(file) for file in found.files]


def test_maps_are_found_below_a_directory(folder):
    (folder / "maps" / ".hidden").mkdir()
    (folder / "maps" / ".hidden" / "c.argmap.yaml").write_text(MAP, encoding="utf-8")
    (folder / "maps" / "notes.yaml").write_text("x", encoding="utf-8")
    found = find_maps(str(folder / "maps"))
    assert (names(found), found.problems) == (["a.argmap.yaml", "b.argmap.yaml"], [])


def test_links_are_followed_inside_of_the_repository(folder):
    (folder / "other").mkdir()
    (folder / "other" / "c.argmap.yaml").write_text(MAP, encoding="utf-8")
    (folder / "maps" / "linked").symlink_to("../other")
    (folder / "maps" / "round").symlink_to(".")
    (folder / "maps" / "d.argmap.yaml").symlink_to("../other/c.argmap.yaml")
    found = find_maps(str(folder / "maps"))
    assert sorted(names(found)) == [f"{x}.argmap.yaml" for x in "abcd"]
    assert found.problems == []


@pytest.mark.parametrize("link", ["away", "away.argmap.yaml"])
def test_a_link_out_of_the_repository_is_named(folder, tmp_path_factory, link):
    target = tmp_path_factory.mktemp("elsewhere")
    (target / "secret").write_text("root:x:0:0", encoding="utf-8")
    to = target if link == "away" else target / "secret"
    (folder / "maps" / link).symlink_to(to)
    result = check(str(folder / "maps"))
    assert len(result.texts) == 2
    (problem,) = result.problems
    assert problem.endswith(f"{link}: this link leads out of the repository; name it outright")
    assert result.fails


def test_a_folder_that_cannot_be_read_is_named(folder, monkeypatch):
    """Whoever runs the tests may read everything, so the refusal comes from the system's call."""
    scan = os.scandir

    def refused(path):
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    found = find_maps(str(folder / "maps"))
    assert names(found) == ["a.argmap.yaml"]
    assert found.problems == [f"{folder}/maps/deep: Permission denied"]


def test_a_pipe_in_a_folder_is_named_and_not_waited_for(folder):
    os.mkfifo(folder / "maps" / "pipe.argmap.yaml")
    assert find_maps(str(folder / "maps")).problems == [
        f"{folder}/maps/pipe.argmap.yaml: is no regular file; name it outright"
    ]


def test_a_directory_without_maps_is_no_ok(tmp_path):
    with pytest.raises(ArgmapError, match="no map in this directory"):
        find_maps(str(tmp_path))


def test_what_is_larger_than_any_map_is_not_read_to_its_end():
    (problem,) = check("/dev/zero").problems
    assert "larger than 64 MiB" in problem
