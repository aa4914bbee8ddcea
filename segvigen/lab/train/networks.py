"""The networks that a run trains, and their initial weights.

    model = "mini" | a painter's JSON | "trellis2-4b/interactive", "/full", "/guided", "/unified"
    start = a weights file of this project | a folder with the released files

The released networks keep their names and shapes. The unified model of the paper (section 3.3) is the
interactive one with a task embedding whose last layer is zero, so that it starts out equal to its file.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import torch
from torch import nn

from segvigen.errors import CheckpointError, InputError
from segvigen.lab.train.adapters import SUFFIXES, adapt
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.data import Shards
from segvigen.lab.train.losses import quiet_encoders
from segvigen.model import config as released
from segvigen.model.dit import flow_blocks
from segvigen.model.painter import ENCODERS, MINI, Painter, PainterConfig, joint_digest
from segvigen.model.weights.checkpoints import load_strictly
from segvigen.model.weights.files import read
from segvigen.model.weights.release import TUNED, find_files, fingerprint, not_in_folder, released_config

VAE_PARTS = ("shape_encoder", "shape_decoder", "texture_encoder", "texture_decoder")
RELEASED_FLOWS = {
    "trellis2-4b/interactive": (released.SEGVIGEN_INTERACTIVE, "segvigen_interactive"),
    "trellis2-4b/full": (released.SEGVIGEN_FULL, "segvigen_full"),
    "trellis2-4b/guided": (released.SEGVIGEN_FULL, "segvigen_guided"),
    "trellis2-4b/unified": (
        dataclasses.replace(released.SEGVIGEN_INTERACTIVE, num_tasks=3),
        "segvigen_interactive",
    ),
}  # flow and the file it starts from; "base" in its place: TRELLIS.2's own texture flow
RELEASED_FILES = {
    "shape_encoder": "shape_encoder",
    "shape_decoder": "shape_decoder",
    "texture_encoder": "tex_encoder",
    "texture_decoder": "tex_decoder",
    "image_encoder": "dinov3",
}  # network of the painter, key of SPECS
NEW = ("flow_model.task_embedder.", "seg_embeddings.")  # what a flow may have that its first file lacks


def painter_config(config: TrainConfig) -> PainterConfig:
    """Return the config recorded beside the starting weights, of a model by name, or of a JSON file.

    Raises InputError when there is none.
    """
    if config.model in RELEASED_FLOWS:
        return released_painter(config.model)
    if not config.start and config.model == MINI.name:
        return MINI
    source = Path(config.start).with_suffix(".json") if config.start else Path(config.model)
    if not source.exists():
        known = f"name a JSON file, mini, or one of {', '.join(RELEASED_FLOWS)}"
        raise InputError(f"training needs a model config and {source} does not exist; {known}")
    values = json.loads(source.read_text())
    return PainterConfig.from_json(values.get("config", values))


def released_painter(name: str) -> PainterConfig:
    """Config of TRELLIS.2's networks with one of SegviGen's flows, or the unified one."""
    return dataclasses.replace(released_config("full"), name=name, flow=RELEASED_FLOWS[name][0])


def build_painter(config: TrainConfig) -> tuple[Painter, dict[str, Any]]:
    """Build the painter with its initial weights; return the record of the runs that led to them, too.

    Raises CheckpointError when the weights do not fit, InputError for a config that the networks cannot do.
    """
    torch.manual_seed(config.seed)
    painter = Painter(painter_config(config))
    _refuse_impossible(config, painter)
    record: dict[str, Any] = {}
    if config.start and Path(config.start).is_dir():
        load_released(painter, Path(config.start), config.model)
    elif config.start:
        record = _load_own(painter, Path(config.start))
    else:
        quiet_encoders(painter)
    if config.lora_rank:
        adapt(painter.flow.flow_model.blocks, config.lora_rank, config.lora_alpha)
    return painter, record


def _refuse_impossible(config: TrainConfig, painter: Painter) -> None:
    flow, name, grid = painter.config.flow, painter.config.name, painter.config.resolution
    if name in RELEASED_FLOWS and (config.stage != "flow" or config.train_shape or config.train_decoder):
        what = 'set stage = "flow", train_shape = false and train_decoder = false'
        raise InputError(f"of {name} only the flow is trained here; {what}")
    if config.stage == "vae":
        return
    if flow.point_kinds < 2 and config.negative_share > 0 and config.task_shares[0] > 0:
        share = config.negative_share
        raise InputError(f"{name} has no negative clicks and negative_share is {share}; set it to 0")
    if not flow.point_kinds and not flow.hint_channels and config.task_shares[0] > 0:
        raise InputError(f"{name} takes no clicks, but the first of task_shares is not 0; set it to 0")
    if config.resolution and grid % config.resolution:
        raise InputError(f"resolution is {config.resolution}; expected {grid} divided by a whole number")


def _load_own(painter: Painter, path: Path) -> dict[str, Any]:
    """Load a weights file of this project; return its training record."""
    load_strictly(painter, read(path), f"cannot start from {path}: it")
    record = path.with_suffix(".json")
    training: dict[str, Any] = json.loads(record.read_text()).get("training", {}) if record.exists() else {}
    return training


def load_released(painter: Painter, folder: Path, model: str) -> None:
    """Load a folder with the released files, in any layout that `find_files` supports.

    The flow is the one that an earlier run wrote into the folder, else that of the model, else TRELLIS.2's
    own texture flow, from which the paper trained. Task or point embeddings that the flow file lacks stay
    new: the task embedding is zero. Raises CheckpointError naming the file that is missing or does not fit.
    """
    wanted = RELEASED_FLOWS[model][1] if model in RELEASED_FLOWS else "segvigen_full"
    keys = [*RELEASED_FILES.values(), wanted]
    files = find_files(str(folder), [*keys, "tex_flow"])
    if (folder / TUNED).is_file():
        files[wanted] = folder / TUNED
    elif "tex_flow" in files:
        files.setdefault(wanted, files["tex_flow"])
    lacking = [key for key in keys if key not in files]
    if lacking:
        raise CheckpointError(not_in_folder(folder, lacking, set(files.values())))
    for network, key in RELEASED_FILES.items():
        load_strictly(getattr(painter, network), read(files[key]), str(files[key]))
    load_flow(painter.flow, files[wanted])


def load_flow(flow: nn.Module, path: Path) -> None:
    """Load a flow from a released file; embeddings that it lacks (NEW) stay as initialized."""
    from segvigen.model.weights.checkpoints import canonical
    state = canonical(read(path), flow)
    fresh = {n: t for n, t in flow.state_dict().items() if n.startswith(NEW) and n not in state}
    load_strictly(flow, {**state, **fresh}, str(path))


def select_trained(painter: Painter, config: TrainConfig) -> None:
    """Set `requires_grad` of the trained parameters; with LoRA, also of the task and point embeddings."""
    parts = set(VAE_PARTS)
    if config.stage == "flow":
        parts = {"flow", "image_encoder"}
        parts |= {"shape_encoder"} if config.train_shape else set()
        parts |= {"texture_decoder"} if config.train_decoder else set()
        parts -= {"image_encoder"} if config.prepared == "latents" else set()  # tokens are stored
    if config.stage == "distil" or painter.config.name in RELEASED_FLOWS:
        parts = {"flow"}
    for name, parameter in painter.named_parameters():
        wanted = name.split(".")[0] in parts
        if config.lora_rank:
            wanted = wanted and (name.endswith(SUFFIXES) or name.removeprefix("flow.").startswith(NEW))
        parameter.requires_grad_(wanted)


def check_encoders(painter: Painter, config: TrainConfig, shards: Shards) -> None:
    """Raise CheckpointError unless this run's own encoders made the latents in the shards."""
    if painter.config.name in RELEASED_FLOWS and Path(config.start).is_dir():
        files = find_files(config.start, RELEASED_FILES.values())
        own = joint_digest({name: fingerprint(files[RELEASED_FILES[name]]) for name in ENCODERS})
    else:
        own = painter.encoder_digest()
    makers = zip(config.shards, shards.notes("latent_model"), shards.notes("latent_encoders"), strict=True)
    for path, maker, digest in makers:
        if digest != own:
            what = f"{maker}, whose encoders are {digest[:12]}, and this run's are {own[:12]}"
            fix = 'make them again with --latents and what the run starts from, or set prepared = "voxels"'
            raise CheckpointError(f"the latents in {path} were made by {what}; {fix}")


