"""German."""

from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words, one_or_other

WORDS = Words(
    plural=one_or_other,
    kinds={
        Kind.THESIS: "These",
        Kind.CLAIM: "Behauptung",
        Kind.PREMISE: "Prämisse",
        Kind.DISTORTION: "Verzerrung",
        Kind.OBJECTION: "Einwand",
        Kind.REBUTTAL: "Erwiderung",
    },
    kind_counts={
        Kind.THESIS: ("{} These", "{} Thesen"),
        Kind.CLAIM: ("{} Behauptung", "{} Behauptungen"),
        Kind.PREMISE: ("{} Prämisse", "{} Prämissen"),
        Kind.DISTORTION: ("{} Verzerrung", "{} Verzerrungen"),
        Kind.OBJECTION: ("{} Einwand", "{} Einwände"),
        Kind.REBUTTAL: ("{} Erwiderung", "{} Erwiderungen"),
    },
    relations={
        (Relation.SUPPORT, None): "weil",
        (Relation.REBUT, None): "aber",
        (Relation.REBUT, Kind.REBUTTAL): "jedoch",
        (Relation.UNDERCUT, None): "es sei denn",
        (Relation.DISTORT, None): "verzerrt",
        (Relation.SHOW, None): "zeigt",
        (Relation.CONTRADICT, None): "oder aber",
    },
    bases={
        "evidence": "Beleg",
        "report": "Bericht",
        "testimony": "Zeugnis",
        "example": "Beispiel",
        "definition": "Definition",
        "common-ground": "unstrittig",
        "value": "Wert",
        "assertion": "bloß gesagt",
    },
    ways={
        "misattribution": "falsche Zuschreibung",
        "quote-mining": "aus dem Zusammenhang gerissen",
        "straw-man": "Strohmann",
        "equivocation": "Äquivokation",
        "redefinition": "Umdeutung",
        "loaded-naming": "wertende Benennung",
        "labelling": "Etikettierung",
        "false-equation": "falsche Gleichsetzung",
        "reversal": "Umkehrung",
        "false-cause": "falsche Ursache",
        "cherry-picking": "Rosinenpickerei",
        "suppression": "Unterschlagung",
        "falsification": "Fälschung",
        "false-dichotomy": "falsches Dilemma",
        "borrowed-authority": "geborgte Autorität",
        "other": "anderes",
    },
    states={"open": "offen", "conceded": "zugestanden"},
    quotes=("„", "“"),
    and_="und",
    implicit="unausgesprochen",
    by="von {}",
    via="laut {}",
    elsewhere="→ {}",
    more=("+ {} weiterer", "+ {} weitere"),
    claims=("{} Aussage", "{} Aussagen"),
    inferences=("{} Schluss", "{} Schlüsse"),
    parts=("{} Teil", "{} Teile"),
    caption="Argumentkarte: {claims}, {inferences}.",
    extent="{claims}, {parts}",
    overview=(
        "Überblick: Jeder Kasten ist ein Teil der Karte; eine Zahl an einem Pfeil zählt die "
        "Schlüsse, die von einem Teil zum anderen führen."
    ),
    distortions=(
        "Jede Verzerrung neben dem, was gesagt wurde, ihrer Erwiderung und dem, worauf diese "
        "sich stützt."
    ),
    original="Original",
    rests_on="stützt sich auf",
    exposed="entlarvt",
    standing="unwiderlegt",
    undecided="unentschieden",
)
