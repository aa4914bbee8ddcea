"""Checkpoints of a run, whole or absent.

A checkpoint is one safetensors file: parameters, their averages, optimizer moments, and a note with the step,
the position in the data and the config.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from segvigen.atomic import write_whole
from segvigen.errors import CheckpointError, OutputError

UNREADABLE = (OSError, SafetensorError, ValueError, KeyError, TypeError)


def write_file(
    path: Path, write: Callable[[Path], object], advice: str = "free some space and try again"
) -> None:
    """Write a file of a run, whole or not at all. Raises OutputError, ending with the advice."""
    try:
        write_whole(path, write, sync=True)
    except (OSError, SafetensorError) as error:
        number, text = getattr(error, "errno", None), str(error)
        full = number in (errno.ENOSPC, errno.EDQUOT) or "os error 28" in text
        reason = "no space is left" if full else text.splitlines()[0]
        raise OutputError(f"cannot write {path}: {reason}; {advice}") from None


def write_checkpoint(path: Path, tensors: dict[str, Tensor], note: dict[str, Any]) -> None:
    """Write a checkpoint. Raises OutputError and leaves the old one as it was when it cannot."""
    before = f"the checkpoint of step {_step(path)} is whole" if path.exists() else "there was none before"
    state = {name: tensor.contiguous() for name, tensor in tensors.items()}
    advice = f"{before}: free some space and give the command again"
    write_file(path, lambda part: save_file(state, part, {"run": json.dumps(note)}), advice)


def read_checkpoint(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Read the tensors and the note of a checkpoint. Raises CheckpointError for any other file."""
    try:
        return load_file(path), _note(path)
    except UNREADABLE as error:
        what = f"{path} cannot be read as a checkpoint ({str(error).splitlines()[0]})"
        raise CheckpointError(f"{what}; delete it to start the run again") from None


def _note(path: Path) -> dict[str, Any]:
    with safe_open(path, "pt") as handle:
        note: dict[str, Any] = json.loads(handle.metadata()["run"])
        return note


def _step(path: Path) -> int:
    try:
        return int(_note(path)["step"])
    except UNREADABLE:
        return -1
