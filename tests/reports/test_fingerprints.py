"""Fingerprints: the same for the same finding, in whatever way its file is named."""

from argmap.checker import check
from argmap.reports.fingerprints import fingerprints

TEXT = "argmap: 1\ntitle: T\nclaims:\n  t: {thesis: T.}\n  c: {claim: C., supports: t}\n"


def test_a_file_is_the_same_by_every_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "m.argmap.yaml").write_text(TEXT)
    keys = fingerprints(check("m.argmap.yaml"))
    assert len(keys) == 1
    assert fingerprints(check(str(tmp_path / "m.argmap.yaml"))) == keys
    (tmp_path / "m.argmap.yaml").write_text("# a line\n" + TEXT)
    assert fingerprints(check("m.argmap.yaml")) == keys
    (tmp_path / "m.argmap.yaml").rename(tmp_path / "n.argmap.yaml")
    assert fingerprints(check("n.argmap.yaml")) != keys


def test_equal_findings_have_keys_of_their_own(golden):
    keys = fingerprints(golden)
    assert len(set(keys)) == len(keys) == len(golden.findings)
