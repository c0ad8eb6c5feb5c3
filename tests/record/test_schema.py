"""The JSON Schema: it takes what the reader takes, and refuses what the reader refuses."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from argmap.element import (
    Allowance,
    Citation,
    Claim,
    Inference,
    Kind,
    Relation,
    Section,
    Source,
    Viewpoint,
)
from argmap.formats import native
from argmap.formats.native.writing import to_yaml
from argmap.loader import find_maps
from argmap.location import whole_file
from argmap.model import ArgumentMap
from argmap.record import fields
from argmap.record.fields import Shape
from argmap.record.schema import json_schema

ROOT = Path(__file__).parents[2]
HAZARDS = (ROOT / "tests" / "data" / "hazards.txt").read_text("utf-8").splitlines()
FAULTY = sorted((ROOT / "tests" / "golden" / "findings").glob("*.argmap.yaml"))
BEYOND_A_SCHEMA = {"read-duplicate-key", "read-two-warrants"}
"""Golden maps whose fault a schema cannot say."""

SCHEMA = Draft7Validator(json_schema())


def accepts(text):
    # What YAML holds beyond JSON, such as dates, editors read as strings.
    return SCHEMA.is_valid(json.loads(json.dumps(yaml.safe_load(text), default=str)))


def violations(text):
    return [f for f in native.read(text, "m").faults if f.rule == "schema-violation"]


def test_it_is_a_schema():
    Draft7Validator.check_schema(json_schema())


def properties(schema):
    for key, inner in schema.items():
        if key == "properties" and "additionalProperties" in schema:
            yield from inner.items()
        for value in inner if isinstance(inner, list) else [inner]:
            if isinstance(value, dict):
                yield from properties(value)


def test_every_key_says_what_it_means():
    described = set()
    for key, schema in properties(json_schema()):
        assert schema["description"]
        described.add((key, schema["description"]))
    assert described == {(f.key, f.meaning) for table in TABLES for f in table.values()}


@pytest.mark.parametrize(
    "path",
    [*find_maps(str(ROOT / "maps")).files, *find_maps(str(ROOT / "tests" / "golden" / "ok")).files],
)
def test_every_sound_map_is_accepted(path):
    assert accepts(Path(path).read_text("utf-8"))


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.name)
def test_a_faulty_map_is_refused_if_its_fault_is_one_of_the_schema(path):
    try:
        accepted = accepts(path.read_text("utf-8"))
    except yaml.YAMLError:
        return
    found = path.with_name(path.name.replace(".argmap.yaml", ".out")).read_text("utf-8")
    name = path.name.removesuffix(".argmap.yaml")
    if "(syntax-error)" not in found:
        assert accepted == ("(schema-violation)" not in found or name in BEYOND_A_SCHEMA)


# --- the reader and the schema say the same ------------------------------------------------------

WORDS = ["", "x", "a > b", "true", "1", "1948", "0.7", "1e3", "2024-05-01", "x; y z"]
READ_AS_SOMETHING_ELSE = ["null", "No", "Yes", "off", "NO", "0123", "1_000", "12:30"]
"""What YAML 1.1 takes for nothing, for a truth value, or for a number written in its own way."""

CHOICES = [choice for field in fields.CLAIM.values() for choice in field.choices]
TABLES = (fields.MAP, fields.VIEW, fields.SOURCE, fields.CLAIM, fields.RELATION, fields.CITATION)

words = st.sampled_from(WORDS) | st.sampled_from(CHOICES) | st.sampled_from(HAZARDS)
keys = st.sampled_from([key for table in TABLES for key in table])
values = st.recursive(
    words.filter(lambda word: word not in READ_AS_SOMETHING_ELSE),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=2)
        | st.dictionaries(keys, inner, min_size=1, max_size=2)
    ),
    max_leaves=4,
)


def sound():
    return {
        "argmap": 1,
        "title": "T",
        "sources": {"leaflet": {"title": "A leaflet", "parts": 3}, "pilot": "Pilot report"},
        "sections": {"air": "Air"},
        "views": {"near": {"focus": "t", "depth": 2}, "early": {"section": "air", "until": 1}},
        "claims": {
            "t": {"thesis": "T.", "basis": "value", "weight": 1, "source": {"ref": "leaflet"}},
            "p": {"premise": "P.", "supports": [{"to": "t", "as": "j"}, "t"], "tags": ["a", "b"]},
            "d": {"distortion": "D.", "distorts": {"original": "O."}, "how": ["reversal"]},
        },
    }


def containers(data):
    yield data
    for inner in data.values() if isinstance(data, dict) else data:
        if isinstance(inner, (dict, list)):
            yield from containers(inner)


@st.composite
def altered(draw, values):
    """Draw a sound map in which one value is replaced, added or taken away."""
    data = sound()
    place = draw(st.sampled_from(list(containers(data))))
    if isinstance(place, list):
        place[draw(st.integers(0, len(place) - 1))] = draw(values)
        return data
    fitting = [key for table in TABLES if set(place) <= set(table) for key in table]
    key = draw(st.sampled_from([*place, *place, *fitting, "x-own", "Colour", "colour"]))
    if key in place and draw(st.integers(0, 4)) == 0:
        del place[key]
    else:
        place[key] = draw(values)
    return data


@settings(max_examples=1000, deadline=None)
@given(altered(values))
def test_the_schema_refuses_what_the_reader_refuses_and_nothing_else(data):
    text = to_yaml(data)
    assert accepts(text) == (not native.read(text, "m").faults), text


@settings(max_examples=300, deadline=None)
@given(altered(st.sampled_from(READ_AS_SOMETHING_ELSE)))
def test_what_yaml_takes_for_no_word_is_refused_only_where_the_reader_refuses_it(data):
    text = to_yaml(data)
    assert accepts(text) or native.read(text, "m").faults, text


NOWHERE = whole_file("")
lines = st.sampled_from(HAZARDS) | st.text(
    st.one_of(
        st.sampled_from(list(" '\"#:&*!|>%@`[]{},-?~\\.aZé7")), st.characters(categories="L")
    ),
    max_size=40,
)
ids = st.from_regex(r"[a-z][a-z0-9-]{0,6}", fullmatch=True) | st.sampled_from(["null", "no", "on"])
citations = st.builds(
    Citation,
    st.sampled_from(["leaflet", "1948"]),
    st.lists(st.sampled_from(["¶4", "p. 12", "1", "pp. 3; 5"]), max_size=2).map(tuple),
    lines,
    st.sampled_from(["", "https://example.org/a?b=c#d"]),
)
BY_SHAPE = {
    Shape.TEXT: lambda _: lines,
    Shape.WORD: lambda _: st.sampled_from(["", "air", "1948", "No"]),
    Shape.CHOICE: lambda field: st.sampled_from(["", *field.choices]),
    Shape.CHOICES: lambda field: st.lists(
        st.sampled_from(field.choices), max_size=3, unique=True
    ).map(tuple),
    Shape.WORDS: lambda _: st.lists(st.sampled_from(["a", "2024-05-01", "No"])).map(tuple),
    Shape.NUMBER: lambda _: st.none() | st.sampled_from([0.0, 0.25, 1.0]),
    Shape.COUNT: lambda _: st.none() | st.integers(1, 99),
    Shape.FLAG: lambda _: st.booleans(),
    Shape.CITATIONS: lambda _: st.lists(citations, max_size=2).map(tuple),
    Shape.ALLOWANCES: lambda _: st.lists(
        st.builds(Allowance, ids, lines.filter(str.strip), st.just(NOWHERE)), max_size=2
    ).map(tuple),
}
VIEWS = (
    Viewpoint(),
    Viewpoint(section="air", until=3),
    Viewpoint(focus="null", depth=2),
    Viewpoint(only="distortions"),
)
extra = st.dictionaries(ids.map("x-{}".format), lines, max_size=2)


def attributes(table, leave_out=()):
    return {
        field.attribute: BY_SHAPE[field.shape](field)
        for key, field in table.items()
        if key not in leave_out
    }


maps = st.builds(
    ArgumentMap,
    st.just("m"),
    lines.filter(len),
    st.lists(
        st.builds(
            Claim,
            id=ids,
            kind=st.sampled_from(Kind),
            text=lines,
            original=lines,
            extra=extra,
            **attributes(fields.CLAIM, (*fields.KINDS, *fields.RELATIONS)),
        ),
        max_size=3,
        unique_by=lambda claim: claim.id,
    ).map(tuple),
    language=st.sampled_from(["en", "no", "pt-BR"]),
    sources=st.lists(
        st.builds(Source, key=ids, extra=extra, **attributes(fields.SOURCE)),
        max_size=2,
        unique_by=lambda source: source.key,
    ).map(tuple),
    sections=st.lists(
        st.builds(Section, ids, lines, st.just(NOWHERE)), max_size=2, unique_by=lambda s: s.key
    ).map(tuple),
    allow=BY_SHAPE[Shape.ALLOWANCES](None),
    views=st.dictionaries(ids, st.sampled_from(VIEWS), max_size=2),
    extra=extra,
)


@st.composite
def written_maps(draw):
    """Draw a map whose claims have relations, and return what is written of it."""
    found = draw(maps)
    relations = st.builds(
        Inference,
        ids,
        st.sampled_from(Relation),
        st.sampled_from([(claim.id,) for claim in found.claims] or [("",)]),
        ids,
        named=st.booleans(),
        warrant=lines,
        scheme=st.sampled_from(["", "authority"]),
        implicit=st.booleans(),
        note=lines,
    )
    inferences = draw(st.lists(relations, max_size=3)) if found.claims else []
    return native.write(ArgumentMap(**{**vars(found), "inferences": tuple(inferences)}))


@settings(max_examples=400, deadline=None)
@given(written_maps())
def test_every_map_that_is_written_is_accepted(text):
    assert accepts(text), text


@given(st.sampled_from(HAZARDS))
@example("null")
def test_a_sentence_is_accepted_however_yaml_reads_it(sentence):
    data = sound()
    data["claims"]["t"] |= dict.fromkeys(("thesis", "title", "by", "note", "x-own"), sentence)
    text = to_yaml(data)
    assert native.read(text, "m").faults == ()
    assert accepts(text)
