"""What the generator reads of mkdocs.yml: the site's name and addresses. The rest is MkDocs'."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from generator.schema.fields import Title


def _https(value: object) -> str:
    text = str(value)
    if not text.startswith("https://") or " " in text:
        raise ValueError("Write the whole address, starting with https://")
    return text


WebAddress = Annotated[str, BeforeValidator(_https)]


class SiteFields(BaseModel):
    """The site's own settings; other fields of the file are left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    site_name: Title
    site_url: WebAddress
    repo_url: WebAddress | None = None
