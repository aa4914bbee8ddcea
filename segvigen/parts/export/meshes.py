"""Parts in formats other than glTF: OBJ with materials, PLY with colours, one STL or 3MF object per part.

Everything is in file units and file axes, made from the Asset; each function returns bytes and touches no
file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.palette import UNASSIGNED_COLOR

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset, Material, Texture

FAR_FROM_ORIGIN = 8.0  # centre over size above which float32 loses detail that the asset frame still has
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the zip format's first day: the same result gives the same bytes
TRIANGLE_BYTES = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")])  # 50, STL

MODEL_TYPE = "application/vnd.ms-package.3dmanufacturing-3dmodel+xml"
MODEL_RELATION = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
MODEL_NAMESPACE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Shell:
    """The surface of one part, welded where positions are exactly equal, without collapsed triangles.

    vertices [V, 3] float64 in file units; faces [F, 3] int64. closed: every edge joins exactly two
    triangles that run along it in opposite directions, so the part has an inside and can be printed as it
    is.
    """

    name: str
    color: tuple[float, float, float]
    vertices: NDArray[np.float64]
    faces: NDArray[np.int64]
    closed: bool

    @property
    def state(self) -> str:
        """The word for file names: "closed" or "open"."""
        return "closed" if self.closed else "open"


def shells(
    asset: Asset,
    labels: NDArray[np.int32],
    names: Mapping[int, str],
    colors: Mapping[int, tuple[float, float, float]],
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


def is_closed(faces: NDArray[np.int64]) -> bool:
    """Whether every directed edge of welded faces [F, 3] occurs once, and once the other way round."""
    if len(faces) == 0:
        return False
    start, end = faces.ravel(), np.roll(faces, -1, axis=1).ravel()
    span = int(faces.max()) + 1
    there, back = np.sort(start * span + end), np.sort(end * span + start)
    return bool((np.diff(there) > 0).all() and np.array_equal(there, back))


def weld(rows: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Join equal rows [V, C]: the first row of each group in order of appearance [U], and each row's group
    [V].
    """
    plain = np.ascontiguousarray(rows, np.float32) + np.float32(0)  # -0 and 0 are one place
    keys = plain.view(np.dtype((np.void, plain.shape[1] * 4))).ravel()
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return first[order], rank[group.reshape(-1)]


def file_name(name: str) -> str:
    """A part's name as a file name that every system accepts."""
    clean = re.sub(r"(?:[^\w\-. ]|\.\.+)+", "_", name).strip(" .")[:80]
    return clean if re.search(r"[^\W_]", clean) else "part"


# STL and 3MF


def to_stls(parts: Sequence[Shell]) -> dict[str, bytes]:
    """One binary STL per part, by file name: `handle.closed.stl`, `seat.open.stl`."""
    files: dict[str, bytes] = {}
    for shell in parts:
        stem, again = file_name(shell.name), 2
        while any(known.lower().startswith(f"{stem.lower()}.") for known in files):
            stem, again = f"{file_name(shell.name)}_{again}", again + 1
        files[f"{stem}.{shell.state}.stl"] = _stl(shell)
    return files


def _stl(shell: Shell) -> bytes:
    triangles = np.zeros(len(shell.faces), TRIANGLE_BYTES)
    corners = shell.vertices[shell.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    triangles["normal"] = np.divide(normal, length, out=np.zeros_like(normal), where=length > 0)
    triangles["corners"] = corners
    title = f"segvigen part {shell.name} {shell.state}".encode("ascii", "replace")[:80].ljust(80)
    return title + np.uint32(len(triangles)).tobytes() + triangles.tobytes()


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by name; equal content gives equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def to_3mf(parts: Sequence[Shell], unit: str) -> bytes:
    """A 3MF package with one object per part; closed parts are of type `model`, open ones of type `surface`.

    unit is a 3MF unit word ("millimeter", "meter", ...): the numbers are those of the file. Parts without a
    sound triangle are left out. Source: 3MF Core Specification 1.3 (mesh, basematerials, build).
    """
    drawn = [shell for shell in parts if len(shell.faces)]
    objects = [_object_3mf(shell, i) for i, shell in enumerate(drawn)]
    bases = "".join(f'<base name={quoteattr(s.name)} displaycolor="{_hex(s.color)}"/>' for s in drawn)
    items = "".join(f'<item objectid="{i + 2}"/>' for i in range(len(drawn)))
    model = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<model unit="{unit}" xml:lang="en-US" xmlns="{MODEL_NAMESPACE}">'
        '<metadata name="Application">segvigen</metadata>'
        f'<resources><basematerials id="1">{bases}</basematerials>{"".join(objects)}</resources>'
        f"<build>{items}</build></model>"
    )
    content_types = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="model" ContentType="{MODEL_TYPE}"/></Types>'
    )
    relations = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Target="/3D/3dmodel.model" Id="rel0" Type="{MODEL_RELATION}"/></Relationships>'
    )
    return to_zip(
        {
            "[Content_Types].xml": content_types.encode(),
            "_rels/.rels": relations.encode(),
            "3D/3dmodel.model": model.encode(),
        }
    )


