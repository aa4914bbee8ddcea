"""Parts that are there already: structures of a mesh, and files of labels."""

import io
import json
import zipfile

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from segvigen.errors import FileError, MeshError, PromptError
from segvigen.parts.export.target import Target
from segvigen.parts.label_files import read_labels
from segvigen.parts.segmentation import Segmentation
from tests.shapes import box, cube, joined, make_asset

QUADS = b"""o left
v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv 2 0 0\nv 2 1 0
vt 0 0\nvt .4 0\nvt .4 1\nvt 0 1\nvt .6 0\nvt 1 0\nvt 1 1\nvt .6 1
f 1/1 2/2 3/3 4/4
o right
f 2/5 5/6 6/7 3/8
"""  # two quads that share an edge, but not in the texture


@pytest.fixture(scope="module")
def pair() -> Asset:
    """Two quads as four triangles."""
    return Asset.read(QUADS, name="pair.obj")


@pytest.fixture(scope="module")
def lamp() -> bytes:
    """A GLB with the nodes foot and shade."""
    scene = trimesh.Scene()
    for name, height in (("foot", 0.0), ("shade", 3.0)):
        mesh = trimesh.creation.icosphere(subdivisions=2)
        mesh.apply_translation([0, height, 0])
        scene.add_geometry(mesh, node_name=name, geom_name=name)
    return bytes(scene.export(file_type="glb"))


def npy(values) -> bytes:
    """An array as an .npy file."""
    out = io.BytesIO()
    np.save(out, np.asarray(values))
    return out.getvalue()


def labels_of(asset: Asset, source, **options) -> list[int]:
    """The labels of a segmentation that begins with a source."""
    return Segmentation.from_labels(asset, source, **options).face_labels.tolist()


# ---------------------------------------------------------------- structures


def test_structures_of_two_quads(pair):
    assert labels_of(pair, "nodes") == [0, 0, 1, 1]
    assert labels_of(pair, "uv") == [0, 0, 1, 1]
    for one in ("pieces", "components", "edges", "materials"):
        assert labels_of(pair, one) == [0, 0, 0, 0]
    assert [entry.name for entry in Segmentation.from_labels(pair, "nodes").entries] == ["left", "right"]


def test_edges_divide_a_cube_into_its_sides_and_a_larger_angle_does_not():
    asset = make_asset(*cube(cuts=3))
    sides = labels_of(asset, "edges")
    assert len(set(sides)) == 6 and sides == sorted(sides)
    assert set(labels_of(asset, "edges", angle=100)) == {0}


def test_materials_and_loose_pieces_of_boxes():
    vertices, faces, owner = joined(box((-0.5, 0, 0), (-0.3, 1, 1)), box((0, 0, 0), (0.2, 1, 1)))
    asset = make_asset(vertices, faces, face_material=(1 - owner).astype(np.int32) - 1)
    assert labels_of(asset, "pieces") == labels_of(asset, "components") == owner.tolist()


@pytest.mark.parametrize(
    ("by", "options", "error", "text"),
    [
        ("uv", {}, MeshError, "no texture coordinates"),
        ("edges", {"angle": 0}, PromptError, "angle is 0"),
        ("nowhere.npy", {}, FileError, "does not exist"),
    ],
)
def test_structures_that_are_not_there(by, options, error, text):
    with pytest.raises(error, match=text):
        Segmentation.from_labels(make_asset(*cube()), by, **options)


# ---------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.npy", npy([5, 5, 9, -1])),
        ("a.npy", npy([[5.0], [5.0], [9.0], [-1.0]])),
        ("a.txt", b"5 5\n9,-1\n"),
        ("a.json", b"[5, 5, 9, null]"),
        ("a.json", b'{"labels": [5, 5, 9, -1]}'),
        ("a.json", b'{"label_5": [0, 1], "label_9": [2]}'),
        ("a.json", b'{"parts": [{"name": "label_5", "faces": [0, 1]}, {"name": "label_9", "faces": [2]}]}'),
    ],
)
def test_labels_of_faces(pair, name, data):
    found = read_labels(data, name, pair)
    assert found.labels.tolist() == [0, 0, 1, -1]
    assert found.names == {0: "label_5", 1: "label_9"}


def test_labels_of_polygons_and_words_and_names(pair, tmp_path):
    assert read_labels(npy([1, 0]), "a.npy", pair).labels.tolist() == [1, 1, 0, 0]
    words = read_labels(b'["seat", "leg"]', "a.json", pair)
    assert words.labels.tolist() == [1, 1, 0, 0] and words.names == {0: "leg", 1: "seat"}
    names = b'{"parts": [{"id": 0, "name": "leg"}, {"id": 1, "name": "seat"}]}'
    assert read_labels(npy([1, 0]), "a.npy", pair, names=names).names == {0: "leg", 1: "seat"}
    assert read_labels(npy([7, 3]), "a.npy", pair, names=b'{"7": "lid"}').names == {0: "label_3", 1: "lid"}
    path = tmp_path / "labels.npy"
    path.write_bytes(npy([0, 1, 0, 1]))
    assert labels_of(pair, path) == labels_of(pair, [0, 1, 0, 1]) == [0, 1, 0, 1]


