"""Recipes for spreadsheets name measures and areas that are there."""

from generator.checks.figures import kinds_of
from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.project import LandlordFiles, RecipeFile
from generator.schema.recipe import AreasFields, MeasuresFields
from generator.schema.tsm import TSM
from generator.source.yaml_text import Path


def check(files: LandlordFiles, collector: Collector) -> None:
    """Report measures and areas in recipes that the landlord does not have."""
    measures = kinds_of(files)
    own = sorted(set(measures) - set(TSM))
    areas = [area.id for area in files.fields.areas]
    for recipe in files.recipes:
        for path, key in _names(recipe, "measures"):
            if key not in measures and files.complete:
                collector.add(
                    "unknown-measure",
                    recipe.document.locate(path),
                    f"There is no measure called “{key}”.",
                    did_you_mean(key, own, "Write a Tenant Satisfaction Measure's code, or one of"),
                )
        for path, key in _names(recipe, "areas"):
            if key not in areas:
                collector.add(
                    "figure-area",
                    recipe.document.locate(path),
                    f"There is no area called “{key}” in landlord.yml.",
                    did_you_mean(key, areas, "Areas"),
                )


def _names(recipe: RecipeFile, field: str) -> list[tuple[Path, str]]:
    """The ids that a recipe writes under a field, with their places."""
    found: list[tuple[Path, str]] = []
    for number, table in enumerate(recipe.fields.tables):
        place: MeasuresFields | AreasFields = getattr(table, field)
        path: Path = ("tables", number, field)
        if place.always:
            found.append(((*path, "always"), place.always))
        for index, name in enumerate(place.names):
            if name.is_:
                found.append(((*path, "names", index, "is"), name.is_))
    return found
