"""Pages look as they did when somebody last looked at them; `make approve` takes the pictures anew."""

from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from site_tests.browser.conftest import serve_folder
from site_tests.browser.pictures import (
    APPROVED,
    KINDS,
    build_example,
    camera,
    differences,
    taken,
)
from site_tests.conftest import ROOT

NAMES = ("phone", "dark", "forced", "desktop", "printed")
_SEEN = ROOT / "build" / "pictures"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve_folder(build_example(tmp_path_factory.mktemp("example")))


@pytest.fixture(scope="module")
def eye() -> Iterator[Browser]:
    with camera() as browser:
        yield browser


def approved(kind: str, name: str) -> Image.Image:
    file = APPROVED / f"{kind}-{name}.png"
    assert file.exists(), f"There is no picture {file.name}: run “make approve”, and look at it."
    return Image.open(file).convert("RGB")


def compared(kind: str, pictures: dict[str, Image.Image]) -> dict[str, str]:
    """What differs, by the name of the picture."""
    found = {name: differences(approved(kind, name), pictures[name]) for name in NAMES}
    return {name: words for name, words in found.items() if words}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_approved(eye: Browser, example: str, kind: str) -> None:
    pictures = taken(eye, example, KINDS[kind])
    found = compared(kind, pictures)
    if found:
        _SEEN.mkdir(parents=True, exist_ok=True)
        for name in found:
            pictures[name].save(_SEEN / f"{kind}-{name}.png")
    assert found == {}, f"Look at {_SEEN}. If it is right so, run “make approve”."


@pytest.mark.parametrize(
    ("fault", "seen_in"),
    [
        (
            "document.querySelectorAll('main ul').forEach(e => e.style.listStyle = 'none')",
            {"phone", "dark", "forced", "desktop", "printed"},
        ),
        (
            "document.querySelectorAll('.tag-missed').forEach(e => e.style.background = 'none')",
            {"desktop", "phone"},
        ),
        (
            "document.querySelector('h1').style.marginBottom = '2em'",
            {"phone", "dark", "forced", "desktop", "printed"},
        ),
        ("document.querySelector('.numbers').remove()", {"phone", "dark", "forced", "desktop"}),
        (
            "document.querySelector('.menu').style.background = 'none'",
            {"phone", "desktop"},
        ),
        (
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('@media print "
            "{ .contents { display: block !important } }');"
            "document.adoptedStyleSheets = [sheet]",
            {"printed"},
        ),
    ],
    ids=["bullets", "tag", "moved", "numbers", "menu", "print"],
)
def test_a_change_is_seen(eye: Browser, example: str, fault: str, seen_in: set[str]) -> None:
    kind = "how-we-are-doing" if "tag" in fault else "standard"
    assert set(compared(kind, taken(eye, example, KINDS[kind], fault))) >= seen_in


def test_another_machine_s_letters_are_not() -> None:
    """Softer, darker and half a point aside: nobody who compares the two would mind."""
    for name in NAMES:
        was = approved("standard", name)
        soft = was.filter(ImageFilter.GaussianBlur(0.6))
        assert differences(was, soft) == ""
        assert differences(was, was.point(lambda value: max(0, value - 6))) == ""
        assert differences(was, ImageChops.blend(was, ImageChops.offset(was, 1, 0), 0.5)) == ""


def test_no_picture_is_kept_of_what_is_no_page() -> None:
    kept = {file.name for file in APPROVED.glob("*.png")}
    assert kept == {f"{kind}-{name}.png" for kind in KINDS for name in NAMES}
    assert sum(file.stat().st_size for file in APPROVED.glob("*.png")) < 3_000_000
