"""Reader of 3MF packages, item by item; sizes are checked before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import numpy as np

from segvigen.arrays import F64
from segvigen.asset.materials import Material
from segvigen.asset.surface import Patch, Surface, check_face_count, join
from segvigen.errors import FileError

MAX_UNPACKED_BYTES = 2 << 30  # total of a 3MF


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
