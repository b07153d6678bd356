"""Rules about what a landlord has to decide or bring, on screen and on paper."""

from generator.rules.rule import Rule

LANDLORDS = {
    # --- print
    "does-not-fit": Rule(
        "error",
        "Text that does not fit on paper",
        "Text is never cut off or made too small to read.",
        wrong="a first promise on the postcard of 300 characters",
        right="a first promise of 90 characters, and the rest in “more”",
    ),
    # --- for the landlord
    "open-question": Rule(
        "question",
        "A decision for the landlord",
        "What the landlord has not decided is left off the page, never guessed.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We answer letters promptly.\n"
            "    open_question: Within how many working days?\n"
            "  - We clean up when the work is done."
        ),
        right="our_responsibilities:\n  - We answer letters within 5 working days.",
        file="standard",
        list="open",
    ),
    "landlord-note": Rule(
        "note",
        "A note for the landlord",
        "The standard disagrees with itself, with another standard or with the law.",
        wrong=(
            "our_responsibilities:\n"
            "  - promise: We finish emergency repairs within 24 hours.\n"
            "    note_for_landlord: The tenancy agreement says 4 hours. Decide."
        ),
        right="our_responsibilities:\n  - We finish emergency repairs within 24 hours.",
        file="standard",
    ),
    "inks-worked-out": Rule(
        "note",
        "A brand colour without its inks",
        "A printing company mixes colours from four inks. A colour worked out from a screen's comes out duller or lighter than the landlord's own.",
        wrong=('brand:\n  main: "#12435c"\n  text: "#ffffff"'),
        right=('brand:\n  main: "#12435c"\n  main_cmyk: 90 60 30 40\n  text: "#ffffff"'),
        file="landlord",
        list="open",
    ),
    "logo": Rule(
        "error",
        "A logo that cannot be used",
        "A drawing can hold scripts, links and photos. Only plain shapes are sure to be harmless, and to print sharply.",
        wrong="logo.svg holds a photo, a script or a link",
        right="logo.svg holds plain shapes only",
    ),
}
