"""What of a text is compared with a quote, and where in it a word begins or ends."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from argmap.analysis.copying import UNSPACED

_MARKS = "\"'`*_\u00b4\u201e\u201a\uff02\uff07\u300c\u300d\u300e\u300f"
_PASSED_OVER = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Pi", "Pf"})


class _Dropping(dict[int, int | None]):
    """A table for `str.translate` that learns which characters are passed over."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        dropped = character in _MARKS or unicodedata.category(character) in _PASSED_OVER
        self[code] = None if dropped else code
        return self[code]


_DROPPING = _Dropping()
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_SIGNS = {
    **dict.fromkeys("-\u00ad\u2010\u2011", "-"),
    **dict.fromkeys("'\u00b4\u2019\u02bc\uff07", "'"),
    **dict.fromkeys(".,", "."),
    **dict.fromkeys("*_", "m"),
    "\n": "n",
}
_CATEGORIES = {"L": "a", "M": "a", "Nd": "0", "Nl": "a", "Cf": "m", "Zs": " ", "Cc": " "}


class _Kinds(dict[int, str]):
    """A table for `str.translate`: what each character is to the bounds of words.

    `a` is a letter, `0` a digit, `m` invisible, `n` a line break, and `|` what parts words.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        kind = _CATEGORIES.get(category) or _CATEGORIES.get(category[0], "|")
        if _IS_UNSPACED.match(character):
            kind = "|"
        self[code] = _SIGNS.get(character, kind)
        return self[code]


_KINDS = _Kinds()
_WORD = r"[a0](?:[a0m]|-m*(?: *n *)?(?=[a0])|(?<=0)[.'](?=0))*+"
_STRETCH = re.compile(rf"(?P<word>{_WORD})(?P<apostrophe>'m*(?=[a0]))?|[^a0]+")


class Folded(NamedTuple):
    """What of a text is compared, and which of its characters may be first and last of a part."""

    text: str
    firsts: bytes
    lasts: bytes


def fold(text: str) -> Folded:
    """Fold a text word by word.

    Behind an apostrophe a part may begin (`l'avion`), but it may not end before one (`can't`).
    """
    folded: list[str] = []
    firsts, lasts = bytearray(), bytearray()
    for found in _STRETCH.finditer(text.translate(_KINDS)):
        stretch = text[found.start() : found.end()].translate(_DROPPING)
        letters = unicodedata.normalize("NFKC", stretch).casefold()
        if not letters:
            continue
        folded.append(letters)
        if found["word"]:
            inside = bytes(len(letters) - 1)
            firsts += b"\1" + inside
            lasts += inside + (b"\0" if found["apostrophe"] else b"\1")
        else:
            firsts += b"\1" * len(letters)
            lasts += b"\1" * len(letters)
    return Folded("".join(folded), bytes(firsts), bytes(lasts))
