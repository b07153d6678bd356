"""The preview's own server: makes a page when it is asked for, and tells browsers when it has changed.

It answers on this computer with what it was last told to `show`, and reads no file that it is asked
for: what was not shown is not there.
"""

import threading
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.builders.mkdocs_pages import LIST, Site, place_of
from generator.remembering.kept import key_of

_OWN = "deal-preview/"
"""The folder of the preview's own files, where no page of the site stands."""
_SCRIPT = f"{_OWN}again.js"
_CHANGES = f"{_OWN}changes"
_PATIENCE = 20
"""Seconds until a browser that waits for a change is told to ask again."""
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""As on the published site: what would not work there does not work here."""
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class Shown:
    """A site that is shown: its pages are made once, when somebody asks."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._pages = {place_of(path): path for path in site.pages}
        self._others = {file.path: file for file in site.others()}
        styles = (file for path, file in sorted(self._others.items()) if path.endswith(".css"))
        looks = (site.look_key, *(file.hash for file in styles))
        self._look = key_of(map(str.encode, looks)).encode()
        self._made: dict[str, bytes] = {}
        self._alone = threading.Lock()

    def get(self, path: str) -> bytes | None:
        """A file of the site, `None` if it has none there."""
        with self._alone:
            if path not in self._pages:
                if path == LIST:
                    return self._site.list()
                return self._others[path].content if path in self._others else None
            if path not in self._made:
                self._made[path] = self._site.html(self._pages[path])
            return self._made[path]

    def lost(self) -> bytes:
        """What is shown at a wrong address."""
        with self._alone:
            return self._site.lost()

    def state(self, path: str) -> str:
        """Another one whenever what a page shows is another: its text, or how all pages look."""
        return key_of((self._look, self.get(path) or b""))[:16]


@dataclass(frozen=True, slots=True)
class _Answer:
    content: bytes
    kind: str
    status: HTTPStatus = HTTPStatus.OK
    to: str = ""


class PreviewServer(ThreadingHTTPServer):
    """Answers at an address like `127.0.0.1:8000` in threads of its own, once it is started."""

    daemon_threads = True

    def __init__(self, address: str, first: Shown) -> None:
        host, _, port = address.rpartition(":")
        self._shown = first
        self._changed = threading.Condition()
        super().__init__((host.strip("[]"), int(port)), _Handler)
        self._only_here = _is_loopback(str(self.server_address[0]))

    def start(self) -> None:
        """Answer until `server_close`."""
        threading.Thread(target=partial(self.serve_forever, 0.1), daemon=True).start()

    def show(self, site: Shown) -> None:
        """From now on this is shown; browsers with a page that is another now are told."""
        with self._changed:
            self._shown = site
            self._changed.notify_all()

    def welcome(self, host: str) -> bool:
        """Whether a browser that asks for this host means us, and was not led here by another site."""
        name = urlsplit(f"//{host}").hostname or ""
        return not self._only_here or name == "localhost" or _is_loopback(name)

    def answer(self, path: str, seen: str, page: str) -> _Answer:
        """What stands at a path. `seen` is the state of the `page` in the browser that asks."""
        if path == _SCRIPT:
            return _Answer(Path(__file__).with_name("preview.js").read_bytes(), _KINDS[".js"])
        if path == _CHANGES:
            return _Answer(self._newer(_file(page), seen).encode(), _KINDS[".txt"])
        shown, file = self._shown, _file(path)
        content = shown.get(file)
        if content is None and shown.get(f"{file}/index.html") is not None:
            return _Answer(b"", _KINDS[".txt"], HTTPStatus.FOUND, f"/{quote(file)}/")
        status = HTTPStatus.OK if content is not None else HTTPStatus.NOT_FOUND
        content = shown.lost() if content is None else content
        ending = Path(file).suffix if status == HTTPStatus.OK else ".html"
        kind = _KINDS.get(ending, "application/octet-stream")
        if ending == ".html":
            content = content.replace(b"</head>", _script(shown.state(file)), 1)
        return _Answer(content, kind, status)

    def _newer(self, file: str, seen: str) -> str:
        """The state of a page, as soon as it is not the one that was seen; or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.state(file) != seen, _PATIENCE)
            return self._shown.state(file)


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _file(path: str) -> str:
    return f"{path}index.html" if not path or path.endswith("/") else path


def _script(state: str) -> bytes:
    return f'<script src="/{_SCRIPT}" data-seen="{state}" defer></script>\n</head>'.encode()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer; a browser that went away is nobody's trouble."""
        if not self.server.welcome(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        asked = urlsplit(self.path)
        query = parse_qs(asked.query)
        seen, page = (query.get(name, [""])[0] for name in ("seen", "page"))
        answer = self.server.answer(unquote(asked.path).lstrip("/"), seen, page.lstrip("/"))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "no-store")
        if answer.to:
            self.send_header("Location", answer.to)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(answer.content)

    do_HEAD = do_GET  # noqa: N815 (the name is the library's)

    def handle(self) -> None:
        """Answer all that one browser asks."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Nobody reads who asked for what."""
