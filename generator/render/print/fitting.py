"""Finds the size of type at which a text fills its last page well: measured, never hoped for.

A template marks places with `fact` (theme/print/house.typ); each size is laid out and judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.print.printing import Facts, Overflow, Printer

MOST_EMPTY = 1 / 3
"""How much of a page may stay empty."""

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

    def cost(self, leaf: int) -> float:
        """How bad this is: pages of nothing but notes, then a box alone, then an empty third."""
        notes = self.notes(leaf)
        too_empty = max(0, self.empty(leaf) - MOST_EMPTY)
        return 10 * max(0, notes - 1) + 2 * min(1, notes) + too_empty


def fitted(
    printer: Printer, template: str, inputs: Mapping[str, object], kind: Kind
) -> bytes | Overflow:
    """The file at the best liked size that costs nothing; else at the one that costs the least.

    An Overflow only if no size fits at all: that of the smallest type.
    """
    best: tuple[float, Style, Layout] | None = None
    worst: Overflow | None = None
    for size in kind.sizes:
        style = {**kind.style, "size": size, "notes": 0, "lines": False}
        facts = printer.facts(template, {**inputs, "style": style})
        if isinstance(facts, Overflow):
            worst = facts if worst is None or facts.points < worst.points else worst
            continue
        layout = _layout(facts)
        cost = layout.cost(kind.leaf)
        if best is None or cost < best[0]:
            best = cost, style, layout
        if cost == 0:
            break
    if best is None:
        assert worst is not None, f"{kind.noun} has no sizes"
        return worst
    _, style, layout = best
    filled = {"notes": layout.notes(kind.leaf), "lines": layout.empty(kind.leaf) > MOST_EMPTY}
    return printer.typeset(template, {**inputs, "style": {**style, **filled}})


def _layout(facts: Facts) -> Layout:
    at = {fact["name"]: fact for fact in facts}
    end, box, page = at["end"], at["reach"], at["page"]
    height = page["height"]
    return Layout(
        end["page"], end["y"] / height, box["page"], box["y"] / height, page["end"] / height
    )
