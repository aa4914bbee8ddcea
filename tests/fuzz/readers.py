"""Every reader of a file that a user may give, with small valid files made in code.

A reader takes files by name, the main file first, and raises SegvigenError or returns what it read; what a
mesh reader returns is checked.
"""

from __future__ import annotations

import atexit
import base64
import io
import json
import struct
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, add_accessor, add_view, write_glb
from segvigen.errors import FileError
from tests.asset.build import (
    CUBE,
    CUBE_FACES,
    add_mesh,
    add_node,
    cube,
    empty,
    png,
    textured,
)
from tests.asset.test_formats import object_3mf, package
from tests.asset.test_ply import LIST, XYZ, ply
from tests.asset.test_primitives import draco_cube, meshopt_cube
from tests.asset.test_scene import skinned
from tests.fuzz.mutate import Files

Read = Callable[[Files], Any]


@dataclass(frozen=True)
class Reader:
    """A reader and its valid inputs; weight: its share of a run."""

    read: Read
    seeds: Callable[[], list[Files]]
    weight: int = 2


def written(write: Callable[[io.BytesIO], Any]) -> bytes:
    """Return what a function writes to a file."""
    held = io.BytesIO()
    write(held)
    return held.getvalue()


def zipped(files: Files, kind: int = zipfile.ZIP_STORED) -> bytes:
    """Return a zip of files, the same bytes every time."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, kind)
    return held.getvalue()


# ---- meshes ----


def read_mesh(files: Files) -> Asset:
    name = next(iter(files))
    asset = Asset.from_files(files, name.rpartition(".")[2], name)
    sound(asset)
    return asset


def sound(asset: Asset) -> None:
    """Raise AssertionError for an asset that is not what `Asset` promises."""
    count, points = len(asset.faces), len(asset.vertices)
    assert np.isfinite(asset.vertices).all() and np.isfinite([*asset.center, asset.scale]).all()
    assert count and asset.faces.min() >= 0 and asset.faces.max() < points
    assert asset.usable.shape == (count,) and asset.usable.any()
    assert np.abs(asset.vertices[asset.faces[asset.usable]]).max() <= 0.5001
    for values, width in ((asset.normals, 3), (asset.uv, 2), (asset.colors, 4)):
        assert values is None or (values.shape == (points, width) and np.isfinite(values).all())
    assert asset.face_material.min() >= -1 and asset.face_material.max() < len(asset.materials)
    assert sum(piece.count for piece in asset.pieces) == count
    if asset.polygons is not None:
        assert asset.polygons.face.shape == (count,) and asset.polygons.face.max() < len(asset.polygons.sizes)
        assert (asset.polygons.corners < points).all() and asset.polygons.sizes.sum() == len(
            asset.polygons.corners
        )


def rich_glb() -> bytes:
    """A scene with a tree of nodes, morph targets, sparse values, instances, strips, and textures."""
    gltf = textured(png(4, 4), extensions={"KHR_texture_transform": {"offset": [0.1, 0], "scale": [2, 2]}})
    strip = np.arange(4, dtype=np.uint16)
    mesh = add_mesh(gltf, CUBE, CUBE_FACES, COLOR_0=np.full((8, 3), 200, np.uint8), NORMAL=CUBE)
    target = add_accessor(gltf, CUBE * np.float32(0.1))
    gltf.json["meshes"][mesh] |= {"weights": [0.5], "name": "box"}
    gltf.json["meshes"][mesh]["primitives"][0]["targets"] = [{"POSITION": target}]
    sparse = {
        "count": 2,
        "indices": {
            "bufferView": add_view(gltf, np.array([1, 3], np.uint16).tobytes()),
            "componentType": 5123,
        },
        "values": {"bufferView": add_view(gltf, np.ones((2, 3), np.float32).tobytes())},
    }
    gltf.json["accessors"].append({"componentType": 5126, "count": 8, "type": "VEC3", "sparse": sparse})
    gltf.json["meshes"].append(
        {
            "primitives": [
                {
                    "attributes": {"POSITION": len(gltf.json["accessors"]) - 1},
                    "mode": 5,
                    "indices": add_accessor(gltf, strip),
                }
            ]
        }
    )
    parent = add_node(gltf, translation=[1, 2, 3], rotation=[0, 0.7, 0, 0.7], scale=[1, -1, 2])
    add_node(gltf, parent, mesh=mesh, name="box")
    moved = add_accessor(gltf, np.float32([[0, 0, 0], [3, 0, 0]]))
    add_node(
        gltf,
        parent,
        mesh=len(gltf.json["meshes"]) - 1,
        matrix=np.eye(4).reshape(-1).tolist(),
        extensions={"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": moved}}},
    )
    gltf.json["materials"].append(
        {
            "name": "glossy",
            "extensions": {
                "KHR_materials_pbrSpecularGlossiness": {
                    "diffuseFactor": [1, 0, 0, 1],
                    "glossinessFactor": 0.5,
                    "specularGlossinessTexture": {"index": 0},
                }
            },
            "emissiveFactor": [0, 1, 0],
            "alphaMode": "MASK",
            "normalTexture": {"index": 0, "scale": 2},
        }
    )
    gltf.json["meshes"][mesh]["primitives"][0]["material"] = 1
    gltf.json["samplers"] = [{"wrapS": 33071, "magFilter": 9728}]
    gltf.json["textures"][0]["sampler"] = 0
    return write_glb(gltf)


def quantized_glb() -> bytes:
    """Positions in bytes with a stride, and unsigned bytes as indices."""
    gltf = empty()
    entry = add_accessor(gltf, (CUBE * 100).astype(np.int8), target=34962, normalized=True)
    primitive = {
        "attributes": {"POSITION": entry},
        "indices": add_accessor(gltf, CUBE_FACES.astype(np.uint8).reshape(-1)),
    }
    gltf.json["meshes"].append({"primitives": [primitive]})
    add_node(gltf, mesh=0, scale=[0.01, 0.01, 0.01])
    return write_glb(gltf)


def as_gltf(gltf: Gltf) -> Files:
    buffer = b"".join(gltf.buffers)
    document = json.loads(json.dumps(gltf.json))
    place = 0
    for view, data in zip(document["bufferViews"], gltf.buffers, strict=True):
        view |= {"buffer": 0, "byteOffset": place}
        place += len(data)
    document["buffers"] = [{"byteLength": len(buffer), "uri": "a.bin"}]
    return {"a.gltf": json.dumps(document).encode(), "a.bin": buffer}


def embedded(gltf: Gltf) -> Files:
    files = as_gltf(gltf)
    document = json.loads(files["a.gltf"])
    coded = base64.b64encode(files["a.bin"]).decode()
    document["buffers"][0]["uri"] = f"data:application/octet-stream;base64,{coded}"
    return {"a.gltf": json.dumps(document).encode()}


def glbs() -> list[Files]:
    made = [write_glb(cube(translation=[1, 2, 3])), rich_glb(), write_glb(skinned()), quantized_glb()]
    return [{"a.glb": data} for data in made] + [as_gltf(cube()), embedded(textured(png()))]


def dracos() -> list[Files]:
    import DracoPy

    gltf = draco_cube()
    seeds = [write_glb(gltf)]
    for options in ({"compression_level": 1}, {"quantization_bits": 8}, {"preserve_order": True}):
        other = draco_cube()
        data = DracoPy.encode(CUBE, CUBE_FACES.astype(np.uint32), **options)
        view = other.json["meshes"][0]["primitives"][0]["extensions"]["KHR_draco_mesh_compression"][
            "bufferView"
        ]
        other.json["bufferViews"][view] |= {
            "buffer": len(other.buffers),
            "byteOffset": 0,
            "byteLength": len(data),
        }
        other.json["buffers"].append({"byteLength": len(data)})
        other.buffers.append(data)
        seeds.append(write_glb(other))
    return [{"a.glb": data} for data in seeds]


def meshopts() -> list[Files]:
    import meshopt

    filtered = meshopt_cube("KHR_meshopt_compression")
    normals = (CUBE - 0.5) / np.linalg.norm(CUBE - 0.5, axis=1, keepdims=True)
    padded = np.concatenate([normals, np.zeros((8, 1))], axis=1).astype(np.float32)
    data = meshopt.encode_gltf_buffer(meshopt.encode_filter_oct(padded, 4, 8), "ATTRIBUTES")
    place = len(filtered.buffers[0])
    filtered.buffers[0] += data + bytes(-len(data) % 4)
    filtered.json["buffers"][0]["byteLength"] = len(filtered.buffers[0])
    extension = {
        "buffer": 0,
        "byteOffset": place,
        "byteLength": len(data),
        "byteStride": 4,
        "count": 8,
        "mode": "ATTRIBUTES",
        "filter": "OCTAHEDRAL",
    }
    filtered.json["bufferViews"].append(
        {"buffer": 1, "byteLength": 32, "byteStride": 4, "extensions": {"KHR_meshopt_compression": extension}}
    )
    filtered.json["accessors"].append(
        {
            "bufferView": len(filtered.json["bufferViews"]) - 1,
            "componentType": 5120,
            "normalized": True,
            "count": 8,
            "type": "VEC3",
        }
    )
    attributes = filtered.json["meshes"][0]["primitives"][0]["attributes"]
    attributes["NORMAL"] = len(filtered.json["accessors"]) - 1
    return [{"a.glb": write_glb(meshopt_cube())}, {"a.glb": write_glb(filtered)}]


OBJ = b"""mtllib a.mtl
o box
v 0 0 0 1 0 0
v 1 0 0 0 1 0
v 1 1 0 0 0 1
v 0 1 0 1 1 1
v 0.5 0.5 1 1 1 1
vt 0 0
vt 1 0
vt 0.5 1
vn 0 0 1
g top
usemtl red
f 1/1/1 2/2/1 5/3/1
f 2//1 3//1 5//1
usemtl wood
f 1 4 3 2
f -5/-3 -2/-2 -1/-1
l 1 2
"""
CONCAVE = b"v 0 0 0\nv 2 0 0\nv 2 1 0\nv 1 1 0\nv 1 2 0\nv 0 2 0\nv 0 0 1\nf 1 2 3 4 5 6\nf 1 2 7\n# end\n"
MTL = b"""newmtl red
Kd 1 0 0
d 0.5
Ns 20
newmtl wood
Kd 0.5 0.5 0.5
map_Kd -clamp on -o 0 0 0 a.png
Pr 0.4
Pm 0.1
Ke 0 0 0
norm a.png
"""


def objs() -> list[Files]:
    return [{"a.obj": OBJ, "a.mtl": MTL, "a.png": png()}, {"a.obj": CONCAVE}]


def plys() -> list[Files]:
    points = [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0], [0.5, 0.5, 1]]
    colors = ["uchar red", "uchar green", "uchar blue"]
    rich = [[*p, 0, 0, 1, 255, k, 7] for k, p in enumerate(points)]
    faces = [[[0, 1, 4], 3, [0, 0, 1, 0, 0.5, 1]], [[1, 2, 4], 4, [0.0] * 6], [[0, 3, 2, 1], 5, [0.0] * 8]]
    properties = [LIST, "int part", "list uchar float texcoord"]
    made = []
    for encoding in ("ascii", "binary_little_endian", "binary_big_endian"):
        vertex = ("vertex", [*XYZ, "float nx", "float ny", "float nz", *colors], rich)
        made.append(
            {
                "a.ply": ply(encoding, [vertex, ("face", properties, faces)], ("TextureFile a.png",)),
                "a.png": png(),
            }
        )
        painted = [[[0, 1, 4], 255, 0, 0], [[1, 2, 4], 0, 255, 0], [[2, 3, 4], 0, 0, 255]]
        made.append({"a.ply": ply(encoding, [("vertex", XYZ, points), ("face", [LIST, *colors], painted)])})
    strips = ply(
        "binary_little_endian",
        [
            ("vertex", XYZ, points),
            ("tristrips", ["list int int vertex_indices"], [[[0, 1, 2, 3, -1, 0, 1, 4]]]),
        ],
    )
    return [*made, {"a.ply": strips}]


def stls() -> list[Files]:
    corners = CUBE[CUBE_FACES]
    rows = b"".join(struct.pack("<12fH", 0, 0, 1, *corner.reshape(-1), 0) for corner in corners)
    one = bytes(80) + struct.pack("<I", 12) + rows
    solid = (
        "solid box\n"
        + "".join(
            "facet normal 0 0 1\n outer loop\n"
            + "".join(f"  vertex {x} {y} {z}\n" for x, y, z in corner)
            + " endloop\nendfacet\n"
            for corner in corners.tolist()
        )
        + "endsolid box\n"
    )
    return [{"a.stl": one}, {"a.stl": one + one}, {"a.stl": solid.encode()}, {"a.stl": (solid * 2).encode()}]


def offs() -> list[Files]:
    points = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n0.5 0.5 1\n"
    faces = "3 0 1 4\n3 1 2 4 255 0 0\n4 0 3 2 1 0.5 0.5 0.5\n"
    rich = "".join(f"{line} 0 0 1 255 0 {k} 255 0 {k}\n" for k, line in enumerate(points.splitlines()))
    texts = [
        f"OFF\n5 3 0\n{points}{faces}",
        f"STCNOFF\n5 3 0\n{rich}{faces}",
        f"OFF 5 3 0 {points} 3 0 1 4 3 1 2 4 4 0 3 2 1".replace("\n", " "),
    ]
    return [{"a.off": text.encode()} for text in texts]


def threemfs() -> list[Files]:
    colors = '<m:colorgroup id="9"><m:color color="#FF0000"/><m:color color="#00FF0080"/></m:colorgroup>'
    bases = '<basematerials id="8"><base name="w" displaycolor="#FFFFFF"/>'
    bases += '<base name="b" displaycolor="#0000FF"/></basematerials>'
    picture = '<m:texture2d id="5" path="/3D/t.png" contenttype="image/png" tilestyleu="clamp"/>'
    uv = '<m:texture2dgroup id="6" texid="5"><m:tex2coord u="0" v="0"/><m:tex2coord u="1" v="0"/>'
    uv += "</m:texture2dgroup>"
    mixed = '<m:compositematerials id="7" matid="8" matindices="0 1">'
    mixed += '<m:composite values="0.5 0.5"/></m:compositematerials>'
    layers = '<m:multiproperties id="4" pids="8 9 6" blendmethods="mix multiply">'
    layers += '<m:multi pindices="0 1 0"/></m:multiproperties>'
    whole = '<object id="3"><components><component objectid="1" transform="1 0 0 0 1 0 0 0 1 5 0 0"/>'
    whole += '<component objectid="2"/></components></object>'
    objects = object_3mf(1, 'name="leaf" pid="8" pindex="1"', 'pid="9" p1="0" p2="1" p3="1"')
    objects += (
        object_3mf(2, "", 'pid="6" p1="0" p2="1" p3="0"') + whole + object_3mf(10, "", 'paint_color="4C"')
    )
    objects += object_3mf(11, 'pid="4" pindex="0"') + object_3mf(12, 'pid="7" pindex="0"')
    build = "".join(f'<item objectid="{k}" transform="2 0 0 0 2 0 0 0 2 0 0 {k}"/>' for k in (3, 10, 11, 12))
    settings = b'{"filament_colour": ["#FF0000", "#00FF00"]}'
    parts = {
        "3D/t.png": png(),
        "Metadata/project_settings.config": settings,
        "_rels/.rels": b'<R><Relationship Target="/3D/3dmodel.model"/></R>',
    }
    rich = package(picture + bases + colors + uv + mixed + layers + objects, build, 'unit="inch"', parts)
    return [{"a.3mf": rich}, {"a.3mf": package(object_3mf(1), '<item objectid="1"/>')}]


# ---- pictures and voxels ----


def read_picture(files: Files) -> Any:
    from segvigen.asset.images import decode_image, image_size, is_indexed

    data = next(iter(files.values()))
    width, height, _ = image_size(data, "x")
    is_indexed(data, "x")
    pixels = decode_image(data, "x")
    assert pixels.dtype == np.uint8 and pixels.ndim == 3 and pixels.shape[2] == 4 and pixels.size
    return pixels


def pictures() -> list[Files]:
    from PIL import Image

    made = []
    shades = np.random.default_rng(0).integers(0, 256, (12, 16, 4), np.uint8)
    for kind, mode in (
        ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "I;16"), ("PNG", "1"), ("JPEG", "RGB"), ("JPEG", "L"),
        ("WEBP", "RGBA"), ("BMP", "RGB"), ("BMP", "P"), ("TGA", "RGBA"), ("TIFF", "RGB"), ("TIFF", "F"),
        ("GIF", "P"), ("DDS", "RGBA"), ("AVIF", "RGB"),
    ):  # fmt: skip
        image = Image.fromarray(shades).convert(mode) if mode != "I;16" else (
            Image.fromarray(shades[..., 0].astype(np.uint16) * 200)
        )  # fmt: skip
        options = {"compression": "tiff_lzw"} if (kind, mode) == ("TIFF", "RGB") else {}
        try:
            made.append({f"a.{kind.lower()}": written(partial(image.save, format=kind, **options))})
        except (KeyError, OSError):  # a Pillow without this format
            continue
    return made


def ktx2s() -> list[Files]:
    from tests.asset.test_images import ETC1S, UASTC

    return [{"a.ktx2": ETC1S}, {"a.ktx2": UASTC}]


def read_vxz(files: Files) -> Any:
    from benchmarks.vxz import read_vxz, unpack

    coords, attributes = read_vxz(next(iter(files.values())))
    return unpack(coords, attributes, 64)


def vxzs() -> list[Files]:
    from benchmarks.vxz import pack, write_vxz
    from segvigen.voxel.ovoxel import to_ovoxel

    cells = to_ovoxel(read_mesh({"a.glb": write_glb(cube())}), 8)
    options = (
        {},
        {"filter": "parent", "compression": "deflate", "chunk_size": 4},
        {"compression": "zstd"},
        {"filter": "neighbor", "compression": "none", "interleave": "all"},
        {"interleave": "none"},
    )
    return [{"a.vxz": write_vxz(cells.coords, pack(cells), level=1, **one)} for one in options]  # type: ignore[arg-type]


# ---- files that are read from disk ----


@cache
def folder() -> Path:
    made = tempfile.TemporaryDirectory(
        prefix="segvigen-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None
    )
    atexit.register(made.cleanup)
    return Path(made.name)


def on_disk(files: Files) -> Path:
    """Write files into one folder and return the main one's path."""
    main = folder() / next(iter(files))
    for name, data in files.items():
        (folder() / name).write_bytes(data)
    return main


