"""A small project with a file of every kind, in a folder of its own: each round breaks one of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from site_tests.conftest import ROOT
from site_tests.test_cases import CASES

_FROM_CASES = ("start", "version-missing/easy-read", "version-missing/translation")
_FROM_CONTENT = ("accessibility", "glossary", "jargon", "search-words")
_CAMPAIGN = "address-vanished/a-campaign-put-off/content/harbour-homes/campaigns/frost.yml"
_LEARNING = "content/torus-liverpool/learning/no-access-visits.yml"
_DRAWN = "content/pictures/telephone.svg"
_MORE = {
    "content/addresses.csv": "address,page,given_up_because\n"
    "go/harbour-homes/,harbour-homes,\ngo/harbour-homes/repairs/,harbour-homes/repairs,\n"
    "go/harbour-homes/how-we-are-doing/,harbour-homes/how-we-are-doing,\n"
    "harbour-homes/repairs/,harbour-homes/repairs,\n",
    "content/harbour-homes/landlord.cy.yml": "made_from: 2026-11-22\ntexts:\n"
    "  - english: Your home\n    translation: Your home\npublish: draft\n",
    "content/help/README.md": "# Help\n\nA **first** line, and [more](tenants.md).\n\n- one\n",
    "content/help/tenants.md": "# For tenants\n\n1. Look at `deal check`.\n\n```yaml\na: b\n```\n",
}


@cache
def files() -> Mapping[str, bytes]:
    """All files of the project, by their paths from its root."""
    found = {path: raw for case in _FROM_CASES for path, raw in _files_of(CASES / case)}
    for name in _FROM_CONTENT:
        found[f"content/{name}.yml"] = (ROOT / "content" / f"{name}.yml").read_bytes()
    campaign = (CASES / _CAMPAIGN).read_bytes().replace(b"2027-01-01", b"2026-11-01")
    found["content/harbour-homes/campaigns/frost.yml"] = campaign
    learned = (ROOT / _LEARNING).read_bytes().replace(b"repairs-and-maintenance", b"repairs")
    found["content/harbour-homes/learning/visits.yml"] = learned
    found |= {path: text.encode() for path, text in _MORE.items()}
    return {path: raw for path, raw in found.items() if path != "expected.txt"}


def _files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


@cache
def project() -> Path:
    """The project on the disk; whoever starts the process says where, and takes it away."""
    root = Path(mkdtemp(prefix="deal-fuzz-")) / "project"
    for path, raw in files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    return root
