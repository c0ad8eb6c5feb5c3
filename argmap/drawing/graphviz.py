"""A view becomes DOT text. The only module that knows pydot.

Nodes are named n0, n1 … and every value is quoted here: names with a colon or a quotation mark in
them would else be taken apart. Claims keep their ids as the `id` of the drawn element, and the
lines of an inference have its id as their tooltip.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pydot

from argmap.analysis.views import Overview, View
from argmap.drawing import style
from argmap.drawing.bundles import bundles, drawn_once
from argmap.drawing.label import Labels
from argmap.drawing.markup import Line
from argmap.drawing.names import names_of_clusters, names_of_nodes
from argmap.drawing.quoting import markup, quote
from argmap.drawing.style import Direction
from argmap.drawing.theme import Paint, Theme
from argmap.element import Claim, Inference, Kind, Relation

_RANKDIR = {Direction.UP: "BT", Direction.DOWN: "TB", Direction.LEFT: "RL", Direction.RIGHT: "LR"}


def dot_of_view(view: View, labels: Labels, direction: Direction) -> str:
    """Return the DOT text of a view."""
    return _ViewDrawing(view, labels, direction).dot()


def dot_of_overview(
    overview: Overview,
    labels: Labels,
    direction: Direction = Direction.UP,
    pages: Mapping[str, Sequence[int]] | None = None,
) -> str:
    """Return the DOT text of an overview: a box a part with its counts, ahead of them theses.

    `pages` tells by part which numbered pages it is drawn on.
    """
    theme = labels.theme
    graph = _graph(labels.map.title, direction, theme)
    names = {part.key: f"n{number}" for number, part in enumerate(overview.parts)}
    part_of = {claim.id: part.key for part in overview.parts for claim in part.claims}
    # The thesis of an included map to which nothing leads is in no part.
    theses = [thesis for thesis in labels.map.theses if thesis.id in part_of]
    for part in overview.parts:
        if all(claim in theses for claim in part.claims):
            # The thesis stands there by itself; a box around it would seem to support it.
            names[part.key] = f"t{theses.index(part.claims[0])}"
            continue
        groups = labels.colouring.count(part.claims)
        paint = next(iter(groups)).paint if len(groups) == 1 else Paint(theme.rule, theme.ground)
        label = labels.part(part, pages.get(part.key, ()) if pages else ())
        _node(graph, names[part.key], label, "rounded", *paint, part.key, "part")
    for number, thesis in enumerate(theses):
        _claim(graph, f"t{number}", thesis, labels)
        if names[part_of[thesis.id]].startswith("t"):
            continue
        line = theme.line(Relation.SUPPORT, Kind.CLAIM)
        _edge(graph, names[part_of[thesis.id]], f"t{number}", line, "supports claim")
    for (start, end), count in overview.links.items():
        number = sum(count.values())
        line = style.LineStyle(theme.muted, "solid", "normal", width=min(0.8 + number / 6, 3))
        back = sum(overview.links.get((end, start), {}).values())
        _edge(
            graph,
            names[start],
            names[end],
            line,
            "link",
            label=labels.counts(count),
            # The stronger of two opposite flows decides which part stands higher.
            constraint="true" if number > back else "false",
        )
    return str(graph.to_string())


@dataclass
class _ViewDrawing:
    view: View
    labels: Labels
    direction: Direction

    def dot(self) -> str:
        self.map, self.words = self.labels.map, self.labels.words
        self.theme = self.labels.theme
        self.own = {claim.id for claim in self.map.claims}
        self.graph = _graph(self.view.title, self.direction, self.theme)
        points = names_of_nodes(self.view)
        shown = (*self.view.claims, *self.view.neighbours)
        self.names = {claim.id: points[claim.id] for claim in shown}
        place_of = self._claims()
        targets = {i.target for i in self.view.inferences}
        for inference in self.view.inferences:
            # Co-premises meet in a junction, and whatever aims at an inference aims at one.
            if len(inference.premises) > 1 or inference.id in targets:
                places = {place_of.get(premise, self.graph) for premise in inference.premises}
                place = places.pop() if len(places) == 1 else self.graph
                self._junction(inference, points[inference.id], place)
        for alike in drawn_once(self.view, self.names):
            self._arrow(alike)
        self._stubs(place_of)
        return str(self.graph.to_string())

    def _claims(self) -> dict[str, pydot.Graph]:
        """Draw the claims, those of one section together where there are several sections.

        Returns the graph or cluster that each claim lies in.
        """
        titles = {section.key: section.title or section.key for section in self.map.sections}
        titles |= {f"{included.prefix}/": included.title for included in self.map.included}
        of_section: dict[str, list[Claim]] = {}
        place_of: dict[str, pydot.Graph] = {}
        for claim in self.view.claims:
            of_section.setdefault(claim.section if claim.section in titles else "", []).append(
                claim
            )
        clusters = names_of_clusters(self.view)
        for key, claims in of_section.items():
            place: Any = self.graph
            if key and len(of_section) > 1:
                place = pydot.Cluster(
                    clusters[key],
                    label=markup(self.labels.block([Line(titles[key], style.CLUSTER)], "", 4)),
                    style=quote("rounded,filled"),
                    color=quote(self.theme.rule),
                    fillcolor=quote(self.theme.ground),
                    labeljust=quote("l"),
                    labelloc=quote("b" if self.direction is Direction.UP else "t"),
                    margin=quote("12"),
                )
                self.graph.add_subgraph(place)
            for claim in claims:
                width = {"penwidth": style.FOCUS_WIDTH} if claim.id == self.view.focus else {}
                _claim(place, self.names[claim.id], claim, self.labels, **width)
                place_of[claim.id] = place
        for bundle in bundles(self.view):
            self._neighbours(bundle, titles)
        return place_of

    def _neighbours(self, bundle: tuple[Claim, ...], titles: Mapping[str, str]) -> None:
        """Draw a claim that lies outside of the view, or several in one box."""
        claim = bundle[0]
        if claim.id not in self.own:
            label = self.labels.included(claim)
        elif claim.id in self.view.page_of:
            label = self.labels.elsewhere(bundle, self.view, titles)
        else:
            label = self.labels.neighbour(
                claim, titles.get(claim.section, ""), self.view.left_out.get(claim.id, 0)
            )
        name = self.names[claim.id]
        self.names |= dict.fromkeys((other.id for other in bundle), name)
        frame = ("ghost", self.theme.muted, self.theme.ground)
        _node(self.graph, name, label, *frame, claim.id, "neighbour")

    def _junction(self, inference: Inference, name: str, place: pydot.Graph) -> None:
        """Draw the point where the premises of an inference meet, or at which an undercut aims."""
        self.names[inference.id] = name
        line = self._line(inference)
        attributes = {
            "shape": "point",
            "width": "0.09",
            "color": line.colour,
            "id": inference.id,
            "class": "junction",
            "tooltip": inference.warrant or inference.id,
        }
        quoted: dict[str, Any] = {key: quote(value) for key, value in attributes.items()}
        place.add_node(pydot.Node(name, **quoted))
        shaft = replace(line, head="none")
        for start in dict.fromkeys(self.names[premise] for premise in inference.premises):
            _edge(self.graph, start, name, shaft, self._class(inference), tooltip=inference.id)

    def _arrow(self, alike: list[Inference]) -> None:
        """Draw the arrow of an inference, from its one premise or its junction to its target.

        Several that differ in a claim of a bundle alone are one arrow.
        """
        inference = alike[0]
        line = self._line(inference)
        word = self.words.relation(inference.relation, self._kind(inference))
        if inference.implicit:
            word += f" ({self.words.implicit})"
        if inference.scheme:
            word += f" · {inference.scheme}"
        colour = self.theme.word(inference.relation, self._kind(inference))
        remarks = (inference.warrant, inference.note) if len(alike) == 1 else ()
        start = self.names.get(inference.id, self.names[inference.premises[0]])
        end = self.names[inference.target]
        if line.style == "double" and self._kind(inference) is Kind.THESIS:
            # A contradiction is mutual; drawn the other way the thesis stays on top.
            start, end = end, start
        _edge(
            self.graph,
            start,
            end,
            line,
            self._class(inference),
            label=self.labels.relation(word, colour, *remarks),
            tooltip=", ".join(i.id for i in alike),
        )

    def _stubs(self, place_of: dict[str, pydot.Graph]) -> None:
        """Draw how much leads to a claim of the view, and from it, without being in the view."""
        line = style.LineStyle(self.theme.muted, "dotted", "none", width=0.8)
        frame = ("ghost", self.theme.muted, self.theme.ground)
        for side, counts in (("b", self.view.below), ("a", self.view.above)):
            for id_, number in counts.items():
                name = self.names[id_]
                stub = f"{name}{side}"
                label = self.labels.more(number)
                _node(place_of[id_], stub, label, *frame, f"{id_}-{side}", "stub")
                ends = (stub, name) if side == "b" else (name, stub)
                _edge(self.graph, *ends, line, "stub")

    def _class(self, inference: Inference) -> str:
        return f"{inference.relation} {self._kind(inference)}"

    def _kind(self, inference: Inference) -> Kind:
        return self.map.claim[inference.premises[0]].kind

    def _line(self, inference: Inference) -> style.LineStyle:
        return self.theme.line(inference.relation, self._kind(inference))


def _graph(title: str, direction: Direction, theme: Theme) -> pydot.Dot:
    graph = pydot.Dot("argmap", graph_type="digraph")
    for key, value in {
        "rankdir": _RANKDIR[direction],
        "newrank": "true",
        "nodesep": "0.25",
        "ranksep": "0.42",
        "pad": "0.1",
        "bgcolor": "transparent",
        "tooltip": title,
    }.items():
        graph.set(key, quote(value))
    font: dict[str, Any] = {"fontname": quote("Arial"), "fontcolor": quote(theme.ink)}
    for key, said in font.items():
        graph.set(key, said)
    graph.set_node_defaults(**font, fontsize=quote("10"))
    graph.set_edge_defaults(**font, fontsize=quote("8"), arrowsize=quote("0.8"))
    return graph


def _claim(graph: pydot.Graph, name: str, claim: Claim, labels: Labels, **more: str) -> None:
    look = labels.look(claim)
    paint = (look.frame, look.line, look.fill)
    _node(graph, name, labels.claim(claim), *paint, claim.id, claim.kind, **more)


def _edge(
    graph: pydot.Graph,
    start: str,
    end: str,
    line: style.LineStyle,
    class_: str,
    *,
    label: str = "",
    **more: str,
) -> None:
    mutual = line.style == "double"
    attributes = {
        "style": "solid" if mutual else line.style,
        "arrowhead": line.head,
        "color": f"{line.colour}:{line.colour}" if mutual else line.colour,
        "penwidth": f"{line.width:.1f}",
        "class": class_,
        **({"dir": "both"} if mutual else {}),
        **more,
    }
    quoted: dict[str, Any] = {key: quote(value) for key, value in attributes.items()}
    if label:
        quoted["label"] = markup(label)
    graph.add_edge(pydot.Edge(start, end, **quoted))


_FRAMES: dict[str, dict[str, str]] = {
    "double": {"peripheries": "2", "penwidth": "1.2"},
    "plain": {"penwidth": "1"},
    "rounded": {"style": "rounded,filled", "penwidth": "1.2"},
    "cut": {"style": "diagonals,filled", "penwidth": "1.2"},
    "edge": {"penwidth": "1"},
    "dotted": {"style": "dotted,filled", "penwidth": "1.8"},
    "ghost": {"style": "dashed,filled", "penwidth": "0.8"},
}


def _node(
    graph: pydot.Graph,
    name: str,
    label: str,
    frame: str,
    line: str,
    fill: str,
    id_: str,
    class_: str,
    **more: str,
) -> None:
    attributes = {
        "shape": "box",
        "margin": "0",
        "width": "0",
        "height": "0",
        "style": "filled",
        "color": line,
        "fillcolor": fill,
        "id": id_,
        "class": class_,
        "tooltip": id_,
        **_FRAMES[frame],
        **more,
    }
    quoted: dict[str, Any] = {key: quote(value) for key, value in attributes.items()}
    graph.add_node(pydot.Node(name, label=markup(label), **quoted))
