"""The colours of a theme as CSS variables, and pictures painted with them.

The only module of the page that asks for colours. A theme other than light has no dark side: what
was chosen is shown.
"""

from __future__ import annotations

from xml.etree import ElementTree

from argmap.drawing import style
from argmap.drawing.theme import DARK, LIGHT, Theme
from argmap.element import Kind, Relation

FONT_FAMILY = style.FONT_FAMILY


def css(theme: Theme) -> str:
    """Return the rules that define the variables, for light and dark and for print."""
    light = _rule(_table(theme))
    dark = _rule(_table(DARK if theme == LIGHT else theme))
    font = f"--font: {FONT_FAMILY};"
    return (
        f":root {{ {font} color-scheme: light; {light} }}\n"
        f":root[data-theme=dark] {{ color-scheme: dark; {dark} }}\n"
        "@media (prefers-color-scheme: dark) {\n"
        f":root:not([data-theme=light]) {{ color-scheme: dark; {dark} }}\n}}\n"
        f"@media print {{\n:root:root:root {{ color-scheme: light; {light} }}\n}}\n"
    )


def paint(drawing: ElementTree.Element, theme: Theme) -> None:
    """Put variables in the place of the colours of a picture; others stay as they are."""
    variable = {colour.lower(): name for name, colour in reversed(_table(theme).items())}
    for element in drawing.iter():
        for key in ("fill", "stroke"):
            name = variable.get(element.get(key, "").lower())
            if name:
                element.set(key, f"var(--{name})")


def _table(theme: Theme) -> dict[str, str]:
    """Return the colours by the names of their variables."""
    found = {name: getattr(theme, name) for name in ("ink", "muted", "paper", "ground", "rule")}
    for kind in Kind:
        look = theme.kind(kind)
        found |= {f"{kind}-line": look.line, f"{kind}-fill": look.fill}
    for relation in Relation:
        for kind in (Kind.CLAIM, Kind.REBUTTAL):
            found[f"{relation}-{kind}"] = theme.line(relation, kind).colour
    return found


def _rule(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
