"""Mesh and labels as bytes: round trips, aligned for typed arrays."""

import numpy as np
import pytest

from segvigen import Asset
from segvigen.app.mesh_bytes import (
    faces_bytes,
    mesh_bytes,
    read_faces_bytes,
    read_mesh_bytes,
    texture_bytes,
    textures,
)
from segvigen.asset.materials import Texture
from tests import bad_files


@pytest.mark.parametrize("path", ["examples/teapot.glb", None])
def test_a_mesh_survives_the_round_trip_and_every_array_is_aligned(path):
    asset = Asset.read(path) if path else Asset.read(bad_files.mesh_glb(), name="cube.glb")
    data = mesh_bytes(asset)
    head, arrays = read_mesh_bytes(data)
    assert (4 + int.from_bytes(data[:4], "little")) % 8 == 0 and len(data) % 8 == 0
    assert all(row["offset"] % 8 == 0 for row in head["arrays"])
    assert (head["vertices"], head["faces"]) == (len(asset.vertices), len(asset.faces))
    assert np.array_equal(arrays["positions"], asset.vertices)
    assert np.array_equal(arrays["faces"], asset.faces)
    assert np.array_equal(arrays["face_material"], asset.face_material)
    for name in ("normals", "uv", "colors"):
        given = getattr(asset, name)
        assert (name in arrays) == (given is not None)
        assert given is None or np.array_equal(arrays[name], given)
    assert head["textures"] == len(textures(asset))
    assert [m["name"] for m in head["materials"]] == [m.name for m in asset.materials]


def test_labels_confidence_and_mask_survive_the_round_trip():
    labels = np.array([-1, 0, 70_000], np.int32)
    confidence, mask = np.array([-0.1, 0.5, 1.0], np.float32), np.array([1, 0, 2], np.uint8)
    for given in (mask, None):
        back = read_faces_bytes(faces_bytes(labels, confidence, given))
        assert np.array_equal(back[0], labels) and back[1].tolist() == [0, 128, 255]
        assert np.array_equal(back[2], mask if given is not None else np.zeros(3))


def test_a_texture_is_a_jpeg_only_where_no_pixel_is_lost():
    small = np.random.default_rng(0).integers(0, 255, (8, 8, 4), np.uint8)
    small[..., 3] = 255
    large = np.full((1024, 1024, 4), 255, np.uint8)
    clear = large.copy()
    clear[0, 0, 3] = 0
    kinds = [texture_bytes(Texture(pixels))[1] for pixels in (small, large, clear)]
    assert kinds == ["image/png", "image/jpeg", "image/png"]
    assert texture_bytes(Texture(large, nearest=True))[1] == "image/png"


def test_a_huge_texture_is_sent_smaller():
    import io

    from PIL import Image

    data, _ = texture_bytes(Texture(np.full((16, 8200, 4), 255, np.uint8)))
    assert Image.open(io.BytesIO(data)).width <= 4096
