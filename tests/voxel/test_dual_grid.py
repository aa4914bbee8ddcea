"""The compiled dual grid against its plain definition, and facts that hold for every mesh."""

import numpy as np
import pytest

from segvigen.asset.morton import z_order
from segvigen.errors import InputError, MeshError
from segvigen.voxel import dual_grid
from segvigen.voxel.cells import cells, occupancy_of, row_of
from segvigen.voxel.ovoxel import incidence, voxelize
from tests.shapes import box, joined, plate, soup
from tests.voxel import reference as plain

MESHES = {
    "large triangles": (soup(6, seed=1, size=1.5), 16),
    "small triangles": (soup(60, seed=2, size=0.1), 16),
    "on grid planes": (joined(box((-0.25, -0.25, -0.25), (0.25, 0.5, 0.25)), plate(0.125))[:2], 8),
    "open": (plate(0.013, num=5), 16),
    "not a power of two": (soup(8, seed=3), 12),
    "beyond the cube": ((soup(8, seed=4)[0] * 3, soup(8, seed=4)[1]), 8),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", MESHES)
def test_compiled_dual_grid_is_the_plain_one(name):
    (vertices, faces), resolution = MESHES[name]
    coords, dual, crossed = voxelize(vertices, faces, resolution)
    expected = plain.voxelize(vertices, faces, resolution)
    assert np.array_equal(coords, expected[0])
    assert np.array_equal(crossed, expected[2])
    np.testing.assert_allclose(dual, expected[1], atol=1e-5)


@pytest.mark.parametrize("name", MESHES)
def test_no_other_point_of_the_cell_has_a_lower_error(name):
    (vertices, faces), resolution = MESHES[name]
    terms = plain.quadratics(vertices, faces, resolution)
    dual = voxelize(vertices, faces, resolution)[1].astype(np.float64)
    rng = np.random.default_rng(0)
    for other in (rng.uniform(0, 1, dual.shape), rng.integers(0, 2, dual.shape).astype(float)):
        for t in (1.0, 0.01):
            assert (terms.energy(dual) <= terms.energy(dual + t * (other - dual)) + 1e-6).all()


@pytest.mark.slow
def test_box_minimum_equals_trying_all_walls():
    rng = np.random.default_rng(0)
    factor = rng.normal(size=(2000, 3, 3)) * rng.uniform(0.1, 3, (2000, 1, 3))
    matrix = factor @ factor.transpose(0, 2, 1) + 0.01 * np.eye(3)
    right = rng.normal(size=(2000, 3)) * 3
    systems = np.concatenate([matrix.reshape(-1, 9)[:, [0, 1, 2, 4, 5, 8]], right], axis=1)
    dual = dual_grid.solve(systems)
    expected = np.array([plain.minimize(a, g) for a, g in zip(matrix, right, strict=True)])
    assert dual.min() == 0 and dual.max() == 1
    np.testing.assert_allclose(dual, expected, atol=1e-6)


@pytest.mark.parametrize("name", MESHES)
def test_incidence_counts_the_hits_of_every_face_and_cell(name):
    (vertices, faces), resolution = MESHES[name]
    found = incidence(vertices, faces, resolution)
    coords = voxelize(vertices, faces, resolution)[0]
    rows = [(tuple(cell), int(f)) for cell, f in zip(coords[found.row].tolist(), found.face, strict=True)]
    expected = plain.incidence(vertices, faces, resolution)
    assert dict(zip(rows, found.hits.tolist(), strict=True)) == expected
    assert len(rows) == len(expected)
    assert (np.diff(found.face) >= 0).all()
    assert set(found.row.tolist()) == set(range(len(coords)))


def test_rows_are_in_z_order_and_every_crossed_edge_has_its_four_cells():
    (vertices, faces), resolution = MESHES["large triangles"]
    coords, _, crossed = voxelize(vertices, faces, resolution)
    assert (np.diff(z_order(coords)) > 0).all()
    occupied = set(map(tuple, coords.tolist()))
    for axis in range(3):
        for step in np.delete(np.eye(3, dtype=int), axis, axis=0):
            assert {tuple(c) for c in (coords[crossed[:, axis]] + step).tolist()} <= occupied


def test_faces_that_cannot_be_used_leave_no_trace():
    vertices, faces = soup(6, seed=1)
    num = len(vertices)
    more = np.concatenate([vertices, [[np.nan, 0, 0], [0.1, 0.2, 0.3], [0.2, 0.1, 0]]]).astype(np.float32)
    no_area, missing, negative, not_a_number = [num + 1, num + 1, 0], [0, 1, 99999], [-1, 0, 1], [num, 0, 4]
    broken = np.array([no_area, missing, negative, not_a_number], np.int32)
    expected = voxelize(vertices, faces, 16)
    for got, want in zip(voxelize(more, np.concatenate([broken, faces]), 16), expected, strict=True):
        assert np.array_equal(got, want)
    unwanted = np.array([[num + 1, num + 2, 0]] * 3, np.int32)
    usable = np.array([False] * 3 + [True] * 6)
    found = voxelize(more, np.concatenate([unwanted, faces]), 16, usable=usable)
    for got, want in zip(found, expected, strict=True):
        assert np.array_equal(got, want)


def test_a_face_without_area_closes_the_gap_between_two_others():
    faces = np.array(
        [[0, 1, 3], [0, 2, 1]], np.int32
    )  # the edge 0-1, but with a vertex in its middle on one side
    usable = np.ones(2, np.bool_)
    assert (0, 1) not in map(tuple, dual_grid.open_edges(faces, usable, 5).tolist())
    halves = np.array([[0, 1, 3], [0, 2, 4], [2, 1, 4], [1, 0, 4]], np.int32)
    found = dual_grid.open_edges(halves, np.array([True, True, True, False]), 5)
    assert sorted(map(tuple, found.tolist())) == [(0, 2), (0, 3), (1, 2), (1, 3)]


def test_face_order_does_not_matter():
    vertices, faces = soup(40, seed=5)
    coords, dual, crossed = voxelize(vertices, faces, 32)
    other = voxelize(vertices, faces[::-1].copy(), 32)
    assert np.array_equal(coords, other[0]) and np.array_equal(crossed, other[2])
    np.testing.assert_allclose(dual, other[1], atol=1e-5)


def test_a_plane_is_reproduced_exactly():
    _, dual, _ = voxelize(*plate(0.013), 32)
    height = np.float32(0.013) + np.float32(0.5)
    np.testing.assert_allclose(dual[:, 1], height * 32 - np.floor(height * 32), atol=1e-5)


def test_a_box_has_its_corners_on_the_corners():
    low, high = (-0.31, -0.22, -0.13), (0.34, 0.25, 0.16)
    coords, dual, _ = voxelize(*box(low, high), 32)
    points = (coords + dual) / 32 - 0.5
    for corner in box(low, high)[0]:
        assert np.linalg.norm(points - corner, axis=1).min() < 0.01 / 32


@pytest.mark.slow
def test_open_edges_are_those_of_one_face():
    vertices, faces = plate(0.0, num=3)
    usable = np.ones(len(faces), np.bool_)
    assert len(dual_grid.open_edges(faces, usable, len(vertices))) == 12
    assert len(dual_grid.open_edges(box((0, 0, 0), (1, 1, 1))[1], np.ones(12, np.bool_), 8)) == 0
    fan = np.array([[0, i, i + 1] for i in range(1, 60)], np.int32)
    found = dual_grid.open_edges(fan, np.ones(len(fan), np.bool_), 61)
    assert sorted(map(tuple, found.tolist())) == sorted(plain.open_edges(fan))


def test_bitmap_rows_are_ranks():
    coords = np.array([[0, 0, 1], [3, 1, 2], [3, 3, 3], [7, 0, 0]], np.int32)
    grid = occupancy_of(coords, 8)
    assert np.array_equal(cells(grid), coords)
    assert [row_of(grid, *map(int, c)) for c in coords] == [0, 1, 2, 3]
    assert row_of(grid, 1, 1, 1) == -1


@pytest.mark.parametrize("resolution", [0, 1, 1025])
def test_a_grid_of_an_impossible_size_is_rejected(resolution):
    with pytest.raises(InputError, match=f"resolution must be 2 to 1024 cells per axis, got {resolution}"):
        voxelize(*plate(), resolution)


def test_a_mesh_that_misses_the_grid_is_rejected():
    vertices, faces = plate()
    with pytest.raises(MeshError, match="no face of the mesh .32 faces, 32 usable. lies in the 8-cell grid"):
        voxelize(vertices + 5, faces, 8)


def test_a_wire_that_crosses_no_edge_of_the_grid_is_where_it_is():
    turn = np.linspace(0, 6 * np.pi, 200)
    line = np.stack([0.3 * np.cos(turn), turn / 40 - 0.25, 0.3 * np.sin(turn)], axis=1)
    lines = (np.floor(line * 8) + 0.5) / 8  # the middles of cells, far from every edge
    vertices = np.concatenate([lines, lines + (0.002, 0, 0), lines + (0, 0.002, 0.001)])
    faces = np.arange(600).reshape(3, 200).T
    coords, dual, crossed = voxelize(vertices, faces, 8)
    assert crossed.any() and np.isfinite(dual).all() and dual.min() >= 0 and dual.max() <= 1
    cells_of_wire = np.unique(np.floor((vertices[faces].mean(axis=1) + 0.5) * 8).astype(int), axis=0)
    assert {tuple(c) for c in cells_of_wire.tolist()} <= {tuple(c) for c in coords.tolist()}
    found = incidence(vertices, faces, 8)
    assert set(found.face.tolist()) == set(range(200)) and set(found.row.tolist()) == set(range(len(coords)))
