"""The shape of what is known of the website's own barriers: `content/accessibility.yml`."""

from typing import Annotated

from pydantic import Field

from generator.schema.fields import AsList, Day, Fields, Plain, Sentences


class AccessTestFields(Fields):
    """A test of the pages that was done."""

    on: Day
    """The day it was done, like 2026-11-26"""
    by: Plain
    """Who tested, such as: Two tenants who use a screen reader"""
    what: Plain
    """Which pages were tested, and how"""
    found: Plain
    """What was found"""


class BarrierFields(Fields):
    """Something on this website that not everybody can use."""

    what: Plain
    """What does not work, and for whom"""
    why: Plain
    """Why it is so"""
    instead: Plain
    """What people can do instead"""


class AccessibilityFields(Fields):
    """What is known of the website’s own barriers: `content/accessibility.yml`."""

    tests: Annotated[tuple[AccessTestFields, ...], AsList] = Field(min_length=1)
    """The tests of the pages, in any order"""
    problems: Annotated[tuple[BarrierFields, ...], AsList] = ()
    """What not everybody can use yet"""
    plans: Sentences = ()
    """What will be done about it"""
