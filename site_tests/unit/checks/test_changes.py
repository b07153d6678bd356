"""What `deal check` says of a change: only what was told to tenants, and only without a word."""

from functools import cache
from pathlib import Path

import pytest

from generator.checks import changed_checks, changed_targets
from generator.diagnostics import Collector
from generator.earlier import with_earlier
from generator.project import read_project

START = Path(__file__).parents[2] / "cases" / "start"
FILE = "content/harbour-homes/standards/repairs.yml"
EMERGENCY = "We finish emergency repairs within 24 hours."


@cache
def standard() -> str:
    return (START / FILE).read_text(encoding="utf-8")


def changes(before: str, now: str, tmp_path: Path, **others: str) -> list[str]:
    """The rules that speak when the standard changes; `others` are further standards now."""
    for slug, text in {"repairs": now, **others}.items():
        file = tmp_path / FILE.replace("repairs", slug)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    landlord = "content/harbour-homes/landlord.yml"
    (tmp_path / landlord).write_bytes((START / landlord).read_bytes())
    (tmp_path / "mkdocs.yml").write_bytes((START / "mkdocs.yml").read_bytes())
    collector = Collector()
    project = read_project(tmp_path, collector)
    assert project is not None
    assert [found.message for found in collector] == []
    changed = with_earlier(project, {FILE: before.encode()}.get)
    changed_targets.check(changed.landlords[0], collector)
    changed_checks.check(changed.landlords[0], collector)
    return [found.rule for found in collector]


def measure(fields: str) -> str:
    return standard().replace("    target: 95\n", fields)


def earlier(target: str, until: str = "2025-03-31", because: str = "It cost too much.") -> str:
    return f"      - target: {target}\n        until: {until}\n        because: {because}\n"


PLAIN = "    target: 95\n"
HAD_98 = f"{PLAIN}    earlier_targets:\n{earlier('98')}"


@pytest.mark.parametrize(
    ("before", "now", "rules"),
    [
        pytest.param(PLAIN, "    target: 95.0\n", [], id="the same number"),
        pytest.param(PLAIN, "    target: 90\n", ["target-changed"], id="lowered"),
        pytest.param(PLAIN, "    target: 99\n", ["target-changed"], id="raised"),
        pytest.param("", PLAIN, [], id="new"),
        pytest.param(
            PLAIN, f"    target: 90\n    earlier_targets:\n{earlier('95')}", [], id="with a reason"
        ),
        pytest.param(
            PLAIN, f"    earlier_targets:\n{earlier('95')}", [], id="taken out with a reason"
        ),
        pytest.param(
            PLAIN,
            f"    target: 90\n    earlier_targets:\n{earlier('94')}",
            ["target-changed"],
            id="the reason is for another number",
        ),
        pytest.param(
            f"{PLAIN}    earlier_targets:\n{earlier('95')}",
            f"    target: 90\n    earlier_targets:\n{earlier('95')}",
            ["target-changed"],
            id="the reason was there before, for another change",
        ),
        pytest.param(
            f"{PLAIN}    earlier_targets:\n{earlier('95')}",
            f"    target: 90\n    earlier_targets:\n{earlier('95')}{earlier('95', '2026-03-31')}",
            [],
            id="the same number a second time, with a second reason",
        ),
        pytest.param(HAD_98, PLAIN, ["target-changed"], id="an earlier target is lost"),
        pytest.param(
            HAD_98,
            f"{PLAIN}    earlier_targets:\n{earlier('96')}",
            ["target-changed"],
            id="an earlier target is another number",
        ),
        pytest.param(
            HAD_98,
            f"{PLAIN}    earlier_targets:\n{earlier('96', because='98 was typed wrong.')}",
            [],
            id="an earlier target is put right with a word",
        ),
        pytest.param(
            HAD_98,
            f"{PLAIN}    earlier_targets:\n{earlier('98', because='It was dear.')}",
            [],
            id="a reason in other words",
        ),
        pytest.param(
            f"{PLAIN}    open_question: Is 95 the target?\n",
            "    target: 90\n",
            [],
            id="nobody was told while it was a question",
        ),
    ],
)
def test_a_target_that_changes_needs_a_reason(
    before: str, now: str, rules: list[str], tmp_path: Path
) -> None:
    assert changes(measure(before), measure(now), tmp_path) == rules


