"""One process or many: who this process is, and the training step over all of them.

Started by torchrun, every process draws its own items and holds the same weights. DDP averages gradients; for
models whose optimizer does not fit one device, `parallel = "fsdp"` (FSDP2, fully_shard) also shards weights,
averages and moments. Both are torch's own: Fabric or accelerate would add a dependency to call the same two
functions.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor, nn

from segvigen.errors import InputError


@dataclass(frozen=True)
class World:
    """This process among all: its rank, the number of processes, and its device."""

    rank: int = 0
    size: int = 1
    device: torch.device = torch.device("cpu")  # noqa: RUF009

    @property
    def first(self) -> bool:
        """Whether this process writes files and reports progress."""
        return self.rank == 0

    def sum(self, value: float) -> float:
        """Sum a value over all processes."""
        if self.size == 1:
            return value
        total = torch.tensor([value], dtype=torch.float64, device=self.device)
        torch.distributed.all_reduce(total)
        return float(total)

    def gather(self, value: Any) -> list[Any]:
        """Gather a value of all processes, by rank."""
        values: list[Any] = [value] * self.size
        if self.size > 1:
            torch.distributed.all_gather_object(values, value)
        return values

    def wait(self) -> None:
        """Wait for all processes."""
        if self.size > 1:
            torch.distributed.barrier()


@contextmanager
def process_group(device: str) -> Iterator[World]:
    """Join the processes that torchrun started, if any; leave them at the end.

    device: "auto" (a GPU where there is one), "cpu", "cuda", "cuda:1", ... Raises InputError.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    where = _device(device, int(os.environ.get("LOCAL_RANK", "0")))
    if size == 1:
        yield World(device=where)
        return
    if where.type == "cuda":
        torch.cuda.set_device(where)
    torch.distributed.init_process_group("nccl" if where.type == "cuda" else "gloo")
    try:
        yield World(torch.distributed.get_rank(), size, where)
    finally:
        torch.distributed.destroy_process_group()


def _device(name: str, local_rank: int) -> torch.device:
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        device = torch.device(name)
    except RuntimeError:
        raise InputError(f'training device is {name!r}; expected "auto", "cpu" or "cuda"') from None
    if device.type == "cuda" and not torch.cuda.is_available():
        raise InputError(f'training device is {name!r} and there is no such device; use "auto" or "cpu"')
    if device.type == "cuda" and device.index is None:
        return torch.device("cuda", local_rank)
    return device


class Distributed:
    """A module over all processes: call it, with `last` for the batch that ends an optimizer step."""

    def __init__(
        self, module: nn.Module, blocks: list[nn.Module], world: World, how: Literal["ddp", "fsdp"]
    ) -> None:
        self.world, self.how = world, how
        self.module: Any = module
        if world.size == 1:
            return
        if how == "fsdp":
            from torch.distributed.device_mesh import init_device_mesh
            from torch.distributed.fsdp import fully_shard

            mesh = init_device_mesh(world.device.type, (world.size,))
            for block in blocks:
                fully_shard(block, mesh=mesh)
            fully_shard(module, mesh=mesh)
        else:
            # A batch without clicks or guide maps leaves parameters unused.
            self.module = nn.parallel.DistributedDataParallel(module, find_unused_parameters=True)

    def __call__(self, *arguments: Any, last: bool) -> Any:
        """Run the module; gradients are exchanged in the backward pass of the last batch only."""
        if self.world.size > 1 and self.how == "fsdp":
            self.module.set_requires_gradient_sync(last)
        elif self.world.size > 1:
            self.module.require_backward_grad_sync = last
        return self.module(*arguments)


def full_tensor(tensor: Tensor) -> Tensor:
    """Gather a tensor that may be sharded; every process must call."""
    full = getattr(tensor, "full_tensor", None)
    return full() if full is not None else tensor


def shard_like(value: Tensor, tensor: Tensor) -> Tensor:
    """Shard a full tensor as another one is."""
    if not hasattr(tensor, "full_tensor"):
        return value.to(tensor.device)
    from torch.distributed.tensor import distribute_tensor
    sharded: Any = tensor
    return distribute_tensor(value.to(sharded.device), sharded.device_mesh, sharded.placements)
