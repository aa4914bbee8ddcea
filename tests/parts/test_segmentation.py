"""The answer and its edits: ids, names, stats, merge, split, rename, recut, JSON."""

import json

import numpy as np
import pytest

from segvigen.errors import PromptError
from segvigen.parts.face_graph import face_graph
from segvigen.parts.segmentation import Segmentation, dominant_face, segmentation
from segvigen.parts.tree import from_paintings
from tests.shapes import cube, joined, make_asset


def three_boxes(**kwargs) -> Segmentation:
    """A small, a large and a middle box, labeled in that order."""
    meshes = [cube((-0.4, 0, 0), 0.1, 2), cube((0, 0, 0), 0.4, 3), cube((0.4, 0, 0), 0.2, 2)]
    vertices, faces, mesh = joined(*meshes)
    options = {"record": {"task": "full", "seed": 0}} | kwargs
    return segmentation(make_asset(vertices, faces), mesh, np.linspace(0, 1, len(faces)), **options)


def test_parts_are_numbered_by_area_and_measured():
    seg = three_boxes()
    assert [p.name for p in seg.parts] == ["part_00", "part_01", "part_02"]
    assert [p.num_faces for p in seg.parts] == [108, 48, 48]
    np.testing.assert_allclose([p.area for p in seg.parts], [0.96, 0.24, 0.06], rtol=1e-5)
    np.testing.assert_allclose(seg.parts[0].bounds, [[-0.2] * 3, [0.2] * 3], atol=1e-6)
    assert [p.num_components for p in seg.parts] == [1, 1, 1]
    assert seg.face_labels.dtype == np.int32 and seg.confidence.dtype == np.float32
    np.testing.assert_allclose(seg.face_colors[0], seg.parts[2].color, atol=1e-6)


def test_areas_and_boxes_are_in_the_units_of_the_file():
    vertices, faces = cube((0, 0, 0), 1.0)
    big = make_asset(vertices, faces, scale=0.01, center=(7.0, 0.0, 0.0))
    part = segmentation(big, np.zeros(12, int), np.ones(12), record={}).parts[0]
    assert part.area == pytest.approx(60_000.0)
    np.testing.assert_allclose(part.bounds, [[-43, -50, -50], [57, 50, 50]])


def test_named_parts_keep_the_users_order_and_empty_ones_are_dropped():
    seg = three_boxes(names=["tip", "body", "end", "never"])
    assert [p.name for p in seg.parts] == ["tip", "body", "end"]
    assert seg.extract("tip").tolist() == list(range(48))


def test_unusable_faces_are_unassigned():
    vertices, faces = cube((0, 0, 0), 1.0)
    usable = np.arange(12) > 1
    seg = segmentation(make_asset(vertices, faces, usable=usable), np.zeros(12, int), np.ones(12), record={})
    assert seg.face_labels.tolist() == [-1, -1] + [0] * 10
    assert seg.to_json()["num_unassigned"] == 2
    np.testing.assert_allclose(seg.face_colors[0], 0.7)


def test_merging_closes_the_gap_and_leaves_the_original_alone():
    seg = three_boxes()
    merged = seg.merge([0, "part_02"], name="ends")
    assert [p.name for p in merged.parts] == ["ends", "part_01"]
    assert merged.parts[0].num_components == 2 and merged.parts[0].num_faces == 156
    assert np.array_equal(merged.face_labels == 0, (seg.face_labels == 0) | (seg.face_labels == 2))
    assert seg.num_parts == 3
    assert merged.record["edits"] == [{"merge": ["part_00", "part_02"], "name": "ends"}]
    assert "edits" not in seg.record


def test_splitting_into_components_undoes_a_merge():
    seg = three_boxes().rename(0, "body")
    again = seg.merge(["body", 2]).split("body", into="components")
    assert [p.num_faces for p in again.parts] == [108, 48, 48]
    assert [p.name for p in again.parts] == ["body", "part_01", "part_02"]
    assert again.parts[0].color == seg.parts[0].color
    assert np.array_equal(again.face_labels, seg.face_labels)
    with pytest.raises(PromptError, match="cannot be split into 2"):
        again.split("part_01", into="components")


def test_renaming_keeps_names_unique_and_defaults_reserved():
    seg = three_boxes().rename(1, "lid")
    assert seg.part("lid").id == 1
    for name in ("lid", "", "part_07"):
        with pytest.raises(PromptError, match="lid|cannot be a part's name"):
            seg.rename(0, name)
    assert seg.rename("lid", "cap").part(1).name == "cap"


