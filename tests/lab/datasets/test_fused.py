"""One skin: parts that touch hang together, nothing stays inside, and the truth follows the surface."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.errors import MeshError
from segvigen.lab.datasets.case import Case, plain_asset, shuffled_case
from segvigen.lab.datasets.flood_fill import outside
from segvigen.lab.datasets.fused import SCAN_MISSING, fuse, rebuild, scan
from segvigen.voxel.ovoxel import voxelize
from tests.conftest import needs_shared
from tests.lab.evaluate.made import boxes
from tests.shapes import box

GRID = 32


def case_of(*solids, labels=None) -> Case:
    """A case whose parts are closed meshes (vertices, faces), one part each unless told otherwise."""
    offsets = np.cumsum([0] + [len(v) for v, _ in solids])
    vertices = np.concatenate([v for v, _ in solids])
    faces = np.concatenate([f + o for (_, f), o in zip(solids, offsets, strict=False)])
    of = range(len(solids)) if labels is None else labels
    return shuffled_case(
        "made",
        "box",
        vertices,
        faces,
        np.concatenate([np.full(len(f), k) for k, (_, f) in zip(of, solids, strict=True)]),
    )


def edge_counts(faces):
    """How often each undirected edge occurs, and how often each directed one."""
    directed = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    return (
        np.unique(np.sort(directed, axis=1), axis=0, return_counts=True)[1],
        np.unique(directed, axis=0, return_counts=True)[1],
    )


def enclosed_volume(case: Case) -> float:
    corners = case.asset.vertices[case.asset.faces].astype(float)
    return float(np.linalg.det(corners).sum() / 6)


@pytest.mark.slow
def test_boxes_that_touch_become_one_closed_skin_without_a_sheet_between_them():
    case = case_of(box((0, 0, 0), (1, 1, 1)), box((1, 0, 0), (2, 1, 1)))
    fused = fuse(case, GRID)
    assert fused.notes["pieces"] == 1 and fused.notes["largest"] == 1.0 and fused.mesh == "fused"
    assert fused.notes["inner"] == pytest.approx(1 / 11, abs=0.02)  # of ten squares outside and one between
    undirected, directed = edge_counts(fused.asset.faces)
    assert (undirected == 2).all() and (directed == 1).all()  # closed, and wound one way
    assert enclosed_volume(fused) == pytest.approx(0.25, rel=0.05)
    assert fused.area.sum() == pytest.approx(case.area.sum() * 10 / 12, rel=0.02)


def test_the_truth_follows_the_surface():
    fused = fuse(case_of(box((0, 0, 0), (1, 1, 1)), box((1, 0, 0), (2, 1, 1))), GRID)
    x = fused.asset.vertices[fused.asset.faces].mean(axis=1)[:, 0]
    away = np.abs(x) > 1 / GRID
    np.testing.assert_array_equal(fused.labels[away], (x > 0)[away])
    assert fused.notes["lost_parts"] == [] and fused.notes["flips"] == 0.0


def test_the_frame_is_that_of_the_given_asset():
    case = case_of(box((3, 0, 0), (7, 1, 1)))
    fused = fuse(case, GRID)
    assert (fused.asset.center, fused.asset.scale) == (case.asset.center, case.asset.scale)
    for end in (np.min, np.max):
        np.testing.assert_allclose(
            end(fused.asset.vertices, axis=0), end(case.asset.vertices, axis=0), atol=0.5 / GRID
        )
    assert np.abs(fused.asset.to_file_frame(fused.asset.vertices).mean(axis=0)[0] - 5) < 0.2


def test_a_part_that_nobody_can_see_is_named_as_lost():
    fused = fuse(case_of(box((0, 0, 0), (4, 4, 4)), box((1, 1, 1), (3, 3, 3)), labels=[5, 9]), GRID)
    assert fused.notes["lost_parts"] == [9] and set(fused.labels) == {5}
    assert fused.notes["inner"] == pytest.approx(0.2, abs=0.03)


def test_through_a_hole_the_inside_is_seen_and_stays():
    vertices, faces = box((0, 0, 0), (4, 4, 4))
    fused = fuse(case_of((vertices, faces[2:]), box((1, 1, 1), (3, 3, 3))), GRID)
    assert fused.notes["lost_parts"] == [] and fused.notes["inner"] == 0.0
    assert fused.notes["sheet"] > 0.5 and fused.notes["pieces"] == 2


def test_a_wall_thinner_than_a_cell_with_a_part_on_each_side_counts_as_flipped():
    plate, back = box((0, 0, 0), (4, 4, 0.5)), box((0, 0, 0.5), (4, 4, 1))
    thick = fuse(case_of(plate, back), GRID)
    assert thick.notes["flips"] == 0.0
    plate, back = box((0, 0, 0), (4, 4, 0.004)), box((0, 0, 0.004), (4, 4, 0.008))
    thin = fuse(case_of(plate, back), GRID)
    assert thin.notes["sheet"] == 1.0
    assert thin.notes["flips"] > 0.95
    one = fuse(case_of(plate, back, labels=[4, 4]), GRID)
    assert one.notes["sheet"] == 1.0 and one.notes["flips"] == 0.0


def test_an_open_sheet_is_wound_one_way():
    corners = np.array([(0, 0, 0), (1, 0, 0.3), (1, 1, 0.5), (0, 1, 0.2)], float)
    fused = fuse(case_of((corners, np.array([(0, 1, 2), (0, 2, 3)]))), GRID)
    assert fused.notes["sheet"] == 1.0 and fused.notes["pieces"] == 1
    assert edge_counts(fused.asset.faces)[1].max() == 1


def test_two_runs_agree_and_notes_are_plain_values():
    case = shuffled_case("row", "boxes", *boxes(4))
    first, again = fuse(case, GRID), fuse(case, GRID)
    np.testing.assert_array_equal(first.asset.faces, again.asset.faces)
    np.testing.assert_array_equal(first.asset.vertices, again.asset.vertices)
    np.testing.assert_array_equal(first.labels, again.labels)
    assert first.notes == again.notes
    assert first.notes["faces"] == len(first.labels) and first.notes["pieces"] == 4
    assert 0.25 < first.notes["largest"] < 0.4
    np.testing.assert_array_equal(first.file_face, np.arange(len(first.labels)))
    assert all(type(value) in (int, float, list) for value in first.notes.values())


def test_every_vertex_is_used_and_every_face_has_an_area():
    fused = fuse(shuffled_case("row", "boxes", *boxes(3)), GRID)
    assert np.unique(fused.asset.faces).tolist() == list(range(len(fused.asset.vertices)))
    assert (fused.area > 0).all()


def test_faces_without_a_part_stay_without():
    case = case_of(box((0, 0, 0), (1, 1, 1)), box((1, 0, 0), (2, 1, 1)), labels=[-1, 3])
    assert set(fuse(case, GRID).labels) == {-1, 3}
    with pytest.raises(MeshError, match="no labeled face on its skin"):
        fuse(case_of(box((0, 0, 0), (4, 4, 4)), box((1, 1, 1), (3, 3, 3)), labels=[-1, 3]), GRID)


def plain_flood(coords, crossed, resolution):
    """The definition: corners and open edges are the rooms of a grid twice as fine, joined through sides."""
    from scipy.ndimage import label

    rooms = np.zeros((2 * resolution + 1,) * 3, bool)
    for odd in np.ndindex(2, 2, 2):
        if sum(odd) < 2:
            rooms[odd[0] :: 2, odd[1] :: 2, odd[2] :: 2] = True
    cell, axis = np.nonzero(crossed)
    rooms[tuple((2 * (coords[cell] + 1) - np.eye(3, dtype=int)[axis]).T)] = False
    number, _ = label(rooms)
    return (number == number[0, 0, 0])[::2, ::2, ::2]


@pytest.mark.parametrize("closed", [True, False])
def test_the_flood_agrees_with_connected_rooms_of_a_finer_grid(closed):
    vertices, faces = box((0, 0, 0), (4, 3, 2))
    asset = plain_asset("box", vertices, faces if closed else faces[1:])
    coords, _, crossed = voxelize(asset.vertices, asset.faces, 16)
    free = outside(coords, crossed, 16)
    np.testing.assert_array_equal(free, plain_flood(coords, crossed, 16))
    assert free.all() == (not closed)


@needs_shared
def test_real_furniture_becomes_one_piece(shared):
    from segvigen.lab.datasets.shards import open_shard

    case = open_shard(shared / "data" / "validation" / "ikea_manual.npz").read(3)
    assert case.graph.num_components > 1
    fused = fuse(case, 64)
    assert fused.notes["pieces"] == 1 and fused.notes["lost_parts"] == []
    assert fused.notes["inner"] > 0.02


def test_a_scan_is_the_skin_with_noise_and_missing_faces_the_same_every_time():
    case = case_of(box((0, 0, 0), (1, 1, 1)), box((1, 0, 0), (1.6, 1, 1)))
    skin, one, again = fuse(case, GRID), scan(case, GRID), rebuild(case, "scan", GRID)
    np.testing.assert_array_equal(one.asset.vertices, again.asset.vertices)
    np.testing.assert_array_equal(one.labels, again.labels)
    assert 0 < len(one.labels) < (1 - 0.5 * SCAN_MISSING) * len(skin.labels)
    assert one.mesh == "scan" and set(one.labels) == set(skin.labels)
    moved = np.linalg.norm(one.asset.vertices - skin.asset.vertices, axis=1)
    assert 0.001 < np.median(moved) / np.linalg.norm(np.ptp(skin.asset.vertices, axis=0)) < 0.006
    quiet = rebuild(case, "scan0.05", GRID)
    shift = one.asset.vertices - skin.asset.vertices
    np.testing.assert_allclose(quiet.asset.vertices - skin.asset.vertices, shift / 4, atol=1e-6)  # float32
    assert quiet.mesh == "scan0.05"
    assert rebuild(case, "given") is case
