"""`argmap strength` as a user runs it."""

import json

import pytest
from click.testing import CliRunner

from argmap.cli import main

MAP = """\
argmap: 1
title: A ferry
claims:
  ferry: {thesis: The town should run a ferry.}
  pays: {premise: It pays., weight: 1, supports: {to: ferry, as: why}}
  cold: {objection: It is cold., weight: 0.25, undercuts: why}
  bridge: {premise: A bridge is better., contradicts: ferry}
"""


@pytest.fixture
def ferry(tmp_path):
    path = tmp_path / "ferry.argmap.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path


def run(*arguments):
    done = CliRunner().invoke(main, ["strength", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


def test_the_strongest_claim_comes_first_and_the_model_is_named(ferry):
    code, out, err = run(ferry)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "1.000  premise     pays: It pays."
    assert [line.split()[2] for line in lines[:4]] == ["pays:", "ferry:", "bridge:", "cold:"]
    assert "Model: quadratic energy." in lines
    assert "no probabilities" in out
    assert "settled after" in out


def test_sensitivity_is_sorted_by_size_and_signed(ferry):
    code, out, _ = run(ferry, "--sensitivity", "ferry")
    assert code == 0
    found = [line.split()[:3] for line in out.splitlines()[2:5]]
    assert [claim for *_, claim in found] == ["cold:", "bridge:", "pays:"]
    assert [value[0] for value, *_ in found] == ["-", "-", "+"]
    assert "depends on no other claim" in run(ferry, "--sensitivity", "pays")[1]


def test_json_has_claims_inferences_and_whether_it_settled(ferry):
    code, out, _ = run(ferry, "--model", "dfquad", "--format", "json", "--sensitivity", "ferry")
    assert code == 0
    data = json.loads(out)
    assert (data["model"], data["converged"]) == ("dfquad", True)
    assert data["rounds"] > 0
    assert data["inferences"]["why"] == 0.75
    # t = 0.5 + 0.5 (0.75 - b) and b = 0.5 (1 - t)
    assert data["claims"]["ferry"] == pytest.approx(5 / 6, abs=1e-5)
    assert data["sensitivity"]["of"] == "ferry"
    assert set(data["sensitivity"]["to"]) == {"pays", "cold", "bridge"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--sensitivity", "fery"], "there is no claim 'fery'; did you mean 'ferry'?"),
        (["--sensitivity", "why"], "there is no claim 'why'"),
    ],
)
def test_an_unknown_claim_is_one_line_and_exit_code_2(ferry, arguments, message):
    code, out, err = run(ferry, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_map_with_faults_is_ranked_and_called_incomplete(ferry):
    ferry.write_text(MAP + "  broken: {premiss: X.}\n", encoding="utf-8")
    code, out, err = run(ferry)
    assert code == 0
    assert "ferry:" in out
    assert "not all of this map is sound" in err


def test_a_file_without_claims_is_no_ranking(tmp_path):
    path = tmp_path / "x.argmap.yaml"
    path.write_text("title: nothing\n")
    code, out, err = run(path)
    assert (code, out) == (2, "")
    assert "there is no claim to evaluate" in err
