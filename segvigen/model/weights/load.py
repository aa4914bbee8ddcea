"""Models by name: the packaged one, a folder of this project's, or the release with its many files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.painter import Painter, PainterConfig
from segvigen.model.released_painter import ReleasedPainter, open_release
from segvigen.model.weights.catalog import FILES, PACKAGED, RELEASED, WEIGHTS
from segvigen.model.weights.checkpoints import load_strictly, read
from segvigen.model.weights.offload import Hold

AnyPainter = TypeVar("AnyPainter", Painter, ReleasedPainter)


@dataclass(frozen=True)
class Loaded(Generic[AnyPainter]):
    """A painter ready to run, its name and the sha256 of its weights."""

    name: str
    painter: AnyPainter
    digest: str


def load_model(
    model: str, *, dtype: str = "auto", hold: Hold | None = None
) -> Loaded[Painter] | Loaded[ReleasedPainter]:
    """Load a model by name, or from a folder: one of this project's, or one with the released files.

    dtype and hold are for the released model. Raises as `load_painter` and `open_release`.
    """
    if not is_release(model):
        return load_painter(model)
    painter = open_release(model, dtype=dtype, hold=hold)
    return Loaded(model, painter, painter.digest)


def is_release(model: str) -> bool:
    """Whether a name or folder is taken for the released networks, not for one of this project's models."""
    return model in FILES or (Path(model).is_dir() and own_weights(model) is None)


def load_painter(model: str) -> Loaded[Painter]:
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
    if (found := own_weights(model)) is not None:
        return found
    raise ModelError(
        f"no model {model!r}; expected {PACKAGED!r}, {RELEASED!r}, or a folder with weights.safetensors and "
        "weights.json; `segvigen models` lists what is known"
    )


def own_weights(model: str) -> Path | None:
    """The weights file of this project's kind that a path names, or holds."""
    path = Path(model)
    for candidate in (path, path / "weights.safetensors", path / "mini.safetensors"):
        if candidate.suffix == ".safetensors" and candidate.is_file():
            return candidate
    return None
