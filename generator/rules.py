"""Every rule that can speak: its id, its weight, its title, and why it exists.

A rule without an entry here cannot report; a test wants a case folder for each in
`site_tests/cases/`.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is called and why it is there. `level` names a `diagnostics.Level`.

    `list` is the list for the landlord that its findings stand in, if any.
    """

    level: Literal["error", "warning", "notice", "question", "note"]
    title: str
    why: str
    list: Literal["", "open", "overdue", "unmeasured", "clashing"] = ""


RULES = {
    # --- files
    "symbolic-link": Rule(
        "error",
        "A link instead of a file",
        "A link can lead out of the project, to files that are nobody's business.",
    ),
    "stray-file": Rule(
        "warning",
        "A file that is not read",
        "Work in a file with the wrong ending or in the wrong folder would never be published.",
    ),
    "file-name": Rule(
        "error",
        "A name that cannot be an address",
        "A standard's file name is its address on the web, and a landlord's folder too.",
    ),
    "missing-file": Rule(
        "error",
        "A landlord without a file that is needed",
        "Every landlord has a landlord.yml with the name and contacts that all pages show.",
    ),
    "unreadable": Rule("error", "A file that cannot be opened", "What cannot be read is missing."),
    "too-big": Rule(
        "error",
        "A file that is too big",
        "Very large files are mistakes or attacks, and would make the build slow or stop it.",
    ),
    "empty-file": Rule(
        "error", "An empty file", "An empty file is usually a save that went wrong."
    ),
    "not-utf8": Rule(
        "error",
        "A file saved in another encoding",
        "Letters such as é, £ and ’ would come out as something else.",
    ),
    "not-text": Rule(
        "error",
        "A document with the name of a text file",
        "A Word document or a workbook stays one when its name ends in .yml or .csv.",
    ),
    # --- YAML
    "yaml": Rule(
        "error",
        "A line that cannot be read",
        "Indents, quotes and colons tell what belongs together; here they do not agree.",
    ),
    "yaml-feature": Rule(
        "error",
        "A mark with a special meaning",
        "YAML has shortcuts that can copy, repeat or run things. A standard needs none of them.",
    ),
    "too-deep": Rule(
        "error",
        "Too many levels",
        "A standard is at most a few levels deep; more means a bracket was left open.",
    ),
    "duplicate-key": Rule(
        "error",
        "The same field twice",
        "Only one of the two would be published, and nobody could say which.",
    ),
    "tab": Rule("error", "A tab", "Tabs look like spaces and are read differently."),
    "merge-marks": Rule(
        "error",
        "Marks of an unfinished merge",
        "Two people changed the same lines, and somebody must choose.",
    ),
    "words-after-hash": Rule(
        "warning",
        "Words after # are lost",
        "“Call flat #4” would be published as “Call flat”.",
    ),
    "hidden-character": Rule(
        "error",
        "A character that nobody sees",
        "Word and web pages leave characters that look like nothing and change what is read.",
    ),
    "broken-letter": Rule(
        "error",
        "A letter that broke when the file was saved",
        "Readers would see “Â£5” or “�” on the page.",
    ),
    "curly-quotes": Rule(
        "error",
        "Curly quotes in the place of straight ones",
        "Only straight quotes hold a text together; curly ones would be shown on the page.",
    ),
    # --- fields
    "unknown-key": Rule(
        "error",
        "A field nobody knows",
        "A misspelt field would be left out of the page without a word.",
    ),
    "missing-field": Rule("error", "A field is missing", "The page cannot be made without it."),
    "wrong-kind": Rule(
        "error",
        "A list, a text or fields in the wrong place",
        "Each field holds either one text, a list, or further fields.",
    ),
    "wrong-value": Rule(
        "error",
        "A value that cannot be used",
        "Dates, numbers, times and choices must be written so that they mean one thing only.",
    ),
    # --- standards
    "placeholder": Rule(
        "error",
        "A decision is missing",
        "“xx weeks” printed on a postcard is a promise nobody made.",
    ),
    "unknown-theme": Rule(
        "error",
        "A theme that landlord.yml does not have",
        "The home page shows standards by theme; this one would be nowhere.",
    ),
    "unknown-measure": Rule(
        "error",
        "A measure that does not exist",
        "A promise points to a measure, and there is none of that name in the standard.",
    ),
    "duplicate-id": Rule(
        "error",
        "Two things with one name",
        "A figure could belong to either of them.",
    ),
    "unknown-link": Rule(
        "error",
        "A link to a standard that is not there",
        "A tenant would land on an error page.",
    ),
    "no-promises": Rule(
        "error",
        "A standard without a promise",
        "A standard says what the landlord does; without that there is nothing to publish.",
    ),
    "days-without-clock": Rule(
        "warning",
        "Days that may be working days or calendar days",
        "5 working days can be 9 calendar days. A tenant must know which.",
    ),
    "text-message-too-long": Rule(
        "error",
        "A text message that costs more than it should",
        "A text that is too long goes out as several, and each person costs as many times more.",
    ),
    "address-clash": Rule(
        "error",
        "Two pages with one address",
        "Only one of them could be read.",
    ),
    "example-address": Rule(
        "warning",
        "The site's address is an example",
        "QR codes and short addresses on paper are made from it and cannot be changed later.",
    ),
    # --- figures
    "csv-columns": Rule(
        "error",
        "The columns of a figures file",
        "The first row names the columns, so that no figure lands in the wrong one.",
    ),
    "csv-cells": Rule(
        "error",
        "A row with too many or too few cells",
        "One comma too many moves every figure of the row.",
    ),
    "figure-measure": Rule(
        "error",
        "A figure for a measure that does not exist",
        "The figure would be published nowhere.",
    ),
    "figure-area": Rule(
        "error",
        "A figure for an area that does not exist",
        "Areas are named in landlord.yml; `all` is every home.",
    ),
    "figure-period": Rule(
        "error",
        "A period that may mean two things, or none",
        "“Quarter 3” is July to September for some and October to December for others.",
    ),
    "period-not-over": Rule(
        "error",
        "A figure for a period that is not over",
        "A final figure for time that has not passed cannot be right.",
    ),
    "two-figures": Rule(
        "error",
        "Two figures for one measure, area and period",
        "Nobody could say which of the two is true.",
    ),
    "figure-value": Rule(
        "error",
        "A value that is not a number",
        "Words in the value column cannot be compared with a target.",
    ),
    "figure-tidied": Rule(
        "notice",
        "A value was tidied",
        "95.5% and 1,234 are understood as 95.5 and 1234.",
    ),
    "figure-status": Rule(
        "error",
        "A status that does not fit its figure",
        "A missing figure needs a reason, and a change of plan an explanation.",
    ),
    "percent-range": Rule(
        "error",
        "A percentage outside 0 to 100",
        "955% is most often 95.5% with a lost point.",
    ),
    "percent-fraction": Rule(
        "error",
        "Percentages written as fractions",
        "Excel keeps 95.5% as 0.955; published as it stands it would be less than one percent.",
    ),
    "figure-sum": Rule(
        "error",
        "Counts that do not make the percentage",
        "Numerator divided by denominator must give the value.",
    ),
    "figure-dates": Rule(
        "error",
        "A figure that came out before its time was over",
        "One of the two dates is wrong, and nobody could say which.",
    ),
    "figure-source": Rule(
        "error",
        "A figure without a source",
        "A tenant must be able to ask where a figure comes from.",
    ),
    "figure-withheld": Rule(
        "notice",
        "A figure that is not shown",
        "A figure about very few people can show who they are, and so can the rest of a total.",
    ),
    # --- spreadsheets
    "import-file": Rule(
        "error",
        "A spreadsheet that cannot be read",
        "Nothing is taken from a file that may have been read wrongly.",
    ),
    "import-name": Rule(
        "error",
        "A name in a spreadsheet that its recipe does not know",
        "A figure must not land under a measure, an area or a time that somebody guessed.",
    ),
    "import-value": Rule(
        "error",
        "A cell that holds no number where a figure should be",
        "What Excel shows and what it holds can be two things, and tenants would read the wrong one.",
    ),
    "import-twice": Rule(
        "error",
        "Two cells for one figure",
        "Nobody could say which of the two is true.",
    ),
    "import-hidden": Rule(
        "notice",
        "A figure that Excel does not show",
        "Hidden rows, columns and sheets are read, and nobody may have looked at them.",
    ),
    "import-not-read": Rule(
        "notice",
        "Something in a spreadsheet that was not read",
        "A figure that is left behind without a word would never be missed.",
    ),
    # --- print
    "does-not-fit": Rule(
        "error",
        "Text that does not fit on paper",
        "Text is never cut off or made too small to read.",
    ),
    # --- for the landlord
    "open-question": Rule(
        "question",
        "A decision for the landlord",
        "What the landlord has not decided is left off the page, never guessed.",
        "open",
    ),
    "landlord-note": Rule(
        "note",
        "A note for the landlord",
        "The standard disagrees with itself, with another standard or with the law.",
    ),
    "inks-worked-out": Rule(
        "note",
        "A brand colour without its inks",
        "A printing company mixes colours from four inks. A colour worked out from a screen's comes "
        "out duller or lighter than the landlord's own.",
        "open",
    ),
    "logo": Rule(
        "error",
        "A logo that cannot be used",
        "A drawing can hold scripts, links and photos. Only plain shapes are sure to be harmless, "
        "and to print sharply.",
    ),
    # --- holding a landlord to account
    "time-clash": Rule(
        "note",
        "A promise and its measure name different times",
        "A figure for 1 working day does not show whether a promise of 24 hours was kept.",
        "clashing",
    ),
    "one-figure-two-names": Rule(
        "note",
        "One figure under two names",
        "Readers would think that two things were measured.",
        "clashing",
    ),
    "weaker-than-the-rules": Rule(
        "note",
        "A promise weaker than the law or a code",
        "A landlord must keep to the rule, whatever its promise says.",
        "clashing",
    ),
    "tsm-release": Rule(
        "error",
        "A figure that is not the one the regulator published",
        "Tenants compare landlords by the regulator's figures.",
        "clashing",
    ),
    "unknown-rule": Rule(
        "error",
        "A rule that cannot be turned off",
        "A rule turned off by a wrong name would still speak, and nobody would know why.",
    ),
    "count-as-percent": Rule(
        "error",
        "A number with a percentage, or the other way round",
        "“No. of homes: 95%” says nothing that anyone can check.",
    ),
    "measure-unused": Rule(
        "note",
        "A measure that no promise needs",
        "A figure without a promise shows that something is counted, not that a promise is kept.",
        "unmeasured",
    ),
    "target-changed": Rule(
        "warning",
        "A target that was changed without a reason",
        "A target that moves without a word can be met by moving it.",
    ),
    "promise-unmeasured": Rule(
        "note",
        "Promises that no figure tests",
        "Nobody can tell whether they are kept.",
        "unmeasured",
    ),
    "check-overdue": Rule(
        "note", "A check whose day has passed", "Tenants were told that it would happen.", "overdue"
    ),
    "check-without-finding": Rule(
        "note",
        "A check without a finding",
        "A check that nobody can read the result of proves nothing.",
        "overdue",
    ),
    "check-moved": Rule(
        "note",
        "A check that was put off",
        "A date that moves without a finding may move for ever.",
        "overdue",
    ),
    "check-removed": Rule(
        "note",
        "A check or a finding that is gone",
        "Tenants were told of it.",
        "overdue",
    ),
    "pause-over": Rule(
        "note",
        "A pause without an end, past it, or made longer",
        "A pause that nobody looks at again has ended the promise.",
        "overdue",
    ),
    "review-overdue": Rule(
        "note",
        "A review whose day has passed",
        "Tenants were told that it would happen.",
        "overdue",
    ),
    "figure-old": Rule(
        "note",
        "A figure older than its rhythm",
        "An old figure cannot show how the landlord is doing now.",
        "overdue",
    ),
}
