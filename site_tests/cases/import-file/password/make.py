from pathlib import Path


def make(root: Path) -> None:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    (root / "Figures Q1.xlsx").write_bytes(
        start + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )
