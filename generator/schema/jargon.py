"""The shape of the list of words to avoid: `content/jargon.yml`."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.schema.fields import AsList, Fields, Plain, Title, Titles, YesNo


class JargonWordFields(Fields):
    """A word that tenants should not have to read, and what to do with it: one of three."""

    avoid: Title
    """The word or words to avoid"""
    also: Titles = ()
    """Other forms, such as the plural"""
    fine_in: Titles = ()
    """Longer words or names that hold it and are no jargon"""
    say: Plain | None = None
    """What to write instead"""
    means: Plain | None = None
    """What to explain it with, where the word is needed: in the glossary, or in its place"""
    leave_out: YesNo = False
    """yes if nothing is lost without it"""

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        if sum((self.say is not None, self.means is not None, self.leave_out)) != 1:
            raise ValueError(
                "Write one of three: “say” (what to write instead), “means” (what it means), or "
                "“leave_out: yes”"
            )
        return self


class JargonFields(Fields):
    """The words that the texts of all landlords should avoid: `content/jargon.yml`."""

    words: Annotated[tuple[JargonWordFields, ...], AsList] = Field(min_length=1)
    """The words, in any order"""
