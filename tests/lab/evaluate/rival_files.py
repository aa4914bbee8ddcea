"""A labeled case and files as other systems write them, for the tests of rivals."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.datasets.case import Case, Dataset, shuffled_case
from segvigen.lab.evaluate.export_inputs import write_handout
from tests.lab.evaluate.made import boxes

ID = "set/three"
NAME = "set__three"


def made_case(count: int = 3, id: str = ID) -> Case:
    """A row of boxes of different heights in other units than ours, shuffled: file order is part by part."""
    vertices, faces, labels = boxes(count)
    return shuffled_case(id, "boxes", 7 * vertices + (30, -4, 2), faces, labels)


def in_file(case: Case) -> NDArray[np.int32]:
    """The true labels in the order of the file."""
    return np.asarray(case.in_file_order(case.labels), np.int32)


def dataset_of(*cases: Case) -> Dataset:
    ids = tuple(case.id for case in cases)
    return Dataset("made", "0" * 64, ids, tuple(case.category for case in cases), lambda i: cases[i])


def handed_out(case: Case, out: Path, **options) -> Path:
    """Export the inputs of one case; return their folder."""
    return write_handout(dataset_of(case), [case], out, mesh=case.mesh, **options)


def save(path: Path, array) -> Path:
    """Write an npy file where there may be no folder yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.save(path, array)
    return path


def write_ply(path: Path, vertices, faces, *, vertex_rgb=None, face_rgb=None) -> Path:
    """Write an ASCII PLY with colors (0..255) of vertices or of faces; faces None for points."""
    lines = ["ply", "format ascii 1.0", f"element vertex {len(vertices)}"]
    lines += [f"property double {axis}" for axis in "xyz"]
    rgb = [f"property uchar {name}" for name in ("red", "green", "blue")]
    lines += rgb if vertex_rgb is not None else []
    if faces is not None:
        lines += [f"element face {len(faces)}", "property list uchar int vertex_indices"]
        lines += rgb if face_rgb is not None else []
    lines.append("end_header")
    for i, v in enumerate(np.asarray(vertices, float).tolist()):
        lines.append(" ".join(map(str, [*v, *(vertex_rgb[i] if vertex_rgb is not None else [])])))
    for i, f in enumerate([] if faces is None else np.asarray(faces).tolist()):
        lines.append(" ".join(map(str, [3, *f, *(face_rgb[i] if face_rgb is not None else [])])))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")
    return path


def file_mesh(case: Case) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    """The mesh as the file has it: vertices in file units, faces in file order."""
    return case.asset.to_file_frame(case.asset.vertices), np.asarray(case.in_file_order(case.asset.faces))
