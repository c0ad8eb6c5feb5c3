"""Markdown: an outline in words, for handouts and as the text that stands for a picture.

Claims are numbered in the order in which they stand, and referred to by these numbers, so that
references need no words of any language. Nothing in a text means anything to CommonMark.
"""

from argmap.formats.markdown.writing import KEEPS as KEEPS
from argmap.formats.markdown.writing import write as write
