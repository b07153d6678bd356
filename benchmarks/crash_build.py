"""`make crash`: disturbs `deal build` at random moments, and looks whether a whole site is left.

A small project on a small disk of its own is built in two versions. Each round changes to the other
version, builds, and disturbs the build after a random time. Then the site must be the old one or the
new one, byte for byte and by its own list of files. Now and then a build is left alone: it must mend
what is left. The disk is a tmpfs, which Linux gives to root only (`sudo make crash`); without it the
disk is not filled, but no file may grow past a random size, and “can only be read” is said by the
folders' own permissions.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.manifest import MANIFEST, hashes, read_manifest

HERE = Path(__file__).parents[1]
START = HERE / "site_tests" / "cases" / "start"
TODAY = "2026-11-22"
KINDS = ("killed", "full disk", "read only", "input gone")
_STANDARD = "content/harbour-homes/standards/repairs.yml"
_NOT_WHOLE = "half a site, or none"
_MENDED_EVERY = 10
_NOTHING_KEPT = 0.25
"""How often all PDFs must be made again, which takes longer."""
_ROOM = 48 * 2**20
"""Bytes of the small disk: a build of the small project needs a fifth of them."""


class Broken(Exception):
    """What may never be: the round, the disturbance, and what was found."""


@dataclass
class Disk:
    """A folder on a disk of its own, where this system lets us make one."""

    place: Path
    own: bool

    def fill(self, leave: int) -> Callable[[], None]:
        """Take all room but some bytes; gives what takes that back."""
        ballast = self.place / "ballast"
        with suppress(OSError), ballast.open("wb", buffering=0) as stream:
            free = shutil.disk_usage(self.place).free - leave
            os.posix_fallocate(stream.fileno(), 0, max(1, free))
        return lambda: ballast.unlink(missing_ok=True)

    def only_read(self, folder: Path) -> Callable[[], None]:
        """Nothing more can be written; gives what takes that back."""
        if self.own:
            while not self._remounted("ro"):
                time.sleep(0.002)  # it is refused while a file is open for writing
            return lambda: _must(self._remounted("rw"))
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for each in folders:
            each.chmod(0o555)
        return lambda: [each.chmod(0o755) for each in folders] and None

    def _remounted(self, how: str) -> bool:
        command = ["mount", "-o", f"remount,{how}", str(self.place)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _must(done: bool) -> None:
    assert done


@contextmanager
def small_disk() -> Iterator[Disk]:
    """A folder with little room, which is taken away at the end."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name).resolve()
        command = ["mount", "-t", "tmpfs", "-o", f"size={_ROOM}", "tmpfs", str(place)]
        own = False
        if shutil.which("mount") and hasattr(os, "geteuid") and os.geteuid() == 0:
            own = subprocess.run(command, capture_output=True, check=False).returncode == 0
        try:
            yield Disk(place, own)
        finally:
            if own:
                subprocess.run(["umount", str(place)], check=True)  # noqa: S607


