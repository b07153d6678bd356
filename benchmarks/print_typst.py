"""Makes many different postcards as deal does, and every product once; prints JSON.

Run in a process of its own by `bench_print.py`, so that the memory is this one's alone.
"""

import json
import resource
import sys
import time
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

from generator.diagnostics import Collector
from generator.output import Pdf
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.render.print import PRODUCTS, Selection, make_print
from generator.render.print.postcard_words import Card, card_for
from generator.render.print.printing import Printer

FONT = "Atkinson Hyperlegible Next"


def catalogue() -> object:
    project = read_project(Path(), Collector())
    assert project is not None, "the project has mistakes: see `deal check`"
    return make_catalogue(project, date.fromisoformat(sys.argv[3]), Collector())


def cards(of: object, many: int) -> list[Card]:
    """That many cards, no two alike."""
    made = [card_for(of, each.landlord, deal) for each in of.publications for deal in each.deals]
    there = [card for card in made if card.promises]
    return [
        replace(there[at % len(there)], summary=f"{there[at % len(there)].summary} ({at + 1})")
        for at in range(many)
    ]


def memory() -> int:
    """The most memory this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def processor() -> float:
    """The time that processors have worked for this process, in seconds."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    many, inputs = int(sys.argv[1]), Path(sys.argv[2])
    of = catalogue()
    all_cards = cards(of, many)
    inputs.write_text(
        json.dumps([asdict(card) for card in all_cards], default=str), encoding="utf-8"
    )
    printer = Printer()
    sizes = []
    before, start = processor(), time.perf_counter()
    for card in all_cards:
        made = printer.typeset("postcard.typ", {"card": asdict(card), "press": None, "font": FONT})
        assert isinstance(made, bytes), made
        sizes.append(len(made))
    seconds = time.perf_counter() - start
    worked = processor() - before
    result = {
        "seconds": seconds,
        "processor": worked,
        "memory": memory(),
        "size": sum(sizes) // many,
    }
    products = []
    # A campaign's product has the id of a standard's.
    for product in {product.id: product for product in reversed(PRODUCTS)}.values():
        start = time.perf_counter()
        files = [
            one for one in make_print(of, Selection(products=(product.id,))) if isinstance(one, Pdf)
        ]
        took = time.perf_counter() - start
        if files:
            pages = sum(one.pages for one in files)
            size = sum(one.size for one in files) // len(files)
            products.append((product.label, len(files), pages, took, size))
    print(json.dumps({**result, "products": products, "memory_of_all": memory()}))


main()
