"""The server as a process: what it sends, what it notices, whom it refuses, how it stops."""

import os
import signal
import socket
import sys
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from argmap.cli import main

HEAD = "argmap: 1\ntitle: T\nclaims:\n"
MAP = HEAD + "  t: {thesis: It is so.}\n  a: {premise: Because., supports: t, basis: report}\n"


def until(events, is_it):
    """Return the first event of which that holds."""
    return next(event for event in events if is_it(event))


def problem(event):
    return event["report"]["problem"]


def rules(event):
    return {finding["rule"] for finding in event["report"]["findings"]}


def other_than(digest):
    return lambda event: event["digest"] != digest and not problem(event)


@pytest.fixture
def a_map(tmp_path):
    file = tmp_path / "m.argmap.yaml"
    file.write_text(MAP)
    return file


def test_a_page_is_sent_that_may_ask_only_this_server(start, a_map):
    server = start(a_map.name)
    with server.open() as answer:
        page, headers = answer.read().decode(), answer.headers
    assert "It is so." in page
    assert "connect-src 'self';" in page
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"


def test_a_file_that_is_written_asks_nobody(tmp_path, a_map):
    done = CliRunner().invoke(main, ["render", str(a_map), "-o", str(tmp_path / "m.html")])
    assert done.exit_code == 0
    page = (tmp_path / "m.html").read_text()
    assert "connect-src" not in page
    assert "EventSource" not in page


def in_place(file, text):
    file.write_text(text)


def by_renaming(file, text):
    (file.parent / ".draft").write_text(text)
    (file.parent / ".draft").rename(file)


def in_two_steps(file, text):
    with file.open("w") as stream:
        stream.write(text[:20])
        stream.flush()
        os.fsync(stream.fileno())
        stream.write(text[20:])


def by_moving_the_old_one_away(file, text):
    file.rename(file.with_name("m.argmap.yaml~"))
    file.write_text(text)


@pytest.mark.parametrize("save", [in_place, by_renaming, in_two_steps, by_moving_the_old_one_away])
def test_a_save_is_noticed_however_it_is_made(start, a_map, save):
    server = start(a_map.name)
    events = server.events()
    first = next(events)["digest"]
    save(a_map, MAP.replace("It is so.", "It is otherwise."))
    until(events, other_than(first))
    assert "It is otherwise." in server.get()
    second = until(server.events(), other_than(first))["digest"]
    save(a_map, MAP.replace("It is so.", "It is so once more."))
    until(events, other_than(second))
    assert "It is so once more." in server.get()


def test_a_comment_changes_no_picture(start, a_map):
    a_map.write_text(MAP.replace(", basis: report", ""))
    events = start(a_map.name).events()
    first = next(events)
    a_map.write_text("# a comment\n" + a_map.read_text())
    second = next(events)
    lines = [[f["where"] for f in event["report"]["findings"]] for event in (first, second)]
    assert lines[0] != lines[1]
    assert first["digest"] == second["digest"]


def test_findings_are_told_with_their_place_and_claim(start, a_map):
    a_map.write_text(MAP + "  b: {objection: No., rebuts: t}\n")
    event = next(start(a_map.name).events())
    finding = next(f for f in event["report"]["findings"] if f["rule"] == "unsupported-objection")
    assert finding["claim"] == "b"
    assert finding["where"] == "line 6"
    assert finding["severity"] == "warning"


def test_what_a_map_depends_on_is_watched(start, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "other").mkdir()
    file, included = tmp_path / "maps" / "m.argmap.yaml", tmp_path / "other" / "o.argmap.yaml"
    include = "argmap: 1\ntitle: T\ninclude: {o: ../other/o.argmap.yaml}\nclaims:\n"
    file.write_text(include + "  t: {thesis: It is so.}\n  a: {claim: A., supports: t}\n")
    server = start(file)
    events = server.events()
    assert "'o' cannot be read" in problem(next(events))
    included.write_text(HEAD + "  x: {thesis: Elsewhere.}\n")
    until(events, lambda event: not problem(event))
    included.write_text(HEAD + "  x: {thesis: [}\n")
    assert "'o' cannot be read" in problem(until(events, problem))
    included.write_text(HEAD + "  x: {thesis: Elsewhere.}\n")
    event = until(events, lambda event: not problem(event))
    assert "unsupported-claim" in rules(event)
    (tmp_path / "argmap.toml").write_text('ignore = ["unsupported-claim"]\n')
    event = until(events, lambda event: "unsupported-claim" not in rules(event))
    assert "missing-translation" not in rules(event)
    (tmp_path / "maps" / "m.de.yaml").write_text("argmap-translation: 1\nclaims: {}\n")
    until(events, lambda event: "missing-translation" in rules(event))


