"""Device and precision, chosen by what the machine supports.

| device | flow blocks | VAE stages |
|---|---|---|
| CUDA of compute capability 8 or more, ROCm | bfloat16 | float16 |
| CUDA of compute capability 7 | float32 | float16 |
| other CUDA, CPU | float32 | float32 |
| MPS, XPU, and others: where a matrix product in these types works | bfloat16 | float16 |

The first row is the policy of the release. The flow never runs in float16: its long sequences overflow there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, TypeVar

import torch

from segvigen.errors import ModelError

T = TypeVar("T")
Policy = Literal["fp32", "reference", "bf16"]  # stages and blocks: float32, as released, or bfloat16
DTYPES = ("auto", "fp32", "reference", "bf16")
MEMORY_ERRORS = ("out of memory", "can't allocate memory", "not enough memory", "status_alloc_failed")

MOST_THREADS = 8  # more do not help: between two operations of torch, only one of them runs


@dataclass(frozen=True)
class Precision:
    """Policies of the flow's blocks and of the VAE's stages; everything else is float32."""

    flow: Policy = "fp32"
    vae: Policy = "fp32"


FULL_PRECISION = Precision()
REFERENCE = Precision("reference", "reference")


def pick_device(name: str) -> torch.device:
    """Return a torch device; "auto" is CUDA or ROCm, else MPS, else the CPU. Raises ModelError."""
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(name)
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as problem:
        reason = str(problem).splitlines()[0]
        raise ModelError(f"device {name!r} cannot be used: {reason}; try auto or cpu") from None
    return device


def pick_precision(device: torch.device, wanted: str = "auto") -> Precision:
    """Return the precision on a device: "auto" by capability, "fp32", "bf16", or "reference" (as released).

    Raises ModelError for another name, or for types that the device cannot multiply.
    """
    if wanted not in DTYPES:
        raise ModelError(f"unknown dtype {wanted!r}; expected one of {', '.join(DTYPES)}")
    if wanted == "fp32" or (wanted == "auto" and device.type == "cpu"):
        return FULL_PRECISION
    if wanted == "auto" and device.type == "cuda":
        return cuda_precision(torch.cuda.get_device_capability(device), rocm=torch.version.hip is not None)
    bf16, fp16 = supports(device, torch.bfloat16), supports(device, torch.float16)
    if wanted == "auto":
        return Precision("reference" if bf16 else "fp32", "reference" if fp16 else "fp32")
    if not bf16 or not (fp16 or wanted == "bf16"):
        raise ModelError(
            f"{device} cannot compute in {'float16' if bf16 else 'bfloat16'}; use dtype auto or fp32"
        )
    return REFERENCE if wanted == "reference" else Precision("bf16", "bf16")


def cuda_precision(capability: tuple[int, int], rocm: bool = False) -> Precision:
    """Return the precision on a CUDA device of this compute capability."""
    if rocm or capability >= (8, 0):
        return REFERENCE
    return Precision("fp32", "reference" if capability >= (7, 0) else "fp32")


def supports(device: torch.device, dtype: torch.dtype) -> bool:
    """Return whether a small matrix product in this type works on the device."""
    try:
        one = torch.eye(8, device=device, dtype=dtype)
        return bool((one @ one).float().cpu().equal(torch.eye(8)))
    except (RuntimeError, TypeError, NotImplementedError):
        return False


def on_threads(calls: Sequence[Callable[[], T]], device: torch.device) -> Generator[T]:
    """Run calls without gradients and yield their results in order; close the generator to stop early.

    On a CPU each runs on one thread, and as many at once as torch has threads: that is faster than all
    threads for one small network, and gives the same sums for any number of them. What all share should be
    computed before, or several compute it.
    """
    threads = torch.get_num_threads()

    def run(call: Callable[[], T]) -> T:
        with torch.inference_mode():  # which holds for one thread
            return call()

    if device.type != "cpu" or threads == 1:
        yield from map(run, calls)
        return
    torch.set_num_threads(1)
    pool = ThreadPoolExecutor(min(threads, MOST_THREADS))
    try:
        running: deque[Future[T]] = deque()
        for call in calls:
            running.append(pool.submit(run, call))
            if len(running) > threads:  # one waits, so that no thread does
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
        torch.set_num_threads(threads)


def free_memory(device: torch.device) -> int | None:
    """Return the free bytes of a GPU; None where unknown, the CPU included."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    if device.type == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory()
    if device.type == "xpu" and hasattr(torch.xpu, "mem_get_info"):
        return torch.xpu.mem_get_info(device)[0]
    return None


def is_out_of_memory(problem: BaseException) -> bool:
    """Return whether an error means that the device or the machine is out of memory.

    CUDA and ROCm raise a type of their own; MPS, the CPU, and cuBLAS only put it into the message.
    """
    if isinstance(problem, torch.OutOfMemoryError | MemoryError):
        return True
    message = str(problem).lower()
    return isinstance(problem, RuntimeError) and any(text in message for text in MEMORY_ERRORS)


def out_of_memory(device: torch.device) -> str:
    """Return the error message for a device on which even the smallest way to run does not fit."""
    if device.type == "cpu":
        return (
            "this machine has too little free memory for this asset, even with one network at a time; close "
            "other programs, or use a model with smaller networks, such as mini"
        )
    return (
        f"{device} has too little free memory for this asset, even with one network at a time and streamed "
        "weights; close other programs that use it, or run with device cpu"
    )
