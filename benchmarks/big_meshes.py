"""Measure what large meshes cost, stage by stage, in CPU seconds, wall seconds, and peak memory.

    python benchmarks/big_meshes.py [--faces 100000,500000,2000000] [--noise 0.0002] [--only click]
                                    [--repeat] [--out benchmarks/results]

Each size is a bumpy torus in its own process, with two threads; --noise displaces its vertices as a scanner
does (standard deviation, asset frame), --only click leaves out all parts and writing, --repeat finds all
parts twice and checks that every face has the same part both times. To compare with another
version, run the same file with PYTHONPATH pointing to that checkout. Compile the kernels with a first run.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[1]))  # after PYTHONPATH

from benchmarks.speed import PASSIVE_THREADS, store, torus


def measure(num_faces: int, noise: float, click_only: bool, repeat: bool) -> list[dict[str, Any]]:
    """Run every stage once on a mesh of about `num_faces`; peak memory is that of the process so far."""
    import torch
    import trimesh

    from segvigen import Asset, Click, Segmenter

    torch.set_num_threads(2)
    rows: list[dict[str, Any]] = []

    def stage(name: str, work: Callable[[], Any]) -> Any:
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        unit = 2**30 if sys.platform == "darwin" else 2**20
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
        rows.append({
            "faces": num_faces, "stage": name, "cpu": round(time.process_time() - cpu, 2),
            "wall": round(time.perf_counter() - wall, 2), "peak_gib": round(peak, 2),
        })  # fmt: skip
        return result

    with tempfile.TemporaryDirectory() as folder:
        points, faces = torus(num_faces)
        points = points + np.random.default_rng(0).normal(0, max(noise, 1e-12), points.shape)
        path = Path(folder, "mesh.glb")
        trimesh.Trimesh(points, faces, process=False).export(path)
        segmenter = Segmenter.load("mini", device="cpu")
        asset = stage("read", lambda: Asset.read(path))
        prepared = stage("prepare", lambda: segmenter.prepare(asset))
        clicks = [
            [Click(*map(float, asset.vertices[asset.faces[face]].mean(axis=0)))]
            for face in (num_faces // 3, num_faces // 2)
        ]
        stage("first click", lambda: segmenter.click(prepared, clicks[0]))
        stage("second click", lambda: segmenter.click(prepared, clicks[1]))
        if not click_only:
            result = stage("all parts", lambda: segmenter.segment(prepared))
            stage("write", lambda: result.write(Path(folder, "parts.glb")))
        if not click_only and repeat:
            again = stage("again", lambda: segmenter.segment(prepared))
            assert (result.face_labels >= 0).all() and np.isfinite(result.confidence).all()
            np.testing.assert_array_equal(result.face_labels, again.face_labels)
            np.testing.assert_array_equal(result.confidence, again.confidence)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what large meshes cost.")
    parser.add_argument("--faces", default="100000,500000,2000000", help="comma-separated numbers of faces")
    parser.add_argument("--noise", type=float, default=0.0, help="displacement of vertices, asset frame")
    parser.add_argument("--only", choices=["click"], help="leave out all parts and writing")
    parser.add_argument("--repeat", action="store_true", help="find all parts twice and compare the labels")
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    parser.add_argument("--inside", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(measure(given.inside, given.noise, given.only == "click", given.repeat)))
        return
    rows: list[dict[str, Any]] = []
    for num_faces in given.faces.split(","):
        command = [sys.executable, __file__, *sys.argv[1:], "--inside", num_faces]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=os.environ | PASSIVE_THREADS)
        if done.returncode:
            raise SystemExit(f"measuring {num_faces} faces failed")
        rows += json.loads(done.stdout.splitlines()[-1])
        for row in (row for row in rows if row["faces"] == int(num_faces)):
            line = "{faces:>9,} {stage:<13} {cpu:>8} CPU s {wall:>8} s {peak_gib:>6} GiB".format(**row)
            print(line, flush=True)
    store("big-meshes", rows, given.out, noise=given.noise)


if __name__ == "__main__":
    main()