def read_shard(files: Files) -> Any:
    from segvigen.lab.datasets.shards import open_shard
    from segvigen.lab.train.sources import SourceOptions, _shard

    path = on_disk(files)
    data = open_shard(path)
    for one in (data, _shard(path, data, SourceOptions((str(path),)))):
        for index in range(min(len(one.ids), 3)):
            one.read(index)


def shards() -> list[Files]:
    from tests.lab.evaluate.made import boxes, write_shard

    path = folder() / "seed.npz"
    write_shard(path, [boxes(2), boxes(3)], ["two", "three"], ["even", "odd"])
    plain = path.read_bytes()
    packed = written(lambda file: np.savez_compressed(file, **np.load(path)))
    path.unlink()
    return [{"a.npz": plain}, {"a.npz": packed}]


def read_entry(files: Files) -> Any:
    from segvigen.lab.datasets.shards import read_about, read_entry

    path = on_disk(files)
    read_about(path)
    return read_entry(path)


def entries() -> list[Files]:
    from segvigen.lab.datasets.shards import Entry, entry_bytes
    from tests.lab.evaluate.made import boxes

    vertices, faces, labels = boxes(2)
    arrays = {
        "vertices": vertices.astype(np.float16),
        "faces": faces.astype(np.int32),
        "labels": labels.astype(np.uint8),
    }
    return [{"a.npz": entry_bytes(Entry(arrays, {"names": "a", "category": "b"}))}]


