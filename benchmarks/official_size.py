"""Run segment, click, and guide on a complete fake release of the official sizes.

    python -m benchmarks.official_size /tmp/official --threads 1 --out benchmarks/results

Writes the files of the three tasks with random weights (`fake_release`: 27 GB, Lightning checkpoints with
optimizer state, and DINOv3), a floor lamp of few latent cells, and a map of it. Then it runs each command of
`segvigen` in its own process and records seconds, processor seconds, and peak memory. Fails if a command
fails or leaves a face without a label. Prints a table, then one JSON line; --out also writes it to a file in
that folder. Deletes the written files at the end, unless --keep. --reuse uses an existing folder of any size
and adds to existing results.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks.fake_release import write_release
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build, render
from segvigen.model.weights.catalog import TASKS, needed
from segvigen.voxel.ovoxel import to_ovoxel

ROOT = Path(__file__).resolve().parents[1]
COLORS = ((230, 60, 50), (60, 180, 80), (50, 90, 220))  # foot, pole and shade in the map
AROUND = 48  # corners of the lamp's circles
# The outlines of foot, pole and shade, turned about the y axis: (radius, height), the lamp is 1 high.
OUTLINES = (
    ((0.0, 0.03), (0.17, 0.03), (0.17, 0.0), (0.0, 0.0)),
    ((0.012, 0.80), (0.012, 0.03)),
    ((0.11, 1.0), (0.20, 0.72)),
)
TURN_OF_SHADE = 0.06  # to one side, so that the lamp is not symmetric
AGAIN = "click again"
OBSERVE = 0.5  # seconds between two samples of a process


@dataclass(frozen=True)
class Run:
    """One command: wall and processor seconds, seconds of its stages, and peak memory.

    peak: resident memory, with memory-mapped weights; own: anonymous memory, which cannot be reclaimed.
    """

    command: str
    steps: int | None
    threads: int
    hold: str
    seconds: float
    cpu_seconds: float
    peak_gb: float
    own_gb: float
    stages: dict[str, float]

    def __str__(self) -> str:
        steps = f"{'' if self.steps is None else f' --steps {self.steps}'}, {self.threads} threads"
        memory = f"{self.peak_gb:6.2f} GB resident, {self.own_gb:6.2f} GB its own"
        return f"{self.command + steps:<34} {self.seconds:8.0f} s {self.cpu_seconds:8.0f} s cpu   {memory}"


def lamp() -> tuple[str, NDArray[np.int64]]:
    """Return a floor lamp of three parts as OBJ text, and the part of every face."""
    corners: list[NDArray[np.float64]] = []
    faces: list[NDArray[np.int64]] = []
    part: list[int] = []
    turns = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    for number, outline in enumerate(OUTLINES):
        aside = TURN_OF_SHADE if number == 2 else 0.0
        first = sum(map(len, corners))
        for radius, height in outline:
            circle = [radius * np.cos(turns) + aside, np.full(AROUND, height), radius * np.sin(turns)]
            corners.append(np.stack(circle, axis=1))
        for ring in range(len(outline) - 1):
            a = first + ring * AROUND + np.arange(AROUND)
            b = first + ring * AROUND + (np.arange(AROUND) + 1) % AROUND
            for triangle in ((a, b, a + AROUND), (b, b + AROUND, a + AROUND)):
                faces.append(np.stack(triangle, axis=1))
                part += [number] * AROUND
    lines = [f"v {x:.6f} {y:.6f} {z:.6f}" for x, y, z in np.concatenate(corners)]
    lines += [f"f {a} {b} {c}" for a, b, c in np.concatenate(faces) + 1]
    return "\n".join(lines) + "\n", np.array(part)


def write_map(asset: Asset, part: NDArray[np.int64], path: Path, size: int = 512) -> None:
    """Draw the standard view in one flat color per part, on a transparent background."""
    face = render(build(asset), STANDARD, size, size).face
    pixels = np.zeros((size, size, 4), np.uint8)
    seen = face >= 0
    pixels[seen, :3] = np.array(COLORS, np.uint8)[part[face[seen]]]
    pixels[seen, 3] = 255
    Image.fromarray(pixels, "RGBA").save(path)


def observed(words: Sequence[str], environment: dict[str, str], log: Path) -> tuple[float, float, int, int]:
    """Run a process; return wall seconds, processor seconds, and peak resident and anonymous bytes.

    Raises RuntimeError with the end of its log when it fails.
    """
    began, own = time.perf_counter(), 0
    with log.open("w") as handle:
        process = subprocess.Popen(words, stdout=handle, stderr=handle, env=environment)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            own = max(own, _anonymous(process.pid))
            time.sleep(OBSERVE)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {process.returncode}:\n{log.read_text()[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, own


def _anonymous(process: int) -> int:
    """Return the anonymous bytes of a process; 0 if the system does not report them."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))


