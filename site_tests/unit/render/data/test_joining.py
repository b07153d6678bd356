"""The files of all landlords are joined, and are what writing all records in one go would give."""

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.render.data.joining import joined_csv, joined_json

records = st.lists(
    st.dictionaries(
        st.sampled_from(["a", "figures", "more"]),
        st.text() | st.none() | st.lists(st.text(), max_size=2) | st.just('\n "figures": [\n'),
        max_size=3,
    ),
    max_size=3,
)
landlords = st.lists(st.tuples(records, records), max_size=3)


def written(title: str, figures: list[object], more: list[object]) -> bytes:
    document = {"title": title, "figures": figures, "other_times": more}
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


@given(landlords, st.text())
def test_a_list_holds_the_items_of_each_in_their_order(
    each: list[tuple[list[object], list[object]]], title: str
) -> None:
    joined = joined_json(
        written(title, [], []), [written("Own", figures, more) for figures, more in each]
    )
    every = ([item for own in each for item in own[place]] for place in (0, 1))
    assert joined == written(title, *every)


def test_rows_follow_one_header() -> None:
    assert joined_csv(b"a,b\r\n", []) == b"a,b\r\n"
    rows = [b'a,b\r\n1,"2\r\n3"\r\n', b"a,b\r\n", b"a,b\r\n4,5\r\n"]
    assert joined_csv(b"a,b\r\n", rows) == b'a,b\r\n1,"2\r\n3"\r\n4,5\r\n'
