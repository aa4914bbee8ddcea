"""Uploads: a mesh, or a zip of one mesh and its files."""

import zipfile

import pytest

from segvigen.app.read_upload import UnknownKind, read_upload, stem_of, unzip
from segvigen.errors import FileError, MeshError
from tests import bad_files
from tests.app.running import zipped

CUBE = bad_files.mesh_glb()
TRIANGLE = b"mtllib t.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl red\nf 1 2 3\n"
RED = b"newmtl red\nKd 1 0 0\n"


def read(data: bytes, name: str, faces: int = 1000, unpacked: int = 1 << 20):
    return read_upload(data, name, faces, unpacked)


def test_a_zip_of_an_obj_has_its_material_in_any_folder():
    for folder in ("", "model/", "a/b/"):
        files = {
            f"{folder}t.obj": TRIANGLE,
            f"{folder}t.mtl": RED,
            "__MACOSX/._t.obj": b"x",
            "readme.txt": b"x",
        }
        asset = read(zipped(files), "thing.zip")
        assert asset.format == "obj" and asset.materials[0].base_color[:3] == (1.0, 0.0, 0.0)
        assert list(asset.files) == ["t.obj", "t.mtl"]


@pytest.mark.parametrize(
    "data, expected",
    [
        (b"PK nonsense", "cannot be unpacked"),
        (zipped({"a.txt": b"x"}), "has no mesh"),
        (zipped({"a.glb": CUBE, "b.glb": CUBE}), "has 2 meshes"),
        (zipped({"../a.glb": CUBE}), "outside its folder"),
        (zipped({"/a.glb": CUBE}), "outside its folder"),
        (zipped({"C:/a.glb": CUBE}), "remote or absolute"),
        (zipped({"t.obj": TRIANGLE}), "t.mtl"),
    ],
)
def test_a_bad_zip_is_an_error_of_one_line(data: bytes, expected: str):
    if expected == "t.mtl":  # a missing material is a warning, not an error
        assert any(expected in warning for warning in read(data, "a.zip").warnings)
        return
    with pytest.raises(FileError, match=expected) as refusal:
        read(data, "a.zip")
    assert "\n" not in str(refusal.value)


def test_a_zip_bomb_is_an_error_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.obj", b"\0" * (8 << 20))
    assert path.stat().st_size < 20_000
    with pytest.raises(FileError, match="unpacks to more than 1 MiB"):
        unzip(path.read_bytes(), "bomb", 1 << 20)


def test_an_encrypted_zip_is_an_error():
    data = bytearray(zipped({"a.glb": CUBE}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.index(mark) + (6 if mark[3] == 4 else 8)
        data[place] |= 1
    with pytest.raises(FileError, match="cannot be unpacked"):
        read(bytes(data), "a.zip")


def test_too_many_faces_are_an_error_with_the_limit():
    with pytest.raises(MeshError, match="12 faces; this server accepts at most 11"):
        read(CUBE, "cube.glb", faces=11)


def test_the_error_of_a_gltf_without_its_files_suggests_a_zip():
    with pytest.raises(FileError, match="upload a .zip of it"):
        read(bad_files.gltf_with_buffer("far.bin"), "a.gltf")


@pytest.mark.parametrize("name", ["a.xyz", "noending", "a.glb.exe", ""])
def test_an_unknown_kind_of_file_has_its_own_error(name: str):
    with pytest.raises(UnknownKind, match="expected one of .glb"):
        read(CUBE, name)


@pytest.mark.parametrize(
    "name, stem",
    [
        ("chair.glb", "chair"),
        ("../../etc/passwd.glb", "passwd"),
        ("C:\\x\\y.glb", "y"),
        ("\x00\n.glb", "mesh"),
        ("Möbel №1.glb", "Möbel №1"),
        (".glb", ".glb"),
        ("\ud800.glb", "mesh"),
        ("a" * 500 + ".glb", "a" * 120),
    ],
)
def test_a_project_name_is_the_file_name_without_folders_and_control_characters(name: str, stem: str):
    assert stem_of(name) == stem
