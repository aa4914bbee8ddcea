"""Devices and types by what the machine can do."""

from __future__ import annotations

from contextlib import closing
from functools import partial

import pytest
import torch

from segvigen.errors import ModelError
from segvigen.model.device import (
    FULL_PRECISION,
    REFERENCE,
    Precision,
    cuda_precision,
    free_memory,
    is_out_of_memory,
    on_threads,
    pick_device,
    pick_precision,
    supports,
)

CPU = torch.device("cpu")


def test_a_cpu_computes_in_fp32_by_default() -> None:
    assert pick_precision(CPU) == pick_precision(CPU, "fp32") == FULL_PRECISION
    assert pick_precision(CPU, "reference") == REFERENCE
    assert pick_precision(CPU, "bf16") == Precision("bf16", "bf16")


@pytest.mark.parametrize(
    ("capability", "expected"),
    [
        ((9, 0), REFERENCE),
        ((8, 0), REFERENCE),
        ((7, 5), Precision("fp32", "reference")),
        ((6, 1), FULL_PRECISION),
    ],
)
def test_a_cuda_card_computes_by_its_capability(capability: tuple[int, int], expected: Precision) -> None:
    assert cuda_precision(capability) == expected
    assert cuda_precision(capability, rocm=True) == REFERENCE


def test_an_unusable_device_is_an_error_of_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModelError, match="unknown dtype 'fp8'; expected one of auto, fp32"):
        pick_precision(CPU, "fp8")
    with pytest.raises(ModelError, match="device 'toaster' cannot be used.*try auto or cpu"):
        pick_device("toaster")
    monkeypatch.setattr("segvigen.model.device.supports", lambda device, dtype: dtype != torch.bfloat16)
    with pytest.raises(ModelError, match="cpu cannot compute in bfloat16; use dtype auto or fp32"):
        pick_precision(CPU, "reference")
    monkeypatch.setattr("segvigen.model.device.supports", lambda device, dtype: False)
    assert pick_precision(torch.device("mps")) == FULL_PRECISION


def test_auto_takes_a_card_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert pick_device("auto") == CPU
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    assert pick_device("auto").type == "mps"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert pick_device("auto").type == "cuda"


def test_products_are_tried() -> None:
    assert supports(CPU, torch.float32) and supports(CPU, torch.bfloat16)
    assert not supports(torch.device("meta"), torch.float32)
    assert free_memory(CPU) is None


def test_free_memory_comes_from_the_backend_of_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda device: (7, 8))
    assert free_memory(torch.device("cuda")) == 7
    monkeypatch.setattr(torch.mps, "recommended_max_memory", lambda: 9)
    monkeypatch.setattr(torch.mps, "driver_allocated_memory", lambda: 3)
    assert free_memory(torch.device("mps")) == 6
    monkeypatch.setattr(torch.xpu, "mem_get_info", lambda device: (5, 8), raising=False)
    assert free_memory(torch.device("xpu")) == 5


@pytest.mark.parametrize(
    ("problem", "full"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 5.00 GB, max allowed: 6.80 GB)"), True),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"), True),
        (RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate`"), True),
        (MemoryError(), True),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), False),
        (ValueError("out of memory lane"), False),
    ],
)
def test_a_full_device_is_known_by_its_type_or_its_words(problem: Exception, full: bool) -> None:
    assert is_out_of_memory(problem) is full


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_calls_on_threads_give_their_results_in_order_and_one_thread_each(threads: int) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    seen: list[int] = []

    def call(k: int) -> int:
        assert torch.is_inference_mode_enabled()
        seen.append(torch.get_num_threads())
        return k * k

    try:
        assert list(on_threads([partial(call, k) for k in range(12)], CPU)) == [k * k for k in range(12)]
        assert seen == [1] * 12
        assert torch.get_num_threads() == threads
        with closing(on_threads([partial(call, k) for k in range(100)], CPU)) as found:
            assert next(found) == 0 and next(found) == 1
        assert len(seen) < 40 and torch.get_num_threads() == threads  # what was not begun is not run
        with pytest.raises(ZeroDivisionError):
            list(on_threads([lambda: 1, lambda: 1 // 0, lambda: 1], CPU))
        assert torch.get_num_threads() == threads
        assert list(on_threads([], CPU)) == []
    finally:
        torch.set_num_threads(before)
