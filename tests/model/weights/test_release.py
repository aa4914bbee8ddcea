"""Released models from their files: layouts, tasks, and error messages."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.config import to_json
from segvigen.model.weights import release as released
from segvigen.model.weights.catalog import FLOWS, OFFICIAL, TASKS
from segvigen.model.weights.files import read
from segvigen.model.weights.release import (
    find_release,
    fingerprint,
    load_network,
    load_networks,
    released_config,
)
from tests.model.fake_release import CONFIG, FLOW, POINTS, shrink, tiny_release


@pytest.fixture(autouse=True)
def tiny(monkeypatch, tmp_path):
    shrink(monkeypatch)
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path / "cache"))


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["official", "bf16", "hub"])
def test_every_layout_gives_every_task_its_networks(layout, tmp_path):
    files = tiny_release(tmp_path / "it", layout)
    for task in TASKS:
        networks = load_networks(tmp_path / "it", task, dtype="fp32")
        assert set(networks) == {
            "shape_encoder", "texture_encoder", "flow", "texture_decoder", "image_encoder"
        }  # fmt: skip
        stored = read(files[FLOWS[task]])
        for name, value in networks["flow"].state_dict().items():
            there = stored.get(f"gen3dseg.{name}", stored.get(name))
            assert value.dtype == torch.float32 and torch.equal(value, there.float())
        assert ("seg_embeddings.weight" in networks["flow"].state_dict()) == (task == "click")
        assert not any(p.requires_grad for n in networks.values() for p in n.parameters())


def test_only_the_files_of_the_task_are_opened(tmp_path, monkeypatch):
    tiny_release(tmp_path / "it")
    opened = []
    monkeypatch.setattr(released, "read", lambda path: opened.append(path.name) or read(path))
    load_networks(tmp_path / "it", "click", image_encoder=False)
    assert sorted(opened) == [
        "interactive_seg.ckpt",
        "shape_enc_next_dc_f16c32_fp16.safetensors",
        "tex_dec_next_dc_f16c32_fp16.safetensors",
        "tex_enc_next_dc_f16c32_fp16.safetensors",
    ]


def test_types_follow_the_policy_and_float16_is_rejected_with_its_reason(tmp_path):
    tiny_release(tmp_path / "it")
    release = find_release(tmp_path / "it", "full")
    for dtype, stage, block in (
        ("reference", torch.float16, torch.bfloat16),
        ("bf16", torch.bfloat16, torch.bfloat16),
        (torch.bfloat16, torch.bfloat16, torch.bfloat16),
        (torch.float32, torch.float32, torch.float32),
    ):
        assert load_network(release, "shape_encoder", dtype=dtype).blocks[0][0].conv1.weight.dtype == stage
        flow = load_network(release, "flow", dtype=dtype).flow_model
        assert flow.blocks[0].mlp.mlp[0].weight.dtype == block
        assert flow.out_layer.weight.dtype == torch.float32
    with pytest.raises(ModelError, match="expected fp32, bf16, or reference; attention .* overflows"):
        load_network(release, "flow", dtype=torch.float16)


def test_weights_of_the_right_type_are_not_copied(tmp_path):
    """The pages of the file are the weights; the moments of a checkpoint's optimiser stay on disk."""
    if not Path("/proc/self/maps").exists():
        pytest.skip("this system does not list what is mapped")
    tiny_release(tmp_path / "it")
    release = find_release(tmp_path / "it", "full")
    networks = {name: load_network(release, name) for name in ("flow", "shape_encoder")}
    weights = {
        "flow": networks["flow"].flow_model.blocks[0].mlp.mlp[0].weight,
        "shape_encoder": networks["shape_encoder"].blocks[0][0].conv1.weight,
    }
    maps = Path("/proc/self/maps").read_text().splitlines()
    for name, weight in weights.items():
        ranges = [line.split()[0].split("-") for line in maps if line.endswith(str(release.files[name]))]
        assert any(int(a, 16) <= weight.data_ptr() < int(b, 16) for a, b in ranges)


def test_a_name_is_found_in_the_cache_and_missing_files_are_listed_with_the_command(tmp_path):
    with pytest.raises(CheckpointError) as error:
        load_networks("trellis2-4b", "click")
    assert "lacks 5 files for click" in str(error.value) and "interactive_seg.ckpt" in str(error.value)
    assert "segvigen models fetch trellis2-4b --task click" in str(error.value)
    assert "11.4 GB" in str(error.value) and "\n" not in str(error.value)
    tiny_release(tmp_path / "cache" / "hub", "hub")
    release = find_release("trellis2-4b", "click")
    assert release.files["flow"].name == "interactive_seg.ckpt"
    assert release.config == released_config("click")
    converted = tmp_path / "cache" / "trellis2-4b" / "segvigen_interactive.safetensors"
    converted.parent.mkdir()
    converted.touch()
    assert find_release("trellis2-4b", "click").files["flow"] == converted


