"""Argument maps as dependable as code.

    from argmap import load, check, render
    argument_map = load("sundays.argmap.yaml")
    argument_map.graph                          # a frozen networkx.DiGraph
    check("sundays.argmap.yaml").findings       # what is wrong, with places
    render(argument_map)[0].content             # SVG as bytes

Names are loaded when they are first used, so that importing `argmap` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.analysis.status import Evaluation as Evaluation
    from argmap.analysis.status import evaluate as evaluate
    from argmap.checker import check as check
    from argmap.drawing import Picture as Picture
    from argmap.drawing import render as render
    from argmap.element import Claim as Claim
    from argmap.element import Inference as Inference
    from argmap.errors import ArgmapError as ArgmapError
    from argmap.finding import CheckResult as CheckResult
    from argmap.finding import Finding as Finding
    from argmap.loader import load as load
    from argmap.model import ArgumentMap as ArgumentMap

_HOME = {
    "ArgmapError": "argmap.errors",
    "ArgumentMap": "argmap.model",
    "CheckResult": "argmap.finding",
    "Claim": "argmap.element",
    "Evaluation": "argmap.analysis.status",
    "Finding": "argmap.finding",
    "Inference": "argmap.element",
    "Picture": "argmap.drawing",
    "check": "argmap.checker",
    "evaluate": "argmap.analysis.status",
    "load": "argmap.loader",
    "render": "argmap.drawing",
}

__all__ = sorted(_HOME)  # noqa: PLE0605 - the table above is the one list of public names


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'argmap' has no attribute '{name}'")


def __dir__() -> list[str]:
    return __all__
