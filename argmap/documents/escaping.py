"""Text of a map made harmless for what it is written into."""

from __future__ import annotations

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~&])")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001
"""How a cell begins that a spreadsheet would run as a formula (OWASP, "CSV Injection")."""


def for_cell(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula: with an apostrophe where it would."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def for_markdown(text: str) -> str:
    """Return a text in which nothing has a meaning for Markdown within a line."""
    return _MARKDOWN.sub(r"\\\1", text)
