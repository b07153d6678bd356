"""Reads a project's folders into typed files: the step between `source` and the checks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostics import Collector, Location
from generator.model import NO_HELP, NO_SECTOR, Help, Sector
from generator.remembering.later import Known
from generator.remembering.remembered import FORGETFUL, Forgetful, Memory, key_of_files
from generator.schema import addresses
from generator.schema.accessibility import AccessibilityFields
from generator.schema.addresses import AddressRow
from generator.schema.campaign import CampaignFields
from generator.schema.easy_read import EasyReadFields, PicturesFields
from generator.schema.figures import COLUMNS, REQUIRED, FigureRow, read_figure
from generator.schema.jargon import JargonFields
from generator.schema.landlord import GlossaryFields, LandlordFields
from generator.schema.learning import LearningFields
from generator.schema.mistakes import read_fields
from generator.schema.recipe import RecipeFields
from generator.schema.regulator import read_sector
from generator.schema.search_words import SearchWordsFields
from generator.schema.site import SiteFields
from generator.schema.standard import StandardFields
from generator.schema.translation import TranslationFields
from generator.schema.walk import names_in
from generator.source.catalogue_text import first_fault
from generator.source.csv_text import parse_csv
from generator.source.drawing_text import DRAWING_LIMIT, Drawing, read_drawing
from generator.source.files import (
    CSV_LIMIT,
    SHARED,
    YAML_LIMIT,
    files_in,
    is_link,
    landlord_folders,
    list_folder,
    printable,
    read_text,
)
from generator.source.guides import read_help
from generator.source.yaml_text import Document, parse_yaml
from generator.tongue import WORDS_FOLDER, catalogue_of, known_languages

_F = TypeVar("_F", bound=BaseModel)

GLOSSARY = "content/glossary.yml"
JARGON = "content/jargon.yml"
SEARCH_WORDS = "content/search-words.yml"
ACCESSIBILITY = "content/accessibility.yml"
PICTURES = "content/pictures"
EASY_READ = "easy-read"
"""What stands in the name of a file, and in the address of a page, that is an Easy Read version."""
RECIPES = "recipes"
"""The folder beside a landlord's figures that says how spreadsheets are read."""
RESERVED = frozenset(
    {
        "404",
        "accessibility",
        "all",
        "assets",
        "contact-us",
        "data",
        "easy-read",
        "go",
        "help",
        "how-our-figures-moved",
        "how-we-are-doing",
        "if-we-get-it-wrong",
        "index",
        "offline",
        "open-data",
        "print",
        "print-room",
        "privacy",
        "regulator",
        "schema",
        "search",
        "standards",
        "tenant-satisfaction-measures",
        "what-has-changed",
        "what-is-missing",
        "what-we-have-learned",
        "who-checked-this",
        "words-explained",
    }
)
"""Addresses the site uses itself: no standard and no landlord may be called so."""


@dataclass(frozen=True, slots=True)
class StandardFile:
    """A standard as written, with the places of its values.

    `before` is what the earlier version said that it is compared with, if the file has changed.
    """

    slug: str
    fields: StandardFields
    document: Document
    before: StandardFields | None = None


@dataclass(frozen=True, slots=True)
class EasyReadFile:
    """An Easy Read version of the standard `slug` as written, with the places of its values."""

    slug: str
    fields: EasyReadFields
    document: Document


@dataclass(frozen=True, slots=True)
class TranslationFile:
    """A translation of the standard `slug`, or of landlord.yml where that is empty.

    `language` is its code in the file's name, one of `tongue.known_languages`.
    """

    slug: str
    language: str
    fields: TranslationFields
    document: Document


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """The pictures of Easy Read pages: what is written of them, and each drawing by its name.

    A drawing that cannot be shown is `None`, and why has been said.
    """

    fields: PicturesFields
    document: Document
    drawings: Mapping[str, Drawing | None]


