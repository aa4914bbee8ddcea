"""From cells to faces and back: values on the grid carried to the triangles of the input mesh.

To faces: every face is sampled evenly, each sample reads its cell, and a face takes the mean of its
samples, so a large face sees all cells it runs through and a small one is not missed. To cells: the mean,
or the majority, of the faces that made the cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segvigen.voxel.morton import z_order

if TYPE_CHECKING:
    from segvigen.voxel.ovoxel import Incidence

MIN_SAMPLES = 3  # per usable face
MAX_SAMPLES = 4096  # per face
MAX_TOTAL = 2_000_000  # of all faces


@dataclass(frozen=True)
class FaceSamples:
    """Evenly spread points of a surface and the cell each one reads.

    face [S] int32 ascending, row [S] int32 into the cells, weight [S] float32: the area, in cell faces,
    that the sample stands for.
    """

    face: NDArray[np.int32]
    row: NDArray[np.int32]
    weight: NDArray[np.float32]


def face_samples(
    vertices: NDArray[Any],
    faces: NDArray[Any],
    coords: NDArray[np.int32],
    resolution: int,
    *,
    usable: NDArray[np.bool_] | None = None,
    density: float = 2.0,
    max_total: int = MAX_TOTAL,
) -> FaceSamples:
    """Spread sample points over a mesh and find the occupied cell each one belongs to.

    vertices [V, 3] in the asset frame, faces [F, 3], coords [N, 3] the occupied cells (any order). A usable
    face gets `density` samples per cell face of area, or per cell of its longest side if that is more
    (slivers), 3 to 4096, and all faces together about `max_total`; faces that are not `usable` or have no
    area get none. A sample reads the cell that contains it, else the nearest occupied of the 26 around it,
    else the nearest of all, by cell centre. The points are a low-discrepancy sequence: the same mesh always
    gives the same samples.
    """
    from segvigen.voxel import transfer_kernels as carry_kernels
    from segvigen.voxel.cells import occupancy_of
    from segvigen.voxel.crossings import sound_faces

    points = (np.ascontiguousarray(vertices, np.float32) + np.float32(0.5)).astype(np.float64) * resolution
    corners = np.ascontiguousarray(faces, np.int32)
    sound = sound_faces(points, corners)
    if usable is not None:
        sound &= usable
    area, wanted = carry_kernels.demand(points, corners, sound)
    count = np.clip(np.ceil(wanted * density), MIN_SAMPLES, MAX_SAMPLES)
    if count[sound].sum() > max_total:
        count = np.clip(np.floor(count * (max_total / count[sound].sum())), 1, MAX_SAMPLES)
    count = np.where(sound, count, 0).astype(np.int64)

    codes = z_order(coords)
    in_order = bool((codes[1:] > codes[:-1]).all())
    cells = np.ascontiguousarray(coords, np.int32)
    grid = occupancy_of(cells, resolution)
    position, face, row = carry_kernels.sample(points, corners, count, resolution, grid)
    lost = np.flatnonzero(row < 0)
    rows_in_order = None if in_order else np.argsort(codes, kind="stable").astype(np.int32)
    if rows_in_order is not None:
        row = np.where(row >= 0, rows_in_order[row], -1).astype(np.int32)
    if len(lost):
        from scipy.spatial import cKDTree

        row[lost] = cKDTree(cells + 0.5).query(position[lost])[1]
    return FaceSamples(face, row, (area / np.maximum(count, 1)).astype(np.float32)[face])


def to_faces(
    values: NDArray[Any], samples: FaceSamples, num_faces: int, *, missing: float = float("nan")
) -> NDArray[np.float32]:
    """Average the cells under each face: values [N, C] to [F, C] float32, weighted by area.

    A face without samples (no area, not usable) gets `missing`, which is NaN unless said otherwise.
    """
    from segvigen.voxel import transfer_kernels as carry_kernels

    table = np.ascontiguousarray(values, np.float32)
    result: NDArray[np.float32] = carry_kernels.mean_by_face(
        table, samples.face, samples.row, samples.weight, num_faces, np.float32(missing)
    )
    return result


def to_voxels(face_values: NDArray[Any], incidence: Incidence, num_voxels: int) -> NDArray[np.float32]:
    """Average the faces that made each cell, each counted once: [F, C] to [N, C] float32.

    The unweighted mean is what O-Voxel attributes amount to (reference: ovoxel.md 4).
    """
    from segvigen.voxel import transfer_kernels as carry_kernels

    table = np.ascontiguousarray(face_values, np.float32)
    result: NDArray[np.float32] = carry_kernels.mean_by_cell(table, incidence.row, incidence.face, num_voxels)
    return result


def majority(face_labels: NDArray[Any], incidence: Incidence, num_voxels: int) -> NDArray[np.int32]:
    """Give each cell the label that most of its surface has: face labels [F] to [N] int32.

    Every crossing of a cell's edges is a vote (`Incidence.hits`); ties go to the smaller label. Negative
    labels mean unassigned and count only where nothing else is there, as -1.
    """
    from segvigen.voxel import transfer_kernels as carry_kernels

    labels = np.ascontiguousarray(face_labels, np.int32)
    result: NDArray[np.int32] = carry_kernels.vote(
        labels, incidence.row, incidence.face, incidence.hits, num_voxels
    )
    return result
