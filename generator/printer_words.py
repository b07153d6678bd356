"""How to print each product, in words that a printing company or an office printer takes.

For the print room page and for the text that lies beside the files. Every product of
`render/print/products.py` is in one of the jobs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """One way to have something printed: the `products` it is for, by their ids, and what to do."""

    title: str
    products: tuple[str, ...]
    steps: tuple[str, ...]


_FULL_SIZE = "Print at 100%, also called “Actual size”. Do not choose “Fit” or “Scale to page”."

BEFORE = (
    "Look at the date behind “Figures to”. Are newer figures published? Then make the files again "
    "first.",
    "Scan the QR code of a printed proof with a phone. It must open the right page.",
    "Do not change a file. What it says is what the page says.",
    "Files that say PROOF or NOT BEFORE beside the card are not ready to be sent.",
)
"""What to look at before anything is printed."""

JOBS = (
    Job(
        "A printing company prints postcards",
        ("postcard-press",),
        (
            "Send the file as it is. Choose “Postcard for a printing company”, not “Postcard”.",
            "Size: A6 upright, 105 × 148 mm when it is cut, two pages: front and back.",
            "Colours: CMYK on both sides (4/4). Black text is black ink only. If a logo had to stay "
            "RGB, the note beside the card says so.",
            "Bleed: 3 mm on every side, with crop marks. TrimBox and BleedBox are set.",
            "File: PDF 1.7 with all fonts in it. It is not PDF/X. Ask the printer to check it and "
            "to send a proof.",
            "Paper: card of 300 to 350 gsm. Uncoated or silk card can be written on, gloss cannot.",
            "Print at 100%, do not scale.",
        ),
    ),
    Job(
        "You print postcards in the office",
        ("postcards-on-a4", "postcard"),
        (
            "Use A4 card, 200 to 250 gsm if your printer takes it. Its manual says how thick.",
            "Print on both sides and flip on the long edge.",
            _FULL_SIZE,
            "Cut along the marks. The cards are a little smaller than A6.",
            "The single postcard is for reading on a screen and for sending by email.",
        ),
    ),
    Job(
        "You print leaflets, reports, large print or Easy Read in the office",
        ("leaflet", "performance-report", "area-report", "large-print", "easy-read"),
        (
            "Use A4 paper, 90 to 120 gsm. For large print and Easy Read, matt paper does not shine.",
            "Print on both sides and flip on the long edge. Staple at the top left.",
            _FULL_SIZE,
            "Never print large print or Easy Read with two pages on a sheet: the letters would be small "
            "again.",
        ),
    ),
    Job(
        "You print something to fold in the office",
        ("leaflet-fold", "booklet-fold"),
        (
            "Use A4 paper, 90 to 120 gsm. The pages are already in the order for folding, so switch "
            "off “Booklet” in the print window.",
            "Print on both sides and flip on the short edge.",
            _FULL_SIZE,
            "Lay the sheets into each other with the cover outside. Fold them in the middle, and put "
            "two staples in the fold if there is more than one sheet.",
        ),
    ),
    Job(
        "A printing company prints booklets or small leaflets",
        ("booklet", "leaflet-a5"),
        (
            "Send the file with single A5 pages, not the one to fold. The printer puts the pages in "
            "order (imposition).",
            "Size: A5 upright, 148 × 210 mm. The number of pages can be divided by four.",
            "Binding: saddle stitch, which is two staples in the fold. Four pages are one fold and "
            "need no staple.",
            "Colours: RGB. Ask the printer to convert them, and to send a proof.",
            "Bleed: none is needed. Nothing is printed up to the edge.",
            "Paper: 120 to 150 gsm, uncoated or silk. The cover can be of the same paper.",
        ),
    ),
    Job(
        "You print posters",
        ("poster",),
        (
            "Use A4 paper, 120 to 170 gsm, on one side.",
            _FULL_SIZE,
            "For a larger poster, print it at 141% on A3. It stays sharp.",
            "A printing company gets the same file. Its colours are RGB, and it needs no bleed.",
        ),
    ),
)
"""In the order of the page: what is most often sent out first."""
