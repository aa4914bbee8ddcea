"""Fitting the click scorer: training objects, the IoU of every cut, and the selection."""

from itertools import islice

import numpy as np
import pytest

from segvigen.lab import procedural
from segvigen.lab.calibrate.clicks import (
    ClickSample,
    click_samples,
    fit,
    fit_several,
    objects,
    smoothed,
)
from segvigen.lab.datasets.case import shuffled_case
from segvigen.lab.train.data import HELD_OUT
from segvigen.parts.click_cut import CUTS, FEATURES, LANDSCAPES, PLACEMENT, SEVERAL_FEATURES
from segvigen.parts.face_graph import face_graph
from segvigen.segmenter import Segmenter
from tests.shapes import cube

pytestmark = pytest.mark.slow


def test_the_iou_of_every_cut_is_that_of_its_faces():
    vertices, faces = cube((0, 0, 0), 0.5, 4)
    graph = face_graph(vertices, faces)
    rng = np.random.default_rng(0)
    landscapes, mine = rng.random((2, len(faces))), rng.random(len(faces)) < 0.4
    row = ClickSample("a", "given", 1, graph, landscapes[0].astype(np.float32), np.array([0]), mine)
    found = row.cut_ious(landscapes)
    for landscape, ious in zip(landscapes, found, strict=True):
        np.testing.assert_allclose(ious, [row.iou(landscape > cut) for cut in CUTS])


def test_smoothing_rounds_the_folds_and_keeps_the_object():
    vertices, faces = cube((0, 0, 0), 0.9, 12)
    case = shuffled_case("box", "made", vertices, faces, np.arange(len(faces)) % 2)
    round_ = smoothed(case, 40)
    assert round_.mesh == "smoothed" and np.array_equal(round_.asset.faces, case.asset.faces)
    assert np.array_equal(round_.labels, case.labels)
    sharp, soft = (face_graph(c.asset.vertices, c.asset.faces) for c in (case, round_))
    assert soft.angle.max() < 0.7 * sharp.angle.max()
    assert soft.area.sum() > 0.75 * sharp.area.sum() and np.abs(round_.asset.vertices).max() <= 0.5


def test_held_out_objects_are_of_categories_that_no_model_trains_on_and_half_are_fused(shared):
    shard = [shared / "data" / "kaykit.npz"]
    plain = list(islice(objects(shard, True, 0, rounded=False), 4))
    rounded = list(islice(objects(shard, True, 0), 4))
    assert {case.category for case in plain} <= set(HELD_OUT)
    assert [case.id for case in plain] == [case.id for case in rounded]
    assert {case.mesh for case in plain} == {"given", "fused"}
    assert "smoothed" in {case.mesh for case in rounded}
    for a, b in zip(plain, rounded, strict=True):
        assert np.array_equal(a.asset.faces, b.asset.faces) and np.array_equal(a.labels, b.labels)
        assert np.array_equal(a.asset.vertices, b.asset.vertices) == (b.mesh != "smoothed")


def test_training_objects_are_never_of_those_categories(shared):
    cases = list(islice(objects([shared / "data" / "kaykit.npz"], False, 0), 12))
    assert not {case.category for case in cases} & set(HELD_OUT)
    assert "procedural" in {case.category for case in cases} and len({case.mesh for case in cases}) >= 2


def test_the_fitted_scorer_finds_good_cuts():
    rng = np.random.default_rng(0)
    features = rng.normal(size=(400, len(LANDSCAPES), len(CUTS), len(FEATURES))).astype(np.float32)
    ious = 1 / (1 + np.exp(-4 * features[..., 5]))
    extent = fit(features[:300], ious[:300])
    score = extent.score(features[300:].astype(np.float64)).reshape(100, -1)
    chosen = ious[300:].reshape(100, -1)[np.arange(100), score.argmax(axis=1)]
    assert chosen.mean() > 0.97 and ious.mean() == pytest.approx(0.5, abs=0.01)


def test_the_scorer_of_several_clicks_learns_where_they_lie():
    rng = np.random.default_rng(0)
    shape = (300, len(LANDSCAPES), len(CUTS))
    features = rng.normal(size=(*shape, len(SEVERAL_FEATURES))).astype(np.float32)
    ious = 1 / (1 + np.exp(-2 * features[..., 5] + 2 * features[..., SEVERAL_FEATURES.index(PLACEMENT[0])]))
    one = fit(features[..., : len(FEATURES)], ious)
    several = fit_several(features[:200], ious[:200], one)

    def missed(scorer, features):
        score = scorer.score(features.astype(np.float64)).reshape(len(features), -1)
        return 1 - ious[200:].reshape(100, -1)[np.arange(100), score.argmax(axis=1)].mean()

    assert missed(several, features[200:]) < 0.5 * missed(one, features[200:, ..., : len(FEATURES)])


def test_an_object_gives_the_cuts_of_its_clicks():
    made = procedural.make(7)
    case = shuffled_case("one", "procedural", made.vertices, made.faces, made.part)
    rows = click_samples(Segmenter.load("mini"), case, False, 0)
    assert len(rows) >= 3 and {row.object for row in rows} == {"one"}
    for row in rows:
        assert row.features.shape == (len(LANDSCAPES), len(CUTS), len(SEVERAL_FEATURES))
        assert row.ious.max() > 0.3 and row.mine[row.clicked].all()
