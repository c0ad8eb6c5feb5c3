"""How wide a text is, and where its lines break.

Widths are those of Arimo, whose metrics are Arial's, so that a box fits its text in every viewer
that has Arial, Liberation Sans or Arimo. Lengths are in points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from argmap.drawing.joining import joined
from argmap.drawing.truetype import advances, is_bold

_OPENING = ("Ps", "Pi")
_JOINED = ("<isolated>", "<initial>", "<medial>", "<final>")
_CLOSING = ("Po", "Pe", "Pf", "Mn")

FONTS = Path(__file__).parent / "fonts"


class Face(StrEnum):
    """A face of the text font; the value is its file."""

    REGULAR = "Arimo-Regular.ttf"
    BOLD = "Arimo-Bold.ttf"
    ITALIC = "Arimo-Italic.ttf"


@dataclass(frozen=True)
class Type:
    """A size in points and a face."""

    size: float
    face: Face = Face.REGULAR


@dataclass(frozen=True)
class Typesetter:
    """Measures and breaks text in Arimo, and in fonts of the user's own for other characters."""

    fonts: tuple[Path, ...] = ()
    _known: dict[Face, dict[str, float]] = field(default_factory=dict, compare=False)

    def width(self, text: str, type_: Type) -> float:
        """Return how wide a line is in points, its letters joined as they are drawn."""
        known = self._known.setdefault(type_.face, {})
        total = 0.0
        for character in joined(text):
            if character not in known:
                known[character] = self._advance(character, type_.face)
            total += known[character]
        return total * type_.size

    def _advance(self, character: str, face: Face) -> float:
        """Return the advance of a character in ems; an estimate where no font at hand has it."""
        code = ord(character)
        for table in self._tables(face):
            if code in table:
                return table[code]
        form, *parts = unicodedata.decomposition(character).split() or [""]
        if form in _JOINED:
            return sum(self._advance(chr(int(part, 16)), face) for part in parts)
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            return 0.0
        if _is_wide(character):
            return 1.0
        return 0.55 if unicodedata.bidirectional(character) == "AL" else 0.65

    def _tables(self, face: Face) -> Iterator[Mapping[int, float]]:
        """Yield the advances of the fonts, of the user's those first that are of this face."""
        yield _face(face)
        for font in sorted(self.fonts, key=lambda font: is_bold(font) != (face is Face.BOLD)):
            yield advances(font)

    def measures(self, text: str) -> bool:
        """Say whether the width of a text is known, and not estimated for some of its letters."""
        tables = (_face(Face.REGULAR), *(advances(font) for font in self.fonts))
        return all(
            any(ord(character) in table for table in tables)
            or _is_wide(character)
            or unicodedata.category(character) in ("Mn", "Me", "Cf")
            for character in text
        )

    def wrap(self, text: str, width: float, type_: Type) -> list[str]:
        """Break a text into lines no wider than `width`.

        Lines break at blanks, between characters of scripts that are written without them, and
        within a word only where the word alone is too wide.
        """
        lines = []
        for paragraph in text.split("\n"):
            line, used = "", 0.0
            for piece in self._fitting(_pieces(paragraph), width, type_):
                needed = self.width(piece.rstrip(), type_)
                if line.strip() and used + needed > width:
                    lines.append(line.rstrip())
                    line, used = "", 0.0
                line += piece
                used += self.width(piece, type_)
            lines.append(line.rstrip())
        return lines

    def _fitting(self, pieces: Iterable[str], width: float, type_: Type) -> Iterator[str]:
        """Yield the pieces, those that are wider than a line cut into parts that are not."""
        for piece in pieces:
            part = piece
            while self.width(part.rstrip(), type_) > width and len(part) > 1:
                end = max(1, int(len(part) * width / self.width(part, type_)))
                while end > 1 and self.width(part[:end], type_) > width:
                    end -= 1
                yield part[:end]
                part = part[end:]
            yield part


@cache
def _face(face: Face) -> Mapping[int, float]:
    return advances(FONTS / face.value)


def _may_part(before: str, after: str) -> bool:
    """Say whether a line may end between two characters: at blanks, and beside wide ones.

    A line begins with no closing sign and ends with no opening one.
    """
    if " " in (before, after):
        return before == " " != after
    if unicodedata.category(before) in _OPENING or unicodedata.category(after) in _CLOSING:
        return False
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _pieces(text: str) -> Sequence[str]:
    """Return the parts of a text between which a line may break, blanks kept at their ends."""
    pieces: list[str] = []
    current = ""
    for character in text:
        if current and _may_part(current[-1], character):
            pieces.append(current)
            current = ""
        current += character
    return [*pieces, current] if current else pieces
