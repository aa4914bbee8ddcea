"""Readers of STL, OFF, and 3MF, and of trimesh objects; each returns a Surface in file units.

By hand: trimesh puts the triangles of an OFF with mixed polygons before its quads and drops vertex and face
colors. The STL and 3MF readers check sizes first and name what is damaged. Every reader keeps the order of
the faces (3MF and scenes: item by item).
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

from segvigen.arrays import F32, F64, I32
from segvigen.asset.materials import Material, Texture
from segvigen.asset.obj import read_obj
from segvigen.asset.ply import read_ply
from segvigen.asset.surface import (
    Patch,
    Surface,
    check_face_count,
    color_materials,
    fan,
    join,
    top_left_uv,
    weld,
)
from segvigen.errors import FileError, MeshError

MAX_UNPACKED_BYTES = 2 << 30  # total of a 3MF


def read_format(files: dict[str, bytes], main: str, ending: str, folder: Path | None) -> Surface:
    """Read files[main] as "obj", "ply", "stl", "off", or "3mf". Raises FileError when it is damaged."""
    if ending == "obj":
        return read_obj(files, main, folder)
    if ending == "ply":
        return read_ply(files, main, folder)
    readers = {"stl": read_stl, "off": read_off, "3mf": read_3mf}
    return readers[ending](files[main], main)


# ---- STL ----


def read_stl(data: bytes, main: str) -> Surface:
    """Read a binary or ASCII STL; corners of equal position are welded."""
    count = int.from_bytes(data[80:84], "little") if len(data) >= 84 else -1
    binary_size = 84 + 50 * count
    looks_ascii = data[:512].lstrip()[:5].lower() == b"solid" and b"\0" not in data[:4096]
    if looks_ascii and binary_size != len(data):
        return _solids(data, main)
    if count < 0 or binary_size > len(data):
        declared = f"its header declares {max(count, 0)} faces ({max(binary_size, 84)} bytes)"
        raise FileError(f"{main} is not a whole STL: {declared}, it has {len(data)} bytes. Export it again.")
    check_face_count(count, main)
    rows = np.frombuffer(data, np.dtype([("numbers", "<f4", 12), ("attribute", "<u2")]), count, 84)
    return join([_stl_patch(Path(main).stem, rows["numbers"][:, 3:].reshape(-1, 3))])


def _solids(data: bytes, main: str) -> Surface:
    """Read the solids of an ASCII STL, one patch each."""
    patches = []
    for part in re.split(rb"(?im)^[ \t]*solid\b", data)[1:]:
        first_line = part.split(b"\n", 1)[0]
        words = re.findall(rb"vertex\s+(\S+)\s+(\S+)\s+(\S+)", part, re.IGNORECASE)
        try:
            corners = np.array(words, np.float32).reshape(-1, 3)
        except ValueError as error:
            raise FileError(f"{main}: an STL vertex lacks its numbers ({error}); export it again.") from error
        if len(corners) % 3:
            raise FileError(f"{main} is truncated: its last facet has {len(corners) % 3} corners.")
        name = first_line.decode("utf-8", "replace").strip() or Path(main).stem
        patches.append(_stl_patch(name, corners))
    check_face_count(sum(len(p.faces) for p in patches), main)
    return join(patches)


def _stl_patch(name: str, corners: F32) -> Patch:
    first, index = weld(corners)
    return Patch(name, corners[first].astype(np.float64), index.reshape(-1, 3))


# ---- OFF ----


def read_off(data: bytes, main: str) -> Surface:
    """Read an ASCII OFF, COFF, NOFF, or CNOFF file with vertex or face colors."""
    text = re.sub(rb"#[^\n]*", b"", data)
    head = re.match(rb"\s*((?:ST)?(C?)(N?)OFF)\b", text)
    if head is None:
        raise FileError(f"{main} is not an OFF file: expected the word OFF first. Check its content.")
    if head.group(1) not in (b"OFF", b"COFF", b"NOFF", b"CNOFF"):
        raise FileError(f"{main} is {head.group(1).decode()}; expected OFF, COFF, or NOFF. Convert it.")
    lines = [line for line in text[head.end() :].splitlines() if line.strip()]
    try:
        num_vertices, num_faces = (int(word) for word in lines[0].split()[:2])
        if num_vertices < 0 or num_faces < 0 or num_vertices + num_faces > len(lines) - 1:
            declared = f"{num_vertices} vertices and {num_faces} faces"
            raise FileError(f"{main} declares {declared} but has {len(lines) - 1} lines. Export it again.")
        table = [line.split() for line in lines[1 : 1 + num_vertices]]
        positions = np.array([row[:3] for row in table], np.float64).reshape(-1, 3)
        rows = [line.split() for line in lines[1 + num_vertices : 1 + num_vertices + num_faces]]
        sizes = np.array([int(row[0]) for row in rows], np.int64)
        if any(len(row) <= size for row, size in zip(rows, sizes.tolist(), strict=True)):
            raise FileError(f"{main}: a face line is shorter than its count; export it again.")
        corners = np.array(
            [w for row, n in zip(rows, sizes.tolist(), strict=True) for w in row[1 : n + 1]], np.int64
        )
    except ValueError as error:
        raise FileError(f"{main}: a line of the OFF does not hold the numbers expected ({error}).") from error
    corner, owner = fan(sizes)
    check_face_count(len(owner), main)
    normals = np.array([row[3:6] for row in table], np.float32) if head.group(3) else None
    colors = _off_colors([row[6 if head.group(3) else 3 :] for row in table]) if head.group(2) else None
    warnings: list[str] = []
    materials: tuple[Material, ...] = ()
    material: int | I32 = -1
    face_colors = _off_colors([row[n + 1 :] for row, n in zip(rows, sizes.tolist(), strict=True)])
    if face_colors is not None:
        materials, material = color_materials(face_colors[owner], warnings)
    patch = Patch(Path(main).stem, positions, corners[corner], normals, None, colors, material)
    return join([patch], materials, warnings)


def _off_colors(rows: list[list[bytes]]) -> F32 | None:
    """Parse RGBA [n, 4] in 0..1 from rows of three or four bytes or fractions, or return None."""
    if not rows or any(len(row) < 3 for row in rows):
        return None
    values = np.array([(row + [b"-1"])[:4] for row in rows], np.float64)
    integers = not any(b"." in word or b"e" in word for row in rows for word in row[:3])
    values = values / 255.0 if integers else values
    values[values[:, 3] < 0, 3] = 1.0
    return np.clip(np.nan_to_num(values), 0.0, 1.0).astype(np.float32)


# ---- 3MF ----


def read_3mf(data: bytes, main: str) -> Surface:
    """Read a 3MF package: build items with components and transforms, base and triangle colors."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > MAX_UNPACKED_BYTES:
            limit = MAX_UNPACKED_BYTES >> 30
            raise FileError(f"{main} unpacks to {unpacked / 2**30:.1f} GiB; the limit is {limit} GiB.")
        files = {info.filename.lstrip("/"): info for info in archive.infolist()}
        models = {name: info for name, info in files.items() if name.lower().endswith(".model")}
        start = next((n for n in models if n.lower() == "3d/3dmodel.model"), next(iter(models), None))
        if start is None:
            raise FileError(f"{main} is a zip without a 3D model in it; expected a 3MF package.")
        trees = {name: ElementTree.fromstring(archive.read(info)) for name, info in models.items()}
    except (zipfile.BadZipFile, ElementTree.ParseError, EOFError, OSError, RuntimeError) as error:
        raise FileError(f"{main} is not a whole 3MF package ({error}); export it again.") from error
    package = Package(main, trees)
    for build in _children(trees[start], "build"):
        for item in _children(build, "item"):
            package.place(start, item, np.eye(4), 0)
    return join(package.patches, tuple(package.materials), package.warnings)


