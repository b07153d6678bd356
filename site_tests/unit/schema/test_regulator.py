"""The regulator's releases: years from names, numbers from cells, marks as nothing."""

from decimal import Decimal
from pathlib import Path

from generator.diagnostics import Collector
from generator.model import Sector
from generator.schema.regulator import read_sector
from generator.schema.tsm import TSM

QUARTILES = "code,n_landlords,q1,median,q3\nTP01,355,64.7,71.8,78.9\n"
HEAD = "landlord,code,type,size,region,relevant_population,sample_size_achieved,sample_or_census"


def release(tmp_path: Path, **files: str) -> tuple[Sector, list[str]]:
    folder = tmp_path / "data/regulator"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text)
    collector = Collector()
    return read_sector(tmp_path, collector), [found.rule for found in collector]


def test_quartiles_belong_to_the_financial_year_that_ends_in_the_file_s_year(
    tmp_path: Path,
) -> None:
    sector, found = release(tmp_path, tsm_2025_sector_quartiles=QUARTILES)
    read = sector.quartiles["FY2024-25", "TP01"]
    assert (read.landlords, read.lower, read.upper) == (355, Decimal("64.7"), Decimal("78.9"))
    assert found == []


def test_a_mark_of_the_regulator_is_no_number(tmp_path: Path) -> None:
    values = ",".join(["[X]", *["50.25"] * (len(TSM) - 1)])
    text = f"{HEAD},{','.join(TSM)}\nTest Homes,9999,PRP,small,North,400,[Z],Census,{values}\n"
    sector, found = release(tmp_path, tsm_2024_by_landlord=text)
    read = sector.returns["FY2023-24", "9999"]
    assert (read.homes, read.answers, read.values["TP01"]) == (400, None, None)
    assert read.values["BS05"] == Decimal("50.25")
    assert found == []


def test_what_is_no_release_and_no_number_is_reported(tmp_path: Path) -> None:
    spoilt = QUARTILES.replace("71.8", "about 72")
    sector, found = release(tmp_path, tsm_2025_sector_quartiles=spoilt, notes="a\n")
    assert not sector.quartiles
    assert sorted(found) == ["figure-value", "stray-file"]


def test_without_a_release_there_is_no_sector(tmp_path: Path) -> None:
    collector = Collector()
    assert not read_sector(tmp_path, collector).returns
    assert not len(collector)
