"""Lines that are put into a map: comments that guide, and texts that were typed in a command."""

from __future__ import annotations

import re
import textwrap

from argmap.record.fields import WAYS_OF_DISTORTION

WHICH_WAY = f"how: one or more of {', '.join(WAYS_OF_DISTORTION)}"


def remark(text: str, indent: int) -> list[str]:
    """Return the lines of a comment, folded at 100 characters."""
    mark = " " * indent + "# "
    return textwrap.wrap(
        text, 100, initial_indent=mark, subsequent_indent=mark, break_on_hyphens=False
    )


def one_line(text: str) -> str:
    """Return a text with one blank for each run of blanks, tabs and line breaks; others stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
