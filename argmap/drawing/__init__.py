"""Pictures of a map."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from argmap.drawing.colouring import ColourBy
from argmap.drawing.draughtsman import LARGEST_WHOLE as LARGEST_WHOLE
from argmap.drawing.draughtsman import Draughtsman as Draughtsman
from argmap.drawing.picture import Form as Form
from argmap.drawing.picture import Picture as Picture
from argmap.drawing.style import Direction
from argmap.drawing.theme import theme_of
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap


def render(
    argument_map: ArgumentMap,
    *,
    form: str = "svg",
    section: str | None = None,
    engine: str | None = None,
    fonts: Iterable[str | Path] = (),
    theme: str = "light",
    colour_by: str = "kind",
    direction: str | None = None,
) -> list[Picture]:
    """Draw a map as `argmap render` does: one picture, or an overview and one of each part.

    `form` is svg, png or dot; `section` a section's key; `engine` a layout program; `fonts` are
    files for other scripts; `theme` is light, dark, mono or a TOML file; `colour_by` what the
    colour of a box says; `direction` is up, down, left or right, without one the better of two.
    Raises `ArgmapError` for any that there is not.
    """
    if form not in set(Form):
        raise ArgmapError(f"no form '{form}': there are {', '.join(Form)}")
    if colour_by not in set(ColourBy):
        raise ArgmapError(f"no colour by '{colour_by}': there are {', '.join(ColourBy)}")
    if direction is not None and direction not in set(Direction):
        raise ArgmapError(f"no direction '{direction}': there are {', '.join(Direction)}")
    files = tuple(Path(font) for font in fonts)
    draughtsman = Draughtsman(
        Form(form), engine, files, theme=theme_of(theme), colour_by=ColourBy(colour_by)
    )
    if direction is not None:
        draughtsman.direction = Direction(direction)
    viewpoint = None if section is None else Viewpoint(section=section)
    return list(draughtsman.pictures(argument_map, viewpoint))
