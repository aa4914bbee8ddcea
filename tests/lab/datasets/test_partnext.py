"""PartNeXt: literals, masks per mesh, and which order of meshes the annotation means."""

from __future__ import annotations

import json

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, MeshError, MissingExtra
from segvigen.lab.datasets.partnext import leaf_names, mesh_order, open_partnext, partnext_case
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, empty
from tests.lab.datasets.made import tangled, three_nodes, write

HIERARCHY = [
    {
        "name": "chair",
        "nodeId": 0,
        "refNodeId": 10,
        "children": [
            {"name": "seat", "nodeId": 1, "refNodeId": 11, "maskId": 5},
            {"name": "leg", "nodeId": 2, "refNodeId": 12, "maskIdList": [8, 9]},
        ],
    }
]


def annotation(counts, masks, model="m0", type="chair"):
    """A row as the table has it: the last columns are literals in strings."""
    return {
        "model_id": model,
        "type_id": type,
        "user_id": "u",
        "anno_time": "t",
        "mesh_face_num": repr(counts),
        "masks": repr(masks),
        "hierarchyList": repr(HIERARCHY),
    }


def three_rows():
    """Masks of three_nodes in the order of scene.geometry: cube 0, quad 1, triangle 2."""
    masks = {"5": {"0": list(range(12))}, "8": {"1": [0], "2": [0]}, "9": {"1": [1]}}
    return annotation({"0": 12, "1": 2, "2": 1}, masks)


def folder(root, rows=None, made=three_nodes):
    """A data set with one parquet table."""
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    rows = [three_rows()] if rows is None else rows
    for row in rows:
        write(root / "glbs" / row["type_id"] / f"{row['model_id']}.glb", made())
    parquet.write_table(pyarrow.Table.from_pylist(rows), root / "data.parquet", row_group_size=2)
    return root


def part_places(case):
    """Mean x of each part in the file's units."""
    x = case.asset.to_file_frame(case.asset.vertices[case.asset.faces].mean(axis=1))[:, 0]
    return {int(p): round(float(x[case.labels == p].mean()), 3) for p in case.parts}


def test_masks_of_a_table_become_parts(tmp_path):
    data = open_partnext(folder(tmp_path))
    assert data.ids == ("chair/m0",) and data.categories == ("chair",)
    assert data.protocol == {"layout": "partnext", "gt": "leaf masks", "plain": False}
    case = data.read(0)
    assert np.bincount(case.labels).tolist() == [12, 2, 1]
    places = part_places(case)
    assert places[0] == 0.5 and places[1] > 2.3 and 2 < places[2] < 3
    assert case.notes["names"] == {"0": "chair/seat", "1": "chair/leg", "2": "chair/leg"}
    assert case.notes["mesh_order"] == "scene.geometry" and "warning" not in case.notes


def test_scene_geometry_is_the_reverse_of_the_scene_dump_here(tmp_path):
    scene = trimesh.load(write(tmp_path / "a.glb", three_nodes()))
    assert [len(mesh.faces) for mesh in scene.geometry.values()] == [12, 2, 1]
    assert [len(mesh.faces) for mesh in scene.dump()] == [1, 2, 12]


@pytest.mark.parametrize(("counts", "order"), [([12, 2, 1], "scene.geometry"), ([1, 2, 12], "scene dump")])
def test_the_order_whose_face_counts_agree_is_taken(tmp_path, counts, order):
    row = annotation(dict(enumerate(counts)), {"5": {str(counts.index(12)): [0, 11]}})
    case = open_partnext(folder(tmp_path, [row])).read(0)
    assert case.notes["mesh_order"] == order
    assert part_places(case)[0] < 1.1 and (case.labels == 0).sum() == 2 and (case.labels == -1).sum() == 13


@pytest.mark.parametrize("counts", [{"0": 2, "1": 12, "2": 1}, {"0": 12, "1": 2}, {"0": 12, "1": 2, "3": 1}])
def test_if_no_order_agrees_the_object_is_rejected_with_the_counts(tmp_path, counts):
    data = open_partnext(folder(tmp_path, [annotation(counts, {"5": {"0": [0]}})]))
    with pytest.raises(MeshError, match=r"chair/m0: no order .*scene.geometry.*\[12, 2, 1\].*\[1, 2, 12\]"):
        data.read(0)


