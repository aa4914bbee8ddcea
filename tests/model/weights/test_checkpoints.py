"""Checkpoints: the released key lists, strict loading, and files of other builds."""

import json
import re
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from segvigen.errors import CheckpointError
from segvigen.model.config import DinoConfig, VAEConfig
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights import checkpoints
from segvigen.model.weights.checkpoints import SPECS, Spec, canonical, load_strictly, set_policy
from segvigen.model.weights.files import read
from tests.model.conftest import randomize, tiny_flow
from tests.model.fake_release import load

RECORDED = json.loads((Path(__file__).parents[2] / "golden" / "state_dicts.json").read_text())
TYPES = {"fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16}
ENCODER = VAEConfig(channels=6, latent_channels=4, widths=(8, 16), blocks=(1, 1))
DINO = DinoConfig(width=16, num_layers=2, num_heads=2, mlp_width=32, image_size=32)


def recorded(table: str, prefix: str = "") -> dict[str, tuple[list[int], torch.dtype]]:
    """A recorded list of tensors, with `{i}` and `{j}` written out."""
    tensors = {}
    for name, (shape, dtype, *count) in RECORDED[table].items():
        for i in range(count[0] if count else 1):
            tensors[prefix + re.sub(r"\{[ij]\}", str(i), name)] = (shape, TYPES[dtype])
    return tensors


SEG_EMBEDDINGS = {"seg_embeddings.weight": ([1, 1536], torch.float32)}
RELEASED = {
    "shape_encoder": (recorded("encoder"), 354_385_392, 708_966_112),
    "tex_encoder": (recorded("encoder"), 354_385_392, 708_966_112),
    "shape_decoder": (recorded("shape_decoder"), 474_231_463, 948_598_492),
    "tex_decoder": (recorded("tex_decoder"), 474_216_006, 948_567_448),
    "tex_flow": (recorded("tex_flow", "flow_model."), 1_292_302_880, 2_619_850_880),
    "segvigen_full": (recorded("tex_flow", "flow_model."), 1_292_302_880, 2_619_850_880),
    "segvigen_guided": (recorded("tex_flow", "flow_model."), 1_292_302_880, 2_619_850_880),
    "segvigen_interactive": (
        recorded("tex_flow", "flow_model.") | SEG_EMBEDDINGS,
        1_292_304_416,
        2_619_857_024,
    ),
    "dinov3": (recorded("dinov3"), 303_129_600, 4 * 303_129_600),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SPECS)
def test_released_networks_have_exactly_the_released_tensors(name: str) -> None:
    tensors, num_parameters, num_bytes = RELEASED[name]
    with torch.device("meta"):
        model = SPECS[name].build()
    set_policy(model, "reference", SPECS[name].torso)
    ours = {key: (list(value.shape), value.dtype) for key, value in model.state_dict().items()}
    assert ours == tensors
    assert sum(p.numel() for p in model.parameters()) == num_parameters
    assert sum(p.numel() * p.element_size() for p in model.parameters()) == num_bytes
    set_policy(model, "fp32", SPECS[name].torso)
    assert {p.dtype for p in model.parameters()} == {torch.float32}


def test_differences_are_listed_in_groups() -> None:
    encoder = Encoder(ENCODER)
    state = encoder.state_dict()
    state["to_latent.bias"] = torch.zeros(3)
    for name in [name for name in state if name.startswith("blocks.1")]:
        state["other." + name] = state.pop(name)
    with pytest.raises(CheckpointError) as error:
        load_strictly(encoder, state, "weights.safetensors")
    text = str(error.value)
    assert "\n" not in text and text.startswith("weights.safetensors does not fit the network of")
    assert "8 missing (blocks.1.0.norm.weight, " in text and "and 4 more)" in text
    assert "8 unexpected (other.blocks.1.0" in text
    assert "1 misshapen (to_latent.bias is [3] for [8])" in text


def test_half_precision_files_are_cast_to_the_network() -> None:
    source, target = randomize(Encoder(ENCODER)), Encoder(ENCODER)
    load_strictly(target, {name: value.half() for name, value in source.state_dict().items()}, "half")
    for name, value in target.state_dict().items():
        assert torch.equal(value, source.state_dict()[name].half().float())


def test_spconv_and_dense_builds_load_into_our_names() -> None:
    source = randomize(Encoder(ENCODER)).state_dict()
    spconv = {re.sub(r"\.(conv[12]?)\.(weight|bias)$", r".\1.conv.\2", n): v for n, v in source.items()}
    assert "blocks.0.0.conv.conv.weight" in spconv and "blocks.0.1.conv1.conv.bias" in spconv
    dense = {n: v.permute(0, 4, 1, 2, 3) if v.ndim == 5 else v for n, v in source.items()}
    for other in (spconv, dense, source):
        again = canonical(other, Encoder(ENCODER))
        assert again.keys() == source.keys()
        assert all(torch.equal(again[name], source[name]) for name in source)


def test_dinov3_as_newer_libraries_write_it_loads_into_our_names() -> None:
    source = randomize(DinoEncoder(DINO)).state_dict()
    newer = {f"model.{name}" if name.startswith("layer.") else name: v for name, v in source.items()}
    assert newer.keys() != source.keys()
    assert list(canonical(newer, DinoEncoder(DINO))) == list(source)


@pytest.mark.parametrize("prefix", ["gen3dseg.", ""])
def test_wrapper_checkpoints_load_with_and_without_their_prefix(prefix: str, tmp_path: Path) -> None:
    model = randomize(PartDiT(tiny_flow(point_kinds=1)))
    content = {
        "state_dict": {prefix + n: v for n, v in model.state_dict().items()},
        "epoch": 1,
        "optimizer": [{}],
    }
    torch.save(content, tmp_path / "seg.ckpt")
    again = PartDiT(tiny_flow(point_kinds=1))
    load_strictly(again, read(tmp_path / "seg.ckpt"), "seg.ckpt")
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), again.parameters(), strict=True))


