"""Write a folder like the released models, with random weights: python benchmarks/fake_release.py
DIR

    python benchmarks/fake_release.py /tmp/release                        official sizes, 28 GB
    python benchmarks/fake_release.py /tmp/release --task click --no-moments --layout bf16       5.4 GB

Layouts: official (TRELLIS.2's safetensors in 16 bits, SegviGen's Lightning checkpoints with optimizer
moments, DINOv3), bf16 (SegviGen's as safetensors in bfloat16), hub (the official files in the layout of the
hub's cache). Names, shapes, and types are those of the released files; the values are noise, scaled so that
activations stay in range.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from segvigen.model.weights.catalog import FORKED, OFFICIAL, TASKS, needed
from segvigen.model.weights.checkpoints import SPECS, set_policy

LAYOUTS = ("official", "bf16", "hub")
COMMIT = "0123456789abcdef0123456789abcdef01234567"  # of the hub cache
CHECKPOINT = {
    "epoch": 0,
    "global_step": 500,
    "pytorch-lightning_version": "2.5.0",
    "loops": {},
    "callbacks": {},
}


def write_release(
    folder: Path,
    keys: Iterable[str] = tuple(OFFICIAL),
    layout: str = "official",
    moments: bool = True,
    seed: int = 0,
    progress: Callable[[str], None] = lambda line: None,
) -> dict[str, Path]:
    """Write the files of some networks (keys of SPECS) in a layout; returns them by key.

    Networks are those of SPECS at the time of the call. moments: include optimizer moments in checkpoints, as
    released.
    """
    files = {}
    for number, key in enumerate(keys):
        with torch.device("meta"):
            model = SPECS[key].build()
        set_policy(model, "reference", SPECS[key].torso)
        state = noise(model, torch.Generator().manual_seed(1000 * seed + number))
        file = FORKED.get(key, OFFICIAL[key]) if layout == "bf16" else OFFICIAL[key]
        path = folder / ("dinov3" if key == "dinov3" else "") / file.path
        if layout == "hub":
            path = folder / f"models--{file.repo.replace('/', '--')}" / "snapshots" / COMMIT / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".ckpt":
            write_checkpoint(path, state, moments)
        else:
            bits = SPECS[key].torso
            names = {name: name.removeprefix("flow_model.") if key == "tex_flow" else name for name in state}
            save_file({names[name]: value.to(bits or value.dtype) for name, value in state.items()}, path)
        if layout == "hub":
            _to_blob(path, folder / f"models--{file.repo.replace('/', '--')}")
        files[key] = path
        progress(f"{path}  {path.stat().st_size / 1e9:.2f} GB")
    return files


def noise(model: nn.Module, generator: torch.Generator) -> dict[str, Tensor]:
    """Random weights for every tensor of a network on the meta device, in its types."""
    state = {}
    for name, value in model.state_dict().items():
        fan = max(value[0].numel(), 1) if value.ndim > 1 else 1
        scale = fan**-0.5 if value.ndim > 1 else 0.02
        drawn = torch.empty(value.shape).normal_(0.0, scale, generator=generator)
        if value.ndim == 1 and name.endswith("weight") or name.endswith("gamma"):
            drawn = torch.ones(value.shape)  # norms
        state[name] = drawn.to(value.dtype)
    return state


def write_checkpoint(path: Path, state: Mapping[str, Tensor], moments: bool = True) -> None:
    """A Lightning checkpoint as SegviGen's: prefixed names, and two unused moments per weight."""
    adam = {
        i: {"step": torch.tensor(500.0), "exp_avg": torch.zeros_like(v), "exp_avg_sq": torch.zeros_like(v)}
        for i, v in enumerate(state.values())
    }
    optimizer = {"state": adam, "param_groups": [{"lr": 1e-4, "params": list(adam)}]}
    content = CHECKPOINT | {
        "state_dict": {f"gen3dseg.{name}": value for name, value in state.items()},
        "optimizer_states": [optimizer] if moments else [],
        "lr_schedulers": [],
    }
    torch.save(content, path)


def _to_blob(path: Path, repo: Path) -> None:
    """Move a file to its blob in the hub's cache, and link to it."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(1 << 22):
            digest.update(block)
    blob = repo / "blobs" / digest.hexdigest()
    blob.parent.mkdir(exist_ok=True)
    path.rename(blob)
    path.symlink_to(os.path.relpath(blob, path.parent))
    (repo / "refs").mkdir(exist_ok=True)
    (repo / "refs" / "main").write_text(COMMIT)


def main() -> None:
    """Parse the command line and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--layout", choices=LAYOUTS, default="official")
    parser.add_argument("--task", choices=TASKS, action="append", help="the networks of this task; repeat")
    parser.add_argument("--no-image-encoder", action="store_true")
    parser.add_argument("--no-moments", action="store_true", help="no optimizer state: a third of the size")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    keys = list(OFFICIAL)
    if given.task:
        keys = list(dict.fromkeys(key for task in given.task for key in needed(task).values()))
    if given.no_image_encoder:
        keys.remove("dinov3")
    start = time.perf_counter()
    write_release(given.folder, keys, given.layout, not given.no_moments, given.seed, print)
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
