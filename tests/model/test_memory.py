"""What the meter counts, against real runs and other counters, and what follows for the released sizes."""

from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from benchmarks.memory import (
    EXAMPLE,
    LARGE,
    Meter,
    flow_step,
    image_step,
    metered,
    needs,
    steps,
    streamed_bytes,
    vae_step,
)
from segvigen.model import attention
from segvigen.model import config as sizes
from segvigen.model.device import FULL_PRECISION, REFERENCE, Precision
from segvigen.model.painter import PainterConfig
from segvigen.model.part_dit import PartDiT, velocity
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.offload import HOLDS, NEEDED_GB, choose_hold
from segvigen.voxel.ops import cpu
from segvigen.voxel.sparse import on_cells, pyramid
from tests.model.released_tiny import CONFIG, DECODER, ENCODER, FLOW

RELEASED = PainterConfig(
    "released",
    512,
    sizes.TRELLIS2_SHAPE_ENCODER,
    sizes.TRELLIS2_SHAPE_DECODER,
    sizes.TRELLIS2_TEX_ENCODER,
    sizes.TRELLIS2_TEX_DECODER,
    sizes.SEGVIGEN_INTERACTIVE,
    sizes.DINOV3_VITL16,
    sizes.TRELLIS2_SHAPE_STATISTICS,
    sizes.TRELLIS2_TEX_STATISTICS,
)


