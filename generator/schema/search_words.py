"""The shape of the words that tenants look for: `content/search-words.yml`."""

from typing import Annotated

from pydantic import Field

from generator.schema.fields import AsList, Fields, Titles


class SearchWordFields(Fields):
    """Words that mean the same to somebody who looks for something."""

    tenants_say: Annotated[Titles, Field(min_length=1)]
    """What tenants type, such as: [boiler, no heating]"""
    we_say: Annotated[Titles, Field(min_length=1)]
    """What our pages call it. The first of these words that a landlord’s pages have is used"""


class SearchWordsFields(Fields):
    """The words that tenants look for: `content/search-words.yml`."""

    words: Annotated[tuple[SearchWordFields, ...], AsList] = Field(min_length=1)
    """Groups of words, in any order"""
