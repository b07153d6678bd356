"""Rules about words: what is hard to read, or says nothing that holds."""

from generator.rules.rule import Rule

LANGUAGE = {
    "slip": Rule(
        "error",
        "A real word in the wrong place",
        "A spelling checker lets “with 10 working days” through, and readers must guess what is meant.",
        wrong="our_responsibilities:\n  - We answer complaints with 10 working days.",
        right="our_responsibilities:\n  - We answer complaints within 10 working days.",
        file="standard",
        exceptions=True,
    ),
    "link-here": Rule(
        "error",
        "A link that does not say where it leads",
        "People who hear a page often go from link to link, and hear only “here”, “here”, “here”.",
        wrong="whats_the_deal: How to complain can be [found here](https://www.harbour-homes.org.uk).",
        right="whats_the_deal: Read [how to complain](https://www.harbour-homes.org.uk).",
        file="standard",
        exceptions=True,
    ),
    "vague-promise": Rule(
        "warning",
        "A promise that nobody can test",
        "Of “promptly” nobody can say whether it was kept.",
        wrong="our_responsibilities:\n  - We answer letters promptly.",
        right="our_responsibilities:\n  - We answer letters within 5 working days.",
        file="standard",
        exceptions=True,
    ),
    "days-without-clock": Rule(
        "warning",
        "Days that may be working days or calendar days",
        "5 working days can be 9 calendar days. A tenant must know which.",
        wrong="our_responsibilities:\n  - We finish other repairs within 20 days.",
        right="our_responsibilities:\n  - We finish other repairs within 20 working days.",
        file="standard",
        exceptions=True,
    ),
    "long-sentence": Rule(
        "warning",
        "A long sentence",
        "Beyond 25 words most people have to read a sentence twice, and many give up.",
        wrong="whats_the_deal: If you tell us that something in your home is broken, we look at how urgent it is and agree a day with you on which we come and mend it.",
        right="whats_the_deal: Tell us when something in your home is broken. We look at how urgent it is. Then we agree a day with you, and come and mend it.",
        file="standard",
        exceptions=True,
    ),
    "acronym": Rule(
        "warning",
        "Letters that nobody explains",
        "Whoever does not know what the letters stand for cannot look them up.",
        wrong="our_responsibilities:\n  - We act on every report of ASB.",
        right=("our_responsibilities:\n  - We act on every report of anti-social behaviour (ASB)."),
        file="standard",
        exceptions=True,
    ),
    "two-words": Rule(
        "warning",
        "Two words for one thing",
        "Readers may think that a tenant, a customer and a resident are promised different things.",
        wrong="whats_the_deal: Tenants tell us what is broken. We ask tenants how it went, and thank our customers.",
        right="whats_the_deal: Tenants tell us what is broken. We ask tenants how it went, and thank them.",
        file="standard",
        exceptions=True,
    ),
    "capitals": Rule(
        "warning",
        "Words in capitals",
        "Words in capitals have no shape and are hard to read, and some screen readers spell them.",
        wrong="our_responsibilities:\n  - You MUST be told before we come.",
        right="our_responsibilities:\n  - You must be told before we come.",
        file="standard",
        exceptions=True,
    ),
    "jargon": Rule(
        "notice",
        "A word of the trade",
        "Words that only people who work in housing use keep out those whom the page is for.",
        wrong="our_responsibilities:\n  - We commence the work on the agreed day.",
        right="our_responsibilities:\n  - We start the work on the agreed day.",
        file="standard",
        exceptions=True,
        counted=True,
    ),
    "reading-age": Rule(
        "fact",
        "How old a reader must be",
        "Half of all adults read no better than a child of 11, so aim at 9 to 11. The age is "
        "Flesch and Kincaid's school grade and five years. It counts long words and long sentences "
        "only: one word that nobody knows does not change it. Of under 100 words nobody can say it.",
        wrong="whats_the_deal: "
        + 12 * "The organisation undertakes responsive maintenance operations. ",
        right="whats_the_deal: We mend your home.",
        file="standard",
        list="reading",
    ),
    "passive": Rule(
        "fact",
        "The passive voice",
        "“The door is mended” leaves open who mends it. Where that is plain, it does no harm.",
        wrong="our_responsibilities:\n  - Emergency repairs are finished within 24 hours.",
        right="our_responsibilities:\n  - We finish emergency repairs within 24 hours.",
        file="standard",
        counted=True,
    ),
    "exception-unused": Rule(
        "warning",
        "An exception that nothing needs",
        "It would let the next mistake through without a word.",
        wrong=(
            "exceptions:\n"
            "  rule: vague-promise\n"
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
}
