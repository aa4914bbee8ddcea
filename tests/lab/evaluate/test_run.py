"""The run: complete, repeatable, resumable, with failures recorded."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
import pytest

from segvigen.errors import FileError, OutputError, PromptError
from segvigen.lab.evaluate import run as run_module
from segvigen.lab.evaluate import worker as worker_module
from segvigen.lab.evaluate.methods import Method
from segvigen.lab.evaluate.results import read_result
from segvigen.lab.evaluate.run import run as run_anywhere
from tests.lab.evaluate import faulty_methods
from tests.lab.evaluate.made import boxes, small_shard, write_shard

pytestmark = pytest.mark.slow

TIMES = ("seconds_per_object", "seconds_per_click", "peak_memory_mb", "cost")
ROW_TIMES = ("seconds", "prepare_seconds", "peak_memory_mb")


@pytest.fixture
def shard(tmp_path):
    return small_shard(tmp_path / "made.npz")


def run(data, methods, tasks, out, **options):
    """Run in this process on the given meshes, by default."""
    return run_anywhere(data, methods, tasks, out, **{"workers": 0, "meshes": ("given",), **options})


def without_times(result):
    kept = {key: value for key, value in result.items() if key not in TIMES}
    kept["objects"] = [{k: v for k, v in row.items() if k not in ROW_TIMES} for row in result["objects"]]
    return kept


def lines(out):
    return [json.loads(line) for line in (out / "rows.jsonl").read_text().splitlines()]


def use(monkeypatch, *methods):
    """Make the run load these methods by name."""
    table = {method.name: method for method in methods}
    monkeypatch.setattr(worker_module, "load_method", lambda word, **options: table[word])


def counting(calls, name="count", fail_on=(), answer=None, **more):
    """Return a method that selects all faces and records what it prepares."""

    def prepare(subject):
        calls.append(subject.id)
        if subject.id in fail_on:
            raise RuntimeError(f"no idea about {subject.id}")
        return subject.asset

    def full(asset, seed):
        return np.zeros(len(asset.faces), int)

    def click(asset, queries, seed):
        good = np.ones(len(asset.faces), bool)
        return [good if answer is None else answer(good) for _ in queries]

    return Method(name, {}, prepare, full, click, **more)


def test_components_of_separate_parts_score_one_everywhere(shard, tmp_path):
    result = run(shard, ["components", "all"], ["full", "click"], tmp_path / "out")
    summary = result["summary"]["components"]["given"]
    for name in ("best_match", "hungarian", "area_best_match", "area_hungarian", "coverage", "fragments"):
        assert summary["full"][name]["mean"] == 1.0
    names = [f"{kind}@{n}" for kind in ("iou", "iou_face") for n in (1, 3, 5, 7, 10)]
    assert {metric: entry["mean"] for metric, entry in summary["click"].items()} == dict.fromkeys(names, 1.0)
    expected = np.mean([1 / 2, 1 / 3, 1 / 4, 1 / 5])  # every part is one of n boxes of twelve faces
    everything = result["summary"]["all"]["given"]
    assert everything["click"]["iou_face@10"]["mean"] == pytest.approx(expected)
    assert everything["full"]["best_match"]["mean"] == pytest.approx(expected)


def test_a_result_states_everything_that_decides_it(shard, tmp_path):
    result = run(shard, ["ball", "kmeans"], ["full", "click"], tmp_path / "out", seeds=(0, 1), clicks=(1, 3))
    assert result["protocol"] == "prefix-positive" and result["weighting"] == "area"
    assert result["average"] == "macro_object" and result["oracle"] == {} and result["seed"] == [0, 1]
    assert (result["num_objects"], result["num_parts"]) == (4, 14)
    assert result["sizes"] == {"given": {"objects": 4, "parts": 14, "faces": 168}}
    assert result["skipped"] == result["failures"] == result["left_out"] == []
    assert {"steps", "resolution", "device", "checkpoint", "thresholds", "fused_grid"} <= result.keys()
    assert set(result["seconds_per_object"]) == set(result["peak_memory_mb"]) == {"ball", "kmeans"}
    assert result["methods"]["ball"]["radius"] > 0
    assert list(result["summary"]["ball"]["given"]) == ["click"]  # a ball makes no full segmentation
    assert list(result["summary"]["kmeans"]["given"]) == ["full"]
    assert result["summary"]["kmeans"]["given"]["full"]["hungarian"]["seed_std"] >= 0
    assert read_result(tmp_path / "out") == result
    row = result["objects"][0]
    assert (row["object"], row["mesh"], row["method"], row["task"]) == ("made/two", "given", "ball", "click")
    assert (row["category"], row["dataset"], row["faces"], row["parts"]) == ("even", "made", 24, 2)
    assert 0 < row["scores"]["iou@3"] <= 1 and row["seconds"] >= 0 and row["queries"] == 2 * 2 * 2
    assert len(result["objects"]) == 8


def test_two_surfaces_and_four_tasks_in_one_run(shard, tmp_path):
    result = run(
        shard,
        ["components"],
        ["full", "click"],
        tmp_path / "out",
        meshes=("given", "fused"),
        fused_grid=24,
        only=("three",),
    )
    assert [(row["mesh"], row["task"]) for row in result["objects"]] == [
        ("given", "full"), ("given", "click"), ("fused", "full"), ("fused", "click"),
    ]  # fmt: skip
    assert result["fused_grid"] == 24 and result["notes"]["given"] == {}
    notes = result["notes"]["fused"]["made/three"]
    assert notes["grid"] == 24 and "flips" in notes
    assert result["sizes"]["fused"]["faces"] > result["sizes"]["given"]["faces"]


def test_any_number_of_workers_gives_the_same_result(shard, tmp_path):
    options = {"meshes": ("given", "fused"), "fused_grid": 16, "clicks": (1, 3)}
    asked = (shard, ["ball", "kmeans"], ["full", "click"])
    one = run(*asked, tmp_path / "one", workers=1, **options)
    two = run(*asked, tmp_path / "two", workers=2, **options)
    assert without_times(one) == without_times(two)
    assert one["failures"] == [] and len(one["objects"]) == 16


def test_a_second_run_computes_nothing_again(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))
    first = run(shard, ["count"], ["full"], tmp_path / "out")
    again = run(shard, ["count"], ["full"], tmp_path / "out")
    assert len(calls) == 4 and first == again


def test_a_truncated_row_is_computed_again_and_no_other(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))
    whole = run(shard, ["count"], ["full", "click"], tmp_path / "out")
    rows = tmp_path / "out" / "rows.jsonl"
    text = rows.read_bytes()
    rows.write_bytes(text[: -len(text.splitlines()[-1]) // 2])
    del calls[:]
    again = run(shard, ["count"], ["full", "click"], tmp_path / "out")
    assert len(calls) == 1
    assert without_times(again) == without_times(whole)
    good = []
    for line in rows.read_text().splitlines():
        try:
            good.append(json.loads(line)["key"])
        except ValueError:
            pass
    assert len(good) == len(set(good)) == 8


def test_a_run_killed_at_any_moment_resumes_without_lost_or_repeated_objects(tmp_path):
    objects = [boxes(2 + i % 3) for i in range(24)]
    data = write_shard(tmp_path / "made.npz", objects, [f"o{i}" for i in range(24)], ["a"] * 24)
    out = tmp_path / "out"
    code = (
        "from segvigen.lab.evaluate.run import run\n"
        "if __name__ == '__main__':\n"
        f"    run({str(data)!r}, ['ball'], ['click'], {str(out)!r}, meshes=('given',), workers=1)"
    )
    script = tmp_path / "go.py"
    script.write_text(code)
    process = subprocess.Popen([sys.executable, str(script)])
    rows = out / "rows.jsonl"
    while process.poll() is None and not (rows.exists() and rows.stat().st_size > 2000):
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not (out / "result.json").exists()
    whole = run(data, ["ball"], ["click"], out)
    keys = [row["key"] for row in lines(out)]
    assert len(keys) == len(set(keys)) == 24 == len(whole["objects"])
    assert without_times(whole) == without_times(run(data, ["ball"], ["click"], tmp_path / "fresh")) | {
        "source": whole["source"]
    }


def test_an_interrupt_keeps_finished_rows(shard, tmp_path, monkeypatch):
    calls = []
    method = counting(calls)

    def interrupted(subject):
        if len(calls) == 2:
            raise KeyboardInterrupt
        return method.prepare(subject)

    use(monkeypatch, replace(method, prepare=interrupted))
    with pytest.raises(KeyboardInterrupt):
        run(shard, ["count"], ["full"], tmp_path / "out")
    assert len(lines(tmp_path / "out")) == 2


def test_other_settings_add_rows_and_keep_the_rest(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))

    def again(tasks, **options):
        del calls[:]
        run(shard, ["count"], tasks, tmp_path / "out", **options)
        return len(calls)

    assert again(["click"], limit=2) == 2
    assert again(["click"], limit=3) == 1  # a larger limit adds an object
    assert again(["click"], limit=3, seeds=(1,)) == 3
    assert again(["click", "full"], limit=3) == 3
    assert again(["full"], limit=3, clicks=(1,), weighting="face") == 0  # a full segmentation knows no clicks
    assert again(["click"], limit=3, weighting="face") == 3
    assert again(["full"], limit=3, meshes=("fused",), fused_grid=16) == 3
    assert again(["full"], limit=3, meshes=("fused",), fused_grid=20) == 3


def test_a_failure_scores_zero_with_its_reason_and_is_tried_again(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls, fail_on=("made/two",)))
    result = run(shard, ["count"], ["full", "click"], tmp_path / "out", parts_per_object=1)
    reason = "RuntimeError: no idea about made/two"
    shown = {"object": "made/two", "mesh": "given", "method": "count", "reason": reason}
    assert result["failures"] == [{**shown, "task": "full"}, {**shown, "task": "click"}]
    assert calls.count("made/two") == 1  # what cannot be prepared is not prepared for every task
    summary = result["summary"]["count"]["given"]
    expected = pytest.approx(np.mean([0, 1 / 3, 1 / 4, 1 / 5]))
    assert summary["full"]["best_match"]["mean"] == summary["click"]["iou_face@10"]["mean"] == expected
    assert summary["click"]["iou_face@10"]["num_parts"] == 4
    assert summary["full"]["coverage"]["n"] == 3  # companions say nothing about it
    use(monkeypatch, counting(calls))
    mended = run(shard, ["count"], ["full", "click"], tmp_path / "out", parts_per_object=1)
    assert mended["failures"] == [] and mended["summary"]["count"]["given"]["click"]["iou@10"]["n"] == 4


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda good: good[:-1], "expected \\[24\\]"),
        (lambda good: good.astype(float) * np.nan, "NaN"),
        (lambda good: good.astype(int), "expected a bool"),
    ],
)
def test_masks_of_another_shape_or_type_are_failures(shard, tmp_path, monkeypatch, answer, words):
    use(monkeypatch, counting([], answer=answer))
    result = run(shard, ["count"], ["click"], tmp_path / "out", only=("two",))
    assert re.search(words, result["failures"][0]["reason"])
    assert result["summary"]["count"]["given"]["click"]["iou@1"]["mean"] == 0.0


@pytest.mark.parametrize("answer", [np.full(24, np.nan), np.zeros(23, int), np.zeros((2, 24))])
def test_labels_of_another_length_or_type_are_failures(shard, tmp_path, monkeypatch, answer):
    method = replace(counting([]), full=lambda asset, seed: answer)
    use(monkeypatch, method)
    result = run(shard, ["count"], ["full"], tmp_path / "out", only=("two",))
    assert result["failures"][0]["reason"].startswith("ValueError: ")
    assert result["summary"]["count"]["given"]["full"]["best_match"]["mean"] == 0.0


def test_a_broken_object_is_skipped_with_its_reason_and_not_averaged(tmp_path):
    vertices, faces, labels = boxes(2)
    bad = faces.copy()
    bad[0, 0] = 99
    path = write_shard(
        tmp_path / "made.npz",
        [(vertices, bad, labels), (vertices, faces, labels)],
        ["bad", "good"],
        ["a", "a"],
    )
    result = run(path, ["all", "components"], ["full", "click"], tmp_path / "out")
    (skipped,) = result["skipped"]
    assert (skipped["object"], skipped["mesh"]) == ("made/bad", "given") and "vertex 99" in skipped["reason"]
    assert result["num_objects"] == 1 and result["summary"]["all"]["given"]["full"]["best_match"]["n"] == 1


def test_an_oracle_keeps_the_best_candidate_and_is_flagged_in_the_result(shard, tmp_path, monkeypatch):
    def full(asset, seed):
        return [np.zeros(len(asset.faces), int), np.arange(len(asset.faces))]

    def click(asset, queries, seed):
        return [
            np.stack([np.zeros(len(asset.faces), bool), np.ones(len(asset.faces), bool)]) for _ in queries
        ]

    use(monkeypatch, replace(counting([]), full=full, click=click, oracle="size"))
    result = run(shard, ["count"], ["full", "click"], tmp_path / "out", only=("two",))
    assert result["oracle"] == {"count": "size"}
    summary = result["summary"]["count"]["given"]
    assert summary["full"]["best_match"]["mean"] == summary["click"]["iou_face@1"]["mean"] == 0.5


def test_a_partition_by_one_click_per_part_is_scored_by_its_mean_iou(shard, tmp_path, monkeypatch):
    asked = []

    def partition(asset, clicks, seed):
        asked.append({name: len(points) for name, points in clicks.items()})
        return np.zeros(len(asset.faces), int)

    use(monkeypatch, replace(counting([]), partition=partition))
    result = run(shard, ["count"], ["partition"], tmp_path / "out", only=("three",))
    assert asked == [{"p0": 1, "p1": 1, "p2": 1}]
    assert result["summary"]["count"]["given"]["partition"]["miou_face"]["mean"] == pytest.approx(1 / 9)


def test_undefined_tasks_are_left_out_and_not_failures(tmp_path, monkeypatch):
    vertices, faces, labels = boxes(2)
    path = write_shard(tmp_path / "made.npz", [(vertices, faces, labels * 0)], ["one"], ["a"])
    use(monkeypatch, replace(counting([]), partition=lambda *asked: 1 / 0, guide=lambda *asked: 1 / 0))
    result = run(path, ["count"], ["partition", "guide"], tmp_path / "out")
    assert [(entry["task"], entry["object"]) for entry in result["left_out"]] == [
        ("partition", "made/one"), ("guide", "made/one"),
    ]  # fmt: skip
    assert result["failures"] == result["objects"] == []


def test_a_guided_result_that_follows_the_map_is_perfect_on_visible_parts(shard, tmp_path, monkeypatch):
    from segvigen.asset.render import build, render
    from segvigen.prompts import guide_palette

    def guide(asset, guide_map, seed):
        ids = guide_palette(guide_map)[1]
        face = render(build(asset), guide_map.camera, len(ids), len(ids)).face
        labels = np.full(len(asset.faces), -1)
        labels[face[ids >= 0]] = ids[ids >= 0]
        return labels

    use(monkeypatch, replace(counting([]), guide=guide))
    result = run(shard, ["count"], ["guide"], tmp_path / "out", only=("four",))
    (row,) = result["objects"]
    assert row["shown_parts"] == 4 and 0 < row["scores"]["best_match_seen"] < 1  # back sides have no label


def test_answers_are_kept_for_pictures_unless_turned_off(shard, tmp_path):
    result = run(shard, ["components"], ["full", "click"], tmp_path / "out", only=("three",))
    folder = tmp_path / "out" / "answers" / "given"
    with np.load(folder / "full" / "components" / "made__three.npz") as kept:
        assert kept["labels"].shape == (36,) and kept["labels"].dtype == np.int16
    with np.load(folder / "click" / "components" / "made__three.npz") as kept:
        assert set(kept.files) == {"part", "points", "positive", "mask_1", "mask_10"}
        assert np.unpackbits(kept["mask_10"], count=36).sum() == 12 and kept["points"].shape == (10, 3)
    assert result["objects"][0]["scores"]["hungarian"] == 1.0
    run(shard, ["components"], ["full"], tmp_path / "bare", answers=False)
    assert not (tmp_path / "bare" / "answers").exists()


def test_clicks_can_be_limited_to_some_parts(shard, tmp_path):
    result = run(shard, ["all"], ["click"], tmp_path / "few", parts_per_object=2)
    assert result["summary"]["all"]["given"]["click"]["iou@1"]["num_parts"] == 8
    assert all(len(row["clicked"]) == 2 for row in result["objects"])


@pytest.mark.parametrize(
    ("protocol", "counts"), [("single-average", [1]), ("error-driven", [1, 3]), ("corrective", [1, 3])]
)
def test_other_protocols_run_and_are_recorded(shard, tmp_path, protocol, counts):
    result = run(shard, ["components"], ["click"], tmp_path / "out", protocol=protocol, clicks=(1, 3))
    assert (result["protocol"], result["clicks"]) == (protocol, counts)
    assert result["summary"]["components"]["given"]["click"][f"iou@{counts[-1]}"]["mean"] == 1.0


def test_progress_ends_at_one_and_shows_the_time_left(shard, tmp_path):
    seen = []
    run(shard, ["all"], ["full"], tmp_path / "out", progress=lambda *shown: seen.append(shown))
    assert seen[0] == ("evaluate", 0.0) and seen[-1][1] == 1.0
    assert [shown[1] for shown in seen] == sorted(shown[1] for shown in seen)
    assert seen[1][0].startswith("evaluate: 1 of 4, ") and seen[1][0].endswith(" left")


def test_a_method_that_dies_or_hangs_fails_on_that_object_alone(shard, tmp_path, monkeypatch):
    monkeypatch.setattr(run_module, "Evaluator", faulty_methods.Evaluator)
    names = ["exit", "unprepared", "hang", "good"]
    options = {"workers": 1, "time_limit": 6, "only": ("two", "three")}
    result = run(shard, names, ["full", "click"], tmp_path / "out", **options)
    assert [(e["object"], e["method"], e["task"], e["reason"]) for e in result["failures"]] == [
        ("made/three", "exit", "full", "full: its process ended with exit code 7"),
        ("made/three", "unprepared", "full", "prepare: its process ended with exit code 7"),
        ("made/three", "unprepared", "click", "prepare: its process ended with exit code 7"),
        ("made/three", "hang", "full", "full: took longer than the limit of 6 s"),
    ]
    assert len(result["objects"]) == 16 and result["skipped"] == []
    row = next(row for row in result["objects"] if "error" in row)
    assert (row["parts"], row["scores"]) == (3, {})
    entry = result["summary"]["exit"]["given"]["full"]["best_match"]
    assert entry["n"] == 2 and entry["mean"] == pytest.approx((1 / 2 + 0) / 2)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"methods": ["magic"]}, "unknown method 'magic'"),
        ({"methods": ["ball:size=3"]}, "ball has no setting 'size'"),
        ({"methods": ["ball:radius=x"]}, "expected a number"),
        ({"methods": []}, "no methods given"),
        ({"tasks": ["full", "sing"]}, "expected some of full, click"),
        ({"meshes": ["melted"]}, "expected some of given, fused"),
        ({"fused_grid": 2}, "expected 8 to 1024 cells"),
        ({"protocol": "magic"}, "expected one of prefix-positive"),
        ({"methods": ["ball"], "tasks": ["full"]}, "none of ball does full"),
        ({"clicks": (0, 3)}, "expected numbers from 1 to 10"),
        ({"clicks": (11,)}, "expected numbers from 1 to 10"),
        ({"seeds": ()}, "expected at least one"),
        ({"limit": 0}, "limit is 0"),
        ({"only": ("nothing",)}, "no object is called 'nothing'"),
        ({"workers": -1}, "workers is -1"),
        ({"time_limit": 0.0}, "time limit is 0"),
        ({"memory_limit": -1.0}, "memory limit is -1"),
        ({"steps": 0}, "steps is 0"),
        ({"weighting": "volume"}, "expected area or face"),
        ({"parts_per_object": 0}, "expected at least 1"),
        ({"opening": {"layout": "origami"}}, "layout is 'origami'"),
    ],
)
def test_invalid_arguments_are_rejected_before_the_run_starts(shard, tmp_path, changes, message):
    asked = {"data": shard, "methods": ["all"], "tasks": ["full"], "out": tmp_path / "out", **changes}
    with pytest.raises(PromptError, match=message):
        run(**asked)
    assert not (tmp_path / "out").exists()


def test_missing_data_and_folders_are_rejected(shard, tmp_path):
    with pytest.raises(FileError, match="does not exist"):
        run(tmp_path / "absent.npz", ["all"], ["full"], tmp_path / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileError, match="no known layout"):
        run(tmp_path / "empty", ["all"], ["full"], tmp_path / "out")
    with pytest.raises(FileError, match="no data given"):
        run([], ["all"], ["full"], tmp_path / "out")
    with pytest.raises(FileError, match="give each once"):
        run([shard, shard], ["all"], ["full"], tmp_path / "out")
    with pytest.raises(OutputError, match="cannot be a results folder"):
        run(shard, ["all"], ["full"], shard)
    assert run(tmp_path, ["all"], ["full"], tmp_path / "out")["data"][0]["name"] == "made"


def test_a_result_of_an_older_version_is_rejected_with_advice(tmp_path):
    old = {"format": 1, "data": [], "protocol": "", "methods": {}, "summary": {}, "objects": 4}
    (tmp_path / "result.json").write_text(json.dumps(old))
    with pytest.raises(FileError, match="has format 1.*run segvigen evaluate again"):
        read_result(tmp_path)
