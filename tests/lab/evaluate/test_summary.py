"""Means over objects, categories, parts and seeds."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.lab.evaluate.summary import costs, summarize

ZEROES = {"click": ["iou@1"], "full": ["best_match"]}


def row(name, values, task="click", metric="iou@1", parts=None, **more):
    said = {"object": name, "category": name[0], "method": "m", "mesh": "given", "task": task}
    by_part = {metric: [[value] * (parts or 0) for value in values]} if parts else {}
    return {**said, "scores": {metric: values}, "by_part": by_part, **more}


def entry(rows, seeds, task="click", metric="iou@1"):
    return summarize(rows, ZEROES, seeds)["summary"]["m"]["given"][task][metric]


def test_seed_std_is_the_deviation_of_the_means_of_the_seeds():
    found = entry([row("a", [0.2, 0.4]), row("b", [0.6, 1.0])], 2)
    assert found["mean"] == pytest.approx(0.55) and found["n"] == 2
    assert found["seed_std"] == pytest.approx(np.std([0.4, 0.7]))
    assert entry([row("a", [0.2])], 1)["seed_std"] is None


def test_averages_are_over_objects_categories_and_parts():
    rows = [row("a1", [0.2], parts=1), row("a2", [0.4], parts=3), row("b1", [0.9], parts=2)]
    found = entry(rows, 1)
    assert found["mean"] == pytest.approx(0.5) and found["std"] == pytest.approx(np.std([0.2, 0.4, 0.9]))
    assert found["macro_category"] == pytest.approx((0.3 + 0.9) / 2)
    assert found["micro_part"] == pytest.approx((0.2 + 3 * 0.4 + 2 * 0.9) / 6) and found["num_parts"] == 6


def test_a_failure_scores_zero_and_is_left_out_of_the_other_metrics():
    good = row("a", [1.0], "full", "best_match")
    good["scores"]["coverage"] = [0.5]
    bad = {**row("b", [], "full", "best_match"), "scores": {}, "error": "no idea"}
    table = summarize([good, bad], ZEROES, 1)["summary"]["m"]["given"]["full"]
    assert (table["best_match"]["mean"], table["best_match"]["n"]) == (0.5, 2)
    assert (table["coverage"]["mean"], table["coverage"]["n"]) == (0.5, 1)


def test_a_failed_object_counts_all_its_parts_in_the_mean_over_parts():
    bad = {**row("b", []), "scores": {}, "error": "no idea", "asked_parts": 3}
    assert entry([row("a", [1.0], parts=1), bad], 1)["micro_part"] == pytest.approx(1 / 4)


def test_scores_that_do_not_apply_are_left_out_of_the_mean():
    rows = [row("a", [None], "full", "small_recall"), row("b", [0.4], "full", "small_recall")]
    assert entry(rows, 1, "full", "small_recall")["n"] == 1
    left = {**row("c", [0.9]), "left_out": "nothing to click"}
    assert entry([row("a", [0.1]), left], 1)["mean"] == pytest.approx(0.1)


def test_cost_is_per_query():
    rows = [row("a", [1.0], queries=4, seconds=2.0, prepare_seconds=3.0, peak_memory_mb=9.0)]
    found = costs(rows)["m"]["given"]["click"]
    assert found == {"seconds": 0.5, "prepare_seconds": 3.0, "peak_memory_mb": 9.0, "n": 1}
