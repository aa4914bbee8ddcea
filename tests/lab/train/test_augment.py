"""What each augmentation does to an object, and that a share of 0 leaves it out."""

from dataclasses import replace

import numpy as np
import pytest

from segvigen.lab import procedural
from segvigen.lab.train.augment import (
    AS_PREPARED,
    JITTER,
    Augment,
    augment_mesh,
    buried,
    face_colors,
    merge_parts,
    merge_vertices,
)
from segvigen.lab.train.data import example
from segvigen.lab.train.samples import LabeledMesh
from segvigen.voxel.ovoxel import voxelize


def rng(seed=0):
    return np.random.default_rng(seed)


def made(seed=3):
    """A procedural object without its solids, as from a file, with colors of its own."""
    one = procedural.make(seed)
    colors = np.full((len(one.faces), 3), (10, 90, 200), np.uint8)
    return LabeledMesh("made", "made", one.vertices, one.faces, one.labels, colors)


def only(**shares):
    """This augmentation always, the others never; quarter turns about up remain."""
    return replace(AS_PREPARED, **shares)


def lengths(labeled):
    a, b, _ = np.moveaxis(labeled.vertices[labeled.faces].astype(np.float64), 1, 0)
    return np.linalg.norm(a - b, axis=1)


def volume(labeled):
    a, b, c = np.moveaxis(labeled.vertices[labeled.faces].astype(np.float64), 1, 0)
    return (a * np.cross(b, c)).sum() / 6


def test_shares_of_zero_leave_the_shape_as_it_is():
    """But for quarter turns, which no network may tell apart."""
    before = made()
    after = augment_mesh(before, AS_PREPARED, rng())
    assert np.array_equal(after.faces, before.faces) and np.array_equal(after.labels, before.labels)
    assert np.allclose(lengths(after), lengths(before), rtol=1e-3, atol=1e-5)
    assert volume(after) == pytest.approx(volume(before), rel=1e-3)


def test_shrunk_objects_fill_less_of_the_grid():
    sizes = [np.ptp(augment_mesh(made(), only(shrink=1), rng(k)).vertices, axis=0).max() for k in range(12)]
    assert 0.7 <= min(sizes) < 0.8 and 0.9 < max(sizes) <= 1.0
    whole = augment_mesh(made(), AS_PREPARED, rng()).vertices
    assert np.ptp(whole, axis=0).max() == pytest.approx(1, abs=1e-4)


def test_mirrored_objects_turn_inside_out():
    assert volume(augment_mesh(made(), only(mirror=1), rng())) == pytest.approx(-volume(made()), rel=1e-3)


def test_stretched_objects_have_other_proportions():
    before, after = (
        np.sort(np.ptp(m.vertices, axis=0)) for m in (made(), augment_mesh(made(), only(stretch=1), rng()))
    )
    assert np.abs(after - before).max() > 0.02 and np.abs(after / before - 1).max() < 1.33 / 0.75


def test_noise_moves_vertices_a_little_and_opens_no_crack():
    before, moved = made(), []
    for seed in range(10):
        plain, noisy = (augment_mesh(before, augment, rng(seed)) for augment in (AS_PREPARED, only(noise=1)))
        away = np.abs(noisy.vertices - plain.vertices).max()
        moved.append(away)
        same = np.unique(np.round(plain.vertices, 5), axis=0, return_inverse=True)[1].reshape(-1)
        for axis in range(3):  # vertices in one place move together
            low = np.full(same.max() + 1, np.inf)
            high = -low
            np.minimum.at(low, same, noisy.vertices[:, axis])
            np.maximum.at(high, same, noisy.vertices[:, axis])
            assert (high - low).max() < 1e-4
    assert 0 < min(moved) < JITTER < max(moved) < 0.12, "jitter at times, a gentle bend at others"


def test_remeshing_merges_vertices_and_keeps_the_parts():
    before = made()
    after = merge_vertices(before, 32)
    assert len(after.vertices) < len(before.vertices) and len(after.faces) <= len(before.faces)
    cell = np.floor((before.vertices + 0.5) * 32)
    assert len(after.vertices) == len(np.unique(cell, axis=0)), "one vertex a cell"
    a, b, c = after.faces.T
    assert ((a != b) & (b != c) & (a != c)).all(), "no face without area"
    assert 2 * len(np.unique(after.labels[-1])) > len(np.unique(before.labels[-1]))
    assert len(after.colors) == len(after.faces) == after.labels.shape[1]
    kept = after.vertices[after.faces].mean(axis=1)
    for part in np.unique(after.labels[0]):
        own, then = (m.vertices[m.faces[m.labels[0] == part]].reshape(-1, 3) for m in (after, before))
        assert (own >= then.min(0) - 1 / 32).all() and (own <= then.max(0) + 1 / 32).all()
    assert np.isfinite(kept).all()


