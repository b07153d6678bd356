"""`slip`: real words in the wrong place, which a spelling checker lets through.

Only what is wrong in every sentence is in the list: a slip stops publishing.
"""

import re
from collections.abc import Iterator

from generator.language.page import AnyCase, Finding, Page

_PEOPLE = "(?:tenants|customers|residents)"
_SLIPS = (
    (
        r"with(?= (?:\d+|one|two|three|five|ten) (?:working |calendar )?(?:hour|day|week|month)s?"
        r"(?:[.,;:)]|$| (?:of (?:us|you|your|receiving|receipt|being|getting)|and|if|unless)\b))",
        r"within",
    ),
    (r"gas serving", "gas servicing"),
    (rf"feedback form(?= {_PEOPLE}(?! (?:fill|complete|use|get|can)\b))", "feedback from"),
    (r"(hear|heard) form(?= (?:you|us|our|tenants|customers|residents)\b)", r"\1 from"),
    (r"advice(?= (?:you|us|them|tenants) (?:on|of|about|if|that)\b)", "advise"),
    (r"carryout", "carry out"),
    (r"carr?y(?:i)?ed out", "carried out"),
    (
        r"(do|does|did|will|could|would|should|must)( not|) provided(?! (?:that|you|we|it|they)\b)",
        r"\1\2 provide",
    ),
    (r"be not be", "not be"),
    (r"(an?) dedicate(?! to\b)(?= \w)", r"\1 dedicated"),
    (r"manufacture['’]s", "manufacturer’s"),
    (r"(the|our|your) (customer|tenant|resident)s(?= (?:needs|initial|homes|landlord)\b)", r"\1 \2’s"),
    (r"planed(?= for\b| to\b| in\b| works?\b| repairs?\b| visits?\b| maintenance\b)", "planned"),
    (r"(emails?) send(?= to\b)", r"\1 sent"),
    (r"repayment payment", "repayment"),
    (r"were (\w+ed(?: to)?) were", r"were \1"),
    (r"(more|less|fewer) then(?= \d|\s+(?:one|two|three|half|once|twice|usual|expected)\b)", r"\1 than"),
    (r"(should|would|could|must|might) of(?! course\b)", r"\1 have"),
    (r"loose(?= (?:your|their|the|our) (?:homes?|tenancy|rights?|place)\b)", "lose"),
    (r"your(?= (?:responsible for|unable to|not (?:able|going|happy|sure))\b)", "you’re"),
    (r"(in|of|at|to|leave) you(?= home\b)", r"\1 your"),
    (r"(in|of|at|to|with|about|for|from) there(?= (?:homes?|tenancy|rent|landlord|neighbours?)\b)", r"\1 their"),
    (r"(will|may|can|could|might|not) effect(?= (?:you|your|us|our|them|their|tenants)\b)", r"\1 affect"),
    (r"(formal|your|a|this|any) compliant(?= about\b|[.;]|$)", r"\1 complaint"),
    (r"compliants", "complaints"),
    (r"(housing|estate|line|project|neighbourhood|tenancy|area|senior|repairs) manger(s?)", r"\1 manager\2"),
    (r"(to|will|we|must|can) asses", r"\1 assess"),
    (r"pubic(?= (?:areas?|spaces?|meetings?|places?|transport|body|holidays?)\b)", "public"),
    (r"it['’]s own", "its own"),
    (r"(?:tenent|tennant)(s?)", r"tenant\1"),
    (r"((?:anti-?social )?)behavior", r"\1behaviour"),
    (r"neighbor(s|hoods?|ing|)", r"neighbour\1"),
    (r"guarterly", "quarterly"),
)  # fmt: skip
"""What is written, and what was meant."""

_ONE = tuple(re.compile(rf"\b(?:{wrong})(?!\w)", re.IGNORECASE) for wrong, _ in _SLIPS)
# The groups are for what was meant. Finding needs none: there are too many of them for one pattern.
_UNGROUPED = tuple(re.sub(r"\((?!\?)", "(?:", wrong) for wrong, _ in _SLIPS)
_ANY = AnyCase(rf"\b(?:{'|'.join(_UNGROUPED)})(?!\w)")

_BESIDE = re.compile(r"(?: [^\s.,;:()]+){0,3}")

_TWICE = AnyCase(r"\b([a-z]+) \1\b(?!['’-])")
_ENGLISH = """
are bye can do does ever far had has have her here his how in is it many more much no now on one
out over so that there they this up very was we were what when where which who will you
"""
_MAY_BE_TWICE = frozenset(_ENGLISH.split())
"""“She moved in in May”, “we promise you you will”, “the help that that team gives”."""


def check(page: Page) -> Iterator[Finding]:
    """Words that were certainly meant otherwise, and words that stand there twice."""
    for text, number, match in page.matches(_ANY):
        words, meant = _meant(match)
        yield Finding(
            "slip",
            text,
            number,
            match.start(),
            words,
            f"“{words}” is a slip.",
            f"Was “{meant}” meant?",
        )
    for text, number, match in page.matches(_TWICE):
        word = match[0].partition(" ")[2]
        # “Baden Baden” is a name.
        if word.islower() and word not in _MAY_BE_TWICE:
            yield Finding(
                "slip",
                text,
                number,
                match.start(),
                match[0],
                f"“{word}” stands here twice.",
                "Take one of them out.",
            )


def _meant(match: re.Match[str]) -> tuple[str, str]:
    """What is written and what was meant, with the words that make it a slip."""
    line = match.string
    for wrong, (_, right) in zip(_ONE, _SLIPS, strict=True):
        if found := wrong.match(line, match.start()):
            meant = found.expand(right)
            if found[0][0].isupper():
                meant = meant[0].upper() + meant[1:]
            beside = _BESIDE.match(line, found.end()) if "(?=" in wrong.pattern else None
            after = beside[0] if beside else ""
            return found[0] + after, meant + after
    raise AssertionError("what is found is found by one of them")
