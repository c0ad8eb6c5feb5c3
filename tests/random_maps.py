"""Random maps that use all of the format: sound ones, so that every difference is a loss."""

import random
from pathlib import Path

from argmap.element import (
    LEGAL_TARGETS,
    UNDERCUTTING_KINDS,
    Allowance,
    Citation,
    Claim,
    Inference,
    Kind,
    Relation,
    Section,
    Source,
)
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record.fields import BASES, WAYS_OF_DISTORTION

HAZARDS = tuple((Path(__file__).parent / "data" / "hazards.txt").read_text("utf-8").splitlines())
_WORDS = [
    *[
        "rain",
        "street",
        "market",
        "noise",
        "air",
        "badge",
        "order",
        "pilot",
        "width",
        "clock",
        "harbour",
    ],
    "würde",
    "κλίμα",
]
_PLACE = whole_file("")


def random_map(seed, size=12, *, rich=True, hazards=True):
    """Return a map of `size` claims; a `rich` one says all that claims and steps can say."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    kinds = [Kind.THESIS, *(rng.choice(list(Kind)) for _ in range(size - 1))]
    sections = tuple(Section(f"part-{n}", f"Part {n}", _PLACE) for n in range(3 if rich else 0))
    sources = (Source("paper", title="A paper: one", parts=9), Source("other", title="Other"))
    claims = tuple(
        _claim(rng, f"c{n}-{rng.choice(_WORDS[:11])}", kind, n, rich=rich, hazards=hazards)
        for n, kind in enumerate(kinds)
    )
    return ArgumentMap(
        "random.argmap.yaml",
        f"Map {seed}: a “title”",
        claims,
        tuple(_inferences(rng, claims, rich=rich)),
        language=rng.choice(["en", "de"]) if rich else "en",
        sections=sections,
        sources=sources if rich else (),
    )


def _text(rng, number, *, hazards):
    if hazards and rng.random() < 0.4:
        return rng.choice(HAZARDS)
    words = " ".join(rng.choice(_WORDS) for _ in range(rng.randint(2, 7)))
    return f"{words.capitalize()} number {number}."


def _claim(rng, id_, kind, number, *, rich, hazards):
    said = {}
    if rich:
        some = {
            "title": f"Label {number}",
            "sources": (Citation("paper", (f"¶{rng.randint(1, 9)}", "¶4")), Citation("other")),
            "by": "Daily Post: evening",
            "via": "a reader",
            "section": f"part-{rng.randint(0, 2)}",
            "side": rng.choice(["pro", "con"]),
            "speech": "1AC",
            "weight": rng.choice([0.0, 0.25, 1.0]),
            "implicit": True,
            "state": rng.choice(["open", "conceded"]),
            "step": rng.randint(1, 5),
            "speaker_note": "Wait. Then: go on",
            "tags": ("one", "two words"),
            "note": "A remark\nof two lines",
            "allow": (Allowance("orphan-claim", "For now: yes", _PLACE),),
            "extra": {"x-mine": {"deep": ["a", "b"]}, "x-id": "Foreign 1"},
        }
        said = {key: value for key, value in some.items() if rng.random() < 0.25}
        if kind in (Kind.PREMISE, Kind.OBJECTION, Kind.REBUTTAL):
            said["basis"] = rng.choice(BASES)
        if kind is Kind.DISTORTION:
            said["how"] = tuple(dict.fromkeys(rng.choices(WAYS_OF_DISTORTION, k=2)))
            said["original"] = rng.choice(["", "What was said: this"])
    return Claim(id_, kind, _text(rng, number, hazards=hazards), **said)


def _inferences(rng, claims, *, rich):
    made = []
    for number, claim in enumerate(claims):
        for relation in Relation:
            targets = [
                c.id
                for c in claims[:number]
                if c.kind in LEGAL_TARGETS.get((claim.kind, relation), ())
            ]
            if not targets or rng.random() < 0.3:
                continue
            made.append(_inference(rng, relation, claims, number, rng.choice(targets), rich=rich))
    for claim in claims:
        if claim.kind in UNDERCUTTING_KINDS and made and rng.random() < 0.3:
            step = rng.choice(made)
            if claim.id not in (*step.premises, step.target):
                undercut = f"{claim.id} > {step.id}"
                made.append(Inference(undercut, Relation.UNDERCUT, (claim.id,), step.id))
    found = {}
    for inference in made:
        found.setdefault((inference.premises, inference.target), inference)
    known = {i.id for i in found.values()} | {c.id for c in claims}
    return [i for i in found.values() if i.target in known]


def _inference(rng, relation, claims, number, target, *, rich):
    premises = [claims[number].id]
    joint = [
        c.id
        for c in claims[number + 1 :]
        if c.kind is claims[number].kind and relation is not Relation.CONTRADICT
    ]
    if joint and rng.random() < 0.3:
        premises.append(rng.choice(joint))
    named = len(premises) > 1 or (rng.random() < 0.2 and relation is not Relation.CONTRADICT)
    details = {}
    if rich:
        some = {
            "scheme": "authority",
            "warrant": "What held: it holds",
            "implicit": True,
            "note": "A step",
        }
        details = {key: value for key, value in some.items() if rng.random() < 0.2}
    id_ = f"step-{number}-{relation.value}" if named else f"{premises[0]} > {target}"
    return Inference(id_, relation, tuple(premises), target, named, **details)
