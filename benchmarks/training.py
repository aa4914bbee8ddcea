"""Seconds and memory of a training step by size, and what the paper's run would cost by its operations.

    python benchmarks/training.py SHARD.npz

Each row runs in a process of its own, on one thread, and is measured in processor seconds, so that a busy
machine does not change it. Prints a table and one JSON line.
"""

import json
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

STEPS = 3
ROWS = {
    "grid 32, 4 objects": dict(resolution=32, batch=4),
    "grid 64, 4 objects": dict(resolution=64, batch=4),
    "grid 64, 1 object, 4 queries": dict(resolution=64, batch=1, queries=4),
    "grid 64, 4 objects, activation checkpointing": dict(resolution=64, batch=4, checkpointing=True),
}


def measure(shard: str, **keys: object) -> dict[str, float]:
    """Processor seconds a step and a query, latent cells a query, peak memory of one row."""
    import torch

    from segvigen.model.painter import MINI
    from segvigen.train import loop
    from segvigen.train.config import TrainConfig

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.json"
        model.write_text(json.dumps(MINI.to_json()))
        config = TrainConfig(
            "flow", str(model), shards=(shard,), procedural_share=0.0, workers=0, steps=STEPS + 1, **keys
        )  # type: ignore[arg-type]
        trainer = loop.Trainer(config, Path(folder))
        draw = step = queries = cells = 0.0
        for number, drawn in enumerate(steps := trainer.batches()):
            began = time.process_time()
            trainer.advance(drawn)
            if number:
                step += time.process_time() - began
                queries += len(drawn[0][0].seeds)
                cells += len(drawn[0][0].links[-1].coarse)
            if number == STEPS:
                break
        steps.close()
        items = trainer.items()
        began = time.process_time()
        for index in range(8):
            items[index]
        draw = (time.process_time() - began) / 8 / config.queries
    return {
        "parameters": sum(p.numel() for p in trainer.trained.values()),
        "cells": cells / queries,
        "draw_ms_a_query": 1000 * draw,
        "step_ms_a_query": 1000 * step / queries,
        "step_s": step / STEPS,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def paper_flops(tokens: int = 4674, width: int = 1536, blocks: int = 30, ffn: int = 8192) -> float:
    """Operations of one training step of the released flow on one object of `tokens` latent cells.

    Twice the tokens (noisy colours and input texture) and ten clicks; matrix products only, a multiply and an
    add each; the backward pass costs twice the forward one.
    """
    n, image = 2 * tokens + 10, 1029
    linear = n * (4 * width * width + 2 * width * width + 2 * width * ffn) + image * 2 * 1024 * width
    attention = 2 * n * n * width + 2 * n * image * width
    return 3.0 * 2 * blocks * (linear + attention)


def main() -> None:
    (shard,) = sys.argv[1:]
    context = multiprocessing.get_context("spawn")
    results = {}
    print(f"{'':50} {'M par':>6} {'cells':>6} {'draw ms':>8} {'step ms':>8} {'step s':>7} {'MB':>6}")
    for name, keys in ROWS.items():
        with context.Pool(1) as pool:
            row = pool.apply(measure, (shard,), keys)
        results[name] = row
        print(
            f"{name:50} {row['parameters'] / 1e6:6.1f} {row['cells']:6.0f} {row['draw_ms_a_query']:8.0f} "
            f"{row['step_ms_a_query']:8.0f} {row['step_s']:7.2f} {row['peak_mb']:6.0f}",
            flush=True,
        )
    print(json.dumps({"rows": results, "paper_tflop_a_step": paper_flops() / 1e12}))


if __name__ == "__main__":
    main()
