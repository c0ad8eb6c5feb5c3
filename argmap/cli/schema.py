"""`argmap schema`: the map format for editors."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the map format, with which editors complete and underline.

    It is draft 7, as the YAML language server of VS Code, Neovim and others reads it. Editors are
    told of a file of it: argmap schema > argmap.schema.json
    """
    import json

    from argmap.record.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2))
