"""Data set: PartVerse and PartVerse-XL, textured objects with parts (CoPart, arXiv 2507.08772).

    normalized_glbs/<id>.glb                     the textured whole object
    anno_infos/<id>/<id>_segmented.glb           the geometry that the labels are of
    anno_infos/<id>/<id>_face2label.json         {"face": label}
    anno_infos/<id>/<id>_info.json               ordered_face_label: part file -> label
    text_captions.json                           {id: {part file: [short text, long text]}}, optional

The textured file may list other faces than the labeled one, so labels are transferred by the nearest face
centroid.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np

from segvigen.arrays import F64, I32
from segvigen.asset.asset import Asset
from segvigen.asset.files import read_bytes
from segvigen.errors import FileError, MeshError, PromptError
from segvigen.lab.datasets.case import Case, Dataset, labeled_case
from segvigen.lab.datasets.files import digest, existing_folder, fingerprint, read_json

LIMIT = 0.02  # of the unit cube: a median distance beyond it means that the two files disagree
SAME = 1e-4  # of the unit cube: centroids this close, row by row, are the same faces in the same order
CAPTIONS = "text_captions.json"


def open_partverse(
    folder: str | Path, mesh: Literal["normalized", "segmented"] = "normalized", *, plain: bool = False
) -> Dataset[Case]:
    """Open the folder that holds anno_infos/; objects have no categories.

    mesh "normalized" is the textured object with transferred labels; "segmented" the labeled geometry itself,
    always plain, as its colors may show the parts. With `plain`, drop textures and shuffle faces.
    notes["names"] is the short text of each part, notes["distance"] the median distance of the transfer in
    the unit cube. read(i) raises FileError or MeshError for a missing or broken file, labels of faces that do
    not exist, or a transfer farther than LIMIT. Raises FileError for another layout.
    """
    root = existing_folder(folder, "the folder with anno_infos/ of PartVerse")
    if mesh not in ("normalized", "segmented"):
        raise PromptError(f"mesh is {mesh!r}; expected normalized or segmented")
    if not (root / "anno_infos").is_dir():
        raise FileError(f"{root} lacks anno_infos/; expected the layout of PartVerse")
    ids = tuple(sorted(path.name for path in (root / "anno_infos").iterdir() if path.is_dir()))
    if not ids:
        raise FileError(f"{root / 'anno_infos'} holds no object; expected a folder for each")
    captions = _optional(root / CAPTIONS)
    plain = plain or mesh == "segmented"

    def read(index: int) -> Case:
        id = ids[index]
        labeled = Asset.read(root / "anno_infos" / id / f"{id}_segmented.glb", name=id)
        labels = _labels(root, id, len(labeled.faces))
        names = _names(_optional(root / "anno_infos" / id / f"{id}_info.json"), captions.get(id))
        notes: dict[str, Any] = {"names": names} if names else {}
        asset = labeled
        if mesh == "normalized":
            asset = Asset.read(root / "normalized_glbs" / f"{id}.glb", name=id)
            labels, notes["distance"] = transfer(labeled, labels, asset)
        return labeled_case(id, "PartVerse", asset, labels, plain=plain, notes=notes)

    return Dataset(
        name="PartVerse",
        digest=digest(fingerprint(p, p.relative_to(root).as_posix()) for p in _files(root, ids, mesh)),
        ids=ids,
        categories=("PartVerse",) * len(ids),
        read=read,
        protocol={"layout": "partverse", "mesh": mesh, "plain": plain},
    )


def transfer(source: Asset, labels: I32, target: Asset) -> tuple[I32, float]:
    """Transfer labels [F] to the faces [F'] of another copy of the object; return the median distance, too.

    By the nearest centroid of a usable face, both in the unit cube of the asset frame; row by row where the
    rows are the same faces. Raises MeshError when the median distance exceeds LIMIT.
    """
    sources, targets = _centroids(source), _centroids(target)
    if len(sources) == len(targets) and np.abs(sources - targets).max(initial=0.0) < SAME:
        return labels, round(float(np.median(np.linalg.norm(sources - targets, axis=1))), 6)
    from scipy.spatial import cKDTree

    rows = np.flatnonzero(source.usable)
    distance, nearest = cKDTree(sources[rows]).query(targets)
    median = float(np.median(distance[target.usable]))
    if median > LIMIT:
        what = f"the labeled mesh is a median of {median:.3f} away from the textured one"
        raise MeshError(f"{target.name}: {what}; expected at most {LIMIT} of the unit cube")
    return np.where(target.usable, labels[rows[nearest]], -1).astype(np.int32), round(median, 6)


def _centroids(asset: Asset) -> F64:
    centroids: F64 = asset.vertices[asset.faces].astype(np.float64).mean(axis=1)
    return centroids


def _labels(root: Path, id: str, num_faces: int) -> I32:
    """Read the label of each face of the labeled geometry, -1 for those not listed."""
    name = f"{id}_face2label.json"
    listed = read_json(read_bytes(root / "anno_infos" / id / name), name, dict)
    try:
        faces = np.array([int(key) for key in listed], np.int64)
        values = np.array([int(value) for value in listed.values()], np.int64)
    except (TypeError, ValueError, OverflowError) as error:
        raise FileError(f"{name} holds {str(error)[:80]}; expected {{face: label}}") from error
    if len(faces) and not (0 <= faces.min() and faces.max() < num_faces):
        raise MeshError(f"{id} has {num_faces} faces and a label for face {int(faces.max())}")
    labels = np.full(num_faces, -1, np.int32)
    labels[faces] = np.maximum(values, -1)
    return labels


def _names(info: dict[str, Any], captions: Any) -> dict[str, str]:
    """Map label to short text, from the captions of part files and the label of each part file."""
    order = info.get("ordered_face_label", [])
    pairs = order.items() if isinstance(order, dict) else enumerate(order if isinstance(order, list) else [])
    label_of = {str(part): str(label) for part, label in pairs}
    names = {}
    for part, texts in captions.items() if isinstance(captions, dict) else []:
        text = texts[0] if isinstance(texts, list) and texts else texts
        if isinstance(text, str) and str(part) in label_of:
            names[label_of[str(part)]] = text
    return names


def _optional(path: Path) -> dict[str, Any]:
    """Read a JSON object; empty without the file."""
    if not path.is_file():
        return {}
    value: dict[str, Any] = read_json(path.read_bytes(), path.name, dict)
    return value


def _files(root: Path, ids: tuple[str, ...], mesh: str) -> list[Path]:
    """List the files that define the cases."""
    ends = ("segmented.glb", "face2label.json")
    files = [root / "anno_infos" / id / f"{id}_{end}" for id in ids for end in ends]
    if mesh == "normalized":
        files += [root / "normalized_glbs" / f"{id}.glb" for id in ids]
    return files
