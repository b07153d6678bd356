"""What --fix did, in words: each line as it was and as it is."""

from collections.abc import Iterable

from generator.mend import Mended, MendedLine
from generator.source.files import printable
from generator.wording import count

_NOTHING = "Nothing was mended: there is no slip that can only mean one thing."


def mended_words(files: Iterable[Mended]) -> str:
    """Every line that was mended, and how many there are."""
    all_of_them = list(files)
    if not all_of_them:
        return _NOTHING
    parts = [part for done in all_of_them for part in _file(done)]
    lines = sum(len(done.lines) for done in all_of_them)
    said = f"Mended {count(lines, 'line', 'lines')} in {count(len(all_of_them), 'file', 'files')}."
    return "\n".join([*parts, f"\n{said} Look at each change: it is in your file now."])


def _file(done: Mended) -> Iterable[str]:
    yield printable(done.file)
    if done.was_utf16:
        yield "  saved as UTF-8 instead of UTF-16"
    for line in done.lines:
        yield from _line(line)


def _line(line: MendedLine) -> Iterable[str]:
    yield f"{line.line:>5} - {_visible(line.before)}".rstrip()
    if line.after is None:
        yield "        (taken out)"
    else:
        yield f"      + {_visible(line.after)}".rstrip()


def _visible(text: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in text)