class Package:
    """The models of a 3MF while reading: objects by model and id, and the patches placed so far."""

    def __init__(self, main: str, trees: dict[str, Any]) -> None:
        self.main = main
        self.patches: list[Patch] = []
        self.materials: list[Material] = []
        self.warnings: list[str] = []
        self.num_faces = 0
        self.objects: dict[tuple[str, str], Any] = {}
        self.colors: dict[tuple[str, str], list[int]] = {}  # group to material per index
        self.meshes: dict[tuple[str, str], Patch] = {}
        for model, tree in trees.items():
            for resources in _children(tree, "resources"):
                for entry in resources:
                    key = (model, entry.get("id", ""))
                    kind = _tag(entry)
                    if kind == "object":
                        self.objects[key] = entry
                    elif kind in ("basematerials", "colorgroup"):
                        self.colors[key] = [self._material(color) for color in entry]

    def _material(self, entry: Any) -> int:
        text = entry.get("displaycolor") or entry.get("color") or "#FFFFFFFF"
        found = re.fullmatch(r"#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?", text.strip())
        rgb, alpha = (found.group(1), found.group(2) or "FF") if found else ("FFFFFF", "FF")
        r, g, b, a = (int(h, 16) / 255 for h in (rgb[:2], rgb[2:4], rgb[4:], alpha))
        mode = "OPAQUE" if a == 1.0 else "BLEND"
        name = entry.get("name", "")
        self.materials.append(Material(name, (r, g, b, a), metallic=0.0, alpha_mode=mode, double_sided=True))
        return len(self.materials) - 1

    def place(self, model: str, reference: Any, matrix: F64, depth: int) -> None:
        """Add the object of an item or component under its transform."""
        path = next((v for k, v in reference.attrib.items() if k.rsplit("}", 1)[-1] == "path"), None)
        model = path.lstrip("/") if path else model
        entry = self.objects.get((model, reference.get("objectid", "")))
        if entry is None or depth > 64:
            wrong = f"object {reference.get('objectid')!r} is missing or contains itself"
            raise FileError(f"{self.main}: {wrong}; export it again.")
        matrix = matrix @ _transform(reference.get("transform"), self.main)
        for mesh in _children(entry, "mesh"):
            self._draw(model, entry, mesh, matrix)
        for components in _children(entry, "components"):
            for component in _children(components, "component"):
                self.place(model, component, matrix, depth + 1)

    def _draw(self, model: str, entry: Any, mesh: Any, matrix: F64) -> None:
        key = (model, entry.get("id", ""))
        if key not in self.meshes:
            self.meshes[key] = self._read_mesh(model, entry, mesh)
        drawn = self.meshes[key]
        self.num_faces += max(len(drawn.faces), 1)
        check_face_count(self.num_faces, self.main)
        positions = drawn.positions @ matrix[:3, :3].T + matrix[:3, 3]
        mirrored = np.linalg.det(matrix[:3, :3]) < 0
        faces = drawn.faces[:, ::-1] if mirrored else drawn.faces
        self.patches.append(Patch(drawn.name, positions, faces, material=drawn.material))

    def _read_mesh(self, model: str, entry: Any, mesh: Any) -> Patch:
        vertices = [[v.get(k) for k in "xyz"] for part in _children(mesh, "vertices") for v in part]
        triangles = [t for part in _children(mesh, "triangles") for t in part]
        try:
            positions = np.array(vertices, np.float64).reshape(-1, 3)
            corners = [[t.get(k) for k in ("v1", "v2", "v3")] for t in triangles]
            faces = np.array(corners, np.int64).reshape(-1, 3)
        except (TypeError, ValueError, OverflowError) as error:
            lacks = f"a vertex or triangle lacks its numbers ({error})"
            raise FileError(f"{self.main}: {lacks}; export it again.") from error
        default = (entry.get("pid"), entry.get("pindex", "0"))
        material = np.full(len(faces), -1, np.int32)
        if self.colors:
            chosen = [(t.get("pid", default[0]), t.get("p1", default[1])) for t in triangles]
            for pair in set(chosen):
                group = self.colors.get((model, pair[0] or ""), [])
                index = int(pair[1]) if str(pair[1]).isdigit() else 0
                if index < len(group):
                    material[[c == pair for c in chosen]] = group[index]
        return Patch(entry.get("name") or f"object_{entry.get('id')}", positions, faces, material=material)


