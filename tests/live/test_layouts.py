"""A layout is made once for a text."""

import contextlib
import sys

from argmap.drawing import Draughtsman
from argmap.drawing.engine import Engine
from argmap.formats import native
from argmap.live.layouts import RememberingEngine
from argmap.page import draw_page

MAP = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: It is so.}\n  a: {claim: A., supports: t}\n"


def test_what_was_laid_out_before_is_not_laid_out_again(tmp_path):
    log = tmp_path / "log"
    program = tmp_path / "dot"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\nopen({str(log)!r}, 'a').write('x')\n"
        f"os.execv({Engine().program!r}, [{Engine().program!r}, *sys.argv[1:]])\n"
    )
    program.chmod(0o755)
    draughtsman = Draughtsman(engine=RememberingEngine(str(program)))

    def drawn(text):
        page = draw_page(native.read(text, "m"), draughtsman, whole=False).content
        return page, len(log.read_text())

    first, count = drawn(MAP)
    assert drawn(MAP) == (first, count)
    other, more = drawn(MAP.replace("A.", "Another."))
    assert b"Another." in other
    assert more == 2 * count


def test_no_more_is_remembered_than_there_is_room_for(tmp_path):
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\necho x >> log\necho '<svg/>'\n")
    program.chmod(0o755)
    engine = RememberingEngine(str(program), most=60)

    def count(dot):
        engine.lay_out(dot)
        return len((tmp_path / "log").read_text().split())

    with contextlib.chdir(tmp_path):
        assert [count("a" * 20), count("b" * 20), count("a" * 20)] == [1, 2, 2]
        assert count("c" * 20) == 3  # that of b is dropped, being the longest unused
        assert [count("a" * 20), count("b" * 20)] == [3, 4]
        assert count("d" * 100) == 5  # more than there is room for
