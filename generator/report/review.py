"""A review for GitHub: annotations on the lines, and a comment. Nothing a branch writes is markup."""

from collections import Counter
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Level
from generator.report.changes import as_markdown, plainly
from generator.report.text import in_numbers
from generator.review import Review, ranked
from generator.rules import RULES
from generator.wording import count

MOST = 10
"""GitHub shows so many annotations of a kind for a step, and drops the others."""
LONGEST = 60_000
"""GitHub takes a comment of at most 65,536 characters."""
MARK = "<!-- deal review -->"
"""By this line our own comment is found again, and replaced."""

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning"}


def annotations(review: Review) -> Iterator[str]:
    """Workflow commands that mark lines: the first errors and warnings that are new."""
    for level, command in _COMMANDS.items():
        for found in ranked(review.findings, level)[:MOST]:
            where = found.where
            place: dict[str, str | int] = {
                "file": where.file,
                "line": where.line,
                "endLine": where.line,
                "col": where.column,
                "endColumn": where.column + where.length,
                "title": _title(found.rule),
            }
            told = ",".join(f"{name}={_property(value)}" for name, value in place.items())
            yield f"::{command} {told}::{_data(f'{found.message} {found.fix}'.strip())}"


def _title(rule: str) -> str:
    """What a rule is about, and the name for “deal explain”."""
    return f"{RULES[rule].title} [{rule}]" if rule in RULES else rule


def _data(text: str) -> str:
    """Text that cannot end its command or start another one."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str | int) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")


def comment(review: Review) -> str:
    """The review as Markdown, short enough for a comment."""
    text = "\n".join(
        (MARK, *_findings(review), "", "## What changes for tenants", "", *_changes(review))
    )
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}\n\n… and more than fits here."


def _findings(review: Review) -> Iterator[str]:
    levels = (level for level in Level if level <= Level.NOTICE)
    worst = [found for level in levels for found in ranked(review.findings, level)]
    many = Counter(found.level for found in worst) + Counter(dict(review.more))
    yield "## What to mend"
    yield ""
    yield (
        f"{in_numbers(many)} that {'is' if many.total() == 1 else 'are'} new here."
        if worst
        else ("Nothing new to mend.")
    )
    for found in worst[: 2 * MOST]:
        yield from ("", *_finding(found))
    if many.total() > 2 * MOST:
        yield f"\n… and {many.total() - 2 * MOST:,} more."
    if review.known:
        was = count(review.known, "finding was", "findings were")
        yield f"\n{was} there before this change."


def _finding(found: Diagnostic) -> Iterator[str]:
    where = f"{found.where.file}, line {found.where.line}"
    yield f"- **{plainly(where)}**: {plainly(found.message)} \\[{plainly(found.rule)}\\]"
    if found.where.text and found.level is not Level.NOTICE:
        yield f"  - The line: {plainly(found.where.text.strip()[:200])}"
    if found.fix:
        yield f"  - {plainly(found.fix)}"


def _changes(review: Review) -> Iterator[str]:
    if any(each.level is Level.ERROR for each in review.findings):
        yield "This is shown when there are no mistakes."
        return
    yield as_markdown(review.changes, review.reading_ages)
    for path in review.not_compared:
        yield f"\nNot compared, because its earlier version has mistakes: {plainly(path)}"
