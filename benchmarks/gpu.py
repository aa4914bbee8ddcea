"""Measure the released sizes on a GPU: seconds, TFLOP/s, and memory of every step.

    python benchmarks/gpu.py [--device cuda] [--minutes 8] [--out benchmarks/results] [--tiny]

Random weights of the released sizes, 4,674 latent cells and about 1.2 million voxels. The peak rates (a large
matrix product and a large copy) are measured in the same run. Every timing follows a warm-up run; on a GPU it
uses events. Prints a table, then one JSON line with numbers, machine, and commit; --out also writes it to a
file in that folder. Steps that would exceed the minutes, at the speed measured so far, or the GPU's memory
are skipped and listed. --tiny runs small networks on any machine, as a test.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from segvigen.errors import ModelError
from segvigen.model import config as sizes
from segvigen.model.device import Policy, is_out_of_memory, pick_device, pick_precision
from segvigen.model.generate import AssetInputs, PromptInputs, generate, velocity_field
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.painter import PainterConfig
from segvigen.model.part_dit import PartDiT, point_tokens
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.sampling import noise, schedule
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.checkpoints import set_policy
from segvigen.model.weights.offload import HOLDS, Hold
from segvigen.voxel.sparse import Cells, pyramid_of

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for `python benchmarks/gpu.py`
from benchmarks.memory import Step, steps  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
CELLS = 4674  # latent cells of the release's example
RUNS = 3
GRACE = 30  # seconds of grace after the minutes
FIRST_GUESS = 0.05  # assumed share of the peak rate before a step was measured
TRAVEL = 4e9  # assumed bytes per second of streamed weights

RELEASED = PainterConfig(
    name="trellis2-4b, random weights",
    resolution=512,
    shape_encoder=sizes.TRELLIS2_SHAPE_ENCODER,
    shape_decoder=sizes.TRELLIS2_SHAPE_DECODER,
    texture_encoder=sizes.TRELLIS2_TEX_ENCODER,
    texture_decoder=sizes.TRELLIS2_TEX_DECODER,
    flow=sizes.SEGVIGEN_INTERACTIVE,
    image_encoder=sizes.DINOV3_VITL16,
    shape_statistics=sizes.TRELLIS2_SHAPE_STATISTICS,
    texture_statistics=sizes.TRELLIS2_TEX_STATISTICS,
    click_steps=12,
)
TINY = replace(
    RELEASED,
    name="tiny",
    resolution=64,
    shape_encoder=sizes.VAEConfig(6, 32, (8, 8, 8, 16, 16), (0, 1, 1, 1, 1)),
    texture_encoder=sizes.VAEConfig(6, 32, (8, 8, 8, 16, 16), (0, 1, 1, 1, 1)),
    texture_decoder=sizes.VAEConfig(6, 32, (16, 16, 8, 8, 8), (1, 1, 1, 1, 0)),
    flow=replace(
        sizes.SEGVIGEN_INTERACTIVE, width=24, num_blocks=2, num_heads=2, ffn_width=32, cond_channels=16
    ),
    image_encoder=sizes.DinoConfig(width=16, num_layers=1, num_heads=2, mlp_width=32, image_size=64),
    click_steps=2,
)


@dataclass(frozen=True)
class Line:
    """One measurement: seconds, operations, the GPU's peak rate for them, and peak memory."""

    what: str
    seconds: float
    flops: int = 0
    ceiling: float = 0.0  # operations a second of a large product in the same type
    gigabytes: float = 0.0

    def __str__(self) -> str:
        rate = self.flops / self.seconds / 1e12
        share = f"{self.flops / self.seconds / self.ceiling:6.1%}" if self.ceiling and self.flops else ""
        speed = f"{self.seconds * 1e3:10.2f} ms {rate:8.2f} TFLOP/s {share:>7}"
        return f"{self.what:<46} {speed} {self.gigabytes:7.2f} GB"


