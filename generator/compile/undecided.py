"""What waits for the landlord's answer is left out here, and nowhere else."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.schema.fields import Undecided

_U = TypeVar("_U", bound=Undecided)


def decided(groups: Iterable[_U]) -> Iterator[_U]:
    """The groups that do not wait for an answer: only these are published."""
    return (group for group in groups if not group.open_question)
