"""Every rule: its page, its examples, and its place in the registry and the golden corpus."""

import re
from pathlib import Path

import pytest

import argmap.rules
from argmap.checker import check_case
from argmap.finding import Severity
from argmap.loader import Loader, parse
from argmap.rules import PROFILES, RULES

GOLDEN = Path(__file__).parents[1] / "golden" / "findings"
MAP = "example.argmap.yaml"
HEADINGS = ["## Fires", "## Quiet", "## Remedy"]


def files(rule, heading):
    """The files below a heading of a rule's page: the map first, then those that it names."""
    section = RULES[rule].__doc__.split(f"## {heading}\n")[1].split("\n## ")[0]
    parts = re.split(r"^`(.+)`:\n", f"`{MAP}`:\n{section}", flags=re.MULTILINE)[1:]
    return {
        name: "\n".join(line[4:] for line in text.strip("\n").split("\n")) + "\n"
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def example(rule, heading):
    """The map below a heading of a rule's page."""
    return files(rule, heading)[MAP]


def case_of(rule, heading, folder):
    for name, text in files(rule, heading).items():
        (folder / name).write_text(text, encoding="utf-8")
    return Loader().case(str(folder / MAP))


def found_in(text, profile):
    return list(check_case(parse(text.encode(), MAP), profile))


def profile_with(rule):
    """No profile, or for a rule that is off by default one that has it on."""
    if RULES[rule].SEVERITY is not Severity.OFF:
        return None
    return next(name for name, levels in PROFILES.items() if levels.get(rule))


@pytest.mark.parametrize("rule", RULES)
def test_page_has_its_sections(rule):
    page = RULES[rule].__doc__
    lines = page.split("\n")
    assert re.fullmatch(r"[A-Z].*\.", lines[0])
    assert lines[1] == ""
    assert [line for line in lines if line.startswith("#")] == HEADINGS
    what, fires, quiet, remedy = re.split(r"\n## \w+\n", page)
    assert len(what.split("\n\n", 1)[1].strip()) > 80
    assert remedy.strip().endswith(".")
    for text in (fires, quiet):
        assert text.lstrip("\n").startswith("    argmap: 1\n")


@pytest.mark.parametrize("rule", RULES)
def test_first_example_is_found_and_nothing_else(rule, tmp_path):
    found = list(check_case(case_of(rule, "Fires", tmp_path), profile_with(rule)))
    assert [f.rule for f in found if f.rule == rule or f.severity >= Severity.WARNING] == [rule]


@pytest.mark.parametrize("rule", RULES)
def test_second_example_is_clean(rule, tmp_path):
    found = list(check_case(case_of(rule, "Quiet", tmp_path), profile_with(rule)))
    assert rule not in [f.rule for f in found]
    assert [f for f in found if f.severity >= Severity.WARNING] == []


@pytest.mark.parametrize("rule", RULES)
def test_every_finding_says_where_and_what_to_do(rule, tmp_path):
    case = case_of(rule, "Fires", tmp_path)
    for finding in check_case(case, profile_with(rule)):
        assert finding.message[0].islower() or finding.message[0] in "'`"
        assert not finding.message.endswith(".")
        assert finding.remedy
        place = finding.location
        assert (place.line, place.column) > (1, 1)
        assert case.text[place.start : place.stop].strip()
        line = case.text.split("\n")[place.line - 1]
        assert line[place.column - 1 :].startswith(
            case.text[place.start : place.stop].split("\n")[0]
        )


def test_every_module_is_registered_under_its_name():
    folder = Path(argmap.rules.__file__).parent
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert modules == set(RULES)


def test_every_rule_has_a_golden_file_in_which_it_fires():
    silent = {
        rule
        for rule in RULES
        if f"({rule})\n" not in (GOLDEN / f"{rule}.out").read_text(encoding="utf-8")
    }
    assert silent == set()


def test_profiles_name_rules_and_change_something():
    for levels in PROFILES.values():
        for rule, severity in levels.items():
            assert severity is not RULES[rule].SEVERITY


def test_every_rule_that_is_off_is_on_in_some_profile():
    off = {name for name, rule in RULES.items() if rule.SEVERITY is Severity.OFF}
    assert off == {"unanswered-objection", "one-sided-thesis", "single-premise", "dangling-term"}
    for rule in off:
        assert profile_with(rule)


def mended(text, rule):
    (finding,) = [f for f in found_in(text, None) if f.rule == rule]
    (edit,) = finding.edits
    return text[: edit.location.start] + edit.replacement + text[edit.location.stop :]


@pytest.mark.parametrize("rule", ["open-but-supported", "premise-has-support"])
def test_safe_edit_makes_the_first_example_the_second(rule):
    assert mended(example(rule, "Fires"), rule) == example(rule, "Quiet")


@pytest.mark.parametrize("rule", ["duplicate-relation", "unused-allow"])
def test_safe_edit_makes_the_first_example_clean(rule):
    assert [f.rule for f in found_in(mended(example(rule, "Fires"), rule), None)] == []


OPEN = (
    "argmap: 1\ntitle: T\nclaims:\n  t:\n    thesis: T.\n"
    "  p:\n    premise: P.\n    basis: report\n    supports: [t, c]\n  c:"
)


def test_no_edit_where_the_line_holds_more():
    text = OPEN + "\n    claim: C.\n    state: open # until May\n"
    (finding,) = [f for f in found_in(text, None) if f.rule == "open-but-supported"]
    assert finding.edits == ()
    assert "remove" in finding.remedy


def test_an_edit_within_braces_takes_the_comma():
    text = OPEN + " {claim: C., basis: report, state: open} # until May\n"
    assert mended(text, "open-but-supported").endswith(" {claim: C., basis: report} # until May\n")


def test_edit_of_a_line_with_windows_ends_takes_the_line():
    text = example("open-but-supported", "Fires").replace("\n", "\r\n")
    (finding,) = [f for f in found_in(text, None) if f.rule == "open-but-supported"]
    (edit,) = finding.edits
    assert text[edit.location.start : edit.location.stop] == "    state: open\r\n"