@dataclass(frozen=True)
class Work:
    """A step to measure: name, function, operations per run, their type, runs, bytes copied to the GPU."""

    what: str
    run: Callable[[], Line]
    flops: int
    kind: str
    runs: int = RUNS
    bytes: float = 0.0

    def seconds(self, lines: list[Line], best: dict[str, float]) -> float:
        """Estimate the duration from the rates measured so far."""
        passes = [
            line
            for line in lines
            if line.what.startswith("flow") and self.what.startswith(("flow", "a click"))
        ]
        share = min((line.flops / line.seconds / line.ceiling for line in passes), default=FIRST_GUESS)
        return (self.runs + 1) * (self.flops / (best[self.kind] * share) + self.bytes / TRAVEL)


class Clock:
    """Measure time (events on a GPU, else wall clock) and peak memory on a device."""

    def __init__(self, device: torch.device) -> None:
        self.device, self.card = device, device.type == "cuda"

    def best(self, work: Callable[[], Any], runs: int = RUNS) -> tuple[float, float]:
        """Return the least seconds of several runs after a warm-up, and peak gigabytes."""
        work()
        if self.card:
            torch.cuda.synchronize(self.device)
            torch.cuda.reset_peak_memory_stats(self.device)
        seconds = [self.once(work) for _ in range(runs)]
        return min(seconds), torch.cuda.max_memory_allocated(self.device) / 1e9 if self.card else 0.0

    def once(self, work: Callable[[], Any]) -> float:
        """Return the seconds of one run."""
        if not self.card:
            began = time.perf_counter()
            work()
            return time.perf_counter() - began
        first, last = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        first.record()
        work()
        last.record()
        torch.cuda.synchronize(self.device)
        return float(first.elapsed_time(last)) / 1e3


def ceilings(clock: Clock, dtypes: list[torch.dtype], side: int) -> Iterator[tuple[str, float, Line]]:
    """Return operations per second of a square product in each type, and bytes per second of a copy."""
    for dtype in dtypes:
        a, b = (torch.randn(side, side, device=clock.device).to(dtype) for _ in range(2))
        seconds, held = clock.best(lambda a=a, b=b: a @ b, 10)  # type: ignore[misc]
        rate = 2 * side**3 / seconds
        name = str(dtype).removeprefix("torch.")
        yield name, rate, Line(f"ceiling: product of {side}, {name}", seconds, 2 * side**3, rate, held)
    source = torch.empty(side * side * 4, dtype=torch.uint8, device=clock.device)
    target = torch.empty_like(source)
    seconds, held = clock.best(lambda: target.copy_(source), 10)
    rate = 2 * source.numel() / seconds
    yield "copy", rate, Line(f"ceiling: copy, {rate / 1e9:.0f} GB/s", seconds, gigabytes=held)


