"""Makes the website page by page, with the parts that MkDocs is made of: so one page can be made alone.

A page is given its own Markdown, the settings, the templates, what its links lead to and what the
frame says of the first page. It is given nothing else, so it cannot depend on anything else. The
site is the one that `mkdocs build` makes of the same folder, byte for byte.
"""

import gzip
import json
import logging
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from io import BytesIO
from itertools import groupby
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from generator.builders import QUIET, BuilderError, noon
from generator.builders.mkdocs_hook import QuickPage
from generator.diagnostics import Collector
from generator.output import OutputFile, SiteFile, SomeFile
from generator.remembering.kept import key_of
from generator.remembering.remembered import FORGETFUL, Memory, key_of_files

HOME = "index.md"
LOST = "404.html"
LIST = "sitemap.xml"
_NOT_SHOWN = (".html", ".md", ".py", ".pyc", ".xml", ".yml")
"""What stands in `theme/site` and is no file of the site."""


@dataclass(frozen=True, slots=True)
class _Home:
    meta: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Nav:
    """All that our templates may ask of the menu: there is none in it."""

    homepage: _Home | None


@dataclass(frozen=True, slots=True)
class _Listed:
    """All that the list of pages may ask of one. As MkDocs does, it asks a file for its page."""

    meta: Mapping[str, object]
    canonical_url: str | None
    update_date: str

    @property
    def page(self) -> "_Listed":
        return self


class _Known(Files):
    """The files that links may lead to, each made when a link does. A link asks what it is called."""

    def __init__(self, config: MkDocsConfig, sources: Collection[str]) -> None:
        super().__init__(())
        self._config, self._sources = config, sources
        self._opened: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """MkDocs and our hook ask for nothing else."""
        path = PurePosixPath(path).as_posix()
        if path not in self._opened and path in self._sources:
            self._opened[path] = self.new(path)
        return self._opened.get(path)

    def new(self, path: str) -> File:
        """The file at this path, with nothing in it."""
        return File(path, None, self._config.site_dir, self._config.use_directory_urls)


class Look:
    """The settings in a file that `write_config` wrote, and the templates they name, as they are now.

    What is remembered are the templates as they were compiled.
    """

    def __init__(self, settings: Path, today: date, memory: Memory = FORGETFUL) -> None:
        os.environ.update(QUIET)
        self.key = look_key(settings, today)
        self.config = _loaded(settings)
        self.environment = self.config.theme.get_env()
        self.environment.bytecode_cache = memory.compiled
        self.today = today
        self.folder = settings.parent.parent / "theme" / "site"
        self._settings = settings

    @property
    def is_the_same(self) -> bool:
        """Whether settings and templates are still as they were read."""
        return self.key == look_key(self._settings, self.today)

    def files(self) -> Iterator[OutputFile]:
        """The theme's own files that are part of the site: styles, scripts and drawings."""
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            hidden = any(part.startswith(".") for part in name.split("/"))
            if path.is_file() and path.suffix not in _NOT_SHOWN and not hidden:
                yield OutputFile(name, path.read_bytes())


def _loaded(settings: Path) -> MkDocsConfig:
    """The settings; `BuilderError` with what MkDocs says of them, if it does not take them."""
    (settings.parent / "docs").mkdir(exist_ok=True)  # MkDocs wants it; nothing in it is read here
    said: list[str] = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    log.addHandler(listener)
    log.propagate = False
    try:
        return load_config(str(settings))
    except (Abort, MkDocsException) as error:
        raise BuilderError("\n".join(("mkdocs failed:", *said, str(error)))) from error
    finally:
        log.removeHandler(listener)
        log.setLevel(logging.CRITICAL)


def look_key(settings: Path, today: date) -> str:
    """Names all that a Look depends on, but for libraries and this program."""
    root = settings.parent.parent
    files = key_of_files(root / "theme" / "site", root / "mkdocs.yml", settings)
    return key_of((files.encode(), today.isoformat().encode()))


