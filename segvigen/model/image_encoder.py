"""Picture to image tokens: DINOv3 for the released models, a small encoder of our own for mini.

The picture is the condition view or, in the guided task, a guide map. `zero_condition` stands for no picture.
Source: models.md 6.1 and 6.2.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor, nn

from segvigen.arrays import F32, U8
from segvigen.errors import FileError, InputError, ModelError
from segvigen.model.config import DinoConfig, ImageEncoderConfig
from segvigen.model.layers import plain_norm

LONGEST_SIDE = 1024  # larger pictures are downscaled first
SOLID_ALPHA = 204  # 0.8 * 255: pixels with a higher alpha decide the crop
IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)


def zero_condition(num_items: int, num_tokens: int, channels: int) -> Tensor:
    """Return the condition for no picture, [B, L, C]; all rows are equal, so L makes no difference."""
    return torch.zeros(num_items, num_tokens, channels)


def crop_to_content(rgba: U8) -> U8:
    """Crop the square around the solid pixels and put it on black: [H, W, 4] uint8 -> [S, S, 3] uint8.

    Difference from the release: alpha is used directly; the release draws it on white and estimates it again
    with a background-removal network. Raises InputError when no pixel is solid.
    """
    image = Image.fromarray(rgba, "RGBA")
    if max(image.size) > LONGEST_SIDE:
        scale = LONGEST_SIDE / max(image.size)
        size = (int(image.width * scale), int(image.height * scale))
        image = image.resize(size, Image.Resampling.LANCZOS)
    rows, columns = np.nonzero(np.asarray(image)[..., 3] > SOLID_ALPHA)
    if not len(rows):
        raise InputError(
            f"the picture of {image.width} x {image.height} pixels shows nothing solid; "
            "expected an object on a transparent background"
        )
    left, right, top, bottom = columns.min(), columns.max(), rows.min(), rows.max()
    half = int(max(right - left, bottom - top)) // 2
    x, y = (left + right) / 2, (top + bottom) / 2
    box = (round(x - half), round(y - half), round(x + half), round(y + half))
    crop = np.asarray(image.crop(box), dtype=np.float32) / 255  # transparent outside of the picture
    return (crop[..., :3] * crop[..., 3:] * 255).astype(np.uint8)


def picture_tensor(rgb: U8, size: int) -> Tensor:
    """Resize a picture to a square with Lanczos: [H, W, 3] uint8 -> [1, 3, size, size] in 0..1."""
    image = Image.fromarray(rgb, "RGB").resize((size, size), Image.Resampling.LANCZOS)
    return torch.from_numpy(np.array(image)).permute(2, 0, 1)[None].float() / 255


def dino_pictures(pictures: Tensor, size: int) -> Tensor | None:
    """Pictures for the released image encoder: premultiplied [B, 4, H, W] in 0..1 -> [B, 3, size, size].

    Each is cropped to its solid part, put on black, and resized. None when one of them has no solid pixel.
    """
    if bool(((pictures[:, 3] * 255).round().flatten(1).amax(1) <= SOLID_ALPHA).any()):
        return None
    alpha = pictures[:, 3:].clamp_min(1 / 255)
    straight = torch.cat([pictures[:, :3] / alpha, pictures[:, 3:]], dim=1).clamp(0, 1)
    rgba = (straight * 255).round().byte().permute(0, 2, 3, 1).cpu().numpy()
    return torch.cat([picture_tensor(crop_to_content(image), size) for image in rgba])


def read_picture(source: str | Path) -> F32:
    """Read a user's picture of the object as a condition: premultiplied RGBA [4, H, W] in 0..1.

    Transparent pixels are background. Raises FileError for a missing file, InputError for a file that is not
    a picture or has no transparent pixel.
    """
    path = Path(source)
    if not path.is_file():
        raise FileError(
            f"{path} is not a file; expected a picture of the object with a transparent background"
        )
    try:
        with Image.open(path) as image:
            rgba = np.asarray(image.convert("RGBA"), np.float32) / 255
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as problem:
        raise InputError(f"{path.name} cannot be read as a picture ({problem}); expected a PNG") from None
    if rgba[..., 3].min() > SOLID_ALPHA / 255:
        raise InputError(
            f"{path.name} has no transparent background; cut the object out and save it as PNG with alpha, "
            "or leave the picture out: a view of the mesh is rendered then"
        )
    if rgba[..., 3].max() <= SOLID_ALPHA / 255:
        raise InputError(f"{path.name} shows nothing solid; expected an object on a transparent background")
    rgba[..., :3] *= rgba[..., 3:]
    return np.ascontiguousarray(rgba.transpose(2, 0, 1))


# DINOv3 -------------------------------------------------------------------------------------------


class DinoEncoder(nn.Module):
    """DINOv3 vision transformer with the tensor names of the transformers library.

    Tokens are in the order class, registers, patches row by row. The network's own last norm and its mask
    token are in the files but do not affect the condition.
    """

    def __init__(self, config: DinoConfig) -> None:
        super().__init__()
        self.config = config
        self.embeddings = _DinoEmbeddings(config)
        self.layer = nn.ModuleList(_DinoLayer(config) for _ in range(config.num_layers))
        self.norm = nn.LayerNorm(config.width, eps=config.norm_eps)

    def forward(self, pictures: Tensor) -> Tensor:
        """Pictures [B, 3, S, S] in 0..1, S whole patches -> tokens [B, 1 + registers + patches, W]."""
        mean, std = (pictures.new_tensor(v)[:, None, None] for v in (IMAGENET_MEAN, IMAGENET_STD))
        tokens = self.embeddings((pictures - mean) / std)
        rows, columns = (side // self.config.patch for side in pictures.shape[-2:])
        angles = dino_angles(rows, columns, self.config).to(pictures)
        for layer in self.layer:
            tokens = layer(tokens, angles.cos(), angles.sin())
        return plain_norm(tokens)


def dino_angles(rows: int, columns: int, config: DinoConfig) -> Tensor:
    """Rotary angles of the patches, row by row: [rows * columns, head width].

    Patch centers run from -1 to 1 on both axes; a quarter of the channels rotates with y, a quarter with x,
    and the other half repeats them for the rotate-half form.
    """
    n = config.width // config.num_heads // 4
    frequencies = config.rope_base ** (-torch.arange(n, dtype=torch.float32) / n)
    y, x = ((torch.arange(count) + 0.5) / count * 2 - 1 for count in (rows, columns))
    centers = torch.stack(torch.meshgrid(y, x, indexing="ij"), dim=-1).reshape(-1, 2)
    angles = (2 * math.pi * centers[:, :, None] * frequencies).flatten(1)
    return angles.repeat(1, 2)


class _DinoEmbeddings(nn.Module):
    def __init__(self, config: DinoConfig) -> None:
        super().__init__()
        self.cls_token = nn.Parameter(torch.randn(1, 1, config.width))
        self.mask_token = nn.Parameter(torch.zeros(1, 1, config.width))
        self.register_tokens = nn.Parameter(torch.randn(1, config.num_registers, config.width))
        self.patch_embeddings = nn.Conv2d(3, config.width, config.patch, config.patch)

    def forward(self, pictures: Tensor) -> Tensor:
        patches = self.patch_embeddings(pictures).flatten(2).transpose(1, 2)
        first = torch.cat([self.cls_token, self.register_tokens], dim=1).expand(len(pictures), -1, -1)
        return torch.cat([first, patches], dim=1)


class _DinoLayer(nn.Module):
    def __init__(self, config: DinoConfig) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(config.width, eps=config.norm_eps)
        self.attention = _DinoAttention(config)
        self.layer_scale1 = _LayerScale(config.width)
        self.norm2 = nn.LayerNorm(config.width, eps=config.norm_eps)
        self.mlp = _DinoMlp(config)
        self.layer_scale2 = _LayerScale(config.width)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        x = x + self.layer_scale1(self.attention(self.norm1(x), cos, sin))
        out: Tensor = x + self.layer_scale2(self.mlp(self.norm2(x)))
        return out


class _DinoAttention(nn.Module):
    def __init__(self, config: DinoConfig) -> None:
        super().__init__()
        self.num_heads = config.num_heads
        self.q_proj = nn.Linear(config.width, config.width)
        self.k_proj = nn.Linear(config.width, config.width, bias=False)
        self.v_proj = nn.Linear(config.width, config.width)
        self.o_proj = nn.Linear(config.width, config.width)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        q, k, v = (
            project(x).unflatten(-1, (self.num_heads, -1)).transpose(1, 2)
            for project in (self.q_proj, self.k_proj, self.v_proj)
        )
        mixed = F.scaled_dot_product_attention(_rotate(q, cos, sin), _rotate(k, cos, sin), v)
        out: Tensor = self.o_proj(mixed.transpose(1, 2).flatten(2))
        return out


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate the patch tokens, which are last: x [B, H, T, D], cos and sin [patches, D]."""
    others, patches = x.split([x.shape[2] - len(cos), len(cos)], dim=2)
    first, second = patches.chunk(2, dim=-1)
    return torch.cat([others, patches * cos + torch.cat([-second, first], dim=-1) * sin], dim=2)


