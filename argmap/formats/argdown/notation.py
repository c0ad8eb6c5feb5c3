"""Sentences, tags and data as Argdown writes them, so that its own reader takes them as meant.

What a sign means there: the lexer of @argdown/core 2.0.
"""

from __future__ import annotations

import json
import re
from typing import Any

_UNSAYABLE = re.compile("^$|^\\s|\\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_BLANKS = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_SIGNS = re.compile(
    r"[\\#*_\[<{]"
    r"|/(?=[/*])"  # a comment
    r"|=(?===)"  # front matter
    r"|\.(?=\S+?\.|\.  )|:(?=\S+?:|:  )"  # a shortcode, such as the logic sign .A.
    r"|[\]>}(),./:;@-](?=  )"  # all but one of the blanks behind these would be lost
)
_TAG = re.compile("[A-Za-z0-9\u00c0-\u024f\u0370-\u1fff-]+")
_TAG_OF_WORDS = re.compile(r"[\w.,'\u2019&+-]+( [\w.,'\u2019&+-]+)*")
_RULE = re.compile(r"[^\W_]+([ -][^\W_]+)*")
_PLAIN = re.compile(r"[^\W\d_](?:[\w .…–\u2019¶§/-]*[\w.\u2019])?")
_NOT_PLAIN = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
_TO_ESCAPE = re.compile("[{}\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|=(?===)|[\\]>](?=:)")


def is_sayable(text: str) -> bool:
    """Say whether Argdown can hold a sentence exactly: on one line, no blanks around it."""
    return not _UNSAYABLE.search(text)


def escape(text: str) -> str:
    """Return a sentence in which no sign means anything; what is unsayable becomes one blank."""
    if not is_sayable(text):
        text = _BLANKS.sub(" ", text).strip()
    return _SIGNS.sub(r"\\\g<0>", text)


def tag(word: str) -> str | None:
    """Return a word as a tag, or None if it cannot be one."""
    if _TAG.fullmatch(word):
        return f"#{word}"
    return f"#({word})" if _TAG_OF_WORDS.fullmatch(word) else None


def is_rule(scheme: str) -> bool:
    """Say whether a scheme can stand as the rule of an inference, where a comma divides rules."""
    return _RULE.fullmatch(scheme) is not None


def flow(value: Any) -> str:
    """Return plain data as YAML on one line.

    In its texts nothing stands that Argdown would see: a brace that ends the data, the end of a
    title before them.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        entries = (f"{flow(str(key))}: {flow(inner)}" for key, inner in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(flow, value)) + "]"
    if not isinstance(value, str):
        return f"{value}"
    if _PLAIN.fullmatch(value) and value.lower() not in _NOT_PLAIN:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
