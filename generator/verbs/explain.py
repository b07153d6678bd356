"""`deal explain`: why a rule is there, what is wrong, and what is right."""

import click

from generator.did_you_mean import did_you_mean
from generator.report.rules import all_rules, explained
from generator.rules import RULES


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Say why a rule is there, with an example of what is wrong and what is right.

    RULE is the name in [brackets] at the end of a message. Without it, all rules are listed.
    """
    if rule is None:
        click.echo(all_rules())
        return
    name = rule.strip("[] ").casefold()
    if name not in RULES:
        likely = did_you_mean(name, RULES, "")
        # All seventy of them would be no hint.
        hint = likely if likely.startswith("Did") else "“deal explain” lists them all."
        raise click.ClickException(f"There is no rule called “{rule}”. {hint}")
    click.echo(explained(name))
