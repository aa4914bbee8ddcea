"""A mesh file as one triangle mesh in the asset frame, with everything needed to write it back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from segvigen.arrays import F32, F64, I32, Bools, Integers
from segvigen.asset.content import looks_like
from segvigen.asset.files import read_bytes
from segvigen.asset.gltf import Gltf, read_gltf
from segvigen.asset.materials import Material, Texture
from segvigen.asset.polygons import Polygons, kept_polygons
from segvigen.asset.scene import read_scene
from segvigen.asset.surface import Piece, Surface
from segvigen.asset.upright import UNSURE, Axis, Up, check_up, find_up, turned, turned_back
from segvigen.errors import FileError, MeshError, SegvigenError, one_line

__all__ = ["FIT", "FORMATS", "Asset", "Material", "Piece", "Texture", "fit"]

FIT = 0.99999  # longest side of the bounding box in the asset frame (reference: ovoxel.md 1)
FORMATS = ("glb", "gltf", "obj", "ply", "stl", "off", "3mf")
ARCHIVES = ("zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar")
MIN_SIZE, MAX_SIZE = 1e-38, 1e38  # of a mesh in file units, whose files have float32
FLAT = 1e-12  # smallest doubled area of a face, relative to its longest edge squared


@dataclass(frozen=True, eq=False)
class Asset:
    """A mesh in the asset frame (cube from -0.5 to 0.5, Y up), plus the transform back.

    vertices [V, 3] float32 in the asset frame: p = (p_file - center) * scale, and where `up` is "z" this
    (x, y, z) becomes (x, z, -y); primitives in sequence, not welded. faces [F, 3] int32 in the order of
    trimesh's scene dump (reference: evaluation.md 4.1; scene.py gives the details), or in file order for
    formats without a scene; a polygon of n corners becomes n - 2 faces in sequence, and `polygons` says
    which. Degenerate and broken faces keep their row and are False in `usable` [F] bool. All vertices are
    finite: NaN vertices of the file are moved to 0.

    normals [V, 3] float32 in the asset frame, or None if the file has none; uv [V, 2] float32 in glTF
    convention (v down, origin at the top left), the set of the base color texture with its transform applied,
    or None; colors [V, 4] float32 in 0..1 (COLOR_0, a multiplier of the base color), or None. face_material
    [F] int32 indexes `materials`, -1 for none. Skinned meshes are in their rest pose.
    """

    name: str
    format: str  # "glb", "gltf", "obj", "ply", "stl", "off", "3mf", "trimesh"
    vertices: F32
    faces: I32
    usable: Bools
    normals: F32 | None
    uv: F32 | None
    colors: F32 | None
    materials: tuple[Material, ...]
    face_material: I32
    pieces: tuple[Piece, ...]
    center: tuple[float, float, float]  # file units
    scale: float  # asset frame = (file - center) * scale
    files: dict[str, bytes] = field(repr=False)  # by relative name; main file first
    gltf: Gltf | None = field(default=None, repr=False)  # the document, when the file is glTF
    warnings: tuple[str, ...] = ()
    up: Axis = "y"  # the axis of the file that points up
    polygons: Polygons | None = field(default=None, repr=False)  # of OBJ, PLY, and OFF; None: triangles alone
    unit: str | None = None  # of the file's numbers: "meter" (glTF), a unit of 3MF, or None if it has none

    @staticmethod
    def read(
        source: Any, *, name: str | None = None, kind: str | None = None, up: Up | None = None
    ) -> Asset:
        """Read a mesh from a path, the bytes of a file, or a trimesh Trimesh or Scene.

        The file extension sets the format: GLB, glTF, OBJ (with its MTL and textures), PLY, STL, OFF, or 3MF.
        For bytes, `kind` sets it ("glb", "obj", ...; default: the extension of `name`, or glTF by content);
        bytes cannot refer to other files. up is the axis of the file that points up, "y" or "z"; "auto", the
        default for STL, OFF, and 3MF, finds it by the resting plane (`upright.find_up`); the default for
        others is "y". Raises PromptError for another `up`, FileError for a missing, damaged, hostile, or
        unsupported file, MeshError for one without a usable surface, and MissingExtra when an optional
        decoder is needed.
        """
        check_up(up)
        if isinstance(source, (str, Path)):
            path = Path(source)
            ending = (kind or path.suffix).lower().lstrip(".")
            check_format(ending, str(path))
            data = read_bytes(path)
            return _read_files({path.name: data}, path.name, ending, path.parent, name or path.stem, up)
        if isinstance(source, (bytes, bytearray, memoryview)):
            data, label = bytes(source), Path(name or "mesh")
            ending = (kind or label.suffix or _guess(data)).lower().lstrip(".")
            check_format(ending, f"the given mesh {label.name!r}")
            stem = label.stem if label.suffix.lower() == f".{ending}" else label.name
            return _read_files({f"{stem}.{ending}": data}, f"{stem}.{ending}", ending, None, stem, up)
        from segvigen.asset.formats import from_trimesh

        name = name or "mesh"
        return fit(from_trimesh(source, name), name, "trimesh", {}, up=up)

    @staticmethod
    def from_files(files: dict[str, bytes], format: str, name: str, up: Up | None = None) -> Asset:
        """Read a mesh from `Asset.files`: the main file first, then the files beside it; else as `read`."""
        check_format(format, f"the stored mesh {name!r}")
        return _read_files(dict(files), next(iter(files)), format, None, name, up)

    def to_file_frame(self, points: ArrayLike) -> F64:
        """Transform points [..., 3] from the asset frame to file units."""
        return turned_back(np.asarray(points, np.float64), self.up) / self.scale + self.center

    def to_asset_frame(self, points: ArrayLike) -> F64:
        """Transform points [..., 3] from file units to the asset frame."""
        return turned((np.asarray(points, np.float64) - self.center) * self.scale, self.up)

    def subset(self, kept: Bools) -> Asset:
        """Return the faces kept [F] and the vertices that they use, in the same frame, without a document."""
        used = np.unique(self.faces[kept])
        index = np.zeros(len(self.vertices), np.int32)
        index[used] = np.arange(len(used))
        return replace(
            self, vertices=self.vertices[used], faces=index[self.faces[kept]],
            usable=self.usable[kept], face_material=self.face_material[kept], gltf=None, pieces=(),
            normals=None if self.normals is None else self.normals[used],
            uv=None if self.uv is None else self.uv[used],
            colors=None if self.colors is None else self.colors[used],
            polygons=None if self.polygons is None else self.polygons.subset(kept, index),
        )  # fmt: skip

    @property
    def linear_colors(self) -> bool:
        """Whether vertex colors and base colors are linear, as in glTF; else sRGB."""
        return self.format in ("glb", "gltf")

    @cached_property
    def file_normals(self) -> F32 | None:
        """The normals [V, 3] along the axes of the file, None without."""
        return None if self.normals is None else turned_back(self.normals, self.up)

    @cached_property
    def area(self) -> F64:
        """Area of each face [F] in the asset frame; 0 for unusable faces."""
        return np.where(
            self.usable, 0.5 * doubled_area(self.vertices.astype(np.float64), self.faces)[0], 0.0
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the files without the main file's name, or of the mesh if there are no files, and
        of `up` where it is not y.
        """
        found = hashlib.sha256()
        for i, (name, data) in enumerate(self.files.items()):
            found.update(f"{name if i else self.format}\0{len(data)}\0".encode())
            found.update(data)
        if not self.files:
            found.update(self.vertices.tobytes() + self.faces.tobytes())
        if self.up != "y":
            found.update(self.up.encode())
        return found.hexdigest()


