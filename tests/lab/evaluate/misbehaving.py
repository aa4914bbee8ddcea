"""Misdeeds of a worker process: to crash, hang, or grow."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

import numpy as np


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
