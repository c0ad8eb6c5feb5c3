"""Discussions as Kialo exports them: numbered claims, each Pro or Con the one above it.

    Discussion Title: Close the high street on Sundays

    1. The high street should be closed to through traffic on Sundays.
    1.1. Pro: Closing it would make the air cleaner.
    1.1.1. Con: Nobody has measured it.
    1.2. Con: -> See 1.1.1.

A discussion with several theses has a question as `1.`, and the theses below it without Pro or
Con. The later form of the export, `Discussion Name:` with a text below each number and a list
`Sources:` at the end, is read too; what is written is the form above, as other programs read it.
"""

from argmap.formats.kialo.reading import is_mine, read
from argmap.formats.kialo.writing import write

__all__ = ["is_mine", "read", "write"]
