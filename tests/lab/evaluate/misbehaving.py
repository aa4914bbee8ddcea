"""Jobs that crash, hang or grow, for the pool alone: worker processes import them from here."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from segvigen.lab.evaluate.pool import Begun, Done


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
