"""Verify a weights file: complete, with the right tensors, and with the published hash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from segvigen.errors import CheckpointError
from segvigen.model.weights.catalog import Released
from segvigen.model.weights.checkpoints import SPECS, fitted
from segvigen.model.weights.convert import data_hash
from segvigen.model.weights.files import AGAIN, note, read
from segvigen.model.weights.hub import known_hash, sha256
from segvigen.progress import Progress, silent


def verify(
    path: Path, key: str, file: Released, progress: Progress = silent, model: nn.Module | None = None
) -> str:
    """Check the file of a network, a key of SPECS; return a description of what was compared.

    The hash is the one recorded in `file`, else the one from the hub at the download; a converted file has
    its own. model: the network on the meta device, when it is not of the released size. Raises
    CheckpointError when the file is damaged, holds another network, or has another hash.
    """
    noted = note(path)
    if noted and noted.get("network") != key:
        raise CheckpointError(f"{path} was converted from {noted.get('network')}; expected {key}")
    if model is None:
        with torch.device("meta"):
            model = SPECS[key].build()
    else:
        file = replace(file, sha256=None)  # the recorded hash is for the released size
    num = len(fitted(model, read(path), f"{path} ({key})"))
    tensors = f"{num} tensors"
    expected = noted.get("sha256")
    if expected is not None:
        got = data_hash(path, progress)
    else:
        expected = known_hash(path, file) if path.name == file.name else None
        if expected is None:
            return f"{tensors}; no known hash"
        got = sha256(path, progress)
    if got != expected:
        raise CheckpointError(f"{path} has sha256 {got}, expected {expected}; {AGAIN}")
    return f"{tensors}, sha256 {got[:12]}"