def read_session(files: Files) -> Any:
    from segvigen.app.session_file import read_parts, read_session

    path = on_disk(files)
    store = _store()
    project = read_session(store, path)
    for step in store.history(project.id):
        store.snapshot(project.id, step.number)
    store.delete_project(project.id)
    return read_parts(path, _boxes())


@cache
def _store() -> Any:
    from segvigen.app.store import Store

    return Store(folder() / "store")


@cache
def _boxes() -> Asset:
    from tests.parts.made import boxes_with_tree

    return boxes_with_tree().asset


def sessions() -> list[Files]:
    from segvigen.app.session_file import write_session
    from segvigen.app.snapshot import Group, Selection, Snapshot, empty_segmentation
    from segvigen.prompts import Click
    from tests.app.test_session_file import GUIDE, PNG, SEGMENT, SETTINGS
    from tests.parts.made import boxes_with_tree

    store, made, path = _store(), boxes_with_tree(), folder() / "seed.segvigen"
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, made.asset.vertices, made.asset.faces.astype(np.uint16)))
    mesh = write_glb(gltf)
    id = store.create_project(
        "Stühle", [("chair.glb", mesh), ("tex/wood.png", b"wood")], options={"segment": True}
    ).id
    store.add_step(id, "open", Snapshot(empty_segmentation(made.num_faces)))
    store.add_step(id, "find", Snapshot(made), action=SEGMENT)
    made = made.rename(0, "leg")
    mask = (made.face_labels == 1).astype(np.uint8)
    prompt = Selection(
        "click", (Click(0, 0, 0),), settings=SETTINGS, stage="done", mask=mask, confidence=made.confidence
    )
    store.add_step(id, "click", Snapshot(made, prompt), share_parts=True)
    groups = (Group("a", (0, 0, 1), (Click(0, 0, 0),)), Group("b", (1, 0, 0)))
    store.add_step(
        id,
        "groups",
        Snapshot(made, Selection("partition", groups=groups, settings=SETTINGS)),
        share_parts=True,
    )
    store.add_step(id, "merge", Snapshot(made.merge([0, 1])), action=GUIDE, pending=True)
    store.set_thumbnail(id, PNG)
    write_session(store, id, path)
    data = path.read_bytes()
    store.delete_project(id)
    path.unlink()
    return [{"a.segvigen": data}]


