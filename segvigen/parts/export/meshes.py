"""Parts in formats other than glTF and 3MF: OBJ with materials, PLY with colors, one STL per part.

Positions are in file units and file axes; OBJ, PLY, and STL name a known unit in a comment. Each function
returns bytes and writes no file.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import F64, I32, I64, U8, Integers
from segvigen.asset.materials import to_srgb
from segvigen.asset.surface import weld
from segvigen.asset.text import ragged
from segvigen.errors import MeshError
from segvigen.parts.palette import UNASSIGNED_COLOR

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset, Material, Texture

FAR_FROM_ORIGIN = 8.0  # center over size above which float32 loses detail that the asset frame still has
FAR = 1e4  # center over size beyond which float32 positions show steps
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.I)  # not the name of a file on Windows
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the zip format's first day, so that equal content gives equal bytes
TRIANGLE_BYTES = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")])  # 50, STL


@dataclass(frozen=True)
class Shell:
    """The surface of one part, welded at exactly equal positions, without degenerate triangles.

    vertices [V, 3] float64 in file units; faces [F, 3] int64. closed: every edge joins exactly two triangles
    that run along it in opposite directions, so the part has an inside and can be printed as it is.
    """

    name: str
    color: tuple[float, float, float]
    vertices: F64
    faces: I64
    closed: bool

    @property
    def state(self) -> str:
        """closed or open, as in file names."""
        return "closed" if self.closed else "open"


def shells(
    asset: Asset, labels: I32, names: Mapping[int, str], colors: Mapping[int, tuple[float, float, float]]
) -> dict[int, Shell]:
    """Cut the surface into one Shell per label of `names`; labels [F] in the asset's face order."""
    first, welded = weld(asset.vertices)
    faces = welded[asset.faces]
    a, b, c = faces.T
    sound = asset.usable & (a != b) & (b != c) & (c != a)
    positions = asset.to_file_frame(asset.vertices)[first]
    result = {}
    for label, name in names.items():
        used, compact = np.unique(faces[sound & (labels == label)], return_inverse=True)
        own = compact.reshape(-1, 3)
        result[label] = Shell(name, colors[label], positions[used], own, is_closed(own))
    return result


def is_closed(faces: I64) -> bool:
    """Return whether every directed edge of welded faces [F, 3] occurs once in each direction."""
    if len(faces) == 0:
        return False
    start, end = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
    span = int(faces.max()) + 1
    forward, backward = np.sort(start * span + end), np.sort(end * span + start)
    return bool((np.diff(forward) > 0).all() and np.array_equal(forward, backward))


def file_name(name: str) -> str:
    """Turn a part's name into a file name that every system accepts."""
    clean = re.sub(r"(?:[^\w\-. ]|\.\.+)+", "_", name).strip(" .")[:80]
    clean = f"_{clean}" if DEVICE.match(clean) else clean
    return clean if re.search(r"[^\W_]", clean) else "part"


def identifiers(names: Sequence[str]) -> list[str]:
    """Turn names into different identifiers of ASCII letters, digits, and underscores."""
    found: list[str] = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        word = re.sub(r"\W+", "_", plain).strip("_")[:60] or "part"
        word = f"_{word}" if word[0].isdigit() or DEVICE.match(word) else word
        taken = {other.lower() for other in found}
        choices = (word if k == 1 else f"{word}_{k}" for k in count(1))
        found.append(next(choice for choice in choices if choice.lower() not in taken))
    return found


def is_far(points: F64) -> bool:
    """Return whether points [V, 3] are so far from the origin that float32 deforms them."""
    return len(points) > 0 and bool(np.abs(points).max() > FAR * np.ptp(points, axis=0).max())


def coordinate(points: F64) -> str:
    """Return the format of a coordinate: nine digits, or 15 for points [V, 3] far from the origin."""
    return "%.15g" if is_far(points) else "%.9g"


# STL


