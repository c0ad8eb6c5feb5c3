"""Settings: what is chosen goes before what the nearest file says."""

import pytest

from argmap.checker import check
from argmap.configuration import Configuration, Settings, names_in
from argmap.errors import ArgmapError
from argmap.finding import Severity
from argmap.rules import NEVER_ACCEPTED, RULES

MAP = """\
argmap: 1
title: T
claims:
  t:
    thesis: The bakery should open at six.
  hungry:
    premise: People on the early shift want bread.
    basis: assertion
    supports: t
  lonely:
    premise: The mill stands by the river.
    basis: report
"""


@pytest.fixture
def repository(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "maps" / "deep").mkdir(parents=True)
    (tmp_path / "maps" / "deep" / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def configure(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def found(repository, settings=None):
    path = repository / "maps" / "deep" / "m.argmap.yaml"
    result = check(str(path), settings=settings)
    return {f.rule: str(f.severity) for f in result.findings}, result.fails


def problem_of(repository):
    result = check(str(repository))
    assert (result.texts, result.fails) == ({}, True)
    (problem,) = result.problems
    return problem


def test_without_a_file_the_defaults_hold(repository):
    rules = {"bare-assertion": "info", "orphan-claim": "warning"}
    assert found(repository) == (rules, False)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("argmap.toml", 'ignore = ["orphan-claim"]\nfail-on = "info"\n'),
        ("pyproject.toml", '[tool.argmap]\nignore = "orphan-claim"\nfail-on = "info"\n'),
        ("setup.cfg", "[metadata]\nname = x\n[argmap]\nignore =\n  orphan-claim\nfail-on = info\n"),
    ],
)
def test_each_file_is_read(repository, name, text):
    configure(repository, name, text)
    assert found(repository) == ({"bare-assertion": "info"}, True)


def test_the_nearest_file_wins_as_a_whole(repository):
    configure(repository, "argmap.toml", 'ignore = ["bare-assertion", "orphan-claim"]\n')
    configure(repository / "maps", "argmap.toml", 'ignore = ["bare-assertion"]\n')
    assert set(found(repository)[0]) == {"orphan-claim"}


def test_a_file_without_a_section_is_passed_over(repository):
    configure(repository, "argmap.toml", 'ignore = ["bare-assertion"]\n')
    configure(repository / "maps", "setup.cfg", "[metadata]\nname = x\n")
    configure(repository / "maps", "pyproject.toml", "[project]\nname = 'x'\n")
    assert set(found(repository)[0]) == {"orphan-claim"}


def test_files_above_the_repository_do_not_count(repository):
    (repository / "maps" / ".git").mkdir()
    configure(repository, "argmap.toml", 'ignore = ["bare-assertion"]\n')
    assert set(found(repository)[0]) == {"bare-assertion", "orphan-claim"}


def test_each_map_has_its_own_settings(repository):
    (repository / "maps" / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    configure(repository / "maps" / "deep", "argmap.toml", 'profile = "strict"\n')
    result = check(str(repository))
    weights = [str(f.severity) for f in result.findings if f.rule == "bare-assertion"]
    assert weights == ["error", "info"]


def test_what_is_chosen_goes_before_the_file(repository):
    configure(repository, "argmap.toml", 'profile = "strict"\nignore = "orphan-claim"\n')
    chosen = Settings(profile="draft")
    assert found(repository, chosen)[0] == {"bare-assertion": "info"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = ["orfan-claim"]\n', "did you mean 'orphan-claim'?"),
        ('ignored = ["orphan-claim"]\n', "no setting 'ignored'; did you mean 'ignore'?"),
        ('profile = "strickt"\n', "did you mean 'strict'?"),
        ('fail-on = "warnings"\n', "did you mean 'warning'?"),
        ("fail-on = 3\n", "must be one word"),
        ("select = {a = 1}\n", "must be a list"),
        ("select = [1]\n", "must be one word"),
        ("select = [\n", "argmap.toml: "),
        ('ignore = "syntax-error"\n', "cannot be ignored"),
        ("select = []\n", "select names no rule"),
        ('select = ""\n', "select names no rule"),
        ('select = "no-thesis"\nignore = "no-thesis"\n', "what is selected is ignored"),
        (f"a = {'[' * 20000}", "nested too deeply"),
    ],
)
def test_a_file_with_a_fault_is_a_problem(repository, text, message):
    configure(repository, "argmap.toml", text)
    problem = problem_of(repository)
    assert message in problem
    assert "argmap.toml: " in problem
    assert "\n" not in problem


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("setup.cfg", "[argmap\nx", "setup.cfg"),
        ("setup.cfg", "[argmap]\nselct = orphan-claim\n", "setup.cfg"),
        ("setup.cfg", "[argmap]\nselect =\n", "select names no rule"),
        ("setup.cfg", "[tool:argmap]\nselect = no-thesis\n", "name it [argmap]"),
        ("setup.cfg", "[tool.argmap]\nselect = no-thesis\n", "name it [argmap]"),
        ("pyproject.toml", "[tool]\nargmap = 3\n", "pyproject.toml"),
        ("pyproject.toml", "[argmap]\nselect = 'no-thesis'\n", "name it [tool.argmap]"),
    ],
)
def test_other_files_with_a_fault_are_one_too(repository, name, text, message):
    configure(repository, name, text)
    problem = problem_of(repository)
    assert message in problem
    assert f"{name}: " in problem


