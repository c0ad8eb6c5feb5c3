"""`argmap fmt` as a user runs it: on real files, links and pipes, and when writing fails."""

import os
import shutil
import stat
import subprocess
import sys

import pytest
from test_commands import ROOT, argmap

UNTIDY = "# A map.\ntitle: T\nargmap: 1\nclaims:\n  t: {basis: value, thesis: T.} # so\n"
TIDY = "# A map.\nargmap: 1\ntitle: T\nclaims:\n  t: # so\n    thesis: T.\n    basis: value\n"


@pytest.fixture
def untidy(tmp_path):
    path = tmp_path / "untidy.argmap.yaml"
    path.write_text(UNTIDY)
    return path


def test_the_maps_of_this_repository_need_no_formatting():
    done = argmap("fmt", "--check", "maps")
    assert done.returncode == 0
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [
        "maps/how-stalinism-distorted-marxism-opposition.argmap.yaml: is in canonical form",
        "maps/how-stalinism-distorted-marxism.argmap.yaml: is in canonical form",
        "maps/sunday-streets.argmap.yaml: is in canonical form",
        "maps/sunday-streets.de.yaml: is in canonical form",
    ]


def test_translations_are_formatted_with_their_map(untidy):
    german = untidy.with_name("untidy.de.yaml")
    german.write_text(
        "# Auf Deutsch.\nlanguage: de\nargmap-translation: 1\n"
        "claims:\n  t: {of: 12345678, text: So ist es.} # geprüft\n",
        encoding="utf-8",
    )
    done = argmap("fmt", untidy)
    assert done.returncode == 0
    tidy = (
        "# Auf Deutsch.\nargmap-translation: 1\nlanguage: de\n"
        "claims:\n  t: # geprüft\n    text: So ist es.\n    of: 12345678\n"
    )
    assert german.read_text("utf-8") == tidy
    assert argmap("fmt", "--check", untidy).returncode == 0
    german.write_text(tidy.replace("  t:", "  unknown:"), encoding="utf-8")
    done = argmap("fmt", untidy)
    assert done.returncode == 1
    assert b"untidy.de.yaml: left as it is: a fault on line 5" in done.stderr


def test_what_translate_writes_stays_as_it_is_but_for_its_lines(untidy):
    assert argmap("fmt", untidy).returncode == 0
    assert argmap("translate", untidy, "fr").returncode == 0
    french = untidy.with_name("untidy.fr.yaml")
    before = french.read_text("utf-8")
    assert argmap("fmt", untidy).returncode == 0
    assert french.read_text("utf-8") == before


def test_a_directory_is_formatted_and_a_second_run_changes_nothing(untidy):
    done = argmap("fmt", cwd=untidy.parent)
    assert done.returncode == 0
    assert done.stderr == b"untidy.argmap.yaml: formatted\n"
    assert untidy.read_text() == TIDY
    before = untidy.stat()
    done = argmap("fmt", untidy.name, untidy, cwd=untidy.parent)
    assert done.stderr == b"untidy.argmap.yaml: is in canonical form\n"
    assert (untidy.stat().st_ino, untidy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_check_names_what_would_change_and_writes_nothing(untidy):
    done = argmap("fmt", "--check", untidy.name, cwd=untidy.parent)
    assert done.returncode == 1
    assert done.stderr == b"untidy.argmap.yaml: would be formatted\n"
    assert untidy.read_text() == UNTIDY


def test_diff_writes_nothing_and_can_be_applied(untidy):
    done = argmap("fmt", "--diff", untidy.name, cwd=untidy.parent)
    assert done.returncode == 0
    assert untidy.read_text() == UNTIDY
    assert done.stdout.startswith(b"--- untidy.argmap.yaml\n+++ untidy.argmap.yaml\n@@")
    subprocess.run(
        [shutil.which("git"), "apply", "-p0"], cwd=untidy.parent, input=done.stdout, check=True
    )
    assert untidy.read_text() == TIDY
    assert argmap("fmt", "--diff", "--check", "-", text=UNTIDY.encode()).returncode == 1


def test_standard_input_goes_to_standard_output():
    for mark in (b"", b"\xef\xbb\xbf"):
        done = argmap("fmt", "-", text=mark + UNTIDY.replace("\n", "\r\n").encode())
        assert done.returncode == 0
        assert done.stdout == mark + TIDY.replace("\n", "\r\n").encode()
        assert done.stderr == b""
    done = argmap("fmt", "--check", "-", text=UNTIDY.encode())
    assert (done.returncode, done.stdout) == (1, b"")
    done = argmap("fmt", "-", text=b"argmap: 1\ntitle: T\nclaims: [\n")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"standard input: left as it is: 2 faults, the first on line 3;" in done.stderr


def test_a_map_with_faults_is_left_and_the_others_are_formatted(untidy):
    faulty = untidy.with_name("a.argmap.yaml")
    faulty.write_text("argmap: 1\ntitle: T\nclaims:\n  t: {thesys: T.}\n  t: {}\n")
    before = faulty.read_bytes()
    done = argmap("fmt", cwd=untidy.parent)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "Error: a.argmap.yaml: left as it is: 2 faults, the first on line 4; see `argmap check`",
        "untidy.argmap.yaml: formatted",
    ]
    assert faulty.read_bytes() == before


def test_what_is_missing_outranks_the_rest_and_stops_nothing(untidy, tmp_path):
    (tmp_path / "empty").mkdir()
    done = argmap("fmt", "gone.argmap.yaml", "empty", untidy.name, cwd=tmp_path)
    assert done.returncode == 2
    assert b"gone.argmap.yaml: no such file" in done.stderr
    assert b"empty: no map in this directory" in done.stderr
    assert untidy.read_text() == TIDY


def test_links_are_followed_permissions_and_a_byte_order_mark_stay(untidy):
    untidy.write_bytes(b"\xef\xbb\xbf" + UNTIDY.encode())
    untidy.chmod(0o640)
    link = untidy.with_name("link.argmap.yaml")
    link.symlink_to(untidy.name)
    assert argmap("fmt", link).returncode == 0
    assert link.is_symlink()
    assert untidy.read_bytes() == b"\xef\xbb\xbf" + TIDY.encode()
    assert stat.S_IMODE(untidy.stat().st_mode) == 0o640
    assert sorted(os.listdir(untidy.parent)) == ["link.argmap.yaml", "untidy.argmap.yaml"]


def test_a_very_long_name_is_no_hindrance(untidy):
    file = untidy.rename(untidy.with_name(f"{'n' * 240}.argmap.yaml"))
    assert argmap("fmt", file).returncode == 0
    assert file.read_text() == TIDY


def test_what_cannot_be_written_is_one_line_and_the_map_stays(untidy):
    # No file may grow in this shell: writing fails for whoever runs it, root too.
    done = subprocess.run(
        [
            "/bin/sh",
            "-c",
            'ulimit -f 0; exec "$@"',
            "-",
            sys.executable,
            "-m",
            "argmap",
            "fmt",
            untidy,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == f"Error: {untidy}: cannot be written: File too large\n".encode()
    assert untidy.read_text() == UNTIDY
    assert os.listdir(untidy.parent) == [untidy.name]


def test_what_is_no_file_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/sh", "-c", 'printf %s "$1" > "$2"', "-", UNTIDY, pipe]):
        done = argmap("fmt", pipe)
    assert done.returncode == 2
    assert b"is no file that can be rewritten" in done.stderr
    assert pipe.is_fifo()
