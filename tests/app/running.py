"""A running studio: in a thread for most tests, in its own process where it must be killed."""

import io
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import trimesh
import uvicorn

from segvigen.app.client import Client
from segvigen.app.server import Address, listen, make_app
from segvigen.app.studio import Settings


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


class Process:
    """`segvigen serve` in its own process; `log` has its stderr."""

    def __init__(self, data: Path, *words: str) -> None:
        command = [sys.executable, "-m", "segvigen", "serve", "--port", "0", "--data", str(data)]
        self.log = data.with_suffix(".log")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*command, "--no-open", *words], stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )  # fmt: skip
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://[^\s/]+", line)
        assert found, line + self.log.read_text()
        self.client = Client(found[0], timeout=60)

    def kill(self) -> None:
        """Kill the process."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def terminate(self, seconds: float = 20) -> int:
        """Send SIGTERM; return the exit code."""
        self.process.terminate()
        self.process.communicate(timeout=seconds)
        return self.process.returncode


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of files by name."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
