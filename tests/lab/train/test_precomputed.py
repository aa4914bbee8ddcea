"""Training on what prepare-data stored: voxels and views, and latents that are read instead of made."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from segvigen.errors import CheckpointError, FileError, InputError
from segvigen.lab.train import loop
from segvigen.lab.train.augment import AS_PREPARED, Augment
from segvigen.lab.train.config import TrainConfig, read_config
from segvigen.lab.train.data import Shards
from segvigen.lab.train.losses import flow_loss
from segvigen.lab.train.networks import check_encoders
from segvigen.lab.train.prepare import prepare
from segvigen.lab.train.shard_entry import Rules
from segvigen.lab.train.sources import SourceOptions
from tests.lab.train.glbs import write_glbs
from tests.lab.train.tiny import write_model, write_shard
from tests.model.released_tiny import write_networks

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A tiny model, and a shard of GLBs with what its encoders make of them."""
    folder = tmp_path_factory.mktemp("stored")
    write_glbs(folder / "glbs", 4)
    write_model(folder / "tiny.json")
    first = TrainConfig("flow", str(folder / "tiny.json"), procedural_share=1.0, steps=1, batch=1, workers=0)
    trainer = loop.Trainer(first, folder)
    torch.manual_seed(0)
    for (
        name,
        average,
    ) in trainer.average.items():  # what is exported; a fresh flow answers zero whatever it sees
        average += 0.1 * torch.randn_like(average) if name.startswith("flow.") else 0
    weights = loop.export(trainer)
    rules = Rules(12_000, 40, True, latents=str(weights))
    prepare(SourceOptions((str(folder / "glbs"),)), rules, folder / "out", workers=0)
    return folder


def shard_of(place):
    return place / "out" / "train-00000.npz"


def config(place, prepared, **more):
    values = dict(
        start=str(place / "weights.safetensors"), shards=(str(shard_of(place)),), prepared=prepared,
        procedural_share=0.0, augment=AS_PREPARED, train_shape=False, steps=2, batch=2, queries=3, workers=0,
        threads=1, task_shares=(1, 1, 1), warmup=0,
    )  # fmt: skip
    return TrainConfig("flow", "", **{**values, **more})


def test_latents_that_are_read_give_the_losses_of_a_run_that_encodes(place, tmp_path):
    """Same objects, tasks and noise; latents and tokens are kept in half precision."""
    read, made = (loop.Trainer(config(place, kind), tmp_path) for kind in ("latents", "voxels"))
    assert not any(name.startswith("image_encoder") for name in read.trained)
    seen = set()
    for pair in zip(read.batches(), made.batches(), strict=True):
        ours, theirs = (drawn[0][0] for drawn in pair)
        assert ours.encoded is not None and theirs.encoded is None and ours.seeds == theirs.seeds
        losses = [
            flow_loss(trainer.painter, batch, trainer.config, 0)
            for trainer, batch in ((read, ours), (made, theirs))
        ]
        torch.testing.assert_close(losses[0].total, losses[1].total, rtol=2e-3, atol=0)
        assert losses[0].terms == pytest.approx(losses[1].terms, rel=5e-3)
        seen |= set(ours.task.tolist())
    assert seen == {0, 1, 2}, "guide maps are looked at beside tokens that are read"


def test_other_latents_give_other_losses(place, tmp_path):
    """What is read counts: the test above would fail for latents of something else."""
    trainer = loop.Trainer(config(place, "latents"), tmp_path)
    [(batch, _)] = next(trainer.batches())
    before = float(flow_loss(trainer.painter, batch, trainer.config, 0).total.detach())
    for name in ("shape", "texture", "tokens"):
        changed = replace(batch.encoded, **{name: -4 * getattr(batch.encoded, name).flip(-1)})
        after = flow_loss(trainer.painter, replace(batch, encoded=changed), trainer.config, 0).total
        assert abs(float(after.detach()) / before - 1) > 2e-3, name  # the tolerance of the test above


