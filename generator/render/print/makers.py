"""Who makes which product. Only loaded when one has to be made: what they need is slow to load."""

from collections.abc import Callable, Mapping

from generator.output import Misfit, Scope
from generator.render.print import (
    booklets,
    easy_read,
    leaflets,
    office_sheets,
    postcards,
    posters,
    reports,
)
from generator.render.print.printing import Printer
from generator.render.print.subject import Subject

Made = bytes | tuple[Misfit, ...]
"""A PDF, or why there is none."""

Maker = Callable[[Subject, Printer], Made]

MAKERS: Mapping[tuple[Scope, str], Maker] = {
    (Scope.STANDARD, "large-print"): leaflets.large,
    (Scope.STANDARD, "leaflet"): leaflets.a4,
    (Scope.STANDARD, "postcard"): postcards.plain,
    (Scope.EASY_READ, "easy-read"): easy_read.easy_read,
    (Scope.TRANSLATION, "large-print"): leaflets.large,
    (Scope.TRANSLATION, "leaflet"): leaflets.a4,
    (Scope.TRANSLATION, "postcard"): postcards.plain,
    (Scope.STANDARD, "leaflet-a5"): leaflets.a5,
    (Scope.STANDARD, "leaflet-fold"): leaflets.a5_to_fold,
    (Scope.STANDARD, "postcard-press"): postcards.press,
    (Scope.STANDARD, "postcards-on-a4"): office_sheets.sheet,
    (Scope.CAMPAIGN, "postcard"): postcards.plain,
    (Scope.CAMPAIGN, "postcard-press"): postcards.press,
    (Scope.CAMPAIGN, "postcards-on-a4"): office_sheets.sheet,
    (Scope.STANDARD, "poster"): posters.poster,
    (Scope.THEME, "booklet"): booklets.booklet,
    (Scope.LANDLORD, "performance-report"): reports.report,
    (Scope.AREA, "area-report"): reports.report,
    (Scope.LANDLORD, "booklet"): booklets.booklet,
    (Scope.LANDLORD, "booklet-fold"): booklets.booklet_to_fold,
}
"""By the scope and the id of a product in `products.py`."""