def voxels(count: int = 3000) -> torch.Tensor:
    """Distinct random cells of a 64 grid, enough for neighbors."""
    rows = torch.randperm(20**3, generator=torch.Generator().manual_seed(1))[:count]
    return torch.stack([rows // 400, rows // 20 % 20, rows % 20], dim=1).int()


def test_the_meter_counts_live_read_and_written_bytes() -> None:
    x = torch.empty(1000, device="meta")

    def run() -> None:
        a = x + 1  # 4000 bytes beside x
        b = a * 2  # 8000
        del a
        b.view(10, 100).add_(1)  # in place: nothing new
        (b + 1).sum()  # 8000 again, then 4 bytes

    meter = metered(nn.Identity(), run, x)
    assert meter.peak == 12_000 + 4
    assert meter.alive == 4000
    assert meter.moved == 2 * 4000 + 2 * 4000 + 2 * 4000 + 2 * 4000 + 4000 + 4


def test_weights_are_never_counted_as_alive() -> None:
    layer = nn.Linear(100, 10, device="meta")
    x = torch.empty(5, 100, device="meta")
    meter = metered(layer, lambda: layer(x), x)
    assert meter.peak == 4 * (5 * 100 + 5 * 10)
    assert meter.flops == 2 * 5 * 100 * 10


@pytest.mark.parametrize("kind", [Encoder, Decoder])
def test_a_vae_on_the_meta_device_counts_the_memory_of_a_real_run(kind: type) -> None:
    config = ENCODER if kind is Encoder else DECODER
    coords = voxels()
    links = pyramid(coords, (len(coords),), 64, 4)
    counts = (len(coords), *(len(level.coarse) for level in links))
    network, tables = kind(config).eval(), []
    for cells in (links[0].fine, *(level.coarse for level in links)):
        tables += [cells.coords, cells.neighbors()]
    tables += [level.slot for level in links]
    start = links[0].fine if kind is Encoder else links[-1].coarse
    feats = torch.zeros(len(start), config.channels if kind is Encoder else config.latent_channels)
    real = metered(network, lambda: network(on_cells(start, feats), links), feats, *tables)
    step = vae_step("vae", kind, config, "fp32", counts)
    assert step.flops == real.flops
    assert step.activations == pytest.approx(real.peak, rel=0.02)
    assert step.weights == sum(4 * p.numel() for p in network.parameters())


def test_the_flow_counts_the_operations_that_torch_counts() -> None:
    flow = PartDiT(FLOW).eval()
    coords, latent = torch.zeros(50, 3, dtype=torch.int32), torch.zeros(50, 4)
    with torch.no_grad():
        context = flow.flow_model.context(torch.zeros(1, 21, FLOW.cond_channels))
        field = velocity(flow, latent, latent, coords, (50,), context)
        with FlopCounterMode(display=False) as counter, sdpa_kernel(SDPBackend.MATH):
            field(latent, 0.5)
    assert flow_step(FLOW, "fp32", 50, 21).flops == counter.get_total_flops()


def test_more_prompts_need_more_memory_and_work_but_no_more_weights() -> None:
    one, four = (flow_step(FLOW, "fp32", 500, 21, prompts) for prompts in (1, 4))
    time = 2 * (256 * FLOW.width + 7 * FLOW.width**2)  # the time is the same for all prompts
    assert one.weights == four.weights and four.flops == 4 * (one.flops - time) + time
    assert 3.5 < four.activations / one.activations <= 4


def test_attention_holds_no_table_of_pairs() -> None:
    small, large = (flow_step(FLOW, "fp32", cells, 21).activations for cells in (500, 2000))
    assert large < 4.5 * small  # a table of pairs would grow sixteenfold


def test_a_meter_inside_a_real_run_sees_attention_once() -> None:
    q = torch.zeros(1, 2, 30, 8, device="meta")
    with Meter() as meter:
        torch.nn.functional.scaled_dot_product_attention(q, q, q)
    assert meter.flops == 4 * 2 * 30 * 30 * 8


@pytest.mark.slow
def test_each_way_to_hold_needs_less_than_the_one_before() -> None:
    found = steps(CONFIG, FULL_PRECISION, (2000, 500, 120, 30, 10))
    assert [step.name for step in found] == [
        "encode shape",
        "encode texture",
        "encode image",
        "flow, one pass",
        "decode",
    ]
    wanted = needs(found, streamed_bytes(CONFIG.flow, "fp32"))
    assert wanted["all"] > wanted["one"] >= wanted["streamed"] > 0


def test_the_image_encoder_is_counted() -> None:
    step = image_step(CONFIG.image_encoder)
    assert step.weights > 0 and step.flops > 2 * 21 * 16 * 32


@pytest.mark.parametrize(
    ("gigabytes", "precision", "hold"),
    [
        (24, REFERENCE, "all"),
        (7.5, REFERENCE, "one"),
        (5.5, REFERENCE, "one"),
        (5.5, Precision("fp32", "reference"), "streamed"),
        (3.0, REFERENCE, "streamed"),
    ],
)
def test_cards_of_8_and_6_gb_hold_one_network_at_a_time(
    gigabytes: float, precision: Precision, hold: str
) -> None:
    assert choose_hold(precision, int(gigabytes * 1e9)) == hold


@pytest.mark.slow
@pytest.mark.parametrize("flow", ["reference", "fp32"])
def test_the_released_sizes_need_the_recorded_memory(flow: str) -> None:
    counts = tuple(LARGE * n for n in EXAMPLE)
    found = steps(RELEASED, Precision(flow, flow), counts)  # type: ignore[arg-type]
    wanted = needs(found, streamed_bytes(RELEASED.flow, flow))  # type: ignore[arg-type]
    told = dict(zip(HOLDS, NEEDED_GB[flow, flow], strict=True))  # type: ignore[index]
    assert {hold: round(need / 1e9, 2) for hold, need in wanted.items()} == pytest.approx(told, abs=0.02)


@pytest.mark.slow
@pytest.mark.parametrize("tokens", [300, 3000])
def test_chunked_attention_stores_a_fixed_number_of_scores_for_any_length(tokens: int) -> None:
    q, k, v = (torch.empty(1, 12, tokens, 64, device="meta", dtype=torch.bfloat16) for _ in range(3))
    held = 12 * 3000 * 4  # four rows of the longer one
    meter = metered(nn.Identity(), lambda: attention.attend_in_chunks(q, k, v, scores=held), q, k, v)
    rows = 3 * 2 + 2 * 4 + 2 * 4 + 2  # bytes for a value of: inputs, fp32 keys and values, answers, in bf16
    assert meter.peak <= rows * q.numel() + 2 * 4 * held + 3 * 4 * 12 * 64 * 40


@pytest.mark.parametrize("cells", [1000, 20_000])
def test_a_convolution_gathers_no_more_than_its_bound_whatever_the_size(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cpu, "CHUNK_ELEMENTS_GPU", 1 << 16)
    feats = torch.empty(cells, 32, device="meta")
    neighbors = torch.empty(cells, 27, device="meta", dtype=torch.int32)
    weight, bias = torch.empty(16, 3, 3, 3, 32, device="meta"), torch.empty(16, device="meta")
    meter = metered(
        nn.Identity(), lambda: cpu.convolve(feats, neighbors, weight, bias), feats, neighbors, weight, bias
    )
    kept = sum(x.numel() * 4 for x in (feats, neighbors, weight, bias)) + 4 * cells * 16
    assert meter.peak - kept <= 4 * (cells + 1) * 32 + 4 * (1 << 16) + 4 * weight.numel()