@pytest.mark.parametrize("state", ["draft", "confidential"])
def test_a_standard_that_nobody_saw_may_change(state: str, tmp_path: Path) -> None:
    hidden = standard().replace("publish: live", f"publish: {state}")
    lower = standard().replace("target: 95", "target: 90")
    assert changes(hidden, lower, tmp_path) == []
    assert changes(lower, hidden, tmp_path) == ["target-changed"]
    later = checked({"due": "2026-09"})
    assert (
        changes(checked(DUE).replace("publish: live", f"publish: {state}"), later, tmp_path) == []
    )


TSM = "    tsm: RP02_1\n    target: 95\n"


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(standard(), standard(), id="by its name"),
        pytest.param(
            measure(TSM),
            measure(TSM).replace("name: Repairs finished on time", "name: Repairs"),
            id="by its figure",
        ),
        pytest.param(
            standard(),
            standard()
            .replace("name: Repairs finished on time", "name: Repairs")
            .replace(
                "    sentence: (figure) of repairs were finished on time\n",
                "    figures:\n      - {name: Quick ones, id: repairs-on-time-1}\n"
                "      - {name: Others, id: FIRST}\n",
            ),
            id="by one of its figures",
        ),
    ],
)
def test_a_measure_with_a_new_id_is_known(before: str, now: str, tmp_path: Path) -> None:
    renamed = now.replace(": repairs-on-time", ": on-time").replace("FIRST", "repairs-on-time")
    lower = renamed.replace("target: 95", "target: 90")
    assert changes(before, renamed, tmp_path) == []
    assert changes(before, lower, tmp_path) == ["target-changed"]


def test_a_further_measure_of_the_same_name_is_a_new_one(tmp_path: Path) -> None:
    _, start, fields = standard().partition("  - id: repairs-on-time\n")
    second = f"  - id: on-time\n{fields}".replace("target: 95", "target: 90")
    now = standard().replace("publish: live\n", "") + second
    assert start
    assert changes(standard(), now, tmp_path) == []


def test_a_measure_that_moves_to_a_new_standard_is_known(tmp_path: Path) -> None:
    now = standard().partition("performance_measures:")[0].replace("measure: repairs-on-time", "")
    now = now.replace("    \n", "") + "publish: live\n"
    lower = standard().replace("target: 95", "target: 90")
    assert changes(standard(), now, tmp_path, works=lower) == ["target-changed"]


def promise(words: str, fields: str) -> str:
    return standard().replace(f"{EMERGENCY}\n", f"{words}\n{fields}")


def checked(*checks: dict[str, str]) -> str:
    """The first promise with some checks, each with `by: Tenant inspectors` unless it says so."""
    lines = "".join(
        f"      - {text}" if number == 0 else f"        {text}"
        for each in checks
        for number, text in enumerate(
            f"{name}: {value}\n" for name, value in ({"by": "Tenant inspectors"} | each).items()
        )
    )
    return promise(EMERGENCY, f"    checked:\n{lines}")


DUE = {"due": "2026-03"}
DONE = {"on": "2025-06", "found": "All was well."}
MOVED = "\n          - from: 2026-03\n            because: Two were ill."


