"""What a check found, as text for people and machines: a module a report.

A report is a function `write(result: CheckResult) -> str` that leaves nothing out, be it a finding
or something that could not be checked. To add one, write the module and name it in `REPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from argmap.finding import CheckResult

REPORTS = {
    "text": "text",
    "concise": "concise",
    "json": "json_report",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
}
"""The formats by name, and their modules here, which are imported when they are used."""


def write(form: str, result: CheckResult) -> str:
    """Return the report of a run in the format of this name, a key of `REPORTS`."""
    module = import_module(f"argmap.reports.{REPORTS[form]}")
    return cast("Callable[[CheckResult], str]", module.write)(result)
