"""Rules about files: what cannot be read, or not for certain."""

from generator.rules.rule import Rule

FILES = {
    # --- files
    "symbolic-link": Rule(
        "error",
        "A link instead of a file",
        "A link can lead out of the project, to files that are nobody's business.",
        wrong="repairs.yml is a link to a file in another folder",
        right="repairs.yml is the file itself",
    ),
    "stray-file": Rule(
        "warning",
        "A file that is not read",
        "Work in a file with the wrong ending or in the wrong folder would never be published.",
        wrong="content/harbour-homes/standards/repairs.yaml",
        right="content/harbour-homes/standards/repairs.yml",
    ),
    "file-name": Rule(
        "error",
        "A name that cannot be an address",
        "A standard's file name is its address on the web, and a landlord's folder too.",
        wrong="content/harbour-homes/standards/Our Repairs!.yml",
        right="content/harbour-homes/standards/repairs.yml",
    ),
    "missing-file": Rule(
        "error",
        "A landlord without a file that is needed",
        "Every landlord has a landlord.yml with the name and contacts that all pages show.",
        wrong="content/harbour-homes/ holds only the folder standards/",
        right="content/harbour-homes/ holds landlord.yml and standards/",
    ),
    "unreadable": Rule(
        "error",
        "A file that cannot be opened",
        "What cannot be read is missing.",
        wrong="a file that only its owner may open",
        right="a file that everyone who works on the pages may open",
    ),
    "too-big": Rule(
        "error",
        "A file that is too big",
        "Very large files are mistakes or attacks, and would make the build slow or stop it.",
        wrong="a standard with 5,000 promises",
        right="a standard with 12 promises",
    ),
    "empty-file": Rule(
        "error",
        "An empty file",
        "An empty file is usually a save that went wrong.",
        wrong="repairs.yml with nothing in it",
        right="repairs.yml with its promises, or no such file",
    ),
    "not-utf8": Rule(
        "error",
        "A file saved in another encoding",
        "Letters such as é, £ and ’ would come out as something else.",
        wrong="saved as “CSV” or “Text” by Excel or Word: Â£5 a week",
        right="saved as “CSV UTF-8” or “Plain text, UTF-8”: £5 a week",
    ),
    "not-text": Rule(
        "error",
        "A document with the name of a text file",
        "A Word document or a workbook stays one when its name ends in .yml or .csv.",
        wrong="a Word document, renamed to repairs.yml",
        right="its words, pasted into a text file and saved as repairs.yml",
    ),
    # --- YAML
    "yaml": Rule(
        "error",
        "A line that cannot be read",
        "Indents, quotes and colons tell what belongs together; here they do not agree.",
        wrong="summary: Repairs: what we mend and how fast.",
        right='summary: "Repairs: what we mend and how fast."',
        file="standard",
    ),
    "yaml-feature": Rule(
        "error",
        "A mark with a special meaning",
        "YAML has shortcuts that can copy, repeat or run things. A standard needs none of them.",
        wrong="summary: !Urgent repairs first.",
        right='summary: "!Urgent repairs first."',
        file="standard",
    ),
    "too-deep": Rule(
        "error",
        "Too many levels",
        "A standard is at most a few levels deep; more means a bracket was left open.",
        wrong="summary: [[[[[[[[[[[[[ How fast we mend your home. ]]]]]]]]]]]]]",
        right="summary: How fast we mend your home.",
        file="standard",
    ),
    "duplicate-key": Rule(
        "error",
        "The same field twice",
        "Only one of the two would be published, and nobody could say which.",
        wrong="summary: How fast we mend your home.\nsummary: How we mend your home.",
        right="summary: How we mend your home, and how fast.",
        file="standard",
    ),
    "tab": Rule(
        "error",
        "A tab",
        "Tabs look like spaces and are read differently.",
        wrong="summary:\tHow fast we mend your home.",
        right="summary: How fast we mend your home.",
        file="standard",
    ),
    "merge-marks": Rule(
        "error",
        "Marks of an unfinished merge",
        "Two people changed the same lines, and somebody must choose.",
        wrong=(
            "<<<<<<< HEAD\n"
            "summary: How fast we mend your home.\n"
            "=======\n"
            "summary: How we mend your home.\n"
            ">>>>>>> ann"
        ),
        right="summary: How we mend your home, and how fast.",
        file="standard",
    ),
    "words-after-hash": Rule(
        "warning",
        "Words after # are lost",
        "“Call flat #4” would be published as “Call flat”.",
        wrong="summary: Call flat #4 for repairs.",
        right='summary: "Call flat #4 for repairs."',
        file="standard",
    ),
    "hidden-character": Rule(
        "error",
        "A character that nobody sees",
        "Word and web pages leave characters that look like nothing and change what is read.",
        wrong="repairs, with a space of no width after the p",
        right="repairs, typed anew",
    ),
    "broken-letter": Rule(
        "error",
        "A letter that broke when the file was saved",
        "Readers would see “Â£5” or “�” on the page.",
        wrong="Â£5 a week",
        right="£5 a week",
    ),
    "curly-quotes": Rule(
        "error",
        "Curly quotes in the place of straight ones",
        "Only straight quotes hold a text together; curly ones would be shown on the page.",
        wrong="title: “Repairs”",
        right='title: "Repairs"',
    ),
}
