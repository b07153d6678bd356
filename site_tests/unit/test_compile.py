"""What waits for the landlord is left out of everything that can be published."""

import dataclasses
import re
from pathlib import Path

from generator import model
from generator.compile import compile_landlord, compile_standard
from generator.diagnostics import Collector
from generator.project import Project, StandardFile, read_project
from generator.richtext import Words, plain
from generator.schema.landlord import ContactFields

START = Path(__file__).parents[1] / "cases" / "start"
OPEN = "    open_question: What did you decide?\n"


def compiled(
    tmp_path: Path, standard: str, landlord: str = ""
) -> tuple[model.Landlord, model.Standard]:
    project = read(tmp_path, standard, landlord)
    files = project.landlords[0]
    made = compile_landlord(files, project.glossary)
    return made, compile_standard(files.standards[0], made)


def read(tmp_path: Path, standard: str, landlord: str) -> Project:
    folder = tmp_path / "content/harbour-homes"
    (folder / "standards").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text((START / "mkdocs.yml").read_text())
    (folder / "standards/repairs.yml").write_text(standard)
    text = (START / "content/harbour-homes/landlord.yml").read_text()
    (folder / "landlord.yml").write_text(text + landlord)
    collector = Collector()
    project = read_project(tmp_path, collector)
    assert project is not None
    assert [str(found) for found in collector] == []
    return project


STANDARD = """\
title: Repairs
theme: Your home
summary: How we mend your home.
whats_the_deal: We mend your home.
good_to_know:
  - heading: What counts
    items: [Leaks]
  - heading: What may count
    items: [Drips]
    open_question: Do drips count?
response_times:
  - name: Leaks
    we: come
    within: 1 calendar days
  - name: Drips
    we: come
    within: 7 days
    open_question: Within how many days?
our_responsibilities:
  - We come soon.
  - promise: We stay for xx hours.
    open_question: For how long?
  - promise: We measure.
    measure: [open-measure, known-measure]
parts:
  - heading: Planned work
    our_responsibilities: [We plan.]
  - heading: Unplanned work
    open_question: Do we do this?
    our_responsibilities: [We do not plan.]
your_responsibilities:
  - Tell us.
  - responsibility: Pay us.
    open_question: Do tenants pay?
your_deadlines:
  - you: Tell us
    when: within 2 days
  - you: Pay us
    when: within x days
    open_question: Within how many days?
performance_measures:
  - id: open-measure
    name: Removed within x days
    unit: percent
    better: higher
    open_question: Within how many days?
  - id: known-measure
    name: Done
    unit: percent
    better: higher
    figures:
      - name: Leaks
        tsm: RP02_2
      - name: Drips
        open_question: Do we count drips?
      - name: Floods
review:
  by: A group
  open_question: When?
publish: live
"""


def test_leaves_out_every_kind_of_thing_with_an_open_question(tmp_path: Path) -> None:
    _, standard = compiled(tmp_path, STANDARD)
    texts = repr(standard)
    assert not re.search(r"xx|[Dd]rips|open_question|Pay us|Unplanned", texts)
    assert len(standard.promises) == 3
    assert len(standard.duties) == len(standard.deadlines) == len(standard.response_times) == 1
    assert [measure.id for measure in standard.measures] == ["known-measure"]
    assert standard.review is None


def test_a_promise_does_not_point_to_a_measure_that_is_left_out(tmp_path: Path) -> None:
    _, standard = compiled(tmp_path, STANDARD)
    assert standard.promises[1].measures == ("known-measure",)


def test_a_series_is_found_by_tsm_code_or_by_its_place_in_the_list(tmp_path: Path) -> None:
    _, standard = compiled(tmp_path, STANDARD)
    assert [series.key for series in standard.measures[0].series] == ["RP02_2", "known-measure-3"]


def test_the_landlord_says_what_a_standard_does_not(tmp_path: Path) -> None:
    landlord, standard = compiled(tmp_path, STANDARD)
    assert standard.how_we_check == landlord.how_we_check
    assert standard.if_we_miss_this == landlord.if_we_miss_this


