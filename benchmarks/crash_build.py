"""`make crash`: kills `deal build` at random moments, and looks whether a whole site is left.

A small project is built in two versions. Each round changes to the other version, builds, and kills
the build and all it started after a random time, as a machine that dies does. The site must then be
the old one or the new one, byte for byte. Needs Linux or macOS.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
START = Path("site_tests/cases/start")
PARTS = ("theme",)
TODAY = "2026-11-22"


def start(root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator.cli", "build", "--root", str(root)]
    return subprocess.Popen(
        [*command, "--today", TODAY],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def digest(site: Path) -> str:
    """A site as one number; `gone` if there is none."""
    if not site.is_dir():
        return "gone"
    parts = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        parts.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return parts.hexdigest()


def main() -> None:
    chance = random.Random(1)  # noqa: S311 (no secret: the same moments in every run)
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "project"
        shutil.copytree(START, root)
        for name in PARTS:
            shutil.copytree(name, root / name)
        standard = root / "content/harbour-homes/standards/repairs.yml"
        text = standard.read_text(encoding="utf-8")
        versions = (text, text.replace("\nsummary: ", "\nsummary: Now, ", 1))
        site, known = root / "build" / "site", {}
        for name, version in enumerate(versions):
            standard.write_text(version, encoding="utf-8")
            began = time.monotonic()
            assert start(root).wait() == 0, "the project does not build"
            takes = time.monotonic() - began
            known[digest(site)] = name
        assert len(known) == len(versions), "both versions make the same site"
        seen: Counter[str] = Counter()
        for number in range(ROUNDS):
            standard.write_text(versions[number % 2], encoding="utf-8")
            build = start(root)
            time.sleep(chance.uniform(0.0, takes * 1.1))
            finished = build.poll() is not None
            if not finished:
                os.killpg(build.pid, signal.SIGKILL)
                build.wait()
            found = known.get(digest(site))
            assert found is not None, f"round {number + 1}: half a site, or none"
            new = "the new site" if found == number % 2 else "the old site"
            seen["had ended" if finished else f"killed, {new}"] += 1
        standard.write_text(versions[0], encoding="utf-8")
        assert start(root).wait() == 0, "the next build fails"
        assert known[digest(site)] == 0, "the next build does not mend what is left"
        left = sorted(path.name for path in (root / "build").iterdir())
    print(
        f"{ROUNDS} builds, one in {takes:.1f} s: " + ", ".join(f"{n} {w}" for w, n in seen.items())
    )
    print(f"Never half a site. The next build mended the rest: {', '.join(left)}")


if __name__ == "__main__":
    main()
