"""A run in memory: networks, averages, optimizer, position in the data; a step, save and restore."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor, nn

from segvigen.errors import CheckpointError, InputError, SegvigenError
from segvigen.lab.train.batches import Batch, Items
from segvigen.lab.train.checkpoint import read_checkpoint, write_checkpoint
from segvigen.lab.train.config import TrainConfig, check_same_run
from segvigen.lab.train.data import Shards, Source
from segvigen.lab.train.distil import distil_loss
from segvigen.lab.train.distributed import Distributed, World, full_tensor, shard_like
from segvigen.lab.train.losses import flow_loss, vae_loss
from segvigen.lab.train.networks import (
    build_painter,
    check_encoders,
    check_grid,
    check_same_latents,
    checkpoint_blocks,
    select_trained,
)
from segvigen.lab.train.stream import Packing, stream
from segvigen.lab.train.targets import Tasks
from segvigen.model.config import DinoConfig
from segvigen.model.dit import flow_blocks
from segvigen.model.painter import Painter

MOMENTS = ("exp_avg", "exp_avg_sq", "step")
SMOOTHING = 0.98
LOWER = "lower batch (or tokens), queries or resolution, raise accumulate, or set checkpointing = true"


class Step(nn.Module):
    """The loss of a batch as a module, as torch distributes modules."""

    def __init__(self, painter: Painter, config: TrainConfig, stretch: int, teacher: Painter | None) -> None:
        super().__init__()
        self.painter, self.config, self.stretch = painter, config, stretch
        self.teacher = [teacher]  # in a list, so that it is no submodule

    def forward(self, batch: Batch, step: int) -> tuple[Tensor, dict[str, float]]:
        """Return the number to minimize and its terms."""
        (teacher,) = self.teacher
        if self.config.stage == "vae":
            loss = vae_loss(self.painter, batch, step)
        elif teacher is not None:
            loss = distil_loss(self.painter, teacher, batch, self.config, step, self.stretch)
        else:
            loss = flow_loss(self.painter, batch, self.config, step, self.stretch)
        return loss.total, loss.terms


class Trainer:
    """A run of a config in the folder `out`, on one process of the world.

    Raises InputError when config, weights and data do not fit each other.
    """

    def __init__(self, config: TrainConfig, out: Path, world: World | None = None) -> None:
        self.config, self.out, self.world = config, out, world or World()
        self.painter, self.start_record = build_painter(config)
        self.resolution = config.resolution or self.painter.config.resolution
        self.stretch = self.painter.config.resolution // self.resolution
        teacher = self._teacher() if config.stage == "distil" else None
        select_trained(self.painter, config)
        if config.checkpointing:
            checkpoint_blocks(self.painter)
        self.painter.to(self.world.device)
        step = Step(self.painter, config, self.stretch, teacher)
        blocks: list[nn.Module] = list(flow_blocks(self.painter.flow.flow_model))
        self.distributed = Distributed(step, blocks, self.world, config.parallel)
        self.trained = {n: p for n, p in self.painter.named_parameters() if p.requires_grad}
        self.average = {name: p.detach().clone() for name, p in self.trained.items()}
        parameters = self.trained.values()
        groups = [
            {"params": [p for p in parameters if p.ndim >= 2], "weight_decay": config.weight_decay},
            {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=config.rate, betas=config.betas)
        self.step, self.seconds, self.objects = 0, 0.0, 0
        self.cursor = self.world.rank
        self.bad = 0  # steps in a row without a finite gradient
        self.left_out: Counter[str] = Counter()
        self.smoothed: dict[str, float] = {}
        paths = [Path(s) for s in config.shards]
        self.shards = Shards(paths, config.prepared) if paths else None
        if self.shards is None and config.procedural_share < 1:
            raise InputError("procedural_share below 1 needs shards; name npz files in the config")
        if self.shards is not None and config.prepared:
            check_grid(self.painter, self.shards)
        if self.shards is not None and config.prepared == "latents":
            for one in (self.painter, *([teacher] if teacher is not None else [])):
                check_encoders(one, config, self.shards)
        if self.shards is not None and not self.shards.split(held_out=False):
            why = "their categories are held out, or they have too many faces; name other shards"
            raise InputError(f"none of the {len(self.shards)} objects of the shards is trained on: {why}")

    def _teacher(self) -> Painter:
        from segvigen.model.weights.load import load_painter
        teacher = load_painter(self.config.teacher or self.config.start).painter
        check_same_latents(self.painter, teacher)
        return teacher.to(self.world.device).eval().requires_grad_(False)

    # Data -------------------------------------------------------------------------------------------

    def items(self) -> Items:
        """Items of this run, by number."""
        config, model = self.config, self.painter.config
        indices = tuple(self.shards.split(held_out=False)) if self.shards is not None else ()
        clicks = config.click_shares, config.click_places, config.negative_share
        tasks = Tasks(config.task_shares, *clicks, config.balance)
        source = Source(self.shards, indices, config.procedural_share)
        size, framed = model.image_encoder.image_size, isinstance(model.image_encoder, DinoConfig)
        grid = self.resolution, model.levels
        return Items(source, config.seed, *grid, size, tasks, config.augment, config.queries, framed)

    def batches(self) -> Iterator[list[tuple[Batch, int]]]:
        """Yield the batches of each step from the current cursor on, each with the cursor after it."""
        config = self.config
        packing = Packing(config.batch, config.tokens)
        drawn = stream(self.items(), packing, self.cursor, config.workers, self.world.size)
        for _ in range(self.step, config.steps):
            yield [next(drawn) for _ in range(config.accumulate)]

    # A step -----------------------------------------------------------------------------------------

    def advance(self, drawn: Sequence[tuple[Batch, int]]) -> float:
        """Make one optimizer step on batches, voxels weighing alike; return the loss.

        A step whose loss or gradient is not finite changes only the position in the data. Raises
        SegvigenError after `bad_steps` of them in a row, or when memory runs out; the checkpoint stays valid.
        """
        began = time.monotonic()
        try:
            loss, terms = self._backward([batch for batch, _ in drawn])
            norm = float(full_tensor(torch.nn.utils.clip_grad_norm_(self.trained.values(), self.config.clip)))
        except (MemoryError, RuntimeError) as error:
            if not out_of_memory(error):
                raise
            self.optimizer.zero_grad(set_to_none=True)
            if self.world.size == 1:
                self.save()  # nothing has been changed yet
            reason = f"out of memory at step {self.step}; {LOWER}, and give the command again"
            raise SegvigenError(reason) from error
        if math.isfinite(loss) and math.isfinite(norm):
            self._update(terms)
            self.bad = 0
        else:
            self.bad += 1
            self.left_out["steps that were not finite"] += 1
        self.step += 1
        self.cursor = drawn[-1][1]
        for batch, _ in drawn:
            self.objects += len(batch.names) * self.world.size
            self.left_out.update("objects left out" for _ in batch.skipped)
        self.seconds += time.monotonic() - began
        if self.bad >= self.config.bad_steps:
            where = f"in {self.bad} steps in a row, the last at step {self.step - 1}"
            raise SegvigenError(f"the loss was not finite {where}; lower the rate and resume from {self.out}")
        return loss

    def _backward(self, batches: list[Batch]) -> tuple[float, dict[str, float]]:
        """Compute gradients of the mean over all voxels of the step, those of other processes too."""
        config, device = self.config, self.world.device
        for group in self.optimizer.param_groups:
            group["lr"] = rate_at(config, self.step)
        self.optimizer.zero_grad(set_to_none=True)
        rows = self.world.sum(sum(len(batch.cells) for batch in batches)) / self.world.size
        total, terms = 0.0, Counter[str]()
        for number, batch in enumerate(batches):
            share = len(batch.cells) / rows
            with torch.autocast(device.type, torch.bfloat16, enabled=config.precision == "bfloat16"):
                loss, parts = self.distributed(batch.to(device), self.step, last=number == len(batches) - 1)
            (loss * share).backward()
            total += float(loss.detach()) * share
            for name, value in parts.items():
                terms[name] += value / len(batches)  # type: ignore[assignment]
        return self.world.sum(total) / self.world.size, dict(terms)

    def _update(self, terms: dict[str, float]) -> None:
        self.optimizer.step()
        decay = min(self.config.ema, (2 + self.step) / (11 + self.step))
        with torch.no_grad():
            for name, parameter in self.trained.items():
                self.average[name].lerp_(parameter, 1 - decay)
        for name, value in terms.items():
            before = self.smoothed.get(name, value)
            self.smoothed[name] = round(SMOOTHING * before + (1 - SMOOTHING) * value, 5)

    # Saving -----------------------------------------------------------------------------------------

    @property
    def checkpoint(self) -> Path:
        """Path of the checkpoint."""
        return self.out / "checkpoint.safetensors"

    def save(self) -> None:
        """Write the checkpoint. Raises OutputError, and the old one stays."""
        tensors: dict[str, Tensor] = {}
        for name, parameter in self.trained.items():
            state = self.optimizer.state[parameter]
            values = {"parameter": parameter.detach(), "average": self.average[name]}
            values |= {key: state[key] for key in MOMENTS if key in state}
            for key, value in values.items():
                full = full_tensor(value)
                if self.world.first:
                    tensors[f"{key}/{name}"] = full.cpu()
        cursors = self.world.gather(self.cursor)
        note = {
            "step": self.step, "seconds": self.seconds, "objects": self.objects, "cursors": cursors,
            "bad": self.bad, "left_out": dict(self.left_out), "smoothed": self.smoothed,
            "config": asdict(self.config), "data": self.shards.digests if self.shards is not None else {},
        }
        if self.world.first:
            write_checkpoint(self.checkpoint, tensors, note)
        self.world.wait()

    def restore(self) -> None:
        """Restore the checkpoint in the folder, if any. Raises CheckpointError for another run's."""
        path = self.checkpoint
        if not path.exists():
            return
        tensors, note = read_checkpoint(path)
        check_same_run(note["config"], self.config, path)
        now = self.shards.digests if self.shards is not None else {}
        changed = [name for name, digest in note.get("data", now).items() if now.get(name) != digest]
        if changed:
            what = f"{', '.join(changed)} has changed since; bring the old file back, or use a new folder"
            raise CheckpointError(f"{path} was trained on other objects: {what}")
        names = {key.split("/", 1)[1] for key in tensors}
        common = [(name, p) for name, p in self.trained.items() if name in names]
        wrong = [name for name, p in common if tensors[f"parameter/{name}"].shape != p.shape]
        if names != set(self.trained) or wrong:
            count = len(names ^ set(self.trained)) + len(wrong)
            raise CheckpointError(f"{path} belongs to another run: {count} tensors differ; use a new folder")
        with torch.no_grad():
            for name, parameter in self.trained.items():
                parameter.copy_(shard_like(tensors[f"parameter/{name}"], parameter))
                self.average[name].copy_(shard_like(tensors[f"average/{name}"], parameter))
                if f"step/{name}" in tensors:
                    moments = {key: shard_like(tensors[f"{key}/{name}"], parameter) for key in MOMENTS[:2]}
                    self.optimizer.state[parameter] = {**moments, "step": tensors[f"step/{name}"].clone()}
        self.step, self.seconds, self.smoothed = note["step"], note["seconds"], note["smoothed"]
        before = note["config"]["batch"] * note["step"]  # checkpoints of the first version
        self.objects = note.get("objects", before)
        self.bad = 0
        self.left_out = Counter(note.get("left_out", {}))
        self.cursor = resumed_cursor(note.get("cursors", [before]), self.world)


def resumed_cursor(cursors: list[int], world: World) -> int:
    """Return this process's cursor: its own, or, with another number of processes, one after all of them.

    No object is drawn twice; at most a few are left out.
    """
    if len(cursors) == world.size:
        return cursors[world.rank]
    even = max(cursors) - min(cursors) < len(cursors)
    return (min(cursors) if even else max(cursors)) + world.rank


def rate_at(config: TrainConfig, step: int) -> float:
    """Learning rate at a step: linear warm-up, then a cosine down to `final_rate` of the peak."""
    if step < config.warmup:
        return config.rate * (step + 1) / config.warmup
    share = min(1.0, (step - config.warmup) / max(1, config.steps - config.warmup))
    return config.rate * (config.final_rate + (1 - config.final_rate) * 0.5 * (1 + math.cos(math.pi * share)))


def out_of_memory(error: BaseException) -> bool:
    """Whether an error of torch, numpy or the system means that memory ran out."""
    text = str(error).lower()
    known = any(words in text for words in ("out of memory", "can't allocate memory", "not enough memory"))
    return known or isinstance(error, torch.OutOfMemoryError | MemoryError)
