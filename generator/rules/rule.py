"""What a rule is: its weight, its title, why it is there, and an example of each kind."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is called and why it is there. `level` names a `diagnostics.Level`.

    `wrong` and `right` show it. `file` says what they are lines of, and a test then proves both:
    fields of the `standard` or the `landlord` in `site_tests/cases/start`, of the `easy-read` version
    of `cases/version-outdated`, or of `mkdocs.yml` (`site`), that take the place of its own; or a whole file of `figures`. Without it they are
    words about what cannot be shown in a few lines.

    `list` is the list for the landlord that its findings stand in, if any. `exceptions` says whether
    writers may let words stand, with a reason. A rule that is `counted` shows how many findings it
    has, and all of them only to those who ask.
    """

    level: Literal["error", "warning", "notice", "question", "note", "fact"]
    title: str
    why: str
    wrong: str
    right: str
    file: Literal["", "standard", "landlord", "figures", "site", "easy-read"] = ""
    list: Literal["", "open", "overdue", "unmeasured", "clashing", "reading"] = ""
    exceptions: bool = False
    counted: bool = False
