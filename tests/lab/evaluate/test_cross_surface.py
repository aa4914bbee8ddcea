"""Predictions on another surface: sampled by nearest place, scored by area."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from segvigen.asset.closest import triangle_distance
from segvigen.lab.datasets.case import Case, shuffled_case
from segvigen.lab.evaluate import cross_surface
from segvigen.lab.evaluate.cross_surface import (
    LEAST,
    LIMIT,
    OtherSurface,
    _draw,
    _labels_at,
    cross_surface_scores,
)  # fmt: skip
from segvigen.lab.evaluate.metrics import full_scores
from tests.lab.evaluate.made import boxes
from tests.lab.evaluate.test_borders import columns
from tests.shapes import box


@pytest.fixture(autouse=True)
def fewer_samples(monkeypatch):
    """A sixth of the samples: exact enough here, and fast."""
    monkeypatch.setattr(cross_surface, "NUM_SAMPLES", 10_000)
    monkeypatch.setattr(cross_surface.chamfer, "NUM_POINTS", 4_000)


def row_of(count: int) -> Case:
    return shuffled_case("row", "rows", *boxes(count))


def sample(case: Case, answer: OtherSurface, *, num: int, limit: float = LIMIT):
    """Truth, prediction and weight at samples of the true surface."""
    samples = _draw(case, num, LEAST)
    return case.labels[samples.face], _labels_at(answer, samples, limit), samples.weight


def on_its_own_faces(case: Case, prediction) -> OtherSurface:
    return OtherSurface(case.asset.vertices.astype(np.float64), case.asset.faces.astype(np.int64), prediction)


def cut(case: Case, prediction) -> OtherSurface:
    """The same surface, every triangle subdivided at its center, faces in another order."""
    vertices, faces = case.asset.vertices.astype(np.float64), case.asset.faces
    new = len(vertices) + np.arange(len(faces))
    smaller = np.concatenate([np.stack([faces[:, k], faces[:, k - 2], new], axis=1) for k in range(3)])
    order = np.random.default_rng(3).permutation(len(smaller))
    tripled = np.concatenate([prediction] * 3, axis=-1)
    middle = vertices[faces].mean(axis=1)
    return OtherSurface(np.concatenate([vertices, middle]), smaller[order], tripled[..., order])


@pytest.mark.slow
def test_samples_are_uniform_by_area_with_a_minimum_per_part():
    vertices, faces, labels = boxes(2)
    small, few = box((3, 0, 0), (3.02, 0.02, 0.02))
    labels = np.concatenate([labels, np.full(12, 2), [3]])
    labels[5] = -1
    faces = np.concatenate([faces, few + len(vertices), [[0, 0, 1]]])  # the last part has no area
    case = shuffled_case("four", "rows", np.concatenate([vertices, small]), faces, labels)
    truth, _, weight = sample(case, on_its_own_faces(case, case.labels), num=4000)
    count = {part: int((truth == part).sum()) for part in (-1, 0, 1, 2, 3)}
    size = {part: float(case.area[case.labels == part].sum()) for part in count}
    total = sum(size.values())
    for part in (-1, 0, 1):
        assert count[part] == round(4000 * size[part] / total)
    assert count[2] == count[3] == LEAST > 4000 * size[2] / total
    for part in count:
        assert weight[truth == part].sum() == pytest.approx(size[part])


def test_samples_depend_on_the_object_alone():
    case = row_of(3)
    one = sample(case, on_its_own_faces(case, case.labels), num=500)
    again = sample(row_of(3), on_its_own_faces(case, 2 - case.labels), num=500)
    np.testing.assert_array_equal(one[0], again[0])
    np.testing.assert_array_equal(one[1], 2 - again[1])
    other = sample(replace(case, id="other"), on_its_own_faces(case, np.arange(36)), num=500)[1]
    assert (other != sample(case, on_its_own_faces(case, np.arange(36)), num=500)[1]).any()


@pytest.mark.parametrize("kind", ["labels", "masks"])
def test_a_subdivided_surface_scores_as_the_faces_do_by_area(kind):
    case = row_of(3)
    rng = np.random.default_rng(0)
    prediction = rng.integers(-1, 4, 36) if kind == "labels" else rng.random((4, 36)) < 0.4
    on_faces = full_scores(case.labels, prediction, case.area, case.graph.pairs)
    samples = cross_surface_scores(case, cut(case, prediction))
    for name in ("area_best_match", "area_hungarian", "area_coverage"):
        assert samples[name] == pytest.approx(on_faces[name], abs=0.01)
        assert samples[name] == samples[name.removeprefix("area_")]
    for name in ("count_error", "fragments"):
        assert samples[name] == on_faces[name]
    assert set(on_faces) == set(samples)


def test_the_truth_on_a_subdivided_surface_scores_one():
    case = row_of(3)
    scores = cross_surface_scores(case, cut(case, case.labels), points=True)
    assert scores["best_match"] == scores["hungarian"] == scores["coverage"] == 1.0
    assert (scores["pCD"], scores["pF1@0.01"], scores["overlap"]) == (0.0, 1.0, 0.0)


def test_each_sample_takes_the_label_of_the_nearest_face_within_the_limit():
    case = row_of(2)
    rng = np.random.default_rng(1)
    center = rng.uniform(-0.5, 0.5, (60, 1, 3))
    corners = center + rng.normal(size=(60, 3, 3)) * 0.1
    answer = OtherSurface(corners.reshape(-1, 3), np.arange(180).reshape(-1, 3), np.arange(60))
    _, got, _ = sample(case, answer, num=300, limit=0.1)
    at = points_of(case, 300)
    distance = np.array([triangle_distance(point, corners) for point in at])
    expected = np.where(distance.min(axis=1) <= 0.1, distance.argmin(axis=1), -1)
    np.testing.assert_array_equal(got, expected)
    assert 0 < (got < 0).sum() < 300


def points_of(case: Case, num: int):
    """Return the sample points."""
    return _draw(case, num, LEAST).point


def test_where_parts_touch_a_sample_takes_the_face_of_its_orientation():
    low, high = box((0, 0, 0), (1, 1, 1)), box((0, 1, 0), (1, 2, 1))
    vertices, faces = np.concatenate([low[0], high[0]]), np.concatenate([low[1], high[1] + 8])
    case = shuffled_case("stack", "stacks", vertices, faces, np.repeat([0, 1], 12))
    for answer in (on_its_own_faces(case, case.labels), cut(case, case.labels)):
        assert cross_surface_scores(case, answer)["best_match"] == 1.0


def test_labeled_points_are_sampled_by_the_nearest_point():
    case = row_of(2)
    rng = np.random.default_rng(2)
    places = rng.uniform(-0.5, 0.5, (200, 3))
    _, got, _ = sample(case, OtherSurface(places, None, np.arange(200)), num=300, limit=0.1)
    distance = np.linalg.norm(points_of(case, 300)[:, None] - places, axis=2)
    np.testing.assert_array_equal(got, np.where(distance.min(axis=1) <= 0.1, distance.argmin(axis=1), -1))
    assert "fragments" not in cross_surface_scores(case, OtherSurface(places, None, np.arange(200)))


def test_a_surface_farther_than_the_limit_covers_nothing():
    case = row_of(2)
    near = replace_vertices(on_its_own_faces(case, case.labels), (0, 0.019, 0))
    far = replace_vertices(on_its_own_faces(case, case.labels), (0, 3, 0))
    assert cross_surface_scores(case, near)["coverage"] == 1.0
    scores = cross_surface_scores(case, far)
    assert scores["coverage"] == scores["best_match"] == 0.0
    assert scores["count_error"] == 0.0  # the parts are there, only elsewhere


def replace_vertices(answer: OtherSurface, by) -> OtherSurface:
    return OtherSurface(answer.vertices + np.array(by), answer.faces, answer.prediction)


@pytest.mark.parametrize(
    "answer",
    [
        OtherSurface(np.zeros((0, 3)), None, np.zeros(0, int)),
        OtherSurface(np.zeros((3, 3)), np.zeros((0, 3), int), np.zeros((2, 0), bool)),
        OtherSurface(np.eye(3), np.array([[0, 1, 2]]), np.zeros((0, 1), bool)),
        OtherSurface(np.zeros((3, 3)), np.array([[0, 1, 2]]), np.array([-1])),
    ],
)
def test_an_empty_prediction_scores_zero_without_nan(answer):
    scores = cross_surface_scores(row_of(2), answer, points=True)
    assert scores["best_match"] == scores["hungarian"] == scores["coverage"] == scores["pF1@0.05"] == 0.0
    assert scores["count_error"] == -2.0
    assert all(value is None or np.isfinite(value) for value in scores.values())


def test_a_truth_without_parts_scores_zero_without_nan():
    case = row_of(2)
    nothing = replace(case, labels=np.full_like(case.labels, -1))
    scores = cross_surface_scores(nothing, on_its_own_faces(case, case.labels), points=True)
    assert scores["best_match"] == scores["hungarian"] == 0.0 and scores["pCD"] is None
    assert all(value is None or np.isfinite(value) for value in scores.values())


def test_a_part_without_area_is_missed_and_a_part_of_one_face_is_found():
    vertices, faces, labels = boxes(2)
    labels[0] = 5
    faces, labels = np.concatenate([faces, [[0, 0, 1]]]), np.append(labels, 9)
    case = shuffled_case("odd", "rows", vertices, faces, labels)
    scores = cross_surface_scores(case, on_its_own_faces(case, case.labels))
    assert scores["best_match"] == pytest.approx(3 / 4)
    assert scores["count_error"] == 0.0


def test_equal_triangles_make_faces_and_samples_agree():
    vertices, faces, column = columns(12)
    case = shuffled_case("sheet", "sheets", vertices, faces, column // 6)
    prediction = (column // 4)[case.file_face]
    on_faces = full_scores(case.labels, prediction, case.area)
    samples = cross_surface_scores(case, cut(case, prediction))
    for name in ("best_match", "hungarian", "over_seg", "under_seg"):
        assert samples[name] == pytest.approx(on_faces[name], abs=0.01)


@pytest.mark.parametrize(
    ("vertices", "faces", "prediction", "message"),
    [
        (np.zeros((3, 3)), np.array([[0, 1, 2]]), np.zeros(3, int), "1 faces and a prediction"),
        (np.zeros((3, 3)), None, np.zeros(1, int), "3 vertices and a prediction"),
        (np.zeros((3, 3)), None, np.full((1, 3), np.nan), "3 NaN"),
        (np.zeros((3, 3)), None, np.zeros(3), "labels must be integers"),
        (np.zeros((3, 3)), np.array([[0, 1, 3]]), np.zeros(1, int), "beyond its 3"),
        (np.full((3, 3), np.nan), None, np.zeros(3, int), "NaN or infinite"),
    ],
)
def test_predictions_that_do_not_fit_the_surface_are_rejected(vertices, faces, prediction, message):
    with pytest.raises(ValueError, match=message):
        OtherSurface(vertices, faces, prediction)
