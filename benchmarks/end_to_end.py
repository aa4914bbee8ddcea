"""Compare the whole path with recorded numbers of the released scripts: python benchmarks/end_to_end.py DIR

DIR holds what the released scripts computed with small random weights, from the GLB to the painted voxels:
`manifest.json` (grid, tolerances, clicks), `weights/`, `assets/` (meshes and pictures), and one file of
tensors per asset. Prints a line per stage (asset and task, stage, largest error, tolerance) and one line of
JSON. Each network is checked on recorded inputs; then `Segmenter` runs from the file, once on its own voxels
and once on the recorded ones, which differ in a few bytes. Exits with 1 if a stage is out of tolerance, with
2 if DIR has no manifest. `parity.py` checks the networks layer by layer, `ovoxel_parity.py` the voxels of
more meshes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from PIL import Image
from safetensors.numpy import load_file

from segvigen import Asset, Click, GuideMap, Segmenter
from segvigen import segmenter as whole
from segvigen.model.generate import AssetInputs, PromptInputs, velocity_field
from segvigen.model.image_encoder import crop_to_content, read_picture
from segvigen.model.part_dit import point_tokens
from segvigen.model.sampling import euler, schedule
from segvigen.model.weights.catalog import Task
from segvigen.prepared import Prepared
from segvigen.voxel.material import CHANNELS
from segvigen.voxel.ovoxel import Incidence, OVoxel, ovoxel_with_incidence, to_bytes
from segvigen.voxel.sparse import Cells, pyramid_of

MATERIALS = {name: slice(first, end) for name, first, end in CHANNELS if end <= 6}  # the encoder reads these
SHOWN_STEPS = (1, 4, 8, 12)
EXACT_TIME = 1e-12


@dataclass(frozen=True)
class Stage:
    """One comparison: the largest error must not exceed the tolerance (NaN does)."""

    where: str
    what: str
    error: float
    tolerance: float

    @property
    def good(self) -> bool:
        """Whether the stage agrees."""
        return self.error <= self.tolerance

    def __str__(self) -> str:
        verdict = "ok" if self.good else "FAIL"
        return f"{self.where:<13} {self.what:<42} {self.error:9.2e}  <= {self.tolerance:.0e}  {verdict}"


def largest(ours: ArrayLike, recorded: ArrayLike) -> float:
    """Return the largest absolute difference, infinite for different shapes."""
    a, b = np.asarray(ours, np.float64), np.asarray(recorded, np.float64)
    return float(np.abs(a - b).max(initial=0)) if a.shape == b.shape else np.inf


class Recording:
    """The recorded numbers of one asset, and what segvigen makes of the same files."""

    def __init__(self, folder: Path, name: str, entry: dict[str, Any], segmenter: Segmenter) -> None:
        self.name, self.entry, self.segmenter = name, entry, segmenter
        self.file = folder / "assets" / name
        self.numbers: dict[str, NDArray[Any]] = load_file(folder / f"{name}.safetensors")
        self.asset = Asset.read(self.file.with_suffix(".glb"))
        self.ovoxel, self.incidence = ovoxel_with_incidence(
            self.asset, segmenter.resolution, upstream=True
        )
        self.rising = np.lexsort(self.ovoxel.coords.T[::-1])  # our rows in the recorded order
        self.same_cells = np.array_equal(self.ovoxel.coords[self.rising], self.numbers["voxel.coords"])
        coords = self.tensor("voxel.coords").int()
        self.links = pyramid_of(Cells(coords, (len(coords),), segmenter.resolution), segmenter.config.levels)

    def tensor(self, name: str) -> torch.Tensor:
        """Return a recorded tensor."""
        return torch.from_numpy(self.numbers[name])

    def picture(self, kind: str) -> Path:
        """Return the file of the view or the map."""
        return self.file.with_name(f"{self.name}_{kind}.png")

    def recorded_ovoxel(self) -> OVoxel:
        """Return the recorded voxels in our order, half a byte higher so that truncation gives them back."""
        order = np.argsort(self.rising)

        def fraction(values: NDArray[Any]) -> NDArray[np.float32]:
            result: NDArray[np.float32] = np.minimum((values[order] + np.float32(0.5)) / np.float32(255), 1)
            return result

        dual, attributes = fraction(self.numbers["voxel.dual_vertices"]), fraction(self.materials())
        return OVoxel(
            self.ovoxel.coords, dual, self.crossed()[order], attributes, self.ovoxel.resolution
        )

    def crossed(self) -> NDArray[np.bool_]:
        """Return the recorded crossed edges, [N, 3]."""
        return (self.numbers["voxel.intersected"] >> np.arange(3) & 1).astype(bool)

    def materials(self) -> NDArray[np.uint8]:
        """Return the recorded materials, [N, 6]."""
        return np.concatenate([self.numbers[f"voxel.{name}"] for name in MATERIALS], axis=1)


def frame_stages(r: Recording, limits: dict[str, float]) -> Iterator[Stage]:
    """Compare the asset frame: each vertex in use has a recorded one at its place, and the reverse."""
    ours = r.asset.vertices[np.unique(r.asset.faces[r.asset.usable])].astype(np.float64)
    recorded = r.numbers["frame.vertices"].astype(np.float64)
    away = np.linalg.norm(ours[:, None] - recorded, axis=2)
    yield Stage(r.name, "frame: vertices", float(max(away.min(0).max(), away.min(1).max())), limits["frame"])
    center, scale = largest(r.asset.center, r.entry["center"]), abs(r.asset.scale / r.entry["scale"] - 1)
    yield Stage(r.name, "frame: center and scale", max(center, scale), limits["frame"])


def voxel_stages(r: Recording, limits: dict[str, float]) -> Iterator[Stage]:
    """Compare cells, crossed edges, dual vertices, and materials."""
    cells = [set(map(tuple, c.tolist())) for c in (r.ovoxel.coords, r.numbers["voxel.coords"])]
    yield Stage(r.name, "voxels: cells that differ", len(cells[0] ^ cells[1]), limits["cells"])
    if not r.same_cells:
        return
    crossed = (r.ovoxel.crossed[r.rising] != r.crossed()).any(axis=1).sum()
    yield Stage(r.name, "voxels: cells with other crossed edges", float(crossed), limits["crossed"])
    dual = np.abs(to_bytes(r.ovoxel.dual)[r.rising].astype(int) - r.numbers["voxel.dual_vertices"])
    share = float((dual > 1).any(axis=1).mean())
    yield Stage(r.name, "voxels: share of other dual vertices", share, limits["dual_share"])
    ours = to_bytes(r.ovoxel.attributes)[r.rising]
    for name, columns in MATERIALS.items():
        error = largest(ours[:, columns], r.numbers[f"voxel.{name}"])
        yield Stage(r.name, f"voxels: {name}, bytes", error, limits["bytes"])


def encoder_stages(r: Recording, limits: dict[str, float]) -> Iterator[Stage]:
    """Compare the latents of the recorded voxels, and the image tokens of the recorded pictures."""
    painter, voxels = r.segmenter.painter, r.links[0].fine
    dual = r.numbers["voxel.dual_vertices"] / np.float32(255)
    shape = np.concatenate([dual, r.crossed()], axis=1, dtype=np.float32) - np.float32(0.5)
    texture = r.materials() / np.float32(255) * 2 - 1
    yield Stage(r.name, "latent cells", largest(r.links[-1].coarse.coords, r.numbers["latent.coords"]), 0)
    for what, encode, features in (
        ("shape", painter.encode_shape, shape), ("texture", painter.encode_texture, texture)
    ):  # fmt: skip
        latent = encode(torch.from_numpy(features), voxels, r.links)
        error = largest(latent, r.numbers[f"latent.{what}_normalized"])
        yield Stage(r.name, f"{what} latent", error, limits["latent"])
    for kind in ("view", "map"):
        if f"{kind}.tokens" not in r.numbers:
            continue
        cropped = crop_to_content(np.array(Image.open(r.picture(kind)).convert("RGBA")))
        recorded = np.array(Image.open(r.picture(f"{kind}_cropped")))
        yield Stage(r.name, f"{kind}: cropped picture, bytes", largest(cropped, recorded), 0)
        tokens = painter.encode_image(torch.from_numpy(read_picture(r.picture(kind)))[None])
        error = largest(tokens, r.numbers[f"{kind}.tokens"])
        yield Stage(r.name, f"{kind}: image tokens", error, limits["tokens"])


def prepare_stages(
    r: Recording, ways: dict[str, Prepared], limits: dict[str, float]
) -> Iterator[Stage]:
    """Compare what `Segmenter.prepare` makes of the file: both latents and the tokens of the picture."""
    for way, prepared in ways.items():
        limit = limits["latent" if way == "recorded voxels" else "latent_whole"]
        for what, latent in (("shape", prepared.shape), ("texture", prepared.texture)):
            error = largest(latent, r.numbers[f"latent.{what}_normalized"])
            yield Stage(r.name, f"prepare, {way}: {what} latent", error, limit)
        error = largest(prepared.condition, r.numbers["view.tokens"])
        yield Stage(r.name, f"prepare, {way}: image tokens", error, limits["tokens"])


def sampler_stages(r: Recording, task: str, kind: Task, limits: dict[str, float]) -> Iterator[Stage]:
    """Compare the sampler and the decoder, on recorded latents, tokens, points, and noise."""
    where, painter, config = f"{r.name} {task}", r.segmenter.painter, r.segmenter.config
    points = None
    if kind == "click":
        voxels = torch.from_numpy(r.numbers[f"{task}.clicked_cells"])
        points = point_tokens([voxels], config.flow)
        errors = [
            largest(points.coords[0], r.numbers[f"{task}.points"][:, 1:]),
            largest(points.kinds[0], r.numbers[f"{task}.labels"][:, 0]),
        ]
        yield Stage(where, "point tokens", max(errors), 0)
    steps = len(r.numbers[f"{task}.t"])
    times = schedule(steps, config.rescale_t)
    yield Stage(where, "flow times", largest(times[:-1], r.numbers[f"{task}.t"]), EXACT_TIME)
    shape, texture = (r.tensor(f"latent.{what}_normalized") for what in ("shape", "texture"))
    inputs = AssetInputs(r.links, shape, texture, r.tensor(f"{'map' if kind == 'guide' else 'view'}.tokens"))
    start = r.tensor(f"{task}.noise")
    flow, prompt = painter.flow_of(kind), PromptInputs(start, points)
    field = velocity_field(flow, kind, inputs, [prompt], inputs.condition)
    for k, (x, _) in enumerate(euler(field, start, times)):
        if k + 1 in SHOWN_STEPS:
            error = largest(x, r.numbers[f"{task}.x_t"][k])
            yield Stage(where, f"state after step {k + 1}", error, limits["x_t"])
    statistics = config.texture_statistics
    raw = x * torch.tensor(statistics.std) + torch.tensor(statistics.mean)
    yield Stage(where, "color latent, raw", largest(raw, r.numbers[f"{task}.latent"]), limits["raw"])
    colors = painter.decode(x, r.links)[:: r.entry["colors_every"]]
    yield Stage(where, "colors", largest(colors, r.numbers[f"{task}.colors"]), limits["colors"])


def prompt_stages(
    r: Recording, task: str, kind: Task, ways: dict[str, Prepared], painted: list[Any],
    limits: dict[str, float],
) -> Iterator[Stage]:  # fmt: skip
    """Compare what `Segmenter` paints for the task; only the noise is given."""
    where, segmenter = f"{r.name} {task}", r.segmenter
    start, recorded = r.tensor(f"{task}.noise"), r.numbers[f"{task}.colors"][:, :3].clip(0, 1)
    for way, prepared in ways.items():
        painted.clear()
        with patch.object(whole, "noise", lambda seed, shape: start):
            if kind == "click":
                clicks = [Click(*p) for p in r.asset.to_asset_frame(r.entry[task]["points"]).tolist()]
                if way == "own voxels":
                    cells = prepared.ovoxel.coords[segmenter.snap(prepared, clicks)[1]]
                    error = largest(cells, r.numbers[f"{task}.clicked_cells"])
                    yield Stage(where, "voxels of the clicks", error, 0)
                segmenter.click(prepared, clicks, refine=False)
            elif kind == "full":
                segmenter.segment(prepared, refine=False)
            else:  # `guide` redraws the map, so the recorded map is painted one level below
                picture = read_picture(r.picture("map"))
                segmenter._paint(prepared, "guide", segmenter.config.guide_steps, [0], picture=picture)
        ours = painted[0][r.rising][:: r.entry["colors_every"]]
        limit = limits["colors" if way == "recorded voxels" else "colors_whole"]
        yield Stage(where, f"whole path, {way}: colors", largest(ours, recorded), limit)
    if kind == "guide":
        guided = segmenter.guide(ways["own voxels"], GuideMap.read(r.picture("map")), refine=False)
        missing = abs(r.entry["map_colors"] - len(guided.parts))
        yield Stage(where, "whole path: parts of the map missing", missing, 0)


def with_voxels(r: Recording, voxels: OVoxel, incidence: Incidence) -> Prepared:
    """Prepare the asset on given voxels, with the recorded view as its picture."""
    with patch.object(whole, "ovoxel_with_incidence", lambda *args, **options: (voxels, incidence)):
        return r.segmenter.prepare(r.asset, picture=r.picture("view"))


@torch.inference_mode()
def stages(folder: Path, manifest: dict[str, Any]) -> Iterator[Stage]:
    """Run every stage of every asset."""
    painted: list[Any] = []

    def watch(name: str, prepared: Prepared, arguments: Any, compute: Any) -> Any:
        value = compute()
        if name in ("_paint", "paint_click"):
            painted.append(value)
        return value

    segmenter = Segmenter.load(str(folder / "weights"), device="cpu", dtype="fp32", cache=watch)
    limits = manifest["tolerances"]
    for name, entry in manifest["assets"].items():
        r = Recording(folder, name, entry, segmenter)
        yield from frame_stages(r, limits)
        yield from voxel_stages(r, limits)
        yield from encoder_stages(r, limits)
        ways = {"own voxels": with_voxels(r, r.ovoxel, r.incidence)} if r.same_cells else {}
        if r.same_cells:
            ways["recorded voxels"] = with_voxels(r, r.recorded_ovoxel(), r.incidence)
        yield from prepare_stages(r, ways, limits)
        for task in entry["tasks"]:
            kind: Task = "click" if task.startswith("click") else task
            yield from sampler_stages(r, task, kind, limits)
            yield from prompt_stages(r, task, kind, ways, painted, limits)


def main(arguments: list[str] | None = None) -> int:
    """Check a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args(arguments).folder
    if not (folder / "manifest.json").is_file():
        print(f"{folder} has no manifest.json; expected a folder of recordings", file=sys.stderr)
        return 2
    done = failed = 0
    for stage in stages(folder, json.loads((folder / "manifest.json").read_text())):
        print(stage, flush=True)
        done += 1
        failed += not stage.good
    print(json.dumps({"benchmark": "end_to_end", "stages": done, "failed": failed}))
    return 1 if failed or not done else 0


if __name__ == "__main__":
    sys.exit(main())
