"""Measure the studio: clicks on a large mesh, memory at rest, and twenty users at once.

    python benchmarks/serve.py [--url http://127.0.0.1:8000] [--shared DIR] [--only memory,click,crowd]
                               [--users 20] [--projects 5] [--rounds 3] [--note TEXT]
                               [--out benchmarks/results]

Without --url it starts `segvigen serve` on a temporary data folder and stops it at the end; only then memory
is measured. Prints a table and one JSON line; --out also writes the JSON to a file in that folder. Accepts
only addresses of this machine.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import runpy
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from segvigen.app.client import Client, Project, Refused

ROOT = Path(__file__).resolve().parents[1]
SPEED = runpy.run_path(str(ROOT / "benchmarks" / "speed.py"))
Line = SPEED["Line"]
CLOTH = Path("data", "glb", "cloth_fused_76k_faces.glb")
CLICKS = 7  # the median counts
CROWD_TIMEOUT = 600  # seconds
GROUPS = ("memory", "click", "crowd")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
REST = 5  # idle seconds before memory is measured


@dataclass(frozen=True)
class Served:
    """A server; pid if it was started here."""

    url: str
    pid: int | None


@contextlib.contextmanager
def serving(url: str | None) -> Iterator[Served]:
    """Yield the server at `url`, or start one."""
    if url is not None:
        if urlsplit(url).hostname not in LOOPBACK:
            raise SystemExit(f"{url} is not this machine; expected an address such as http://127.0.0.1:8000")
        yield Served(url, None)
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "segvigen", "serve", "--port", "0", "--no-open", "--queue", "64"]
        process = subprocess.Popen(
            [*command, "--data", folder], stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://[^\s/]+", line)
            if found is None:
                raise SystemExit(f"segvigen serve did not start: {line}")
            yield Served(found[0], process.pid)
        finally:
            process.terminate()
            process.wait(30)


def large_mesh(shared: Path, folder: Path) -> tuple[Path, str]:
    """Return the cloth, or a torus of its size if it is missing, and its name."""
    path = shared / CLOTH
    if path.exists():
        return path, "cloth"
    return SPEED["torus_file"](77_000, folder), "torus"


def points_on(project: Project, num: int, seed: int = 0) -> list[list[float]]:
    """Return centers of random faces, asset frame."""
    header, arrays = project.mesh()
    corners = arrays["positions"][arrays["faces"]]
    chosen = np.random.default_rng(seed).integers(len(corners), size=num)
    return [[float(x) for x in corner.mean(axis=0)] for corner in corners[chosen]]


# ---- memory ----------------------------------------------------------------------------------------


def memory_of(pid: int) -> float:
    """Return the resident memory of a process in GB (10^9 bytes); NaN if the system does not report it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    kilobytes = re.search(r"VmRSS:\s+(\d+)", status.read_text())
    return int(kilobytes[1]) * 1024 / 1e9 if kilobytes else float("nan")


def measure_memory(server: Served, **_: Any) -> list[Any]:
    """Measure memory at rest, with the model loaded and the example prepared."""
    if server.pid is None:
        return []
    time.sleep(REST)
    return [Line("memory at rest, model loaded, example segmented", memory_of(server.pid), "GB", 1.2)]


# ---- one user ----------------------------------------------------------------------------------------


def timed_click(project: Project, point: list[float]) -> tuple[float, float]:
    """Return the seconds from a click to the labels of its preview and of its result."""
    events = project.events()
    next(events)
    start = time.perf_counter()
    project.act("click", wait=False, clicks=[{"point": point}], frame="asset")
    preview = None
    for kind, value in events:
        prompt = value.get("prompt") if kind == "state" else None
        if kind == "progress" and value["state"] == "failed":
            raise SystemExit(f"a click failed: {value['error']}")
        if not prompt or prompt["clicks"] == [] or prompt["stage"] == "pending":
            continue
        if not np.allclose(prompt["clicks"][0]["point"], point, atol=1e-4):
            continue
        project.faces()
        now = time.perf_counter() - start
        preview = now if preview is None else preview
        if prompt["stage"] == "done":
            events.close()  # type: ignore[attr-defined]
            return preview, now
    raise SystemExit("the events ended before the click was done")


def measure_click(server: Served, client: Client, shared: Path, folder: Path, **_: Any) -> list[Any]:
    """Measure clicks one after another on the large mesh, each a new selection."""
    path, name = large_mesh(shared, folder)
    start = time.perf_counter()
    project = client.upload(path, segment=False)
    while project.state()["status"] != "ready":
        time.sleep(0.05)
    ready = time.perf_counter() - start
    faces = project.state()["project"]["asset"]["faces"]
    times = []
    for point in points_on(project, CLICKS + 1):
        times.append(timed_click(project, point))
        project.act("clear")
    previews, results = zip(*times[1:], strict=True)
    what = f"{name}, {faces:,} faces: "
    start = time.perf_counter()
    project.segment()
    whole = time.perf_counter() - start
    lines = [
        Line(what + "upload until ready for clicks", ready, "s", 5.0),
        Line(what + "click to preview", statistics.median(previews), "s", 1.0),
        Line(what + "click to refined", statistics.median(results), "s", 3.0),
        Line(what + "click to refined, slowest", max(results), "s"),
        Line(what + "all parts", whole, "s"),
    ]
    if server.pid is not None:
        lines.append(Line(f"memory after the {name}", memory_of(server.pid), "GB"))
    return lines


