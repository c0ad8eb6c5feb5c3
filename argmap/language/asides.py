"""What stands in quotation marks or brackets: words that a statement mentions or adds."""

import re

_ASIDE = re.compile(
    r"""
      “[^“”]*” | „[^„“”]*[“”] | ”[^”]*” | "[^"]*"
    | «[^«»]*» | »[^«»]*« | ‹[^‹›]*› | ›[^‹›]*‹
    | ‘[^‘]*?’(?!\w) | ‚[^‚‘’]*[‘’] | (?<!\w)'[^']*'(?!\w)
    | 「[^「」]*」 | 『[^『』]*』 | 《[^《》]*》 | 〈[^〈〉]*〉
    | \([^()]*\) | \[[^][]*\] | （[^（）]*）
    """,
    re.VERBOSE,
)
_BRACKETS = "([（"
_OPENING = re.compile(
    "[“„”\"«»‹›‘‚'「『《〈([（]"
)  # known sooner than whether there is a whole one


def without_asides(text: str) -> str:
    """Return a text without what it says in brackets, and with “words” for the words it quotes.

    Whether these begin with a capital and end with a full stop stays, as a sentence around them may
    begin or end with them.
    """
    return _ASIDE.sub(_stand_in, text) if _OPENING.search(text) else text


def _stand_in(match: re.Match[str]) -> str:
    if match[0][0] in _BRACKETS:
        return ""
    quoted = match[0][1:-1].strip()
    words = "“Words”" if quoted[:1].isupper() else "“words”"
    return f"{words}." if quoted.endswith(".") else words


def unquoted(text: str) -> str:
    """Return a text without the quotation marks around it, if they enclose the whole of it."""
    match = _ASIDE.fullmatch(text)
    return text[1:-1].strip() if match and text[0] not in _BRACKETS else text
