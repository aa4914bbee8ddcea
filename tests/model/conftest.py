"""Small networks and small batches of unequal items."""

from dataclasses import replace

import torch

from segvigen.model.config import FlowConfig

TINY_FLOW = FlowConfig(
    resolution=8,
    in_channels=6,
    out_channels=3,
    width=24,
    cond_channels=5,
    num_blocks=2,
    num_heads=2,
    ffn_width=32,
)


def tiny_flow(texture: str = "tokens", point_kinds: int = 0, **more: object) -> FlowConfig:
    """A two-block configuration with 3 color, 2 texture or 3 shape channels, as the layout needs."""
    shared = {"texture": texture, "point_kinds": point_kinds, "num_points": 4, "point_cell": 4}
    config = replace(TINY_FLOW, **shared, **more)  # type: ignore[arg-type]
    return replace(config, in_channels=9) if texture == "channels" else config


def randomize(model: torch.nn.Module, seed: int = 0) -> torch.nn.Module:
    """Draw every parameter, also those that start at zero, so that nothing can hide."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            scale = parameter[0].numel() ** -0.5 if parameter.ndim > 1 else 0.5
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model