def test_remeshing_leaves_an_object_alone_that_would_lose_its_parts():
    before = made()
    tiny = replace(before, vertices=(before.vertices * 1e-3).astype(np.float32))
    assert merge_vertices(tiny, 24) is tiny


def nested():
    """Voxels of a closed box with a smaller one inside it."""
    from trimesh.creation import box

    outer, inner = box([1, 1, 1]), box([0.4, 0.4, 0.4])
    vertices = np.concatenate([outer.vertices, inner.vertices])
    faces = np.concatenate([outer.faces, inner.faces + 8])
    coords, _, _ = voxelize(vertices * 0.99, faces, 24)
    return coords, (np.abs((coords + 0.5) / 24 - 0.5) < 0.3).all(axis=1)


def test_skinning_removes_surface_unreachable_from_outside():
    coords, inside = nested()
    assert np.array_equal(buried(coords, 24), inside)


def test_an_opening_lets_the_outside_in():
    coords, inside = nested()
    hole = (coords[:, 1] > 20) & (np.abs(coords[:, [0, 2]] - 11.5) < 4).all(axis=1)
    assert not buried(coords[~hole], 24).any() and inside.any()


@pytest.mark.slow
def test_skin_and_fuse_leave_fewer_voxels_and_the_same_surface():
    one = procedural.make(5)
    labeled = LabeledMesh("made", "made", one.vertices, one.faces, one.labels, None, one)
    plain = example(labeled, rng(), 32, augment=only())
    fused = example(labeled, rng(), 32, augment=only(fuse=1))
    skinned = example(replace(labeled, solids=None), rng(), 32, augment=only(skin=1))
    cells = [set(map(tuple, e.coords.tolist())) for e in (plain, fused, skinned)]
    assert cells[1] < cells[0] and cells[2] <= cells[0]


def test_joined_parts_are_one_part_less_and_specks_join_their_neighbour():
    coords = np.stack(np.meshgrid(np.arange(40), np.arange(4), [0], indexing="ij"), -1).reshape(-1, 3)
    labels = (coords[:, 0] // 10).astype(np.int32)
    assert len(np.unique(merge_parts(labels, coords, 1.0, rng()))) == 3
    labels[:2] = 9
    assert set(merge_parts(labels, coords, 0.0, rng())) == {0, 1, 2, 3}


@pytest.mark.parametrize("style", range(5))
def test_each_style_colours_as_it_says(style):
    odds = tuple(float(k == style) for k in range(5))
    labeled = made()
    parts = labeled.labels[-1]
    drawn = [face_colors(labeled, parts, odds, rng(seed)) for seed in range(6)]
    assert all(c.shape == (len(parts), 3) and 0 <= c.min() and c.max() <= 1 for c in drawn)
    distinct = [len(np.unique(c, axis=0)) for c in drawn]
    by_part = [max(len(np.unique(c[parts == k], axis=0)) for k in np.unique(parts)) for c in drawn]
    if style in (0, 1):  # gray, and the object's own: one color here
        assert set(distinct) == {1}
    if style == 2:  # a pattern runs over the parts
        assert max(by_part) > 1
    if style == 3:  # a color per part
        assert set(by_part) == {1} and set(distinct) == {len(np.unique(parts))}
    if style == 4:  # few colors shared among parts
        assert set(by_part) == {1} and max(distinct) <= 3


def test_colours_of_the_object_are_shown_dimmed_and_permuted_only():
    labeled, odds = made(), (0.0, 1.0, 0.0, 0.0, 0.0)
    own = np.sort(np.array([10, 90, 200]) / 255)
    for seed in range(8):
        color = np.sort(face_colors(labeled, labeled.labels[0], odds, rng(seed))[0])
        assert np.allclose(color / color[2], own / own[2], atol=0.35) and color[0] < color[1] < color[2]


def test_turned_objects_stay_upright_and_tipped_ones_need_not():
    high = [np.ptp(augment_mesh(made(), only(turn=1), rng(k)).vertices, axis=0) for k in range(6)]
    scale = lengths(made())[0]
    for k, extent in enumerate(high):
        after = augment_mesh(made(), only(turn=1), rng(k))
        assert extent[1] / lengths(after)[0] == pytest.approx(
            np.ptp(made().vertices, axis=0)[1] / scale, rel=1e-3
        )
    tipped = [np.ptp(augment_mesh(made(), only(tip=1), rng(k)).vertices, axis=0) for k in range(12)]
    assert len({int(np.argmax(extent)) for extent in tipped}) > 1


def test_defaults_are_the_documented_ones():
    assert Augment().shrink == Augment().noise == Augment().remesh == Augment().skin == 0
