"""Weights files that are wrong, met from the command line: one line with what to do, before anything slow."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks.official_size import write_map
from segvigen.cli import main as cli
from segvigen.segmenter import Segmenter
from tests.model import fake_release
from tests.model.test_generate import made_asset

pytestmark = pytest.mark.slow

TASKS = {"click": "segvigen_interactive", "segment": "segvigen_full", "guide": "segvigen_guided"}


class Bomb:
    """Makes a file named `ran` when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.words = f"touch {folder / 'ran'}"

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, (self.words,)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def explosive(path: Path) -> None:
    content = torch.load(path, weights_only=True)
    torch.save(content | {"callbacks": Bomb(path.parents[1])}, path)


def shortened(path: Path) -> None:
    content = torch.load(path, weights_only=True)
    name = next(n for n in content["state_dict"] if n.endswith("to_qkv.weight"))
    content["state_dict"][name] = content["state_dict"][name][:-1].clone()
    torch.save(content, path)


def lacking(path: Path) -> None:
    content = torch.load(path, weights_only=True)
    content["state_dict"]["gen3dseg.flow_model.blocks.0.mlp.mlp.9.weight"] = content["state_dict"].pop(
        "gen3dseg.flow_model.blocks.0.mlp.mlp.0.weight"
    )
    torch.save(content, path)


Files = dict[str, Path]
WRONG: dict[str, tuple[Callable[[Files], object], tuple[str, ...]]] = {
    "missing": (
        lambda files: files["segvigen_interactive"].unlink(),
        ("lacks 1 weights files", "interactive_seg.ckpt", "`segvigen models fetch` downloads them"),
    ),
    "missing vae": (lambda files: files["tex_decoder"].unlink(), ("lacks 1 weights files", "tex_dec_next")),
    "renamed": (
        lambda files: files["segvigen_interactive"].rename(files["segvigen_interactive"].with_name("a.ckpt")),
        ("a.ckpt has the tensors of segvigen_interactive: rename it if so",),
    ),
    "truncated checkpoint": (
        lambda files: cut(files["segvigen_interactive"]),
        ("interactive_seg.ckpt cannot be read as weights (it is cut off); download it again",),
    ),
    "truncated safetensors": (
        lambda files: cut(files["tex_decoder"]),
        ("tex_dec_next_dc_f16c32_fp16.safetensors", "cut off", "expected", "download it again"),
    ),
    "empty": (lambda files: files["dinov3"].write_bytes(b""), ("model.safetensors", "download it again")),
    "swapped flows": (
        lambda files: shutil.copy(files["segvigen_full"], files["segvigen_interactive"]),
        ("1 missing (seg_embeddings.weight)", "these are the tensors of"),
    ),
    "swapped coders": (
        lambda files: shutil.copy(files["tex_encoder"], files["tex_decoder"]),
        ("(tex_decoder) does not fit", "these are the tensors of shape_encoder or tex_encoder"),
    ),
    "renamed tensor": (
        lambda files: lacking(files["segvigen_interactive"]),
        ("1 missing (flow_model.blocks.0.mlp.mlp.0.weight); 1 unexpected (",),
    ),
    "misshapen tensor": (
        lambda files: shortened(files["segvigen_interactive"]),
        ("1 misshapen (flow_model.blocks.0.self_attn.to_qkv.weight is [71, 24] for [72, 24])",),
    ),
    "a pickle that runs something": (
        lambda files: explosive(files["segvigen_interactive"]),
        ("nothing in it was run", "use a safetensors file"),
    ),
    "a pointer": (
        lambda files: files["tex_encoder"].write_text("version https://git-lfs.github.com/spec/v1\noid x\n"),
        ("is a Git LFS pointer, not the weights", "git lfs pull"),
    ),
    "a web page": (
        lambda files: files["dinov3"].write_text("<!doctype html><title>Log in</title>"),
        ("is a web page, not the weights", "logged in if its page asks for it"),
    ),
}


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    fake_release.shrink(monkeypatch)
    return fake_release.tiny_release(tmp_path / "weights")


@pytest.fixture
def mesh(tmp_path: Path) -> Path:
    path = tmp_path / "made.glb"
    path.write_bytes(next(iter(made_asset().files.values())))
    return path


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_weights_are_rejected_in_one_line_before_the_asset_is_prepared(
    wrong: str,
    files: Files,
    mesh: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make, said = WRONG[wrong]
    make(files)
    monkeypatch.setattr(Segmenter, "prepare", lambda *given, **more: pytest.fail("something slow began"))
    words = ["click", str(mesh), "--at", "0,0.1,0", "--model", str(tmp_path / "weights"), "--device", "cpu"]
    assert cli.run([*words, "-o", str(tmp_path / "out.glb")]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and all(text in told for text in said), told
    assert not (tmp_path / "out.glb").exists() and not (tmp_path / "ran").exists()


@pytest.mark.parametrize("command", TASKS)
def test_each_command_checks_the_flow_of_its_own_task_alone(
    command: str, files: Files, mesh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, key in TASKS.items():
        if name != command:
            files[key].write_bytes(b"damaged")
    words = {"click": ["--at", "0,0.1,0"], "segment": [], "guide": ["--map", str(tmp_path / "map.png")]}
    asset = made_asset()
    write_map(asset, (np.arange(len(asset.faces)) >= 12).astype(np.int64), tmp_path / "map.png")
    given = [command, str(mesh), *words[command], "--model", str(tmp_path / "weights"), "--device", "cpu"]
    labels = ["--labels", str(tmp_path / "labels.npy"), "--quiet"]
    assert cli.run([*given, *labels]) == 0, capsys.readouterr().err
    files[TASKS[command]].write_bytes(b"damaged")
    assert cli.run([*given, *labels]) == 2
    assert files[TASKS[command]].name in capsys.readouterr().err


def test_types_that_the_device_cannot_compute_in_are_rejected(
    files: Files,
    mesh: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("segvigen.model.device.supports", lambda device, dtype: dtype != torch.bfloat16)
    words = ["segment", str(mesh), "--model", str(tmp_path / "weights"), "--device", "cpu", "--dtype", "bf16"]
    assert cli.run([*words, "-o", str(tmp_path / "out.glb")]) == 2
    assert "cpu cannot compute in bfloat16; use dtype auto or fp32" in capsys.readouterr().err
