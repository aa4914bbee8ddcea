"""PartObjaverse-Tiny: trimesh's order of faces, two kinds of truth, a reason for what is missing."""

from __future__ import annotations

import json
import zipfile

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.partobjaverse import INDEX, NAME, open_partobjaverse
from tests.asset.build import glb
from tests.lab.datasets.made import tangled, three_nodes, write

BUILDINGS = "Buildings&&Outdoor"


def dumped(path) -> trimesh.Trimesh:
    """All faces the way labels are made for: the scene dump, concatenated."""
    return trimesh.util.concatenate(trimesh.load(path, process=False).dump())


def by_place(path) -> np.ndarray:
    """Labels made with trimesh: which third along x a face of the dump lies in."""
    x = dumped(path).triangles_center[:, 0]
    return (3 * (x - x.min()) / (np.ptp(x) + 1e-6)).astype(np.int64)


def tiny(root):
    """Three objects, two categories; labels by place for `instance`, all 0 or 1 for `semantic`."""
    index = {"Food": {"cake": ["top", "base"]}, BUILDINGS: {"house": ["roof", "wall"], "gate": []}}
    root.mkdir(exist_ok=True)
    (root / INDEX).write_text(json.dumps(index))
    for uid, made in (("cake", three_nodes()), ("house", tangled()), ("gate", three_nodes())):
        path = write(root / f"{NAME}_mesh" / f"{uid}.glb", made)
        for gt, labels in (("instance", by_place(path)), ("semantic", by_place(path) > 0)):
            (root / f"{NAME}_{gt}_gt").mkdir(exist_ok=True)
            np.save(root / f"{NAME}_{gt}_gt" / f"{uid}.npy", labels.astype(np.int64))
    return root


def zipped(root):
    """The same, as the three archives that it is delivered in."""
    for name in (f"{NAME}_mesh", f"{NAME}_instance_gt", f"{NAME}_semantic_gt"):
        with zipfile.ZipFile(root / f"{name}.zip", "w") as archive:
            for path in sorted((root / name).iterdir()):
                archive.write(path, f"{name}/{path.name}")
                path.unlink()
        (root / name).rmdir()
    return root


@pytest.mark.parametrize("made", [three_nodes, tangled])
def test_faces_come_in_the_order_of_the_scene_dump(tmp_path, made):
    path = write(tmp_path / "a.glb", made())
    asset, mesh = Asset.read(path), dumped(path)
    corners = asset.to_file_frame(asset.vertices[asset.faces])
    np.testing.assert_allclose(corners, mesh.triangles, atol=1e-5)
    forced = trimesh.load(path, force="mesh", process=False)
    np.testing.assert_allclose(forced.triangles, mesh.triangles, rtol=1e-6, atol=1e-9)


def test_labels_made_with_trimesh_lie_where_they_were_made(tmp_path):
    data = open_partobjaverse(tiny(tmp_path))
    for i, uid in enumerate(data.ids):
        case = data.read(i)
        x = case.asset.vertices[case.asset.faces].mean(axis=1)[:, 0]
        np.testing.assert_array_equal(case.labels, by_place(tmp_path / f"{NAME}_mesh" / f"{uid}.glb"))
        assert all(x[case.labels == a].max() <= x[case.labels == a + 1].min() for a in case.parts[:-1])


def test_categories_are_those_of_the_index_and_the_ampersands_are_literal(tmp_path):
    data = open_partobjaverse(tiny(tmp_path))
    assert data.ids == ("cake", "house", "gate")
    assert data.categories == ("Food", BUILDINGS, BUILDINGS)
    assert data.name == "PartObjaverse-Tiny:instance"
    assert data.protocol == {"layout": "partobjaverse", "gt": "instance", "plain": False}


def test_the_truth_is_a_choice(tmp_path):
    root = tiny(tmp_path)
    instance, semantic = open_partobjaverse(root), open_partobjaverse(root, "semantic")
    assert len(instance.read(0).parts) == 3 and len(semantic.read(0).parts) == 2
    assert semantic.read(0).notes == {"names": {"0": "top", "1": "base"}} and instance.read(0).notes == {}
    assert semantic.digest != instance.digest
    with pytest.raises(PromptError, match="gt is 'both'; expected instance or semantic"):
        open_partobjaverse(root, "both")


