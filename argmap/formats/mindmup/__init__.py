"""MindMup's maps: JSON whose nodes (`ideas`) stand below each other by rank.

In its argument maps the premises of a step stand in a group, a node with `attr.group` that is
`supporting` or `opposing`, below the claim that they bear on; an opposing group in a group attacks
the step. Format 3 has several roots below one that is no node, format 2 has one root.
"""

from argmap.formats.mindmup.reading import read
from argmap.formats.mindmup.writing import write

__all__ = ["read", "write"]
