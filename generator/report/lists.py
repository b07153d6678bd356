"""What each landlord still has to do, in short lists, a line for each finding."""

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.rules import RULES

LISTS = {
    "open": "Open: what you have not decided",
    "overdue": "Overdue: what should have happened by now",
    "unmeasured": "Not measured: promises no figure tests, figures no promise needs",
    "clashing": "Clashing: what does not agree",
    "reading": "Reading age, the oldest first: aim at 9 to 11. Of under 100 words nobody can say it",
}


def landlord_lists(diagnostics: Iterable[Diagnostic], names: Mapping[str, str]) -> str:
    """The lists of every landlord; `names` are the landlords' by the slugs of their folders."""
    found = list(diagnostics)
    return "\n\n".join(
        "\n".join((f"== {name}", *_lists(found, slug))) for slug, name in names.items()
    )


def _lists(found: list[Diagnostic], slug: str) -> Iterator[str]:
    for kind, heading in LISTS.items():
        own = [each for each in found if RULES[each.rule].list == kind and _owner(each) == slug]
        yield ""
        yield f"{heading} ({len(own) or 'nothing'})"
        for each in own:
            yield f"  {each.where.file}:{each.where.line}: {each.message}"


def _owner(diagnostic: Diagnostic) -> str:
    """The landlord whose folder the file is in."""
    parts = diagnostic.where.file.split("/")
    return parts[1] if len(parts) > 1 else ""
