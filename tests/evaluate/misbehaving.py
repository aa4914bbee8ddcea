"""Methods and jobs that crash, hang or grow: worker processes import them from here."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from segvigen.evaluate import bench as benches
from segvigen.evaluate.methods import Method
from segvigen.evaluate.pool import Begun, Done


class Counting:
    """A bench for the pool alone: a job is a number or a misdeed."""

    def __init__(self, prefix: str = "") -> None:
        if prefix == "stillborn":
            os._exit(3)
        self.prefix = prefix

    def work(self, jobs: Sequence[Any]) -> Iterator[Begun | Done]:
        for job in jobs:
            yield Begun(job, "work")
            yield Done(job, {"job": job, "pid": os.getpid(), "answer": misdeed(job)})


def misdeed(name: Any) -> str:
    """Do what the name says; anything but a misdeed is fine."""
    match name:
        case "exit":
            os._exit(7)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(60)
        case "grow":
            kept = np.ones(50_000_000)  # 400 MB
            time.sleep(60)
            del kept
        case "raise":
            raise RuntimeError("no idea")
    return "fine"


def method(name: str) -> Method:
    """A method that is called after its misdeed and does it where the object is made/three."""

    def prepare(subject: Any) -> Any:
        if name == "unprepared" and subject.id == "made/three":
            os._exit(7)
        return subject

    def full(subject: Any, seed: int) -> Any:
        if subject.id == "made/three":
            misdeed(name)
        return np.zeros(len(subject.asset.faces), int)

    def click(subject: Any, queries: Any, seed: int) -> Any:
        return [np.ones(len(subject.asset.faces), bool) for _ in queries]

    return Method(name, {}, prepare, full, click)


class Bench(benches.Bench):
    """A bench on which every word is a misdeed."""

    def __init__(self, recipe: benches.Recipe) -> None:
        import scipy.sparse.csgraph  # noqa: F401 - slow to import, and no part of a job's time
        import trimesh  # noqa: F401

        self._load = benches.load_method
        benches.load_method = lambda word, **options: method(word)
        try:
            super().__init__(recipe)
        finally:
            benches.load_method = self._load
        del self._load
