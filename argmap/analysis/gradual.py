"""Models of gradual argumentation: a strength from a base and what speaks for and against it.

All strengths and bases lie from 0 to 1. Where nothing speaks for or against, or both weigh the
same, each model returns the base.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

Influence = Callable[[float, Sequence[float], Sequence[float]], float]
"""Base, strengths of the supporters and strengths of the attackers make a strength."""

_LARGEST_EXPONENT = 700.0


class Model(StrEnum):
    """How strength is computed; the value is what the command line calls it."""

    QUADRATIC_ENERGY = "qe"
    DF_QUAD = "dfquad"
    EULER_BASED = "euler"


def quadratic_energy(base: float, supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return the strength in the quadratic energy model.

    N. Potyka, "Continuous dynamical systems for weighted bipolar argumentation", KR 2018.
    """
    energy = math.fsum(supporters) - math.fsum(attackers)
    impact = energy * energy / (1 + energy * energy)
    return base + (1 - base) * impact if energy > 0 else base - base * impact


def df_quad(base: float, supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return the strength in the discontinuity-free quantitative model.

    A. Rago, F. Toni, M. Aurisicchio and P. Baroni, "Discontinuity-free decision support with
    quantitative argumentation debates", KR 2016.
    """
    difference = remainder(attackers) - remainder(supporters)
    return base + (1 - base) * difference if difference > 0 else base + base * difference


def euler_based(base: float, supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return the strength in the Euler-based model; it is never less than the square of the base.

    L. Amgoud and J. Ben-Naim, "Evaluation of arguments in weighted bipolar graphs", ECSQARU 2017.
    """
    energy = math.fsum(supporters) - math.fsum(attackers)
    growth = math.exp(min(energy, _LARGEST_EXPONENT))
    return 1 - (1 - base * base) / (1 + base * growth)


def remainder(strengths: Iterable[float]) -> float:
    """Return what several strengths leave of 1 when each takes its share of what is left."""
    return math.prod(1 - strength for strength in strengths)


INFLUENCE: Mapping[Model, Influence] = {
    Model.QUADRATIC_ENERGY: quadratic_energy,
    Model.DF_QUAD: df_quad,
    Model.EULER_BASED: euler_based,
}
