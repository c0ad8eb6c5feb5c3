"""Arabic."""

from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words


def _plural(number: int) -> int:
    """Return the form for a number: zero, one, two, few, many, other."""
    if number < 3:
        return number
    last = number % 100
    if 3 <= last <= 10:
        return 3
    return 4 if last >= 11 else 5


WORDS = Words(
    plural=_plural,
    kinds={
        Kind.THESIS: "أطروحة",
        Kind.CLAIM: "دعوى",
        Kind.PREMISE: "مقدمة",
        Kind.DISTORTION: "تحريف",
        Kind.OBJECTION: "اعتراض",
        Kind.REBUTTAL: "رد",
    },
    kind_counts={
        Kind.THESIS: (
            "لا أطروحات",
            "أطروحة واحدة",
            "أطروحتان",
            "{} أطروحات",
            "{} أطروحة",
            "{} أطروحة",
        ),
        Kind.CLAIM: ("لا دعاوى", "دعوى واحدة", "دعويان", "{} دعاوى", "{} دعوى", "{} دعوى"),
        Kind.PREMISE: ("لا مقدمات", "مقدمة واحدة", "مقدمتان", "{} مقدمات", "{} مقدمة", "{} مقدمة"),
        Kind.DISTORTION: (
            "لا تحريفات",
            "تحريف واحد",
            "تحريفان",
            "{} تحريفات",
            "{} تحريفًا",
            "{} تحريف",
        ),
        Kind.OBJECTION: (
            "لا اعتراضات",
            "اعتراض واحد",
            "اعتراضان",
            "{} اعتراضات",
            "{} اعتراضًا",
            "{} اعتراض",
        ),
        Kind.REBUTTAL: ("لا ردود", "رد واحد", "ردان", "{} ردود", "{} ردًا", "{} رد"),
    },
    relations={
        (Relation.SUPPORT, None): "لأن",
        (Relation.REBUT, None): "لكن",
        (Relation.REBUT, Kind.REBUTTAL): "غير أن",
        (Relation.UNDERCUT, None): "إلا أن",
        (Relation.DISTORT, None): "يحرّف",
        (Relation.SHOW, None): "يُظهر",
        (Relation.CONTRADICT, None): "وإلا",
    },
    bases={
        "evidence": "دليل",
        "report": "تقرير",
        "testimony": "شهادة",
        "example": "مثال",
        "definition": "تعريف",
        "common-ground": "متفق عليه",
        "value": "قيمة",
        "assertion": "مجرد قول",
    },
    ways={
        "misattribution": "نسبة خاطئة",
        "quote-mining": "اجتزاء الأقوال",
        "straw-man": "رجل القش",
        "equivocation": "اشتراك لفظي",
        "redefinition": "إعادة تعريف",
        "loaded-naming": "تسمية مغرضة",
        "labelling": "وسم",
        "false-equation": "مساواة زائفة",
        "reversal": "قلب",
        "false-cause": "سبب زائف",
        "cherry-picking": "انتقاء مغرض",
        "suppression": "إخفاء",
        "falsification": "تزوير",
        "false-dichotomy": "معضلة زائفة",
        "borrowed-authority": "سلطة مستعارة",
        "other": "غير ذلك",
    },
    states={"open": "قيد العمل", "conceded": "مسلَّم به"},
    statuses={
        "in": "قائمة",
        "out": "ساقطة",
        "undecided": "غير محسومة",
        "misrepresented": "محرَّفة",
    },
    reasons={
        "supported": "تدعمها: {}",
        "exposed": "يُظهرها تحريف مكشوف: {}",
        "asserted": "مطروحة كما هي، ولا شيء يعترض عليها",
        "accepted": "مفترضٌ قبولها، مهما اعترض عليها",
        "reinstated": "قائمة رغم: {}",
        "refuted": "تدحضها: {}",
        "premise-lost": "تستند إلى ما سقط: {}",
        "not-exposed": "التحريف الذي كان سيُظهرها لم يُكشف: {}",
        "undercut": "الاستدلال عليها تبطله: {}",
        "circular": "لا يدعمها إلا نفسها: {}",
        "unsupported": "لا شيء يدعمها",
        "contested": "تنازعها: {}",
        "rests-on": "تستند إلى ما لم يُحسم: {}",
    },
    reasons_hold="الأسباب القائمة: {} من {}",
    attacks_hold="الاعتراضات القائمة: {} من {}",
    quotes=("«", "»"),
    and_="و",
    implicit="ضمني",
    by="القائل: {}",
    via="نقلًا عن {}",
    elsewhere="← {}",
    more=("+ {} أخرى",) * 6,
    claims=("لا مقولات", "مقولة واحدة", "مقولتان", "{} مقولات", "{} مقولة", "{} مقولة"),
    inferences=(
        "لا استدلالات",
        "استدلال واحد",
        "استدلالان",
        "{} استدلالات",
        "{} استدلالًا",
        "{} استدلال",
    ),
    parts=("لا أجزاء", "جزء واحد", "جزآن", "{} أجزاء", "{} جزءًا", "{} جزء"),
    caption="خريطة حجج: {claims}، {inferences}.",
    extent="{claims}، {parts}",
    overview=(
        "نظرة عامة: كل مربع جزء من الخريطة، والعدد على السهم هو عدد الاستدلالات التي تقود من جزء "
        "إلى آخر."
    ),
    distortions="كل تحريف بجانب ما قيل والرد عليه وما يستند إليه الرد.",
    original="الأصل",
    rests_on="يستند إلى",
    exposed="مكشوف",
    standing="قائم",
    undecided="غير محسوم",
    left_out="مستبعدة",
    unchanged="بلا تغيير",
    without="من دون: {}",
    with_accepted="مع قبول: {}",
    with_basis="مع اشتراط الأساس",
    strength="القوة {}",
    no_side="بلا طرف",
    no_section="بلا قسم",
    continued="{} (تتمة)",
    version="النسخة {}",
    printed="طُبع في {}",
    page="الصفحة {} من {}",
)
