"""Strength: how strong each claim is beside the others of its map, as a number from 0 to 1.

It ranks the claims of one map. It is no probability, and no number to compare between maps.

What stands in no loop is computed once, after all it depends on, and is exact. Circles of support
lend no strength. In a loop with an attack all strengths move halfway to what follows from the
others, again and again, until none is further than 0.000001 from that (a damped fixed-point
iteration; on convergence: T. Mossakowski and F. Neuhaus, "Modular semantics and characteristics
for bipolar weighted argumentation graphs", 2018).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.gradual import INFLUENCE, Model
from argmap.analysis.network import Network
from argmap.model import ArgumentMap

_DAMPING = 0.5
_TOLERANCE = 1e-6
_MOST_ROUNDS = 5_000


@dataclass(frozen=True)
class Strengths:
    """The strength of each claim and sound inference, by id.

    `rounds` is how many rounds the slowest loop took, 0 where there is none; if some loop did not
    settle, `converged` is false and its strengths are those of the last round.
    """

    of: Mapping[str, float]
    converged: bool = True
    rounds: int = 0


def strengths(argument_map: ArgumentMap, model: Model = Model.QUADRATIC_ENERGY) -> Strengths:
    """Return the strength of every claim and inference of a map's sound part."""
    return _Evaluator(argument_map, model).evaluate()


def sensitivity(
    argument_map: ArgumentMap, target: str, model: Model = Model.QUADRATIC_ENERGY
) -> dict[str, float]:
    """Return, for each claim that the target depends on, how much the target hangs on it.

    It is the target's strength with the claim's base set to 1, less that with it set to 0: the
    difference to the derivative of X. Yin, N. Potyka and F. Toni, "Argument attribution
    explanations in quantitative bipolar argumentation frameworks", ECAI 2023. Above 0 the claim
    helps the target, below 0 it hurts. `target` is the id of a claim.
    """
    return _Evaluator(argument_map, model).sensitivity(target)


class _Evaluator:
    def __init__(self, argument_map: ArgumentMap, model: Model) -> None:
        self.map = argument_map
        self.network = Network(argument_map, INFLUENCE[model])
        size = len(self.network.base)
        self.before = [
            [*up, *down]
            for up, down in zip(self.network.raising, self.network.lowering, strict=True)
        ]
        self.after: list[list[int]] = [[] for _ in range(size)]
        for node, sources in enumerate(self.before):
            for source in sources:
                self.after[source].append(node)
        self.strengths = [0.0 if base is None else base for base in self.network.base]
        self.rounds = 0

    def evaluate(self) -> Strengths:
        converged = self._settle(self.order)
        of = {id_: self.strengths[node] for id_, node in self.network.node.items()}
        return Strengths(of, converged, self.rounds)

    def sensitivity(self, target: str) -> dict[str, float]:
        self._settle(self.order)
        settled = [*self.strengths]
        place = {node: number for number, nodes in enumerate(self.order) for node in nodes}
        goal = self.network.node[target]
        upstream = self._reached(goal, self.before)
        found = {}
        for claim in self.map.claim:
            node = self.network.node[claim]
            if node not in upstream or node == goal:
                continue
            touched = self._reached(node, self.after, upstream)
            order = [self.order[n] for n in sorted({place[node] for node in touched})]
            written = self.network.base[node]
            ends = []
            for base in (0.0, 1.0):
                self.network.base[node] = base
                self._settle(order)
                ends.append(self.strengths[goal])
                for changed in touched:
                    self.strengths[changed] = settled[changed]
            self.network.base[node] = written
            found[claim] = ends[1] - ends[0]
        return found

    def _settle(self, order: list[list[int]]) -> bool:
        """Compute the strengths of some nodes in this order; say whether all loops settled."""
        converged = True
        for nodes in order:
            if len(nodes) > 1:
                converged &= self._iterate(nodes)
            else:
                node = nodes[0]
                self.strengths[node] = self.network.strength(node, self.strengths)
        return converged

    def _iterate(self, nodes: list[int]) -> bool:
        """Move the strengths of a loop, all at once, until they follow from each other."""
        for number in range(1, _MOST_ROUNDS + 1):
            now = [self.strengths[node] for node in nodes]
            goals = [self.network.strength(node, self.strengths) for node in nodes]
            for node, strength, goal in zip(nodes, now, goals, strict=True):
                self.strengths[node] = strength + _DAMPING * (goal - strength)
            self.rounds = max(self.rounds, number)
            if all(abs(a - b) < _TOLERANCE for a, b in zip(now, goals, strict=True)):
                return True
        return False

    @cached_property
    def order(self) -> list[list[int]]:
        """The nodes, each after those that it depends on; the nodes of a loop stand together."""
        waiting = Counter({node: len(before) for node, before in enumerate(self.before) if before})
        free = [node for node, before in enumerate(self.before) if not before]
        for node in free:
            for following in self.after[node]:
                waiting[following] -= 1
                if not waiting[following]:
                    free.append(following)
        order = [[node] for node in free]
        left = {node for node, count in waiting.items() if count}
        return [*order, *self._loops(left)] if left else order

    def _loops(self, left: set[int]) -> list[list[int]]:
        """Return the strong components of what lies in a loop or behind one, in order."""
        import networkx as nx

        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_nodes_from(sorted(left))
        graph.add_edges_from((a, b) for a in sorted(left) for b in self.after[a] if b in left)
        components = nx.condensation(graph)
        return [sorted(components.nodes[n]["members"]) for n in nx.topological_sort(components)]

    def _reached(
        self, start: int, after: list[list[int]], within: set[int] | None = None
    ) -> set[int]:
        """Return what can be reached from a node within some others, itself included."""
        reached, waiting = {start}, [start]
        while waiting:
            for following in after[waiting.pop()]:
                if following not in reached and (within is None or following in within):
                    reached.add(following)
                    waiting.append(following)
        return reached
