"""The two tables of a standard: how soon we act, and when you need to do something.

Cells hold rich text where a writer may have used it: pages and print write it in their own way.
"""

from generator import wording
from generator.model import Deal, Result
from generator.render.pages.measures import anchor
from generator.render.pages.views import NOTHING, Anchor, Cell, Column, Table
from generator.tongue import say


def response_times(deal: Deal) -> Table | None:
    """Every time within which the landlord acts; `None` where there is none."""
    rows = deal.standard.response_times
    if not rows:
        return None
    measured = any(row.measures for row in rows)
    proof = (Column(say("How we are doing")),) if measured else ()
    return Table(
        caption=say("How long it takes us"),
        columns=(*map(Column, (say("What it is about"), say("What we do"), say("Within"))), *proof),
        rows=tuple(
            (
                Cell(row.name, is_header=True),
                Cell(wording.sentence_case(row.we)),
                Cell(str(row.within)),
                *((_proof(_of(deal.results, row.measures)),) if measured else ()),
            )
            for row in rows
        ),
    )


def deadlines(deal: Deal) -> Table | None:
    """Every time that a tenant must keep; `None` where there is none."""
    rows = deal.standard.deadlines
    if not rows:
        return None
    strict = any(deadline.sanction for deadline in rows)
    return Table(
        caption=say("When you need to do it"),
        columns=(
            Column(say("What you do")),
            Column(say("When")),
            *((Column(say("If you do not")),) if strict else ()),
        ),
        rows=tuple(
            (
                Cell(deadline.you, is_header=True),
                Cell(wording.sentence_case(deadline.when)),
                *((Cell(deadline.sanction) if deadline.sanction else NOTHING,) if strict else ()),
            )
            for deadline in rows
        ),
    )


def _of(results: tuple[Result, ...], measures: tuple[str, ...]) -> list[Result]:
    return [result for result in results if result.measure.id in measures]


def _proof(results: list[Result]) -> Cell:
    if not results:
        return Cell(say("Not measured"))
    first = results[0]
    return Cell(Anchor(wording.verdict(first), f"#{anchor(first.measure.id)}"))
