import errno
import json
import math
import re
from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from segvigen.errors import CheckpointError, FileError, InputError, OutputError, SegvigenError
from segvigen.lab.train import checkpoint as keep
from segvigen.lab.train import loop
from segvigen.lab.train import trainer as trainer_module
from segvigen.lab.train.checkpoint import read_checkpoint, write_checkpoint
from segvigen.lab.train.config import TrainConfig, read_config
from segvigen.lab.train.log import read_log
from segvigen.lab.train.trainer import rate_at
from segvigen.model.painter import Painter
from segvigen.model.weights.load import load_painter
from tests.lab.train.tiny import TINY, write_model, write_shard

pytestmark = pytest.mark.slow

RUN = """
stage = "{stage}"
model = "tiny.json"
shards = ["made.npz"]
steps = {steps}
batch = 2
threads = 1
procedural_share = 0
warmup = 2
save_every = 2
log_every = 1
"""


@pytest.fixture
def folder(tmp_path):
    write_model(tmp_path / "tiny.json")
    write_shard(tmp_path / "made.npz")
    return tmp_path


def write_run(folder, stage, steps=4, name="run.toml", more="workers = 0"):
    (folder / name).write_text(RUN.format(stage=stage, steps=steps) + more + "\n")
    return folder / name


class Killed(Exception):
    pass


RUNS = {
    "vae": ("vae", "workers = 0"),
    "flow": ("flow", "workers = 0"),
    "flow, one worker": ("flow", "workers = 1"),
    "queries, accumulation": ("flow", "workers = 1\nqueries = 3\naccumulate = 2\nown_share = 0.5"),
}


@pytest.mark.parametrize("kind", RUNS)
def test_a_run_killed_at_any_step_ends_as_an_uninterrupted_one(folder, kind):
    """Parameters, averages, moments, step and place in the data, bit for bit, and the same log."""
    stage, more = RUNS[kind]
    config = write_run(folder, stage, more=more)
    whole = loop.run(config, folder / "whole")
    for step in (1, 2, 3) if kind == "flow" else (3,):
        out = folder / f"cut{step}"

        def kill(stage, share, step=step):
            if share >= step / 4:
                raise Killed

        with pytest.raises(Killed):
            loop.run(config, out, progress=kill)
        assert_same(load_file(whole), load_file(loop.run(config, out)))
        notes = []
        for folder_ in (folder / "whole", out):
            tensors, note = read_checkpoint(folder_ / "checkpoint.safetensors")
            notes.append((tensors, {k: v for k, v in note.items() if k != "seconds"}))
        assert_same(notes[0][0], notes[1][0])
        assert notes[0][1] == notes[1][1]
        logs = [[(n, terms) for n, _, terms in read_log(f / "log.csv")] for f in (folder / "whole", out)]
        assert logs[0] == logs[1] and len(logs[0]) == 4


def assert_same(a, b):
    assert a.keys() == b.keys()
    assert all(torch.equal(a[name], b[name]) for name in a)


def test_token_budgets_resume_too(folder):
    text = write_run(folder, "flow", more="tokens = 90\nworkers = 0").read_text()
    (folder / "run.toml").write_text(text.replace("batch = 2\n", ""))
    whole = loop.run(folder / "run.toml", folder / "whole")

    def kill(stage, share):
        if share > 0.7:
            raise Killed

    with pytest.raises(Killed):
        loop.run(folder / "run.toml", folder / "cut", progress=kill)
    assert_same(load_file(whole), load_file(loop.run(folder / "run.toml", folder / "cut")))
    objects = read_checkpoint(folder / "cut" / "checkpoint.safetensors")[1]["objects"]
    assert objects > 4, "more than one object fits the budget"


