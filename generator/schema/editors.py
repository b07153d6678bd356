"""The shapes of the files as JSON Schemas, for editors that help while one types.

Editors read draft-07, and schemas that people see: one-line descriptions, no technical titles,
no defaults. What editors cannot know (whether a measure is there) only `deal check` says.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from docstring_parser import parse_from_object
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from generator.output import OutputFile
from generator.schema.accessibility import AccessibilityFields
from generator.schema.campaign import CampaignFields
from generator.schema.easy_read import EasyReadFields, PicturesFields
from generator.schema.fields import ONE_IS_ENOUGH, Fields
from generator.schema.jargon import JargonFields
from generator.schema.landlord import GlossaryFields, LandlordFields
from generator.schema.learning import LearningFields
from generator.schema.promise import LineOrFields
from generator.schema.recipe import RecipeFields
from generator.schema.search_words import SearchWordsFields
from generator.schema.standard import StandardFields
from generator.schema.translation import TranslationFields
from generator.schema.walk import groups_in

FOLDER = "content/schema"
SHAPES: Mapping[str, type[BaseModel]] = {
    "standard": StandardFields,
    "landlord": LandlordFields,
    "learning": LearningFields,
    "campaign": CampaignFields,
    "glossary": GlossaryFields,
    "jargon": JargonFields,
    "search-words": SearchWordsFields,
    "accessibility": AccessibilityFields,
    "recipe": RecipeFields,
    "easy-read": EasyReadFields,
    "pictures": PicturesFields,
    "translation": TranslationFields,
}
_SAID_ELSEWHERE = ("title", "default")


def editor_schemas() -> Iterator[OutputFile]:
    """A schema for each kind of file, with its path from the project's root."""
    for name, shape in SHAPES.items():
        text = json.dumps(editor_schema(shape), ensure_ascii=False, indent=2)
        yield OutputFile(f"{FOLDER}/{name}.schema.json", f"{text}\n".encode())


def shape_of(path: str) -> type[BaseModel] | None:
    """The shape of a file, by its path from the project's root; `None` for other files."""
    kind = _kind(path)
    return SHAPES[kind] if kind else None


_KINDS = {
    "content/glossary.yml": "glossary",
    "content/jargon.yml": "jargon",
    "content/search-words.yml": "search-words",
    "content/accessibility.yml": "accessibility",
    "content/pictures.yml": "pictures",
    "content/*/landlord.yml": "landlord",
    "content/*/landlord.*.yml": "translation",
    "content/*/standards/*.easy-read.yml": "easy-read",
    "content/*/standards/*.*.yml": "translation",
    "content/*/standards/*": "standard",
    "content/*/learning/*": "learning",
    "content/*/campaigns/*": "campaign",
    "data/*/recipes/*": "recipe",
}
"""The shape of each file, by where it stands."""


def _kind(path: str) -> str | None:
    return next((kind for form, kind in _KINDS.items() if PurePosixPath(path).match(form)), None)


def modeline(path: str) -> str | None:
    """The line that tells an editor which schema a file keeps to, by its path from the root.

    `None` for files that have no schema.
    """
    name = _kind(path)
    if name is None:
        return None
    above = "../" * (path.count("/") - 1)
    if path.startswith("data/"):
        above = f"{above}../content/"
    return f"# yaml-language-server: $schema={above}schema/{name}.schema.json"


def with_modelines(contents: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """The files people write, by their paths, each with its line for editors at the top."""
    for path, content in contents.items():
        line = modeline(path)
        if line is None:
            continue
        rest = content.decode()
        if rest.startswith("# yaml-language-server:"):
            rest = rest.partition("\n")[2]
        yield OutputFile(path, f"{line}\n{rest}".encode())


def editor_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The draft-07 schema of one shape."""
    made = shape.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Described
    )
    groups = made.pop("$defs", {})
    definitions = {name: _for_people(group) for name, group in groups.items()}
    for group in _groups_below(shape):
        if issubclass(group, LineOrFields) and group.__name__ in definitions:
            fields = definitions[group.__name__]
            line = {
                "type": "string",
                "description": fields["properties"][group.LINE]["description"],
            }
            definitions[group.__name__] = {"anyOf": [line, fields]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_for_people(made),
        "definitions": definitions,
    }


class _Described(GenerateJsonSchema):
    """With what stands below each field in our code: an editor shows it to the person who types.

    Pydantic could read it too, but each time any verb starts.
    """

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        fields = schema["cls"].model_fields
        for base in schema["cls"].__mro__:
            if issubclass(base, Fields):
                for said in parse_from_object(base).params:
                    name = fields[said.arg_name].alias or said.arg_name
                    made["properties"][name].setdefault("description", said.description)
        return made


def _groups_below(shape: type[BaseModel]) -> Iterator[type[BaseModel]]:
    waiting, seen = [shape], set()
    while waiting:
        group = waiting.pop()
        if group not in seen:
            seen.add(group)
            yield group
            waiting += [m for f in group.model_fields.values() for m in groups_in(f.annotation)]


def _for_people(schema: Any) -> Any:
    """The schema without what only programs want to know. Nothing is allowed that is not here."""
    if isinstance(schema, list):
        return [_for_people(each) for each in schema if each != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: _for_people(value)
        for key, value in schema.items()
        if key not in _SAID_ELSEWHERE or not isinstance(value, str | list | bool | int | None)
    }
    return _plain(made)


def _plain(made: dict[str, Any]) -> dict[str, Any]:
    if isinstance(made.get("description"), str):
        made["description"] = " ".join(made["description"].split())
    if len(made.get("anyOf", ())) == 1:
        (only,) = made.pop("anyOf")
        made = {**only, **made}
    if "$ref" in made and len(made) > 1:
        # Draft-07 looks at nothing beside a reference.
        made["allOf"] = [{"$ref": made.pop("$ref")}]
    if made.pop(ONE_IS_ENOUGH, False):
        about = {key: made.pop(key) for key in ("description",) if key in made}
        made = {**about, "anyOf": [made["items"], made]}
    return made
