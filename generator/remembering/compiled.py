"""Templates as Jinja compiled them, so that the next program need not compile them again.

They are programs: what is `known` must come from under our own seal. Jinja itself looks whether a
template's text is still the one that was compiled.
"""

import os
from collections.abc import Mapping

from jinja2.bccache import Bucket, BytecodeCache

from generator.remembering.kept import key_of


class Compiled(BytecodeCache):
    """What Jinja asks before it compiles. `known` has the templates by their names and places."""

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self.known = dict(known)
        self.changed = False

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Jinja's own does not take every place that a system has."""
        return key_of((name.encode(), os.fsencode(filename or "")))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template that is known."""
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Know a template that was compiled just now."""
        self.known[bucket.key] = bucket.bytecode_to_string()
        self.changed = True
