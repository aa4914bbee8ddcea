"""The answer and its edits: ids, names, stats, merge, split, rename, recut, JSON."""

import json
from dataclasses import replace

import numpy as np
import pytest

from segvigen.errors import PromptError
from segvigen.parts.part import PartEntry
from segvigen.parts.segmentation import Segmentation, dominant_face, segmentation
from segvigen.parts.tree import MergeTree
from tests.parts.made import boxes_with_tree, columns, grid, parted
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


def test_merging_keeps_the_lowest_id_and_leaves_the_original_alone():
    seg = three_boxes()
    merged = seg.merge([0, "part_02"], name="ends")
    assert [p.name for p in merged.parts] == ["ends", "part_01"] and merged.ids == [0, 1]
    assert merged.parts[0].num_components == 2 and merged.parts[0].num_faces == 156
    assert np.array_equal(merged.face_labels == 0, (seg.face_labels == 0) | (seg.face_labels == 2))
    assert seg.num_parts == 3
    assert merged.record["edits"] == [{"merge": ["part_00", "part_02"], "name": "ends"}]
    assert "edits" not in seg.record


def test_splitting_into_components_undoes_a_merge():
    seg = three_boxes().rename(0, "body")
    again = seg.merge(["body", 2]).split("body", into="components")
    assert [p.num_faces for p in again.parts] == [108, 48, 48]
    assert [p.name for p in again.parts] == ["body", "part_01", "part_03"]
    assert again.parts[0].color == seg.parts[0].color and again.ids == [0, 1, 3]
    assert np.array_equal(again.renumbered().face_labels, seg.face_labels)
    with pytest.raises(PromptError, match="cannot be split into 2"):
        again.split("part_01", into="components")


def test_renaming_keeps_names_unique_and_defaults_reserved():
    seg = three_boxes().rename(1, "lid")
    assert seg.part("lid").id == 1
    for name in ("lid", "", "part_07"):
        with pytest.raises(PromptError, match="lid|cannot be a part's name"):
            seg.rename(0, name)
    assert seg.rename("lid", "cap").part(1).name == "cap"


def test_an_unknown_part_is_rejected_with_what_there_is():
    seg = three_boxes()
    for ask in (
        lambda: seg.part("wheel"),
        lambda: seg.merge([0, 7]),
        lambda: seg.extract(-1),
        lambda: seg.part(True),
    ):
        with pytest.raises(PromptError, match="there are 3: 0 part_00, 1 part_01, 2 part_02"):
            ask()
    with pytest.raises(PromptError, match="two different parts"):
        seg.merge([1, "part_01"])


def test_granularity_recuts_the_tree_and_is_recorded():
    seg = boxes_with_tree()
    coarse, fine = seg.at(0.0), seg.at(1.0)
    assert coarse.num_parts <= seg.num_parts <= fine.num_parts and coarse.num_parts < fine.num_parts
    assert fine.record["granularity"] == 1.0 and "edits" not in seg.lock([0]).lock([0], False).at(0.3).record
    assert np.array_equal(fine.at(0.5).face_labels, seg.face_labels)
    with pytest.raises(PromptError, match="no tree"):
        three_boxes().at(0.5)


def test_a_part_is_split_finer_along_the_tree():
    seg = boxes_with_tree().at(0.0)
    fine = seg.split(0, into="finer")
    assert fine.num_parts == seg.num_parts + 1
    assert np.array_equal(seg.face_labels == 0, (fine.face_labels == 0) | (fine.face_labels == seg.next_id))
    assert seg.split(0, into=3).num_parts == seg.num_parts + 2
    for into, message in (("halves", "'mirrored', 'finer'"), (1, "at least 2"), (10**6, "cannot be split")):
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


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"confidence": np.ones(3, np.float32)}, "rows disagree"),
        ({"face_labels": columns().astype(np.int64)}, "int64"),
        ({"next_id": 3}, "do not rise"),
        ({"entries": ()}, "do not match"),
        ({"entries": tuple(PartEntry(i, "same", (0, 0, 0)) for i in range(8))}, "not unique"),
        ({"tree": boxes_with_tree().tree}, "a tree of"),
        ({"voxel_faces": np.zeros(3, np.int32)}, "belong together"),
    ],
)
def test_a_segmentation_is_checked_when_made(change, message):
    with pytest.raises(ValueError, match=message):
        replace(parted(columns()), **change)


def test_a_segmentation_is_immutable_and_its_record_is_json():
    with pytest.raises(ValueError, match="read-only"):
        three_boxes().face_labels[0] = 1
    with pytest.raises(TypeError, match="JSON"):
        three_boxes(record={"prompts": np.ones(3)})


def test_a_segmentation_without_a_mesh_has_labels_and_names_only():
    made = parted(columns())
    assert made.num_parts == 8 and made.rename(0, "leg").entry("leg").id == 0
    with pytest.raises(ValueError, match="has no mesh"):
        _ = made.parts
    assert made.on(grid()).parts[0].num_faces == 12


def test_a_file_has_dense_ids_and_the_names_as_shown(tmp_path):
    entries = tuple(PartEntry(3 * i, f"part_{3 * i:02d}", (0.1 * i, 0.5, 0.5)) for i in range(8))
    made = parted(columns() * 3, mesh=grid(), entries=entries, next_id=30).rename(6, "seat")
    made.write(labels=tmp_path / "labels.npy", json=tmp_path / "parts.json")
    assert np.load(tmp_path / "labels.npy").tolist() == columns().tolist()
    table = json.loads((tmp_path / "parts.json").read_text())["parts"]
    assert [(part["id"], part["name"]) for part in table][:4] == [
        (0, "part_00"), (1, "part_03"), (2, "seat"), (3, "part_09"),
    ]  # fmt: skip
    assert table[7]["color"] == pytest.approx([0.7, 0.5, 0.5])


def test_shares_add_up_and_confidence_is_weighted_by_area():
    meshes = [cube((-0.3, 0, 0), 0.3, 3), cube((0.2, 0, 0), 0.1, 2), cube((0.4, 0, 0), 0.1)]
    vertices, faces, mesh = joined(*meshes)
    usable = np.arange(len(faces)) % 7 > 0
    sure = np.random.default_rng(0).random(len(faces))
    asset = make_asset(vertices, faces, usable=usable)
    seg = segmentation(asset, np.minimum(mesh, 1), sure, record={}, names=["a", "b"])
    assert sum(part.share for part in seg.parts) == pytest.approx(1.0)
    assert seg.parts[1].num_components == 2 and seg.parts is seg.parts
    rows = seg.extract("b")
    expected = np.average(seg.confidence[rows], weights=seg.graph.area[rows])
    assert seg.part("b").confidence == pytest.approx(expected, abs=6e-5)  # rounded to four digits


def test_a_tree_whose_arrays_do_not_fit_is_rejected():
    good = vars(boxes_with_tree().tree)
    MergeTree(**good)
    for bad in (
        {"merges": good["merges"][1:]},
        {"patch": good["patch"] + 1},
        {"merges": good["merges"] - 1},
        {"paintings": good["paintings"][:, 1:]},
        {"default_count": 0},
        {"finest_count": 10**6},
    ):
        with pytest.raises(ValueError, match=r"merges|superpixels|paintings|parts of"):
            MergeTree(**(good | bad))