def commands(work: Path, click: str, tasks: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the commands by name: one per task, then a second click on the prepared lamp."""
    kept = ("--prepared", str(work / "lamp.prepared"))
    every = {
        "click": ("click", str(work / "lamp.obj"), "--at", click, *kept),
        "full": ("segment", str(work / "lamp.obj")),
        "guide": ("guide", str(work / "lamp.obj"), "--map", str(work / "map.png")),
    }
    chosen = {every[task][0]: every[task] for task in tasks}
    return chosen | ({AGAIN: every["click"]} if "click" in tasks else {})


def measure(
    folder: Path,
    work: Path,
    tasks: Sequence[str],
    threads: int,
    hold: str,
    steps: int | None = None,
    again: int | None = None,
) -> tuple[list[Run], dict[str, Any]]:
    """Run the commands of some tasks with the weights of a folder; return results and facts about the lamp.

    steps: Euler steps of the commands, again: of the second click. Default: the model's own.
    """
    text, part = lamp()
    (work / "lamp.obj").write_text(text)
    asset = Asset.read(work / "lamp.obj")
    write_map(asset, part, work / "map.png")
    voxels = to_ovoxel(asset, 512, upstream=True).coords
    cells = len(np.unique(voxels >> 4, axis=0))
    facts = {"faces": len(part), "voxels": len(voxels), "cells": cells}
    print(f"lamp of {len(part)} faces: {len(voxels):,} voxels, {cells} latent cells at 512", flush=True)
    middle = asset.vertices[asset.faces[np.flatnonzero(part == 2)[0]]].mean(axis=0, keepdims=True)
    click = ",".join(f"{x:.5f}" for x in asset.to_file_frame(middle)[0])
    environment = os.environ | {name: str(threads) for name in ("OMP_NUM_THREADS", "NUMBA_NUM_THREADS")}
    runs = []
    for name, given in commands(work, click, tasks).items():
        stem = name.replace(" ", "-")
        labels, log = work / f"{stem}.npy", work / f"{stem}.log"
        words = [sys.executable, "-c", "from segvigen.cli.main import main; main()", *given]
        words += ["--model", str(folder), "--device", "cpu", "--hold", hold, "--json-log"]
        words += ["-o", str(work / f"{stem}.glb"), "--labels", str(labels)]
        own_steps = again if name == AGAIN else steps
        words += [] if own_steps is None else ["--steps", str(own_steps)]
        seconds, cpu, peak, own = observed(words, environment, log)
        answer = np.load(labels)
        if answer.shape != part.shape or len(Asset.read(work / f"{stem}.glb").faces) != len(part):
            raise RuntimeError(f"{name} labeled {answer.shape} faces of {len(part)}")
        stages = stages_in(log.read_text())
        size = peak / 1e9, own / 1e9
        runs.append(Run(name, own_steps, threads, hold, seconds, cpu, *size, stages))
        print(runs[-1], flush=True)
    return runs, facts


def stages_in(log: str) -> dict[str, float]:
    """Return the seconds of every logged stage; stages of one name are added."""
    stages: dict[str, float] = {}
    for line in log.splitlines():
        entry = json.loads(line) if line.startswith('{"stage"') else {}
        if entry:
            stages[entry["stage"]] = round(stages.get(entry["stage"], 0.0) + entry["seconds"], 2)
    return stages


def machine() -> dict[str, Any]:
    """Describe the machine."""
    import torch

    names = [x for x in _lines("/proc/cpuinfo") if x.startswith("model name")]
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    cpu = names[0].partition(":")[2].strip() if names else platform.processor()
    return {"cpu": cpu, "cores": os.cpu_count(), "torch": torch.__version__, "commit": commit}


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


def main(arguments: list[str] | None = None) -> int:
    """Write, run, print, and delete; return 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder for the fake release")
    parser.add_argument("--task", choices=TASKS, action="append", help="only this task; repeat for more")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--hold", default="one")
    parser.add_argument("--steps", type=int, help="fewer Euler steps than the 12 of the release")
    parser.add_argument("--again", type=int, help="Euler steps of the second click, on the prepared lamp")
    parser.add_argument("--write-only", action="store_true", help="write the release, run nothing")
    parser.add_argument("--reuse", action="store_true", help="use an existing release")
    parser.add_argument("--keep", action="store_true", help="do not delete the written files")
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    given = parser.parse_args(arguments)
    tasks = given.task or list(TASKS)
    release = given.folder / "release"
    began = time.perf_counter()
    if not given.reuse:
        keys = dict.fromkeys(key for task in tasks for key in needed(task).values())
        write_release(release, keys, progress=lambda line: print(line, flush=True))
        print(f"written in {time.perf_counter() - began:.0f} s", flush=True)
    if given.write_only:
        return 0
    sizes = {path.name: path.stat().st_size for path in release.rglob("*") if path.is_file()}
    runs, facts = measure(release, given.folder, tasks, given.threads, given.hold, given.steps, given.again)
    result = {"benchmark": "official-size", "when": datetime.now(UTC).isoformat(timespec="seconds")}
    result |= machine() | facts | {"files": sizes, "runs": [asdict(run) for run in runs]}
    print(json.dumps(result))
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        path = given.out / "official-size-cpu.json"
        before = json.loads(path.read_text())["runs"] if given.reuse and path.exists() else []
        commands_now = {run.command for run in runs}
        result["runs"] = [run for run in before if run["command"] not in commands_now] + result["runs"]
        path.write_text(json.dumps(result, indent=1) + "\n")
    if not given.keep and not given.reuse:
        shutil.rmtree(given.folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
