"""LoRA: low-rank updates beside frozen linear layers, folded into plain weights at the end.

W' = W + alpha / rank * B A, with A [rank, in] random and B [out, rank] zero, so that training starts from the
network unchanged. Source: Hu et al. 2021, on the attention and feed-forward linears of every block. By hand:
forty lines, and the state dict keeps the released names.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SUFFIXES = (".lora_a", ".lora_b")


class LoraLinear(nn.Linear):
    """A frozen linear layer with its low-rank update; weight and bias keep their names."""

    def __init__(self, base: nn.Linear, rank: int, alpha: float) -> None:
        nn.Module.__init__(self)
        self.in_features, self.out_features = base.in_features, base.out_features
        self.weight, self.bias = base.weight, base.bias
        self.scale = alpha / rank
        self.lora_a = nn.Parameter(torch.randn(rank, base.in_features) / math.sqrt(base.in_features))
        self.lora_b = nn.Parameter(torch.zeros(base.out_features, rank))

    def forward(self, x: Tensor) -> Tensor:
        change = F.linear(F.linear(x.to(self.lora_a.dtype), self.lora_a), self.lora_b)
        return F.linear(x, self.weight, self.bias) + (self.scale * change).to(x.dtype)


def adapt(blocks: nn.Module, rank: int, alpha: float = 0.0) -> None:
    """Give every linear layer inside `blocks` an update of this rank, in place; alpha 0 means rank."""
    for module in list(blocks.modules()):
        for name, child in list(module.named_children()):
            if type(child) is nn.Linear:
                setattr(module, name, LoraLinear(child, rank, alpha or rank))


def folded(state: dict[str, Tensor], scale: float) -> dict[str, Tensor]:
    """Add the updates of an adapted network to its weights; return the tensors of the plain network."""
    plain = {name: tensor for name, tensor in state.items() if not name.endswith(SUFFIXES)}
    for name, a in state.items():
        if name.endswith(".lora_a"):
            layer = name.removesuffix(".lora_a")
            weight = plain[f"{layer}.weight"]
            change = scale * (state[f"{layer}.lora_b"].float() @ a.float())
            plain[f"{layer}.weight"] = (weight.float() + change).to(weight.dtype)
    return plain
