"""The released path from a mesh to painted voxels, on tiny networks: tasks, batches, what is made once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.errors import ModelError
from segvigen.model import attention, part_dit, sampling
from segvigen.model.condition_view import condition_view, map_picture
from segvigen.model.generate import (
    AssetInputs,
    PromptInputs,
    PyramidCache,
    batch_size,
    generate,
    sample,
    velocity_field,
)
from segvigen.model.part_dit import PartDiT, point_tokens, velocity
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.sampling import Guidance
from segvigen.voxel.ovoxel import shape_features, texture_features, to_ovoxel
from tests.model.conftest import tiny_flow
from tests.model.released_tiny import CONFIG, FLOW, Networks, tiny_painter

CLICK, FULL, GUIDE = "click", "full", "guide"
TIMES = sampling.schedule(2)


def made_asset() -> Asset:
    """A lying box with a thin tower, not symmetric in any way."""
    trimesh = pytest.importorskip("trimesh")
    base = trimesh.creation.box((1.0, 0.2, 0.5))
    tower = trimesh.creation.box((0.1, 0.6, 0.1))
    tower.apply_translation((0.3, 0.4, -0.1))
    mesh = trimesh.util.concatenate([base, tower])
    return Asset.from_files({"made.glb": mesh.export(file_type="glb")}, "glb", "made")


@pytest.fixture(scope="module")
def asset() -> Asset:
    return made_asset()


@pytest.fixture(scope="module")
def coords(asset: Asset) -> np.ndarray:
    return to_ovoxel(asset, CONFIG.resolution, upstream=True).coords


@torch.inference_mode()
def ready_of(painter: ReleasedPainter, asset: Asset, grids: PyramidCache | None = None) -> AssetInputs:
    """What `Segmenter.prepare` does with a painter."""
    ovoxel = to_ovoxel(asset, CONFIG.resolution, upstream=True)
    links = (grids or PyramidCache()).get(ovoxel.coords, CONFIG.resolution, CONFIG.levels, painter.device)
    shape = painter.encode_shape(torch.from_numpy(shape_features(ovoxel)), links[0].fine, links)
    texture = painter.encode_texture(torch.from_numpy(texture_features(ovoxel)), links[0].fine, links)
    picture = condition_view(build(asset), STANDARD, CONFIG.image_encoder.image_size).picture
    return AssetInputs(links, shape, texture, painter.encode_image(torch.from_numpy(picture)[None]))


@pytest.fixture(scope="module")
def ready(asset: Asset) -> AssetInputs:
    return ready_of(tiny_painter(), asset)


def prompts_of(ready: AssetInputs, count: int, points: bool) -> list[PromptInputs]:
    """Prompts with clicks on different voxels and different noise."""
    voxels = ready.voxels.coords
    made = []
    for k in range(count):
        clicked = voxels[torch.linspace(0, len(voxels) - 1, k + 2)[1:].long()].long()
        noise = sampling.noise(k, (len(ready.cells), FLOW.out_channels))
        made.append(PromptInputs(noise, point_tokens([clicked], FLOW) if points else None))
    return made


@pytest.mark.parametrize("task", [CLICK, FULL, GUIDE])
def test_each_task_paints_the_inputs_own_voxels_with_its_own_flow(
    task: str, asset: Asset, ready: AssetInputs, coords: np.ndarray
) -> None:
    networks = Networks()
    painter = tiny_painter(networks)
    if task == GUIDE:
        seen = condition_view(build(asset), STANDARD, 64)
        known = seen.view.face >= 0
        colors = np.where(known[..., None], np.float32((0.9, 0.2, 0.1)), 0).astype(np.float32)
        picture = torch.from_numpy(map_picture(colors, known))[None]
        ready = replace(ready, condition=painter.encode_image(picture))
    (colors,) = generate(painter, task, ready, prompts_of(ready, 1, task == CLICK), TIMES)
    assert colors.shape == (len(coords), 3) and 0 <= colors.min() and colors.max() <= 1
    assert colors.std(0).max() > 0.01
    flow = f"flow/{task}"
    assert [name for name in networks.reads if name != "image_encoder"] == [flow, "texture_decoder"]


def test_the_condition_and_the_points_change_the_painting(ready: AssetInputs) -> None:
    painter, (first, second) = tiny_painter(), prompts_of(ready, 2, True)
    second = replace(second, noise=first.noise)
    one, two = generate(painter, CLICK, ready, [first, second], TIMES)
    assert (one - two).abs().max() > 1e-4
    blind = replace(ready, condition=torch.zeros_like(ready.condition))
    (unseen,) = generate(painter, CLICK, blind, [first], TIMES)
    assert (one - unseen).abs().max() > 1e-4


@pytest.mark.slow
@pytest.mark.parametrize("task", [CLICK, FULL])
def test_a_batch_of_prompts_equals_the_prompts_one_by_one(task: str, ready: AssetInputs) -> None:
    painter, prompts = tiny_painter(), prompts_of(ready, 3, task == CLICK)
    alone = list(generate(painter, task, ready, prompts, TIMES, batch=1))
    for together in (2, 3):
        batch = list(generate(painter, task, ready, prompts, TIMES, batch=together))
        for a, b in zip(alone, batch, strict=True):
            torch.testing.assert_close(a, b, rtol=1e-3, atol=2e-4)


def test_the_path_equals_the_wrapper_stepped_by_hand(ready: AssetInputs) -> None:
    """The plain twin: the whole network at every step, nothing kept between them, then the decoder."""
    painter, (prompt,) = tiny_painter(), prompts_of(ready, 1, True)
    (painted,) = generate(painter, CLICK, ready, [prompt], TIMES)
    flow, x = painter.flow_of(CLICK), prompt.noise
    cells = ready.cells
    with torch.no_grad():
        for t, t_next in zip(TIMES, TIMES[1:], strict=False):
            at = torch.full((1,), t, dtype=torch.float64)
            x = x + (t_next - t) * flow(
                x, at, ready.shape, ready.texture, cells.coords, cells.counts, ready.condition, prompt.points
            )
        colors = painter.decode(x, ready.links)[:, :3].clamp(0, 1)
    torch.testing.assert_close(painted, colors, rtol=1e-4, atol=1e-5)


def test_keys_and_values_are_made_once_per_batch_and_the_phases_of_the_cells_once_per_asset(
    ready: AssetInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, int]] = []
    keys_values, phases = attention.CrossAttention.keys_values, part_dit.rope_phases
    links = (*ready.links[:-1], replace(ready.links[-1], coarse=replace(ready.cells)))  # cells not met yet
    fresh = replace(ready, links=links)

    def count_keys(self: attention.CrossAttention, cond: torch.Tensor) -> attention.KeysValues:
        made.append(("keys", len(cond)))
        return keys_values(self, cond)

    def count_phases(coords: torch.Tensor, width: int) -> torch.Tensor:
        made.append(("phases", len(coords)))
        return phases(coords, width)

    monkeypatch.setattr(attention.CrossAttention, "keys_values", count_keys)
    for module in ("part_dit", "generate"):
        monkeypatch.setattr(f"segvigen.model.{module}.rope_phases", count_phases)
    with torch.inference_mode():
        for _ in range(2):
            flow = tiny_painter().flow_of(CLICK)
            sample(flow, CLICK, fresh, prompts_of(fresh, 3, True), sampling.schedule(4))
    run = [("keys", 1)] * FLOW.num_blocks + [("phases", 3 * FLOW.num_points)]
    assert made == [("phases", len(ready.cells)), *run, *run]


@pytest.mark.parametrize("layout", ["tokens", "channels"])
@pytest.mark.parametrize("points", [True, False])
def test_phases_that_are_kept_are_those_that_are_made_from_all_coordinates(layout: str, points: bool) -> None:
    config = tiny_flow(layout, point_kinds=int(points))
    flow, cells = PartDiT(config), torch.randint(0, 8, (7, 3), dtype=torch.int32)
    clicks = flow.pad_points(None, 2, torch.device("cpu"))
    kept = flow.layout(cells, (4, 3), clicks, attention.rope_phases(cells, config.head_width))
    rows = part_dit.join_rows(cells, cells, (4, 3)) if layout == "tokens" else cells
    if clicks is not None:
        rows = part_dit.append_rows(rows, clicks.coords, kept.lengths)
    torch.testing.assert_close(kept.phases, attention.rope_phases(rows, config.head_width))
    assert sum(kept.totals) == len(kept.phases)


def test_neighbor_tables_are_made_once_per_asset(asset: Asset, coords: np.ndarray) -> None:
    grids = PyramidCache()
    links = grids.get(coords, 64, 4, torch.device("cpu"))
    assert grids.get(coords, 64, 4, torch.device("cpu")) is links
    assert grids.get(coords.copy(), 64, 4, torch.device("cpu")) is not links


def test_guidance_off_costs_one_pass_and_on_two_inside_its_interval(ready: AssetInputs) -> None:
    flow = tiny_painter().flow_of(FULL)
    calls: list[int] = []
    flow.register_forward_hook(lambda *_: calls.append(1))
    prompts, times = prompts_of(ready, 1, False), [1.0, 0.8, 0.3, 0.0]
    with torch.inference_mode():
        (plain,) = sample(flow, FULL, ready, prompts, times)
        assert len(calls) == 3
        (strong,) = sample(flow, FULL, ready, prompts, times, Guidance(3.0, (0.6, 0.9)))
        assert len(calls) == 3 + 4  # of 1.0, 0.8 and 0.3 only 0.8 is guided
        (same,) = sample(flow, FULL, ready, prompts, times, Guidance(3.0, (2.0, 3.0)))
    torch.testing.assert_close(plain, same)
    assert (plain - strong).abs().max() > 1e-4


def test_a_zero_condition_of_one_token_is_the_zero_condition_of_any_length(ready: AssetInputs) -> None:
    flow, prompts = tiny_painter().flow_of(FULL), prompts_of(ready, 1, False)
    blind = tiny_painter(has_image_encoder=False).encode_image(torch.ones(1, 4, 8, 8))
    assert blind.shape == (1, 1, 16) and not blind.any()
    with torch.inference_mode():
        short, long = (
            velocity_field(flow, FULL, ready, prompts, cond)(prompts[0].noise, 0.5)
            for cond in (blind, torch.zeros(1, 21, 16))
        )
    torch.testing.assert_close(short, long, rtol=1e-4, atol=1e-5)


def test_four_prompts_in_a_batch_share_the_cost_of_condition_and_time(ready: AssetInputs) -> None:
    flow, cost = tiny_painter().flow_of(CLICK), {}
    for count in (1, 4):
        prompts = prompts_of(ready, count, True)
        with FlopCounterMode(display=False) as counter, torch.no_grad():
            sample(flow, CLICK, ready, prompts, [1.0, 0.0])
        cost[count] = counter.get_total_flops()
    tokens = ready.condition.shape[1]
    shared = FLOW.num_blocks * tokens * 2 * FLOW.cond_channels * 2 * FLOW.width
    shared += 2 * (256 * FLOW.width + 7 * FLOW.width**2)
    assert 4 * (cost[1] - shared) + shared == pytest.approx(cost[4], rel=2e-3)


SIZES = [(4674, "cpu", 1), (100, "cpu", 19), (4674, "meta", 4)]


@pytest.mark.parametrize(("cells", "device", "prompts"), SIZES)
def test_the_batch_size_follows_the_tokens_and_the_device(cells: int, device: str, prompts: int) -> None:
    asset = SimpleNamespace(cells=range(cells), shape=torch.zeros(1, device=device))
    assert batch_size(FLOW, asset) == prompts  # type: ignore[arg-type]


def test_a_full_device_gets_fewer_prompts_then_fewer_networks_then_words(
    ready: AssetInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    room = 1

    def tight(
        flow: object, task: str, ready: AssetInputs, prompts: list[PromptInputs], *rest: object
    ) -> list[torch.Tensor]:
        asked.append(len(prompts))
        if len(prompts) > room:
            raise torch.OutOfMemoryError("full")
        return sample(flow, task, ready, prompts, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("segvigen.model.generate.sample", tight)
    painter, prompts = tiny_painter(hold="all"), prompts_of(ready, 4, True)
    assert len(list(generate(painter, CLICK, ready, prompts, TIMES, batch=4))) == 4
    assert asked[:3] == [4, 2, 1]
    assert painter.offloader.hold == "all"
    room = 0
    with pytest.raises(ModelError, match="too little free memory.*such as mini"):
        list(generate(painter, CLICK, ready, prompts, TIMES))
    assert painter.offloader.hold == "one"


def test_one_network_at_a_time_paints_the_same(ready: AssetInputs) -> None:
    networks = Networks()
    prompts = prompts_of(ready, 2, True)
    usual = list(generate(tiny_painter(hold="all"), CLICK, ready, prompts, TIMES, batch=1))
    frugal = list(generate(tiny_painter(networks, hold="one"), CLICK, ready, prompts, TIMES, batch=1))
    for a, b in zip(usual, frugal, strict=True):  # reloaded weights may be aligned differently
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)
    assert networks.reads == ["flow/click", "texture_decoder"] * 2


def test_the_reference_types_stay_near_fp32(ready: AssetInputs) -> None:
    prompts = prompts_of(ready, 1, True)
    (exact,) = generate(tiny_painter(), CLICK, ready, prompts, TIMES)
    (rounded,) = generate(tiny_painter(dtype="bf16"), CLICK, ready, prompts, TIMES)
    assert 0 < (exact - rounded).abs().max() < 0.1


def test_latents_are_normalized_with_the_models_statistics(ready: AssetInputs) -> None:
    painter = tiny_painter()
    feats = torch.rand(len(ready.voxels), 6)
    with torch.inference_mode():
        latent = painter.encode_shape(feats, ready.voxels, ready.links)
        raw = painter.offloader.load("shape_encoder")(
            ready.voxels and _on(ready.voxels, feats), ready.links
        ).mean.feats
    mean, std = (torch.tensor(v) for v in (CONFIG.shape_statistics.mean, CONFIG.shape_statistics.std))
    torch.testing.assert_close(latent * std + mean, raw)


def _on(cells: object, feats: torch.Tensor) -> object:
    from segvigen.voxel.sparse import on_cells

    return on_cells(cells, feats)  # type: ignore[arg-type]


def test_velocity_takes_a_ready_context(ready: AssetInputs) -> None:
    flow, (prompt,) = tiny_painter().flow_of(FULL), prompts_of(ready, 1, False)
    cells = ready.cells
    with torch.inference_mode():
        arguments = (flow, ready.shape, ready.texture, cells.coords, cells.counts)
        context = flow.flow_model.context(ready.condition)
        cached = velocity(*arguments, context)(prompt.noise, 0.5)
        torch.testing.assert_close(cached, velocity(*arguments, ready.condition)(prompt.noise, 0.5))


def pairs_of_attention() -> Iterator[tuple[torch.dtype, float]]:
    yield torch.float32, 1e-5
    yield torch.bfloat16, 2e-2


@pytest.mark.parametrize(("dtype", "tolerance"), list(pairs_of_attention()))
def test_attention_in_chunks_equals_attention_at_once(dtype: torch.dtype, tolerance: float) -> None:
    g = torch.Generator().manual_seed(0)
    q, k, v = (torch.randn(1, 3, n, 8, generator=g).to(dtype) for n in (50, 70, 70))
    whole = attention.attend_in_chunks(q, k, v)
    torch.testing.assert_close(attention.attend_in_chunks(q, k, v, scores=3 * 70 * 7), whole)
    torch.testing.assert_close(attention.attend_in_chunks(q, k, v, scores=1), whole)
    fused = torch.nn.functional.scaled_dot_product_attention(q, k, v)
    torch.testing.assert_close(fused, whole, rtol=tolerance, atol=tolerance)


def test_large_scores_do_not_overflow_in_chunks() -> None:
    q = torch.full((1, 1, 4, 8), 200.0, dtype=torch.float16)  # scores of 113,000, beyond float16
    assert torch.isfinite(attention.attend_in_chunks(q, q, q)).all()
