"""PartVerse: labels of one file carried to another of the same object, or refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
import trimesh

from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.partverse import open_partverse
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, cube, empty
from tests.lab.datasets.made import tangled, textured_nodes, write
from tests.lab.datasets.test_partobjaverse import by_place


def pair(turned=False):
    """Two cubes beside each other as one mesh, rows of faces in order or the other way round."""
    gltf = empty()
    points = np.concatenate([CUBE, CUBE + [3, 0, 0]])
    faces = np.concatenate([CUBE_FACES, CUBE_FACES + 8])
    add_node(gltf, mesh=add_mesh(gltf, points, (faces[::-1] if turned else faces).astype(np.uint16)))
    return gltf


def verse(root, segmented=None, whole=None, labels=None, id="a1"):
    """One object; its labels say which third along x a face lies in unless given."""
    path = write(root / "anno_infos" / id / f"{id}_segmented.glb", segmented or pair())
    labels = {str(k): int(v) for k, v in enumerate(by_place(path))} if labels is None else labels
    (path.parent / f"{id}_face2label.json").write_text(json.dumps(labels))
    info = {"ordered_face_label": [2, 0], "bboxes": [], "weights": []}
    (path.parent / f"{id}_info.json").write_text(json.dumps(info))
    write(root / "normalized_glbs" / f"{id}.glb", whole or segmented or pair())
    return root


def sides(case):
    """Whether the parts are the two sides along x: part 0 to the left, part 2 to the right."""
    x = case.asset.vertices[case.asset.faces].mean(axis=1)[:, 0]
    return set(case.labels) == {0, 2} and ((case.labels == 2) == (x > 0)).all()


@pytest.mark.parametrize("turned", [False, True])
def test_labels_reach_the_textured_file_whatever_its_order(tmp_path, turned):
    data = open_partverse(verse(tmp_path, whole=pair(turned=turned)))
    assert data.ids == ("a1",) and data.protocol == {
        "layout": "partverse", "mesh": "normalized", "plain": False
    }  # fmt: skip
    case = data.read(0)
    assert sides(case) and case.notes["distance"] == pytest.approx(0, abs=1e-6)


def finer(times):
    """The pair of cubes, every face cut in four so many times."""
    points, faces = np.concatenate([CUBE, CUBE + [3, 0, 0]]), np.concatenate([CUBE_FACES, CUBE_FACES + 8])
    for _ in range(times):
        points, faces = trimesh.remesh.subdivide(points, faces)
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, points, faces.astype(np.uint16)))
    return gltf


def test_another_tessellation_takes_the_label_of_the_nearest_centroid(tmp_path):
    case = open_partverse(verse(tmp_path, segmented=finer(3), whole=finer(4)), plain=True).read(0)
    assert len(case.labels) == 6144 and sides(case)
    assert 0.001 < case.notes["distance"] < 0.02


def test_a_transfer_too_far_is_rejected(tmp_path):
    data = open_partverse(verse(tmp_path, whole=cube()))
    with pytest.raises(MeshError, match=r"a1: the labeled mesh is a median of 0\.\d+ away .* at most 0.02"):
        data.read(0)


def test_scale_and_place_of_the_two_files_do_not_matter(tmp_path):
    moved = pair()
    moved.json["nodes"][0].update(scale=[10, 10, 10], translation=[5, 6, 7])
    assert sides(open_partverse(verse(tmp_path, whole=moved)).read(0))


def test_labels_of_the_segmented_file_follow_the_scene_dump(tmp_path):
    case = open_partverse(verse(tmp_path, segmented=tangled()), "segmented").read(0)
    expected = by_place(tmp_path / "anno_infos" / "a1" / "a1_segmented.glb")
    np.testing.assert_array_equal(case.in_file_order(case.labels), expected)


def test_the_segmented_file_is_always_plain_as_its_colours_may_tell(tmp_path):
    data = open_partverse(verse(tmp_path, segmented=textured_nodes(), labels={"0": 0, "3": 1}), "segmented")
    case = data.read(0)
    assert data.protocol["plain"] is True and case.asset.uv is None and not case.asset.materials
    assert sorted(case.labels) == [-1, -1, 0, 1]
    whole = open_partverse(tmp_path).read(0)
    assert whole.asset.uv is not None and whole.labels.tolist() == [0, -1, -1, 1]


def test_captions_name_the_parts(tmp_path):
    verse(tmp_path)
    (tmp_path / "text_captions.json").write_text(
        json.dumps({"a1": {"0": ["right box", "long"], "1": ["left", ""]}})
    )
    assert open_partverse(tmp_path).read(0).notes["names"] == {"2": "right box", "0": "left"}


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ({"24": 1}, "a1 has 24 faces and a label for face 24"),
        ({"x": 1}, "expected {face: label}"),
        ([1, 2], "holds a list; expected a dict"),
        ({}, "a1 has no labeled face"),
    ],
)
def test_labels_that_do_not_fit_are_rejected(tmp_path, labels, message):
    with pytest.raises((FileError, MeshError), match=message):
        open_partverse(verse(tmp_path, labels=labels)).read(0)


def test_missing_objects_are_reported_and_the_others_read(tmp_path):
    for id in ("a1", "a2", "a3", "a4"):
        verse(tmp_path, id=id)
    (tmp_path / "normalized_glbs" / "a1.glb").unlink()
    (tmp_path / "anno_infos" / "a2" / "a2_face2label.json").unlink()
    write(tmp_path / "anno_infos" / "a3" / "a3_segmented.glb", b"glTF broken")
    data = open_partverse(tmp_path)
    for k, name in enumerate(["a1.glb", "a2_face2label.json", "a3_segmented"]):
        with pytest.raises(FileError, match=name):
            data.read(k)
    assert sides(data.read(3))


def test_another_layout_is_rejected(tmp_path):
    with pytest.raises(FileError, match="lacks anno_infos/"):
        open_partverse(tmp_path)
    (tmp_path / "anno_infos").mkdir()
    with pytest.raises(FileError, match="holds no object"):
        open_partverse(tmp_path)
    with pytest.raises(PromptError, match="mesh is 'whole'; expected normalized or segmented"):
        open_partverse(tmp_path, "whole")
