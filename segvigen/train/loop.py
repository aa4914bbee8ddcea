"""The training loop: draw, lose, step, keep.

    config.toml ── Items (workers) ── Batch ── loss ── AdamW, clipping, EMA ── checkpoint ── weights for use

A checkpoint holds parameters, averages, optimiser moments and the step. Objects and noise depend on (seed,
step) alone, so a run that was killed and resumed goes on as if nothing had happened.
"""

from __future__ import annotations

import csv
import json
import math
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from segvigen.errors import CheckpointError, InputError, SegvigenError
from segvigen.model.config import LatentStatistics
from segvigen.model.painter import MINI, Painter, PainterConfig
from segvigen.train.batches import Batch, Items, collate
from segvigen.train.config import TrainConfig, read_config
from segvigen.train.data import Shards, Source, digest, licences
from segvigen.train.losses import Loss, flow_loss, quiet, vae_loss
from segvigen.voxel.sparse import on_cells

Progress = Callable[[str, float, str], None]  # stage, fraction done, step and loss in words
VAE_PARTS = ("shape_encoder", "shape_decoder", "texture_encoder", "texture_decoder")
STATISTICS_BATCHES = 24  # objects times batch size from which latent means and deviations are measured


def run(
    config_path: Path, out: Path, *, minutes: float | None = None, progress: Progress | None = None
) -> Path:
    """Train as the TOML file says, into the folder `out`; goes on from its checkpoint if there is one.

    Stops after `minutes` (with a checkpoint), or when the steps are done. Returns the weights for use,
    `out`/weights.safetensors (averaged parameters), with `out`/weights.json beside it. Raises InputError and
    its kin on a wrong config or weights that do not fit.
    """
    config = read_config(Path(config_path))
    if config.threads:
        torch.set_num_threads(config.threads)
    out.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(config, out)
    trainer.restore()
    started, begun_at = time.monotonic(), trainer.step
    with (out / "log.csv").open("a", newline="") as handle:
        log = csv.writer(handle)
        for batch in trainer.batches():
            loss = trainer.advance(batch)
            if trainer.step % config.log_every == 0:
                log.writerow([trainer.step, f"{trainer.seconds:.1f}", json.dumps(trainer.smoothed)])
                handle.flush()
            if progress is not None:
                per_step = (time.monotonic() - started) / (trainer.step - begun_at)
                left = f"{per_step * (config.steps - trainer.step) / 60:.0f} min left"
                detail = f"step {trainer.step}  loss {float(loss.total.detach()):.4f}  {left}"
                progress("train", trainer.step / config.steps, detail)
            spent = minutes is not None and time.monotonic() - started > 60 * minutes
            if trainer.step % config.save_every == 0 or spent or trainer.step >= config.steps:
                trainer.save()
            if spent:
                break
    return trainer.export()


