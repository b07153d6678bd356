"""Sites in folders: what stands in one, and one written of what a builder makes."""

from pathlib import Path

from generator.builders import Making
from generator.output import OutputFile


def files_below(folder: Path) -> dict[str, OutputFile]:
    """Every file by its path, in the order of the paths."""
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return {name: OutputFile(name, (folder / name).read_bytes()) for name in names}


def written(making: Making, folder: Path) -> Path:
    """The site as the builder makes it, not finished, in a folder below this one."""
    site = folder / "built-site"
    for file in making.files:
        (site / file.path).parent.mkdir(parents=True, exist_ok=True)
        (site / file.path).write_bytes(file.content())
    return site
