"""A built site is made small, and nothing that it says or does is lost."""

from datetime import date
from pathlib import Path

from generator.finishing import finish
from generator.manifest import MANIFEST, hashes, read_manifest
from generator.output import OutputFile
from generator.write import sync


def test_styles_and_scripts_get_smaller_and_everything_is_listed(tmp_path: Path) -> None:
    files = {
        "assets/deal.css": "/* Why. */\nmain  {\n  color: red;\n}\n",
        "assets/landlords/a.css": '@page { content: "a  /* b */  c" counter(page) " of " }\n',
        "assets/search.js": '// Why.\nconst text = "// no comment  ";\n',
        "index.html": "<p>Two  spaces.</p>\n",
    }
    sync(tmp_path, [OutputFile(name, text.encode()) for name, text in files.items()])
    finish(tmp_path, date(2026, 11, 22))
    assert {name: (tmp_path / name).read_text() for name in files} == {
        "assets/deal.css": "main{color:red}",
        "assets/landlords/a.css": '@page{content:"a  /* b */  c" counter(page) " of "}',
        "assets/search.js": 'const text="// no comment  ";',
        "index.html": "<p>Two  spaces.</p>\n",
    }
    assert read_manifest((tmp_path / MANIFEST).read_bytes()).files == hashes(tmp_path)
