"""Checks, pauses and complaint times in plain words: the same on a standard's page and on others."""

from datetime import date

from generator import wording
from generator.model import Check, CheckState, ComplaintStage, Paused
from generator.tongue import later, say

NOT_PUBLISHED = later("What they found has not been published.")
STATE_WORDS = {
    CheckState.DONE: "Done",
    CheckState.DUE: "Due",
    CheckState.OVERDUE: "Overdue",
}
"""What the state of a check is called, everywhere."""


def when(code: str) -> str:
    """A day or month after its preposition: `in December 2020`, `on 4 December 2020`."""
    written = wording.written_day(code)
    if len(code) == len("2020-12"):
        return say("in {month}", month=written)
    return say("on {day}", day=written)


def done(check: Check) -> str:
    """Who checked and when, a sentence; what they found follows it. The check was done."""
    what = _what(check)
    who = wording.sentence_case(check.by)
    return say("{who} checked this {when}{what}.", who=who, when=when(check.on), what=what)


def due(check: Check, today: date) -> str:
    """When the check is due, and whether that day has passed. The check is due."""
    what = _what(check)
    if check.state(today) is CheckState.OVERDUE:
        return say(
            "A check by {who}{what} is overdue. It was due {when}.",
            who=_inside(check.by),
            what=what,
            when=when(check.due),
        )
    return say(
        "A check by {who}{what} is due {when}.",
        who=_inside(check.by),
        what=what,
        when=when(check.due),
    )


def moved(check: Check) -> tuple[str, ...]:
    """Each day that the check was put off from, with the reason, oldest first."""
    return tuple(
        say(
            "It was first due {when}, and was put off. Why: {because}",
            when=when(each.due),
            because=wording.full_sentence(each.because),
        )
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
    because = wording.full_sentence(pause.because)
    again = (
        say("We look at this again {when}.", when=when(pause.review))
        if pause.review
        else say("We have not said when we will look at this again.")
    )
    why = (
        say(
            "We have stopped doing this since {when}. Why: {because}",
            when=wording.written_day(pause.since),
            because=because,
        )
        if pause.since
        else say("We have stopped doing this for now. Why: {because}", because=because)
    )
    return f"{why} {again}"


def stage_times(stage: ComplaintStage) -> str:
    """How long each step of a complaint stage may take; empty where the landlord does not say."""
    said = []
    if stage.acknowledge:
        said.append(say("We tell you within {time} that we have it.", time=stage.acknowledge))
    if stage.answer:
        said.append(
            say("We answer within {time} after that.", time=stage.answer)
            if stage.acknowledge
            else say("We answer within {time}.", time=stage.answer)
        )
    if stage.longer:
        said.append(say("If we need longer, it can take up to {time} more.", time=stage.longer))
    return " ".join(said)