# ---- many users --------------------------------------------------------------------------------------


def measure_crowd(
    client: Client, folder: Path, users: int, projects: int, rounds: int, url: str, **_: Any
) -> list[Any]:
    """Measure `users` users on `projects` projects, each clicking as soon as the last click is refined.

    Users of one project share its selection, so a newer click may replace an older one; the time counts until
    the newest selection of the project is refined.
    """
    path = SPEED["torus_file"](12_000, folder)
    opened = [client.upload(path, name=f"crowd {n}", segment=False) for n in range(projects)]
    points = points_on(opened[0], users * rounds, seed=1)
    times: list[list[float]] = [[] for _ in range(projects)]
    errors: list[str] = []
    busy: list[int] = []
    lock = threading.Lock()
    gate = threading.Barrier(users)

    def user(n: int) -> None:
        own = Client(url, timeout=120)
        project = Project(own, opened[n % projects].id)
        gate.wait()
        for turn in range(rounds):
            click = {"point": points[n * rounds + turn]}
            start = time.perf_counter()
            try:
                for _ in range(20):
                    try:
                        project.act("click", clicks=[click], frame="asset")
                        break
                    except Refused as refusal:
                        if refusal.status != 429:
                            raise
                        with lock:
                            busy.append(n)
                        time.sleep(refusal.retry_after or 1)
                with lock:
                    times[n % projects].append(time.perf_counter() - start)
            except Exception as error:  # counted: none is allowed
                with lock:
                    errors.append(f"{type(error).__name__}: {error}")

    start = time.perf_counter()
    threads = [threading.Thread(target=user, args=(n,), daemon=True) for n in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, CROWD_TIMEOUT - (time.perf_counter() - start)))
    whole = time.perf_counter() - start
    late = sum(thread.is_alive() for thread in threads)
    for error in errors[:5]:
        print(error, file=sys.stderr)
    seconds = sorted(value for row in times for value in row)
    means = [statistics.mean(row) for row in times if row]
    what = f"{users} users on {projects} projects, {rounds} clicks each: "
    return [
        Line(what + "errors", float(len(errors) + late), "", 0.0),
        Line(what + "responses 429", float(len(busy)), ""),
        Line(what + "results", float(len(seconds)), ""),
        Line(what + "time to result, median", float(np.quantile(seconds, 0.5)), "s"),
        Line(what + "time to result, 95th percentile", float(np.quantile(seconds, 0.95)), "s"),
        Line(what + "slowest project / fastest", max(means) / min(means), "x", 2.0),
        Line(what + "results per second", len(seconds) / whole, "1/s"),
    ]


MEASURES = {"memory": measure_memory, "click": measure_click, "crowd": measure_crowd}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure `segvigen serve`.")
    parser.add_argument("--url", help="a running server on this machine; default: start one")
    parser.add_argument(
        "--shared", type=Path, default=Path(os.environ.get("SEGVIGEN_SHARED", ROOT.parent / "shared"))
    )
    parser.add_argument("--only", default=",".join(GROUPS), help="comma-separated: " + ", ".join(GROUPS))
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--projects", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3, help="clicks of each user")
    parser.add_argument("--note", default="", help="note for the results, such as other load")
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    given = parser.parse_args()
    groups = given.only.split(",")
    if unknown := set(groups) - set(GROUPS):
        parser.error(f"unknown group {', '.join(sorted(unknown))}; expected some of {', '.join(GROUPS)}")
    if not 1 <= given.projects <= given.users <= 200 or not 1 <= given.rounds <= 100:
        parser.error("expected 1 to 200 users on no more projects than users, and 1 to 100 rounds")
    lines: list[Any] = []
    with tempfile.TemporaryDirectory() as scratch, serving(given.url) as server:
        client = Client(server.url, timeout=120)
        while not client.ready():
            time.sleep(0.2)
        if server.pid is not None:
            client.projects()[0].wait()  # the example, which is segmented at the first start
        for group in groups:
            for line in MEASURES[group](
                server=server, client=client, shared=given.shared, folder=Path(scratch), url=server.url,
                users=given.users, projects=given.projects, rounds=given.rounds,
            ):  # fmt: skip
                print(line, flush=True)
                lines.append(line)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    SPEED["store"]("serve", [asdict(line) for line in lines], given.out, load=load, note=given.note)


if __name__ == "__main__":
    main()