def _object_3mf(shell: Shell, index: int) -> str:
    kind = "model" if shell.closed else "surface"
    vertices = ('<vertex x="%.9g" y="%.9g" z="%.9g"/>' * len(shell.vertices)) % tuple(
        shell.vertices.ravel().tolist()
    )
    triangles = ('<triangle v1="%d" v2="%d" v3="%d"/>' * len(shell.faces)) % tuple(
        shell.faces.ravel().tolist()
    )
    return (
        f'<object id="{index + 2}" type="{kind}" name={quoteattr(shell.name)} pid="1" pindex="{index}">'
        f"<mesh><vertices>{vertices}</vertices><triangles>{triangles}</triangles></mesh></object>"
    )


def _hex(color: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(max(0.0, min(1.0, c)) * 255):02X}" for c in color)


# PLY


def to_ply(
    asset: Asset, labels: NDArray[np.int32], colors: Mapping[int, tuple[float, float, float]]
) -> bytes:
    """A binary PLY in the input's face order, coloured by part, with an int property `part` on faces and
    vertices.

    A vertex that several parts share is repeated once per part, so that programs that only show vertex
    colours draw clean borders too. Normals and texture coordinates (s, t with t up) are kept where the
    asset has them.
    """
    span = int(labels.max(initial=-1)) + 2
    code = asset.faces.astype(np.int64) * span + (labels[:, None] + 1)
    unique, corner = np.unique(code, return_inverse=True)
    source, part = unique // span, (unique % span - 1).astype(np.int32)
    table = np.array([colors.get(k, UNASSIGNED_COLOR) for k in range(-1, span - 1)])
    bytes_of = np.rint(np.clip(table, 0, 1) * 255).astype(np.uint8)

    columns: list[tuple[str, NDArray[np.generic], str, tuple[str, ...]]]
    columns = [
        (
            "xyz",
            asset.to_file_frame(asset.vertices)[source],
            "<f8" if _is_far(asset) else "<f4",
            ("x", "y", "z"),
        )
    ]
    if asset.normals is not None:
        columns.append(("n", asset.normals[source], "<f4", ("nx", "ny", "nz")))
    if asset.uv is not None:
        columns.append(("st", asset.uv[source] * (1, -1) + (0, 1), "<f4", ("s", "t")))
    columns.append(("rgb", bytes_of[part + 1], "u1", ("red", "green", "blue")))
    vertices = np.empty(
        len(source), [(c, kind, (len(names),)) for c, _, kind, names in columns] + [("part", "<i4")]
    )
    for column, values, _, _ in columns:
        vertices[column] = values
    vertices["part"] = part
    faces = np.empty(len(labels), [("count", "u1"), ("index", "<i4", 3), ("rgb", "u1", 3), ("part", "<i4")])
    faces["count"], faces["index"], faces["part"] = 3, corner.reshape(-1, 3), labels
    faces["rgb"] = bytes_of[labels + 1]

    words = {"<f8": "double", "<f4": "float", "u1": "uchar"}
    header = [
        "ply",
        "format binary_little_endian 1.0",
        "comment segvigen: colours and `part` say the part, -1 is none",
    ]
    header += [f"element vertex {len(vertices)}"]
    header += [f"property {words[kind]} {name}" for _, _, kind, names in columns for name in names]
    header += ["property int part", f"element face {len(faces)}", "property list uchar int vertex_indices"]
    header += [f"property uchar {name}" for name in ("red", "green", "blue")] + [
        "property int part",
        "end_header",
    ]
    return "\n".join(header).encode() + b"\n" + vertices.tobytes() + faces.tobytes()


