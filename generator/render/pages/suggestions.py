"""Where people say what should change on a page (a form, its own file), and see what did change."""

from urllib.parse import urlencode

from generator.model import Landlord, Site

TEMPLATE = "suggest-a-change.yml"
"""The issue form in `.github/ISSUE_TEMPLATE`, which `forms` makes."""
_LANDLORD_PAGES = {
    "": "content/{}/landlord.yml",
    "contact-us": "content/{}/landlord.yml",
    "if-we-get-it-wrong": "content/{}/landlord.yml",
    "accessibility": "content/{}/landlord.yml",
    "search": "content/search-words.yml",
    "words-explained": "content/glossary.yml",
    "what-we-have-learned": "content/{}/learning/",
    "who-checked-this": "content/{}/standards/",
    "what-is-missing": "content/{}/standards/",
    "how-we-are-doing": "data/",
    "how-our-figures-moved": "data/",
    "tenant-satisfaction-measures": "data/",
}
"""What a landlord's page is made of, by the first part of its address: a file, or a folder.

A page that is not here is made of all the landlord's files, or of the program.
"""


def page_name(landlord: str, title: str) -> str:
    """What the form calls a page, and `forms` too: `Six Town Housing: Repairs`."""
    return f"{landlord}: {title}"


def form_address(site: Site, owner: str, title: str, section: str = "") -> str:
    """The form with the page and the section filled in; empty without a repository.

    `owner` is the landlord's name, or what else a page belongs to.
    """
    if not site.repo_url:
        return ""
    page = page_name(owner, title)
    filled = {"template": TEMPLATE, "title": f"Change: {page}", "page": page, "section": section}
    query = urlencode({name: words for name, words in filled.items() if words})
    return f"{site.repo_url.rstrip('/')}/issues/new?{query}"


def edit_address(site: Site, file: str) -> str:
    """Where the file of a page is changed in a browser; empty without a repository or a file."""
    if not site.repo_url or not file or file.endswith("/"):
        return ""
    return f"{site.repo_url.rstrip('/')}/edit/main/{file}"


def files_address(site: Site, folder: str) -> str:
    """Where the files of a page that is made of many are; empty without a repository or a folder."""
    if not site.repo_url or not folder.endswith("/"):
        return ""
    return f"{site.repo_url.rstrip('/')}/tree/main/{folder.rstrip('/')}"


def ways_to_change(site: Site, owner: str, title: str, source: str) -> dict[str, str]:
    """What the foot of every page leads to, and the file or folder that its words come from."""
    return {
        "source": source,
        "form": form_address(site, owner, title),
        "edit": edit_address(site, source),
        "files": files_address(site, source),
    }


def comparison_address(site: Site, before: str, after: str) -> str:
    """Where two versions are shown side by side; empty without a repository or a version."""
    if not site.repo_url or not before:
        return ""
    return f"{site.repo_url.rstrip('/')}/compare/{before}...{after}"


def source_of(landlord: Landlord, path: str) -> str:
    """The file that a landlord's page is written in; a folder, ending with `/`, if it has many."""
    source = _LANDLORD_PAGES.get(path.partition("/")[0], "content/{}/").format(landlord.slug)
    if source.endswith("/learning/") and not landlord.learning:
        return f"content/{landlord.slug}/"
    return source


def campaign_file(landlord: Landlord, slug: str) -> str:
    """The file of a campaign."""
    return f"content/{landlord.slug}/campaigns/{slug}.yml"


def standard_file(landlord: Landlord, slug: str) -> str:
    """The file of a standard."""
    return f"content/{landlord.slug}/standards/{slug}.yml"


def easy_read_file(landlord: Landlord, slug: str) -> str:
    """The file of a standard's Easy Read version."""
    return f"content/{landlord.slug}/standards/{slug}.easy-read.yml"


def translation_file(landlord: Landlord, slug: str, language: str) -> str:
    """The file of a standard in another language."""
    return f"content/{landlord.slug}/standards/{slug}.{language}.yml"
