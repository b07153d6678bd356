"""The guides on the site: links lead somewhere, pictures have sizes, and HTML is only shown."""

import pytest

from generator.model import Guide, Help, Picture
from generator.render.pages.guide_html import description, html, title

PICTURE = Picture("card.png", b"", 600, 400)
REPOSITORY = "https://forge.example/homes/deal"


def shown(text: str, slug: str = "reviewers", repository: str = REPOSITORY) -> str:
    guide = Guide(slug, f"# For reviewers\n\n{text}\n")
    others = (Guide("index", "# Guides\n"), Guide("tenants", "# For tenants\n"))
    made = html(guide, Help((*others, guide), (PICTURE,)), repository)
    return made.removeprefix('<div class="guide">\n').removesuffix("\n</div>")


@pytest.mark.parametrize(
    ("written", "slug", "leads_to"),
    [
        ("tenants.md", "reviewers", "../tenants/"),
        ("tenants.md#how", "reviewers", "../tenants/#how"),
        ("tenants.md", "index", "tenants/"),
        ("README.md", "reviewers", "../"),
        ("#plain-words", "reviewers", "#plain-words"),
        ("https://a.example/b", "reviewers", "https://a.example/b"),
        ("../README.md", "reviewers", f"{REPOSITORY}/blob/HEAD/content/README.md"),
        ("../../theme/print", "reviewers", f"{REPOSITORY}/blob/HEAD/theme/print"),
    ],
)
def test_a_link_leads_to_a_page_or_to_a_file(written: str, slug: str, leads_to: str) -> None:
    assert shown(f"[it]({written})", slug) == f'<p><a href="{leads_to}">it</a></p>'


@pytest.mark.parametrize(
    "written",
    [
        "../../../etc/passwd",
        "/etc/passwd",
        "http://127.0.0.1:8000/",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a",
    ],
)
def test_a_link_that_leads_nowhere_keeps_its_words_alone(written: str) -> None:
    assert "<a" not in shown(f"See [it]({written}) now.")


def test_without_a_repository_files_are_only_named() -> None:
    assert shown("See [the map](../../generator/README.md).", repository="") == (
        "<p>See the map.</p>"
    )


def test_a_picture_has_its_words_and_its_size() -> None:
    assert shown("![A card](pictures/card.png)") == (
        '<p><img src="../pictures/card.png" alt="A card" width="600" height="400" '
        'loading="lazy" /></p>'
    )


@pytest.mark.parametrize(
    "src", ["pictures/other.png", "https://a.example/card.png", "data:image/png;base64,AA"]
)
def test_a_picture_from_elsewhere_is_only_its_words(src: str) -> None:
    assert "<img" not in shown(f"![A card]({src})")


def test_html_is_shown_and_does_nothing() -> None:
    assert shown("<script>alert(1)</script> and <b onclick='x'>") == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;b onclick='x'&gt;</p>"
    )


def test_no_empty_line_ends_the_block_of_html() -> None:
    made = shown("```yaml\na: 1\n\n\nb: 2\n```\n\n- one\n\n- two")
    assert "\n\n" not in made and "a: 1" in made and "b: 2" in made


def test_title_and_description_are_the_guides_own() -> None:
    guide = Guide("reviewers", "# For reviewers\n\nYou check what\n`deal` says.\n\nMore.\n")
    assert title(guide) == "For reviewers"
    assert description(guide) == "You check what deal says."