class _LayerScale(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.lambda1 = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return x * self.lambda1


class _DinoMlp(nn.Module):
    def __init__(self, config: DinoConfig) -> None:
        super().__init__()
        self.up_proj = nn.Linear(config.width, config.mlp_width)
        self.down_proj = nn.Linear(config.mlp_width, config.width)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.down_proj(F.gelu(self.up_proj(x)))
        return out


# Small --------------------------------------------------------------------------------------------


class MiniImageEncoder(nn.Module):
    """Strided convolutions to one token per patch, position embeddings, and a few transformer layers."""

    CHANNELS = 4  # red, green, blue, alpha

    def __init__(self, config: ImageEncoderConfig) -> None:
        super().__init__()
        halvings = (config.patch // 4).bit_length() - 1
        if config.patch != 4 << max(halvings, 0) or config.image_size % config.patch:
            raise ModelError(
                f"patch {config.patch} must be 4, 8, 16, ... and divide the image size {config.image_size}"
            )
        self.config = config
        widths = [config.width >> (halvings - i) for i in range(halvings + 1)]
        stem: list[nn.Module] = [nn.Conv2d(self.CHANNELS, widths[0], 4, 4)]
        for a, b in zip(widths, widths[1:], strict=False):
            stem += [nn.GELU(), nn.Conv2d(a, b, 3, stride=2, padding=1)]
        self.stem = nn.Sequential(*stem)
        self.positions = nn.Parameter(torch.randn(self.num_tokens, config.width) * 0.02)
        layer = nn.TransformerEncoderLayer(
            config.width, config.num_heads, 4 * config.width, 0.0, F.gelu, batch_first=True, norm_first=True
        )
        self.layers = nn.TransformerEncoder(layer, config.num_layers, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(config.width)
        self.out_layer = nn.Linear(config.width, config.out_channels)

    @property
    def num_tokens(self) -> int:
        """L, the image tokens of a picture."""
        return (self.config.image_size // self.config.patch) ** 2

    def forward(self, pictures: Tensor) -> Tensor:
        """Pictures [B, 4, S, S], premultiplied RGBA in 0..1 -> tokens [B, L, out_channels], row by row."""
        tokens = self.stem(pictures * 2 - 1).flatten(2).transpose(1, 2) + self.positions
        out: Tensor = self.out_layer(self.norm(self.layers(tokens)))
        return out
