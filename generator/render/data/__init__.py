"""The Catalogue as open data: `make_data` makes every file of it.

Records are pydantic models. They make the JSON and its schemas and, through `tables`, the CSV
files with their metadata, so that none of these can disagree.
"""

from generator.render.data.files import make_data

__all__ = ["make_data"]