def two_cubes():
    gltf = empty()
    for k in range(2):
        mesh = add_mesh(gltf, CUBE, CUBE_FACES)
        add_node(gltf, mesh=mesh, translation=[3.0 * k, 0, 0])
    return gltf


def test_where_both_orders_agree_scene_geometry_is_taken_and_the_doubt_noted(tmp_path):
    row = annotation({"0": 12, "1": 12}, {"5": {"0": list(range(12))}, "8": {"1": list(range(12))}})
    case = open_partnext(folder(tmp_path, [row], two_cubes)).read(0)
    assert case.notes["warning"] == "scene.geometry is taken, but scene dump fits too"
    assert part_places(case) == {0: 0.5, 1: 3.5}  # the first in the file, the last of the dump


def test_orders_follow_trimesh_in_a_tangled_file(tmp_path):
    path = write(tmp_path / "a.glb", tangled())
    asset, scene = Asset.read(path), trimesh.load(path)
    nodes = scene.graph.geometry_nodes
    listed = [m for name, m in scene.geometry.items() if isinstance(m, trimesh.Trimesh) and name in nodes]
    dump = [m for m in scene.dump() if isinstance(m, trimesh.Trimesh)]
    for name, meshes in (("scene.geometry", listed), ("scene dump", dump)):
        counts = {i: len(m.faces) for i, m in enumerate(meshes)}
        order, doubt = mesh_order(asset, counts, "a")
        assert (order.name, doubt, list(order.counts)) == (name, "", list(counts.values()))
    assert [len(m.faces) for m in listed] == [12, 2, 1] and len(dump) == 4


def test_a_mask_of_a_shared_geometry_covers_every_node_that_shows_it(tmp_path):
    asset = Asset.read(write(tmp_path / "a.glb", tangled()), name="a")
    row = annotation({0: 12, 1: 2, 2: 1}, {"5": {"0": [3]}, "8": {"1": [0, 1]}})
    case = partnext_case("a", "chair", asset, row)
    assert np.bincount(case.labels[case.labels >= 0]).tolist() == [2, 2]


def test_the_dump_order_separates_nodes_that_share_a_geometry(tmp_path):
    asset = Asset.read(write(tmp_path / "a.glb", tangled()), name="a")
    counts = [piece.count for piece in asset.pieces]
    first, second = (k for k, n in enumerate(counts) if n == 12)
    masks = {"5": {str(first): list(range(12))}, "8": {str(second): list(range(12))}}
    case = partnext_case("a", "chair", asset, annotation(dict(enumerate(counts)), masks))
    assert case.notes["mesh_order"] == "scene dump"
    areas = sorted(float(case.area[case.labels == p].sum()) for p in (0, 1))
    assert areas[1] / areas[0] == pytest.approx(10 / 6, rel=1e-5)  # one is scaled by -2 along x


def test_faces_of_two_masks_keep_the_first_and_are_counted(tmp_path):
    row = annotation({"0": 12, "1": 2, "2": 1}, {"5": {"0": [0, 1, 2]}, "8": {"0": [2, 3]}})
    case = open_partnext(folder(tmp_path, [row])).read(0)
    assert np.bincount(case.labels[case.labels >= 0]).tolist() == [3, 1]
    assert case.notes["faces_in_two_masks"] == 1


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("masks", "__import__('os').getcwd()", "masks is no Python literal"),
        ("masks", "{'5': ", "masks is no Python literal"),
        ("masks", "[1, 2]", "masks is a list; expected a dictionary"),
        ("masks", "{'5': [0]}", "a mask is a list"),
        ("masks", "{'5': {'0': [12]}}", "names face 12 of mesh 0; it has 12"),
        ("masks", "{'5': {'0': [3, -1]}}", "names face -1 of mesh 0; it has 12"),
        ("masks", "{'5': {'7': [0]}}", "names mesh 7; there are 3"),
        ("masks", "{'5': {'0': ['x']}}", "no list of whole numbers"),
        ("masks", "{}", "no labeled face"),
        ("mesh_face_num", "{'0': 'many'}", "expected whole numbers"),
        ("mesh_face_num", "None", "mesh_face_num is a NoneType"),
        ("hierarchyList", "[{", "hierarchyList is no Python literal"),
    ],
)
def test_a_broken_annotation_is_rejected_with_the_reason(tmp_path, key, value, message):
    asset = Asset.read(write(tmp_path / "a.glb", three_nodes()), name="a")
    with pytest.raises(MeshError, match=message):
        partnext_case("a", "chair", asset, {**three_rows(), key: value})


