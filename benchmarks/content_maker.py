"""Makes a project of any size: landlords, standards and figures that are invented, and look real.

No two texts are the same, so that nothing is fast only because it was seen before. The same size
makes the same files each time. Phone numbers are ones that the regulator keeps for fiction.
"""

import json
import shutil
from pathlib import Path
from random import Random

OWN_PAGES = 16
"""Pages that a landlord has besides its standards."""
STANDARDS = 10
PERIODS = [f"FY2025-26-Q{quarter}" for quarter in (2, 3, 4)]

_SUBJECTS = (
    "Repairs",
    "Noise and nuisance",
    "Your rent",
    "Moving in",
    "Gas and electric safety",
    "Shared areas",
    "Having your say",
    "Complaints",
    "Improving your home",
    "Getting in touch",
)
_THEMES = ("Your home", "Your tenancy")
_PLACES = ("Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Grove", "Hill", "Ivy", "Lake")
_ACTS = (
    "answer your letter",
    "call you back",
    "visit you at home",
    "come and make it safe",
    "send you a plan",
    "tell you who looks after your case",
    "check the work",
    "clean the stairs",
    "give you a date",
    "write to you with the reason",
)
_THINGS = (
    "a leaking tap",
    "a broken door",
    "a loud neighbour",
    "your rent account",
    "a cold room",
    "the lift",
    "the bins",
    "a lost key",
    "a window that does not close",
    "damp on a wall",
)
_ASKS = (
    "let us in for work that we agreed",
    "keep pets in another room while we work",
    "tell us in good time if you cannot be at home",
    "keep hallways free of rubbish",
    "look after the things that belong to your home",
)
_LIMITS = ("hours", "working days", "weeks")


def make(root: Path, pages: int) -> None:
    """Write content/, data/ and mkdocs.yml for about this many pages of landlords' own."""
    if pages < 30:
        counts = [2]
    else:
        landlords = max(2, round(pages / (OWN_PAGES + STANDARDS)))
        counts = [STANDARDS] * landlords
    here = Path(__file__).parents[1]
    shutil.copy(here / "mkdocs.yml", root / "mkdocs.yml")
    shutil.copytree(here / "theme" / "site", root / "theme" / "site")
    for name in ("accessibility.yml", "glossary.yml", "jargon.yml", "search-words.yml", "help"):
        copy = shutil.copytree if (here / "content" / name).is_dir() else shutil.copy
        (root / "content").mkdir(exist_ok=True)
        copy(here / "content" / name, root / "content" / name)
    shutil.copytree(here / "data" / "regulator", root / "data" / "regulator")
    listed = [
        row for number, standards in enumerate(counts) for row in _landlord(root, number, standards)
    ]
    rows = "\n".join(["address,page,given_up_because", *sorted(listed)])
    (root / "content" / "addresses.csv").write_text(f"{rows}\n", encoding="utf-8")


def _landlord(root: Path, number: int, standards: int) -> list[str]:
    """Write a landlord's files; gives the rows of its short addresses."""
    chance = Random(number)  # noqa: S311 (nothing secret)
    name = f"{_PLACES[number % 10]} Homes {number + 1}"
    slug = name.lower().replace(" ", "-")
    slugs = [subject.lower().replace(" ", "-") for subject in _SUBJECTS[:standards]]
    _write(root / f"content/{slug}/landlord.yml", _of_landlord(name, number, slugs))
    rows = ["measure,area,period,value,numerator,denominator,sample_size,status,note,source"]
    for subject, own in zip(_SUBJECTS, slugs, strict=False):
        fields = _standard(subject, own, slugs, chance)
        _write(root / f"content/{slug}/standards/{own}.yml", fields)
        for measure in fields["performance_measures"]:
            rows += [
                f"{measure['id']},{area},{period},{chance.randint(600, 999) / 10},,,"
                f"{chance.randint(200, 4000)},final,,Report of {name} for {period}"
                for area, periods in (("all", PERIODS), ("north", PERIODS[-1:]))
                for period in periods
            ]
    table = root / f"data/{slug}/figures.csv"
    table.parent.mkdir(parents=True)
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return [f"go/{slug}/{own}/,{slug}/{own}," for own in slugs]


