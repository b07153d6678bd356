"""`words-missing`: what the website says itself is in every language that a landlord publishes in."""

from generator.diagnostics import Collector, Location
from generator.model import Publish
from generator.project import LandlordFiles
from generator.tongue import WORDS_FOLDER, catalogue_of, language


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report what pages in a landlord's other languages say in English for want of our words."""
    live = (each for each in files.translations if each.fields.publish is Publish.LIVE)
    for code in sorted({each.language for each in live if each.slug}):
        _check_catalogue(code, collector)


def _check_catalogue(code: str, collector: Collector) -> None:
    from generator.catalogues import Fault, gaps_beside_others  # noqa: PLC0415 (as in tongue)

    path, spoken = catalogue_of(code), language(code)
    name = spoken.in_english if spoken else code
    lines = path.read_text(encoding="utf-8").splitlines()
    messages = {
        Fault.MISSING: (
            f"is not in {name} yet, so pages say it in English.",
            f"Write it in {name} between the quotes after “msgstr”, below this line.",
        ),
        Fault.UNSURE: (
            f"is marked as uncertain in {name}, so pages say it in English.",
            "Mend what stands after “msgstr”, and delete the word “fuzzy” above.",
        ),
        Fault.BRACES: (
            f"has other words in {{braces}} in {name}, so pages say it in English.",
            "Keep the words in braces as they are in English: pages fill them in.",
        ),
        Fault.MARKS: (
            f"has other links or bold words in {name}, so pages say it in English.",
            "Keep each “](address)” and each “**” as they are in English.",
        ),
    }
    for gap in gaps_beside_others(path):
        message, fix = messages[gap.fault]
        text = lines[gap.line - 1]
        where = Location(f"{WORDS_FOLDER}/{path.name}", gap.line, 1, len(text), text)
        collector.add("words-missing", where, f"“{_in_short(gap.words)}” {message}", fix)


def _in_short(words: str, most: int = 80) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()} …"
