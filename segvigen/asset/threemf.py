"""Reader of 3MF packages, item by item; sizes are checked before anything is unpacked.

Base materials become materials, color groups vertex colors, and texture groups texture coordinates; composite
and multiple properties are mixed once, while reading. Vertices are repeated where their faces have other
properties. Source: 3MF Core 1.3, Materials and Properties 1.2, Production 1.2.
"""

from __future__ import annotations

import io
import re
import zipfile
from colorsys import hsv_to_rgb
from dataclasses import replace
from pathlib import PurePosixPath
from string import hexdigits
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import numpy as np

from segvigen.arrays import F64, I64
from segvigen.asset.images import decode_image, image_size
from segvigen.asset.materials import MAX_TOTAL_PIXELS, Material, Texture, to_linear, to_srgb
from segvigen.asset.surface import MATTE, Patch, Surface, check_face_count, join, split_vertices, top_left_uv
from segvigen.errors import FileError, parsing

MAX_UNPACKED_BYTES = 2 << 30  # total of a 3MF
MAX_DEPTH = 64  # of components in components
MAX_PLACED = 200_000  # objects and components of components, with and without faces
MAX_NAMED = 256  # base materials that keep their names; more become vertex colors
METERS = {
    "micron": 1e-6, "millimeter": 1e-3, "centimeter": 1e-2, "inch": 0.0254, "foot": 0.3048, "meter": 1.0,
}  # fmt: skip
PRINTED = ("model", "surface")  # types of objects; the others (support, other) are not part of the model
WRAPS = {"wrap": "repeat", "mirror": "mirror", "clamp": "clamp", "none": "clamp"}
WHITE = (1.0, 1.0, 1.0, 1.0)
PAINTS = ("paint_color", "mmu_segmentation")  # attributes of triangles, by slicers
SETTINGS = ("project_settings.config", "slic3r_pe.config")  # files of slicers with the colors of filaments
FILAMENTS = re.compile(r"""(?:filament|extruder)_colour"?\s*[:=](?=([^\]=]*))""")
MAX_FILAMENTS = 64
MAX_ELEMENTS = 12_000_000  # of XML, about 7 GB in memory; a mesh of 8 million faces


def read_3mf(data: bytes, main: str) -> Surface:
    """Read a 3MF package: build items with components and transforms, colors, and textures.

    Positions are in the unit of the package, which the Surface names. Raises FileError for a damaged package.
    """
    with parsing(f"{main} is not a complete 3MF package", "export it again."):
        archive = zipfile.ZipFile(io.BytesIO(data))
        unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > MAX_UNPACKED_BYTES:
            limit = MAX_UNPACKED_BYTES >> 30
            raise FileError(f"{main} unpacks to {unpacked / 2**30:.1f} GiB; the limit is {limit} GiB.")
        files = {_part(info.filename): info for info in archive.infolist()}
        models = [name for name in files if name.endswith(".model")]
        relations = archive.read(files["_rels/.rels"]) if "_rels/.rels" in files else b""
        named = re.findall(r"""Target\s*=\s*["']([^"']+\.model)["']""", relations.decode("utf-8", "replace"))
        wanted = [*map(_part, named), "3d/3dmodel.model", *models]
        start = next((name for name in wanted if name in models), None)
        if start is None:
            raise FileError(f"{main} is a zip without a 3D model in it; expected a 3MF package.")
        texts = {name: archive.read(files[name]) for name in models}
        if sum(text.count(b"<") for text in texts.values()) > MAX_ELEMENTS:
            raise FileError(f"{main} has over {MAX_ELEMENTS:,} XML elements; decimate or split the mesh.")
        trees = {name: ElementTree.fromstring(texts.pop(name)) for name in models}
        package = Package(main, trees, start, archive, files)
    items = []
    for build in _children(trees[start], "build"):
        package.warn_of_others(build, ("item",))
        items += _children(build, "item")
    printed = [item for item in items if item.get("printable") != "0"] or items
    if len(printed) < len(items):
        package.warn(f"{len(items) - len(printed)} objects that are not to be printed are left out")
    for item in printed:
        package.place(start, item, np.eye(4), 0)
    surface = join(package.patches, tuple(package.materials), package.warnings)
    return replace(surface, unit=package.units[start])


