"""Makes the same postcards from HTML with WeasyPrint; prints JSON.

Run by `bench_print.py` with an interpreter that has WeasyPrint. The card is the same size, font,
colours, words and QR code, tagged as PDF/UA-1. It is kinder to WeasyPrint than to Typst: the sizes
of type are fixed, while deal's card tries sizes until its text fits.
"""

import json
import resource
import sys
import time
from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = (Path(__file__).parents[1] / "theme/print/fonts").resolve().as_uri()
STYLE = f"""
@font-face {{ font-family: A; src: url({FONTS}/AtkinsonHyperlegibleNext-Regular.ttf) }}
@font-face {{ font-family: A; font-weight: bold;
  src: url({FONTS}/AtkinsonHyperlegibleNext-Bold.ttf) }}
@page {{ size: 105mm 148mm; margin: 0 }}
* {{ margin: 0; padding: 0; font-family: A }}
section {{ width: 105mm; height: 148mm; position: relative; overflow: hidden;
  break-after: page; color: #1a1a1a }}
.band {{ padding: 9mm 9mm 7mm }}
.name {{ font-size: 12pt; font-weight: bold; margin-bottom: 5mm }}
h1 {{ font-size: 30pt; line-height: 1.1; margin-bottom: 4mm }}
.summary {{ font-size: 12pt }}
.words {{ padding: 6mm 9mm }}
h2 {{ font-size: 17pt; margin-bottom: 3mm }}
li {{ font-size: 12pt; line-height: 1.3; margin: 0 0 2.5mm 5mm }}
.score {{ font-size: 12pt; font-weight: bold; margin-bottom: 3mm }}
.big {{ font-size: 24pt; font-weight: bold }}
.said {{ font-size: 10.5pt }}
.foot {{ position: absolute; left: 0; right: 0; bottom: 0; height: 44mm; padding: 6mm 9mm }}
.foot p {{ padding-right: 32mm; overflow-wrap: anywhere; margin-bottom: 1.5mm }}
.foot img {{ position: absolute; right: 9mm; top: 5mm; width: 28mm }}
"""


def html(card: dict) -> str:
    main, on_main, accent = (card["colours"][name] for name in ("main", "text", "accent"))
    band = f'style="background:{main};color:{on_main}"'
    promises = "".join(f"<li>{escape(each)}</li>" for each in card["promises"])
    rows = "".join(
        f'<p><span class="big">{escape(" ".join(big["amount"] for big in row["big"]))}</span> '
        f'<b>{escape(row["status"])}</b></p><p class="said">{escape(row["words"])} '
        f"{escape(row['target'])}</p>"
        for row in card["rows"][:2]
    )
    code = "data:image/svg+xml;utf8," + card["qr"].replace("#", "%23").replace('"', "'")
    return f"""<html lang="en-GB"><title>{escape(card["title"])}</title>
<section><div class="band" {band}><p class="name">{escape(card["landlord"])}</p>
<h1>{escape(card["title"])}</h1><p class="summary">{escape(card["summary"])}</p></div>
<div class="words"><h2 style="color:{accent}">{escape(card["promises_heading"])}</h2>
<ul>{promises}</ul></div></section>
<section><div class="words"><h2 style="color:{accent}">{escape(card["results_heading"])}</h2>
<p class="score">{escape(card["score"])}</p>{rows}</div>
<div class="foot" {band}><p>{escape(card["missed"]["lead"])}</p>
<p><b>{escape(card["missed"]["to"])}</b></p><p>{escape(card["address_lead"])}</p>
<p><b>{escape(card["address"])}</b></p><img alt="{escape(card["qr_alt"])}" src="{code}"></div>
</section></html>"""


def processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    cards = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    fonts = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts)
    sizes = []
    before, start = processor(), time.perf_counter()
    for card in cards:
        made = HTML(string=html(card)).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
        )
        sizes.append(len(made))
    seconds, worked = time.perf_counter() - start, processor() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    result = {
        "seconds": seconds,
        "processor": worked,
        "memory": memory,
        "size": sum(sizes) // len(cards),
    }
    print(json.dumps(result))
    Path(sys.argv[2]).write_bytes(made)


main()
