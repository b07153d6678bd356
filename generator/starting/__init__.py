"""The first files of a new landlord, standard or campaign: they build at once, and decide nothing.

What only the landlord can say is an open question, so that nothing made up is ever published.
"""

import json
from importlib.resources import files
from string import Template

from markdown.extensions.toc import slugify
from pydantic import TypeAdapter, ValidationError

from generator.output import OutputFile
from generator.schema.fields import Title
from generator.schema.figures import COLUMNS
from generator.source.files import NAME, printable

_LONGEST = 60
_TITLE: TypeAdapter[str] = TypeAdapter(Title)


class NoStart(Exception):
    """Why nothing can be made, in words for the person who asked."""


def landlord_files(name: str, slug: str) -> tuple[OutputFile, ...]:
    """A landlord's folder in `content` and in `data`, with a standard that is a draft."""
    return (
        _filled("landlord.yml", f"content/{slug}/landlord.yml", name=_quoted(name)),
        *standard_files(slug, "Repairs", "repairs", "Your home"),
        OutputFile(f"data/{slug}/figures.csv", f"{','.join(COLUMNS)}\n".encode()),
    )


def standard_files(landlord: str, title: str, slug: str, theme: str) -> tuple[OutputFile, ...]:
    """A standard of a landlord, as a draft."""
    path = f"content/{landlord}/standards/{slug}.yml"
    words = {
        "title": _quoted(title),
        "theme": _quoted(theme),
        "id": f"{slug[:50].rstrip('-')}-on-time",
    }
    return (_filled("standard.yml", path, **words),)


def campaign_files(landlord: str, title: str, slug: str) -> tuple[OutputFile, ...]:
    """A campaign of a landlord, as a draft."""
    path = f"content/{landlord}/campaigns/{slug}.yml"
    return (_filled("campaign.yml", path, title=_quoted(title)),)


def title_and_address(title: str, address: str | None, taken: frozenset[str]) -> tuple[str, str]:
    """A name as pages say it, and its address on the web; `taken` may not be used.

    The address is made from the name where none is given. `NoStart` says what is wrong.
    """
    try:
        title = _TITLE.validate_python(title)
    except ValidationError as error:
        said = error.errors()[0].get("ctx", {}).get("error", "It cannot be read")
        raise NoStart(f"“{printable(title)}” cannot be the name: {said}") from None
    slug = (
        slugify(title, "-").replace("_", "-")[:_LONGEST].strip("-") if address is None else address
    )
    if not NAME.fullmatch(slug) or len(slug) > _LONGEST:
        raise NoStart(
            f"“{printable(slug or title)}” cannot be an address on the web. Add --address with "
            f"small letters, digits and hyphens, at most {_LONGEST}, such as: --address two-rivers"
        )
    if slug in taken:
        raise NoStart(f"The site needs the address “{slug}” itself. Add another: --address ...")
    return title, slug


def _filled(template: str, path: str, **words: str) -> OutputFile:
    text = files("generator.starting").joinpath(template).read_text(encoding="utf-8")
    return OutputFile(path, Template(text).safe_substitute(words).encode())


def _quoted(text: str) -> str:
    """A text as YAML that can mean nothing else: JSON's strings are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
