"""`argmap watch` as a process: what it writes, when, and what it says."""

import signal
from threading import Timer

from click.testing import CliRunner

from argmap.cli import main

WAIT = 30

MAP = """\
argmap: 1
title: T
claims:
  p: {premise: The air is clean., basis: value, supports: t}
  t: {thesis: It is so.}
"""


def heard(process, what):
    """Read on stderr until something is said."""
    guard = Timer(WAIT, process.process.kill)
    guard.start()
    found = next((line for line in process.process.stderr if what in line), None)
    guard.cancel()
    assert found is not None, f"'{what}' was never said"
    return found


def test_a_picture_follows_its_map(run, tmp_path):
    file, picture = tmp_path / "m.argmap.yaml", tmp_path / "m.svg"
    file.write_text(MAP)
    process = run("m.argmap.yaml", "-o", "m.svg", "--mono")
    heard(process, "m.svg: ")
    assert heard(process, "finding").strip() == "m.argmap.yaml: no findings"
    assert "It is so." in picture.read_text()
    file.write_text(MAP.replace("so.", "so!") + "  a: {claim: A., supports: t}\n")
    heard(process, "m.svg: ")
    assert "1 error" in heard(process, "m.argmap.yaml: 1 error\n")
    assert "It is so!" in picture.read_text()
    assert process.stop()[0] == 0


def test_while_a_map_is_broken_its_last_picture_stays(run, tmp_path):
    file, picture = tmp_path / "m.argmap.yaml", tmp_path / "m.svg"
    file.write_text(MAP + "oops: [\n")
    process = run("m.argmap.yaml", "-o", "m.svg")
    heard(process, "m.argmap.yaml: not drawn: line ")
    assert not picture.exists()
    file.write_text(MAP)
    heard(process, "no findings")
    before = picture.read_text()
    file.write_text("")
    heard(process, "m.argmap.yaml: not drawn: there is no claim to draw")
    file.unlink()
    heard(process, "m.argmap.yaml: not drawn: No such file or directory")
    assert picture.read_text() == before
    file.write_text(MAP.replace("It is so.", "It is back."))
    heard(process, "no findings")
    assert "It is back." in picture.read_text()


def test_a_theme_of_ones_own_is_followed(run, tmp_path):
    theme = tmp_path / "mine.toml"
    theme.write_text('ink = "#112233"\n')
    (tmp_path / "m.argmap.yaml").write_text(MAP)
    process = run("m.argmap.yaml", "-o", "m.svg", "--theme", "mine.toml")
    heard(process, "no findings")
    theme.write_text('ink = "blue"\n')
    heard(process, "mine.toml: 'ink' must be")
    theme.write_text('ink = "#445566"\n')
    heard(process, "no findings")
    assert "#445566" in (tmp_path / "m.svg").read_text()


def test_pictures_of_parts_that_are_gone_are_removed_and_no_others(run, tmp_path):
    def text(parts):
        sections = "".join(f"  s{n}: Part {n}\n" for n in range(parts))
        claims = "".join(
            f"  c{n}: {{premise: P {n}., basis: value, supports: t, section: s{n % parts}}}\n"
            for n in range(45)
        )
        return f"argmap: 1\ntitle: T\nsections:\n{sections}claims:\n  t: {{thesis: T.}}\n{claims}"

    def pictures():
        return sorted(path.name for path in tmp_path.glob("*.svg"))

    (tmp_path / "m-09.svg").write_text("mine")
    file = tmp_path / "m.argmap.yaml"
    file.write_text(text(3))
    process = run("m.argmap.yaml", "-o", "m.svg")
    heard(process, "m.argmap.yaml: ")
    before = pictures()
    assert "m-04.svg" in before
    file.write_text(text(2))
    heard(process, f"{before[-2]}: removed")
    heard(process, "m.argmap.yaml: ")
    assert pictures() == [*before[:-2], "m-09.svg"]
    file.write_text(MAP)
    heard(process, "no findings")
    assert pictures() == ["m-09.svg", "m.svg"]
    assert (tmp_path / "m-09.svg").read_text() == "mine"


def test_what_keeps_a_later_state_from_being_drawn_is_said(run, tmp_path):
    file = tmp_path / "m.argmap.yaml"
    file.write_text(MAP)
    process = run("m.argmap.yaml", "-o", "m.svg", "--focus", "t")
    heard(process, "no findings")
    file.write_text(MAP.replace(" t:", " other:").replace(" t}", " other}"))
    heard(process, "'t'")
    file.write_text(MAP)
    heard(process, "no findings")


def test_the_maps_of_a_directory_keep_their_folders(run, tmp_path):
    (tmp_path / "maps" / "sub").mkdir(parents=True)
    (tmp_path / "maps" / "m.argmap.yaml").write_text(MAP)
    (tmp_path / "maps" / "sub" / "m.argmap.yaml").write_text(MAP)
    process = run("maps", "-o", "maps/out", "--format", "html")
    heard(process, "maps/sub/m.argmap.yaml: no findings")
    assert (tmp_path / "maps" / "out" / "m.html").exists()
    assert (tmp_path / "maps" / "out" / "sub" / "m.html").exists()
    (tmp_path / "maps" / "new").mkdir()
    (tmp_path / "maps" / "new" / "n.argmap.yaml").write_text(MAP)
    said = heard(process, "findings")
    assert said == "maps/new/n.argmap.yaml: no findings\n"  # and no other is drawn for it
    assert (tmp_path / "maps" / "out" / "new" / "n.html").exists()
    code, rest = process.stop(signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in rest


def test_it_takes_the_options_of_render():
    def options(command):
        return {
            line.split()[0]
            for line in CliRunner().invoke(main, [command, "--help"]).output.splitlines()
            if line.startswith("  -")
        }

    assert options("render") == options("watch")


def test_standard_output_and_what_contradicts_itself_are_refused(tmp_path):
    file = tmp_path / "m.argmap.yaml"
    file.write_text(MAP)
    for arguments in (["-o", "-"], ["--focus", "t", "--whole"], ["--theme", "nowhere"]):
        assert CliRunner().invoke(main, ["watch", str(file), *arguments]).exit_code == 2
