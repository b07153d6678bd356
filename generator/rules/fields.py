"""Rules about the fields of a standard and of landlord.yml."""

from generator.rules.rule import Rule

FIELDS = {
    # --- fields
    "unknown-key": Rule(
        "error",
        "A field nobody knows",
        "A misspelt field would be left out of the page without a word.",
        wrong=("our_responsibilities:\n  - promse: We finish emergency repairs within 24 hours."),
        right=("our_responsibilities:\n  - promise: We finish emergency repairs within 24 hours."),
        file="standard",
    ),
    "missing-field": Rule(
        "error",
        "A field is missing",
        "The page cannot be made without it.",
        wrong="our_responsibilities:\n  - more: For other work we agree a day.",
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    more: For other work we agree a day."
        ),
        file="standard",
    ),
    "wrong-kind": Rule(
        "error",
        "A list, a text or fields in the wrong place",
        "Each field holds either one text, a list, or further fields.",
        wrong="your_responsibilities: Tell us soon what is broken.",
        right="your_responsibilities:\n  - Tell us soon what is broken.",
        file="standard",
    ),
    "wrong-value": Rule(
        "error",
        "A value that cannot be used",
        "Dates, numbers, times and choices must be written so that they mean one thing only.",
        wrong=(
            "response_times:\n  - name: Emergencies\n    we: make your home safe\n    within: a day"
        ),
        right=(
            "response_times:\n"
            "  - name: Emergencies\n"
            "    we: make your home safe\n"
            "    within: 24 hours"
        ),
        file="standard",
    ),
    # --- standards
    "placeholder": Rule(
        "error",
        "A decision is missing",
        "“xx weeks” printed on a postcard is a promise nobody made.",
        wrong="our_responsibilities:\n  - We finish emergency repairs within xx hours.",
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs quickly.\n"
            "    open_question: Within how many hours?\n"
            "  - We clean up when the work is done."
        ),
        file="standard",
    ),
    "unknown-theme": Rule(
        "error",
        "A theme that landlord.yml does not have",
        "The home page shows standards by theme; this one would be nowhere.",
        wrong="theme: Your hom",
        right="theme: Your home",
        file="standard",
    ),
    "unknown-measure": Rule(
        "error",
        "A measure that does not exist",
        "A promise points to a measure, and there is none of that name in the standard.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs"
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    measure: repairs-on-time"
        ),
        file="standard",
    ),
    "duplicate-id": Rule(
        "error",
        "Two things with one name",
        "A figure could belong to either of them.",
        wrong="areas:\n  - id: all\n    name: All our homes\n  - id: all\n    name: The harbour",
        right=(
            "areas:\n  - id: all\n    name: All our homes\n  - id: harbour\n    name: The harbour"
        ),
        file="landlord",
    ),
    "unknown-link": Rule(
        "error",
        "A link to a standard that is not there",
        "A tenant would land on an error page.",
        wrong=("summary: How fast we mend your home.\nwhats_the_deal: See [what we mend](repair)."),
        right=(
            "summary: How fast we mend your home.\nwhats_the_deal: See [what we mend](repairs)."
        ),
        file="standard",
    ),
    "no-promises": Rule(
        "error",
        "A standard without a promise",
        "A standard says what the landlord does; without that there is nothing to publish.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs quickly.\n"
            "    open_question: Within how many hours?"
        ),
        right=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs quickly.\n"
            "    open_question: Within how many hours?\n"
            "  - We clean up when the work is done."
        ),
        file="standard",
    ),
    "text-message-too-long": Rule(
        "error",
        "A text message that costs more than it should",
        "A text that is too long goes out as several, and each person costs as many times more.",
        wrong="a text message of 165 characters, or one with “ or 🏠 in it and 75 characters",
        right="a text message of 150 characters, with straight quotes and no pictures",
    ),
    "address-vanished": Rule(
        "error",
        "An address that would lead nowhere",
        "It may be printed on paper that nobody can call back.",
        wrong="standards/repairs.yml is renamed mending.yml, and nothing else is changed",
        right="standards/mending.yml says “former_names: repairs”",
    ),
    "address-unlisted": Rule(
        "notice",
        "An address that is not in the list yet",
        "Nobody would notice if it vanished.",
        wrong="a new standard, and content/addresses.csv as it was",
        right="a new standard, and content/addresses.csv as “deal addresses” writes it",
    ),
    "address-clash": Rule(
        "error",
        "Two pages with one address",
        "Only one of them could be read.",
        wrong="standards/repairs.yml and campaigns/repairs.yml",
        right="standards/repairs.yml and campaigns/mend-it-now.yml",
    ),
    "example-address": Rule(
        "warning",
        "The site's address is an example",
        "QR codes and short addresses on paper are made from it and cannot be changed later.",
        wrong="site_url: https://whats-the-deal.example/",
        right="site_url: https://deal.harbour-homes.org.uk/",
        file="site",
    ),
}
