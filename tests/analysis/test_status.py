"""Status: the worked example, and random maps against two definitions that share no code."""

import itertools

import clingo
import pytest
from evaluated_maps import EXAMPLE, random_map

from argmap.analysis.status import Reason, Status, evaluate
from argmap.element import Claim, Inference, Kind, Relation
from argmap.formats import native
from argmap.model import ArgumentMap

EXAMPLE_CLAIMS = ["p1", "p2", "c1", "t", "d1", "r1", "a1", "r2", "a2", "c3", "c4", "x", "y", "z"]


def standing(text):
    found = native.read(text, "m")
    assert found.faults == ()
    return evaluate(found)


def test_the_worked_example():
    evaluation = standing(EXAMPLE)
    found = {id_: (str(s.status), str(s.reason)) for id_, s in evaluation.standing.items()}
    assert {id_: found[id_] for id_ in EXAMPLE_CLAIMS} == {
        "p1": ("in", "asserted"),
        "p2": ("in", "asserted"),
        "c1": ("in", "supported"),
        "t": ("out", "refuted"),
        "d1": ("out", "refuted"),
        "r1": ("in", "asserted"),
        "a1": ("in", "reinstated"),
        "r2": ("in", "asserted"),
        "a2": ("in", "asserted"),
        "c3": ("out", "circular"),
        "c4": ("out", "circular"),
        "x": ("undecided", "contested"),
        "y": ("undecided", "contested"),
        "z": ("undecided", "rests-on"),
    }
    assert evaluation.misrepresented == {}
    assert evaluation.standing["t"].because == ("a1 > t",)


def test_without_the_undercut_the_thesis_is_reinstated():
    evaluation = standing(EXAMPLE.replace("  a2: {objection: A2., undercuts: answer}\n", ""))
    assert evaluation.standing["a1"].status is Status.OUT
    assert evaluation.standing["t"].reason is Reason.REINSTATED


def test_a_distortion_that_stands_flags_its_target_and_does_not_sink_it():
    evaluation = standing(
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T., basis: value}\n"
        "  d: {distortion: D., distorts: t, shows: c}\n  c: {claim: C.}\n"
    )
    assert evaluation.standing["t"].status is Status.IN
    assert evaluation.misrepresented == {"t": ("d",)}
    assert evaluation.standing["c"].status is Status.OUT


def test_shows_works_once_the_distortion_is_exposed():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T., basis: value}\n"
        "  d: {distortion: D., distorts: t, shows: c}\n  c: {claim: C.}\n"
        "  r: {rebuttal: R., basis: value, rebuts: d}\n"
    )
    assert standing(text).standing["c"].reason is Reason.EXPOSED
    nobody = "  n: {objection: Nobody said so., basis: value, undercuts: d distorts t}\n"
    named = text.replace("distorts: t", "distorts: {to: t, as: says}") + nobody.replace(
        "d distorts t", "says"
    )
    assert standing(named).standing["c"].status is Status.OUT


def test_a_chain_of_a_hundred_thousand_claims():
    count = 100_000
    claims = [Claim(f"c{n}", Kind.PREMISE if n == 0 else Kind.CLAIM, "x") for n in range(count)]
    steps = [
        Inference(f"c{n} > c{n + 1}", Relation.SUPPORT, (f"c{n}",), f"c{n + 1}")
        for n in range(count - 1)
    ]
    evaluation = evaluate(ArgumentMap("m", "chain", tuple(claims), tuple(steps)))
    assert evaluation.standing[f"c{count - 1}"].status is Status.IN


