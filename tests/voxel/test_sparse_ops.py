"""Convolution kernels: the definition against a dense convolution, the fast twin against the definition."""

import pytest
import torch

from segvigen.voxel.ops import cpu, reference
from segvigen.voxel.sparse import Cells
from tests.voxel.test_sparse import random_cells


def layer(c_in: int, c_out: int, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(5)
    weight = torch.randn(c_out, 3, 3, 3, c_in, generator=generator, dtype=dtype)
    return weight, torch.randn(c_out, generator=generator, dtype=dtype)


@pytest.mark.parametrize("dilation", [1, 2])
def test_the_definition_is_a_dense_convolution_read_at_occupied_cells(dilation: int) -> None:
    cells = random_cells((120, 60), 6)
    weight, bias = layer(4, 5, torch.float64)
    feats = torch.randn(180, 4, dtype=torch.float64)
    ours = reference.convolve(feats, cells.neighbors(dilation), weight, bias)
    place = (cells.items(), slice(None), *cells.coords.long().unbind(1))
    dense = torch.zeros(2, 4, 6, 6, 6, dtype=torch.float64)
    dense[place] = feats
    kernel = weight.permute(0, 4, 1, 2, 3)
    expected = torch.nn.functional.conv3d(dense, kernel, bias, padding=dilation, dilation=dilation)[place]
    torch.testing.assert_close(ours, expected)


@pytest.mark.parametrize("with_bias", [True, False])
@pytest.mark.parametrize("chunk", [cpu.CHUNK_ELEMENTS, 700])
def test_the_fast_kernel_agrees_in_values_and_gradients(
    with_bias: bool, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cpu, "CHUNK_ELEMENTS", chunk)
    cells = random_cells((150, 40), 7)
    results = []
    for kernel in (reference.convolve, cpu.convolve):
        weight, bias = (t.requires_grad_() for t in layer(6, 10, torch.float64))
        generator = torch.Generator().manual_seed(1)
        feats = torch.randn(190, 6, generator=generator, dtype=torch.float64).requires_grad_()
        out = kernel(feats, cells.neighbors(), weight, bias if with_bias else None)
        (out.sin().sum()).backward()
        results.append([out, feats.grad, weight.grad, bias.grad])
    for definition, fast in zip(*results, strict=True):
        torch.testing.assert_close(fast, definition)


def test_the_fast_kernel_has_exact_gradients() -> None:
    cells = random_cells((12,), 3)
    weight, bias = (t.requires_grad_() for t in layer(2, 3, torch.float64))
    feats = torch.randn(12, 2, dtype=torch.float64, requires_grad=True)
    inputs = (feats, cells.neighbors(), weight, bias)
    assert torch.autograd.gradcheck(cpu.convolve, inputs)


def test_under_autocast_it_computes_in_bfloat16_and_keeps_fp32_gradients() -> None:
    cells = random_cells((100,), 6)
    weight, bias = (t.requires_grad_() for t in layer(8, 8))
    feats = torch.randn(100, 8, requires_grad=True)
    exact = cpu.convolve(feats, cells.neighbors(), weight, bias)
    with torch.autocast("cpu", torch.bfloat16):
        rough = cpu.convolve(feats, cells.neighbors(), weight, bias)
    rough.float().square().sum().backward()
    assert rough.dtype == torch.bfloat16
    assert weight.grad is not None and weight.grad.dtype == feats.grad.dtype == torch.float32
    assert (rough.float() - exact).abs().max() < 0.03 * exact.abs().max()


def test_items_do_not_see_each_other() -> None:
    cells = random_cells((50, 30), 5)
    weight, bias = layer(3, 4)
    feats = torch.randn(80, 3)
    both = cpu.convolve(feats, cells.neighbors(), weight, bias)
    alone = Cells(cells.coords[50:], (30,), 5)
    torch.testing.assert_close(both[50:], cpu.convolve(feats[50:], alone.neighbors(), weight, bias))
