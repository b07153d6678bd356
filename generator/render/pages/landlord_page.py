"""What a page of a landlord is, besides its home page and its standards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LandlordPage:
    """A page ready for its template in `theme/pages/<template>.md.j2`.

    `path` is its address below the landlord's folder, without an ending; `view` is a dataclass
    whose fields are the template's values, `title` among them. `description` is one sentence for
    search engines. `menu` is what the menu calls it; empty keeps it out of the menu. `for_staff`
    is not for tenants: no search finds it, and only the foot of each page leads there.
    """

    path: str
    template: str
    title: str
    description: str
    view: object
    menu: str = ""
    for_staff: bool = False
