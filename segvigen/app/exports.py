"""One file to download for every format: what `Segmentation.write` makes, several files in one zip."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from segvigen.errors import PromptError
from segvigen.parts.export.meshes import file_name, to_zip
from segvigen.parts.segmentation import Segmentation, segmentation

ZIP = "application/zip"
# format: (ending of what is written, ending of the download, media type)
FORMATS = {
    "glb": (".glb", "_parts.glb", "model/gltf-binary"),
    "gltf": (".gltf", "_parts_gltf.zip", ZIP),
    "obj": (".obj", "_parts_obj.zip", ZIP),
    "ply": (".ply", "_parts.ply", "application/octet-stream"),
    "stl": (".zip", "_parts_stl.zip", ZIP),
    "3mf": (".3mf", "_parts.3mf", "model/3mf"),
    "npy": (".npy", "_labels.npy", "application/octet-stream"),
    "json": (".json", "_parts.json", "application/json"),
    "png": (".png", "_parts.png", "image/png"),
    "exploded": (".glb", "_exploded.glb", "model/gltf-binary"),
}
SESSION = "session"
WRITES = (*FORMATS, SESSION)


@dataclass(frozen=True)
class Download:
    """A file for the user: its name, its media type and its bytes."""

    name: str
    media: str
    data: bytes


def export(result: Segmentation, format: str, name: str, parts: Sequence[int] | None = None) -> Download:
    """Write a segmentation in a format of FORMATS; `name` is what the project is called.

    parts: ids of `result`, to write these alone; a glTF is then a new document of just them. Raises
    PromptError for a format or a part that is not there, OutputError where the disk refuses.
    """
    if format not in FORMATS:
        raise PromptError(f"there is no format {format!r}; expected one of {', '.join(WRITES)}")
    if parts is not None:
        result = only(result, parts, keep_faces=format == "npy")
    if not result.parts:
        raise PromptError("there are no parts to export yet; find all parts, or keep a selection as a part")
    ending, tail, media = FORMATS[format]
    stem = file_name(name)
    with tempfile.TemporaryDirectory(prefix="segvigen-") as folder:
        place = Path(folder, f"{stem}{ending}")
        extra = {"exploded": place} if format == "exploded" else {}
        result.write(None if extra else place, **extra)
        paths = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    if format in ("gltf", "obj"):
        return Download(stem + tail, media, to_zip(files))
    return Download(stem + tail, media, files[place.name])


def only(result: Segmentation, parts: Sequence[int], keep_faces: bool = False) -> Segmentation:
    """The chosen parts alone, on the faces they have (keep_faces: on all faces, the others unassigned).

    Raises PromptError for a part that is not there, or none.
    """
    chosen = [result.part(part) for part in dict.fromkeys(parts)]
    if not chosen:
        raise PromptError("no part is chosen; expected at least one part to export")
    asset = result.asset
    inside = np.isin(result.face_labels, [part.id for part in chosen])
    table = np.full(result.num_parts + 1, -1, np.int32)
    table[[part.id for part in chosen]] = np.arange(len(chosen))
    labels = table[result.face_labels]
    confidence = result.confidence
    if not keep_faces:
        used, compact = np.unique(asset.faces[inside], return_inverse=True)
        asset = replace(
            asset,
            vertices=asset.vertices[used],
            faces=compact.reshape(-1, 3).astype(np.int32),
            usable=asset.usable[inside],
            face_material=asset.face_material[inside],
            gltf=None,
            pieces=(),
            normals=None if asset.normals is None else asset.normals[used],
            uv=None if asset.uv is None else asset.uv[used],
            colors=None if asset.colors is None else asset.colors[used],
        )
        labels, confidence = labels[inside], confidence[inside]
    names = [part.name for part in chosen]
    sub = segmentation(
        asset, labels, confidence, record=result.record, names=[None] * len(chosen),
        colors=[part.color for part in chosen], graph=result.graph if keep_faces else None,
    )  # fmt: skip
    kept = tuple(replace(part, name=name) for part, name in zip(sub.parts, names, strict=True))
    return replace(sub, parts=kept)
