"""Flow transformer over latent cells: RoPE, shared adaptive modulation, cross attention to the condition.

Source: models.md section 3 (TRELLIS.2 texture flow); the task embedding is the paper's section 3.3.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from segvigen.model.attention import CrossAttention, KeysValues, SelfAttention, rope_phases
from segvigen.model.config import FlowConfig
from segvigen.model.layers import Embedder, LayerNorm32, cast_torso, plain_norm, spread, torso_dtype

Counts = tuple[int, ...]  # cells per item
Context = Sequence[KeysValues | Tensor]  # per block: cached keys and values, or the condition itself


class FeedForward(nn.Module):
    """Two linear layers with a tanh-approximated GELU in between."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.mlp = nn.Sequential(
            nn.Linear(width, hidden), nn.GELU(approximate="tanh"), nn.Linear(hidden, width)
        )

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.mlp(x)
        return out


class FlowBlock(nn.Module):
    """Self attention, cross attention, feed-forward; the time modulates and gates the first and the last."""

    def __init__(self, config: FlowConfig) -> None:
        super().__init__()
        width = config.width
        self.modulation = nn.Parameter(torch.randn(6 * width) / width**0.5)
        self.norm1 = LayerNorm32(width, affine=False)
        self.self_attn = SelfAttention(width, config.num_heads)
        self.norm2 = LayerNorm32(width)
        self.cross_attn = CrossAttention(width, config.cond_channels, config.num_heads)
        self.norm3 = LayerNorm32(width, affine=False)
        self.mlp = FeedForward(width, config.ffn_width)

    def forward(
        self, h: Tensor, modulation: Tensor, context: KeysValues | Tensor, phases: Tensor, counts: Counts
    ) -> Tensor:
        """h [N, W]; modulation [B, 6*W], shared by all blocks -> [N, W]."""
        mixed = spread((self.modulation + modulation).to(h.dtype), counts)
        shift_a, scale_a, gate_a, shift_f, scale_f, gate_f = mixed.chunk(6, dim=1)
        h = h + gate_a * self.self_attn(self.norm1(h) * (1 + scale_a) + shift_a, phases, counts)
        h = h + self.cross_attn(self.norm2(h), context, counts)
        return h + gate_f * self.mlp(self.norm3(h) * (1 + scale_f) + shift_f)


class FlowTransformer(nn.Module):
    """Predict a velocity (or the data) for every cell, given the time and a condition.

    `forward` is the released network alone. `PartDiT` calls its steps (`condition`, `torso`, `head`) to add
    tokens after the input layer.
    """

    def __init__(self, config: FlowConfig) -> None:
        super().__init__()
        self.config = config
        self.t_embedder = Embedder(config.width)
        if config.num_tasks:
            self.task_embedder = Embedder(config.width)
        self.adaLN_modulation = nn.Sequential(nn.SiLU(), nn.Linear(config.width, 6 * config.width))
        self.input_layer = nn.Linear(config.in_channels + config.hint_channels, config.width)
        self.blocks = nn.ModuleList(FlowBlock(config) for _ in range(config.num_blocks))
        self.out_layer = nn.Linear(config.width, config.out_channels)
        _initialize(self)

    def forward(
        self, x: Tensor, t: Tensor, coords: Tensor, counts: Counts, cond: Tensor, task: Tensor | None = None
    ) -> Tensor:
        """Return [N, out_channels]; items do not attend to each other.

        x [N, in_channels + hint_channels]; t [B] in 0..1; coords [N, 3]; cond [B, L, cond_channels]; task [B]
        int64.
        """
        modulation = self.condition(t, task)
        phases = rope_phases(coords, self.config.head_width)
        h = self.torso(self.input_layer(x), phases, counts, modulation, self.context(cond))
        return self.head(h)

    def condition(self, t: Tensor, task: Tensor | None = None) -> Tensor:
        """Return the modulation that all blocks share, [B, 6*W], from time [B] in 0..1 and task [B].

        The network was trained on 1000 * t; a float64 t on the CPU makes the product round only once.
        """
        device = self.input_layer.weight.device
        embedded = self.t_embedder((t * 1000).float().to(device))
        if task is not None:
            if not self.config.num_tasks:
                raise ValueError("this network has no task embedding")
            embedded = embedded + self.task_embedder(task.float())
        modulation: Tensor = self.adaLN_modulation(embedded)
        return modulation

    def context(self, cond: Tensor) -> Context:
        """Keys and values of the condition [B, L, cond_channels] for every block, the same at all times."""
        cond = cond.to(torso_dtype(self.blocks))
        return [block.cross_attn.keys_values(cond) for block in flow_blocks(self)]

    def torso(
        self, h: Tensor, phases: Tensor, counts: Counts, modulation: Tensor, context: Context
    ) -> Tensor:
        """Run the blocks: h [N, W], phases from `rope_phases` -> [N, W] fp32."""
        dtype = torso_dtype(self.blocks)
        h, modulation = h.to(dtype), modulation.to(dtype)
        for block, keys_values in zip(flow_blocks(self), context, strict=True):
            h = block(h, modulation, keys_values, phases, counts)
        return h.float()

    def head(self, h: Tensor) -> Tensor:
        """[N, W] -> [N, out_channels]."""
        out: Tensor = self.out_layer(plain_norm(h))
        return out

    def cast_torso(self, dtype: torch.dtype) -> None:
        """Set the dtype of the blocks in place; the release uses bfloat16 (models.md 3.5)."""
        cast_torso(self.blocks, dtype)


def flow_blocks(model: FlowTransformer) -> list[FlowBlock]:
    """Return the blocks in order, typed."""
    return [block for block in model.blocks if isinstance(block, FlowBlock)]


def _initialize(model: FlowTransformer) -> None:
    """The "scaled" initialization of models.md 3.4; output and task embedding start at zero."""
    width, depth = model.config.width, model.config.num_blocks
    for module in model.modules():
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=math.sqrt(2 / (5 * width)))
            nn.init.zeros_(module.bias)
    for name, weight in model.blocks.named_parameters():
        if name.endswith(("attn.to_out.weight", "mlp.mlp.2.weight")):
            nn.init.normal_(weight, std=1 / math.sqrt(5 * depth * width))
    nn.init.normal_(model.input_layer.weight, std=1 / math.sqrt(model.input_layer.in_features))
    embedders = [model.t_embedder, model.task_embedder] if model.config.num_tasks else [model.t_embedder]
    for embedder in embedders:
        nn.init.normal_(embedder.mlp.get_parameter("0.weight"), std=0.02)
        nn.init.normal_(embedder.mlp.get_parameter("2.weight"), std=0.02)
    if model.config.num_tasks:
        nn.init.zeros_(model.task_embedder.mlp.get_parameter("2.weight"))
    nn.init.zeros_(model.adaLN_modulation.get_parameter("1.weight"))
    nn.init.zeros_(model.out_layer.weight)