def test_leaves_name_their_masks_by_the_way_down():
    assert leaf_names(HIERARCHY) == {"5": "chair/seat", "8": "chair/leg", "9": "chair/leg"}
    assert leaf_names([]) == {} and leaf_names([{"name": "x", "maskId": 0}]) == {"0": "x"}


def test_rows_of_all_groups_and_both_kinds_of_arrow_file_are_found(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    rows = [annotation({0: 12, 1: 2, 2: 1}, {k: {"0": [k]}}, f"m{k}") for k in range(5)]
    parquet = open_partnext(folder(tmp_path / "parquet", rows))
    assert parquet.ids == tuple(f"chair/m{k}" for k in range(5))
    table = pyarrow.Table.from_pylist(rows)
    for name, writer in (("stream", pyarrow.ipc.new_stream), ("file", pyarrow.ipc.new_file)):
        root = folder(tmp_path / name, rows)
        (root / "data.parquet").unlink()
        with writer(str(root / "data-00000-of-00001.arrow"), table.schema) as out:
            out.write_table(table, max_chunksize=2)
        data = open_partnext(root)
        assert data.ids == parquet.ids
        for k in (4, 0, 3):
            np.testing.assert_array_equal(data.read(k).labels, parquet.read(k).labels)
            assert (data.read(k).labels >= 0).sum() == 1


def test_the_raw_form_reads_the_same(tmp_path):
    root = tmp_path / "raw"
    write(root / "glbs" / "chair" / "m0.glb", three_nodes())
    row = three_rows()
    plain = {key: value if key.endswith("id") else __import__("ast").literal_eval(value)
             for key, value in row.items() if key in ("masks", "mesh_face_num", "hierarchyList")}  # fmt: skip
    path = root / "annotations" / "chair" / "m0" / "m0.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(plain))
    data = open_partnext(root)
    assert data.ids == ("chair/m0",)
    table = open_partnext(folder(tmp_path / "table"))
    np.testing.assert_array_equal(data.read(0).labels, table.read(0).labels)
    assert data.read(0).notes == table.read(0).notes
    path.write_text(json.dumps(row))  # strings inside the JSON
    np.testing.assert_array_equal(open_partnext(root).read(0).labels, table.read(0).labels)


def test_a_missing_mesh_does_not_spoil_the_others(tmp_path):
    rows = [annotation({0: 12, 1: 2, 2: 1}, {5: {0: [1]}}, f"m{k}") for k in range(2)]
    root = folder(tmp_path, rows)
    (root / "glbs" / "chair" / "m0.glb").unlink()
    data = open_partnext(root)
    with pytest.raises(FileError, match=r"glbs/chair/m0.glb is missing"):
        data.read(0)
    assert data.read(1).parts.tolist() == [0]


def test_another_layout_is_rejected(tmp_path):
    with pytest.raises(FileError, match="lacks glbs/"):
        open_partnext(tmp_path)
    write(tmp_path / "glbs" / "chair" / "m0.glb", three_nodes())
    with pytest.raises(FileError, match="has no annotation of PartNeXt"):
        open_partnext(tmp_path)
    (tmp_path / "data.parquet").write_bytes(b"no table")
    pytest.importorskip("pyarrow")
    with pytest.raises(FileError, match="cannot be read as a table"):
        open_partnext(tmp_path)
    folder(tmp_path, [three_rows(), three_rows()])
    with pytest.raises(FileError, match="second annotation of chair/m0"):
        open_partnext(tmp_path)
    folder(tmp_path, [{"model_id": "m0", "type_id": "chair"}])
    with pytest.raises(FileError, match="lacks the columns mesh_face_num, masks, hierarchyList"):
        open_partnext(tmp_path)


def test_without_pyarrow_the_extra_is_named(tmp_path, monkeypatch):
    write(tmp_path / "glbs" / "chair" / "m0.glb", three_nodes())
    (tmp_path / "data.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pip install segvigen\[tables\]"):
        open_partnext(tmp_path)
