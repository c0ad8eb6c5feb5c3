"""Chinese in simplified characters."""

from argmap.element import Kind, Relation
from argmap.language.vocabulary import Words


def _plural(_: int) -> int:
    """Return the one form that there is."""
    return 0


WORDS = Words(
    plural=_plural,
    kinds={
        Kind.THESIS: "论题",
        Kind.CLAIM: "主张",
        Kind.PREMISE: "前提",
        Kind.DISTORTION: "歪曲",
        Kind.OBJECTION: "异议",
        Kind.REBUTTAL: "反驳",
    },
    kind_counts={
        Kind.THESIS: ("{} 个论题",),
        Kind.CLAIM: ("{} 个主张",),
        Kind.PREMISE: ("{} 个前提",),
        Kind.DISTORTION: ("{} 处歪曲",),
        Kind.OBJECTION: ("{} 个异议",),
        Kind.REBUTTAL: ("{} 个反驳",),
    },
    relations={
        (Relation.SUPPORT, None): "因为",
        (Relation.REBUT, None): "但是",
        (Relation.REBUT, Kind.REBUTTAL): "然而",
        (Relation.UNDERCUT, None): "除非",
        (Relation.DISTORT, None): "歪曲",
        (Relation.SHOW, None): "表明",
        (Relation.CONTRADICT, None): "否则",
    },
    bases={
        "evidence": "证据",
        "report": "记述",
        "testimony": "证言",
        "example": "例子",
        "definition": "定义",
        "common-ground": "共识",
        "value": "价值",
        "assertion": "断言",
    },
    ways={
        "misattribution": "错误归属",
        "quote-mining": "断章取义",
        "straw-man": "稻草人",
        "equivocation": "偷换概念",
        "redefinition": "重新定义",
        "loaded-naming": "倾向性命名",
        "labelling": "贴标签",
        "false-equation": "错误等同",
        "reversal": "颠倒",
        "false-cause": "错误归因",
        "cherry-picking": "选择性取证",
        "suppression": "隐瞒",
        "falsification": "伪造",
        "false-dichotomy": "虚假两难",
        "borrowed-authority": "借用权威",
        "other": "其他",
    },
    states={"open": "待完成", "conceded": "已承认"},
    quotes=("“", "”"),
    and_="并且",
    implicit="隐含",
    by="持有者：{}",
    via="转述者：{}",
    elsewhere="→ {}",
    more=("+ 另有 {} 个",),
    claims=("{} 条陈述",),
    inferences=("{} 个推论",),
    parts=("{} 个部分",),
    caption="论证图：{claims}，{inferences}。",
    extent="{claims}，{parts}",
    overview="概览：每个方框是图的一个部分；箭头上的数字是从一个部分通向另一个部分的推论数。",
    distortions="每处歪曲旁列出原话、对它的反驳以及反驳的依据。",
    original="原文",
    rests_on="依据",
    exposed="已揭穿",
    standing="未被驳倒",
    undecided="未定",
)