@dataclass(frozen=True, slots=True)
class LearningFile:
    """A learning entry as written, with the places of its values."""

    slug: str
    fields: LearningFields
    document: Document


@dataclass(frozen=True, slots=True)
class CampaignFile:
    """A campaign as written, with the places of its values."""

    slug: str
    fields: CampaignFields
    document: Document


@dataclass(frozen=True, slots=True)
class RecipeFile:
    """How a spreadsheet is read, as written, with the places of its values."""

    slug: str
    fields: RecipeFields
    document: Document


@dataclass(frozen=True, slots=True)
class LandlordFiles:
    """One landlord's files. `complete` is false when some of them could not be read."""

    slug: str
    fields: LandlordFields
    document: Document
    standards: tuple[StandardFile, ...]
    figures: tuple[FigureRow, ...]
    complete: bool
    learning: tuple[LearningFile, ...] = ()
    campaigns: tuple[CampaignFile, ...] = ()
    logo: Drawing | None = None
    recipes: tuple[RecipeFile, ...] = ()
    easy_reads: tuple[EasyReadFile, ...] = ()
    translations: tuple[TranslationFile, ...] = ()

    @property
    def pages(self) -> tuple[StandardFile | CampaignFile, ...]:
        """The files that are pages of their own."""
        return (*self.standards, *self.campaigns)

    def page(self, slug: str) -> StandardFile | CampaignFile:
        """The file of the page at this address."""
        return next(file for file in self.pages if file.slug == slug)

    def version(self, slug: str, version: str) -> "WithDocument":
        """The file that says a page, or landlord.yml, in this version; else the file itself."""
        others: tuple[EasyReadFile | TranslationFile, ...] = (
            self.easy_reads if version == EASY_READ else ()
        )
        others += tuple(each for each in self.translations if each.language == version)
        found = next((each for each in others if each.slug == slug), None)
        return found or (self.page(slug) if slug else self)

    @property
    def documents(self) -> tuple[tuple[BaseModel, Document], ...]:
        """The landlord's own file and all others of its words, with the places of their values."""
        standards = ((standard.fields, standard.document) for standard in self.standards)
        learning = ((entry.fields, entry.document) for entry in self.learning)
        campaigns = ((campaign.fields, campaign.document) for campaign in self.campaigns)
        easy = ((version.fields, version.document) for version in self.easy_reads)
        return ((self.fields, self.document), *standards, *learning, *campaigns, *easy)


WithDocument = StandardFile | CampaignFile | EasyReadFile | TranslationFile | LandlordFiles


@dataclass(frozen=True, slots=True)
class Project:
    """Everything people wrote, in the shape of the schema.

    `key` names all of it but the landlords' own files; empty where nobody remembers.
    """

    site: SiteFields
    site_document: Document
    landlords: tuple[LandlordFiles, ...]
    glossary: GlossaryFields | None = None
    sector: Sector = NO_SECTOR
    glossary_document: Document | None = None
    jargon: JargonFields | None = None
    help: Help = NO_HELP
    search_words: SearchWordsFields | None = None
    addresses: tuple[AddressRow, ...] = ()
    accessibility: AccessibilityFields | None = None
    accessibility_document: Document | None = None
    pictures: PictureFiles | None = None
    key: str = ""

    @property
    def explained(self) -> tuple[GlossaryFields, Document] | None:
        """The words that are explained for all landlords, with their places."""
        fields, document = self.glossary, self.glossary_document
        return (fields, document) if fields and document else None


def read_project(root: Path, collector: Collector, memory: Memory = FORGETFUL) -> Project | None:
    """All files below `root`; `None` when there is nothing that the checks could look at.

    A landlord whose files are as they were is the very same object.
    """
    shared = _shared(root, collector, memory)
    landlords = tuple(
        files
        for folder in landlord_folders(root, "content", collector)
        if (files := _landlord(root, folder.name, collector, memory)) is not None
    )
    _report_figures_without_landlord(root, collector)
    if not landlords and not collector.failed:
        collector.add(
            "missing-file",
            Location("content"),
            "There is no landlord in this folder.",
            "Make a folder with the landlord's name, and in it landlord.yml.",
        )
    return replace(shared, landlords=landlords) if shared else None


