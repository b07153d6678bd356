"""`example-address`: paper must not carry an address that leads nowhere."""

import re

from generator.diagnostics import Collector
from generator.project import Project


def check(project: Project, collector: Collector) -> None:
    """Report a site_url under a domain that is reserved for examples."""
    if re.search(r"\.example(/|$)|//example\.(com|org|net)", project.site.site_url):
        collector.add(
            "example-address",
            project.site_document.locate(("site_url",)),
            "The site's address is still an example, so printed QR codes would lead nowhere.",
            "Set site_url to the address where the site will stand, before anything is printed.",
        )
