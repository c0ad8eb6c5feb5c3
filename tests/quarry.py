"""A clean map about a pool in a quarry, and faults to be planted in it, one at a time."""

from argmap.checker import check_case
from argmap.loader import parse

BASE = """\
argmap: 1
title: A swimming pool in the old quarry
language: en
sources:
  report:
    title: Report on the quarry
    parts: 20
  gazette: The Gazette
sections:
  health: Health
  money: Money
claims:
  build-pool:
    thesis: The town should build a pool in the old quarry.
    source: report ¶1–3, ¶5, ¶7–8, ¶10–20
  children-swim:
    claim: More children would learn to swim.
    section: health
    supports: build-pool
  no-lessons:
    premise: Half of the pupils have never had a lesson.
    basis: evidence
    source: report ¶4
    supports: {to: children-swim, as: lessons}
  lessons-work:
    premise: Those who have had lessons can swim.
    basis: common-ground
    supports: {to: children-swim, as: lessons}
  cheap-site:
    claim: The site costs the town next to nothing.
    section: money
    supports: build-pool
  town-owns:
    premise: The town owns the quarry.
    basis: report
    supports: cheap-site
  hole-exists:
    premise: The hole need not be dug.
    basis: common-ground
    supports: cheap-site
  water-there:
    claim: There is water enough.
    supports: build-pool
  spring:
    premise: A spring feeds the quarry.
    basis: report
    supports: water-there
  spring-dries:
    claim: In summer the spring dries up.
    basis: report
    contradicts: always-flows
  always-flows:
    claim: The spring flows all year round.
    basis: report
    supports: water-there
  too-far:
    objection: The quarry is too far away.
    section: money
    rebuts: build-pool
  three-miles:
    objection: It is three miles from the station.
    basis: evidence
    source: report ¶9
    supports: too-far
  bus-line:
    rebuttal: A bus stops at the gate.
    basis: report
    rebuts: too-far
  one-summer:
    objection: The lessons were counted in one year only.
    basis: report
    undercuts: lessons
  three-years:
    rebuttal: The lessons were counted in three.
    basis: evidence
    source: report ¶6
    rebuts: one-summer
  luxury:
    distortion: They want a spa for the few.
    distorts: build-pool
    how: straw-man
    by: The Gazette
    source: gazette p. 3
  free-entry:
    rebuttal: Entry is to be free.
    basis: report
    rebuts: luxury
"""

END = None  # where a fault adds lines at the end of the map


def checked(text, profile=None):
    case = parse(text.encode(), "pool.argmap.yaml")
    return sorted(check_case(case, profile), key=lambda finding: finding.order)


def line_of(text, words):
    (number,) = [n for n, line in enumerate(text.split("\n"), 1) if words in line]
    return number


