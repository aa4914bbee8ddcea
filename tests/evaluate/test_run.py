"""The run: complete, repeatable, resumable, and honest about what failed."""

from __future__ import annotations

import json
import sys
import types

import numpy as np
import pytest

from segvigen.errors import FileError, OutputError, PromptError
from segvigen.evaluate import run as run_module
from segvigen.evaluate.methods import Method
from segvigen.evaluate.run import run
from segvigen.evaluate.summary import summarize
from tests.evaluate.made import boxes, small_shard, write_shard

TIMES = ("seconds_per_object", "seconds_per_click", "peak_memory_mb")


@pytest.fixture
def shard(tmp_path):
    return small_shard(tmp_path / "made.npz")


def without_times(result):
    return {key: value for key, value in result.items() if key not in TIMES}


def lines(out):
    return [json.loads(line) for line in (out / "rows.jsonl").read_text().splitlines()]


def use(monkeypatch, *methods):
    """Let the run find these methods by their names."""
    table = {method.name: method for method in methods}
    monkeypatch.setattr(run_module, "load_method", lambda name, **options: table[name])


def counting(calls, name="count", fail_on=(), answer=None):
    """A method that answers "all faces" and notes what it is asked for."""

    def prepare(asset):
        calls.append(asset.name)
        if asset.name in fail_on:
            raise RuntimeError(f"no idea about {asset.name}")
        return asset

    def full(asset, seed):
        return np.zeros(len(asset.faces), int)

    def click(asset, queries, seed):
        good = np.ones(len(asset.faces), bool)
        return [good if answer is None else answer(good) for _ in queries]

    return Method(name, {}, prepare, full, click)


def test_components_of_separate_parts_score_one_everywhere(shard, tmp_path):
    result = run(shard, ["components", "all"], ["full", "click"], tmp_path / "out")
    summary = result["summary"]["components"]["given"]
    for name in ("best_match", "hungarian", "area_best_match", "area_hungarian", "coverage", "fragments"):
        assert summary["full"][name]["mean"] == 1.0
    assert {metric: entry["mean"] for metric, entry in summary["click"].items()} == {
        f"iou@{n}": 1.0 for n in (1, 3, 5, 7, 10)
    }
    expected = np.mean([1 / 2, 1 / 3, 1 / 4, 1 / 5])  # every part is one of n boxes of twelve faces
    everything = result["summary"]["all"]["given"]
    assert everything["click"]["iou@10"]["mean"] == pytest.approx(expected)
    assert everything["full"]["best_match"]["mean"] == pytest.approx(expected)


def test_the_three_averages_of_clicks_are_what_they_say(shard, tmp_path):
    entry = run(shard, ["all"], ["click"], tmp_path / "out")["summary"]["all"]["given"]["click"]["iou@1"]
    assert entry["n"] == 4 and entry["num_parts"] == 14
    assert entry["micro_part"] == pytest.approx(4 / 14)  # n parts at 1/n each, four objects
    assert entry["macro_category"] == pytest.approx(((1 / 2 + 1 / 4) / 2 + (1 / 3 + 1 / 5) / 2) / 2)
    assert entry["std"] == pytest.approx(np.std([1 / 2, 1 / 3, 1 / 4, 1 / 5]))
    assert entry["seed_std"] is None


def test_a_result_says_all_that_decides_it(shard, tmp_path):
    result = run(shard, ["ball", "kmeans"], ["full", "click"], tmp_path / "out", seeds=(0, 1), clicks=(1, 3))
    assert result["protocol"] == "prefix-positive" and result["weighting"] == "face"
    assert result["average"] == "macro_object" and result["oracle"] == [] and result["seed"] == [0, 1]
    assert (result["objects"], result["parts"]) == (4, 14)
    assert result["skipped"] == result["failures"] == []
    assert {"steps", "resolution", "device", "checkpoint"} <= result.keys()
    assert set(result["seconds_per_object"]) == set(result["peak_memory_mb"]) == {"ball", "kmeans"}
    assert result["methods"]["ball"]["radius"] > 0
    assert list(result["summary"]["ball"]["given"]) == ["click"]  # a ball makes no full segmentation
    assert list(result["summary"]["kmeans"]["given"]) == ["full"]
    assert result["summary"]["kmeans"]["given"]["full"]["hungarian"]["seed_std"] >= 0
    assert json.loads((tmp_path / "out" / "result.json").read_text()) == result
    text = (tmp_path / "out" / "report.md").read_text()
    assert "protocol = prefix-positive" in text.splitlines()[2] and "iou@3" in text and "even (2)" in text


