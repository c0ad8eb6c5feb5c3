"""What a viewpoint shows of a map."""

from __future__ import annotations

from argmap.analysis import views
from argmap.analysis.focus import DEPTH, focus
from argmap.analysis.views import View
from argmap.element import Viewpoint
from argmap.model import ArgumentMap


def view_from(argument_map: ArgumentMap, viewpoint: Viewpoint) -> View:
    """Return what is to be seen. Raises `ArgmapError` for a claim or section that there is not."""
    if viewpoint.focus is not None:
        return focus(argument_map, viewpoint.focus, viewpoint.depth or DEPTH)
    if viewpoint.section is not None:
        part = views.section(argument_map, viewpoint.section)
        return views.view_of(argument_map, part)
    return views.whole(argument_map)