def test_written_labels_and_names_come_back(pair, tmp_path):
    made = Segmentation.from_labels(pair, [1, 1, 0, -1]).rename(0, "lid")
    made.write(labels=tmp_path / "l.npy", json=tmp_path / "p.json")
    back = Segmentation.from_labels(pair, tmp_path / "l.npy", names=tmp_path / "p.json")
    assert back.face_labels.tolist() == [1, 1, 0, -1]
    assert [entry.name for entry in back.entries] == ["lid", "part_01"]


def test_written_meshes_are_matched_by_place(lamp, tmp_path):
    asset = Asset.read(lamp, name="lamp.glb")
    made = Segmentation.from_labels(asset, "nodes")
    for name in ("lamp.ply", "lamp.glb", "lamp.obj", "lamp.usda", "lamp.usdz"):
        made.write(tmp_path / name)
        back = Segmentation.from_labels(asset, tmp_path / name)
        assert np.array_equal(back.face_labels, made.face_labels), name
        names = [entry.name for entry in back.entries]
        assert name == "lamp.ply" or names == [entry.name for entry in made.entries]
    quads = Asset.read(QUADS, name="pair.obj")
    made_of_quads = Segmentation.from_labels(quads, [0, 1, 1, 1])  # a triangle of one quad is another part
    for name in ("quads.usda", "quads.ply", "quads.obj"):
        made_of_quads.write(tmp_path / name)
        back = Segmentation.from_labels(quads, tmp_path / name)
        assert back.face_labels.tolist() == [0, 1, 1, 1], name
    shuffled = Asset.read(trimesh.Trimesh(asset.vertices, asset.faces[::-1] * 1, process=False))
    back = Segmentation.from_labels(shuffled, tmp_path / "lamp.glb")
    assert np.array_equal(back.face_labels, made.face_labels[::-1])


@pytest.mark.parametrize("target", [None, Target(merged=True), Target(names="godot")], ids=str)
def test_a_part_in_several_nodes_comes_back_from_every_kind_of_glb(target, lamp, tmp_path):
    asset = Asset.read(lamp, name="lamp.glb")
    height = asset.vertices[asset.faces].mean(axis=1)[:, 1]
    labels = np.where(height > 0.4, -1, np.where(np.abs(height) > 0.3, 0, 1))  # the first in both nodes
    made = Segmentation.from_labels(asset, labels).rename(0, "ends").rename(1, "front_wheel")
    made.write(tmp_path / "out.glb", target=target)
    whole = Asset.read(tmp_path / "out.glb")
    entries = Segmentation.from_labels(whole, "nodes").entries
    assert {entry.name for entry in entries} == {"ends", "front_wheel"}
    back = Segmentation.from_labels(asset, tmp_path / "out.glb")
    names = {entry.id: entry.name for entry in back.entries} | {-1: None}
    expected = {0: "ends", 1: "front_wheel", -1: None}
    assert [names[k] for k in back.face_labels.tolist()] == [expected[k] for k in labels.tolist()]


@pytest.mark.parametrize(
    "mark", [[], {"part": "0", "name": "a"}, {"part": 0}, {"parts": 3}, {"parts": [None]}], ids=str
)
def test_marks_that_are_not_ours_are_left_aside(mark, lamp):
    gltf = Asset.read(lamp, name="lamp.glb").gltf
    for node in gltf.json["nodes"]:
        node["extras"] = {"segvigen": mark}
    again = Asset.read(write_glb(gltf), name="lamp.glb")
    assert {entry.name for entry in Segmentation.from_labels(again, "nodes").entries} == {"foot", "shade"}


def test_walls_of_bodies_that_touch_keep_their_own_parts():
    blocks = [trimesh.creation.box((1, 1, 1), trimesh.transformations.translation_matrix((i, 0, 0)))
              for i in range(4)]  # fmt: skip
    scene = trimesh.Scene()
    for number, block in enumerate(blocks):
        scene.add_geometry(block, node_name=f"block {number}", geom_name=f"block {number}")
    whole = trimesh.util.concatenate([block.subdivide() for block in blocks])  # other faces, in one mesh
    asset = Asset.read(trimesh.Trimesh(whole.vertices, whole.faces[::-1], process=False))
    found = read_labels(scene.export(file_type="glb"), "blocks.glb", asset)
    names = [found.names[label] for label in found.labels.tolist()]
    assert names == [f"block {number}" for number in (3, 2, 1, 0) for _ in range(48)]


