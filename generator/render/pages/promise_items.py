"""A promise to its item in the list: its words, how anyone can tell, who checked, if it is paused."""

from collections.abc import Iterator
from datetime import date

from generator import check_words, wording
from generator.model import Check, Deal, Promise, Result, Status
from generator.render.pages import markdown
from generator.render.pages.markdown import Md
from generator.render.pages.measures import anchor
from generator.render.pages.templates import component
from generator.render.pages.views import Item, tag
from generator.richtext import Bold, Line, Words, plain

HOW_WE_CHECK = "How we check: "
FOUND = "They found: "


def promise_anchor(promise: Promise) -> str:
    """The id that links to a promise on its standard's page lead to."""
    return f"promise-{promise.id}"


def promise_item(promise: Promise, deal: Deal, today: date) -> Item:
    """The promise as an item; what belongs to it follows in paragraphs, the pause first."""
    return Item(_line(promise.text), tuple(_more(promise, deal, today)), promise_anchor(promise))


def _more(promise: Promise, deal: Deal, today: date) -> Iterator[Md]:
    if promise.paused:
        why = markdown.escape(check_words.paused(promise.paused))
        yield Md(f"{component('tag', tag(Status.PAUSED))} {why}")
    yield from (_line(line) for line in (promise.more, if_you_do_not(promise.sanction)) if line)
    for line in promise.how_we_check:
        yield _line((Bold(HOW_WE_CHECK), *line))
    for check in promise.checks:
        yield _check(check, today)
    wanted = [result for result in deal.results if result.measure.id in promise.measures]
    yield from (_how_we_do(result, several=len(wanted) > 1) for result in wanted)


def if_you_do_not(sanction: Line) -> Line:
    """What happens if somebody does not do their part, as a sentence that says so."""
    if not sanction or plain(sanction).lower().startswith("if "):
        return sanction
    return (Words("If you do not: "), *sanction)


def _check(check: Check, today: date) -> Md:
    """All that is known of a check, in one paragraph."""
    said: list[Line] = []
    if check.on:
        said.append((Words(check_words.done(check)),))
        found: Line = (Words(FOUND), *check.found)
        said.append(found if check.found else (Words(check_words.NOT_PUBLISHED),))
    if check.due:
        said.append((Words(check_words.due(check, today)),))
    said += [(Words(words),) for words in check_words.moved(check)]
    return Md(" ".join(_line(line) for line in said))


def _how_we_do(result: Result, *, several: bool) -> Md:
    """A link from a promise to the figure that proves it: the same words for good and bad."""
    status = wording.verdict(result).lower()
    about = f" ({result.measure.name})" if several else ""
    words = markdown.escape(f"How we are doing on this{about}: {status}")
    return Md(f"[{words}](#{anchor(result.measure.id)})")


def _line(parts: Line) -> Md:
    return markdown.line(parts, lambda slug: f"{slug}.md")
