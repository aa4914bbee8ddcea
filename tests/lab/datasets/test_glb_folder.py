"""A folder of mesh files: parts by node, material or piece; a reason for each that cannot be used."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.glb_folder import open_glb_folder
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, cube, empty
from tests.lab.datasets.made import tangled, textured_nodes, three_nodes, write


def counts(case):
    return sorted(np.bincount(case.labels[case.labels >= 0]).tolist())


def test_a_part_is_the_mesh_of_a_node(tmp_path):
    write(tmp_path / "lamps" / "one.glb", three_nodes())
    write(tmp_path / "chairs" / "old" / "two.glb", tangled())
    data = open_glb_folder(tmp_path)
    assert data.ids == ("chairs/old/two.glb", "lamps/one.glb")
    assert data.categories == ("chairs", "lamps")
    assert data.protocol == {"layout": "glb", "parts": "nodes", "plain": False}
    assert counts(data.read(1)) == [1, 2, 12]
    case = data.read(0)
    assert counts(case) == [3, 12, 12]  # the shared cube is two parts, the two primitives of a node are one
    assert case.id == case.asset.name == "chairs/old/two.glb" and case.mesh == "given"


def test_a_part_is_a_material(tmp_path):
    write(tmp_path / "a.glb", tangled())
    case = open_glb_folder(tmp_path, "materials").read(0)
    assert counts(case) == [1, 26]
    assert case.category == tmp_path.name


def test_a_part_is_a_piece(tmp_path):
    gltf = empty()
    points = np.concatenate([CUBE, CUBE + 3, CUBE + 6])
    faces = np.concatenate([CUBE_FACES, CUBE_FACES + 8, CUBE_FACES[:-1] + 16, [[16, 16, 17]]])
    add_node(gltf, mesh=add_mesh(gltf, points, faces.astype(np.uint16)))
    write(tmp_path / "a.glb", gltf)
    case = open_glb_folder(tmp_path, "pieces").read(0)
    assert counts(case) == [11, 12, 12] and case.labels[-1] == -1  # a face without area is in no piece


def test_textures_stay_unless_plain_is_set(tmp_path):
    write(tmp_path / "a.glb", textured_nodes())
    case = open_glb_folder(tmp_path).read(0)
    assert case.asset.uv is not None and len(case.asset.materials) == 1
    np.testing.assert_array_equal(case.file_face, np.arange(4))
    data = open_glb_folder(tmp_path, plain=True)
    bare = data.read(0)
    assert data.protocol["plain"] is True
    assert bare.asset.uv is None and not bare.asset.materials and bare.asset.gltf is None
    assert len(bare.asset.pieces) == 1
    np.testing.assert_array_equal(bare.in_file_order(bare.labels), case.labels)
    np.testing.assert_array_equal(
        bare.in_file_order(bare.asset.vertices[bare.asset.faces]), case.asset.vertices[case.asset.faces]
    )
    assert (bare.asset.center, bare.asset.scale) == (case.asset.center, case.asset.scale)


def test_plain_cases_are_shuffled_the_same_way_every_time(tmp_path):
    write(tmp_path / "a.glb", tangled())
    first, again = (open_glb_folder(tmp_path, plain=True).read(0) for _ in range(2))
    np.testing.assert_array_equal(first.file_face, again.file_face)
    assert (np.diff(first.file_face) < 0).any()


def test_other_formats_are_read_too(tmp_path):
    text = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\no first\nf 1 2 3\nf 1 2 4\no second\nf 2 3 4\n"
    (tmp_path / "a.obj").write_text(text)
    assert counts(open_glb_folder(tmp_path).read(0)) == [1, 2]


def test_one_part_is_no_test_of_segmentation(tmp_path):
    write(tmp_path / "a.glb", cube())
    with pytest.raises(MeshError, match=r"a.glb has 1 part by its nodes; expected at least two"):
        open_glb_folder(tmp_path).read(0)


def test_a_broken_file_does_not_spoil_the_others(tmp_path):
    write(tmp_path / "a.glb", b"glTF, but not really")
    write(tmp_path / "b.glb", three_nodes())
    data = open_glb_folder(tmp_path)
    with pytest.raises(FileError, match=r"a.glb"):
        data.read(0)
    assert len(data.read(1).parts) == 3


def test_the_digest_depends_on_contents_and_names(tmp_path):
    path = write(tmp_path / "a.glb", three_nodes())
    before = open_glb_folder(tmp_path).digest
    assert open_glb_folder(tmp_path).digest == before
    path.rename(tmp_path / "b.glb")
    renamed = open_glb_folder(tmp_path).digest
    write(tmp_path / "b.glb", tangled())
    assert len({before, renamed, open_glb_folder(tmp_path).digest}) == 3


def test_no_folder_no_mesh_and_unknown_parts_are_rejected(tmp_path):
    with pytest.raises(FileError, match="is no folder"):
        open_glb_folder(tmp_path / "absent")
    with pytest.raises(FileError, match="holds no mesh"):
        open_glb_folder(tmp_path)
    with pytest.raises(PromptError, match="parts is 'limbs'; expected nodes, materials, pieces"):
        open_glb_folder(tmp_path, "limbs")
