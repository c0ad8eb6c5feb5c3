"""Baselines: what is accepted for now, and only that."""

import json
import os

import pytest

from argmap.checker import Checker, check
from argmap.configuration import Settings
from argmap.errors import ArgmapError
from argmap.finding import Severity

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


ENTRY = {"path": "p", "rule": "r", "message": "m"}
NO_WORD = {"path": 1}


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
    many = len(data["findings"])
    for entry in data["findings"]:
        entry["count"] -= 1
    data["findings"] = [entry for entry in data["findings"] if entry["count"]]
    baseline.write_text(json.dumps(data), encoding="utf-8")
    assert len(found(baseline, str(file))) == many > 0


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
        *(
            json.dumps({"version": 1, "findings": [{**ENTRY, **change}]})
            for change in (*({"count": count} for count in (0, -1, 1.5, True, None, "2")), NO_WORD)
        ),
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


def test_two_configurations_that_name_one_file_share_it(tmp_path):
    (tmp_path / ".git").mkdir()
    for folder, name in ((tmp_path, "b.json"), (tmp_path / "sub", "../b.json")):
        folder.mkdir(exist_ok=True)
        (folder / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
        (folder / "argmap.toml").write_text(f'baseline = "{name}"\n', encoding="utf-8")
    checker = Checker(Settings(), renew=True)
    checker.check((str(tmp_path),))
    ((path, baseline),) = checker.baselines.items()
    assert (path, baseline.path) == (str(tmp_path / "b.json"), str(tmp_path / "b.json"))
    (tmp_path / "b.json").write_text(baseline.text, encoding="utf-8")
    assert baseline.size == 4
    assert check(str(tmp_path)).findings == ()


def test_renewing_some_rules_keeps_the_entries_of_others(tmp_path, path):
    baseline = tmp_path / "b.json"
    renew(baseline, path)
    before = baseline.read_text("utf-8")
    for chosen in (
        {"select": ("orphan-claim",)},
        {"ignore": ("orphan-claim",)},
        {"min_severity": Severity.ERROR},
    ):
        checker = Checker(Settings(baseline=str(baseline), **chosen), renew=True)
        checker.check((path,))
        assert checker.baselines[str(baseline)].text == before


def test_an_entry_for_a_rule_that_does_not_exist_is_unused_and_renewed_away(tmp_path, path):
    baseline = tmp_path / "b.json"
    renew(baseline, path)
    before = baseline.read_text("utf-8")
    baseline.write_text(before.replace("orphan-claim", "orfan-claim"), encoding="utf-8")
    assert sorted(rule for rule, _ in found(baseline, path)) == ["orphan-claim", "unused-allow"]
    renew(baseline, path)
    assert baseline.read_text("utf-8") == before


def test_an_unused_entry_weighs_and_fails_as_the_settings_say(tmp_path, path):
    baseline = tmp_path / "b.json"
    renew(baseline, path)
    mended = MAP.replace("    basis: report\n  gift", "    basis: report\n    supports: t\n  gift")
    (tmp_path / "m.argmap.yaml").write_text(mended, encoding="utf-8")

    def run(**chosen):
        return check(path, settings=Settings(baseline=str(baseline), **chosen))

    assert [f.rule for f in run().findings] == ["unused-allow"]
    assert not run().fails
    assert run(fail_on=Severity.WARNING).fails
    assert run(min_severity=Severity.ERROR).findings == ()


def test_what_is_too_light_to_be_reported_is_not_called_unused(tmp_path, path):
    baseline = tmp_path / "b.json"
    text = MAP.replace("bread.\n    basis: report", "bread.\n    basis: assertion")
    (tmp_path / "m.argmap.yaml").write_text(text, encoding="utf-8")
    renew(baseline, path)
    assert "bare-assertion" in baseline.read_text("utf-8")
    assert found(baseline, path, min_severity=Severity.WARNING) == []


def test_a_map_reached_through_a_linked_folder_is_the_same(tmp_path):
    (tmp_path / "real" / "sub").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "sub" / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    baseline = tmp_path / "real" / "b.json"
    renew(baseline, str(tmp_path / "real"))
    assert found(baseline, str(tmp_path / "link")) == []
    assert found(tmp_path / "link" / "b.json", str(tmp_path / "real")) == []
    text = baseline.read_text("utf-8").replace("sub/m", "../link/sub/m")
    baseline.write_text(text, encoding="utf-8")
    assert found(baseline, str(tmp_path / "real")) == []


def test_the_size_is_that_of_what_is_written(tmp_path, path):
    other = tmp_path / "n.argmap.yaml"
    other.write_text(MAP, encoding="utf-8")
    baseline = tmp_path / "b.json"
    renew(baseline, path, str(other))
    other.unlink()
    checker = Checker(Settings(baseline=str(baseline)), renew=True)
    checker.check((path,))
    assert checker.baselines[str(baseline)].size == 2


def test_a_text_without_a_file_is_not_accepted(tmp_path):
    baseline = str(tmp_path / "b.json")
    checker = Checker(Settings(baseline=baseline), {"<stdin>": MAP.encode()}, renew=True)
    rules = [finding.rule for finding in checker.check(("<stdin>",)).findings]
    assert sorted(rules) == ["orphan-claim", "unsupported-claim"]
    assert checker.baselines[baseline].size == 0
    assert "stdin" not in checker.baselines[baseline].text


def test_doubled_entries_are_added(tmp_path, path):
    baseline = tmp_path / "b.json"
    renew(baseline, path)
    data = json.loads(baseline.read_text("utf-8"))
    data["findings"] *= 2
    baseline.write_text(json.dumps(data), encoding="utf-8")
    assert [rule for rule, _ in found(baseline, path)] == ["unused-allow"] * 2


def test_a_name_that_is_no_utf_8(tmp_path):
    name = os.fsdecode(b"m\xff.argmap.yaml")
    (tmp_path / name).write_text(MAP, encoding="utf-8")
    baseline = tmp_path / "b.json"
    renew(baseline, str(tmp_path))
    assert baseline.read_bytes().isascii()
    assert found(baseline, str(tmp_path)) == []
    (tmp_path / name).unlink()
    (tmp_path / "n.argmap.yaml").write_text(MAP, encoding="utf-8")
    lines = [line for rule, line in found(baseline, str(tmp_path)) if rule == "unused-allow"]
    assert lines == [2, 3]


def test_a_line_of_an_older_baseline_is_found_whatever_stands_in_it(tmp_path, path):
    """Words were once written as they are, with signs that some take for the end of a line."""
    baseline = tmp_path / "b.json"
    entries = [
        {"path": "m.argmap.yaml", "rule": "orphan-claim", "message": message, "count": 1}
        for message in ("one \u2028 two", "caf\u00e9")
    ]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    baseline.write_text(f'{{"version": 1, "findings": [\n{lines}\n]}}\n', encoding="utf-8")
    rules = found(baseline, path)
    assert [line for rule, line in rules if rule == "unused-allow"] == [2, 3]


def test_a_configured_baseline_lies_in_the_repository(tmp_path):
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "link").symlink_to(tmp_path)
    (folder / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    for name in ("../b.json", str(tmp_path / "b.json"), "link/b.json"):
        (folder / "argmap.toml").write_text(f'baseline = "{name}"\n', encoding="utf-8")
        checker = Checker(Settings(), renew=True)
        (problem,) = checker.check((str(folder / "m.argmap.yaml"),)).problems
        assert "argmap.toml: the baseline" in problem
        assert "lies outside of the repository" in problem
        assert checker.baselines == {}


def test_a_configured_baseline_that_is_none_is_one_problem_of_its_maps(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
        (tmp_path / name / "n.argmap.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "a" / "argmap.toml").write_text('baseline = "b.json"\n', encoding="utf-8")
    (tmp_path / "a" / "b.json").write_text("[]", encoding="utf-8")
    result = check(str(tmp_path))
    (problem,) = result.problems
    assert "b.json: this is no baseline" in problem
    assert [path.split(os.sep)[-2:] for path in result.texts] == [
        ["b", "m.argmap.yaml"],
        ["b", "n.argmap.yaml"],
    ]
