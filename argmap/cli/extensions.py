"""`argmap extensions`: what can be accepted together, by the semantics of research."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click

from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.analysis.extensions import Extension, Framework, Semantics
    from argmap.formats.attack_graphs import AttackGraph
    from argmap.model import ArgumentMap


@click.command()
@click.argument("path", metavar="FILE")
@click.option(
    "--semantics",
    "name",
    type=click.Choice(["grounded", "complete", "preferred", "stable"]),
    default="preferred",
    show_default=True,
)
@click.option("-a", "--argument", "id_", metavar="ID", help="Ask whether this is accepted.")
@click.option("--credulous", "question", flag_value="credulous", help="By some extension?")
@click.option("--sceptical", "question", flag_value="sceptical", help="By every extension?")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="List no more than so many extensions.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "iccma"]),
    default="text",
    show_default=True,
)
def extensions(
    path: str, name: str, id_: str | None, question: str | None, limit: int, form: str
) -> None:
    """List the extensions of a map or of an attack graph (.af, .apx, .tgf).

    An extension is a set of what can be accepted together. With -a, say whether some and whether
    every extension accepts one claim, inference or argument. All but the grounded extension may
    need python-sat: pip install 'argmap[solver]'.

    iccma is the output of the competition's solvers, for attack graphs: YES or NO and a witness
    with -a and --credulous or --sceptical, one extension with --limit 1, else a list of all.
    """
    from argmap.analysis.extensions import Semantics, framework_of
    from argmap.cli.reading import refuse_unknown
    from argmap.model import ArgumentMap

    if question and id_ is None:
        raise ArgmapError(f"--{question} asks about one argument: name it with -a")
    if form == "iccma" and id_ is not None and not question:
        raise ArgmapError("iccma answers one question: add --credulous or --sceptical")
    source = _read(path, form)
    framework, semantics = framework_of(source), Semantics(name)
    if id_ is None:
        _list(path, source, framework, semantics, limit, form)
    else:
        what = "claim or inference" if isinstance(source, ArgumentMap) else "argument"
        refuse_unknown(id_, framework.atom, path, what)
        _answer(path, source, framework, semantics, id_, question, form)


def _read(path: str, form: str) -> ArgumentMap | AttackGraph:
    from argmap.cli.reading import map_to_evaluate
    from argmap.formats import attack_graphs
    from argmap.loader import load_text

    if attack_graphs.suffix_of(path):
        return attack_graphs.read(load_text(path), path)
    if form == "iccma":
        endings = ", ".join(attack_graphs.SUFFIXES)
        raise ArgmapError(f"{path}: iccma is for attack graphs ({endings}): choose --format json")
    return map_to_evaluate(path)[0]


def _list(
    path: str,
    source: ArgumentMap | AttackGraph,
    framework: Framework,
    semantics: Semantics,
    limit: int,
    form: str,
) -> None:
    import shutil

    from argmap.analysis.extensions import extensions as extensions_of
    from argmap.cli.streams import show, tell
    from argmap.documents import extensions as document

    listed = list(islice(extensions_of(framework, semantics), limit + 1))
    more = len(listed) > limit
    found = _sorted(listed[:limit], framework)
    if form == "json":
        click.echo(document.json_text(path, semantics, found, more=more).encode(), nl=False)
    elif form == "iccma" and limit == 1:
        click.echo(document.iccma_witness(next(iter(found), None)), nl=False)
        return
    elif form == "iccma":
        click.echo(document.iccma(found), nl=False)
    else:
        width = shutil.get_terminal_size().columns
        show(document.text(found, semantics, _shown(source, framework), width, more=more))
    if more:
        tell(f"{path}: there are more than these {limit:,}: raise --limit to list them")


def _answer(
    path: str,
    source: ArgumentMap | AttackGraph,
    framework: Framework,
    semantics: Semantics,
    id_: str,
    question: str | None,
    form: str,
) -> None:
    import shutil

    from argmap.analysis.extensions import Question, answer
    from argmap.cli.streams import show
    from argmap.documents import extensions as document

    questions = [Question(question)] if question else list(Question)
    answers = [answer(framework, semantics, id_, asked) for asked in questions]
    if form == "iccma":
        click.echo(document.iccma_answer(answers[0]), nl=False)
    elif form == "json":
        click.echo(document.answers_json(path, id_, answers, semantics).encode(), nl=False)
    else:
        shown, width = _shown(source, framework), shutil.get_terminal_size().columns
        show(document.answers_text(id_, answers, semantics, shown, width))


def _sorted(found: list[Extension], framework: Framework) -> list[Extension]:
    """Return extensions in the order of what they accept first in the file."""
    place = {id_: number for number, id_ in enumerate(framework.atom)}
    return sorted(found, key=lambda extension: [place[id_] for id_ in extension.accepted])


def _shown(source: ArgumentMap | AttackGraph, framework: Framework) -> set[str]:
    """Return what is worth naming: of a map's inferences only those that something undercuts."""
    from argmap.model import ArgumentMap

    if not isinstance(source, ArgumentMap):
        return set(framework.atom)
    return {*source.claim, *(i.id for i in source.sound if source.arriving(i.id))}