def check_grid(painter: Painter, shards: Shards) -> None:
    """Raise InputError unless every shard was prepared for this painter's grid and picture."""
    grid, side = painter.config.resolution, painter.config.image_encoder.image_size
    for name, resolution, picture in shards.grids():
        if (resolution, picture) != (grid, side):
            made = f"on {resolution} cells per axis with a view of {picture} pixels"
            what = f"was prepared {made}, and this model works on {grid} with {side}"
            raise InputError(f"the shard {name} {what}; prepare it again with --latents and this model")


def checkpoint_blocks(painter: Painter) -> None:
    """Recompute every flow block in the backward pass, to save memory (activation checkpointing)."""
    from functools import partial

    from torch.utils.checkpoint import checkpoint
    for block in flow_blocks(painter.flow.flow_model):
        block.forward = partial(checkpoint, block.forward, use_reentrant=False)  # type: ignore[method-assign]


def check_same_latents(student: Painter, teacher: Painter) -> None:
    """Raise CheckpointError unless both paint in the same latent space."""
    weights = (painter.texture_encoder.parameters() for painter in (student, teacher))
    same = student.config.texture_statistics == teacher.config.texture_statistics
    if not (same and all(torch.equal(a, b) for a, b in zip(*weights, strict=True))):
        what = "teacher and student paint in different latents"
        raise CheckpointError(f"{what}; start the student from the teacher's weights")
