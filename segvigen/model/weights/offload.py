"""The networks of a large model, taken off the shelf when they work and put back when room is short.

    shelf = Shelf(read, device, "one")
    encoder = shelf.take("shape_encoder")     # read, and brought to the device
    flow = shelf.take("segvigen_full")        # the encoder has left the device

How much is held there:
    all       every network that was taken stays
    one       one network at a time
    streamed  one network at a time, and of a flow only the matrix at work
On the CPU a network that leaves is forgotten and read again; from a card it goes back to the host's memory.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import torch
from torch import nn

from segvigen.model.part_dit import PartDiT

Hold = Literal["all", "one", "streamed"]
HOLDS: tuple[Hold, ...] = ("all", "one", "streamed")  # from most memory to least

Read = Callable[[str], nn.Module]  # a network by name, on the CPU, in the types it shall compute in


class Shelf:
    """Networks by name. `device` and `hold` may be changed with `set`; networks then leave the device."""

    def __init__(self, read: Read, device: torch.device | str = "cpu", hold: Hold = "all") -> None:
        self.read, self.device, self.hold = read, torch.device(device), hold
        self._host: dict[str, nn.Module] = {}
        self._out: dict[str, Callable[[], None]] = {}  # how to bring each network on the device home

    def take(self, name: str) -> nn.Module:
        """The network, ready to run on the device. Raises what `read` raises."""
        if name in self._out:
            return self._host[name]
        if self.hold != "all":
            self.put_back()
        if name not in self._host:
            self._host[name] = self.read(name).eval().requires_grad_(False)
        network = self._host[name]
        if self.device.type == "cpu":
            self._out[name] = lambda: None
        elif self.hold == "streamed" and isinstance(network, PartDiT):
            self._out[name] = stream(network, self.device)
        else:
            self._out[name] = lend(network, self.device)
        return network

    def put_back(self) -> None:
        """Clear the device: all networks leave it."""
        for name in list(self._out):
            self._out.pop(name)()
            if self.device.type == "cpu":
                del self._host[name]
        if self.device.type in ("cuda", "mps", "xpu"):
            getattr(torch, self.device.type).empty_cache()

    def set(self, device: torch.device | str | None = None, hold: Hold | None = None) -> None:
        """Work on another device, or hold another amount there."""
        self.put_back()
        self.device = self.device if device is None else torch.device(device)
        self.hold = hold or self.hold

    def hold_less(self) -> bool:
        """Clear the device and go to the next smaller way to hold; False when there is none."""
        place = HOLDS.index(self.hold) + 1
        last = len(HOLDS) - (self.device.type == "cpu")  # streaming from memory to memory saves nothing
        if place >= last:
            return False
        self.set(hold=HOLDS[place])
        return True

    @property
    def taken(self) -> list[str]:
        """Names of the networks on the device."""
        return list(self._out)


def lend(network: nn.Module, device: torch.device) -> Callable[[], None]:
    """Bring copies of all tensors to a device, in place; the answer brings the originals home, uncopied."""
    return _bring(list(network.modules()), device)


def stream(network: PartDiT, device: torch.device) -> Callable[[], None]:
    """As `lend`, but the linear layers of the blocks stay at home and visit the device for each product."""
    linears = {m for m in network.flow_model.blocks.modules() if isinstance(m, nn.Linear)}
    bring_home = _bring([module for module in network.modules() if module not in linears], device)
    visits: dict[nn.Module, Callable[[], None]] = {}

    def come(module: nn.Module, inputs: Any) -> None:
        visits[module] = _bring([module], device)

    def leave(module: nn.Module, inputs: Any, output: Any) -> None:
        if module in visits:
            visits.pop(module)()

    handles = [linear.register_forward_pre_hook(come) for linear in linears]
    handles += [linear.register_forward_hook(leave, always_call=True) for linear in linears]

    def end() -> None:
        for handle in handles:
            handle.remove()
        bring_home()

    return end


def _bring(modules: list[nn.Module], device: torch.device) -> Callable[[], None]:
    """Put copies on the device in the place of the modules' own parameters; the answer undoes it."""
    home: list[tuple[nn.Module, dict[str, Any]]] = []

    def bring_home() -> None:
        for module, parameters in home:
            module._parameters.update(parameters)

    try:
        for module in modules:
            own: dict[str, Any] = dict(module._parameters)
            home.append((module, own))
            for name, value in own.items():
                if value is not None:
                    moved = value.data.to(device, non_blocking=True)
                    module._parameters[name] = nn.Parameter(moved, requires_grad=False)
    except BaseException:  # a full device: nothing stays half moved
        bring_home()
        raise
    return bring_home
