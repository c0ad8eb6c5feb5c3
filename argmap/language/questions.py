"""Whether a text asks."""

from argmap.language.asides import unquoted
from argmap.language.tag import primary

_MARKS = tuple("?？؟፧⸮⁇⁈⁉‽﹖")
_GREEK_MARKS = (";", "\u037e")
_MAY_FOLLOW = "!！.… \u00a0\n"
_BRACKETS = {")": "(", "]": "[", "）": "（"}
_END = _MAY_FOLLOW + "”“»«›‹’‘\"'」』"


def asks(text: str, language: str) -> bool:
    """Say whether a text, or the quoted words that it consists of, ends with a question mark.

    `language` is a BCP 47 tag: in Greek the semicolon is the question mark. Brackets at the end
    are passed over: `Is it legal? (Art. 3)`.
    """
    marks = _MARKS + _GREEK_MARKS if primary(language) == "el" else _MARKS
    text = _without_remark(text)
    if not text.rstrip(_END).endswith(marks):
        return False
    return unquoted(text.strip()).rstrip(_MAY_FOLLOW).endswith(marks)


def _without_remark(text: str) -> str:
    """Return a text without the brackets at its end."""
    whole = text.rstrip(_MAY_FOLLOW)
    opening = _BRACKETS.get(whole[-1:])
    return whole[: max(whole.rfind(opening), 0)] if opening else text
