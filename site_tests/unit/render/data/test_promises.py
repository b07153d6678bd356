"""Promises as data: their words, checks, pauses and times, as the page of the standard has them."""

from dataclasses import replace

from generator.merge import publish
from generator.render.data import make_data
from generator.render.data.learning import learning_records
from generator.render.data.promises import other_response_times, promise_records
from generator.richtext import Bold, Words
from site_tests import open_data
from site_tests.example import CATALOGUE, FIGURES, LANDLORD, TODAY
from site_tests.example_standards import REPAIRS

FILES = open_data.by_path(make_data(CATALOGUE))


def row(promise: str) -> dict[str, str]:
    (found,) = [
        each
        for each in open_data.rows(FILES, "all", "promises")
        if each["promise"] == f"example-homes/{promise}"
    ]
    return found


def test_every_promise_is_there_once() -> None:
    told = [record.promise for record in promise_records(CATALOGUE)]
    assert sorted(told) == sorted(
        f"example-homes/{deal.standard.slug}/{promise.id}"
        for deal in CATALOGUE.publications[0].deals
        for promise in deal.standard.promises
    )


def test_a_promise_that_no_figure_tests_says_so() -> None:
    unmeasured = {
        f"{deal.standard.slug}/{promise.id}"
        for deal in CATALOGUE.publications[0].deals
        for promise in deal.unmeasured
    }
    for record in promise_records(CATALOGUE):
        name = record.promise.removeprefix("example-homes/")
        assert record.tested_by_figure is (name not in unmeasured)
    assert "repairs/clean" in unmeasured


def test_a_measure_without_a_figure_tests_nothing() -> None:
    promise = replace(REPAIRS.promises[0], measures=("right-first-time",), response_times=())
    part = replace(REPAIRS.parts[0], promises=(promise,))
    own = publish(LANDLORD, (replace(REPAIRS, parts=(part,)),), FIGURES, TODAY)
    (record,) = promise_records(replace(CATALOGUE, publications=(own,)))
    assert record.measures == ("right-first-time",)
    assert not record.tested_by_figure


def test_checks_are_counted_as_on_the_page() -> None:
    checked = row("repairs/emergency")
    assert (checked["checks_done"], checked["checks_due"], checked["checks_overdue"]) == (
        "1",
        "1",
        "1",
    )
    assert checked["next_check_due"] == "2026-06-30"
    rows = open_data.rows(FILES, "all", "checks")
    assert [each["state"] for each in rows] == ["due", "overdue", "done"]
    assert rows[1]["moved"] == "2026-01: snow closed the roads"
    assert rows[0]["found"] == "Two of ten calls took too long."


def test_a_paused_promise_says_why() -> None:
    paused = row("repairs/walk-round")
    assert (paused["paused"], paused["paused_because"], paused["paused_since"]) == (
        "yes",
        "the floods closed the paths",
        "2026-10",
    )
    assert row("repairs/clean")["paused"] == "no"
    assert row("repairs/clean")["part"] == "Empty homes"


def test_response_times_stand_with_their_promise_or_alone() -> None:
    rows = open_data.rows(FILES, "all", "response-times")
    assert [(each["promise"], each["within_number"], each["within_unit"]) for each in rows] == [
        ("example-homes/repairs/emergency", "24", "hours"),
        ("example-homes/repairs/emergency", "20", "working days"),
        ("", "6", "weeks"),
    ]
    (alone,) = other_response_times(CATALOGUE)
    assert (alone.part, alone.page) == ("Empty homes", "https://deal.example/repairs/")


def test_words_have_no_marks() -> None:
    promise = replace(REPAIRS.promises[0], text=(Words("We come "), Bold("at once"), Words(".")))
    part = replace(REPAIRS.parts[0], promises=(promise,))
    own = publish(LANDLORD, (replace(REPAIRS, parts=(part,)),), FIGURES, TODAY)
    (record,) = promise_records(replace(CATALOGUE, publications=(own,)))
    assert record.text == "We come at once."


def test_learning_says_whether_each_change_was_made() -> None:
    rows = open_data.rows(FILES, "all", "learning")
    assert [(each["number"], each["done"], each["done_on"]) for each in rows] == [
        ("1", "yes", "2026-03"),
        ("2", "partly", ""),
        ("3", "no", ""),
    ]
    (record,) = learning_records(CATALOGUE)
    assert record.page == "https://deal.example/what-we-have-learned/#learning-late-letters"
