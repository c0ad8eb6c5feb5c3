"""What a claim says, in one line."""

from argmap.element import Claim, Kind
from argmap.language.vocabulary import Words
from argmap.reports.visible import visible


def line_of(claim: Claim, words: Words) -> str:
    """Return the text of a claim; a distortion stands in quotation marks."""
    text = visible(" ".join(claim.text.split()))
    return text.join(words.quotes) if claim.kind is Kind.DISTORTION else text
