"""Faults of a worker process: crash, hang, or grow."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

import numpy as np


def fault(name: Any) -> str:
    """Perform the named fault; other names do nothing."""
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