class Trainer:
    """One run in memory: networks, their averages, optimiser, step and the time spent."""

    def __init__(self, config: TrainConfig, out: Path) -> None:
        self.config, self.out = config, out
        torch.manual_seed(config.seed)
        self.painter = Painter(painter_config(config))
        self.start_record: dict[str, Any] = {}
        if config.start:
            self.start_record = self._start(Path(config.start))
        else:
            quiet(self.painter)
        self.trained = self._trained()
        self.average = {name: p.detach().clone() for name, p in self.trained.items()}
        decayed = [p for p in self.trained.values() if p.ndim >= 2]
        others = [p for p in self.trained.values() if p.ndim < 2]
        groups = [
            {"params": decayed, "weight_decay": config.weight_decay},
            {"params": others, "weight_decay": 0.0},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=config.rate, betas=(0.9, 0.98))
        self.step, self.seconds = 0, 0.0
        self.smoothed: dict[str, float] = {}
        self.resolution = config.resolution or self.painter.config.resolution
        self.shards = Shards([Path(s) for s in config.shards]) if config.shards else None
        if self.shards is None and config.procedural_share < 1:
            raise InputError(
                "training needs shards when procedural_share is below 1; name npz files in the config"
            )

    def _start(self, path: Path) -> dict[str, Any]:
        """Take every tensor of a weights file that belongs here; keep its record for the history."""
        try:
            self.painter.load_state_dict(load_file(path), strict=True)
        except (OSError, RuntimeError) as problem:
            raise CheckpointError(f"cannot start from {path}: {str(problem).splitlines()[0]}") from problem
        record = path.with_suffix(".json")
        return json.loads(record.read_text()).get("training", {}) if record.exists() else {}

    def _trained(self) -> dict[str, torch.nn.Parameter]:
        config = self.config
        parts = set(VAE_PARTS)
        if config.stage == "flow":
            parts = {"flow", "image_encoder"}
            parts |= {"shape_encoder"} if config.train_shape else set()
            parts |= {"texture_decoder"} if config.train_decoder else set()
        chosen = {}
        for name, parameter in self.painter.named_parameters():
            wanted = name.split(".")[0] in parts
            parameter.requires_grad_(wanted)
            if wanted:
                chosen[name] = parameter
        return chosen

    def batches(self) -> Iterator[Batch]:
        """Batches from the current step to the last one."""
        config, model = self.config, self.painter.config
        indices = tuple(self.shards.split(held_out=False)) if self.shards is not None else ()
        source = Source(self.shards, indices, config.procedural_share)
        items = Items(
            source,
            config.seed,
            self.resolution,
            model.levels,
            config.task_shares,
            model.image_encoder.image_size,
        )
        order = range(self.step * config.batch, config.steps * config.batch)
        return iter(
            torch.utils.data.DataLoader(
                items,
                batch_size=config.batch,
                sampler=order,
                num_workers=config.workers,
                collate_fn=partial(collate, resolution=self.resolution, levels=model.levels),
                persistent_workers=False,
                prefetch_factor=4 if config.workers else None,
            )
        )

    def advance(self, batch: Batch) -> Loss:
        """One optimiser step. Raises SegvigenError for a loss that is not finite; checkpoints stay good."""
        config, began = self.config, time.monotonic()
        generator = torch.Generator().manual_seed(config.seed * 1_000_003 + self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = rate_at(config, self.step)
        with torch.autocast("cpu", torch.bfloat16, enabled=config.precision == "bfloat16"):
            loss = self._loss(batch, generator)
        if not math.isfinite(float(loss.total.detach())):
            raise SegvigenError(
                f"the loss is not finite at step {self.step}; lower the rate and resume from {self.out}"
            )
        self.optimizer.zero_grad(set_to_none=True)
        loss.total.backward()
        torch.nn.utils.clip_grad_norm_(self.trained.values(), config.clip)
        self.optimizer.step()
        self.step += 1
        decay = min(config.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, parameter in self.trained.items():
                self.average[name].lerp_(parameter, 1 - decay)
        for name, value in loss.terms.items():
            self.smoothed[name] = round(0.98 * self.smoothed.get(name, value) + 0.02 * value, 5)
        self.seconds += time.monotonic() - began
        return loss

    def _loss(self, batch: Batch, generator: torch.Generator) -> Loss:
        config = self.config
        if config.stage == "vae":
            return vae_loss(self.painter, batch, generator)
        return flow_loss(
            self.painter,
            batch,
            generator,
            drop_condition=config.drop_condition,
            noise_start=config.noise_start,
            latent_weight=config.latent_weight,
            decoded_weight=config.decoded_weight,
            train_shape=config.train_shape,
            train_decoder=config.train_decoder,
            stretch=self.painter.config.resolution // self.resolution,
        )

    def save(self) -> None:
        """Write the checkpoint, whole or not at all."""
        tensors: dict[str, Tensor] = {}
        for name, parameter in self.trained.items():
            tensors[f"parameter/{name}"] = parameter.detach()
            tensors[f"average/{name}"] = self.average[name]
            state = self.optimizer.state[parameter]
            for key in ("exp_avg", "exp_avg_sq", "step"):
                if key in state:
                    tensors[f"{key}/{name}"] = state[key]
        note = {
            "step": self.step,
            "seconds": self.seconds,
            "smoothed": self.smoothed,
            "config": asdict(self.config),
        }
        target = self.out / "checkpoint.safetensors"
        save_file(
            {k: v.contiguous() for k, v in tensors.items()},
            target.with_suffix(".part"),
            {"run": json.dumps(note)},
        )
        os.replace(target.with_suffix(".part"), target)

    def restore(self) -> None:
        """Go on from the checkpoint in the folder, if any. Raises CheckpointError if it is another run's."""
        path = self.out / "checkpoint.safetensors"
        if not path.exists():
            return
        from safetensors import safe_open

        tensors = load_file(path)
        with safe_open(path, "pt") as handle:
            note = json.loads(handle.metadata()["run"])
        names = {key.split("/", 1)[1] for key in tensors}
        if names != set(self.trained):
            raise CheckpointError(
                f"{path} belongs to another run: {len(names ^ set(self.trained))} tensors differ; "
                "use a new folder"
            )
        with torch.no_grad():
            for name, parameter in self.trained.items():
                parameter.copy_(tensors[f"parameter/{name}"])
                self.average[name].copy_(tensors[f"average/{name}"])
                keys = ("exp_avg", "exp_avg_sq", "step")
                if f"step/{name}" in tensors:
                    self.optimizer.state[parameter] = {k: tensors[f"{k}/{name}"].clone() for k in keys}
        self.step, self.seconds, self.smoothed = note["step"], note["seconds"], note["smoothed"]

    def export(self) -> Path:
        """Write the weights for use: averages of what was trained, the rest as it was, in float16."""
        state = {name: tensor.detach().clone() for name, tensor in self.painter.state_dict().items()}
        state.update({name: tensor.clone() for name, tensor in self.average.items()})
        config = self.painter.config
        if self.config.stage == "vae":
            self.painter.load_state_dict(state)
            config = self._with_statistics()
        path = self.out / "weights.safetensors"
        save_file({k: v.half().contiguous() for k, v in state.items()}, path.with_suffix(".part"))
        os.replace(path.with_suffix(".part"), path)
        record = {"config": config.to_json(), "training": self.record()}
        path.with_suffix(".json").write_text(json.dumps(record, indent=1) + "\n")
        return path

    def record(self) -> dict[str, Any]:
        """What this run was, for the file beside the weights."""
        paths = [Path(s) for s in self.config.shards]
        run_config = asdict(
            replace(self.config, shards=tuple(p.name for p in paths), start=Path(self.config.start).name)
        )
        run_config["model"] = Path(self.config.model).name
        this = {
            "config": run_config,
            "steps": self.step,
            "objects": self.step * self.config.batch,
            "seconds": round(self.seconds),
            "loss": self.smoothed,
            "curve": _curve(self.out / "log.csv"),
        }
        history = self.start_record.get("runs", [])
        return {"runs": [*history, this], "data": digest(paths), "licences": licences(paths)}

    @torch.no_grad()
    def _with_statistics(self) -> PainterConfig:
        """Measure latent means and deviations over fresh objects; texture: inputs and answers alike."""
        shapes, textures = [], []
        at = replace(self.config, steps=self.step + STATISTICS_BATCHES)
        self.config = at
        for batch in self.batches():
            x = self.painter.shape_encoder(on_cells(batch.cells, batch.shape), batch.links).mean.feats
            shapes.append(x)
            for feats in (batch.texture, batch.paint, batch.paint):
                latent = self.painter.texture_encoder(on_cells(batch.cells, feats), batch.links).mean.feats
                textures.append(latent)
        return replace(
            self.painter.config,
            shape_statistics=_statistics(shapes),
            texture_statistics=_statistics(textures),
        )


def painter_config(config: TrainConfig) -> PainterConfig:
    """The painter a run works on: the one recorded beside its starting weights, "mini", or a JSON file."""
    if not config.start and config.model == MINI.name:
        return MINI
    source = Path(config.start).with_suffix(".json") if config.start else Path(config.model)
    if not source.exists():
        raise InputError(
            f"training needs a model config and {source} does not exist; name a JSON file, or mini"
        )
    values = json.loads(source.read_text())
    return PainterConfig.from_json(values.get("config", values))


def rate_at(config: TrainConfig, step: int) -> float:
    """Learning rate: linear warm-up, then a cosine down to `final_rate` of the peak."""
    if step < config.warmup:
        return config.rate * (step + 1) / config.warmup
    share = min(1.0, (step - config.warmup) / max(1, config.steps - config.warmup))
    return config.rate * (config.final_rate + (1 - config.final_rate) * 0.5 * (1 + math.cos(math.pi * share)))


def _statistics(latents: list[Tensor]) -> LatentStatistics:
    rows = torch.cat(latents).double()
    mean, std = rows.mean(dim=0), rows.std(dim=0).clamp(min=1e-3)
    return LatentStatistics(
        tuple(round(v, 6) for v in mean.tolist()), tuple(round(v, 6) for v in std.tolist())
    )


def _curve(path: Path, points: int = 40) -> list[list[Any]]:
    """About `points` rows of the log: step, seconds, smoothed losses."""
    if not path.exists():
        return []
    with path.open(newline="") as handle:
        rows = [[int(step), float(seconds), json.loads(terms)] for step, seconds, terms in csv.reader(handle)]
    stride = max(1, len(rows) // points)
    return rows[::stride]
