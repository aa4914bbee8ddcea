"""Tiny networks in the place of the released ones, and a folder with their files in the released layouts."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

from benchmarks.fake_release import write_release
from segvigen.model.config import DinoConfig, FlowConfig, VAEConfig
from segvigen.model.device import Policy
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights import checkpoints
from segvigen.model.weights.checkpoints import SPECS, Spec, load_strictly, set_policy
from segvigen.model.weights.files import read
from segvigen.model.weights.release import released_config

ENCODER = VAEConfig(channels=6, latent_channels=32, widths=(8, 16), blocks=(0, 1))
SHAPE_DECODER = VAEConfig(channels=7, latent_channels=32, widths=(16, 8), blocks=(1, 0), predicts_cells=True)
TEXTURE_DECODER = VAEConfig(channels=6, latent_channels=32, widths=(16, 8), blocks=(1, 0))
FLOW = FlowConfig(
    resolution=8, in_channels=64, out_channels=32, width=24, cond_channels=16, num_blocks=2, num_heads=2,
    ffn_width=32, point_cell=2,
)  # fmt: skip
DINO = DinoConfig(width=16, num_layers=1, num_heads=2, mlp_width=32, image_size=32)
POINTS = replace(FLOW, point_kinds=1)
TINY: dict[str, Callable[[], object]] = {
    "shape_encoder": lambda: Encoder(ENCODER),
    "tex_encoder": lambda: Encoder(ENCODER),
    "shape_decoder": lambda: Decoder(SHAPE_DECODER),
    "tex_decoder": lambda: Decoder(TEXTURE_DECODER),
    "tex_flow": lambda: PartDiT(FLOW),
    "segvigen_interactive": lambda: PartDiT(POINTS),
    "segvigen_full": lambda: PartDiT(FLOW),
    "segvigen_guided": lambda: PartDiT(FLOW),
    "dinov3": lambda: DinoEncoder(DINO),
}
CONFIG = replace(
    released_config("click"),
    name="tiny",
    resolution=16,
    shape_encoder=ENCODER,
    shape_decoder=SHAPE_DECODER,
    texture_encoder=ENCODER,
    texture_decoder=TEXTURE_DECODER,
    flow=POINTS,
    image_encoder=DINO,
    click_steps=2,
    full_steps=2,
    guide_steps=2,
)


def load(key: str, path: Path, policy: Policy = "fp32") -> nn.Module:
    """Load one network of SPECS from a file."""
    with torch.device("meta"):
        network = SPECS[key].build()
    set_policy(network, policy, SPECS[key].torso)
    load_strictly(network, read(path), str(path))
    return network.eval()


def shrink(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put tiny networks in the place of the released ones, for the length of a test."""
    for key, build in TINY.items():
        monkeypatch.setitem(checkpoints.SPECS, key, Spec(build, SPECS[key].torso))


def tiny_release(folder: Path, layout: str = "official", **more: object) -> dict[str, Path]:
    """The files of the tiny networks (after `shrink`), with model.json, so that the folder can be run."""
    files = write_release(folder, layout=layout, **more)  # type: ignore[arg-type]
    (folder / "model.json").write_text(json.dumps({"config": CONFIG.to_json()}))
    return files