@pytest.mark.slow
def test_without_dinov3_a_release_fails_unless_it_is_left_out_on_purpose(tmp_path):
    files = tiny_release(tmp_path / "it")
    files["dinov3"].unlink()
    with pytest.raises(CheckpointError, match=r"lacks 1 weights files: model.safetensors \(dinov3\)"):
        find_release(tmp_path / "it", "full")
    assert "image_encoder" not in find_release(tmp_path / "it", "full", image_encoder=None).files
    assert "image_encoder" not in load_networks(tmp_path / "it", "full", image_encoder=False)


@pytest.mark.slow
def test_a_renamed_file_is_recognised_by_its_tensors(tmp_path):
    files = tiny_release(tmp_path / "it")
    files["tex_decoder"].rename(files["tex_decoder"].with_name("decoder_v2.safetensors"))
    with pytest.raises(
        CheckpointError, match="decoder_v2.safetensors has the tensors of tex_decoder: rename it"
    ):
        find_release(tmp_path / "it", "full")
    files["segvigen_interactive"].rename(tmp_path / "it" / "clicks.ckpt")
    with pytest.raises(CheckpointError, match="clicks.ckpt has the tensors of segvigen_interactive"):
        find_release(tmp_path / "it", "click")


@pytest.mark.parametrize("task, other", [("full", "click"), ("click", "guide")])
def test_a_file_in_the_place_of_another_is_named(task, other, tmp_path):
    files = tiny_release(tmp_path / "it")
    shutil.copy(files[FLOWS[other]], files[FLOWS[task]])
    with pytest.raises(CheckpointError) as error:
        load_networks(tmp_path / "it", task)
    without = "tex_flow or segvigen_full or segvigen_guided"
    kind, fits = ("unexpected", "segvigen_interactive") if task == "full" else ("missing", without)
    assert f"1 {kind} (seg_embeddings.weight)" in str(error.value)
    assert str(error.value).endswith(f"these are the tensors of {fits}")


def test_two_files_for_one_network_are_rejected_and_the_nearest_wins(tmp_path):
    files = tiny_release(tmp_path / "it")
    copy = tmp_path / "it" / "backup" / "full_seg.ckpt"
    copy.parent.mkdir()
    shutil.copy(files["segvigen_full"], copy)
    assert find_release(tmp_path / "it", "full").files["flow"] == files["segvigen_full"]
    files["segvigen_full"].unlink()
    (tmp_path / "it" / "other").mkdir()
    shutil.copy(copy, tmp_path / "it" / "other")
    with pytest.raises(CheckpointError, match="two files for segvigen_full: .*keep one"):
        find_release(tmp_path / "it", "full")


def test_what_training_exported_takes_the_place_of_every_flow(tmp_path):
    files = tiny_release(tmp_path / "it")
    state = {n.removeprefix("gen3dseg."): v for n, v in read(files["segvigen_interactive"]).items()}
    save_file({n: v.contiguous() for n, v in state.items()}, tmp_path / "it" / "flow.safetensors")
    with pytest.raises(CheckpointError, match="cannot read the config .*flow.json"):
        find_release(tmp_path / "it", "guide")
    (tmp_path / "it" / "flow.json").write_text(json.dumps({"flow": to_json(POINTS)}))
    for task in TASKS:
        flow = load_network(find_release(tmp_path / "it", task), "flow", dtype="fp32")
        assert torch.equal(flow.seg_embeddings.weight, state["seg_embeddings.weight"].float())


def test_unknown_models_and_tasks_list_the_known_ones(tmp_path):
    with pytest.raises(
        ModelError, match="no model 'maxi'; expected trellis2-4b, trellis2-4b-bf16 or a folder"
    ):
        find_release("maxi")
    with pytest.raises(ModelError, match="no task 'partition'; expected one of click, full, guide"):
        find_release("trellis2-4b", "partition")


def test_the_digest_of_a_release_changes_with_any_of_its_files(tmp_path):
    files = tiny_release(tmp_path / "it")
    before = find_release(tmp_path / "it", "full").digest
    assert before == find_release(tmp_path / "it", "full").digest
    state = load_file(files["tex_encoder"])
    state["input_layer.bias"][0] += 1
    save_file(state, files["tex_encoder"])
    assert find_release(tmp_path / "it", "full").digest != before
    assert len(fingerprint(files["dinov3"])) == 64


def test_a_folder_can_define_the_sizes_of_its_networks(tmp_path):
    tiny_release(tmp_path / "it")
    assert find_release(tmp_path / "it", "click").config == CONFIG
    assert find_release(tmp_path / "it", "full").config.flow == FLOW
    (tmp_path / "it" / "model.json").write_text("{}")
    with pytest.raises(CheckpointError, match="cannot read the config .*model.json"):
        find_release(tmp_path / "it", "full")


def test_the_catalogue_and_the_networks_have_the_same_keys():
    from segvigen.model.weights.checkpoints import SPECS

    assert list(SPECS) == list(OFFICIAL)
