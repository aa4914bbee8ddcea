"""Load a model by name or from a folder: the packaged one, one of this project's, or the released
networks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from torch import nn

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.device import Policy
from segvigen.model.painter import AnyPainter, Painter, PainterConfig
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.weights.catalog import FILES, PACKAGED, RELEASED, TASKS, WEIGHTS, Task
from segvigen.model.weights.checkpoints import load_strictly
from segvigen.model.weights.files import read
from segvigen.model.weights.offload import Hold
from segvigen.model.weights.release import Release, check_files, find_release, fingerprint, load_network

P = TypeVar("P", bound=AnyPainter, covariant=True)


@dataclass(frozen=True)
class Loaded(Generic[P]):
    """A painter ready to run, the name of its model, and the sha256 of its weights."""

    name: str
    painter: P
    digest: str


def load_model(model: str, *, dtype: str = "auto", hold: Hold | None = None) -> Loaded[AnyPainter]:
    """Load a model by name or from a folder. dtype and hold apply to the released networks.

    Raises as `load_painter` and `open_release`.
    """
    if not is_release(model):
        return load_painter(model)
    painter = open_release(model, dtype=dtype, hold=hold)
    return Loaded(model, painter, painter.digest)


def is_release(model: str) -> bool:
    """Return whether a name or folder means the released networks, not one of this project's models."""
    return model in FILES or (Path(model).is_dir() and _weights_file(model) is None)


def load_painter(model: str) -> Loaded[Painter]:
    """Load "mini", a folder with weights.safetensors and weights.json, or such a weights file.

    Raises ModelError when there is no such model, CheckpointError when weights and config do not match.
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
    """Return the weights file of a model name, folder, or file. Raises ModelError."""
    if model == PACKAGED:
        return WEIGHTS / f"{PACKAGED}.safetensors"
    if (found := _weights_file(model)) is not None:
        return found
    raise ModelError(
        f"no model {model!r}; expected {PACKAGED!r}, {RELEASED!r}, or a folder with weights.safetensors and "
        "weights.json; `segvigen models` lists them"
    )


def _weights_file(model: str) -> Path | None:
    path = Path(model)
    for candidate in (path, path / "weights.safetensors", path / "mini.safetensors"):
        if candidate.suffix == ".safetensors" and candidate.is_file():
            return candidate
    return None


def open_release(model: str, *, hold: Hold | None = None, dtype: str = "auto") -> ReleasedPainter:
    """Return the painter of a released model, by name or folder; networks are read when they first run.

    Raises ModelError for an unknown model, CheckpointError when no task has all its files.
    """
    releases: dict[str, Release] = {}

    def release(task: Task) -> Release:
        if task not in releases:
            releases[task] = find_release(model, task, image_encoder=None)
        return releases[task]

    problems: list[CheckpointError] = []
    for task in TASKS:
        try:
            first = release(task)
            break
        except CheckpointError as problem:
            problems.append(problem)
    else:
        raise problems[0]

    def of_name(name: str) -> tuple[Release, str]:
        network, _, task = name.partition("/")
        return next((release(t) for t in TASKS if t == task), first), network

    def read_network(name: str, policy: Policy) -> nn.Module:
        return load_network(*of_name(name), "cpu", policy)

    def identify(name: str) -> str:
        found, network = of_name(name)
        return fingerprint(found.files[network])

    inspect: Callable[[Task], None] = lambda task: check_files(release(task))  # noqa: E731
    config = replace(first.config, flow=replace(first.config.flow, point_kinds=1))
    has_image_encoder = "image_encoder" in first.files
    return ReleasedPainter(
        config, read_network, has_image_encoder=has_image_encoder, hold=hold, dtype=dtype,
        identify=identify, inspect=inspect,
    )  # fmt: skip
