"""Sparse tensors: who is whose neighbor, parent and child, and what is refused."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.voxel import sparse
from segvigen.voxel.sparse import (
    Cells,
    SparseTensor,
    channels_to_space,
    find,
    link_children,
    link_parents,
    pyramid,
    space_to_channels,
)


def random_cells(counts: tuple[int, ...], resolution: int, seed: int = 0) -> Cells:
    """Distinct cells per item, in random order."""
    generator = torch.Generator().manual_seed(seed)
    flat = [torch.randperm(resolution**3, generator=generator)[:n] for n in counts]
    coords = [
        torch.stack([f // resolution**2, f // resolution % resolution, f % resolution], 1) for f in flat
    ]
    return Cells(torch.cat(coords).int(), counts, resolution)


def brute_force_neighbors(cells: Cells, dilation: int) -> torch.Tensor:
    rows = torch.cat([cells.items()[:, None], cells.coords], dim=1).tolist()
    place = {tuple(row): i for i, row in enumerate(rows)}
    steps = [dilation * d for d in (-1, 0, 1)]
    return torch.tensor(
        [
            [place.get((b, x + i, y + j, z + k), len(rows)) for i in steps for j in steps for k in steps]
            for b, x, y, z in rows
        ],
        dtype=torch.int32,
    )


@pytest.mark.parametrize("dilation", [1, 2])
@pytest.mark.parametrize("lookup", ["dense", "sorted"])
def test_neighbors_are_those_found_one_by_one(
    lookup: str, dilation: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if lookup == "sorted":
        monkeypatch.setattr(sparse, "DENSE_LOOKUP_CELLS", 0)
    cells = random_cells((90, 1, 60), 6)
    assert torch.equal(cells.neighbors(dilation), brute_force_neighbors(cells, dilation))


def test_neighbors_of_a_large_grid_look_back_at_each_other() -> None:
    cells = Cells(random_cells((5000,), 24).coords + 300, (5000,), 512)
    table, n = cells.neighbors(), len(cells)
    here, tap = (table < n).nonzero().unbind(1)
    assert len(here) > 2 * n
    assert torch.equal(table[table[here, tap].long(), 26 - tap].long(), here)
    assert torch.equal(table[:, 13].long(), torch.arange(n))


def test_no_cells_have_no_neighbors_and_no_parents() -> None:
    cells = Cells(torch.zeros(0, 3, dtype=torch.int32), (0, 0), 8)
    assert cells.neighbors().shape == (0, 27)
    assert len(link_parents(cells).coarse) == 0


def test_features_on_the_same_cells_share_one_neighbor_table() -> None:
    cells = random_cells((20,), 8)
    x = SparseTensor(cells.coords, torch.randn(20, 3), cells.counts, 8)
    assert x.with_feats(torch.randn(20, 5)).cells.neighbors() is x.cells.neighbors()


@pytest.mark.parametrize("lookup", ["dense", "sorted"])
def test_a_doubled_cell_is_rejected(lookup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if lookup == "sorted":
        monkeypatch.setattr(sparse, "DENSE_LOOKUP_CELLS", 0)
    coords = torch.tensor([[1, 2, 3], [4, 5, 6], [1, 2, 3]], dtype=torch.int32)
    assert Cells(coords, (2, 1), 8).neighbors().shape == (3, 27)  # in two items they are two cells
    with pytest.raises(ValueError, match="occurs twice"):
        Cells(coords, (3,), 8).neighbors()


def test_rows_that_disagree_are_rejected() -> None:
    coords = torch.tensor([[0, 0, 0], [7, 7, 7]], dtype=torch.int32)
    feats = torch.zeros(2, 4)
    with pytest.raises(ValueError, match="2 coords, counts"):
        SparseTensor(coords, feats, (1,), 8)
    with pytest.raises(ValueError, match="rows disagree"):
        SparseTensor(coords, feats[:1], (2,), 8)
    with pytest.raises(ValueError, match="outside the grid 0..3"):
        SparseTensor(coords, feats, (2,), 4)
    with pytest.raises(ValueError, match="int32"):
        SparseTensor(coords.long(), feats, (2,), 8)


def test_octants_count_x_least() -> None:
    coords = torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1], [3, 2, 2]], dtype=torch.int32)
    links = link_parents(Cells(coords, (4,), 4))
    assert links.slot.tolist() == [1, 2, 4, 8 + 1]
    assert links.coarse.coords.tolist() == [[0, 0, 0], [1, 1, 1]]


def test_parents_come_in_rising_order_within_their_item() -> None:
    links = link_parents(random_cells((40, 70), 16))
    keys = links.coarse.keys()
    assert (keys[1:] > keys[:-1]).all()
    assert torch.equal(links.coarse.coords[links.slot // 8], links.fine.coords // 2)
    assert torch.equal(links.coarse.items()[links.slot // 8], links.fine.items())


def test_children_come_parent_by_parent() -> None:
    coarse = Cells(torch.tensor([[1, 1, 1], [0, 0, 0]], dtype=torch.int32), (2,), 2)
    mask = torch.zeros(2, 8, dtype=torch.bool)
    mask[0, 6] = mask[0, 1] = mask[1, 0] = True
    links = link_children(coarse, mask)
    assert links.fine.coords.tolist() == [[3, 2, 2], [2, 3, 3], [0, 0, 0]]
    assert torch.equal(links.mask(), mask)


@settings(deadline=None, max_examples=25)
@given(st.tuples(st.integers(0, 30), st.integers(1, 30)), st.integers(0, 1000))
def test_moving_into_channels_and_back_changes_nothing(counts: tuple[int, ...], seed: int) -> None:
    links = link_parents(random_cells(counts, 6, seed))
    x = torch.randn(sum(counts), 3)
    moved = space_to_channels(x, links)
    assert moved.shape == (len(links.coarse), 24)
    torch.testing.assert_close(moved.square().sum(), x.square().sum())  # absent children are zero
    assert torch.equal(channels_to_space(moved, links), x)


def test_moves_have_exact_gradients() -> None:
    links = link_parents(random_cells((5, 9), 4))
    fine = torch.randn(14, 2, dtype=torch.float64, requires_grad=True)
    coarse = torch.randn(len(links.coarse), 16, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(lambda x: space_to_channels(x, links), fine)
    assert torch.autograd.gradcheck(lambda x: channels_to_space(x, links), coarse)


def test_a_pyramid_ends_at_the_latent_cells() -> None:
    cells = random_cells((50, 80), 32)
    levels = pyramid(cells.coords, cells.counts, 32, 4)
    assert [links.coarse.resolution for links in levels] == [16, 8, 4, 2]
    for i, coords in enumerate(cells.coords.split(cells.counts)):
        expected = torch.unique(coords // 16, dim=0)
        assert torch.equal(levels[-1].coarse.coords.split(levels[-1].coarse.counts)[i], expected)


def test_find_returns_rows_and_negatives_for_absent_cells() -> None:
    cells = random_cells((30, 30), 8)
    order = torch.cat([torch.randperm(30), 30 + torch.randperm(30)])
    shuffled = Cells(cells.coords[order], (30, 30), 8)
    assert torch.equal(find(cells, shuffled), order)
    others = random_cells((100, 100), 8, seed=1)
    rows = find(cells, others)
    found = rows >= 0
    assert torch.equal(cells.keys()[rows[found]], others.keys()[found])
    assert not torch.isin(others.keys()[~found], cells.keys()).any()
