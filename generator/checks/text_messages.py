"""`text-message-too-long`: a text message costs no more than the landlord means to pay."""

import unicodedata
from collections.abc import Iterator

from generator import wording
from generator.addresses import printed_address
from generator.diagnostics import Collector
from generator.model import Campaign, Catalogue, Landlord
from generator.project import CampaignFile, LandlordFiles
from generator.text_messages import (
    Measured,
    in_the_phones_alphabet,
    instead,
    measured,
    whole,
)

_MOST_NAMED = 5
MOST_PARTS = 2
"""What landlord.yml may allow (`LandlordFields.text_message_parts`)."""


def check(files: LandlordFiles, catalogue: Catalogue, collector: Collector) -> None:
    """Report text messages of campaigns that are longer than landlord.yml allows."""
    landlord = catalogue.publication(files.slug).landlord
    written = {file.slug: file for file in files.campaigns}
    for campaign in landlord.campaigns:
        if campaign.text_message:
            _measure(written[campaign.slug], catalogue, landlord, campaign, collector)


def _measure(
    file: CampaignFile,
    catalogue: Catalogue,
    landlord: Landlord,
    campaign: Campaign,
    collector: Collector,
) -> None:
    address = printed_address(catalogue, landlord, campaign)
    length, allowed = measured(whole(campaign.text_message, address)), landlord.text_message_parts
    if length.parts > allowed:
        collector.add(
            "text-message-too-long",
            file.document.locate(("text_message",)),
            f"Each person would be sent {length.parts} text messages instead of {allowed}, and "
            f"each is paid: with its address ({len(address)}) this has {length.units} characters, and "
            f"{length.room(allowed)} fit.",
            " ".join(_ways_out(length, allowed, campaign.text_message, address)),
        )


def _ways_out(length: Measured, allowed: int, words: str, address: str) -> Iterator[str]:
    """What to type: first the characters that cost most, then what is left to shorten."""
    named = length.strange[:_MOST_NAMED]
    if named:
        more = f" and {len(length.strange) - len(named)} more" if named != length.strange else ""
        yield f"So few fit because phones lack {', '.join(map(_named, named))}{more}."
    swaps = {char: other for char in named if (other := instead(char)) is not None}
    for char, other in swaps.items():
        yield f"Type {_quoted(other)} for “{char}”." if other else f"Leave out “{char}”."
    if swaps:
        length = measured(whole(in_the_phones_alphabet(words), address))
        yield f"Then it has {length.units}, and {length.room(allowed)} fit."
    over = length.units - length.room(allowed)
    if over > 0:
        yield f"Shorten it by {wording.count(over, 'character', 'characters')}."
    if over > 0 and length.double:
        yield f"Each {' and each '.join(map(_quoted, length.double))} counts as 2."
    if length.parts == MOST_PARTS > allowed:
        yield f"Or pay for {MOST_PARTS}: write text_message_parts: {MOST_PARTS} in landlord.yml."


def _named(char: str) -> str:
    """A character with its name: “’” alone is hard to tell from “'”."""
    name = unicodedata.name(char, "").lower()
    return f"“{char}” ({name})" if name else f"“{char}”"


def _quoted(words: str) -> str:
    return "a space" if words == " " else f"“{words}”"
