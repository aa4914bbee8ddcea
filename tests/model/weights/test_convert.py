"""Converted weights: the same numbers in another layout, whole or not at all, and both ways."""

import errno
import json
from dataclasses import replace
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError, OutputError
from segvigen.model.config import FlowConfig, from_json
from segvigen.model.part_dit import PartDiT, point_tokens
from segvigen.model.weights import convert
from segvigen.model.weights.catalog import OFFICIAL, TASKS
from segvigen.model.weights.checkpoints import load_strictly
from segvigen.model.weights.convert import (
    key_of,
    output_file,
    to_released,
    to_safetensors,
    to_unified,
    write_safetensors,
)
from segvigen.model.weights.files import check_whole, note, read
from segvigen.model.weights.verify import verify
from tests.model.conftest import randomize
from tests.model.fake_release import FLOW, POINTS, load, shrink, tiny_release


@pytest.fixture
def files(monkeypatch, tmp_path):
    shrink(monkeypatch)
    return tiny_release(tmp_path / "it")


def plain(path):
    return {name.removeprefix("gen3dseg."): value for name, value in read(path).items()}


def answer(flow, task=None):
    """A flow's answer to a fixed question."""
    generator = torch.Generator().manual_seed(1)
    x, shape, texture = torch.randn(3, 7, 32, generator=generator)
    coords = torch.randint(0, 8, (7, 3), dtype=torch.int32, generator=generator)
    points = point_tokens([torch.tensor([[1, 2, 3]])], flow.config) if flow.config.point_kinds else None
    cond = torch.randn(1, 5, 16, generator=generator)
    told = None if task is None else torch.tensor([task])
    with torch.no_grad():
        return flow.float()(x, torch.tensor([0.7]), shape, texture, coords, (7,), cond, points, told)


def test_a_converted_checkpoint_has_the_same_weights_in_a_third_of_the_size(files, tmp_path):
    shares: list[float] = []
    target = tmp_path / "new" / "click.safetensors"
    key = "segvigen_interactive"
    to_safetensors(files[key], target, key, progress=lambda _, share: shares.append(share))
    source, ours, theirs = plain(files["segvigen_interactive"]), read(target), load_file(target)
    assert ours.keys() == source.keys() == theirs.keys()
    for name, value in source.items():
        assert torch.equal(ours[name], value) and ours[name].dtype == value.dtype
        assert torch.equal(theirs[name], value)
    assert shares == sorted(shares) and shares[-1] == 1.0
    assert target.stat().st_size < 0.45 * files["segvigen_interactive"].stat().st_size
    assert (
        note(target)["network"] == "segvigen_interactive" and note(target)["from"] == "interactive_seg.ckpt"
    )
    a, b = (
        load("segvigen_interactive", path, "reference") for path in (files["segvigen_interactive"], target)
    )
    assert all(torch.equal(p, q) for p, q in zip(a.parameters(), b.parameters(), strict=True))


@pytest.mark.parametrize("policy, stage", [("bf16", torch.bfloat16), ("fp32", torch.float32)])
def test_types_are_those_of_the_policy(policy, stage, files, tmp_path):
    target = tmp_path / "tex_encoder.safetensors"
    to_safetensors(files["tex_encoder"], target, "tex_encoder", policy)
    assert read(target)["blocks.0.0.conv1.weight"].dtype == stage
    assert read(target)["input_layer.weight"].dtype == torch.float32


