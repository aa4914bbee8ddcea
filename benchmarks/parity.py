"""Compare the networks with recorded numbers of the released ones: python benchmarks/parity.py DIR

DIR contains recordings (`*.safetensors` with `state.*` weights, `in.*` inputs, `out.*` and `mid.*` results)
and a `manifest.json` with configurations and tolerances, as in tests/golden/parity. Prints one line per
recorded result (name, largest error, tolerance). Exits with 1 if a result is out of tolerance, missing, or of
an unknown component.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from segvigen.model import sampling
from segvigen.model.config import DinoConfig, FlowConfig, LatentStatistics, VAEConfig
from segvigen.model.dit import FlowTransformer
from segvigen.model.image_encoder import DinoEncoder, picture_tensor
from segvigen.model.painter import normalized
from segvigen.model.part_dit import PartDiT, PointTokens, point_tokens, velocity
from segvigen.model.vae import (
    Decoder,
    Encoder,
    Subdivision,
    attributes_of,
    dual_grid_of,
)
from segvigen.model.weights.checkpoints import load_strictly
from segvigen.voxel.mesh import to_mesh
from segvigen.voxel.ops import cpu, reference
from segvigen.voxel.sparse import Cells, SparseTensor, on_cells

Results = dict[str, Tensor]


@dataclass(frozen=True)
class Recording:
    """One file: its configuration from the manifest, its tensors, and the folder with the other files."""

    name: str
    config: dict[str, Any]
    tensors: dict[str, Tensor]
    folder: Path

    def __getitem__(self, name: str) -> Tensor:
        return self.tensors[name]

    def state(self) -> dict[str, Tensor]:
        """The weights, without their prefix."""
        return {name[6:]: value for name, value in self.tensors.items() if name.startswith("state.")}

    def cells(self, name: str = "in.coords", resolution: int = 1024) -> Cells:
        """Rows (item, x, y, z) as cells; recordings lack the resolution of some grids."""
        rows = self[name]
        counts = torch.bincount(rows[:, 0].long(), minlength=int(self["in.coords"][-1, 0]) + 1)
        return Cells(rows[:, 1:].contiguous(), tuple(counts.tolist()), resolution)


@dataclass(frozen=True)
class Line:
    """One comparison: the largest error, the tolerance as text, and whether every value is within it."""

    name: str
    error: float
    tolerance: str
    passed: bool


def rows_of(cells: Cells) -> Tensor:
    """Cells as recorded, [N, 4] int32 with the item first."""
    return torch.cat([cells.items()[:, None].int(), cells.coords], dim=1)


# Components ---------------------------------------------------------------------------------------


def sparse_conv(r: Recording) -> Results:
    """Submanifold convolution, by both kernels."""
    neighbors = r.cells().neighbors(r.config["dilation"][0])
    state = r.state()
    args = (r["in.feats"], neighbors, state["weight"], state["bias"])
    return {"out.feats": cpu.convolve(*args), "out.feats reference": reference.convolve(*args)}


def vae_encoder(r: Recording) -> Results:
    """Shape or texture encoder: mean, log-variance and latent cells."""
    if "in.vertices" in r.tensors:
        bits = r["in.intersected_u8"].int() >> torch.arange(3) & 1
        feats = torch.cat([r["in.dual_vertices_u8"] / 255, bits.float()], dim=1) - 0.5
    else:
        feats = r["in.attr_u8"] / 255 * 2 - 1
    widths, blocks = r.config["model_channels"], r.config["num_blocks"]
    encoder = Encoder(VAEConfig(feats.shape[1], r.config["latent_channels"], tuple(widths), tuple(blocks)))
    load_strictly(encoder, r.state(), r.name)
    posterior = encoder(on_cells(r.cells(), feats))
    coords = rows_of(posterior.mean.cells)
    return {"out.mean": posterior.mean.feats, "out.logvar": posterior.logvar, "out.coords": coords}


def vae_decoder(r: Recording) -> Results:
    """Shape decoder (predicts its voxels, ends in meshes) or texture decoder (guided)."""
    config, predicts = r.config, r.config.get("pred_subdiv", True)
    channels = len(r["state.output_layer.weight"])
    widths, blocks = tuple(config["model_channels"]), tuple(config["num_blocks"])
    decoder = Decoder(VAEConfig(channels, config["latent_channels"], widths, blocks, predicts))
    load_strictly(decoder, r.state(), r.name)
    levels = len(widths) - 1
    finest = config.get("resolution", 1024)
    latent = on_cells(r.cells(resolution=finest >> levels), r["in.latent"])
    if predicts:
        decoded = decoder(latent)
    else:
        grids = [finest >> levels - level for level in range(levels)]
        guide = [
            Subdivision(r.cells(f"in.sub{i}.coords", grid), r[f"in.sub{i}.logits"])
            for i, grid in enumerate(grids)
        ]
        decoded = decoder(latent, guide=guide)
    raw = decoded.output
    results = {"out.raw": raw.feats, "out.coords": rows_of(raw.cells)}
    if not predicts:
        return results | {"out.attr01": attributes_of(raw.feats)}
    for i, subdivision in enumerate(decoded.subdivisions):
        results[f"out.sub{i}.coords"] = rows_of(subdivision.cells)
        results[f"out.sub{i}.logits"] = subdivision.logits
    grid = dual_grid_of(raw.feats)
    results |= {"out.dual_vertices": grid.dual, "out.intersected": grid.crossed, "out.quad_lerp": grid.split}
    return results | meshes(raw, finest)


def meshes(raw: SparseTensor, resolution: int) -> Results:
    """The mesh of every item."""
    results = {}
    items = zip(raw.coords.split(raw.counts), raw.feats.split(raw.counts), strict=True)
    for i, (coords, feats) in enumerate(items):
        grid = dual_grid_of(feats)
        parts = (part.numpy() for part in (coords, grid.dual, grid.crossed))
        vertices, faces = to_mesh(*parts, resolution, grid.split.numpy())
        results[f"out.mesh{i}.vertices"] = torch.from_numpy(vertices)
        results[f"out.mesh{i}.faces"] = torch.from_numpy(faces)
    return results


def flow_config(config: dict[str, Any]) -> FlowConfig:
    """The configuration of the recorded flow transformer."""
    return FlowConfig(
        resolution=config["resolution"],
        in_channels=config["in_channels"],
        out_channels=config["out_channels"],
        width=config["model_channels"],
        cond_channels=config["cond_channels"],
        num_blocks=config["num_blocks"],
        num_heads=config["num_heads"],
        ffn_width=int(config["model_channels"] * config["mlp_ratio"]),
    )


def flow_times(r: Recording) -> Tensor:
    """Return the recorded network inputs, 1000 * t."""
    return r["in.t"].double() / 1000


def flow_dit(r: Recording) -> Results:
    """The flow transformer alone, with every recorded intermediate value."""
    flow = FlowTransformer(flow_config(r.config))
    load_strictly(flow, r.state(), r.name)
    results: Results = {}

    def keep(name: str) -> Callable[[nn.Module, Any, Tensor], None]:
        return lambda module, inputs, output: results.__setitem__(f"mid.{name}", output)

    watched = {"input_layer": "input_layer", "t_emb": "t_embedder", "adaln": "adaLN_modulation"}
    watched |= {f"block0.{part}": f"blocks.0.{part}" for part in ("self_attn", "cross_attn", "mlp")}
    watched |= {f"block{i}": f"blocks.{i}" for i in range(len(flow.blocks))}
    for name, module in watched.items():
        flow.get_submodule(module).register_forward_hook(keep(name))
    cells = r.cells()
    x = torch.cat([r["in.x_t"], r["in.concat_cond"]], dim=1)
    results["out.feats"] = flow(x, flow_times(r), cells.coords, cells.counts, r["in.cond"])
    return results


def painter(r: Recording, point_kinds: int = 0) -> PartDiT:
    """The wrapper, with the flow weights of the file that the recording names."""
    manifest = json.loads((r.folder / "manifest.json").read_text())
    file = r.config["flow_weights"]
    config = replace(flow_config(manifest["files"][file]["config"]), point_kinds=point_kinds)
    if point_kinds:
        cell, num = r.config["point_cell"], r.config["max_points"]
        config = replace(config, point_cell=cell, num_points=num)
    state = {
        f"flow_model.{name[6:]}": v for name, v in load_file(r.folder / file).items() if name[:6] == "state."
    }
    model = PartDiT(config)
    load_strictly(model, state | r.state(), r.name)
    return model


def seg_full(r: Recording) -> Results:
    """The wrapper without points, one forward of a batch of unequal items."""
    cells = r.cells()
    latents = (r["in.shape_slat"], r["in.tex_slat"])
    feats = painter(r)(r["in.x_t"], flow_times(r), *latents, cells.coords, cells.counts, r["in.cond"])
    return {"out.feats": feats, "out.coords": rows_of(cells)}


def seg_interactive(r: Recording) -> Results:
    """The wrapper with points: tokens, one forward and a sampling run per set of clicks."""
    model, cells = painter(r, point_kinds=1), r.cells()
    latents = (r["in.shape_slat"], r["in.tex_slat"], cells.coords, cells.counts)
    results: Results = {}
    for case in r.config["cases"]:
        points = point_tokens([r[f"in.{case}.vxz_points"]], model.config)
        results |= {
            f"in.{case}.point_coords": recorded_points(points),
            f"in.{case}.point_labels": points.kinds.T,
        }
        results[f"out.{case}.feats"] = model(r["in.x_t"], flow_times(r), *latents, r["in.cond"], points)
        v = velocity(model, *latents, r["in.cond"], points)
        results[f"out.{case}.samples"] = sampling.integrate(
            v, r["in.noise"], times(r.config["sampler_params"])
        )
    return results


def recorded_points(points: PointTokens) -> Tensor:
    """Point cells of a single item as recorded, [P, 4] int32 with the item first."""
    return torch.nn.functional.pad(points.coords[0], (1, 0))


def times(params: dict[str, Any]) -> list[float]:
    """The schedule of a recorded sampler."""
    return sampling.schedule(params["steps"], params["rescale_t"])


def sampler_full(r: Recording) -> Results:
    """Every recorded sampler: states after each step, data pointed to, and the samples."""
    model, cells = painter(r), r.cells()
    latents = (r["in.shape_slat"], r["in.tex_slat"], cells.coords, cells.counts)
    toward, away = (velocity(model, *latents, r[f"in.{cond}"]) for cond in ("cond", "neg_cond"))
    results: Results = {}
    for case, params in r.config["cases"].items():
        v = sampling.guided(
            toward,
            away,
            params["guidance_strength"],
            tuple(params["guidance_interval"]),
            params["guidance_rescale"],
            cells.counts,
        )
        results[f"in.{case}.t_seq"] = torch.tensor(times(params), dtype=torch.float64)
        steps = list(sampling.euler(v, r["in.noise"], times(params)))
        results[f"out.{case}.x_t"] = torch.stack([x for x, _ in steps])
        results[f"out.{case}.pred_x_0"] = torch.stack([data for _, data in steps])
        results[f"out.{case}.samples"] = steps[-1][0]
    return results


def single_full(r: Recording) -> Results:
    """One asset in latent space: normalize, sample, denormalize."""
    model, cells = painter(r), r.cells()
    shape, texture = (
        normalized(
            r[f"in.{s}_slat_raw"],
            LatentStatistics(tuple(r[f"in.{s}_mean"].tolist()), tuple(r[f"in.{s}_std"].tolist())),
        )
        for s in ("shape", "tex")
    )
    v = velocity(model, shape, texture, cells.coords, cells.counts, r["in.cond"])
    samples = sampling.integrate(v, r["in.noise"], times(r.config["sampler_params"]))
    painted = samples * r["in.tex_std"] + r["in.tex_mean"]
    return {"out.tex_slat": painted, "out.coords": rows_of(cells)}


def dinov3_tokens(r: Recording) -> Results:
    """Image tokens of a picture and of a preprocessed batch."""
    c = r.config
    model = DinoEncoder(
        DinoConfig(
            width=c["hidden_size"],
            num_layers=c["num_hidden_layers"],
            num_heads=c["num_attention_heads"],
            mlp_width=c["intermediate_size"],
            image_size=c["image_size"],
            num_registers=c["num_register_tokens"],
            patch=c["patch_size"],
        )
    )
    load_strictly(model, r.state(), r.name)
    picture = picture_tensor(r["in.image_u8"].numpy(), c["image_size"])
    resized = (picture[0] * 255).round().byte().permute(1, 2, 0)
    tokens = {"out.tokens_image": model(picture), "out.tokens_tensor": model(r["in.tensor01"])}
    return tokens | {"in.image_resized_u8": resized}


COMPONENTS: dict[str, Callable[[Recording], Results]] = {
    "sparse_conv": sparse_conv,
    "sparse_conv_dilated": sparse_conv,
    "vae_shape_encoder": vae_encoder,
    "vae_tex_encoder": vae_encoder,
    "vae_shape_decoder": vae_decoder,
    "vae_tex_decoder": vae_decoder,
    "flow_dit": flow_dit,
    "seg_full": seg_full,
    "seg_interactive": seg_interactive,
    "sampler_full": sampler_full,
    "single_full": single_full,
    "dinov3_tokens": dinov3_tokens,
}


def component_of(name: str) -> Callable[[Recording], Results] | None:
    """Return the component of a recording: the one of the same name, or its longest prefix."""
    known = [key for key in COMPONENTS if name == key or name.startswith(f"{key}_")]
    return COMPONENTS[max(known, key=len)] if known else None


# Comparison ---------------------------------------------------------------------------------------


def compare(name: str, ours: Tensor, recorded: Tensor, atol: float, rtol: float) -> Line:
    """Integers must be equal; other values within atol + rtol * |recorded|."""
    exact = not recorded.is_floating_point()
    tolerance = "exact" if exact else f"{atol:.0e} + {rtol:.0e} * |value|"
    if ours.shape != recorded.shape:
        return Line(f"{name}: {list(ours.shape)} for {list(recorded.shape)}", float("inf"), tolerance, False)
    error = (ours.double() - recorded.double()).abs()
    allowed = torch.zeros_like(error) if exact else atol + rtol * recorded.double().abs()
    return Line(name, float(error.max()) if error.numel() else 0.0, tolerance, bool((error <= allowed).all()))


@torch.no_grad()
def compare_file(folder: Path, file: str, entry: dict[str, Any]) -> Iterator[Line]:
    """Compare every recorded result of one file, and the prepared inputs that a component also computes."""
    name = file.removesuffix(".safetensors")
    path = folder / file
    if not path.is_file():
        yield Line(f"{name}: {file} is missing", float("inf"), "-", False)
        return
    if "sha256" in entry and hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
        yield Line(f"{name}: checksum differs from the manifest", float("inf"), "-", False)
    component = component_of(name)
    if component is None:
        yield Line(f"{name}: no such component", float("inf"), "-", False)
        return
    recording = Recording(name, entry["config"], load_file(path), folder)
    results = component(recording)
    tolerance = entry["tolerance"]
    expected = [key for key in recording.tensors if key.startswith(("out.", "mid."))]
    for key in sorted({*expected, *results}):
        recorded_key = key.split(" ")[0]
        if key not in results:
            yield Line(f"{name} {key}: not computed", float("inf"), "-", False)
        elif recorded_key in recording.tensors:
            recorded = recording[recorded_key]
            yield compare(f"{name} {key}", results[key], recorded, tolerance["atol"], tolerance["rtol"])


def compare_folder(folder: Path) -> Iterator[Line]:
    """Compare all files of the manifest; a recording that it does not list is a failure."""
    manifest = json.loads((folder / "manifest.json").read_text())
    for file, entry in manifest["files"].items():
        yield from compare_file(folder, file, entry)
    for path in sorted(folder.glob("*.safetensors")):
        if path.name not in manifest["files"]:
            yield Line(f"{path.stem}: not in the manifest", float("inf"), "-", False)


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 0 if every line passed."""
    parser = argparse.ArgumentParser(description="Compare the networks with recorded numbers.")
    parser.add_argument("folder", type=Path, help="recordings and their manifest.json")
    folder = parser.parse_args(arguments).folder
    if not (folder / "manifest.json").is_file():
        print(f"{folder} has no manifest.json; expected a folder like tests/golden/parity", file=sys.stderr)
        return 2
    lines = []
    for line in compare_folder(folder):
        lines.append(line)
        verdict = "ok  " if line.passed else "FAIL"
        print(f"{verdict} {line.name:44s} {line.error:9.2e}  (tolerance {line.tolerance})")
    failed = sum(not line.passed for line in lines)
    print(json.dumps({"benchmark": "parity", "folder": folder.name, "cases": len(lines), "failed": failed}))
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    sys.exit(main())
