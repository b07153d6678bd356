from generator.diagnostics import Collector, Diagnostic, Level, Location
from generator.report.text import render, render_all, summary


def at(column: int, length: int, text: str) -> Diagnostic:
    where = Location("content/a.yml", 7, column, length, text)
    return Diagnostic(Level.ERROR, "tab", where, "There is a tab.", "Use spaces.")


def test_shows_place_line_caret_and_what_to_type() -> None:
    assert render(at(8, 3, "title: abc")) == (
        "content/a.yml:7:8: mistake: There is a tab.\n"
        "    7 | title: abc\n"
        "      |        ^^^\n"
        "      Use spaces. [tab]"
    )


def test_a_caret_under_wide_characters_stands_under_its_word() -> None:
    lines = render(at(3, 1, "漢字x")).splitlines()
    assert lines[2] == "      |     ^"


def test_a_long_line_is_cut_around_the_place() -> None:
    lines = render(at(5_000, 4, "a" * 4_999 + "here" + "b" * 5_000)).splitlines()
    assert len(lines[1]) < 120
    assert "here" in lines[1]
    assert lines[1][lines[2].index("^") :].startswith("here")


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in render(at(1, 1, "\x1b[31mred"))


def test_counts_every_kind() -> None:
    collector = Collector()
    for line in (1, 2):
        collector.add("tab", Location("a.yml", line), "A tab.")
    collector.add("open-question", Location("a.yml"), "When?")
    assert summary(collector) == "2 mistakes, 1 open question"
    assert summary([]) == "No mistakes"


def test_a_collector_sorts_and_drops_repeats() -> None:
    collector = Collector()
    collector.add("words-after-hash", Location("a.yml", 1), "Lost words.")
    for _ in range(2):
        collector.add("tab", Location("b.yml", 3), "A tab.")
    collector.add("tab", Location("b.yml", 2), "A tab.")
    assert [(found.rule, found.where.line) for found in collector] == [
        ("tab", 2),
        ("tab", 3),
        ("words-after-hash", 1),
    ]


def test_a_name_or_message_cannot_move_the_cursor_or_forge_a_line() -> None:
    where = Location("content/a\nb: mistake: forged.yml")
    shown = render(Diagnostic(Level.ERROR, "file-name", where, "Bad \x1b[2J name.", ""))
    assert "\x1b" not in shown
    assert "\n" not in shown


def test_of_very_many_mistakes_the_first_are_shown() -> None:
    collector = Collector()
    for line in range(1, 1001):
        collector.add("tab", Location("a.yml", line), "A tab.")
        collector.add("open-question", Location("a.yml", line), "When?")
    shown = render_all(collector)
    assert shown.count("A tab.") == 50
    assert "... and 950 more mistakes." in shown
    assert shown.count("When?") == 1000


def test_what_few_want_to_see_is_only_counted() -> None:
    collector = Collector()
    collector.add("tab", Location("content/a.yml", 1), "A tab.")
    for file, line in (("a", 1), ("a", 2), ("b", 1)):
        collector.add("jargon", Location(f"content/{file}.yml", line), f"Word {line}.")
    assert render_all(collector).split("\n\n")[1:] == [
        "A word of the trade: 3 times in 2 files. “deal check --all” shows where. [jargon]"
    ]
    everything = render_all(collector, everything=True)
    assert everything.count("Word") == 3 and "--all" not in everything
