"""The merge tree: nested cuts, the right parts from noisy paintings, on folds and on smooth surface."""

import numpy as np
import pytest

from segvigen.errors import PromptError
from segvigen.parts.face_graph import face_graph
from segvigen.parts.palette import draw_palette
from segvigen.parts.paths import connected
from segvigen.parts.straighten import rivals
from segvigen.parts.superpixels import over_segment
from segvigen.parts.tree import MIN_TRUST, _Regions, from_paintings, margin, part_distances
from tests.conftest import needs_shared
from tests.shapes import cube, joined, sheet


def paint(labels, count, seed=0, noise=0.05):
    """Return `count` noisy paintings [P, F, 3] of these labels in random palettes."""
    random = np.random.default_rng(seed)
    k = int(labels.max()) + 1
    clean = np.stack([draw_palette(k, random, 0.05).encode(labels) for _ in range(count)])
    return np.clip(clean + random.normal(0, noise, clean.shape), 0, 1)


def best_match(labels, truth):
    """Return the mean over true parts of the best intersection over union (the published protocol)."""
    scores = []
    for part in np.unique(truth):
        inside = truth == part
        scores.append(
            max((inside & (labels == k)).sum() / (inside | (labels == k)).sum() for k in np.unique(labels))
        )
    return float(np.mean(scores))


@pytest.fixture(scope="module")
def flag():
    """Return graph, truth, and tree of a flat sheet without creases, painted in four stripes."""
    graph = face_graph(*sheet(50, 50))
    truth = np.digitize(graph.centroid[:, 0], [-0.3, 0.0, 0.2])
    labels, confidence, tree = from_paintings(paint(truth, 4), None, graph)
    return graph, truth, labels, confidence, tree


def test_stripes_on_flat_surface_are_found_with_their_number(flag):
    graph, truth, labels, confidence, tree = flag
    assert labels.max() + 1 == 4
    assert best_match(labels, truth) > 0.97
    assert confidence.mean() > 0.7


def test_finer_cuts_only_divide_coarser_ones(flag):
    tree = flag[-1]
    cuts = [tree.cut(g) for g in np.linspace(0, 1, 11)]
    counts = [int(c.max()) + 1 for c in cuts]
    assert counts == sorted(counts) and counts[0] == 2 and counts[-1] > counts[5]
    for coarse, fine in zip(cuts, cuts[1:], strict=False):
        parents = np.unique(np.stack([fine, coarse]), axis=1)[0]
        assert len(parents) == len(np.unique(parents))


def test_a_cut_has_exactly_the_requested_number_of_parts(flag):
    tree = flag[-1]
    for k in (1, 2, 5, 17, tree.num_superpixels):
        assert len(np.unique(tree.cut_count(k))) == k
    assert np.array_equal(tree.cut_count(10**6), tree.cut_count(tree.num_superpixels))
    with pytest.raises(PromptError, match="granularity is"):
        tree.cut(1.5)


def test_splitting_a_part_undoes_its_own_last_merges(flag):
    _, truth, labels, _, tree = flag
    piece = tree.split(labels == 0, 3)
    assert (piece[labels != 0] == -1).all()
    assert len(np.unique(piece[labels == 0])) == 3
    joined_again = tree.split((labels == labels[0]) | (labels == labels[-1]))
    assert np.array_equal(joined_again == joined_again[0], labels == labels[0])


def test_confidence_is_low_at_blurred_borders(flag):
    graph, truth, _, _, _ = flag
    x = graph.centroid[:, 0]
    mix = np.clip(x / 0.2 + 0.5, 0, 1)[:, None]  # blurred over a fifth of the sheet
    paintings = np.stack([(1 - mix) * a + mix * b for a, b in np.random.default_rng(3).random((5, 2, 3))])
    tree = from_paintings(paintings, None, graph)[2]
    confidence = tree.confidence(tree.cut_count(2), graph.area)
    assert confidence[np.abs(x) < 0.02].mean() < 0.3 < 0.8 < confidence[np.abs(x) > 0.2].mean()


def test_shells_of_different_colors_stay_separate_and_of_one_color_may_merge():
    vertices, faces, mesh = joined(cube((-0.25, 0, 0), 0.4, 6), cube((0.25, 0, 0), 0.4, 6))
    graph = face_graph(vertices, faces)
    labels, _, tree = from_paintings(paint(mesh, 3), None, graph)
    assert np.array_equal(labels == labels[0], mesh == 0)
    assert np.array_equal(tree.cut_count(2) == labels[0], mesh == 0)


def test_masks_separate_parts_that_the_paintings_confuse():
    graph = face_graph(*sheet(30, 30))
    truth = (graph.centroid[:, 0] > 0.1).astype(int)
    gray = np.full((2, graph.num_faces, 3), 0.5) + np.random.default_rng(0).normal(
        0, 0.01, (2, graph.num_faces, 3)
    )
    masks = np.stack([truth == 0, truth == 1]).astype(float)
    tree = from_paintings(gray, masks, graph, refine=False)[2]
    assert best_match(tree.cut_count(2), truth) > 0.9
    assert best_match(from_paintings(gray, None, graph, refine=False)[2].cut_count(2), truth) < 0.8


