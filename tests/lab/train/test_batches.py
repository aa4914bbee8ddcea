import numpy as np
import pytest
import torch

from segvigen.lab.train.batches import Items, collate, framed_item
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.data import Shards, Source
from segvigen.lab.train.losses import flow_loss
from segvigen.lab.train.targets import CLICK, GUIDE, Tasks, pick
from segvigen.model.painter import Painter
from segvigen.voxel.sparse import Cells, pyramid_of
from tests.lab.train.tiny import TINY, write_shard


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return Shards([write_shard(tmp_path_factory.mktemp("shard") / "made.npz")])


def draw(shards, queries, count=2, shares=(1.0, 1.0, 1.0)):
    items = Items(Source(shards, (1, 2, 3), 0.0), 3, 16, 2, 32, Tasks(shares), queries=queries)
    return [items[i] for i in range(count)]


@pytest.mark.slow
def test_queries_of_an_object_share_its_voxels_and_its_picture(shards):
    items = draw(shards, 5)
    batch = collate(items, 16, 2)
    assert batch.repeats == (5, 5) and len(batch.cells.counts) == 10 and len(batch.objects.counts) == 2
    own = [int(p) for p, task in zip(batch.picture, batch.task, strict=True) if task != GUIDE]
    assert len(set(own)) <= 2 < len(own)
    assert len(batch.pictures) == 2 + int((batch.task == GUIDE).sum())
    assert len(set(batch.seeds)) == 10


def test_repeated_links_are_those_of_the_repeated_cells(shards):
    """The fast path against its definition: parents, slots and neighbors of the cells searched again."""
    items = [draw(shards, 3, 1)[0], draw(shards, 1, 2)[1]]
    batch = collate(items, 16, 2)
    plain = pyramid_of(Cells(batch.cells.coords, batch.cells.counts, 16), 2)
    for fast, slow in zip(batch.links, plain, strict=True):
        assert torch.equal(fast.slot, slow.slot)
        for a, b in ((fast.fine, slow.fine), (fast.coarse, slow.coarse)):
            assert a.counts == b.counts and torch.equal(a.coords, b.coords)
            assert torch.equal(a.neighbors(), b.neighbors())


@pytest.mark.slow
def test_a_shared_object_gives_the_loss_of_the_same_object_drawn_alone(shards):
    """K queries of one object against K objects with a query each: the same loss and gradient."""
    from dataclasses import replace

    torch.manual_seed(0)
    painter = Painter(TINY)
    torch.nn.init.normal_(painter.flow.flow_model.out_layer.weight)
    config = TrainConfig("flow", "tiny")
    (item,) = draw(shards, 4, 1)
    alone = [replace(item, queries=(query,)) for query in item.queries]
    results = []
    for items in ([item], alone):
        painter.zero_grad()
        loss = flow_loss(painter, collate(items, 16, 2), config, 0).total
        loss.backward()
        results.append((loss.detach(), painter.shape_encoder.input_layer.weight.grad.clone()))
    (shared, gradient), (single, single_gradient) = results
    # other order of sums: float32 rounding, also of gradients near zero
    torch.testing.assert_close(shared, single, rtol=1e-4, atol=1e-5)
    largest = float(single_gradient.abs().max())
    torch.testing.assert_close(gradient, single_gradient, rtol=1e-3, atol=1e-4 * largest)


@pytest.mark.slow
def test_the_noise_of_a_query_does_not_depend_on_its_batch(shards):
    """The losses of two batches, weighted by voxels, give that of both together."""
    torch.manual_seed(0)
    painter = Painter(TINY)
    config = TrainConfig("flow", "tiny", own_share=1.0)
    items = draw(shards, 2, 3)
    together = flow_loss(painter, collate(items, 16, 2), config, 5).total
    parts = [collate(items[:1], 16, 2), collate(items[1:], 16, 2)]
    weights = [len(p.cells) for p in parts]
    losses = [flow_loss(painter, p, config, 5).total for p in parts]
    mixed = sum(w * loss for w, loss in zip(weights, losses, strict=True)) / sum(weights)
    torch.testing.assert_close(mixed, together, rtol=1e-4, atol=1e-5)  # other order of sums


def test_clicks_near_the_middle_lie_deeper_than_clicks_near_the_border():
    grid = np.stack(np.meshgrid(*[np.arange(20)] * 2, [0], indexing="ij"), -1).reshape(-1, 3).astype(np.int32)
    rows, others = np.flatnonzero(grid[:, 0] < 12), np.flatnonzero(grid[:, 0] >= 12)
    depths = []
    for places in ((0, 1, 0), (1, 0, 0), (0, 0, 1)):
        rng = np.random.default_rng(0)
        chosen = [pick(grid, rows, others, 5, places, rng) for _ in range(30)]
        assert all(len(set(c)) == 5 and set(c) <= set(rows) for c in chosen)
        depths.append((12 - grid[np.concatenate(chosen), 0]).mean())
    assert depths[0] > 8 > depths[1] > 5 > depths[2]


def test_more_clicks_than_voxels_are_the_voxels():
    grid = np.arange(9, dtype=np.int32).reshape(3, 3)
    rng = np.random.default_rng(0)
    assert sorted(pick(grid, np.array([0, 2]), np.array([1]), 2, (0.3, 0.3, 0.4), rng)) == [0, 2]


def test_click_counts_and_refusals_follow_their_odds(shards):
    tasks = Tasks((1, 0, 0), clicks=(0, 0, 1, 0, 0, 0, 0, 0, 0, 0), negative=0.0)
    items = Items(Source(shards, (1, 2, 3), 0.0), 3, 16, 2, 32, tasks, queries=8)
    for query in items[0].queries:
        assert query.task == CLICK and bool(query.positive.all()) and len(query.points) <= 3


@pytest.mark.slow
def test_an_object_that_cannot_be_used_is_skipped_with_its_reason(tmp_path):
    path = write_shard(tmp_path / "made.npz")
    arrays = dict(np.load(path))
    first = int(arrays["f_off"][1])
    arrays["faces"][first : int(arrays["f_off"][2])] = 10**6  # object_1 points at vertices that are not there
    np.savez(path, **arrays)
    items = Items(Source(Shards([path]), (1, 2, 3), 0.0), 0, 16, 2, 32)
    reasons = [reason for i in range(12) for reason in items[i].skipped]
    assert reasons and all(r.startswith("object_1: ") and "\n" not in r for r in reasons)


def test_pictures_for_released_networks_are_cropped_to_the_object(shards):
    (item,) = draw(shards, 2, 1, (0, 0, 1))
    framed = framed_item(item)
    for before, after in ((item.image, framed.image), (item.queries[0].image, framed.queries[0].image)):
        assert before.shape == after.shape and bool((after[3] == 1).all())
        assert (after[:3].max(0) > 0.02).mean() > (before[3] > 0.5).mean(), "the object fills the picture"
