"""Devices and types by what the machine can do."""

from __future__ import annotations

import pytest
import torch

from segvigen.errors import ModelError
from segvigen.model.device import (
    FULL_PRECISION,
    REFERENCE,
    Precision,
    cuda_precision,
    free_memory,
    multiplies,
    pick_device,
    pick_precision,
)

CPU = torch.device("cpu")


def test_a_cpu_computes_in_fp32_unless_told() -> None:
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


def test_what_cannot_be_used_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModelError, match="dtype 'fp8' is not known; expected one of auto, fp32"):
        pick_precision(CPU, "fp8")
    with pytest.raises(ModelError, match="device 'toaster' cannot be used.*try auto or cpu"):
        pick_device("toaster")
    monkeypatch.setattr("segvigen.model.device.multiplies", lambda device, dtype: dtype != torch.bfloat16)
    with pytest.raises(ModelError, match="cpu cannot compute in bfloat16; use dtype auto or fp32"):
        pick_precision(CPU, "reference")
    monkeypatch.setattr("segvigen.model.device.multiplies", lambda device, dtype: False)
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
    assert multiplies(CPU, torch.float32) and multiplies(CPU, torch.bfloat16)
    assert not multiplies(torch.device("meta"), torch.float32)
    assert free_memory(CPU) is None