def test_without_any_painting_shells_are_parts():
    vertices, faces, mesh = joined(*[cube((0.3 * i - 0.3, 0, 0), 0.2, 2) for i in range(3)])
    labels, confidence, tree = from_paintings(np.zeros((0, len(faces), 3)), None, face_graph(vertices, faces))
    assert best_match(tree.cut_count(3), mesh) == 1.0


def test_colors_weigh_less_if_even_similar_neighbors_differ():
    graph = face_graph(*sheet(12, 12))
    truth = (graph.centroid[:, 0] > 0).astype(int)
    patch, none = np.arange(graph.num_faces, dtype=np.int32), np.zeros((0, graph.num_faces), np.float32)
    trust = [
        _Regions(patch, paint(truth, 3, noise=n).astype(np.float32), none, graph).trust
        for n in (0.02, 0.12, 2.0)
    ]
    assert trust[0] == 1.0 and trust[2] == MIN_TRUST and trust[0] > trust[1] > trust[2]


def test_random_paintings_do_not_override_the_shape():
    vertices, faces, mesh = joined(*[cube((0.3 * i - 0.3, 0, 0), 0.2, 4) for i in range(3)])
    confusion = np.random.default_rng(0).random((3, len(faces), 3))
    tree = from_paintings(confusion, None, face_graph(vertices, faces), refine=False)[2]
    assert best_match(tree.cut_count(3), mesh) > 0.9


def test_unusable_faces_and_single_faces_are_harmless():
    vertices, faces = sheet(10, 10)
    usable = np.arange(200) % 6 > 0
    graph = face_graph(vertices, faces, usable)
    labels, confidence, _ = from_paintings(paint((graph.centroid[:, 0] > 0).astype(int), 3), None, graph)
    assert np.array_equal(labels >= 0, usable) and (confidence[~usable] == 0).all()
    one = face_graph(vertices, faces[:1])
    labels, confidence, tree = from_paintings(np.full((2, 1, 3), 0.3), None, one)
    assert labels.tolist() == [0] and tree.num_superpixels == 1 and confidence.tolist() == [1.0]


def test_superpixels_are_connected_and_stop_at_painted_borders():
    graph = face_graph(*sheet(60, 60))
    truth = (graph.centroid[:, 0] > 0.013).astype(int)
    patch = over_segment(graph, paint(truth, 2, noise=0.0).astype(np.float32), 100)
    same = patch[graph.pairs[:, 0]] == patch[graph.pairs[:, 1]]
    pieces = connected(graph.pairs[same], graph.num_faces)
    assert pieces.max() == patch.max()
    assert 60 <= patch.max() + 1 <= 400
    share = np.bincount(patch, weights=truth) / np.bincount(patch)
    assert ((share == 0) | (share == 1)).all()


def test_face_order_does_not_matter(flag):
    graph, truth, labels, _, _ = flag
    vertices, faces = sheet(50, 50)
    order = np.random.default_rng(0).permutation(len(faces))
    again, _, _ = from_paintings(paint(truth, 4)[:, order], None, face_graph(vertices, faces[order]))
    assert best_match(again, labels[order]) > 0.97


def test_the_margin_is_zero_between_two_parts_and_one_at_the_own_color():
    colors = np.array([[[0.0, 0, 0], [1, 1, 1], [0.5, 0.5, 0.5], [0, 0, 0]]], np.float32)
    labels = np.array([0, 1, 0, -1])
    area = np.array([1.0, 1.0, 0.0, 1.0])
    among = rivals(labels, np.zeros(4, np.int32))
    distance = part_distances(colors, area, among)
    np.testing.assert_allclose(margin(distance, labels), [1, 1, 0, 0], atol=1e-5)


@needs_shared
@pytest.mark.parametrize("refine", [True, False])
def test_robot_links_are_found_from_noisy_paintings(shared, refine):
    with np.load(shared / "data" / "robots.npz") as data:
        i = int(np.argmin(np.diff(data["f_off"])))
        vertices = data["vertices"][data["v_off"][i] : data["v_off"][i + 1]].astype(float)
        rows = slice(data["f_off"][i], data["f_off"][i + 1])
        faces, truth = (
            data["faces"][rows],
            np.unique(data["labels"][rows], return_inverse=True)[1].reshape(-1),
        )
    labels, _, tree = from_paintings(
        paint(truth, 4, noise=0.15), None, face_graph(vertices, faces), refine=refine
    )
    assert best_match(tree.cut_count(int(truth.max()) + 1), truth) > 0.7
    assert best_match(labels, truth) > 0.7
