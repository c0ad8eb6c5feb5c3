"""Who holds a claim, as the dialogue of an AIF file tells: locution, act of speech, claim."""

from __future__ import annotations

import re
from collections import defaultdict

from argmap.formats.aif.node_set import NodeSet, items, members, value

_BEFORE_TEXT = re.compile(r"([^:\n]{1,60}?)\s*:\s")
_MOST = 20
"""More do not say one thing at once; what they say is said of all that follows from it."""
_ASKS = re.compile(r"pure ?(questioning|challenging)", re.IGNORECASE)


def speakers(found: NodeSet) -> dict[str, str]:
    """Return the names of those who put a claim forward, by the number of its node.

    Who only asks whether it is so does not hold it. Names are those of the participants or, where
    there are none, what stands before the colon in the text of a locution.
    """
    names = _names(found)
    saying: dict[str, list[str]] = defaultdict(list)
    for start, end in found.edges:
        act = found.nodes[end]
        if start in names and act.type == "YA" and not _ASKS.match(act.text):
            saying[end] += [names[start]] if len(saying[end]) < _MOST else []
    holding: dict[str, dict[str, None]] = defaultdict(dict)
    for start, end in found.edges:
        if start in saying and found.nodes[end].type == "I":
            holding[end] |= dict.fromkeys(saying[start])
    return {claim: ", ".join(who) for claim, who in holding.items()}


def _names(found: NodeSet) -> dict[str, str]:
    """Return the name of the speaker of each locution for which one is told."""
    people = {}
    for item in items(found.others.get("participants")):
        inside = members(item)
        parts = (value(inside.get(key)).strip() for key in ("firstname", "surname"))
        people[value(inside.get("participantID"))] = " ".join(filter(None, parts))
    speaker = {}
    for item in items(found.others.get("locutions")):
        inside = members(item)
        speaker[value(inside.get("nodeID"))] = people.get(value(inside.get("personID")), "")
    names = {}
    for id_, node in found.nodes.items():
        if node.type == "L":
            prefix = _BEFORE_TEXT.match(node.text)
            if name := speaker.get(id_) or (prefix[1].strip() if prefix else ""):
                names[id_] = name
    return names
