"""French."""

from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words


def _plural(number: int) -> int:
    """Return the form for a number: nought is singular, too."""
    return 0 if number < 2 else 1


WORDS = Words(
    plural=_plural,
    kinds={
        Kind.THESIS: "thèse",
        Kind.CLAIM: "affirmation",
        Kind.PREMISE: "prémisse",
        Kind.DISTORTION: "déformation",
        Kind.OBJECTION: "objection",
        Kind.REBUTTAL: "réplique",
    },
    kind_counts={
        Kind.THESIS: ("{} thèse", "{} thèses"),
        Kind.CLAIM: ("{} affirmation", "{} affirmations"),
        Kind.PREMISE: ("{} prémisse", "{} prémisses"),
        Kind.DISTORTION: ("{} déformation", "{} déformations"),
        Kind.OBJECTION: ("{} objection", "{} objections"),
        Kind.REBUTTAL: ("{} réplique", "{} répliques"),
    },
    relations={
        (Relation.SUPPORT, None): "parce que",
        (Relation.REBUT, None): "mais",
        (Relation.REBUT, Kind.REBUTTAL): "toutefois",
        (Relation.UNDERCUT, None): "sauf que",
        (Relation.DISTORT, None): "déforme",
        (Relation.SHOW, None): "montre",
        (Relation.CONTRADICT, None): "ou bien",
    },
    bases={
        "evidence": "preuve",
        "report": "rapport",
        "testimony": "témoignage",
        "example": "exemple",
        "definition": "définition",
        "common-ground": "point d’accord",
        "value": "valeur",
        "assertion": "simple assertion",
    },
    ways={
        "misattribution": "fausse attribution",
        "quote-mining": "citation tronquée",
        "straw-man": "homme de paille",
        "equivocation": "équivoque",
        "redefinition": "redéfinition",
        "loaded-naming": "dénomination orientée",
        "labelling": "étiquetage",
        "false-equation": "fausse équivalence",
        "reversal": "renversement",
        "false-cause": "fausse cause",
        "cherry-picking": "sélection partiale",
        "suppression": "omission",
        "falsification": "falsification",
        "false-dichotomy": "faux dilemme",
        "borrowed-authority": "autorité empruntée",
        "other": "autre",
    },
    states={"open": "à faire", "conceded": "concédé"},
    statuses={
        "in": "tient",
        "out": "tombe",
        "undecided": "indécis",
        "misrepresented": "déformé",
    },
    reasons={
        "supported": "appuyé par {}",
        "exposed": "montré par une déformation démasquée\u00a0: {}",
        "asserted": "avancé tel quel, et rien ne l’attaque",
        "accepted": "supposé admis, quoi qui l’attaque",
        "reinstated": "tient malgré {}",
        "refuted": "réfuté par {}",
        "premise-lost": "repose sur ce qui est tombé\u00a0: {}",
        "not-exposed": "la déformation qui le montrerait n’est pas démasquée\u00a0: {}",
        "undercut": "l’inférence qui y mène est neutralisée par {}",
        "circular": "appuyé par rien d’autre que lui-même\u00a0: {}",
        "unsupported": "rien ne l’appuie",
        "contested": "contesté par {}",
        "rests-on": "repose sur ce qui est indécis\u00a0: {}",
    },
    reasons_hold="raisons qui tiennent\u00a0: {} sur {}",
    attacks_hold="attaques qui tiennent\u00a0: {} sur {}",
    quotes=("«\u00a0", "\u00a0»"),
    and_="et",
    implicit="implicite",
    by="par {}",
    via="selon {}",
    elsewhere="→ {}",
    more=("+ {} autre", "+ {} autres"),
    claims=("{} énoncé", "{} énoncés"),
    inferences=("{} inférence", "{} inférences"),
    parts=("{} partie", "{} parties"),
    caption="Carte d’arguments : {claims}, {inferences}.",
    extent="{claims}, {parts}",
    overview=(
        "Vue d’ensemble : chaque case est une partie de la carte ; un nombre sur une flèche compte "
        "les inférences qui mènent d’une partie à une autre."
    ),
    distortions=(
        "Chaque déformation à côté de ce qui a été dit, de sa réplique et de ce sur quoi "
        "celle-ci repose."
    ),
    original="original",
    rests_on="repose sur",
    exposed="démasquée",
    standing="non réfutée",
    undecided="indécise",
    left_out="laissé de côté",
    unchanged="inchangé",
    without="sans {}",
    with_accepted="si l’on admet {}",
    with_basis="si l’on exige un fondement",
    strength="force {}",
    no_side="sans camp",
    no_section="hors section",
    continued="{} (suite)",
    version="version {}",
    printed="imprimé le {}",
    page="page {} sur {}",
)
