import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from segvigen.asset.morton import from_z_order, gather, spread, z_order

cell = st.tuples(*[st.integers(0, 1023)] * 3)


def test_x_is_the_heaviest_bit_of_a_triple():
    cells = [[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [2, 0, 0]]
    assert z_order(np.array(cells)).tolist() == [0, 1, 2, 4, 32]


@given(st.lists(cell, min_size=1, max_size=20))
def test_from_z_order_undoes_z_order(cells):
    coords = np.array(cells, np.int32)
    assert np.array_equal(from_z_order(z_order(coords)), coords)


@given(st.integers(0, 1023))
def test_spread_bits_are_gathered_again(v):
    assert gather(spread(v)) == v and f"{spread(v):b}".count("1") == f"{v:b}".count("1")
