"""Every reader takes whatever is in a file: it reads, or it says what is wrong, and where."""

import random

import pytest
from random_maps import random_map

from argmap.checker import find
from argmap.configuration import Settings
from argmap.errors import ArgmapError
from argmap.formats import FORMATS
from argmap.loader import load_case, parse

READ = [known for known in FORMATS if known.reads]
PIECES = (
    *"\x00\t\r\n \u2028\ufeff\ud800\u202e\"'\\<>&[]{}():,;=#+-_é部👍",
    *(
        "&a;",
        "<!DOCTYPE>",
        "//",
        "/*",
        "*/",
        "<!--",
        "===",
        "----",
        "(1)",
        "@[",
        "->",
        "null",
        "-1",
    ),
    *(
        "true",
        "1e999",
        "__proto__",
        "1.1. ",
        "\n\n",
        "- ",
        "\n(2) ",
        "\nbecause: ",
        "\np af 9",
        "x" * 3000,
        "[" * 500,
        "<a>" * 300,
    ),
)


def _read(data, form):
    """Read a file as the commands do; return the map, or None where it was refused in words."""
    try:
        case = parse(data, f"m{form.suffixes[0]}", form)
    except ArgmapError as error:
        return None if str(error) else pytest.fail("an error without a word")
    lines = case.text.count("\n") + case.text.count("\r") + 1
    for fault in case.map.faults:
        assert fault.message
        assert fault.remedy
        assert 1 <= fault.location.line <= lines + 1
        assert fault.location.column >= 1
        assert 0 <= fault.location.start <= fault.location.stop <= len(case.text)
    list(find(case, Settings().levels))
    return case.map


def _damaged(rng, data):
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(text) + 1)
        stop = min(len(text), start + rng.choice([0, 0, 1, 2, 10, 200]))
        way = rng.randrange(5)
        if way == 0:
            text = text[:start]
        elif way == 1:
            text = text[:start] + text[start:stop] * 2 + text[stop:]
        else:
            text = text[:start] + rng.choice(PIECES) + text[stop:]
    return text.encode("utf-8", "surrogatepass" if rng.random() < 0.5 else "replace")


@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("form", READ, ids=lambda form: form.name)
def test_damaged_files(form, seed):
    written = form.load().write(random_map(seed % 7, 8))
    data = written.encode() if isinstance(written, str) else written
    assert _read(data, form) is not None
    _read(_damaged(random.Random(seed), data), form)  # noqa: S311 - no secret


HOSTILE = {
    "empty": b"",
    "blank": b"\n\n  \n",
    "no text": bytes(range(256)),
    "wide": b"\xff\xfet\x00h\x00",
    "cut short": b'{"nodes": [{"nodeID": "1", "te',
    "deep": b"[" * 200_000,
    "deep tags": b"<a>" * 100_000,
    "deep lines": b"".join(b"\t" * (n % 3000) + b"- x\n" for n in range(3000)),
    "one line": b"x" * 1_000_000,
    "many blanks": b" " * 300_000 + b"x",
    "many signs": b"*" * 100_000,
    "many brackets": b"[a" * 50_000,
    "many braces": b"{a: " * 20_000,
    "entities": b'<!DOCTYPE m [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><map><node TEXT="&c;"/></map>',
    "outside": b'<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hosts">]><opml><body>&a;</body></opml>',
    "python": b"!!python/object/apply:os.system ['false']",
    "names": b'{"nodes": [{"nodeID": "__proto__", "text": "constructor", "type": "I"}]}',
}


@pytest.mark.parametrize("form", READ, ids=lambda form: form.name)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(form, name):
    found = _read(HOSTILE[name], form)
    empty = name in ("empty", "blank")
    assert found is None or found.faults or found.claims or empty or not found.title


@pytest.mark.parametrize("form", READ, ids=lambda form: form.name)
def test_files_by_their_name(form, tmp_path):
    """What a suffix promises is read so by every command, and the places are in that file."""
    written = form.load().write(random_map(3, 8))
    path = tmp_path / f"map{form.suffixes[0]}"
    path.write_bytes(written.encode() if isinstance(written, str) else written)
    case = load_case(str(path))
    assert case.format is form
    assert {claim.place().path for claim in case.map.claims} == {str(path)}