def weights_after(folder, name, more, **changes):
    run = write_run(folder, "flow", steps=3, name=f"{name}.toml", more=more)
    text = run.read_text()
    for key, value in changes.items():
        text = re.sub(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
    run.write_text(text)
    loop.run(run, folder / name)
    return load_file(folder / name / "checkpoint.safetensors")


def assert_alike(a, b):
    """Averaged gradients agree up to the order of their sums.

    Weights that start at zero agree less well: Adam makes a full step for any gradient, however small.
    """
    assert a.keys() == b.keys()
    for name in a:
        bound = {"exp_avg": 2e-3, "parameter": 5e-3, "average": 5e-3}.get(name.split("/")[0])
        if bound is not None:
            assert (a[name] - b[name]).norm() <= bound * b[name].norm() + 1e-6, name


def test_accumulated_batches_count_as_one_large_one(folder):
    large = weights_after(folder, "large", "workers = 0", batch=4)
    parts = weights_after(folder, "parts", "workers = 0\naccumulate = 2", batch=2)
    assert_alike(parts, large)


def test_activation_checkpointing_changes_no_weight(folder):
    plain = weights_after(folder, "plain", "workers = 0")
    again = weights_after(folder, "again", "workers = 0\ncheckpointing = true")
    assert_alike(again, plain)


def test_bfloat16_trains(folder):
    tensors = weights_after(folder, "half", 'workers = 0\nprecision = "bfloat16"')
    assert all(t.dtype == torch.float32 and bool(t.isfinite().all()) for t in tensors.values())


def test_the_weights_load_as_a_model_and_carry_their_record(folder):
    path = loop.run(write_run(folder, "vae", steps=2), folder / "out")
    loaded = load_painter(str(folder / "out"))
    assert loaded.painter.config.name == "tiny"
    assert loaded.painter.config.texture_statistics != TINY.texture_statistics, "statistics were not measured"
    record = json.loads(path.with_suffix(".json").read_text())["training"]
    assert record["runs"][-1]["steps"] == 2 and record["licenses"] == {"made.npz": ["CC0-1.0"]}


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
        "flow", str(folder / "tiny.json"), shards=(str(folder / "made.npz"),), procedural_share=0,
        steps=40, batch=4, workers=0,
        precision="float32", rate=3e-3, warmup=2, task_shares=(1, 0, 0), threads=1,
        latent_weight=1.0, decoded_weight=0.0, noise_start=0.0,
    )  # fmt: skip
    trainer = loop.Trainer(config, folder)
    drawn = next(trainer.batches())
    losses = [trainer.advance(drawn) for _ in range(40)]
    assert sum(losses[-5:]) < 0.7 * sum(losses[:5])


def test_the_rate_warms_up_and_falls():
    config = TrainConfig("flow", "mini", steps=100, warmup=10, rate=1.0, final_rate=0.1)
    rates = [rate_at(config, step) for step in range(101)]
    assert rates[0] == pytest.approx(0.1) and max(rates) == rates[10] == pytest.approx(1.0)
    assert rates[-1] == pytest.approx(0.1) and all(
        a >= b for a, b in zip(rates[10:], rates[11:], strict=False)
    )


def test_a_loss_that_is_not_finite_stops_the_run(folder):
    config = read_config(write_run(folder, "flow", steps=9))
    trainer = loop.Trainer(config, folder / "out")
    with torch.no_grad():
        next(iter(trainer.trained.values())).fill_(math.nan)
    batches = trainer.batches()
    for _ in range(config.bad_steps - 1):
        trainer.advance(next(batches))
    with pytest.raises(SegvigenError, match="not finite in 5 steps in a row"):
        trainer.advance(next(batches))
    assert trainer.step == 5 and not trainer.checkpoint.exists()


def test_wrong_configs_are_rejected(folder):
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


def test_another_runs_checkpoint_is_rejected(folder):
    loop.run(write_run(folder, "vae", steps=1), folder / "out")
    with pytest.raises(CheckpointError, match="stage was 'vae' and is 'flow'"):
        loop.run(write_run(folder, "flow", steps=1, name="flow.toml"), folder / "out")
    with pytest.raises(CheckpointError, match="ema was 0.999 and is 0.5; use a new folder"):
        loop.run(write_run(folder, "vae", steps=1, more="workers = 0\nema = 0.5"), folder / "out")