def test_circles_each_of_which_is_decided_only_after_the_one_before_it():
    count = 2_000
    claims = []
    for n in range(count):
        claims += [
            f"  p{n}: {{claim: P., supports: [q{n}, o{n}]}}",
            f"  q{n}: {{claim: Q., supports: p{n}}}",
            f"  o{n}: {{objection: O., rebuts: s{n + 1}}}",
            f"  s{n + 1}: {{premise: S., basis: report, supports: p{n + 1}}}",
        ]
    claims += [f"  p{count}: {{claim: P.}}"]
    found = standing("argmap: 1\ntitle: Circles\nclaims:\n" + "\n".join(claims) + "\n").standing
    assert [found[f"p{n}"].status for n in range(count)] == [Status.OUT, Status.IN] * (count // 2)
    assert found["p0"].reason is Reason.CIRCULAR
    assert found["s2"].reason is Reason.REFUTED


# --- random maps ---


def rules_of(argument_map):
    """The rules of the definition, ground: (head, positive body, negative body)."""
    sound = argument_map.sound
    attacks = {}  # claim → atoms of the attacks on it
    rules = []
    for i in sound:
        undercuts = [u.id for u in sound if u.target == i.id]
        if i.relation is Relation.SHOW:
            of_distortion = [
                o.id for o in sound if o.relation is Relation.DISTORT and o.premises == i.premises
            ]
            undercuts += [u.id for u in sound if u.target in of_distortion]
            rules.append((i.id, [], [*i.premises, *undercuts]))
            continue
        rules.append((i.id, list(i.premises), undercuts))
        if i.relation is Relation.CONTRADICT:
            rules.append((f"{i.id} back", [i.target], undercuts))
            attacks.setdefault(i.premises[0], []).append(f"{i.id} back")
        if i.relation in (Relation.REBUT, Relation.CONTRADICT):
            attacks.setdefault(i.target, []).append(i.id)
    for claim in argument_map.claims:
        against = attacks.get(claim.id, [])
        supports = [
            i.id
            for i in sound
            if i.target == claim.id and i.relation in (Relation.SUPPORT, Relation.SHOW)
        ]
        starts = claim.kind not in (Kind.CLAIM, Kind.THESIS) and not supports
        if claim.basis or starts:
            rules.append((claim.id, [], against))
        rules += [(claim.id, [support], against) for support in supports]
    return rules


def least_model(rules, assumed_true):
    """The least set closed under the rules whose denials do not hit `assumed_true`."""
    usable = [(head, body) for head, body, denied in rules if not assumed_true.intersection(denied)]
    derived = set()
    while True:
        new = {head for head, body in usable if derived.issuperset(body)} - derived
        if not new:
            return derived
        derived |= new


def alternating_fixpoint(rules):
    """Van Gelder's alternating fixpoint: what is certain, and what is possible."""
    certain, possible = set(), None
    while True:
        now_possible = least_model(rules, certain)
        now_certain = least_model(rules, now_possible)
        if (now_certain, now_possible) == (certain, possible):
            return certain, possible
        certain, possible = now_certain, now_possible


BATCH = 100


def check_statuses(argument_map, certain, possible, seed):
    found = evaluate(argument_map).standing
    for element in [*argument_map.claims, *argument_map.sound]:
        expected = (
            "in" if element.id in certain else "undecided" if element.id in possible else "out"
        )
        assert found[element.id].status == expected, (seed, element)


@pytest.mark.parametrize("batch", range(20))
def test_equal_to_a_naive_alternating_fixpoint(batch):
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        argument_map = random_map(seed, 3 + seed % 9)
        model = alternating_fixpoint(rules_of(argument_map))
        check_statuses(argument_map, *model, seed)


def consequences(program):
    """Return the atoms that an answer set solver derives from a program without denials."""
    control = clingo.Control()
    control.add("base", [], program)
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        (model,) = handle
        return {symbol.arguments[0].number for symbol in model.symbols(atoms=True)}


def reduct(rules, number, assumed_true):
    """Return the Gelfond-Lifschitz reduct of some rules as a program for the solver."""
    return "".join(
        f"a({number[head]})"
        + (" :- " + ", ".join(f"a({number[atom]})" for atom in body) if body else "")
        + ".\n"
        for head, body, denied in rules
        if assumed_true.isdisjoint(number[atom] for atom in denied)
    )


def test_equal_to_the_well_founded_model_by_an_answer_set_solver():
    """Its least models of reducts, alternating; what is certain is in each of its stable models."""
    for seed in range(200):
        argument_map = random_map(20_000 + seed, 5 + seed % 20)
        rules = rules_of(argument_map)
        atoms = {atom for head, body, denied in rules for atom in (head, *body, *denied)}
        number = {atom: n for n, atom in enumerate(sorted(atoms))}
        certain, possible = set(), None
        while True:
            now_possible = consequences(reduct(rules, number, certain))
            now_certain = consequences(reduct(rules, number, now_possible))
            if (now_certain, now_possible) == (certain, possible):
                break
            certain, possible = now_certain, now_possible
        named = [
            {atom for atom, n in number.items() if n in model} for model in (certain, possible)
        ]
        check_statuses(argument_map, *named, seed)


def test_what_stands_is_in_every_stable_model_of_an_answer_set_solver():
    models = 0
    for seed in range(200):
        argument_map = random_map(30_000 + seed, 4 + seed % 12)
        rules = rules_of(argument_map)
        atoms = {atom for head, body, denied in rules for atom in (head, *body, *denied)}
        number = {atom: n for n, atom in enumerate(sorted(atoms))}
        control = clingo.Control(["0"])
        for head, body, denied in rules:
            conditions = [f"a({number[atom]})" for atom in body]
            conditions += [f"not a({number[atom]})" for atom in denied]
            control.add("base", [], f"a({number[head]}) :- {', '.join(conditions) or '#true'}.")
        control.ground([("base", [])])
        found = evaluate(argument_map).standing
        with control.solve(yield_=True) as handle:
            for model in handle:
                models += 1
                held = {symbol.arguments[0].number for symbol in model.symbols(atoms=True)}
                for element in [*argument_map.claims, *argument_map.sound]:
                    is_held = number.get(element.id) in held
                    status = found[element.id].status
                    assert status == "undecided" or is_held is (status == "in"), (seed, element)
    assert models > 200


def arguments_of(rules, limit):
    """All arguments that can be built: trees of rules with no conclusion twice on one way.

    An argument is (its conclusion, what it denies). Returns None beyond the limit.
    """
    by_head = {}
    for head, body, denied in rules:
        by_head.setdefault(head, []).append((body, denied))
    count = 0

    def build(goal, path):
        nonlocal count
        found = set()
        for body, denied in by_head.get(goal, []):
            if any(part in path for part in body):
                continue
            choices = [build(part, path | {part}) for part in body]
            for combination in itertools.product(*choices):
                count += 1
                if count > limit:
                    raise OverflowError
                found.add(frozenset(denied).union(*combination))
        return found

    try:
        return [(goal, denies) for goal in by_head for denies in build(goal, frozenset({goal}))]
    except OverflowError:
        return None


@pytest.mark.parametrize("batch", range(20))
def test_equal_to_the_grounded_labelling_of_the_arguments_themselves(batch):
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        check_by_arguments(seed)


def check_by_arguments(seed):
    argument_map = random_map(10_000 + seed, 3 + seed % 5)
    arguments = arguments_of(rules_of(argument_map), 4000)
    if arguments is None:  # too many to write down: another map of the same kind
        argument_map = random_map(50_000 + seed, 3)
        arguments = arguments_of(rules_of(argument_map), 10**6)
    label = {}
    while True:
        before = len(label)
        for argument in arguments:
            if argument in label:
                continue
            attackers = [other for other in arguments if other[0] in argument[1]]
            if all(label.get(attacker) == "out" for attacker in attackers):
                label[argument] = "in"
            elif any(label.get(attacker) == "in" for attacker in attackers):
                label[argument] = "out"
        if len(label) == before:
            break
    found = evaluate(argument_map).standing
    for claim in argument_map.claims:
        labels = {
            label.get(argument, "undecided") for argument in arguments if argument[0] == claim.id
        }
        expected = "in" if "in" in labels else "undecided" if "undecided" in labels else "out"
        assert found[claim.id].status == expected, (seed, claim)


def test_undercuts_that_undercut_each_other_are_undecided():
    text = (
        "argmap: 1\ntitle: T\nclaims:\n"
        "  a: {objection: A., undercuts: {to: j, as: i}}\n"
        "  b: {objection: B., undercuts: {to: i, as: j}}\n"
    )
    found = standing(text).standing
    assert [found[id_].status for id_ in ("a", "b", "i", "j")] == [
        "in",
        "in",
        "undecided",
        "undecided",
    ]
