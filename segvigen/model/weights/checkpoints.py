"""Load weights strictly: every tensor must match a parameter by name and shape, or the error lists the
differences.

`files` reads the files, `release` finds the file of each network. `canonical` maps the names of other builds
of the same networks to ours. Source: state_dict.md, models.md 4.3 and 9.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from segvigen.errors import CheckpointError
from segvigen.model import config
from segvigen.model.device import Policy
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.layers import SubmanifoldConv
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder

WRAPPER_PREFIX = "gen3dseg."  # of SegviGen's Lightning module
FLOW_PREFIX = "flow_model."
NAMES_SHOWN = 4  # per group of differences


@dataclass(frozen=True)
class Spec:
    """A released network: how to build it, and its torso's dtype under the reference policy."""

    build: Callable[[], nn.Module]
    torso: torch.dtype | None


_VAE, _FLOW = torch.float16, torch.bfloat16
SPECS: dict[str, Spec] = {
    "shape_encoder": Spec(lambda: Encoder(config.TRELLIS2_SHAPE_ENCODER), _VAE),
    "tex_encoder": Spec(lambda: Encoder(config.TRELLIS2_TEX_ENCODER), _VAE),
    "shape_decoder": Spec(lambda: Decoder(config.TRELLIS2_SHAPE_DECODER), _VAE),
    "tex_decoder": Spec(lambda: Decoder(config.TRELLIS2_TEX_DECODER), _VAE),
    "tex_flow": Spec(lambda: PartDiT(config.TRELLIS2_TEX_FLOW), _FLOW),
    "segvigen_interactive": Spec(lambda: PartDiT(config.SEGVIGEN_INTERACTIVE), _FLOW),
    "segvigen_full": Spec(lambda: PartDiT(config.SEGVIGEN_FULL), _FLOW),
    "segvigen_guided": Spec(lambda: PartDiT(config.SEGVIGEN_FULL), _FLOW),
    "dinov3": Spec(lambda: DinoEncoder(config.DINOV3_VITL16), None),
}


def set_policy(model: nn.Module, policy: Policy, torso: torch.dtype | None) -> None:
    """Set a network to fp32, or its stages and blocks to the dtype of the release or bfloat16, in place.

    torso: the dtype of the release, None for a network that is float32 only.
    """
    model.float()
    network = model.flow_model if isinstance(model, PartDiT) else model
    if policy != "fp32" and torso is not None:
        network.cast_torso(torch.bfloat16 if policy == "bf16" else torso)  # type: ignore[operator]


def load_strictly(
    model: nn.Module, state: Mapping[str, Tensor], source: str, device: torch.device | str = "cpu"
) -> None:
    """Fill a network with weights, cast to the dtypes of the network. Names may be upstream's (`canonical`).

    A network on the meta device takes the tensors themselves, moved one by one to `device`: those already
    there in the right dtype stay memory-mapped. Any other network keeps its memory. Raises CheckpointError
    listing missing, unexpected, and misshapen tensors.
    """
    state, wanted = fitted(model, state, source), model.state_dict()
    if any(value.is_meta for value in wanted.values()):
        filled = {name: state.pop(name).to(device, value.dtype) for name, value in wanted.items()}
        model.load_state_dict(filled, assign=True)
    else:
        model.load_state_dict(state)


def differences(model: nn.Module, state: Mapping[str, Tensor]) -> str:
    """Describe why canonical weights do not fit a network: counts and first names of each kind, or ""."""
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


def fitted(model: nn.Module, state: Mapping[str, Tensor], source: str) -> dict[str, Tensor]:
    """Return weights under the names of a network; raise CheckpointError unless they fit it exactly."""
    renamed = canonical(state, model)
    problems = differences(model, renamed)
    if problems:
        fits = recognized(state)
        hint = f"; these are the tensors of {' or '.join(fits)}" if fits else ""
        raise CheckpointError(
            f"{source} does not fit the network of {len(model.state_dict())} tensors: {problems}{hint}"
        )
    return renamed


def recognized(state: Mapping[str, Tensor]) -> list[str]:
    """Return the released networks (keys of SPECS) that these weights fit; some share their tensors."""
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
    """Map upstream's names and layouts to ours; other names pass through.

    - drop the Lightning prefix `gen3dseg.`, and prefix bare flow weights with `flow_model.` for a PartDiT;
    - drop the level `model.` that version 5 of the transformers library puts before DINOv3's layers;
    - drop the extra level of spconv's convolutions, `conv1.conv.weight`, by exact suffix;
    - permute convolution weights of dense torch builds, [Co, Ci, 3, 3, 3], to [Co, 3, 3, 3, Ci].
    """
    names = {name: name.removeprefix(WRAPPER_PREFIX) for name in state}
    if isinstance(model, PartDiT) and not any(n.startswith(FLOW_PREFIX) for n in names.values()):
        names = {name: FLOW_PREFIX + n for name, n in names.items()}
    if isinstance(model, DinoEncoder):
        names = {name: n.removeprefix("model.") for name, n in names.items()}
    convolutions = {name: m for name, m in model.named_modules() if isinstance(m, SubmanifoldConv)}
    names = {name: _without_extra_level(n, convolutions) for name, n in names.items()}
    if len(set(names.values())) != len(names):
        raise CheckpointError("two tensors of the file have the same name without upstream's prefixes")
    return {n: _channels_last(n, state[name], convolutions) for name, n in names.items()}


def _without_extra_level(name: str, convolutions: Iterable[str]) -> str:
    match = re.fullmatch(r"(.*)\.conv\.(weight|bias)", name)
    return f"{match[1]}.{match[2]}" if match and match[1] in convolutions else name


def _channels_last(name: str, value: Tensor, convolutions: Mapping[str, SubmanifoldConv]) -> Tensor:
    module = convolutions.get(name.removesuffix(".weight"))
    if module is None or value.ndim != 5 or value.shape == module.weight.shape:
        return value
    return value.permute(0, 2, 3, 4, 1).contiguous()