def test_a_run_resumes_with_more_steps_and_another_batch(folder):
    loop.run(write_run(folder, "flow", steps=2), folder / "out")
    run = write_run(folder, "flow", steps=3, more="workers = 0\naccumulate = 3\nrate = 1e-5")
    loop.run(run, folder / "out")
    note = read_checkpoint(folder / "out" / "checkpoint.safetensors")[1]
    assert note["step"] == 3 and note["cursors"] == [2 * 2 + 3 * 2]


def test_a_checkpoint_of_the_first_version_is_continued(folder):
    """It knew neither places in the data nor the keys that came later."""
    config = write_run(folder, "flow", steps=2)
    loop.run(config, folder / "out")
    path = folder / "out" / "checkpoint.safetensors"
    tensors, note = read_checkpoint(path)
    old = (
        "stage model start shards procedural_share resolution seed steps batch rate final_rate warmup".split()
    )
    note = {k: note[k] for k in ("step", "seconds", "smoothed")} | {
        "config": {k: v for k, v in note["config"].items() if k in old}
    }
    write_checkpoint(path, tensors, note)
    loop.run(write_run(folder, "flow", steps=3), folder / "out")
    assert read_checkpoint(path)[1]["cursors"] == [6]


def test_a_full_disk_loses_no_work(folder, monkeypatch):
    config = write_run(folder, "flow", steps=4)
    real, calls = keep.save_file, []

    def save(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            arguments[1].write_bytes(b"half a file")
            raise OSError(errno.ENOSPC, "No space left on device")
        real(*arguments)

    monkeypatch.setattr(keep, "save_file", save)
    with pytest.raises(OutputError, match="no space is left; the checkpoint of step 2 is whole: free some"):
        loop.run(config, folder / "cut")
    assert not list((folder / "cut").glob("*.part"))
    resumed = loop.run(config, folder / "cut")
    assert_same(load_file(loop.run(config, folder / "whole")), load_file(resumed))


def test_steps_that_are_not_finite_are_left_out_and_counted(folder):
    config = read_config(write_run(folder, "flow", steps=9))
    trainer = loop.Trainer(config, folder / "out")
    batches = trainer.batches()
    before = {name: p.detach().clone() for name, p in trainer.trained.items()}
    [(batch, place)] = next(batches)
    trainer.advance([(replace(batch, paint=batch.paint * math.nan), place)])
    assert_same(before, trainer.trained)
    assert trainer.left_out == {"steps that were not finite": 1} and trainer.step == 1
    assert math.isfinite(trainer.advance(next(batches))) and trainer.bad == 0


def test_running_out_of_memory_is_an_error_and_saves_the_run(folder, monkeypatch):
    config = write_run(folder, "flow", steps=3)
    real = trainer_module.flow_loss

    def greedy(painter, batch, config, step, stretch):
        if step == 1:
            torch.empty(2**60)
        return real(painter, batch, config, step, stretch)

    monkeypatch.setattr(trainer_module, "flow_loss", greedy)
    with pytest.raises(SegvigenError, match=r"out of memory at step 1; lower batch \(or tokens\)"):
        loop.run(config, folder / "cut")
    monkeypatch.undo()
    assert_same(load_file(loop.run(config, folder / "whole")), load_file(loop.run(config, folder / "cut")))


def test_a_broken_checkpoint_is_named(folder):
    config = write_run(folder, "flow", steps=1)
    loop.run(config, folder / "out")
    path = folder / "out" / "checkpoint.safetensors"
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(CheckpointError, match="cannot be read as a checkpoint .*; delete it"):
        loop.run(config, folder / "out")


def test_a_painter_config_survives_json():
    from segvigen.model.painter import PainterConfig

    assert PainterConfig.from_json(json.loads(json.dumps(TINY.to_json()))) == TINY
    assert sum(p.numel() for p in Painter(TINY).parameters()) < 2_000_000


@pytest.mark.parametrize("name", ["image_encoder", "shape_decoder", "texture_statistics"])
def test_a_painter_config_without_a_network_is_rejected_by_name(name):
    from segvigen.errors import ModelError
    from segvigen.model.painter import PainterConfig

    values = {key: value for key, value in TINY.to_json().items() if key != name}
    with pytest.raises(ModelError, match=f"missing keys .*{name}"):
        PainterConfig.from_json(values)
