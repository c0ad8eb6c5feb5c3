"""What `check --fix` writes, and what `check --diff` shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cli.streams import show, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.configuration import Settings
    from argmap.finding import CheckResult, Finding
    from argmap.fixing import Fixed


def write_fixes(result: CheckResult, settings: Settings) -> bool:
    """Write the fixed files, say so on stderr, and return whether there were any."""
    from argmap.cli.rewriting import rewrite

    fixes = _fixes(result, settings)
    for path, fixed in fixes.items():
        rewrite(path, result.texts[path], fixed.text)
        tell(f"{path}: {fixed.fixes} fixed")
    return bool(fixes)


def print_difference(result: CheckResult, settings: Settings) -> None:
    """Print what the fixes would change, as a unified diff."""
    from argmap.cli.rewriting import difference

    for path, fixed in _fixes(result, settings).items():
        show("".join(difference(path, result.texts[path], fixed.text)))


def _fixes(result: CheckResult, settings: Settings) -> dict[str, Fixed]:
    """Return what the checked files would become."""
    from argmap.checker import Checker
    from argmap.fixing import fix_files

    def recheck(path: str, text: str) -> Iterable[Finding]:
        return Checker(settings, {path: text.encode()}).check((path,)).findings

    return fix_files(result, recheck)
