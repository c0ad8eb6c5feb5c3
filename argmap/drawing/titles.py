"""Titles of sections are kept clear of arrows, which the engine draws across them.

A title slides along the row at the top of its cluster to where no arrow passes. Where there is no
such place, it is drawn above the arrows, with a margin in the colour of its ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from xml.etree import ElementTree

from argmap.drawing.svg import TEXT, tag

_CLEAR = 4.0
_INSET = 8.0
_POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
_SAMPLES = 12

Point = tuple[float, float]


def free_titles(content: ElementTree.Element, ground: str) -> None:
    """Move the titles of clusters in a drawing, so that no arrow crosses them."""
    for graph in [g for g in content if g.get("class") == "graph"]:
        clusters = [g for g in graph if g.get("class") == "cluster"]
        if not clusters:
            continue
        lines = [
            list(_points(path.get("d", "")))
            for group in graph
            if group.get("class", "").startswith("edge")
            for path in group.iter(tag("path"))
        ]
        for cluster in clusters:
            texts = list(cluster.iter(TEXT))
            if texts and not _slid(cluster, texts[0], lines):
                _raise(graph, cluster, texts[0], ground)


def _slid(
    cluster: ElementTree.Element, title: ElementTree.Element, lines: Iterable[list[Point]]
) -> bool:
    """Move a title to the first free place in its row; say whether there is one."""
    outline = next(cluster.iter(tag("path")), None)
    if outline is None:
        return True
    edges = [float(x) for x, _ in _POINT.findall(outline.get("d", ""))]
    left, right = min(edges) + _INSET, max(edges) - _INSET
    start, baseline = float(title.attrib["x"]), float(title.attrib["y"])
    height, width = float(title.attrib["font-size"]), float(title.get("textLength", 0))
    top, bottom = baseline - height, baseline + height * 0.3
    taken = [span for line in lines for span in _crossings(line, top, bottom)]
    places = [start, *(end for _, end in taken), *(begin - width for begin, _ in taken)]
    free = [
        x
        for x in places
        if left <= x <= right - width
        and all(x + width <= begin or end <= x for begin, end in taken)
    ]
    if free:
        title.set("x", f"{min(free, key=lambda x: abs(x - start)):.1f}")
    return bool(free)


def _raise(
    graph: ElementTree.Element,
    cluster: ElementTree.Element,
    title: ElementTree.Element,
    ground: str,
) -> None:
    """Draw a title above all else, its ground around its letters."""
    parent = next(group for group in cluster.iter() if title in list(group))
    parent.remove(title)
    halo = {"stroke": ground, "stroke-width": "4", "stroke-linejoin": "round"}
    title.attrib.update(halo | {"paint-order": "stroke"})
    above = ElementTree.SubElement(graph, tag("g"), {"class": "cluster"})
    ElementTree.SubElement(above, tag("title")).text = cluster.findtext(tag("title"))
    above.append(title)


def _crossings(line: list[Point], top: float, bottom: float) -> Iterator[Point]:
    """Yield from where to where a line covers a row, with what has to stay clear beside it."""
    for (x1, y1), (x2, y2) in pairwise(line):
        if max(y1, y2) >= top and min(y1, y2) <= bottom:
            yield min(x1, x2) - _CLEAR, max(x1, x2) + _CLEAR


def _points(path: str) -> Iterator[Point]:
    """Yield points along a path of cubic curves, as the engine draws its arrows."""
    corners = [(float(x), float(y)) for x, y in _POINT.findall(path)]
    yield from corners[:1]
    for at in range(0, len(corners) - 3, 3):
        curve = corners[at : at + 4]
        for step in range(1, _SAMPLES + 1):
            yield _on(curve, step / _SAMPLES)


def _on(curve: list[Point], t: float) -> Point:
    """Return the point of a cubic Bézier curve at a parameter between 0 and 1."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (sum(w * p[axis] for w, p in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y