# name: (rule, what is replaced, by what, words on the line of the finding)
PLANTED = {
    "keys swallowed by a folded text": (
        "syntax-error",
        "    premise: The town owns the quarry.\n    basis: report\n    supports: cheap-site\n",
        (
            "    premise: >-\n      The town owns the quarry.\n      supports: cheap-site\n"
            "    basis: report\n"
        ),
        "      supports: cheap-site",
    ),
    "step undercut by its own premise": (
        "self-reference",
        "    section: money\n    rebuts: build-pool\n",
        "    section: money\n    rebuts: build-pool\n    undercuts: too-far > build-pool\n",
        "undercuts: too-far > build-pool",
    ),
    "language that is none": (
        "schema-violation",
        "language: en\n",
        "language: english\n",
        "language: english",
    ),
    "misspelt key of a source": (
        "schema-violation",
        "    parts: 20\n",
        "    part: 20\n",
        "part: 20",
    ),
    "claim without words": (
        "empty-text",
        "premise: The hole need not be dug.",
        'premise: ""',
        'premise: ""',
    ),
    "support circle": (
        "circular-support",
        "    section: money\n    supports: build-pool\n",
        "    section: money\n    supports: [build-pool, town-owns]\n",
        "supports: [build-pool, town-owns]",
    ),
    "support circle that no longer leads on": (
        "circular-support",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: always-flows # here\n",
        "# here",
    ),
    "self-support": (
        "self-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: water-there # here\n",
        "# here",
    ),
    "self-support besides the other": (
        "self-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: [build-pool, water-there]\n",
        "supports: [build-pool, water-there]",
    ),
    "self-support as the only support": (
        "self-reference",
        "    basis: report\n    supports: water-there\n  too-far",
        (
            "    basis: report\n    supports: water-there\n"
            "  clean:\n    claim: It is clean.\n    supports: [build-pool, clean]\n  too-far"
        ),
        "supports: [build-pool, clean]",
    ),
    "support and contradiction of one target": (
        "supports-and-attacks",
        "    premise: The hole need not be dug.\n",
        "    premise: The hole need not be dug.\n    contradicts: cheap-site\n",
        "contradicts: cheap-site",
    ),
    "support and rebuttal of one target": (
        "supports-and-attacks",
        "    premise: The hole need not be dug.\n",
        "    premise: The hole need not be dug.\n    rebuts: cheap-site\n",
        "rebuts: cheap-site",
    ),
    "orphan": (
        "orphan-claim",
        END,
        "  frogs:\n    premise: Frogs live in the quarry.\n    basis: report\n",
        "Frogs live",
    ),
    "island": (
        "unreachable-claim",
        END,
        (
            "  frogs:\n    premise: Frogs live in the quarry.\n    basis: report\n"
            "    supports: wet\n  wet:\n    claim: It is wet there.\n"
        ),
        "It is wet there",
    ),
    "island of a misdirected claim": (
        "unreachable-claim",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n",
        "There is water enough",
    ),
    "misspelt target": (
        "dangling-reference",
        "    premise: A spring feeds the quarry.\n    basis: report\n    supports: water-there\n",
        "    premise: A spring feeds the quarry.\n    basis: report\n    supports: water-their\n",
        "water-their",
    ),
    "misspelt target that was the only support": (
        "dangling-reference",
        "    basis: report\n    rebuts: luxury\n",
        "    basis: report\n    rebuts: luxry\n",
        "luxry",
    ),
    "misspelt target of a whole branch": (
        "dangling-reference",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: xyz\n",
        "xyz",
    ),
    "misspelt target of one co-premise": (
        "dangling-reference",
        "    basis: common-ground\n    supports: {to: children-swim, as: lessons}\n",
        "    basis: common-ground\n    supports: {to: childen-swim, as: lessons}\n",
        "childen-swim",
    ),
    "undercut by premise and target of a named inference": (
        "dangling-reference",
        "undercuts: lessons\n",
        "undercuts: no-lessons > children-swim\n",
        "no-lessons > children-swim",
    ),
    "misspelt section": (
        "dangling-reference",
        "    section: health\n",
        "    section: helth\n",
        "helth",
    ),
    "paragraph past the end": (
        "broken-source",
        "source: report ¶9",
        "source: report ¶90",
        "¶90",
    ),
    "paragraphs written in a way that is not understood": (
        "broken-source",
        "source: report ¶9",
        "source: report ¶9 & ¶10",
        "¶9 & ¶10",
    ),
    "paragraph that nobody cites": (
        "uncited-passage",
        "    parts: 20\n",
        "    parts: 21\n",
        "parts: 21",
    ),
    "address without a host": (
        "broken-source",
        "    title: Report on the quarry\n",
        "    title: Report on the quarry\n    url: https:/example.org\n",
        "url:",
    ),
    "evidence from nowhere": (
        "evidence-without-source",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: testimony\n",
        "basis: testimony",
    ),
    "misspelt source": ("dangling-reference", "source: report ¶9", "source: repport ¶9", "¶9"),
    "double id": (
        "duplicate-id",
        END,
        (
            "  spring: # again\n    premise: There is one.\n    basis: report\n"
            "    supports: water-there\n"
        ),
        "# again",
    ),
    "name of two inferences": (
        "duplicate-id",
        "    premise: The town owns the quarry.\n    basis: report\n    supports: cheap-site\n",
        (
            "    premise: The town owns the quarry.\n    basis: report\n"
            "    supports: {to: cheap-site, as: lessons}\n"
        ),
        "to: cheap-site",
    ),
    "name that is an id": (
        "duplicate-id",
        "    premise: The town owns the quarry.\n    basis: report\n    supports: cheap-site\n",
        (
            "    premise: The town owns the quarry.\n    basis: report\n"
            "    supports: {to: cheap-site, as: spring}\n"
        ),
        "to: cheap-site",
    ),
    "doubled relation": (
        "duplicate-relation",
        "    basis: common-ground\n    supports: cheap-site\n",
        "    basis: common-ground\n    supports: [cheap-site, cheap-site]\n",
        "[cheap-site, cheap-site]",
    ),
    "unanswered distortion": (
        "unanswered-distortion",
        "    rebuts: luxury\n",
        "    rebuts: too-far\n",
        "a spa for the few",
    ),
    "rebuttal of nothing": (
        "rebuttal-without-target",
        END,
        (
            "  calm:\n    rebuttal: Nobody shouts there.\n  asked:\n"
            "    premise: We asked.\n    basis: report\n    supports: calm\n"
        ),
        "Nobody shouts",
    ),
    "rebuttal of a claim": (
        "illegal-target",
        "    rebuts: luxury\n",
        "    rebuts: [luxury, cheap-site]\n",
        "[luxury, cheap-site]",
    ),
    "support of both sides of a contradiction": (
        "supports-both-sides",
        END,
        (
            "  rain:\n    premise: It rains a lot.\n    basis: report\n"
            "    supports: [always-flows, spring-dries]\n"
        ),
        "[always-flows, spring-dries]",
    ),
    "distortion as support": (
        "distortion-used-as-support",
        "    distorts: build-pool\n",
        "    distorts: build-pool\n    supports: cheap-site # here\n",
        "# here",
    ),
    "undercut of a claim": (
        "illegal-target",
        "undercuts: lessons\n",
        "undercuts: no-lessons\n",
        "undercuts: no-lessons",
    ),
    "claim without support": (
        "unsupported-claim",
        END,
        "  joy:\n    claim: It would be a joy.\n    supports: build-pool\n",
        "a joy",
    ),
    "premise without basis": (
        "unsupported-premise",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n",
        "The town owns",
    ),
    "objection without basis": (
        "unsupported-objection",
        "    objection: The lessons were counted in one year only.\n    basis: report\n",
        "    objection: The lessons were counted in one year only.\n",
        "one year only",
    ),
    "unsupported rebuttal": (
        "unsupported-rebuttal",
        "    basis: evidence\n    source: report ¶6\n",
        "    source: report ¶6\n",
        "counted in three",
    ),
    "premise with support": (
        "premise-has-support",
        "    claim: There is water enough.\n",
        "    premise: There is water enough.\n",
        "There is water enough",
    ),
    "open but supported": (
        "open-but-supported",
        "    claim: There is water enough.\n",
        "    claim: There is water enough.\n    state: open\n",
        "state: open",
    ),
    "open": (
        "claim-is-open",
        END,
        "  joy:\n    claim: It would be a joy.\n    supports: build-pool\n    state: open\n",
        "state: open",
    ),
    "distortion of nothing": (
        "distortion-without-original",
        "    distorts: build-pool\n",
        "",
        "a spa for the few",
    ),
    "distortion without a name": (
        "unnamed-distortion",
        "    how: straw-man\n",
        "",
        "a spa for the few",
    ),
    "distortion of nobody": (
        "unattributed-distortion",
        "    by: The Gazette\n",
        "",
        "a spa for the few",
    ),
    "distortion in three ways": (
        "many-ways-of-distortion",
        "how: straw-man",
        "how: [straw-man, labelling, reversal]",
        "how:",
    ),
    "bare assertion": (
        "bare-assertion",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: assertion\n",
        "basis: assertion",
    ),
    "unanswered attack": (
        "thesis-does-not-stand",
        "    rebuts: too-far\n",
        "    rebuts: luxury\n",
        "The town should build a pool",
    ),
    "misspelt kind": ("schema-violation", "    thesis: The town", "    theses: The town", "theses"),
    "missing kind": (
        "schema-violation",
        "    distortion: They want a spa for the few.\n",
        "",
        "  luxury:",
    ),
    "unknown basis": (
        "schema-violation",
        "    premise: The town owns the quarry.\n    basis: report\n",
        "    premise: The town owns the quarry.\n    basis: gut\n",
        "basis: gut",
    ),
    "text that is no YAML": (
        "syntax-error",
        "    premise: The town owns the quarry.\n",
        "    premise: Two things: the town owns the quarry.\n",
        "Two things",
    ),
    "attack circle": (
        "attack-cycle",
        "    section: health\n    supports: build-pool\n",
        "    section: health\n    supports: [build-pool, three-years]\n",
        "[build-pool, three-years]",
    ),
    "support by two ways": (
        "redundant-support",
        "    basis: common-ground\n    supports: cheap-site\n",
        "    basis: common-ground\n    supports: [cheap-site, build-pool]\n",
        "[cheap-site, build-pool]",
    ),
    "co-premise that is a reason by itself too": (
        "premise-counted-twice",
        "    basis: common-ground\n    supports: {to: children-swim, as: lessons}\n",
        (
            "    basis: common-ground\n"
            "    supports: [{to: children-swim, as: lessons}, children-swim]\n"
        ),
        "lessons}, children-swim]",
    ),
    "claim written twice": (
        "duplicate-text",
        END,
        (
            "  pupils:\n    premise: half of the pupils have never had a lesson\n"
            "    basis: report\n    supports: water-there\n"
        ),
        "premise: half",
    ),
    "premise that repeats its target": (
        "restates-target",
        "    premise: A spring feeds the quarry.\n",
        "    premise: Indeed, there is water enough there.\n",
        "Indeed",
    ),
    "question": (
        "question-not-claim",
        "    objection: The lessons were counted in one year only.\n",
        "    objection: Were the lessons counted in one year only?\n",
        "one year only",
    ),
    "reason within a claim": (
        "reasoning-in-claim",
        "    claim: There is water enough.\n",
        "    claim: There is water enough because it rains.\n",
        "it rains",
    ),
    "two sentences": (
        "several-claims",
        "    claim: There is water enough.\n",
        "    claim: There is water enough. The pump works.\n",
        "The pump",
    ),
    "pronoun for what stands elsewhere": (
        "not-self-contained",
        "    rebuttal: The lessons were counted in three.\n",
        "    rebuttal: They were counted in three.\n",
        "counted in three",
    ),
    "broken relation": (
        "schema-violation",
        "    claim: There is water enough.\n    supports: build-pool\n",
        "    claim: There is water enough.\n    supports: {as: water}\n",
        "{as: water}",
    ),
}


def plant(old, new):
    if old is END:
        return BASE + new
    assert BASE.count(old) == 1, f"{old!r} must occur once"
    return BASE.replace(old, new)


BARE = "    premise: The town owns the quarry.\n    basis: {}\n    supports: cheap-site\n"


def accepting(rule, basis="assertion", top=""):
    claim = BARE.format(basis) + f"    allow: {{{rule}: nobody doubts it}}\n"
    return plant(BARE.format("report"), claim).replace("claims:\n", top + "claims:\n", 1)
