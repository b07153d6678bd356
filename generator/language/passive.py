"""`passive`: where nobody is said to do what is done. Counted only: it is right now and then."""

import re
from collections.abc import Iterator

from generator.language.page import AnyCase, Finding, Page

_IRREGULAR = """
begun born bought brought built caught chosen cut dealt done drawn driven fed felt forgotten
found given heard held hidden hit hurt kept known laid led left let lost made meant met paid put
read run said seen sent set shown shut sold spent spoken stolen stuck taken taught thought thrown
told understood withdrawn won worn written
"""
_A_STATE = """
bored broken committed concerned delighted detailed disabled dissatisfied experienced excited interested
involved limited married need pleased qualified related retired satisfied supposed tired unemployed
used worried
"""
"""They look like it and say how somebody is: “if you are worried”."""
_PASSIVE = AnyCase(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)"
    r"(?: (?:not|also|always|never|only|fully|then|still|being|all|both|now|first|\w+ly))*"
    rf" (?!(?:{'|'.join(_A_STATE.split())})\b)"
    rf"(?:\w{{2,}}ed|re(?:paid|done|made|built)|{'|'.join(_IRREGULAR.split())})\b"
)


def check(page: Page) -> Iterator[Finding]:
    """Every passive of a page."""
    for text in page.texts:
        if text.path[0] == "performance_measures":
            continue
        for number, line in enumerate(text.lines):
            for match in passives(line):
                yield Finding(
                    "passive",
                    text,
                    number,
                    match.start(),
                    match[0],
                    f"“{match[0]}” does not say who does it.",
                    "If readers need to know, write who does it: “we repair”, not “is repaired”.",
                )


def passives(line: str) -> Iterator[re.Match[str]]:
    """The passives of a line."""
    return _PASSIVE.finditer(line)
