"""The served page in Chromium: it follows the file, and keeps the place.

Needs Chromium (`ARGMAP_TEST_CHROMIUM`, or `chromium` on the path), playwright, and axe-core in the
folder that `ARGMAP_TEST_NODE` names.
"""

import os
import shutil
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

MAPS = Path(__file__).parents[2] / "maps"


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    program = os.environ.get("ARGMAP_TEST_CHROMIUM") or shutil.which("chromium")
    if program is None:
        pytest.fail("chromium, or ARGMAP_TEST_CHROMIUM with its path, is needed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def axe():
    folder = os.environ.get("ARGMAP_TEST_NODE")
    program = Path(folder or "", "node_modules", "axe-core", "axe.min.js")
    if folder is None or not program.is_file():
        pytest.fail("ARGMAP_TEST_NODE, a folder with axe-core in it, is needed")
    return program.read_text("utf-8")


@pytest.fixture
def a_map(tmp_path):
    return Path(shutil.copy(MAPS / "sunday-streets.argmap.yaml", tmp_path / "m.argmap.yaml"))


@pytest.fixture
def visit(chromium, start):
    """Open the page of a server; whatever the console says in the meantime is an error."""
    said, contexts = [], []

    def open_page(*arguments, path="", size=(1280, 800), **options):
        server = start(*arguments)
        viewport = dict(zip(("width", "height"), size, strict=True))
        contexts.append(chromium.new_context(viewport=viewport, reduced_motion="reduce", **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(server.url + path)
        page.locator("html.js").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def change(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def drawn(page, id_):
    return page.locator(f'.sheet.current a[data-claim="{id_}"]')


def text_of(page, id_, text):
    page.locator(f'.list [data-claim="{id_}"] > .card .text', has_text=text).wait_for(
        state="attached"
    )
    page.locator("html.js").wait_for()


def test_a_save_is_shown_and_the_place_is_kept(visit, a_map):
    page = visit(a_map.name)
    drawn(page, "clean-air").click()
    page.click("[data-do=zoom-in]")
    page.click("[data-do=zoom-in]")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("s")
    page.keyboard.press("d")
    before = drawn(page, "clean-air").bounding_box()
    change(a_map, "It rained on three", "It snowed on three")
    text_of(page, "rain", "It snowed on three")
    assert page.locator(".sheet a.chosen").get_attribute("data-claim") == "clean-air"
    assert page.locator(".panel").is_visible()
    assert drawn(page, "clean-air").locator(".badge").is_visible()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    after = drawn(page, "clean-air").bounding_box()
    for key in ("x", "y", "width"):
        assert after[key] == pytest.approx(before[key], abs=3)


def test_the_list_keeps_what_is_found_folded_and_scrolled_to(visit, a_map):
    page = visit(a_map.name, size=(700, 420))
    page.keyboard.press("l")
    page.locator("#no-access > details > summary").click()
    page.fill(".search input", "pilot")
    top = "document.querySelector('.list').scrollTop"
    page.evaluate("document.querySelector('.list').scrollTop = 260")
    edge = page.locator("#same-street > .card").bounding_box()["y"]
    assert page.evaluate(top) > 100
    change(a_map, "The high street should be closed", "The high street (all) should be closed")
    text_of(page, "close-sundays", "(all)")
    assert page.locator(".list").is_visible()
    assert page.input_value(".search input") == "pilot"
    assert page.locator(".search output").inner_text() == "5 found"
    assert page.evaluate("document.activeElement.matches('.search input')")
    assert not page.locator("#no-access > details").evaluate("element => element.open")
    assert page.locator("#same-street > .card").bounding_box()["y"] == pytest.approx(edge, abs=3)


def test_a_talk_goes_on_at_its_step(visit, a_map):
    page = visit(a_map.name)
    for key in ("r", "PageDown", "PageDown"):
        page.keyboard.press(key)
    assert page.locator(".steps output").inner_text() == "Step 3 of 8"
    change(a_map, "It rained on three", "It snowed on three")
    text_of(page, "rain", "It snowed on three")
    assert page.locator(".steps output").inner_text() == "Step 3 of 8"
    assert drawn(page, "rain").evaluate("node => node.classList.contains('gone')")


def test_who_sees_all_of_a_picture_sees_all_of_the_next(visit, a_map):
    page = visit(a_map.name)
    more = "".join(f"  more-{n}: {{objection: More., rebuts: nine-hours}}\n" for n in range(4))
    a_map.write_text(a_map.read_text().replace("\nclaims:\n", f"\nclaims:\n{more}"))
    text_of(page, "more-3", "More.")
    host = page.locator(".map").bounding_box()
    for id_ in ("close-sundays", "more-0", "more-3"):
        box = drawn(page, id_).bounding_box()
        assert host["x"] <= box["x"]
        assert box["y"] + box["height"] <= host["y"] + host["height"]


def test_findings_open_beside_the_map_and_lead_to_their_claim(visit, a_map):
    page = visit(a_map.name)
    assert page.locator(".findings").is_hidden()
    assert "1 warning" in page.locator(".tally").inner_text()
    before = page.locator("header").bounding_box()
    a_map.write_text(a_map.read_text() + "  extra: {claim: Unfounded., supports: clean-air}\n")
    page.locator(".tally", has_text="1 error").wait_for()
    assert page.locator("header").bounding_box() == before
    page.click(".tally")
    side, host = page.locator(".findings").bounding_box(), page.locator("main").bounding_box()
    assert side["x"] + side["width"] <= host["x"]
    link = page.locator(".findings a").first
    assert link.inner_text() == "extra"
    link.click()
    page.locator('.sheet a.chosen[data-claim="extra"]').wait_for()
    change(a_map, "It rained on three", "It snowed on three")
    text_of(page, "rain", "It snowed on three")
    assert page.locator(".findings").is_visible()
    page.click(".findings .close")
    assert page.locator(".findings").is_hidden()


def test_a_broken_file_leaves_the_picture_and_says_so(visit, a_map):
    page = visit(a_map.name)
    good = a_map.read_text()
    a_map.write_text(good + "oops: [\n")
    page.locator(".live.broken .state", has_text="line ").wait_for()
    assert drawn(page, "rain").is_visible()
    a_map.write_text(good.replace("It rained on three", "It snowed on three"))
    text_of(page, "rain", "It snowed on three")
    page.locator(".live:not(.broken)").wait_for()


def test_a_map_that_was_never_good_is_shown_once_it_is(visit, a_map):
    good = a_map.read_text()
    a_map.write_text("oops: [\n")
    page = visit(a_map.name)
    page.locator("main .problem", has_text="line 1").wait_for()
    assert "shown is" not in page.locator(".live .state").inner_text()
    a_map.write_text(good)
    drawn(page, "rain").wait_for()


def test_the_list_of_maps_leads_to_each_and_follows(visit, a_map):
    page = visit(".")
    a_map.with_name("other.argmap.yaml").write_text(
        "argmap: 1\ntitle: <b>Other</b>\nclaims:\n  t: {thesis: '<i>It is so.</i>'}\n"
    )
    page.click("text=<b>Other</b>")
    assert "<i>It is so.</i>" in page.locator(".list .text").first.text_content()
    page.click("text=All maps")
    page.click("text=Close the high street on Sundays")
    drawn(page, "rain").wait_for()


ARABIC = """\
argmap: 1
title: الشارع
language: ar
claims:
  t: {thesis: يجب إغلاق الشارع.}
  a: {premise: الهواء أنظف., supports: t}
"""
DESK, PHONE = (1280, 800), (360, 740)


def in_state(visit, a_map, state, size, **options):
    """Open a page in one of the states that a writer sees."""
    good = a_map.read_text()
    if state == "arabic":
        a_map.write_text(ARABIC)
    if state == "never good":
        a_map.write_text("oops: [\n")
    if state == "list":
        a_map.with_name("broken.argmap.yaml").write_text("oops: [\n")
        a_map.with_name("arabic.argmap.yaml").write_text(ARABIC)
    page = visit("." if state == "list" else a_map.name, size=size, **options)
    if state == "broken":
        a_map.write_text(good + "oops: [\n")
        page.locator(".live.broken").wait_for()
    if state in ("findings", "broken", "arabic", "never good"):
        page.click(".tally")
        page.locator(".findings").wait_for()
    return page


STATES = ["closed", "findings", "broken", "never good", "list", "arabic"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("state", STATES)
def test_no_rule_of_access_is_broken(visit, axe, a_map, state, size, scheme):
    page = in_state(visit, a_map, state, size, color_scheme=scheme)
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    serious = [
        (fault["id"], fault["help"], [node["html"][:200] for node in fault["nodes"][:3]])
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize("state", STATES)
def test_nothing_sticks_out_of_a_phone(visit, a_map, state):
    page = in_state(visit, a_map, state, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    out = """nodes => nodes.filter(n => n.checkVisibility()).filter(n => {
      const box = n.getBoundingClientRect();
      return box.left < -.5 || box.right > 360.5;
    }).map(n => n.outerHTML.slice(0, 120))"""
    selector = ".live > *, .findings, .findings *, header button, header input, main > *, table *"
    assert page.eval_on_selector_all(selector, out) == []


def test_the_strip_is_marked_as_english_beside_a_map_in_arabic(visit, a_map):
    page = in_state(visit, a_map, "arabic", DESK)
    for selector in (".live", ".findings"):
        place = page.locator(selector)
        assert place.get_attribute("lang") == "en"
        assert place.get_attribute("dir") == "ltr"
    assert page.locator("html").get_attribute("dir") == "rtl"
    strip, words = (page.locator(s).bounding_box() for s in (".live", ".tally"))
    assert words["x"] - strip["x"] < 100  # it reads from the left
    host, side = page.locator("main").bounding_box(), page.locator(".findings").bounding_box()
    assert side["x"] + side["width"] <= host["x"]
