"""Clicks, partitions, and guide maps: from painted faces to labels."""

import numpy as np
import pytest

from segvigen.errors import PromptError
from segvigen.parts.face_graph import face_graph
from segvigen.parts.labels import click_labels, corrected, guide_labels, partition_labels
from segvigen.parts.palette import Palette
from segvigen.parts.refine import components
from tests.shapes import sheet


@pytest.fixture(scope="module")
def ground():
    """Return a flat sheet of 20 x 20 squares and the x of its faces."""
    graph = face_graph(*sheet(20, 20))
    return graph, graph.centroid[:, 0]


def soft_step(x, noise=0.0, seed=0):
    """Return a probability that falls from 1 to 0 around x = 0."""
    logit = -x / 0.05 + np.random.default_rng(seed).normal(0, noise, len(x))
    return 1 / (1 + np.exp(-logit))


def test_a_noisy_click_becomes_one_clean_part(ground):
    graph, x = ground
    noisy = soft_step(x, noise=4.0)
    labels, confidence = click_labels(noisy, graph, [0])
    assert np.mean((labels == 0) == (x < 0)) > 0.95
    assert components(labels, graph).max() == 1
    rough, _ = click_labels(noisy, graph, [0], refine=False)
    assert components(rough, graph).max() > 5
    assert confidence.shape == x.shape and 0 <= confidence.min() and confidence.max() <= 1
    assert confidence[np.abs(x) > 0.3].mean() > confidence[np.abs(x) < 0.05].mean()


@pytest.mark.parametrize("refine", [True, False])
def test_every_clicked_face_gets_the_label_of_its_click(ground, refine):
    graph, x = ground
    outside, inside = int(np.argmax(x)), int(np.argmin(x))
    labels, confidence = click_labels(soft_step(x), graph, [outside], [inside], refine=refine)
    assert labels[outside] == 0 and labels[inside] == 1
    assert confidence[outside] == confidence[inside] == 1


@pytest.mark.parametrize("seed", range(8))
def test_corrections_add_or_remove_only_what_their_click_says(ground, seed):
    """Random sequences of clicks, with random parts found under them."""
    graph, x = ground
    rng = np.random.default_rng(seed)
    faces, positive, before = np.zeros(0, np.int64), np.zeros(0, bool), rng.random(len(x)) < 0.3
    for _ in range(12):
        faces = np.append(faces, rng.choice(np.setdiff1d(np.flatnonzero(graph.usable), faces)))
        positive = np.append(positive, rng.random() < 0.5)
        if not positive.any():
            positive[-1] = True

        def find(part, rest, faces=faces):
            assert part.any() and not (part & rest).any()
            return click_labels(rng.random(len(x)), graph, faces[part], faces[rest])

        labels, confidence = corrected(before, faces, positive, graph, find)
        after = labels == 0
        lost, won = before & ~after & graph.usable, after & ~before
        assert not (lost.any() if positive[-1] and (before[faces[~positive]] == 0).all() else False)
        assert not (won.any() if not positive[-1] and before[faces[positive]].all() else False)
        assert after[faces[positive]].all() and not after[faces[~positive]].any()
        assert 0 <= confidence.min() and confidence.max() <= 1
        before = after


def test_clicks_that_agree_with_the_answer_change_nothing(ground):
    graph, x = ground
    before = (x < 0) & graph.usable
    faces = np.array([int(np.argmin(x)), int(np.argmax(x))])
    labels, _ = corrected(before, faces, np.array([True, False]), graph, lambda part, rest: 1 / 0)
    assert np.array_equal(labels == 0, before)


def test_the_threshold_separates_part_and_rest(ground):
    graph, x = ground
    sizes = [
        (click_labels(soft_step(x), graph, [0], threshold=t, refine=False)[0] == 0).sum()
        for t in (0.2, 0.5, 0.8)
    ]
    assert sizes[0] > sizes[1] > sizes[2]
    p = soft_step(x)
    assert np.array_equal(click_labels(p, graph, [0], threshold=0.2, refine=False)[0] == 0, p >= 0.2)


