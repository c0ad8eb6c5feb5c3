"""An acceptance that accepts nothing.

`allow` accepts findings of a rule, in a claim or in the whole map, and says why. Once the finding
is gone, the line would only hide the next one. Also reported is a name that no rule has. What is
allowed for a rule that is off in this run is not.

The checker makes these findings itself, when all rules have run; `check` here yields nothing.

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
        allow: {unsupported-premise: the readings are not published yet}

## Quiet

    argmap: 1
    title: Sundays
    claims:
      close-sundays:
        thesis: The high street should be closed on Sundays.
      clean-air:
        premise: The air was cleaner on the pilot Sundays.
        supports: close-sundays
        allow: {unsupported-premise: the readings are not published yet}

## Remedy

Remove the line, or correct the name of the rule.
"""

from collections.abc import Iterator

from argmap.finding import Finding, Severity
from argmap.loader import Case

SEVERITY = Severity.WARNING


def check(case: Case) -> Iterator[Finding]:  # noqa: ARG001
    """Yield nothing: the checker knows which acceptances were of use."""
    yield from ()
