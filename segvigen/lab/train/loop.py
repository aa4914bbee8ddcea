"""The training loop: draw, lose, step, keep.

    config.toml ── stream (items, batches) ── Trainer.advance ── checkpoint, log, pictures ── weights for use

Objects and noise depend on the seed and their number alone, and a checkpoint holds all that a step changes,
so a run that was killed and resumed goes on as if nothing had happened. Started by torchrun, several
processes share the work.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import torch

from segvigen.atomic import remove_temporary
from segvigen.errors import OutputError, SegvigenError
from segvigen.lab.train.batches import Batch
from segvigen.lab.train.config import TrainConfig, read_config
from segvigen.lab.train.distributed import World, joined
from segvigen.lab.train.export import export
from segvigen.lab.train.log import Log
from segvigen.lab.train.trainer import Trainer
from segvigen.progress import Progress, silent


def run(
    config_path: Path, out: Path, *, minutes: float | None = None, progress: Progress = silent
) -> Path:
    """Train as the TOML file says, into the folder `out`; goes on from its checkpoint if there is one.

    Stops after `minutes` (with a checkpoint), or when the steps are done. Returns the weights for use,
    `out`/weights.safetensors (averaged parameters), with `out`/weights.json beside it. Raises InputError and
    its kin on a wrong config or weights that do not fit, OutputError when `out` cannot be written, and
    SegvigenError when the loss is not finite, memory runs out or workers keep dying; the last checkpoint is
    good then.
    """
    config = read_config(Path(config_path))
    if config.threads:
        torch.set_num_threads(config.threads)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"cannot make the folder {out}: {problem.strerror}; name another as --out"
        ) from None
    with joined(config.device) as world:
        if world.first:
            remove_temporary(out)
        trainer = Trainer(config, out, world)
        trainer.restore()
        _train(trainer, minutes, progress if world.first else silent)
        return export(trainer)


def _train(trainer: Trainer, minutes: float | None, progress: Progress) -> None:
    config, world = trainer.config, trainer.world
    log = Log(trainer.out, trainer.step, config.tensorboard) if world.first else None
    started, begun_at = time.monotonic(), trainer.step
    try:
        for drawn in _drawn(trainer):
            loss = trainer.advance(drawn)
            if log is not None:
                _note(log, trainer, [batch for batch, _ in drawn])
            per_step = (time.monotonic() - started) / (trainer.step - begun_at)
            left = _duration(per_step * (config.steps - trainer.step))
            progress(f"train: step {trainer.step}  loss {loss:.4f}  {left} left", trainer.step / config.steps)
            spent = _spent(world, minutes is not None and time.monotonic() - started > 60 * minutes)
            if trainer.step % config.save_every == 0 or spent or trainer.step >= config.steps:
                trainer.save()
            if spent:
                break
    finally:
        if log is not None:
            log.close()


def _drawn(trainer: Trainer) -> Iterator[list[tuple[Batch, int]]]:
    """What the steps take; when no object can be drawn any more, the steps made so far are kept."""
    try:
        yield from trainer.batches()
    except SegvigenError:
        if trainer.world.size == 1 and trainer.step:
            trainer.save()
        raise


def _note(log: Log, trainer: Trainer, batches: list[Batch]) -> None:
    """What this step leaves in the folder besides its checkpoint."""
    config = trainer.config
    for batch in batches:
        log.skipped(batch.skipped)
    if trainer.step % config.log_every == 0:
        log.write(trainer.step, trainer.seconds, trainer.smoothed)
    if config.picture_every and trainer.step % config.picture_every == 0 and _can_draw(config, trainer.world):
        from segvigen.lab.train.pictures import write_sheet

        path = trainer.out / "pictures" / f"{trainer.step:07d}.png"
        write_sheet(path, trainer.painter, batches[0].to(trainer.world.device), config, trainer.stretch)


def _can_draw(config: TrainConfig, world: World) -> bool:
    """The VAE stage paints nothing, and weights spread over processes cannot be used by one alone."""
    return config.stage != "vae" and (world.size == 1 or config.parallel == "ddp")


def _spent(world: World, mine: bool) -> bool:
    """Whether the time of any process is up: all stop at the same step."""
    return mine if world.size == 1 else world.sum(float(mine)) > 0


def _duration(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
