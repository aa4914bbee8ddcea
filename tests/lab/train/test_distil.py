from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError, InputError
from segvigen.lab.train import loop
from segvigen.lab.train.config import TrainConfig
from tests.lab.train.tiny import write_model, write_shard

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def teacher(tmp_path_factory):
    """A tiny painter after a few steps, so that its steps differ."""
    folder = tmp_path_factory.mktemp("teacher")
    write_model(folder / "tiny.json")
    write_shard(folder / "made.npz")
    run = config(folder, stage="flow", model=str(folder / "tiny.json"), steps=16)
    trainer = loop.Trainer(run, folder)
    for drawn in trainer.batches():
        trainer.advance(drawn)
    return loop.export(trainer)


def config(folder, **more):
    values = dict(
        stage="distil", model="", shards=(str(folder / "made.npz"),), procedural_share=0.0, steps=30, batch=2,
        workers=0, threads=1, task_shares=(1, 0, 0), rate=3e-3, warmup=0, ema=0.0, teacher_steps=6,
    )  # fmt: skip
    return TrainConfig(**{**values, **more})


@pytest.mark.parametrize("steps", [1, 3])
def test_a_student_comes_closer_to_its_teacher(teacher, tmp_path, steps):
    run = config(teacher.parent, start=str(teacher), student_steps=steps)
    trainer = loop.Trainer(run, tmp_path / "student")
    assert {name.split(".")[0] for name in trainer.trained} == {"flow"}
    drawn = next(trainer.batches())
    losses = [trainer.advance(drawn) for _ in range(25)]
    assert sum(losses[-6:]) < 0.8 * sum(losses[:6])


def test_a_teacher_that_is_the_student_has_nothing_to_teach_in_one_step(teacher, tmp_path):
    run = config(teacher.parent, start=str(teacher), teacher_steps=1)
    trainer = loop.Trainer(run, tmp_path / "student")
    assert trainer.advance(next(trainer.batches())) < 1e-10


def test_a_teacher_of_other_latents_is_rejected(teacher, tmp_path):
    other = tmp_path / "other.safetensors"
    state = load_file(teacher)
    state["texture_encoder.input_layer.weight"] *= 2
    save_file(state, other)
    other.with_suffix(".json").write_text(teacher.with_suffix(".json").read_text())
    with pytest.raises(CheckpointError, match="paint in different latents; start the student"):
        loop.Trainer(config(teacher.parent, start=str(teacher), teacher=str(other)), tmp_path)


def test_teachers_are_for_distillation():
    with pytest.raises(InputError, match="needs a teacher"):
        TrainConfig("distil", "mini")
    with pytest.raises(InputError, match="has no teacher"):
        TrainConfig("flow", "mini", teacher="a.safetensors")


def test_training_on_the_models_own_path_lowers_the_loss_there(teacher, tmp_path):
    run = config(teacher.parent, stage="flow", start=str(teacher), own_share=1.0)
    trainer = loop.Trainer(replace(run, noise_start=0.0), tmp_path / "own")
    drawn = next(trainer.batches())
    losses = [trainer.advance(drawn) for _ in range(18)]
    assert sum(losses[-6:]) < 0.9 * sum(losses[:6])
    assert torch.isfinite(next(iter(trainer.trained.values()))).all()
