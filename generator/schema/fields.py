"""The types of the fields: text in, a value out, or a `ValueError` that says what to type.

Every value arrives as text, because the loader decides nothing. Each parser here refuses with
one plain sentence; `mistakes` adds the place.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.fields import FieldInfo

from generator.did_you_mean import did_you_mean
from generator.meant_dates import meant_day, meant_month
from generator.model import Better, Clock, Duration, Inks, Publish, Unit
from generator.richtext import Line, Prose
from generator.richtext_reader import parse_line, parse_prose, refuse_entities, refuse_hidden
from generator.source.files import NAME, printable

_E = TypeVar("_E", bound=Enum)

_DURATION = re.compile(r"(\d{1,3}) ([a-z]+(?: days?)?)")
_NUMBER = re.compile(r"-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,12})?", re.ASCII)
_NOTHING = ("~", "null", "Null", "NULL")
_TITLE_MARKS = re.compile(r"[^\w\s’'‘“”\",.:;?!()&/–—%£+-]")
_PLACEHOLDER = re.compile(
    r"\b(?:xx+|tbc|tbd)\b|\bx (?:working |calendar )?(?:minute|hour|day|week|month|year)s?\b"
    r"|\bx ?%|\[insert|\?\?|___|^\s*(?:\.{3}|…)\s*$",
    re.IGNORECASE,
)


class Fields(BaseModel):
    """What all groups of fields share: no unknown keys, nothing changed after reading."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        # Each verb needs few of the groups.
        defer_build=True,
    )


def holds_words(field: FieldInfo) -> bool:
    """Whether readers read what a field holds, rather than it being a name, a date or a choice."""
    return any(part in _WORDS for part in _parts(field.annotation, *field.metadata))


def holds_list(field: FieldInfo) -> bool:
    """Whether a list may be written in a field."""
    return any(part in (_tuple, one_or_more, _groups) for part in _parts(*field.metadata))


class InField(ValueError):
    """What is wrong with one field of a group, seen from the others."""

    def __init__(self, field: str, said: str) -> None:
        super().__init__(said)
        self.field = field


def _parts(*annotations: object) -> Iterator[object]:
    for annotation in annotations:
        yield getattr(annotation, "func", annotation)
        yield from _parts(*get_args(annotation))


def placeholder(text: str) -> str | None:
    """The words that stand where a decision is missing (`xxxx`, `x weeks`, TBC), if any."""
    match = _PLACEHOLDER.search(text)
    return match[0] if match else None


def split_by_colon(key: str) -> ValueError:
    """What to say of a text that YAML took for a field, because of the colon in it."""
    start = printable(key)[:40]
    return ValueError(
        f"The colon after “{start}” splits this text in two. Put quotes round the whole text, "
        f'from before “{start}” to its end: "{start}: ..."'
    )


def _text(value: object) -> str:
    if isinstance(value, str):
        return "" if value in _NOTHING else value
    if isinstance(value, dict) and len(value) == 1:
        raise split_by_colon(str(next(iter(value))))
    found = "a list stands" if isinstance(value, list) else "fields stand"
    raise ValueError(f"This is one text, and {found} in it. Write the text behind the colon")


def _one_line(value: object) -> str:
    text = " ".join(_text(value).split())
    refuse_hidden(text)
    refuse_entities(text)
    return text


def _words_in_file(value: object) -> str:
    """One line of somebody's file, where “NULL” is a word like any other."""
    return _one_line(value) or (value if isinstance(value, str) else "")


def _plain_text(value: object) -> str:
    text = _one_line(value)
    for mark in ("<", "](", "`"):
        if mark in text:
            raise ValueError(f"This is plain words only. Take out “{mark}”")
    return text


def _title(value: object) -> str:
    text = _one_line(value)
    if match := _TITLE_MARKS.search(text):
        raise ValueError(f"A title is plain words. Take out “{printable(match[0])}”")
    return text


def _line(value: object) -> Line:
    return parse_line(_text(value))


