"""`deal new`: the first files of a landlord, a standard, its versions, a campaign or a recipe."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click

from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.output import OutputFile
from generator.project import (
    RESERVED,
    CampaignFile,
    LandlordFiles,
    StandardFile,
    read_project,
)
from generator.source.files import SHARED
from generator.starting import (
    NoStart,
    campaign_files,
    landlord_files,
    standard_files,
    title_and_address,
)
from generator.starting.versions import easy_read_file, translation_file
from generator.tongue import known_languages
from generator.verbs.options import day, landlord_option, owner_of, root_option, today_option
from generator.verbs.recipe import new_recipe
from generator.write import AlreadyThere, add_new


@click.group()
def new() -> None:
    """Make the first files of a landlord, a standard, a campaign, another version or a recipe."""


_address = click.option(
    "--address",
    help="Its address on the web: small letters, digits and hyphens (default: from the name).",
)


@new.command("landlord")
@root_option
@_address
@click.argument("name")
def new_landlord(root: Path, name: str, address: str | None) -> None:
    """Make a folder for the landlord called NAME that builds at once."""
    taken = RESERVED.union(*SHARED.values())
    try:
        name, slug = title_and_address(name, address, frozenset(taken))
        add_new(root, (f"content/{slug}", f"data/{slug}"), landlord_files(name, slug))
    except (NoStart, AlreadyThere) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(
        f"Made content/{slug} and data/{slug}.\n"
        f"Start with content/{slug}/landlord.yml. “deal check” lists what is still to be decided, "
        "and “deal serve” shows the pages while you write."
    )


@new.command("standard")
@root_option
@_address
@landlord_option
@click.argument("title")
def new_standard(root: Path, title: str, address: str | None, landlord: str | None) -> None:
    """Make a draft of the standard called TITLE."""
    owner = owner_of(read_project(root, Collector()), landlord)

    def files(title: str, slug: str) -> tuple[OutputFile, ...]:
        return standard_files(owner.slug, title, slug, owner.fields.themes[0].name)

    _add_draft(root, owner.campaigns, title, address, files)


@new.command("campaign")
@root_option
@_address
@landlord_option
@click.argument("title")
def new_campaign(root: Path, title: str, address: str | None, landlord: str | None) -> None:
    """Make a draft of the campaign called TITLE: a page, a postcard and a text message."""
    owner = owner_of(read_project(root, Collector()), landlord)

    def files(title: str, slug: str) -> tuple[OutputFile, ...]:
        return campaign_files(owner.slug, title, slug)

    _add_draft(root, owner.standards, title, address, files)


@new.command("easy-read")
@root_option
@today_option
@landlord_option
@click.argument("standard")
def new_easy_read(root: Path, today: date, standard: str, landlord: str | None) -> None:
    """Make a draft of the Easy Read version of STANDARD, the name of its file."""
    owner = owner_of(read_project(root, Collector()), landlord)
    _add_version(root, easy_read_file(owner.slug, _standard(owner, standard), day(today)))


@new.command("translation")
@root_option
@today_option
@landlord_option
@click.argument("language")
@click.argument("standard")
def new_translation(
    root: Path, today: date, language: str, standard: str, landlord: str | None
) -> None:
    """Make a draft of STANDARD in LANGUAGE, such as cy. “landlord” is landlord.yml: begin with it."""
    if language not in known_languages():
        raise click.ClickException(
            f"The website’s own words are not in “{language}”. They are in: "
            f"{', '.join(known_languages())}. theme/words/README.md says how to add a language."
        )
    owner = owner_of(read_project(root, Collector()), landlord)
    of = None if standard == "landlord" else _standard(owner, standard)
    _add_version(root, translation_file(owner, of, language, day(today)))


def _standard(owner: LandlordFiles, name: str) -> StandardFile:
    """The standard that is meant, by the name of its file."""
    slug = name.rpartition("/")[2].removesuffix(".yml")
    found = next((each for each in owner.standards if each.slug == slug), None)
    if found is None:
        known = did_you_mean(slug, (each.slug for each in owner.standards), "Standards")
        raise click.ClickException(f"There is no standard “{slug}” that can be read. {known}")
    return found


def _add_version(root: Path, made: OutputFile) -> None:
    try:
        add_new(root, (made.path,), (made,))
    except AlreadyThere as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(
        f"Made {made.path}. Fill it in from the top. Readers see it when its last line says "
        "“publish: live”."
    )


def _add_draft(
    root: Path,
    others: Iterable[StandardFile | CampaignFile],
    title: str,
    address: str | None,
    files: Callable[[str, str], tuple[OutputFile, ...]],
) -> None:
    """Add the one file that `files` makes of a title and an address that none of `others` has."""
    try:
        title, slug = title_and_address(title, address, RESERVED)
        _must_be_free(slug, others)
        (made,) = files(title, slug)
        add_new(root, (made.path,), (made,))
    except (NoStart, AlreadyThere) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(
        f"Made {made.path}. Fill it in from the top. Tenants see it when its last line says "
        "“publish: live”."
    )


def _must_be_free(slug: str, others: Iterable[StandardFile | CampaignFile]) -> None:
    for other in others:
        if other.slug == slug:
            file = other.document.source.file
            raise AlreadyThere(f"{file} has the address “{slug}”. Add another: --address ...")


new.add_command(new_recipe)
