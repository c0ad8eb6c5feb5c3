"""What of a text would be read as something else has a backslash before it, as in Markdown.

The export has brackets and parentheses so. Links stay as they are, Markdown and all.
"""

from __future__ import annotations

import re

_LINK = r"\[[^][\\\n]*+(?:\\.[^][\\\n]*+)*+\]\([^()\\\s]*+(?:\\.[^()\\\s]*+)*+\)"
_SIGN = r"!-/:-@\[-`{-~"

_WRITTEN = re.compile(
    rf"(?P<link>{_LINK})"
    r"|\\(?P<last>\s)\s*\Z"  # a blank that ends a text, and belongs to it
    r"|\A\\(?P<first>\s)"
    rf"|\\(?P<sign>[{_SIGN}\n])"
    r"|(?<!\s)\s+\Z"
)
_MEANT = re.compile(rf"(?P<link>{_LINK})|\\(?=[{_SIGN}\n]|\s*\Z)|\A\\(?=\s)|[][()]")
_NUMBERED = re.compile(r"(?<=\n)([ \t]*[0-9]+)\.(?=(?:[0-9]+\.)*(?:\s|\Z))")
_LABELLED = re.compile(r"(Pro|Con|Thesis|Question):(?=\s|\Z)")
_REFERENCE = re.compile(r"-> See [0-9.]+\s*\Z")


def unescaped(text: str) -> str:
    """Return a text as it was meant; blanks around it are no part of it."""
    text = text.lstrip()
    return _WRITTEN.sub(_sign, text) if "\\" in text else text.rstrip()


def _sign(match: re.Match[str]) -> str:
    return match[match.lastgroup] if match.lastgroup else ""


def escaped(text: str, *, labelled: bool) -> str:
    """Return a text so that it comes back; `labelled` if Pro or Con stands before it."""
    text = _MEANT.sub(lambda found: found["link"] or f"\\{found[0]}", text)
    text = _NUMBERED.sub(r"\1\\.", text)
    if not labelled:
        text = _LABELLED.sub(r"\1\\:", text, count=1) if _LABELLED.match(text) else text
    if _REFERENCE.match(text) or text[:1].isspace():
        text = f"\\{text}"
    if text[-1:].isspace() and text != f"\\{text[-1]}":
        text = f"{text[:-1]}\\{text[-1]}"
    return text


def without_links(text: str) -> str:
    """Return the words of a text that a reader sees."""
    return re.sub(_LINK, lambda link: link[0][1 : link[0].index("](")], text)
