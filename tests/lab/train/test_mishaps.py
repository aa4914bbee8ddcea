"""What can go wrong while a run is under way: damaged shards and objects, dying workers, a full disk."""

import multiprocessing
import os
import re
import signal

import numpy as np
import pytest
from safetensors.torch import load_file

from segvigen.cli import main as cli
from segvigen.errors import CheckpointError, FileError, OutputError, SegvigenError
from segvigen.lab.train import log as log_module
from segvigen.lab.train import loop
from segvigen.lab.train import stream as stream_module
from segvigen.lab.train.batches import Items
from segvigen.lab.train.checkpoint import read_checkpoint
from tests.lab.train.test_loop import assert_same, folder, write_run  # noqa: F401

pytestmark = pytest.mark.slow


def at_step(number, act):
    """A progress that does something after a step."""

    def told(stage, share):
        if stage.startswith(f"train: step {number} "):
            act()

    return told


def test_a_shard_that_is_torn_in_the_middle_of_an_epoch_harms_nothing(folder):  # noqa: F811
    """The run that reads it goes on from memory; the next one refuses it by name and loses nothing."""
    config, shard = write_run(folder, "flow"), folder / "made.npz"
    whole = shard.read_bytes()
    uncut = load_file(loop.run(config, folder / "whole"))

    def tear():
        shard.write_bytes(whole[: len(whole) // 2])

    assert_same(load_file(loop.run(config, folder / "torn", progress=at_step(1, tear))), uncut)

    def tear_and_end():
        tear()
        raise KeyboardInterrupt

    shard.write_bytes(whole)
    with pytest.raises(KeyboardInterrupt):
        loop.run(config, folder / "cut", progress=at_step(3, tear_and_end))
    kept = (folder / "cut" / "checkpoint.safetensors").read_bytes()
    with pytest.raises(FileError, match=r"cannot read the shard .*made\.npz \(.*\); make it again"):
        loop.run(config, folder / "cut")
    assert (folder / "cut" / "checkpoint.safetensors").read_bytes() == kept
    shard.write_bytes(whole)
    assert_same(load_file(loop.run(config, folder / "cut")), uncut)


def killed_while_saving(config, out):
    """What a child process does: train until its second checkpoint is written but not yet in place."""
    real, saves = os.replace, []

    def replace(source, target):
        if str(target).endswith("checkpoint.safetensors"):
            saves.append(target)
            if len(saves) == 2:
                os.kill(os.getpid(), signal.SIGKILL)
        real(source, target)

    os.replace = replace
    loop.run(config, out)


def test_a_run_killed_by_the_system_while_it_saves_loses_nothing(folder):  # noqa: F811
    config = write_run(folder, "flow")
    uncut = load_file(loop.run(config, folder / "whole"))
    context = multiprocessing.get_context("fork")
    child = context.Process(target=killed_while_saving, args=(config, folder / "out"))
    child.start()
    child.join(200)
    assert child.exitcode == -signal.SIGKILL
    assert len(list((folder / "out").glob("*.part"))) == 1
    assert read_checkpoint(folder / "out" / "checkpoint.safetensors")[1]["step"] == 2
    assert_same(load_file(loop.run(config, folder / "out")), uncut)
    assert not list((folder / "out").glob("*.part"))


def test_a_run_is_not_resumed_on_other_objects(folder):  # noqa: F811
    told = []
    config = write_run(folder, "flow", steps=1)
    loop.run(config, folder / "out", progress=lambda stage, share: told.append(stage))
    assert re.fullmatch(r"train: step 1  loss \d\.\d{4}  0 min left", told[0]), "progress with an estimate"
    arrays = dict(np.load(folder / "made.npz"))
    np.savez(folder / "made.npz", **{**arrays, "colors": arrays["colors"] // 2})
    with pytest.raises(
        CheckpointError, match=r"trained on other objects: made\.npz has changed since; bring"
    ):
        loop.run(write_run(folder, "flow", steps=2), folder / "out")


def test_objects_damaged_inside_a_whole_shard_are_left_out_and_named(folder):  # noqa: F811
    """Vertices that are no numbers and faces of missing vertices; the record counts them."""
    arrays = dict(np.load(folder / "made.npz"))
    arrays["vertices"][arrays["v_off"][1] : arrays["v_off"][2]] = np.nan
    arrays["faces"][arrays["f_off"][2] : arrays["f_off"][3]] = -5
    np.savez(folder / "made.npz", **arrays)
    loop.run(write_run(folder, "flow", more="workers = 1"), folder / "out")
    reasons = set((folder / "out" / "skipped.txt").read_text().splitlines())
    assert reasons == {
        "object_1: Unusable: its vertices are not finite",
        "object_2: Unusable: a face names vertex -5 of "
        f"{arrays['v_off'][3] - arrays['v_off'][2]}",
    }  # fmt: skip
    note = read_checkpoint(folder / "out" / "checkpoint.safetensors")[1]
    assert note["left_out"]["objects left out"] >= 2 and note["step"] == 4


def killing(monkeypatch, index, once=None):
    """Let the process that draws this item be killed, every time or once."""
    real, parent = Items.__getitem__, os.getpid()

    def draw(self, number):
        if number == index and os.getpid() != parent and not (once is not None and once.exists()):
            if once is not None:
                once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, number)

    monkeypatch.setattr(Items, "__getitem__", draw)


def test_a_worker_that_dies_changes_nothing_in_the_run(folder, monkeypatch):  # noqa: F811
    config = write_run(folder, "flow", more="workers = 1")
    uncut = load_file(loop.run(config, folder / "whole"))
    killing(monkeypatch, 5, folder / "died")
    assert_same(load_file(loop.run(config, folder / "out")), uncut)
    assert (folder / "died").exists()


def test_workers_that_keep_dying_end_the_run_and_its_steps_are_kept(folder, monkeypatch):  # noqa: F811
    config = write_run(folder, "flow", more="workers = 1")
    config.write_text(config.read_text().replace("save_every = 2", "save_every = 100"))
    uncut = load_file(loop.run(config, folder / "whole"))
    killing(monkeypatch, 6)
    monkeypatch.setattr(stream_module, "RESTARTS", 1)
    with pytest.raises(SegvigenError, match=r"died 2 times at item [56] .*; lower workers, or free memory"):
        loop.run(config, folder / "out")
    assert read_checkpoint(folder / "out" / "checkpoint.safetensors")[1]["step"] in (2, 3)
    monkeypatch.undo()
    assert_same(load_file(loop.run(config, folder / "out")), uncut)


def test_a_full_disk_for_the_log_is_an_error_and_the_run_resumes_later(folder, monkeypatch):  # noqa: F811
    config = write_run(folder, "flow")
    uncut = load_file(loop.run(config, folder / "whole"))

    class Full:
        def writerow(self, row):
            raise OSError(28, "No space left on device")

        def writerows(self, rows):
            pass

    monkeypatch.setattr(log_module.csv, "writer", lambda handle: Full())
    with pytest.raises(OutputError, match=r"log\.csv: No space left on device; the last checkpoint is whole"):
        loop.run(config, folder / "out")
    monkeypatch.undo()
    assert_same(load_file(loop.run(config, folder / "out")), uncut)


@pytest.mark.parametrize("broken", ["stage = 3", 'stage = "flow"\nmodel = "mini"\nspeed = 3', "stage ="])
def test_the_command_refuses_a_bad_config_in_one_line(tmp_path, capsys, broken):
    (tmp_path / "run.toml").write_text(broken)
    assert cli.run(["train", str(tmp_path / "run.toml"), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert error.startswith("error: ") and error.count("\n") == 1
    assert not (tmp_path / "out").exists()
