"""Whether a text holds more than one statement, by its signs."""

import re

from argmap.language.abbreviations import ABBREVIATIONS, NAMES_WITH_STOP, ORDINAL_STOP
from argmap.language.asides import without_asides
from argmap.language.tag import primary

_END = re.compile(r"(?<![.!?])([.!?]++)[\"'”’»)\]]*+\s++[\"'“‘«„(\[¿¡]*+([^\W\d_])")
_END_WITHOUT_BLANK = re.compile(r"[。｡！？؟।።။][\s”’»」』）]*\w")
_SEMICOLON = re.compile(r";\s+\S|[；؛]\s*\S")
_JOINT = re.compile(r"[.!?;；؛。｡！？؟።။।]..", re.DOTALL)
_ORDINAL = re.compile(r"[\d.]+|[IVXLC]+")
_LONGEST_WORD = 30
_NAME = re.compile("|".join(rf"\b({name[:-1]}){name[-1]}" for name in NAMES_WITH_STOP))


def second_statement(text: str, language: str) -> str:
    """Return what joins a second statement to a text: 'sentence', 'semicolon', or ''.

    `language` is a BCP 47 tag. Full stops count only in languages whose abbreviations are known,
    or in scripts that use another sign for abbreviations. Quoted words and brackets are passed
    over, and so are semicolons behind a colon, which separate the items of a list.
    """
    if not _JOINT.search(text):
        return ""  # as most texts, and sooner known
    language = primary(language)
    text = _NAME.sub(lambda name: name[0][:-1], without_asides(text))
    if _END_WITHOUT_BLANK.search(text) or any(
        _ends(text, end, language) for end in _END.finditer(text)
    ):
        return "sentence"
    semicolon = _SEMICOLON.search(text) if language != "el" else None
    if semicolon and ":" not in text[: semicolon.start()].replace("：", ":"):
        return "semicolon"
    return ""


def _ends(text: str, end: re.Match[str], language: str) -> bool:
    """Say whether a sentence ends at a sign that a letter follows."""
    if not end[2].isupper():
        return False
    if end[1] != ".":
        return end[1].strip(".") != ""
    before = text[max(0, end.start() - _LONGEST_WORD) : end.start()].split()
    word = before[-1].strip("\"'“”‘’«»„(¿¡") if before else ""
    if language not in ABBREVIATIONS or len(word) == 1:
        return False
    if "." in word and not word[-1].isdigit():
        return False  # U.S.
    if language in ORDINAL_STOP and _ORDINAL.fullmatch(word):
        return False
    if word.isdigit() and len(before) == 1 and end.start() < _LONGEST_WORD:
        return False  # the number of an item
    return word.lower() not in ABBREVIATIONS[language]
