"""Every page of the site is converted in the quick way, and is what MkDocs would have made of it."""

import logging
import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from generator.builders import run
from generator.builders.mkdocs_hook import address, front_matter
from generator.builders.mkdocs_pages import Look, Site, made
from generator.builders.quick_markdown import converted
from site_tests.conftest import TODAY, Built
from site_tests.site_folders import files_below

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


def test_the_site_is_the_one_that_mkdocs_makes(built: Built, tmp_path: Path) -> None:
    """Pages are made one by one, and by no whole build: nothing of it may be seen."""
    settings = built.root / "build" / "mkdocs.yml"
    place = tmp_path / "site"
    run(["mkdocs", "build", "--quiet", "-f", str(settings), "-d", str(place)], TODAY)
    for name in ("images", "javascripts", "stylesheets"):
        shutil.rmtree(place / "assets" / name)  # Material's own
    theirs = files_below(place)
    docs = files_below(built.root / "build" / "docs")
    ours = {each.path: each.content() for each in made(Site(Look(settings, TODAY), docs))}
    assert sorted(ours) == sorted(theirs)
    assert [path for path, content in ours.items() if content != theirs[path].content] == []