def test_a_problem_of_one_file_is_named_once_and_the_other_maps_are_checked(repository):
    (repository / "maps" / "deep" / "n.argmap.yaml").write_text(MAP, encoding="utf-8")
    (repository / "maps" / "m.argmap.yaml").write_text(MAP, encoding="utf-8")
    configure(repository / "maps" / "deep", "argmap.toml", "profil = 1\n")
    result = check(str(repository))
    assert len(result.problems) == 1
    assert list(result.texts) == [str(repository / "maps" / "m.argmap.yaml")]
    assert len(result.findings) == 2


def test_defaults_of_other_sections_are_no_settings(repository):
    configure(repository, "setup.cfg", "[DEFAULT]\nignore = orphan-claim\n[argmap]\n")
    assert "orphan-claim" in found(repository)[0]


def test_a_choice_that_leaves_nothing_is_refused():
    for chosen in (
        {"select": ()},
        {"select": ("no-thesis",), "ignore": ("no-thesis", "orphan-claim")},
    ):
        with pytest.raises(ArgmapError):
            Settings(**chosen)
    assert Settings(select=("syntax-error",)).levels["syntax-error"] is Severity.ERROR


def test_what_is_selected_for_the_run_and_ignored_in_the_file_is_no_ok(repository):
    configure(repository, "argmap.toml", 'ignore = "orphan-claim"\n')
    (problem,) = check(str(repository), settings=Settings(select=("orphan-claim",))).problems
    assert "what is selected is ignored: orphan-claim" in problem


def test_selecting_rules_keeps_those_that_say_a_map_is_broken(repository):
    path = repository / "maps" / "deep" / "m.argmap.yaml"
    path.write_text(MAP.replace("supports: t", "supports: x"), encoding="utf-8")
    rules, fails = found(repository, Settings(select=("orphan-claim",)))
    assert "dangling-reference" in rules
    assert fails


def test_a_rule_that_is_off_runs_when_it_is_selected():
    levels = Settings(select=("single-premise", "unanswered-objection")).levels
    assert levels["single-premise"] is Severity.INFO
    assert levels["unanswered-objection"] is Severity.WARNING
    on = {name for name, level in levels.items() if level is not Severity.OFF}
    assert on == {"single-premise", "unanswered-objection"} | NEVER_ACCEPTED
    assert set(levels) == set(RULES)


def test_what_fails_the_run_is_never_hidden(repository):
    chosen = Settings(min_severity=Severity.ERROR, fail_on=Severity.WARNING)
    assert found(repository, chosen) == ({"orphan-claim": "warning"}, True)
    chosen = Settings(min_severity=Severity.WARNING)
    assert found(repository, chosen) == ({"orphan-claim": "warning"}, False)


def test_names_are_separated_by_commas_blanks_or_lines():
    assert names_in("a, b\n c,d") == ("a", "b", "c", "d")


def test_each_folder_is_looked_at_once(repository):
    configure(repository, "argmap.toml", 'profile = "strict"\n')
    configuration = Configuration()
    path = str(repository / "maps" / "deep" / "m.argmap.yaml")
    first = configuration.settings_for(path)
    configure(repository, "argmap.toml", "broken")
    assert configuration.settings_for(path) is first
