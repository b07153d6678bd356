"""What the generator reads of mkdocs.yml: the site's name and addresses. The rest is MkDocs'."""

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from generator.schema.fields import Title
from generator.source.files import printable

_ADDRESS = re.compile(
    r"https://[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r"(?::\d{2,5})?(?:/[\w.~-]+)*/?",
    re.ASCII,
)
_LONGEST = 120


def _https(value: object) -> str:
    text = str(value)
    if not _ADDRESS.fullmatch(text):
        raise ValueError(
            f"“{printable(text)}” is not an address that can be printed. Write it whole and in "
            "small letters, such as https://deal.harbour-homes.org.uk/: no spaces, and nothing "
            "after “?” or “#”"
        )
    if len(text) > _LONGEST:
        raise ValueError(f"This address has {len(text)} characters, and {_LONGEST} is the most")
    return text


def _none(value: object) -> object:
    if value:
        raise ValueError(
            "MkDocs’ plugins and hooks are never run: each page is made by itself, with MkDocs’ "
            "templates and Markdown alone. Take them out, or write: plugins: []"
        )
    return value


WebAddress = Annotated[str, BeforeValidator(_https)]


class SiteFields(BaseModel):
    """The site's own settings; other fields of the file are left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    site_name: Title
    site_url: WebAddress
    repo_url: WebAddress | None = None
    plugins: Annotated[object, BeforeValidator(_none)] = None
    hooks: Annotated[object, BeforeValidator(_none)] = None
