"""The options that say which rules run, what is reported and what fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.configuration import Settings
    from argmap.finding import Severity

_SEVERITIES = click.Choice(["info", "warning", "error"])

_OPTIONS = (
    click.option(
        "--profile",
        type=click.Choice(["teaching", "debate", "strict", "draft"]),
        help="Raise, add or lower rules for a purpose.",
    ),
    click.option(
        "--select",
        metavar="RULE,...",
        multiple=True,
        help="Run only these rules, and those that say that a map is broken.",
    ),
    click.option("--ignore", metavar="RULE,...", multiple=True, help="Run all rules but these."),
    click.option("--min-severity", type=_SEVERITIES, help="Leave out what weighs less."),
    click.option(
        "--fail-on", type=_SEVERITIES, help="Exit with 1 from this severity on.  [default: error]"
    ),
    click.option(
        "--baseline", metavar="FILE", help="Leave out the findings that this file accepts."
    ),
)


def selection(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of selection."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings_of(options: dict[str, Any]) -> Settings:
    """Return what these options say. Raises `ArgmapError` for a rule that does not exist."""
    from argmap.configuration import Settings, names_in, severity

    def names(key: str) -> tuple[str, ...] | None:
        if not options[key]:
            return None
        return tuple(name for text in options[key] for name in names_in(text))

    def level(key: str) -> Severity | None:
        return severity(options[key]) if options[key] else None

    return Settings(
        options["profile"],
        names("select"),
        names("ignore"),
        level("min_severity"),
        level("fail_on"),
        options["baseline"],
    )
