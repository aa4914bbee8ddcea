"""Comparisons pair objects, have intervals, and reject incomparable results."""

import copy
import json

import numpy as np
import pytest

from segvigen.cli.main import run
from segvigen.errors import InputError, PromptError
from segvigen.lab.evaluate.compare import bootstrap, compare, method_pairs, text
from tests.lab.evaluate.made_results import made_result


def pair(compared, metric="best_match", mesh="fused", method="ours"):
    return next(
        p
        for p in compared["pairs"]
        if (p["metric"], p["mesh"], p["method_b"], p["task"]) == (metric, mesh, method, "full")
    )


def test_a_result_equals_itself():
    result = made_result(objects=12)
    for line in compare(result, result, draws=200)["pairs"]:
        assert line["difference"] == line["low"] == line["high"] == 0
        assert (line["wins"], line["losses"]) == (0, 0) and line["ties"] == line["n"]


def test_a_constant_gain_has_a_point_as_its_interval():
    a = made_result(objects=12)
    b = copy.deepcopy(a)
    for row in b["objects"]:
        if "scores" in row and row["task"] == "full":
            row["scores"]["best_match"] += 0.1
    line = pair(compare(a, b, draws=500))
    assert line["difference"] == pytest.approx(0.1)
    assert (line["low"], line["high"]) == (pytest.approx(0.1), pytest.approx(0.1))
    assert (line["wins"], line["losses"]) == (12, 0)


def test_the_order_of_the_rows_does_not_matter():
    a, b = made_result(seed=1), made_result(seed=2)
    turned = {**b, "objects": b["objects"][::-1]}
    assert compare(a, b, draws=300) == compare(a, turned, draws=300)


def test_the_interval_covers_the_true_difference_at_its_stated_rate():
    rng = np.random.default_rng(0)
    inside = 0
    for trial in range(200):
        low, high = bootstrap(rng.normal(0.02, 0.1, (40, 1)), np.ones((40, 1), bool), seed=trial, draws=400)
        inside += low[0] <= 0.02 <= high[0]
    assert 0.88 <= inside / 200 <= 0.99


def test_drawing_counts_is_drawing_objects_one_by_one():
    rng = np.random.default_rng(3)
    values, known = rng.normal(size=(15, 2)), rng.random((15, 2)) < 0.8
    counts = np.random.default_rng(7).multinomial(15, np.full(15, 1 / 15), size=64)
    plain = []
    for draw in counts:  # the definition: a list of objects, the mean of those whose value is known
        objects = np.repeat(np.arange(15), draw)
        plain.append([values[objects[known[objects, k]], k].mean() for k in range(2)])
    low, high = bootstrap(values, known, seed=7, draws=64)
    np.testing.assert_allclose(np.percentile(plain, [2.5, 97.5], axis=0), [low, high])


def test_an_object_without_a_score_does_not_count_in_it():
    a, b = made_result(objects=6), made_result(objects=6, better=0.1)
    row = next(
        r for r in b["objects"] if r["mesh"] == "fused" and r["method"] == "ours" and r["task"] == "full"
    )
    row["scores"]["over_seg"] = None
    compared = compare(a, b, draws=50)
    assert pair(compared, "over_seg")["n"] == 5 and pair(compared)["n"] == 6


def test_a_failure_counts_as_zero_in_the_scores():
    a, b = made_result(objects=6), made_result(objects=6)
    row = next(
        r for r in b["objects"] if r["mesh"] == "fused" and r["method"] == "ours" and r["task"] == "full"
    )
    had = row.pop("scores")["best_match"]
    row["error"] = "ValueError: no"
    line = pair(compare(a, b, draws=50))
    assert line["n"] == 6 and line["losses"] == 1
    assert line["difference"] == pytest.approx(-had / 6)


def test_fewer_pieces_are_better_and_counts_compare_by_their_distance_from_zero():
    a = made_result(objects=4, tasks=("full",))
    b = copy.deepcopy(a)
    for before, after in zip(a["objects"], b["objects"], strict=True):
        if "scores" in before:
            before["scores"]["count_error"], after["scores"]["count_error"] = -3.0, 1.0
            after["scores"]["over_seg"] = before["scores"]["over_seg"] - 0.1
    compared = compare(a, b, draws=50)
    assert pair(compared, "abs_count_error")["difference"] == -2
    assert pair(compared, "abs_count_error")["wins"] == 4
    assert pair(compared, "over_seg")["wins"] == 4