def check_format(
    ending: str, shown: str, known: Sequence[str] = FORMATS, kind: type[FileError] = FileError
) -> None:
    """Raise a `kind` of error, saying what to do, unless the ending is among those known."""
    if ending not in known:
        got = f"the ending .{ending[:20]}" if ending else "no ending"
        do = "Unpack it first." if ending in ARCHIVES else "Convert it."
        raise kind(f"{shown} has {got}; expected one of {', '.join('.' + f for f in known)}. {do}")


def _guess(data: bytes) -> str:
    """Guess the format of bytes: "glb" or "gltf" by content, else ""."""
    if data[:4] == b"glTF":
        return "glb"
    return "gltf" if data[:256].lstrip()[:1] == b"{" else "glb" if not data else ""


def _read_files(
    files: dict[str, bytes], main: str, ending: str, folder: Path | None, name: str, up: Up | None = None
) -> Asset:
    if not files[main]:
        raise FileError(f"{main} is empty; expected a mesh in .{ending} form.")
    try:
        return _fitted(files, main, ending, folder, name, up)
    except (FileError, MeshError) as error:
        kind = looks_like(files[main], ending)
        if not kind:
            raise
        raise FileError(f"{main} is not a valid .{ending} file: it looks like {kind}.") from error


def _fitted(
    files: dict[str, bytes], main: str, ending: str, folder: Path | None, name: str, up: Up | None
) -> Asset:
    if ending in ("glb", "gltf"):
        if ending == "glb" and files[main][:4] != b"glTF":
            start = files[main][:4].decode("latin-1")
            raise FileError(f"{main} is not a GLB: it starts with {start!r}, expected 'glTF'.")
        document = _guarded(main, lambda: read_gltf(files, main, folder))
        return fit(_guarded(main, lambda: read_scene(document)), name, ending, files, document, up)
    from segvigen.asset.formats import read_format

    return fit(_guarded(main, lambda: read_format(files, main, ending, folder)), name, ending, files, up=up)


