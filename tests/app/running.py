"""A running studio: in a thread for most tests, in its own process where it must be killed."""

import io
import multiprocessing
import os
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import trimesh
import uvicorn

from segvigen.app.client import Client
from segvigen.app.server import Address, listen, make_app
from segvigen.app.studio import Settings
from segvigen.cli.main import run


def table_mesh() -> trimesh.Trimesh:
    """Return a narrow table of few voxels: a top and four legs that share no vertices; 384 faces."""
    top = trimesh.creation.box((1.0, 0.06, 0.16)).subdivide().subdivide()
    pieces = [top.apply_translation((0, 0.15, 0))]
    for x in (-0.42, 0.42):
        for z in (-0.05, 0.05):
            leg = trimesh.creation.box((0.05, 0.3, 0.05)).subdivide()
            pieces.append(leg.apply_translation((x, 0.0, z)))
    return trimesh.util.concatenate(pieces)


def table_glb() -> bytes:
    """Return the table as a GLB."""
    return bytes(table_mesh().export(file_type="glb"))


def on_face(mesh: trimesh.Trimesh, face: int) -> list[float]:
    """Return the center of a face, in the frame of the file."""
    return np.asarray(mesh.triangles_center[face], float).tolist()


@contextmanager
def running(settings: Settings, token: str | None = None) -> Iterator[str]:
    """Run a server in a thread; yields its address."""
    socket = listen(Address(port=0, token=token))
    app = make_app(settings, token)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=lambda: server.run(sockets=[socket]), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        app.state.studio.leave()
        server.should_exit = True
        thread.join(20)
        socket.close()


# Forks a process that has only imported the package: an import of torch takes seconds for each new process.
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["tests.app.running", "segvigen.segmenter"])


def _serve(words: list[str], output: Connection, log: Path) -> None:
    """Run `segvigen serve` with stdout in a pipe and stderr in a file."""
    os.dup2(output.fileno(), 1)
    os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    output.close()
    sys.stdout, sys.stderr = open(1, "w", buffering=1), open(2, "w", buffering=1)
    sys.exit(run(["serve", *words]))


class Process:
    """`segvigen serve` in its own process; `log` has its stderr."""

    def __init__(self, data: Path, *words: str) -> None:
        self.log = data.with_suffix(".log")
        self.output, output = multiprocessing.Pipe(duplex=False)
        words = ("--port", "0", "--data", str(data), "--no-open", *words)
        self.process = _processes.Process(target=_serve, args=(list(words), output, self.log), daemon=True)
        self.process.start()
        output.close()
        line = os.read(self.output.fileno(), 1000).decode()
        found = re.search(r"http://[^\s/]+", line)
        assert found, line + self.log.read_text()
        self.client = Client(found[0], timeout=60)

    def kill(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.join()
        self.output.close()

    def terminate(self, seconds: float = 20) -> int | None:
        """Send SIGTERM; return the exit code."""
        self.process.terminate()
        self.process.join(seconds)
        self.output.close()
        return self.process.exitcode


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of files by name."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
