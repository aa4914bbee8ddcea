"""Bodies: what touches is one body, what does not is never joined unless asked."""

import numpy as np
import pytest
import trimesh

from segvigen.errors import PromptError
from segvigen.parts.bodies import TOUCH, _touch, find_bodies
from segvigen.parts.face_graph import face_graph
from segvigen.parts.granularity import MAX_FINE, MAX_PARTS, check_max_parts
from segvigen.parts.segmentation import Segmentation
from segvigen.parts.tree import from_paintings
from tests.shapes import cube, joined, make_asset, sheet


def row_of_cubes(*counts, gap):
    """Vertices and faces of cubes of side 1 in rows, `gap` apart, and the cube of each face."""
    places = np.stack(np.meshgrid(*map(np.arange, counts), indexing="ij"), axis=-1).reshape(-1, len(counts))
    places = np.pad(places * (1 + gap), ((0, 0), (0, 3 - len(counts))))
    vertices, faces, truth = joined(*(cube(tuple(place)) for place in places))
    low, size = vertices.min(axis=0), np.ptp(vertices, axis=0).max()
    return (vertices - low) / size - 0.5, faces, truth


def bodies(vertices, faces, usable=None):
    return find_bodies(vertices, faces, face_graph(vertices, faces, usable, bridge_distance=None).component)


def test_cubes_are_loose_by_a_gap_and_one_body_without():
    vertices, faces, truth = row_of_cubes(4, 3, gap=0.05)
    assert np.array_equal(bodies(vertices, faces), truth)
    vertices, faces, _ = row_of_cubes(4, 3, gap=0.0)
    assert not bodies(vertices, faces).any()


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (cube((0, 0, 0), 0.4), cube((0.2, 0.1, 0), 0.1), 1),  # a handle pushed into a cupboard
        (cube((0, 0, 0), 0.4), cube((0, 0, 0), 0.1), 2),  # a ball in a box
        (cube((0, 0, 0), 0.4), cube((0.4 + TOUCH / 2, 0, 0), 0.4), 1),
        (cube((0, 0, 0), 0.4), cube((0.4 + TOUCH * 2, 0, 0), 0.4), 2),
        (cube((0, 0, 0), 0.4), cube((0.4, 0.4, 0.4), 0.4), 1),  # corner to corner
        (sheet(1, 1), (sheet(1, 1)[0][:, [2, 0, 1]] * 0.5 + (0.1, 0, 0), sheet(1, 1)[1]), 1),  # crossing
        (cube((0, 0, 0), 0.01), cube((0.01 + TOUCH / 2, 0, 0), 0.01), 2),  # near, but not for their size
    ],
)  # fmt: skip
def test_what_touches(one, two, count):
    for pair in ((one, two), (two, one)):
        assert bodies(*joined(*pair)[:2]).max() + 1 == count


def test_seams_do_not_divide_a_body_and_unusable_faces_have_none():
    vertices, faces = cube((0, 0, 0), 0.5, cuts=3)
    soup = vertices[faces].reshape(-1, 3)
    usable = np.ones(len(faces), bool)
    usable[3] = False
    assert np.array_equal(bodies(soup, np.arange(len(soup)).reshape(-1, 3), usable), np.where(usable, 0, -1))


def test_triangles_touch_as_dense_samples_do():
    rng = np.random.default_rng(0)
    u, v = np.meshgrid(np.linspace(0, 1, 41), np.linspace(0, 1, 41))
    weight = np.stack([u, v, 1 - u - v], axis=-1)[u + v <= 1 + 1e-9]
    both = [0, 0]
    for _ in range(150):
        one, two = rng.random((2, 3, 3))
        two[:, 0] += rng.uniform(0.0, 1.0)
        points = weight @ one
        nearest = trimesh.triangles.closest_point(np.broadcast_to(two, (len(points), 3, 3)), points)
        sampled = np.linalg.norm(points - nearest, axis=1).min()
        limit = 0.1
        found = bool(_touch(one, two, limit))
        assert found == bool(_touch(two, one, limit))
        assert sampled > limit if not found else sampled < limit + 0.03
        both[found] += 1
    assert min(both) > 30


@pytest.mark.slow
@pytest.mark.parametrize("paintings", [0, 2])
def test_loose_bodies_are_never_joined_unless_asked(paintings):
    vertices, faces, truth = row_of_cubes(5, 5, 2, gap=0.05)
    graph = face_graph(vertices, faces)
    colors = np.full((paintings, len(faces), 3), 0.5)
    labels, confidence, tree = from_paintings(colors, None, graph, body=bodies(vertices, faces))
    assert np.array_equal(np.unique(labels, return_index=True)[1], np.arange(0, len(faces), 12))
    for cut in (labels, tree.cut(0), tree.cut(0.3)):
        assert tree.num_bodies == cut.max() + 1 == truth.max() + 1 and not (cut - truth).any()
    finest = tree.cut(1)
    assert len(np.unique(np.stack([finest, truth]), axis=1).T) == finest.max() + 1
    assert (confidence == 1).all() and tree.limit_warning(0.5) is None
    loose = from_paintings(colors, None, graph)[2]
    assert loose.num_bodies == 1 and loose.cut(0).max() < 2


@pytest.mark.slow
def test_a_limit_is_an_option_and_never_reached_in_silence():
    vertices, faces, truth = row_of_cubes(5, 5, 2, gap=0.05)
    graph = face_graph(vertices, faces)
    body = bodies(vertices, faces)
    noise = np.random.default_rng(0).random((4, len(faces), 3))  # every face is a part

    def cut(granularity, **options):
        tree = from_paintings(noise, None, graph, refine=False, **options)[2]
        return tree.count_at(granularity), tree.limit_warning(granularity)

    count, warning = cut(0.5)
    assert count == MAX_PARTS and "limited to 40 of" in warning
    assert cut(1.0)[0] == MAX_FINE
    count, warning = cut(1.0, body=body, max_parts=51)
    assert count == 51 and "limited to 51 of" in warning
    count, warning = cut(0.5, max_parts=7)
    assert count == 7 and "7 of 50 parts" in warning
    count, warning = cut(0.5, body=body, max_parts=7)
    assert count == truth.max() + 1 and "do not touch" in warning
    count, warning = cut(0.5, max_parts=1000)
    assert count > MAX_PARTS and warning is None
    with pytest.raises(PromptError, match="--max-parts is 0"):
        check_max_parts(0, "--max-parts")


def test_pieces_need_no_model():
    vertices, faces, truth = row_of_cubes(3, 2, gap=0.5)
    found = Segmentation.of_bodies(make_asset(vertices, faces))
    assert found.num_parts == 6 and not (found.face_labels - truth).any()
    assert found.record["task"] == "pieces" and found.warnings == []
