"""The lists for the landlord: each finding once, in the right list, under its own landlord."""

from generator.diagnostics import Collector, Location
from generator.report.lists import landlord_lists

NAMES = {"harbour": "Harbour Homes", "moor": "Moor Trust"}


def test_findings_stand_in_their_lists_under_their_landlord() -> None:
    collector = Collector()
    for rule, landlord in (
        ("open-question", "harbour"),
        ("check-overdue", "harbour"),
        ("time-clash", "moor"),
        ("landlord-note", "moor"),
    ):
        place = Location(f"content/{landlord}/standards/repairs.yml", 7)
        collector.add(rule, place, f"About {rule}.")
    for age in (9, 13, 10):
        place = Location("content/moor/standards/repairs.yml", age)
        collector.add("reading-age", place, f"Reading age {age}.", amount=age)
    assert landlord_lists(collector, NAMES) == (
        "== Harbour Homes\n"
        "\nOpen: what you have not decided (1)\n"
        "  content/harbour/standards/repairs.yml:7: About open-question.\n"
        "\nOverdue: what should have happened by now (1)\n"
        "  content/harbour/standards/repairs.yml:7: About check-overdue.\n"
        "\nNot measured: promises no figure tests, figures no promise needs (nothing)\n"
        "\nClashing: what does not agree (nothing)\n"
        "\nReading age, the oldest first: aim at 9 to 11. Of under 100 words nobody can say it (nothing)\n"
        "\n== Moor Trust\n"
        "\nOpen: what you have not decided (nothing)\n"
        "\nOverdue: what should have happened by now (nothing)\n"
        "\nNot measured: promises no figure tests, figures no promise needs (nothing)\n"
        "\nClashing: what does not agree (1)\n"
        "  content/moor/standards/repairs.yml:7: About time-clash.\n"
        "\nReading age, the oldest first: aim at 9 to 11. Of under 100 words nobody can say it (3)\n"
        "  content/moor/standards/repairs.yml:13: Reading age 13.\n"
        "  content/moor/standards/repairs.yml:10: Reading age 10.\n"
        "  content/moor/standards/repairs.yml:9: Reading age 9."
    )
