"""A file that the system refuses to open."""

from pathlib import Path

import pytest


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (root / "content/harbour-homes/standards/repairs.yml").touch()
    monkeypatch.setattr("generator.source.files.os.open", refuse)
