"""Count what a run of the released model needs, without running it: memory, bytes moved, operations.

Every network is run on the meta device, where tensors have sizes and no values, under a meter that adds up
live memory and what each operation reads and writes. Weights are counted apart from activations.

    for step in steps(config, precision, EXAMPLE): print(step.name, step.weights, step.activations)
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from segvigen.model.config import DinoConfig, FlowConfig, VAEConfig
from segvigen.model.device import Policy, Precision
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.painter import PainterConfig
from segvigen.model.part_dit import PartDiT, velocity
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.checkpoints import set_policy
from segvigen.model.weights.offload import Hold
from segvigen.voxel.sparse import Cells, Links, Pyramid, on_cells

EXAMPLE = (
    1_300_937,
    323_821,
    79_701,
    19_410,
    4_674,
)  # voxels, then cells of each level: the release's example
LARGE = 2  # `offload.NEEDED_GB` is for assets of this many times the example


@dataclass(frozen=True)
class Step:
    """One step of a run.

    weights: bytes of its network; activations: peak bytes beside the weights, with its inputs;
    moved: bytes that its operations read and write; flops: of its matrix products, a multiply and an add
    each.
    """

    name: str
    weights: int
    activations: int
    moved: int
    flops: int

    @property
    def peak(self) -> int:
        """Bytes on the device while only this step runs."""
        return self.weights + self.activations


class Meter(TorchDispatchMode):
    """Add up live storage, bytes moved, and operations of matrix products while active.

    Attention counts as one operation without stored scores, as in torch's fused kernels.
    """

    def __init__(self) -> None:
        super().__init__()
        self.alive = self.peak = self.moved = self.flops = 0
        self._known: set[int] = set()
        self._attention = _FusedAttention(self)

    def __enter__(self) -> Meter:
        self._attention.__enter__()
        super().__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        super().__exit__(*problem)
        self._attention.__exit__(*problem)

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        out = func(*args, **kwargs)
        results, given = _tensors(out), _tensors((args, tuple(kwargs.values())))
        held = {x.untyped_storage()._cdata for x in given}
        is_view = results and all(x.untyped_storage()._cdata in held for x in results) and not _writes(func)
        for tensor in results:
            self.keep(tensor)
        if not is_view:
            read = {id(x): x for x in given}.values()
            self.moved += sum(_size(x) for x in read) + sum(_size(x) for x in results)
            self.flops += _product_flops(func, args, out)
        return out

    def keep(self, tensor: Tensor) -> None:
        """Count a tensor's storage until it is freed."""
        storage = tensor.untyped_storage()
        key = storage._cdata
        if key in self._known:
            return
        self._known.add(key)
        size = storage.nbytes()
        self.alive += size
        self.peak = max(self.peak, self.alive)
        weakref.finalize(storage, self._forget, key, size)

    def ignore(self, tensor: Tensor) -> None:
        """Never count a tensor's storage as live."""
        self._known.add(tensor.untyped_storage()._cdata)

    def _forget(self, key: int, size: int) -> None:
        self._known.discard(key)
        self.alive -= size


class _FusedAttention(TorchFunctionMode):
    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self.meter = meter

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is not torch.nn.functional.scaled_dot_product_attention:
            return func(*args, **(kwargs or {}))
        query, keys, values = args[:3]
        out = torch.empty_like(query)
        self.meter.moved += sum(_size(x) for x in (query, keys, values))
        self.meter.flops += 4 * query.numel() * keys.shape[-2]
        return out


def _tensors(value: Any) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, list | tuple):
        return [tensor for item in value for tensor in _tensors(item)]
    return []


def _size(tensor: Tensor) -> int:
    return tensor.numel() * tensor.element_size()


def _writes(func: Any) -> bool:
    return any(a.alias_info is not None and a.alias_info.is_write for a in func._schema.arguments)


def _product_flops(func: Any, args: Any, out: Any) -> int:
    packet = func.overloadpacket
    if packet in (torch.ops.aten.mm, torch.ops.aten.bmm):
        return 2 * int(out.numel()) * int(args[0].shape[-1])
    if packet in (torch.ops.aten.addmm, torch.ops.aten.baddbmm):
        return 2 * int(out.numel()) * int(args[1].shape[-1])
    if packet is torch.ops.aten.convolution:
        return 2 * int(out.numel()) * int(args[1][0].numel())
    return 0


def metered(network: nn.Module, run: Callable[[], Any], *inputs: Tensor) -> Meter:
    """Run under a meter that counts the inputs as live and ignores the network's weights."""
    meter = Meter()
    for weight in network.parameters():
        meter.ignore(weight)
    with torch.inference_mode(False), torch.no_grad(), meter:
        for tensor in inputs:
            meter.keep(tensor)
        run()
    return meter


# Steps --------------------------------------------------------------------------------------------


