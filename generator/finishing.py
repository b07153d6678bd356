"""What is done to a built site before it takes the place of the last one."""

from datetime import date
from pathlib import Path

from rcssmin import cssmin  # type: ignore[import-untyped]
from rjsmin import jsmin  # type: ignore[import-untyped]

from generator.compressing import compress
from generator.manifest import MANIFEST, manifest
from generator.write import write_file


def finish(site: Path, today: date) -> None:
    """Make styles and scripts small for slow phones, add compressed copies and the list of files."""
    for path in sorted((*(site / "assets").rglob("*"), *site.glob("*.js"))):
        small = {".css": cssmin, ".js": jsmin}.get(path.suffix)
        if small is not None:
            write_file(path, small(path.read_text(encoding="utf-8")).encode())
    compress(site)
    write_file(site / MANIFEST, manifest(site, today))
