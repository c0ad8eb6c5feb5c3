"""A drawing step by step: it is laid out once, and what comes later is left out of it.

So no box moves from one picture to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from xml.etree import ElementTree

from argmap.analysis.steps import step_of_inference
from argmap.analysis.views import View
from argmap.drawing.names import names_of_clusters, names_of_nodes
from argmap.drawing.svg import tag

_STUB = re.compile("[ab]$")


def reveal(
    drawing: ElementTree.Element, view: View, step_of: Mapping[str, int]
) -> Iterator[ElementTree.Element]:
    """Yield the drawing of a view as it is at each step, the whole of it last."""
    step_of_name = _steps_by_name(view, step_of)
    for last in sorted({step_of[claim.id] for claim in view.claims}):
        shown = deepcopy(drawing)
        for graph in shown.iter(tag("g")):
            for group in list(graph):
                if _step(group, step_of_name) > last:
                    graph.remove(group)
        yield shown


def _steps_by_name(view: View, step_of: Mapping[str, int]) -> Mapping[str, int]:
    """Return the step of each node and cluster, by the name that the engine knows it by."""
    names = names_of_nodes(view)
    found = {names[claim.id]: step_of[claim.id] for claim in view.claims}
    held = {inference.id: inference for inference in view.inferences}
    outside = {claim.id for claim in view.neighbours}
    for inference in view.inferences:
        step = found[names[inference.id]] = step_of_inference(inference, held, step_of)
        # What lies outside of the view comes with its first arrow.
        for end in outside.intersection((*inference.premises, inference.target)):
            found[names[end]] = min(step, found.get(names[end], step))
    clusters = names_of_clusters(view)
    for claim in view.claims:
        cluster = f"cluster_{clusters[claim.section]}"
        found[cluster] = min(found.get(cluster, step_of[claim.id]), step_of[claim.id])
    return found


def _step(group: ElementTree.Element, step_of_name: Mapping[str, int]) -> int:
    """Return the step of a drawn element: an arrow is shown when both of its ends are."""
    title = group.findtext(tag("title"), "")
    if not group.get("class", "").startswith(("node", "edge", "cluster")):
        return 0
    names = (_STUB.sub("", name) for name in re.split("->|--", title))
    return max(step_of_name.get(name, 0) for name in names)
