"""`inks-worked-out`: a brand colour that a printing company would have to guess."""

from generator.diagnostics import Collector
from generator.inks import worked_out_inks
from generator.project import LandlordFiles


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report a main colour without its inks, and say which ones are printed until there are some."""
    brand = files.fields.brand
    if brand.main_cmyk is None:
        worked_out = " ".join(str(part) for part in worked_out_inks(brand.main))
        collector.add(
            "inks-worked-out",
            files.document.locate(("brand", "main")),
            f"The file for a printing company prints {brand.main} as cyan, magenta, yellow and "
            f"black {worked_out}. We worked that out, and on paper it may not be your colour.",
            "Look in the landlord's brand guide for CMYK, and add it below, such as: "
            "main_cmyk: 90 60 30 40",
        )
