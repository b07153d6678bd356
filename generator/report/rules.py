"""Rules for people who ask: all of them in a list, and one with its reason and examples."""

from collections.abc import Iterator
from textwrap import indent, wrap

from generator.rules import FAMILIES, RULES, Rule

WEIGHTS = {
    "error": "A mistake: nothing is published until it is mended.",
    "warning": "A warning: the pages are published all the same.",
    "notice": "A notice: for your information.",
    "question": "A question that only the landlord can answer. “deal check” lists it.",
    "fact": "Nothing is wrong: “deal check” shows what it measured.",
    "note": "Something for the landlord to do or to explain. “deal check” lists it.",
}
"""What each level of a rule means to whoever meets it."""

PLACES = {
    "": "",
    "standard": "in a standard",
    "landlord": "in landlord.yml",
    "figures": "in a file of figures",
    "easy-read": "in an Easy Read version",
    "site": "in mkdocs.yml",
}
"""Where the lines of a rule's examples stand."""

EXCEPTIONS = (
    "If the rule is wrong about your words, let them stand and say why: with “exceptions” in the "
    "standard, or in landlord.yml for all its texts."
)


def visible(example: str) -> str:
    """An example with its tabs as a mark, because nobody can see a tab."""
    return example.replace("\t", "⇥")


def all_rules() -> str:
    """Every rule with its title, by what they are about."""
    widest = max(map(len, RULES))
    return "\n".join(
        line
        for family, rules in FAMILIES.items()
        for line in (
            f"== {family}",
            *(f"  {name:{widest}}  {rule.title}" for name, rule in rules.items()),
            "",
        )
    ).rstrip()


def explained(name: str) -> str:
    """One rule, which must exist, for the terminal."""
    return "\n".join(_explained(name, RULES[name]))


def _explained(name: str, rule: Rule) -> Iterator[str]:
    yield f"{rule.title} [{name}]"
    yield ""
    yield from wrap(f"{rule.why} {WEIGHTS[rule.level]}", 80)
    place = f" ({PLACES[rule.file]})" if rule.file else ""
    for heading, example in ((f"Wrong{place}:", rule.wrong), ("Right:", rule.right)):
        yield ""
        yield heading
        yield indent(visible(example), "    ")
    if rule.exceptions:
        yield ""
        yield from wrap(EXCEPTIONS, 80)
