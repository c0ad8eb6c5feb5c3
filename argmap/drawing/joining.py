"""Letters that join: the form that each takes beside its neighbours, so that it can be measured.

Fonts choose these forms themselves; Unicode has most of them as characters of their own (the
presentation forms), which fonts for Arabic have too, with the advances that are wanted here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

_NON_JOINER = "\u200c"
_ALWAYS_JOINS = "\u0640\u200d"
_FORMS = {
    (False, False): "isolated",
    (False, True): "initial",
    (True, True): "medial",
    (True, False): "final",
}
"""By whether a letter joins the one before and the one after it."""


def joined(text: str) -> str:
    """Return a text with each letter in the form that it is drawn in; others stay as they are."""
    if text.isascii() or not any("\u0600" <= character <= "\u07ff" for character in text):
        return text
    return "".join(_joined(text))


def _joined(text: str) -> Iterator[str]:
    letters = list(text)
    forms = _presentation_forms()
    index = 0
    before = False
    while index < len(letters):
        letter = letters[index]
        following = _next(letters, index)
        width = 1
        if following is not None and letter + letters[following] in forms:
            # A ligature takes the place of both letters; what marks the first stands before it.
            yield from letters[index + 1 : following]
            width = following - index + 1
            letter += letters[following]
            following = _next(letters, index + width - 1)
        known = forms.get(letter, {})
        if unicodedata.category(letter[0]) == "Mn":
            yield letter
        else:
            after = following is not None and "initial" in known and _takes(letters[following])
            yield known.get(_FORMS[before and "final" in known, after], letter)
            before = letter in _ALWAYS_JOINS or "initial" in known
        index += width


def _next(letters: list[str], index: int) -> int | None:
    """Return where the next letter stands, past the marks on this one."""
    for place in range(index + 1, len(letters)):
        if unicodedata.category(letters[place]) != "Mn":
            return place
    return None


def _takes(letter: str) -> bool:
    """Say whether a letter joins the one before it."""
    if letter == _NON_JOINER:
        return False
    return letter in _ALWAYS_JOINS or "final" in _presentation_forms().get(letter, {})


@cache
def _presentation_forms() -> Mapping[str, Mapping[str, str]]:
    """Return the forms of each letter, and of the ligatures of lam and alef, by their names."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if len(letters) == 1 or letters[:1] == "\u0644":
            found.setdefault(letters, {}).setdefault(form.strip("<>"), chr(code))
    return found