def _write(path: Path, fields: dict) -> None:
    """YAML in which each value is JSON, as people may write it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(_rows(fields, "")), encoding="utf-8")


def _rows(value: object, indent: str) -> list[str]:
    if isinstance(value, dict):
        rows = []
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                rows += [f"{indent}{key}:\n", *_rows(inner, f"{indent}  ")]
            elif isinstance(inner, str) and "\n" in inner:
                lines = (f"{indent}  {line}".rstrip() for line in inner.split("\n"))
                rows += [f"{indent}{key}: |\n", *(f"{line}\n" for line in lines)]
            else:
                rows.append(f"{indent}{key}: {_scalar(inner)}\n")
        return rows
    rows = []
    for item in value:
        if isinstance(item, dict):
            first, *others = _rows(item, f"{indent}  ")
            rows += [f"{indent}- {first.strip()}\n", *others]
        else:
            rows.append(f"{indent}- {_scalar(item)}\n")
    return rows


def _scalar(value: object) -> str:
    plain = isinstance(value, str) and value.replace(" ", "").replace("-", "").isalnum()
    return str(value) if plain or not isinstance(value, str) else json.dumps(value)


def _of_landlord(name: str, number: int, slugs: list[str]) -> dict:
    phone = f"01632 960 {number % 1000:03}"
    return {
        "name": name,
        "about": f"{name} looks after {number * 37 + 900} homes. These pages say what you can "
        "expect from us, and how well we do.",
        "contacts": [
            {"kind": "emergency", "label": "Emergency repairs", "to": phone, "hours": "Every day"},
            {
                "kind": "phone",
                "label": "Phone",
                "to": phone,
                "hours": "Monday to Friday, 9am to 5pm",
            },
            {"kind": "email", "label": "Email", "to": f"help@homes-{number}.example"},
            {"kind": "address", "label": "Letters", "to": f"{number + 1} High Street, Anytown"},
        ],
        "areas": [{"id": "all", "name": "All our homes"}, {"id": "north", "name": "The north"}],
        "themes": [
            {"name": theme, "about": f"What we do about {theme.lower()}."} for theme in _THEMES
        ],
        "needs": [
            {"words": f"I need help with {slug.replace('-', ' ')}", "standard": slug}
            for slug in slugs[:6]
        ],
        "brand": {"main": "#1d4d5f", "text": "#ffffff"},
        "how_we_check": {
            "by": [f"We look at our figures each month, and ask {number + 100} tenants each year."],
            "reported": ["Our report for tenants says how we did."],
        },
        "if_we_miss_this": "Tell us, so that we can put it right. If you are not happy with our "
        "answer, you can make a complaint.",
        "complaint_stages": [
            {
                "name": "Stage 1",
                "what_happens": "You can complain online, by phone, by letter or in person.",
                "acknowledge_within": "5 working days",
                "answer_within": "10 working days",
            },
            {
                "name": "The Housing Ombudsman",
                "what_happens": "You can take your complaint to the "
                "[Housing Ombudsman](https://www.housing-ombudsman.org.uk). It is free.",
            },
        ],
    }


def _limit(chance: Random) -> str:
    return f"{chance.randint(2, 30)} {chance.choice(_LIMITS)}"


def _standard(subject: str, slug: str, slugs: list[str], chance: Random) -> dict:
    promises = []
    for index in range(8):
        act, thing = chance.choice(_ACTS), chance.choice(_THINGS)
        within = _limit(chance)
        promise = {
            "promise": f"We {act} within {within} if you ask us about {thing} in the "
            f"{chance.choice(_PLACES)} {chance.randint(2, 99)} area.",
            "more": f"This is the same on all days. If it takes longer than {_limit(chance)}, we "
            f"tell you why, and **when we {chance.choice(_ACTS)}**.",
        }
        if index < 4:
            promise["postcard"] = True
        if index < 2:
            promise["measure"] = [f"{slug}-{index + 1}"]
            promise["response_times"] = [
                {
                    "name": f"{thing.capitalize()} in case {index + 1}",
                    "we": act,
                    "within": within,
                    "measure": f"{slug}-{index + 1}",
                }
            ]
        promises.append(promise)
    other = chance.choice(slugs)
    return {
        "title": subject,
        "theme": _THEMES[len(slug) % 2],
        "summary": f"What we do about {subject.lower()}, and how soon, in {_limit(chance)} or less.",
        "whats_the_deal": "\n\n".join(
            f"This page is about {subject.lower()}. If you ask us about {chance.choice(_THINGS)}, "
            f"we {chance.choice(_ACTS)} within {_limit(chance)}. Read more about "
            f"[{other.replace('-', ' ')}]({other})."
            for _ in range(2)
        ),
        "our_responsibilities": promises,
        "your_responsibilities": [
            {
                "responsibility": f"You {ask} in part {chance.randint(2, 99)} of your home.",
                "more": f"You have {_limit(chance)} for it.",
            }
            for ask in _ASKS
        ],
        "performance_measures": [
            {
                "id": f"{slug}-{index + 1}",
                "name": f"{subject} of kind {index + 1}, done on time",
                "unit": "percent",
                "better": "higher",
                "target": chance.randint(80, 99),
                "about": f"We count {chance.choice(_THINGS)} in all homes each quarter.",
                "sentence": f"(figure) of cases about {chance.choice(_THINGS)} were done on time",
            }
            for index in range(2)
        ],
        "review": {
            "by": "Tenant Review Group",
            "on": "2026-03-02",
            "next": "2027-03-01",
        },
        "publish": "live",
    }
