"""What a step does beside lowering the loss: averages, clipping, times, conditions that are left out."""

from dataclasses import replace

import pytest
import torch

from segvigen.lab.train import loop
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.losses import flow_loss
from tests.lab.train.tiny import write_model, write_shard


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    write_model(folder / "tiny.json")
    write_shard(folder / "made.npz")
    return folder


def trainer(folder, **more):
    values = dict(
        shards=(str(folder / "made.npz"),), procedural_share=0.0, steps=4, batch=2, workers=0,
        threads=1, warmup=0,
    )  # fmt: skip
    run = loop.Trainer(TrainConfig("flow", str(folder / "tiny.json"), **{**values, **more}), folder)
    with torch.no_grad():  # a fresh flow answers zero whatever it sees
        torch.nn.init.normal_(run.painter.flow.flow_model.out_layer.weight)
    return run


def times_of(run, count):
    """The times at which the flow is asked, over `count` batches."""
    seen = []
    hook = run.painter.flow.register_forward_pre_hook(lambda module, given: seen.append(given[1]))
    for (drawn,), _ in zip(run.batches(), range(count), strict=False):
        flow_loss(run.painter, drawn[0], run.config, 0)
    hook.remove()
    return torch.cat(seen)


@pytest.mark.slow
def test_the_average_follows_the_weights_as_its_decay_says(folder):
    run = trainer(folder, ema=0.7)
    name, parameter = next(iter(run.trained.items()))
    wanted = run.average[name].clone()
    for step, drawn in enumerate(run.batches()):
        run.advance(drawn)
        wanted.lerp_(parameter.detach(), 1 - min(0.7, (2 + step) / (11 + step)))
        assert torch.allclose(run.average[name], wanted)
    assert not torch.allclose(wanted, parameter, atol=1e-6)


@pytest.mark.slow
def test_a_gradient_longer_than_the_clip_is_shortened_to_it(folder):
    lengths = {}
    for clip in (1e-3, 1e6):
        run = trainer(folder, clip=clip)
        run.advance(next(run.batches()))
        grads = [p.grad.flatten() for p in run.trained.values() if p.grad is not None]
        lengths[clip] = float(torch.cat(grads).norm())
    assert lengths[1e-3] == pytest.approx(1e-3, rel=1e-2) and 1e-2 < lengths[1e6] < 1e6


@pytest.mark.slow
def test_times_are_logit_normal_and_some_are_pure_noise(folder):
    logit = torch.logit(times_of(trainer(folder, steps=24, queries=8, noise_start=0.0), 16))
    assert len(logit) == 256 and float(logit.mean()) == pytest.approx(1, abs=0.25)
    assert float(logit.std()) == pytest.approx(1, abs=0.2)
    share = (times_of(trainer(folder, steps=24, queries=8, noise_start=0.5), 8) == 1).float().mean()
    assert 0.3 < float(share) < 0.7
    assert set(times_of(trainer(folder, noise_start=1.0), 2).tolist()) == {1.0}


@pytest.mark.slow
@pytest.mark.parametrize("dropped", [0.0, 1.0])
def test_a_dropped_condition_does_not_affect_the_loss(folder, dropped):
    run = trainer(folder, drop_condition=dropped, task_shares=(1, 0, 0))
    (batch, _), *_ = next(run.batches())
    with torch.no_grad():
        for block in run.painter.flow.flow_model.blocks:  # so that the picture has an effect
            torch.nn.init.normal_(block.cross_attn.to_out.weight)
        losses = [
            float(flow_loss(run.painter, replace(batch, pictures=pictures), run.config, 0).total)
            for pictures in (batch.pictures, 1 - batch.pictures)
        ]
    assert (losses[0] == losses[1]) == (dropped == 1.0)
