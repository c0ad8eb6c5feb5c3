"""The words of the page's interface, a language a module."""

from collections.abc import Mapping

from argmap.language.interface import Interface
from argmap.language.interfaces import arabic, chinese, english, french, german, spanish
from argmap.language.tag import primary

INTERFACES: Mapping[str, Interface] = {
    "ar": arabic.INTERFACE,
    "de": german.INTERFACE,
    "en": english.INTERFACE,
    "es": spanish.INTERFACE,
    "fr": french.INTERFACE,
    "zh": chinese.INTERFACE,
}
"""The languages of the interface, by the first part of a tag: those that there are words for."""


def interface_for(language: str) -> Interface:
    """Return the interface in a language (BCP 47 tag), in English where there is none."""
    return INTERFACES.get(primary(language), english.INTERFACE)
