"""`argmap extensions` as a user runs it."""

import json
import sys

import pytest
from click.testing import CliRunner

from argmap.cli import main

MAP = """\
argmap: 1
title: A ferry
claims:
  ferry: {thesis: The town should run a ferry.}
  pays: {premise: It pays., supports: {to: ferry, as: why}}
  costs: {premise: It costs., contradicts: pays}
  cold: {objection: It is cold., undercuts: why}
  warm: {rebuttal: It is warm., rebuts: cold}
"""
GRAPH = "p af 5\n1 2\n2 1\n2 3\n3 4\n4 5\n5 3\n"
ODD = "p af 3\n1 2\n2 3\n3 1\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.argmap.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "g.af").write_text(GRAPH)
    (tmp_path / "odd.af").write_text(ODD)
    (tmp_path / "binary.af").write_bytes(b"p af \xff\xfe\x00")


def run(*arguments):
    done = CliRunner().invoke(main, ["extensions", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


def test_a_map_is_listed_by_what_all_accept_and_what_each_does():
    assert run("ferry.argmap.yaml") == (
        0,
        "2 preferred extensions\nall: warm\n1: also ferry, pays, why\n2: also costs\n",
        "",
    )


def test_undecided_arguments_are_named():
    assert run("g.af", "--semantics", "complete")[1] == (
        "3 complete extensions\nall: nothing\n"
        "1: also nothing; undecided: 1, 2, 3, 4, 5\n2: also 1; undecided: 3, 4, 5\n3: also 2, 4\n"
    )
    assert run("odd.af", "--semantics", "grounded")[1] == (
        "1 grounded extension\nnothing; undecided: 1, 2, 3\n"
    )


def test_acceptance_is_answered_with_a_witness():
    code, out, _ = run("ferry.argmap.yaml", "-a", "ferry")
    assert code == 0
    assert "accepted by some extension (credulously): yes, by ferry, pays, warm, why\n" in out
    assert "accepted by every extension (sceptically): no, not by costs, warm\n" in out
    assert "credulously" not in run("ferry.argmap.yaml", "-a", "ferry", "--sceptical")[1]


def test_where_there_is_no_extension_every_one_accepts_anything():
    assert run("odd.af", "--semantics", "stable")[1] == "no stable extension\n"
    out = run("odd.af", "--semantics", "stable", "-a", "1")[1]
    assert "(credulously): no\n" in out
    assert "(sceptically): yes, as there is no extension\n" in out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["g.af"], "[[1],[2,4]]\n"),
        (["g.af", "--semantics", "stable"], "[[2,4]]\n"),
        (["odd.af"], "[[]]\n"),
        (["odd.af", "--semantics", "stable"], "[]\n"),
        (["odd.af", "--semantics", "stable", "--limit", "1"], "NO\n"),
        (["g.af", "--semantics", "stable", "--limit", "1"], "w 2 4\n"),
        (["odd.af", "--semantics", "complete", "--limit", "1"], "w\n"),
        (["g.af", "-a", "4", "--credulous"], "YES\nw 2 4\n"),
        (["g.af", "-a", "3", "--credulous"], "NO\n"),
        (["g.af", "-a", "4", "--sceptical"], "NO\nw 1\n"),
        (["g.af", "-a", "4", "--sceptical", "--semantics", "stable"], "YES\n"),
    ],
)
def test_the_output_of_the_competition(arguments, expected):
    assert run(*arguments, "--format", "iccma") == (0, expected, "")


def test_json():
    assert json.loads(run("g.af", "--format", "json")[1]) == {
        "file": "g.af",
        "semantics": "preferred",
        "all": True,
        "extensions": [
            {"accepted": ["1"], "undecided": ["3", "4", "5"]},
            {"accepted": ["2", "4"], "undecided": []},
        ],
    }
    assert json.loads(run("g.af", "--format", "json", "-a", "3", "--credulous")[1]) == {
        "file": "g.af",
        "semantics": "preferred",
        "argument": "3",
        "credulous": {"holds": False, "witness": None},
    }


def test_what_is_left_out_is_said(tmp_path):
    (tmp_path / "many.af").write_text("p af 20\n" + "".join(f"{n} {n ^ 1}\n" for n in range(2, 20)))
    code, out, err = run("many.af", "--limit", "5")
    assert code == 0
    assert out.startswith("5 preferred extensions of more\nall of these: 1")
    assert "there are more than these 5: raise --limit" in err
    assert json.loads(run("many.af", "--limit", "5", "--format", "json")[1])["all"] is False
    assert run("many.af")[1].startswith("512 preferred extensions\nall: 1")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ferry.argmap.yaml", "-a", "fery"], "no claim or inference 'fery'; did you mean 'ferry'"),
        (["g.af", "-a", "6"], "g.af: there is no argument '6'"),
        (["g.af", "--credulous"], "name it with -a"),
        (["g.af", "-a", "1", "--format", "iccma"], "add --credulous or --sceptical"),
        (["ferry.argmap.yaml", "--format", "iccma"], "choose --format json"),
        (["gone.af"], "gone.af: No such file"),
        (["binary.af"], "binary.af: this is not UTF-8 text"),
    ],
)
def test_what_cannot_be_answered_is_one_message_and_exit_code_2(arguments, message):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_without_the_solver_the_remedy_is_named_and_what_needs_none_works(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    code, out, err = run("g.af")
    assert (code, out) == (2, "")
    assert "pip install 'argmap[solver]'" in err
    assert run("g.af", "--semantics", "grounded")[0] == 0
    (tmp_path / "decided.af").write_text("p af 3\n1 2\n2 3\n")
    assert run("decided.af", "--format", "iccma") == (0, "[[1,3]]\n", "")
