"""The same mesh written in other ways, and meshes of odd shapes: what changes, and what does not.

docs/reliability.md ("Odd meshes") states the same. Two partitions are compared by `overlap`, the share of the
area that lies in the best matching part, since ids follow the size of parts.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from segvigen import Asset
from segvigen.errors import MeshError
from segvigen.parts.face_graph import face_graph
from segvigen.parts.segmentation import Segmentation
from segvigen.parts.tree import from_paintings
from tests.asked import segmenter
from tests.bad_files import mesh_glb
from tests.shapes import Mesh, box, cube, joined, sheet

EXPONENTS = st.integers(-12, 12)


def lamp() -> Mesh:
    """A foot, a pole, and a shade beside a cube on a board: 432 faces, five bodies that partly touch."""
    points, faces, _ = joined(
        cube((0, -0.4, 0), 0.2, 3), box((-0.02, -0.3, -0.02), (0.02, 0.3, 0.02)), cube((0, 0.4, 0), 0.3, 4),
        cube((0.5, -0.3, 0), 0.25, 3), box((0.3, -0.5, -0.3), (0.8, -0.45, 0.3)),
    )  # fmt: skip
    return points, faces


def found(points: NDArray[np.floating], faces: NDArray[np.integer]) -> Segmentation:
    """All parts of a mesh by the packaged model, with one painting."""
    return segmenter().segment(segmenter().prepare(Asset.read(mesh_glb(points, faces), name="odd")), steps=1)


def overlap(labels: NDArray[np.int32], others: NDArray[np.int32], area: NDArray[np.floating]) -> float:
    rows, row = np.unique(labels, return_inverse=True)
    columns, column = np.unique(others, return_inverse=True)
    shared = np.zeros((len(rows), len(columns)))
    np.add.at(shared, (row, column), area)
    return float((shared.max(axis=0).sum() + shared.max(axis=1).sum()) / 2 / shared.sum())


def assert_whole(result: Segmentation) -> None:
    """Every usable face has a part, every other has none, and all numbers are finite."""
    labels = result.face_labels
    np.testing.assert_array_equal(labels >= 0, result.asset.usable)
    assert set(np.unique(labels[labels >= 0]).tolist()) == set(result.ids)
    assert np.isfinite(result.confidence).all()
    assert (result.confidence >= 0).all() and (result.confidence <= 1).all()
    assert all(np.isfinite([part.area, *np.ravel(part.bounds)]).all() for part in result.parts)


# ---- without a network ----


def painted(points: NDArray[np.floating], faces: NDArray[np.integer]) -> tuple[Asset, NDArray[np.int32]]:
    """Parts of a mesh that is painted by place: the five bodies of the lamp."""
    asset = Asset.read(mesh_glb(points, faces), name="odd")
    graph = face_graph(asset.vertices, asset.faces, asset.usable)
    middle = graph.centroid
    colors = np.stack([middle[:, 0] > 0.15, middle[:, 1] > 0.2, middle[:, 1] < -0.2], axis=1) * 0.8 + 0.1
    labels, confidence, tree = from_paintings(colors[None], None, graph)
    assert (labels >= 0).all() and np.isfinite(confidence).all() and np.isfinite(tree.heights).all()
    again = from_paintings(colors[None], None, graph)
    np.testing.assert_array_equal(labels, again[0])
    np.testing.assert_array_equal(confidence, again[1])
    return asset, labels


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 1000), exponent=EXPONENTS)
def test_the_order_of_faces_and_vertices_and_the_unit_change_no_part(seed: int, exponent: int) -> None:
    rng = np.random.default_rng(seed)
    points, faces = lamp()
    order, place = rng.permutation(len(faces)), rng.permutation(len(points))
    asset, before = painted(points, faces)
    _, after = painted(points[place] * 10.0**exponent, np.argsort(place)[faces][order])
    assert overlap(before[order], after, asset.area[order]) > 0.999


@settings(max_examples=5, deadline=None)
@given(exponent=EXPONENTS, angle=st.floats(0, 6.3), seed=st.integers(0, 1000))
def test_bodies_are_the_same_after_any_rigid_motion(exponent: int, angle: float, seed: int) -> None:
    points, faces = lamp()
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(faces))
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]]) @ np.array(
        [[1, 0, 0], [0, cos, sin], [0, -sin, cos]]
    )
    moved = (points @ turn.T + rng.uniform(-3, 3, 3)) * 10.0**exponent
    before = Segmentation.of_bodies(Asset.read(mesh_glb(points, faces), name="odd"))
    after = Segmentation.of_bodies(Asset.read(mesh_glb(moved, faces[order]), name="odd"))
    assert_whole(after)
    assert after.num_parts == before.num_parts
    assert overlap(before.face_labels[order], after.face_labels, before.asset.area[order]) == pytest.approx(1)


@settings(max_examples=10, deadline=None)
@given(exponent=st.integers(-50, 50))
def test_every_size_is_read_alike_or_refused(exponent: int) -> None:
    points, faces = lamp()
    text = "".join(f"v {x!r} {y!r} {z!r}\n" for x, y, z in (points * 10.0**exponent).tolist())
    text += "".join(f"f {a} {b} {c}\n" for a, b, c in (faces + 1).tolist())
    try:
        asset = Asset.read(text.encode(), name="a.obj")
    except MeshError as error:
        assert abs(exponent) > 37 and "expected a size between" in str(error)
        return
    assert abs(exponent) < 39
    np.testing.assert_allclose(asset.vertices.max(axis=0), [0.35 / 1.05, 0.5, 0.2857], atol=0.2)
    assert asset.usable.all()


# ---- with the packaged model ----


@pytest.fixture(scope="module")
def plain() -> Segmentation:
    return found(*lamp())


@pytest.mark.slow
def test_a_mesh_gives_the_same_labels_every_time_and_in_every_unit(plain: Segmentation) -> None:
    points, faces = lamp()
    assert_whole(plain)
    for scale in (1.0, 2.0**-40):  # powers of two round nothing
        again = found(points * scale, faces)
        np.testing.assert_array_equal(again.face_labels, plain.face_labels)
        np.testing.assert_array_equal(again.confidence, plain.confidence)


@pytest.mark.slow
@pytest.mark.parametrize("change", ["faces", "1e-12", "moved"])
def test_order_unit_and_place_keep_the_parts(plain: Segmentation, change: str) -> None:
    points, faces = lamp()
    order, rng = np.arange(len(faces)), np.random.default_rng(3)
    if change == "faces":
        order = rng.permutation(len(faces))
        faces = faces[order]
    else:
        points = points + (5, -3, 2) if change == "moved" else points * float(change)
    result = found(points, faces)
    assert_whole(result)
    area = plain.asset.area
    assert overlap(plain.face_labels[order], result.face_labels, area[order]) > 0.9  # rounding moves a border


def quarters(points: NDArray[np.floating], faces: NDArray[np.integer]) -> Mesh:
    """Each face as four, which share no vertex with others."""
    a, b, c = points[faces].transpose(1, 0, 2)
    ab, bc, ca = (a + b) / 2, (b + c) / 2, (c + a) / 2
    corners = np.stack([np.stack(t, 1) for t in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))], 1)
    return corners.reshape(-1, 3), np.arange(12 * len(faces)).reshape(-1, 3)


@pytest.mark.slow
@pytest.mark.parametrize("change", ["split", "doubled", "quarter turn"])
def test_what_the_network_sees_differently_stays_whole_and_similar(plain: Segmentation, change: str) -> None:
    points, faces = lamp()
    labels, area = plain.face_labels, plain.asset.area
    if change == "split":
        points, faces = quarters(points, faces)
        labels, area = np.repeat(labels, 4), np.repeat(area, 4)
    elif change == "doubled":
        faces = np.concatenate([faces, faces])
        labels, area = np.tile(labels, 2), np.tile(area, 2)
    else:
        points = points[:, [2, 1, 0]] * (1, 1, -1)
    result = found(points, faces)
    assert_whole(result)
    if change == "doubled":  # both copies of a face are in one part
        np.testing.assert_array_equal(*np.split(result.face_labels, 2))
    assert overlap(labels, result.face_labels, area) > 0.6


def nested() -> Mesh:
    points, faces, _ = joined(*[cube((0, 0, 0), size, 2) for size in (1.0, 0.5, 0.2)])
    return points * (1, 0.4, 0.4), faces


def thin(gap: float) -> Mesh:
    below, faces = sheet(6, 6)
    points, faces, _ = joined((below, faces), (below + (0, 0, gap), faces[:, ::-1]))
    return points, faces


def triangles_apart() -> Mesh:
    corner = np.array([[0, 0, 0], [0.1, 0, 0], [0, 0.1, 0.02]])
    places = [(x, y, 0.2 * (x + y)) for x in range(5) for y in range(5)]
    points, faces, _ = joined(*[(corner + place, np.arange(3)[None]) for place in places])
    return points, faces


def coincident() -> Mesh:
    points, faces, _ = joined(
        cube((0, 0, 0), 1, 2), cube((0, 0, 0), 1, 3), cube((1, 0, 0), 1, 2),
        (sheet(4, 4)[0] + (0, 0, 0.5), sheet(4, 4)[1]),
    )  # fmt: skip
    return points, faces


SHAPES: dict[str, tuple[Callable[[], Mesh], int]] = {  # and the number of loose bodies
    "three shells in each other": (nested, 3),
    "sheets a millionth apart": (lambda: thin(1e-6), 1),
    "triangles that touch nothing": (triangles_apart, 25),
    "surfaces in the same place": (coincident, 1),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_odd_shapes_are_whole(name: str) -> None:
    make, bodies = SHAPES[name]
    assert_whole(loose := Segmentation.of_bodies(Asset.read(mesh_glb(*make()), name="odd")))
    assert loose.num_parts == bodies
    first = found(*make())
    assert_whole(first)
    if bodies > 1:  # no part joins faces of two bodies that do not touch
        pairs = np.unique(np.stack([first.face_labels, loose.face_labels], axis=1), axis=0)
        assert len(pairs) == first.num_parts
