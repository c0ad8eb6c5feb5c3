"""Which way a language is written."""

from argmap.language.tag import primary

_FROM_THE_RIGHT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
_SCRIPTS_FROM_THE_RIGHT = frozenset(
    ("adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa")
)


def direction(language: str) -> str:
    """Return `rtl` or `ltr`, the direction in which a language (BCP 47 tag) is written.

    A script in the tag decides.
    """
    scripts = [
        part for part in language.lower().split("-")[1:] if len(part) == 4 and part.isalpha()
    ]
    if scripts:
        from_the_right = scripts[0] in _SCRIPTS_FROM_THE_RIGHT
    else:
        from_the_right = primary(language) in _FROM_THE_RIGHT
    return "rtl" if from_the_right else "ltr"