def test_a_run_on_latents_trains_resumes_and_leaves_the_encoders_as_they_were(place, tmp_path):
    whole = loop.run(write_run(place, tmp_path, "latents", 2), tmp_path / "whole")
    loop.run(write_run(place, tmp_path, "latents", 1), tmp_path / "cut")
    # two steps asked from the beginning and one at first differ in their rates alone, which are constant here
    cut = loop.run(write_run(place, tmp_path, "latents", 2), tmp_path / "cut")
    after, resumed, before = load_file(whole), load_file(cut), load_file(place / "weights.safetensors")
    assert all(torch.equal(after[name], resumed[name]) for name in after)
    same = {name for name in before if torch.equal(before[name], after[name])}
    assert all(name in same for name in before if name.split(".")[0].endswith("_encoder"))
    assert any(name not in same for name in before if name.startswith("flow."))
    loop.run(write_run(place, tmp_path, "latents", 1, start=whole), tmp_path / "next")


def write_run(place, folder, prepared, steps, start=None, more=""):
    path = folder / f"{prepared}{steps}.toml"
    path.write_text(
        f'stage = "flow"\nmodel = "mini"\nstart = "{start or place / "weights.safetensors"}"\n'
        f'shards = ["{shard_of(place)}"]\nprepared = "{prepared}"\nprocedural_share = 0\nsteps = {steps}\n'
        "batch = 2\nworkers = 0\nthreads = 1\nwarmup = 0\nfinal_rate = 1.0\ntrain_shape = false\n" + more
    )
    return path


def test_latents_of_other_encoders_are_rejected_and_their_voxels_are_not(place, tmp_path):
    state = load_file(place / "weights.safetensors")
    state["shape_encoder.input_layer.weight"] *= 2
    other = tmp_path / "other.safetensors"
    save_file(state, other)
    shutil.copy(place / "weights.json", other.with_suffix(".json"))
    with pytest.raises(CheckpointError, match=r"were made by .*weights.safetensors, whose encoders are \w+"):
        loop.Trainer(config(place, "latents", start=str(other)), tmp_path)
    loop.Trainer(config(place, "voxels", start=str(other)), tmp_path)
    state["shape_encoder.input_layer.weight"] /= 2
    state["flow.flow_model.out_layer.weight"] *= 2
    save_file(state, other)
    loop.Trainer(config(place, "latents", start=str(other)), tmp_path)


def test_another_statistic_is_another_encoder(place, tmp_path):
    other = tmp_path / "other.safetensors"
    shutil.copy(place / "weights.safetensors", other)
    record = json.loads((place / "weights.json").read_text())
    record["config"]["texture_statistics"]["std"][0] *= 1.5
    other.with_suffix(".json").write_text(json.dumps(record))
    with pytest.raises(CheckpointError, match="whose encoders are"):
        loop.Trainer(config(place, "latents", start=str(other)), tmp_path)


def test_mixed_shards_are_rejected_by_name(place, tmp_path):
    """One with latents and one without; one on another grid; one cut in the middle."""
    plain = write_shard(tmp_path / "plain.npz")
    both = (str(shard_of(place)), str(plain))
    with pytest.raises(InputError, match=r"plain\.npz has no latents, which a run with prepared needs"):
        loop.Trainer(config(place, "latents", shards=both), tmp_path)
    assert len(loop.Trainer(config(place, "", shards=both), tmp_path).shards) == 8, "meshes alone fit"
    arrays = dict(np.load(shard_of(place)))
    other = tmp_path / "other.npz"
    np.savez(other, **{**arrays, "voxel_resolution": np.array(32)})
    with pytest.raises(
        InputError, match="prepared on 32 cells per axis .* and this model works on 16 with 32"
    ):
        loop.Trainer(config(place, "voxels", shards=(str(other),)), tmp_path)
    np.savez(other, **{**arrays, "latent_shape": arrays["latent_shape"][:-1]})
    with pytest.raises(FileError, match="contradicts itself: 4 objects, l_off"):
        Shards([other], "latents")


