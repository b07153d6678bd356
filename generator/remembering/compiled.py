"""Templates as Jinja compiled them, so that the next program need not compile them again.

They are programs: what is `known` must come from under our own seal. Jinja itself looks whether a
template's text is still the one that was compiled.
"""

from collections.abc import Mapping

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """What Jinja asks before it compiles. `known` has the templates by what Jinja calls them."""

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self.known = dict(known)
        self.changed = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template that is known."""
        if bucket.key in self.known:
            bucket.bytecode_from_string(self.known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Know a template that was compiled just now."""
        self.known[bucket.key] = bucket.bytecode_to_string()
        self.changed = True
