import copy
import json
import re

import pytest

from segvigen.lab.evaluate.published import matching, published

COUNTS = (1, 3, 5, 7, 10)


def made_result(**changes):
    """A result of all of PartObjaverse-Tiny, three tasks on both surfaces."""
    entry = {"mean": 0.5, "std": 0.1, "n": 200, "macro_category": 0.51}
    full = {"best_match": entry, "hungarian": entry}
    click = {f"{name}@{n}": entry for n in COUNTS for name in ("iou", "iou_face")}
    tasks = {"full": full, "guide": full, "click": click}
    objects = [{"object": f"o{i}", "mesh": mesh} for i in range(200) for mesh in ("given", "fused")]
    result = {
        "data": [{"name": "PartObjaverse-Tiny:instance", "objects": 200, "protocol": {"gt": "instance"}}],
        "protocol": "prefix-positive",
        "weighting": "area",
        "tasks": ["full", "guide", "click"],
        "mesh": ["given", "fused"],
        "parts_per_object": None,
        "limit": None,
        "only": [],
        "skipped": [],
        "objects": objects,
        "summary": {"ours": {"given": tasks, "fused": tasks}},
    }
    return copy.deepcopy(result | changes)


def named(rows):
    return {(row["method"], row["task"], row["metric"], row["average"]): row["value"] for row in rows}


def test_published_numbers_of_the_same_data_and_protocol_match():
    found = named(matching(made_result()))
    assert found["P3-SAM", "full", "best_match", "macro_category"] == 0.5988
    assert found["P3-SAM", "full", "best_match", "mean"] == 0.4536
    assert found["SegviGen", "guide", "best_match", "mean"] == 0.6298
    assert [found["SegviGen", "click", f"iou@{n}", "mean"] for n in COUNTS] == [
        0.4249, 0.6114, 0.6753, 0.7150, 0.7502,
    ]  # fmt: skip
    assert len(found) == 5 + 5 + 1 + 3 * 5
    assert all(row["mesh"] == "given" for row in matching(made_result()))


def test_every_row_states_its_source_and_what_it_leaves_open():
    for row in matching(made_result()):
        assert re.search(r"arXiv \d{4}\.\d{5}", row["source"])
        json.dumps(row)
    by_paper = {row["source"][:6]: row["open"] for row in matching(made_result(tasks=["full"]))}
    assert by_paper == {"SegviG": "gt, average", "P3-SAM": "gt"}


@pytest.mark.parametrize("changes", [
    {"data": [{"name": "shapes", "objects": 200, "protocol": {}}]},
    {"data": [{"name": "PartObjaverse-Tiny:semantic", "objects": 200, "protocol": {"gt": "semantic"}}]},
    {"data": [{"name": "PartObjaverse-Tiny:instance", "objects": 199, "protocol": {"gt": "instance"}}]},
    {"data": [{"name": "PartObjaverse-Tiny:instance", "objects": 200, "protocol": {}}] * 2},
    {"data": [{"name": "PartNeXt", "objects": 300, "protocol": {"gt": "leaf masks"}}],
     "objects": [{"object": str(i)} for i in range(300)]},
    {"data": []},
    {"limit": 10},
    {"only": ["chair"]},
    {"skipped": [{"object": "a", "reason": "broken"}]},
    {"objects": [{"object": "one"}]},
    {"mesh": ["fused"]},
    {"tasks": ["partition"]},
    {"summary": {}},
])  # fmt: skip
def test_a_result_of_other_data_or_a_subset_has_no_published_numbers(changes):
    assert matching(made_result(**changes)) == []


def test_clicks_are_compared_under_their_own_protocol_only():
    click = [row for row in matching(made_result(protocol="single-average")) if row["task"] == "click"]
    assert named(click) == {
        ("Point-SAM", "click", "iou@1", "mean"): 0.2791,
        ("P3-SAM", "click", "iou@1", "mean"): 0.5123,
    }
    for changes in ({"protocol": "error-driven"}, {"parts_per_object": 4}):
        assert all(row["task"] != "click" for row in matching(made_result(**changes)))


def test_an_average_that_the_result_lacks_is_not_compared():
    result = made_result(tasks=["full"])
    del result["summary"]["ours"]["given"]["full"]["best_match"]["macro_category"]
    assert {row["average"] for row in matching(result)} == {"mean"}


def test_an_old_or_empty_result_has_no_published_numbers():
    assert matching({}) == []
    assert matching(made_result(objects=200)) == []


def test_every_table_states_what_decides_its_numbers():
    fields = {"id", "source", "where", "dataset", "objects", "gt", "mesh", "task", "protocol", "weighting",
              "average", "comparable", "unit", "columns", "rows"}  # fmt: skip
    data = published()
    assert len({table["id"] for table in data["tables"]}) == len(data["tables"])
    for table in data["tables"]:
        assert fields <= set(table) <= fields | {"note", "why_not"}
        assert table["source"] in data["sources"]
        assert table["comparable"] != ("why_not" in table)
        for row in table["rows"]:
            assert len(row["values"]) == len(table["columns"])
            assert set(row) <= {"method", "values", "oracle", "note"}


def test_published_tables_keep_the_range_of_one_method_on_one_data_set():
    tables = [t for t in published()["tables"] if t["dataset"] == "PartObjaverse-Tiny"]
    found = {v for t in tables if t["task"] == "full" and "best_match" in t["columns"]
             for row in t["rows"] if row["method"].startswith("P3-SAM") for v in row["values"]}  # fmt: skip
    assert found == {40.43, 45.36, 59.88, 60, 81.14}
