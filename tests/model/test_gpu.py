"""The released path on a card, on tiny networks, and the benchmark of the released sizes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from benchmarks import gpu
from segvigen.model import attention
from segvigen.model.generate import AssetInputs, PromptInputs, PyramidCache, generate
from segvigen.model.weights.offload import HOLDS
from tests.model.released_tiny import CONFIG, Networks
from tests.model.test_generate import CLICK, TIMES, made_asset, prompts_of, ready_of, tiny_painter

pytestmark = pytest.mark.slow


def on_card(ready: AssetInputs) -> AssetInputs:
    """The same asset on the card."""
    coords, device = ready.voxels.coords.numpy(), torch.device("cuda")
    links = PyramidCache().get(coords, CONFIG.resolution, CONFIG.levels, device)
    return AssetInputs(links, ready.shape.cuda(), ready.texture.cuda(), ready.condition.cuda())


@pytest.fixture(scope="module")
def ready() -> AssetInputs:
    return ready_of(tiny_painter(), made_asset())


@pytest.fixture(scope="module")
def prompts(ready: AssetInputs) -> list[PromptInputs]:
    return prompts_of(ready, 3, True)


@pytest.mark.gpu
@pytest.mark.parametrize("hold", HOLDS)
def test_a_gpu_paints_as_the_cpu_does_in_every_offload_mode(
    hold: str, ready: AssetInputs, prompts: list[PromptInputs]
) -> None:
    painter = tiny_painter(Networks(), hold=hold, dtype="fp32").to("cuda")
    expected = list(generate(tiny_painter(), CLICK, ready, prompts, TIMES))
    painted = list(generate(painter, CLICK, on_card(ready), prompts, TIMES))
    for ours, cpu in zip(painted, expected, strict=True):
        torch.testing.assert_close(ours.cpu(), cpu, rtol=1e-3, atol=1e-3)


@pytest.mark.gpu
def test_the_types_of_a_card_stay_near_fp32(ready: AssetInputs, prompts: list[PromptInputs]) -> None:
    painter = tiny_painter().to("cuda")
    for ours, cpu in zip(
        generate(painter, CLICK, on_card(ready), prompts, TIMES),
        generate(tiny_painter(), CLICK, ready, prompts, TIMES),
        strict=True,
    ):
        assert (ours.cpu() - cpu).abs().mean() < 0.05


@pytest.mark.gpu
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_fused_attention_on_a_card_equals_attention_in_chunks(dtype: torch.dtype) -> None:
    q, k, v = (torch.randn(1, 12, n, 128, device="cuda", dtype=dtype) for n in (2000, 3000, 3000))
    fused = torch.nn.functional.scaled_dot_product_attention(q, k, v)
    tolerance = 1e-4 if dtype == torch.float32 else 2e-2
    torch.testing.assert_close(fused, attention.attend_in_chunks(q, k, v), rtol=tolerance, atol=tolerance)


def test_the_benchmark_measures_every_step_at_tiny_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpu, "RUNS", 1)
    monkeypatch.setattr(gpu, "CELLS", 40)
    assert gpu.main(["--tiny", "--device", "cpu", "--out", str(tmp_path)]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [line["what"] for line in result["lines"]][2:] == [
        "encode shape",
        "decode",
        "encode image",
        "flow, one pass, 1 prompts",
        "flow, one pass, 4 prompts",
        "a click of 2 steps, all",
        "a click of 2 steps, one",
    ]
    assert result["counts"][-1] == 40 and result["left_out"] == []
    assert all(line["seconds"] > 0 for line in result["lines"])
    assert len(list(tmp_path.glob("gpu-*.json"))) == 1


def test_the_benchmark_starts_nothing_when_its_time_is_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert gpu.main(["--tiny", "--device", "cpu", "--minutes", "0"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert len(result["left_out"]) == 7


def test_what_would_end_too_late_is_left_out_by_the_speed_of_a_pass() -> None:
    best = {"float32": 1e12}
    measured = gpu.Line("flow, one pass, 1 prompts", 2.0, int(1e12), 1e12)
    click = gpu.Work("a click, all", lambda: measured, int(12e12), "float32", 1)
    assert click.seconds([measured], best) == pytest.approx(2 * 24)
    streamed = replace(click, bytes=12 * gpu.TRAVEL)
    assert streamed.seconds([measured], best) == pytest.approx(2 * 36)
    assert click.seconds([], best) == pytest.approx(2 * 12 / gpu.FIRST_GUESS)


def test_what_does_not_fit_is_named_and_the_rest_is_measured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(gpu, "RUNS", 1)
    monkeypatch.setattr(gpu, "CELLS", 40)
    monkeypatch.setattr(gpu, "velocity_field", full)
    assert gpu.main(["--tiny", "--device", "cpu"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert result["left_out"] == [f"flow, one pass, {n} prompts (no room)" for n in (1, 4)]
    assert result["lines"][-1]["what"] == "a click of 2 steps, one"


def test_the_released_sizes_are_not_started_on_a_cpu(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        gpu.main(["--device", "cpu"])
    assert "hours on a CPU" in capsys.readouterr().err


def test_the_shell_has_the_requested_number_of_cells() -> None:
    coords = gpu.shell(64, 4, 40)
    assert len(torch.unique(coords >> 4, dim=0)) == 40
    assert (
        0 <= int(coords.min()) and int(coords.max()) < 64 and len(torch.unique(coords, dim=0)) == len(coords)
    )
