"""Where people say what should change on a page (a form, its own file), and see what did change."""

from urllib.parse import urlencode

from generator.model import Landlord, Site

TEMPLATE = "suggest-a-change.yml"
"""The issue form in `.github/ISSUE_TEMPLATE`, which `forms` makes."""
_FROM_THE_LANDLORD_S_FILE = ("", "contact-us/", "if-we-get-it-wrong/")


def page_name(landlord: str, title: str) -> str:
    """What the form calls a page, and `forms` too: `Six Town Housing: Repairs`."""
    return f"{landlord}: {title}"


def form_address(site: Site, landlord: Landlord, title: str, section: str = "") -> str:
    """The form with the page and the section filled in; empty without a repository."""
    if not site.repo_url:
        return ""
    page = page_name(landlord.name, title)
    filled = {"template": TEMPLATE, "title": f"Change: {page}", "page": page, "section": section}
    query = urlencode({name: words for name, words in filled.items() if words})
    return f"{site.repo_url.rstrip('/')}/issues/new?{query}"


def edit_address(site: Site, file: str) -> str:
    """Where the file of a page is changed in a browser; empty without a repository or a file."""
    return f"{site.repo_url.rstrip('/')}/edit/main/{file}" if site.repo_url and file else ""


def comparison_address(site: Site, before: str, after: str) -> str:
    """Where two versions are shown side by side; empty without a repository."""
    return f"{site.repo_url.rstrip('/')}/compare/{before}...{after}" if site.repo_url else ""


def file_of(landlord: Landlord, path: str) -> str:
    """The file that a landlord's page is written in; empty where it is made of many."""
    if path in _FROM_THE_LANDLORD_S_FILE:
        return f"content/{landlord.slug}/landlord.yml"
    return ""


def campaign_file(landlord: Landlord, slug: str) -> str:
    """The file of a campaign."""
    return f"content/{landlord.slug}/campaigns/{slug}.yml"


def standard_file(landlord: Landlord, slug: str) -> str:
    """The file of a standard."""
    return f"content/{landlord.slug}/standards/{slug}.yml"
