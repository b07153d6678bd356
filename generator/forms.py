"""The form on GitHub in which people suggest a change, with the names of all pages."""

import yaml

from generator.model import Catalogue
from generator.output import OutputFile
from generator.render.pages.suggestions import TEMPLATE, page_name

SECTIONS = ("Our responsibilities", "Your responsibilities", "How we are doing", "Something else")


def issue_form(catalogue: Catalogue) -> OutputFile:
    """The form, with its path from the project's root. Drafts are no pages, so they are not in it."""
    pages = [
        page_name(publication.landlord.name, deal.standard.title)
        for publication in catalogue.publications
        for deal in publication.deals
    ]
    form = {
        "name": "Suggest a change",
        "description": "Something on a page is wrong, or hard to understand.",
        "title": "Change: ",
        "labels": ["suggestion"],
        "body": [
            {
                "type": "markdown",
                "attributes": {
                    "value": "Everyone can read what you write here. Do not write your address, "
                    "your phone number or anything about your health. Is it about your own home "
                    "or a repair? Then call your landlord: the number is on every page."
                },
            },
            _field("input", "page", "Which page is it?", f"Pages: {'; '.join(pages)}"),
            _field(
                "input", "section", "Which part of the page?", f"Such as: {', '.join(SECTIONS)}"
            ),
            _field("textarea", "wrong", "What is wrong, or hard to understand?", required=True),
            _field(
                "textarea",
                "better",
                "What should it say instead? Leave it empty if you do not know.",
            ),
            {
                "type": "dropdown",
                "id": "who",
                "attributes": {
                    "label": "Who are you?",
                    "options": ["A tenant", "I work for the landlord", "Somebody else"],
                },
            },
        ],
    }
    head = "# Made by “deal schema” from the pages that are published.\n"
    text = yaml.safe_dump(form, sort_keys=False, allow_unicode=True, width=100)
    return OutputFile(f".github/ISSUE_TEMPLATE/{TEMPLATE}", f"{head}{text}".encode())


def _field(
    kind: str, name: str, label: str, about: str = "", *, required: bool = False
) -> dict[str, object]:
    attributes = {"label": label, **({"description": about} if about else {})}
    field: dict[str, object] = {"type": kind, "id": name, "attributes": attributes}
    return {**field, "validations": {"required": True}} if required else field
