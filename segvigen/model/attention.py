"""Attention among the tokens of one item: rotary positions, normalized queries and keys, items never
mixed."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

KeysValues = tuple[Tensor, Tensor]  # cached keys and values of cross attention, two [B, L, H, D]
CHUNK_SCORES = 1 << 26  # scores that `attend_in_chunks` keeps at once: 256 MiB in fp32, twice with softmax


def rope_phases(coords: Tensor, head_width: int) -> Tensor:
    """Rotary phases of cells at integer coords [N, 3]: [N, head_width // 2] complex64.

    A third of the channel pairs rotates with x, a third with y, a third with z, by coordinate * 10000^(-k/n)
    for the k-th of n pairs; the remaining pairs do not rotate. Source: models.md 3.3.
    """
    pairs = head_width // 2
    n = pairs // 3
    frequencies = 1 / 10000.0 ** (torch.arange(n, dtype=torch.float32, device=coords.device) / n)
    angles = (coords.float()[:, :, None] * frequencies).flatten(1)
    angles = F.pad(angles, (0, pairs - 3 * n))
    return torch.polar(torch.ones_like(angles), angles)


def rotate(x: Tensor, phases: Tensor) -> Tensor:
    """Rotate adjacent channel pairs of x [N, H, D] by phases [N, D // 2], in fp32."""
    pairs = torch.view_as_complex(x.float().unflatten(-1, (-1, 2)))
    return torch.view_as_real(pairs * phases[:, None]).flatten(-2).to(x.dtype)


def attend(
    query: Tensor, keys: Sequence[Tensor], values: Sequence[Tensor], counts: tuple[int, ...]
) -> Tensor:
    """Softmax attention, item by item: query [N, H, D], per item keys and values [L, H, D] -> [N, H, D].

    Sums are fp32 in every dtype: by torch's fused kernels where they exist, else in chunks of queries.
    """
    kernel = F.scaled_dot_product_attention if has_fused_attention(query.device) else attend_in_chunks
    out = []
    for item in zip(query.split(counts), keys, values, strict=True):
        q, k, v = (rows.transpose(0, 1)[None] for rows in item)
        out.append(kernel(q, k, v)[0].transpose(0, 1))
    return out[0] if len(out) == 1 else torch.cat(out)


def has_fused_attention(device: torch.device) -> bool:
    """Return whether torch's attention avoids the full score matrix: on CPUs and NVIDIA GPUs.

    ROCm, MPS, and others may build the full matrix in the input's dtype, which at 9,358 tokens and 12 heads
    is 2 GB in half precision and overflows in fp16.
    """
    return device.type in ("cpu", "meta") or (device.type == "cuda" and torch.version.hip is None)


def attend_in_chunks(query: Tensor, keys: Tensor, values: Tensor, scores: int = CHUNK_SCORES) -> Tensor:
    """Softmax attention of [B, H, N, D] over [B, H, L, D] in fp32, with at most `scores` scores at a time.

    With one chunk it is the plain definition.
    """
    k, v = keys.float().transpose(-1, -2), values.float()
    step = max(1, scores // (query.shape[0] * query.shape[1] * max(k.shape[-1], 1)))
    scale = query.shape[-1] ** -0.5
    chunks = [torch.softmax(q.float() * scale @ k, dim=-1) @ v for q in query.split(step, dim=2)]
    return torch.cat(chunks, dim=2).to(query.dtype)


class HeadNorm(nn.Module):
    """RMS norm per head: scale each vector to length sqrt(D) times a learned gain. Source: models.md 3.2."""

    def __init__(self, num_heads: int, head_width: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(num_heads, head_width))

    def forward(self, x: Tensor) -> Tensor:
        """[..., H, D] -> the same shape and dtype; computed in fp32."""
        y = x.float()
        length = torch.linalg.vector_norm(y, dim=-1, keepdim=True).clamp_min(1e-12)
        return (y * (self.gamma.shape[1] ** 0.5 / length) * self.gamma).to(x.dtype)


class SelfAttention(nn.Module):
    """Attention from every token to every token of its item."""

    def __init__(self, width: int, num_heads: int) -> None:
        super().__init__()
        self.heads = (num_heads, width // num_heads)
        self.to_qkv = nn.Linear(width, 3 * width)
        self.q_rms_norm = HeadNorm(*self.heads)
        self.k_rms_norm = HeadNorm(*self.heads)
        self.to_out = nn.Linear(width, width)

    def forward(self, x: Tensor, phases: Tensor, counts: tuple[int, ...]) -> Tensor:
        """x [N, W], phases from `rope_phases` -> [N, W]."""
        q, k, v = self.to_qkv(x).unflatten(-1, (3, *self.heads)).unbind(1)
        q, k = rotate(self.q_rms_norm(q), phases), rotate(self.k_rms_norm(k), phases)
        out: Tensor = self.to_out(attend(q, k.split(counts), v.split(counts), counts).flatten(1))
        return out


class CrossAttention(nn.Module):
    """Attention from every token to the condition tokens of its item."""

    def __init__(self, width: int, cond_channels: int, num_heads: int) -> None:
        super().__init__()
        self.heads = (num_heads, width // num_heads)
        self.to_q = nn.Linear(width, width)
        self.to_kv = nn.Linear(cond_channels, 2 * width)
        self.q_rms_norm = HeadNorm(*self.heads)
        self.k_rms_norm = HeadNorm(*self.heads)
        self.to_out = nn.Linear(width, width)

    def keys_values(self, cond: Tensor) -> KeysValues:
        """Keys and values of the condition [B, L, C]; they do not depend on the time, so cache them."""
        k, v = self.to_kv(cond).unflatten(-1, (2, *self.heads)).unbind(2)
        return self.k_rms_norm(k), v.contiguous()  # a view would keep the raw keys alive

    def forward(self, x: Tensor, context: KeysValues | Tensor, counts: tuple[int, ...]) -> Tensor:
        """x [N, W] -> [N, W]; context: cached keys and values, or the condition [B, L, C]."""
        q = self.q_rms_norm(self.to_q(x).unflatten(-1, self.heads))
        keys, values = self.keys_values(context.to(x.dtype)) if isinstance(context, Tensor) else context
        out: Tensor = self.to_out(attend(q, keys.unbind(0), values.unbind(0), counts).flatten(1))
        return out
