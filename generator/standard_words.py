"""What belongs to a promise, a duty or a complaint stage, in words: for pages and print alike.

`wording` has the sentences about figures, `check_words` those about checks; here they become the
paragraphs that follow a promise, so that print can say nothing that the page does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import check_words, wording
from generator.model import (
    Check,
    ComplaintStage,
    Deal,
    Promise,
    Result,
    Standard,
    Status,
    Translation,
)
from generator.richtext import Bold, Line, Words, plain
from generator.tongue import later, say, say_many, without_marks

HOW_WE_CHECK = later("How we check: ")
FOUND = later("They found: ")


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of its own. A `status` stands before it; `measure` is the id of what it is about."""

    line: Line
    status: Status | None = None
    measure: str = ""


def about_promise(promise: Promise, deal: Deal, today: date) -> Iterator[Said]:
    """All that follows a promise: the pause first, then the rest of it, checks and figures."""
    if promise.paused:
        yield Said((Words(check_words.paused(promise.paused)),), Status.PAUSED)
    for line in (promise.more, if_you_do_not(promise.sanction)):
        if line:
            yield Said(line)
    for line in promise.how_we_check:
        yield Said((Bold(say(HOW_WE_CHECK)), *line))
    for check in promise.checks:
        yield Said(_check(check, today))
    wanted = [result for result in deal.results if result.measure.id in promise.measures]
    yield from (_how_we_do(result, several=len(wanted) > 1) for result in wanted)


def if_you_do_not(sanction: Line) -> Line:
    """What happens if somebody does not do their part, as a sentence that says so."""
    words, own = without_marks(plain(sanction)).lower(), say("if")
    if not sanction or words.startswith(("if ", f"{without_marks(own)} ")):
        return sanction
    start = say("If you do not:")
    return (Words(f"{start} "), *sanction)


def complaint_stage(stage: ComplaintStage) -> tuple[Line, ...]:
    """The name of a stage, what happens in it, and how long that takes."""
    times: Line = (Words(check_words.stage_times(stage)),)
    more = (stage.what_happens, times if check_words.stage_times(stage) else ())
    return ((Bold(stage.name),), *(line for line in more if line))


def reviewed(standard: Standard) -> Iterator[str]:
    """Who checked the page and when, and when they will again: a sentence each."""
    review = standard.review
    if review is None:
        yield say("We have not said who reviews this page, or when.")
        return
    who = wording.sentence_case(review.by)
    if review.on:
        yield say("{who} checked this page on {when}.", who=who, when=wording.day(review.on))
    else:
        yield say("{who} checks this page.", who=who)
    if review.next:
        yield say("The next check is due by {when}.", when=wording.day(review.next))


def about_translation(translation: Translation) -> Iterator[str]:
    """How a translation stands to its English, in the language that is spoken: a sentence each."""
    yield say(
        "This is a translation of the English page of {when}.",
        when=wording.day(translation.made_from),
    )
    if translation.changed:
        yield say_many(
            "The English of {count} text has changed since. The English stands under it.",
            "The English of {count} texts has changed since. The English stands under them.",
            translation.changed,
        )
    if translation.missing:
        yield say_many(
            "{count} text is not translated yet and is in English.",
            "{count} texts are not translated yet and are in English.",
            translation.missing,
        )
    if translation.by:
        yield say("Translated by: {who}", who=translation.by)


def _check(check: Check, today: date) -> Line:
    """All that is known of a check, in one paragraph."""
    said: list[Line] = []
    if check.on:
        said.append((Words(check_words.done(check)),))
        found: Line = (Words(say(FOUND)), *check.found)
        said.append(found if check.found else (Words(say(check_words.NOT_PUBLISHED)),))
    if check.due:
        said.append((Words(check_words.due(check, today)),))
    said += [(Words(words),) for words in check_words.moved(check)]
    first, *others = said
    return (*first, *(part for line in others for part in (Words(" "), *line)))


def _how_we_do(result: Result, *, several: bool) -> Said:
    """What the figures say of a promise: the same words for good and bad."""
    status = wording.verdict(result).lower()
    about = f" ({result.measure.name})" if several else ""
    words = Words(say("How we are doing on this{about}: {status}", about=about, status=status))
    return Said((words,), measure=result.measure.id)
