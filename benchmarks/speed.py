"""Measure CPU seconds, wall seconds, and peak memory against the project's own limits.

    python benchmarks/speed.py [--shared DIR] [--only ovoxel,process,prompts,sizes] [--out benchmarks/results]

Prints a table, then one JSON line with the numbers, the machine, and the commit; --out also writes it to a
file in that folder. Every measurement runs in its own process, once as a warm-up and then for the record.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3  # report the median
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")}


@dataclass(frozen=True)
class Line:
    """One measurement; limit is the project's own bound on two cores, None for no bound."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    def __str__(self) -> str:
        bound = "" if self.limit is None else f"<= {self.limit:g}"
        verdict = "" if self.limit is None else "ok" if self.value <= self.limit else "OVER"
        return f"{self.what:<62} {self.value:>9.2f} {self.unit:<8} {bound:>8}  {verdict}"


def median(work: Callable[[], Any], clock: Callable[[], float]) -> float:
    """Return the median of RUNS timings after a warm-up run."""
    work()
    seconds = []
    for _ in range(RUNS):
        start = clock()
        work()
        seconds.append(clock() - start)
    return statistics.median(seconds)


def torus(num_faces: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a bumpy torus of about num_faces triangles: vertices [V, 3], faces [F, 3]."""
    across = max(round((num_faces / 6) ** 0.5), 3)
    around = max(round(num_faces / (2 * across)), 3)
    u, v = np.meshgrid(
        np.arange(around) * 2 * np.pi / around, np.arange(across) * 2 * np.pi / across, indexing="ij"
    )
    r = 0.12 + 0.02 * np.sin(9 * u) * np.cos(5 * v)
    points = np.stack(
        [(0.35 + r * np.cos(v)) * np.cos(u), r * np.sin(v), (0.35 + r * np.cos(v)) * np.sin(u)], -1
    )
    index = np.arange(around * across).reshape(around, across)
    right, below = np.roll(index, -1, 0), np.roll(index, -1, 1)
    both = np.roll(right, -1, 1)
    faces = np.concatenate([np.stack([index, right, both], -1), np.stack([index, both, below], -1)]).reshape(
        -1, 3
    )
    return points.reshape(-1, 3), faces


def torus_file(num_faces: int, folder: Path) -> Path:
    """Write the torus as a GLB."""
    import trimesh

    path = folder / f"torus_{num_faces}.glb"
    trimesh.Trimesh(*torus(num_faces), process=False).export(path)
    return path


# ---- measured inside a separate process: each returns lines --------------------------------------------


def measure_ovoxel(shared: Path) -> list[Line]:
    """Time the O-Voxel conversion at 512 on one thread, in CPU seconds."""
    from segvigen.asset.asset import Asset
    from segvigen.voxel.ovoxel import to_ovoxel, voxelize

    lines = []
    example = shared / "reference" / "ovoxel_real" / "example.glb"
    if example.exists():
        asset = Asset.read(example)
        grid = median(
            lambda: voxelize(asset.vertices, asset.faces, 512, usable=asset.usable), time.process_time
        )
        fresh = iter([Asset.read(example) for _ in range(RUNS + 1)])  # no caches from the run before
        both = median(lambda: to_ovoxel(next(fresh), 512), time.process_time)
        lines.append(Line("O-Voxel 512, example.glb: dual grid", grid, "CPU s", 0.6))
        lines.append(Line("O-Voxel 512, example.glb: attributes", both - grid, "CPU s", 0.5))
    points, faces = torus(240_000)
    points = (points / np.ptp(points, axis=0).max() * 0.99999).astype(np.float32)
    seconds = median(lambda: voxelize(points, faces.astype(np.int32), 512), time.process_time)
    lines.append(Line(f"O-Voxel 512, torus of {len(faces)} faces: dual grid", seconds, "CPU s", 0.6))
    return lines


def measure_prompts(shared: Path) -> list[Line]:
    """Time `prepare` and clicks on a prepared asset, in wall seconds."""
    from segvigen import Asset, Click, Segmenter

    path = shared / "data" / "glb" / "cloth_fused_76k_faces.glb"
    if not path.exists():
        return []
    asset = Asset.read(path)
    segmenter = Segmenter.load("mini", device="cpu")
    point = asset.vertices[asset.faces[int(np.flatnonzero(asset.usable)[0])]].mean(axis=0)
    clicks = [Click(*(float(x) for x in point))]
    prepared = segmenter.prepare(asset)
    name = f"mini, cloth ({len(asset.faces)} faces): "
    lines = [Line(name + "prepare", median(lambda: segmenter.prepare(asset), time.perf_counter), "s", 5.0)]
    for steps, limit in ((1, 1.0), (4, 1.0), (12, 3.0)):

        def click(steps: int = steps) -> object:
            return segmenter.click(prepared, clicks, steps=steps)

        lines.append(Line(f"{name}click, {steps} steps", median(click, time.perf_counter), "s", limit))
    return lines


# ---- measured from outside -------------------------------------------------------------------------


def whole_process(
    path: Path, folder: Path, name: str, limits: tuple[float | None, float | None]
) -> list[Line]:
    """Time `segvigen segment` from start to exit, and its peak memory, on the second of two runs."""
    command = [
        sys.executable,
        "-m",
        "segvigen",
        "segment",
        str(path),
        "-o",
        str(folder / "out.glb"),
        "-q",
    ]
    for _ in range(2):
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        if process.returncode:
            raise SystemExit(f"segvigen segment {path.name} exited with {process.returncode}")
    peak = usage.ru_maxrss / 2**20 if sys.platform != "darwin" else usage.ru_maxrss / 2**30
    seconds = Line(f"segment {name}: whole process", wall, "s", limits[0])
    return [seconds, Line(f"segment {name}: peak memory", peak, "GiB", limits[1])]


def measure_process(shared: Path) -> list[Line]:
    """Time the whole command on the cloth."""
    path = shared / "data" / "glb" / "cloth_fused_76k_faces.glb"
    if not path.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        return whole_process(path, Path(folder), "cloth_fused_76k_faces.glb", (20.0, 2.0))


def measure_sizes(shared: Path) -> list[Line]:
    """Time the whole command against mesh size, on generated meshes."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for num_faces in (10_000, 100_000, 1_000_000):
            path = torus_file(num_faces, Path(folder))
            limit = 6.0 if num_faces == 1_000_000 else None
            lines += whole_process(path, Path(folder), f"torus, {num_faces:,} faces", (None, limit))
    return lines


PASSIVE_THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}  # as the command line sets it
INSIDE = {"ovoxel": (measure_ovoxel, ONE_THREAD), "prompts": (measure_prompts, PASSIVE_THREADS)}
OUTSIDE = {"process": measure_process, "sizes": measure_sizes}
GROUPS = ("ovoxel", "process", "prompts", "sizes")


