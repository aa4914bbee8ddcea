"""The whole path on the packaged model: prepare once, four ways to prompt, always on the input's faces."""

from copy import copy
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
import trimesh

import segvigen
from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen.asset.camera import STANDARD, Camera
from segvigen.asset.render import render
from segvigen.asset.upright import turned_back
from segvigen.errors import CheckpointError, ClickMissed, FileError, MapError, ModelError, PromptError
from segvigen.lab.evaluate.metrics import contingency, hungarian
from segvigen.model.conditioning import spread_clicks, spread_rows
from segvigen.model.part_dit import NEGATIVE, POSITIVE
from segvigen.parts.coarse import coarse_graph
from segvigen.segmenter import Prepared
from tests.lab.train.tiny import TINY, write_model

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def segmenter():
    return Segmenter.load("mini", device="cpu")


@pytest.fixture(scope="module")
def prepared(segmenter):
    return segmenter.prepare(Asset.read("examples/teapot.glb"))


def on_face(prepared, face, positive=True):
    x, y, z = prepared.asset.vertices[prepared.asset.faces[face]].mean(axis=0)
    return Click(float(x), float(y), float(z), positive)


def far_apart(prepared, count):
    """Faces spread over the asset."""
    centers = prepared.asset.vertices[prepared.asset.faces].mean(axis=1)
    return spread_rows((centers * 1000).astype(np.int32), count)


def test_segment_gives_every_face_one_part(segmenter, prepared):
    result = segmenter.segment(prepared)
    assert result.face_labels.shape == (len(prepared.asset.faces),)
    assert result.num_parts >= 2 and (result.face_labels >= 0).all()
    assert result.confidence.min() >= 0 and result.confidence.max() <= 1


def test_a_subdivided_mesh_cut_on_superpixels_has_about_the_parts_of_the_mesh(
    segmenter, prepared, monkeypatch
):
    """With these superpixels a step just below the limit held back all others: 3 parts, agreement 0.24.

    It is 0.58 now: on faces the spout is a part of its own, on superpixels not.
    """
    cut = partial(coarse_graph, num_nodes=15_000, max_faces=100_000)
    monkeypatch.setattr("segvigen.prepared.coarse_graph", cut)
    points, faces, four = trimesh.remesh.subdivide(
        prepared.asset.vertices, prepared.asset.faces, return_index=True
    )
    big = segmenter.prepare(Asset.read(trimesh.Trimesh(points, faces, process=False)))
    assert not big.coarse.is_fine
    few, many = segmenter.segment(prepared), segmenter.segment(big)
    truth = np.empty(len(faces), np.int32)
    for face, own in four.items():
        truth[own] = few.face_labels[face]
    assert abs(many.num_parts - few.num_parts) <= 3
    assert hungarian(contingency(truth, many.face_labels, big.graph.area)) > 0.55


def test_the_same_seed_gives_the_same_answer_on_any_number_of_threads_and_granularity_nests(
    segmenter, prepared
):
    fewer = copy(segmenter)
    fewer.config = replace(segmenter.config, masks=6)
    threads = torch.get_num_threads()
    try:
        torch.set_num_threads(1)
        first = fewer.segment(prepared, seed=5)
        torch.set_num_threads(3)
        again = fewer.segment(prepared, seed=5)
    finally:
        torch.set_num_threads(threads)
    assert np.array_equal(first.face_labels, again.face_labels)
    assert np.array_equal(first.tree.paintings, again.tree.paintings)
    coarse, fine = first.at(0.1), first.at(0.9)
    assert coarse.num_parts <= first.num_parts <= fine.num_parts
    for part in range(fine.num_parts):
        assert len(np.unique(coarse.face_labels[fine.face_labels == part])) == 1


def test_a_click_holds_its_face_and_a_negative_click_its_own(segmenter, prepared):
    yes, no = far_apart(prepared, 2)
    result = segmenter.click(prepared, [on_face(prepared, yes), on_face(prepared, no, positive=False)])
    assert [part.name for part in result.parts] == ["part", "rest"]
    assert result.face_labels[yes] == 0 and result.face_labels[no] == 1


