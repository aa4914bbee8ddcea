"""Parts of the same shape, regions like a part, and mirrored sides, on objects that are made here."""

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import Conflict, PromptError
from segvigen.parts.segmentation import Segmentation

CORNERS = [(x, z) for x in (-0.8, 0.8) for z in (-1.4, 1.4)]


def car(size: float = 1.0, turn: bool = False) -> list[trimesh.Trimesh]:
    """Body, cabin, four wheels (two of them mirrored), four bolts, and a ball as a lamp."""
    wheel = trimesh.util.concatenate(
        trimesh.creation.cylinder(0.5, 0.3, sections=20),
        trimesh.creation.cone(0.2, 0.3, sections=12).apply_translation((0, 0, 0.15)),
    )
    bolt = trimesh.creation.cylinder(0.08, 0.3, sections=8)
    made = [
        trimesh.creation.box((1.6, 0.6, 4.0)).subdivide().subdivide().apply_translation((0, 0.7, 0)),
        trimesh.creation.box((1.4, 0.6, 2.0)).subdivide().apply_translation((0, 1.4, -0.2)),
        trimesh.creation.icosphere(2, 0.15).apply_translation((0, 0.7, 2.2)),
    ]
    for x, z in CORNERS:
        away = np.diag([-np.sign(x), 1.0, 1.0, 1.0])  # mirrors on one side
        to_side = trimesh.transformations.rotation_matrix(-np.pi / 2, (0, 1, 0))
        made.append(wheel.copy().apply_transform(away @ to_side).apply_translation((x * 1.3, 0.4, z)))
        made.append(bolt.copy().apply_translation((x * 0.7, 1.05, z)))
    if turn:
        spin = trimesh.transformations.rotation_matrix(0.7, (1, 2, 3))
        made = [part.apply_transform(spin) for part in made]
    return [part.apply_scale(size) for part in made]


def segmented(made: list[trimesh.Trimesh], owner=None, **options) -> Segmentation:
    """Meshes as one asset; owner: the part of each mesh, by default its own."""
    asset = Asset.read(trimesh.util.concatenate(made), name="made")
    number = np.arange(len(made)) if owner is None else np.asarray(owner)
    return Segmentation.from_labels(asset, np.repeat(number, [len(m.faces) for m in made]), **options)


WHEELS, BOLTS = [3, 5, 7, 9], [4, 6, 8, 10]


@pytest.mark.parametrize(("size", "turn"), [(1.0, False), (30.0, True)])
def test_wheels_are_like_wheels_and_bolts_like_bolts_whatever_the_pose(size, turn):
    made = segmented(car(size, turn), tree=False)
    for same in (WHEELS, BOLTS):
        for part in same:
            found = made.similar(part)
            assert sorted([part, *found]) == same and max(found.values()) < 0.05
    for alone in (0, 1, 2):
        assert made.similar(alone) == {}
    assert list(made.rename(3, "wheel").similar("wheel"))[0] in WHEELS


def test_legs_of_a_chair_of_other_tessellation_and_size():
    legs = [
        trimesh.creation.box((0.1, 1.0, 0.1)),
        trimesh.creation.box((0.1, 1.0, 0.1)).subdivide().subdivide(),
        trimesh.creation.box((0.05, 0.5, 0.05)),
        trimesh.creation.icosphere(2, 0.2),
    ]
    made = segmented([leg.apply_translation((i, 0, 0)) for i, leg in enumerate(legs)], tree=False)
    assert list(made.similar(0)) == [1]
    assert list(made.similar(0, any_size=True)) == [2, 1] or list(made.similar(0, any_size=True)) == [1, 2]
    for bad in (0, 2, -1):
        with pytest.raises(PromptError, match="tolerance is"):
            made.similar(0, tolerance=bad)


@pytest.mark.parametrize("tree", [True, False])
def test_regions_like_a_wheel_become_parts_and_nothing_else_changes(tree):
    meshes = car()
    owner = [0, 0, 0, 1] + [0] * 7  # one wheel is a part, all else another
    made = segmented(meshes, owner, tree=tree).rename(1, "wheel")
    after = made.take_similar("wheel")
    assert after.num_parts == 5 and after.record["edits"][-1] == {"similar": "wheel", "found": 3}
    mesh = np.repeat(np.arange(len(meshes)), [len(m.faces) for m in meshes])
    for part in after.ids[2:]:
        (own,) = np.unique(mesh[after.face_labels == part])
        assert own in WHEELS[1:] and (after.face_labels[mesh == own] == part).all()
        assert after.entry(part).kept
    assert np.array_equal(after.face_labels == 1, made.face_labels == 1)
    with pytest.raises(PromptError, match="no region inside the other parts"):
        after.take_similar("wheel")
    with pytest.raises(PromptError, match="no region inside the other parts"):
        made.lock([0]).take_similar("wheel")


def test_wheels_are_split_into_left_and_right_without_cutting_any():
    meshes = car()
    made = segmented(meshes, [0, 0, 0] + [1, 2] * 4).split(1, "mirrored")
    mesh = np.repeat(np.arange(len(meshes)), [len(m.faces) for m in meshes])
    sides = [set(made.face_labels[np.isin(mesh, side)]) for side in (WHEELS[:2], WHEELS[2:])]
    assert sorted(map(len, sides)) == [1, 1] and sides[0] != sides[1]


def test_one_closed_part_is_cut_at_its_own_plane():
    box = trimesh.creation.box((0.6, 0.3, 0.4)).subdivide().subdivide()
    other = trimesh.creation.icosphere(2, 0.3).apply_translation((1.5, 0.8, 0.3))
    made = segmented([box, other], tree=False)
    after = made.split(0, "mirrored")
    x = after.graph.centroid[:, 0]
    halves = [x[after.face_labels == part] for part in (0, after.ids[-1])]
    assert after.num_parts == 3 and len(halves[0]) == len(halves[1])
    assert halves[0].max() < halves[1].min() or halves[1].max() < halves[0].min()


def test_what_no_plane_mirrors_is_refused():
    random = np.random.default_rng(0)
    lump = trimesh.convex.convex_hull(random.random((12, 3)) * (1, 2, 3))
    with pytest.raises(PromptError, match="no plane mirrors it"):
        segmented([lump], tree=False).split(0, "mirrored")
    with pytest.raises(Conflict, match="locked"):
        segmented([lump], tree=False).lock([0]).split(0, "mirrored")
