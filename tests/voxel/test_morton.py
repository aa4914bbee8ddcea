import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from segvigen.voxel.morton import (
    from_hilbert_order,
    from_z_order,
    gather,
    hilbert_order,
    spread,
    z_order,
)

cell = st.tuples(*[st.integers(0, 1023)] * 3)


def test_x_is_the_heaviest_bit_of_a_triple():
    assert z_order(np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [2, 0, 0]])).tolist() == [
        0,
        1,
        2,
        4,
        32,
    ]


@given(st.lists(cell, min_size=1, max_size=20))
def test_orders_are_undone_by_their_inverses(cells):
    coords = np.array(cells, np.int32)
    assert np.array_equal(from_z_order(z_order(coords)), coords)
    assert np.array_equal(from_hilbert_order(hilbert_order(coords)), coords)


@given(st.integers(0, 1023))
def test_spread_bits_are_gathered_again(v):
    assert gather(spread(v)) == v and f"{spread(v):b}".count("1") == f"{v:b}".count("1")


def test_neighbours_on_the_hilbert_curve_share_a_face():
    line = np.arange(8)
    coords = np.stack(np.meshgrid(line, line, line, indexing="ij"), -1).reshape(-1, 3)
    codes = hilbert_order(coords, bits=3)
    assert sorted(codes.tolist()) == list(range(512))
    steps = np.abs(np.diff(coords[np.argsort(codes)], axis=0)).sum(axis=1)
    assert (steps == 1).all()