def _prose(value: object) -> Prose:
    return parse_prose(_text(value))


def _translated(value: object) -> str:
    text = _text(value)
    parse_prose(text)
    return text


def _slug(value: object) -> str:
    text = _text(value)
    if not NAME.fullmatch(text) or len(text) > 60:
        better = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60]
        tip = f" For example: {better}" if better else ""
        raise ValueError(f"Use small letters, digits and hyphens only, at most 60.{tip}")
    return text


def _number(value: object) -> Decimal:
    text = _text(value)
    if not text:
        raise ValueError("There is nothing here yet. Write a number, or delete the line")
    match = _NUMBER.fullmatch(text.removesuffix("%").strip())
    if match is None:
        raise ValueError(
            f"“{text[:40]}” is not a number. Write digits, with a point before decimals, such as "
            "95 or 3.1"
        )
    return Decimal(match[0].replace(",", ""))


def _small_number(value: object) -> int:
    text = _text(value)
    if not re.fullmatch(r"[1-9]\d{0,2}", text, re.ASCII):
        raise ValueError(
            f"“{text[:40]}” is not a whole number from 1 to 999. Write digits, like 10"
        )
    return int(text)


def _date(value: object) -> date:
    text = _text(value)
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text, re.ASCII)
    if not match:
        raise ValueError(f"“{text[:40]}” is not a date we can be sure of. {meant_day(text)}")
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueError(f"There is no such day as {text}. Check the month and the day") from None


def _month_or_date(value: object) -> str:
    text = _text(value)
    if text:
        month = re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII)
        if not month and (meant := meant_month(text)):
            raise ValueError(f"“{text[:40]}” is not a date we can be sure of. {meant}")
        _date(f"{text}-01" if month else text)
    return text


def later(one: str, other: str) -> bool:
    """Whether a month or a day is later than another, or may be: both can be in the same month."""
    return one[:7] > other[:7] or (one[:7] == other[:7] and (len(one) < 10 or one > other[:10]))


def _duration(value: object) -> Duration:
    text = " ".join(_text(value).lower().split())
    match = _DURATION.fullmatch(text)
    unit = match[2] if match else ""
    clock = next((c for c in Clock if unit in (c.value, c.value.removesuffix("s"))), None)
    if match is None or clock is None or int(match[1]) == 0:
        raise ValueError(f"“{text[:40]}” is not a time limit. {_meant_limit(text)}")
    return Duration(int(match[1]), clock)


_COUNTS = (
    (r"h|hr|hrs|hour|hours", "hours"),
    (r"(?:working|work|business) ?days?", "working days"),
    (r"(?:calendar) ?days?", "calendar days"),
    (r"w|wk|wks|week|weeks", "weeks"),
    (r"months?", "months"),
)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _meant_limit(text: str) -> str:
    """What to type for a time limit, where it can be told."""
    match = re.fullmatch(rf"(\d{{1,3}}|{'|'.join(_SMALL)})[ -]?([a-z ]+)\.?", text)
    counts = (words for form, words in _COUNTS if match and re.fullmatch(form, match[2]))
    if match and (words := next(counts, None)):
        number = _SMALL.index(match[1]) + 1 if match[1] in _SMALL else int(match[1])
        return f"Write {number} {words if number != 1 else words.removesuffix('s')}"
    return (
        "Write a number and what it counts, such as 24 hours, 5 working days, 20 calendar days or "
        "6 weeks"
    )


def choice(kind: type[_E], value: object) -> _E:
    """The member of `kind` that the text names."""
    text = _text(value).lower()
    try:
        return kind(text)
    except ValueError:
        hint = did_you_mean(text, (str(member.value) for member in kind), "Choices")
        raise ValueError(f"“{text[:40]}” is not one of the choices. {hint}") from None


_WORDS: tuple[object, ...] = (_plain_text, _title, _line, _prose)
"""The parsers of what people read."""


