"""Measure seconds and memory of a training step by size, and estimate the cost of the paper's run.

    python benchmarks/training.py SHARD.npz [ROW ...]

Each row runs in its own process on one thread. It is measured in processor seconds, which other load changes
little. "prepared" trains on stored latents; "paper" is one block of the released
flow on the cells of one object of the paper, forward and backward, to estimate a whole step;
"procedural" generates objects on the model's grid, as in training, and counts them. Prints a table and one
JSON line. ROW selects the rows whose names start with it.
"""

import json
import multiprocessing
import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

STEPS = 3
MINI_WEIGHTS = Path(__file__).parents[1] / "segvigen" / "weights" / "mini.safetensors"
ROWS = {
    "grid 32, 4 objects": dict(resolution=32, batch=4),
    "grid 64, 4 objects": dict(resolution=64, batch=4),
    "grid 64, 1 object, 4 queries": dict(resolution=64, batch=1, queries=4),
    "grid 64, 4 objects, activation checkpointing": dict(resolution=64, batch=4, checkpointing=True),
}


def measure(shard: str, still: bool = False, **keys: object) -> dict[str, float]:
    """Measure one row: processor seconds per step and query, latent cells per query, peak memory."""
    import torch

    from segvigen.lab.train import loop
    from segvigen.lab.train.augment import AS_PREPARED, Augment
    from segvigen.lab.train.config import TrainConfig
    from segvigen.model.painter import MINI

    torch.set_num_threads(1)
    keys["augment"] = AS_PREPARED if still else Augment()
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


def with_latents(shard: str, folder: Path) -> Path:
    """Prepare forty objects of a shard with the latents of mini."""
    from segvigen.lab.train.prepare import prepare
    from segvigen.lab.train.shard_entry import Rules
    from segvigen.lab.train.sources import SourceOptions

    rules = Rules(12_000, 100, True, latents="mini")
    prepare(SourceOptions((shard,), limit=40), rules, folder / "out", workers=0)
    return folder / "out" / "train-00000.npz"


def procedural_rate(count: int = 400, resolution: int = 64) -> dict[str, float]:
    """Measure objects per processor second: as meshes, and voxelized, fused, and labeled on the grid."""
    import numpy as np

    from segvigen.lab import procedural
    from segvigen.lab.train.augment import AS_PREPARED, Augment
    from segvigen.lab.train.data import Source, example

    source = Source(None, (), 1.0)
    fused = Augment(**{**vars(AS_PREPARED), "fuse": 0.6, "colors": (1.0, 0.0, 0.0, 0.0, 0.0)})
    for index in range(20):
        example(source.draw(1, index)[0], np.random.default_rng(index), resolution, augment=fused)
    began = time.process_time()
    for seed in range(count):
        procedural.make(seed)
    made = time.process_time() - began
    began = time.process_time()
    for index in range(count):
        labeled, rng = source.draw(0, index)
        example(labeled, rng, resolution, augment=fused)
    whole = time.process_time() - began
    return {"made_a_second": count / made, "on_the_grid_a_second": count / whole, "objects": count}


def released_block(tokens: int = 4674) -> dict[str, float]:
    """Measure seconds and FLOP/s of one block of the released flow, forward and backward."""
    import torch

    from segvigen.lab.train.networks import released_painter
    from segvigen.model.part_dit import PartDiT, point_tokens

    torch.set_num_threads(1)
    config = replace(released_painter("trellis2-4b/interactive").flow, num_blocks=1)
    flow = PartDiT(config)
    coords = torch.randint(0, config.resolution, (tokens, 3), dtype=torch.int32)
    x, shape, texture = torch.randn(3, tokens, 32)
    points = point_tokens([torch.tensor([[1, 2, 3]])], config)
    image = [torch.randn(1, 1029, config.cond_channels)]
    began = time.process_time()
    answer = flow(x, torch.tensor([0.7]), shape, texture, coords, (tokens,), image, points)
    (answer**2).mean().backward()
    seconds = time.process_time() - began
    flops = paper_flops(tokens, blocks=1)
    return {"seconds": seconds, "gflops": flops / seconds / 1e9, "step_s": 30 * seconds, "tokens": tokens}


def paper_flops(tokens: int = 4674, width: int = 1536, blocks: int = 30, ffn: int = 8192) -> float:
    """Count the operations of one training step of the released flow on one object of `tokens` latent cells.

    Twice the tokens (noisy colors and input texture) and ten clicks; matrix products only, a multiply and an
    add each; the backward pass costs twice the forward one.
    """
    n, image = 2 * tokens + 10, 1029
    linear = n * (4 * width * width + 2 * width * width + 2 * width * ffn) + image * 2 * 1024 * width
    attention = 2 * n * n * width + 2 * n * image * width
    return 3.0 * 2 * blocks * (linear + attention)


def main() -> None:
    shard, *chosen = sys.argv[1:]
    context = multiprocessing.get_context("spawn")
    results: dict[str, dict[str, float]] = {}

    def wanted(name: str) -> bool:
        return not chosen or any(name.startswith(word) for word in chosen)

    print(f"{'':50} {'M par':>6} {'cells':>6} {'draw ms':>8} {'step ms':>8} {'step s':>7} {'MB':>6}")
    jobs = [(name, measure, (shard,), keys) for name, keys in ROWS.items()]
    with tempfile.TemporaryDirectory() as folder:
        if wanted("prepared"):
            out = with_latents(shard, Path(folder))
            for kind in ("voxels", "latents"):
                keys = dict(prepared=kind, train_shape=False, batch=4, start=str(MINI_WEIGHTS), still=True)
                jobs.append((f"prepared {kind}, grid 64, 4 objects", measure, (str(out),), keys))
        for name, function, given, keys in jobs:
            if not wanted(name):
                continue
            with context.Pool(1) as pool:
                row = pool.apply(function, given, keys)
            results[name] = row
            print(
                f"{name:50} {row['parameters'] / 1e6:6.1f} {row['cells']:6.0f} {row['draw_ms_a_query']:8.0f} "
                f"{row['step_ms_a_query']:8.0f} {row['step_s']:7.2f} {row['peak_mb']:6.0f}",
                flush=True,
            )
    for name, alone in (("procedural", procedural_rate), ("paper", released_block)):
        if wanted(name):
            with context.Pool(1) as pool:
                results[name] = pool.apply(alone)
            print(f"{name:50} " + ", ".join(f"{k} {v:.4g}" for k, v in results[name].items()), flush=True)
    print(json.dumps({"rows": results, "paper_tflop_a_step": paper_flops() / 1e12}))


if __name__ == "__main__":
    main()
