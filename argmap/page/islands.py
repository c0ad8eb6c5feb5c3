"""English in a page of another language."""

from argmap.language.words import has_words


def island(language: str) -> str:
    """Return the attributes of the page's own words: none where they are in its language."""
    return "" if has_words(language) else ' lang="en" dir="ltr"'
