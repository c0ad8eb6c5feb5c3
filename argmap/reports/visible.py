"""Text from a map, made harmless for a terminal and a log."""

import re

_UNSEEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return one line of text, its control signs, line breaks and reversals as replacement signs.

    A map could else move the cursor, or forge a line of a report.
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
