"""Export a segmentation as one file to download: what `Segmentation.write` makes, several files in a zip."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from segvigen.errors import PromptError
from segvigen.parts.export.meshes import file_name, to_zip
from segvigen.parts.export.printing import Printing
from segvigen.parts.export.target import ROBOTS, Target
from segvigen.parts.face_graph import face_graph
from segvigen.parts.part import UNASSIGNED, Mesh
from segvigen.parts.segmentation import Segmentation

ZIP = "application/zip"
# format: (extension that `write` takes, end of the download's name, media type)
EXPORTS = {
    "glb": (".glb", "_parts.glb", "model/gltf-binary"),
    "gltf": (".gltf", "_parts_gltf.zip", ZIP),
    "obj": (".obj", "_parts_obj.zip", ZIP),
    "ply": (".ply", "_parts.ply", "application/octet-stream"),
    "stl": (".zip", "_parts_stl.zip", ZIP),
    "3mf": (".3mf", "_parts.3mf", "model/3mf"),
    "usdz": (".usdz", "_parts.usdz", "model/vnd.usdz+zip"),
    "urdf": (".zip", "_urdf.zip", ZIP),
    "mjcf": (".zip", "_mjcf.zip", ZIP),
    "npy": (".npy", "_labels.npy", "application/octet-stream"),
    "json": (".json", "_parts.json", "application/json"),
    "png": (".png", "_parts.png", "image/png"),
    "exploded": (".glb", "_exploded.glb", "model/gltf-binary"),
}
SESSION = "session"
WRITES = (*EXPORTS, SESSION)


@dataclass(frozen=True)
class Download:
    """A file to download: name, media type, bytes."""

    name: str
    media: str
    data: bytes


def export(
    result: Segmentation, format: str, name: str, parts: Sequence[int] | None = None,
    printing: Printing | None = None, target: Target | None = None,
) -> Download:  # fmt: skip
    """Write a segmentation in a format of EXPORTS; `name` is the name of the project.

    parts: ids of `result`, default all. printing and target: as for `write`. Raises PromptError for an
    unknown part or no parts, OutputError for a failed write.
    """
    if parts is not None:
        result = only(result, parts, keep_faces=format == "npy")
    if not result.parts:
        raise PromptError("there are no parts to export; find all parts, or keep a selection as a part")
    extension, tail, media = EXPORTS[format]
    stem = file_name(name)
    if format in ROBOTS:
        target = replace(target or Target(), robot=format)  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory(prefix="segvigen-") as folder:
        path = Path(folder, f"{stem}{extension}")
        if format == "exploded":
            result.write(exploded=path, printing=printing, target=target)
        else:
            result.write(path, printing=printing, target=target)
        paths = [file for file in sorted(Path(folder).rglob("*")) if file.is_file()]
        files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in paths}
    data = to_zip(files) if format in ("gltf", "obj") else files[path.name]
    return Download(stem + tail, media, data)


def only(result: Segmentation, parts: Sequence[int], keep_faces: bool = False) -> Segmentation:
    """Return the chosen parts on their own faces (keep_faces: on all faces, the others unassigned).

    Raises PromptError for an unknown part, or none.
    """
    chosen = {result.entry(part).id for part in parts}
    if not chosen:
        raise PromptError("no part is chosen; expected at least one part to export")
    asset, inside = result.asset, np.isin(result.face_labels, list(chosen))
    labels = np.where(inside, result.face_labels, np.int32(UNASSIGNED))
    entries = tuple(entry for entry in result.entries if entry.id in chosen)
    if keep_faces:
        return replace(result, face_labels=labels, entries=entries)
    asset = asset.subset(inside)
    return replace(
        result, face_labels=labels[inside], confidence=result.confidence[inside], entries=entries, tree=None,
        mesh=Mesh(asset, face_graph(asset.vertices, asset.faces, asset.usable)), voxel_coords=None,
        voxel_faces=None,
    )  # fmt: skip