def steps(
    config: PainterConfig, precision: Precision, counts: tuple[int, ...] = EXAMPLE, prompts: int = 1
) -> list[Step]:
    """Return the steps of a run on an asset; counts: voxels, then cells of each level to the latent.

    The flow's step is one pass of one Euler step, for `prompts` prompts in one batch.
    """
    latent = counts[-1]
    dino = config.image_encoder
    assert isinstance(dino, DinoConfig)
    tokens = 1 + dino.num_registers + (dino.image_size // dino.patch) ** 2
    return [
        vae_step("encode shape", Encoder, config.shape_encoder, precision.vae, counts),
        vae_step("encode texture", Encoder, config.texture_encoder, precision.vae, counts),
        image_step(dino),
        flow_step(config.flow, precision.flow, latent, tokens, prompts),
        vae_step("decode", Decoder, config.texture_decoder, precision.vae, counts),
    ]


def vae_step(
    name: str,
    kind: type[Encoder] | type[Decoder],
    config: VAEConfig,
    policy: Policy,
    counts: tuple[int, ...],
) -> Step:
    """Count an encoder or decoder; neighbor tables and links count as activations."""
    network = _meta(lambda: kind(config), policy, torch.float16)
    links, tables = sizes_only(counts)
    coder: Any = network
    if kind is Encoder:
        feats = torch.empty(counts[0], config.channels, device="meta")
        meter = metered(network, lambda: coder(on_cells(links[0].fine, feats), links), feats, *tables)
    else:
        feats = torch.empty(counts[-1], config.latent_channels, device="meta")
        meter = metered(network, lambda: coder(on_cells(links[-1].coarse, feats), links), feats, *tables)
    return Step(name, weight_bytes(network), meter.peak, meter.moved, meter.flops)


def image_step(config: DinoConfig) -> Step:
    """Count the image encoder on one picture, in fp32."""
    network = _meta(lambda: DinoEncoder(config), "fp32", None)
    picture = torch.empty(1, 3, config.image_size, config.image_size, device="meta")
    constants = torch.empty(3, 1, 1, device="meta")

    def run() -> None:
        x = network.embeddings((picture - constants) / constants)  # type: ignore[operator]
        width = config.width // config.num_heads
        angles = torch.empty(x.shape[1] - 1 - config.num_registers, width, device="meta")
        for layer in network.layer:  # type: ignore[union-attr]
            x = layer(x, angles, angles)

    meter = metered(network, run, picture)
    return Step("encode image", weight_bytes(network), meter.peak, meter.moved, meter.flops)


def flow_step(config: FlowConfig, policy: Policy, cells: int, image_tokens: int, prompts: int = 1) -> Step:
    """Count one pass of the flow for several prompts, with cached keys and values of the condition."""
    network = _meta(lambda: PartDiT(config), policy, torch.bfloat16)
    flow: Any = network
    rows = cells * prompts
    known = config.in_channels - config.out_channels
    shape, texture = (torch.empty(rows, n, device="meta") for n in (known, config.out_channels))
    if config.texture == "channels":
        shape = torch.empty(rows, known - config.out_channels, device="meta")
    coords = torch.empty(rows, 3, dtype=torch.int32, device="meta")
    x = torch.empty(rows, config.out_channels, device="meta")
    cond = torch.empty(1, image_tokens, config.cond_channels, device="meta")
    hints = torch.empty(rows, config.hint_channels, device="meta") if config.hint_channels else None
    context = flow.flow_model.context(cond)
    field = velocity(flow, shape, texture, coords, (cells,) * prompts, context, hints=hints)
    kept = [tensor for pair in context for tensor in pair]
    meter = metered(network, lambda: field(x, 0.5), x, shape, texture, *kept)
    return Step("flow, one pass", weight_bytes(network), meter.peak, meter.moved, meter.flops)


def weight_bytes(network: nn.Module) -> int:
    """Return the bytes of all parameters."""
    return sum(_size(p) for p in network.parameters())


def sizes_only(counts: tuple[int, ...]) -> tuple[Pyramid, list[Tensor]]:
    """Return a pyramid without values, and the size of the tables of a real one with these counts."""
    levels: list[Cells] = []
    tables: list[Tensor] = []
    for i, count in enumerate(counts):
        cells = object.__new__(Cells)  # skips the checks, which read values
        coords = torch.empty(count, 3, dtype=torch.int32, device="meta")
        neighbors = torch.empty(count, 27, dtype=torch.int32, device="meta")
        values = {"coords": coords, "counts": (count,), "resolution": 1 << 10 - i}
        for name, value in {**values, "_neighbors": {1: neighbors}}.items():
            object.__setattr__(cells, name, value)
        levels.append(cells)
        tables += [coords, neighbors]
    links = []
    for fine, coarse in zip(levels, levels[1:], strict=False):
        slot = torch.empty(len(fine), dtype=torch.int64, device="meta")
        tables.append(slot)
        links.append(Links(fine, coarse, slot))
    return tuple(links), tables


def _meta(build: Callable[[], nn.Module], policy: Policy, torso: torch.dtype | None) -> nn.Module:
    with torch.device("meta"):
        network = build()
    set_policy(network, policy, torso)
    return network.eval().requires_grad_(False)


# Plans --------------------------------------------------------------------------------------------


def needs(found: list[Step], streamed: int) -> dict[Hold, int]:
    """Return the device memory of each offload mode; streamed: bytes of the flow's streamed matrices."""
    largest = max(step.activations for step in found)
    return {
        "all": sum(step.weights for step in found) + largest,
        "one": max(step.peak for step in found),
        "streamed": max(step.peak - (streamed if step.name.startswith("flow") else 0) for step in found),
    }


def streamed_bytes(config: FlowConfig, policy: Policy) -> int:
    """Return the flow's bytes on the host when streamed: its linear layers except the largest."""
    network: Any = _meta(lambda: PartDiT(config), policy, torch.bfloat16)
    linears = [weight_bytes(m) for m in network.flow_model.blocks.modules() if isinstance(m, nn.Linear)]
    return sum(linears) - max(linears)
