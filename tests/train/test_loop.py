import json
import math

import pytest
import torch
from safetensors.torch import load_file

from segvigen.errors import CheckpointError, FileError, InputError, SegvigenError
from segvigen.model.packaged import load_painter
from segvigen.model.painter import Painter
from segvigen.train import loop
from segvigen.train.config import TrainConfig, read_config
from tests.train.tiny import TINY, write_model, write_shard

RUN = """
stage = "{stage}"
model = "tiny.json"
shards = ["made.npz"]
steps = {steps}
batch = 2
workers = 0
threads = 1
precision = "float32"
warmup = 2
save_every = 2
log_every = 1
"""


@pytest.fixture
def folder(tmp_path):
    write_model(tmp_path / "tiny.json")
    write_shard(tmp_path / "made.npz")
    return tmp_path


def write_run(folder, stage, steps=4, name="run.toml"):
    (folder / name).write_text(RUN.format(stage=stage, steps=steps))
    return folder / name


class Killed(Exception):
    pass


@pytest.mark.parametrize("stage", ["vae", "flow"])
def test_a_killed_run_ends_with_the_weights_of_an_uninterrupted_one(folder, stage):
    config = write_run(folder, stage)
    whole = loop.run(config, folder / "whole")

    def kill(stage, share, detail):
        if share > 0.7:  # in the third of four steps, after the checkpoint of the second
            raise Killed

    with pytest.raises(Killed):
        loop.run(config, folder / "cut", progress=kill)
    resumed = loop.run(config, folder / "cut")
    a, b = load_file(whole), load_file(resumed)
    assert a.keys() == b.keys()
    assert all(torch.equal(a[name], b[name]) for name in a)
    a, b = (load_file(folder / run / "checkpoint.safetensors") for run in ("whole", "cut"))
    assert all(torch.equal(a[name], b[name]) for name in a)


def test_the_weights_load_as_a_model_and_carry_their_record(folder):
    path = loop.run(write_run(folder, "vae", steps=2), folder / "out")
    loaded = load_painter(str(folder / "out"))
    assert loaded.painter.config.name == "tiny"
    assert loaded.painter.config.texture_statistics != TINY.texture_statistics, "statistics were not measured"
    record = json.loads(path.with_suffix(".json").read_text())["training"]
    assert record["runs"][-1]["steps"] == 2 and record["licences"] == {"made.npz": ["CC0-1.0"]}


def test_the_flow_stage_leaves_the_texture_encoder_alone(folder):
    first = loop.run(write_run(folder, "vae", steps=1), folder / "vae")
    run = write_run(folder, "flow", steps=2, name="flow.toml")
    run.write_text(run.read_text() + f'start = "{first}"\n')
    second = load_file(loop.run(run, folder / "flow"))
    before = load_file(first)
    same = {name for name in before if torch.equal(before[name], second[name])}
    assert all(name in same for name in before if name.startswith(("texture_encoder", "shape_decoder")))
    assert any(name.startswith("flow.") and name not in same for name in before)


def test_training_lowers_the_loss(folder):
    config = TrainConfig(
        "flow", str(folder / "tiny.json"), shards=(str(folder / "made.npz"),), steps=40, batch=4, workers=0,
        precision="float32", rate=3e-3, warmup=2, task_shares=(1, 0, 0), threads=1,
        latent_weight=1.0, decoded_weight=0.0, noise_start=0.0,
    )  # fmt: skip
    trainer = loop.Trainer(config, folder)
    drawn = next(trainer.batches())
    losses = [trainer.advance(drawn) for _ in range(40)]
    assert sum(losses[-5:]) < 0.7 * sum(losses[:5])


def test_the_rate_warms_up_and_falls():
    config = TrainConfig("flow", "mini", steps=100, warmup=10, rate=1.0, final_rate=0.1)
    rates = [loop.rate_at(config, step) for step in range(101)]
    assert rates[0] == pytest.approx(0.1) and max(rates) == rates[10] == pytest.approx(1.0)
    assert rates[-1] == pytest.approx(0.1) and all(
        a >= b for a, b in zip(rates[10:], rates[11:], strict=False)
    )


def test_a_loss_that_is_not_finite_stops_the_run(folder):
    config = read_config(write_run(folder, "flow"))
    trainer = loop.Trainer(config, folder / "out")
    with torch.no_grad():
        next(iter(trainer.trained.values())).fill_(math.nan)
    batches = trainer.batches()
    for _ in range(config.bad_steps - 1):
        trainer.advance(next(batches))
    with pytest.raises(SegvigenError, match="not finite in 5 steps in a row"):
        trainer.advance(next(batches))
    assert trainer.step == 5 and not trainer.checkpoint.exists()


def test_wrong_configs_are_refused(folder):
    path = folder / "wrong.toml"
    path.write_text('stage = "flow"\nmodel = "mini"\nspeed = 3\n')
    with pytest.raises(InputError, match="speed"):
        read_config(path)
    path.write_text('stage = "flow"\nmodel = "mini"\nnoise_start = "half"\n')
    with pytest.raises(InputError, match="noise_start is 'half'"):
        read_config(path)
    path.write_text("stage = \n")
    with pytest.raises(FileError, match="TOML"):
        read_config(path)
    with pytest.raises(InputError, match="dance"):
        TrainConfig("dance", "mini")


def test_another_runs_checkpoint_is_refused(folder):
    loop.run(write_run(folder, "vae", steps=1), folder / "out")
    with pytest.raises(CheckpointError, match="another run"):
        loop.run(write_run(folder, "flow", steps=1, name="flow.toml"), folder / "out")


def test_a_painter_config_survives_json():
    from segvigen.model.painter import PainterConfig

    assert PainterConfig.from_json(json.loads(json.dumps(TINY.to_json()))) == TINY
    assert sum(p.numel() for p in Painter(TINY).parameters()) < 2_000_000


@pytest.mark.parametrize("name", ["image_encoder", "shape_decoder", "texture_statistics"])
def test_a_painter_config_without_a_network_is_refused_by_name(name):
    from segvigen.errors import ModelError
    from segvigen.model.painter import PainterConfig

    values = {key: value for key, value in TINY.to_json().items() if key != name}
    with pytest.raises(ModelError, match=f"missing keys .*{name}"):
        PainterConfig.from_json(values)