def test_while_a_map_is_broken_its_last_good_picture_stays(start, a_map):
    server = start(a_map.name)
    events = server.events()
    good = next(events)["digest"]
    for broken in ("", HEAD + "  t: {thesis: [oops}\n", "argmap: 1\nclaims: {}\n", "\x00"):
        a_map.write_text(broken)
        assert until(events, problem)["digest"] == good
        assert "It is so." in server.get()
        a_map.write_text(MAP)
        until(events, lambda event: not problem(event))
    a_map.unlink()
    assert "No such file" in problem(until(events, problem))
    assert "It is so." in server.get()
    a_map.write_text(MAP.replace("It is so.", "It is back."))
    until(events, other_than(good))
    assert "It is back." in server.get()


def test_a_map_may_be_broken_from_the_start(start, a_map):
    a_map.write_text("oops: [")
    server = start(a_map.name)
    events = server.events()
    assert problem(next(events)).startswith("line 1: ")
    assert "as soon as it can be drawn" in server.get()
    a_map.write_text(MAP)
    until(events, lambda event: not problem(event))
    assert "It is so." in server.get()


NAMES = [
    "a b.argmap.yaml",
    "two\nlines.argmap.yaml",
    "ümläut.argmap.yaml",
    "'q' \"q\" 100% #1?&<b>.argmap.yaml",
]


def test_a_directory_lists_its_maps_as_they_come_and_go(start, tmp_path):
    (tmp_path / "maps" / "sub").mkdir(parents=True)
    for number, name in enumerate(NAMES):
        (tmp_path / "maps" / "sub" / name).write_text(MAP.replace("title: T", f"title: T{number}"))
    server = start("maps")
    events = server.events()
    first = next(events)
    page = server.get()
    for number, name in enumerate(NAMES):
        assert f"<bdi>T{number}</bdi>" in page
        assert f'href="/map/{quote("sub/" + name)}"' in page
        assert "It is so." in server.get("map/" + quote("sub/" + name))
    assert "<b>" not in page
    later = tmp_path / "maps" / "new" / "deep" / "later.argmap.yaml"
    later.parent.mkdir(parents=True)
    later.write_text(MAP)
    second = until(events, lambda event: event["digest"] != first["digest"])
    until(server.events(), lambda _: "later.argmap.yaml" in server.get())
    later.unlink()
    until(events, lambda event: event["digest"] != second["digest"])
    while "later.argmap.yaml" in server.get():
        next(events)
    assert "It is so." not in server.get()


def test_a_directory_may_be_empty_at_first(start, tmp_path):
    (tmp_path / "maps").mkdir()
    server = start("maps")
    events = server.events()
    first = next(events)
    (tmp_path / "maps" / "m.argmap.yaml").write_text(MAP)
    until(events, lambda event: event["digest"] != first["digest"])
    assert "m.argmap.yaml" in server.get()


def test_nothing_else_is_served(start, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "m.argmap.yaml").write_text(MAP)
    (tmp_path / "maps" / "notes.txt").write_text("secret")
    (tmp_path / "outside.argmap.yaml").write_text(MAP)
    server = start("maps")
    assert server.status("map/m.argmap.yaml") == 200
    for path in (
        "map/notes.txt",
        "map/../outside.argmap.yaml",
        "map/%2e%2e/outside.argmap.yaml",
        "map/..%2foutside.argmap.yaml",
        f"map/{tmp_path}/outside.argmap.yaml",
        "map//m.argmap.yaml",
        "map/%00",
        "events/outside.argmap.yaml",
        "outside.argmap.yaml",
        "strip.js",
    ):
        assert server.status(path) == 404, path


def test_a_map_that_becomes_a_link_to_elsewhere_is_not_followed(start, tmp_path):
    (tmp_path / "maps" / ".git").mkdir(parents=True)
    (tmp_path / "secret").write_text(MAP.replace("It is so.", "Secret."))
    file = tmp_path / "maps" / "m.argmap.yaml"
    file.write_text(MAP)
    server = start("maps")
    listed, open_ = server.events(), server.events("events/m.argmap.yaml")
    first, good = next(listed)["digest"], next(open_)["digest"]
    file.unlink()
    file.symlink_to(tmp_path / "secret")
    until(listed, lambda event: event["digest"] != first)
    while "leads out" not in server.get():
        next(listed)
    assert server.status("map/m.argmap.yaml") == 404
    file.unlink()
    file.write_text(MAP.replace("It is so.", "It is back."))
    until(open_, other_than(good))
    assert "It is back." in server.get("map/m.argmap.yaml")


def test_only_names_of_this_computer_are_answered(start, a_map):
    server = start(a_map.name)
    port = server.url.rsplit(":", 1)[1].strip("/")
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}", f"[::1]:{port}"):
        assert server.status(Host=host) == 200
    for host in (
        "example.org",
        f"example.org:{port}",
        "localhost",
        "localhost:1",
        f"0.0.0.0:{port}",
    ):
        assert server.status(Host=host) == 421


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_though_browsers_listen(start, a_map, number):
    server = start(a_map.name)
    streams = [server.events() for _ in range(3)]
    for stream in streams:
        next(stream)
    assert server.stop(number) == (0, "")


