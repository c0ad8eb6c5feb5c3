"""The words of a text, for comparisons."""

import re
import unicodedata

_KEPT = "%‰&#@"
_MINUS = re.compile(r"(?<!\S)-(?=\d)")


class _Signs(dict[int, int | str]):
    """What stands for a character in a comparison; each is looked up once."""

    def __missing__(self, code: int) -> int | str:
        character = chr(code)
        category = unicodedata.category(character)
        kept: int | str = code
        if category == "Cf":  # soft hyphens and the like
            kept = ""
        elif category[0] in "PZC" and character not in _KEPT:
            kept = " "
        self[code] = kept
        return kept


_SIGNS = _Signs()


def words(text: str) -> list[str]:
    """Return the words of a text, case-folded, in compatible composition (NFKC).

    Punctuation only separates; signs that say something (`+`, `<`, `€`, `%`, the minus of `-5`)
    stay.
    """
    text = unicodedata.normalize("NFKC", text)
    if "-" in text:
        text = _MINUS.sub("−", text)
    return text.casefold().translate(_SIGNS).split()
