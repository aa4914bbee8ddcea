"""The released networks at a size for tests: the same classes and tensor names, random weights."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from segvigen.model.config import DinoConfig, FlowConfig, LatentStatistics, VAEConfig
from segvigen.model.device import Policy
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.painter import PainterConfig
from segvigen.model.part_dit import PartDiT
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.checkpoints import set_policy
from tests.model.conftest import randomize

ENCODER = VAEConfig(channels=6, latent_channels=4, widths=(8, 8, 8, 16, 16), blocks=(0, 1, 1, 1, 1))
DECODER = VAEConfig(channels=6, latent_channels=4, widths=(16, 16, 8, 8, 8), blocks=(1, 1, 1, 1, 0))
FLOW = FlowConfig(
    resolution=4,
    in_channels=8,
    out_channels=4,
    width=24,
    cond_channels=16,
    num_blocks=2,
    num_heads=2,
    ffn_width=32,
    point_kinds=1,
)
CONFIG = PainterConfig(
    name="tiny-released",
    resolution=64,
    shape_encoder=ENCODER,
    shape_decoder=replace(DECODER, channels=7, predicts_cells=True),
    texture_encoder=ENCODER,
    texture_decoder=DECODER,
    flow=FLOW,
    image_encoder=DinoConfig(width=16, num_layers=1, num_heads=2, mlp_width=32, image_size=64),
    shape_statistics=LatentStatistics((0.1, 0.2, 0.3, 0.4), (1.5, 2.0, 2.5, 3.0)),
    texture_statistics=LatentStatistics((-0.1, 0.2, -0.3, 0.4), (1.5, 1.0, 2.5, 2.0)),
    click_steps=2,
    full_steps=2,
    guide_steps=2,
)


class Networks:
    """Reads the tiny networks by name, and remembers what was read."""

    def __init__(self) -> None:
        self.reads: list[str] = []

    def __call__(self, name: str, policy: Policy = "fp32") -> nn.Module:
        self.reads.append(name)
        single = replace(FLOW, point_kinds=0)
        builders = {
            "shape_encoder": lambda: Encoder(ENCODER),
            "texture_encoder": lambda: Encoder(ENCODER),
            "texture_decoder": lambda: Decoder(DECODER),
            "image_encoder": lambda: DinoEncoder(CONFIG.image_encoder),
            "flow/click": lambda: PartDiT(FLOW),
            "flow/full": lambda: PartDiT(single),
            "flow/guide": lambda: PartDiT(single),
        }
        network = randomize(builders[name](), seed=sorted(builders).index(name))
        torso = None if name == "image_encoder" else torch.bfloat16 if "/" in name else torch.float16
        set_policy(network, policy, torso)
        return network


def tiny_painter(networks: Networks | None = None, **options: object) -> ReleasedPainter:
    """The tiny released model on the CPU."""
    return ReleasedPainter(CONFIG, networks or Networks(), **options).to("cpu")  # type: ignore[arg-type]


FILES = {
    "shape_encoder": "shape_encoder",
    "tex_encoder": "texture_encoder",
    "tex_decoder": "texture_decoder",
    "dinov3": "image_encoder",
    "segvigen_interactive": "flow/click",
    "segvigen_full": "flow/full",
    "segvigen_guided": "flow/guide",
}


def write_networks(folder: Path, *, without: tuple[str, ...] = ()) -> Path:
    """The tiny networks as files of a folder, but for those of the names `without`."""
    flow = replace(CONFIG.flow, point_kinds=0)
    (folder / "model.json").write_text(json.dumps({"config": replace(CONFIG, flow=flow).to_json()}))
    for file, name in FILES.items():
        if file not in without:
            state = {n: v.contiguous() for n, v in Networks()(name).state_dict().items()}
            save_file(state, folder / f"{file}.safetensors")
    return folder
