"""`argmap rules` and `argmap rule`: the manual of the checks."""

from __future__ import annotations

import click


@click.command()
def rules() -> None:
    """List all rules of check, with what their findings weigh."""
    from argmap.rules import RULES

    width = max(len(name) for name in RULES)
    for name, module in RULES.items():
        summary = module.__doc__.partition("\n")[0]
        click.echo(f"{name:<{width}}  {module.SEVERITY!s:<8} {summary}")


@click.command()
@click.argument("name")
def rule(name: str) -> None:
    """Print the manual page of one rule."""
    from argmap.errors import ArgmapError
    from argmap.rules import RULES
    from argmap.written import nearest

    if name not in RULES:
        near = nearest(name, RULES)
        raise ArgmapError(
            f"no rule '{name}'" + (f"; did you mean '{near}'?" if near else "; see `argmap rules`")
        )
    click.echo(f"{name} ({RULES[name].SEVERITY})\n\n{RULES[name].__doc__.rstrip()}")
