"""What to say when the disk takes no more, or a file goes while it is read: nobody's mistake in the files."""

import errno
import os
import re

from generator.builders import BuilderError

_REASONS = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "You have no room left on this disk",
    errno.EROFS: "This disk can only be read",
    errno.EACCES: "This account may not write there",
    errno.EPERM: "This account may not write there",
    errno.EFBIG: "No file may grow so large here",
}
_GONE = "A file or folder went while deal was reading it"
_AGAIN = "Type the same again. If it happens again, put back what is missing, or get deal anew."
_GONE_SAID = re.compile(r"does not exist|No such file or directory|TemplateNotFound|not found in")
_PUBLISHED = "Nothing was published: the last good site is as it was."


def no_room(error: Exception) -> str:
    """The message for an error of the disk; empty for any other."""
    if isinstance(error, BuilderError):
        # A builder tells us in words only.
        said = str(error)
        reason = next((r for n, r in _REASONS.items() if os.strerror(n) in said), "")
        gone, name = not reason and bool(_GONE_SAID.search(said)), said.splitlines()[-1].strip()
    else:
        code = error.errno if isinstance(error, OSError) else None
        reason, gone = _REASONS.get(code or 0, ""), code == errno.ENOENT
        name = str(getattr(error, "filename", None) or "")
    if gone:
        return f"{_GONE}: {name}\n{_AGAIN}\n{_PUBLISHED}"
    where = f": {name}" if name and isinstance(error, OSError) else ""
    return f"{reason}{where}.\n{_PUBLISHED}" if reason else ""
