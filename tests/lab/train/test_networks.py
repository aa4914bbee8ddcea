"""Fine-tuning the released networks, on tiny ones with random weights and the released file names."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError, InputError
from segvigen.lab.train import loop, networks
from segvigen.lab.train.adapters import adapt, folded
from segvigen.lab.train.config import TrainConfig, read_config
from segvigen.lab.train.networks import RELEASED_FILES, RELEASED_FLOWS
from segvigen.model.config import DinoConfig, FlowConfig, VAEConfig
from segvigen.model.painter import Painter, PainterConfig
from segvigen.model.part_dit import PartDiT, point_tokens
from segvigen.model.weights.catalog import OFFICIAL
from segvigen.model.weights.checkpoints import load_strictly
from tests.lab.train.tiny import TINY, write_shard

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[3] / "examples" / "train"
FLOW = FlowConfig(
    resolution=4, in_channels=64, out_channels=32, width=24, cond_channels=16, num_blocks=2, num_heads=2,
    ffn_width=32, point_cell=4,
)  # fmt: skip
DINO = DinoConfig(width=16, num_layers=1, num_heads=2, mlp_width=32, image_size=32)


def tiny(name: str) -> PainterConfig:
    flow = RELEASED_FLOWS[name][0]
    return replace(
        TINY,
        name=name,
        flow=replace(FLOW, point_kinds=flow.point_kinds, num_tasks=flow.num_tasks),
        image_encoder=DINO,
    )


@pytest.fixture
def released(tmp_path, monkeypatch):
    """A folder with released files of tiny networks, and a shard."""
    monkeypatch.setattr(networks, "released_painter", tiny)
    torch.manual_seed(0)
    folder = tmp_path / "released"
    folder.mkdir()
    painter = Painter(tiny("trellis2-4b/interactive"))
    with torch.no_grad():
        for parameter in painter.flow.parameters():
            parameter.add_(0.05 * torch.randn_like(parameter))
    for network, key in RELEASED_FILES.items():
        save_file(getattr(painter, network).state_dict(), folder / OFFICIAL[key].name)
    state = {f"gen3dseg.{name}": tensor for name, tensor in painter.flow.state_dict().items()}
    torch.save({"state_dict": state, "optimizer_states": []}, folder / "interactive_seg.ckpt")
    write_shard(tmp_path / "made.npz")
    return folder


def config(folder, model="trellis2-4b/interactive", **more):
    values = dict(
        start=str(folder), shards=(str(folder.parent / "made.npz"),), procedural_share=0.0, steps=2, batch=2,
        workers=0, threads=1, task_shares=(1, 0, 0), negative_share=0.0, latent_weight=1.0,
        decoded_weight=0.0, train_shape=False, train_decoder=False, warmup=0, ema=0.0,
    )  # fmt: skip
    return TrainConfig("flow", model, **{**values, **more})


def flow_inputs(flow):
    torch.manual_seed(1)
    coords = torch.randint(0, 4, (7, 3), dtype=torch.int32)
    x, shape, texture = torch.randn(3, 7, 32)
    points = point_tokens([torch.tensor([[1, 2, 3], [9, 9, 9]])], flow.config)
    return (x, torch.tensor([0.7]), shape, texture, coords, (7,), torch.randn(1, 5, 16), points)


def test_the_unified_model_starts_equal_to_the_file_of_one_task(released):
    one, _ = networks.build_painter(config(released))
    three, _ = networks.build_painter(config(released, "trellis2-4b/unified"))
    with torch.no_grad():
        known = one.flow(*flow_inputs(one.flow))
        for task in range(3):
            unified = three.flow(*flow_inputs(three.flow), task=torch.tensor([task]))
            torch.testing.assert_close(unified, known)  # the weights may be aligned differently
    assert float(known.abs().max()) > 0


@pytest.mark.parametrize("rank", [0, 4])
def test_a_released_flow_is_trained_and_exported_under_its_released_names(released, rank, tmp_path):
    changes = {"lora_rank": rank, "rate": 1e-2}
    trainer = loop.Trainer(config(released, **changes), tmp_path)
    first = {n: t.clone() for n, t in trainer.painter.state_dict().items()}
    assert all(name.startswith("flow.") for name in trainer.trained)
    if rank:
        assert all("lora" in name or "seg_embeddings" in name for name in trainer.trained)
    for drawn in trainer.batches():
        trainer.advance(drawn)
    exported = load_file(loop.export(trainer))
    plain = PartDiT(tiny("trellis2-4b/interactive").flow)
    load_strictly(plain, exported, "flow.safetensors")
    assert exported["flow_model.blocks.0.self_attn.to_qkv.weight"].dtype == torch.bfloat16
    assert exported["flow_model.blocks.0.norm2.weight"].dtype == torch.float32
    name = "flow_model.blocks.1.mlp.mlp.0.weight"
    assert not torch.equal(exported[name], first[f"flow.{name}"].bfloat16())


def test_training_a_released_flow_lowers_its_loss(released, tmp_path):
    for changes in ({"lora_rank": 8, "rate": 3e-2}, {"rate": 3e-3}):
        trainer = loop.Trainer(config(released, steps=25, **changes), tmp_path)
        drawn = next(trainer.batches())
        losses = [trainer.advance(drawn) for _ in range(25)]
        assert sum(losses[-3:]) < 0.9 * sum(losses[:3]), changes


def test_the_unified_model_trains_its_task_embedding_beside_adapters(released, tmp_path):
    unified = config(released, "trellis2-4b/unified", lora_rank=2, task_shares=(1, 1, 1), queries=3, batch=1)
    trainer = loop.Trainer(unified, tmp_path)
    before = trainer.painter.flow.flow_model.task_embedder.mlp[2].weight.clone()
    trainer.advance(next(trainer.batches()))
    assert not torch.equal(before, trainer.painter.flow.flow_model.task_embedder.mlp[2].weight)


def test_adapters_start_at_zero_and_fold_into_plain_weights():
    torch.manual_seed(0)
    plain = PartDiT(replace(FLOW, point_kinds=1))
    with torch.no_grad():
        plain.flow_model.out_layer.weight.normal_()
    names = set(plain.state_dict())
    inputs = flow_inputs(plain)
    before = plain(*inputs)
    adapt(plain.flow_model.blocks, rank=3, alpha=6)
    torch.testing.assert_close(plain(*inputs), before)  # another sum of linear layers
    with torch.no_grad():
        for name, parameter in plain.named_parameters():
            if name.endswith("lora_b"):
                parameter.normal_()
    state = folded(plain.state_dict(), scale=6 / 3)
    assert set(state) == names
    again = PartDiT(plain.config)
    again.load_state_dict(state)
    torch.testing.assert_close(again(*inputs), plain(*inputs), rtol=1e-3, atol=1e-4)
    assert not torch.allclose(again(*inputs), before, atol=1e-2)


def test_training_begins_from_the_hubs_cache_as_from_a_flat_folder(released, tmp_path):
    cache = tmp_path / "hub"
    for key in [*RELEASED_FILES.values(), "segvigen_interactive"]:
        file = OFFICIAL[key]
        place = cache / f"models--{file.repo.replace('/', '--')}" / "snapshots" / "0123abcd" / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(released / file.name)
    flat, _ = networks.build_painter(config(released))
    cached, _ = networks.build_painter(config(released, start=str(cache)))
    for name, tensor in flat.state_dict().items():
        assert torch.equal(tensor, cached.state_dict()[name]), name


def test_a_missing_released_file_is_named(released):
    (released / OFFICIAL["dinov3"].name).unlink()
    with pytest.raises(CheckpointError, match="lacks 1 weights files: model.safetensors .dinov3."):
        networks.build_painter(config(released))


def test_options_that_a_released_network_does_not_support_are_rejected(released):
    with pytest.raises(InputError, match="no negative clicks and negative_share is 0.25; set it to 0"):
        networks.build_painter(config(released, negative_share=0.25))
    with pytest.raises(InputError, match="only the flow is trained here; set"):
        networks.build_painter(config(released, train_decoder=True))
    with pytest.raises(InputError, match="takes no clicks, but the first of task_shares is not 0"):
        networks.build_painter(config(released, "trellis2-4b/full"))


@pytest.mark.parametrize("name, extra", [("paper", 1536), ("unified", 1536 + 2 * 1536 + 1536 * (256 + 1536))])
def test_the_large_examples_are_read_and_build(name, extra):
    run = read_config(EXAMPLES / f"{name}.toml")
    with torch.device("meta"):
        painter = Painter(networks.painter_config(run))
    assert sum(p.numel() for p in painter.flow.parameters()) == 1_292_302_880 + extra
    networks._refuse_impossible(run, painter)


def test_every_example_is_read():
    assert all(read_config(path).steps > 0 for path in EXAMPLES.glob("*.toml"))


def test_a_painter_with_dinov3_survives_json():
    unified = networks.released_painter("trellis2-4b/unified")
    assert PainterConfig.from_json(unified.to_json()) == unified
    assert isinstance(unified.shape_encoder, VAEConfig)
