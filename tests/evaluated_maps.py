"""Maps to evaluate: the worked example of the definition, and random ones."""

import random

from argmap.element import Claim, Inference, Kind, Relation
from argmap.model import ArgumentMap

EXAMPLE = """\
argmap: 1
title: The worked example
claims:
  p1: {premise: P1., supports: {to: c1, as: joint}}
  p2: {premise: P2., supports: {to: c1, as: joint}}
  c1: {claim: C1., supports: t}
  t: {thesis: T.}
  d1: {distortion: D1., distorts: t}
  r1: {rebuttal: R1., rebuts: d1}
  a1: {objection: A1., rebuts: t}
  r2: {rebuttal: R2., rebuts: {to: a1, as: answer}}
  a2: {objection: A2., undercuts: answer}
  c3: {claim: C3., supports: c4}
  c4: {claim: C4., supports: c3}
  x: {premise: X., contradicts: y, supports: z}
  y: {premise: Y.}
  z: {claim: Z.}
"""


def random_map(seed, size):
    """Claims of all kinds with joint premises, undercuts, contradictions, distortions and loops."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    claims = []
    for n in range(size):
        kind = chance.choice(list(Kind))
        basis = chance.choice(["", "", "value"])
        claims.append(Claim(f"c{n}", kind, f"Text {n}.", basis=basis))
    inferences = []
    for n in range(chance.randint(1, 2 * size)):
        relation = chance.choice(list(Relation))
        if relation is Relation.UNDERCUT and inferences:
            target = chance.choice(inferences).id
        else:
            target = chance.choice(claims).id
        count = chance.choice([1, 1, 2]) if relation in (Relation.SUPPORT, Relation.REBUT) else 1
        premises = tuple(claim.id for claim in chance.sample(claims, min(count, size)))
        inferences.append(Inference(f"i{n}", relation, premises, target, named=True))
    return ArgumentMap("m", "random", tuple(claims), tuple(inferences))
