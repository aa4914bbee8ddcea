"""The config of a training run: a TOML file, read once, saved with every checkpoint."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from segvigen.errors import CheckpointError, FileError, InputError
from segvigen.lab.train.augment import AS_PREPARED, Augment

MAY_CHANGE = frozenset(
    "steps rate final_rate warmup clip batch tokens accumulate queries precision device parallel"
    " checkpointing threads workers bad_steps log_every save_every picture_every tensorboard".split()
)  # keys that may differ when a run resumes; all others define what is learned
PATHS = ("shards", "start", "model", "teacher")  # compared by file name, so that a folder may move


@dataclass(frozen=True)
class TrainConfig:
    """One run of one stage; docs/training.md explains every key.

    stage: "vae" trains the four SC-VAE networks. "flow" trains the transformer and the image encoder on
    latents of a frozen texture encoder, and fine-tunes the shape encoder (`train_shape`) and the texture
    decoder (`train_decoder`, with a reconstruction term). "distil" trains a flow to reach in `student_steps`
    what the teacher reaches in `teacher_steps`. Raises InputError for impossible or contradictory values.
    """

    stage: Literal["vae", "flow", "distil"]
    model: str
    # data
    start: str = ""
    shards: tuple[str, ...] = ()
    prepared: Literal["", "voxels", "latents"] = ""
    procedural_share: float = 0.5
    resolution: int = 0
    seed: int = 0
    augment: Augment = field(default_factory=Augment)
    # one step
    steps: int = 10_000
    batch: int = 8
    tokens: int = 0
    accumulate: int = 1
    queries: int = 1
    # optimizer
    rate: float = 6e-4
    final_rate: float = 0.05
    warmup: int = 100
    betas: tuple[float, float] = (0.9, 0.98)
    weight_decay: float = 0.01
    clip: float = 1.0
    ema: float = 0.999
    bad_steps: int = 5
    # what is learned
    task_shares: tuple[float, float, float] = (0.7, 0.15, 0.15)
    click_shares: tuple[float, ...] = (0.28, 0.12, 0.12, 0.08, 0.08, 0.06, 0.06, 0.05, 0.05, 0.10)
    click_places: tuple[float, float, float] = (0.6, 0.25, 0.15)
    negative_share: float = 0.25
    balance: float = 0.5
    drop_condition: float = 0.2
    noise_start: float = 0.35
    own_share: float = 0.0
    decoded_weight: float = 1.0
    latent_weight: float = 0.2
    train_shape: bool = True
    train_decoder: bool = True
    lora_rank: int = 0
    lora_alpha: float = 0.0
    teacher: str = ""
    teacher_steps: int = 12
    student_steps: int = 1
    # machine
    precision: Literal["float32", "bfloat16"] = "float32"
    device: str = "auto"
    parallel: Literal["ddp", "fsdp"] = "ddp"
    checkpointing: bool = False
    threads: int = 0
    workers: int = 1
    # output
    log_every: int = 10
    save_every: int = 200
    picture_every: int = 0
    tensorboard: bool = False

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            expected = ""
            if name in CHOICES and value not in CHOICES[name]:
                expected = " or ".join(f'"{choice}"' for choice in CHOICES[name])
            elif name in AT_LEAST_ONE and value < 1:
                expected = "at least 1"
            elif name in SHARES and not 0 <= value <= 1:
                expected = "a share from 0 to 1"
            elif name in ODDS and (len(value) != ODDS[name] or min(value) < 0 or max(value) <= 0):
                value, expected = list(value), f"{ODDS[name]} odds, none negative, not all zero"
            if expected:
                raise InputError(f"training {name} is {value!r}; expected {expected}")
        self._refuse_contradictions()

    def _refuse_contradictions(self) -> None:
        if self.stage == "distil" and not (self.teacher or self.start):
            raise InputError("stage distil needs a teacher: name a weights file as teacher or start")
        if self.stage != "distil" and self.teacher:
            raise InputError(f'stage {self.stage} has no teacher; leave it out, or set stage = "distil"')
        if self.lora_rank and self.stage == "vae":
            raise InputError('lora_rank is for the flow; leave it out, or set stage = "flow"')
        if self.lora_rank and not self.start:
            raise InputError("lora_rank adapts existing weights; name them as start")
        if self.lora_rank < 0 or self.tokens < 0 or self.resolution < 0:
            raise InputError("lora_rank, tokens and resolution cannot be negative; 0 leaves them out")
        if self.stage != "vae" and not (self.latent_weight > 0 or self.decoded_weight > 0):
            raise InputError("latent_weight and decoded_weight are both 0: there is nothing to learn")
        if self.prepared:
            self._refuse_changes_of_prepared()

    def _refuse_changes_of_prepared(self) -> None:
        """Stored voxels cannot be turned, colored or put on another grid."""
        what = f'prepared = "{self.prepared}"'
        if self.procedural_share > 0:
            raise InputError(f"{what} reads every object from the shards; set procedural_share = 0")
        if self.resolution:
            raise InputError(f"{what} keeps the grid the objects were prepared for; leave resolution out")
        for name, value in asdict(self.augment).items():
            if value != getattr(AS_PREPARED, name) and name != "merge":
                raise InputError(f"{what} takes objects as they are; leave augment.{name} out")
        if self.prepared == "latents" and self.stage == "vae":
            raise InputError(f"{what} encodes nothing, and stage vae trains the encoders; leave prepared out")
        if self.prepared == "latents" and self.train_shape:
            raise InputError(f'{what} stores shape latents; set train_shape = false, or prepared = "voxels"')


CHOICES: dict[str, tuple[str, ...]] = {
    "stage": ("vae", "flow", "distil"),
    "precision": ("float32", "bfloat16"),
    "parallel": ("ddp", "fsdp"),
    "prepared": ("", "voxels", "latents"),
}
AT_LEAST_ONE = (
    "steps batch accumulate queries log_every save_every bad_steps teacher_steps student_steps".split()
)
SHARES = "procedural_share negative_share balance drop_condition noise_start own_share ema".split()
ODDS = {"task_shares": 3, "click_shares": 10, "click_places": 3}


def read_config(path: Path) -> TrainConfig:
    """Read a run's TOML file. Raises FileError if not TOML, InputError naming unknown or missing keys."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FileError(f"cannot read the training config {path}: {error}; expected a TOML file") from error
    if "tokens" in values and "batch" in values and values["tokens"]:
        raise InputError(f"training config {path}: tokens and batch contradict each other; leave one out")
    augment = values.pop("augment", {})
    if not isinstance(augment, dict):
        raise InputError(f"training config {path}: augment is {augment!r}; expected a table [augment]")
    checked = _checked(values, TrainConfig, f"training config {path}", {"stage", "model"})
    changes = _checked(augment, Augment, f"training config {path}, table augment", set())
    base = path.parent
    checked["shards"] = tuple(str((base / s).resolve()) for s in checked.get("shards", ()))
    for key in ("start", "model", "teacher"):
        named = str(checked.get(key, ""))
        if named.endswith((".safetensors", ".json", ".ckpt")) or (key == "start" and named):
            checked[key] = str((base / checked[key]).resolve())
    unchanged = asdict(AS_PREPARED) if checked.get("prepared") else {}
    return TrainConfig(augment=Augment(**{**unchanged, **changes}), **checked)