def _tuple(value: object) -> object:
    if value == "":
        raise ValueError("This list is empty. Start each item on its own line with “- ”")
    return tuple(value) if isinstance(value, list) else value


def one_or_more(value: object) -> object:
    """A list, where one text may stand alone."""
    return (value,) if isinstance(value, str) else _tuple(value)


def _groups(value: object) -> object:
    return (value,) if isinstance(value, dict) else _tuple(value)


def _colour(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise ValueError('Write a colour as # and six digits or letters, in quotes: "#1d4d5f"')
    return text.lower()


def _inks(value: object) -> Inks:
    text = _text(value)
    parts = re.findall(r"\d+", text)
    if not re.fullmatch(r"\d{1,3}%?(?:[ ,/]+\d{1,3}%?){3}", text, re.ASCII):
        raise ValueError(
            f"“{text[:40]}” is not a colour in inks. Write percentages of cyan, magenta, yellow "
            "and black, like 90 60 30 40"
        )
    cyan, magenta, yellow, black = (int(part) for part in parts)
    if max(cyan, magenta, yellow, black) > 100:
        raise ValueError("An ink is a percentage, and 100 is the most. Write them like 90 60 30 40")
    return cyan, magenta, yellow, black


def _svg_name(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(rf"(?:{NAME.pattern})\.svg", text) or len(text) > 60:
        raise ValueError(
            f"“{printable(text)[:40]}” is not the name of a drawing beside this file. Write small "
            "letters, digits and hyphens, and .svg at the end, such as: logo.svg"
        )
    return text


def _yes(value: object) -> bool:
    text = _text(value).lower()
    if not text:
        raise ValueError("There is nothing here yet. Write yes or no, or delete the line")
    if text not in ("true", "yes", "false", "no"):
        raise ValueError(f"Write yes or no here, not “{text[:40]}”")
    return text in ("true", "yes")


def _filled(value: object) -> object:
    if not value:
        raise ValueError("There is nothing here yet. Write it, or delete the line")
    return value


def _question(text: str) -> str:
    if len(text) < 10 and not text.endswith("?"):
        raise ValueError(f"“{text}” is not a question. Write what the landlord must decide")
    return text


def _with_figure(text: str) -> str:
    if text.count("(figure)") != 1:
        raise ValueError(
            "The sentence must say once where the number goes. Write (figure) in its place, such "
            "as: (figure) of repairs were finished on time"
        )
    return text


def _sized(limit: int) -> BeforeValidator:
    def check(value: object) -> object:
        if len(_text(value)) > limit:
            raise ValueError(
                f"This text has {len(_text(value))} characters, and {limit} is the most. Shorten it"
            )
        return value

    return BeforeValidator(check)


def _written(**schema: object) -> WithJsonSchema:
    """What an editor accepts for a type: the text that people write, not what we make of it."""
    return WithJsonSchema(dict(schema))


_TEXT = _written(type="string")
ONE_IS_ENOUGH = "x-one-is-enough"
"""Marks a list in the schema for editors that may also be written as its only item."""
_ONE = Field(json_schema_extra={ONE_IS_ENOUGH: True})

# pydantic runs BeforeValidators from the last to the first.
Slug = Annotated[
    str, BeforeValidator(_slug), _written(type="string", pattern=rf"^{NAME.pattern}$", maxLength=60)
]
Title = Annotated[
    str,
    BeforeValidator(_filled),
    BeforeValidator(_title),
    _sized(300),
    _written(type="string", maxLength=300),
]
Plain = Annotated[
    str,
    BeforeValidator(_filled),
    BeforeValidator(_plain_text),
    _sized(600),
    _written(type="string", maxLength=600),
]
AnyWords = Annotated[
    str,
    BeforeValidator(_filled),
    BeforeValidator(_words_in_file),
    _sized(300),
    _written(type=["string", "number"]),
]
"""Words as they stand in somebody's file, with any signs. They are never published."""
Quote = Annotated[
    str, BeforeValidator(_filled), BeforeValidator(_words_in_file), _sized(20_000), _TEXT
]
"""Words of a standard, as another version of it repeats them."""
OneLine = Annotated[Line, BeforeValidator(_filled), BeforeValidator(_line), _sized(2_000), _TEXT]
Text = Annotated[Prose, BeforeValidator(_filled), BeforeValidator(_prose), _sized(20_000), _TEXT]
Number = Annotated[Decimal, BeforeValidator(_number), _written(type=["number", "string"])]
SmallNumber = Annotated[
    int, BeforeValidator(_small_number), _written(type="integer", minimum=1, maximum=999)
]
Day = Annotated[
    date, BeforeValidator(_date), _written(type="string", pattern=r"^\d{4}-\d{2}-\d{2}$")
]
MonthOrDay = Annotated[
    str,
    BeforeValidator(_month_or_date),
    _written(type="string", pattern=r"^\d{4}-\d{2}(-\d{2})?$"),
]
TimeLimit = Annotated[
    Duration,
    BeforeValidator(_duration),
    _written(
        type="string",
        pattern=rf"^\d{{1,3}} ({'|'.join(f'{clock.value}?' for clock in Clock)})$",
    ),
]
Colour = Annotated[
    str, BeforeValidator(_colour), _written(type="string", pattern="^#[0-9a-fA-F]{6}$")
]
InkList = Annotated[
    Inks,
    BeforeValidator(_inks),
    _written(type="string", pattern=r"^\d{1,3}%?([ ,/]+\d{1,3}%?){3}$"),
]
SvgName = Annotated[
    str,
    BeforeValidator(_svg_name),
    _written(type="string", pattern=rf"^{NAME.pattern}\.svg$", maxLength=60),
]
YesNo = Annotated[bool, BeforeValidator(_yes), _written(enum=[True, False, "yes", "no"])]
UnitName = Annotated[Unit, BeforeValidator(lambda value: choice(Unit, value))]
BetterWay = Annotated[Better, BeforeValidator(lambda value: choice(Better, value))]
PublishState = Annotated[Publish, BeforeValidator(lambda value: choice(Publish, value))]
Lines = Annotated[tuple[OneLine, ...], BeforeValidator(_tuple)]
Sentences = Annotated[tuple[Plain, ...], BeforeValidator(_tuple)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(one_or_more), _ONE]
Notes = Annotated[tuple[OneLine, ...], BeforeValidator(one_or_more), _ONE]
Days = Annotated[tuple[Day, ...], BeforeValidator(one_or_more), _ONE]
Titles = Annotated[tuple[Title, ...], BeforeValidator(one_or_more), _ONE]
WordsInFile = Annotated[tuple[AnyWords, ...], BeforeValidator(one_or_more), _ONE]
Translated = Annotated[
    str, BeforeValidator(_filled), BeforeValidator(_translated), _sized(20_000), _TEXT
]
"""Rich text as it was written, known to be readable: what it stands for says how it is read."""
Quotes = Annotated[tuple[Quote, ...], BeforeValidator(one_or_more), _ONE]
AsList = BeforeValidator(_tuple)
_G = TypeVar("_G", bound="Fields")
OneOrMore = Annotated[tuple[_G, ...], BeforeValidator(_groups), _ONE]
"""Groups of fields: a list of them, or one alone."""
Question = Annotated[Plain, AfterValidator(_question)]
Sentence = Annotated[Plain, AfterValidator(_with_figure)]


class Undecided(Fields):
    """A group of fields that may wait for the landlord, and carry notes for them.

    With an `open_question` the whole group is left out of everything that is published. Only a
    contact's hours stay, while nothing but its number or address is missing.
    """

    open_question: Question | None = None
    """What the landlord must decide first. While this line is here, the whole group is left off
    the page."""
    note_for_landlord: Notes = ()
    """Something the landlord should look at. Only “deal check” shows it; no page does."""
