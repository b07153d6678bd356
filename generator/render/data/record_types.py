"""What the fields of all records share: exact numbers, dates as they are written, docstrings."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema


class Record(BaseModel):
    """One thing that the data tells. A field's docstring is its description in the data."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


def _json_number(value: Decimal) -> float:
    """A JSON number; whole ones without a point, as people write them."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(_json_number, return_type=Any, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
MonthOrDay = Annotated[str, Field(pattern=r"^\d{4}-\d{2}(-\d{2})?$")]
"""`2026-06` or `2026-06-30`: a day that is known to the month may be written so."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Address = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
"""A whole web address."""