def _guarded(main: str, read: Any) -> Any:
    """Call a reader and raise FileError for what damaged content makes it raise."""
    try:
        with np.errstate(all="ignore"):  # `fit` checks for NaN and infinities
            return read()
    except SegvigenError:
        raise
    except MemoryError as error:
        raise FileError(f"{main} needs more memory than there is; decimate or split it.") from error
    except Exception as error:  # of any kind: decompressors and parsers of libraries have their own
        what = one_line(error, 100)
        raise FileError(f"{main} is damaged: {type(error).__name__}: {what}. Export it again.") from error


def fit(
    surface: Surface, name: str, format: str, files: dict[str, bytes], gltf: Gltf | None = None,
    up: Up | None = None,
) -> Asset:  # fmt: skip
    """Turn, scale and center a surface to the asset frame, and determine which faces are usable.

    A usable face has finite, existing vertices and positive area; these faces define the bounds. Computed in
    float64, stored as float32; a face that rounding flattens is unusable too. Raises MeshError when there are
    no faces, none is usable, or they have no extent.
    """
    warnings = list(surface.warnings)
    num_faces = len(surface.faces)
    if num_faces == 0:
        reason = f" ({warnings[0]})" if warnings else ""
        raise MeshError(f"{name} has no faces{reason}; expected a triangle mesh. Check what was exported.")
    finite = np.all(np.isfinite(surface.positions), axis=1)
    whole = surface.valid & np.all(finite[surface.faces], axis=1) if len(finite) else surface.valid & False
    if not whole.any() or not len(surface.positions):
        raise MeshError(
            f"{name} has no usable face: all {num_faces:,} have NaN, infinite, or missing vertices."
        )
    positions = np.where(finite[:, None], surface.positions, 0.0)
    if not finite.all() and not (gltf is not None and gltf.json.get("skins")):  # skins need the corners
        surface = _without_broken(surface, whole, finite)
    usable = whole & _has_area(positions, surface.faces)
    if not usable.any():
        raise MeshError(f"{name} has no usable face: all {num_faces:,} are degenerate (zero area).")
    referenced = np.zeros(len(positions), bool)
    referenced[surface.faces[usable].reshape(-1)] = True
    low, high = positions[referenced].min(axis=0), positions[referenced].max(axis=0)
    size = float((high / 2 - low / 2).max()) * 2  # halves do not overflow
    if not MIN_SIZE < size < MAX_SIZE or not (np.abs([low, high]) < MAX_SIZE).all():
        extent = f"{name} extends from {low.tolist()} to {high.tolist()}"
        raise MeshError(f"{extent}; expected a size between {MIN_SIZE} and {MAX_SIZE}. Rescale it.")
    if up is None:
        up = "auto" if format in UNSURE else "y"
    axis = find_up(positions, surface.faces[usable]) if up == "auto" else up
    with np.errstate(all="ignore"):
        center, scale = (low + high) / 2, FIT / size
        vertices = turned((positions - center) * scale, axis).astype(np.float32)
    vertices[~finite] = 0.0
    vertices = np.nan_to_num(vertices, nan=0.0, posinf=0.0, neginf=0.0)
    usable &= _has_area(vertices.astype(np.float64), surface.faces)
    if not usable.any():
        raise MeshError(f"{name} has no usable face: all {num_faces:,} are degenerate at this scale.")
    _count_broken(surface.valid, whole, usable, warnings)
    normals = _finite(surface.normals)
    return Asset(
        name=name, format=format, vertices=vertices, faces=surface.faces, usable=usable,
        normals=None if normals is None else turned(normals, axis), uv=_finite(surface.uv),
        colors=_finite(surface.colors), materials=surface.materials,
        face_material=surface.face_material, pieces=surface.pieces,
        center=(float(center[0]), float(center[1]), float(center[2])), scale=scale, files=files, gltf=gltf,
        warnings=tuple(warnings), up=axis, polygons=surface.polygons,
        unit=surface.unit,
    )  # fmt: skip