def _tag(entry: Any) -> str:
    return str(entry.tag).rsplit("}", 1)[-1]


def _children(entry: Any, name: str) -> list[Any]:
    return [child for child in entry if _tag(child) == name]


def _transform(text: str | None, main: str) -> F64:
    """Parse a 3MF transform (twelve numbers, row vectors) to a matrix [4, 4] for column vectors."""
    if not text:
        return np.eye(4)
    try:
        rows = np.array(text.split(), np.float64).reshape(4, 3)
    except ValueError as error:
        raise FileError(f"{main}: a transform has not twelve numbers; export it again.") from error
    matrix = np.eye(4)
    matrix[:3] = rows.T
    return matrix


# ---- trimesh objects ----


def from_trimesh(source: Any, name: str) -> Surface:
    """Convert a trimesh Trimesh or Scene in the order of `Scene.dump()`. Raises FileError for other types."""
    try:
        import trimesh
    except ImportError as error:
        raise FileError(f"{type(source).__name__} is neither a path nor the bytes of a mesh file.") from error
    if isinstance(source, trimesh.Scene):
        meshes = [g for g in source.dump() if isinstance(g, trimesh.Trimesh)]
    elif isinstance(source, trimesh.Trimesh):
        meshes = [source]
    else:
        expected = "expected a path, the bytes of a mesh file, or a trimesh object"
        raise FileError(f"got {type(source).__name__}; {expected}.")
    if not meshes:
        raise MeshError(f"{name} has no faces: the trimesh scene holds no mesh.")
    materials: list[Material] = []
    known: dict[int, int] = {}
    warnings: list[str] = []
    patches = [_from_trimesh(mesh, materials, known, warnings) for mesh in meshes]
    return join(patches, tuple(materials), warnings)


