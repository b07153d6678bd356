"""The list of a page's sections, with the addresses that Python-Markdown's `toc` gives them."""

import html
import re
import unicodedata
from collections.abc import Iterator

from generator.render.pages.markdown import in_english
from generator.render.pages.views import Anchor
from generator.tongue import END, START

_HEADING = re.compile(r'^(?:(#{1,6}) (.+)|<h(\d) id="([^"]+)">(.+)</h\3>)$', re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\[(.*?)(?<!\\)\]\([^)]*\)")
_ESCAPE = re.compile(r"\\(.)")


def sections(before: str, after: str) -> tuple[Anchor, ...]:
    """Links to the second-level headings in `after`, which follows `before` on a Markdown page."""
    taken: set[str] = set()
    for _ in _headings(before, taken):
        pass
    return tuple(link for level, link in _headings(after, taken) if level == 2)


def _headings(body: str, taken: set[str]) -> Iterator[tuple[int, Anchor]]:
    for marks, heading, level, own, whole in _HEADING.findall(body):
        if own:
            yield int(level), Anchor(_without_tags(whole), f"#{own}")
            continue
        words = html.unescape(_ESCAPE.sub(r"\1", _LINK.sub(r"\1", heading)))
        anchor = _free(anchor_of(words), taken)
        taken.add(anchor)
        yield len(marks), Anchor(words, f"#{anchor}")


def _without_tags(heading: str) -> str:
    """The words of a heading that is HTML already; those in English stay marked."""
    words = heading.replace(in_english(), START).replace("</span>", END)
    return html.unescape(words)


def anchor_of(heading: str) -> str:
    """The address that `toc` gives the first heading of these words on a page."""
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())


def _free(anchor: str, taken: set[str]) -> str:
    """The same anchor, or the next one that no heading before it has: `complaints_1`."""
    while anchor in taken or not anchor:
        numbered = re.fullmatch(r"(.*)_(\d+)", anchor)
        base, count = (numbered[1], int(numbered[2])) if numbered else (anchor, 0)
        anchor = f"{base}_{count + 1}"
    return anchor
