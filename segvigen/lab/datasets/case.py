"""One test case, an asset and what its parts truly are, and a data set of them."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset, Piece
from segvigen.errors import MeshError

if TYPE_CHECKING:
    from segvigen.parts.face_graph import FaceGraph


@dataclass(frozen=True, eq=False)
class Subject:
    """All of a case that a method may see: everything but the truth.

    id is the object's; mesh says which surface this is, "given" or "fused" (see fused.py); file_face [F]
    int64 is the row of each face in the file, for methods whose answers were written for the file.
    """

    id: str
    mesh: str
    asset: Asset
    file_face: NDArray[np.int64] = field(repr=False)


@dataclass(frozen=True, eq=False)
class Case:
    """An asset with the true part of every face.

    id is unique in a data set and seeds everything that is drawn for the object. labels [F] int32, -1 for no
    part, follow the asset's faces. file_face [F] int64 is the row of each face in the file: files may list
    faces part by part, so a case is shuffled before a method sees it, and this is the way back. mesh is
    "given" for the surface of the data set and "fused" for one rebuilt as one skin; notes are JSON values
    about how the case was made (for fused ones the grid and what the transfer of labels lost).
    """

    id: str
    category: str
    asset: Asset
    labels: NDArray[np.int32] = field(repr=False)
    file_face: NDArray[np.int64] = field(repr=False)
    mesh: str = "given"
    notes: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        num_faces = len(self.asset.faces)
        if self.labels.shape != (num_faces,) or self.file_face.shape != (num_faces,):
            raise ValueError(
                f"{self.id}: {num_faces} faces, {self.labels.shape} labels, {self.file_face.shape} file rows"
            )

    @property
    def subject(self) -> Subject:
        """The case without its truth."""
        return Subject(self.id, self.mesh, self.asset, self.file_face)

    @cached_property
    def area(self) -> NDArray[np.float64]:
        """Area of each face [F], asset frame."""
        return face_area(self.asset.vertices, self.asset.faces)

    @cached_property
    def parts(self) -> NDArray[np.int32]:
        """True part ids, ascending [P]."""
        return np.unique(self.labels[self.labels >= 0])

    @cached_property
    def graph(self) -> FaceGraph:
        """Which faces share an edge; without bridges between shells."""
        from segvigen.parts.face_graph import face_graph

        return face_graph(self.asset.vertices, self.asset.faces, self.asset.usable, bridge_distance=None)

    def in_file_order(self, per_face: NDArray[np.generic]) -> NDArray[np.generic]:
        """Values of the asset's faces [F, ...] as the file lists them."""
        out = np.empty_like(per_face)
        out[self.file_face] = per_face
        return out


@dataclass(frozen=True)
class Dataset:
    """Cases that are read one at a time. Made by the module of its layout, for instance shards.open_shard.

    ids and categories [n] are known before anything is read; digest identifies the bytes; read(i) gives case
    i, or raises InputError with the reason why it cannot be scored. protocol holds what the layout lets a
    caller choose (such as which labels are the truth), as JSON values printed with results.
    """

    name: str
    digest: str
    ids: tuple[str, ...]
    categories: tuple[str, ...]
    read: Callable[[int], Case] = field(repr=False)
    protocol: dict[str, Any] = field(default_factory=dict)


def shuffled_case(
    id: str,
    category: str,
    vertices: NDArray[np.floating],
    faces: NDArray[np.integer],
    labels: NDArray[np.integer],
) -> Case:
    """A case from plain arrays in file order, faces and vertices shuffled by a permutation that `id` alone
    decides.

    vertices [V, 3] in any frame, faces [F, 3], labels [F]. The asset has no colours: a shape without a
    texture.
    """
    rng = np.random.default_rng([stable_hash(id), 0x5EED])
    file_face = rng.permutation(len(faces))
    file_vertex = rng.permutation(len(vertices))
    place = np.empty(len(vertices), np.int64)
    place[file_vertex] = np.arange(len(vertices))
    asset = plain_asset(id, np.asarray(vertices)[file_vertex], place[np.asarray(faces)[file_face]])
    return Case(id, category, asset, np.asarray(labels)[file_face].astype(np.int32), file_face)


def labelled_case(
    id: str,
    category: str,
    asset: Asset,
    labels: NDArray[np.integer],
    *,
    plain: bool = False,
    notes: dict[str, Any] | None = None,
) -> Case:
    """A case from an asset as it was read and the part of each of its faces [F], -1 for none.

    The asset keeps its textures, and with them the file's order of faces. With `plain` it loses both: bare
    geometry in the same frame, shuffled by a permutation that `id` alone decides. Raises MeshError where
    there is not one label per face, or no usable face has a part.
    """
    labels = np.asarray(labels)
    if labels.shape != (len(asset.faces),):
        shape = len(labels) if labels.ndim == 1 else f"{list(labels.shape)}"
        raise MeshError(f"{id} has {len(asset.faces)} faces and {shape} labels; expected one each")
    part: NDArray[np.int32] = np.maximum(labels, -1).astype(np.int32)
    if not (part[asset.usable] >= 0).any():
        raise MeshError(f"{id} has no labelled face")
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


def bare_asset(
    asset: Asset, vertices: NDArray[np.float32], faces: NDArray[np.int32], usable: NDArray[np.bool_]
) -> Asset:
    """Another surface in an asset's frame (same center and scale), without materials, normals or names of
    pieces.
    """
    return Asset(
        name=asset.name,
        format="trimesh",
        vertices=vertices,
        faces=faces,
        usable=usable,
        normals=None,
        uv=None,
        colors=None,
        materials=(),
        face_material=np.full(len(faces), -1, np.int32),
        pieces=(Piece(asset.name, 0, len(faces)),),
        center=asset.center,
        scale=asset.scale,
        files={},
    )


def plain_asset(name: str, vertices: NDArray[np.floating], faces: NDArray[np.integer]) -> Asset:
    """An asset of vertices [V, 3] and faces [F, 3] alone, every face in its place. Raises MeshError without a
    surface.
    """
    from trimesh import Trimesh

    return Asset.read(Trimesh(np.asarray(vertices, np.float64), faces, process=False), name=name)


def face_area(vertices: NDArray[np.floating], faces: NDArray[np.integer]) -> NDArray[np.float64]:
    """Area of each triangle: [V, 3], [F, 3] -> [F]."""
    corners = np.asarray(vertices, np.float64)[faces]
    return np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2


def stable_hash(text: str) -> int:
    """A number from a text, the same in every process and on every machine."""
    return zlib.crc32(text.encode("utf-8"))
