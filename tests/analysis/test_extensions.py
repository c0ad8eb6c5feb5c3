"""Extensions, against the definitions by trying all subsets, and against an answer-set solver."""

import itertools
import random

import clingo
import pytest

from argmap.analysis.extensions import Semantics, extensions, framework_of
from argmap.analysis.status import Status, evaluate
from argmap.element import LEGAL_TARGETS, UNDERCUTTING_KINDS, Claim, Inference, Kind, Relation
from argmap.formats import attack_graphs, native
from argmap.model import ArgumentMap

EVERY = pytest.mark.parametrize("semantics", Semantics)


def found(source, semantics, **demanded):
    """Return the sets of what is accepted; none may come twice."""
    listed = [frozenset(e.accepted) for e in extensions(framework_of(source), semantics, demanded)]
    assert len(listed) == len(set(listed))
    return set(listed)


# --- attack graphs ---


def random_attacks(seed, size):
    """Attacks among so many arguments, from few to many, with some on themselves."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    share = chance.choice([0.05, 0.1, 0.2, 0.4])
    return {
        (a, b)
        for a, b in itertools.product(range(1, size + 1), repeat=2)
        if chance.random() < (share if a != b else share / 4)
    }


def graph_of(size, attacks):
    lines = [f"p af {size}", *(f"{a} {b}" for a, b in sorted(attacks))]
    return attack_graphs.read("\n".join(lines), "m.af")


def subsets(elements):
    return (
        frozenset(chosen)
        for size in range(len(elements) + 1)
        for chosen in itertools.combinations(elements, size)
    )


def by_definition(arguments, attacks):
    """The extensions of all four semantics, by Dung's definitions, from all subsets."""
    attackers = {a: {b for b, target in attacks if target == a} for a in arguments}

    def defended(chosen):
        beaten = {target for a, target in attacks if a in chosen}
        return {a for a in arguments if attackers[a] <= beaten}

    free = [s for s in subsets(arguments) if not any(a in s and b in s for a, b in attacks)]
    complete = {s for s in free if s == defended(s)}
    return {
        Semantics.COMPLETE: complete,
        Semantics.GROUNDED: {s for s in complete if all(s <= other for other in complete)},
        Semantics.PREFERRED: {s for s in complete if not any(s < other for other in complete)},
        Semantics.STABLE: {s for s in free if all(a in s or attackers[a] & s for a in arguments)},
    }


@pytest.mark.parametrize("seed", range(150))
def test_attack_graphs_by_all_subsets(seed):
    size = seed % 9 if seed < 140 else 12
    attacks = random_attacks(seed, size)
    names = [str(n) for n in range(1, size + 1)]
    expected = by_definition(names, {(str(a), str(b)) for a, b in attacks})
    graph = graph_of(size, attacks)
    for semantics in Semantics:
        assert found(graph, semantics) == expected[semantics], semantics
        for name in names:
            having = {s for s in expected[semantics] if name in s}
            assert found(graph, semantics, **{name: True}) == having
            assert found(graph, semantics, **{name: False}) == expected[semantics] - having


ENCODING = {
    # The well-known encodings of complete and stable extensions as answer sets.
    Semantics.STABLE: """
        in(X) :- arg(X), not out(X).  out(X) :- arg(X), not in(X).
        :- in(X), in(Y), att(X,Y).
        beaten(X) :- in(Y), att(Y,X).
        :- out(X), not beaten(X).
    """,
    Semantics.COMPLETE: """
        in(X) :- arg(X), not out(X).  out(X) :- arg(X), not in(X).
        :- in(X), in(Y), att(X,Y).
        beaten(X) :- in(Y), att(Y,X).
        undefended(X) :- att(Y,X), not beaten(Y).
        :- in(X), undefended(X).
        :- out(X), not undefended(X).
    """,
}
PREFERRED = ENCODING[Semantics.COMPLETE] + "#heuristic in(X) : arg(X). [1,true]"


def answer_sets(program, *options):
    control = clingo.Control([*options, "0"])
    control.add("base", [], program + "\n#show in/1.")
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        return {
            frozenset(str(symbol.arguments[0]) for symbol in model.symbols(shown=True))
            for model in handle
        }


