"""The folder that a system leaves: find an object's files and map their rows to the asset's faces.

    FOLDER/<mesh>/<object>/...      anything the system wrote for the object, at any depth
    FOLDER/<mesh>/<object>_...      or files that begin with the object's name, in any subfolder

<mesh> is "given", "fused", or "scan"; a folder with none serves all. <object> is the id with / written as __.
Rows follow the faces of the file that the system received: the data set's own, or the exported one
(export_inputs.py). A mesh or points that a system wrote itself may be in file units, in the asset frame, or
scaled and moved otherwise: then their bounding box is fitted to the object's.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import I64, Bools, Integers, from_npy, from_npz
from segvigen.errors import FileError, InputError, parsing
from segvigen.lab.datasets.case import MESHES, Subject
from segvigen.lab.evaluate.arrays import Points, Prediction
from segvigen.lab.evaluate.cross_surface import OtherSurface

KINDS = (".npy", ".npz", ".glb", ".ply", ".json")  # files that are read and fingerprinted
SAME = 1e-3  # asset units; two meshes are the same when all face centroids are this near
AGREES = 0.05  # asset units; a bounding box this near the object's confirms a frame
REFUSED = 0.08  # asset units; a fitted box farther off belongs to another or a turned object
LOST = 0.25  # asset units; part of a side that may be missing where a system uses the asset frame by design

Surface = tuple[Points, I64 | None]  # vertices and faces, or points


def object_name(id: str) -> str:
    """Return an object's id as part of a file name: / becomes __."""
    return id.replace("/", "__")


