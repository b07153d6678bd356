"""Rules that hold a landlord to account: what was promised, measured, checked and changed."""

from generator.rules.rule import Rule

ACCOUNTS = {
    "time-clash": Rule(
        "note",
        "A promise and its measure name different times",
        "A figure for 1 working day does not show whether a promise of 24 hours was kept.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs-on-time\n"
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: Emergency repairs finished within 2 working days\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs-on-time\n"
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: Emergency repairs finished within 24 hours\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        file="standard",
        list="clashing",
    ),
    "one-figure-two-names": Rule(
        "note",
        "One figure under two names",
        "Readers would think that two things were measured.",
        wrong=(
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: Repairs finished on time\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95\n"
            "  - id: repairs-in-time\n"
            "    same_figure_as: repairs-on-time\n"
            "    name: Repairs we kept our word on\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        right=(
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: Repairs finished on time\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        file="standard",
        list="clashing",
    ),
    "weaker-than-the-rules": Rule(
        "note",
        "A promise weaker than the law or a code",
        "A landlord must keep to the rule, whatever its promise says.",
        wrong="our_responsibilities:\n  - We finish emergency repairs within 3 working days.",
        right="our_responsibilities:\n  - We finish emergency repairs within 24 hours.",
        file="standard",
        list="clashing",
    ),
    "tsm-release": Rule(
        "error",
        "A figure that is not the one the regulator published",
        "Tenants compare landlords by the regulator's figures.",
        wrong="TP02 is 77.5 in your figures, and 75.5 in the regulator's release",
        right="TP02 is 75.5 in both, or the column “note” says why not",
        list="clashing",
    ),
    "unknown-rule": Rule(
        "error",
        "A rule that cannot be turned off",
        "A rule turned off by a wrong name would still speak, and nobody would know why.",
        wrong=(
            "exceptions:\n"
            "  rule: vague-promises\n"
            "  words: promptly\n"
            "  because: The time is being agreed with the council."
        ),
        right=(
            "our_responsibilities:\n"
            "  - We answer letters promptly.\n"
            "exceptions:\n"
            "  rule: vague-promise\n"
            "  words: promptly\n"
            "  because: The time is being agreed with the council."
        ),
        file="standard",
    ),
    "count-as-percent": Rule(
        "error",
        "A number with a percentage, or the other way round",
        "“No. of homes: 95%” says nothing that anyone can check.",
        wrong=(
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: No. of repairs finished on time\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        right=(
            "performance_measures:\n"
            "  - id: repairs-on-time\n"
            "    name: Repairs finished on time\n"
            "    unit: percent\n"
            "    better: higher\n"
            "    target: 95"
        ),
        file="standard",
    ),
    "measure-unused": Rule(
        "note",
        "A measure that no promise needs",
        "A figure without a promise shows that something is counted, not that a promise is kept.",
        wrong="our_responsibilities:\n  - We finish emergency repairs within 24 hours.",
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs-on-time"
        ),
        file="standard",
        list="unmeasured",
    ),
    "target-changed": Rule(
        "warning",
        "A target that was changed without a reason",
        "A target that moves without a word can be met by moving it.",
        wrong="target: 90, where it was 95 before",
        right="target: 90, and below earlier_targets the 95, until when, and because of what",
    ),
    "promise-unmeasured": Rule(
        "note",
        "Promises that no figure tests",
        "Nobody can tell whether they are kept.",
        wrong="our_responsibilities:\n  - We finish emergency repairs within 24 hours.",
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs-on-time"
        ),
        file="standard",
        list="unmeasured",
    ),
    "check-overdue": Rule(
        "note",
        "A check whose day has passed",
        "Tenants were told that it would happen.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    checked:\n"
            "      by: Tenant inspectors\n"
            "      due: 2026-03"
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    checked:\n"
            "      by: Tenant inspectors\n"
            "      on: 2026-03\n"
            "      found: Nine of ten were on time."
        ),
        file="standard",
        list="overdue",
    ),
    "check-without-finding": Rule(
        "note",
        "A check without a finding",
        "A check that nobody can read the result of proves nothing.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    checked:\n"
            "      by: Tenant inspectors\n"
            "      on: 2026-03"
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    checked:\n"
            "      by: Tenant inspectors\n"
            "      on: 2026-03\n"
            "      found: Nine of ten were on time."
        ),
        file="standard",
        list="overdue",
    ),
    "check-moved": Rule(
        "note",
        "A check that was put off",
        "A date that moves without a finding may move for ever.",
        wrong="due: 2027-06, where it was 2027-03 before",
        right="due: 2027-06, and below moved the 2027-03 and the reason",
        list="overdue",
    ),
    "check-removed": Rule(
        "note",
        "A check or a finding that is gone",
        "Tenants were told of it.",
        wrong="a check that tenants were told of, taken out",
        right="the check, and what was found or why it did not happen",
        list="overdue",
    ),
    "pause-over": Rule(
        "note",
        "A pause without an end, past it, or made longer",
        "A pause that nobody looks at again has ended the promise.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We walk round each estate every month.\n"
            "    paused:\n"
            "      because: The floods closed the paths."
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We walk round each estate every month.\n"
            "    paused:\n"
            "      because: The floods closed the paths.\n"
            "      review: 2027-03"
        ),
        file="standard",
        list="overdue",
    ),
    "review-overdue": Rule(
        "note",
        "A review whose day has passed",
        "Tenants were told that it would happen.",
        wrong="review:\n  by: Customer Review Group\n  on: 2025-06-01\n  next: 2026-06-01",
        right="review:\n  by: Customer Review Group\n  on: 2026-06-01\n  next: 2027-06-01",
        file="standard",
        list="overdue",
    ),
    "access-test-old": Rule(
        "warning",
        "A website that nobody tested for a year",
        "The accessibility statement tells people what works for them, and pages change.",
        wrong=(
            "tests:\n"
            "  - on: 2024-11-26\n"
            "    by: Two tenants who use a screen reader\n"
            "    what: Every kind of page\n"
            "    found: Nothing"
        ),
        right=(
            "tests:\n"
            "  - on: 2026-11-20\n"
            "    by: Two tenants who use a screen reader\n"
            "    what: Every kind of page\n"
            "    found: The table of figures was hard to follow"
        ),
    ),
    "figure-old": Rule(
        "note",
        "A figure older than its rhythm",
        "An old figure cannot show how the landlord is doing now.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2022-23,96.2,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2022-23,96.2,final,Repairs system\n"
            "repairs-on-time,all,FY2025-26,97,final,Repairs system"
        ),
        file="figures",
        list="overdue",
    ),
    "left-out-unknown": Rule(
        "warning",
        "Nothing of that day is left out of “What has changed”",
        "A day or a page that is mistyped leaves in sight what somebody wanted to take away.",
        wrong=(
            "left_out_of_changes:\n"
            "  - page: repairs\n"
            "    days: 2027-02-01\n"
            "    because: It named a person.\n"
            "    decided: 2027-02-01"
        ),
        right=(
            "left_out_of_changes:\n"
            "  - page: repairs\n"
            "    days: 2026-02-01\n"
            "    because: It named a person.\n"
            "    decided: 2026-02-01"
        ),
        file="landlord",
    ),
}