def _shared(root: Path, collector: Collector, memory: Memory) -> Project | None:
    """What belongs to all landlords, as a project without any."""
    if isinstance(memory, Forgetful):
        return _read_shared(root, "", collector)
    places = [root / "mkdocs.yml"]
    places += [root / top / name for top, names in SHARED.items() for name in names]
    key = key_of_files(*places)
    return memory.made(
        "shared",
        key,
        lambda said: _read_shared(root, key, said),
        collector,
        sure=lambda: key == key_of_files(*places),
    )


def _read_shared(root: Path, key: str, collector: Collector) -> Project | None:
    site = _read(root, root / "mkdocs.yml", SiteFields, collector)
    glossary = _read_if_there(root, root / GLOSSARY, GlossaryFields, collector)
    jargon = _read_if_there(root, root / JARGON, JargonFields, collector)
    search_words = _read_if_there(root, root / SEARCH_WORDS, SearchWordsFields, collector)
    accessibility = _read_if_there(root, root / ACCESSIBILITY, AccessibilityFields, collector)
    sector = read_sector(root, collector)
    if site is None:
        return None
    return Project(
        *site,
        (),
        glossary=glossary[0] if glossary else None,
        sector=sector,
        search_words=search_words[0] if search_words else None,
        glossary_document=glossary[1] if glossary else None,
        jargon=jargon[0] if jargon else None,
        help=read_help(root, collector),
        addresses=_read_addresses(root, collector),
        accessibility=accessibility[0] if accessibility else None,
        accessibility_document=accessibility[1] if accessibility else None,
        pictures=_read_pictures(root, collector),
        key=key,
    )


def _read_pictures(root: Path, collector: Collector) -> PictureFiles | None:
    read = _read_if_there(root, root / f"{PICTURES}.yml", PicturesFields, collector)
    if read is None:
        return None
    drawings: dict[str, Drawing | None] = {}
    for path in files_in(root, PICTURES, ".svg", collector):
        text = read_text(root, path, DRAWING_LIMIT, collector)
        drawings[path.stem] = read_drawing(text, collector, "picture") if text else None
    return PictureFiles(*read, drawings)


def _read_addresses(root: Path, collector: Collector) -> tuple[AddressRow, ...]:
    """The list of published addresses, if there is one yet."""
    path = root / addresses.FILE
    if is_link(root, path, collector) or not path.exists():
        return ()
    text = read_text(root, path, CSV_LIMIT, collector)
    rows = parse_csv(text, addresses.REQUIRED, addresses.COLUMNS, collector) if text else ()
    return tuple(read for row in rows if (read := addresses.read_address(row, collector)))


def _read_if_there(
    root: Path, path: Path, shape: type[_F], collector: Collector
) -> tuple[_F, Document] | None:
    there = path.exists() or path.is_symlink()
    return _read(root, path, shape, collector) if there else None


def _read(
    root: Path, path: Path, shape: type[_F], collector: Collector
) -> tuple[_F, Document] | None:
    if is_link(root, path, collector):
        return None
    if not path.is_file():
        collector.add(
            "missing-file",
            Location(path.relative_to(root).as_posix()),
            f"The file {path.name} is missing.",
            "Write it; content/README.md says what belongs in it.",
        )
        return None
    text = read_text(root, path, YAML_LIMIT, collector)
    document = parse_yaml(text, collector, names_in(shape)) if text else None
    fields = read_fields(shape, document, collector) if document else None
    return (fields, document) if fields and document else None


