"""Data set: a folder of mesh files whose own structure says what the parts are.

Any format that Asset.read knows, at any depth; the category is the first sub-folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import FORMATS, Asset
from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.case import Case, Dataset, labelled_case
from segvigen.lab.datasets.files import digest, existing_folder, stamp

Parts = Literal["nodes", "materials", "pieces"]


def open_glb_folder(folder: str | Path, parts: Parts = "nodes", *, plain: bool = False) -> Dataset:
    """Open a folder of meshes; objects are called by their path below it.

    A part is all that one node draws ("nodes"; in formats without nodes one object or group), all faces of
    one material ("materials"), or faces that hang together through edges ("pieces"). With `plain` textures
    are dropped and faces shuffled. read(i) raises FileError for a broken file and MeshError for one with
    fewer than two parts. Raises FileError for a folder without a mesh, PromptError for other `parts`.
    """
    root = existing_folder(folder, "a folder of GLB files")
    if parts not in get_args(Parts):
        raise PromptError(f"parts is {parts!r}; expected {', '.join(get_args(Parts))}")
    ids = tuple(path.relative_to(root).as_posix() for path in mesh_files(root))
    if not ids:
        raise FileError(
            f"{root} holds no mesh; expected files such as chair.glb, in sub-folders per category"
        )
    categories = tuple(id.split("/")[0] if "/" in id else root.resolve().name for id in ids)

    def read(index: int) -> Case:
        asset = Asset.read(root / ids[index], name=ids[index])
        labels = part_of_face(asset, parts)
        found = len(np.unique(labels[labels >= 0]))
        if found < 2:
            raise MeshError(f"{ids[index]} has {found} part by its {parts}; expected at least two")
        return labelled_case(ids[index], categories[index], asset, labels, plain=plain)

    return Dataset(
        name=root.resolve().name,
        digest=digest(stamp(root / id, id) for id in ids),
        ids=ids,
        categories=categories,
        read=read,
        protocol={"layout": "glb", "parts": parts, "plain": plain},
    )


def mesh_files(root: Path) -> list[Path]:
    """The mesh files below a folder, sorted by path; hidden ones left out."""
    found = (p for p in root.rglob("*") if p.suffix.lower().lstrip(".") in FORMATS and p.is_file())
    visible = (p for p in found if not any(name.startswith(".") for name in p.relative_to(root).parts))
    return sorted(visible, key=lambda p: p.relative_to(root).as_posix())


def part_of_face(asset: Asset, parts: Parts) -> NDArray[np.int32]:
    """The part of each face [F] by the asset's own structure, numbered from 0 without gaps.

    Faces without a material are a part as well. Pieces leave unusable faces out (-1).
    """
    if parts == "materials":
        return np.unique(asset.face_material, return_inverse=True)[1].reshape(-1).astype(np.int32)
    if parts == "pieces":
        from segvigen.parts.face_graph import face_graph

        graph = face_graph(asset.vertices, asset.faces, asset.usable, bridge_distance=None)
        return graph.component.astype(np.int32)
    labels = np.full(len(asset.faces), -1, np.int32)
    numbers: dict[tuple[int, int], int] = {}
    for k, piece in enumerate(asset.pieces):
        if piece.count:
            key = (piece.node, piece.instance) if piece.node >= 0 else (-1, k)
            labels[piece.start : piece.start + piece.count] = numbers.setdefault(key, len(numbers))
    return labels
