import numpy as np
import pytest

from segvigen.errors import FileError
from segvigen.lab.train.batches import Items, collate
from segvigen.lab.train.data import HELD_OUT, Shards, Source, example, in_split
from segvigen.lab.train.targets import CLICK, GUIDE, Tasks
from tests.lab.train.tiny import write_shard


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return Shards([write_shard(tmp_path_factory.mktemp("shard") / "made.npz")])


def items(shards, shares=(1.0, 1.0, 1.0), queries=1):
    return Items(Source(shards, (1, 2, 3), 0.5), 3, 16, 2, 32, Tasks(shares), queries=queries)


def only(item):
    (query,) = item.queries
    return query


def test_whole_categories_are_held_out(shards):
    assert shards.category(0) in HELD_OUT
    assert shards.split(held_out=True) == [0]
    assert shards.split(held_out=False) == [1, 2, 3]


def test_poses_of_a_robot_arm_are_used_together_and_copies_of_the_validation_set_never():
    assert not any(in_split("household/isaac_cabinet", "isaac_cabinet/a", side) for side in (True, False))
    names = [f"abb/irb{number}" for number in range(400)]
    used = [in_split("robot/abb", f"{name}/pose0", False) for name in names]
    assert used == [in_split("robot/abb", f"{name}/pose1", False) for name in names]
    assert 0.15 < np.mean(used) < 0.35 and not any(in_split("robot/abb", name, True) for name in names)
    assert in_split("robot/unitree", "unitree/a1/pose0", False)


def test_the_second_collection_is_split_by_whole_categories(shared):
    more = Shards(sorted((shared / "data" / "more").glob("*.npz")))
    held, used = ({more.category(i) for i in more.split(side)} for side in (True, False))
    assert held <= set(HELD_OUT) and not used & set(HELD_OUT)
    assert len(more.split(held_out=True)) > 150 and len(more.split(held_out=False)) > 700


def test_an_example_has_every_label_and_rows_that_agree(shards):
    for index in range(3):
        drawn = example(shards[index], np.random.default_rng(index), 16)
        assert drawn is not None
        assert set(np.unique(drawn.labels)) == set(range(drawn.labels.max() + 1))
        assert (
            len(drawn.coords)
            == len(drawn.dual)
            == len(drawn.crossed)
            == len(drawn.normals)
            == len(drawn.colors)
        )


def test_the_same_index_draws_the_same_item(shards):
    a, b = items(shards)[11], items(shards)[11]
    for name in ("coords", "shape", "texture", "image"):
        assert np.array_equal(getattr(a, name), getattr(b, name)), name
    for name in ("paint", "weight", "hints", "points", "seed"):
        assert np.array_equal(getattr(only(a), name), getattr(only(b), name)), name


def test_a_click_is_on_its_part_and_the_part_is_white(shards):
    for index in range(20):
        item = items(shards, (1, 0, 0))[index]
        query = only(item)
        assert query.task == CLICK
        latent = item.coords >> 2
        white = query.paint[:, 0] > 0
        assert 0 < white.sum() < len(white)
        for point, positive in zip(query.points, query.positive, strict=True):
            at = (latent == point).all(axis=1)
            assert white[at].any() if positive else (~white[at]).any()


def test_a_part_and_the_rest_weigh_alike_to_a_half(shards):
    item = only(items(shards, (1, 0, 0))[0])
    white = item.paint[:, 0] > 0
    assert item.weight.mean() == pytest.approx(1, abs=1e-4)
    balanced = item.weight - 0.5
    assert balanced[white].sum() == pytest.approx(balanced[~white].sum(), rel=1e-3)


def test_a_guide_has_only_the_visible_colors(shards):
    item = only(items(shards, (0, 0, 1))[2])
    assert item.task == GUIDE
    seen = item.given[:, 5] > 0
    assert 0 < seen.sum() < len(seen)
    assert np.array_equal(item.given[seen], item.paint[seen])
    assert (item.given[~seen, :5] == 0).all()


def test_unequal_items_stand_one_after_another(shards):
    drawn = [items(shards)[i] for i in range(3)]
    batch = collate(drawn, 16, 2)
    assert batch.cells.counts == tuple(len(item.coords) for item in drawn)
    assert len(batch.hints) == len(batch.links[-1].coarse)


def test_damaged_shards_are_rejected_by_name(tmp_path):
    path = write_shard(tmp_path / "made.npz")
    whole, arrays = path.read_bytes(), dict(np.load(path))
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileError, match=r"cannot read the shard .*made.npz \(.*\); make it again"):
        Shards([path])
    middle = whole.index(b"labels.npy") + 400
    path.write_bytes(whole[:middle] + b"\xff" * 64 + whole[middle + 64 :])
    with pytest.raises(FileError, match="cannot read the shard .*made.npz"):
        Shards([path])
    with pytest.raises(FileError, match="cannot read the shard .*absent.npz"):
        Shards([tmp_path / "absent.npz"])
    np.savez(path, **{k: v for k, v in arrays.items() if k != "labels_fine"})
    with pytest.raises(FileError, match="lacks labels_fine"):
        Shards([path])
    np.savez(path, **{**arrays, "labels": arrays["labels"][:-3]})
    with pytest.raises(FileError, match="contradicts itself: 4 objects, f_off"):
        Shards([path])
    np.savez(path, **{**arrays, "names": arrays["names"][:0]})
    with pytest.raises(FileError, match="holds no objects; leave it out"):
        Shards([path])
