"""Rules about other versions of a standard: Easy Read, and translations."""

from generator.rules.rule import Rule


def _lines(words: str, made_from: str, picture: str = "telephone") -> str:
    return (
        "sections:\n"
        "  - heading: What we do\n"
        "    lines:\n"
        f"      - words: {words}\n"
        f"        picture: {picture}\n"
        f"        made_from: {made_from}"
    )


_EMERGENCY = "We finish emergency repairs within 24 hours."

VERSIONS = {
    "version-outdated": Rule(
        "warning",
        "A version of words that have changed since",
        "People who read the other version would trust words that no longer hold. The page says so until somebody looks.",
        wrong=_lines(
            "We come fast in an emergency.", "We finish emergency repairs within 12 hours."
        ),
        right=_lines("We come fast in an emergency.", _EMERGENCY),
        file="easy-read",
    ),
    "version-missing": Rule(
        "notice",
        "Words that another version does not have",
        "Who reads the other version should hear of every promise. What is not translated stands there in English.",
        wrong="repairs.yml has 12 promises, and repairs.easy-read.yml is made from 11 of them",
        right="each promise is repeated in “made_from” of a line of repairs.easy-read.yml",
    ),
    "words-missing": Rule(
        "notice",
        "Words of the website that another language does not have",
        "A page that is half in English is hard to follow. Headings, menus and the sentences about figures come from the website, and are translated once for all landlords.",
        wrong='msgid "Target missed"\nmsgstr ""',
        right='msgid "Target missed"\nmsgstr "Targed heb ei gyrraedd"',
    ),
    "words-unreadable": Rule(
        "error",
        "A line of the website’s words that cannot be read",
        "A quote that is missing would take a letter away, or the rest of the words, on every page in that language.",
        wrong='msgid "Target missed"\nmsgstr "Targed heb ei gyrraedd',
        right='msgid "Target missed"\nmsgstr "Targed heb ei gyrraedd"',
    ),
    "no-font": Rule(
        "warning",
        "A translation that no font of ours can print",
        "People who cannot read the page on a screen get it on paper. Until there is a font, only the page is published.",
        wrong="repairs.ur.yml is in Urdu letters, and theme/print/fonts has no font for them",
        right="NotoSansArabic-Regular.ttf and NotoSansArabic-Bold.ttf stand in theme/print/fonts",
    ),
    "version-number": Rule(
        "warning",
        "A number that the standard does not have",
        "A time or a target that differs between two versions of a page is a different promise.",
        wrong=_lines("We come within 42 hours.", _EMERGENCY),
        right=_lines("We come within 24 hours.", _EMERGENCY),
        file="easy-read",
    ),
    "easy-read-long": Rule(
        "warning",
        "A sentence too long for Easy Read",
        "Easy Read is for people who find reading hard. A sentence says one thing in 15 words at most.",
        wrong=_lines(
            "If something in your home is broken you can ring us or come to our office.", _EMERGENCY
        ),
        right=_lines("Is something in your home broken? You can ring us.", _EMERGENCY),
        file="easy-read",
    ),
    "picture": Rule(
        "error",
        "A picture that cannot be shown",
        "Who cannot read well needs the picture, and who cannot see it needs its description.",
        wrong=_lines("We come fast in an emergency.", _EMERGENCY, "telefone"),
        right=_lines("We come fast in an emergency.", _EMERGENCY),
        file="easy-read",
    ),
}
