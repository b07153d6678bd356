"""The page in place of one that a phone without a connection has not kept (`theme/site/offline-worker.js`)."""

from dataclasses import dataclass

PAGE = "offline"
TITLE = "You have no connection"
DESCRIPTION = "Which pages can be read without a connection."


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """The page. Which pages are kept, only the phone knows."""

    title: str = TITLE