def _from_trimesh(mesh: Any, materials: list[Material], known: dict[int, int], warnings: list[str]) -> Patch:
    uv = colors = None
    material: int | I32 = -1
    visual = mesh.visual
    if visual.kind == "texture":
        found = getattr(visual, "material", None)
        if getattr(visual, "uv", None) is not None and len(visual.uv) == len(mesh.vertices):
            uv = top_left_uv(np.asarray(visual.uv)[:, :2])
        if found is not None:
            many = getattr(found, "materials", None)
            chosen = list(many) if many else [found]
            rows = []
            for one in chosen:
                if id(one) not in known:
                    known[id(one)] = len(materials)
                    materials.append(_trimesh_material(one))
                rows.append(known[id(one)])
            by_face = getattr(visual, "face_materials", None)
            if by_face is not None and len(by_face) == len(mesh.faces):
                material = np.array(rows, np.int32)[np.asarray(by_face, np.int64)]
            else:
                material = rows[0]
        stored = getattr(visual, "vertex_attributes", {}).get("color")
        if stored is not None and len(stored) == len(mesh.vertices):
            colors = _rgba(stored)
    elif visual.kind == "vertex":
        colors = _rgba(visual.vertex_colors)
    elif visual.kind == "face":
        made, index = color_materials(_rgba(visual.face_colors), warnings)
        material = index + np.int32(len(materials))
        materials.extend(made)
    normals = mesh._cache.cache.get("vertex_normals") if hasattr(mesh, "_cache") else None
    if normals is not None and np.shape(normals) != np.shape(mesh.vertices):
        normals = None
    return Patch(
        name=str(mesh.metadata.get("node") or mesh.metadata.get("name") or "mesh"),
        positions=np.asarray(mesh.vertices, np.float64), faces=np.asarray(mesh.faces, np.int64),
        normals=None if normals is None else np.asarray(normals, np.float32), uv=uv, colors=colors,
        material=material,
    )  # fmt: skip


def _rgba(values: Any) -> F32:
    """Convert colors [n, 3 or 4], bytes or fractions, to RGBA in 0..1."""
    table = np.asarray(values)
    scale = float(np.iinfo(table.dtype).max) if table.dtype.kind in "iu" else 1.0
    table = np.clip(np.nan_to_num(table.astype(np.float64) / scale), 0.0, 1.0)
    if table.shape[1] == 3:
        table = np.concatenate([table, np.ones((len(table), 1))], axis=1)
    return table[:, :4].astype(np.float32)


def _trimesh_material(material: Any) -> Material:
    """Convert a trimesh PBRMaterial or SimpleMaterial."""

    def picture(key: str) -> Texture | None:
        image = getattr(material, key, None)
        return None if image is None else Texture(np.array(image.convert("RGBA")), name=key)

    def color(key: str, default: tuple[float, ...]) -> tuple[float, ...]:
        value = getattr(material, key, None)
        return default if value is None else tuple(_rgba(np.asarray(value)[None])[0].tolist()[: len(default)])

    def number(key: str, default: float) -> float:
        value = getattr(material, key, None)
        return default if value is None else float(value)

    name = str(getattr(material, "name", "") or "")
    if not hasattr(material, "baseColorFactor"):
        diffuse = color("diffuse", (1.0, 1.0, 1.0, 1.0))
        return Material(name, diffuse, picture("image"), metallic=0.0, double_sided=True)  # type: ignore[arg-type]
    return Material(
        name=name,
        base_color=color("baseColorFactor", (1.0, 1.0, 1.0, 1.0)),  # type: ignore[arg-type]
        base_color_texture=picture("baseColorTexture"),
        metallic=number("metallicFactor", 1.0),
        roughness=number("roughnessFactor", 1.0),
        metallic_roughness_texture=picture("metallicRoughnessTexture"),
        emissive=color("emissiveFactor", (0.0, 0.0, 0.0)),  # type: ignore[arg-type]
        emissive_texture=picture("emissiveTexture"),
        normal_texture=picture("normalTexture"),
        alpha_mode=str(getattr(material, "alphaMode", None) or "OPAQUE"),
        alpha_cutoff=number("alphaCutoff", 0.5),
        double_sided=bool(getattr(material, "doubleSided", False)),
    )
