"""Finds the size of type at which a text fills its last page well: measured, never hoped for.

A template marks places with `fact` (theme/print/house.typ); each size is laid out and judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.print.printing import Facts, Overflow, Printer

MOST_EMPTY = 1 / 3
"""How much of a page may stay empty."""

AIRS = (1, 0.85, 1.15, 0.7, 1.3)
"""Shares of the usual space between things, the best liked first."""

MOST_TRIES = 6
_GROWTH = 1.75
"""How the length of a text grows with the size of its type: it has fewer letters in a line and fewer
lines on a page, but tables and gaps grow less."""

_TOP = 0.07
"""Where a page's text starts, about, as a share of it."""

Style = dict[str, object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text product: what people call it, its paper, and the sizes of type it may have.

    `sizes` are in points, the best liked first. `leaf` is how many pages one sheet has once it is
    folded: the number of pages is a multiple of it.
    """

    noun: str
    style: Style
    sizes: tuple[float, ...]
    leaf: int = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a text ends on its last page, and where the box that closes the file stands.

    The box says how to reach the landlord. Heights are shares of a page, from its top.
    """

    text_page: int
    text_end: float
    box_page: int
    box_start: float
    page_end: float

    def notes(self, leaf: int) -> int:
        """How many pages for notes, the last of them with the box, fill whole sheets."""
        pages = -(-self.box_page // leaf) * leaf
        return pages - self.text_page

    def empty(self, leaf: int) -> float:
        """How much stays empty below the text."""
        below = self.page_end if self.notes(leaf) else self.box_start
        return below - self.text_end

    def at(self, share: float) -> "Layout":
        """About how it would be in type of so many times the size."""
        tall = self.page_end - _TOP
        pages = (self.text_page - 1 + (self.text_end - _TOP) / tall) * share**_GROWTH
        box = (self.page_end - self.box_start) * share
        text_page, on_last = divmod(pages, 1)
        end = _TOP + on_last * tall
        fits = end + box <= self.page_end
        return Layout(
            int(text_page) + 1,
            end,
            int(text_page) + (1 if fits else 2),
            self.page_end - box,
            self.page_end,
        )

    def cost(self, leaf: int) -> float:
        """How bad this is: pages of nothing but notes, then a box alone, then an empty third."""
        notes = self.notes(leaf)
        too_empty = max(0, self.empty(leaf) - MOST_EMPTY)
        return 10 * max(0, notes - 1) + 2 * min(1, notes) + too_empty


def fitted(
    printer: Printer, template: str, inputs: Mapping[str, object], kind: Kind
) -> bytes | Overflow:
    """The file at a well liked size that costs nothing; else at the best of `MOST_TRIES`.

    What one size came to tells which size to try next, since each try takes its time. An Overflow
    only if no size fits at all: that of the smallest type.
    """
    best: tuple[float, Style, Layout] | None = None
    worst: Overflow | None = None
    left = list(kind.sizes)
    size = left[0]
    while left and (best is None or len(kind.sizes) - len(left) < MOST_TRIES):
        left.remove(size)
        style = {**kind.style, "size": size, "notes": 0, "lines": False}
        facts = printer.facts(template, {**inputs, "style": style})
        if isinstance(facts, Overflow):
            worst = facts if worst is None or facts.points < worst.points else worst
            size = left[0] if left else size
            continue
        layout = _layout(facts)
        cost = layout.cost(kind.leaf)
        if best is None or cost < best[0]:
            best = cost, style, layout
        if cost == 0:
            break
        foreseen = {each: layout.at(each / size).cost(kind.leaf) for each in left}
        size = min(left, key=foreseen.__getitem__, default=size)
    if best is None:
        assert worst is not None, f"{kind.noun} has no sizes"
        return worst
    _, style, layout = best
    filled = {"notes": layout.notes(kind.leaf), "lines": layout.empty(kind.leaf) > MOST_EMPTY}
    return printer.typeset(template, {**inputs, "style": {**style, **filled}})


def filled(printer: Printer, template: str, inputs: Mapping[str, object]) -> bytes | Overflow:
    """The file of a text whose type has one size, with as much space between things as fills its pages.

    The template marks its end with a fact. The last page is filled to a third at least, if any of
    `AIRS` does that.
    """
    best: tuple[float, float] | None = None
    for air in AIRS:
        facts = printer.facts(template, {**inputs, "style": {"air": air}})
        if isinstance(facts, Overflow):
            return facts
        end = next(fact for fact in facts if fact["name"] == "end")
        too_empty = max(0.0, MOST_EMPTY - end["y"]) if end["page"] > 1 else 0.0
        if best is None or too_empty < best[0]:
            best = too_empty, air
        if not too_empty:
            break
    assert best is not None, "there is no space to try"
    return printer.typeset(template, {**inputs, "style": {"air": best[1]}})


def _layout(facts: Facts) -> Layout:
    at = {fact["name"]: fact for fact in facts}
    end, box, page = at["end"], at["reach"], at["page"]
    height = page["height"]
    return Layout(
        end["page"], end["y"] / height, box["page"], box["y"] / height, page["end"] / height
    )