def to_stls(parts: Sequence[Shell], unit: str | None = None) -> dict[str, bytes]:
    """Return one binary STL per part, by file name: `handle.closed.stl`, `seat.open.stl`.

    unit is that of the numbers, for the header. Raises MeshError where the parts are so far from the origin
    that float32, which STL has, would deform them.
    """
    files: dict[str, bytes] = {}
    if is_far(np.concatenate([np.zeros((0, 3)), *(shell.vertices for shell in parts)])):
        raise MeshError("the mesh is too far from the origin for STL; write OBJ, PLY, 3MF, or GLB")
    for shell in parts:
        stem, again = file_name(shell.name), 2
        while any(known.lower().startswith(f"{stem.lower()}.") for known in files):
            stem, again = f"{file_name(shell.name)}_{again}", again + 1
        files[f"{stem}.{shell.state}.stl"] = to_stl(shell, unit)
    return files


def to_stl(shell: Shell, unit: str | None) -> bytes:
    triangles = np.zeros(len(shell.faces), TRIANGLE_BYTES)
    corners = shell.vertices[shell.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    triangles["normal"] = np.divide(normal, length, out=np.zeros_like(normal), where=length > 0)
    triangles["corners"] = corners
    title = f"segvigen {f'unit {unit} ' if unit else ''}part {shell.name} {shell.state}"
    head = title.encode("ascii", "replace")[:80].ljust(80)
    return head + np.uint32(len(triangles)).tobytes() + triangles.tobytes()


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """Zip files by name; equal content gives equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


# Polygons


@dataclass(frozen=True)
class Loops:
    """The faces to write: polygons of the input whose faces have one label, and triangles.

    sizes [P] and corners [sum of sizes]: vertices of the asset around each; label and material [P].
    """

    sizes: I64
    corners: Integers
    label: I32
    material: I32


def loops(asset: Asset, labels: I32) -> Loops:
    """Join the faces of a polygon where their labels [F] agree; faces without area do not count."""
    num_faces = len(labels)
    polygons = asset.polygons
    if polygons is None:
        return Loops(np.full(num_faces, 3, np.int64), asset.faces.reshape(-1), labels, asset.face_material)
    first = np.diff(polygons.face, prepend=-1) != 0
    starts, run = np.flatnonzero(first), np.cumsum(first) - 1
    low = np.minimum.reduceat(np.where(asset.usable, labels, np.iinfo(np.int32).max), starts)
    high = np.maximum.reduceat(np.where(asset.usable, labels, -1), starts)
    size = polygons.sizes[polygons.face]
    whole = (size > 3) & (low >= high)[run]
    written = np.flatnonzero(first | ~whole)
    polygon_starts = np.cumsum(polygons.sizes, dtype=np.int64) - polygons.sizes
    begin = np.where(whole, 3 * num_faces + polygon_starts[polygons.face], 3 * np.arange(num_faces))[written]
    sizes = np.where(whole, size, 3)[written].astype(np.int64)
    corners = ragged(np.concatenate([asset.faces.reshape(-1), polygons.corners]), begin, sizes)
    label = np.where(whole, high[run], labels)[written].astype(np.int32)
    return Loops(sizes, corners, label, asset.face_material[written])


# PLY


def to_ply(asset: Asset, labels: I32, colors: Mapping[int, tuple[float, float, float]]) -> bytes:
    """Return a binary PLY in the input's order, colored by part, with `part` on faces and vertices.

    Polygons of the input whose faces are of one part are written as polygons, others as triangles. A vertex
    that several parts share is repeated once per part, so that programs that only show vertex colors draw
    clean borders too. Normals and texture coordinates (s, t with t up) are kept if the asset has them.
    """
    drawn = loops(asset, labels)
    span = int(labels.max(initial=-1)) + 2
    code = drawn.corners.astype(np.int64) * span + np.repeat(drawn.label + 1, drawn.sizes)
    unique, corner = np.unique(code, return_inverse=True)
    source, part = unique // span, (unique % span - 1).astype(np.int32)
    table = np.array([colors.get(k, UNASSIGNED_COLOR) for k in range(-1, span - 1)])
    bytes_of = np.rint(np.clip(table, 0, 1) * 255).astype(np.uint8)

    far = max(abs(c) for c in asset.center) * asset.scale > FAR_FROM_ORIGIN
    positions = asset.to_file_frame(asset.vertices)[source]
    columns: list[tuple[str, NDArray[np.generic], str, tuple[str, ...]]]
    columns = [("xyz", positions, "<f8" if far else "<f4", ("x", "y", "z"))]
    if asset.file_normals is not None:
        columns.append(("n", asset.file_normals[source], "<f4", ("nx", "ny", "nz")))
    if asset.uv is not None:
        columns.append(("st", asset.uv[source] * (1, -1) + (0, 1), "<f4", ("s", "t")))
    columns.append(("rgb", bytes_of[part + 1], "u1", ("red", "green", "blue")))
    fields = [(column, kind, (len(names),)) for column, _, kind, names in columns]
    vertices = np.empty(len(source), [*fields, ("part", "<i4")])
    for column, values, _, _ in columns:
        vertices[column] = values
    vertices["part"] = part
    count_kind = "u1" if drawn.sizes.max(initial=0) < 256 else "<i4"
    faces = _ply_faces(drawn, corner.reshape(-1).astype("<i4"), bytes_of[drawn.label + 1], count_kind)

    types = {"<f8": "double", "<f4": "float", "u1": "uchar", "<i4": "int"}
    header = ["ply", "format binary_little_endian 1.0"]
    header += ["comment segvigen: colors show the part; property part is its id, -1 none"]
    header += [f"comment unit: {asset.unit}"] if asset.unit else []
    header += [f"element vertex {len(vertices)}"]
    header += [f"property {types[kind]} {name}" for _, _, kind, names in columns for name in names]
    header += ["property int part", f"element face {len(drawn.sizes)}"]
    header += [f"property list {types[count_kind]} int vertex_indices"]
    header += [f"property uchar {name}" for name in ("red", "green", "blue")]
    header += ["property int part", "end_header"]
    return "\n".join(header).encode() + b"\n" + vertices.tobytes() + faces


def _ply_faces(drawn: Loops, corners: I32, rgb: U8, count_kind: str) -> bytes:
    """Return the rows of the faces: count, indices, color, and part. One array per size, put in order."""
    rest = np.dtype(count_kind).itemsize + 3 + 4
    ends = np.cumsum(rest + 4 * drawn.sizes)
    data = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
    starts = np.cumsum(drawn.sizes) - drawn.sizes
    for size in np.unique(drawn.sizes).tolist():
        which = np.flatnonzero(drawn.sizes == size)
        kind = np.dtype([("count", count_kind), ("index", "<i4", size), ("rgb", "u1", 3), ("part", "<i4")])
        rows = np.empty(len(which), kind)
        rows["count"], rows["rgb"], rows["part"] = size, rgb[which], drawn.label[which]
        rows["index"] = corners[starts[which][:, None] + np.arange(size)]
        places = (ends[which] - kind.itemsize)[:, None] + np.arange(kind.itemsize)
        data[places] = rows.view(np.uint8).reshape(len(which), kind.itemsize)
    return data.tobytes()


# OBJ


@dataclass(frozen=True)
class Library:
    """An MTL: its name, its materials' names, images by id of the texture, and all files by name."""

    name: str
    materials: list[str]
    images: dict[int, str]
    files: dict[str, bytes]


def to_obj(
    asset: Asset, labels: I32, names: Mapping[int, str], stem: str, library: Library | None = None
) -> dict[str, bytes]:
    """Return an OBJ with one object (and group) per part, its MTL and its images, by file name; the OBJ last.

    Polygons of the input whose faces are of one part are written as polygons, others as triangles. Equal
    positions are written once, as is usual in OBJ; texture coordinates and normals stay per vertex.
    Vertex colors follow the position (`v x y z r g b`, sRGB without alpha). stem is the file name without its
    ending. With a library of the asset, the OBJ refers to it and comes alone.
    """
    files: dict[str, bytes] = {}
    if library is None:
        library = to_mtl(asset, stem)
        files |= library.files
    material_names = library.materials
    points, colors = asset.vertices, asset.colors
    if colors is not None:
        colors = (to_srgb(colors) if asset.linear_colors else colors)[:, :3]
        points = np.hstack([points, colors])
    first, welded = weld(points)
    lines = [f"# segvigen: {len(names)} parts of {_one_line(asset.name)}\n"]
    lines += [f"# unit: {asset.unit}\n"] if asset.unit else []
    if material_names:
        lines.append(f"mtllib {library.name}\n")
    positions = asset.to_file_frame(asset.vertices)[first]
    table = positions if colors is None else np.hstack([positions, colors[first]])
    lines.append(rows("v" + f" {coordinate(positions)}" * 3 + " %.9g" * (table.shape[1] - 3) + "\n", table))
    drawn = loops(asset, labels)
    corner: list[Integers] = [welded[drawn.corners] + 1]
    pattern = "%d"
    if asset.uv is not None:
        lines.append(rows("vt %.9g %.9g\n", asset.uv.astype(np.float64) * (1, -1) + (0, 1)))
        corner.append(drawn.corners + 1)
        pattern = "%d/%d"
    if asset.file_normals is not None:
        lines.append(rows("vn %.6g %.6g %.6g\n", asset.file_normals))
        corner.append(drawn.corners + 1)
        pattern = "%d/%d/%d" if asset.uv is not None else "%d//%d"
    face_pattern = {n: "f" + f" {pattern}" * n + "\n" for n in np.unique(drawn.sizes).tolist()}
    indices = np.stack(corner, axis=1)
    for label, name in names.items():
        lines.append(f"o {_one_line(name)}\ng {_one_line(name)}\n")
        inside = drawn.label == label
        for material in np.unique(drawn.material[inside]):
            if material_names and material >= 0:
                lines.append(f"usemtl {material_names[material]}\n")
            chosen = inside & (drawn.material == material)
            text = "".join([face_pattern[n] for n in drawn.sizes[chosen].tolist()])
            lines.append(text % tuple(indices[np.repeat(chosen, drawn.sizes)].ravel().tolist()))
    files[f"{stem}.obj"] = "".join(lines).encode()
    return files


def rows(pattern: str, values: NDArray[np.generic]) -> str:
    """Fill the pattern with each row of values, one after the other."""
    return (pattern * len(values)) % tuple(values.ravel().tolist())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def to_mtl(asset: Asset, stem: str) -> Library:
    """Return the material library of an asset, with its images as PNG; without materials it has no files."""
    library = Library(f"{stem}.mtl", [], {}, {})
    blocks: list[str] = []
    for number, material in enumerate(asset.materials):
        name = re.sub(r"\s+", "_", material.name.strip()) or f"material_{number}"
        library.materials.append(name if name not in library.materials else f"{name}_{number}")
        blocks.append(_mtl_block(material, library.materials[-1], stem, library.files, library.images))
    if blocks:
        library.files[library.name] = "\n".join(blocks).encode()
    return library


def _mtl_block(
    material: Material, name: str, stem: str, files: dict[str, bytes], images: dict[int, str]
) -> str:
    r, g, b, alpha = material.base_color
    lines = [f"newmtl {name}", f"Kd {r:.6g} {g:.6g} {b:.6g}", f"d {alpha:.6g}"]
    lines += [f"Pr {material.roughness:.6g}", f"Pm {material.metallic:.6g}"]
    lines += ["Ke {:.6g} {:.6g} {:.6g}".format(*material.emissive)] if any(material.emissive) else []
    maps = {
        "map_Kd": material.base_color_texture,
        "map_Ke": material.emissive_texture,
        "norm": material.normal_texture,
    }
    for key, texture in maps.items():
        if texture is None:
            continue
        if id(texture) not in images:
            images[id(texture)] = f"{stem}_{len(images)}.png"
            files[images[id(texture)]] = to_png(texture)
        lines.append(f"{key} {images[id(texture)]}")
    if material.alpha_mode != "OPAQUE" and material.base_color_texture is not None:
        lines.append(f"map_d {images[id(material.base_color_texture)]}")
    return "\n".join(lines) + "\n"


def to_png(texture: Texture) -> bytes:
    """Encode a texture as PNG, without an alpha channel if it is opaque everywhere."""
    from PIL import Image

    pixels = texture.pixels
    opaque = bool((pixels[..., 3] == 255).all())
    buffer = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(pixels[..., :3]) if opaque else pixels)
    image.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
