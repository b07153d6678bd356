"""`deal explain` answers whoever met a rule's name at the end of a message."""

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.rules import RULES

run = CliRunner()


def test_without_a_name_all_rules_are_listed() -> None:
    listed = run.invoke(cli, ["explain"]).output
    for name, rule in RULES.items():
        assert f"  {name} " in listed and rule.title in listed


@pytest.mark.parametrize("written", ["vague-promise", "[vague-promise]", "Vague-Promise"])
def test_a_rule_is_explained(written: str) -> None:
    assert run.invoke(cli, ["explain", written]).output == (
        "A promise that nobody can test [vague-promise]\n"
        "\n"
        "Of “promptly” nobody can say whether it was kept. A warning: the pages are\n"
        "published all the same.\n"
        "\n"
        "Wrong (in a standard):\n"
        "    our_responsibilities:\n"
        "      - We answer letters promptly.\n"
        "\n"
        "Right:\n"
        "    our_responsibilities:\n"
        "      - We answer letters within 5 working days.\n"
        "\n"
        "If the rule is wrong about your words, let them stand and say why: with\n"
        "“exceptions” in the standard, or in landlord.yml for all its texts.\n"
    )


def test_a_tab_can_be_seen() -> None:
    assert "summary:⇥How" in run.invoke(cli, ["explain", "tab"]).output


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("vague-promises", "Did you mean “vague-promise”?"),
        ("zzz", "“deal explain” lists them all."),
    ],
)
def test_a_name_that_is_not_there_gets_the_likely_one(written: str, answer: str) -> None:
    result = run.invoke(cli, ["explain", written])
    assert result.exit_code == 1
    assert result.output == f"Error: There is no rule called “{written}”. {answer}\n"
