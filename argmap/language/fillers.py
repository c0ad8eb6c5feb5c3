"""Stop words that can be put in or left out without a change of what is said, by language."""

from collections.abc import Mapping

_ENGLISH = """
a also an and as at by for from he her hers him his i in indeed into it its itself of on our ours
she that the their theirs them then there therefore these they this those thus to us we with you
your
"""

_GERMAN = """
also am an auf aus bei beim da daher das dass dem den der deren des deshalb dessen die dies diese
diesem diesen dieser dieses ein eine einem einen einer eines er es für ihr ihre ihrem ihren ihrer im
in ins mit sein seine seinem seinen seiner sich sie um und vom von zu zum zur
"""

_FRENCH = """
à ainsi au aux avec c ce ces cet cette d dans de des donc du elle elles en et il ils j je l la le
les leur leurs lui m ma mes mon n nos notre par pour qu que s sa se ses son sur t un une y
"""

_SPANISH = """
a al así con de del el ella ellas ello ellos en esa esas ese esos esta estas este estos la las le
les lo los me mi mis nos para por pues que se su sus un una y
"""

FILLERS: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}
"""The lists, by the first part of a language tag.
All other stop words weigh: `not`, `all`, `must`."""
