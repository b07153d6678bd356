"""Every rule that can speak: its id, its weight, its title, why it exists, and an example.

A rule without an entry here cannot report; a test wants a case folder for each in
`site_tests/cases/`. `deal explain` and the pages below /help/rules/ are made from these.
"""

from collections.abc import Mapping

from generator.rules.accounts import ACCOUNTS
from generator.rules.fields import FIELDS
from generator.rules.figures import FIGURES
from generator.rules.files import FILES
from generator.rules.landlords import LANDLORDS
from generator.rules.language import LANGUAGE
from generator.rules.rule import Rule
from generator.rules.spreadsheets import SPREADSHEETS
from generator.rules.versions import VERSIONS

FAMILIES: Mapping[str, Mapping[str, Rule]] = {
    "Files": FILES,
    "Fields": FIELDS,
    "Plain language": LANGUAGE,
    "Other versions of a page": VERSIONS,
    "Figures": FIGURES,
    "Spreadsheets": SPREADSHEETS,
    "The landlord": LANDLORDS,
    "Holding a landlord to account": ACCOUNTS,
}
"""The rules by what they are about, each family with its heading."""

RULES: Mapping[str, Rule] = {
    name: rule for family in FAMILIES.values() for name, rule in family.items()
}

__all__ = ["FAMILIES", "RULES", "Rule"]
