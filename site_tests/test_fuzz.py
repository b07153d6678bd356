"""What `make fuzz` asks: a few inputs of each kind are answered, and a planted fault is noticed."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

import pytest
from markdown_it import MarkdownIt

from generator.mend import Mended
from site_tests.fuzz.changing import LONGEST, Changes
from site_tests.fuzz.targets import TARGETS
from site_tests.unit.importing.test_anything import a_workbook

A_FIGURE = b"data/harbour-homes/kpi.csv\nmeasure,area,period,value,status,note,source\n"
A_STANDARD = b"content/harbour-homes/standards/repairs.yml\ntitle:\tRepairs\n"


def some_bytes(raw: bytes, most: int) -> bytes:
    """In the place of libFuzzer: a byte changed, always in the same way."""
    chance = Random(len(raw))  # noqa: S311 (no secret: the same in every run)
    at = chance.randrange(len(raw) + 1)
    return (raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :])[:most]


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_search_starts_from_is_answered_also_when_it_is_changed(name: str) -> None:
    target = TARGETS[name]
    seeds = [*target.seeds()]
    change = Changes(target.way, seeds, some_bytes)
    for number in range(40):
        chance = Random(number)  # noqa: S311
        seed = chance.choice(seeds)
        made = change(seed, chance)
        assert len(made) <= LONGEST * 2
        target.holds(seed)
        target.holds(made)


def test_a_workbook_stays_a_zip_file_when_its_parts_are_changed() -> None:
    change = Changes("workbook", [a_workbook()], some_bytes)
    made = [change(a_workbook(), Random(number)) for number in range(40)]  # noqa: S311
    whole = [raw for raw in made if zipfile.is_zipfile(BytesIO(raw))]
    assert len(whole) > 30
    assert len(set(whole)) > 25


def nothing(*_: object, **__: object) -> None:
    raise ZeroDivisionError


class Never:
    def sub(self, _new: object, text: str) -> str:
        return text

    def search(self, _text: str) -> None:
        return None


class Always:
    def fullmatch(self, _text: str) -> bool:
        return True


FAULTS: dict[str, tuple[str, object, bytes]] = {
    "files": ("generator.source.yaml_text.yaml_slips", nothing, A_STANDARD),
    "files: --fix": (
        "site_tests.test_mutated_files.mended",
        lambda file, _: Mended(file, b"title: More\n", ()),
        A_STANDARD,
    ),
    "files: tables": (
        "generator.render.data.csv_text.marked",
        str,
        A_FIGURE + b'repairs-on-time,all,FY2025-26,96.2,final,"@SUM(A1)",Repairs system\n',
    ),
    "files: help": (
        "generator.render.pages.guide_html._parser",
        lambda: MarkdownIt("commonmark", {"html": True}),
        b"content/help/README.md\n# Help\n\nText. <script>alert(1)</script>\n",
    ),
    "text": ("generator.render.pages.markdown._INNER_MARKS", Never(), b"a \\* b"),
    "text: words": ("generator.render.pages.markdown.clean", lambda _: "", b"We mend it."),
    "markdown": ("generator.builders.quick_markdown._ODD_QUOTES", Never(), b'<div class="</div>'),
    "drawing": (
        "generator.source.drawing_text._HREF",
        Always(),
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><linearGradient id="a" '
        b'href="http://x#a"/><path d="M0 0"/></svg>',
    ),
    "workbook": ("generator.importing.plan.compare", nothing, a_workbook()),
    "table": ("generator.importing.csv_grid.one_line", nothing, b"a,b\n1,2\n"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_noticed(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, wrong, data = FAULTS[fault]
    holds = TARGETS[fault.partition(":")[0]].holds
    assert answered(holds, data), "without the fault it is answered"
    monkeypatch.setattr(place, wrong)
    assert not answered(holds, data)


def answered(holds: Callable[[bytes], None], data: bytes) -> bool:
    """Whether an input is, and with empty lines after it: not all of them are asked everything."""
    try:
        for more in range(16):
            holds(data + b"\n" * more if data.startswith((b"data/", b"content/")) else data)
    except (AssertionError, ZeroDivisionError):
        return False
    return True
