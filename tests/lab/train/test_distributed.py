"""Two processes of one machine, over gloo, with the variables that torchrun sets."""

import multiprocessing
import os
import socket

import pytest

from segvigen.lab.train import loop
from segvigen.lab.train.checkpoint import read_checkpoint
from segvigen.lab.train.distributed import World
from segvigen.lab.train.trainer import resumed_cursor
from tests.lab.train.test_loop import assert_alike, folder, weights_after, write_run  # noqa: F401

pytestmark = pytest.mark.slow


def one_of_two(config, out, rank, port):
    known = {"WORLD_SIZE": "2", "RANK": str(rank), "LOCAL_RANK": str(rank), "MASTER_ADDR": "127.0.0.1"}
    os.environ.update(known | {"MASTER_PORT": str(port)})
    loop.run(config, out)


def two(config, out):
    """Run this config in two processes, forked so that nothing is imported again."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    context = multiprocessing.get_context("fork")
    started = [context.Process(target=one_of_two, args=(config, out, rank, port)) for rank in range(2)]
    for process in started:
        process.start()
    for process in started:
        process.join(200)
    assert [process.exitcode for process in started] == [0, 0]


def test_two_processes_learn_the_same_as_one_from_the_same_objects(folder):  # noqa: F811
    """Batch 2 each, accumulated, against batch 4; cut after the first of two steps and resumed."""
    one = weights_after(folder, "one", "workers = 0\naccumulate = 2", batch=4, steps=2)
    for steps in (1, 2):
        run = write_run(folder, "flow", steps=steps, name="two.toml", more="workers = 0\naccumulate = 2")
        two(run, folder / "two")
    both, note = read_checkpoint(folder / "two" / "checkpoint.safetensors")
    assert note["cursors"] == [16, 17] and note["objects"] == 16
    assert_alike(both, one)
    assert (folder / "two" / "weights.json").exists()


def test_a_sharded_run_saves_full_weights_and_resumes_in_one_process(folder):  # noqa: F811
    one = weights_after(folder, "one", "workers = 0", batch=4, steps=2)
    two(write_run(folder, "flow", steps=1, more='workers = 0\nparallel = "fsdp"'), folder / "out")
    run = write_run(folder, "flow", steps=2, more="workers = 0")
    run.write_text(run.read_text().replace("batch = 2", "batch = 4"))
    loop.run(run, folder / "out")
    tensors, note = read_checkpoint(folder / "out" / "checkpoint.safetensors")
    assert note["cursors"] == [8]
    assert_alike(tensors, one)


def test_a_place_in_the_data_outlives_a_change_of_processes():
    assert [resumed_cursor([10, 15], World(r, 2)) for r in range(2)] == [10, 15]
    assert resumed_cursor([10, 11], World()) == 10, "even places: nothing is left out"
    assert [resumed_cursor([10, 15], World(r, 3)) for r in range(3)] == [15, 16, 17]
