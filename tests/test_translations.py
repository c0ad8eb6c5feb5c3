"""Translations of maps: what is read, what is found in them, and where."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.checker import check
from argmap.cli import main
from argmap.errors import ArgmapError
from argmap.formats.native import translation as files
from argmap.loader import find_maps, load_case
from argmap.reports import text as text_report
from argmap.translation import Key, Part, digest, missing, originals, outdated, translated

MAP = """\
argmap: 1
title: A park
sections: {money: Money}
claims:
  park:
    thesis: The car park should become a park.
  cheap:
    claim: Planting would cost little.
    title: Cheap
    section: money
    supports: {to: park, as: by-cost, warrant: Cheap things are easily done.}
    speaker-note: Slowly.
  quote:
    premise: The gardener offers to plant it for nothing.
    basis: value
    supports: {to: cheap, note: Since May.}
  ban:
    distortion: They want to ban cars.
    distorts: {to: park, original: A park.}
    how: straw-man
    by: The Gazette
  answer:
    rebuttal: Nobody bans cars.
    rebuts: ban
    basis: value
"""
GERMAN = """\
argmap-translation: 1
language: de
title: {text: Ein Park, of: TITLE}
sections:
  money: {text: Geld, of: MONEY}
claims:
  park:
    # Der Parkplatz der Stadt ist gemeint.
    text: Aus dem Parkplatz sollte ein Park werden.
    of: PARK
  cheap:
    text: Die Pflanzung würde wenig kosten.
    title: Billig
    speaker-note: Langsam.
    of: CHEAP
  quote: {text: Der Gärtner will es umsonst pflanzen., of: QUOTE}
  ban:
    text: Sie wollen Autos verbieten.
    original: Ein Park.
    of: BAN
  answer: {text: Niemand verbietet Autos., of: ANSWER}
inferences:
  by-cost: {warrant: Billiges ist leicht getan., of: BY-COST}
  quote > cheap: {note: Seit Mai., of: NOTE}
