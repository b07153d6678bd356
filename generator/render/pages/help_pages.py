"""The pages below /help/: the guides, and a page for each rule. They belong to no landlord."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Catalogue, Guide
from generator.output import OutputFile
from generator.render.pages import guide_html, parts_page
from generator.render.pages.markdown import Md
from generator.render.pages.parts_page import PartsView
from generator.render.pages.views import Anchor
from generator.report.rules import EXCEPTIONS, PLACES, WEIGHTS, visible
from generator.rules import FAMILIES, RULES, Rule

FOLDER = "help"
TITLE = "Help"
RULES_TITLE = "What deal checks"
_START = Guide("index", f"# {TITLE}\n\nHow deal works, and what it checks.\n")


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide. `rules` and `parts` lead to other pages; empty but on the page of all guides."""

    title: str
    text: Md
    rules: str
    parts: str


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one thing."""

    title: str
    rules: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """The page of all rules."""

    title: str
    families: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule. `place` says where the lines of its examples stand; may be empty."""

    title: str
    why: str
    name: str
    weight: str
    place: str
    wrong: Md
    right: Md
    exceptions: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page below /help/: `path` is its Markdown file, `address` where readers find it.

    `source` is what it is written in, as `suggestions` has it.
    """

    path: str
    address: str
    template: str
    description: str
    view: GuideView | RulesView | RuleView | PartsView
    source: str = "generator/rules/"


def pages(catalogue: Catalogue) -> Iterator[HelpPage]:
    """The guides, the list of rules, the parts of pages, and the rules."""
    guides = catalogue.help.guides
    for guide in guides if any(each.slug == "index" for each in guides) else (_START, *guides):
        yield _guide(catalogue, guide)
    families = tuple(
        Family(title, tuple(Anchor(rule.title, f"{name}.md") for name, rule in rules.items()))
        for title, rules in FAMILIES.items()
    )
    yield HelpPage(
        f"{FOLDER}/rules/index.md",
        f"{FOLDER}/rules/",
        "rules",
        "What deal looks for in the words and figures, and why.",
        RulesView(RULES_TITLE, families),
    )
    yield HelpPage(
        f"{FOLDER}/{parts_page.PAGE}.md",
        f"{FOLDER}/{parts_page.PAGE}/",
        parts_page.PAGE,
        "What our pages are built of: statuses, tables, charts, ways to reach the landlord.",
        parts_page.parts_view(),
        "theme/pages/components/examples.yml",
    )
    for name, rule in RULES.items():
        yield HelpPage(
            f"{FOLDER}/rules/{name}.md",
            f"{FOLDER}/rules/{name}/",
            "rule",
            rule.why,
            _rule(name, rule),
        )


def pictures(catalogue: Catalogue) -> Iterator[OutputFile]:
    """The guides' pictures, where the guides look for them. The folder has others, for GitHub."""
    text = " ".join(guide.text for guide in catalogue.help.guides)
    for picture in catalogue.help.pictures:
        if f"](pictures/{picture.name})" in text:
            yield OutputFile(f"{FOLDER}/pictures/{picture.name}", picture.content)


def _guide(catalogue: Catalogue, guide: Guide) -> HelpPage:
    start = guide.slug == "index"
    return HelpPage(
        f"{FOLDER}/{guide.slug}.md",
        f"{FOLDER}/" if start else f"{FOLDER}/{guide.slug}/",
        "guide",
        guide_html.description(guide),
        GuideView(
            guide_html.title(guide),
            guide_html.html(guide, catalogue.help, catalogue.site.repo_url),
            "rules/index.md" if start else "",
            f"{parts_page.PAGE}.md" if start else "",
        ),
        f"content/help/{'README' if start else guide.slug}.md",
    )


def _rule(name: str, rule: Rule) -> RuleView:
    return RuleView(
        title=rule.title,
        why=rule.why,
        name=name,
        weight=WEIGHTS[rule.level],
        place=PLACES[rule.file],
        wrong=_code(rule.wrong),
        right=_code(rule.right),
        exceptions=EXCEPTIONS if rule.exceptions else "",
    )


def _code(example: str) -> Md:
    """The example's own lines, as Markdown shows code."""
    return Md("\n".join(f"    {line}" for line in visible(example).split("\n")))
