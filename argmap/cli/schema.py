"""`argmap schema`: the map format for editors."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the map format.

    With it an editor completes keys, explains them, and underlines what is no map. It is draft 7,
    as the YAML language server of VS Code, Neovim and others reads it.
    """
    import json

    from argmap.record.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2))
