"""`make bench-print`: deal's postcards and WeasyPrint's side by side, as a table in Markdown."""

import json
import subprocess
import sys
import venv
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
PLACE = Path("build/benchmarks")
MANY = 200


def run(python: Path | str, script: str, *arguments: object) -> dict:
    command = [str(python), str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def weasyprint() -> Path:
    """An interpreter with WeasyPrint, made once."""
    python = PLACE / "weasyprint" / "bin" / "python"
    if not python.exists():
        venv.create(PLACE / "weasyprint", with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "weasyprint"], check=True)
    return python


def main() -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    inputs, today = PLACE / "cards.json", datetime.now(tz=UTC).date()
    typst = run(sys.executable, "print_typst.py", MANY, inputs, today)
    other = run(weasyprint(), "print_weasyprint.py", inputs, PLACE / "weasyprint-card.pdf")
    print(f"{MANY} different two-sided A6 postcards, one after the other, in one process each:\n")
    print("| | seconds | one card | of processor time | most memory | one file |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, of in (("deal (Typst)", typst), ("WeasyPrint, from HTML", other)):
        print(
            f"| {name} | {of['seconds']:.1f} | {of['seconds'] / MANY * 1000:.0f} ms "
            f"| {of['processor']:.1f} s | {of['memory']} MB | {of['size'] // 1000} KB |"
        )
    print("\nEvery product of every landlord, as `deal build` makes it the first time:\n")
    print("| product | files | pages | seconds | one file | size |")
    print("|---|---:|---:|---:|---:|---:|")
    for label, files, pages, seconds, size in typst["products"]:
        print(
            f"| {label} | {files} | {pages} | {seconds:.1f} "
            f"| {seconds / files * 1000:.0f} ms | {-(-size // 1000)} KB |"
        )
    print(f"\nMost memory for all of them in one process: {typst['memory_of_all']} MB.")


main()
