"""`make bench-check`: how long `deal check` takes, the first time and again, as a table in Markdown.

The project is copied, so that nothing is kept from before. Each run is a process of its own.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PARTS = ("content", "data", "mkdocs.yml")
AGAIN = 3


def check(root: Path) -> tuple[float, float]:
    """Seconds and seconds of processor time of one run."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "generator.cli", "check", "--root", str(root)]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment)
    assert done.returncode == 0, done.stdout.decode()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, processor


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        for name in PARTS:
            copy = shutil.copytree if Path(name).is_dir() else shutil.copy
            copy(name, root / name)
        cold = check(root)
        warm = min(check(root) for _ in range(AGAIN))
        standard = next(root.glob("content/*/standards/*.yml"))
        text = standard.read_text(encoding="utf-8")
        changed = text.replace("\nsummary: ", "\nsummary: Now, ", 1)
        standard.write_text(changed, encoding="utf-8")
        edited = check(root)
    print("`deal check` on the whole content:\n")
    print("| | seconds | of processor time |\n|---|---:|---:|")
    for name, (wall, processor) in (
        ("the first time", cold),
        (f"again, the best of {AGAIN}", warm),
        ("after a change in one standard", edited),
    ):
        print(f"| {name} | {wall:.2f} | {processor:.2f} |")


if __name__ == "__main__":
    main()
