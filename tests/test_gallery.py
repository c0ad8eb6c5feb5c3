"""The gallery shows what its commands make."""

import importlib.util
import io
from pathlib import Path

import pytest
from PIL import Image

DOCS = Path(__file__).parents[1] / "docs"
PICTURES = DOCS / "pictures"


def load_gallery():
    spec = importlib.util.spec_from_file_location("gallery", DOCS / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gallery = load_gallery()
DRAWN = [name for name in gallery.names() if name != gallery.PHONE]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery")
    gallery.draw(folder)
    return folder


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_of_the_gallery_is_what_is_drawn(name, made, update_golden):
    content = (made / name).read_bytes()
    if update_golden:
        (PICTURES / name).write_bytes(content)
    assert content == (PICTURES / name).read_bytes()


def test_every_picture_is_shown_and_small():
    assert sorted(path.name for path in PICTURES.iterdir()) == sorted(gallery.names())
    assert len(DRAWN) > 5
    for path in PICTURES.iterdir():
        assert path.stat().st_size <= (200_000 if path.suffix == ".png" else 150_000), path.name


def test_the_handout_has_its_key_and_does_not_give_it_away(made):
    key = [line.partition(". ")[2] for line in (made / "handout-key.txt").read_text().splitlines()]
    first_words = [" ".join(answer.split()[:4]) for answer in key[1:]]
    assert first_words
    for words in first_words:
        assert words in (made / "mono.svg").read_text()
        assert words not in (made / "handout.svg").read_text()


@pytest.mark.browser
def test_the_picture_of_a_phone_shows_a_page_and_so_does_the_committed_one(made, tmp_path):
    program = gallery.chromium()
    if program is None:
        pytest.fail("chromium, or ARGMAP_TEST_CHROMIUM with its path, is needed")
    gallery.photograph(made / "page.html", tmp_path / "phone.png", program)
    new, kept = ((folder / gallery.PHONE).read_bytes() for folder in (tmp_path, PICTURES))
    for content in (new, kept):
        picture = Image.open(io.BytesIO(content)).convert("L")
        assert picture.size == (720, 1480)
        dark = sum(picture.histogram()[:100]) / (720 * 1480)
        assert 0.02 < dark < 0.3  # words on paper
    assert abs(len(new) - len(kept)) < len(kept) / 4