class Package:
    """The models of a 3MF while reading: objects by model and id, properties, and the patches placed so far.

    A property is a row of `rgba` (sRGB; alpha counts in layers only), `uv` (origin at the lower left), and
    `material`; `groups` has the rows of each group by model and id. Row 0 is for faces without a property.
    """

    def __init__(
        self, main: str, trees: dict[str, Any], start: str, archive: zipfile.ZipFile,
        files: dict[str, zipfile.ZipInfo],
    ) -> None:  # fmt: skip
        self.main, self.archive, self.files = main, archive, files
        self.patches: list[Patch] = []
        self.materials: list[Material] = []
        self.warnings: list[str] = []
        self.num_faces = self.num_placed = self.num_pixels = 0
        self.objects: dict[tuple[str, str], Any] = {}
        self.meshes: dict[tuple[str, str], Patch] = {}
        self.rgba, self.uv, self.material = [WHITE], [(0.0, 0.0)], [-1]
        self.groups: dict[tuple[str, str], range] = {}
        self.known_filaments = False
        self.textures: dict[tuple[str, str], Any] = {}
        self.painted: dict[Any, int] = {}  # materials made so far, by what they show
        root = _unit(trees[start], main) or "millimeter"
        self.units = {name: _unit(tree, main) or root for name, tree in trees.items()}
        self.start = start
        entries = [
            (name, entry) for name, tree in trees.items() for r in _children(tree, "resources") for entry in r
        ]
        readers = {
            "object": self.objects.__setitem__, "texture2d": self.textures.__setitem__,
            "basematerials": self._bases, "colorgroup": self._colors, "texture2dgroup": self._coordinates,
            "compositematerials": self._composites, "multiproperties": self._layers,
        }  # fmt: skip
        for kind, read in readers.items():  # properties after those that they refer to
            for name, entry in entries:
                if _tag(entry) == kind:
                    read((name, entry.get("id", "")), entry)

    def warn(self, text: str) -> None:
        """Add a warning once."""
        if text not in self.warnings:
            self.warnings.append(text)

    def warn_of_others(self, entry: Any, known: tuple[str, ...]) -> None:
        """Warn of children that are not supported, and so are left out."""
        for tag in {_tag(child) for child in entry} - set(known):
            self.warn(f"<{tag}> in <{_tag(entry)}> is not supported; it is left out")

    # properties

    def _group(self, key: tuple[str, str], rows: list[tuple[Any, Any, int]]) -> None:
        """Store the rows (color, texture coordinate, material) of a group."""
        self.groups[key] = range(len(self.rgba), len(self.rgba) + len(rows))
        for rgba, uv, material in rows:
            self.rgba.append(rgba)
            self.uv.append(uv)
            self.material.append(material)

    def _paint(self, key: Any, material: Material) -> int:
        """Return the index of a material, made once per key."""
        if key not in self.painted:
            self.painted[key] = len(self.materials)
            self.materials.append(material)
        return self.painted[key]

    def _bases(self, key: tuple[str, str], entry: Any) -> None:
        rows = []
        for i, base in enumerate(entry):
            color = _color(base.get("displaycolor"))
            if len(entry) <= MAX_NAMED:
                mode = "OPAQUE" if color[3] == 1.0 else "BLEND"
                made = replace(MATTE, name=base.get("name", ""), base_color=color, alpha_mode=mode)
                rows.append((WHITE, (0.0, 0.0), self._paint((key, i), made)))
            else:
                rows.append((color, (0.0, 0.0), self._paint("matte", MATTE)))
        self._group(key, rows)

    def _colors(self, key: tuple[str, str], entry: Any) -> None:
        made = self._paint("matte", MATTE)
        self._group(key, [(_color(color.get("color")), (0.0, 0.0), made) for color in entry])

    def _coordinates(self, key: tuple[str, str], entry: Any) -> None:
        where = (key[0], entry.get("texid", ""))
        texture = self._texture(where)
        name = "" if texture is None else PurePosixPath(texture.name).stem
        made = self._paint(("texture", where), replace(MATTE, name=name, base_color_texture=texture))
        uv = [(float(c.get("u", 0)), float(c.get("v", 0))) for c in entry]
        self._group(key, [(WHITE, pair, made) for pair in uv])

    def _texture(self, key: tuple[str, str]) -> Texture | None:
        """Decode the picture of a texture2d; None, with a warning, when there is none."""
        entry = self.textures.get(key)
        path = "" if entry is None else entry.get("path", "")
        info = self.files.get(_part(path))
        if entry is None or info is None:
            self.warn(f"the picture {path!r} of a texture is missing; its faces are white")
            return None
        try:
            data = self.archive.read(info)
            width, height, _ = image_size(data, path)
            self.num_pixels += width * height
            if self.num_pixels > MAX_TOTAL_PIXELS:
                limit = f"over {MAX_TOTAL_PIXELS >> 20} million pixels together"
                raise FileError(f"{self.main}: its pictures have {limit}; scale them down.")
            pixels = decode_image(data, path)
        except Exception as error:  # zipfile raises many kinds on damaged data
            if self.num_pixels > MAX_TOTAL_PIXELS:
                raise
            self.warn(f"a texture is left out, its faces are white: {error}")
            return None
        u, v = (WRAPS.get(entry.get(name, "wrap"), "repeat") for name in ("tilestyleu", "tilestylev"))
        return Texture(pixels, (u, v), entry.get("filter") == "nearest", path.lstrip("/"))

    def _shown(self, row: int) -> F64:
        """Return the linear RGBA [4] of a property, without its texture."""
        made = self.material[row]
        factor = self.materials[made].base_color if made >= 0 else WHITE
        return np.asarray(to_linear(np.array(self.rgba[row]) * factor))

    def _composites(self, key: tuple[str, str], entry: Any) -> None:
        bases = self.groups.get((key[0], entry.get("matid", "")), range(0))
        parts = np.array([self._shown(bases[i]) for i in map(int, entry.get("matindices", "").split())])
        rows, made = [], self._paint("matte", MATTE)
        for composite in entry:
            share = np.zeros(len(parts))
            given = [float(value) for value in composite.get("values", "").split()][: len(share)]
            share[: len(given)] = given
            share = share if share.sum() > 0 else np.ones(len(share))
            rows.append((tuple(to_srgb(share @ parts / share.sum()).tolist()), (0.0, 0.0), made))
        self._group(key, rows)

    def _layers(self, key: tuple[str, str], entry: Any) -> None:
        """Blend the layers of multiple properties; a texture is multiplied with what is blended before it."""
        groups = [self.groups.get((key[0], pid), range(0)) for pid in entry.get("pids", "").split()]
        methods = ["mix", *entry.get("blendmethods", "").split()]
        rows = []
        for multi in entry:
            indices = [int(index) for index in multi.get("pindices", "").split()]
            indices += [0] * (len(groups) - len(indices))
            layers = [group[i] for group, i in zip(groups, indices, strict=False) if 0 <= i < len(group)]
            color, textured = np.ones(4), 0
            for k, row in enumerate(layers):
                multiplied = methods[k : k + 1] == ["multiply"]
                layer, made = self._shown(row), self.materials[self.material[row]]
                if made.base_color_texture is not None:
                    clear = (made.base_color_texture.pixels[..., 3] < 255).any()
                    if textured or (k and clear and not multiplied):
                        self.warn("a texture over other properties hides them, even where it is transparent")
                    color, textured = color if multiplied else np.ones(4), row
                elif multiplied:
                    color = color * layer
                elif textured and layer[3] < 1:
                    self.warn("a transparent color over a texture is left out")
                else:
                    color, textured = layer * layer[3] + color * (1 - layer[3]), 0
            if len(layers) == 1:
                rows.append((self.rgba[layers[0]], self.uv[layers[0]], self.material[layers[0]]))
            else:
                made_of = self.material[textured] if textured else self._paint("matte", MATTE)
                rows.append((tuple(to_srgb(color).tolist()), self.uv[textured], made_of))
        self._group(key, rows)

    # objects

    def place(self, model: str, reference: Any, matrix: F64, depth: int) -> None:
        """Add the object of an item or component under its transform."""
        path = next((v for k, v in reference.attrib.items() if k.rsplit("}", 1)[-1] == "path"), None)
        matrix = matrix @ _transform(reference.get("transform"), self.main)
        if path:
            outside, model = self.units[model], _part(path)
            inside = self.units.get(model, outside)
            matrix = matrix @ np.diag([METERS[inside] / METERS[outside]] * 3 + [1.0])
        entry = self.objects.get((model, reference.get("objectid", "")))
        if entry is None or depth > MAX_DEPTH:
            wrong = f"object {reference.get('objectid')!r} is missing or contains itself"
            raise FileError(f"{self.main}: {wrong}; export it again.")
        kind = entry.get("type", "model")
        if kind not in PRINTED:
            self.warn(f"objects of the type {kind!r} are left out; they are not part of the model")
            return
        self.num_placed += 1
        if self.num_placed > MAX_PLACED:
            raise FileError(f"{self.main} places over {MAX_PLACED:,} objects; merge some of them.")
        self.warn_of_others(entry, ("mesh", "components", "metadatagroup"))
        for mesh in _children(entry, "mesh"):
            self._draw(model, entry, mesh, matrix)
        for components in _children(entry, "components"):
            self.warn_of_others(components, ("component",))
            for component in _children(components, "component"):
                self.place(model, component, matrix, depth + 1)

    def _draw(self, model: str, entry: Any, mesh: Any, matrix: F64) -> None:
        key = (model, entry.get("id", ""))
        if key not in self.meshes:
            self.meshes[key] = self._read_mesh(model, entry, mesh)
        drawn = self.meshes[key]
        self.num_faces += len(drawn.faces)
        check_face_count(self.num_faces, self.main)
        positions = drawn.positions @ matrix[:3, :3].T + matrix[:3, 3]
        mirrored = np.linalg.det(matrix[:3, :3]) < 0
        faces = drawn.faces[:, ::-1] if mirrored else drawn.faces
        self.patches.append(replace(drawn, positions=positions, faces=faces))

    def _read_mesh(self, model: str, entry: Any, mesh: Any) -> Patch:
        self.warn_of_others(mesh, ("vertices", "triangles", "trianglesets"))
        vertices, triangles = (
            [child for part in _children(mesh, name) for child in _children(part, kind)]
            for name, kind in (("vertices", "vertex"), ("triangles", "triangle"))
        )
        for name, kind in (("vertices", "vertex"), ("triangles", "triangle")):
            for part in _children(mesh, name):
                self.warn_of_others(part, (kind,))
        try:
            positions = np.array([[v.get(k) for k in "xyz"] for v in vertices], np.float64).reshape(-1, 3)
            corners = [[t.get(k) for k in ("v1", "v2", "v3")] for t in triangles]
            faces = np.array(corners, np.int64).reshape(-1, 3)
            rows = self._filaments(triangles, self._properties(model, entry, triangles))
        except (TypeError, ValueError, OverflowError) as error:
            lacks = f"a vertex or triangle lacks a number ({error})"
            raise FileError(f"{self.main}: {lacks}; export it again.") from error
        patch = Patch(entry.get("name") or f"object_{entry.get('id')}", positions, faces)
        return patch if rows is None else self._painted(patch, rows)

    def _properties(self, model: str, entry: Any, triangles: list[Any]) -> I64 | None:
        """Return the property of each corner [F, 3], 0 for none; None when no face has one."""
        pid, index = entry.get("pid", ""), entry.get("pindex", "0")
        names = [t.get("pid", pid) for t in triangles]
        distinct = {name: k for k, name in enumerate(dict.fromkeys(names))}
        groups = [self.groups.get((model, name), range(0)) for name in distinct]
        if not any(distinct):
            return None
        spans = np.array([(group.start, len(group)) for group in groups])
        start, count = spans[[distinct[name] for name in names]].T[..., None]
        given = [(first := t.get("p1", index), t.get("p2", first), t.get("p3", first)) for t in triangles]
        chosen = np.array(given, np.int64)
        exists = (chosen >= 0) & (chosen < count)
        lost = int((~exists.all(axis=1) & np.array([bool(name) for name in names])).sum())
        if lost:
            self.warn(f"{lost} triangles of {entry.get('id')!r} refer to properties that do not exist")
        return np.where(exists, start + chosen, 0)

    def _filaments(self, triangles: list[Any], rows: I64 | None) -> I64 | None:
        """Return the properties [F, 3] with the triangles painted in a slicer in the colors of filaments.

        Where the package does not say which these are, properties stay, and triangles without get any colors.
        """
        codes = [next((v for k, v in t.attrib.items() if k.endswith(PAINTS)), "") for t in triangles]
        if not any(codes):
            return rows
        read = {code: _filament(code) for code in set(codes)}
        if not all(whole for _, whole in read.values()):
            self.warn("triangles painted in several colors have the color of their largest share")
        used = np.array([read[code][0] for code in codes])
        if ("", "filaments") not in self.groups:
            names = [name for name in self.files if name.endswith(SETTINGS)]
            text = "\n".join(self.archive.read(self.files[name]).decode("utf-8", "replace") for name in names)
            lists = [re.findall(r"#[0-9A-Fa-f]{6}", part) for part in FILAMENTS.findall(text)]
            known = [_color(color) for color in max(lists, key=len, default=[])]
            self.known_filaments = bool(known)
            known += [(*hsv_to_rgb(k * 0.618 % 1, 0.6, 0.9), 1.0) for k in range(len(known), MAX_FILAMENTS)]
            matte = self._paint("matte", MATTE)
            self._group(("", "filaments"), [(color, (0.0, 0.0), matte) for color in known])
        first = self.groups["", "filaments"].start
        rows = np.full((len(used), 3), first) if rows is None else rows  # not painted: the first filament
        painted = (used[:, None] > 0) & (self.known_filaments | (rows == 0) | (rows == first))
        return np.where(painted, first - 1 + np.minimum(used, MAX_FILAMENTS)[:, None], rows)

    def _painted(self, patch: Patch, rows: I64) -> Patch:
        """Return a patch with the properties of its corners [F, 3]."""
        used, corner = np.unique(rows, return_inverse=True)
        corner = corner.reshape(-1, 3)
        rgba = np.array([self.rgba[row][:3] + (1.0,) for row in used], np.float32)
        material = np.array([self.material[row] for row in used], np.int32)
        textured = any(m >= 0 and self.materials[m].base_color_texture is not None for m in material)
        patch = replace(patch, material=material[corner[:, 0]])
        if not textured and (rgba == 1).all():
            return patch
        patch, codes = split_vertices(patch, corner, len(used))
        own = codes % len(used)
        uv = top_left_uv(np.array([self.uv[row] for row in used])[own]) if textured else None
        return replace(patch, uv=uv, colors=None if (rgba == 1).all() else rgba[own])