class Folder:
    """The files of all objects. Raises FileError for a missing folder, or one without known files."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        if not self.path.is_dir():
            raise FileError(f"{path} is not a folder; expected one with the system's output files")
        files = [p for p in self.path.rglob("*") if p.suffix.lower() in KINDS and p.is_file()]
        self.paths = tuple(sorted(files, key=lambda p: p.relative_to(self.path).as_posix()))
        if not self.paths:
            raise FileError(f"{path} holds no file; expected some of *{', *'.join(KINDS)}")
        self._prompts: dict[str, dict[str, Any]] = {}  # by mesh

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the names and contents of all files that could be read."""
        found = hashlib.sha256()
        for path in self.paths:
            with open(path, "rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            found.update(f"{path.relative_to(self.path).as_posix()}\0{content}\n".encode())
        return found.hexdigest()

    def has(self, tails: Sequence[str], but: Sequence[str] = ()) -> bool:
        """Whether any file of any object matches one of the patterns (see `Files.find`) and none of `but`."""

        def ends(path: Path, patterns: Sequence[str]) -> bool:
            return any(re.fullmatch(f".*?{tail}", f"_{path.name}") for tail in patterns)

        return any(ends(path, tails) and not ends(path, but) for path in self.paths)

    def base(self, mesh: str) -> Path:
        """Return FOLDER/<mesh>, or FOLDER when it is not divided."""
        if (self.path / mesh).is_dir():
            return self.path / mesh
        if any((self.path / other).is_dir() for other in MESHES):
            raise FileError(f"{self.path} has no folder {mesh!r}; expected the answers for the {mesh} meshes")
        return self.path

    def files(self, subject: Subject) -> Files:
        """Return the files of one object. Raises FileError where there are none."""
        base, name = self.base(subject.mesh), object_name(subject.id)
        inside: list[tuple[str, Path]] = []
        beside: list[tuple[str, Path]] = []
        for path in self.paths:
            if not path.is_relative_to(base):
                continue
            parents = path.relative_to(base).parts[:-1]
            if name in parents:
                inside.append((f"_{path.name}", path))
            elif path.name.startswith(name) and path.name[len(name) : len(name) + 1] in ("_", "."):
                beside.append((path.name[len(name) :], path))
        if not inside and not beside:
            raise FileError(f"{base} has nothing for {subject.id}; expected {name}/... or files {name}_...")
        return Files(subject, self, tuple(inside or beside), bool(inside))

    def read_prompts(self, mesh: str) -> dict[str, Any]:
        """Return the objects by id of every *prompts.json for this mesh. Raises FileError for none."""
        if mesh not in self._prompts:
            places = [path for path in self.paths if path.name.endswith("prompts.json")]
            found = [(path, *_read_prompts(path)) for path in places]
            mine = [objects for _, its_mesh, objects in found if its_mesh == mesh]
            if not mine:
                others = f"; {found[0][0].name} is for {found[0][1]} meshes" if found else ""
                what = f"{self.path} has no prompts.json for {mesh} meshes{others}"
                raise FileError(f"{what}; copy that of `segvigen evaluate handout` beside the answers")
            self._prompts[mesh] = {id: entry for objects in mine for id, entry in objects.items()}
        return self._prompts[mesh]


def _read_prompts(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the mesh and the objects of an exported prompts.json."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        mesh, objects = found["mesh"], found["objects"]
    except (OSError, ValueError, KeyError, TypeError):
        mesh, objects = None, None
    if not isinstance(mesh, str) or not isinstance(objects, dict):
        raise FileError(f"{path} is not an exported prompts.json; copy it again")
    return mesh, objects


@dataclass(frozen=True, eq=False)
class Files:
    """The files of one object, as (end of the name, path).

    In a folder of the object the end is "_" and the whole name. Elsewhere it is what follows the object's
    name and must match a pattern in full, so that chair_2_labels.npy is never taken for chair's.
    """

    subject: Subject
    folder: Folder
    named: tuple[tuple[str, Path], ...] = field(repr=False)
    inside: bool

    def find(self, tail: str) -> list[tuple[re.Match[str], Path]]:
        """Return the files whose name ends match a regular expression, which begins with "_" or "."."""
        pattern = f".*?{tail}" if self.inside else tail
        found = ((re.fullmatch(pattern, end), path) for end, path in self.named)
        return [(match, path) for match, path in found if match]

    def one(self, *tails: str) -> Path | None:
        """Return the file of the first pattern with a match, else None. Raises FileError for several."""
        for tail in tails:
            paths = [path for _, path in self.find(tail)]
            if len(paths) > 1:
                shown = ", ".join(sorted(p.relative_to(self.folder.path).as_posix() for p in paths)[:3])
                raise FileError(f"{self.subject.id} has {len(paths)} answers ({shown}); leave one of them")
            if paths:
                return paths[0]
        return None

    def prompts(self) -> dict[str, Any]:
        """Return the object's entry of prompts.json. Raises FileError where it is missing."""
        objects = self.folder.read_prompts(self.subject.mesh)
        if self.subject.id not in objects:
            fix = "write it again with `segvigen evaluate handout`"
            raise FileError(f"prompts.json has no {self.subject.id}; {fix}")
        entry: dict[str, Any] = objects[self.subject.id]
        return entry

    def missing(self, expected: str) -> FileError:
        """Return the error for an object that has no file of the expected kind."""
        shown = ", ".join(sorted(path.name for _, path in self.named)[:3])
        return FileError(f"{self.subject.id} has no {expected} among its {len(self.named)} files ({shown})")


def read_array(path: Path) -> Prediction:
    """Read an npy file. Raises FileError for an unreadable one."""
    with parsing(f"{path.name} cannot be read as an array", "expected an .npy of one array"):
        return from_npy(path.read_bytes())


def read_arrays(path: Path) -> dict[str, Prediction]:
    """Read the arrays of an npz file by name. Raises FileError for an unreadable one."""
    with parsing(f"{path.name} cannot be read as arrays", "expected an .npz"):
        return dict(from_npz(path))


def as_labels(values: Prediction, what: str) -> I64:
    """Return a part id per row [n] from whole numbers of any type, [n] or [n, 1]; negative ids become -1.

    Raises InputError for other values, such as NaN.
    """
    values = values.reshape(-1) if values.ndim == 2 and values.shape[1] == 1 else values
    if values.ndim != 1 or values.dtype.kind not in "iuf":
        raise InputError(f"{what} is {values.dtype} {list(values.shape)}; expected one whole number per row")
    if values.dtype.kind == "f":
        broken = int((~np.isfinite(values)).sum())
        if broken:
            raise InputError(f"{what} has {broken} labels that are NaN or infinite; expected whole numbers")
        if (values != np.rint(values)).any():
            raise InputError(f"{what} has labels with fractions; expected whole numbers")
    return np.maximum(values.astype(np.int64), -1)


def as_masks(values: Prediction, what: str) -> Bools:
    """Return masks [K, n] from bools or the numbers 0 and 1; [n] becomes [1, n]. Raises InputError."""
    if values.ndim not in (1, 2) or values.dtype.kind not in "biuf":
        raise InputError(f"{what} is {values.dtype} {list(values.shape)}; expected masks [parts, rows]")
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        raise InputError(f"{what} has values that are NaN or infinite; expected 0 and 1")
    if values.dtype.kind != "b" and not ((values == 0) | (values == 1)).all():
        raise InputError(f"{what} has values other than 0 and 1; cut scores at their threshold first")
    return np.atleast_2d(values.astype(bool))


def on_file(values: Prediction, subject: Subject, what: str) -> Prediction:
    """Reorder values of the file's faces [..., F] as the asset's. Raises InputError for another length."""
    if values.shape[-1] != len(subject.file_face):
        wanted = f"{len(subject.file_face)}, one for each face of the file that the system received"
        raise InputError(f"{what} has {values.shape[-1]} rows; expected {wanted}")
    return values[..., subject.file_face]


def read_mesh(path: Path) -> tuple[Points, I64]:
    """Read vertices [V, 3] in file units and faces [F, 3] of a mesh that a system wrote."""
    from segvigen.asset.asset import Asset
    mesh = Asset.read(path)
    return mesh.to_file_frame(mesh.vertices), mesh.faces.astype(np.int64)


def answer_on(
    vertices: Points, faces: I64 | None, prediction: Prediction, subject: Subject, what: str
) -> Prediction | OtherSurface:
    """Place labels [n] or masks [K, n] of a mesh or points that a system wrote.

    Returns them in the order of the asset's faces where the mesh equals the file's face by face, else on an
    OtherSurface. vertices may be in any frame that `framed` accepts. Raises InputError when lengths differ.
    """
    num = len(vertices) if faces is None else len(faces)
    if prediction.shape[-1] != num:
        kind = "points" if faces is None else "faces"
        raise InputError(f"{what} has {prediction.shape[-1]} rows, its mesh {num} {kind}; expected the same")
    if faces is None:
        return OtherSurface(framed(vertices, subject, what), None, prediction)
    vertices = framed(vertices, subject, what, np.unique(faces))
    if num == len(subject.file_face):
        mine = subject.asset.vertices.astype(np.float64)[subject.asset.faces].mean(axis=1)
        theirs = vertices[faces].mean(axis=1)[subject.file_face]
        if np.abs(mine - theirs)[subject.asset.usable].max() < SAME:
            return prediction[..., subject.file_face]
    return OtherSurface(vertices, faces, prediction)


def framed(
    points: Points, subject: Subject, what: str, used: Integers | None = None, *, by_design: bool = False
) -> Points:
    """Move points [n, 3] of a system's own file to the asset frame.

    File units and the asset frame are tried; the better one is taken if its bounding box agrees with the
    object's. Otherwise the box is fitted: same center, same longest side, no turn. A system that writes the
    asset frame `by_design` may have lost thin ends: its box need only lie within the object's and cover most
    of it. `used` are the points that count for the box. Raises InputError for points that are not finite, or
    for a box of other proportions than the object's.
    """
    points = np.asarray(points, np.float64)
    if points.ndim != 2 or points.shape[1] != 3 or not len(points):
        raise InputError(f"{what} has points {list(points.shape)}; expected [n, 3]")
    if not np.isfinite(points).all():
        raise InputError(f"{what} has points that are NaN or infinite")
    asset = subject.asset
    wanted = _box(asset.vertices[np.unique(asset.faces[asset.usable])].astype(np.float64))
    used = np.arange(len(points)) if used is None else used
    tried = [points] if by_design else [points, asset.to_asset_frame(points)]
    away = [float(np.abs(_box(p[used]) - wanted).max()) for p in tried]
    if by_design:
        inward = (_box(points[used]) - wanted) * [[1], [-1]]
        if inward.min() >= -AGREES and inward.max() <= LOST:
            return points
    elif min(away) <= AGREES:
        return tried[int(np.argmin(away))]
    low, high = _box(points[used])
    longest = float((high - low).max())
    if longest <= 0:
        raise InputError(f"{what} is a single point; expected the object")
    scale = float((wanted[1] - wanted[0]).max()) / longest
    fitted = (points - (low + high) / 2) * scale + wanted.mean(axis=0)
    off = float(np.abs(_box(fitted[used]) - wanted).max())
    if off > REFUSED:
        sides = f"sides {_sides((low, high))}, {subject.id} of {_sides(wanted)}"
        why = "another object, or turned; expected the same proportions"
        raise InputError(f"{what} has a bounding box of {sides}: {why}")
    return fitted


def _box(points: Points) -> Points:
    return np.stack([points.min(axis=0), points.max(axis=0)])


def _sides(box: Any) -> str:
    return " x ".join(f"{side:.3g}" for side in box[1] - box[0])


def transfer(other: OtherSurface, subject: Subject, limit: float = 0.02) -> Bools:
    """Transfer masks on another surface, prediction [Q, n], to the asset's faces [Q, F].

    A face takes the masks of the place nearest to its centroid, and none beyond `limit` (asset units); from
    points it takes the nearest at any distance.
    """
    asset = subject.asset
    center = asset.vertices.astype(np.float64)[asset.faces].mean(axis=1)
    if other.faces is None:
        from scipy.spatial import cKDTree

        row = cKDTree(other.vertices).query(center)[1]
    else:
        from segvigen.asset.nearest import nearest, triangles

        row = nearest(triangles(other.vertices, other.faces), center, limit=limit)[0]
    masks: Bools = np.asarray(other.prediction)[:, row] & (row >= 0)
    return masks
