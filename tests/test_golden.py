"""The golden corpus: clean maps, and faulty ones with all that is found in them.

A first line `# profile: NAME` says under which profile a map is checked. What a run finds is
written to the `.out` files with `pytest --update-golden`.
"""

from pathlib import Path

import pytest

from argmap.checker import check

GOLDEN = Path(__file__).parent / "golden"
OK = sorted((GOLDEN / "ok").glob("*.argmap.yaml"))
FAULTY = sorted((GOLDEN / "findings").glob("*.argmap.yaml"))


def found_in(path):
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    profile = first.removeprefix("# profile: ") if first.startswith("# profile: ") else None
    return [
        f"{path.name}:{finding.location.line}:{finding.location.column}: "
        f"{finding.severity}: {finding.message} ({finding.rule})"
        for finding in check(str(path), profile=profile).findings
    ]


@pytest.mark.parametrize("path", OK, ids=lambda path: path.name)
def test_nothing_is_found_in_a_clean_map(path):
    assert found_in(path) == []


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.name)
def test_all_is_found_that_is_expected(path, update_golden):
    found = found_in(path)
    expected = path.with_name(path.name.replace(".argmap.yaml", ".out"))
    if update_golden:
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found, "a map in this folder has findings"
    assert found == expected.read_text(encoding="utf-8").splitlines()


def test_no_expectation_is_without_its_map():
    maps = {path.name.removesuffix(".argmap.yaml") for path in FAULTY}
    assert {path.stem for path in (GOLDEN / "findings").glob("*.out")} == maps


def test_twenty_faults_in_one_file_are_twenty_findings():
    assert len(found_in(GOLDEN / "findings" / "read-twenty-faults.argmap.yaml")) >= 20
