"""SegviGen's released scripts (arXiv 2603.16869): a remeshed, turned and repainted GLB per prompt.

The scripts normalize the object as we do, decode a mesh of their own in that frame, bake the part colors into
a texture, and write (x, z, -y): a quarter turn about X. So the answer is turned back exactly and, where it
does not lie in the object's bounding box (a fork that scales), fitted to it. Colors are mixed along borders:
parts are the colors that gather enough area, and every face takes the nearest. Clicked answers are white for
the part and black for the rest.

    <object>.glb or <object>/full.glb     everything
    .../guide.glb or guide_s<seed>.glb    from an exported guide map
    .../p3_s0_n5.glb                      clicks, named as in `clicked`
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from segvigen.arrays import F64, I64, Bools
from segvigen.errors import FileError
from segvigen.lab.datasets.case import Subject, face_area
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.cross_surface import OtherSurface
from segvigen.lab.evaluate.rivals.clicked import KEY, keys, pick
from segvigen.lab.evaluate.rivals.colors import face_colors, gathered_parts
from segvigen.lab.evaluate.rivals.folder import Files, framed, transfer
from segvigen.prompts import Click

CLICKED = rf"_{KEY}\.glb"
GUIDED = r"_guide(?:_s\d+)?\.glb"
ANY = r"(?:_full)?\.glb"


def full(files: Files, turned: bool) -> OtherSurface:
    """Read all parts of one object."""
    other = {path for tail in (CLICKED, GUIDED) for _, path in files.find(tail)}
    paths = [path for _, path in files.find(ANY) if path not in other]
    if not paths:
        raise files.missing("painted .glb")
    if len(paths) > 1:
        shown = ", ".join(sorted(path.name for path in paths)[:3])
        raise FileError(f"{files.subject.id} has {len(paths)} painted meshes ({shown}); leave one")
    return _parts(paths[0], files.subject, turned)


def guide(files: Files, seed: int, turned: bool) -> OtherSurface:
    """Read the parts that follow the guide map of a seed."""
    path = files.one(rf"_guide_s{seed}\.glb", r"_guide\.glb")
    if path is None:
        raise files.missing(f"guide_s{seed}.glb")
    return _parts(path, files.subject, turned)


def click(files: Files, queries: Sequence[Sequence[Click]], turned: bool) -> list[Bools]:
    """Read the clicked part of each query as a mask of the asset's faces [F]."""
    found = {match[1]: path for match, path in files.find(CLICKED)}
    masks = []
    for names in keys(files, queries):
        vertices, faces, rgb = _read(found[pick(names, found, files)], files.subject, turned)
        white = (rgb.mean(axis=1) > 0.5)[None]
        masks.append(transfer(OtherSurface(vertices, faces, white), files.subject)[0])
    return masks


def turn_back(points: Points) -> Points:
    """Undo the quarter turn: (x, z, -y) becomes (x, y, z) again, [n, 3]."""
    return np.stack([points[:, 0], -points[:, 2], points[:, 1]], axis=1)


def _parts(path: Path, subject: Subject, turned: bool) -> OtherSurface:
    vertices, faces, rgb = _read(path, subject, turned)
    labels, _ = gathered_parts(rgb, face_area(vertices, faces))
    return OtherSurface(vertices, faces, labels)


def _read(path: Path, subject: Subject, turned: bool) -> tuple[Points, I64, F64]:
    """Return vertices in the asset frame, faces, and the painted color of each face."""
    from segvigen.asset.asset import Asset
    mesh = Asset.read(path)
    rgb = face_colors(mesh)
    points = mesh.to_file_frame(mesh.vertices)
    points = turn_back(points) if turned else points
    faces = mesh.faces[mesh.usable].astype(np.int64)
    what = f"{path.name} of {subject.id}"
    return framed(points, subject, what, np.unique(faces), by_design=True), faces, rgb[mesh.usable]