def test_what_does_not_fit_is_not_converted_and_nothing_is_left(files, tmp_path):
    target = tmp_path / "x.safetensors"
    with pytest.raises(
        CheckpointError, match="1 missing .*; these are the tensors of tex_flow or segvigen_full"
    ):
        to_safetensors(files["segvigen_full"], target, "segvigen_interactive")
    data = files["segvigen_full"].read_bytes()
    files["segvigen_full"].write_bytes(data[: len(data) // 2])
    with pytest.raises(CheckpointError, match="cut off"):
        to_safetensors(files["segvigen_full"], target, "segvigen_full")
    assert not list(tmp_path.glob("x.*"))


def test_on_a_full_disk_nothing_is_written_and_the_old_file_stays(files, tmp_path, monkeypatch):
    target = tmp_path / "x.safetensors"
    target.write_text("old")
    monkeypatch.setattr(convert.shutil, "disk_usage", lambda path: SimpleNamespace(free=10))
    with pytest.raises(OutputError, match=r"no space is left for 0.00 GB; free some space or choose another"):
        to_safetensors(files["tex_decoder"], target, "tex_decoder")
    monkeypatch.undo()
    for problem in (OSError(errno.ENOSPC, "full"), KeyboardInterrupt()):
        with pytest.raises((OutputError, KeyboardInterrupt)):
            with output_file(target, 1) as part:
                part.write_text("half")
                raise problem
    assert target.read_text() == "old" and not list(tmp_path.glob("*.part"))


def test_safetensors_reads_the_written_file(tmp_path):
    state = {
        "b": torch.randn(3, 5).bfloat16(),
        "a": torch.randn(2, 2).t(),
        "e": torch.zeros(0, 4),
        "s": torch.tensor(2.0),
    }
    dtypes = {"b": torch.bfloat16, "a": torch.float32, "e": torch.float32, "s": torch.float16}
    write_safetensors(tmp_path / "w.safetensors", state, dtypes, {"network": "x"})
    check_whole(tmp_path / "w.safetensors")
    again = load_file(tmp_path / "w.safetensors")
    assert again.keys() == state.keys()
    for name, value in again.items():
        assert value.dtype == dtypes[name] and torch.equal(value, state[name].to(dtypes[name]))


def test_a_converted_file_is_checked_against_the_hash_it_carries(files, tmp_path):
    target = tmp_path / "tex_decoder.safetensors"
    to_safetensors(files["tex_decoder"], target, "tex_decoder")
    assert verify(target, "tex_decoder", OFFICIAL["tex_decoder"]).endswith(note(target)["sha256"][:12])
    data = bytearray(target.read_bytes())
    data[-1] ^= 1
    target.write_bytes(data)
    with pytest.raises(CheckpointError, match="has sha256 .*, expected .*; download it again"):
        verify(target, "tex_decoder", OFFICIAL["tex_decoder"])
    with pytest.raises(CheckpointError, match="was converted from tex_decoder; expected shape_decoder"):
        verify(target, "shape_decoder", OFFICIAL["shape_decoder"])


def test_a_file_is_known_by_its_note_its_name_or_its_tensors(files, tmp_path):
    to_safetensors(files["segvigen_guided"], tmp_path / "x.safetensors", "segvigen_guided")
    assert key_of(tmp_path / "x.safetensors") == "segvigen_guided"
    assert key_of(files["tex_encoder"]) == "tex_encoder"
    files["segvigen_interactive"].rename(tmp_path / "y.ckpt")
    assert key_of(tmp_path / "y.ckpt") == "segvigen_interactive"
    assert key_of(files["dinov3"]) == "dinov3"
    files["segvigen_full"].rename(tmp_path / "z.ckpt")
    with pytest.raises(CheckpointError, match="tex_flow and segvigen_full and segvigen_guided; name it with"):
        key_of(tmp_path / "z.ckpt")


@pytest.mark.parametrize("key, config", [("segvigen_interactive", POINTS), ("segvigen_full", FLOW)])
def test_the_network_of_three_tasks_answers_exactly_as_the_file_of_one(key, config, files, tmp_path):
    to_unified(files[key], tmp_path / "flow.safetensors", key)
    values = json.loads((tmp_path / "flow.json").read_text())["flow"]
    unified = PartDiT(from_json(FlowConfig, values))
    assert unified.config == replace(config, num_tasks=3)
    load_strictly(unified, read(tmp_path / "flow.safetensors"), "flow")
    one = load(key, files[key])
    assert answer(one).abs().max() > 0
    for task in range(3):
        torch.testing.assert_close(answer(unified, task), answer(one))
    assert read(tmp_path / "flow.safetensors")["flow_model.task_embedder.mlp.0.weight"].abs().max() > 0


@pytest.mark.slow
def test_a_trained_flow_of_three_tasks_becomes_a_released_checkpoint_of_each(files, tmp_path):
    trained = randomize(PartDiT(replace(POINTS, num_tasks=3)))
    save_file(trained.state_dict(), tmp_path / "flow.safetensors")
    with pytest.raises(CheckpointError, match="has 3 tasks; choose one: --task click, full, guide"):
        to_released(tmp_path / "flow.safetensors", tmp_path / "x.ckpt")
    assert not (tmp_path / "x.ckpt").exists()
    answers = []
    for number, task in enumerate(TASKS):
        path = tmp_path / f"{task}.ckpt"
        assert to_released(tmp_path / "flow.safetensors", path, task) == "segvigen_interactive"
        state = torch.load(path, weights_only=True)["state_dict"]
        assert all(name.startswith("gen3dseg.") for name in state) and len(state) == len(POINTS_NAMES)
        assert state["gen3dseg.flow_model.blocks.0.self_attn.to_qkv.weight"].dtype == torch.bfloat16
        rounded = PartDiT(trained.config)
        load_strictly(rounded, trained.state_dict(), "flow")
        for name, value in rounded.state_dict().items():
            kept = state.get(f"gen3dseg.{name}")
            value.copy_(value if kept is None else value.to(kept.dtype))
        answers.append(answer(load("segvigen_interactive", path)))
        torch.testing.assert_close(answers[-1], answer(rounded, number), rtol=1e-4, atol=1e-5)
    assert not torch.allclose(answers[0], answers[1], atol=1e-3)


POINTS_NAMES = PartDiT(POINTS).state_dict()


def test_there_and_back_is_the_released_file(files, tmp_path):
    for key, task in (("segvigen_interactive", None), ("segvigen_full", None), ("segvigen_guided", "guide")):
        to_safetensors(files[key], tmp_path / "a.safetensors", key)
        assert to_released(tmp_path / "a.safetensors", tmp_path / "b.ckpt", task) == key
        before, after = read(files[key]), read(tmp_path / "b.ckpt")
        assert before.keys() == after.keys() and all(torch.equal(before[n], after[n]) for n in before)


def test_a_flow_that_does_not_fit_the_release_is_rejected(files, tmp_path):
    negative = PartDiT(replace(POINTS, point_kinds=2))
    save_file(negative.state_dict(), tmp_path / "flow.safetensors")
    with pytest.raises(CheckpointError, match="has no released layout .*1 misshapen .seg_embeddings.weight"):
        to_released(tmp_path / "flow.safetensors", tmp_path / "x.ckpt")
    with pytest.raises(CheckpointError, match="only a flow converts to a flow of three"):
        to_unified(files["tex_encoder"], tmp_path / "x.safetensors", "tex_encoder")
    assert not list(tmp_path.glob("x.*"))
