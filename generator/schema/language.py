"""What a landlord decides about the words of its texts: its own words, and exceptions."""

from pydantic import Field

from generator.schema.fields import Fields, OneOrMore, Plain, Slug, Title, Titles


class PreferredWordFields(Fields):
    """The landlord's word for one thing."""

    use: Title
    """The word to use, such as: tenant"""
    instead_of: Titles = Field(min_length=1)
    """The words that mean the same, such as: [customer, resident]"""


class ExceptionFields(Fields):
    """Words that a rule of plain language lets stand, and why."""

    rule: Slug
    """The name of the rule, as “deal check” gives it in [brackets]"""
    words: Titles = Field(min_length=1)
    """The words that may stay, as they are in the text: once, or a list"""
    because: Plain
    """Why they may stay"""


PreferredWords = OneOrMore[PreferredWordFields]
Exceptions = OneOrMore[ExceptionFields]
