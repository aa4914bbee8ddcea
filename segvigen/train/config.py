"""What one training run is: a TOML file with these keys, read once, kept with every checkpoint."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from segvigen.errors import FileError, InputError


@dataclass(frozen=True)
class TrainConfig:
    """One run of one stage.

    stage: "vae" trains the four SC-VAE networks, "flow" the transformer and the image encoder on latents of a
    frozen texture encoder; it goes on training the shape encoder (`train_shape`) and the texture decoder
    (`train_decoder`, held to what the encoder says by a reconstruction term), because a small model has
    nothing to waste. model: packaged name, or a JSON file with the painter's config; start: a weights file to
    begin from. shards: npz files, relative to the TOML file. Rates are per step; `ema` is the decay of the
    averaged weights that are saved for use; task_shares are the odds of click, full and guide; resolution is
    the voxel grid of this run (0: the model's own), for a cheap beginning on a coarser grid.
    """

    stage: Literal["vae", "flow"]
    model: str
    start: str = ""
    shards: tuple[str, ...] = ()
    procedural_share: float = 0.5
    resolution: int = 0
    seed: int = 0
    steps: int = 10_000
    batch: int = 8
    rate: float = 6e-4
    final_rate: float = 0.05
    warmup: int = 100
    weight_decay: float = 0.01
    clip: float = 1.0
    ema: float = 0.999
    task_shares: tuple[float, float, float] = (0.7, 0.15, 0.15)
    drop_condition: float = 0.2
    noise_start: float = 0.35
    decoded_weight: float = 1.0
    latent_weight: float = 0.2
    train_shape: bool = True
    train_decoder: bool = True
    precision: Literal["float32", "bfloat16"] = "float32"
    threads: int = 0
    workers: int = 1
    log_every: int = 10
    save_every: int = 200

    def __post_init__(self) -> None:
        if self.stage not in ("vae", "flow"):
            raise InputError(f'training stage is {self.stage!r}; expected "vae" or "flow"')
        for name in ("steps", "batch", "log_every", "save_every"):
            if getattr(self, name) < 1:
                raise InputError(f"training {name} is {getattr(self, name)}; expected at least 1")


def read_config(path: Path) -> TrainConfig:
    """Read a run's TOML file. Raises FileError if not TOML, InputError naming unknown or missing keys."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise FileError(
            f"cannot read the training config {path}: {problem}; expected a TOML file"
        ) from problem
    known = {field.name for field in fields(TrainConfig)}
    unknown, missing = sorted(set(values) - known), sorted({"stage", "model"} - set(values))
    if unknown or missing:
        raise InputError(
            f"training config {path}: unknown keys {unknown}, missing keys {missing}; see docs/train.md"
        )
    for key in ("shards", "task_shares"):
        if key in values:
            values[key] = tuple(values[key])
    for field in fields(TrainConfig):  # a default's type is the type; whole numbers pass for fractions
        value, default = values.get(field.name), field.default
        kinds = (int, float) if isinstance(default, float) else (type(default),)
        if value is not None and default is not MISSING and type(value) not in kinds:
            wanted = f"a value of type {type(default).__name__}"
            raise InputError(f"training config {path}: {field.name} is {value!r}; expected {wanted}")
    base = path.parent
    values["shards"] = tuple(str((base / s).resolve()) for s in values.get("shards", ()))
    for key in ("start", "model"):
        if str(values.get(key, "")).endswith((".safetensors", ".json")):
            values[key] = str((base / values[key]).resolve())
    return TrainConfig(**values)