def test_zips_and_folders_read_the_same(tmp_path):
    folders, zips = (
        open_partobjaverse(tiny(tmp_path / "a")),
        open_partobjaverse(zipped(tiny(tmp_path / "b"))),
    )
    assert zips.ids == folders.ids
    for i in range(3):
        np.testing.assert_array_equal(zips.read(i).labels, folders.read(i).labels)
        np.testing.assert_array_equal(zips.read(i).asset.faces, folders.read(i).asset.faces)


def test_another_number_of_labels_is_rejected_with_both_numbers(tmp_path):
    root = tiny(tmp_path)
    np.save(root / f"{NAME}_instance_gt" / "cake.npy", np.zeros(14, np.int64))
    data = open_partobjaverse(root)
    with pytest.raises(MeshError, match="cake has 15 faces and 14 instance labels; expected one each"):
        data.read(0)
    assert len(data.read(1).labels) == 27


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (np.zeros((15, 1), np.int64), r"int64 \[15, 1\]; expected one row of integers"),
        (np.zeros(15), r"float64 \[15\]"),
        (np.array([None] * 15), "cake.npy is no array of labels"),
        (np.full(15, -1), "cake has no labeled face"),
    ],
)
def test_labels_of_another_kind_are_rejected(tmp_path, labels, message):
    root = tiny(tmp_path)
    np.save(root / f"{NAME}_instance_gt" / "cake.npy", labels)
    with pytest.raises((FileError, MeshError), match=message):
        open_partobjaverse(root).read(0)


def test_missing_or_broken_objects_are_reported_and_the_others_read(tmp_path):
    root = tiny(tmp_path)
    (root / f"{NAME}_mesh" / "cake.glb").unlink()
    (root / f"{NAME}_instance_gt" / "house.npy").unlink()
    write(root / f"{NAME}_mesh" / "extra.glb", glb(three_nodes()))
    data = open_partobjaverse(root)
    with pytest.raises(FileError, match=r"cake.glb is missing from PartObjaverse-Tiny_mesh"):
        data.read(0)
    with pytest.raises(FileError, match=r"house.npy is missing"):
        data.read(1)
    assert len(data.read(2).labels) == 15
    assert data.protocol["unlisted"] == 1


def test_unlabeled_faces_are_kept_and_ignored(tmp_path):
    root = tiny(tmp_path)
    labels = np.full(15, -1)
    labels[:4] = 7
    np.save(root / f"{NAME}_instance_gt" / "cake.npy", labels)
    case = open_partobjaverse(root).read(0)
    assert case.parts.tolist() == [7] and (case.labels == -1).sum() == 11


def test_another_layout_is_rejected(tmp_path):
    with pytest.raises(FileError, match=f"lacks {INDEX}"):
        open_partobjaverse(tmp_path)
    (tmp_path / INDEX).write_text("{}")
    with pytest.raises(FileError, match="lists no object"):
        open_partobjaverse(tmp_path)
    (tmp_path / INDEX).write_text('{"Food": {"cake": []}}')
    with pytest.raises(FileError, match=f"has neither {NAME}_mesh/ nor {NAME}_mesh.zip"):
        open_partobjaverse(tmp_path)
    (tmp_path / f"{NAME}_mesh.zip").write_bytes(b"no archive")
    with pytest.raises(FileError, match="cannot be read"):
        open_partobjaverse(tmp_path)
    (tmp_path / INDEX).write_text('{"Food": {"cake": []}, "Plants": {"cake": []}}')
    with pytest.raises(FileError, match="lists cake twice, in Food and Plants"):
        open_partobjaverse(tmp_path)
    (tmp_path / INDEX).write_text("[")
    with pytest.raises(FileError, match="is not JSON"):
        open_partobjaverse(tmp_path)
