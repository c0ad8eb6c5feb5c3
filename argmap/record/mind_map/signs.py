"""Words before a topic's text that say how it bears on what it stands below."""

from __future__ import annotations

import re

from argmap.element import Kind, Relation

_READ = {
    "pro:": Relation.SUPPORT,
    "because:": Relation.SUPPORT,
    "+": Relation.SUPPORT,
    "con:": Relation.REBUT,
    "but:": Relation.REBUT,
    "-": Relation.REBUT,
    "unless:": Relation.UNDERCUT,
    "distorted:": Relation.DISTORT,
}
_WRITTEN = {
    Relation.SUPPORT: "Because: ",
    Relation.REBUT: "But: ",
    Relation.UNDERCUT: "Unless: ",
    Relation.DISTORT: "Distorted: ",
    Relation.CONTRADICT: "But: ",
    Relation.SHOW: "Because: ",
}
_WORD = re.compile(
    r"\s*([+-]|pro:|con:|because:|but:|unless:|distorted:)\s(?=\s*\S)", re.IGNORECASE
)
_FOR = frozenset({Relation.SUPPORT, Relation.SHOW})
_BY_KIND = {
    Kind.OBJECTION: Relation.REBUT,
    Kind.REBUTTAL: Relation.REBUT,
    Kind.DISTORTION: Relation.DISTORT,
}


def parted(text: str) -> tuple[Relation | None, str]:
    """Return the relation that the word before a text says, if there is one, and the rest.

    One blank belongs to the word, so that a text that was `signed` comes back exactly.
    """
    word = _WORD.match(text)
    return (_READ[word[1].lower()], text[word.end() :]) if word else (None, text)


def signed(text: str, relation: Relation) -> str:
    """Return a text with the word for its relation before it; reasons have one where they must."""
    bare = relation in _FOR and not _WORD.match(text)
    return text if bare or not text.strip() else _WRITTEN[relation] + text


def shows(sign: Relation, relation: Relation) -> bool:
    """Say whether a word before a text is the one that is written for this relation."""
    return _READ[_WRITTEN[relation].lower().strip()] is sign


def settled(sign: Relation | None, said: Relation | None, kind: Kind | None) -> Relation:
    """Return how a topic bears on what it stands below.

    What is seen (a word, an icon, a group) goes before what an attribute says, unless both are on
    one side, since the attribute says it more exactly. Else the kind decides.
    """
    if said and (sign is None or (sign in _FOR) is (said in _FOR)):
        return said
    return sign or (_BY_KIND.get(kind, Relation.SUPPORT) if kind else Relation.SUPPORT)