def test_it_stops_though_a_layout_takes_long(start, a_map):
    engine = a_map.with_name("slow")
    engine.write_text("#!/bin/sh\ntouch begun\nexec sleep 40\n")
    engine.chmod(0o755)
    server = start(a_map.name, "--engine", str(engine))
    with server.open("events") as stream:
        stream.readline()
        while not a_map.with_name("begun").exists():
            pass
        server.process.terminate()
        assert server.process.wait(timeout=20) == 0


def test_a_name_that_is_no_text_does_no_harm(start, a_map):
    server = start(".")
    events = server.events()
    first = next(events)["digest"]
    name = os.fsencode(a_map.parent) + b"/bad\xff.argmap.yaml"
    with open(name, "w") as stream:
        stream.write(MAP)
    second = until(events, lambda event: event["digest"] != first)["digest"]
    assert "It is so." in server.get("map/bad%FF.argmap.yaml")
    a_map.write_text(MAP.replace("title: T", "title: Another"))
    until(events, lambda event: event["digest"] != second)


def test_a_port_that_is_taken_is_named(a_map):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = CliRunner().invoke(main, ["serve", str(a_map), "--port", port])
    assert done.exit_code == 2
    assert f"port {port} cannot be used" in done.output
    assert "--port 0" in done.output


@pytest.mark.parametrize("command", ["serve", "watch"])
def test_what_is_not_there_is_refused(command):
    done = CliRunner().invoke(main, [command, "nowhere.argmap.yaml"])
    assert done.exit_code == 2
    assert "no such file or directory" in done.output


@pytest.mark.parametrize("command", ["serve", "watch"])
@pytest.mark.parametrize("package", ["starlette", "uvicorn", "watchfiles"])
def test_without_the_extra_the_remedy_is_named(a_map, monkeypatch, command, package):
    monkeypatch.setitem(sys.modules, package, None)
    done = CliRunner().invoke(main, [command, str(a_map)])
    assert done.exit_code == 2
    assert "pip install 'argmap[live]'" in done.output


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'"


def test_text_of_a_map_remains_text(start, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "m.argmap.yaml").write_text(
        MAP.replace("title: T", f"title: '{HOSTILE.replace(chr(39), chr(39) * 2)}'")
        + "  '<b>': {claim: X., supports: '<i>'}\n"
    )
    server = start("maps")
    for page in (server.get(), server.get("map/m.argmap.yaml")):
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<i>" not in page


def test_a_theme_and_a_language_hold_for_all_maps(start, a_map):
    (a_map.parent / "m.de.yaml").write_text(
        "argmap-translation: 1\nclaims:\n  t: {thesis: Es ist so., of: 00000000}\n"
    )
    server = start(a_map.name, "--language", "de", "--mono")
    page = server.get()
    assert '<html lang="de"' in page
    assert "#FF" not in page.partition("</style>")[0].upper().replace("#FFFFFF", "")
    notes = next(server.events())["report"]["notes"]
    assert any("m.de.yaml" in note for note in notes)


def test_a_theme_of_ones_own_is_followed(start, a_map):
    theme = a_map.with_name("mine.toml")
    theme.write_text('ink = "#112233"\n')
    server = start(a_map.name, "--theme", "mine.toml")
    events = server.events()
    first = next(events)["digest"]
    assert "#112233" in server.get()
    theme.write_text('ink = "#445566"\n')
    second = until(events, other_than(first))["digest"]
    assert "#445566" in server.get()
    theme.write_text('ink = "blue"\n')
    assert "mine.toml" in problem(until(events, problem))
    assert "#445566" in server.get()
    theme.write_text('ink = "#778899"\n')
    until(events, other_than(second))
    assert "#778899" in server.get()


def test_a_directory_that_was_moved_away_may_come_back(start, tmp_path):
    maps, away = tmp_path / "maps", tmp_path / "away"
    maps.mkdir()
    (maps / "m.argmap.yaml").write_text(MAP)
    server = start("maps")
    events = server.events()
    first = next(events)["digest"]
    maps.rename(away)
    until(events, lambda event: event["digest"] != first)
    assert "no such file or directory" in server.get()
    away.rename(maps)
    until(events, lambda event: event["digest"] == first)
    (maps / "other.argmap.yaml").write_text(MAP)
    until(events, lambda event: event["digest"] != first)
    assert "other.argmap.yaml" in server.get()


def test_a_pipe_in_place_of_a_map_holds_nothing_up(start, a_map):
    server = start(a_map.name)
    events = server.events()
    good = next(events)["digest"]
    a_map.unlink()
    os.mkfifo(a_map)
    until(events, lambda event: "no regular file" in problem(event))
    a_map.unlink()
    a_map.write_text(MAP.replace("It is so.", "It is back."))
    until(events, other_than(good))


def test_what_a_stranger_sends_is_not_told(start, a_map):
    server = start(a_map.name)
    port = int(server.url.rsplit(":", 1)[1].strip("/"))
    for said in (b"nonsense\r\n\r\n", b"GET /\xff HTTP/1.1\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port)) as stranger:
            stranger.sendall(said)
            assert b" 400 " in stranger.recv(100)
    assert server.stop() == (0, "")