def test_contradictory_or_missing_clicks_raise(ground):
    graph, x = ground
    with pytest.raises(PromptError, match="contradictory clicks: face 5"):
        click_labels(soft_step(x), graph, [3, 5], [5])
    with pytest.raises(PromptError, match="no positive click"):
        click_labels(soft_step(x), graph, [], [5])
    with pytest.raises(PromptError, match="lid has no click"):
        partition_labels(np.ones((800, 2)), graph, [[1], []], names=["pot", "lid"])
    with pytest.raises(PromptError, match="pot and lid both claim face 1"):
        partition_labels(np.ones((800, 2)), graph, [[1], [1]], names=["pot", "lid"])


@pytest.mark.parametrize("refine", [True, False])
def test_a_partition_covers_every_face_once_and_no_part_is_empty(ground, refine):
    graph, x = ground
    first = soft_step(x)
    wide = np.stack([first, 1 - first, np.full(len(x), 0.01)], axis=1)  # the third mask claims nothing
    labels, confidence = partition_labels(wide, graph, [[0], [len(x) - 1], [400]], refine=refine)
    assert set(labels.tolist()) == {0, 1, 2} and labels[400] == 2
    assert np.mean((labels == 0) == (x < 0)) > 0.95
    assert (confidence >= 0).all()


def test_overlapping_masks_go_to_the_more_probable_part(ground):
    graph, x = ground
    both = np.stack([np.full(len(x), 0.6), np.where(x < 0, 0.1, 0.9)], axis=1)
    labels, _ = partition_labels(both, graph, [[int(np.argmin(x))], [int(np.argmax(x))]])
    assert np.array_equal(labels == 1, x > 0)


def test_a_guide_map_is_decoded_to_the_nearest_color(ground):
    graph, x = ground
    palette = Palette(np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]))
    truth = np.digitize(x, [-0.2, 0.2])
    painted = palette.encode(truth) * 0.7 + 0.1 + np.random.default_rng(0).normal(0, 0.1, (len(x), 3))
    labels, _ = guide_labels(painted, palette, graph)
    assert np.mean(labels == truth) > 0.98


def test_every_visible_color_becomes_a_part_even_if_not_painted(ground):
    graph, x = ground
    palette = Palette(np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]))
    visible = np.full(len(x), -1)
    visible[:100], visible[777] = 0, 2
    labels, _ = guide_labels(np.tile([1.0, 0, 0], (len(x), 1)), palette, graph, visible)
    assert labels[777] == 2
    assert set(labels.tolist()) == {0, 2}  # entry 1 is neither visible nor painted


def test_visible_faces_take_the_color_they_show_despite_a_blurred_painting(ground):
    graph, x = ground
    palette = Palette(np.array([[1.0, 0, 0], [0, 0, 1.0]]))
    painted = palette.encode((x > 0.1).astype(int))  # painted border at 0.1, true border at 0
    truth = (x > 0).astype(int)
    seen, _ = guide_labels(painted, palette, graph, truth)
    unseen, _ = guide_labels(painted, palette, graph)
    assert np.mean(seen == truth) == 1.0 and np.mean(unseen == truth) < 0.95


def test_unusable_faces_stay_out_of_every_task():
    vertices, faces = sheet(6, 6)
    usable = np.arange(72) % 7 > 0
    graph = face_graph(vertices, faces, usable)
    p = np.random.default_rng(0).random((72, 2))
    palette = Palette(np.array([[1.0, 0, 0], [0, 0, 1.0]]))
    visible = np.zeros(72, int)
    for refine in (True, False):
        results = [
            click_labels(p[:, 0], graph, [1], refine=refine),
            partition_labels(p, graph, [[1], [2]], refine=refine),
            guide_labels(np.random.default_rng(1).random((72, 3)), palette, graph, visible, refine=refine),
        ]
        for labels, confidence in results:
            assert np.array_equal(labels >= 0, usable)
            assert (confidence[~usable] == 0).all()
