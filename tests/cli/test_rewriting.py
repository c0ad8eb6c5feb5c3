"""A map gets a new text only in the place of the one that was read."""

import pytest

from argmap.cli.rewriting import rewrite
from argmap.errors import ArgmapError


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_old_text_makes_place_for_the_new_one(mark, tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_bytes(mark + b"old\r\n")
    rewrite(str(path), "old\r\n", "new\r\n")
    assert path.read_bytes() == mark + b"new\r\n"


@pytest.mark.parametrize("found", [b"saved meanwhile\n", b"old\n", b""])
def test_what_was_saved_meanwhile_is_not_lost(found, tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_bytes(found)
    with pytest.raises(ArgmapError, match="has changed since it was read"):
        rewrite(str(path), "old", "new")
    assert path.read_bytes() == found
