import os
import signal

import pytest

from segvigen.errors import SegvigenError
from segvigen.lab.train import stream as module
from segvigen.lab.train.batches import Items
from segvigen.lab.train.data import Shards, Source
from segvigen.lab.train.stream import Packing, stream
from tests.lab.train.tiny import write_shard


@pytest.fixture(scope="module")
def items(tmp_path_factory):
    shards = Shards([write_shard(tmp_path_factory.mktemp("shard") / "made.npz")])
    return Items(Source(shards, (1, 2, 3), 0.0), 3, 16, 2, 32)


def seeds(drawn, count):
    return [next(drawn)[0].seeds for _ in range(count)]


@pytest.mark.slow
def test_batches_hold_as_many_items_as_fit_the_budget(items):
    drawn = stream(items, Packing(1, tokens=100), 0, 0)
    sizes = []
    for _ in range(6):
        batch, _ = next(drawn)
        sizes.append((len(batch.links[-1].coarse), len(batch.names)))
    assert all(tokens <= 100 or number == 1 for tokens, number in sizes)
    assert max(number for _, number in sizes) > 1
    assert sum(tokens for tokens, _ in sizes) > 6 * 50


def test_an_item_larger_than_the_budget_comes_alone(items):
    batch, cursor = next(stream(items, Packing(1, tokens=1), 0, 0))
    assert len(batch.names) == 1 and cursor == 1


@pytest.mark.slow
@pytest.mark.parametrize("packing", [Packing(2), Packing(1, tokens=120)])
def test_a_stream_resumes_anywhere_with_any_number_of_workers(items, packing):
    drawn = stream(items, packing, 0, 0)
    whole = [(batch.seeds, place) for batch, place in (next(drawn) for _ in range(5))]
    again = stream(items, packing, whole[1][1], 2)
    assert [(batch.seeds, place) for batch, place in (next(again) for _ in range(3))] == whole[2:]


@pytest.mark.slow
def test_processes_share_the_items_and_draw_none_twice(items):
    one = [seed for s in seeds(stream(items, Packing(4), 0, 0), 2) for seed in s]
    ranks = [[x for s in seeds(stream(items, Packing(2), r, 0, size=2), 2) for x in s] for r in range(2)]
    assert sorted(ranks[0] + ranks[1]) == sorted(one)


class Deadly(Items):
    """Items whose worker is killed at item 3, every time or once."""

    def __init__(self, items, flag):
        super().__init__(items.source, items.seed, items.resolution, items.levels, items.image)
        self.flag, self.parent = flag, os.getpid()

    def __getitem__(self, index):
        if index == 3 and os.getpid() != self.parent and (self.flag is None or not self.flag.exists()):
            if self.flag is not None:
                self.flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__getitem__(index)


@pytest.mark.slow
def test_a_worker_that_dies_once_is_replaced_and_nothing_is_lost(items, tmp_path):
    plain = seeds(stream(items, Packing(2), 0, 0), 3)
    assert seeds(stream(Deadly(items, tmp_path / "died"), Packing(2), 0, 1), 3) == plain
    assert (tmp_path / "died").exists()


@pytest.mark.slow
def test_workers_that_keep_dying_stop_the_run_with_a_message(items, monkeypatch):
    monkeypatch.setattr(module, "RESTARTS", 1)
    drawn = stream(Deadly(items, None), Packing(2), 0, 1)
    with pytest.raises(SegvigenError, match="died 2 times at item .*lower workers, or free memory"):
        seeds(drawn, 3)


def test_a_shard_without_a_usable_object_is_an_error_of_one_line(items, monkeypatch):
    monkeypatch.setattr("segvigen.lab.train.batches.example", lambda *a, **k: None)
    for workers in (0, 1):
        with pytest.raises(
            SegvigenError, match="no usable object in 100 draws at item 0; .*check the shards$"
        ):
            next(stream(items, Packing(2), 0, workers))
