"""Every page of the site is converted in the quick way, and is what MkDocs would have made of it."""

import logging

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from generator.builders.mkdocs_hook import address, front_matter
from generator.builders.quick_markdown import converted
from site_tests.conftest import Built

FEW = 2
"""Pages with something that only MkDocs knows, such as a quoted text message."""


def test_every_page_is_what_mkdocs_makes_of_it(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("mkdocs"), "disabled", True)
    config = load_config(str(built.root / "build" / "mkdocs.yml"))
    files = get_files(config)
    left = []
    for file in files.documentation_pages():
        page = Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
        assert front_matter(file.content_string) == (page.meta, page.markdown), file.src_uri
        quick = converted(
            page.markdown or "", lambda written, file=file: address(written, file, files)
        )
        if quick is None:
            left.append(file.src_uri)
        else:
            assert quick == page.content, file.src_uri
    assert len(left) <= FEW, left
