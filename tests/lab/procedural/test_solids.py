import numpy as np
import pytest

from segvigen.lab.procedural.meshes import triangulate
from segvigen.lab.procedural.solids import (
    Label,
    ball,
    banded,
    blend,
    box,
    cushion,
    frustum,
    lathe,
    loft,
    prism,
    ring,
    tube,
    turn,
)

CUP = [[0.5, 0], [0.3, 0.5], [0.6, 1.0], [0.5, 1.0], [0.2, 0.5], [0.4, 0.1]]
L_SHAPE = [[0, 0], [1, 0], [1, 0.4], [0.4, 0.4], [0.4, 1], [0, 1]]
A, B = Label("a", "0"), Label("b", "0")
SOLIDS = [
    box((1, 2, 3), (0.5, 0, 0), "g", "p"),
    ball((1, 0.5, 0.7), (0, 1, 0), "g", "p"),
    frustum(0.5, 0.2, 1.5, (0, 0, 1), "g", "p"),
    ring(1.0, 0.2, (0, 0, 0), "g", "p"),
    tube([[0, 0, 0], [0.7, 0.1, 0], [1.3, 0.9, 0.3]], 0.2, "g", "p"),
    lathe([[0.5, 0], [0.3, 0.5], [0.6, 1.0]], "g", "p"),
    lathe(CUP, "g", "cup"),
    loft([[0, 0.5, 0.3, 0, 0], [1, 0.4, 0.6, 0.2, 0]], 4.0, "g", "p"),
    cushion((1, 0.4, 0.8), (0, 0, 0), "g", "soft"),
    prism(L_SHAPE, 0.4, "g", "p"),
    blend([((0, 0, 0), (0, 1, 0), 0.2, 0.3, A), ((0, 1, 0), (0.7, 1.4, 0), 0.2, 0.1, B)], 0.05),
]
MOVES = [np.eye(3), turn(0, 0.4) @ turn(1, 1.0) * 0.8, np.diag([-1.0, 1.0, 1.0])]
each_solid = pytest.mark.parametrize("solid", SOLIDS, ids=lambda s: f"{s.kind}-{s.labels[0].part}")


def sides(solid, detail=48):
    """Centers, outward unit normals and areas of its faces that have an area."""
    vertices, faces, _ = solid.mesh(detail)
    corners = vertices[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(normal, axis=1)
    keep = size > 1e-6
    return corners.mean(axis=1)[keep], normal[keep] / size[keep, None], size[keep] / 2


@each_solid
@pytest.mark.parametrize("detail", [8, 24])
def test_a_solid_is_closed(solid, detail):
    vertices, faces, _ = solid.mesh(detail)
    _, place = np.unique(np.round(vertices, 6), axis=0, return_inverse=True)
    corner = place.reshape(-1)[faces]
    directed = [(a, b) for f in corner.tolist() for a, b in zip(f, f[1:] + f[:1], strict=True) if a != b]
    there, back = np.array(directed), np.array(directed)[:, ::-1]
    code = lambda e: np.sort(e[:, 0].astype(np.int64) * len(vertices) + e[:, 1])  # noqa: E731
    assert np.array_equal(code(there), code(back)), "an edge has one side only"


@each_solid
def test_the_faces_of_a_solid_look_outwards_even_when_mirrored(solid):
    for matrix in MOVES:
        center, normal, area = sides(solid.moved(matrix, np.zeros(3)))
        assert ((center * normal).sum(axis=1) * area).sum() > 0


@each_solid
def test_a_solid_contains_the_points_that_its_mesh_encloses(solid):
    """Just inside a face a point is in, just outside it is out: also at the flat ends of tubes."""
    for matrix in MOVES:
        moved = solid.moved(matrix, np.array([0.1, 0.2, 0.3]))
        center, normal, area = sides(moved)
        weight = area / area.sum()
        inside = moved.contains(center - 0.02 * normal, 0.0)
        outside = ~moved.contains(center + 0.02 * normal, 0.0)
        assert (weight * inside).sum() > 0.97, "a margin beside sharp edges only"
        assert (weight * outside).sum() > 0.99


@each_solid
def test_a_margin_moves_the_border_inwards(solid):
    center, _, _ = sides(solid)
    assert solid.contains(center, -0.02).mean() > 0.98
    assert solid.contains(center, 0.02).mean() < 0.02


@each_solid
def test_bounds_hold_the_mesh(solid):
    for matrix in MOVES:
        moved = solid.moved(matrix, np.array([0.1, 0.2, 0.3]))
        low, high = moved.bounds()
        vertices = moved.mesh(16)[0]
        assert (vertices > low - 1e-9).all() and (vertices < high + 1e-9).all()


def test_a_tube_ends_flat():
    bar = tube([[0, 0, 0], [0, 1, 0]], 0.3, "g", "p")
    assert bar.contains(np.array([[0, 0.05, 0.0], [0, 0.95, 0]]), 0.0).all()
    assert not bar.contains(np.array([[0, -0.05, 0.0], [0, 1.05, 0]]), 0.0).any()


def test_bands_divide_one_skin_in_order():
    skin = banded(
        lathe([[0.5, 0], [0.5, 1], [0.2, 2]], "", ""), [(1, "low", "0"), (1, "high", "0")]
    )
    vertices, faces, label = skin.mesh(16)
    height = vertices[faces].mean(axis=1)[:, 1]
    assert (label == (height > 1)).all()


def test_the_border_in_a_blend_has_no_crease():
    bones = [
        ((-1, 0, 0), (0, 0, 0), 0.4, 0.4, Label("a", "0")),
        ((0, 0, 0), (1, 0, 0), 0.4, 0.4, Label("b", "0")),
    ]
    skin = blend(bones, 0.05)
    vertices, faces, label = skin.mesh(32)
    center, normal, _ = sides(skin, 32)
    assert ((label == 1) == (center[:, 0] > 0)).mean() > 0.97
    middle = np.abs(center[:, 0]) < 0.1
    assert (np.abs(normal[middle, 0]) < 0.35).all()


def test_any_simple_polygon_is_cut_into_triangles_of_its_area():
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    star = np.stack([np.cos(angle), np.sin(angle)], 1) * np.where(np.arange(24) % 2, 0.4, 1.0)[:, None]
    for outline in (np.array(L_SHAPE, float), star):
        a, b, c = np.moveaxis(outline[triangulate(outline)], 1, 0)
        u, v = b - a, c - a
        areas = (u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]) / 2
        x, y = outline.T
        assert (areas > 0).all() and len(areas) == len(outline) - 2
        assert areas.sum() == pytest.approx((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)
