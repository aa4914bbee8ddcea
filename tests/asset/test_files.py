"""What a file may name is beside it or below; everything else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from segvigen.asset.files import decode_data_uri, fetch, read_bytes, relative_name
from segvigen.errors import FileError


@pytest.mark.parametrize(
    "uri",
    [
        "../secret.bin",
        "a/../../b",
        "%2e%2e/b",
        "..\\b",
        "a\\..\\..\\b",
        "/etc/passwd",
        "//host/share/a",
        "..",
        "%2Fetc/x",
    ],
)
def test_a_uri_that_leaves_the_folder_is_rejected(uri):
    with pytest.raises(FileError, match="outside its folder|remote or absolute"):
        relative_name(uri, "a.gltf")


@pytest.mark.parametrize(
    "uri", ["http://x/y.bin", "https://x", "file:///etc/passwd", "C:\\a.png", "ftp://x", "%68ttp://x"]
)
def test_a_remote_or_absolute_uri_is_rejected(uri):
    with pytest.raises(FileError, match="remote or absolute"):
        relative_name(uri, "a.gltf")


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("a.bin", "a.bin"),
        ("./a%20b.bin", "a b.bin"),
        ("t/../a.bin", "a.bin"),
        ("t\\a.png", "t/a.png"),
        ("a:b", None),
    ],
)
def test_relative_names_are_decoded_and_tidied(uri, name):
    if name is None:
        with pytest.raises(FileError):
            relative_name(uri, "x")
    else:
        assert relative_name(uri, "x") == name


def test_a_link_out_of_the_folder_is_rejected(tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.bin").symlink_to(tmp_path / "secret")
    with pytest.raises(FileError, match="link to outside"):
        fetch({}, "a.bin", inner, "a.gltf")


def test_a_missing_file_is_named_and_so_is_its_folder(tmp_path: Path):
    with pytest.raises(FileError, match="needs 'a.bin', which is missing"):
        fetch({}, "a.bin", tmp_path, "a.gltf")
    with pytest.raises(FileError, match="pass the file's path or a self-contained GLB"):
        fetch({}, "a.bin", None, "a.gltf")


def test_fetched_files_are_stored(tmp_path: Path):
    (tmp_path / "a.bin").write_bytes(b"123")
    files: dict[str, bytes] = {}
    assert fetch(files, "a.bin", tmp_path, "x") == b"123"
    assert files == {"a.bin": b"123"}
    assert fetch(files, "a.bin", None, "x") == b"123"


def test_data_uris_of_both_spellings():
    assert decode_data_uri("data:;base64,aGk=", "x") == b"hi"
    for text in ("-_-_aGk", "%2B%2f-_aGk%3D", "+/+/aG\n k=="):  # of URLs, escaped, and without padding
        assert decode_data_uri(f"data:a/b;charset=x;BASE64,{text}", "x") == b"\xfb\xff\xbfhi"
    assert decode_data_uri("data:text/plain,h%69", "x") == b"hi"
    for wrong in ("data:;base64", "data:;base64,a"):
        with pytest.raises(FileError, match="data: URI"):
            decode_data_uri(wrong, "x")


def test_folders_and_missing_paths_have_different_errors(tmp_path: Path):
    with pytest.raises(FileError, match="is a folder"):
        read_bytes(tmp_path)
    with pytest.raises(FileError, match="does not exist"):
        read_bytes(tmp_path / "a.glb")
    with pytest.raises(FileError, match="cannot be read|does not exist"):
        read_bytes(tmp_path / ("n" * 300))
