"""Export a finished or stopped run: weights for use, with the record of how they came to be."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from segvigen.lab.train.adapters import folded
from segvigen.lab.train.checkpoint import write_file
from segvigen.lab.train.distributed import full_tensor
from segvigen.lab.train.log import curve
from segvigen.lab.train.networks import RELEASED_FLOWS
from segvigen.lab.train.stream import Packing, stream
from segvigen.lab.train.trainer import Trainer
from segvigen.model.config import LatentStatistics
from segvigen.model.painter import Painter, PainterConfig
from segvigen.model.weights.checkpoints import SPECS
from segvigen.voxel.sparse import on_cells

STATISTICS_BATCHES = 24  # batches from which latent means and deviations are measured


def export(trainer: Trainer) -> Path:
    """Write the weights: averages of what was trained, the rest unchanged, LoRA folded in.

    A painter of this project becomes weights.safetensors in float16 with weights.json; a released flow
    becomes flow.safetensors under its released names, block linears in bfloat16 as released. Every process
    must call; the first writes.
    """
    state = {n: full_tensor(t).detach().cpu().clone() for n, t in trainer.painter.state_dict().items()}
    state.update({n: full_tensor(t).cpu().clone() for n, t in trainer.average.items()})
    config, painter = trainer.config, trainer.painter.config
    if config.lora_rank:
        state = folded(state, (config.lora_alpha or config.lora_rank) / config.lora_rank)
    released = painter.name in RELEASED_FLOWS
    path = trainer.out / ("flow.safetensors" if released else "weights.safetensors")
    if trainer.world.first:
        if released:
            tensors = _as_released(state)
            header: dict[str, Any] = {"flow": painter.to_json()["flow"]}
        else:
            if config.stage == "vae":
                painter = _with_statistics(trainer, state)
            tensors = {name: tensor.half().contiguous() for name, tensor in state.items()}
            header = {"config": painter.to_json()}
        write_file(path, lambda part: save_file(tensors, part))
        text = json.dumps({**header, "training": record(trainer)}, indent=1) + "\n"
        write_file(path.with_suffix(".json"), lambda part: part.write_text(text))
    trainer.world.wait()
    return path


def _as_released(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Take the flow alone, named and typed as SegviGen released it."""
    torso = SPECS["segvigen_full"].torso
    tensors = {}
    for name, tensor in state.items():
        if name.startswith("flow."):
            name = name.removeprefix("flow.")
            linear = ".blocks." in name and name.endswith((".weight", ".bias")) and ".norm" not in name
            tensors[name] = (tensor.to(torso) if linear else tensor.float()).contiguous()
    return tensors


def record(trainer: Trainer) -> dict[str, Any]:
    """Describe the run and those before it, for the file beside the weights."""
    config = trainer.config
    run = asdict(config) | {"shards": [Path(s).name for s in config.shards]}
    run |= {key: Path(run[key]).name for key in ("start", "teacher")}
    run["model"] = config.model if config.model in RELEASED_FLOWS else Path(config.model).name
    this = {
        "config": run, "steps": trainer.step, "objects": trainer.objects, "processes": trainer.world.size,
        "seconds": round(trainer.seconds), "left_out": dict(trainer.left_out), "loss": trainer.smoothed,
        "curve": curve(trainer.out / "log.csv"),
    }
    history = trainer.start_record.get("runs", [])
    shards = trainer.shards
    data, licenses = ({}, {}) if shards is None else (shards.digests, shards.licenses())
    return {"runs": [*history, this], "data": data, "licenses": licenses}


@torch.no_grad()
def _with_statistics(trainer: Trainer, state: dict[str, Tensor]) -> PainterConfig:
    """Measure latent means and deviations over fresh objects; texture: inputs and answers alike."""
    painter = Painter(trainer.painter.config)
    painter.load_state_dict(state)
    shapes, textures = [], []
    drawn = stream(trainer.items(), Packing(trainer.config.batch), trainer.cursor, 0)
    for _ in range(STATISTICS_BATCHES):
        batch, _ = next(drawn)
        links = batch.object_links
        x = painter.shape_encoder(on_cells(batch.objects, batch.shape), links).mean.feats
        shapes.append(x)
        textures.append(painter.texture_encoder(on_cells(batch.objects, batch.texture), links).mean.feats)
        paint = painter.texture_encoder(on_cells(batch.cells, batch.paint), batch.links).mean.feats
        textures += [paint, paint]
    shape, texture = _statistics(shapes), _statistics(textures)
    return replace(painter.config, shape_statistics=shape, texture_statistics=texture)


def _statistics(latents: list[Tensor]) -> LatentStatistics:
    rows = torch.cat(latents).double()
    mean, std = rows.mean(dim=0).tolist(), rows.std(dim=0).clamp(min=1e-3).tolist()
    return LatentStatistics(tuple(round(v, 6) for v in mean), tuple(round(v, 6) for v in std))
