"""A page's front matter is read as MkDocs reads it; what is written otherwise is left to MkDocs."""

import pytest
from mkdocs.utils import meta

from generator.builders.mkdocs_hook import front_matter
from generator.render.pages.templates import fill

STRANGE = 'no: “yes” & "#1" \\ {{ x }} --- \U0001f3e0 é\u00a0'


def test_what_our_pages_start_with_is_read_as_mkdocs_reads_it() -> None:
    matter = {
        "title": STRANGE,
        "description": "",
        "deal": {"menu": [{"title": STRANGE, "path": "a/"}], "none": [], "said": "no"},
        "lost": [{"a": STRANGE}],
    }
    page = fill("rules", matter, {"title": "Rules", "families": []}).decode()
    read = front_matter(page)
    assert read is not None
    body, fields = meta.get_data(page)
    assert read == (fields, body)


@pytest.mark.parametrize(
    "page",
    [
        "# No fields",
        "---\ntitle: no quotes\n---\ntext",
        "---\ntitle: x",
        "---\n  a: 1\n b\n---\n\n",
    ],
)
def test_what_is_written_in_another_way_is_left_to_mkdocs(page: str) -> None:
    assert front_matter(page) is None
