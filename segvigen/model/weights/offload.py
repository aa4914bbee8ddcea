"""Offload the networks of a large model: load each when it runs, and free the device when memory is short.

    offloader = Offloader(read, device, "one")
    encoder = offloader.load("shape_encoder")     # read, and copied to the device
    flow = offloader.load("segvigen_full")        # the encoder has left the device

How much is held on the device:
    all       every network that was loaded stays
    one       one network at a time
    streamed  one network at a time, and of a flow only the layer that runs
On the CPU, an offloaded network is dropped and read again; from a GPU, it returns to the host's memory.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import torch
from torch import nn

from segvigen.model.device import Policy, Precision
from segvigen.model.part_dit import PartDiT

Hold = Literal["all", "one", "streamed"]
HOLDS: tuple[Hold, ...] = ("all", "one", "streamed")  # from most memory to least
FREE_SHARE = 0.9  # of the free memory that a plan may use: allocators leave gaps
# GB for an asset of twice the release's example, by (flow, VAE) policy, in the order of HOLDS. Counted by
# benchmarks/memory.py; a slow test counts again.
NEEDED_GB: dict[tuple[Policy, Policy], tuple[float, float, float]] = {
    ("reference", "reference"): (9.16, 3.91, 3.91),
    ("bf16", "bf16"): (9.16, 3.91, 3.91),
    ("fp32", "reference"): (11.71, 7.25, 3.91),
    ("fp32", "fp32"): (15.27, 7.25, 5.66),
}

Read = Callable[[str], nn.Module]  # a network by name, on the CPU, in the types it computes in


def choose_hold(precision: Precision, free: int) -> Hold:
    """Return how much of the released model to hold on a device with this many free bytes."""
    needed = NEEDED_GB.get((precision.flow, precision.vae), NEEDED_GB["fp32", "fp32"])
    fitting = (hold for hold, gb in zip(HOLDS, needed, strict=True) if gb <= FREE_SHARE * free / 1e9)
    return next(fitting, HOLDS[-1])


class Offloader:
    """Networks by name. `set` changes `device` and `hold`; networks then leave the device."""

    def __init__(self, read: Read, device: torch.device | str = "cpu", hold: Hold = "all") -> None:
        self.read, self.device, self.hold = read, torch.device(device), hold
        self._host: dict[str, nn.Module] = {}
        self._unload: dict[str, Callable[[], None]] = {}  # per network on the device: how to take it off

    def load(self, name: str) -> nn.Module:
        """Return the network, ready to run on the device. Raises what `read` raises."""
        if name in self._unload:
            return self._host[name]
        if self.hold != "all":
            self.clear()
        if name not in self._host:
            self._host[name] = self.read(name).eval().requires_grad_(False)
        network = self._host[name]
        if self.device.type == "cpu":
            self._unload[name] = lambda: None
        elif self.hold == "streamed" and isinstance(network, PartDiT):
            self._unload[name] = stream(network, self.device)
        else:
            self._unload[name] = move_parameters(list(network.modules()), self.device)
        return network

    def clear(self) -> None:
        """Take all networks off the device."""
        for name in list(self._unload):
            self._unload.pop(name)()
            if self.device.type == "cpu":
                del self._host[name]
        if self.device.type in ("cuda", "mps", "xpu"):
            getattr(torch, self.device.type).empty_cache()

    def set(self, device: torch.device | str | None = None, hold: Hold | None = None) -> None:
        """Clear the device, then use another device or hold."""
        self.clear()
        self.device = self.device if device is None else torch.device(device)
        self.hold = hold or self.hold

    def hold_less(self) -> bool:
        """Clear the device and hold less on it from now on; False when that is not possible."""
        place = HOLDS.index(self.hold) + 1
        last = len(HOLDS) - (self.device.type == "cpu")  # streaming from memory to memory saves nothing
        if place >= last:
            return False
        self.set(hold=HOLDS[place])
        return True

    @property
    def loaded(self) -> list[str]:
        """Names of the networks on the device."""
        return list(self._unload)


def stream(network: PartDiT, device: torch.device) -> Callable[[], None]:
    """Move a flow to a device, except the linear layers of its blocks, which move there for each product.

    Returns the function that undoes it.
    """
    linears = {m for m in network.flow_model.blocks.modules() if isinstance(m, nn.Linear)}
    restore = move_parameters([module for module in network.modules() if module not in linears], device)
    moved: dict[nn.Module, Callable[[], None]] = {}

    def before(module: nn.Module, inputs: Any) -> None:
        moved[module] = move_parameters([module], device)

    def after(module: nn.Module, inputs: Any, output: Any) -> None:
        if module in moved:
            moved.pop(module)()

    handles = [linear.register_forward_pre_hook(before) for linear in linears]
    handles += [linear.register_forward_hook(after, always_call=True) for linear in linears]

    def undo() -> None:
        for handle in handles:
            handle.remove()
        restore()

    return undo


def move_parameters(modules: list[nn.Module], device: torch.device) -> Callable[[], None]:
    """Replace the modules' own parameters by copies on a device; return the function that undoes it."""
    originals: list[tuple[nn.Module, dict[str, Any]]] = []

    def restore() -> None:
        for module, parameters in originals:
            module._parameters.update(parameters)

    try:
        for module in modules:
            own: dict[str, Any] = dict(module._parameters)
            originals.append((module, own))
            for name, value in own.items():
                if value is not None:
                    copy = value.data.to(device, non_blocking=True)
                    module._parameters[name] = nn.Parameter(copy, requires_grad=False)
    except BaseException:  # out of memory: leave nothing half moved
        restore()
        raise
    return restore
