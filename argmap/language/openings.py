"""Beginnings of a text that point to something said before it, by language.

One pattern a line, the first letter in lower case. Demonstratives count as pronouns where a verb
follows them, and the English `it` where it is no expletive.
"""

import re
from collections.abc import Mapping

from argmap.language.tag import primary


def _one_of(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})\b"


_ENGLISH_VERB = _one_of("""
is are was were would could should has have had does do did isn't aren't wasn't weren't
wouldn't couldn't shouldn't hasn't haven't hadn't doesn't don't didn't
will won't can can't cannot may might must need shall means meant shows showed makes made
proves proved leads led gives gave causes caused explains follows implies suggests contradicts
applies happens happened includes requires leaves left helps harms holds became becomes took takes
goes went
""")

_IMPERSONAL_VERB = _one_of("""
is isn't was wasn't be been being seems? seemed appears? appeared rains? rained snows? snowed
freezes froze takes? took taken follows? followed turns? turned happens? happened remains? remained
matters? mattered suffices? goes went pays? paid
""")

_AUXILIARY = _one_of("""
would will could can may might must should has had does do did wouldn't won't couldn't
can't cannot mustn't shouldn't hasn't hadn't doesn't didn't not never always
often also still
""")

_GERMAN_VERB = _one_of("""
ist sind war waren wird werden wurde wurden würde würden wäre hat haben hatte hatten kann können
könnte muss müssen müsste soll sollen sollte darf dürfen mag zeigt zeigen bedeutet heißt macht
machen führte gilt widerspricht beweist ergibt folgt erklärt setzt entspricht schadet hilft kostet
gibt geht trifft reicht stimmt liegt
""")

_ENGLISH_TITLE = _one_of("""
Majest(?:y|ies) Royal Imperial Holiness Eminence Excellenc(?:y|ies) Highness(?:es)? Grace
Lordships? Ladyships? Hono(?:u)?rs? Worships?
""")

_GERMAN_TITLE = _one_of("""
Majestät(?:en)? Königliche[nr]? Kaiserliche[nr]? Heiligkeit Eminenz Exzellenz Hoheit Durchlaucht
Magnifizenz
""")

_FRENCH_TITLE = _one_of("""
Majestés? Sainteté Excellences? Altesses? Éminences? Seigneuries? Grâce
""")

_SPANISH_TITLE = _one_of("""
Majestad(?:es)? Santidad Excelencias? Altezas? Eminencias? Señorías?
""")

_OPENINGS: Mapping[str, str] = {
    "en": rf"""
they(?:'(?:re|ve|ll|d))?(?! (?:who|whom|whose|that)\b)
s?he(?:'(?:s|ll|d))?(?! (?:who|whom|whose|that)\b)
its|(?:his|her|their)(?! {_ENGLISH_TITLE})
(?:this|that|these|those)(?= (?:(?:also|alone|only|still|never) )?{_ENGLISH_VERB})|that's
it(?!'s|(?: {_AUXILIARY})* {_IMPERSONAL_VERB}|.* (?:that|to|whether|who)\b)
such(?! as)|the latter
and|but(?! for\b)|nor|yet|so(?=,| (?:the|it|they|he|she|we|this|these)\b)
therefore|thus(?! far)|hence|consequently|for (?:this|that) reason
otherwise(?=,| (?:the|it|they|he|she|we|this|these|no|nobody|there)\b)
moreover|furthermore|nevertheless|nonetheless|also(?! (?:known|called)\b)
(?:however|besides|instead|similarly|likewise|in addition|as a result|on the contrary)(?=,)
(?:on the other hand|for example|for instance|in other words|after all)(?=,)
""",
    "de": rf"""
sie|er|(?:ihre|seine)[rnms]?(?! {_GERMAN_TITLE})|solche[rnms]?
(?:das|dies|damit|darin|daran|davon)(?= {_GERMAN_VERB})
und|aber|oder|doch|denn|jedoch|sondern
also|(?:daher|deshalb|deswegen|darum)(?!,)|somit|folglich|demnach|infolgedessen|aus diesem Grund
außerdem|zudem|ferner|ebenso|trotzdem|dennoch|allerdings|hingegen|dagegen|demgegenüber|vielmehr
(?:dadurch|dabei)(?!,)|sonst|andernfalls|zum Beispiel
""",
    "fr": rf"""
ils|elles?|(?:leurs?|ses|sa|son)(?! {_FRENCH_TITLE})
cela|ceci|ça|celui-ci|celle-ci|ceux-ci|celles-ci
c'est(?!.*\b(?:qui\b|que\b|qu'|de\b|d'))
et|mais|or(?=,)|car|sinon
donc|ainsi(?=,)|par conséquent|en conséquence|c'est pourquoi|d'où
cependant|pourtant|toutefois|néanmoins|en effet|en outre|par ailleurs
(?:de plus|au contraire|en revanche|par contre|par exemple)(?=,)
""",
    "es": rf"""
ell[oa]s?|él|sus?(?! {_SPANISH_TITLE})
(?:esto|eso)(?! de que| que)
y|e(?= h?i)|pero|sino|pues|de lo contrario
así que|de ahí que|por lo tanto|por eso|por ello|por consiguiente|en consecuencia
además(?! de)|asimismo|también|sin embargo|en cambio|aun así|entonces
(?:por tanto|no obstante|por ejemplo)(?=,)
""",
}

_PATTERNS = {
    language: re.compile(rf"(?:{'|'.join(lines.split(chr(10))[1:-1])})(?!\w)", re.DOTALL)
    for language, lines in _OPENINGS.items()
}


def opening(text: str, language: str) -> str:
    """Return the words at the beginning of a text that point to something before it, or ''.

    `language` is a BCP 47 tag; '' for one that has no list. A word in capitals (`IT`) is none.
    """
    pattern = _PATTERNS.get(primary(language))
    if not pattern or (text[:2].isupper() and text[:2].isalpha()):
        return ""
    match = pattern.match(text[:1].lower() + text[1:].replace("’", "'"))
    return text[: match.end()] if match else ""
