"""On which files a map depends."""

from argmap.live.surroundings import surroundings
from argmap.loader import load_case

MAP = """\
argmap: 1
title: T
include: {o: ../other/o.argmap.yaml, none: missing/n.argmap.yaml}
sources: {s: {title: S, file: s.txt}}
claims:
  t: {thesis: It is so.}
"""


def test_what_a_map_names_and_what_holds_for_it_concerns_it(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "maps").mkdir()
    (tmp_path / "argmap.toml").write_text('baseline = "accepted.json"\n')
    file = tmp_path / "maps" / "m.argmap.yaml"
    file.write_text(MAP)
    found = surroundings(str(file), load_case(str(file)))
    for name in (
        "maps/m.argmap.yaml",
        "other/o.argmap.yaml",
        "maps/missing/n.argmap.yaml",
        "maps/s.txt",
        "maps/m.fr.yaml",
        "maps/argmap.toml",
        "argmap.toml",
        "setup.cfg",
        "accepted.json",
    ):
        assert found.concern({str(tmp_path / name)}), name
    for name in ("maps/m.svg", "maps/n.argmap.yaml", "m.fr.yaml", "maps/.m.argmap.yaml.swp"):
        assert not found.concern({str(tmp_path / name)}), name
    assert str(tmp_path / "other") in found.folders
    assert str(tmp_path.parent) not in found.folders


def test_a_link_is_two_places(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "r.argmap.yaml").write_text(MAP)
    link = tmp_path / "m.argmap.yaml"
    link.symlink_to("real/r.argmap.yaml")
    found = surroundings(str(link))
    assert found.concern({str(link)})
    assert found.concern({str(tmp_path / "real" / "r.argmap.yaml")})