def shell(resolution: int, levels: int, num_cells: int) -> Tensor:
    """Return the first `num_cells` latent cells of a grid-wide sphere as voxels, [N, 3] int32."""
    count = 48 * resolution**2
    i = torch.arange(count, dtype=torch.float64) + 0.5
    z, turn = 1 - 2 * i / count, i * 2.399963229728653  # the golden angle
    r = (1 - z * z).sqrt()
    points = torch.stack([r * turn.cos(), r * turn.sin(), z], dim=1) * (0.4999 * resolution) + resolution / 2
    cell = points.long()
    key = torch.unique((cell[:, 0] * resolution + cell[:, 1]) * resolution + cell[:, 2])
    coords = torch.stack([key // resolution**2, key // resolution % resolution, key % resolution], 1).int()
    coarse = (coords >> levels).long()
    _, row = torch.unique((coarse[:, 0] * 4096 + coarse[:, 1]) * 4096 + coarse[:, 2], return_inverse=True)
    return coords[row < num_cells]


def random_networks(config: PainterConfig, device: torch.device) -> Callable[[str, Policy], nn.Module]:
    """Return networks by name with random weights, drawn on the device and stored on the host."""

    def read(name: str, policy: Policy) -> nn.Module:
        torch.manual_seed(0)
        with torch.device(device):
            network: nn.Module
            if name.startswith("flow/"):
                network, torso = PartDiT(config.flow), torch.bfloat16
                for zero in (network.flow_model.out_layer, network.flow_model.adaLN_modulation[1]):
                    nn.init.normal_(zero.weight, std=0.02)  # zero at the start of training
            elif name == "image_encoder":
                network, torso = DinoEncoder(config.image_encoder), None  # type: ignore[arg-type, assignment]
            else:
                kind = Decoder if name.endswith("decoder") else Encoder
                network, torso = kind(getattr(config, name)), torch.float16
        set_policy(network, policy, torso)
        return network.to("cpu")

    return read


def measure(
    config: PainterConfig, device: torch.device, minutes: float, dtype: str, side: int
) -> tuple[list[Line], dict[str, Any]]:
    """Return every line, and facts: peak rates, sizes, skipped steps."""
    clock, deadline = Clock(device), time.monotonic() + 60 * minutes
    precision = pick_precision(device, dtype)
    vae_type, flow_type = (
        {"fp32": "float32", "bf16": "bfloat16"}.get(p) for p in (precision.vae, precision.flow)
    )
    names = {"vae": vae_type or "float16", "flow": flow_type or "bfloat16"}
    lines: list[Line] = []
    best: dict[str, float] = {}
    for name, rate, line in ceilings(
        clock, list(dict.fromkeys(getattr(torch, n) for n in ("float32", *names.values()))), side
    ):
        best[name] = rate
        lines.append(line)
        print(line, flush=True)
    coords = shell(config.resolution, config.levels, CELLS)
    links = pyramid_of(Cells(coords.to(device), (len(coords),), config.resolution), config.levels)
    counts = (len(coords), *(len(level.coarse) for level in links))
    counted = {step.name: step for step in steps(config, precision, counts)}
    facts: dict[str, Any] = {"ceilings": best, "counts": counts, "left_out": []}
    facts |= {"counted": [asdict(step) for step in counted.values()], "precision": asdict(precision)}
    painter = ReleasedPainter(config, random_networks(config, device), hold="all", dtype=dtype).to(device)
    for work in work_of(painter, links, counted, best, names, clock):
        if time.monotonic() + max(0.0, work.seconds(lines, best) - GRACE) > deadline:
            facts["left_out"].append(f"{work.what} (no time)")
            continue
        try:
            lines.append(work.run())
        except Exception as problem:
            if not is_out_of_memory(problem) and not isinstance(problem, ModelError):
                raise
            facts["left_out"].append(f"{work.what} (no room)")
            painter.offloader.clear()
            continue
        print(lines[-1], flush=True)
    return lines, facts


def work_of(
    painter: ReleasedPainter,
    links: Any,
    counted: dict[str, Step],
    best: dict[str, float],
    names: dict[str, str],
    clock: Clock,
) -> Iterator[Work]:
    """Yield the steps to measure: each alone, then whole clicks in each offload mode."""
    config, device = painter.config, painter.device
    feats = torch.rand(len(links[0].fine), 6, generator=torch.Generator().manual_seed(0)).to(device) * 2 - 1
    dino: Any = config.image_encoder
    tokens = 1 + dino.num_registers + (dino.image_size // dino.patch) ** 2
    cells = len(links[-1].coarse)
    latent = noise(1, (cells, config.flow.out_channels)).to(device)
    ready = AssetInputs(links, latent, latent.flip(0), noise(2, (1, tokens, dino.width)).to(device))
    voxels = links[0].fine.coords

    def prompts(count: int) -> list[PromptInputs]:
        clicks = [point_tokens([voxels[k : k + 1].cpu().long()], config.flow) for k in range(count)]
        return [PromptInputs(noise(k, tuple(latent.shape)), points) for k, points in enumerate(clicks)]

    def line(what: str, run: Callable[[], Any], flops: int, kind: str, runs: int = RUNS) -> Line:
        with torch.inference_mode():
            seconds, held = clock.best(run, runs)
        return Line(what, seconds, flops, best[kind], held)

    def one_pass(count: int) -> Line:
        with torch.inference_mode():
            field = velocity_field(painter.flow_of("click"), "click", ready, prompts(count), ready.condition)
        x = latent.repeat(count, 1)
        flops = count * counted["flow, one pass"].flops
        return line(f"flow, one pass, {count} prompts", lambda: field(x, 0.5), flops, names["flow"])

    def click(hold: Hold) -> Line:
        painter.offloader.set(hold=hold)
        times = schedule(config.click_steps, config.rescale_t)
        flops = config.click_steps * counted["flow, one pass"].flops + counted["decode"].flops
        run = lambda: list(generate(painter, "click", ready, prompts(1), times))  # noqa: E731
        measured = line(f"a click of {config.click_steps} steps, {hold}", run, flops, names["flow"], 1)
        if painter.offloader.hold == hold:
            return measured
        return replace(measured, what=f"{measured.what} (no room: {painter.offloader.hold})")

    vae, flow = names["vae"], names["flow"]
    encode, decode, seen, once = (
        counted[step].flops for step in ("encode shape", "decode", "encode image", "flow, one pass")
    )
    picture = torch.ones(1, 4, dino.image_size, dino.image_size, device=device)
    steps_of = {
        "encode shape": (lambda: painter.encode_shape(feats, links[0].fine, links), encode, vae),
        "decode": (lambda: painter.decode(latent, links), decode, vae),
        "encode image": (lambda: painter.encode_image(picture), seen, "float32"),
    }
    for name, (run, flops, kind) in steps_of.items():
        yield Work(name, lambda name=name, run=run, f=flops, k=kind: line(name, run, f, k), flops, kind)  # type: ignore[misc]
    for count in (1, 4):
        yield Work(
            f"flow, one pass, {count} prompts",
            lambda count=count: one_pass(count),
            count * once,
            flow,  # type: ignore[misc]
        )
    for hold in HOLDS:
        if hold != "streamed" or device.type != "cpu":
            travel = config.click_steps * counted["flow, one pass"].weights if hold == "streamed" else 0.0
            yield Work(
                f"a click, {hold}",
                lambda hold=hold: click(hold),  # type: ignore[misc]
                config.click_steps * once + decode,
                flow,
                1,
                travel,
            )


def machine(device: torch.device) -> dict[str, Any]:
    """Describe the machine."""
    card = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor()
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return {"device": str(device), "name": card, "torch": torch.__version__, "commit": commit}


def main(arguments: list[str] | None = None) -> int:
    """Print the table and the JSON line; return 0."""
    parser = argparse.ArgumentParser(description="Time the released sizes on a GPU, with random weights.")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--dtype", default="auto")
    parser.add_argument("--minutes", type=float, default=8.0, help="start no step after this long")
    parser.add_argument("--tiny", action="store_true", help="small networks, as a test")
    parser.add_argument("--out", type=Path, help="folder for the JSON")
    options = parser.parse_args(arguments)
    device = pick_device(options.device)
    if device.type == "cpu" and not options.tiny:
        parser.error("no card here: the released sizes take hours on a CPU; --tiny runs anywhere")
    config, side = (TINY, 64) if options.tiny else (RELEASED, 8192)
    lines, facts = measure(config, device, options.minutes, options.dtype, side)
    result = {
        "benchmark": "gpu",
        "model": config.name,
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    result |= machine(device) | facts | {"lines": [asdict(line) for line in lines]}
    if facts["left_out"]:
        print(f"left out after {options.minutes:g} minutes: {', '.join(facts['left_out'])}")
    print(json.dumps(result))
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        name = "".join(c if c.isalnum() else "-" for c in result["name"] or "cpu").strip("-").lower()
        (options.out / f"gpu-{name}.json").write_text(json.dumps(result, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
