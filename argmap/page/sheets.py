"""Pictures made fit to stand in a page: claims as links, lines that name their inference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.etree import ElementTree

from argmap.analysis import views
from argmap.analysis.status import SIGNS, Evaluation
from argmap.drawing import Draughtsman
from argmap.drawing.mirror import turn_back
from argmap.drawing.serialising import serialise
from argmap.drawing.svg import TEXT, parse, size
from argmap.drawing.text import Face, Type
from argmap.element import Viewpoint
from argmap.language.direction import direction
from argmap.language.interfaces import interface_for
from argmap.language.words import has_words, words_for
from argmap.model import ArgumentMap
from argmap.page import colours

_SVG = TEXT.removesuffix("text")
_TITLE = "{http://www.w3.org/1999/xlink}title"
_POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
_SHAPES = {f"{_SVG}{name}" for name in ("path", "polygon", "polyline", "ellipse", "text")}


_BADGE = Type(8, Face.BOLD)


class Sheet(NamedTuple):
    """One picture of the page: its name, its SVG, and whether it is wider than high."""

    name: str
    svg: str
    wide: bool
    notes: tuple[str, ...]


def sheets(
    argument_map: ArgumentMap,
    draughtsman: Draughtsman,
    order: Iterable[str],
    evaluation: Evaluation,
    *,
    whole: bool,
) -> list[Sheet]:
    """Return the pictures of a map: one, or an overview and one of each part.

    `order` is the order in which claims are read.
    """
    pictures = list(draughtsman.pictures(argument_map, Viewpoint() if whole else None))
    parts = views.parts(argument_map) if len(pictures) > 1 else ()
    number_of = {part.key: number for number, part in enumerate(parts, start=1)}
    inliner = _Inliner(argument_map.language, list(order), evaluation, number_of, draughtsman)
    overview = interface_for(argument_map.language).overview
    found = []
    for number, picture in enumerate(pictures):
        root = parse(picture.content.decode())
        width, height = size(root)
        svg = inliner.inline(root)
        name = parts[number - 1].title if number else overview
        found.append(Sheet(name, svg, width > height, picture.notes))
    return found


class _Inliner:
    def __init__(
        self,
        language: str,
        order: list[str],
        evaluation: Evaluation,
        number_of: Mapping[str, int],
        draughtsman: Draughtsman,
    ) -> None:
        self.language = language
        self.words = words_for(language)
        self.theme = draughtsman.theme
        self.typesetter = draughtsman.typesetter
        self.rank = {claim: number for number, claim in enumerate(order)}
        self.standing = evaluation.standing
        self.number_of = number_of

    def inline(self, root: ElementTree.Element) -> str:
        """Return a finished picture as SVG for the page."""
        title = root.find(f"{_SVG}title")
        paper = root.find(f"{_SVG}rect")
        for element in (title, paper):
            if element is not None:
                root.remove(element)
        root.attrib.pop("font-family")
        root.set("role", "group")
        root.set("aria-label", (title.text or "") if title is not None else "")
        for graph in root.iter(f"{_SVG}g"):
            if graph.get("class") == "graph":
                groups = list(graph)
                for group in groups:
                    graph.remove(group)
                graph.attrib.pop("id", None)
                graph.extend(self._groups(groups))
        colours.paint(root, self.theme)
        return serialise(root)

    def _groups(self, groups: list[ElementTree.Element]) -> list[ElementTree.Element]:
        """Return what is drawn: frames, lines, then the claims in the order of reading."""
        below: list[ElementTree.Element] = []
        nodes: list[tuple[int, ElementTree.Element]] = []
        for group in groups:
            first, *classes = group.get("class", "").split() or [""]
            if first == "cluster":
                below.append(_flat("g", group, {"class": "cluster"}))
            elif first == "edge":
                title = next((a.attrib[_TITLE] for a in group.iter() if _TITLE in a.attrib), "")
                about = {"class": " ".join(["edge", *classes]), "data-inference": title}
                below.append(_flat("g", group, about | {"aria-hidden": "true"}))
            elif classes == ["junction"]:
                about = {"class": "edge junction", "data-inference": group.get("id", "")}
                below.append(_flat("g", group, about | {"aria-hidden": "true"}))
            elif classes == ["part"]:
                nodes.append((-1, self._part(group)))
            elif first == "node":
                id_ = group.get("id", "")
                nodes.append((self.rank.get(id_, -1), self._claim(group, id_, classes[0])))
        return [*below, *(node for _, node in sorted(nodes, key=lambda node: node[0]))]

    def _part(self, group: ElementTree.Element) -> ElementTree.Element:
        number = self.number_of.get(group.get("id", ""))
        if number is None:
            return _flat("g", group, {"class": "node part"})
        about = {
            "class": "node part",
            "href": f"#_sheet-{number}",
        }
        return _flat("a", group, about)

    def _claim(self, group: ElementTree.Element, id_: str, kind: str) -> ElementTree.Element:
        link = _flat(
            "a",
            group,
            {
                "class": f"node {kind}",
                "href": f"#{id_}",
                "data-claim": id_,
            },
        )
        link.extend(self._badge(link, id_))
        return link

    def _badge(self, node: ElementTree.Element, id_: str) -> Iterator[ElementTree.Element]:
        """Yield the sign and word of a claim's status, on the upper edge of its box."""
        points = [
            (float(x), float(y))
            for shape in node
            for x, y in _POINT.findall(shape.get("points", "") + shape.get("d", ""))
        ]
        if not points:
            return
        right, top = max(x for x, _ in points), min(y for _, y in points)
        status = self.standing[id_].status
        words = f"{SIGNS[status]} {self.words.statuses[status]}"
        width = self.typesetter.width(words, _BADGE) + _BADGE.size
        badge = ElementTree.Element(f"{_SVG}g", {"class": f"badge {status}"})
        box = {"x": f"{right - width - 6:.1f}", "y": f"{top - 10:.1f}", "width": f"{width:.1f}"}
        ElementTree.SubElement(badge, f"{_SVG}rect", {**box, "height": "13", "rx": "6.5"})
        at = {"x": f"{right - width / 2 - 6:.1f}", "y": f"{top - 0.6:.1f}"}
        about = {"font-size": f"{_BADGE.size:g}", "text-anchor": "middle"}
        text = ElementTree.SubElement(badge, TEXT, at | about)
        text.text = words
        if direction(self.language) == "rtl":
            turn_back(text)
            text.set("direction", "rtl" if has_words(self.language) else "ltr")
        yield badge


def _flat(name: str, group: ElementTree.Element, attributes: dict[str, str]) -> ElementTree.Element:
    """Return an element with a group's shapes and words, and nothing of its links and titles."""
    made = ElementTree.Element(f"{_SVG}{name}", attributes)
    for shape in group.iter():
        if shape.tag in _SHAPES:
            # With blanks between its lines, what a box says is the name of the link that it is.
            shape.tail = " " if shape.tag == TEXT else None
            shape.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
            made.append(shape)
    return made
