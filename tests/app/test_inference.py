"""The model as the studio runs it."""

from dataclasses import replace

import numpy as np
import pytest

from segvigen.app.inference import KEPT_RESULTS, PREVIEW_STEPS, Inference, LastResults
from segvigen.app.snapshot import Selection
from segvigen.asset.asset import Asset
from segvigen.progress import silent
from segvigen.prompts import Click
from tests.app.running import on_face, table_mesh


@pytest.fixture(scope="module")
def passes():
    return []


@pytest.fixture(scope="module")
def inference(passes):
    inference = Inference()
    inference.load("mini", "cpu", lambda: passes.append(1))
    return inference


def test_the_refined_click_runs_the_network_no_second_time_and_equals_a_click_without_a_preview(
    inference, passes, monkeypatch
):
    mesh = table_mesh()
    asset = Asset.read(mesh)
    prepared = inference.segmenter.prepare(asset)
    click = Click(*asset.to_asset_frame(np.array(on_face(mesh, 0))).tolist())
    prompt = Selection("click", clicks=(click,), settings={"seed": 0})
    passes.clear()
    preview = inference.run_prompt(prompt, prepared, PREVIEW_STEPS, False, silent)
    refined = inference.run_prompt(prompt, prepared, None, True, silent)
    assert len(passes) == 1
    inference.run_prompt(replace(prompt, settings={"seed": 1}), prepared, None, True, silent)
    assert len(passes) == 2
    monkeypatch.setattr(inference.segmenter, "_cache", None)
    plain = inference.segmenter.click(prepared, [click])
    assert refined.mask.tolist() == (plain.face_labels == 0).astype(int).tolist()
    assert refined.record == plain.record and refined.steps == preview.steps


def test_only_the_last_results_are_kept():
    class Prepared:
        class asset:
            digest = "a"

    results, computed = LastResults(), []

    def ask(name, value):
        return results(name, Prepared, (value,), lambda: computed.append(value) or value)

    for value in range(KEPT_RESULTS + 1):
        assert ask("paint_click", value) == ask("paint_click", value) == value
    assert computed == list(range(KEPT_RESULTS + 1))
    ask("paint_click", 0), ask("paint_click", KEPT_RESULTS), ask("snap", 5), ask("snap", 5)
    assert computed[KEPT_RESULTS + 1 :] == [0, 5, 5]
