"""Pictures of every kind of page, and how two pictures differ for somebody who looks at them.

The pages are those of the invented landlords of example.py, which change seldom. They are set in a
font of ours without hinting, so that other machines draw nearly the same, and are compared as if
from afar: by the mean colour of small squares. `make approve` takes the pictures anew.
"""

import base64
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

from generator.builders.every_builder import BUILDERS
from generator.render.everything import all_files
from site_tests.browser.conftest import borrowed, chromium, serve_folder
from site_tests.conftest import ROOT
from site_tests.every_page import LANDLORD_PAGES
from site_tests.example import PDFS, TODAY, TWO_LANDLORDS
from site_tests.site_folders import written

APPROVED = Path(__file__).with_name("approved")
FLAGS = ("--font-render-hinting=none", "--force-color-profile=srgb")
_OF_EXAMPLE = "example-homes/"
KINDS = {
    "landlords": "",
    "offline": "offline/",
    "open-data": "open-data/",
    "parts": "help/parts/",
    "rule": "help/rules/time-clash/",
    "home": _OF_EXAMPLE,
    "standard": f"{_OF_EXAMPLE}repairs/",
    "campaign": f"{_OF_EXAMPLE}ready-for-winter/",
    "easy-read": f"{_OF_EXAMPLE}easy-read/repairs/",
    "area": f"{_OF_EXAMPLE}how-we-are-doing/north/",
    "how-our-figures-moved": f"{_OF_EXAMPLE}how-our-figures-moved/",
    **{page.rstrip("/"): f"{_OF_EXAMPLE}{page}" for page in LANDLORD_PAGES if page},
    "lost": "404.html",
}
"""A page of each template but the list of rules, which grows with each rule, and the guides."""

_FONTS = ROOT / "theme" / "print" / "fonts"
_LONGEST = {"phone": 1800, "desktop": 1800, "dark": 900, "forced": 900}
_SQUARE = 8
_LIMIT = 24
"""How far the mean colour of a square may be off, of 255: a line of bullets is more."""
_PALE = 8
"""The same where there is nothing but one colour: a pale ground that vanishes is more."""
_FEW = 3


def build_example(folder: Path) -> Path:
    """Build the example's site below a folder; gives the site."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return written(
        BUILDERS["mkdocs"](folder, TWO_LANDLORDS, TODAY, all_files(TWO_LANDLORDS, PDFS)), folder
    )


@contextmanager
def camera() -> Iterator[Browser]:
    """A browser that draws letters alike on all machines."""
    with chromium(*FLAGS) as browser:
        yield browser


def taken(browser: Browser, address: str, path: str, change: str = "") -> dict[str, Image.Image]:
    """The pictures of a page by their names; `change` is a script that plants a fault."""
    with borrowed(browser, bypass_csp=True) as page:
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(address + path)
        return _taken(page, change)


def _taken(page: Page, change: str) -> dict[str, Image.Image]:
    page.add_style_tag(content=_styles())
    page.evaluate("() => document.fonts.ready.then(() => null)")
    page.evaluate("document.querySelectorAll('details').forEach((each, i) => each.open = i < 1)")
    if change:
        page.evaluate(f"() => {{ {change} }}")
    pictures = {"phone": _shot(page, _LONGEST["phone"])}
    page.emulate_media(color_scheme="dark")
    pictures["dark"] = _shot(page, _LONGEST["dark"])
    page.emulate_media(color_scheme="light", forced_colors="active")
    pictures["forced"] = _shot(page, _LONGEST["forced"])
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": 1280, "height": 800})
    pictures["desktop"] = _shot(page, _LONGEST["desktop"]).reduce(2)
    with closing(PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))) as printed:
        pictures["printed"] = printed[0].render(scale=0.75).to_pil().convert("RGB")
    return pictures


def _shot(page: Page, longest: int) -> Image.Image:
    height = page.evaluate("document.documentElement.scrollHeight")
    width = page.evaluate("innerWidth")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, longest)}
    shot = page.screenshot(full_page=True, clip=clip, animations="disabled")  # type: ignore[arg-type]
    return Image.open(BytesIO(shot)).convert("RGB")


def _styles() -> str:
    faces = (
        f"@font-face {{ font-family: Approved; font-weight: {weight}; src: url(data:font/ttf;base64,"
        f"{base64.b64encode((_FONTS / f'NotoSans-{name}.ttf').read_bytes()).decode()}) }}"
        for name, weight in (("Regular", 400), ("Bold", 700))
    )
    return "\n".join(
        (*faces, "html, button, input, pre, code { font-family: Approved !important }")
    )


def differences(was: Image.Image, now: Image.Image) -> str:
    """What somebody who compares two pictures would see; nothing if they look the same."""
    if was.width != now.width or abs(was.height - now.height) > _SQUARE / 2:
        return f"{was.width} x {was.height} is {now.width} x {now.height} now"
    height = min(was.height, now.height)
    places = []
    for shift in (0, _SQUARE // 2):
        box = (shift, shift, was.width, height)
        before, after = was.crop(box), now.crop(box)
        off = ImageChops.difference(before.reduce(_SQUARE), after.reduce(_SQUARE)).tobytes()
        plain = ImageChops.lighter(_busy(before), _busy(after)).tobytes()
        across = before.reduce(_SQUARE).width
        for square, busy in enumerate(plain):
            if max(off[3 * square : 3 * square + 3]) > (_LIMIT if busy else _PALE):
                places.append((square // across * _SQUARE, square % across * _SQUARE))
    if len(places) < _FEW:
        return ""
    down, left = min(places)
    return f"{len(places)} squares differ, the first {down} from the top, {left} from the left"


def _busy(picture: Image.Image) -> Image.Image:
    """Black where a square has but one colour."""
    grey = picture.convert("L")
    return ImageChops.difference(grey, grey.filter(ImageFilter.BoxBlur(4))).reduce(_SQUARE)


def approve() -> None:
    """Take all pictures anew."""
    shutil.rmtree(APPROVED, ignore_errors=True)
    APPROVED.mkdir()
    with TemporaryDirectory() as folder:
        site = build_example(Path(folder))
        with contextmanager(serve_folder)(site) as address, camera() as browser:
            for kind, path in KINDS.items():
                for name, picture in taken(browser, address, path).items():
                    small = picture.quantize(48, kmeans=4, dither=Image.Dither.NONE)
                    small.save(APPROVED / f"{kind}-{name}.png", optimize=True)


if __name__ == "__main__":
    approve()
