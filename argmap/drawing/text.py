"""How wide a text is, and where its lines break.

Widths are those of Arimo, whose metrics are Arial's, so that a box fits its text in every viewer
that has Arial, Liberation Sans or Arimo. Lengths are in points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path

from argmap.drawing.joining import joined
from argmap.drawing.truetype import advances, is_bold

_OPENING = ("Ps", "Pi")
_JOINED = ("<isolated>", "<initial>", "<medial>", "<final>")
_CLOSING = ("Po", "Pe", "Pf", "Mn")
_WORD = re.compile("[^ ]+ *| +")

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


class _Advances(dict[str, float]):
    """The advance of each character in ems, looked up in fonts when it is first asked for."""

    def __init__(self, face: Face, fonts: Iterable[Path]) -> None:
        """Take the fonts of the user's; of those the ones that are of this face come first."""
        super().__init__()
        ordered = sorted(fonts, key=lambda font: is_bold(font) != (face is Face.BOLD))
        self.tables = [advances(font) for font in (FONTS / face, *ordered)]

    def width(self, text: str) -> float:
        """Return how wide a text is in ems, its letters joined as they are drawn."""
        return sum(map(self.__getitem__, joined(text)))

    def __missing__(self, character: str) -> float:
        self[character] = self._advance(character)
        return self[character]

    def _advance(self, character: str) -> float:
        """Return the advance of a character; an estimate where no font at hand has it."""
        code = ord(character)
        for table in self.tables:
            if code in table:
                return table[code]
        form, *parts = unicodedata.decomposition(character).split() or [""]
        if form in _JOINED:
            return sum(self[chr(int(part, 16))] for part in parts)
        if _has_no_width(character):
            return 0.0
        if _is_wide(character):
            return 1.0
        return 0.55 if unicodedata.bidirectional(character) == "AL" else 0.65


class _Measured(dict[str, bool]):
    """Whether the width of each character is known, and not estimated."""

    def __init__(self, tables: Iterable[Mapping[int, float]]) -> None:
        super().__init__()
        self.tables = tables

    def __missing__(self, character: str) -> bool:
        has_font = any(ord(character) in table for table in self.tables)
        self[character] = has_font or _is_wide(character) or _has_no_width(character)
        return self[character]


@dataclass(frozen=True)
class Typesetter:
    """Measures and breaks text in Arimo, and in fonts of the user's own for other characters."""

    fonts: tuple[Path, ...] = ()

    @cached_property
    def _advances(self) -> Mapping[Face, _Advances]:
        return {face: _Advances(face, self.fonts) for face in Face}

    @cached_property
    def _widths(self) -> Mapping[Face, Callable[[str], float]]:
        return {face: lru_cache(2**16)(known.width) for face, known in self._advances.items()}

    @cached_property
    def _measured(self) -> _Measured:
        return _Measured(self._advances[Face.REGULAR].tables)

    def width(self, text: str, type_: Type) -> float:
        """Return how wide a line is in points, its letters joined as they are drawn."""
        return self._widths[type_.face](text) * type_.size

    def measures(self, text: str) -> bool:
        """Say whether the width of a text is known, and not estimated for some of its letters."""
        return all(map(self._measured.__getitem__, text))

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


def _has_no_width(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Cf")


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text between which a line may break, blanks kept at their ends."""
    for word in _WORD.findall(text):
        if word.isascii():
            yield word
        else:
            yield from _parts(word)


def _parts(word: str) -> Sequence[str]:
    """Return the parts of a word between which a line may break."""
    pieces: list[str] = []
    current = ""
    for character in word:
        if current and _may_part(current[-1], character):
            pieces.append(current)
            current = ""
        current += character
    return [*pieces, current]
