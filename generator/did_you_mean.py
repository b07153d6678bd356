"""What somebody meant who typed a name that is not there: the likely one, or all of them."""

import difflib
from collections.abc import Iterable


def did_you_mean(typed: str, known: Iterable[str], all_of_them: str) -> str:
    """`Did you mean “percent”?`, or `Areas: all, north.` with `all_of_them` in front of the names.

    Small and capital letters count as the same.
    """
    names = list(known)
    by_letters = {name.casefold(): name for name in reversed(names)}
    close = difflib.get_close_matches(typed.casefold(), by_letters, n=1)
    if close:
        return f"Did you mean “{by_letters[close[0]]}”?"
    return f"{all_of_them}: {', '.join(names) or 'none'}."


def close_to(name: str, others: Iterable[str]) -> bool:
    """Whether one of the others may be a misspelling of a name."""
    return bool(difflib.get_close_matches(name, list(others), n=1))
