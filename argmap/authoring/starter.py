"""A commented map to start from: every kind once, sound, and with nothing for `check` to find."""

from __future__ import annotations

import re
from string import Template

from argmap.authoring.lines import WHICH_WAY, one_line, remark
from argmap.errors import ArgmapError
from argmap.formats import native
from argmap.formats.native.writing import to_yaml
from argmap.record.fields import BASES

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_TEXT = Template("""\
# A map to start from: replace each text by your own, and delete what you do not need.
# `argmap check` says what is missing or wrong, `argmap render` draws the map.
# A text with ': ' or ' #' in it, or with a sign at its beginning, stands in quotation marks.
${head}sources:
  # The works that claims are taken from, each under a key of your own. The first is the main one.
  report: Title of the main work
  article: Title of another work
claims:
  # Each claim has an id, one kind with its text, and relations, which name other claims by id.
  thesis:
    thesis: What the whole map argues for.
  # A claim needs support in the map.
  reason:
    claim: A reason for the thesis.
    supports: thesis
  # A premise is a starting point. Its basis says why it may stand without support:
${bases}
  # The source says where it is found: a key of `sources`, then the place.
  # Premises that give the same name (`as`) and target support it together.
  observation:
    premise: Something that was observed and bears on the reason.
    supports: {to: reason, as: step, warrant: Why the two together bear on the reason.}
    basis: evidence
    source: report p. 1
  shared-ground:
    premise: Something that all sides grant.
    supports: {to: reason, as: step}
    basis: common-ground
  # An objection speaks against a claim, a rebuttal answers it.
  objection:
    objection: What speaks against the reason.
    rebuts: reason
    basis: report
    source: article p. 1
  rebuttal:
    rebuttal: The answer to the objection.
    rebuts: objection
    basis: evidence
    source: report p. 2
  # A distortion misrepresents a claim of the map. It is answered by a rebuttal, too.
${ways}
  distortion:
    distortion: What the thesis is made into.
    distorts: thesis
    how: straw-man
    by: Who says so
    source: article p. 2
  correction:
    rebuttal: What was really said.
    rebuts: distortion
    basis: evidence
    source: report p. 3
  # An undercut grants the premises and attacks the step from them. To use it, delete the '# '.
  # undercut:
  #   objection: Why the reason does not follow from the two.
  #   undercuts: step
  #   basis: evidence
  #   source: article p. 3
""")


def starter(title: str = "", language: str = "") -> str:
    """Return the text of a new map.

    Raises `ArgmapError` for a title that cannot stand in a map, or a language that is no tag of
    BCP 47.
    """
    if language and not _LANGUAGE.fullmatch(language):
        raise ArgmapError(f"'{language}' is no language tag: write one such as en or pt-BR")
    head = {"argmap": 1, "title": one_line(title) or "Title of the map"}
    if language:
        head["language"] = language
    text = _TEXT.substitute(
        head=to_yaml(head),
        bases="\n".join(remark(f"{', '.join(BASES)}.", 2)),
        ways="\n".join(remark(f"{WHICH_WAY}.", 2)),
    )
    for fault in native.read(text, "the title").faults:
        raise ArgmapError(f"{fault.location.path}: {fault.message}: {fault.remedy}")
    return text
