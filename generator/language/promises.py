"""`vague-promise`: a promise that nobody could say was broken."""

import re
from collections.abc import Iterator

from generator.language.page import Finding, Page
from generator.schema.promise import PromiseFields

_VAGUE = re.compile(
    r"\b(?:(?P<time>promptly|swiftly|shortly|periodically|frequently|timely"
    r"|in a timely (?:manner|way|fashion)|without (?:undue )?delay|in due course|from time to time"
    r"|as (?:soon|quickly|fast|early|often) as (?:possible|practicable|reasonably \w+|we can)"
    r"|(?<!how )(?<!too )(?:very )?(?:soon|quickly)(?! as)|regular(?:ly)?"
    r"|(?:in|with) (?:good|plenty of|reasonable) (?:time|notice)|plenty of (?:notice|time)"
    r"|(?:a |within a |within )?reasonable (?:time|period|timescale)s?"
    r"|(?:the )?first few (?:hours|days|weeks|months)|a few (?:hours|days|weeks|months))"
    r"|(?:where|when|if|whenever|wherever) (?:possible|appropriate|necessary|practical|required)"
    r"|(?:where|whenever|wherever) we can|(?:when|if) we can(?=[.,;]|$)"
    r"|as (?:appropriate|necessary|required)|in certain (?:circumstances|cases))\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a|an|each|every|per|same|next)"
    r"(?:[- ](?:working|calendar|financial))?[- ]?"
    r"(?:minute|hour|hr|day|week|fortnight|month|quarter|year)s?\b"
    r"|\b(?:once|twice|three times|four times) a\b|\b(?:daily|weekly|monthly|quarterly|yearly"
    r"|annual|annually|overnight)\b|%",
    re.IGNORECASE,
)


def check(page: Page) -> Iterator[Finding]:
    """The first vague words of each promise without a time or a measure."""
    vague = {path for path, group in page.groups if _untested(group)}
    for text in page.texts:
        place = text.path[: -2 if isinstance(text.path[-1], int) else -1]
        if text.name not in ("promise", "more") or place not in vague:
            continue
        match = _VAGUE.search(text.lines[0])
        if match:
            vague.remove(place)
            yield Finding("vague-promise", text, 0, match.start(), match[0], *_said(match))


def _said(match: re.Match[str]) -> tuple[str, str]:
    if match["time"]:
        return (
            f"Nobody can tell whether “{match[0]}” was kept: this promise has no time and no "
            "measure.",
            "Write a time, such as “within 5 working days” or “every month”. Or add “measure” with "
            "what shows that it is kept.",
        )
    return (
        f"“{match[0]}” leaves it open when this promise holds, and it has no time and no measure.",
        "Say when you do it and when you do not. Or add “measure” with what shows that it is kept.",
    )


def _untested(group: object) -> bool:
    if not isinstance(group, PromiseFields) or group.measure or group.response_times:
        return False
    return not any(_TIME.search(part.text) for part in (*group.promise, *group.more))
