"""Baselines: what is accepted for now, and only that."""

import json

import pytest

from argmap.checker import Checker, check
from argmap.configuration import Settings
from argmap.errors import ArgmapError

MAP = """\
argmap: 1
title: T
claims:
  t:
    thesis: The bakery should open at six.
  hungry:
    premise: People on the early shift want bread.
    basis: report
    supports: t
  lonely:
    premise: The mill stands by the river.
    basis: report
  gift:
    claim: The oven was a gift.
    supports: t
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "m.argmap.yaml"
    file.write_text(MAP, encoding="utf-8")
    return str(file)


def renew(baseline, *paths):
    checker = Checker(Settings(baseline=str(baseline)), renew=True)
    result = checker.check(paths)
    baseline.write_text(checker.baselines[str(baseline)].text, encoding="utf-8")
    return [finding.rule for finding in result.findings]


def found(baseline, *paths, **more):
    result = check(*paths, settings=Settings(baseline=str(baseline), **more))
    return [(finding.rule, finding.location.line) for finding in result.findings]


def test_what_is_accepted_is_not_reported(tmp_path, path):
    baseline = tmp_path / "baseline.json"
    assert renew(baseline, path) == []
    assert found(baseline, path) == []
    entries = json.loads(baseline.read_text("utf-8"))["findings"]
    assert {(e["path"], e["rule"], e["count"]) for e in entries} == {
        ("m.argmap.yaml", "orphan-claim", 1),
        ("m.argmap.yaml", "unsupported-claim", 1),
    }


def test_lines_may_move(tmp_path, path):
    baseline = tmp_path / "baseline.json"
    renew(baseline, path)
    moved = MAP.replace("claims:\n", "# a comment\n\nclaims:\n  # another\n")
    (tmp_path / "m.argmap.yaml").write_text(moved, encoding="utf-8")
    assert found(baseline, path) == []


def test_only_what_is_new_is_reported(tmp_path, path):
    baseline = tmp_path / "baseline.json"
    renew(baseline, path)
    more = MAP + "  new:\n    claim: Bread rises overnight.\n    supports: t\n"
    (tmp_path / "m.argmap.yaml").write_text(more, encoding="utf-8")
    assert found(baseline, path) == [("unsupported-claim", 17)]


def test_an_entry_covers_as_many_as_it_counts(tmp_path):
    """Two equal findings were accepted; a third is new."""
    text = MAP + "  more:\n    premise: P.\n    basis: report\n    supports: [t, gift]\n"
    text += "allow: {no-such-rule: x}\n"
    file = tmp_path / "m.argmap.yaml"
    file.write_text(text, encoding="utf-8")
    baseline = tmp_path / "b.json"
    renew(baseline, str(file))
    data = json.loads(baseline.read_text("utf-8"))
    assert found(baseline, str(file)) == []
    for entry in data["findings"]:
        entry["count"] -= 1
    baseline.write_text(json.dumps(data), encoding="utf-8")
    assert len(found(baseline, str(file))) == len(data["findings"]) > 0


def test_an_entry_that_matches_nothing_is_reported_at_its_line(tmp_path, path):
    baseline = tmp_path / "baseline.json"
    renew(baseline, path)
    mended = MAP.replace("    basis: report\n  gift", "    basis: report\n    supports: t\n  gift")
    (tmp_path / "m.argmap.yaml").write_text(mended, encoding="utf-8")
    result = check(path, settings=Settings(baseline=str(baseline)))
    (finding,) = result.findings
    assert finding.rule == "unused-allow"
    assert "'orphan-claim' in m.argmap.yaml" in finding.message
    line = baseline.read_text("utf-8").splitlines()[finding.location.line - 1]
    assert json.loads(line.rstrip(","))["rule"] == "orphan-claim"


def test_an_entry_of_a_rule_that_did_not_run_or_a_map_not_checked_is_kept_quiet(tmp_path, path):
    other = tmp_path / "n.argmap.yaml"
    other.write_text(MAP, encoding="utf-8")
    baseline = tmp_path / "baseline.json"
    renew(baseline, path, str(other))
    assert found(baseline, path, select=("unsupported-claim", "unused-allow")) == []
    other.write_text(MAP.replace("claim: The oven", "thesis: The oven"), encoding="utf-8")
    assert found(baseline, path) == []
    other.unlink()
    assert [rule for rule, _ in found(baseline, path)] == ["unused-allow"] * 2


def test_renewing_one_map_keeps_the_entries_of_others(tmp_path, path):
    other = tmp_path / "n.argmap.yaml"
    other.write_text(MAP, encoding="utf-8")
    baseline = tmp_path / "baseline.json"
    renew(baseline, path, str(other))
    renew(baseline, path)
    assert found(baseline, path, str(other)) == []


def test_a_broken_map_is_never_accepted(tmp_path):
    file = tmp_path / "m.argmap.yaml"
    file.write_text(MAP.replace("supports: t\n  lonely", "supports: x\n  lonely"), encoding="utf-8")
    baseline = tmp_path / "baseline.json"
    assert renew(baseline, str(file)) == ["dangling-reference"]
    assert "dangling" not in baseline.read_text("utf-8")
    forged = baseline.read_text("utf-8").replace("orphan-claim", "dangling-reference")
    baseline.write_text(forged, encoding="utf-8")
    assert ("dangling-reference", 9) in found(baseline, str(file))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"version": 1}',
        '{"version": 1, "findings": [{}]}',
        '{"version": 2}',
        "3",
        "null",
    ],
)
def test_a_file_that_is_no_baseline(tmp_path, path, text):
    baseline = tmp_path / "baseline.json"
    baseline.write_text(text, encoding="utf-8")
    with pytest.raises(ArgmapError, match=r"baseline\.json"):
        found(baseline, path)


def test_a_missing_baseline(tmp_path, path):
    with pytest.raises(ArgmapError, match="--write-baseline makes one"):
        found(tmp_path / "none.json", path)


def test_a_configured_baseline_is_relative_to_its_file(tmp_path, path):
    (tmp_path / "sub").mkdir()
    renew(tmp_path / "sub" / "accepted.json", path)
    (tmp_path / "argmap.toml").write_text('baseline = "sub/accepted.json"\n', encoding="utf-8")
    assert check(path).findings == ()
