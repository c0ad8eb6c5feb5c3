"""A step with one premise only.

Off by default; on in the profile `teaching`. The Golden Rule of argument mapping: every step has at
least two premises, since one alone bears on the conclusion only together with something that was
left unsaid. A `warrant` says it, and the schemes cause, definition and example need no second
premise. Only support is looked at.

## Fires

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        basis: report
        supports: close-sundays

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: Closing it makes the air cleaner.
        basis: report
        supports: {to: close-sundays, as: health}
      air-matters:
        premise: What makes the air cleaner should be done.
        basis: value
        supports: {to: close-sundays, as: health}

## Remedy

Write down what else the step needs: as a co-premise with the same `as`, or as its `warrant`.
"""

from collections.abc import Iterator

from argmap.element import Relation
from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.OFF


_COMPLETE = ("cause", "definition", "example")


def check(case: Case) -> Iterator[Finding]:
    """Yield each supporting inference with one premise and no warrant."""
    for inference in case.map.sound:
        if inference.relation is not Relation.SUPPORT or len(inference.premises) > 1:
            continue
        if not inference.warrant and inference.scheme not in _COMPLETE:
            yield Finding(
                f"'{inference.premises[0]}' alone supports '{inference.target}'",
                inference.place,
                "add the co-premise that the step needs, or its `warrant`",
            )