def _finite(values: F32 | None) -> F32 | None:
    """Return vertex values with 0 in the place of NaN and infinity."""
    return None if values is None else np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)


def _without_broken(surface: Surface, whole: Bools, finite: Bools) -> Surface:
    """Collapse the faces with NaN or infinite vertices to a point, so that they are not written as faces."""
    faces, polygons = np.where(whole[:, None], surface.faces, surface.faces[:, :1]), surface.polygons
    if polygons is not None:
        corners = np.where(finite[polygons.corners], polygons.corners, -1)
        sizes, owner = polygons.sizes.astype(np.int64), polygons.face.astype(np.int64)
        polygons = kept_polygons(corners, sizes, owner, len(finite))
    return replace(surface, faces=faces, polygons=polygons)


def _count_broken(valid: Bools, whole: Bools, usable: Bools, warnings: list[str]) -> None:
    """Append warnings about unusable faces."""
    for count, what in (
        (int((~valid).sum()), "refer to vertices that do not exist"),
        (int((valid & ~whole).sum()), "have NaN or infinite vertices"),
        (int((whole & ~usable).sum()), "are degenerate (no area)"),
    ):
        if count:
            warnings.append(f"{count:,} of {len(valid):,} faces {what}; they keep their row and get no part")


def doubled_area(positions: F64, faces: Integers) -> tuple[F64, F64]:
    """Return twice the area [F] and the squared longest edge [F] of each face."""
    a, b, c = positions[faces[:, 0]], positions[faces[:, 1]], positions[faces[:, 2]]
    ab, ac, bc = b - a, c - a, c - b
    doubled = np.linalg.norm(np.cross(ab, ac), axis=1)
    longest = np.maximum(np.maximum((ab * ab).sum(axis=1), (ac * ac).sum(axis=1)), (bc * bc).sum(axis=1))
    return doubled, longest


def _has_area(positions: F64, faces: I32) -> Bools:
    """Test whether each face [F] has positive area relative to its own size."""
    with np.errstate(all="ignore"):
        size = np.abs(positions).max(initial=0.0) or 1.0
        doubled, longest = doubled_area(positions / size, faces)
        return doubled > FLAT * longest