def test_any_number_of_workers_gives_the_same_result(shard, tmp_path):
    one = run(shard, ["ball", "kmeans"], ["full", "click"], tmp_path / "one", workers=1, clicks=(1, 3))
    two = run(shard, ["ball", "kmeans"], ["full", "click"], tmp_path / "two", workers=2, clicks=(1, 3))
    assert without_times(one) == without_times(two)


def test_a_second_run_asks_nothing_again(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))
    first = run(shard, ["count"], ["full"], tmp_path / "out")
    again = run(shard, ["count"], ["full"], tmp_path / "out")
    assert len(calls) == 4 and first == again


def test_a_killed_run_goes_on_without_a_lost_or_doubled_object(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))
    whole = run(shard, ["count"], ["full", "click"], tmp_path / "out")
    rows = tmp_path / "out" / "rows.jsonl"
    rows.write_bytes(
        rows.read_bytes()[: -len(rows.read_bytes().splitlines()[-1]) // 2]
    )  # cut in the last line
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
    assert len(good) == len(set(good)) == 4


def test_an_interrupt_keeps_what_is_done(shard, tmp_path, monkeypatch):
    calls = []
    method = counting(calls)

    def interrupted(asset):
        if len(calls) == 2:
            raise KeyboardInterrupt
        return method.prepare(asset)

    use(monkeypatch, Method("count", {}, interrupted, method.full, method.click))
    with pytest.raises(KeyboardInterrupt):
        run(shard, ["count"], ["full"], tmp_path / "out")
    assert len(lines(tmp_path / "out")) == 2


def test_other_settings_are_other_rows(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls))
    run(shard, ["count"], ["click"], tmp_path / "out", limit=2)
    run(shard, ["count"], ["click"], tmp_path / "out", limit=3)
    assert len(calls) == 3  # a larger limit adds an object
    run(shard, ["count"], ["click"], tmp_path / "out", limit=3, seeds=(1,))
    assert len(calls) == 6


def test_a_failure_scores_zero_with_its_reason_and_is_tried_again(shard, tmp_path, monkeypatch):
    calls = []
    use(monkeypatch, counting(calls, fail_on=("made/two",)))
    result = run(shard, ["count"], ["full", "click"], tmp_path / "out")
    reason = "RuntimeError: no idea about made/two"
    assert result["failures"] == [{"object": "made/two", "method": "count", "reason": reason}]
    summary = result["summary"]["count"]["given"]
    assert summary["full"]["best_match"]["mean"] == pytest.approx(np.mean([0, 1 / 3, 1 / 4, 1 / 5]))
    assert summary["click"]["iou@10"]["mean"] == pytest.approx(np.mean([0, 1 / 3, 1 / 4, 1 / 5]))
    assert summary["full"]["coverage"]["n"] == 3  # companions say nothing about it
    assert reason in (tmp_path / "out" / "report.md").read_text()
    use(monkeypatch, counting(calls))
    mended = run(shard, ["count"], ["full", "click"], tmp_path / "out")
    assert mended["failures"] == [] and len(calls) == 5
    assert mended["summary"]["count"]["given"]["click"]["iou@10"]["n"] == 4


@pytest.mark.parametrize(
    "answer",
    [lambda good: good[:-1], lambda good: good.astype(float) * np.nan, lambda good: good.astype(int)],
)
def test_masks_of_another_shape_or_kind_are_failures(shard, tmp_path, monkeypatch, answer):
    use(monkeypatch, counting([], answer=answer))
    result = run(shard, ["count"], ["click"], tmp_path / "out", limit=1)
    assert "expected bool" in result["failures"][0]["reason"]
    assert result["summary"]["count"]["given"]["click"]["iou@1"]["mean"] == 0.0


def test_a_broken_object_is_skipped_with_its_reason(tmp_path):
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
    assert [entry["object"] for entry in result["skipped"]] == ["made/bad"]
    assert "vertex 99" in result["skipped"][0]["reason"]
    assert result["objects"] == 1 and result["summary"]["all"]["given"]["full"]["best_match"]["n"] == 1


def test_clicks_can_be_weighted_by_area_and_limited_to_some_parts(shard, tmp_path):
    by_area = run(shard, ["all"], ["click"], tmp_path / "area", weighting="area")
    by_face = run(shard, ["all"], ["click"], tmp_path / "face")
    entry = by_face["summary"]["all"]["given"]["click"]["iou@1"]
    assert by_area["summary"]["all"]["given"]["click"]["iou@1"]["micro_part"] == pytest.approx(
        entry["micro_part"]
    )  # the shares of the parts of an object sum to one either way
    few = run(shard, ["all"], ["click"], tmp_path / "few", parts_per_object=2)
    assert few["summary"]["all"]["given"]["click"]["iou@1"]["num_parts"] == 8
    assert all(len(row["click"]["parts"]) == 2 for row in lines(tmp_path / "few"))


