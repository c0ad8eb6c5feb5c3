"""Lines become a map: what each line means where it stands."""

from __future__ import annotations

from argmap.carriers.source import Source
from argmap.carriers.tree import Mapping, Node, Scalar
from argmap.carriers.tree import Sequence as Items
from argmap.element import SUPPORTS, Kind, Relation
from argmap.finding import Finding, Related
from argmap.formats.outline.lines import Line, Lines
from argmap.formats.outline.parts import Statement, Step
from argmap.formats.outline.places import Place, allowed, remedy
from argmap.formats.outline.values import scalar, value_of
from argmap.formats.outline.words import AND, BRANCHES, LEVELS, STATEMENTS, STEP, implied
from argmap.location import Location, span
from argmap.model import ArgumentMap
from argmap.record.draft import Draft
from argmap.record.fields import CLAIM, KINDS, RELATIONS, Shape
from argmap.record.naming import Names
from argmap.written import nearest

_MOST_COMPARED = 200_000


class Reader:
    """Goes through the lines of a text once, and puts the map together."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.draft = Draft(source)
        lines = Lines(source)
        self.lines = lines.read()
        self.comments = lines.comments
        self.top: dict[str, list[Line]] = {}
        self.statements: dict[Line, Statement] = {}
        self.steps: list[Step] = []
        self._step_of: dict[Line, Step] = {}  # by the line that says it
        self._last: dict[Line, Step] = {}  # below this line
        self._attackable: dict[Line, Step] = {}  # the same, without attacks on steps
        self._ids = self._named()
        self._by_id = {id_: line for line, id_ in self._ids.items()}

    def read(self) -> ArgumentMap:
        """Return the map; what makes no sense is among its faults."""
        for line in self.lines:
            self._read(line)
        self._name_steps()
        self._put_claims()
        for step in self.steps:
            for number, (premise, place) in enumerate(step.premises):
                if premise in self.draft:
                    self._relate(step, premise, place, first=number == 0)
        return self.draft.finish(self._put_top(), {"comments": self.comments})

    def _named(self) -> dict[Line, str]:
        """Return the id of each claim: as typed, else made of its words."""
        claims = [line for line in self.lines if _is_claim(line)]
        first: dict[str, Line] = {}
        for line in claims:
            if line.name and first.setdefault(line.name, line) is not line:
                related = (Related(first[line.name].place, "first here"),)
                message = f"id '{line.name}' is declared a second time"
                remedy = "choose another id, or leave it out"
                fault = Finding(message, line.place, remedy, related, rule="duplicate-id")
                self.source.faults.append(fault)
                line.name = ""
        names = Names([*first, *(line.text for line in self.lines if line.word == "as")])
        return {line: line.name or names.new(line.text) for line in claims}

    def _read(self, line: Line) -> None:
        """Take one line for what it is where it stands."""
        parent = line.parent
        place = self._place(parent)
        if line.is_entry or (parent and parent.ignored and parent not in self.statements):
            line.ignored = line.ignored or not line.is_entry
        elif line.ignored:
            self._keep(line)
        elif line.word not in allowed(place) and not _is_free(line.word, place):
            self._misplaced(line, f"'{line.word}:' cannot stand here", remedy(line, place))
        elif parent is None and line.word in KINDS:
            self.statements[line] = Statement(self._ids[line], line, kind=Kind(line.word))
        elif parent is None:
            self.top.setdefault(line.word, []).append(line)
        elif line.word in BRANCHES or line.word == AND:
            self._branch(line, parent)
        elif line.word in RELATIONS:
            step = Step(Relation(line.word), line.text.removeprefix("#"))
            step.premises.append((self._ids[parent], line.place))
            self._add(line, step)
        elif line.word in STEP:
            self._detail(line, parent)
        elif place is Place.CLAIM:
            self._say(line, parent)

    def _place(self, parent: Line | None) -> Place:
        if parent is None:
            return Place.MARGIN
        if parent in self.statements:
            return Place.CLAIM
        if parent in self._step_of:
            return Place.RELATION if parent.word in RELATIONS else Place.REFERENCE
        return Place.SOURCE if parent.word == "source" else Place.LEAF

    def _misplaced(self, line: Line, message: str, remedy: str) -> None:
        """Report a line that makes no sense where it stands."""
        self.source.fault(message, line.said, remedy)
        line.ignored = True
        self._keep(line)

    def _keep(self, line: Line) -> None:
        """Keep a claim that bears on nothing, so that what stands below it is looked at too."""
        if line in self._ids:
            self.statements[line] = Statement(self._ids[line], line, kind=Kind.CLAIM)

    def _branch(self, line: Line, parent: Line) -> None:
        """Read a claim, or a reference to one, that bears on what it stands below."""
        premise = self._premise(line)
        before = (self._last if line.word == AND else self._attackable).get(parent)
        if line.word in (AND, "unless") and not before:
            message = f"there is no step that '{line.word}:' could belong to"
            remedy = "put it below a 'because:' or 'but:', on the same level"
            self._misplaced(line, message, remedy)
        if not premise or line.ignored:
            return
        if line.word == AND and before:
            step = self._step_of[line] = before
        else:
            target = before if before and line.word == "unless" else self._ids[parent]
            step = Step(BRANCHES[line.word], target, line.word)
            self._add(line, step)
        self._last[parent] = step
        if line.word not in (AND, "unless"):
            self._attackable[parent] = step
        step.premises.append((premise, line.said))
        if line in self._ids:
            self.statements[line] = Statement(premise, line, step)

    def _premise(self, line: Line) -> str:
        """Return the id of the claim that a line says or refers to; '' if there is none."""
        if line in self._ids:
            is_other = line.text.startswith("#") and not line.name
            other = line.text[1:].lower() if is_other else ""
            if other not in self._by_id:
                return self._ids[line]
            del self._ids[line]
            return other
        if line.name not in self._by_id:
            is_quick = len(self.source.faults) * len(self._by_id) < _MOST_COMPARED
            near = nearest(line.name, self._by_id) if is_quick else ""
            guess = f"did you mean '#{near}'? " if near else ""
            remedy = f"{guess}(if it is the text of a claim, write an id behind it)"
            self._misplaced(line, f"there is no claim '{line.name}'", remedy)
            return ""
        return line.name

    def _add(self, line: Line, step: Step) -> None:
        self.steps.append(step)
        self._step_of[line] = step

    def _detail(self, line: Line, parent: Line) -> None:
        """Read what is said of the step from what a line stands below."""
        if parent not in self._step_of:
            message = f"'{line.word}:' belongs to a step, and this claim bears on nothing"
            self._misplaced(line, message, "put it below a reason, or leave it out")
            return
        first = self._step_of[parent].details.setdefault(line.word, line)
        if first is not line:
            message = f"'{line.word}:' is said twice of one step"
            self._misplaced(line, message, f"keep one; the first is on line {first.said.line}")

    def _say(self, line: Line, parent: Line) -> None:
        """Read what is said of a claim."""
        statement = self.statements[parent]
        if parent in self._last:
            above = self._last[parent].premises[-1][1].line
            message = f"'{line.word}:' stands behind what bears on its claim"
            remedy = f"put it above line {above}, or indent it deeper if it belongs to that"
            self._misplaced(line, message, remedy)
            return
        if line.word == "kind":
            word = line.text.lower()
            if word in KINDS:
                statement.kind = Kind(word)
            else:
                remedy = f"the kinds are: {', '.join(KINDS)}"
                self.source.fault(f"'{line.text}' is no kind", line.place, remedy)
            return
        statement.said.setdefault(line.word, []).append((line, value_of(line)))
        if LEVELS.get(line.word) and line.text:
            self._takes_no_text(line)

    def _takes_no_text(self, line: Line) -> None:
        remedy = "write each of them on a line of its own below, indented, as 'key: text'"
        self.source.fault(f"'{line.word}:' takes no text", line.place, remedy)

    def _name_steps(self) -> None:
        """Name joint steps that were not named, and take over the names of the others."""
        for step in self.steps:
            if line := step.details.pop("as", None):
                step.name = line.text
        names = Names([*self._ids.values(), *(step.name for step in self.steps)])
        for step in self.steps:
            if len(step.premises) > 1 and not step.name:
                step.name = names.new(f"step-to-{step.aim}")

    def _put_claims(self) -> None:
        """Add the claims with their kinds, and with the sections that they stand in."""
        supported = {step.aim for step in self.steps if step.relation in SUPPORTS}
        for line, statement in self.statements.items():
            above = self.statements.get(line.parent) if line.parent else None
            if statement.kind is None:
                statement.kind = self._kind(statement, above, supported)
            if above and "section" in above.said:
                statement.said.setdefault("section", above.said["section"])
            self.draft.claim(statement.id, line.text, span(line.said, line.place), statement.kind)
            for key, said in statement.said.items():
                self._put_said(statement.id, key, said)

    def _kind(self, statement: Statement, above: Statement | None, supported: set[str]) -> Kind:
        step = statement.step
        target = above.kind if above and above.kind else Kind.CLAIM
        if step is None:
            return target
        if isinstance(step.target, Step):
            target = implied(step.target.word, target, supported=True)
        return implied(step.word, target, supported=statement.id in supported)

    def _put_said(self, id_: str, key: str, said: list[tuple[Line, Node]]) -> None:
        line = said[0][0]
        if key == "original":
            value: Node = Mapping(((Scalar("original", line.said), said[0][1]),), line.place)
            self.draft.say(id_, "distorts", value, line.place)
        elif key == "section" and not line.text:
            pass  # it says that there is none
        elif key in CLAIM and CLAIM[key].shape in (Shape.CITATIONS, Shape.CHOICES, Shape.WORDS):
            items = (item for _, v in said for item in (v.items if isinstance(v, Items) else (v,)))
            self.draft.say(id_, key, Items(tuple(items), line.place), line.place)
        else:
            for one, value in said:
                self.draft.say(id_, key, value, one.place)

    def _relate(self, step: Step, premise: str, place: Location, *, first: bool) -> None:
        said = [(Scalar("to", place), Scalar(step.aim, place))]
        if step.name:
            said.append((Scalar("as", place), Scalar(step.name, place)))
        if first:  # said once, it holds for all premises
            said += [
                (
                    Scalar(STEP[word], line.said),
                    scalar(line, is_choice=word == "inference-implicit"),
                )
                for word, line in step.details.items()
            ]
        strand = Mapping(tuple(said), place) if len(said) > 1 else said[0][1]
        self.draft.say(premise, step.relation.value, strand, place)

    def _put_top(self) -> str:
        """Say what is said of the whole map; return its title."""
        for word, lines in self.top.items():
            for line in lines:
                if word in LEVELS and line.text:
                    self._takes_no_text(line)
                if word != "title":
                    self.draft.put(word, value_of(line), line.place)
        if len(titles := self.top.get("title", [])) > 1:
            message = "this is a second title"
            self.source.fault(message, titles[1].said, "keep one, or indent it below its claim")
        self._put_derived()
        first = next(iter(self.statements), None)
        if not first:
            remedy = "begin a line with 'thesis:', and write its reasons below, indented"
            self.source.fault("no line says what is argued for", self.draft.whole, remedy)
        return titles[0].text if titles else first.text if first else "untitled"

    def _put_derived(self) -> None:
        """Where sources or sections are not listed, those that claims name are the list."""
        for word, key in (("sources", "source"), ("sections", "section")):
            lines = [line for s in self.statements.values() for line, _ in s.said.get(key, ())]
            found = [
                line.text.partition(" ")[0] if key == "source" else line.text for line in lines
            ]
            if word not in self.top and (keys := {name: name for name in found if name}):
                self.draft.put(word, keys)


def _is_claim(line: Line) -> bool:
    """Say whether a line says a claim, and does not only refer to one."""
    is_reference = line.parent and line.name and not line.text and not line.is_block
    return (line.word in STATEMENTS or line.ignored) and not line.is_entry and not is_reference


def _is_free(word: str, place: Place) -> bool:
    return word.startswith("x-") and place in (Place.MARGIN, Place.CLAIM)
