"""Measure `segvigen batch` on small meshes: against one by one, workers, memory, and kills.

    python benchmarks/batch.py ratio --assets 12       one process per asset against one resident worker
    python benchmarks/batch.py workers --assets 24     one worker against two
    python benchmarks/batch.py memory --assets 2000 --task pieces     one worker over many assets
    python benchmarks/batch.py stages --assets 8       CPU seconds of each stage, in this process
    python benchmarks/batch.py kills --kills 30        workers and drivers killed at random, a fake solver
    python benchmarks/batch.py ray_kills --kills 30    the same with actors and nodes of a Ray cluster

On a busy machine compare CPU seconds rather than times. The last line is JSON.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import trimesh

from segvigen.batch import solve
from segvigen.batch.place import Place
from segvigen.batch.records import STAGES, merged, read_parts
from segvigen.batch.run import run
from segvigen.memory import memory_mb

sys.path.append(str(Path(__file__).resolve().parents[1]))  # after PYTHONPATH

from benchmarks.speed import store

ROOT = Path(__file__).parents[1]
SETTINGS = {
    "task": "full", "seed": 0, "steps": None, "refine": True, "granularity": None, "max_parts": None,
    "join_loose": False, "up": None, "outputs": ["glb", "labels", "preview"],
}  # fmt: skip
SAME = ["id", "key", "status", "cause", "faces", "parts", "coverage", "outputs"]
DRIVER = """
import sys
from tests.batch.fake import FakeSolver, SETTINGS
from segvigen.batch.run import run
if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2], SETTINGS, opener=FakeSolver, workers=2, attempts=50)
"""


def make_tables(folder: Path, count: int) -> Path:
    """Write small tables, each with other sizes: a top and two to six legs, 300 to 800 faces."""
    folder.mkdir(parents=True)
    for seed in range(count):
        rng = np.random.default_rng(seed)
        width, height = rng.uniform(0.5, 1.5, 2)
        top = trimesh.creation.box((width, 0.05, 0.8))
        legs = [
            trimesh.creation.cylinder(rng.uniform(0.02, 0.05), height, sections=12 + seed % 20)
            .apply_transform(trimesh.transformations.rotation_matrix(np.pi / 2, (1, 0, 0)))
            .apply_translation((rng.uniform(-0.45, 0.45) * width, -height / 2, rng.uniform(-0.35, 0.35)))
            for _ in range(2 + seed % 5)
        ]
        trimesh.util.concatenate([top, *legs]).export(folder / f"{seed:05d}.glb")
    return folder


def make_sticks(folder: Path, count: int) -> Path:
    """Write sticks of three boxes in a row, which have few voxels and so take the network little time."""
    folder.mkdir(parents=True)
    for seed in range(count):
        rng, start, boxes = np.random.default_rng(seed), 0.0, []
        for _ in range(3):
            length, width = rng.uniform(0.2, 0.5), rng.uniform(0.01, 0.03)
            box = trimesh.creation.box((length, width, width))
            boxes.append(box.apply_translation((start + length / 2, 0, 0)))
            start += length
        trimesh.util.concatenate(boxes).export(folder / f"{seed:05d}.glb")
    return folder


def used() -> float:
    """CPU seconds of the children that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def command(*words: object) -> tuple[float, float]:
    """Run a segvigen command; return its seconds and CPU seconds."""
    since, before = time.perf_counter(), used()
    subprocess.run([sys.executable, "-m", "segvigen", *map(str, words), "--quiet"], check=True, cwd=ROOT)
    return time.perf_counter() - since, used() - before


