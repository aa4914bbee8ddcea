"""Meshes with something wrong with them, or with hardly anything to them, through all four tasks.

None of them is refused. What cannot be used keeps its row and gets -1, with a warning; everything else gets
a part.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segvigen import Asset
from segvigen.errors import PromptError
from segvigen.segmenter import Prepared
from tests.asked import TASKS, ask, banded_map, on_face, segmenter
from tests.bad_files import half_broken_glb, mesh_glb
from tests.parts.documents import assert_same_faces
from tests.shapes import cube, joined, sheet

pytestmark = pytest.mark.slow

Mesh = tuple[
    NDArray[np.float64], NDArray[np.int64], NDArray[np.bool_]
]  # points, faces, which faces are sound


def sound(points: NDArray[np.floating], faces: NDArray[np.integer]) -> Mesh:
    return np.asarray(points, np.float64), np.asarray(faces, np.int64), np.ones(len(faces), bool)


def lamp() -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """A cube on a slab, 240 faces that do not touch each other's."""
    points, faces, owner = joined(cube((0, 0, 0), 1.0, 4), cube((0, 1.3, 0), 0.6, 2))
    points[points[:, 1] < 0.51, 1] *= 0.3
    return points, faces


def bad_corners() -> Mesh:
    points, faces = lamp()
    points[3], points[40, 1] = np.nan, np.inf
    return points, faces, ~np.isin(faces, [3, 40]).any(axis=1)


def missing_corners() -> Mesh:
    points, faces = lamp()
    faces[[7, 100], 1] = len(points) + 5
    return points, faces, ~np.isin(np.arange(len(faces)), [7, 100])


def no_area() -> Mesh:
    points, faces = lamp()
    faces[4] = faces[4, [0, 0, 1]]
    faces[150] = faces[150, 0]
    points = np.concatenate([points, points[:2], points[:2].mean(axis=0, keepdims=True)])
    faces = np.concatenate([faces, [[len(points) - 3, len(points) - 1, len(points) - 2]]])  # on one line
    return points, faces, ~np.isin(np.arange(len(faces)), [4, 150, len(faces) - 1])


def three_sheets_on_one_edge() -> Mesh:
    flat, faces = sheet(4, 4)
    flat = flat + (0.5, 0, 0)
    turned = [
        flat * (np.cos(a), 1, 0) + flat[:, :1] * (0, 0, np.sin(a)) for a in np.deg2rad([0.0, 120.0, 240.0])
    ]
    points, faces, _ = joined(*[(points, faces) for points in turned])
    merged, where = np.unique(points.round(9), axis=0, return_inverse=True)
    return sound(merged, where.reshape(-1)[faces])


def every_face_twice() -> Mesh:
    points, faces = lamp()
    return sound(points, np.concatenate([faces, faces, faces[:, ::-1]]))


def far_away() -> Mesh:
    points, faces = lamp()
    return sound(points * 10 + (1e6, -2e6, 1e6), faces)  # float32 there knows eighths


def a_speck_far_off() -> Mesh:
    points, faces = lamp()
    return sound(
        np.concatenate([points, [[25, 0, 0], [26, 0, 0], [25, 1, 0]]]),
        [*faces, np.arange(3) + len(points)],
    )


def loose_cubes() -> Mesh:
    places = np.stack(np.meshgrid(*[np.arange(5.0)] * 2, np.arange(4.0), indexing="ij"), -1).reshape(-1, 3)
    points, faces, _ = joined(*[cube((x, y, z), 0.3) for x, y, z in places])
    return sound(points, faces)


def noise() -> Mesh:
    random = np.random.default_rng(5)
    return sound(random.random((90, 3)), np.array([random.choice(90, 3, replace=False) for _ in range(20)]))


MESHES: dict[str, Callable[[], Mesh]] = {
    "corners that are no numbers": bad_corners,
    "corners that do not exist": missing_corners,
    "faces without area": no_area,
    "three sheets on one edge": three_sheets_on_one_edge,
    "every face twice, and turned": every_face_twice,
    "a million units away": far_away,
    "a millionth of a unit": lambda: sound(lamp()[0] * 1e-6, lamp()[1]),
    "ten million units": lambda: sound(lamp()[0] * 1e7, lamp()[1]),
    "a speck far off": a_speck_far_off,
    "two triangles apart": lambda: sound(
        np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [3, 0, 1], [4, 0, 1], [3, 1, 2]]),
        np.arange(6).reshape(2, 3),
    ),
    "a flat plate": lambda: sound(*sheet(6, 6)),
    "a flat plate lying": lambda: sound(sheet(6, 6)[0][:, [0, 2, 1]], sheet(6, 6)[1]),
    "a needle": lambda: sound(cube((0, 0, 0), 1.0, 3)[0] * (1, 60, 1), cube((0, 0, 0), 1.0, 3)[1]),
    "a hundred loose cubes": loose_cubes,
    "triangles at random": noise,
}