class Site:
    """The website of `sources`, the files of `build/docs` by their paths. Pages are made when asked for.

    `extra` is what the preview shows on each page beside its own text.
    """

    def __init__(
        self,
        look: Look,
        sources: Mapping[str, SomeFile],
        extra: Mapping[str, object] | None = None,
    ) -> None:
        self._look, self._sources = look, sources
        self._extra = dict(extra or {})
        self._known = _Known(look.config, sources)
        self._home = self._read(HOME).meta if HOME in sources else {}
        said = json.dumps([self._frame(), self._extra], default=str)
        self.look_key = look.key
        self._key = key_of((look.key.encode(), said.encode(), "\n".join(sorted(sources)).encode()))

    @property
    def pages(self) -> Iterator[str]:
        """The Markdown files, in the order in which MkDocs reads them."""
        return iter(sorted(filter(_is_page, self._sources), key=_in_order))

    def key(self, page: str) -> str:
        """Names everything that the page depends on."""
        return key_of(part.encode() for part in (self._key, page, self._sources[page].hash))

    def looks_the_same(self) -> bool:
        """Whether nobody saved a template or the settings meanwhile."""
        return self._look.is_the_same

    def html(self, path: str) -> bytes:
        """A page of the site, by its Markdown file."""
        page = self._read(path)
        page.render(self._look.config, self._known)
        template = page.meta.get("template", "main.html")
        nav = _Nav(_Home(self._frame()) if self._home else None)
        return self._filled(template, get_relative_url(".", page.url), nav, page)

    def lost(self) -> bytes:
        """What is shown at a wrong address: links in it count from the root of the host."""
        base = urlsplit(self._look.config.site_url or "/").path
        return self._filled(LOST, base, _Nav(_Home(self._home)))

    def list(self, memory: Memory = FORGETFUL) -> bytes:
        """All pages, for search engines. What stands above their text is remembered."""
        pages = [file for folder in self._folders() for file in self._listed(folder, memory)]
        base = get_relative_url(".", LIST)
        return self._filled(LIST, base, _Nav(_Home(self._home)), None, pages)

    def others(self) -> Iterator[SomeFile]:
        """What is not made of Markdown: the theme's own files, and all others."""
        yield from self._look.files()
        yield from (file for path, file in self._sources.items() if not _is_page(path))

    def lists(self, memory: Memory = FORGETFUL) -> Iterator[SiteFile]:
        """The files that MkDocs itself makes of all pages."""
        listed = cache(partial(self.list, memory))
        made_of = key_of(map(str.encode, (self._key, *map(self.key, self.pages))))
        yield SiteFile(LOST, made_of, self.lost)
        yield SiteFile(LIST, made_of, listed)
        yield SiteFile(f"{LIST}.gz", made_of, lambda: self._packed(listed()))

    def _folders(self) -> Iterator[tuple[str, ...]]:
        """The pages by the first folder that they are in: a landlord's, mostly."""
        for _, group in groupby(self.pages, key=lambda path: path.partition("/")[0]):
            yield tuple(group)

    def _listed(self, paths: tuple[str, ...], memory: Memory) -> Iterable[_Listed]:
        key = (self.look_key, *((path, self._sources[path].hash) for path in paths))
        read = partial(self._to_list, paths)
        return memory.made("listed", key, read, Collector(), sure=self.looks_the_same)

    def _to_list(self, paths: Iterable[str], _: Collector) -> tuple[_Listed, ...]:
        pages = map(self._read, paths)
        return tuple(_Listed(page.meta, page.canonical_url, page.update_date) for page in pages)

    def _frame(self) -> dict[str, object]:
        """All that other pages may know of the first one."""
        return {"deal": self._home["deal"]} if "deal" in self._home else {}

    def _page(self, path: str) -> QuickPage:
        page = QuickPage(None, self._known.new(path), self._look.config)
        page.update_date = self._look.today.isoformat()
        return page

    def _read(self, path: str) -> QuickPage:
        page = self._page(path)
        page.file.content_bytes = self._sources[path].content
        page.read_source(self._look.config)
        return page

    def _filled(
        self,
        template: str,
        base: str,
        nav: _Nav,
        page: QuickPage | None = None,
        pages: Iterable[_Listed] = (),
    ) -> bytes:
        config = self._look.config
        config["extra"] = self._extra
        text = self._look.environment.get_template(template).render(
            nav=nav,
            pages=pages,
            base_url=base,
            extra_css=(),
            extra_javascript=(),
            mkdocs_version=mkdocs.__version__,
            build_date_utc=noon(self._look.today),
            config=config,
            page=page,
        )
        return text.encode(errors="xmlcharrefreplace")

    def _packed(self, content: bytes) -> bytes:
        packed = BytesIO()
        today = self._look.today
        when = datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()
        with gzip.GzipFile(LIST, "wb", fileobj=packed, mtime=when) as stream:
            stream.write(content)
        return packed.getvalue()


def place_of(path: str) -> str:
    """Where a Markdown file's page stands, as a file of the site."""
    name = path.removesuffix(".md")
    return f"{name}.html" if name == "index" or name.endswith("/index") else f"{name}/index.html"


def made(site: Site, memory: Memory = FORGETFUL) -> Iterator[SiteFile]:
    """Every file of the site; `BuilderError` with the builder's own words if our pages are wrong."""
    yield from map(SiteFile.of, site.others())
    for each in site.lists(memory):
        yield replace(each, content=partial(_told, each.content))
    for path in site.pages:
        yield SiteFile(place_of(path), site.key(path), partial(_told, partial(site.html, path)))


def _told(make: Callable[[], bytes]) -> bytes:
    try:
        return make()
    except Exception as error:
        raise BuilderError(f"mkdocs failed: {type(error).__name__}: {error}") from error


def _is_page(path: str) -> bool:
    return path.endswith(".md")


def _in_order(path: str) -> tuple[tuple[int, int, str], ...]:
    """A folder's own files before those of the folders in it, and its index first."""
    *folders, name = path.split("/")
    return (*((1, 0, folder) for folder in folders), (0, int(name != "index.md"), name))
