"""Times the preview: a standard is saved, and a browser that waits is told and gets its page."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from content_maker import make

PLACE = Path("build/benchmarks/preview")
TODAY = "2026-11-22"
SIZES = [int(size) for size in (os.environ.get("BENCH_SIZES") or "15 1500 5000").split()]
TIMES = 7


def processor(process: int) -> float:
    """Seconds of processor time that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def get(port: int, path: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def one_size(size: int) -> tuple[int, list[float], list[float]]:
    """Pages, and of each save the seconds until it was shown, and the processor's seconds till then."""
    root = PLACE / str(size)
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    make(root, size)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    verb = ["serve", "--no-print", "--today", TODAY, "--address", f"127.0.0.1:{port}"]
    with (root / "said.txt").open("w") as said:
        server = subprocess.Popen(
            [sys.executable, "-m", "generator.cli", *verb, "--root", root], stdout=said, stderr=said
        )
    try:
        while "The site is at" not in (root / "said.txt").read_text(encoding="utf-8"):
            assert server.poll() is None, (root / "said.txt").read_text(encoding="utf-8")
            time.sleep(0.2)
        file = min((root / "content").glob("*/standards/repairs.yml"))
        alone = len([*(root / "content").glob("*/landlord.yml")]) == 1
        page = "/repairs/" if alone else f"/{file.parts[-3]}/repairs/"
        text = file.read_text(encoding="utf-8")
        walls, works = [], []
        for number in range(TIMES):
            seen = re.search('data-seen="([0-9a-f]+)"', get(port, page))[1]
            time.sleep(0.5)
            start, work = time.perf_counter(), processor(server.pid)
            file.write_text(text.replace("This page is about", f"{number} pages are about", 1))
            while get(port, f"/deal-preview/changes?page={page}&seen={seen}") == seen:
                pass
            assert f"{number} pages are about" in get(port, page)
            walls.append(time.perf_counter() - start)
            works.append(processor(server.pid) - work)
        pages = get(port, "/sitemap.xml").count("<loc>")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)
    return pages, walls, works


def main() -> None:
    print("| pages | saved to shown: s | slowest | processor s |\n|---:|---:|---:|---:|")
    for size in SIZES:
        pages, walls, works = one_size(size)
        print(f"| {pages} | {median(walls):.2f} | {max(walls):.2f} | {median(works):.2f} |")


if __name__ == "__main__":
    main()