def _landlord(root: Path, slug: str, collector: Collector, memory: Memory) -> LandlordFiles | None:
    if isinstance(memory, Forgetful):
        return _read_landlord(root, slug, collector)
    key = key_of_files(root / "content" / slug, root / "data" / slug)
    return memory.made(
        "landlord",
        key,
        lambda said: _read_landlord(root, slug, said),
        collector,
        # A file that was saved while it was read is read again the next time.
        sure=lambda: key == key_of_files(root / "content" / slug, root / "data" / slug),
        known=Known(("slug",)),
    )


def _read_landlord(root: Path, slug: str, collector: Collector) -> LandlordFiles | None:
    folder = f"content/{slug}"
    if slug in RESERVED:
        collector.add(
            "file-name",
            Location(folder),
            f"The address “{slug}” is used by the site itself.",
            f"Rename the folder, for example {slug}-homes",
        )
        return None
    landlord = _read(root, root / folder / "landlord.yml", LandlordFields, collector)
    logo = landlord[0].brand.logo.file if landlord and landlord[0].brand.logo else "landlord.yml"
    entries = {entry.name for entry in list_folder(root, folder, collector)}
    own = [name for name in sorted(entries) if re.fullmatch(r"landlord\.[^.]+\.yml", name)]
    entries -= set(own)
    for name in sorted(entries - {"landlord.yml", "standards", "learning", "campaigns", logo}):
        collector.add(
            "stray-file",
            Location(printable(f"{folder}/{name}")),
            f"“{printable(name)}” is not read: {folder}/ holds landlord.yml and the folders "
            "standards/, learning/ and campaigns/.",
            "Move it, or rename it.",
        )
    standards, complete, versions = _read_standards(root, f"{folder}/standards", collector)
    versions += tuple(_read_versions(root, [root / folder / name for name in own], collector))
    learning = tuple(
        LearningFile(path.stem, *read)
        for path in files_in(root, f"{folder}/learning", ".yml", collector)
        if (read := _read(root, path, LearningFields, collector))
    )
    campaigns = tuple(_read_campaigns(root, f"{folder}/campaigns", collector))
    figures = _read_figures(root, f"data/{slug}", collector)
    recipes = tuple(
        RecipeFile(path.stem, *recipe)
        for path in files_in(root, f"data/{slug}/{RECIPES}", ".yml", collector)
        if (recipe := _read(root, path, RecipeFields, collector))
    )
    if landlord is None:
        return None
    drawing = _read_logo(root, root / folder, *landlord, collector)
    return LandlordFiles(
        slug,
        *landlord,
        standards,
        figures,
        complete,
        learning,
        campaigns,
        drawing,
        recipes,
        tuple(each for each in versions if isinstance(each, EasyReadFile)),
        tuple(each for each in versions if isinstance(each, TranslationFile)),
    )


def _read_logo(
    root: Path, folder: Path, fields: LandlordFields, document: Document, collector: Collector
) -> Drawing | None:
    logo = fields.brand.logo
    if logo is None:
        return None
    place = folder / logo.file
    if place.is_symlink():
        return None
    if not place.is_file():
        collector.add(
            "logo",
            document.locate(("brand", "logo", "file")),
            f"There is no {logo.file} beside landlord.yml.",
            "Put the drawing there, or write its right name here.",
        )
        return None
    text = read_text(root, place, DRAWING_LIMIT, collector)
    return read_drawing(text, collector) if text else None


def _read_standards(
    root: Path, folder: str, collector: Collector
) -> tuple[tuple[StandardFile, ...], bool, tuple[EasyReadFile | TranslationFile, ...]]:
    """The standards, whether all of them could be read, and their other versions."""
    standards, versions = [], []
    complete = True
    for path in files_in(root, folder, ".yml", collector, versions=True):
        if "." in path.stem.strip("."):
            versions.append(path)
            continue
        free = _may_be_an_address(root, path, "standard", collector)
        if free and (read := _read(root, path, StandardFields, collector)):
            standards.append(StandardFile(path.stem, *read))
        else:
            complete = False
    return tuple(standards), complete, tuple(_read_versions(root, versions, collector))


