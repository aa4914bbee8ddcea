"""Export the inputs of a run for another system: the same meshes, clicks and guide maps.

    OUT/<mesh>/<object>.glb             the plain mesh, faces in the order of the file, file units
    OUT/<mesh>/<object>.map_s<seed>.png a guide map of one view, with the task guide
    OUT/<mesh>/prompts.json             the protocol and the clicks of every part, written last

The system's results go to a folder of their own (docs/rivals.md), with prompts.json beside them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.asset.gltf import ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER, Gltf, add_accessor, write_glb
from segvigen.atomic import write_whole
from segvigen.errors import InputError, MapError, writing
from segvigen.lab.datasets.case import Case, Dataset
from segvigen.lab.evaluate.clicks import PROTOCOL, PROTOCOLS, clickable_parts, draw
from segvigen.lab.evaluate.maps import true_map
from segvigen.lab.evaluate.rivals.folder import object_name
from segvigen.lab.evaluate.score import Setup
from segvigen.parts.export.picture import png
from segvigen.progress import Progress, silent

FORMAT = 1
COUNTS = (1, 3, 5, 7, 10)  # of IoU@N


@dataclass(frozen=True)
class Unread:
    """An object that cannot be exported, and why."""

    id: str
    reason: str


def read_cases(
    dataset: Dataset, indices: Sequence[int], remake: Callable[[Case], Case] | None = None
) -> Iterator[Case | Unread]:
    """Read cases one by one, each passed through `remake` (such as fuse); unreadable ones become Unread."""
    for index in indices:
        try:
            case = dataset.read(index)
            yield case if remake is None else remake(case)
        except InputError as error:
            yield Unread(dataset.ids[index], str(error))


def write_handout(
    dataset: Dataset, cases: Iterable[Case | Unread], out: str | Path, *, mesh: str = "given",
    seeds: Sequence[int] = (0,), counts: Sequence[int] = COUNTS, parts_per_object: int | None = None,
    maps: bool = False, total: int | None = None, progress: Progress = silent,
) -> Path:
    """Write the meshes and prompts of the cases to OUT/<mesh>; return that folder.

    The clicks are those of a run with the same seeds, in file units. With `maps` the guide map is saved
    beside the mesh, its camera in prompts.json. total is the number of cases for the progress (default: the
    whole data set). Raises PromptError for invalid protocol values, OutputError for an unwritable folder,
    InputError when two objects would have one file name or none could be read.
    """
    Setup(seeds=tuple(seeds), counts=tuple(counts), parts_per_object=parts_per_object)  # checks them
    folder = Path(out) / mesh
    total = len(dataset.ids) if total is None else total
    names: dict[str, str] = {}
    objects: dict[str, Any] = {}
    skipped: list[dict[str, str]] = []
    with writing(f"{folder} cannot be written", "give another"):
        folder.mkdir(parents=True, exist_ok=True)
        for done, case in enumerate(cases, start=1):
            if isinstance(case, Unread):
                skipped.append({"object": case.id, "reason": case.reason})
            else:
                if case.mesh != mesh:
                    raise ValueError(f"{case.id} is a {case.mesh} mesh; expected {mesh} ones")
                name = object_name(case.id)
                if (other := names.setdefault(name, case.id)) != case.id:
                    raise InputError(f"{other} and {case.id} are both {name} as a file; rename one")
                write_whole(folder / f"{name}.glb", to_glb(case))
                objects[case.id] = _entry(case, f"{name}.glb", seeds, parts_per_object)
                if maps:
                    objects[case.id]["maps"] = _write_maps(case, folder, name, seeds)
            progress("handout", min(done / max(total, 1), 1.0))
        if not objects:
            reason = skipped[0]["reason"] if skipped else "no objects"
            raise InputError(f"{dataset.name} has nothing to export: {reason}")
        head = _head(dataset, mesh, seeds, counts, parts_per_object)
        content = {**head, "objects": objects, "skipped": skipped}
        write_whole(folder / "prompts.json", json.dumps(content, indent=1) + "\n")
    return folder


def to_glb(case: Case) -> bytes:
    """Return a case's mesh as a GLB of one primitive: positions in file units, faces in file order."""
    gltf = Gltf(object_name(case.id), {"asset": {"version": "2.0", "generator": "segvigen"}})
    positions = case.asset.to_file_frame(case.asset.vertices).astype(np.float32)
    faces = case.in_file_order(case.asset.faces).astype(np.uint32)
    attributes = {"POSITION": add_accessor(gltf, positions, target=ARRAY_BUFFER, bounds=True)}
    indices = add_accessor(gltf, faces.reshape(-1), target=ELEMENT_ARRAY_BUFFER)
    name = object_name(case.id)
    gltf.json["meshes"] = [{"name": name, "primitives": [{"attributes": attributes, "indices": indices}]}]
    gltf.json["nodes"] = [{"name": name, "mesh": 0}]
    gltf.json["scenes"], gltf.json["scene"] = [{"nodes": [0]}], 0
    return write_glb(gltf)


def _head(
    dataset: Dataset, mesh: str, seeds: Sequence[int], counts: Sequence[int], parts_per_object: int | None
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "protocol": f"{PROTOCOL}: {PROTOCOLS[PROTOCOL]}",
        "data": {"name": dataset.name, "sha256": dataset.digest, **dataset.protocol},
        "mesh": mesh,
        "seeds": list(seeds),
        "clicks": list(counts),
        "parts_per_object": parts_per_object,
        "frame": "the units and axes of the GLB of the object",
        "answers": "p<part>_s<seed>_n<N> for the first N points, p<part>_s<seed>_c<k> for the k-th alone: "
        "masks of the faces of the GLB, as .npy files or arrays of clicks.npz",
    }


def _entry(case: Case, file: str, seeds: Sequence[int], parts_per_object: int | None) -> dict[str, Any]:
    """Return an object's entry of prompts.json.

    It has the file, number of faces, grid of a fused mesh, number of true parts, and the clicks {part: {seed:
    points [10, 3]}}.
    """
    parts = {
        str(part): {str(seed): case.asset.to_file_frame(draw(case, part, seed)).tolist() for seed in seeds}
        for part in clickable_parts(case, limit=parts_per_object)
    }
    grid = {"grid": case.notes["grid"]} if "grid" in case.notes else {}
    return {"file": file, "faces": len(case.labels), **grid, "num_parts": len(case.parts), "parts": parts}


def _write_maps(case: Case, folder: Path, name: str, seeds: Sequence[int]) -> dict[str, Any]:
    """Save the map of each seed: {seed: {"file", "camera"}}, or {"left_out": reason} without one."""
    written: dict[str, Any] = {}
    for seed in seeds:
        try:
            drawn, _ = true_map(case, seed)
        except MapError as error:
            return {"left_out": str(error)}
        file = f"{name}.map_s{seed}.png"
        write_whole(folder / file, png(drawn.pixels))
        written[str(seed)] = {"file": file, "camera": json.loads(drawn.camera.to_json())}
    return written