"""


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


class Folder:
    """A map with its German translation, complete and up to date."""

    def __init__(self, path):
        self.path = path
        self.map = str(path / "park.argmap.yaml")
        self.german = path / "park.de.yaml"
        self.write(MAP)
        digests = {key.id or "title": digest(of) for key, of in originals(self.case.map).items()}
        digests["note"] = digests.pop("quote > cheap")
        self.text = GERMAN
        for name, of in digests.items():
            self.text = self.text.replace(f"of: {name.upper()}", f"of: {of}")
        self.translate(self.text)

    def write(self, text):
        (self.path / "park.argmap.yaml").write_text(text, encoding="utf-8")

    def translate(self, text):
        self.german.write_text(text, encoding="utf-8")

    @property
    def case(self):
        return load_case(self.map)

    @property
    def found(self):
        return [
            (f.rule, os.path.basename(f.location.path), f.location.line)
            for f in check(self.map).findings
        ]


def test_a_complete_translation_has_nothing_to_find(folder):
    assert folder.found == []
    (translation,) = folder.case.translations
    assert translation.language == "de"
    assert missing(folder.case.map, translation) == outdated(folder.case.map, translation) == []


def test_a_map_is_translated_and_keeps_everything_else(folder):
    case = folder.case
    german = translated(case.map, case.translations[0])
    assert german.language == "de"
    assert german.title == "Ein Park"
    assert german.sections[0].title == "Geld"
    cheap = german.claim["cheap"]
    assert (cheap.text, cheap.title, cheap.speaker_note) == (
        "Die Pflanzung würde wenig kosten.",
        "Billig",
        "Langsam.",
    )
    assert german.claim["ban"].original == "Ein Park."
    assert german.claim["ban"].by == "The Gazette"
    assert german.inference["by-cost"].warrant == "Billiges ist leicht getan."
    assert german.inference["quote > cheap"].note == "Seit Mai."
    assert [(c.id, c.kind, c.basis) for c in german.claims] == [
        (c.id, c.kind, c.basis) for c in case.map.claims
    ]


def test_what_is_not_translated_stays_in_the_original(folder):
    folder.translate(folder.text.replace("text: Niemand verbietet Autos.", 'text: ""'))
    case = folder.case
    assert translated(case.map, case.translations[0]).claim["answer"].text == "Nobody bans cars."
    assert folder.found == [("missing-translation", "park.argmap.yaml", 2)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: A park", "title: A garden", 2),
        ("{money: Money}", "{money: Costs}", 3),
        ("should become a park", "must become a park", 6),
        ("title: Cheap", "title: Not dear", 8),
        ("Slowly", "Quickly", 8),
        ("easily done", "soon done", 11),
        ("Since May", "Since June", 16),
        ("original: A park", "original: A green park", 18),
        ("by: The Gazette", "by: The Post", 18),
    ],
)
def test_a_text_that_changed_is_found_where_it_stands(folder, old, new, line):
    assert MAP.count(old) == 1
    folder.write(MAP.replace(old, new))
    assert folder.found == [("stale-translation", "park.argmap.yaml", line)]


def test_blanks_and_bases_may_change(folder):
    folded = "claim: >-\n      Planting would\n      cost  little."
    new = MAP.replace("claim: Planting would cost little.", folded)
    folder.write(new.replace("basis: value", "basis: common-ground"))
    assert folder.found == []


def test_several_languages_are_one_finding_for_each_text(folder):
    french = folder.text.replace("language: de", "language: fr")
    (folder.path / "park.fr.yaml").write_text(french, encoding="utf-8")
    folder.write(MAP.replace("Nobody bans", "No one bans"))
    (finding,) = check(folder.map).findings
    assert finding.message.endswith(": de, fr")


def test_much_that_is_missing_is_one_finding(folder):
    folder.translate("argmap-translation: 1\nlanguage: de\n")
    (finding,) = check(folder.map).findings
    assert finding.message == (
        "the translation 'park.de.yaml' lacks 9 of 9 entries: the title, section 'money', 'park', …"
    )


def test_a_translation_without_a_digest_is_not_taken_for_one_of_this_wording(folder):
    folder.translate(re.sub(r"(ein Park werden\.\n) +of: \w+\n", r"\1", folder.text))
    assert folder.found == [("stale-translation", "park.argmap.yaml", 6)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  answer: {", "  anwser: {", ("dangling-reference", 21)),
        ("  money: {", "  cash: {", ("dangling-reference", 5)),
        ("  by-cost: {", "  by-costs: {", ("dangling-reference", 23)),
        ("    title: Billig", "    titel: Billig", ("schema-violation", 13)),
        ("argmap-translation: 1", "argmap-translation: 2", ("schema-violation", 1)),
        ("argmap-translation: 1\n", "", ("schema-violation", 1)),
        ("language: de", "language: fr", ("schema-violation", 2)),
        ("title: {text: Ein Park, of: ", "title: Ein Park # ", ("schema-violation", 3)),
        ("text: Sie wollen", "text: Sie: wollen", ("syntax-error", 18)),
        ("text: Sie wollen", 'text: "Sie wollen', ("syntax-error", 18)),
        ("  answer: {", "  ban: {", ("duplicate-id", 21)),
        ("inferences:", "claims:", ("schema-violation", 22)),
    ],
)
def test_a_fault_in_a_translation_has_its_place_there(folder, old, new, expected):
    assert folder.text.count(old) == 1
    folder.translate(folder.text.replace(old, new))
    found = [(rule, line) for rule, file, line in folder.found if file == "park.de.yaml"]
    assert found[:1] == [expected]
    report = text_report.write(check(folder.map))
    assert "Checked 1 map: " in report
    assert f" {expected[1]} | " in report


def test_one_slip_in_an_id_is_one_finding(folder):
    folder.translate(folder.text.replace("  answer: {", "  anwser: {"))
    (finding,) = check(folder.map).findings
    assert finding.remedy == "did you mean 'answer'?"


def test_what_is_broken_in_a_translation_cannot_be_accepted(folder):
    folder.translate(folder.text.replace("  answer: {", "  elsewhere: {"))
    folder.write(f"allow: {{dangling-reference: no, missing-translation: later}}\n{MAP}")
    assert [rule for rule, *_ in folder.found] == ["unused-allow", "dangling-reference"]


def test_what_is_accepted_is_accepted(folder):
    folder.write(
        MAP.replace("Nobody bans cars.", "No one does.\n    allow: {stale-translation: soon}")
    )
    assert folder.found == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("    rebuttal:", "    rebuttl:"), ("  answer:\n", "  answer\n"), ("title: A park", "title:")],
)
def test_a_broken_map_is_not_reported_once_more_by_its_translation(folder, old, new):
    folder.write(MAP.replace(old, new))
    found = folder.found
    assert found
    assert {file for _, file, _ in found} == {"park.argmap.yaml"}
    assert not {rule for rule, *_ in found} & {"missing-translation", "stale-translation"}


def test_a_file_that_is_no_text_or_lies_elsewhere_is_named(folder, tmp_path_factory):
    folder.german.write_bytes(b"argmap-translation: 1\ntitle: \xff\n")
    assert folder.found == [("syntax-error", "park.de.yaml", 2)]
    outside = tmp_path_factory.mktemp("outside") / "park.de.yaml"
    outside.write_text(folder.text, encoding="utf-8")
    folder.german.unlink()
    folder.german.symlink_to(outside)
    (finding,) = check(folder.map).findings
    assert finding.rule == "syntax-error"
    assert "outside of the repository" in finding.message


def test_translations_are_no_maps_and_other_files_no_translations(folder):
    for name in ("park.config.yaml", "park.de.txt", "garden.de.yaml", "park.yaml", ".de.yaml"):
        (folder.path / name).write_text("a: b\n")
    assert find_maps(str(folder.path)).files == [folder.map]
    assert [t.path for t in folder.case.translations] == [str(folder.german)]
    assert folder.found == []
    with pytest.raises(ArgmapError, match=r"read with its map: name .*park\.argmap\.yaml"):
        load_case(str(folder.german))


def test_a_translation_that_is_named_stands_for_its_map(folder):
    assert find_maps(str(folder.german)).files == [folder.map]
    folder.translate(folder.text.replace("  answer: {", "  elsewhere: {"))
    result = check(str(folder.german))
    assert result.findings == check(folder.map).findings
    assert "dangling-reference" in {finding.rule for finding in result.findings}
    assert check(str(folder.german), folder.map).claims == result.claims  # once for both
    done = CliRunner().invoke(main, ["fmt", "--check", str(folder.german)])
    assert f"{folder.map}: " in done.output
    assert f"{folder.german}: " in done.output
    for command in ("check", "fmt"):
        assert CliRunner().invoke(main, [command, str(folder.path / "park.fr.yaml")]).exit_code == 2


def test_a_translation_belongs_to_the_map_of_its_whole_name(folder):
    (folder.path / "park.v2.argmap.yaml").write_text(MAP, encoding="utf-8")
    (folder.path / "park.v2.pt-BR.yaml").write_text(
        folder.text.replace("language: de", "language: pt-br"), encoding="utf-8"
    )
    assert [
        t.language for t in load_case(str(folder.path / "park.v2.argmap.yaml")).translations
    ] == ["pt-BR"]
    assert [t.language for t in folder.case.translations] == ["de"]
    assert [f.rule for f in check(str(folder.path)).findings] == []


def test_the_title_is_called_by_its_name():
    assert str(Key(Part.TITLE)) == "the title"


def test_the_example_of_the_manual_is_part_of_the_translation_of_the_small_map():
    root = Path(__file__).parent.parent
    manual = (root / "docs" / "languages.md").read_text("utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```", manual, re.MULTILINE | re.DOTALL)
    case = load_case(str(root / "maps" / "sunday-streets.argmap.yaml"))
    (whole,) = case.translations
    shown = files.read(example, "sunday-streets.de.yaml", case.map)
    assert shown.faults == ()
    assert dict(shown.entries).items() <= dict(whole.entries).items()
    assert missing(case.map, whole) == outdated(case.map, whole) == []
