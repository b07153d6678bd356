"""An address that was published once, and so may stand on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListedAddress:
    """A row of `content/addresses.csv`.

    `address` is from the site's root and ends in a slash; `page` is `landlord/standard` or
    `landlord`. `given_up_because` says why it leads nowhere any more, on purpose.
    """

    address: str
    page: str
    given_up_because: str = ""
