"""P3-SAM (arXiv 2509.06784): <stem>_face_ids.npy, a part per face of its cleaned mesh <stem>.glb or .ply.

-1 and -2 mean no part. The cleaning may drop faces: where the mesh is not the file's, the answer stands on
the cleaned one. Of several stages the last is read: ..._final_post, then ..._final, then any. Source: the
demo script of Tencent-Hunyuan/Hunyuan3D-Part.
"""

from __future__ import annotations

from pathlib import Path

from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.rivals.clicked import Surface
from segvigen.lab.evaluate.rivals.folder import (
    Files,
    Folder,
    answer_on,
    as_labels,
    on_file,
    read_array,
    read_mesh,
)
from segvigen.lab.evaluate.rivals.system import Options, click_reader, reader

OPTIONS: tuple[str, ...] = ()
ENDING = "_face_ids.npy"
TAILS = (r"_final_post_face_ids\.npy", r"_final_face_ids\.npy", r"_face_ids\.npy")


def method(name: str, folder: Folder, options: Options) -> Method:
    """P3-SAM by its files; clicked masks may follow the file or the cleaned mesh."""
    return reader(name, folder, {}, full=_full, full_tails=TAILS, click=click_reader(_surface))


def _full(files: Files) -> Answer:
    path = files.one(*TAILS)
    if path is None:
        raise files.missing("*_face_ids.npy")
    what = f"{path.name} of {files.subject.id}"
    labels = as_labels(read_array(path), what)
    mesh = _mesh_beside(path)
    if mesh is None:
        return on_file(labels, files.subject, f"{what}, without its cleaned mesh beside it,")
    return answer_on(*read_mesh(mesh), labels, files.subject, what)


def _mesh_beside(path: Path) -> Path | None:
    """The mesh whose faces the ids of `path` are."""
    stem = path.name.removesuffix(ENDING)
    return next((p for p in (path.with_name(stem + kind) for kind in (".glb", ".ply")) if p.is_file()), None)


def _surface(files: Files) -> Surface | None:
    path = files.one(*TAILS)
    mesh = None if path is None else _mesh_beside(path)
    return None if mesh is None else read_mesh(mesh)
