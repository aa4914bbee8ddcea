"""A test case, which is an asset with its true parts, and a data set of cases."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import F32, F64, I32, I64, Bools, Floats, Integers
from segvigen.asset.asset import Asset, Piece
from segvigen.asset.upright import Axis
from segvigen.errors import MeshError

if TYPE_CHECKING:
    from segvigen.parts.face_graph import FaceGraph

SCANS = {"scan0.05": 0.0005, "scan0.1": 0.001, "scan": 0.002, "scan0.3": 0.003}  # noise in diagonals
MESHES = ("given", "fused", *SCANS)  # as in the data set, or rebuilt (fused.py)
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, eq=False)
class Subject:
    """A case without its truth: all that a method may see.

    mesh names the surface, one of MESHES. file_face [F] int64 is the row of each face in
    the file, for methods whose answers were written for the file.
    """

    id: str
    mesh: str
    asset: Asset
    file_face: I64 = field(repr=False)


@dataclass(frozen=True, eq=False)
class Case:
    """An asset with the true part of every face.

    id is unique in a data set and seeds everything that is drawn for the object. labels [F] int32, -1 for no
    part, follow the asset's faces. file_face [F] int64 is the row of each face in the file: files may list
    faces part by part, so a case is shuffled before a method sees it. mesh is one of
    MESHES. notes are JSON values about how the case was made.
    """

    id: str
    category: str
    asset: Asset
    labels: I32 = field(repr=False)
    file_face: I64 = field(repr=False)
    mesh: str = "given"
    notes: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shapes, num_faces = (self.labels.shape, self.file_face.shape), len(self.asset.faces)
        if shapes != ((num_faces,), (num_faces,)):
            raise ValueError(f"{self.id}: {num_faces} faces, {shapes[0]} labels, {shapes[1]} file rows")

    @property
    def subject(self) -> Subject:
        """The case without its truth."""
        return Subject(self.id, self.mesh, self.asset, self.file_face)

    @cached_property
    def area(self) -> F64:
        """Area of each face [F], asset frame."""
        return face_area(self.asset.vertices, self.asset.faces)

    @cached_property
    def parts(self) -> I32:
        """True part ids, ascending [P]."""
        return np.unique(self.labels[self.labels >= 0])

    @cached_property
    def graph(self) -> FaceGraph:
        """Faces linked by shared edges; no links between shells."""
        from segvigen.parts.face_graph import face_graph
        return face_graph(self.asset.vertices, self.asset.faces, self.asset.usable, bridge_distance=None)

    def in_file_order(self, per_face: NDArray[np.generic]) -> NDArray[np.generic]:
        """Reorder values of the asset's faces [F, ...] as the file lists them."""
        out = np.empty_like(per_face)
        out[self.file_face] = per_face
        return out


@dataclass(frozen=True)
class Dataset(Generic[T_co]):
    """Objects (cases, unless stated otherwise) that are read one at a time.

    ids and categories [n] are known before anything is read; digest identifies the bytes. read(i) returns
    object i or raises InputError with the reason why it cannot be used. protocol holds the options of the
    layout (such as which labels are the truth) as JSON values; results record it.
    """

    name: str
    digest: str
    ids: tuple[str, ...]
    categories: tuple[str, ...]
    read: Callable[[int], T_co] = field(repr=False)
    protocol: dict[str, Any] = field(default_factory=dict)


def shuffled_case(id: str, category: str, vertices: Floats, faces: Integers, labels: Integers) -> Case:
    """Make a shuffled case without colors from vertices [V, 3] in any frame, faces [F, 3] and labels [F].

    Raises MeshError as `labeled_case`.
    """
    return labeled_case(id, category, plain_asset(id, vertices, faces), labels, plain=True)


def labeled_case(
    id: str, category: str, asset: Asset, labels: Integers, *, plain: bool = False,
    notes: dict[str, Any] | None = None,
) -> Case:  # fmt: skip
    """Make a case from an asset and the part of each of its faces [F], -1 for none.

    With `plain`, drop textures and shuffle faces and vertices by a permutation that depends on `id` alone.
    Raises MeshError unless there is one label per face and a usable face has one.
    """
    labels = np.asarray(labels)
    if labels.shape != (len(asset.faces),):
        shape = len(labels) if labels.ndim == 1 else f"{list(labels.shape)}"
        raise MeshError(f"{id} has {len(asset.faces)} faces and {shape} labels; expected one each")
    part: I32 = np.maximum(labels, -1).astype(np.int32)
    if not (part[asset.usable] >= 0).any():
        raise MeshError(f"{id} has no labeled face")
    file_face = np.arange(len(part))
    if plain:
        rng = np.random.default_rng([stable_hash(id), 0x5EED])
        file_face = rng.permutation(len(part))
        file_vertex = rng.permutation(len(asset.vertices))
        place = np.empty(len(file_vertex), np.int32)
        place[file_vertex] = np.arange(len(file_vertex))
        faces = place[asset.faces[file_face]]
        asset = bare_asset(asset, asset.vertices[file_vertex], faces, asset.usable[file_face])
        part = part[file_face]
    return Case(id, category, asset, part, file_face, notes=notes or {})


def bare_asset(like: Asset | str, vertices: F32, faces: I32, usable: Bools | None = None) -> Asset:
    """Wrap a surface in the asset frame as an asset without materials, normals and names of pieces.

    like: the asset whose name, center, scale, and up axis it takes, or a name. Every face is usable by
    default.
    """
    up: Axis = "y"
    name, center, scale = like, (0.0, 0.0, 0.0), 1.0
    if isinstance(like, Asset):
        name, center, scale, up = like.name, like.center, like.scale, like.up
    assert isinstance(name, str)
    return Asset(
        name=name, format="trimesh", vertices=vertices, faces=faces,
        usable=np.ones(len(faces), bool) if usable is None else usable, normals=None, uv=None, colors=None,
        materials=(), face_material=np.full(len(faces), -1, np.int32), pieces=(Piece(name, 0, len(faces)),),
        center=center, scale=scale, files={}, up=up,
    )


def plain_asset(name: str, vertices: Floats, faces: Integers) -> Asset:
    """Read vertices [V, 3] and faces [F, 3] as an asset, rows unchanged. Raises MeshError."""
    from trimesh import Trimesh
    return Asset.read(Trimesh(np.asarray(vertices, np.float64), faces, process=False), name=name)


def face_area(vertices: Floats, faces: Integers) -> F64:
    """Area of each triangle: [V, 3], [F, 3] -> [F]."""
    corners = np.asarray(vertices, np.float64)[faces]
    return np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2


def stable_hash(text: str) -> int:
    """Hash a text to a number that is the same in every process and on every machine."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
