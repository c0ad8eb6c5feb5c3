"""Which way a language is written."""

from argmap.language.tag import primary

_FROM_THE_RIGHT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


def direction(language: str) -> str:
    """Return `rtl` or `ltr`, the direction in which a language (BCP 47 tag) is written."""
    return "rtl" if primary(language) in _FROM_THE_RIGHT else "ltr"
