"""Fused meshes: a case's surface rebuilt as one skin, so that connectivity gives no parts away.

The object is rebuilt from its own O-Voxel: only the quads of the dual grid that the outside reaches stay, so
touching parts share one skin, the sheets between them vanish, and the new faces are independent of the old
ones. The truth is transferred from the nearest surface.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools, Floats, Integers
from segvigen.asset.asset import FLAT, Asset, doubled_area
from segvigen.asset.nearest import Triangles, nearest, triangles
from segvigen.errors import MeshError
from segvigen.lab.datasets.case import SCANS, Case, bare_asset, stable_hash
from segvigen.lab.datasets.flood_fill import outside
from segvigen.voxel.mesh import to_mesh
from segvigen.voxel.ovoxel import voxelize

GRID = 128  # cells per axis
THIN = 2.0  # cells: a wall this thin may take the truth of its other side
NUDGE = (0.2718, 0.1414, 0.0577)  # cells; see skin
SCAN_MISSING, SCAN_HOLES, HOLE_RADIUS = 0.05, 5, 0.02
OPPOSED = -0.5  # cosine of normals that look opposite ways; its negative: the same way


def fuse(case: Case, grid: int = GRID) -> Case:
    """Rebuild a case's surface as one skin on a grid of `grid` cells, and transfer the truth.

    The new asset is in the frame of the old one (same center and scale, so the same clicks), without colors,
    textures or normals; its faces wind outward where the outside is known. Every face takes the part of the
    true face nearest to its centroid; file_face counts up. The notes are

    - grid, faces, pieces (components), and largest, the area share of the largest piece;
    - inner: the share of the rebuilt area that was dropped because the outside cannot reach it;
    - sheet: the share of faces with the outside on both sides (walls thinner than a cell, open surfaces);
    - flips: the share of faces over thin walls, where the truth is a guess: the nearest true face points the
      other way (over 120 degrees off), and the nearest that points the same way (within 60 degrees and two
      cells) has another part; for a sheet, its other side has another part;
    - lost_parts: true parts without a face.

    Deterministic. Raises MeshError when no labeled surface is left.
    """
    asset = case.asset
    vertices, faces, sheet, inner = skin(asset, grid)
    truth = triangles(asset.vertices, asset.faces, asset.usable)
    row, flips = _transfer(truth, case.labels, vertices, faces, sheet, THIN / grid)
    labels = case.labels[row].astype(np.int32)
    if (labels < 0).all():
        raise MeshError(f"{case.id} has no labeled face on its skin at {grid} cells; use a finer grid")
    notes = {
        "grid": grid, "faces": len(faces), "inner": round(inner, 6), "sheet": round(float(sheet.mean()), 6),
        "flips": round(flips, 6), "lost_parts": np.setdiff1d(case.parts, labels).tolist(),
    }
    fused = Case(
        id=case.id, category=case.category,
        asset=bare_asset(asset, vertices, faces, np.ones(len(faces), bool)), labels=labels,
        file_face=np.arange(len(faces)), mesh="fused", notes={**case.notes, **notes},
    )
    piece = np.bincount(fused.graph.component, weights=fused.area)
    fused.notes["pieces"] = len(piece)
    fused.notes["largest"] = round(float(piece.max() / piece.sum()), 6)
    return fused


def rebuild(case: Case, mesh: str, grid: int = GRID) -> Case:
    """Return the surface `mesh`, one of MESHES, of a case."""
    if mesh in SCANS:
        return scan(case, grid, mesh)
    return case if mesh == "given" else fuse(case, grid)


def scan(case: Case, grid: int = GRID, mesh: str = "scan") -> Case:
    """Rebuild a case's surface as one skin, as `fuse`, and damage it like a scan.

    Every vertex moves by Gaussian noise of SCANS[mesh] of the bounding box's diagonal. A share SCAN_MISSING
    of the faces is missing, and all within HOLE_RADIUS (of the diagonal) of SCAN_HOLES places. Deterministic
    by the id of the case. Raises MeshError as `fuse`.
    """
    skin = fuse(case, grid)
    rng = np.random.default_rng(stable_hash(case.id))
    vertices, faces = np.array(skin.asset.vertices, np.float64), skin.asset.faces
    diagonal = float(np.linalg.norm(np.ptp(vertices, axis=0)))
    centroid = vertices[faces].mean(axis=1)
    missing = rng.random(len(faces)) < SCAN_MISSING
    for center in centroid[rng.integers(len(faces), size=SCAN_HOLES)]:
        missing |= np.linalg.norm(centroid - center, axis=1) < HOLE_RADIUS * diagonal
    moved = vertices + rng.normal(scale=SCANS[mesh] * diagonal, size=vertices.shape)
    left = faces[~missing]
    asset = bare_asset(skin.asset, moved.astype(np.float32), left)
    return replace(
        skin, asset=asset, labels=skin.labels[~missing], file_face=np.arange(len(left)), mesh=mesh,
        notes={**skin.notes, "faces": len(left)},
    )


def skin(asset: Asset, grid: int) -> tuple[F32, I32, Bools, float]:
    """Extract the outer surface of an asset's O-Voxel.

    Returns vertices [V, 3] in the asset frame, faces [F, 3], whether the outside is on both sides of a face
    [F], and the share of the area dropped as inner.

    A quad of the dual grid separates the two ends of a crossed grid edge. Flood the outside from the border
    of the grid over the edges that are not crossed, and drop quads with neither end in it. Where a shell has
    a hole of a cell or more, its visible inner sheets stay. First move the mesh by a fraction of a cell on a
    grid one cell wider on each side: edges exactly on grid lines (the diagonals of a box) may slip between
    two crossings, and let the outside in.
    """
    wide, nudge = grid + 2, np.array(NUDGE)
    moved = (asset.vertices.astype(np.float64) * grid + nudge) / wide
    coords, dual, crossed = voxelize(moved, asset.faces, wide, usable=asset.usable)
    free = outside(coords, crossed, wide)
    cell, axis = np.nonzero(crossed)
    upper = coords[cell] + 1
    lower = upper - np.eye(3, dtype=np.int32)[axis]
    above, below = free[tuple(upper.T)], free[tuple(lower.T)]
    vertices, faces = to_mesh(coords, dual, crossed, wide)
    vertices = ((vertices.astype(np.float64) * wide - nudge) / grid).astype(np.float32)
    assert len(faces) == 2 * len(cell), "a crossed edge lacks a cell around it"
    area = doubled_area(vertices.astype(np.float64), faces)[0].reshape(-1, 2).sum(axis=1)
    keep = above | below
    inner = float(area[~keep].sum() / max(area.sum(), 1e-300))

    # A quad looks to the lower end of its edge: one with only the upper end outside is turned.
    faces = np.where(np.repeat(above & ~below, 2)[:, None], faces[:, ::-1], faces)[np.repeat(keep, 2)]
    sheet = np.repeat((above & below)[keep], 2)
    faces[sheet] = _wind(faces[sheet])  # an edge of two faces never joins a sheet to closed skin
    doubled, longest = doubled_area(vertices.astype(np.float64), faces)
    solid = doubled > FLAT * longest  # two dual vertices may meet on the border of their cells
    faces, sheet = faces[solid], sheet[solid]
    used, packed = np.unique(faces, return_inverse=True)
    if not len(faces):
        raise MeshError(f"{asset.name} leaves no surface at {grid} cells; use a finer grid")
    return vertices[used], packed.reshape(-1, 3).astype(np.int32), sheet, inner


def _wind(faces: I32) -> I32:
    """Orient faces [F, 3] so that neighbors across edges of two faces agree.

    Join every face, as it is and flipped, to the neighbor that agrees; of the two surfaces of a component
    take the first. A one-sided component stays as it is.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    num = len(faces)
    start, end = faces.reshape(-1), faces[:, [1, 2, 0]].reshape(-1)
    key = np.minimum(start, end).astype(np.int64) * (int(faces.max(initial=0)) + 1) + np.maximum(start, end)
    _, edge, count = np.unique(key, return_inverse=True, return_counts=True)
    half = np.argsort(edge, kind="stable")
    half = half[count[edge[half]] == 2].reshape(-1, 2)
    first, second = half[:, 0] // 3, half[:, 1] // 3
    agree = start[half[:, 0]] != start[half[:, 1]]
    a = np.concatenate([first, first + num])
    b = np.concatenate([np.where(agree, second, second + num), np.where(agree, second + num, second)])
    links = coo_matrix((np.ones(len(a), bool), (a, b)), shape=(2 * num, 2 * num))
    _, piece = connected_components(links, directed=False)
    return np.where((piece[num:] < piece[:num])[:, None], faces[:, ::-1], faces)


def _transfer(
    truth: Triangles, labels: Integers, vertices: Floats, faces: Integers, sheet: Bools, thin: float
) -> tuple[I64, float]:
    """Find the true face of each new one [F], and the share of flips over walls thinner than `thin`.

    A `sheet` [F] bool stands for both sides of a wall: it points away from whichever true face is nearest.
    """
    corners = vertices[faces].astype(np.float64)
    center = corners.mean(axis=1)
    row, _ = nearest(truth, center)
    true_normal = np.empty((len(labels), 3))
    true_normal[truth.row] = truth.normals
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    normal[sheet] = -true_normal[row[sheet]]
    back = np.flatnonzero((true_normal[row] * normal).sum(axis=1) < OPPOSED)
    other, _ = nearest(truth, center[back], facing=normal[back], cosine=-OPPOSED, limit=thin)
    flipped = (other >= 0) & (labels[other] != labels[row[back]])
    return row, float(flipped.sum() / len(faces))