def _is_far(asset: Asset) -> bool:
    return max(abs(c) for c in asset.center) * asset.scale > FAR_FROM_ORIGIN


# OBJ


def to_obj(asset: Asset, labels: NDArray[np.int32], names: Mapping[int, str], stem: str) -> dict[str, bytes]:
    """An OBJ with one object (and group) per part, its MTL and its pictures, by file name; the OBJ comes
    last.

    Positions that are exactly equal are written once, as OBJ does; texture coordinates and normals stay per
    vertex. Vertex colours follow the position (`v x y z r g b`). stem is the file name without its ending.
    """
    files: dict[str, bytes] = {}
    material_names = _mtl(asset, stem, files)
    rows = asset.vertices if asset.colors is None else np.hstack([asset.vertices, asset.colors[:, :3]])
    first, welded = weld(rows)
    lines = [f"# segvigen: {len(names)} parts of {_one_line(asset.name)}\n"]
    if material_names:
        lines.append(f"mtllib {stem}.mtl\n")
    columns = [asset.to_file_frame(asset.vertices)[first]] + (
        [] if asset.colors is None else [asset.colors[first, :3]]
    )
    lines.append(_rows("v" + " %.9g" * sum(c.shape[1] for c in columns), np.hstack(columns)))
    corner: list[NDArray[np.integer]] = [welded[asset.faces] + 1]
    pattern = "%d"
    if asset.uv is not None:
        lines.append(_rows("vt %.9g %.9g", asset.uv.astype(np.float64) * (1, -1) + (0, 1)))
        corner.append(asset.faces + 1)
        pattern = "%d/%d"
    if asset.normals is not None:
        lines.append(_rows("vn %.6g %.6g %.6g", asset.normals))
        corner.append(asset.faces + 1)
        pattern = "%d/%d/%d" if asset.uv is not None else "%d//%d"
    face_pattern = f"f {pattern} {pattern} {pattern}"
    table = np.stack(corner, axis=2).reshape(len(asset.faces), -1)
    for label, name in names.items():
        lines.append(f"o {_one_line(name)}\ng {_one_line(name)}\n")
        inside = labels == label
        for material in np.unique(asset.face_material[inside]):
            if material_names and material >= 0:
                lines.append(f"usemtl {material_names[material]}\n")
            lines.append(_rows(face_pattern, table[inside & (asset.face_material == material)]))
    files[f"{stem}.obj"] = "".join(lines).encode()
    return files


def _rows(pattern: str, values: NDArray[np.generic]) -> str:
    return ((pattern + "\n") * len(values)) % tuple(values.ravel().tolist())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _mtl(asset: Asset, stem: str, files: dict[str, bytes]) -> list[str]:
    """Add the material library and its pictures to `files`; returns each material's name in it."""
    if not asset.materials:
        return []
    names: list[str] = []
    pictures: dict[int, str] = {}
    blocks: list[str] = []
    for number, material in enumerate(asset.materials):
        name = re.sub(r"\s+", "_", material.name.strip()) or f"material_{number}"
        names.append(name if name not in names else f"{name}_{number}")
        blocks.append(_mtl_block(material, names[-1], stem, files, pictures))
    files[f"{stem}.mtl"] = "\n".join(blocks).encode()
    return names


def _mtl_block(
    material: Material, name: str, stem: str, files: dict[str, bytes], pictures: dict[int, str]
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
    for word, texture in maps.items():
        if texture is None:
            continue
        if id(texture) not in pictures:
            pictures[id(texture)] = f"{stem}_{len(pictures)}.png"
            files[pictures[id(texture)]] = to_png(texture)
        lines.append(f"{word} {pictures[id(texture)]}")
    if material.alpha_mode != "OPAQUE" and material.base_color_texture is not None:
        lines.append(f"map_d {pictures[id(material.base_color_texture)]}")
    return "\n".join(lines) + "\n"


def to_png(texture: Texture) -> bytes:
    """The texture's pixels as a PNG; without an alpha channel when it is opaque everywhere."""
    from PIL import Image

    pixels = texture.pixels
    opaque = bool((pixels[..., 3] == 255).all())
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels[..., :3]) if opaque else pixels).save(
        buffer, "PNG", compress_level=3
    )
    return buffer.getvalue()
