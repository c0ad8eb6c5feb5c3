"""Steps of support that a longer way makes as well: the edges that a transitive reduction removes.

Aho, Garey and Ullman, "The transitive reduction of a directed graph", SIAM Journal on Computing 1
(1972).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from graphlib import TopologicalSorter
from operator import or_
from typing import NamedTuple

from argmap.analysis.cycles import support_components
from argmap.element import Inference, Relation
from argmap.model import ArgumentMap

_MOST_CLAIMS = 20_000


class Shortcut(NamedTuple):
    """An inference from one premise, and the claim to which the longer way leads first."""

    inference: Inference
    by_way_of: str


def shortcuts(argument_map: ArgumentMap) -> Iterator[Shortcut]:
    """Yield the inferences of support from one premise to a target to which it leads by others too.

    Joint premises need each other, so their step is none. Claims that support each other in a
    circle are left out. What lies above a claim is kept as the
    bits of a number, for the claims at which ways part and those above them alone. Where these are
    more than 20,000, nothing is yielded, since that would take long.
    """
    steps = _steps(argument_map)
    forks = [premise for premise, targets in steps.items() if len(targets) > 1]
    if not forks:
        return
    for claim in set().union(*support_components(argument_map)):
        steps[claim] = {}
    names = _upwards(forks, steps)
    if len(names) > _MOST_CLAIMS:
        return
    bit = {name: 1 << number for number, name in enumerate(names)}
    above: dict[str, int] = {}
    for name in names:
        above[name] = reduce(or_, (above[t] | bit[t] for t in steps.get(name, ())), 0)
    for premise in forks:
        left = reduce(or_, (bit[target] for target in steps[premise]), 0)
        for way in steps[premise]:
            found = above[way] & left
            left ^= found
            while found:
                target = names[found.bit_length() - 1]
                found ^= bit[target]
                if len(steps[premise][target].premises) == 1:
                    yield Shortcut(steps[premise][target], way)


def _steps(argument_map: ArgumentMap) -> dict[str, dict[str, Inference]]:
    """Return what each premise supports, by the inference with fewest premises."""
    steps: dict[str, dict[str, Inference]] = defaultdict(dict)
    for inference in sorted(argument_map.sound, key=lambda i: len(i.premises)):
        if inference.relation is Relation.SUPPORT:
            for premise in inference.premises:
                steps[premise].setdefault(inference.target, inference)
    return steps


def _upwards(forks: Iterable[str], steps: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the forks and all that they lead to, targets before their premises."""
    reached = dict.fromkeys(forks)
    waiting = [*reached]
    while waiting:
        for target in steps.get(waiting.pop(), ()):
            if target not in reached:
                reached[target] = None
                waiting.append(target)
    sorter = TopologicalSorter({claim: steps.get(claim, ()) for claim in reached})
    return [*sorter.static_order()]
