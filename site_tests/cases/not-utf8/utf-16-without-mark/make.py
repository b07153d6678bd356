from pathlib import Path


def make(root: Path) -> None:
    standard = root / "content" / "harbour-homes" / "standards" / "repairs.yml"
    text = standard.read_text(encoding="utf-8").replace("target: 95", "target: many")
    standard.write_bytes(text.encode("utf-16-le"))
