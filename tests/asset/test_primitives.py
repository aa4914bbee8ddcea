"""Primitives give their triangles and attributes whatever the mode and compression, and can be unpacked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.gltf import Gltf, add_accessor, add_view, read_gltf, write_glb
from segvigen.asset.primitives import (
    attribute,
    decompress,
    num_triangles,
    num_vertices,
    primitives,
    triangles,
)
from segvigen.errors import FileError
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, cube, empty
from tests.conftest import needs_shared


def drawn(mode: int, flat: np.ndarray | None, num: int = 6) -> list[list[int]]:
    gltf = empty()
    add_mesh(gltf, np.zeros((num, 3)), None if flat is None else flat, mode=mode)
    primitive = next(primitives(gltf))
    found = triangles(gltf, primitive)
    assert len(found) == num_triangles(gltf, primitive)
    return found.tolist()


def test_strips_and_fans_are_written_out_with_one_winding():
    flat = np.array([5, 4, 3, 2, 1], np.uint8)
    assert drawn(5, flat) == [[5, 4, 3], [2, 3, 4], [3, 2, 1]]
    assert drawn(6, flat) == [[4, 3, 5], [3, 2, 5], [2, 1, 5]]


def test_triangles_without_indices_use_vertices_in_order():
    assert drawn(4, None) == [[0, 1, 2], [3, 4, 5]]
    assert drawn(5, None, 4) == [[0, 1, 2], [3, 2, 1]]


def test_a_rest_of_one_or_two_indices_is_dropped():
    assert drawn(4, np.array([0, 1, 2, 3, 4], np.uint16)) == [[0, 1, 2]]
    assert drawn(5, np.array([0, 1], np.uint16)) == []


@pytest.mark.parametrize("mode", [0, 1, 2, 3])
def test_points_and_lines_have_no_triangles(mode):
    assert drawn(mode, np.array([0, 1, 2], np.uint8)) == []


def draco_cube(**change: int) -> Gltf:
    """The cube, Draco-compressed as exporters do: accessors without buffer views."""
    import DracoPy

    gltf = cube()
    primitive = next(primitives(gltf))
    data = DracoPy.encode(CUBE, CUBE_FACES.astype(np.uint32), quantization_bits=16, preserve_order=True)
    place = add_view(gltf, data)
    for index in (primitive["attributes"]["POSITION"], primitive["indices"]):
        del gltf.json["accessors"][index]["bufferView"]
    gltf.json["accessors"][primitive["indices"]]["count"] = change.get("indices", 36)
    gltf.json["accessors"][primitive["attributes"]["POSITION"]]["count"] = change.get("vertices", 8)
    packed = {"bufferView": place, "attributes": {"POSITION": change.get("id", 0)}}
    primitive["extensions"] = {"KHR_draco_mesh_compression": packed}
    gltf.json["extensionsUsed"] = ["KHR_draco_mesh_compression", "KHR_materials_unlit"]
    gltf.json["extensionsRequired"] = ["KHR_draco_mesh_compression"]
    return read_gltf({"a.glb": write_glb(gltf)}, "a.glb")


def surface_of(gltf: Gltf) -> list[list[list[float]]]:
    primitive = next(primitives(gltf))
    positions = attribute(gltf, primitive, "POSITION")
    assert positions is not None
    return np.round(positions[triangles(gltf, primitive)], 3).tolist()


def test_draco_gives_the_surface_that_was_packed():
    assert surface_of(draco_cube()) == CUBE[CUBE_FACES].tolist()


@pytest.mark.parametrize(
    ("change", "words"),
    [({"indices": 33}, "expected 11"), ({"vertices": 9}, "declared 9"), ({"id": 5}, "lacks")],
)
def test_draco_that_is_not_as_declared_is_rejected(change, words):
    with pytest.raises(FileError, match=words):
        surface_of(draco_cube(**change))


def test_decompress_writes_draco_out_and_drops_its_bytes():
    packed = draco_cube()
    plain = read_gltf({"a.glb": write_glb(decompress(packed))}, "a.glb")
    assert surface_of(plain) == surface_of(packed)
    assert "extensions" not in next(primitives(plain))
    assert plain.json["extensionsUsed"] == ["KHR_materials_unlit"] and "extensionsRequired" not in plain.json
    assert b"DRACO" not in plain.buffers[0]
    assert len(plain.json["accessors"]) == len(packed.json["accessors"])
    assert "extensions" in next(primitives(packed))  # the packed document is left alone


def meshopt_cube(name: str = "EXT_meshopt_compression") -> Gltf:
    """The cube with both buffer views meshopt-compressed and a fallback buffer without data."""
    import meshopt

    gltf = cube()
    views = gltf.json["bufferViews"]
    plain = {"buffer": 1, "extensions": {name: {"fallback": True}}}
    packed = (
        meshopt.encode_gltf_buffer(CUBE, "ATTRIBUTES"),
        meshopt.encode_gltf_buffer(CUBE_FACES.reshape(-1), "TRIANGLES"),
    )
    body, place = b"", 0
    for entry, data, count, stride, mode in zip(
        views, packed, (8, 36), (12, 2), ("ATTRIBUTES", "TRIANGLES"), strict=True
    ):
        entry.update(buffer=1, byteOffset=place)
        entry["extensions"] = {
            name: {
                "buffer": 0,
                "byteOffset": len(body),
                "byteLength": len(data),
                "byteStride": stride,
                "mode": mode,
                "count": count,
            }
        }
        place += entry["byteLength"]
        body += data + bytes(-len(data) % 4)
    gltf.json["buffers"] = [{"byteLength": len(body)}, {"byteLength": place, **plain}]
    del gltf.json["buffers"][1]["buffer"]
    gltf.buffers = [body, b""]
    gltf.json["extensionsUsed"] = gltf.json["extensionsRequired"] = [name]
    return read_gltf({"a.glb": write_glb(gltf)}, "a.glb")


@pytest.mark.parametrize("name", ["EXT_meshopt_compression", "KHR_meshopt_compression"])
def test_meshopt_gives_the_surface_that_was_packed_and_can_be_unpacked(name):
    packed = meshopt_cube(name)
    whole = sorted(sorted(map(tuple, f)) for f in CUBE[CUBE_FACES].tolist())
    assert sorted(sorted(map(tuple, f)) for f in surface_of(packed)) == whole
    plain = read_gltf({"a.glb": write_glb(decompress(packed))}, "a.glb")
    assert surface_of(plain) == surface_of(packed)
    assert "extensionsUsed" not in plain.json and len(plain.json["buffers"]) == 1


def test_a_packed_document_survives_writing_without_being_unpacked():
    packed = meshopt_cube()
    back = read_gltf({"a.glb": write_glb(packed)}, "a.glb")
    assert back.json == packed.json and back.buffers == packed.buffers


def test_a_plain_document_is_not_copied_by_decompress():
    gltf = cube()
    assert decompress(gltf) is gltf


def test_counts_are_known_without_reading_data():
    gltf = cube()
    primitive = next(primitives(gltf))
    assert (num_vertices(gltf, primitive), num_triangles(gltf, primitive)) == (8, 12)


def test_indices_that_are_floats_are_rejected():
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, CUBE))
    primitive = next(primitives(gltf))
    primitive["indices"] = add_accessor(gltf, np.zeros(3, np.float32))
    with pytest.raises(FileError, match="holds no indices"):
        triangles(gltf, primitive)


@needs_shared
@pytest.mark.parametrize("name", ["astronaut_draco_textured_skinned", "tank_meshopt"])
def test_real_compressed_files_unpack_to_the_same_values(shared: Path, name: str):
    data = (shared / "data" / "glb" / f"{name}.glb").read_bytes()
    packed = read_gltf({"a": data}, "a")
    plain = read_gltf({"a": write_glb(decompress(packed))}, "a")
    assert (
        plain.json["nodes"] == packed.json["nodes"] and plain.json["animations"] == packed.json["animations"]
    )
    for before, after in zip(primitives(packed), primitives(plain), strict=True):
        np.testing.assert_array_equal(triangles(packed, before), triangles(plain, after))
        for key in before["attributes"]:
            np.testing.assert_array_equal(attribute(packed, before, key), attribute(plain, after, key))
