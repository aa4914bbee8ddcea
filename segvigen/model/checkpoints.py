"""Weights from files, strictly: every tensor has its place and its shape, or the difference is told.

Safetensors for what this project writes and for TRELLIS.2's networks; SegviGen's Lightning pickles are read
without running code (`weights_only`) and without loading their optimiser state into memory. Files of other
builds of the same networks are brought to our names by `canonical`. Source: state_dict.md, models.md 4.3 and
9.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor, nn

from segvigen.errors import CheckpointError
from segvigen.model import config
from segvigen.model.condition import DinoEncoder
from segvigen.model.layers import SubmanifoldConv
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder

Policy = Literal["fp32", "reference"]  # all in float32, or the stages and blocks in the type of the release

WRAPPER_PREFIX = "gen3dseg."  # of SegviGen's Lightning module
FLOW_PREFIX = "flow_model."
NAMES_SHOWN = 4  # per group of differences


@dataclass(frozen=True)
class Spec:
    """A released network: how to build it, its torso's type under the reference policy, and its file."""

    build: Callable[[], nn.Module]
    torso: torch.dtype | None
    file: str


SPECS: dict[str, Spec] = {
    "shape_encoder": Spec(
        lambda: Encoder(config.TRELLIS2_SHAPE_ENCODER),
        torch.float16,
        "shape_enc_next_dc_f16c32_fp16.safetensors",
    ),
    "tex_encoder": Spec(
        lambda: Encoder(config.TRELLIS2_TEX_ENCODER), torch.float16, "tex_enc_next_dc_f16c32_fp16.safetensors"
    ),
    "shape_decoder": Spec(
        lambda: Decoder(config.TRELLIS2_SHAPE_DECODER),
        torch.float16,
        "shape_dec_next_dc_f16c32_fp16.safetensors",
    ),
    "tex_decoder": Spec(
        lambda: Decoder(config.TRELLIS2_TEX_DECODER), torch.float16, "tex_dec_next_dc_f16c32_fp16.safetensors"
    ),
    "tex_flow": Spec(
        lambda: PartDiT(config.TRELLIS2_TEX_FLOW),
        torch.bfloat16,
        "slat_flow_imgshape2tex_dit_1_3B_512_bf16.safetensors",
    ),
    "segvigen_interactive": Spec(
        lambda: PartDiT(config.SEGVIGEN_INTERACTIVE), torch.bfloat16, "interactive_seg.ckpt"
    ),
    "segvigen_full": Spec(lambda: PartDiT(config.SEGVIGEN_FULL), torch.bfloat16, "full_seg.ckpt"),
    "segvigen_guided": Spec(lambda: PartDiT(config.SEGVIGEN_FULL), torch.bfloat16, "full_seg_w_2d_map.ckpt"),
    "dinov3": Spec(lambda: DinoEncoder(config.DINOV3_VITL16), None, "model.safetensors"),
}


def load(name: str, path: Path, policy: Policy = "fp32") -> nn.Module:
    """Build the released network `name` (a key of SPECS) and fill it from a file, ready for inference.

    Raises CheckpointError on an unknown name, an unreadable file, or weights that do not fit.
    """
    if name not in SPECS:
        raise CheckpointError(f"no network named {name!r}; known are {', '.join(SPECS)}")
    spec = SPECS[name]
    with torch.device("meta"):
        model = spec.build()
    model.to_empty(device="cpu")
    load_strictly(model, read(path), str(path))
    set_policy(model, policy, spec.torso)
    return model.eval().requires_grad_(False)


def set_policy(model: nn.Module, policy: Policy, torso: torch.dtype | None) -> None:
    """Bring a network to fp32, or its stages and blocks to the type of the release; in place."""
    model.float()
    network = model.flow_model if isinstance(model, PartDiT) else model
    if policy == "reference" and torso is not None:
        network.cast_torso(torso)  # type: ignore[operator]


