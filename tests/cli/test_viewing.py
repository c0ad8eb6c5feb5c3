"""The options of `argmap render` that say what of a map is drawn."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
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
        (["--view", "x", "--views"], "--view and --views exclude each other"),
        (
            ["--only", "distortions", "--direction", "up"],
            "--direction and --only exclude each other",
        ),
        (["--view", "x", "--until", "2"], "--until and --view exclude each other"),
        (["--only", "distortions", "--until", "2"], "--until and --only exclude each other"),
        (["--view", "x"], "no view 'x' (views: none)"),
        (["--views"], "this map has no `views`"),
        (["--depth", "2"], "--depth needs --focus"),
        (["--focus", "clean-air", "--depth", "0"], "0 is not in the range"),
        (["--focus", "clean-airs"], "no claim 'clean-airs'; did you mean 'clean-air'?"),
        (["--focus", ""], "no claim ''"),
        (["--theme", "dark", "--mono"], "--theme and --mono exclude each other"),
        (["--dpi", "300"], "--dpi is for PNG"),
        (["--dpi", "300", "--format", "pdf"], "--dpi is for PNG"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_written(arguments, message, tmp_path):
    done = render(SMALL, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path) == []


# --- views that the map names ---


@pytest.fixture
def with_views(tmp_path):
    path = tmp_path / "streets.argmap.yaml"
    views = (
        "views:\n  air: {section: air}\n  pilot: {focus: pilot-result, depth: 1}\n"
        "  opening: {until: 2}\n  table: {only: distortions}\n"
    )
    path.write_text(SMALL.read_text().replace("claims:\n", views + "claims:\n", 1))
    return path


def test_a_view_that_the_map_names_is_what_its_options_would_give(with_views):
    folder = with_views.parent
    for view, options in (
        ("air", ["--section", "air"]),
        ("pilot", ["--focus", "pilot-result", "--depth", 1]),
        ("opening", ["--until", 2]),
        ("table", ["--only", "distortions"]),
    ):
        assert render(with_views, "--view", view, "-o", "a.svg", cwd=folder).returncode == 0
        assert render(with_views, *options, "-o", "b.svg", cwd=folder).returncode == 0
        assert (folder / "a.svg").read_bytes() == (folder / "b.svg").read_bytes()


def test_all_views_are_written_under_their_names(with_views, tmp_path):
    done = render(with_views, "--views", "-o", "out/", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path / "out") == [
        f"streets-{view}.svg" for view in ("air", "opening", "pilot", "table")
    ]
    assert done.stderr.startswith("out/streets-air.svg: Air and health (")


def test_all_views_do_not_fit_through_standard_output(with_views, tmp_path):
    done = render(with_views, "--views", "-o", "-", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "choose one with --view NAME" in done.stderr


def test_a_view_that_there_is_not_is_named_with_the_nearest(with_views, tmp_path):
    done = render(with_views, "--view", "pilots", cwd=tmp_path)
    assert done.returncode == 2
    assert "no view 'pilots'; did you mean 'pilot'? (views: air, pilot, " in done.stderr


# --- step by step ---


def test_each_step_is_a_numbered_picture(tmp_path):
    done = render(SMALL, "--steps", "-o", tmp_path / "s.svg", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == [f"s-0{n}.svg" for n in range(1, 5)]
    assert "(step 4 of 4)" in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ["--only", "distortions"],
        ["--views"],
        ["--format", "dot"],
    ],
)
def test_what_has_no_steps_is_refused(options, with_views, tmp_path):
    before = files(tmp_path)
    done = render(with_views, "--steps", *options, cwd=tmp_path)
    assert done.returncode == 2
    assert "steps" in done.stderr
    assert files(tmp_path) == before


# --- empty boxes ---


def test_the_answer_key_is_written_beside_the_picture(tmp_path):
    done = render(SMALL, "--blank", "rebuttal", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == ["sunday-streets-key.txt", "sunday-streets.svg"]
    assert done.stderr.endswith("sunday-streets-key.txt: answer key (2 boxes)\n")
    assert sorted(
        line[3:] for line in (tmp_path / "sunday-streets-key.txt").read_text().splitlines()[1:]
    ) == [
        "Blue Badge holders are exempt in the published order.",
        "The order covers 400 metres for nine hours a week.",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--blank", "rebuttal", "-o", "-"], "--blank writes an answer key too; name a file"),
        (["--blank", "rebuttal", "--only", "distortions"], "--blank and --only exclude"),
        (["--blank", "rebuttals"], "'rebuttals' is not one of"),
    ],
)
def test_what_cannot_be_left_empty_is_said(options, message, tmp_path):
    done = render(SMALL, *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert files(tmp_path) == []


def test_a_table_leaves_nothing_empty(with_views, tmp_path):
    for options in (["--view", "table"], ["--views"]):
        done = render(with_views, "--blank", "rebuttal", *options, cwd=tmp_path)
        assert done.returncode == 2
        assert "view 'table' is a table, which has no boxes to leave empty" in done.stderr
        assert files(tmp_path) == ["streets.argmap.yaml"]


def test_a_picture_without_anything_to_leave_empty_is_no_handout(tmp_path):
    done = render(SMALL, "--blank", "distortion", "--section", "air", cwd=tmp_path)
    assert done.returncode == 2
    assert "what was drawn holds no box to leave empty" in done.stderr
    assert files(tmp_path) == ["sunday-streets.svg"]
    done = render(SMALL, "--blank", "distortion", cwd=tmp_path)
    assert done.stderr.endswith("answer key (1 box)\n")


def test_nothing_to_leave_empty_is_said(tmp_path):
    path = tmp_path / "m.argmap.yaml"
    path.write_text("argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T., basis: value}\n")
    done = render(path, "--blank", "premise", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no premise to leave empty" in done.stderr


# --- pages ---


def test_the_size_of_the_text_is_said_and_too_small_a_one_warned_of(tmp_path):
    done = render(SMALL, "--page", "a4", cwd=tmp_path)
    assert done.returncode == 0
    assert re.fullmatch(
        r"sunday-streets.svg: .* \(9 claims\); text of [\d.]+ pt on A4\n", done.stderr
    )
    done = render(SMALL, "--page", "100x80", "--min-pt", 6, cwd=tmp_path)
    assert done.returncode == 0
    assert "warning: below 6 pt it is hard to read: draw less (--focus, --section)" in done.stderr


def test_what_is_divided_already_is_not_told_to_be(tmp_path):
    done = render(SMALL, "--split", "--page", "60x60", "-o", "s.pdf", cwd=tmp_path)
    assert re.search(r"hard to read \(page 1[\d, ]*\): take a larger --page\n", done.stderr)
    done = render(SMALL, "--steps", "--page", "100x80", "-o", "s.pdf", cwd=tmp_path)
    assert "(page 1, 2, 3, 4): draw less (--focus, --section), or take a larger" in done.stderr
    done = render(SMALL, "--only", "distortions", "--page", "100x80", cwd=tmp_path)
    assert done.stderr.endswith("hard to read: take a larger --page\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--min-pt", "6"], "--min-pt needs --page"),
        (["--page", "a4", "--format", "dot"], "DOT has no page"),
        (["--page", "a9"], "no page 'a9'"),
        (["--page", "a4", "--format", "html"], "HTML is not on paper"),
    ],
)
def test_what_is_no_page_is_said(options, message, tmp_path):
    done = render(SMALL, *options, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert files(tmp_path) == []


def test_all_pictures_are_pages_of_one_pdf(tmp_path):
    done = render(SMALL, "--steps", "--page", "16:9", "-o", "s.pdf", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == ["s.pdf"]
    assert done.stderr.startswith("s.pdf: 4 pages; text of ")


# --- colours ---


def test_a_picture_is_coloured_by_what_stands(tmp_path):
    done = render(SMALL, "--colour-by", "status", cwd=tmp_path)
    assert done.returncode == 0
    shown = (tmp_path / "sunday-streets.svg").read_text()
    assert ">out</text>" in shown
    assert ">in</text>" in shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--colour-by", "mood"], "'mood' is not one of"),
        (["--colour-by", "side", "--format", "html"], "leave out --colour-by"),
    ],
)
def test_what_gives_no_colour_is_said(options, message, tmp_path):
    done = render(SMALL, *options, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert files(tmp_path) == []


# --- cards ---


def test_cards_come_in_sheets_with_an_answer_key(tmp_path):
    done = render(SMALL, "--cards", "--seed", 7, "--page", "letter", "-o", "c.svg", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == ["c-01.svg", "c-02.svg", "c-key.txt"]
    assert done.stderr.splitlines() == [
        "c-01.svg: cards 1 to 8; text of 18.0 pt on letter",
        "c-02.svg: cards 9 to 9; text of 18.0 pt on letter",
        "c-key.txt: answer key (9 cards)",
    ]
    key = (tmp_path / "c-key.txt").read_text()
    assert "1. rain · objection · except → (6 + 4 → 3)\n" in key


def test_cards_are_one_pdf_and_the_same_again(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        assert render(SMALL, "--cards", "-o", name, cwd=tmp_path).returncode == 0
    assert files(tmp_path) == ["a-key.txt", "a.pdf", "b-key.txt", "b.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--seed", "3"], "--seed needs --cards"),
        (["--cards", "--steps"], "--cards and --steps exclude each other"),
        (["--cards", "--only", "distortions"], "--cards and --only exclude each other"),
        (["--cards", "--blank", "premise"], "--cards and --blank exclude each other"),
        (["--cards", "-o", "-"], "--cards writes an answer key too; name a file"),
        (["--cards", "--format", "dot"], "cards are no graph"),
        (["--cards", "--format", "html"], "leave out --cards"),
        (["--cards", "--page", "40x40"], "too small for a card"),
        (["--cards", "--seed", "x"], "'x' is not a valid integer"),
    ],
)
def test_what_makes_no_cards_is_said(options, message, tmp_path):
    done = render(SMALL, *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert files(tmp_path) == []


# --- several pages ---


def test_numbered_pages_are_files_that_lead_to_each_other(tmp_path):
    done = render(SMALL, "--split", "--page", "a4", "-o", "my map.svg", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == [f"my map-0{n}.svg" for n in range(1, 5)]
    assert 'href="my%20map-02.svg"' in (tmp_path / "my map-01.svg").read_text()
    assert "#page-" not in "".join(path.read_text() for path in tmp_path.iterdir())


def test_a_page_says_which_version_of_the_map_it_shows_and_the_day(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714953600")
    (tmp_path / "core.argmap.yaml").write_bytes(SMALL.read_bytes())
    (tmp_path / "over.argmap.yaml").write_text(
        "argmap: 1\ntitle: Over\ninclude: {core: core.argmap.yaml}\nclaims:\n"
        "  o: {objection: O., rebuts: core/clean-air, basis: evidence}\n"
    )
    done = render("over.argmap.yaml", "--page", "a4", cwd=tmp_path)
    assert done.returncode == 0
    both = (tmp_path / "over.argmap.yaml").read_bytes() + SMALL.read_bytes()
    digest = hashlib.sha256(both).hexdigest()[:8]
    assert f"version {digest} · printed 2024-05-06<" in (tmp_path / "over.svg").read_text()


def test_a_translation_counts_as_part_of_the_version(tmp_path):
    def version(language):
        done = render(SMALL, "--page", "a4", "--language", language, "-o", "m.svg", cwd=tmp_path)
        assert done.returncode == 0
        return re.search("(?:version|Fassung) ([0-9a-f]{8}) ", (tmp_path / "m.svg").read_text())[1]

    german = SMALL.read_bytes() + SMALL.with_name("sunday-streets.de.yaml").read_bytes()
    assert version("en") == hashlib.sha256(SMALL.read_bytes()).hexdigest()[:8]
    assert version("de") == hashlib.sha256(german).hexdigest()[:8]


def test_a_day_that_is_none_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = render(SMALL, "--page", "a4", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "Error: SOURCE_DATE_EPOCH is no number of seconds: 'yesterday'\n"


def test_sheets_of_one_picture_are_pages_of_one_pdf(tmp_path):
    options = ["--tile", "--page", "a5", "--min-pt", 14, "-o", "t.pdf"]
    done = render(SMALL, *options, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == ("t.pdf: 6 pages; 6 sheets, 3 across, 2 down; text of 14.0 pt on A5\n")
    assert [mark.title for mark in pypdf.PdfReader(tmp_path / "t.pdf").outline][:2] == ["A1", "A2"]


def test_slides_are_bookmarked_by_their_step(tmp_path):
    done = render(SMALL, "--steps", "--page", "16:9", "-o", "s.pdf", cwd=tmp_path)
    assert done.returncode == 0
    document = pypdf.PdfReader(tmp_path / "s.pdf")
    assert document.outline[3].title == "Close the high street on Sundays (4/4)"
    assert "page 4 of 4" in document.pages[3].extract_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--focus", "clean-air"],
        ["--steps"],
        ["--blank", "premise"],
        ["-o", "m.html"],
        ["--tile", "--page", "a5", "--min-pt", "14", "-o", "m.pdf"],
    ],
)
def test_a_direction_goes_with_every_graph(tmp_path, arguments):
    shapes = set()
    for direction in ("up", "left"):
        folder = tmp_path / direction
        folder.mkdir()
        assert render(SMALL, "--direction", direction, *arguments, cwd=folder).returncode == 0
        first = min(file for file in folder.iterdir() if file.suffix != ".txt")
        if first.suffix == ".pdf":
            shapes.add(len(pypdf.PdfReader(first).pages))
        else:
            shapes.add(re.search('viewBox="([^"]*)"', first.read_text())[1])
    assert len(shapes) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--tile"], "--tile needs --page"),
        (["--split", "--tile", "--page", "a4"], "--split and --tile exclude each other"),
        (["--split", "--steps"], "--steps and --split exclude each other"),
        (["--split", "--until", "2"], "--until and --split exclude each other"),
        (["--split", "--section", "air"], "--section and --split exclude each other"),
        (["--split", "--format", "html"], "a page holds the whole map: leave out --split"),
        (["--tile", "--page", "20x30"], "the page is too small"),
    ],
)
def test_pages_that_cannot_be_are_refused(options, message, tmp_path):
    done = render(SMALL, *options, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path) == []
