"""A document in HTML that is one file: it loads nothing, runs nothing, and is styled by itself."""

from __future__ import annotations

import base64
from hashlib import sha256
from html import escape
from pathlib import Path

from argmap.language.direction import direction

_STYLE = Path(__file__).parent / "document.css"


def sealed(title: str, language: str, body: str, paper: str = "auto") -> str:
    """Return a page with this body, which is HTML; `paper` is how it is printed (CSS `size`)."""
    style = f"@page {{ size: {paper}; margin: 12mm; }}\n" + _STYLE.read_text("utf-8")
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction(language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="argmap">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )
