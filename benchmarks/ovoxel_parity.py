"""Compare our O-Voxel conversion with stored results of the released converter.

    python benchmarks/ovoxel_parity.py DIR [DIR ...]

DIR contains, per case, NAME_facts.json and NAME_R.npz for each grid R (rows in z-order), and optionally
NAME_mesh.npz (normalized geometry), NAME.glb (materials), NAME_64_extract.npz (dual grid to mesh), and *.vxz.
Prints a line per check (case, grid, check, measured, bar, verdict) and one line of JSON at the end; exits
with 1 if any check fails.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.errors import SegvigenError
from segvigen.voxel import dual_grid
from segvigen.voxel.cells import cells
from segvigen.voxel.crossings import cross, occupy, pairs, sound_faces
from segvigen.voxel.material import CHANNELS
from segvigen.voxel.mesh import to_mesh
from segvigen.voxel.ovoxel import full_attributes, to_bytes, to_ovoxel, voxelize

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for `python benchmarks/ovoxel_parity.py`
from benchmarks.vxz import read_vxz, write_vxz  # noqa: E402

MAX_MEAN_OFFSET = 0.05  # of a material channel, in bytes
MAX_EXCESS = 1e-6  # of the error at our dual vertex over the stored one's, per hit, in squared cells


@dataclass(frozen=True)
class Check:
    """One comparison: the measured value, the bar, and whether the value meets it."""

    case: str
    grid: str
    what: str
    measured: str
    bar: str
    good: bool

    def __str__(self) -> str:
        verdict = "ok" if self.good else "FAIL"
        return f"{self.case:<26} {self.grid:>4}  {self.what:<34} {self.measured:<22} {self.bar:<20} {verdict}"


def sha(values: NDArray[Any]) -> str:
    """Return the SHA-256 of an array's bytes."""
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


def equal(case: str, grid: str, what: str, good: bool) -> Check:
    """Make a check that must be exact."""
    return Check(case, grid, what, "equal" if good else "different", "equal", good)


def share(case: str, grid: str, what: str, values: NDArray[np.bool_], bar: float) -> Check:
    """Make a check on the share of rows that are close."""
    measured = float(np.mean(values)) if len(values) else 1.0
    return Check(case, grid, what, f"{100 * measured:.3f} %", f">= {100 * bar:.2f} %", measured >= bar)


def excess_error(
    vertices: NDArray[Any], faces: NDArray[Any], resolution: int, ours: NDArray[Any], stored: NDArray[Any]
) -> NDArray[np.float64]:
    """Return the error of our dual vertices minus the stored ones' [N], per hit, in float64 and cells."""
    points = (vertices.astype(np.float32) + np.float32(0.5)).astype(np.float64) * resolution
    corners = np.ascontiguousarray(faces, np.int32)
    sound = sound_faces(points, corners)
    found = cross(points, corners, sound, resolution)
    grid = occupy(found, resolution)
    _, boundary, pull = dual_grid.WEIGHTS
    systems, crossed = np.zeros((grid.num, dual_grid.TERMS)), np.zeros((grid.num, 3), np.bool_)
    dual_grid.add_hits(points, corners, found, grid, pull, systems, crossed)
    dual_grid.add_faces(points, corners, sound, resolution, grid, systems)
    edges = dual_grid.open_edges(corners, sound, len(points))
    dual_grid.add_boundary(points, edges, resolution, grid, boundary, systems)
    row, _, hits = pairs(found, grid)
    count = np.bincount(row, hits, len(cells(grid)))
    matrix = systems[:, [0, 1, 2, 1, 3, 4, 2, 4, 5]].reshape(-1, 3, 3)

    def error(x: NDArray[Any]) -> NDArray[np.float64]:
        p = x.astype(np.float64)
        value: NDArray[np.float64] = np.einsum("ni,nij,nj->n", p, matrix, p) - 2 * (systems[:, 6:] * p).sum(1)
        return value

    result: NDArray[np.float64] = (error(ours) - error(stored)) / count
    return result


def geometry_checks(case: str, folder: Path, resolution: int, facts: dict[str, Any]) -> Iterator[Check]:
    """Check coordinates, flags, and dual vertices against the stored grid."""
    grid = str(resolution)
    stored = np.load(folder / f"{case}_{resolution}.npz")
    real = not (folder / f"{case}_mesh.npz").is_file()
    if real:
        asset = Asset.read(folder / f"{case}.glb")
        vertices, faces = asset.vertices, asset.faces
    else:
        mesh = np.load(folder / f"{case}_mesh.npz")
        vertices, faces = mesh["vertices"], mesh["faces"]
    start = time.process_time()
    coords, dual, crossed = voxelize(vertices, faces, resolution)
    seconds = time.process_time() - start
    flags = (crossed @ np.array([1, 2, 4])).astype(np.uint8)
    yield equal(case, grid, "coords", sha(coords.astype("<i4")) == facts["sha_coords_i32"])
    yield equal(case, grid, "crossed edges", sha(flags) == facts["sha_intersected_u8"])
    rows = stored["rows"] if "rows" in stored else np.arange(facts["n_voxels"])
    if len(coords) != facts["n_voxels"]:
        return
    away = np.abs(to_bytes(dual)[rows].astype(int) - stored["dual_u8"]).max(axis=1)
    bar = 0.985 if resolution >= 512 else 0.993 if real else 0.998
    yield share(case, grid, "dual vertex within 2 bytes", away <= 2, bar)
    if resolution >= 512:
        yield share(case, grid, "dual vertex within 8 bytes", away <= 8, 0.995)
    elif "dual_local" in stored and stored["dual_local"].dtype == np.float32 and len(rows) == len(coords):
        excess = excess_error(vertices, faces, resolution, dual, stored["dual_local"]).max()
        what = "dual vertex error above stored"
        yield Check(case, grid, what, f"{excess:.2e} cell^2", f"<= {MAX_EXCESS:.0e}", excess <= MAX_EXCESS)
    yield Check(case, grid, "time of the dual grid", f"{seconds:.3f} s CPU", "", True)


def material_checks(case: str, folder: Path, resolution: int, facts: dict[str, Any]) -> Iterator[Check]:
    """Check material bytes against the stored grid."""
    grid = str(resolution)
    stored = np.load(folder / f"{case}_{resolution}.npz")
    if "base_color" not in stored:
        return
    asset = Asset.read(folder / f"{case}.glb")
    start = time.process_time()
    to_ovoxel(asset, resolution, upstream=True)
    seconds = time.process_time() - start
    ovoxel, extra = full_attributes(asset, resolution, upstream=True)
    values = to_bytes(np.concatenate([ovoxel.attributes, extra], axis=1))
    rows = stored["rows"] if "rows" in stored else np.arange(len(values))
    for name, first, end in CHANNELS:
        if name not in stored:
            continue
        away = np.abs(values[rows, first:end].astype(int) - stored[name]).max(axis=1)
        yield share(case, grid, f"{name} within 1 byte", away <= 1, 0.995 if name == "normal" else 0.999)
        offset = float(np.abs(values[:, first:end].mean(axis=0) - facts["mean_attr"][name]).max())
        if name != "normal":
            what, bar = f"{name} mean offset", f"<= {MAX_MEAN_OFFSET}"
            yield Check(case, grid, what, f"{offset:.4f} bytes", bar, offset <= MAX_MEAN_OFFSET)
    yield Check(case, grid, "time of grid and materials", f"{seconds:.3f} s CPU", "", True)


def extract_checks(case: str, path: Path, grid_path: Path) -> Iterator[Check]:
    """Check the mesh extracted from a dual grid: vertices, and faces with and without split weights."""
    stored, expected = np.load(grid_path), np.load(path)
    crossed = ((stored["intersected_u8"] >> np.arange(3)) & 1).astype(np.bool_)
    given = stored["coords"].astype(np.int32), stored["dual_local"], crossed, 64
    vertices, faces = to_mesh(*given, split="first")
    away = float(np.abs(vertices - expected["vertices"]).max())
    yield Check(case, "64", "mesh vertices", f"{away:.1e}", "<= 1e-06", away <= 1e-6)
    yield equal(case, "64", "mesh faces, first diagonal", np.array_equal(faces, expected["faces_none"]))
    _, faces = to_mesh(*given, expected["split_weight"])
    yield equal(case, "64", "mesh faces, split weights", np.array_equal(faces, expected["faces_weighted"]))


def vxz_checks(path: Path) -> Iterator[Check]:
    """Check a stored .vxz against its grid or its recorded checksums, then write it again."""
    case, data = path.stem, path.read_bytes()
    coords, attributes = read_vxz(data)
    start = int.from_bytes(data[4:8], "big")
    header = json.loads(data[8:start])
    grid_path = path.with_name("_".join(case.split("_")[:2]) + ".npz")
    facts_path = path.with_name(f"{case}_facts.json")
    if grid_path.is_file():
        stored = np.load(grid_path)
        good = np.array_equal(coords, stored["coords"])
        good = good and all(np.array_equal(attributes[name], stored[name]) for name in attributes)
        yield equal(case, "", "vxz decoded", good)
    if facts_path.is_file():
        facts = json.loads(facts_path.read_text())
        good = sha(coords.astype("<i4")) == facts["coords_i32_sha256"]
        good = good and all(sha(attributes[name]) == facts["attr"][name]["sha256"] for name in facts["attr"])
        yield equal(case, "", "vxz decoded", good)
    again = write_vxz(
        coords,
        attributes,
        chunk_size=header["chunk_size"],
        filter=header["filter"],
        compression=header["compression"],
        level=header["compression_level"],
        interleave=header["attr_interleave"],
    )
    yield equal(
        case, "", "vxz written again, chunks", again[int.from_bytes(again[4:8], "big") :] == data[start:]
    )
    glb = path.with_suffix(".glb")
    if glb.is_file() and "dual_vertices" in attributes:
        yield from vxz_mesh_checks(case, Asset.read(glb), coords, attributes)


def vxz_mesh_checks(
    case: str, asset: Asset, coords: NDArray[np.int32], attributes: dict[str, NDArray[np.uint8]]
) -> Iterator[Check]:
    """Check a released .vxz against our conversion of its mesh at 512."""
    ovoxel, extra = full_attributes(asset, 512, upstream=True)
    yield equal(case, "512", "coords of the vxz", np.array_equal(ovoxel.coords, coords))
    if len(ovoxel.coords) != len(coords):
        return
    flags = (ovoxel.crossed @ np.array([1, 2, 4])).astype(np.uint8)
    yield equal(
        case, "512", "crossed edges of the vxz", np.array_equal(flags, attributes["intersected"][:, 0])
    )
    away = np.abs(to_bytes(ovoxel.dual).astype(int) - attributes["dual_vertices"]).max(axis=1)
    yield share(case, "512", "dual vertex within 2 bytes", away <= 2, 0.985)
    yield share(case, "512", "dual vertex within 8 bytes", away <= 8, 0.995)
    values = to_bytes(np.concatenate([ovoxel.attributes, extra], axis=1))
    for name, first, end in CHANNELS:
        away = np.abs(values[:, first:end].astype(int) - attributes[name]).max(axis=1)
        yield share(case, "512", f"{name} within 1 byte", away <= 1, 0.995 if name == "normal" else 0.999)


def folder_checks(folder: Path, most: int) -> Iterator[Check]:
    """Run every check that the files of a folder allow, for grids up to `most`."""
    for facts_path in sorted(folder.glob("*_facts.json")):
        case = facts_path.name.removesuffix("_facts.json")
        grids = json.loads(facts_path.read_text()).get("grids", {})
        for resolution in sorted(map(int, grids)):
            if resolution > most or not (folder / f"{case}_{resolution}.npz").is_file():
                continue
            yield from geometry_checks(case, folder, resolution, grids[str(resolution)])
            if (folder / f"{case}.glb").is_file():
                yield from material_checks(case, folder, resolution, grids[str(resolution)])
        extract = folder / f"{case}_64_extract.npz"
        if extract.is_file():
            yield from extract_checks(case, extract, folder / f"{case}_64.npz")
    for path in sorted(folder.glob("*.vxz")):
        yield from vxz_checks(path)


def main() -> int:
    """Run the checks of every given folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--most", type=int, default=1024, help="largest grid to check (default: all)")
    options = parser.parse_args()
    done = failed = 0
    for folder in options.folders:
        if not folder.is_dir():
            print(f"{folder} is not a folder", file=sys.stderr)
            return 2
        try:
            for check in folder_checks(folder, options.most):
                print(check, flush=True)
                done += 1
                failed += not check.good
        except SegvigenError as error:
            print(f"{folder}: {error}")
            failed += 1
    print(json.dumps({"benchmark": "ovoxel_parity", "checks": done, "failed": failed}))
    return 1 if failed or not done else 0


if __name__ == "__main__":
    sys.exit(main())
