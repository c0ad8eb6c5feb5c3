"""Spanish."""

from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words, one_or_other

WORDS = Words(
    plural=one_or_other,
    kinds={
        Kind.THESIS: "tesis",
        Kind.CLAIM: "afirmación",
        Kind.PREMISE: "premisa",
        Kind.DISTORTION: "tergiversación",
        Kind.OBJECTION: "objeción",
        Kind.REBUTTAL: "réplica",
    },
    kind_counts={
        Kind.THESIS: ("{} tesis", "{} tesis"),
        Kind.CLAIM: ("{} afirmación", "{} afirmaciones"),
        Kind.PREMISE: ("{} premisa", "{} premisas"),
        Kind.DISTORTION: ("{} tergiversación", "{} tergiversaciones"),
        Kind.OBJECTION: ("{} objeción", "{} objeciones"),
        Kind.REBUTTAL: ("{} réplica", "{} réplicas"),
    },
    relations={
        (Relation.SUPPORT, None): "porque",
        (Relation.REBUT, None): "pero",
        (Relation.REBUT, Kind.REBUTTAL): "sin embargo",
        (Relation.UNDERCUT, None): "salvo que",
        (Relation.DISTORT, None): "tergiversa",
        (Relation.SHOW, None): "muestra",
        (Relation.CONTRADICT, None): "o bien",
    },
    bases={
        "evidence": "prueba",
        "report": "informe",
        "testimony": "testimonio",
        "example": "ejemplo",
        "definition": "definición",
        "common-ground": "terreno común",
        "value": "valor",
        "assertion": "mera aserción",
    },
    ways={
        "misattribution": "atribución falsa",
        "quote-mining": "cita fuera de contexto",
        "straw-man": "hombre de paja",
        "equivocation": "equívoco",
        "redefinition": "redefinición",
        "loaded-naming": "denominación tendenciosa",
        "labelling": "etiquetado",
        "false-equation": "falsa equivalencia",
        "reversal": "inversión",
        "false-cause": "causa falsa",
        "cherry-picking": "selección interesada",
        "suppression": "ocultación",
        "falsification": "falsificación",
        "false-dichotomy": "falso dilema",
        "borrowed-authority": "autoridad prestada",
        "other": "otro",
    },
    states={"open": "pendiente", "conceded": "concedido"},
    quotes=("«", "»"),
    and_="y",
    implicit="implícito",
    by="de {}",
    via="según {}",
    elsewhere="→ {}",
    more=("+ {} más", "+ {} más"),
    claims=("{} enunciado", "{} enunciados"),
    inferences=("{} inferencia", "{} inferencias"),
    parts=("{} parte", "{} partes"),
    caption="Mapa de argumentos: {claims}, {inferences}.",
    extent="{claims}, {parts}",
    overview=(
        "Vista general: cada caja es una parte del mapa; un número en una flecha cuenta las "
        "inferencias que llevan de una parte a otra."
    ),
    distortions=(
        "Cada tergiversación junto a lo que se dijo, su réplica y aquello en que esta se apoya."
    ),
    original="original",
    rests_on="se apoya en",
    exposed="desenmascarada",
    standing="sin refutar",
    undecided="sin decidir",
)
