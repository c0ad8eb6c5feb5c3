"""What a viewpoint shows of a map."""

from __future__ import annotations

from argmap.analysis import views
from argmap.analysis.focus import DEPTH, focus
from argmap.analysis.steps import steps, until
from argmap.analysis.views import View
from argmap.element import Viewpoint
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.written import nearest


def named_view(argument_map: ArgumentMap, name: str) -> Viewpoint:
    """Return a view that the map names. Raises `ArgmapError` where it names none so."""
    known_views = argument_map.views
    if name not in known_views:
        near = nearest(name, known_views)
        raise ArgmapError(
            f"{argument_map.path}: no view '{name}'"
            + (f"; did you mean '{near}'?" if near else "")
            + f" (views: {', '.join(known_views) or 'none'})"
        )
    return known_views[name]


def view_from(argument_map: ArgumentMap, viewpoint: Viewpoint) -> View:
    """Return what is to be seen. Raises `ArgmapError` if that is nothing at all."""
    view = _place(argument_map, viewpoint)
    if viewpoint.until is None:
        return view
    shown = until(view, steps(argument_map), viewpoint.until)
    if not shown.claims:
        raise ArgmapError(f"{argument_map.path}: nothing is shown until step {viewpoint.until}")
    return shown


def _place(argument_map: ArgumentMap, viewpoint: Viewpoint) -> View:
    """Return what lies where a viewpoint looks, at whatever step it is shown."""
    if viewpoint.focus is not None:
        return focus(argument_map, viewpoint.focus, viewpoint.depth or DEPTH)
    if viewpoint.section is not None:
        part = views.section(argument_map, viewpoint.section)
        return views.view_of(argument_map, part)
    return views.whole(argument_map)