def _read_versions(
    root: Path, paths: Iterable[Path], collector: Collector
) -> Iterator[EasyReadFile | TranslationFile]:
    """Other versions of a standard, or of landlord.yml, by the second part of their names."""
    for path in paths:
        name, _, version = path.stem.partition(".")
        slug = "" if name == "landlord" and path.parent.name != "standards" else name
        if not _known_version(root, path, slug, collector):
            continue
        if version == EASY_READ:
            if easy := _read(root, path, EasyReadFields, collector):
                yield EasyReadFile(slug, *easy)
        elif made := _read(root, path, TranslationFields, collector):
            yield TranslationFile(slug, version, *made)


def _known_version(root: Path, path: Path, slug: str, collector: Collector) -> bool:
    name, _, version = path.stem.partition(".")
    where = Location(path.relative_to(root).as_posix())
    languages = known_languages()
    if version not in (EASY_READ if slug else "", *languages):
        known = ", ".join(f"{name}.{each}.yml" for each in languages)
        easy = f"{name}.{EASY_READ}.yml for Easy Read, or " if slug else ""
        collector.add(
            "file-name",
            where,
            f"“{printable(version)}” is no version that we know, and no language that the website’s "
            "own words are in (theme/words).",
            f"Rename it: {easy}{known} for a translation",
        )
        return False
    if version in languages and not _can_be_said(version, collector):
        return False
    if not path.with_name(f"{name}.yml").exists():
        collector.add(
            "file-name",
            where,
            f"This is a version of {printable(name)}.yml, and there is no such file beside it.",
            "Give both files the same name, up to the first dot.",
        )
        return False
    return True


def _can_be_said(language: str, collector: Collector) -> bool:
    """Whether our own words in this language can be read; if not, it is reported once."""
    path = catalogue_of(language)
    content = path.read_bytes()
    fault = first_fault(content, language.replace("-", "_"))
    if fault:
        text = content.decode(errors="replace").split("\n")[fault - 1]
        collector.add(
            "words-unreadable",
            Location(f"{WORDS_FOLDER}/{path.name}", fault, 1, len(text), text),
            "This line of the website’s own words cannot be read.",
            "Write msgid or msgstr and then the words in straight quotes, as in other lines. A quote "
            'among the words is written \\".',
        )
    return not fault


def _read_campaigns(root: Path, folder: str, collector: Collector) -> Iterator[CampaignFile]:
    for path in files_in(root, folder, ".yml", collector):
        free = _may_be_an_address(root, path, "campaign", collector)
        if free and (read := _read(root, path, CampaignFields, collector)):
            yield CampaignFile(path.stem, *read)


def _may_be_an_address(root: Path, path: Path, kind: str, collector: Collector) -> bool:
    """Whether a file's name is free to be a page's address; if not, it is reported."""
    taken = path.stem in RESERVED or path.stem in known_languages()
    if taken:
        collector.add(
            "file-name",
            Location(path.relative_to(root).as_posix()),
            f"The address “{path.stem}” is used by the site itself.",
            f"Rename the file, for example {path.stem}-{kind}.yml",
        )
    return not taken


def _read_figures(root: Path, folder: str, collector: Collector) -> tuple[FigureRow, ...]:
    figures = []
    for path in files_in(root, folder, ".csv", collector, beside=RECIPES):
        text = read_text(root, path, CSV_LIMIT, collector)
        rows = parse_csv(text, REQUIRED, COLUMNS, collector) if text else ()
        figures += [figure for row in rows if (figure := read_figure(row, collector))]
    return tuple(figures)


def _report_figures_without_landlord(root: Path, collector: Collector) -> None:
    for folder in landlord_folders(root, "data", collector):
        if not (root / "content" / folder.name).is_dir():
            collector.add(
                "stray-file",
                Location(f"data/{folder.name}"),
                f"There is no landlord called “{folder.name}” in content/, so these figures are "
                "not read.",
                "Give both folders the same name.",
            )