def test_a_property_of_a_ply(tmp_path):
    text = "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n"
    text += "element face 2\nproperty list uchar int vertex_indices\nproperty int zone\nproperty int kind\n"
    text += "end_header\n0 0 0\n1 0 0\n1 1 0\n0 1 0\n3 0 1 2 4 1\n3 0 2 3 8 1\n"
    asset = Asset.read(text.encode(), name="two.ply")
    with pytest.raises(FileError, match="its properties are zone, kind; choose one"):
        read_labels(text.encode(), "two.ply", asset)
    assert read_labels(text.encode(), "two.ply", asset, attribute="zone").labels.tolist() == [0, 1]
    text = text.replace("int zone", "int label")
    assert read_labels(text.encode(), "two.ply", asset).labels.tolist() == [0, 1]


USDA = """#usda 1.0
def Xform "Root" {
    def Mesh "pair" (
        prepend apiSchemas = ["MaterialBindingAPI"]
    )
    {
        int[] faceVertexCounts = [4, 4]
        int[] faceVertexIndices = [0, 1, 2, 3, 1, 4, 5, 2]
        uniform token subsetFamily:segvigen:parts:familyType = "partition"
        def GeomSubset "left_leg" (
            displayName = "left leg"
        )
        {
            uniform token elementType = "face"
            uniform token familyName = "segvigen:parts"
            int[] indices = [1]
        }
        def GeomSubset "seat"
        {
            uniform token elementType = "face"
            uniform token familyName = "segvigen:parts"
            int[] indices = [
                0
            ]
        }
        def GeomSubset "red"
        {
            uniform token elementType = "face"
            uniform token familyName = "materialBind"
            int[] indices = [0, 1]
        }
    }
}
"""


def test_subsets_of_usd(pair):
    found = read_labels(USDA.encode(), "a.usda", pair)
    assert found.labels.tolist() == [1, 1, 0, 0] and found.names == {0: "left leg", 1: "seat"}
    text = USDA.replace('"left leg"', """'the "left" leg'""")  # as usd-core quotes it
    assert read_labels(text.encode(), "a.usd", pair).names[0] == 'the "left" leg'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.usda", USDA)
    assert read_labels(packed.getvalue(), "a.usdz", pair).labels.tolist() == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.npy", npy([1, 2, 3]), "has 3 labels; pair needs 4, one per triangle, or 2, one per polygon"),
        ("a.npy", npy([0.5, 1, 1, 1]), "expected whole numbers"),
        ("a.npy", npy(np.zeros((2, 2))), "expected whole numbers"),
        ("a.npy", b"no array", "cannot be read as labels"),
        ("a.json", b"{", "cannot be read as labels"),
        ("a.json", b'{"a": [0, 9]}', "lists the face 9; the mesh has 4"),
        ("a.json", b'{"a": [0, 1], "b": [1]}', "a face in two parts"),
        ("a.json", b'{"a": "text"}', "expected labels, or lists of faces"),
        ("a.json", json.dumps({"parts": [{"id": 0, "name": "lid"}]}).encode(), "names of parts but not"),
        ("a.usda", b"#usda 1.0\n", "has 0 Mesh prims"),
        ("a.usdc", b"PXR-USDC....", "binary USD"),
        ("a.usda", USDA.replace("[1]", "[7]").encode(), "lists the face 7 of 2"),
        ("a.usda", USDA.replace("[1]", "[0, 1]").encode(), "in two subsets"),
        ("a.xyz", b"", "is no file of labels"),
    ],
)
def test_files_that_do_not_fit(pair, name, data, text):
    with pytest.raises(FileError, match=text) as refused:
        read_labels(data, name, pair)
    assert "\n" not in str(refused.value)


def test_another_object_is_refused(pair, lamp):
    with pytest.raises(FileError, match="another surface than pair"):
        read_labels(lamp, "lamp.glb", pair)


# ---------------------------------------------------------------- begin with them


def test_imported_parts_are_cut_finer_and_never_joined():
    vertices, faces, owner = joined(*[cube((0.3 * i - 0.3, 0, 0), 0.3, 4) for i in range(3)])
    asset = make_asset(vertices, faces)
    made = Segmentation.from_labels(asset, np.minimum(owner, 1)).rename(0, "left")
    assert np.array_equal(made.at(0.0).face_labels, made.face_labels)
    fine = made.at(1.0)
    assert fine.num_parts > 2 and "left" in {entry.name for entry in fine.entries}
    for part in fine.ids:
        assert len(set(np.minimum(owner, 1)[fine.face_labels == part])) == 1
    split = made.split("left", "finer")
    assert split.num_parts == 3
    kept = made.keep(np.arange(len(faces)) < 5, "corner", within="left")
    assert kept.num_parts == 3 and kept.at(1.0).entry("corner").kept
    assert made.merge([0, 1]).num_parts == 1


def test_unassigned_faces_stay_without_a_part(pair):
    made = Segmentation.from_labels(pair, [0, -1, 1, 1])
    assert made.at(1.0).face_labels[1] == -1
