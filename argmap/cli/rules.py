"""`argmap rules` and `argmap rule`: the manual of the checks."""

from __future__ import annotations

from typing import Any

import click

_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: for programs.",
)


@click.command()
@_FORMAT
def rules(form: str) -> None:
    """List all rules of check, with what their findings weigh."""
    from argmap.rules import RULES

    if form == "json":
        _print_json([_described(name) for name in RULES])
        return
    width = max(len(name) for name in RULES)
    for name, module in RULES.items():
        summary = module.__doc__.partition("\n")[0]
        click.echo(f"{name:<{width}}  {module.SEVERITY!s:<8} {summary}")


@click.command()
@click.argument("name")
@_FORMAT
def rule(name: str, form: str) -> None:
    """Print the manual page of one rule."""
    from argmap.errors import ArgmapError
    from argmap.rules import RULES, page
    from argmap.written import nearest

    if name not in RULES:
        near = nearest(name, RULES)
        raise ArgmapError(
            f"no rule '{name}'" + (f"; did you mean '{near}'?" if near else "; see `argmap rules`")
        )
    if form == "json":
        _print_json(_described(name))
    else:
        click.echo(page(name), nl=False)


def _described(name: str) -> dict[str, Any]:
    """Return what there is to say of a rule, as plain data."""
    from argmap.rules import PROFILES, RULES

    module = RULES[name]
    return {
        "name": name,
        "severity": str(module.SEVERITY),
        "profiles": {p: str(levels[name]) for p, levels in PROFILES.items() if name in levels},
        "summary": module.__doc__.partition("\n")[0],
        "page": module.__doc__.strip(),
    }


def _print_json(data: Any) -> None:
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