@pytest.mark.parametrize("seed", range(40))
def test_attack_graphs_by_an_answer_set_solver(seed):
    size = 20 + seed
    attacks = random_attacks(1000 + seed, size)
    facts = "".join(f"arg({n})." for n in range(1, size + 1))
    facts += "".join(f"att({a},{b})." for a, b in sorted(attacks))
    graph = graph_of(size, attacks)
    for semantics, encoding in ENCODING.items():
        assert found(graph, semantics) == answer_sets(facts + encoding)
    # clingo returns the models that are largest in what the heuristic makes true.
    largest = answer_sets(facts + PREFERRED, "--heuristic=Domain", "--enum-mode=domRec")
    assert found(graph, Semantics.PREFERRED) == largest


# --- maps ---


def random_map(seed, size):
    """Claims of all kinds with joint premises, undercuts, contradictions, distortions and loops."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    claims = []
    for n in range(size):
        kind = chance.choice(list(Kind))
        claims.append(Claim(f"c{n}", kind, "Text.", basis=chance.choice(["", "", "value"])))
    inferences = []
    for n in range(chance.randint(size, 3 * size)):
        chosen = chance.sample(claims, chance.choice([1, 1, 2]))
        kinds = {claim.kind for claim in chosen}
        relation = chance.choice([r for kind, r in LEGAL_TARGETS if kind in kinds])
        targets = [claim.id for claim in claims if claim not in chosen]
        if kinds <= UNDERCUTTING_KINDS and chance.random() < 0.3:
            relation, targets = Relation.UNDERCUT, [i.id for i in inferences]
        if relation not in (Relation.SUPPORT, Relation.REBUT):
            chosen = chosen[:1]
        if targets:
            premises = tuple(claim.id for claim in chosen)
            target = chance.choice(targets)
            inferences.append(Inference(f"i{n}", relation, premises, target, named=True))
    return ArgumentMap("m", "random", tuple(claims), tuple(inferences))


def rules_of(argument_map):
    """The rules of the definition of status: (head, positive body, negative body)."""
    sound = argument_map.sound
    attacks, rules = {}, []
    for i in sound:
        undercuts = [u.id for u in sound if u.target == i.id]
        if i.relation is Relation.SHOW:
            distorting = [
                o.id for o in sound if o.relation is Relation.DISTORT and o.premises == i.premises
            ]
            undercuts += [u.id for u in sound if u.target in distorting]
            rules.append((i.id, (), (*i.premises, *undercuts)))
            continue
        rules.append((i.id, i.premises, tuple(undercuts)))
        if i.relation is Relation.CONTRADICT:
            rules.append((f"{i.id} back", (i.target,), tuple(undercuts)))
            attacks.setdefault(i.premises[0], []).append(f"{i.id} back")
        if i.relation in (Relation.REBUT, Relation.CONTRADICT):
            attacks.setdefault(i.target, []).append(i.id)
    for claim in argument_map.claims:
        against = tuple(attacks.get(claim.id, ()))
        supports = [
            i.id
            for i in sound
            if i.target == claim.id and i.relation in (Relation.SUPPORT, Relation.SHOW)
        ]
        if claim.basis or (claim.kind not in (Kind.CLAIM, Kind.THESIS) and not supports):
            rules.append((claim.id, (), against))
        rules += [(claim.id, (support,), against) for support in supports]
    return rules


def least(rules, denied_if):
    """The least set closed under the rules none of whose denials is in a set."""
    usable = [(head, body) for head, body, denied in rules if denied_if.isdisjoint(denied)]
    derived = set()
    while new := {head for head, body in usable if derived.issuperset(body)} - derived:
        derived |= new
    return frozenset(derived)


def partial_stable_models(rules):
    """All pairs of what is true and what is possible that each follow from the other.

    Przymusinski's definition: the model is the least one of the program in which the denials are
    replaced by their values in it.
    """
    denied = sorted({atom for _, _, denials in rules for atom in denials})
    found_models = set()
    # The least set of consequences depends on which of the denied atoms are possible alone.
    for possible in subsets(denied):
        true = least(rules, possible)
        again = least(rules, true)
        if again.intersection(denied) == possible and true <= again:
            found_models.add((true, again))
    return found_models


@pytest.mark.parametrize("seed", range(250))
def test_maps_by_the_definition_of_partial_stable_models(seed):
    argument_map = random_map(seed, 3 + seed % 7)
    rules = rules_of(argument_map)
    if len({atom for _, _, denials in rules for atom in denials}) > 12:
        argument_map = random_map(seed, 3)
        rules = rules_of(argument_map)
    ids = {*argument_map.claim, *argument_map.sound_inference}
    models = partial_stable_models(rules)
    complete = {true & ids for true, _ in models}
    assert found(argument_map, Semantics.COMPLETE) == complete
    assert found(argument_map, Semantics.STABLE) == {t & ids for t, p in models if t == p}
    assert found(argument_map, Semantics.PREFERRED) == {
        t & ids for t, _ in models if not any(t < other for other, _ in models)
    }
    (grounded,) = found(argument_map, Semantics.GROUNDED)
    assert all(grounded <= other for other in complete)
    standing = evaluate(argument_map).standing
    assert grounded == {id_ for id_ in ids if standing[id_].status is Status.IN}
    (first,) = extensions(framework_of(argument_map), Semantics.GROUNDED)
    assert set(first.undecided) == {id_ for id_ in ids if standing[id_].status is Status.UNDECIDED}


def test_random_maps_have_what_is_to_be_tested():
    several = undecided = 0
    for seed in range(250):
        argument_map = random_map(seed, 3 + seed % 7)
        several += len(found(argument_map, Semantics.PREFERRED)) > 1
        standing = evaluate(argument_map).standing.values()
        undecided += any(s.status is Status.UNDECIDED for s in standing)
    assert several > 50
    assert undecided > 60


def arguments_of(rules, limit):
    """All arguments that can be built, as (conclusion, what it denies); None beyond the limit.

    They are trees of rules in which no way down has a conclusion twice.
    """
    by_head = {}
    for head, body, denied in rules:
        by_head.setdefault(head, []).append((body, denied))

    def build(goal, path):
        found_sets = set()
        for body, denied in by_head.get(goal, []):
            if not path.intersection(body):
                choices = [build(part, path | {part}) for part in body]
                for combination in itertools.islice(itertools.product(*choices), limit + 1):
                    found_sets.add(frozenset(denied).union(*combination))
        return found_sets

    arguments = [(goal, denies) for goal in by_head for denies in build(goal, frozenset({goal}))]
    return arguments if len(arguments) <= limit else None


@pytest.mark.parametrize("seed", range(200))
def test_maps_by_all_subsets_of_the_arguments_themselves(seed):
    size = 6
    while (arguments := arguments_of(rules_of(random_map(seed, size)), 11)) is None:
        size -= 1
    argument_map = random_map(seed, size)
    ids = {*argument_map.claim, *argument_map.sound_inference}
    attacks = {(a, b) for a, b in itertools.product(arguments, repeat=2) if a[0] in b[1]}
    expected = by_definition(arguments, attacks)
    for semantics in Semantics:
        conclusions = {frozenset(a for a, _ in s if a in ids) for s in expected[semantics]}
        assert found(argument_map, semantics) == conclusions, semantics


LOOP = """\
argmap: 1
title: Reasons that only support each other, if they are not attacked
claims:
  a: {claim: A., supports: b}
  b: {claim: B., supports: a}
  x: {premise: X., contradicts: y, supports: a}
  y: {premise: Y.}