def test_candidates_are_nested_agree_with_every_click_and_begin_with_the_plain_answer(segmenter, prepared):
    yes, no = far_apart(prepared, 2)
    clicks = [on_face(prepared, yes), on_face(prepared, no, positive=False)]
    alone, answers = segmenter.click(prepared, clicks), segmenter.click(prepared, clicks, candidates=4)
    assert np.array_equal(answers[0].face_labels, alone.face_labels)
    assert np.array_equal(answers[0].confidence, alone.confidence)
    assert 2 <= len(answers) <= 4
    others = [answer.record["candidate"] for answer in answers[1:]]
    assert others == sorted(others)
    answers.sort(key=lambda answer: answer.record["candidate"])
    for k, answer in enumerate(answers):
        assert answer.face_labels[yes] == 0 and answer.face_labels[no] == 1
        row = answer.record["candidates"][k]
        assert row["faces"] == (answer.face_labels == 0).sum() and 0 < row["predicted_iou"] <= 1
    for inner, outer in zip(answers, answers[1:], strict=False):
        assert not ((inner.face_labels == 0) & (outer.face_labels == 1)).any()
        assert not np.array_equal(inner.face_labels, outer.face_labels)


def test_a_corrected_answer_only_grows_or_only_shrinks(segmenter, prepared):
    rng, clicks, answer = np.random.default_rng(3), [], None
    for k, face in enumerate(far_apart(prepared, 6)):
        clicks.append(on_face(prepared, face, positive=k == 0 or rng.random() < 0.5))
        found = segmenter.click(prepared, clicks, after=answer)
        assert (found.face_labels[face] == 0) == clicks[-1].positive
        if answer is not None:
            moved = found.face_labels != answer.face_labels
            assert (found.face_labels[moved] == (0 if clicks[-1].positive else 1)).all()
            masked = segmenter.click(prepared, clicks, after=answer.face_labels == 0)
            assert np.array_equal(masked.face_labels, found.face_labels)
        answer = found
    with pytest.raises(PromptError, match="after is"):
        segmenter.click(prepared, clicks, after=np.zeros(3, bool))
    with pytest.raises(PromptError, match="no candidates"):
        segmenter.click(prepared, clicks, after=answer, candidates=3)


@pytest.mark.parametrize("count", [0, -1, 9])
def test_a_number_of_candidates_that_cannot_be_is_refused(segmenter, prepared, count):
    with pytest.raises(PromptError, match=f"candidates is {count}; expected a whole number from 1 to 8"):
        segmenter.click(prepared, [on_face(prepared, 0)], candidates=count)


def test_more_clicks_than_tokens_all_hold_their_faces(segmenter, prepared):
    faces = far_apart(prepared, 15)
    result = segmenter.click(prepared, [on_face(prepared, f, positive=k > 1) for k, f in enumerate(faces)])
    assert (result.face_labels[faces[:2]] == 1).all() and (result.face_labels[faces[2:]] == 0).all()


def test_steps_change_the_answer_little_and_are_recorded(segmenter, prepared):
    click = [on_face(prepared, far_apart(prepared, 1)[0])]
    result = segmenter.click(prepared, click, steps=3)
    assert result.record["steps"] == 3 and result.record["clicks"][0]["positive"] is True


def test_a_partition_is_exclusive_exhaustive_and_in_the_users_order(segmenter, prepared):
    faces = far_apart(prepared, 3)
    clicks = {name: [on_face(prepared, f)] for name, f in zip("cab", faces, strict=True)}
    result = segmenter.partition(prepared, clicks)
    assert [part.name for part in result.parts] == ["c", "a", "b"]
    assert result.face_labels[faces].tolist() == [0, 1, 2]
    assert (result.face_labels >= 0).all()


def drawn(prepared, camera=STANDARD):
    """A map with the upper half of the view red and the lower half blue."""
    view = render(prepared.asset, camera, 256, 256)
    pixels = np.zeros((256, 256, 4), np.uint8)
    inside = view.face >= 0
    middle = int(np.median(np.nonzero(inside)[0]))
    pixels[inside] = (0, 0, 255, 255)
    pixels[:middle][inside[:middle]] = (255, 0, 0, 255)
    return GuideMap(pixels, camera), view, middle


@pytest.mark.parametrize("camera", [STANDARD, Camera.around(60, 30)], ids=["standard", "another"])
def test_a_guide_map_gives_its_colors_as_parts_where_it_shows_them(segmenter, prepared, camera):
    guide_map, view, middle = drawn(prepared, camera)
    result = segmenter.guide(prepared, guide_map)
    assert result.num_parts == 2
    by_color = {part.color: part.id for part in result.parts}
    assert set(by_color) == {(1.0, 0.0, 0.0), (0.0, 0.0, 1.0)}
    upper = np.unique(view.face[: middle - 4][view.face[: middle - 4] >= 0])
    lower = np.unique(view.face[middle + 4 :][view.face[middle + 4 :] >= 0])
    assert (result.face_labels[upper] == by_color[1.0, 0.0, 0.0]).mean() > 0.9
    assert (result.face_labels[lower] == by_color[0.0, 0.0, 1.0]).mean() > 0.9