@dataclass
class Rounds:
    """A project whose builds are disturbed, and what came of it."""

    disk: Disk
    chance: random.Random
    more: tuple[str, ...] = ()
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.root = self.disk.place / "project"
        shutil.copytree(START, self.root)
        shutil.copytree(HERE / "theme", self.root / "theme")
        self.site = self.root / "build" / "site"
        text = (self.root / _STANDARD).read_text(encoding="utf-8")
        self._versions = (text, text.replace("\nsummary: ", "\nsummary: Now, ", 1))
        self._known: dict[str, int] = {}
        # The PDFs of both are kept in the end, as in most builds.
        for version in (0, 1) if "--no-print" in self.more else (0, 1, 0, 1):
            self._write(version)
            began = time.monotonic()
            _must(self._build().wait() == 0)
            self.takes = time.monotonic() - began
            self._known[digest(self.site)] = version
        assert len(self._known) == 2, "both versions make the same site"
        self._usual = self._left()

    def round(self, number: int, kind: str) -> None:
        """One build of the other version, disturbed in this way."""
        self._write(number % 2)
        before, undo = digest(self.site), self._disturbed(kind)
        try:
            after = digest(self.site)
            if after == before:
                said = "old"
            elif self._known.get(after) == number % 2:
                said = "new"
            elif kind == "input gone" and self._as_without_it():
                said = "without it"
            else:
                raise Broken(f"round {number + 1}, {kind}: {_NOT_WHOLE}")
            self._must_keep_to_its_list(number, kind)
        finally:
            undo()
        self.seen[f"{kind}, {said}"] += 1
        if number % _MENDED_EVERY == 0:
            self.mend(number)

    def mend(self, number: int) -> None:
        """A build that is left alone leaves the right site, and nothing beside it."""
        if self._build().wait() != 0:
            raise Broken(f"after round {number + 1} the next build fails")
        if self._known.get(digest(self.site)) != number % 2:
            raise Broken(f"after round {number + 1} the next build does not mend what is left")
        if self._left() != self._usual:
            raise Broken(f"after round {number + 1} this is left: {self._left() ^ self._usual}")

    def _disturbed(self, kind: str) -> Callable[[], None]:
        """Start a build, disturb it, and wait for its end; gives what undoes the disturbance."""
        if self.chance.random() < _NOTHING_KEPT:
            for name in ("kept", "remembered"):
                shutil.rmtree(self.root / "build" / name, ignore_errors=True)
        limit = self.chance.randrange(400_000) if kind == "full disk" else None
        build = self._build(limit if not self.disk.own else None)
        time.sleep(self.chance.uniform(0.0, self.takes * 1.1))
        ended, undo = build.poll() is not None, lambda: None
        if kind == "killed":
            if not ended:
                os.killpg(build.pid, signal.SIGKILL)
        elif kind == "full disk" and self.disk.own:
            undo = self.disk.fill(self.chance.randrange(300_000))
        elif kind == "read only":
            undo = self.disk.only_read(self.root / "build")
        elif kind == "input gone":
            undo = self._without_one_input()
        said = build.communicate()[0].decode(errors="replace")
        if ended:
            self.seen["(had ended)"] += 1
        elif build.returncode == 2:
            undo()
            raise Broken(f"{kind} is called a mistake of ours:\n{said}")
        return undo

    def _without_one_input(self) -> Callable[[], None]:
        inputs = [path for name in ("content", "data") for path in (self.root / name).rglob("*")]
        inputs += [self.root / "mkdocs.yml", *(self.root / "theme").rglob("*")]
        gone = self.chance.choice(sorted(inputs))
        aside = self.disk.place / "aside"
        gone.rename(aside)

        def back() -> None:
            aside.rename(gone)

        return back

    def _as_without_it(self) -> bool:
        """Whether the site is what a build makes that never had what is gone."""
        before = digest(self.site)
        return self._build().wait() == 0 and digest(self.site) == before

    def _must_keep_to_its_list(self, number: int, kind: str) -> None:
        listed = read_manifest((self.site / MANIFEST).read_bytes()).files
        if hashes(self.site) != listed:
            raise Broken(f"round {number + 1}, {kind}: the site is not what its list says")

    def _write(self, version: int) -> None:
        (self.root / _STANDARD).write_text(self._versions[version], encoding="utf-8")

    def _build(self, limit: int | None = None) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "generator.cli", "build", "--root", str(self.root)]
        return subprocess.Popen(
            [*command, "--today", TODAY, *self.more],
            cwd=HERE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=None if limit is None else lambda: _no_larger(limit),  # noqa: PLW1509
        )

    def _left(self) -> frozenset[str]:
        return frozenset(path.name for path in (self.root / "build").iterdir())


def _no_larger(limit: int) -> None:
    import resource  # noqa: PLC0415 (in the new process; not on Windows)

    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def digest(site: Path) -> str:
    """A site as one number; `gone` if there is none."""
    if not site.is_dir():
        return "gone"
    parts = sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        parts.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return parts.hexdigest()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("rounds", type=int, nargs="?", default=200)
    asked.add_argument("--no-print", action="store_true", help="without PDFs: twice as quick")
    asked.add_argument("--seed", type=int, default=1, help="the same moments in every run")
    said = asked.parse_args()
    more = ("--no-print",) if said.no_print else ()
    with small_disk() as disk:
        rounds = Rounds(disk, random.Random(said.seed), more)  # noqa: S311 (no secret)
        for number in range(said.rounds):
            rounds.round(number, KINDS[number % len(KINDS)])
            if number % _MENDED_EVERY == 0:
                print(f"round {number + 1} of {said.rounds}", file=sys.stderr, flush=True)
        rounds.mend(said.rounds - 1)
        print("On a small disk of its own." if disk.own else "Without a disk of its own.")
        print(f"{said.rounds} builds, one in {rounds.takes:.1f} s:")
        for what, count in sorted(rounds.seen.items()):
            print(f"{count:4} {what}")
    print("Never half a site, and every build that was left alone mended what was left.")


if __name__ == "__main__":
    main()