def test_a_contact_nobody_has_decided_is_not_shown(tmp_path: Path) -> None:
    extra = "note_for_landlord: Ask about the night line.\n"
    landlord, _ = compiled(tmp_path, STANDARD, extra)
    assert [contact.kind for contact in landlord.contacts] == ["phone", "website"]
    assert landlord.contact("emergency") is None
    assert landlord.contacts_to_come == ()


def test_a_contact_with_hours_and_no_number_is_still_to_come(tmp_path: Path) -> None:
    files = read(tmp_path, STANDARD, "").landlords[0]
    line = ContactFields(
        kind="emergency", label="Night line", hours="Day and night", open_question="Which number?"
    )
    fields = files.fields.model_copy(update={"contacts": (*files.fields.contacts, line)})
    landlord = compile_landlord(dataclasses.replace(files, fields=fields), None)
    assert landlord.contact("emergency") is None
    assert [(each.label, each.hours, each.to) for each in landlord.contacts_to_come] == [
        ("Night line", "Day and night", "")
    ]


def test_a_standard_file_is_named_by_its_file(tmp_path: Path) -> None:
    project = read(tmp_path, STANDARD, "")
    assert isinstance(project.landlords[0].standards[0], StandardFile)
    assert project.landlords[0].standards[0].slug == "repairs"


CHECKED = """\
our_responsibilities:
  - promise: We mend your home's leaks within 24 hours, day and night.
    postcard: true
    how_we_check: We count late repairs.
    checked:
      by: Tenant inspectors
      on: 2026-01
      found: Two of ten were late.
      due: 2027-01
      moved:
        - from: 2025-12
          because: Snow.
    paused:
      because: Our van is broken.
      review: 2026-12
  - promise: We mend your home's leaks within 24 hours, day and night.
    checked:
      - by: Tenant inspectors
        open_question: Who checks it?
publish: live
"""


def test_a_promise_keeps_its_checks_and_its_pause(tmp_path: Path) -> None:
    head = STANDARD.split("good_to_know", maxsplit=1)[0]
    _, standard = compiled(tmp_path, head + CHECKED)
    first, second = standard.promises
    assert first.checks == (
        model.Check(
            by="Tenant inspectors",
            on="2026-01",
            found=(Words("Two of ten were late."),),
            due="2027-01",
            moved=(model.Moved("2025-12", "Snow."),),
        ),
    )
    assert first.paused == model.Paused("Our van is broken.", "", "2026-12")
    assert [plain(line) for line in first.how_we_check] == ["We count late repairs."]
    assert second.checks == ()
    assert first.id == "we-mend-your-homes-leaks-within-24"
    assert second.id == f"{first.id}-2"
    assert standard.key_promises == (), "a paused promise is not on the postcard"


def test_a_landlord_s_own_words_replace_the_shared_ones(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shared = "words:\n  - word: void\n    means: an empty home\n  - word: FRA\n    means: a check\n"
    (tmp_path / "content/glossary.yml").write_text(shared)
    own = "words:\n  - word: Void\n    means: a home nobody lives in\n    also: voids\n"
    landlord, _ = compiled(tmp_path, STANDARD, own)
    assert landlord.words == (
        model.Word("FRA", "a check"),
        model.Word("Void", "a home nobody lives in", ("voids",)),
    )


ENTRY = """\
title: {title}
when: {when}
what_happened: We were late.
what_we_changed:
  - change: We bought a van.
    done: partly
    on: 2026-02
  - change: We hired xx people.
    done: no
    open_question: How many?
source: The Ombudsman
publish: {publish}
"""


def test_live_learning_entries_come_newest_first(tmp_path: Path) -> None:
    folder = tmp_path / "content/harbour-homes/learning"
    folder.mkdir(parents=True)
    for name, when, publish in (("old", "2024-05", "live"), ("new", "2025-01-07", "live")):
        (folder / f"{name}.yml").write_text(ENTRY.format(title=name, when=when, publish=publish))
    draft = ENTRY.format(title="draft", when="2026-01", publish="draft")
    (folder / "draft.yml").write_text(draft)
    landlord, _ = compiled(tmp_path, STANDARD)
    assert [entry.slug for entry in landlord.learning] == ["new", "old"]
    (change,) = landlord.learning[0].changes
    assert (change.done, change.on) == (model.Done.PARTLY, "2026-02")
