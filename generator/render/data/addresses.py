"""Where the data stands, and the pages it points to: whole addresses, because data travels."""

from generator.model import Catalogue, Landlord, Site
from generator.output import DATA_FOLDER

EVERYONE = "all"
"""The folder with the data of all landlords."""
SCHEMAS = "schema"
"""The folder with the JSON Schemas."""
TSM_PAGE = "tenant-satisfaction-measures"
LEARNING_PAGE = "what-we-have-learned"


def schema_name(kind: str) -> str:
    """The file with the JSON Schema of one kind of records."""
    return f"{kind}.schema.json"


def schema(site: Site, kind: str) -> str:
    """The address of that schema.

    Like all addresses below `data/`, it never depends on how many landlords there are.
    """
    return f"{site.url}{DATA_FOLDER}/{SCHEMAS}/{schema_name(kind)}"


def page(catalogue: Catalogue, landlord: Landlord, path: str, anchor: str = "") -> str:
    """The address of one of a landlord's pages, or of a place on it."""
    home = f"{catalogue.site.url}{catalogue.folder(landlord)}"
    return f"{home}{path}/{anchor and f'#{anchor}'}"
