"""What we build with: locked with hashes, from no particular place, under licences we may use."""

import json
import re
import runpy

import pytest
import yaml

from site_tests.conftest import ROOT

LOCKS = ("uv.txt", "site.txt", "test.txt", "supply.txt", "fuzz.txt")
FREE = re.compile(
    r"MIT|BSD|Apache|PSF-2.0|Python Software Foundation|Mozilla Public License 2.0|MPL-2.0|ISC"
)
licences = runpy.run_path(str(ROOT / "setup" / "licences.py"))


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_is_locked_with_its_hashes_and_names_no_place(name: str) -> None:
    text = (ROOT / "setup" / name).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip()]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==[^ ;]+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "://" not in text


def test_the_checkers_from_npm_are_locked_in_the_same_way() -> None:
    folder = ROOT / "site_tests" / "browser"
    wanted = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    text = (folder / "package-lock.json").read_text(encoding="utf-8")
    locked = json.loads(text)["packages"]
    assert {f"node_modules/{name}" for name in wanted} == {name for name in locked if name}
    for name, version in wanted.items():
        entry = locked[f"node_modules/{name}"]
        assert entry["version"] == version
        assert entry["integrity"].startswith("sha512-")
        assert FREE.search(entry["license"])
    assert "://" not in text


def test_what_builds_the_site_is_the_same_in_all_lists() -> None:
    def versions(name: str) -> set[str]:
        text = (ROOT / "setup" / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9._-]+==[^ ;]+)", text, re.MULTILINE))

    site = versions("site.txt")
    assert site < versions("test.txt")
    assert site < versions("supply.txt")
    assert versions("uv.txt") < site
    assert versions("test.txt") < versions("fuzz.txt")


def test_the_list_of_licences_is_up_to_date() -> None:
    """Another system may need fewer libraries, so a row more in the list is no mistake."""
    written = (ROOT / "setup" / "licences.md").read_text(encoding="utf-8").splitlines()
    assert set(licences["table"]().splitlines()) <= set(written), "run “make licences”"
    named = set(re.findall(r"^\| (\S+) \|", "\n".join(written), re.MULTILINE))
    assert named - {"library"} <= set(licences["libraries"]()), "run “make licences”"


def test_every_licence_lets_us_publish_what_we_make() -> None:
    rows = re.findall(r"^\| (.+) \| (.+) \|$", licences["table"](), re.MULTILINE)[1:]
    assert len(rows) > 40
    assert [row for row in rows if not FREE.search(row[1])] == []


def test_new_versions_of_actions_wait_a_week() -> None:
    settings = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert {each["cooldown"]["default-days"] for each in settings["updates"]} == {7}


def test_fonts_have_their_licence_beside_them() -> None:
    fonts = ROOT / "theme" / "print" / "fonts"
    assert list(fonts.glob("*.ttf"))
    assert any("OFL" in path.name or "licen" in path.name.lower() for path in fonts.iterdir())