def read(path: Path) -> dict[str, Tensor]:
    """Read tensors by name from .safetensors, or from a Lightning or torch pickle (.ckpt, .pt, .pth).

    Of a pickle only `state_dict` is kept; nothing in it is executed. Raises CheckpointError.
    """
    if not path.is_file():
        raise CheckpointError(f"no weights at {path}")
    try:
        if path.suffix == ".safetensors":
            return safetensors.torch.load_file(path)
        if path.suffix not in (".ckpt", ".pt", ".pth"):
            raise CheckpointError(
                f"{path} ends in {path.suffix!r}; expected .safetensors, .ckpt, .pt or .pth"
            )
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except (SafetensorError, pickle.UnpicklingError, RuntimeError, EOFError, OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise CheckpointError(f"{path} cannot be read as weights ({reason}); download it again") from error
    state = content.get("state_dict", content) if isinstance(content, dict) else None
    if not isinstance(state, dict) or not all(isinstance(value, Tensor) for value in state.values()):
        raise CheckpointError(f"{path} holds no state_dict of tensors")
    return state


def load_strictly(model: nn.Module, state: Mapping[str, Tensor], source: str) -> None:
    """Copy weights into a network; values are cast to the types that the network has.

    Names may be upstream's (`canonical`). Raises CheckpointError listing what is missing, unexpected or
    misshapen.
    """
    state = canonical(state, model)
    wanted = model.state_dict()
    shapes = [
        f"{name} is {list(state[name].shape)} for {list(wanted[name].shape)}"
        for name in wanted
        if name in state and state[name].shape != wanted[name].shape
    ]
    differences = [
        _group("missing", [name for name in wanted if name not in state]),
        _group("unexpected", [name for name in state if name not in wanted]),
        _group("misshapen", shapes),
    ]
    if any(differences):
        text = "; ".join(difference for difference in differences if difference)
        raise CheckpointError(f"{source} does not fit the network of {len(wanted)} tensors: {text}")
    model.load_state_dict(dict(state))


def _group(title: str, names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return f"{len(names)} {title} ({', '.join(names[:NAMES_SHOWN])}{more})"


def canonical(state: Mapping[str, Tensor], model: nn.Module) -> dict[str, Tensor]:
    """Upstream's names and layouts as ours; names that need no change pass through.

    - the Lightning prefix `gen3dseg.` is dropped, and bare flow weights get `flow_model.` when the network is
      a PartDiT;
    - convolutions of spconv builds carry one more level, `conv1.conv.weight`; renamed by exact suffix;
    - convolution weights of dense torch builds, [Co, Ci, 3, 3, 3], are permuted to [Co, 3, 3, 3, Ci].
    """
    names = {name: name.removeprefix(WRAPPER_PREFIX) for name in state}
    if isinstance(model, PartDiT) and not any(n.startswith(FLOW_PREFIX) for n in names.values()):
        names = {name: FLOW_PREFIX + n for name, n in names.items()}
    convolutions = {name: m for name, m in model.named_modules() if isinstance(m, SubmanifoldConv)}
    names = {name: _without_extra_level(n, convolutions) for name, n in names.items()}
    if len(set(names.values())) != len(names):
        raise CheckpointError("two tensors of the file have the same name once upstream's prefixes are gone")
    return {n: _channels_last(n, state[name], convolutions) for name, n in names.items()}


def _without_extra_level(name: str, convolutions: Iterable[str]) -> str:
    match = re.fullmatch(r"(.*)\.conv\.(weight|bias)", name)
    return f"{match[1]}.{match[2]}" if match and match[1] in convolutions else name


def _channels_last(name: str, value: Tensor, convolutions: Mapping[str, SubmanifoldConv]) -> Tensor:
    module = convolutions.get(name.removesuffix(".weight"))
    if module is None or value.ndim != 5 or value.shape == module.weight.shape:
        return value
    return value.permute(0, 2, 3, 4, 1).contiguous()
