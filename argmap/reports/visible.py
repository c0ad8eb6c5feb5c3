"""Text from a map, made harmless for a terminal, a log and a file."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    """Return one line of text, its control signs, line breaks and reversals as replacement signs.

    A map could else move the cursor, or forge a line of a report. What is left fits into XML 1.0
    and UTF-8: neither can hold half of a surrogate pair, which names of files may contain.
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
