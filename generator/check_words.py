"""Checks, pauses and complaint times in plain words: the same on a standard's page and on others."""

from datetime import date

from generator import wording
from generator.model import Check, CheckState, ComplaintStage, Paused

NOT_PUBLISHED = "What they found has not been published."
STATE_WORDS = {
    CheckState.DONE: "Done",
    CheckState.DUE: "Due",
    CheckState.OVERDUE: "Overdue",
}
"""What the state of a check is called, everywhere."""


def when(code: str) -> str:
    """A day or month after its preposition: `in December 2020`, `on 4 December 2020`."""
    return f"{'in' if len(code) == len('2020-12') else 'on'} {wording.written_day(code)}"


def done(check: Check) -> str:
    """Who checked and when, a sentence; what they found follows it. The check was done."""
    what = _what(check)
    return f"{wording.sentence_case(check.by)} checked this {when(check.on)}{what}."


def due(check: Check, today: date) -> str:
    """When the check is due, and whether that day has passed. The check is due."""
    what = _what(check)
    if check.state(today) is CheckState.OVERDUE:
        return f"A check by {_inside(check.by)}{what} is overdue. It was due {when(check.due)}."
    return f"A check by {_inside(check.by)}{what} is due {when(check.due)}."


def moved(check: Check) -> tuple[str, ...]:
    """Each day that the check was put off from, with the reason, oldest first."""
    return tuple(
        f"It was first due {when(each.due)}, and was put off. Why: "
        f"{wording.full_sentence(each.because)}"
        for each in check.moved
    )


def _what(check: Check) -> str:
    return f" ({_inside(check.what)})" if check.what else ""


def _inside(by: str) -> str:
    """Words in the middle of a sentence: `Tenant inspectors` are no proper name, NHS is."""
    first = by.split(" ", maxsplit=1)[0]
    is_name = (first.isupper() and len(first) > 1) or by.istitle()
    return by if is_name else f"{by[:1].lower()}{by[1:]}"


def paused(pause: Paused) -> str:
    """Why a promise is not kept for now, since when, and when that is looked at again."""
    since = f" since {wording.written_day(pause.since)}" if pause.since else " for now"
    again = (
        f"We look at this again {when(pause.review)}."
        if pause.review
        else "We have not said when we will look at this again."
    )
    return f"We have stopped doing this{since}. Why: {wording.full_sentence(pause.because)} {again}"


def stage_times(stage: ComplaintStage) -> str:
    """How long each step of a complaint stage may take; empty where the landlord does not say."""
    said = []
    if stage.acknowledge:
        said.append(f"We tell you within {stage.acknowledge} that we have it.")
    if stage.answer:
        after = " after that" if stage.acknowledge else ""
        said.append(f"We answer within {stage.answer}{after}.")
    if stage.longer:
        said.append(f"If we need longer, it can take up to {stage.longer} more.")
    return " ".join(said)
