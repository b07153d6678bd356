"""The schemas for editors: they are up to date, and they agree with what is in `content/`."""

import json
import re
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from generator.cli import cli
from generator.schema.editors import (
    FOLDER,
    SHAPES,
    editor_schema,
    editor_schemas,
    modeline,
    with_modelines,
)
from generator.source.files import yaml_files
from site_tests.conftest import ROOT

CONTENT = yaml_files(ROOT)


class AsEditorsRead(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: `yes` and `2026-11` are texts."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag.endswith((":int", ":float", ":null"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def read(text: str) -> Any:
    return yaml.load(text, AsEditorsRead)  # noqa: S506 (a SafeLoader)


def validator(path: str) -> jsonschema.Draft7Validator:
    line = modeline(path)
    assert line is not None
    name = line.rpartition("/")[2].removesuffix(".schema.json")
    return jsonschema.Draft7Validator(editor_schema(SHAPES[name]))


def test_the_schemas_in_the_repository_are_up_to_date() -> None:
    made = {file.path: file.content for file in editor_schemas()}
    kept = {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / FOLDER).iterdir()
    }
    assert kept == made, "run “deal schema”"


def test_every_content_file_names_its_schema_at_the_top() -> None:
    assert {file.path for file in with_modelines(CONTENT)} == set(CONTENT)
    for file in with_modelines(CONTENT):
        assert file.content == CONTENT[file.path], f"run “deal schema”: {file.path}"
        line, _, _ = file.content.decode().partition("\n")
        schema = (ROOT / file.path).parent / line.partition("$schema=")[2]
        assert schema.resolve().is_file(), line


@pytest.mark.parametrize("path", CONTENT)
def test_what_we_publish_is_right_for_an_editor_too(path: str) -> None:
    errors = list(validator(path).iter_errors(read(CONTENT[path].decode())))
    assert [f"{list(error.path)}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("name", SHAPES)
def test_each_field_says_what_it_is_for_in_one_line(name: str) -> None:
    schema = editor_schema(SHAPES[name])
    jsonschema.Draft7Validator.check_schema(schema)
    groups = [schema, *schema["definitions"].values()]
    fields = [
        (key, field)
        for group in groups
        for shape in (group, *group.get("anyOf", ()))
        for key, field in shape.get("properties", {}).items()
    ]
    assert fields
    for key, field in fields:
        about = field.get("description", "")
        assert len(about) > 8, key
        assert "\n" not in about


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"titel": "Repairs"}, "titel"),
        ({"publish": "soon"}, "soon"),
        ({"our_responsibilities": [{"promise": "We come.", "measure": ["a", "B C"]}]}, "B C"),
        ({"our_responsibilities": [{"more": "Soon."}]}, "promise"),
        ({"response_times": [{"name": "A", "we": "come", "within": "soon"}]}, "soon"),
    ],
)
def test_an_editor_sees_what_deal_check_would_say(change: dict[str, object], wrong: str) -> None:
    path = "content/six-town-housing/standards/repairs.yml"
    good = read(CONTENT[path].decode())
    errors = list(validator(path).iter_errors(good | change))
    assert errors
    assert wrong in str([error.message for error in errors] + [str(e.context) for e in errors])


@pytest.mark.parametrize("change", ["We come.", {"promise": "We come.", "measure": "on-time"}])
def test_an_editor_accepts_every_way_of_writing(change: object) -> None:
    path = "content/six-town-housing/standards/repairs.yml"
    good = read(CONTENT[path].decode()) | {"our_responsibilities": [change]}
    assert list(validator(path).iter_errors(good)) == []


def test_the_verb_writes_what_is_stale_and_nothing_else(tmp_path: Any) -> None:
    path = tmp_path / "content" / "a" / "landlord.yml"
    path.parent.mkdir(parents=True)
    path.write_text("name: A\n")
    (path.parent / "notes.yml").write_text("a: b\n")
    run = CliRunner()
    first = run.invoke(cli, ["schema", "--root", str(tmp_path)])
    assert first.output == "13 files changed.\n"
    line = "# yaml-language-server: $schema=../schema/landlord.schema.json"
    assert path.read_text() == f"{line}\nname: A\n"
    assert (path.parent / "notes.yml").read_text() == "a: b\n"
    assert json.loads((tmp_path / FOLDER / "standard.schema.json").read_text())
    assert run.invoke(cli, ["schema", "--root", str(tmp_path)]).output == "0 files changed.\n"


@pytest.mark.parametrize("folder", [FOLDER, "data"])
def test_the_verb_does_not_follow_a_link(tmp_path: Any, folder: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "project" / "content").mkdir(parents=True)
    (tmp_path / "project" / folder).symlink_to(tmp_path / "elsewhere")
    done = CliRunner().invoke(cli, ["schema", "--root", str(tmp_path / "project")])
    assert done.exit_code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []
