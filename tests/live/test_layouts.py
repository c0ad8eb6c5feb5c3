"""A layout is made once for a text."""

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
