"""A program that ends at once has said all that it had to say, and how it ended."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli


def ended(*words: str, to: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator.cli", *words]
    if not to:
        return subprocess.run(command, capture_output=True, text=True, check=False)
    with Path(to).open("w") as out:
        return subprocess.run(command, stdout=out, stderr=out, text=True, check=False)


def test_all_that_was_said_arrives_and_the_exit_code_too() -> None:
    said = CliRunner().invoke(cli, ["explain", "long-sentence"])
    done = ended("explain", "long-sentence")
    assert (done.stdout, done.returncode) == (said.output, 0)
    done = ended("explain", "no-such-rule")
    assert "no-such-rule" in done.stderr
    assert done.returncode == 1
    assert ended("--no-such-option").returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_what_could_not_be_said_is_no_success() -> None:
    assert ended("explain", "long-sentence", to="/dev/full").returncode != 0
