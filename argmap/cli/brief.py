"""`argmap brief`: the case brief of one side."""

from __future__ import annotations

from pathlib import Path

import click

_FORMS = ("md", "html", "docx", "pdf")


@click.command()
@click.argument("path", metavar="MAP")
@click.option(
    "--side",
    required=True,
    metavar="pro|con|NAME",
    help="For the theses, against them, or the `side` that claims name.",
)
@click.option(
    "--speeches",
    metavar="bp|policy|ld|pf|NAME,NAME,…",
    help="The speeches in their order, as for `argmap flow`; they tell what was dropped.",
)
@click.option(
    "--format", "form", type=click.Choice(_FORMS), help="Default: as FILE's name says, else md."
)
@click.option(
    "--font",
    "fonts",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="For PDF: a font file for scripts beyond Latin, Greek and Cyrillic; may be repeated.",
)
@click.option(
    "-o", "--output", metavar="FILE", help="Default: standard output; MAP.brief.docx or .pdf."
)
def brief(
    path: str,
    side: str,
    speeches: str | None,
    form: str | None,
    fonts: tuple[Path, ...],
    output: str | None,
) -> None:
    """Write the case brief of a side: its case, the attacks to expect, and the answers to them.

    Attacks without an answer come first. Then: what the theses hang on, what is still to be shown,
    contradictions inside the case, and dropped points. Least sets of claims need the extra
    `solver`.
    """
    from argmap.analysis.brief import brief as brief_of
    from argmap.analysis.party import party_of
    from argmap.analysis.satisfiability import is_installed
    from argmap.analysis.speeches import speeches_of
    from argmap.cli.document import Destination
    from argmap.cli.reading import map_to_evaluate
    from argmap.cli.streams import tell
    from argmap.documents.brief.content import Content, content_of
    from argmap.documents.reading import Reading

    target = Destination(
        path, output, form, name="brief", forms=_FORMS, binary=frozenset({"docx", "pdf"})
    )
    argument_map, complete = map_to_evaluate(path)
    party = party_of(argument_map, side)
    found = brief_of(argument_map, party, speeches_of(argument_map, speeches))
    if not is_installed():
        tell("least sets are left out: they need one package more: pip install 'argmap[solver]'")
    content = content_of(Reading(argument_map, found.evaluation, complete), found)

    def document(content: Content) -> str | bytes:
        from argmap.documents.brief.html import html
        from argmap.documents.brief.markdown import markdown
        from argmap.documents.brief.print import pdf
        from argmap.documents.brief.word import word

        match target.form:
            case "html":
                return html(content)
            case "docx":
                return word(content)
            case "pdf":
                return pdf(content, fonts)
        return markdown(content)

    target.write(document(content))
