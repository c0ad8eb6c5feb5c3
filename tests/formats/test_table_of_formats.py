"""The table of formats: modules keep what it promises, and the manual says the same."""

import re
from pathlib import Path

import pytest
from random_maps import random_map

from argmap.errors import ArgmapError
from argmap.formats import FORMATS, NATIVE, by_suffix, format_of, named, stem_of, suffix_of
from argmap.record.contents import contents

DOCS = Path(__file__).parents[2] / "docs" / "formats"


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_module_has_what_the_table_promises(form):
    module = form.load()
    assert hasattr(module, "read") == form.reads
    assert hasattr(module, "write") == form.writes
    shared = any(len(by_suffix(f"x{suffix}")) > 1 for suffix in form.suffixes)
    assert hasattr(module, "is_mine") == shared
    assert hasattr(module, "KEEPS") == (form.writes and not form.reads)


@pytest.mark.parametrize("form", [f for f in FORMATS if not f.reads], ids=lambda form: form.name)
def test_what_is_kept_is_a_kind_of_content(form):
    kinds = {kind for seed in range(40) for kind in contents(random_map(seed, 20))}
    assert kinds | {"include", "views", "allow", "x-"} >= form.load().KEEPS


def test_names_and_suffixes_are_told_apart():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert suffix_of("a/B.ARGMAP.YAML") == ".argmap.yaml"
    assert suffix_of("b.kialo.txt") == ".kialo.txt"
    assert suffix_of("b.docx") == ""
    assert stem_of("a/debate.kialo.txt") == "debate"
    assert stem_of("a/debate.v2") == "debate"
    assert stem_of(".argdown") == "map"
    assert named("argdown").title == "Argdown"


def test_a_name_that_says_nothing_stands_for_a_map():
    assert format_of("map", "") is NATIVE
    assert format_of("map.conf", "") is NATIVE


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_texts_are_told_apart_where_suffixes_are_shared(form):
    for suffix in form.suffixes:
        if not form.reads or len(by_suffix(f"x{suffix}")) < 2:
            continue
        text = form.load().write(random_map(5))
        assert format_of(f"x{suffix}", text) is form
        with pytest.raises(ArgmapError, match="this is neither"):
            format_of(f"x{suffix}", "nothing: [that\n is, known")


def test_the_manual_lists_every_format():
    rows = [
        row.split("|")
        for row in (DOCS / "README.md").read_text("utf-8").splitlines()
        if row.startswith("| ") and "`." in row
    ]
    listed = {}
    for row in rows:
        for name in re.findall(r"`([^`]+)`", row[2]):
            listed[name] = (row[4].strip() == "●", row[5].strip() == "●", row[3])
        assert (DOCS / re.findall(r"\(([^)]+)\)", row[6])[0]).exists()
    assert set(listed) == {form.name for form in FORMATS}
    for form in FORMATS:
        reads, writes, suffixes = listed[form.name]
        assert (reads, writes) == (form.reads, form.writes)
        assert all(f"`{suffix}`" in suffixes for suffix in form.suffixes)