def _part(name: str) -> str:
    """Normalize the name of a file in the package: lower case, no percent escapes or leading slash."""
    return unquote(name).replace("\\", "/").lstrip("/").lower()


def _tag(entry: Any) -> str:
    return str(entry.tag).rsplit("}", 1)[-1]


def _children(entry: Any, name: str) -> list[Any]:
    return [child for child in entry if _tag(child) == name]


def _unit(tree: Any, main: str) -> str | None:
    """Return the unit of a model, None if it names none. Raises FileError for an unknown one."""
    unit = tree.get("unit")
    if unit is not None and unit.strip().lower() not in METERS:
        raise FileError(f"{main} has the unit {unit!r}; expected {', '.join(METERS)}. Export it again.")
    return None if unit is None else str(unit).strip().lower()


def _color(text: str | None) -> tuple[float, float, float, float]:
    """Parse #RRGGBB or #RRGGBBAA to RGBA in 0..1; white for anything else."""
    found = re.fullmatch(r"#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?", (text or "").strip())
    r, g, b, a = bytes.fromhex(found.group(1) + (found.group(2) or "FF")) if found else b"\xff" * 4
    return r / 255, g / 255, b / 255, a / 255


def _filament(code: str) -> tuple[int, bool]:
    """Return the filament, from 1, with the largest share of a painted triangle, and whether it has it all.

    The code is read from its end. The lower two bits of a digit are the number of split sides; the parts, one
    more, follow. If there are none, the upper two are the filament, or 3, to which the next digits, up to one
    below 15, are added.
    """
    digits = iter([int(digit, 16) for digit in reversed(code) if digit in hexdigits])
    shares: dict[int, float] = {0: 0.0}

    def visit(share: float) -> None:
        digit = next(digits, 0)
        for _ in range(digit % 4 + 1 if digit % 4 else 0):
            visit(share / (digit % 4 + 1))
        if digit % 4 == 0:
            filament = digit // 4
            more = 15 if filament == 3 else 0
            while more == 15:
                more = next(digits, 0)
                filament += more
            shares[filament] = shares.get(filament, 0.0) + share

    visit(1.0)
    best = max(shares, key=lambda filament: shares[filament])
    return best, shares[best] == 1.0


def _transform(text: str | None, main: str) -> F64:
    """Parse a 3MF transform (twelve numbers, row vectors) to a matrix [4, 4] for column vectors."""
    if not text:
        return np.eye(4)
    try:
        rows = np.array(text.split(), np.float64).reshape(4, 3)
    except ValueError as error:
        raise FileError(f"{main}: a transform does not have twelve numbers; export it again.") from error
    matrix = np.eye(4)
    matrix[:3] = rows.T
    return matrix