def test_a_map_beside_the_asset_is_rejected(segmenter, prepared):
    guide_map, _, _ = drawn(prepared)
    with pytest.raises(MapError, match="no color of the map lies on the asset"):
        segmenter.guide(prepared, GuideMap(guide_map.pixels, Camera(eye=(0, 0, 2), target=(0, 5, 2))))


def test_prepared_survives_the_disk(segmenter, prepared, tmp_path):
    prepared.save(tmp_path / "teapot.prepared")
    again = Prepared.load(tmp_path / "teapot.prepared")
    assert again.asset.digest == prepared.asset.digest
    click = [on_face(prepared, far_apart(prepared, 1)[0])]
    a, b = segmenter.click(prepared, click), segmenter.click(again, click)
    assert (a.face_labels != b.face_labels).mean() < 0.01  # other alignment: rounding may flip a tie
    (tmp_path / "other").write_bytes(b"not a zip")
    with pytest.raises(FileError, match="not a prepared asset"):
        Prepared.load(tmp_path / "other")


def test_a_click_off_the_surface_says_how_far(segmenter, prepared):
    with pytest.raises(ClickMissed, match="away from the surface"):
        segmenter.click(prepared, [Click(0.9, 0.9, 0.9)])


def test_prompts_that_cannot_be_followed_are_rejected(segmenter, prepared):
    click = on_face(prepared, 0)
    with pytest.raises(PromptError, match="no clicks"):
        segmenter.click(prepared, [])
    with pytest.raises(PromptError, match="contradict"):
        segmenter.click(prepared, [click, Click(*click.point, positive=False)])
    with pytest.raises(PromptError, match="steps is 0"):
        segmenter.click(prepared, [click], steps=0)
    with pytest.raises(PromptError, match="at least two parts"):
        segmenter.partition(prepared, {"all": [click]})
    with pytest.raises(PromptError, match="granularity"):
        segmenter.segment(prepared, granularity=2.0)


def test_unknown_models_and_weights_of_another_config_are_rejected(tmp_path):
    with pytest.raises(ModelError, match="no model 'maxi'"):
        Segmenter.load("maxi")
    with pytest.raises(ModelError, match="device"):
        Segmenter.load("mini", device="toaster")
    from segvigen.model.weights.load import find_weights

    (tmp_path / "weights.safetensors").write_bytes(find_weights("mini").read_bytes())
    write_model(tmp_path / "tiny.json")
    (tmp_path / "weights.json").write_text('{"config": ' + (tmp_path / "tiny.json").read_text() + "}")
    with pytest.raises(CheckpointError, match="misshapen"):
        Segmenter.load(str(tmp_path))
    assert TINY.name == "tiny"


def test_clicks_that_become_tokens_keep_both_kinds():
    coords = np.arange(60).reshape(20, 3).astype(np.int32)
    kinds = np.array([POSITIVE] * 17 + [NEGATIVE] * 3)
    kept = spread_clicks(coords, kinds, 10)
    assert len(kept) == len(set(kept.tolist())) == 10
    assert (kinds[kept] == NEGATIVE).any() and (kinds[kept] == POSITIVE).sum() >= 7


@pytest.mark.slow
def test_a_lying_stl_of_the_example_has_the_parts_of_the_upright_glb():
    """All but 5 % of the surface, and a part at most: the STL lacks the texture."""
    segmenter = Segmenter.load("mini")
    glb = Asset.read(Path(segvigen.__file__).with_name("app") / "example.glb")
    corners = turned_back(glb.to_file_frame(glb.vertices)[glb.faces], "z").reshape(-1, 3)
    lying = trimesh.Trimesh(corners, np.arange(len(corners)).reshape(-1, 3), process=False)
    stl = Asset.read(lying.export(file_type="stl"), kind="stl")
    assert stl.up == "z" and np.abs(stl.vertices[stl.faces] - glb.vertices[glb.faces]).max() < 1e-6
    one, two = (segmenter.segment(segmenter.prepare(asset)) for asset in (glb, stl))
    shared = np.zeros((one.num_parts, two.num_parts))
    np.add.at(shared, (one.face_labels, two.face_labels), one.graph.area)
    assert abs(one.num_parts - two.num_parts) <= 1 and shared.max(axis=1).sum() > 0.95 * shared.sum()