@pytest.mark.parametrize(
    ("before", "now", "rules"),
    [
        pytest.param([DUE], [DUE], [], id="the same"),
        pytest.param([DUE], [{"due": "2026-09"}], ["check-moved"], id="later"),
        pytest.param([DUE], [{"due": "2026-01"}], ["check-moved"], id="earlier"),
        pytest.param([DUE], [{"due": "2026-03-20"}], [], id="a day of the same month"),
        pytest.param([DUE], [{"due": "2026-09", "moved": MOVED}], [], id="with a reason"),
        pytest.param(
            [DUE],
            [{"due": "2026-09", "moved": MOVED.replace("03", "02")}],
            ["check-moved"],
            id="with a reason for another day",
        ),
        pytest.param([DUE], [DONE], [], id="done"),
        pytest.param(
            [DUE | DONE],
            [{"on": "2026-03", "found": "Two were late.", "due": "2027-03"}],
            [],
            id="done again, and the next one due",
        ),
        pytest.param([DUE], [{"due": "2027-03"}, DONE], [], id="done, in another item"),
        pytest.param([DUE | DONE], [DONE | {"due": "2026-09"}], ["check-moved"], id="an old find"),
        pytest.param([DUE | DONE], [DONE], ["check-moved"], id="no date any more"),
        pytest.param([DUE], [DUE | {"by": "The board"}], [], id="by somebody else"),
        pytest.param(
            [DUE], [{"by": "The board", "due": "2026-09"}], ["check-moved"], id="and later"
        ),
        pytest.param(
            [DUE | {"what": "Nights"}, DUE | {"what": "Days"}],
            [DUE | {"what": "Days"}, {"what": "Nights", "due": "2026-09"}],
            ["check-moved"],
            id="one of two, in another order",
        ),
        pytest.param(
            [{"by": "The board", "on": "2026-03", "found": "Well."}, DUE],
            [{"by": "The board", "on": "2026-03", "found": "Well."}, DUE | {"on": "2026-03"}],
            [],
            id="two teams on one day",
        ),
        pytest.param([DUE], [DONE | {"by": "The inspectors"}], [], id="done under another name"),
        pytest.param(
            [DUE | {"what": "Nights"}, {"what": "Days", "due": "2026-06"}],
            [
                {"what": "Days", "due": "2026-09", "moved": MOVED.replace("03", "06")},
                {"what": "Nights", "due": "2026-09", "moved": MOVED},
            ],
            [],
            id="two with their reasons, in another order",
        ),
        pytest.param(
            [DUE],
            [DUE | {"by": "The board"}, DUE | {"what": "Nights"}],
            [],
            id="with other words for what is looked at, after a new one",
        ),
        pytest.param([DUE, DONE], [DONE], ["check-removed"], id="gone"),
        pytest.param(
            [DUE],
            [DUE | {"by": "The board"}, DUE | {"by": "The council"}],
            ["check-removed"],
            id="gone, and new ones by others",
        ),
        pytest.param(
            [{"on": "2024-06", "due": "2025-06"}, {"on": "2025-06", "due": "2026-06"}],
            [{"on": "2025-06", "due": "2026-06"}, {"on": "2024-06", "due": "2025-06"}],
            [],
            id="in another order",
        ),
        pytest.param([DUE, DONE], [DUE], ["check-removed"], id="a check with a finding is gone"),
        pytest.param([DONE], [DUE], ["check-removed"], id="a finding is gone"),
        pytest.param(
            [{"due": "2026-09", "moved": MOVED}], [{"due": "2026-09"}], ["check-moved"], id="lost"
        ),
        pytest.param(
            [DUE | {"open_question": "When is it due?"}],
            [{"due": "2026-09"}],
            [],
            id="nobody was told while it was a question",
        ),
    ],
)
def test_a_check_that_moves_needs_a_reason(
    before: list[dict[str, str]], now: list[dict[str, str]], rules: list[str], tmp_path: Path
) -> None:
    assert changes(checked(*before), checked(*now), tmp_path) == rules


def due(month: str) -> str:
    return f"    checked: {{by: Tenant inspectors, due: {month}}}\n"


def promises(*items: tuple[str, str]) -> str:
    """The standard with other promises: their words, and further fields."""
    head, _, rest = standard().partition("  - promise:")
    tail = rest[rest.index("your_responsibilities:") :]
    lines = "".join(f"  - promise: {words}\n{fields}" for words, fields in items)
    return f"{head}{lines}{tail}"


