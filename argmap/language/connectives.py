"""Words that join a reason and a conclusion within one text, by language.

Only words that hardly ever do anything else: `since`, `so that`, German `da` and `also`, French
`ainsi`, Spanish `luego` are left out. What only names or weighs causes (`because of`, `not
because`, `partly because`) is too. Each entry is a stretch of text and the pattern that it must be
part of, or the stretch alone where that is to be a word, or words, by itself.
"""

import re
from collections.abc import Mapping

from argmap.language.asides import without_asides
from argmap.language.tag import primary

_Entry = str | tuple[str, str]

_REASONS: Mapping[str, tuple[_Entry, ...]] = {
    "en": (
        (
            "because",
            (
                r"(?<!not )(?<!n't )(?<!just )(?<!only )(?<!simply )(?<!merely )"
                r"(?<!partly )(?<!in part )(?<!largely )(?<!mainly )because(?! of\b)"
            ),
        ),
    ),
    "de": (
        ("weil", r"(?<!nicht )(?<!nur )(?<!bloß )(?<!teils )(?<!teilweise )weil"),
        "zumal",
        (", denn", r"(?<=, )denn"),
    ),
    "fr": (
        (
            "parce qu",
            (
                r"(?<!pas )(?<!non )(?<!seulement )(?<!uniquement )"
                r"(?<!en partie )(?<!mais )parce qu(?:e|(?='))"
            ),
        ),
        ("puisqu", r"puisqu(?:e|(?='))"),
        ("étant donné qu", r"étant donné qu(?:e|(?='))"),
        (", car", r"(?<=, )car"),
    ),
    "es": (
        ("porque", r"(?<!no )(?<!solo )(?<!sólo )(?<!tanto )(?<!en parte )porque"),
        "puesto que",
        "ya que",
        "dado que",
        (", pues", r"(?<=, )pues"),
    ),
}

_CONCLUSIONS: Mapping[str, tuple[_Entry, ...]] = {
    "en": (
        "therefore",
        ("thus", "thus(?! far)"),
        ("hence", "(?<!days )(?<!weeks )(?<!months )(?<!years )hence"),
        "consequently",
        "ergo",
        "it follows that",
        ("reason", "for (?:this|that|which) reason"),
        ("which ", "which (?:means|shows|proves|implies) that"),
        (
            ", so ",
            r"(?<=, )so(?= (?:the|it|they|he|she|we|there|this|these|no|all|its|their)\b)",
        ),
    ),
    "de": (
        (
            "daher",
            "(?<!rührt )(?<!rühren )(?<!kommt )(?<!kommen )(?<!stammt )daher(?!, dass)",
        ),
        ("deshalb", "(?<!nicht )deshalb(?!, weil)"),
        ("deswegen", "(?<!nicht )deswegen(?!, weil)"),
        "folglich",
        "somit",
        "demnach",
        "infolgedessen",
        "mithin",
        "demzufolge",
        "ergo",
        "aus diesem grund",
        "daraus folgt",
    ),
    "fr": (
        ("donc", r"donc(?!.{0,200}\?)"),
        "par conséquent",
        "en conséquence",
        "c'est pourquoi",
        "il s'ensuit",
        "il en résulte",
        ("raison", "pour (?:cette|ces) raisons?"),
    ),
    "es": (
        "por lo tanto",
        (", por tanto", "(?<=, )por tanto"),
        "por consiguiente",
        "en consecuencia",
        "por ende",
        "así que",
        "de ahí que",
        "por eso",
        "por ello",
        ("razón", "por es[at]a razón"),
        "se sigue que",
        (", por lo que", "(?<=, )por lo que"),
    ),
}


def _patterns(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return what to look for: a reason anywhere, a conclusion not at the very beginning."""
    found = []
    for entries, place in ((_REASONS[language], ""), (_CONCLUSIONS[language], r"(?!\A)")):
        for entry in entries:
            part, pattern = (entry, re.escape(entry)) if isinstance(entry, str) else entry
            found.append((part, re.compile(rf"{place}\b(?:{pattern})\b", re.IGNORECASE)))
    return found


_PATTERNS = {language: _patterns(language) for language in _REASONS}


def reasoning(text: str, language: str) -> str:
    """Return a word, or words, joining a reason and a conclusion within a text, or ''.

    `language` is a BCP 47 tag; '' for one that has no list. Quoted words and those in brackets are
    passed over. A conclusion that begins a text is joined to something outside of it.
    """
    text = text.replace("’", "'").replace("\n", " ")
    lowered = text.lower()
    for part, pattern in _PATTERNS.get(primary(language), ()):
        match = pattern.search(without_asides(text)) if part in lowered else None
        if match:
            return match[0]
    return ""
