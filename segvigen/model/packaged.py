"""Models by name: the packaged one, or a folder with weights.safetensors and weights.json beside it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.catalogue import PACKAGED, RELEASED, WEIGHTS
from segvigen.model.checkpoints import load_strictly, read
from segvigen.model.painter import Painter, PainterConfig


@dataclass(frozen=True)
class Loaded:
    """A painter ready to run, its name and the sha256 of its weights file."""

    name: str
    painter: Painter
    digest: str


def load_painter(model: str) -> Loaded:
    """Load a model: "mini", a folder that holds weights.safetensors and weights.json, or such a file.

    Raises ModelError when there is no such model, CheckpointError when weights and config do not fit each
    other.
    """
    weights = find_weights(model)
    record = weights.with_suffix(".json")
    try:
        config = PainterConfig.from_json(json.loads(record.read_text())["config"])
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as problem:
        raise CheckpointError(
            f"cannot read the config {record}: {problem}; expected the file written by training"
        ) from None
    painter = Painter(config)
    load_strictly(painter, {name: tensor.float() for name, tensor in read(weights).items()}, str(weights))
    return Loaded(model, painter, hashlib.sha256(weights.read_bytes()).hexdigest())


def find_weights(model: str) -> Path:
    """The weights file behind a model name, folder or file. Raises ModelError."""
    if model == PACKAGED:
        return WEIGHTS / f"{PACKAGED}.safetensors"
    if model == RELEASED:
        raise ModelError(
            f"{RELEASED} is not run by this version: segvigen.model.checkpoints loads its released networks, "
            f"but the tasks run on {PACKAGED!r} or a folder with weights.safetensors and weights.json"
        )
    path = Path(model)
    for candidate in (path, path / "weights.safetensors", path / "mini.safetensors"):
        if candidate.suffix == ".safetensors" and candidate.is_file():
            return candidate
    raise ModelError(
        f"no model {model!r}; expected {PACKAGED!r}, or a folder with weights.safetensors and weights.json; "
        "`segvigen models` lists what is known"
    )
