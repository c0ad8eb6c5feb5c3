"""What a translation says of a map, what it lacks, and which of it is of an older wording.

An entry of a translation names, by a digest, the wording that it translates. So nobody needs to
remember what changed: an entry whose digest is not that of the map's words is out of date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from argmap.element import Claim, Inference, Section
from argmap.finding import Finding
from argmap.model import ArgumentMap

Texts = Mapping[str, str]
"""The words of one element by the keys under which a translation gives them."""

OPTIONAL = frozenset({"by", "via"})
"""Names, mostly: they may be translated, and need not."""


class Part(StrEnum):
    """The parts of a translation; the value is the key under which its entries stand."""

    TITLE = "title"
    SECTION = "sections"
    CLAIM = "claims"
    INFERENCE = "inferences"


class Key(NamedTuple):
    """What an entry translates; the map's title has no id."""

    part: Part
    id: str = ""

    def __str__(self) -> str:
        """Return what it is called in a message."""
        if self.part is Part.TITLE:
            return "the title"
        return f"section '{self.id}'" if self.part is Part.SECTION else f"'{self.id}'"


@dataclass(frozen=True)
class Entry:
    """The translated texts of one element, and the digest of those that they translate, or ''."""

    texts: Texts
    of: str = ""


@dataclass(frozen=True)
class Translation:
    """A translation as it was read. `text` is that of its file, `faults` what is wrong with it."""

    path: str
    language: str
    text: str = ""
    entries: Mapping[Key, Entry] | None = None
    faults: tuple[Finding, ...] = ()

    def entry(self, key: Key) -> Entry:
        """Return an entry; one that is not there is empty."""
        return (self.entries or {}).get(key) or Entry({})

    @property
    def is_read(self) -> bool:
        """Say whether all of the file could be read: what seems to be missing is missing then."""
        return all(fault.rule == "dangling-reference" for fault in self.faults)


def originals(argument_map: ArgumentMap) -> dict[Key, Texts]:
    """Return all texts of a map that can be translated, in the order in which they stand there."""
    found = dict(_originals(argument_map))
    return {key: texts for key, texts in found.items() if texts}


def _originals(argument_map: ArgumentMap) -> Iterator[tuple[Key, Texts]]:
    yield Key(Part.TITLE), _said({"text": argument_map.title})
    for section in argument_map.sections:
        yield Key(Part.SECTION, section.key), _said({"text": section.title})
    for claim in argument_map.claims:
        texts = {
            "text": claim.text,
            "title": claim.title,
            "original": claim.original,
            "by": claim.by,
            "via": claim.via,
            "speaker-note": claim.speaker_note,
        }
        yield Key(Part.CLAIM, claim.id), _said(texts)
    for inference in argument_map.inferences:
        texts = {"warrant": inference.warrant, "note": inference.note}
        yield Key(Part.INFERENCE, inference.id), _said(texts)


def _said(texts: Texts) -> Texts:
    return {key: text for key, text in texts.items() if text.strip()}


def digest(texts: Texts) -> str:
    """Return a short key of some texts that changes with their words, and not with blanks."""
    words = "\n".join(f"{key}: {' '.join(text.split())}" for key, text in texts.items())
    return hashlib.sha256(words.encode("utf-8", "backslashreplace")).hexdigest()[:8]


def lacking(entry: Entry, texts: Texts) -> list[str]:
    """Return the keys of these texts that an entry must have and has not, or has empty."""
    return [key for key in texts if key not in OPTIONAL and not entry.texts.get(key, "").strip()]


def missing(argument_map: ArgumentMap, translation: Translation) -> list[Key]:
    """Return what is not translated, or not in full; what is out of date counts as translated."""
    old = set(outdated(argument_map, translation))
    return [
        key
        for key, texts in originals(argument_map).items()
        if key not in old and lacking(translation.entry(key), texts)
    ]


def outdated(argument_map: ArgumentMap, translation: Translation) -> list[Key]:
    """Return what is translated, but not from the words that stand in the map."""
    return [
        key
        for key, texts in originals(argument_map).items()
        if _said(translation.entry(key).texts) and translation.entry(key).of != digest(texts)
    ]


def translated(argument_map: ArgumentMap, translation: Translation) -> ArgumentMap:
    """Return a map in the language of a translation; what is not translated stays as it is."""

    def texts(part: Part, id_: str = "") -> Texts:
        return _said(translation.entry(Key(part, id_)).texts)

    def of_claim(claim: Claim) -> Claim:
        said = {key.replace("-", "_"): text for key, text in texts(Part.CLAIM, claim.id).items()}
        return replace(claim, **said) if said else claim  # type: ignore[arg-type]

    def of_inference(inference: Inference) -> Inference:
        said = texts(Part.INFERENCE, inference.id)
        return replace(inference, **said) if said else inference  # type: ignore[arg-type]

    def of_section(section: Section) -> Section:
        return replace(section, title=texts(Part.SECTION, section.key).get("text") or section.title)

    return replace(
        argument_map,
        language=translation.language,
        title=texts(Part.TITLE).get("text") or argument_map.title,
        sections=tuple(map(of_section, argument_map.sections)),
        claims=tuple(map(of_claim, argument_map.claims)),
        inferences=tuple(map(of_inference, argument_map.inferences)),
    )
