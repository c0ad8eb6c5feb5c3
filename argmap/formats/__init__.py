"""Text to map and back: a format is a module with `SUFFIXES`, `read` and `write`.

One whose texts people edit may offer `reformat` as well, which `argmap fmt` uses.
"""

from argmap.formats import native

FORMATS = (native,)

SUFFIXES = tuple(suffix for module in FORMATS for suffix in module.SUFFIXES)
