"""Data set: a folder of mesh files whose own structure defines the parts.

Any format that Asset.read supports, at any depth; the category is the first subfolder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

import numpy as np

from segvigen.arrays import I32
from segvigen.asset.asset import FORMATS, Asset
from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.case import Case, Dataset, labeled_case
from segvigen.lab.datasets.files import digest, existing_folder, fingerprint
from segvigen.parts.structure import of_materials, of_nodes

Parts = Literal["nodes", "materials", "pieces"]


def open_glb_folder(folder: str | Path, parts: Parts = "nodes", *, plain: bool = False) -> Dataset[Case]:
    """Open a folder of meshes; the id of an object is its path below the folder.

    A part is what one node draws ("nodes"; in formats without nodes one object or group), all faces of one
    material ("materials"), or a component ("pieces"). With `plain`, drop textures and shuffle faces. read(i)
    raises FileError for a broken file and MeshError for one with fewer than two parts. Raises FileError for a
    folder without a mesh, PromptError for other `parts`.
    """
    root = existing_folder(folder, "a folder of GLB files")
    if parts not in get_args(Parts):
        raise PromptError(f"parts is {parts!r}; expected {', '.join(get_args(Parts))}")
    ids = tuple(path.relative_to(root).as_posix() for path in mesh_files(root))
    if not ids:
        raise FileError(f"{root} holds no mesh; expected files such as chair.glb, in subfolders per category")
    categories = tuple(id.split("/")[0] if "/" in id else root.resolve().name for id in ids)

    def read(index: int) -> Case:
        asset = Asset.read(root / ids[index], name=ids[index])
        labels = part_of_face(asset, parts)
        found = len(np.unique(labels[labels >= 0]))
        if found < 2:
            raise MeshError(f"{ids[index]} has {found} part by its {parts}; expected at least two")
        return labeled_case(ids[index], categories[index], asset, labels, plain=plain)

    hashed = digest(fingerprint(root / id, id) for id in ids)
    protocol = {"layout": "glb", "parts": parts, "plain": plain}
    return Dataset(root.resolve().name, hashed, ids, categories, read, protocol)


def mesh_files(root: Path) -> list[Path]:
    """Return the visible mesh files below a folder, sorted by path."""
    found = (p for p in root.rglob("*") if p.suffix.lower().lstrip(".") in FORMATS and p.is_file())
    visible = (p for p in found if not any(name.startswith(".") for name in p.relative_to(root).parts))
    return sorted(visible, key=lambda p: p.relative_to(root).as_posix())


def part_of_face(asset: Asset, parts: Parts) -> I32:
    """Number the parts of the asset's own structure from 0: [F], -1 for unusable faces of "pieces".

    Faces without a material are a part as well.
    """
    if parts == "pieces":
        from segvigen.parts.face_graph import face_graph
        graph = face_graph(asset.vertices, asset.faces, asset.usable, bridge_distance=None)
        return graph.component.astype(np.int32)
    return (of_nodes if parts == "nodes" else of_materials)(asset).labels