def test_bare_flow_weights_fill_a_wrapper_without_points_only() -> None:
    model = randomize(PartDiT(tiny_flow()))
    bare = model.flow_model.state_dict()
    load_strictly(PartDiT(tiny_flow()), bare, "flow")
    with pytest.raises(CheckpointError, match=r"1 missing \(seg_embeddings.weight\)"):
        load_strictly(PartDiT(tiny_flow(point_kinds=1)), bare, "flow")


def test_names_that_collide_are_rejected() -> None:
    model = randomize(PartDiT(tiny_flow()))
    state = model.state_dict()
    with pytest.raises(CheckpointError, match="same name"):
        canonical({**state, **{"gen3dseg." + n: v for n, v in state.items()}}, model)


class Malicious:
    """Runs code when an ordinary unpickler meets it."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (exec, ("raise SystemExit('pickle was run')",))


def test_pickles_are_never_run(tmp_path: Path) -> None:
    torch.save({"state_dict": {}, "extra": Malicious()}, tmp_path / "bad.ckpt")
    with pytest.raises(CheckpointError, match="cannot be read as weights"):
        read(tmp_path / "bad.ckpt")


def test_unreadable_files_are_rejected_in_one_line(tmp_path: Path) -> None:
    for name, content in (
        ("a.safetensors", b""),
        ("b.safetensors", b"text"),
        ("c.ckpt", b""),
        ("d.pt", b"text"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(CheckpointError, match="cannot be read as weights") as error:
            read(tmp_path / name)
        assert "\n" not in str(error.value)
    with pytest.raises(CheckpointError, match="no weights at"):
        read(tmp_path / "absent.safetensors")
    (tmp_path / "e.bin").write_bytes(b"")
    with pytest.raises(CheckpointError, match=r"expected \.safetensors"):
        read(tmp_path / "e.bin")
    torch.save([1, 2], tmp_path / "list.pt")
    with pytest.raises(CheckpointError, match="has no state_dict"):
        read(tmp_path / "list.pt")


def test_the_policy_sets_the_types_of_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = VAEConfig(channels=6, latent_channels=4, widths=(16, 8), blocks=(1, 0))
    monkeypatch.setitem(checkpoints.SPECS, "tiny", Spec(lambda: Decoder(config), torch.float16))
    source = randomize(Decoder(config))
    save_file(source.state_dict(), tmp_path / "tiny.safetensors")
    full = load("tiny", tmp_path / "tiny.safetensors")
    assert all(torch.equal(a, b) for a, b in zip(full.parameters(), source.parameters(), strict=True))
    half = load("tiny", tmp_path / "tiny.safetensors", "reference")
    assert half.blocks[0][0].conv.weight.dtype == torch.float16
    assert half.blocks[0][0].norm.weight.dtype == torch.float32