def test_only_shared_objects_are_paired():
    a, b = made_result(objects=10), made_result(objects=14)
    compared = compare(a, b, draws=50)
    assert compared["objects"] == {"shared": 10, "only_a": 0, "only_b": 4}
    assert pair(compared)["n"] == 10


def test_two_methods_of_one_result_can_be_paired():
    result = made_result()
    compared = compare(result, result, methods=[("ball", "ours")], draws=100)
    line = pair(compared)
    assert line["method_a"] == "ball" and line["difference"] > 0.1 and line["low"] > 0
    assert "ball -> ours" in text(compared)


@pytest.mark.parametrize(
    ("field", "value"), [("protocol", "error-driven"), ("weighting", "face"), ("format", 3), ("seed", [1])]
)
def test_results_of_another_protocol_are_rejected_naming_the_field(field, value):
    a = made_result(objects=3)
    with pytest.raises(InputError, match=f"differ in {field}"):
        compare(a, {**a, field: value})


def test_results_of_other_data_are_rejected():
    a = made_result(objects=3)
    changed = [{**a["data"][0], "sha256": "cd" * 32}]
    with pytest.raises(InputError, match="differ in data: chairs has sha256"):
        compare(a, {**a, "data": changed})
    turned = [{**a["data"][0], "protocol": {"gt": "semantic"}}]
    with pytest.raises(InputError, match="chairs has options None and {'gt': 'semantic'}"):
        compare(a, {**a, "data": turned})
    with pytest.raises(InputError, match="differ in data: chairs and tables"):
        compare(a, {**a, "data": [{**a["data"][0], "name": "tables"}]})


def test_unknown_methods_are_rejected():
    a, b = made_result(objects=3, methods=("ours",)), made_result(objects=3, methods=("ball",))
    with pytest.raises(PromptError, match="no method is in both"):
        compare(a, b)
    with pytest.raises(PromptError, match="A has no method 'walker'; expected one of ours"):
        compare(a, b, methods=[("walker", "ball")])


def test_a_result_without_rows_is_rejected():
    a = made_result(objects=3)
    with pytest.raises(InputError, match="none is in both"):
        compare(a, {**a, "objects": []})


def test_the_text_states_the_method_and_marks_clear_differences():
    said = text(
        compare(made_result(seed=1), made_result(seed=1, better=0.1), draws=200, names=("old", "new"))
    )
    assert "new minus old, paired over 30 shared objects" in said and "95 % interval" in said
    row = next(line for line in said.splitlines() if line.startswith("| ours") and "best_match" in line)
    assert "*" in row and "+" in row
    assert "over_seg" not in said  # the companions are in the JSON


def test_pairs_of_methods_are_written_with_an_equals_sign():
    a, b = (
        {"summary": dict.fromkeys(["ball", "ours:steps=4"])},
        {"summary": dict.fromkeys(["ball", "ours:steps=1"])},
    )
    assert method_pairs(["ball=ours:steps=1", "ball"], a, b) == [("ball", "ours:steps=1"), ("ball", "ball")]
    assert method_pairs(["ours:steps=4=ours:steps=1"], a, b) == [("ours:steps=4", "ours:steps=1")]
    with pytest.raises(PromptError, match="expected A_METHOD=B_METHOD of ball, ours:steps=4 and ball"):
        method_pairs(["ball="], a, b)


def test_the_command_compares_two_files_or_two_methods_of_one(tmp_path, capsys):
    for name, better in (("a", 0.0), ("b", 0.1)):
        (tmp_path / f"{name}.json").write_text(
            json.dumps(made_result(objects=8, tasks=("full",), better=better))
        )
    a, b = str(tmp_path / "a.json"), str(tmp_path / "b.json")
    assert run(["evaluate", "compare", a, b, "--out", str(tmp_path / "d.json")]) == 0
    assert "| ours " in capsys.readouterr().out
    assert json.loads((tmp_path / "d.json").read_text())["objects"]["shared"] == 8
    assert run(["evaluate", "compare", a, "--method", "ball=ours"]) == 0
    assert "ball -> ours" in capsys.readouterr().out
    assert run(["evaluate", "compare", a]) == 2
    assert "--method" in capsys.readouterr().err
