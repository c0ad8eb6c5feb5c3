"""Makes the pictures of gallery.md: runs the commands that stand there, and keeps what it shows.

`python docs/gallery.py` writes them to docs/pictures. The picture of a phone needs playwright and
Chromium (`ARGMAP_TEST_CHROMIUM`, or `chromium` on the path); without these it stays as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
PHONE = "phone.png"
DAY = "1767225600"
"""The day that is printed on the pages, 1 January 2026, as SOURCE_DATE_EPOCH."""


def names() -> list[str]:
    """Return the files of pictures that the gallery shows."""
    return re.findall(r"\(pictures/([^)]+)\)", (DOCS / "gallery.md").read_text("utf-8"))


def draw(folder: Path) -> None:
    """Run every command of the gallery, and write what it makes to a folder.

    Raises `subprocess.CalledProcessError` where one fails.
    """
    text = (DOCS / "gallery.md").read_text("utf-8")
    shutil.copytree(ROOT / "maps", folder / "maps")
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": path}
    for command in re.findall(r"^\$ argmap (.+)$", text, re.MULTILINE):
        subprocess.run(
            [sys.executable, "-m", "argmap", *command.split()],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
        )


def photograph(page: Path, file: Path, program: str) -> None:
    """Write what a phone of 360 by 740 points shows of a page, as PNG."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, device_scale_factor=2, has_touch=True
        )
        shown = context.new_page()
        shown.goto(page.as_uri())
        shown.wait_for_timeout(500)
        shown.screenshot(path=str(file))
        browser.close()


def chromium() -> str | None:
    """Return the program that shows pages, None where there is none."""
    return os.environ.get("ARGMAP_TEST_CHROMIUM") or shutil.which("chromium")


def main() -> None:
    """Make all pictures of the gallery anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draw(folder)
        program = chromium()
        if program:
            photograph(folder / "page.html", folder / PHONE, program)
        else:
            print(f"{PHONE} stays as it is: there is no chromium", file=sys.stderr)
        for picture in names():
            if (folder / picture).exists():
                shutil.copyfile(folder / picture, DOCS / "pictures" / picture)


if __name__ == "__main__":
    main()