PHONE = ("We answer the phone within five minutes.", "")
WAS = (EMERGENCY, due("2026-03"))


@pytest.mark.parametrize(
    ("before", "now", "rules"),
    [
        pytest.param(
            [WAS, PHONE], [PHONE, (EMERGENCY, due("2026-09"))], ["check-moved"], id="moved down"
        ),
        pytest.param(
            [WAS, PHONE],
            [PHONE, ("We finish all emergency repairs in 48 hours.", due("2026-09")), PHONE],
            ["check-moved"],
            id="reworded, and moved down",
        ),
        pytest.param(
            [WAS, PHONE],
            [("Somebody comes at night.", due("2026-09")), PHONE],
            ["check-moved"],
            id="written anew in the same place",
        ),
        pytest.param(
            [(EMERGENCY, f"    id: night\n{due('2026-03')}"), PHONE],
            [PHONE, PHONE, ("Somebody comes.", f"    id: night\n{due('2026-09')}")],
            ["check-moved"],
            id="the same id",
        ),
        pytest.param([WAS, PHONE], [PHONE], [], id="gone"),
        pytest.param([WAS, PHONE], [PHONE, ("We listen.", "")], [], id="the next in its place"),
        pytest.param([WAS, PHONE], [("We listen.", ""), PHONE], ["check-removed"], id="replaced"),
        pytest.param(
            [WAS, PHONE],
            [("We listen.", ""), ("We write.", ""), PHONE],
            [],
            id="gone, and new ones",
        ),
        pytest.param(
            [WAS, (EMERGENCY.replace("24", "48"), due("2026-09"))],
            [(EMERGENCY.replace("24", "48"), due("2026-09"))],
            [],
            id="gone, and one much like it stays",
        ),
        pytest.param(
            [(EMERGENCY, f"    open_question: Do we?\n{due('2026-03')}")],
            [(EMERGENCY, due("2026-09"))],
            [],
            id="nobody was told while it was a question",
        ),
    ],
)
def test_a_promise_is_known_again(
    before: list[tuple[str, str]],
    now: list[tuple[str, str]],
    rules: list[str],
    tmp_path: Path,
) -> None:
    assert changes(promises(*before), promises(*now), tmp_path) == rules


def test_a_promise_of_a_part_is_known(tmp_path: Path) -> None:
    part = "parts:\n  - heading: Nights\n    our_responsibilities:\n      - promise: We come.\n"
    was, now = (
        standard().replace(
            "your_responsibilities:", f"{part}    {due(month)}your_responsibilities:"
        )
        for month in ("2026-03", "2026-09")
    )
    assert changes(was, now, tmp_path) == ["check-moved"]


@pytest.mark.parametrize(
    ("before", "now", "rules"),
    [
        (("2026-12", "A strike."), ("2027-06", "A strike."), ["pause-over"]),
        (("2026-12", "A strike."), ("2027-06", "A strike that goes on."), []),
        (("2026-12", "A strike."), ("2026-11", "A strike."), []),
        (("2026-12\n      open_question: Is it?", "A strike."), ("2027-06", "A strike."), []),
    ],
)
def test_a_pause_that_gets_longer_needs_a_reason(
    before: tuple[str, str], now: tuple[str, str], rules: list[str], tmp_path: Path
) -> None:
    was, promised = (
        promise(EMERGENCY, f"    paused:\n      because: {because}\n      review: {review}\n")
        for review, because in (before, now)
    )
    assert changes(was, promised, tmp_path) == rules


@pytest.mark.parametrize(
    "before",
    [
        "",
        "title: Repairs\n",
        "title: [",
        "\x00",
        "\ufeff",
        "- a list",
        "title: Repairs\nnew: field",
    ],
)
def test_an_earlier_version_that_cannot_be_read_is_left_out(before: str, tmp_path: Path) -> None:
    assert changes(before, standard().replace("target: 95", "target: 90"), tmp_path) == []
