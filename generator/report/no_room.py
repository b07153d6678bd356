"""What to say when the disk takes no more, or may not be written: nobody's mistake in the files."""

import errno
import os

from generator.builders import BuilderError

_REASONS = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "You have no room left on this disk",
    errno.EROFS: "This disk can only be read",
    errno.EACCES: "This account may not write there",
    errno.EPERM: "This account may not write there",
}


def no_room(error: Exception) -> str:
    """The message for an error of the disk; empty for any other."""
    reason = _REASONS.get(error.errno or 0, "") if isinstance(error, OSError) else ""
    if isinstance(error, BuilderError):
        # A builder tells us in words only.
        reason = next((r for n, r in _REASONS.items() if os.strerror(n) in str(error)), "")
    if not reason:
        return ""
    where = f": {error.filename}" if isinstance(error, OSError) and error.filename else ""
    return f"{reason}{where}.\nNothing was published: the last good site is as it was."
