"""Extensions in words, as JSON, and as the ICCMA competition wants them."""

from __future__ import annotations

import textwrap
from collections.abc import Container, Iterable, Iterator, Sequence

from argmap.analysis.extensions import Answer, Extension, Question, Semantics
from argmap.reports.encoding import encode_json
from argmap.reports.visible import visible

_NARROWEST, _WIDEST = 40, 100

_ASKED = {
    Question.CREDULOUS: "accepted by some extension (credulously)",
    Question.SCEPTICAL: "accepted by every extension (sceptically)",
}


def text(
    found: Sequence[Extension],
    semantics: Semantics,
    shown: Container[str],
    width: int,
    *,
    more: bool,
) -> str:
    """Return what all these extensions accept, and then what each accepts besides.

    Only what is in `shown` is named; `more` says that not all extensions are here. Lines are about
    `width` long.
    """
    count = f"{len(found)} {semantics} extension{'s' if len(found) != 1 else ''}"
    count += " of more" if more else ""
    lines = [count if found else f"no {semantics} extension"]
    common = set(found[0].accepted).intersection(*(e.accepted for e in found)) if found else set()
    if len(found) > 1:
        core = [id_ for id_ in found[0].accepted if id_ in common and id_ in shown]
        lines += _wrapped(f"all{' of these' if more else ''}: {_listed(core)}", width)
    for number, extension in enumerate(found, start=1):
        accepted = [i for i in extension.accepted if i in shown]
        undecided = [i for i in extension.undecided if i in shown]
        line = _listed(accepted)
        if len(found) > 1:
            line = f"{number}: also {_listed([i for i in accepted if i not in common])}"
        if undecided:
            line += f"; undecided: {_listed(undecided)}"
        lines += _wrapped(line, width)
    return _joined(lines)


def answers_text(
    id_: str, answers: Iterable[Answer], semantics: Semantics, shown: Container[str], width: int
) -> str:
    """Return whether extensions accept something, each answer with its witness."""
    lines = [f"'{id_}', {semantics} semantics"]
    answers = list(answers)
    for answer in answers:
        says = "yes" if answer.holds else "no"
        if answer.witness:
            witness = _listed(i for i in answer.witness.accepted if i in shown)
            says += f", {'' if answer.holds else 'not '}by {witness}"
        elif answer.holds and not all(other.holds for other in answers):
            says += ", as there is no extension"
        lines += _wrapped(f"{_ASKED[answer.question]}: {says}", width)
    return _joined(lines)


def json_text(path: str, semantics: Semantics, found: Sequence[Extension], *, more: bool) -> str:
    """Return extensions as JSON; `more` says that not all of them are here."""
    data = {
        "file": path,
        "semantics": semantics,
        "all": not more,
        "extensions": [
            {"accepted": extension.accepted, "undecided": extension.undecided}
            for extension in found
        ],
    }
    return encode_json(data)


def answers_json(path: str, id_: str, answers: Iterable[Answer], semantics: Semantics) -> str:
    """Return answers as JSON, each with its witness."""
    data: dict[str, object] = {"file": path, "semantics": semantics, "argument": id_}
    for answer in answers:
        witness = answer.witness and answer.witness.accepted
        data[answer.question] = {"holds": answer.holds, "witness": witness}
    return encode_json(data)


def iccma(found: Sequence[Extension]) -> str:
    """Return all extensions as a list of lists in brackets, as the competition had it to 2017."""
    return f"[{','.join('[' + ','.join(e.accepted) + ']' for e in found)}]\n"


def iccma_answer(answer: Answer) -> str:
    """Return YES or NO, and the extension that shows it, as the competition has it since 2023."""
    says = "YES\n" if answer.holds else "NO\n"
    return says + (iccma_witness(answer.witness) if answer.witness else "")


def iccma_witness(witness: Extension | None) -> str:
    """Return an extension in the competition's form since 2023; NO if there is none."""
    return f"{' '.join(['w', *witness.accepted])}\n" if witness else "NO\n"


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(ids) or "nothing"


def _wrapped(line: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(
        visible(line),
        max(_NARROWEST, min(width, _WIDEST)),
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{visible(line)}\n" for line in lines)
