"""`argmap flow`: the flow sheet of a debate."""

from __future__ import annotations

import click

_FORMS = ("text", "csv", "md", "html", "xlsx")


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "--speeches",
    metavar="bp|policy|ld|pf|NAME,NAME,…",
    help="The speeches in their order: those of a format, or names of your own.",
)
@click.option(
    "--format", "form", type=click.Choice(_FORMS), help="Default: as FILE's name says, else text."
)
@click.option("-o", "--output", metavar="FILE", help="Default: standard output; MAP.flow.xlsx.")
def flow(path: str, speeches: str | None, form: str | None, output: str | None) -> None:
    """Write the flow sheet of a debate: a column for each speech, the answer beside the point.

    A point to which the other side says nothing in its next speech is marked as dropped. Claims
    name their speech with `speech:`; in a map where none does, the columns are the steps of the
    exchange: case, attack, answer, reply.
    """
    import shutil

    from argmap.analysis.flow import flow as flow_of
    from argmap.analysis.speeches import speeches_of
    from argmap.cli.document import Destination
    from argmap.cli.reading import map_to_evaluate
    from argmap.documents.flow.sheet import Sheet, sheet_of

    target = Destination(path, output, form, name="flow", forms=_FORMS, binary=frozenset({"xlsx"}))
    argument_map, _ = map_to_evaluate(path)
    sheet = sheet_of(argument_map, flow_of(argument_map, speeches_of(argument_map, speeches)))

    def document(sheet: Sheet) -> str | bytes:
        from argmap.documents.flow.html import html
        from argmap.documents.flow.table import comma_separated, markdown
        from argmap.documents.flow.text import text
        from argmap.documents.flow.workbook import workbook

        match target.form:
            case "csv":
                return comma_separated(sheet)
            case "md":
                return markdown(sheet)
            case "html":
                return html(sheet)
            case "xlsx":
                return workbook(sheet)
        return text(sheet, shutil.get_terminal_size().columns)

    target.write(document(sheet))