def test_an_object_whose_latents_make_no_sense_is_left_out(place, tmp_path):
    arrays = dict(np.load(shard_of(place)))
    first = slice(*arrays["l_off"][:2])
    arrays["latent_shape"][first] = np.nan
    moved = arrays["latent_coords"]
    second = slice(*arrays["l_off"][1:3])
    moved[second] = moved[second][::-1]
    np.savez(tmp_path / "bad.npz", **arrays)
    trainer = loop.Trainer(config(place, "latents", shards=(str(tmp_path / "bad.npz"),), queries=1), tmp_path)
    items = trainer.items()
    drawn = [items[i] for i in range(8)]
    reasons = "\n".join(reason for item in drawn for reason in item.skipped)
    names = [str(name) for name in arrays["names"]]
    assert {item.name for item in drawn} <= set(names[2:])
    assert f"{names[0]}: Unusable: its latents are not finite" in reasons
    assert "are not on the" in reasons and names[1] in reasons


def test_latents_of_the_released_networks_are_known_by_their_files(place, tmp_path):
    """Prepared from the folder that a run starts from; a changed file there is another encoder."""
    folder = tmp_path / "released"
    folder.mkdir()
    write_networks(folder)
    rules = Rules(12_000, 40, True, latents=str(folder))
    prepare(SourceOptions((str(place / "glbs"),), limit=2), rules, tmp_path / "out", workers=0)
    shards = Shards([tmp_path / "out" / "train-00000.npz"], "latents")
    latents = shards[0].grid.latents
    assert latents.shape.shape == latents.texture.shape == (len(latents.coords), 4)
    assert shards.grids() == [("train-00000.npz", 64, 64)]
    run = TrainConfig("vae", "trellis2-4b/interactive", start=str(folder), shards=("train-00000.npz",))
    painter = SimpleNamespace(config=SimpleNamespace(name="trellis2-4b/interactive"))
    check_encoders(painter, run, shards)
    with (folder / "tex_encoder.safetensors").open("ab") as file:
        file.write(b"more")
    with pytest.raises(CheckpointError, match="whose encoders are"):
        check_encoders(painter, run, shards)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("procedural_share = 0.5", "reads every object from the shards; set procedural_share = 0"),
        ("resolution = 32", "keeps the grid the objects were prepared for"),
        ("[augment]\nturn = 0.5", "takes objects as they are; leave augment.turn out"),
        ("[augment]\ncolors = [1, 0, 0, 0, 0]", "takes objects as they are; leave augment.colors out"),
        ("train_shape = true", 'set train_shape = false, or prepared = "voxels"'),
        ('stage = "vae"', "stage vae trains the encoders"),
        ('prepared = "pictures"', 'expected "" or "voxels" or "latents"'),
    ],
)
def test_options_that_prepared_objects_do_not_support_are_rejected(tmp_path, text, said):
    given = {
        "stage": '"flow"', "model": '"mini"', "prepared": '"latents"', "procedural_share": "0",
        "train_shape": "false",
    }  # fmt: skip
    key = text.split(" =")[0]
    lines = [f"{name} = {value}" for name, value in given.items() if name != key]
    (tmp_path / "run.toml").write_text("\n".join([*lines, text]) + "\n")
    with pytest.raises(InputError, match=said) as refusal:
        read_config(tmp_path / "run.toml")
    assert "\n" not in str(refusal.value)


def test_parts_of_prepared_objects_may_still_be_joined(tmp_path):
    text = (
        'stage = "flow"\nmodel = "mini"\nprepared = "voxels"\nprocedural_share = 0\n[augment]\nmerge = 0.5\n'
    )
    (tmp_path / "run.toml").write_text(text)
    assert read_config(tmp_path / "run.toml").augment == replace(AS_PREPARED, merge=0.5) != Augment()
