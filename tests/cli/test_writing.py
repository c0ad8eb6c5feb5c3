"""Files are written whole or not at all."""

import os
import stat
import threading

import pytest

from argmap.cli.writing import write_file
from argmap.errors import ArgmapError


def test_folders_are_made_and_the_content_is_there(tmp_path):
    write_file(tmp_path / "a" / "b" / "out", b"content")
    assert (tmp_path / "a" / "b" / "out").read_bytes() == b"content"
    assert os.listdir(tmp_path / "a" / "b") == ["out"]


def test_permissions_are_kept_and_those_of_a_new_file_are_the_usual_ones(tmp_path):
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.write_bytes(b"old")
    old.chmod(0o640)
    usual.touch()
    write_file(old, b"new")
    write_file(new, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    out = tmp_path / "out"
    out.write_bytes(b"old")
    with pytest.raises(TypeError):
        write_file(out, "no bytes")
    assert out.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out"]


def test_a_folder_is_not_replaced(tmp_path):
    with pytest.raises(ArgmapError, match="cannot be written"):
        write_file(tmp_path, b"content")


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path):
    (tmp_path / "link").symlink_to("file")
    write_file(tmp_path / "link", b"content")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"content"


def test_a_pipe_takes_what_it_is_given(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    taken = []
    reader = threading.Thread(target=lambda: taken.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"content")
    reader.join()
    assert taken == [b"content"]
    assert pipe.is_fifo()