@pytest.fixture(scope="module", params=MESHES)
def broken(request: pytest.FixtureRequest) -> tuple[Prepared, NDArray[np.bool_]]:
    points, faces, fine = MESHES[request.param]()
    with np.errstate(invalid="ignore"):
        asset = Asset.read(mesh_glb(points, faces), name="broken")
    np.testing.assert_array_equal(asset.usable, fine)
    return segmenter().prepare(asset), fine


def test_only_a_mesh_with_broken_faces_gives_a_warning(broken: tuple[Prepared, NDArray[np.bool_]]) -> None:
    prepared, fine = broken
    told = " ".join(prepared.asset.warnings)
    assert (told == "") == bool(fine.all())
    if not fine.all():
        assert f"{(~fine).sum()} of {len(fine)} faces" in told and "get no part" in told


@pytest.mark.parametrize("task", TASKS)
def test_every_sound_face_gets_a_part_and_no_broken_one(
    task: str, broken: tuple[Prepared, NDArray[np.bool_]], tmp_path: Path
) -> None:
    prepared, fine = broken
    result = ask(prepared, task, 2)
    np.testing.assert_array_equal(result.face_labels >= 0, fine)
    assert np.isfinite(result.confidence).all() and (result.confidence[~fine] == 0).all()
    if task in ("partition", "guide"):
        assert result.num_parts == 2
    result.write(tmp_path / "parts.glb", exploded=tmp_path / "apart.glb")
    assert_same_faces(Asset.read(tmp_path / "parts.glb"), prepared.asset, result.face_labels)
    assert len(Asset.read(tmp_path / "apart.glb").faces) == len(fine)


@pytest.mark.parametrize("task", TASKS)
def test_a_ball_with_holes_and_faults_is_segmented(task: str) -> None:
    data, fine = half_broken_glb()
    asset = Asset.read(data, name="ball")
    assert len(asset.warnings) == 2
    np.testing.assert_array_equal(ask(segmenter().prepare(asset), task, 2).face_labels >= 0, fine)


def test_one_triangle_is_one_part_and_cannot_be_two() -> None:
    points = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]])
    prepared = segmenter().prepare(Asset.read(mesh_glb(points, np.arange(3)[None]), name="one"))
    for task in ("segment", "click", "guide"):
        assert ask(prepared, task, 2).face_labels.tolist() == [0]
    with pytest.raises(PromptError, match="both claim face 0"):
        ask(prepared, "partition", 2)


def test_a_small_thing_far_from_the_origin_keeps_its_shape_in_double_precision() -> None:
    import trimesh

    points, faces = lamp()
    near, far = (
        Asset.read(trimesh.Trimesh(points + move, faces, process=False), name="lamp")
        for move in (0.0, np.array([4e8, 0, -7e8]))
    )
    np.testing.assert_allclose(far.vertices, near.vertices, atol=1e-6)
    assert far.usable.all() and (ask(segmenter().prepare(far), "segment").face_labels >= 0).all()


def test_what_slips_through_the_grid_is_segmented_all_the_same() -> None:
    points, faces = lamp()
    points = np.concatenate([points, [[900, 0, 0], [901, 0, 0], [900, 1, 0]]])
    faces = np.concatenate([faces, [np.arange(3) + len(points) - 3]])  # the lamp lies within one cell
    asset = Asset.read(mesh_glb(points, faces), name="speck")
    prepared = segmenter().prepare(asset)
    for task in ("segment", "partition"):
        assert (ask(prepared, task, 2).face_labels >= 0).all()
    assert segmenter().click(prepared, [on_face(asset, 0)], steps=1).face_labels[0] == 0


def test_a_color_inside_one_large_face_is_a_part_too() -> None:
    prepared = segmenter().prepare(Asset.read(mesh_glb(*cube((0, 0, 0), 1.0)), name="cube"))
    guide_map = banded_map(prepared.asset, 2)
    row, column = np.argwhere(guide_map.pixels[..., 3] > 0).mean(axis=0).astype(int)
    guide_map.pixels[row - 6 : row + 6, column - 6 : column + 6, :3] = (90, 200, 40)
    result = segmenter().guide(prepared, guide_map, steps=1)
    colors = [np.rint(np.array(part.color) * 255).tolist() for part in result.parts]
    assert result.num_parts == 3 and [90, 200, 40] in colors
