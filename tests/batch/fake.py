"""A solver without a model for the tests of batch runs; the bytes of an asset say what happens to it."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import time
from pathlib import Path

from segvigen.batch.solve import Solved
from segvigen.errors import MeshError

SETTINGS = {
    "task": "full", "seed": 0, "steps": None, "refine": True, "granularity": None, "max_parts": None,
    "join_loose": False, "up": None, "outputs": ["glb", "labels"],
}  # fmt: skip


class FakeSolver:
    """Writes a few bytes; crashes, hangs, or eats memory where the asset says so."""

    digest, device = "fake", "cpu"

    def __init__(self, *_: object) -> None: ...

    def __call__(self, files, settings, guide, seconds):
        data = b"".join(files.values())
        word = data.split()[0]
        if word == b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        elif word == b"hang":
            time.sleep(600)
        elif word == b"eat":
            held = []
            for _ in range(20_000):  # 20 GB
                held.append(bytearray(1 << 20))
        elif word == b"broken":
            raise MeshError("the mesh has no usable face")
        elif word == b"bug":
            raise KeyError("a bug")
        elif word == b"slow":
            time.sleep(0.05)
        seconds["segment"] = 0.001
        parts = int(hashlib.sha256(data).hexdigest()[:2], 16) % 9 + 1
        table = {"num_parts": parts, "seed": settings["seed"], "guide": None if guide is None else len(guide)}
        return Solved(
            {"parts.glb": data[::-1], "parts.json": json.dumps(table).encode()},
            {"faces": len(data), "parts": parts, "coverage": 1.0, "confidence": 0.5, "closed": 0},
        )


def make_assets(folder: Path, words: list[str]) -> Path:
    """Write an asset for each word, such as "slow"; no two have the same bytes."""
    folder.mkdir()
    for number, word in enumerate(words):
        (folder / f"{number:03d}.stl").write_text(f"{word} {number}\n")
    return folder
