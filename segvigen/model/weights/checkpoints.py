"""Weights from files, strictly: every tensor has its place and its shape, or the difference is told.

Files are read by `files`; which file holds which network of a model is for `released` to know. Files of other
builds of the same networks are brought to our names by `canonical`. Source: state_dict.md, models.md 4.3 and
9.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import torch
from torch import Tensor, nn

from segvigen.errors import CheckpointError
from segvigen.model import config
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.layers import SubmanifoldConv
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.catalog import OFFICIAL
from segvigen.model.weights.files import read

Policy = Literal["fp32", "reference", "bf16"]  # stages and blocks: float32, as released, or bfloat16

WRAPPER_PREFIX = "gen3dseg."  # of SegviGen's Lightning module
FLOW_PREFIX = "flow_model."
NAMES_SHOWN = 4  # per group of differences


@dataclass(frozen=True)
class Spec:
    """A released network: how to build it, its torso's type under the reference policy, and its file."""

    build: Callable[[], nn.Module]
    torso: torch.dtype | None
    file: str


def _spec(key: str, build: Callable[[], nn.Module], torso: torch.dtype | None) -> Spec:
    return Spec(build, torso, OFFICIAL[key].name)


_VAE, _FLOW = torch.float16, torch.bfloat16
SPECS: dict[str, Spec] = {
    "shape_encoder": _spec("shape_encoder", lambda: Encoder(config.TRELLIS2_SHAPE_ENCODER), _VAE),
    "tex_encoder": _spec("tex_encoder", lambda: Encoder(config.TRELLIS2_TEX_ENCODER), _VAE),
    "shape_decoder": _spec("shape_decoder", lambda: Decoder(config.TRELLIS2_SHAPE_DECODER), _VAE),
    "tex_decoder": _spec("tex_decoder", lambda: Decoder(config.TRELLIS2_TEX_DECODER), _VAE),
    "tex_flow": _spec("tex_flow", lambda: PartDiT(config.TRELLIS2_TEX_FLOW), _FLOW),
    "segvigen_interactive": _spec(
        "segvigen_interactive", lambda: PartDiT(config.SEGVIGEN_INTERACTIVE), _FLOW
    ),
    "segvigen_full": _spec("segvigen_full", lambda: PartDiT(config.SEGVIGEN_FULL), _FLOW),
    "segvigen_guided": _spec("segvigen_guided", lambda: PartDiT(config.SEGVIGEN_FULL), _FLOW),
    "dinov3": _spec("dinov3", lambda: DinoEncoder(config.DINOV3_VITL16), None),
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
    set_policy(model, policy, spec.torso)
    load_strictly(model, read(path), str(path))
    return model.eval().requires_grad_(False)


def set_policy(model: nn.Module, policy: Policy, torso: torch.dtype | None) -> None:
    """Bring a network to fp32, or its stages and blocks to the type of the release or bfloat16; in place.

    torso: the type of the release, None for a network that has no other type than float32.
    """
    model.float()
    network = model.flow_model if isinstance(model, PartDiT) else model
    if policy != "fp32" and torso is not None:
        network.cast_torso(torch.bfloat16 if policy == "bf16" else torso)  # type: ignore[operator]


def load_strictly(
    model: nn.Module, state: Mapping[str, Tensor], source: str, device: torch.device | str = "cpu"
) -> None:
    """Fill a network with weights; values are cast to the types that the network has.

    A network on the meta device takes the tensors themselves, brought one by one to `device`: what fits in
    place and type stays on the pages of the file it was read from. Any other network keeps its memory. Names
    may be upstream's (`canonical`). Raises CheckpointError listing what is missing, unexpected or misshapen.
    """
    state = canonical(state, model)
    told = differences(model, state)
    if told:
        raise CheckpointError(
            f"{source} does not fit the network of {len(model.state_dict())} tensors: {told}"
        )
    wanted = model.state_dict()
    if any(value.is_meta for value in wanted.values()):
        filled = {name: state.pop(name).to(device, value.dtype) for name, value in wanted.items()}
        model.load_state_dict(filled, assign=True)
    else:
        model.load_state_dict(state)


def differences(model: nn.Module, state: Mapping[str, Tensor]) -> str:
    """What keeps canonical weights from fitting a network: counts and first names of each kind, or ""."""
    wanted = model.state_dict()
    shapes = [
        f"{name} is {list(state[name].shape)} for {list(wanted[name].shape)}"
        for name in wanted
        if name in state and state[name].shape != wanted[name].shape
    ]
    groups = [
        _group("missing", [name for name in wanted if name not in state]),
        _group("unexpected", [name for name in state if name not in wanted]),
        _group("misshapen", shapes),
    ]
    return "; ".join(group for group in groups if group)


def recognized(state: Mapping[str, Tensor]) -> list[str]:
    """The released networks (keys of SPECS) that these weights fit; several share their tensors."""
    found = []
    for name, spec in SPECS.items():
        with torch.device("meta"):
            model = spec.build()
        try:
            if not differences(model, canonical(state, model)):
                found.append(name)
        except CheckpointError:
            continue
    return found


def _group(title: str, names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return f"{len(names)} {title} ({', '.join(names[:NAMES_SHOWN])}{more})"


def canonical(state: Mapping[str, Tensor], model: nn.Module) -> dict[str, Tensor]:
    """Upstream's names and layouts as ours; names that need no change pass through.

    - the Lightning prefix `gen3dseg.` is dropped, and bare flow weights get `flow_model.` when the network is
      a PartDiT;
    - DINOv3's layers lose the level `model.` that version 5 of the transformers library puts before them;
    - convolutions of spconv builds carry one more level, `conv1.conv.weight`; renamed by exact suffix;
    - convolution weights of dense torch builds, [Co, Ci, 3, 3, 3], are permuted to [Co, 3, 3, 3, Ci].
    """
    names = {name: name.removeprefix(WRAPPER_PREFIX) for name in state}
    if isinstance(model, PartDiT) and not any(n.startswith(FLOW_PREFIX) for n in names.values()):
        names = {name: FLOW_PREFIX + n for name, n in names.items()}
    if isinstance(model, DinoEncoder):
        names = {name: n.removeprefix("model.") for name, n in names.items()}
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