def read_labels(files: Files) -> Any:
    from segvigen.parts.label_files import read_labels

    name = next(iter(files))
    asset = _polygons() if name.startswith("p") else _boxes()
    found = read_labels(files[name], name, asset, names=files.get("names.json"))
    assert (
        found.labels.shape == (len(asset.faces),)
        and found.labels.dtype == np.int32
        and found.labels.min() >= -1
    )
    return found


@cache
def _polygons() -> Asset:
    return read_mesh({"a.obj": CONCAVE})


def labels() -> list[Files]:
    from tests.parts.made import boxes_with_tree

    made = boxes_with_tree()
    rows = made.face_labels
    listed = {f"part_{k}": np.flatnonzero(rows == k).tolist() for k in np.unique(rows).tolist()}
    parts = {"parts": [{"id": k, "name": f"n{k}", "faces": faces} for k, faces in enumerate(listed.values())]}
    names = json.dumps({"parts": [{"id": int(k), "name": f"n{k}"} for k in np.unique(rows)]}).encode()
    subsets = "".join(
        f'def GeomSubset "s{k}" {{ uniform token elementType = "face"\n'
        ' uniform token familyName = "segvigen"\n'
        f" int[] indices = {faces} }}\n"
        for k, faces in enumerate(listed.values())
    )
    usda = f'#usda 1.0\ndef Mesh "m" {{ int[] faceVertexCounts = {[3] * len(rows)}\n{subsets} }}\n'.encode()
    points, faces = made.asset.vertices, made.asset.faces
    mesh = ply(
        "binary_little_endian",
        [
            ("vertex", XYZ, points.tolist()),
            ("face", [LIST, "int part"], [[f, int(k)] for f, k in zip(faces.tolist(), rows, strict=True)]),
        ],
    )
    gltf = empty()
    for k in np.unique(rows):
        add_node(gltf, mesh=add_mesh(gltf, points, faces[rows == k].astype(np.uint16)), name=f"part {k}")
    text = " ".join(map(str, rows)).encode()
    return [
        {"a.npy": written(lambda file: np.save(file, rows)), "names.json": names},
        {"a.json": json.dumps(rows.tolist()).encode()},
        {"a.json": json.dumps(listed).encode()},
        {"a.json": json.dumps(parts).encode()},
        {"a.txt": text},
        {"a.seg": text.replace(b" ", b"\n"), "names.json": b'{"0": "leg", "1": "seat"}'},
        {"a.usda": usda},
        {"a.usdz": zipped({"a.usda": usda})},
        {"a.ply": mesh},
        {"a.glb": write_glb(gltf)},
        {"p.json": b"[0, 1]"},
        {"a.json": json.dumps({"labels": [f"w{k}" for k in rows]}).encode()},
    ]


