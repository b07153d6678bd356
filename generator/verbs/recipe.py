"""`deal new recipe`: a first recipe for a spreadsheet, with questions where it is not certain."""

from pathlib import Path

import click

from generator.diagnostics import Collector
from generator.importing.grid import NotAWorkbook
from generator.importing.opening import FILE_LIMIT, open_workbook
from generator.importing.suggest import QUESTION, recipe_file
from generator.project import read_project
from generator.source.files import printable
from generator.starting import NoStart, title_and_address
from generator.verbs.options import landlord_option, owner_of, root_option
from generator.write import AlreadyThere, add_new


@click.command("recipe")
@root_option
@landlord_option
@click.argument("name")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def new_recipe(root: Path, name: str, file: Path, landlord: str | None) -> None:
    """Look at the spreadsheet FILE, and write down how “deal import” could read it.

    The recipe is called NAME. What is not certain becomes a question in it.
    """
    owner = owner_of(read_project(root, Collector()), landlord)
    try:
        title, slug = title_and_address(name, None, frozenset())
        with file.open("rb") as stream:
            book = open_workbook(printable(file.name), stream.read(FILE_LIMIT + 1))
        made = recipe_file(owner, slug, title, book)
        add_new(root, (made.path,), (made,))
    except NotAWorkbook as error:
        said = f"“{printable(file.name)}”: {error.message} {error.fix}".strip()
        raise click.ClickException(f"{said} Nothing was written.") from error
    except (NoStart, AlreadyThere) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    except OSError as error:
        raise click.ClickException(f"{error.strerror}. Nothing was written.") from error
    questions = made.content.decode().count(QUESTION)
    many = "open question in it" if questions == 1 else f"{questions} open questions in it"
    asks = f", and answer the {many}" if questions else ""
    click.echo(
        f"Made {made.path}. Go through it{asks}.\n"
        f'Then: deal import "{printable(file.name)}" --landlord {owner.slug} --recipe {slug}'
    )
