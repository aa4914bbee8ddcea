"""From the dual grid back to triangles."""

from pathlib import Path

import numpy as np
import pytest

from segvigen.voxel.mesh import to_mesh
from segvigen.voxel.ovoxel import voxelize
from tests.shapes import box, soup

GOLDEN = Path(__file__).parents[1] / "golden" / "ovoxel"


def grid_of(case: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    stored = np.load(GOLDEN / f"{case}_64.npz")
    crossed = ((stored["intersected_u8"] >> np.arange(3)) & 1).astype(bool)
    return stored["coords"].astype(np.int32), stored["dual_local"], crossed, 64


@pytest.mark.parametrize("case", ["boxes", "sheet", "torus"])
def test_mesh_is_that_of_the_released_code(case):
    expected = np.load(GOLDEN / f"{case}_64_extract.npz")
    vertices, faces = to_mesh(*grid_of(case), split="first")
    np.testing.assert_allclose(vertices, expected["vertices"], atol=1e-6)
    assert np.array_equal(faces, expected["faces_none"])
    _, faces = to_mesh(*grid_of(case), expected["split_weight"])
    assert np.array_equal(faces, expected["faces_weighted"])


def test_a_closed_surface_stays_closed():
    coords, dual, crossed = voxelize(*box((-0.31, -0.22, -0.13), (0.34, 0.26, 0.16)), 32)
    vertices, faces = to_mesh(coords, dual, crossed, 32)
    edges = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    assert (np.unique(edges, axis=0, return_counts=True)[1] == 2).all()
    p = vertices[faces].astype(np.float64)
    area = np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1).sum() / 2
    assert area == pytest.approx(2 * (0.65 * 0.48 + 0.65 * 0.29 + 0.48 * 0.29), rel=0.01)


def test_the_order_of_the_cells_does_not_matter():
    coords, dual, crossed = voxelize(*soup(20, seed=1), 32)
    vertices, faces = to_mesh(coords, dual, crossed, 32)
    order = np.random.default_rng(0).permutation(len(coords))
    other, shuffled = to_mesh(coords[order], dual[order], crossed[order], 32)
    assert np.array_equal(other, vertices[order])
    assert set(map(tuple, order[shuffled].tolist())) == set(map(tuple, faces.tolist()))


def test_an_edge_without_all_four_cells_gives_no_quad():
    coords = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]], np.int32)
    dual, crossed = np.full((4, 3), 0.5, np.float32), np.zeros((4, 3), bool)
    crossed[0] = True  # the edge along x has its four cells; those along y and z lack some
    crossed[3] = True
    vertices, faces = to_mesh(coords, dual, crossed, 2, split="first")
    assert faces.tolist() == [[0, 1, 3], [0, 3, 2]]
    assert vertices[3].tolist() == [-0.25, 0.25, 0.25]
    assert len(to_mesh(coords[:3], dual[:3], crossed[:3], 2)[1]) == 0


def test_the_flatter_diagonal_is_taken_and_weights_overrule_it():
    coords = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]], np.int32)
    dual = np.full((4, 3), 0.5, np.float32)
    crossed = np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]], bool)
    along, across = [[0, 1, 3], [0, 3, 2]], [[0, 1, 2], [2, 1, 3]]
    for raised, flatter in ((1, along), (2, along), (0, across), (3, across)):
        dual[:, 0] = 0.0
        dual[raised, 0] = 0.9  # cutting off the raised corner folds less than folding through it
        faces = to_mesh(coords, dual, crossed, 2)[1]
        assert faces.tolist() == flatter
    heavy = to_mesh(coords, dual, crossed, 2, np.array([2.0, 1.0, 1.0, 2.0]))[1]
    assert heavy.tolist() == along
    light = to_mesh(coords, dual, crossed, 2, np.array([1.0, 2.0, 2.0, 1.0]))[1]
    assert light.tolist() == across


def test_dual_vertices_may_leave_their_cell():
    coords = np.array([[1, 1, 1]], np.int32)
    vertices, faces = to_mesh(coords, np.array([[-0.5, 1.5, 0.0]]), np.zeros((1, 3), bool), 4)
    np.testing.assert_allclose(vertices, [[-0.375, 0.125, -0.25]])
    assert faces.shape == (0, 3)


def test_invalid_arguments_are_rejected():
    coords, dual, crossed = voxelize(*soup(3, seed=1), 8)
    with pytest.raises(ValueError, match="split must be 'flat' or 'first', got 'other'"):
        to_mesh(coords, dual, crossed, 8, split="other")
    twice = np.concatenate([coords, coords[:1]])
    with pytest.raises(ValueError, match="remove the repeated ones"):
        to_mesh(twice, np.zeros((len(twice), 3)), np.zeros((len(twice), 3), bool), 8)
