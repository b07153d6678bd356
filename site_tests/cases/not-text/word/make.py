from pathlib import Path


def make(root: Path) -> None:
    standard = root / "content" / "harbour-homes" / "standards" / "repairs.yml"
    standard.write_bytes(b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)))
