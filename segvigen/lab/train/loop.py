"""The training loop: draw, step, save.

    config.toml ── stream (items, batches) ── Trainer.advance ── checkpoint, log, pictures ── exported weights

Objects and noise depend on the seed and their number alone, and a checkpoint holds all that a step changes,
so a run that was killed and resumed gives the same result. Started by torchrun, several processes share the
work.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import torch

from segvigen.atomic import remove_temporary
from segvigen.errors import OutputError, SegvigenError
from segvigen.lab.train.batches import Batch
from segvigen.lab.train.config import read_config
from segvigen.lab.train.distributed import World, process_group
from segvigen.lab.train.export import export
from segvigen.lab.train.log import Log
from segvigen.lab.train.trainer import Trainer
from segvigen.progress import Progress, silent


def run(config_path: Path, out: Path, *, minutes: float | None = None, progress: Progress = silent) -> Path:
    """Train by a TOML file in the folder `out`; resume from its checkpoint if there is one.

    Stops after `minutes` (with a checkpoint), or when the steps are done. Returns the exported weights,
    `out`/weights.safetensors (averaged parameters), with `out`/weights.json beside it. Raises InputError for
    a wrong config or weights that do not fit, OutputError when `out` cannot be written, and SegvigenError
    when the loss is not finite, memory runs out or workers keep dying; the last checkpoint stays valid.
    """
    config = read_config(Path(config_path))
    if config.threads:
        torch.set_num_threads(config.threads)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make the folder {out}: {error.strerror}; name another as --out") from None
    with process_group(config.device) as world:
        if world.first:
            remove_temporary(out)
        trainer = Trainer(config, out, world)
        trainer.restore()
        _train(trainer, minutes, progress if world.first else silent)
        return export(trainer)


def _train(trainer: Trainer, minutes: float | None, progress: Progress) -> None:
    config, world = trainer.config, trainer.world
    log = Log(trainer.out, trainer.step, config.tensorboard) if world.first else None
    started, first_step = time.monotonic(), trainer.step
    try:
        for drawn in _drawn(trainer):
            loss = trainer.advance(drawn)
            if log is not None:
                _write_log(log, trainer, [batch for batch, _ in drawn])
            per_step = (time.monotonic() - started) / (trainer.step - first_step)
            left = f"{_duration(per_step * (config.steps - trainer.step))} left"
            detail = f"step {trainer.step}  loss {loss:.4f}  {left}"
            progress(f"train: {detail}", trainer.step / config.steps)
            spent = _spent(world, minutes is not None and time.monotonic() - started > 60 * minutes)
            if trainer.step % config.save_every == 0 or spent or trainer.step >= config.steps:
                trainer.save()
            if spent:
                break
    finally:
        if log is not None:
            log.close()


def _drawn(trainer: Trainer) -> Iterator[list[tuple[Batch, int]]]:
    """Draw the batches of each step; save the steps done so far when no object can be drawn any more."""
    try:
        yield from trainer.batches()
    except SegvigenError:
        if trainer.world.size == 1 and trainer.step:
            trainer.save()
        raise


def _write_log(log: Log, trainer: Trainer, batches: list[Batch]) -> None:
    config, world = trainer.config, trainer.world
    for batch in batches:
        log.skipped(batch.skipped)
    if trainer.step % config.log_every == 0:
        log.write(trainer.step, trainer.seconds, trainer.smoothed)
    # the VAE stage paints nothing, and one process cannot use sharded weights
    paints = config.stage != "vae" and (world.size == 1 or config.parallel == "ddp")
    if config.picture_every and trainer.step % config.picture_every == 0 and paints:
        from segvigen.lab.train.pictures import write_sheet

        path = trainer.out / "pictures" / f"{trainer.step:07d}.png"
        write_sheet(path, trainer.painter, batches[0].to(world.device), config, trainer.stretch)


def _spent(world: World, mine: bool) -> bool:
    """Whether the time of any process is up: all stop at the same step."""
    return mine if world.size == 1 else world.sum(float(mine)) > 0


def _duration(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