def test_an_unknown_part_is_refused_with_what_there_is():
    seg = three_boxes()
    for ask in (
        lambda: seg.part("wheel"),
        lambda: seg.merge([0, 7]),
        lambda: seg.extract(-1),
        lambda: seg.part(True),
    ):
        with pytest.raises(PromptError, match="has 3: 0 part_00, 1 part_01, 2 part_02"):
            ask()
    with pytest.raises(PromptError, match="two different parts"):
        seg.merge([1, "part_01"])


def with_tree() -> Segmentation:
    vertices, faces, mesh = joined(*[cube((0.25 * i - 0.38, 0, 0), 0.2, 3) for i in range(4)])
    graph = face_graph(vertices, faces)
    colors = np.random.default_rng(0).random((4, 2, 3))
    nested = np.stack(
        [colors[p][mesh // 2] * 0.6 + np.random.default_rng(p).random((4, 3))[mesh] * 0.4 for p in range(4)]
    )
    labels, confidence, tree = from_paintings(nested, None, graph)
    return segmentation(
        make_asset(vertices, faces),
        labels,
        confidence,
        record={"task": "full", "granularity": 0.5},
        graph=graph,
        tree=tree,
    )


def test_granularity_recuts_the_tree_and_is_recorded():
    seg = with_tree()
    coarse, fine = seg.at(0.0), seg.at(1.0)
    assert coarse.num_parts <= seg.num_parts <= fine.num_parts and coarse.num_parts < fine.num_parts
    assert fine.record["granularity"] == 1.0 and "edits" not in seg.rename(0, "a").at(0.3).record
    assert np.array_equal(fine.at(0.5).face_labels, seg.face_labels)
    with pytest.raises(PromptError, match="no tree"):
        three_boxes().at(0.5)


def test_a_part_is_split_finer_along_the_tree():
    seg = with_tree().at(0.0)
    fine = seg.split(0, into="finer")
    assert fine.num_parts == seg.num_parts + 1
    assert np.array_equal(seg.face_labels == 0, (fine.face_labels == 0) | (fine.face_labels == seg.num_parts))
    assert seg.split(0, into=3).num_parts == seg.num_parts + 2
    for into, message in (("halves", "'components', 'finer'"), (1, "at least 2"), (10**6, "cannot be split")):
        with pytest.raises(PromptError, match=message):
            seg.split(0, into=into)
    with pytest.raises(PromptError, match="only a full segmentation has a tree"):
        three_boxes().split(0, into="finer")


def test_json_says_everything_about_the_parts():
    data = json.loads(json.dumps(three_boxes(colors=[(1, 0, 0), (0, 1, 0), (0, 0, 1)]).to_json()))
    assert (
        data["num_faces"] == 204
        and data["coverage"] == 1.0
        and data["settings"] == {"task": "full", "seed": 0}
    )
    first = data["parts"][0]
    assert first["id"] == 0 and first["name"] == "part_00" and first["color"] == [0, 1, 0]
    assert {"num_faces", "area", "bounds", "num_components", "confidence"} <= set(first)


def test_voxels_follow_their_dominant_face_through_every_edit():
    face, row = np.array([0, 100, 100, 203, 203]), np.array([0, 0, 1, 2, 2])
    owners = dominant_face(face, row, np.array([1.0, 2.0, 1.0, 0.5, 0.5]), 4)
    assert owners.tolist() == [100, 100, 203, -1]
    seg = three_boxes(voxel_coords=np.zeros((4, 3), np.int32), voxel_faces=owners, resolution=64)
    assert seg.voxel_labels.tolist() == [0, 0, 1, -1]
    assert seg.merge([0, 1]).voxel_labels.tolist() == [0, 0, 0, -1]
    assert three_boxes().voxel_labels is None


def test_a_segmentation_is_checked_when_made_and_cannot_be_written_to():
    seg = three_boxes()
    with pytest.raises(ValueError, match="read-only"):
        seg.face_labels[0] = 1
    bad = {k: getattr(seg, k) for k in ("asset", "face_labels", "confidence", "parts", "record", "graph")}
    with pytest.raises(ValueError, match="rows disagree"):
        Segmentation(**(bad | {"confidence": np.ones(3, np.float32)}))
    with pytest.raises(ValueError, match="do not match"):
        Segmentation(**(bad | {"parts": seg.parts[:2]}))
    with pytest.raises(TypeError, match="JSON"):
        three_boxes(record={"prompts": np.ones(3)})
