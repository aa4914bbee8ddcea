"""A running `segvigen serve`, and the extension installed in `bpy`: what `make test-blender` needs.

Tests that need bpy are skipped where there is none: it is GPL, large, and needs one exact Python, 3.11 up to
Blender 5.0. SEGVIGEN_PYTHON is the Python that has segvigen.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
if importlib.util.find_spec("bpy") is not None:
    os.environ["BLENDER_USER_RESOURCES"] = tempfile.mkdtemp(prefix="segvigen-blender-")


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """Run `segvigen serve` in a process; yields its address."""
    python = os.environ.get("SEGVIGEN_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        command = [python, "-m", "segvigen", "serve", "--port", "0", "--data", folder, *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder)
        try:
            line = process.stdout.readline()
            yield re.search(r"http://[^/ ]+", line)[0]
        finally:
            process.kill()  # nothing in its folder is needed
            process.wait()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Return the address of a server without a token: that in SEGVIGEN_SERVER, or one started now."""
    running = os.environ.get("SEGVIGEN_SERVER")
    with nullcontext(running) if running else serving() as address:
        yield address


@pytest.fixture(scope="session")
def installed() -> str:
    """Install the zip of the extension as a user does; returns the name of its module."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "integrations/blender/build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    import bpy

    with tempfile.TemporaryDirectory() as folder:
        path = build.build(Path(folder, "segvigen.zip"))
        options = {"repo": "user_default", "enable_on_install": True}
        assert bpy.ops.extensions.package_install_files(filepath=str(path), **options) == {"FINISHED"}
    return "bl_ext.user_default.segvigen"


@pytest.fixture
def preferences(installed: str) -> object:
    """Return the preferences of the extension in an empty scene; other modules need no reference to it."""
    import bpy

    bpy.ops.wm.read_homefile(use_empty=True, use_factory_startup=False)
    preferences = bpy.context.preferences.addons[installed].preferences
    preferences.address, preferences.token = "http://127.0.0.1:1", ""
    return preferences


@pytest.fixture
def ready(server: str, preferences: object) -> object:
    """Return the preferences with the address of a running server."""
    preferences.address = server
    return preferences


@pytest.fixture
def timed(ready: object) -> Iterator[object]:
    """Let requests run beside the main thread, as with an interface; returns the module `jobs`."""
    from tests.integrations.blender.scenes import module

    jobs = module("jobs")
    jobs.waits = False
    yield jobs
    jobs.cancel()
    while jobs.current is not None:
        jobs.poll()
        time.sleep(0.02)
    jobs.waits = True
