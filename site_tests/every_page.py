"""The addresses of the real site's pages, known before it is built: from the content's folders."""

from pathlib import Path

import yaml

from generator.output import Scope
from generator.render.pages.landlord_page import IN_EVERY_LANGUAGE
from generator.render.print import PRODUCTS
from generator.rules import RULES
from site_tests.conftest import ROOT

LANDLORD_PAGES = (
    "",
    "accessibility/",
    "contact-us/",
    "how-we-are-doing/",
    "if-we-get-it-wrong/",
    "print-room/",
    "privacy/",
    "search/",
    "tenant-satisfaction-measures/",
    "what-has-changed/",
    "what-is-missing/",
    "what-we-have-learned/",
    "who-checked-this/",
    "words-explained/",
)
"""The pages that every landlord has besides its standards."""


def _landlords() -> list[Path]:
    return sorted(path.parent for path in (ROOT / "content").glob("*/landlord.yml"))


LANDLORDS = tuple(folder.name for folder in _landlords())
STANDARDS = tuple(
    f"{folder.name}/{file.stem}"
    for folder in _landlords()
    for file in sorted(folder.glob("standards/*.yml"))
    if "." not in file.stem
)
"""`landlord/standard`, as in the address of its page."""
EASY_READS = tuple(
    f"{folder.name}/easy-read/{file.name.partition('.')[0]}"
    for folder in _landlords()
    for file in sorted(folder.glob("standards/*.easy-read.yml"))
    if "publish: live" in file.read_text(encoding="utf-8")
)
"""The same of the Easy Read versions that everyone may see."""

TRANSLATIONS = tuple(
    f"{folder.name}/{file.stem.partition('.')[2]}/{file.name.partition('.')[0]}"
    for folder in _landlords()
    for file in sorted(folder.glob("standards/*.*.yml"))
    if not file.stem.endswith(".easy-read") and "publish: live" in file.read_text(encoding="utf-8")
)
"""The same of the translations."""

IN_LANGUAGES = tuple(
    sorted(
        {
            f"{landlord}/{code}/{page}"
            for landlord, code, _ in (each.split("/") for each in TRANSLATIONS)
            for page in ("", *(f"{page}/" for page in sorted(IN_EVERY_LANGUAGE)))
        }
    )
)
"""The landlords' pages in the languages that they have a standard in."""

RULE_PAGES = tuple(f"help/rules/{name}/" for name in RULES)
"""One of each rule. They are made by one template, so the browser looks at a few of them."""
CAMPAIGNS = tuple(
    f"{folder.name}/{file.stem}"
    for folder in _landlords()
    for file in sorted(folder.glob("campaigns/*.yml"))
)
THEMES = tuple(
    {
        (file.parent.parent.name, str(yaml.safe_load(file.read_text(encoding="utf-8"))["theme"]))
        for folder in _landlords()
        for file in folder.glob("standards/*.yml")
        if "." not in file.stem
    }
)
"""The landlords' themes that have a standard."""
OF_THEIR_OWN = (*STANDARDS, *CAMPAIGNS)
"""Every page that is a file in `content/` and has print products."""

PAGES = (
    "",
    "open-data/",
    "offline/",
    "help/",
    *(
        f"help/{guide}/"
        for guide in (
            "builders",
            "comms",
            "performance",
            "publishing",
            "reviewers",
            "tenants",
            "translators",
        )
    ),
    "help/parts/",
    "help/rules/",
    "help/rules/figure-withheld/",
    "help/rules/time-clash/",
    *(f"{landlord}/{page}" for landlord in LANDLORDS for page in LANDLORD_PAGES),
    "torus-liverpool/how-we-are-doing/liverpool/",
    "torus-liverpool/how-our-figures-moved/",
    "six-town-housing/how-our-figures-moved/",
    *(f"{page}/" for page in OF_THEIR_OWN),
    *(f"{page}/" for page in EASY_READS),
    *IN_LANGUAGES,
    *(f"{page}/" for page in TRANSLATIONS),
    "404.html",
)
ONE_OF_EACH = tuple(
    page
    for page in PAGES
    if page.count("/") < 2
    or page in ("help/comms/", "help/parts/", "help/reviewers/", "help/rules/time-clash/")
    or page.split("/")[1] in {each.rstrip("/") for each in LANDLORD_PAGES}
    or page.split("/")[1]
    in (
        "how-our-figures-moved",
        "easy-read",
        "repairs",
        "neighbourhood-management",
        "contacting-us",
        "stay-safe-at-home",
    )
)
"""Every kind of page of every landlord, for tests that take long."""


def count_of_pdfs() -> int:
    """How many PDFs the real site has: a product is about a standard, a landlord or an area."""
    areas = [page for page in PAGES if page.count("/") > 2 and "/how-we-are-doing/" in page]
    about = {
        Scope.STANDARD: STANDARDS,
        Scope.EASY_READ: EASY_READS,
        Scope.TRANSLATION: TRANSLATIONS,
        Scope.CAMPAIGN: CAMPAIGNS,
        Scope.THEME: THEMES,
        Scope.LANDLORD: LANDLORDS,
        Scope.AREA: areas,
    }
    return sum(len(about[product.scope]) for product in PRODUCTS)
