"""Values between cells and faces."""

import numpy as np
import pytest

from segvigen.voxel.ovoxel import Incidence, incidence, voxelize
from segvigen.voxel.transfer import MAX_SAMPLES, face_samples, majority, to_faces, to_voxels
from tests.shapes import box, joined, plate, soup


def test_every_usable_face_has_samples_that_stand_for_its_area():
    vertices, faces = soup(30, seed=1)
    usable = np.arange(30) % 5 != 0
    coords = voxelize(vertices, faces, 32)[0]
    samples = face_samples(vertices, faces, coords, 32, usable=usable)
    count = np.bincount(samples.face, minlength=30)
    assert (count[usable] >= 3).all() and (count[~usable] == 0).all() and (np.diff(samples.face) >= 0).all()
    p = vertices[faces].astype(np.float64) * 32
    area = np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1) / 2
    weight = np.bincount(samples.face, samples.weight, minlength=30)
    np.testing.assert_allclose(weight[usable], area[usable], rtol=1e-4)


def test_samples_are_the_same_every_time_and_follow_the_cells_in_any_order():
    vertices, faces = soup(30, seed=1)
    coords = voxelize(vertices, faces, 32)[0]
    samples = face_samples(vertices, faces, coords, 32)
    assert np.array_equal(samples.row, face_samples(vertices, faces, coords, 32).row)
    order = np.random.default_rng(0).permutation(len(coords))
    assert np.array_equal(order[face_samples(vertices, faces, coords[order], 32).row], samples.row)


def test_samples_read_the_cell_they_lie_in():
    vertices, faces = box((-0.3, -0.3, -0.3), (0.3, 0.3, 0.3))
    coords = voxelize(vertices, faces, 32)[0]
    samples = face_samples(vertices, faces, coords, 32)
    place = (coords + 0.5) / 32 - 0.5
    corners = vertices[faces[samples.face]]
    low, high = corners.min(axis=1) - 0.5 / 32, corners.max(axis=1) + 0.5 / 32
    assert ((place[samples.row] >= low) & (place[samples.row] <= high)).all()


def test_a_sample_without_a_cell_reads_the_nearest_one():
    vertices, faces = plate(0.0, num=1)
    far = np.array([[0, 0, 0], [31, 31, 31]], np.int32)
    samples = face_samples(vertices, faces, far, 32)
    assert set(samples.row.tolist()) == {0, 1}
    lonely = np.array([[16, 17, 16]], np.int32)
    assert set(face_samples(vertices, faces, lonely, 32).row.tolist()) == {0}


def test_the_number_of_samples_is_bounded():
    vertices, faces = soup(200, seed=2)
    coords = voxelize(vertices, faces, 64)[0]
    many = face_samples(vertices, faces, coords, 64, density=1000.0)
    assert np.bincount(many.face).max() == MAX_SAMPLES
    few = face_samples(vertices, faces, coords, 64, max_total=400)
    assert len(few.face) <= 400 and (np.bincount(few.face, minlength=200) >= 1).all()


def test_a_face_takes_the_mean_of_the_surface_under_it():
    vertices, faces = plate(0.013, num=2)
    coords = voxelize(vertices, faces, 64)[0]
    samples = face_samples(vertices, faces, coords, 64, density=8.0)
    place = (coords + 0.5) / 64 - 0.5
    found = to_faces(place, samples, len(faces))
    np.testing.assert_allclose(found[:, [0, 2]], vertices[faces].mean(axis=1)[:, [0, 2]], atol=0.5 / 64)
    found = to_faces(np.full((len(coords), 2), 0.25), samples, len(faces))
    np.testing.assert_allclose(found, 0.25, rtol=1e-6)


def test_a_sliver_sees_all_the_cells_along_it():
    vertices = np.array([[-0.4, 0, 0], [0.4, 0, 0], [0.4, 0.0005, 0]], np.float32) + np.float32(0.003)
    faces = np.array([[0, 1, 2]], np.int32)
    line = np.stack([np.arange(64), np.full(64, 32), np.full(64, 32)], axis=1).astype(np.int32)
    samples = face_samples(vertices, faces, line, 64)
    assert len(np.unique(samples.row)) >= 40


def test_faces_without_samples_get_the_missing_value():
    vertices, faces, _ = joined(plate(), (np.zeros((3, 3), np.float32), np.array([[0, 1, 2]], np.int32)))
    coords = voxelize(vertices, faces, 16)[0]
    samples = face_samples(vertices, faces, coords, 16)
    values = np.ones((len(coords), 2), np.float32)
    assert np.isnan(to_faces(values, samples, len(faces))[-1]).all()
    assert (to_faces(values, samples, len(faces), missing=-1.0)[-1] == -1).all()
    assert (to_faces(values, samples, len(faces))[:-1] == 1).all()


@pytest.mark.slow
def test_cells_take_the_plain_mean_of_their_faces():
    pairs = Incidence(
        np.array([0, 1, 1], np.int32), np.array([0, 0, 2], np.int32), np.array([5, 1, 9], np.int32)
    )
    found = to_voxels(np.array([[1.0, 2.0], [100.0, 100.0], [3.0, 6.0]]), pairs, 3)
    assert found.tolist() == [[1, 2], [2, 4], [0, 0]]


@pytest.mark.parametrize(
    "labels, hits, winner",
    [
        ([7, 7, 3], [1, 1, 3], 3),  # more crossings
        ([7, 7, 3], [2, 2, 3], 7),  # together more
        ([7, 5, 9], [2, 2, 2], 5),  # a tie: the smaller label
        ([-1, -1, 4], [9, 9, 1], 4),  # unassigned does not count
        ([-1, -1, -1], [1, 1, 1], -1),
    ],
)
def test_majority_counts_crossings(labels, hits, winner):
    pairs = Incidence(np.zeros(3, np.int32), np.arange(3, dtype=np.int32), np.array(hits, np.int32))
    assert majority(np.array(labels), pairs, 1).tolist() == [winner]


def test_labels_survive_the_way_to_the_cells_and_back():
    vertices, faces, _ = joined(
        box((-0.4, -0.3, -0.3), (-0.1, 0.3, 0.3)),
        box((0.1, -0.3, -0.3), (0.4, 0.3, 0.3)),
        plate(0.45),
    )
    labels = np.repeat([2, 5, 9], [12, 12, 32]).astype(np.int32)
    coords = voxelize(vertices, faces, 32)[0]
    cells = majority(labels, incidence(vertices, faces, 32), len(coords))
    votes = to_faces(np.eye(10)[cells], face_samples(vertices, faces, coords, 32), len(faces))
    assert np.array_equal(votes.argmax(axis=1), labels)