def _checked(values: Mapping[str, Any], kind: Any, what: str, required: set[str]) -> dict[str, Any]:
    """Check values against the types of the defaults (an int passes for a float); make lists tuples."""
    known = {entry.name: entry for entry in fields(kind) if entry.name != "augment"}
    unknown, missing = sorted(set(values) - set(known)), sorted(required - set(values))
    if unknown or missing:
        raise InputError(f"{what}: unknown keys {unknown}, missing keys {missing}; see docs/training.md")
    checked: dict[str, Any] = {}
    for name, value in values.items():
        value = tuple(value) if isinstance(value, list) else value
        default = known[name].default
        of: type = str if default is MISSING else type(default)
        if of is tuple and isinstance(value, tuple):
            inner = str if name == "shards" else (int, float)
            fits = all(isinstance(v, inner) and not isinstance(v, bool) for v in value)
        else:
            fits = type(value) in ((int, float) if of is float else (of,))
        if not fits:
            raise InputError(f"{what}: {name} is {values[name]!r}; expected a value of type {of.__name__}")
        checked[name] = value
    return checked


def check_same_run(saved: Mapping[str, Any], config: TrainConfig, path: Path) -> None:
    """Compare a checkpoint's config with the run's. Raises CheckpointError naming the keys that differ.

    Keys in MAY_CHANGE may differ; a key that the checkpoint lacks had its default.
    """
    now = _plain(asdict(config))
    defaults = _plain(asdict(TrainConfig(stage="flow", model="")))
    before = {**defaults, **_plain(saved)}
    before["augment"] = {**defaults["augment"], **before["augment"]}
    names = [name for name in now if name not in MAY_CHANGE and before[name] != now[name]]
    if names:
        changed = "; ".join(f"{name} was {before[name]!r} and is {now[name]!r}" for name in names)
        raise CheckpointError(f"{path} belongs to another run: {changed}; use a new folder or the old values")


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Convert to what JSON returns, with paths cut to their names."""
    plain: dict[str, Any] = {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}
    for name in PATHS:
        if name in plain:
            value = plain[name]
            plain[name] = [Path(v).name for v in value] if isinstance(value, list) else Path(value).name
    augment = plain.get("augment", {})
    if isinstance(augment, Mapping):
        plain["augment"] = {k: list(v) if isinstance(v, tuple) else v for k, v in augment.items()}
    return plain
