"""Texts on one line, in quotation marks as in JSON."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """Return any text on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def unquoted(text: str) -> str:
    """Return what was quoted; any other text as it is."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text
