"""How a labeled object becomes an entry of a shard."""

from dataclasses import replace

import numpy as np
import pytest
from trimesh import Trimesh
from trimesh.creation import box, icosphere

from segvigen.asset.asset import Asset
from segvigen.asset.materials import Material, Texture
from segvigen.lab.datasets.case import face_area
from segvigen.lab.train.shard_entry import (
    LabeledObject,
    Rejected,
    Rules,
    face_colors,
    fill_labels,
    fine_parts,
    to_entry,
)

RULES = Rules(max_faces=12_000, max_parts=40, simplify=True)


def drawn(vertices, faces, labels, **more):
    asset = Asset.read(Trimesh(vertices, faces, process=False), name="made")
    return LabeledObject("made", "kind", asset, np.asarray(labels), {}, "part", "CC0-1.0", **more)


def halves(subdivisions=3, **more):
    """A ball of two parts, left and right."""
    ball = icosphere(subdivisions)
    labels = (ball.triangles_center[:, 0] > 0).astype(int)
    return drawn(ball.vertices, ball.faces, labels, **more)


def boxes(count=3):
    """Boxes in a row, of growing size."""
    made = [box([0.2 + 0.1 * k] * 3).apply_translation([k, 0, 0]) for k in range(count)]
    vertices = np.concatenate([b.vertices for b in made])
    faces = np.concatenate([b.faces + 8 * k for k, b in enumerate(made)])
    return vertices, faces, np.repeat(np.arange(count), 12)


def test_a_texture_is_averaged_over_the_face():
    stripes = np.zeros((8, 8, 4), np.uint8)
    stripes[:, ::2] = 200
    stripes[..., 3] = 255
    quad = Trimesh([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], [[0, 1, 2], [0, 2, 3]], process=False)
    asset = Asset.read(quad, name="quad")
    material = Material(base_color_texture=Texture(stripes, nearest=True))
    asset = replace(
        asset,
        uv=np.array([[0, 0], [0.99, 0], [0.99, 0.99], [0, 0.99]], np.float32),
        materials=(material,),
        face_material=np.zeros(2, np.int32),
    )
    mean = face_colors(asset, np.arange(2))
    assert np.abs(mean.astype(int) - 100).max() <= 40, "neither the dark nor the light stripe"
    assert mean.dtype == np.uint8 and mean.shape == (2, 3)


def test_faces_without_a_part_take_the_nearest_faces():
    vertices, faces, labels = boxes(2)
    labels[[3, 15]] = -1
    asset = drawn(vertices, faces, labels).asset
    whole, loose = fill_labels(asset, labels)
    assert whole.tolist() == np.repeat([0, 1], 12).tolist()
    assert loose == pytest.approx(asset.area[[3, 15]].sum() / asset.area.sum())
    labels[:12] = -1
    labels[14:20] = -1
    with pytest.raises(Rejected, match="of the area has no part"):
        fill_labels(asset, labels)


def test_fine_parts_are_the_pieces_of_each_part():
    vertices, faces, _ = boxes(3)
    fine = fine_parts(vertices, faces, np.repeat([0, 1, 0], 12))
    assert fine.tolist() == np.repeat([0, 2, 1], 12).tolist()


def test_a_tiny_piece_joins_the_nearest_of_its_part():
    vertices, faces, _ = boxes(3)
    speck = box([1e-3] * 3).apply_translation([1.9, 0, 0])
    vertices = np.concatenate([vertices, speck.vertices])
    faces = np.concatenate([faces, speck.faces + 24])
    fine = fine_parts(vertices, faces, np.repeat([0, 1, 0, 0], 12))
    assert fine.max() == 2 and (fine[36:] == fine[24]).all() and fine[24] != fine[0]


def test_there_are_never_more_fine_parts_than_fit_a_byte():
    vertices, faces, _ = boxes(300)
    fine = fine_parts(vertices, faces, np.repeat([0, 1], 1800))
    assert 2 < fine.max() + 1 <= 250


def test_an_entry_is_sorted_and_numbered_without_gaps():
    vertices, faces, labels = boxes(3)
    order = np.random.default_rng(0).permutation(len(faces))
    made = drawn(vertices, faces[order], labels[order] * 7 + 2)
    entry = to_entry(replace(made, names={2: "small", 16: "large"}), RULES)
    assert entry.arrays["labels"].tolist() == np.repeat([0, 1, 2], 12).tolist()
    assert entry.about["label_names"] == '["small", "part1", "large"]'
    assert entry.arrays["vertices"].dtype == np.float16 and len(entry.arrays["vertices"]) == 24
    areas = face_area(entry.arrays["vertices"], entry.arrays["faces"]).reshape(3, 12).sum(axis=1)
    assert (np.diff(areas) > 0).all(), "faces keep their part"


def test_large_meshes_are_simplified_or_left_out():
    ball = halves(4)
    entry = to_entry(ball, replace(RULES, max_faces=3000))
    assert 500 < entry.about["faces"] <= 3000 and entry.about["simplified"] and entry.num_parts == 2
    radius = np.linalg.norm(entry.arrays["vertices"].astype(float), axis=1)
    assert radius.min() > 0.48, "the surface stays where it was"
    with pytest.raises(Rejected) as left_out:
        to_entry(ball, replace(RULES, max_faces=3000, simplify=False))
    assert left_out.value.reason == "too many faces"


def test_parts_that_vanish_reject_the_object():
    vertices, faces, labels = boxes(3)
    with pytest.raises(Rejected) as left_out:
        to_entry(drawn(vertices, faces, labels), replace(RULES, max_faces=4))
    assert left_out.value.reason in ("parts lost", "too many faces")


def test_a_cell_has_the_part_of_most_of_its_surface():
    entry = to_entry(halves(), replace(RULES, voxels=15))
    coords, labels, share = (entry.arrays[f"voxel_{name}"] for name in ("coords", "labels", "share"))
    assert set(labels[coords[:, 0] < 7]) == {0} and set(labels[coords[:, 0] > 7]) == {1}
    assert (share[coords[:, 0] != 7] == 255).mean() > 0.9, "one part alone"
    middle = share[coords[:, 0] == 7]
    assert middle.min() < 255 and (middle >= 127).all(), "most of two parts is at least half"


@pytest.mark.slow
def test_given_colours_reach_faces_and_voxels():
    ball = halves()
    colors = np.where(ball.labels[:, None] == 1, [250, 0, 0], [0, 0, 250]).astype(np.uint8)
    entry = to_entry(replace(ball, colors=colors), replace(RULES, voxels=16))
    assert entry.arrays["colors"][entry.arrays["labels"] == 1].tolist() == [[250, 0, 0]] * int(
        (entry.arrays["labels"] == 1).sum()
    )
    red = entry.arrays["voxel_attributes"][entry.arrays["voxel_labels"] == 1]
    assert red[:, 0].mean() > 230 and (red[:, 5] == 255).all()


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        (np.zeros(36, int), "one part only"),
        (np.arange(36), "too many parts"),
        (np.full(36, -1), "too much without a part"),
    ],
)
def test_what_cannot_be_learned_from_is_rejected(labels, reason):
    vertices, faces, _ = boxes(3)
    with pytest.raises(Rejected) as left_out:
        to_entry(drawn(vertices, faces, labels), replace(RULES, max_parts=10))
    assert left_out.value.reason == reason
