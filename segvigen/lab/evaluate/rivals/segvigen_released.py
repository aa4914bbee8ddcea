"""SegviGen's released scripts (arXiv 2603.16869): a remeshed, turned and repainted GLB per prompt.

The scripts normalise the object as we do, decode a mesh of their own in that frame, bake the part colours
into a texture, and write (x, z, -y) of a surface that was never turned the other way: a quarter turn about X.
So the answer is turned back exactly and, where it does not lie in the object's bounding box (a fork that
scales), fitted to it. Colours are mixed along borders: parts are the colours that gather enough area, and
every face takes the nearest. Clicked answers are white for the part and black for the rest.

    <object>.glb or <object>/full.glb     everything
    .../guide.glb or guide_s<seed>.glb    after a map of the handout
    .../p3_s0_n5.glb                      clicks, named as in `clicked`
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import FileError
from segvigen.lab.datasets.case import Subject, face_area
from segvigen.lab.evaluate.cross_surface import Elsewhere
from segvigen.lab.evaluate.methods import Answer, Mask, Method
from segvigen.lab.evaluate.rivals.clicked import KEY, keys, pick
from segvigen.lab.evaluate.rivals.colors import LEAST_SHARE, TOLERANCE, face_colors, gathered_parts
from segvigen.lab.evaluate.rivals.folder import Files, Folder, Points, carry, framed
from segvigen.lab.evaluate.rivals.system import Options, chosen, reader
from segvigen.prompts import Click

OPTIONS = ("turn",)
CLICKED = rf"_{KEY}\.glb"
GUIDED = r"_guide(?:_s\d+)?\.glb"
ANY = r"(?:_full)?\.glb"


def method(name: str, folder: Folder, options: Options) -> Method:
    """SegviGen's released scripts by their GLBs."""
    turned = (chosen(options, "turn", ("quarter", "none")) or "quarter") == "quarter"

    def full(files: Files) -> Answer:
        other = {path for tail in (CLICKED, GUIDED) for _, path in files.find(tail)}
        paths = [path for _, path in files.find(ANY) if path not in other]
        if not paths:
            raise files.missing("painted .glb")
        if len(paths) > 1:
            shown = ", ".join(sorted(path.name for path in paths)[:3])
            raise FileError(f"{files.subject.id} has {len(paths)} painted meshes ({shown}); leave one")
        return _parts(paths[0], files.subject, turned)

    def guide(files: Files, seed: int) -> Answer:
        path = files.one(rf"_guide_s{seed}\.glb", r"_guide\.glb")
        if path is None:
            raise files.missing(f"guide_s{seed}.glb")
        return _parts(path, files.subject, turned)

    def click(files: Files, queries: Sequence[Sequence[Click]]) -> list[Mask]:
        found = {match[1]: path for match, path in files.find(CLICKED)}
        out = []
        for names in keys(files, queries):
            path = found[pick(names, found, files)]
            out.append(carry(_clicked(path, files.subject, turned), files.subject)[0])
        return out

    settings = {"turn": "quarter" if turned else "none", "tolerance": TOLERANCE, "least_share": LEAST_SHARE}
    return reader(
        name,
        folder,
        settings,
        full=full,
        full_tails=(ANY,),
        full_but=(CLICKED, GUIDED),
        click=click,
        click_tails=(CLICKED,),
        guide=guide,
        guide_tails=(GUIDED,),
    )


def turn_back(points: Points) -> Points:
    """Undo the quarter turn: what the scripts wrote as (x, z, -y) becomes (x, y, z) again, [n, 3]."""
    return np.stack([points[:, 0], -points[:, 2], points[:, 1]], axis=1)


def _parts(path: Path, subject: Subject, turned: bool) -> Elsewhere:
    vertices, faces, rgb = _read(path, subject, turned)
    labels, _ = gathered_parts(rgb, face_area(vertices, faces))
    return Elsewhere(vertices, faces, labels)


def _clicked(path: Path, subject: Subject, turned: bool) -> Elsewhere:
    vertices, faces, rgb = _read(path, subject, turned)
    return Elsewhere(vertices, faces, (rgb.mean(axis=1) > 0.5)[None])


def _read(
    path: Path, subject: Subject, turned: bool
) -> tuple[Points, NDArray[np.int64], NDArray[np.float64]]:
    """Vertices in the asset frame, faces, and the painted colour of each face."""
    from segvigen.asset.asset import Asset

    mesh = Asset.read(path)
    rgb = face_colors(mesh)
    points = mesh.to_file_frame(mesh.vertices)
    points = turn_back(points) if turned else points
    faces = mesh.faces[mesh.usable].astype(np.int64)
    what = f"{path.name} of {subject.id}"
    return framed(points, subject, what, np.unique(faces), by_design=True), faces, rgb[mesh.usable]
