"""Mind maps and outlines: a topic below another bears on it, and bare it is a reason for it.

What a tree of texts cannot say stands in attributes of its topics: under the keys of the map
format, each a string, lists and mappings as JSON. Besides these there are `id`, `kind`,
`relation` (to what stands above), `inference` (what else is said of that step) and `original`;
what the whole map says stands, with `argmap`, in attributes of the whole.
"""

from argmap.record.mind_map.reading import Link, Topic, read_topics
from argmap.record.mind_map.writing import Entry, Strand, by_relation, entries, whole

__all__ = ["Entry", "Link", "Strand", "Topic", "by_relation", "entries", "read_topics", "whole"]