def ratio(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    source = args.make(folder / "in", args.assets)
    command("batch", source, "-o", folder / "warm", "--workers", 1, "--shard", f"0/{args.assets}")  # kernels
    outputs = ("-o", folder / "one.glb", "--labels", folder / "l.npy", "--preview", folder / "p.png")
    single = [command("segment", path, *outputs) for path in sorted(source.iterdir())[:3]]
    seconds, cpu = command("batch", source, "-o", folder / "out", "--workers", 1, "--task", args.task)
    one, one_cpu = (float(np.mean(values)) for values in zip(*single, strict=True))
    return {
        "assets": args.assets, "one_by_one_seconds": one, "one_by_one_cpu": one_cpu,
        "batch_seconds": seconds / args.assets, "batch_cpu": cpu / args.assets,
        "ratio_seconds": one * args.assets / seconds, "ratio_cpu": one_cpu * args.assets / cpu,
    }  # fmt: skip


def workers(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    source = args.make(folder / "in", args.assets)
    command("batch", source, "-o", folder / "warm", "--workers", 2, "--shard", "0/8")
    found: dict[str, Any] = {"assets": args.assets, "load": os.getloadavg()[0]}
    rows = []
    for count in (1, 2):
        out = folder / f"out{count}"
        seconds, cpu = command("batch", source, "-o", out, "--workers", count, "--task", args.task)
        table = merged(Place(str(out)))
        times = np.sort(table["finished"].to_numpy())
        rows.append(table.select(SAME).sort_by("id"))
        found[f"seconds_{count}"], found[f"cpu_{count}"] = seconds, cpu
        found[f"per_minute_{count}"] = 60 * (len(times) - 1) / (times[-1] - times[0])  # without the start
    return found | {"scaling": found["per_minute_2"] / found["per_minute_1"], "same": rows[0].equals(rows[1])}


def memory(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Memory of the worker, the most during an asset, and of the driver, after it."""
    source = args.make(folder / "in", args.assets)
    driver, since = list[float](), time.process_time()
    settings = {**SETTINGS, "task": args.task, "outputs": args.outputs.split(",")}
    run(
        str(source), str(folder / "out"), settings, time_limit=None,  # it may be stopped for a while
        progress=lambda *_: driver.append(memory_mb(os.getpid())),
    )  # fmt: skip
    table = merged(Place(str(folder / "out"))).sort_by("finished")
    times, peaks = table["finished"].to_numpy(), table["peak_mb"].to_numpy()
    marks = [int(share * (len(peaks) - 1)) for share in (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1.0)]
    return {
        "assets": len(peaks), "task": args.task, "outputs": args.outputs,
        "minutes": (times[-1] - times[0]) / 60,
        "cpu_each": float(np.mean([row["cpu"] for row in table["seconds"].to_pylist()])),
        "driver_cpu_each": (time.process_time() - since) / len(peaks),
        "worker_mb": {mark + 1: float(np.median(peaks[max(0, mark - 9) : mark + 1])) for mark in marks},
        "worker_most_mb": float(peaks.max()), "driver_mb": {mark + 1: driver[mark] for mark in marks},
    }  # fmt: skip


def stages(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    source = args.make(folder / "in", args.assets + 1)
    solve.time = type("clock", (), {"perf_counter": staticmethod(time.process_time)})  # CPU in place of time
    run(str(source), str(folder / "out"), {**SETTINGS, "task": args.task}, workers=0)
    rows = merged(Place(str(folder / "out"))).sort_by("finished").to_pylist()[1:]  # the first warms up
    bytes_each = [sum(p.stat().st_size for p in key.iterdir()) for key in (folder / "out").glob("??/*")]
    return {
        "task": args.task, "bytes": float(np.mean(bytes_each)),
        **{stage: float(np.median([row["seconds"][stage] or 0.0 for row in rows])) for stage in STAGES},
        "cpu": float(np.median([row["seconds"]["cpu"] for row in rows])),
    }  # fmt: skip


def kills(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Kill a random process of two runners on one shard, again and again; then let one finish."""
    from tests.batch.fake import SETTINGS as FAKE
    from tests.batch.fake import FakeSolver, make_assets

    words = ["slow"] * args.assets + ["broken"] * 5
    source, rng = make_assets(folder / "in", words), random.Random(0)
    run(str(source), str(folder / "whole"), FAKE, opener=FakeSolver, workers=0)
    script = folder / "driver.py"
    script.write_text(DRIVER)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    out, runners, killed = folder / "out", [], {"driver": 0, "worker": 0}

    def start() -> subprocess.Popen[bytes]:
        words = [sys.executable, script, source, out]
        return subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL)

    while sum(killed.values()) < args.kills:
        runners = [one for one in runners if one.poll() is None]
        runners += [start() for _ in range(2 - len(runners))]
        time.sleep(rng.uniform(0.5, 3.0))
        driver = rng.choice(runners)
        pids = children(driver.pid)
        if not pids:  # not at work yet, or at its end
            continue
        kind, victim = ("worker", rng.choice(pids)) if rng.random() < 0.6 else ("driver", driver.pid)
        try:
            os.kill(victim, signal.SIGKILL)
            killed[kind] += 1
        except ProcessLookupError:
            continue
    for one in runners:
        one.wait()
    codes = [start().wait() for _ in range(2)]
    return {"killed": killed, "assets": len(words), "last_runs": codes} | compared(folder)


def ray_kills(folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    """Kill actors, and nodes that others replace, while a run goes on two nodes of a Ray cluster."""
    os.environ |= {"PYTHONPATH": str(ROOT), "RAY_worker_niceness": "0", "RAY_raylet_start_wait_time_s": "120"}
    import ray
    from ray.cluster_utils import Cluster

    from segvigen.batch.ray_engine import connect
    from tests.batch.fake import SETTINGS as FAKE
    from tests.batch.fake import FakeSolver, make_assets

    node = {"num_cpus": 1, "object_store_memory": 100 << 20}
    cluster = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    cluster.add_node(**node)
    source, rng = make_assets(folder / "in", ["slow"] * args.assets + ["broken"] * 5), random.Random(0)
    run(str(source), str(folder / "whole"), FAKE, opener=FakeSolver, workers=0)
    killed = {"node": 0, "actor": 0}

    def kill(*_: object) -> None:
        if sum(killed.values()) == args.kills or rng.random() > 2 * args.kills / args.assets:
            return
        head, *others = cluster.list_all_nodes()
        if rng.random() < 0.3:
            cluster.remove_node(rng.choice(others), allow_graceful=False)
            cluster.add_node(**node)
            killed["node"] += 1
            return
        raylet = rng.choice([head, *others]).all_processes["raylet"][0].process.pid
        for pid in children(raylet):
            if Path(f"/proc/{pid}/cmdline").read_text().startswith("ray::_Holder"):
                os.kill(pid, signal.SIGKILL)
                killed["actor"] += 1

    engine, count = connect(cluster.address, "cpu")
    options: dict[str, Any] = {"opener": FakeSolver, "engine": engine, "workers": count, "attempts": 50}
    summary = run(str(source), str(folder / "out"), FAKE, progress=kill, **options)
    ray.shutdown()
    cluster.shutdown()
    return {"killed": killed, "assets": summary.total, "left": summary.left} | compared(folder)


def children(pid: int) -> list[int]:
    """Processes that a process has started."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def compared(folder: Path) -> dict[str, Any]:
    """Compare the records and results of `out` with those of the undisturbed run `whole`."""
    tables = [merged(Place(str(folder / name))).select(SAME).sort_by("id") for name in ("whole", "out")]
    results = [
        {path.relative_to(folder / name): path.read_bytes() for path in (folder / name).glob("??/*/parts.*")}
        for name in ("whole", "out")
    ]
    rows = sum(len(part) for part in read_parts(Place(str(folder / "out"))))
    return {
        "rows": rows, "merged_rows": len(tables[1]), "same_records": tables[0].equals(tables[1]),
        "same_files": results[0] == results[1],
    }  # fmt: skip


def main() -> None:
    """Run one measurement and print its numbers."""
    parser = argparse.ArgumentParser(usage=__doc__)
    found = {one.__name__: one for one in (ratio, workers, memory, stages, kills, ray_kills)}
    parser.add_argument("what", choices=found)
    parser.add_argument("--assets", type=int, default=12)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--task", default="full")
    parser.add_argument("--outputs", default="glb,labels,preview")
    parser.add_argument("--sticks", dest="make", action="store_const", const=make_sticks, default=make_tables)
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="segvigen-batch-"))
    try:
        numbers = found[args.what](folder, args)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for name, value in numbers.items():
        print(f"{name:<20} {value}")
    store(f"batch-{args.what}", [numbers], args.out, load=os.getloadavg()[0], of=args.make.__name__)


if __name__ == "__main__":
    main()