def read_map(files: Files) -> Any:
    from segvigen.asset.camera import Camera
    from segvigen.prompts import GuideMap, guide_palette

    names = list(files)
    camera = (
        Camera.from_json(files["camera.json"].decode("utf-8", "replace"))
        if "camera.json" in names
        else Camera()
    )
    return guide_palette(GuideMap.read(files[names[0]], camera))


def maps() -> list[Files]:
    from PIL import Image

    shades = np.zeros((48, 48, 4), np.uint8)
    shades[4:40, 4:20], shades[4:40, 24:44], shades[40:46, 4:44] = (
        (255, 0, 0, 255),
        (0, 255, 0, 255),
        (0, 0, 255, 255),
    )
    kinds = (("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("WEBP", "RGBA"))
    images = [(kind, Image.fromarray(shades).convert(mode)) for kind, mode in kinds]
    return [
        {f"a.{kind.lower()}": written(partial(image.save, format=kind)), "camera.json": CAMERA}
        for kind, image in images
    ]


CAMERA = b'{"eye": [-0.93, 0.28, 1.75], "target": [0, 0, 0], "up": [0, 1, 0], "fov": 0.698}'


def read_camera(files: Files) -> Any:
    from segvigen.batch.solve import to_camera

    text = next(iter(files.values())).decode("utf-8", "replace")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = text
    camera = to_camera(value if isinstance(value, dict | list) else text)
    camera.rays(4, 4)
    xy, depth = camera.project(np.zeros((1, 3)))
    assert np.isfinite(camera.matrix()).all() and np.isfinite(depth).all(), camera


def read_config(files: Files) -> Any:
    from segvigen.lab.train.config import read_config

    return read_config(on_disk(files))


def configs() -> list[Files]:
    import dataclasses

    from segvigen.lab.train.config import Augment, TrainConfig

    def written(values: Any) -> str:
        return "".join(
            f"{k} = {json.dumps(v)}\n"
            for k, v in dataclasses.asdict(values).items()
            if not isinstance(v, dict)
        )

    whole = (
        written(TrainConfig(stage="vae", model="mini.json", shards=("a.npz",)))
        + "[augment]\n"
        + written(Augment())
    )
    return [
        {"a.toml": b'stage = "flow"\nmodel = "mini"\nsteps = 10\nshards = ["a.npz"]\n'},
        {"a.toml": whole.encode()},
    ]


def read_model_config(files: Files) -> Any:
    from segvigen.model import config
    from segvigen.model.painter import PainterConfig
    from segvigen.model.weights.release import _read_json

    path = on_disk(files)
    if path.name.startswith("painter"):
        return _read_json(path, PainterConfig.from_json)
    return _read_json(path, lambda values: config.from_json(config.FlowConfig, values))


def model_configs() -> list[Files]:
    import dataclasses

    from segvigen.model.config import MINI_FLOW
    from segvigen.model.weights import load

    record = Path(load.__file__).parents[2] / "weights" / "mini.json"
    painter = json.dumps(json.loads(record.read_text())["config"]).encode()
    return [{"flow.json": json.dumps(dataclasses.asdict(MINI_FLOW)).encode()}, {"painter.json": painter}]


def read_manifest(files: Files) -> Any:
    from segvigen.batch.solve import check_settings, to_camera, to_clicks, to_settings
    from segvigen.batch.source import Shard, read_items

    base = {"task": "full", "seed": 0, "granularity": None, "max_parts": None, "names": None}
    failed: Exception | None = None
    for item in read_items(str(on_disk(files))):
        Shard(0, 3).has(item.id)
        try:
            settings = to_settings(base, item.fields)
            check_settings(settings)
            to_camera(settings.get("camera"))
            if settings.get("clicks") is not None and not isinstance(settings["clicks"], dict):
                to_clicks(_Prepared, settings["clicks"])  # type: ignore[arg-type]
        except FileError as error:
            failed = error
    if failed is not None:
        raise failed


class _Prepared:
    """What `to_clicks` needs of a prepared asset."""

    class asset:
        @staticmethod
        def to_asset_frame(points: Any) -> Any:
            return points


ROWS: list[dict[str, Any]] = [
    {
        "id": "chair",
        "uri": "a/chair.glb",
        "sha256": "0" * 64,
        "task": "click",
        "clicks": [[0.1, 0.2, 0.3]],
        "seed": 3,
    },
    {
        "id": "lamp",
        "uri": "s3://x/lamp.obj",
        "granularity": 0.5,
        "names": ["base", "shade"],
        "camera": [30.0, 20.0],
    },
    {"id": "5", "uri": "/abs/5.ply", "guide_uri": "map.png", "task": "guide", "license": "CC0"},
]


def manifests() -> list[Files]:
    import pyarrow as pa
    from pyarrow import parquet

    table = pa.Table.from_pylist(ROWS)
    csv = 'id,uri,task,clicks,camera,seed\nchair,a.glb,click,"[[0, 0, 1]]","[30, 20]",3\nlamp,b.obj,full,,,\n'
    return [
        {"a.jsonl": b"\n".join(json.dumps(row).encode() for row in ROWS)},
        {"a.csv": csv.encode()},
        {"a.parquet": written(lambda file: parquet.write_table(table, file))},
    ]


def read_names(files: Files) -> Any:
    from segvigen.parts.naming import apply_rules
    from tests.parts.made import boxes_with_tree

    return apply_rules(_named(boxes_with_tree), on_disk(files))


@cache
def _named(make: Any) -> Any:
    return make()


NAMES = b"""front = "-z"
[[rename]]
match = ["part_0*", "leg"]
name = "wheel_{corner}_{n:02}"
[[rename]]
similar = 1
tolerance = 0.3
any_size = true
group = "wheels"
[[rename]]
parts = [0, "part_02"]
name = "{name}_{side}_{level}_{end}"
"""


def read_upload(files: Files) -> Any:
    from segvigen.app.read_upload import read_upload

    name = next(iter(files))
    asset = read_upload(files[name], name, 100_000, 64 << 20)
    sound(asset)


def uploads() -> list[Files]:
    box = {f"box/{name}": data for name, data in objs()[0].items()}
    return [{"a.zip": zipped(box, zipfile.ZIP_DEFLATED)}, {"a.zip": zipped(as_gltf(cube()))}]


def read_prepared(files: Files) -> Any:
    from segvigen.prepared import Prepared

    return Prepared.load(on_disk(files))


def prepareds() -> list[Files]:
    from segvigen.prepared import Prepared
    from segvigen.voxel.ovoxel import to_ovoxel

    asset = read_mesh({"a.glb": write_glb(cube())})
    latents = {name: np.zeros((4, 3), np.float32) for name in ("shape", "texture", "condition")}
    cells = to_ovoxel(asset, 8)
    path = folder() / "seed.prepared"
    Prepared(asset, "c" * 64, cells, np.zeros((len(cells.coords), 3), np.float32), **latents).save(path)
    data = path.read_bytes()
    path.unlink()
    return [{"a.prepared": data}]


def read_weights(files: Files) -> Any:
    from segvigen.model.weights.files import note, read

    path = on_disk(files)
    note(path)
    return read(path)


def weights() -> list[Files]:
    import torch
    from safetensors.torch import save

    tensors = {"a.weight": torch.zeros(2, 3), "b": torch.ones(4, dtype=torch.bfloat16)}
    checkpoint = written(lambda file: torch.save({"state_dict": tensors}, file))
    return [{"a.safetensors": save(tensors, {"segvigen": "{}"})}, {"a.ckpt": checkpoint}]


def read_results(files: Files) -> Any:
    from segvigen.lab.evaluate.answers import read_answer
    from segvigen.lab.evaluate.results import read_result
    from segvigen.lab.evaluate.rows import Rows

    path = on_disk(files)
    if path.suffix == ".npz":
        return read_answer(path, 40)
    return Rows(path) if path.name.startswith("rows") else read_result(path)


def results() -> list[Files]:
    arrays = {"labels": np.zeros(40, np.int16), "mask_1": np.packbits(np.zeros(40, bool))}
    result = {
        "format": 2,
        "data": [],
        "protocol": {},
        "methods": {"m": {}},
        "summary": {"m": {}},
        "objects": [{"mesh": "fused"}],
    }
    return [
        {"a.npz": written(lambda file: np.savez_compressed(file, **arrays))},
        {"result.json": json.dumps(result).encode()},
        {"rows.jsonl": b'{"key": "a", "scores": {}}\n{"key": "b"}\n'},
    ]


READERS: dict[str, Reader] = {
    "glb": Reader(read_mesh, glbs, 5),
    "draco": Reader(read_mesh, dracos, 2),
    "meshopt": Reader(read_mesh, meshopts, 2),
    "obj": Reader(read_mesh, objs, 3),
    "ply": Reader(read_mesh, plys, 3),
    "stl": Reader(read_mesh, stls),
    "off": Reader(read_mesh, offs),
    "3mf": Reader(read_mesh, threemfs, 3),
    "picture": Reader(read_picture, pictures, 3),
    "ktx2": Reader(read_picture, ktx2s),
    "vxz": Reader(read_vxz, vxzs),
    "shard": Reader(read_shard, shards),
    "entry": Reader(read_entry, entries, 1),
    "session": Reader(read_session, sessions),
    "labels": Reader(read_labels, labels, 3),
    "map": Reader(read_map, maps, 1),
    "camera": Reader(read_camera, lambda: [{"a.json": CAMERA}, {"a.json": b"[30, 20, 2.5]"}], 1),
    "config": Reader(read_config, configs, 1),
    "model config": Reader(read_model_config, model_configs, 1),
    "manifest": Reader(read_manifest, manifests, 2),
    "names": Reader(read_names, lambda: [{"a.toml": NAMES}], 1),
    "upload": Reader(read_upload, uploads, 2),
    "prepared": Reader(read_prepared, prepareds, 1),
    "weights": Reader(read_weights, weights, 1),
    "results": Reader(read_results, results, 1),
}
