"""Transfer values from cells to the faces of the input mesh, and from faces to cells.

To faces: each face is sampled evenly, each sample reads its cell, and the face takes the mean, so a large
face uses all its cells and a small face is not missed. To cells: the mean or majority of the cell's faces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from segvigen.arrays import F32, I32, Array, Bools
from segvigen.asset.morton import z_order
from segvigen.voxel import transfer_kernels as kernels
from segvigen.voxel.cells import occupancy_of
from segvigen.voxel.crossings import sound_faces

if TYPE_CHECKING:
    from segvigen.voxel.ovoxel import Incidence

MIN_SAMPLES = 3  # per usable face
MAX_SAMPLES = 4096  # per face
MAX_TOTAL = 2_000_000  # of all faces


@dataclass(frozen=True)
class FaceSamples:
    """Evenly spread points of a surface and the cell of each.

    face [S] int32 ascending, row [S] int32 into the cells, weight [S] float32: the sample's area in cell
    faces.
    """

    face: I32
    row: I32
    weight: F32


def face_samples(
    vertices: Array, faces: Array, coords: I32, resolution: int, *, usable: Bools | None = None,
    density: float = 2.0, max_total: int = MAX_TOTAL,
) -> FaceSamples:  # fmt: skip
    """Sample a mesh evenly and find the occupied cell of each sample.

    vertices [V, 3] in the asset frame, faces [F, 3], coords [N, 3] the occupied cells (any order). A usable
    face gets `density` samples per cell face of area, or per cell of its longest side if that is more
    (slivers), 3 to 4096, and all faces about `max_total`; faces that are not `usable` or degenerate get none.
    A sample reads the cell that contains it, else the nearest occupied of the 26 neighbors, else the nearest
    of all, by cell center. The points are a low-discrepancy sequence: the same mesh always gives the same
    samples.
    """
    points = (np.ascontiguousarray(vertices, np.float32) + np.float32(0.5)).astype(np.float64) * resolution
    corners = np.ascontiguousarray(faces, np.int32)
    sound = sound_faces(points, corners)
    if usable is not None:
        sound &= usable
    area, wanted = kernels.demand(points, corners, sound)
    count = np.clip(np.ceil(wanted * density), MIN_SAMPLES, MAX_SAMPLES)
    if count[sound].sum() > max_total:
        count = np.clip(np.floor(count * (max_total / count[sound].sum())), 1, MAX_SAMPLES)
    count = np.where(sound, count, 0).astype(np.int64)

    codes = z_order(coords)
    in_order = bool((codes[1:] > codes[:-1]).all())
    cells = np.ascontiguousarray(coords, np.int32)
    grid = occupancy_of(cells, resolution)
    position, face, row = kernels.sample(points, corners, count, resolution, grid)
    lost = np.flatnonzero(row < 0)
    rows_in_order = None if in_order else np.argsort(codes, kind="stable").astype(np.int32)
    if rows_in_order is not None:
        row = np.where(row >= 0, rows_in_order[row], -1).astype(np.int32)
    if len(lost):
        from scipy.spatial import cKDTree

        row[lost] = cKDTree(cells + 0.5).query(position[lost])[1]
    return FaceSamples(face, row, (area / np.maximum(count, 1)).astype(np.float32)[face])


def grouped(samples: FaceSamples, group: I32, num_cells: int) -> FaceSamples:
    """Merge the samples of each group of faces in each of `num_cells` cells: `face` then names the group.

    group [F] int32, at least 0 where a face has samples. `to_faces` of the result is the area-weighted mean
    over the faces of each group.
    """
    key = group[samples.face].astype(np.int64) * num_cells + samples.row
    key, at = np.unique(key, return_inverse=True)
    weight = np.bincount(at.reshape(-1), weights=samples.weight, minlength=len(key))
    face, row = (part.astype(np.int32) for part in np.divmod(key, max(num_cells, 1)))
    return FaceSamples(face, row, weight.astype(np.float32))


def to_faces(values: Array, samples: FaceSamples, num_faces: int, *, missing: float = float("nan")) -> F32:
    """Average the cells under each face: values [N, C] to [F, C] float32, weighted by area.

    A face without samples (degenerate, not usable) gets `missing`.
    """
    table = np.ascontiguousarray(values, np.float32)
    result: F32 = kernels.mean_by_face(
        table, samples.face, samples.row, samples.weight, num_faces, np.float32(missing)
    )
    return result


def to_voxels(face_values: Array, incidence: Incidence, num_voxels: int) -> F32:
    """Average the faces of each cell, each counted once: [F, C] to [N, C] float32.

    O-Voxel attributes are unweighted means too (reference: ovoxel.md 4).
    """
    table = np.ascontiguousarray(face_values, np.float32)
    result: F32 = kernels.mean_by_cell(table, incidence.row, incidence.face, num_voxels)
    return result


def majority(face_labels: Array, incidence: Incidence, num_voxels: int) -> I32:
    """Return the label of most of each cell's surface: face labels [F] to [N] int32.

    Every crossing of a cell's edges is a vote (`Incidence.hits`); ties go to the smaller label. Negative
    labels mean unassigned and only count, as -1, where there is no other.
    """
    labels = np.ascontiguousarray(face_labels, np.int32)
    result: I32 = kernels.vote(labels, incidence.row, incidence.face, incidence.hits, num_voxels)
    return result
