"""Data set: PartObjaverse-Tiny, 200 textured objects in eight categories (SAMPart3D, arXiv 2411.07184).

    PartObjaverse-Tiny_mesh/<uid>.glb
    PartObjaverse-Tiny_semantic_gt/<uid>.npy     PartObjaverse-Tiny_instance_gt/<uid>.npy
    PartObjaverse-Tiny_semantic.json             {category: {uid: [part name, ...]}}

Folders may be the zips they came in. Labels follow the faces of trimesh's scene dump, as Asset.read does.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np

from segvigen.arrays import I64, from_npy
from segvigen.asset.asset import Asset
from segvigen.errors import FileError, MeshError, PromptError, parsing
from segvigen.lab.datasets.case import Case, Dataset, labeled_case
from segvigen.lab.datasets.files import FileStore, digest, existing_folder, find_files, read_json

NAME = "PartObjaverse-Tiny"
INDEX = f"{NAME}_semantic.json"


def open_partobjaverse(
    folder: str | Path, gt: Literal["instance", "semantic"] = "instance", *, plain: bool = False
) -> Dataset[Case]:
    """Open the folder that holds PartObjaverse-Tiny_semantic.json; an object's id is its uid.

    gt chooses the labels: "instance" (class-agnostic, four legs are four parts; what SAMPart3D scores) or
    "semantic" (four legs are one part; notes["names"] has the name of each id). -1 is no label. With `plain`,
    drop textures and shuffle faces. read(i) raises FileError or MeshError for a missing or broken file or a
    wrong number of labels. Raises FileError for another layout.
    """
    root = existing_folder(folder, f"the folder with {INDEX}")
    if gt not in ("instance", "semantic"):
        raise PromptError(f"gt is {gt!r}; expected instance or semantic")
    if not (root / INDEX).is_file():
        raise FileError(f"{root} lacks {INDEX}; expected the layout of {NAME}")
    text = (root / INDEX).read_bytes()
    listed = _listed(read_json(text, INDEX, dict))
    meshes = find_files(root, f"{NAME}_mesh", ".glb")
    truth = find_files(root, f"{NAME}_{gt}_gt", ".npy")
    ids = tuple(listed)

    def read(index: int) -> Case:
        id = ids[index]
        category, names = listed[id]
        labels = _labels(truth, f"{id}.npy")
        asset = Asset.read(meshes.read(f"{id}.glb"), name=id, kind="glb")
        if len(labels) != len(asset.faces):
            count = f"{len(asset.faces)} faces and {len(labels)} {gt} labels"
            raise MeshError(f"{id} has {count}; expected one each")
        notes = {"names": {str(k): name for k, name in enumerate(names)}} if gt == "semantic" else {}
        return labeled_case(id, category, asset, labels, plain=plain, notes=notes)

    protocol: dict[str, Any] = {"layout": "partobjaverse", "gt": gt, "plain": plain}
    unlisted = {name.removesuffix(".glb") for name in meshes.entries} - set(ids)
    if unlisted:
        protocol["unlisted"] = len(unlisted)
    return Dataset(
        name=f"{NAME}:{gt}",
        digest=digest([text.decode("utf-8", "replace"), *meshes.fingerprints(), *truth.fingerprints()]),
        ids=ids,
        categories=tuple(category for category, _ in listed.values()),
        read=read,
        protocol=protocol,
    )


def _listed(index: dict[str, Any]) -> dict[str, tuple[str, list[str]]]:
    """Map uid to (category, names), in the order of the index."""
    listed: dict[str, tuple[str, list[str]]] = {}
    for category, objects in index.items():
        if not isinstance(objects, dict):
            raise FileError(f"{INDEX}: {category} holds no objects; expected {{uid: [part names]}}")
        for uid, names in objects.items():
            if uid in listed:
                raise FileError(f"{INDEX} lists {uid} twice, in {listed[uid][0]} and {category}")
            listed[uid] = category, [str(name) for name in names] if isinstance(names, list) else []
    if not listed:
        raise FileError(f"{INDEX} lists no object; expected {{category: {{uid: [part names]}}}}")
    return listed


def _labels(truth: FileStore, name: str) -> I64:
    """Read one object's labels [F]. Raises FileError unless they are a row of integers."""
    with parsing(f"{name} is no array of labels", "download it again"):
        labels = from_npy(truth.read(name))
    if labels.ndim != 1 or labels.dtype.kind not in "iu":
        got = f"{labels.dtype} {list(labels.shape)}"
        raise FileError(f"{name} holds {got}; expected one row of integers, one per face")
    return labels.astype(np.int64)
