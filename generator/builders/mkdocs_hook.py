"""What MkDocs loads while it builds: our own pages are read and converted in the quick way.

`build/mkdocs.yml` names this file under `hooks`. Without it the pages are the same, and take longer.
"""

import json
import re
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from generator.builders.quick_markdown import converted

_value = lru_cache(maxsize=256)(json.loads)
"""The pages of a landlord have most fields alike. Nobody changes what stands in one."""
_FIELD = re.compile(r"(  )?([a-z_]+):(.*)")


class QuickPage(Page):
    """A page that asks MkDocs only for what the quick way does not know."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the Markdown and the front matter, which `render.pages.templates` writes as JSON."""
        read = front_matter(self.file.content_string)
        if read is None:
            super().read_source(config)
        else:
            self.meta, self.markdown = read

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the HTML. What a link leads to is looked up as MkDocs does."""
        html = converted(self.markdown or "", lambda written: address(written, self.file, files))
        if html is None:
            super().render(config, files)
        else:
            self.content = html


def on_pre_page(page: Page, **_: object) -> Page:
    """MkDocs asks this before it reads a page."""
    page.__class__ = QuickPage
    return page


def front_matter(source: str) -> tuple[dict[str, Any], str] | None:
    """The fields at the start of a page and the rest; `None` if they are not as we write them."""
    head, end, body = source.partition("\n---\n")
    if not end or not head.startswith("---\n"):
        return None
    fields: dict[str, Any] = {}
    inner = fields
    try:
        for row in head.split("\n")[1:]:
            indent, key, value = _FIELD.fullmatch(row).groups()  # type: ignore[union-attr]
            if indent:
                inner[key] = _value(value)
            elif value:
                fields[key] = _value(value)
            else:
                inner = fields[key] = {}
    except (ValueError, AttributeError):
        return None
    return fields, body.lstrip("\n")


def address(written: str, page: File, files: Files) -> str | None:
    """The address for a link from this page; `None` if only MkDocs can tell, or should warn."""
    if written.startswith("#") or ":" in written.partition("/")[0]:
        return written
    path, mark, anchor = written.partition("#")
    if "?" in path or "%" in path:
        return None
    target = files.get_file_from_path(normpath(join(dirname(page.src_uri), path)))
    if target is None:
        return written if path.endswith("/") else None
    return f"{get_relative_url(target.url, page.url)}{mark}{anchor}"