def measure(group: str, shared: Path) -> list[Line]:
    """Measure one group; groups inside Python run in a process with their own thread settings."""
    if group in OUTSIDE:
        return OUTSIDE[group](shared)
    command = [sys.executable, str(Path(__file__).resolve()), "--inside", group, "--shared", str(shared)]
    places = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | INSIDE[group][1] | {"PYTHONPATH": os.pathsep.join(filter(None, places))}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment)
    if done.returncode:
        raise SystemExit(f"measuring {group} failed")
    return [Line(**line) for line in json.loads(done.stdout.splitlines()[-1])]


def machine() -> dict[str, Any]:
    """Describe the machine."""
    from importlib.metadata import version

    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line
        ]
        model = names[0] if names else model
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    versions = {name: version(name) for name in ("torch", "numba", "numpy")}
    return {"cpu": model, "cores": cores, "python": platform.python_version(), **versions}


def commit() -> str:
    """Return the commit, with a plus if files changed since; "" outside a checkout."""
    command = ["git", "describe", "--always", "--dirty=+", "--exclude=*"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip()


def store(name: str, lines: list[dict[str, Any]], out: Path | None, **extra: Any) -> None:
    """Print a benchmark run as one JSON line, and write it to the folder `out` if given."""
    now = datetime.now(UTC)
    result = {"benchmark": name, "time": now.isoformat(timespec="seconds"), "commit": commit()}
    text = json.dumps(result | {"machine": machine()} | extra | {"lines": lines})
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{name}-{now:%Y%m%d-%H%M%S}.json").write_text(text + "\n", encoding="utf-8")
    print(text)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure segvigen's speed and memory.")
    parser.add_argument(
        "--shared", type=Path, default=Path(os.environ.get("SEGVIGEN_SHARED", ROOT.parent / "shared"))
    )
    parser.add_argument("--only", default=",".join(GROUPS), help="comma-separated: " + ", ".join(GROUPS))
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    parser.add_argument("--inside", choices=INSIDE, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps([asdict(line) for line in INSIDE[given.inside][0](given.shared)]))
        return
    groups = given.only.split(",")
    if unknown := set(groups) - set(GROUPS):
        parser.error(f"unknown group {', '.join(sorted(unknown))}; expected some of {', '.join(GROUPS)}")
    lines = []
    for group in groups:
        for line in measure(group, given.shared):
            print(line, flush=True)
            lines.append(line)
    store("speed", [asdict(line) for line in lines], given.out)


if __name__ == "__main__":
    main()