def test_progress_ends_at_one(shard, tmp_path):
    seen = []
    run(
        shard,
        ["all"],
        ["full"],
        tmp_path / "out",
        progress=lambda stage, fraction: seen.append((stage, fraction)),
    )
    assert seen[0] == ("evaluate", 0.0) and seen[-1] == ("evaluate", 1.0)
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"methods": ["magic"]}, "unknown method 'magic'"),
        ({"methods": []}, "no methods given"),
        ({"tasks": ["full", "sing"]}, "expected some of full, click"),
        ({"methods": ["ball"], "tasks": ["full"]}, "none of ball does full"),
        ({"clicks": (0, 3)}, "expected numbers from 1 to 10"),
        ({"clicks": (11,)}, "expected numbers from 1 to 10"),
        ({"seeds": ()}, "expected at least one"),
        ({"limit": 0}, "limit is 0"),
        ({"workers": 0}, "workers is 0"),
        ({"steps": 0}, "steps is 0"),
        ({"weighting": "volume"}, "expected face or area"),
        ({"parts_per_object": 0}, "expected at least 1"),
    ],
)
def test_what_cannot_be_run_is_refused_before_it_starts(shard, tmp_path, changes, message):
    asked = {"data": shard, "methods": ["all"], "tasks": ["full"], "out": tmp_path / "out", **changes}
    with pytest.raises(PromptError, match=message):
        run(**asked)
    assert not (tmp_path / "out").exists()


def test_data_and_folders_that_are_not_there_are_refused(shard, tmp_path):
    with pytest.raises(FileError, match="is no file"):
        run(tmp_path / "absent.npz", ["all"], ["full"], tmp_path / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileError, match="holds no .npz shard"):
        run(tmp_path / "empty", ["all"], ["full"], tmp_path / "out")
    with pytest.raises(FileError, match="give every shard once"):
        run([shard, shard], ["all"], ["full"], tmp_path / "out")
    with pytest.raises(OutputError, match="cannot be a folder for results"):
        run(shard, ["all"], ["full"], shard)
    assert (
        run(tmp_path, ["all"], ["full"], tmp_path / "out")["data"][0]["name"] == "made"
    )  # a folder of shards


def test_seed_std_is_the_deviation_of_the_means_of_the_seeds():
    def row(name, *values):
        iou = [{"1": [value, value]} for value in values]
        click = {"parts": [0, 1], "iou": iou}
        times = {"prepare": 0.0, "click": 0.1}
        return {
            "object": name, "category": name, "method": "m", "mesh": "given", "parts": 2, "click": click,
            "seconds": times, "peak_memory_mb": 1.0,
        }  # fmt: skip

    rows = [row("a", 0.2, 0.4), row("b", 0.6, 1.0)]
    entry = summarize(rows, {"m": ["click"]}, [1])["summary"]["m"]["given"]["click"]["iou@1"]
    assert entry["mean"] == pytest.approx(0.55)
    assert entry["seed_std"] == pytest.approx(np.std([0.4, 0.7]))
    assert entry["num_parts"] == 4


def test_our_method_prepares_once_and_takes_part_zero_as_the_clicked_one(shard, tmp_path, monkeypatch):
    prepared, asked = [], []

    class Fake:
        checkpoint, resolution, device = "abc", 64, "cpu"
        painter = types.SimpleNamespace(config=types.SimpleNamespace(full_steps=12, click_steps=8))

        @classmethod
        def load(cls, model, device):
            return cls()

        def prepare(self, asset):
            prepared.append(asset.name)
            return asset

        def click(self, asset, clicks, **options):
            asked.append(options)
            near = np.linalg.norm(asset.vertices[asset.faces].mean(axis=1) - clicks[0].point, axis=1)
            return types.SimpleNamespace(face_labels=np.where(near < 0.2, 0, 1))

        def segment(self, asset, **options):
            asked.append(options)
            return types.SimpleNamespace(face_labels=np.arange(len(asset.faces)))

    fake = types.ModuleType("segvigen.segmenter")
    fake.Segmenter = Fake
    monkeypatch.setitem(sys.modules, "segvigen.segmenter", fake)
    result = run(shard, ["ours", "ours-raw"], ["full", "click"], tmp_path / "out", steps=4, clicks=(1, 3))
    assert (result["checkpoint"], result["resolution"], result["steps"]) == (
        "abc",
        64,
        {"full": 4, "click": 4},
    )
    assert sorted(prepared) == sorted(2 * ["made/two", "made/three", "made/four", "made/five"])
    assert {options["refine"] for options in asked} == {True, False}
    assert {options["steps"] for options in asked} == {4}
    assert 0 < result["summary"]["ours"]["given"]["click"]["iou@1"]["mean"] < 1
