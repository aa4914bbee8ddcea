"""Whether a weights file is what it should be: whole, with the right tensors, and with the published hash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from segvigen.errors import CheckpointError
from segvigen.model.weights.catalog import Released
from segvigen.model.weights.checkpoints import SPECS
from segvigen.model.weights.convert import data_hash, fitted
from segvigen.model.weights.files import AGAIN, note, read
from segvigen.model.weights.hub import known_hash, sha256
from segvigen.progress import Progress, silent


def verify(
    path: Path, key: str, file: Released, progress: Progress = silent, model: nn.Module | None = None
) -> str:
    """Check the file of a network, a key of SPECS; returns in words what was compared.

    The hash is that recorded in `file`, else the one the hub gave at the download; a converted file carries
    its own. model: the network on the meta device, when it is not of the released size. Raises
    CheckpointError when the file is damaged, holds another network, or has another hash.
    """
    said = note(path)
    if said and said.get("network") != key:
        raise CheckpointError(f"{path} was converted from {said.get('network')}; expected {key}")
    if model is None:
        with torch.device("meta"):
            model = SPECS[key].build()
    else:
        file = replace(file, sha256=None)  # that of the released sizes
    num = len(fitted(model, read(path), f"{path} ({key})"))
    tensors = f"{num} tensors"
    expected = said.get("sha256")
    if expected is not None:
        got = data_hash(path, progress)
    else:
        expected = known_hash(path, file) if path.name == file.name else None
        if expected is None:
            return f"{tensors}; no hash is known for it"
        got = sha256(path, progress)
    if got != expected:
        raise CheckpointError(f"{path} has sha256 {got}, expected {expected}; {AGAIN}")
    return f"{tensors}, sha256 {got[:12]}"