"""


@EVERY
def test_reasons_that_go_round_hold_only_with_a_reason_from_outside(semantics):
    loop = native.read(LOOP, "m")
    for accepted in found(loop, semantics):
        assert ("a" in accepted) == ("b" in accepted) == ("x" in accepted)
    several = semantics in (Semantics.PREFERRED, Semantics.STABLE)
    assert (
        len(found(loop, semantics)) == {True: 2, False: 1 + 2 * (semantics == "complete")}[several]
    )


def test_an_undercut_in_a_map_decides_between_extensions():
    argument_map = native.read(
        "argmap: 1\ntitle: T\nclaims:\n"
        "  t: {thesis: T.}\n"
        "  p: {premise: P., supports: {to: t, as: why}}\n"
        "  u: {objection: U., undercuts: why}\n"
        "  v: {rebuttal: V., rebuts: u}\n"
        "  w: {objection: W., rebuts: v}\n",
        "m",
    )
    (only,) = found(argument_map, Semantics.STABLE)
    assert "why" not in only
    assert "t" not in only


@EVERY
def test_a_large_attack_graph_without_loops_needs_no_solver(semantics, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pysat.solvers", None)
    count = 50_000
    graph = graph_of(count, {(n, n + 1) for n in range(1, count)})
    (only,) = found(graph, semantics)
    assert only == {str(n) for n in range(1, count + 1, 2)}
