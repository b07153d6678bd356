"""Rules about spreadsheets that “deal import” reads."""

from generator.rules.rule import Rule

SPREADSHEETS = {
    "import-file": Rule(
        "error",
        "A spreadsheet that cannot be read",
        "Nothing is taken from a file that may have been read wrongly.",
        wrong="a workbook with a password",
        right="the same workbook, saved without one",
    ),
    "import-name": Rule(
        "error",
        "A name in a spreadsheet that its recipe does not know",
        "A figure must not land under a measure, an area or a time that somebody guessed.",
        wrong="the row “Repairs in time”, and a recipe that knows “Repairs on time”",
        right="the same name in both",
    ),
    "import-value": Rule(
        "error",
        "A cell that holds no number where a figure should be",
        "What Excel shows and what it holds can be two things, and tenants would read the wrong one.",
        wrong="“see notes” in the cell of a figure",
        right="95.5 in the cell, and the notes in a cell of their own",
    ),
    "import-twice": Rule(
        "error",
        "Two cells for one figure",
        "Nobody could say which of the two is true.",
        wrong="two rows called “Repairs on time” in one table",
        right="one such row",
    ),
    "import-hidden": Rule(
        "notice",
        "A figure that Excel does not show",
        "Hidden rows, columns and sheets are read, and nobody may have looked at them.",
        wrong="a figure in a hidden row",
        right="the row shown, or deleted",
    ),
    "import-not-read": Rule(
        "notice",
        "Something in a spreadsheet that was not read",
        "A figure that is left behind without a word would never be missed.",
        wrong="a sheet that the recipe does not name",
        right="a recipe that names it, if it has figures",
    ),
}
