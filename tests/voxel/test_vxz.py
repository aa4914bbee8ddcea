"""The .vxz format: round trips, the released code's own files, and files that lie."""

import json
import lzma
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import vxz_kernels
from benchmarks.vxz import (
    CHUNK_SIZES,
    DEFAULT_LEVELS,
    FILTERS,
    INTERLEAVES,
    pack,
    read_vxz,
    unpack,
    write_vxz,
)
from segvigen.asset.morton import z_order
from segvigen.errors import FileError, OutputError
from segvigen.voxel.ovoxel import OVoxel, voxelize
from tests.conftest import needs_shared, shared_path
from tests.shapes import soup

GOLDEN = Path(__file__).parents[1] / "golden" / "ovoxel"


def some_cells(num: int, size: int, seed: int = 0) -> np.ndarray:
    coords = np.unique(np.random.default_rng(seed).integers(0, size, (num, 3)), axis=0)
    return coords[np.argsort(z_order(coords))].astype(np.int32)


def some_values(num: int, channels: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (num, channels)).astype(np.uint8)


def header_of(data: bytes) -> dict:
    return json.loads(data[8 : int.from_bytes(data[4:8], "big")])


def with_header(data: bytes, **changes: object) -> bytes:
    """The same file with another header."""
    text = json.dumps({**header_of(data), **changes}).encode()
    return data[:4] + (8 + len(text)).to_bytes(4, "big") + text + data[int.from_bytes(data[4:8], "big") :]


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(
    cells=st.sets(st.tuples(*[st.integers(0, 40)] * 3), max_size=40),
    channels=st.lists(st.integers(1, 3), max_size=3),
    filter=st.sampled_from(FILTERS),
    compression=st.sampled_from(list(DEFAULT_LEVELS)),
    interleave=st.sampled_from(INTERLEAVES),
    chunk_size=st.sampled_from(CHUNK_SIZES),
    seed=st.integers(0, 1000),
)
def test_what_is_written_is_read(cells, channels, filter, compression, interleave, chunk_size, seed):
    coords = np.array(sorted(cells), np.int32).reshape(-1, 3)
    values = {f"a{i}": some_values(len(coords), count, seed + i) for i, count in enumerate(channels)}
    kinds = {"filter": filter, "compression": compression, "interleave": interleave}
    data = write_vxz(coords, values, chunk_size=chunk_size, level=1, **kinds)
    found, attributes = read_vxz(data)
    order = np.argsort(z_order(coords))
    assert np.array_equal(found, coords[order])
    assert list(attributes) == list(values)
    for name, table in values.items():
        assert np.array_equal(attributes[name], table[order])


@pytest.mark.parametrize("case", ["chunk32", "parent_deflate", "neighbor_deflate"])
def test_files_of_the_released_code_are_read_and_written_byte_for_byte(case):
    data = (GOLDEN / f"boxes_64_{case}.vxz").read_bytes()
    coords, attributes = read_vxz(data)
    stored = np.load(GOLDEN / "boxes_64.npz")
    assert np.array_equal(coords, stored["coords"])
    for name in ("base_color", "alpha"):
        assert np.array_equal(attributes[name], stored[name])
    header = header_of(data)
    kinds = {"filter": header["filter"], "compression": header["compression"]}
    again = write_vxz(
        coords, attributes, chunk_size=header["chunk_size"], level=header["compression_level"], **kinds
    )
    assert again == data


@pytest.mark.slow
def test_an_octree_is_one_byte_per_inner_node_in_pre_order():
    nodes = vxz_kernels.encode_tree(np.array([0, 7, 8, 63]), 2)
    assert nodes.tolist() == [0b10000011, 0b10000001, 0b00000001, 0b10000000]
    assert vxz_kernels.decode_tree(nodes, 2, 4)[0].tolist() == [0, 7, 8, 63]


def test_parent_filter_stores_steps_between_siblings():
    codes, values = np.array([0, 7, 8, 63]), np.array([[10], [30], [5], [100]], np.uint8)
    slot, source = vxz_kernels.parent_slots(codes, 2)
    # Row 0 the root; rows 1, 2 its later children (10 -> 5 -> 100); row 3 the second leaf of its first child.
    assert vxz_kernels.take_differences(values, slot, source)[:, 0].tolist() == [10, 251, 95, 20]


def test_neighbor_filter_prefers_the_diagonal():
    line = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 1], [1, 1, 1], [2, 1, 1], [3, 3, 3]])
    codes = z_order(line)
    order = np.argsort(codes)
    source = vxz_kernels.neighbor_sources(codes[order])
    named = {tuple(line[order[n]]): (None if s < 0 else tuple(line[order[s]])) for n, s in enumerate(source)}
    assert named == {
        (0, 0, 0): None,
        (0, 0, 1): (0, 0, 0),
        (0, 1, 1): (0, 0, 0),
        (1, 1, 1): (0, 0, 0),
        (2, 1, 1): (1, 1, 1),
        (3, 3, 3): None,
    }


@pytest.mark.parametrize("depth", [2, 5])
def test_compiled_kernels_are_their_plain_selves(depth):
    coords = some_cells(40, 1 << depth)
    codes, values = z_order(coords), some_values(len(coords), 2)
    k = vxz_kernels
    assert np.array_equal(k.encode_tree(codes, depth), k.encode_tree.py_func(codes, depth))
    for fast, plain in zip(k.parent_slots(codes, depth), k.parent_slots.py_func(codes, depth), strict=True):
        assert np.array_equal(fast, plain)
    assert np.array_equal(k.neighbor_sources(codes), k.neighbor_sources.py_func(codes))
    slot, source = k.parent_slots(codes, depth)
    assert np.array_equal(k.add_differences(k.take_differences(values, slot, source), slot, source), values)


def test_rows_come_back_in_z_order_over_many_chunks(tmp_path):
    coords = some_cells(300, 100)
    values = {"a": some_values(len(coords), 1)}
    order = np.random.default_rng(1).permutation(len(coords))
    path = tmp_path / "cells.vxz"
    data = write_vxz(coords[order], {"a": values["a"][order]}, path, chunk_size=16)
    assert len(header_of(data)["chunks"]) > 8
    found, attributes = read_vxz(path)
    assert np.array_equal(found, coords) and np.array_equal(attributes["a"], values["a"])
    assert list(tmp_path.iterdir()) == [path]


def test_an_ovoxel_survives_up_to_its_bytes():
    coords, dual, crossed = voxelize(*soup(8, seed=1), 16)
    color = np.random.default_rng(0).uniform(0, 1, (len(coords), 6)).astype(np.float32)
    extra = np.random.default_rng(1).uniform(0, 1, (len(coords), 6)).astype(np.float32)
    ovoxel = OVoxel(coords, dual, crossed, color, 16)
    names = "base_color metallic roughness emissive alpha normal dual_vertices intersected".split()
    assert list(pack(ovoxel, extra)) == names
    found = unpack(*read_vxz(write_vxz(coords, pack(ovoxel, extra))), 16)
    assert np.array_equal(found.coords, coords) and np.array_equal(found.crossed, crossed)
    assert (np.abs(found.dual - dual) <= 1 / 255).all() and (found.attributes <= color + 1e-6).all()
    assert np.abs(found.attributes - color).max() <= 1 / 255


def test_training_files_call_the_dual_vertex_vertices():
    coords, dual, crossed = voxelize(*soup(4, seed=1), 8)
    packed = pack(OVoxel(coords, dual, crossed, np.ones((len(coords), 6), np.float32), 8))
    packed["vertices"] = packed.pop("dual_vertices")
    assert np.array_equal(unpack(coords, packed, 8).crossed, crossed)
    with pytest.raises(FileError, match="has no metallic, alpha, dual_vertices; expected SegviGen's"):
        unpack(coords, {k: packed[k] for k in ("base_color", "roughness", "intersected")}, 8)
    with pytest.raises(FileError, match="cells up to"):
        unpack(coords, packed, 4)


CELLS = some_cells(200, 32)
FULL = write_vxz(
    CELLS, {"a": some_values(len(CELLS), 3)}, chunk_size=16, compression="deflate", filter="parent"
)


def changed_chunk(**changes: object) -> bytes:
    chunks = header_of(FULL)["chunks"]
    return with_header(FULL, chunks=[{**chunks[0], **changes}, *chunks[1:]])


HOSTILE = {
    "nothing": (b"", "not a .vxz file"),
    "another file": (b"PK\3\4" + bytes(20), "not a .vxz file: it starts with b'PK"),
    "four bytes": (FULL[:4], "truncated"),
    "a newer version": (FULL[:3] + b"\1" + FULL[4:], "newer version"),
    "a header past the end": (FULL[:4] + b"\xff\xff\xff\xff" + FULL[8:], "truncated"),
    "no JSON": (b"VXZ\0\0\0\0\x0c{{{{", "not JSON"),
    "a list": (b"VXZ\0\0\0\0\x0a[]", "expected an object"),
    "deep JSON": (b"VXZ\0" + (8 + 200_000).to_bytes(4, "big") + b"[" * 200_000, "not JSON"),
    "no UTF-8": (b"VXZ\0\0\0\0\x0a\xff\xff", "not JSON"),
    "too many voxels": (with_header(FULL, num_voxel=10**12), "declares 1000000000000 voxels; at most"),
    "a negative count": (with_header(FULL, num_voxel=-1), "num_voxel must be a whole number"),
    "a boolean count": (with_header(FULL, num_voxel=True), "num_voxel must be a whole number"),
    "fewer than declared": (
        with_header(FULL, num_voxel=len(CELLS) + 1),
        f"declares {len(CELLS) + 1} voxels but holds",
    ),
    "more than declared": (with_header(FULL, num_voxel=5), "more cells than declared"),
    "an odd chunk size": (with_header(FULL, chunk_size=17), "chunk_size must be one of"),
    "a chunk size of two": (with_header(FULL, chunk_size=2), "chunk_size must be one of"),
    "an unknown filter": (with_header(FULL, filter="fancy"), "filter must be one of none, parent, neighbor"),
    "a list for a filter": (with_header(FULL, filter=[]), "filter must be one of"),
    "an unknown compression": (with_header(FULL, compression="rar"), "compression must be one of"),
    "no attributes key": (with_header(FULL, attr=None), "attr and chunks must be lists"),
    "channels of zero": (with_header(FULL, attr=[["a", 0]]), "pairs of name and channels"),
    "many channels": (with_header(FULL, attr=[["a", 10**9]]), "pairs of name and channels"),
    "an attribute twice": (with_header(FULL, attr=[["a", 1], ["a", 2]]), "names must differ"),
    "an attribute without a stream": (
        with_header(FULL, attr=[["b", 3]]),
        "'b' must be an offset and a length",
    ),
    "more channels than stored": (with_header(FULL, attr=[["a", 4]]), "has .* bytes, expected"),
    "fewer channels than stored": (with_header(FULL, attr=[["a", 2]]), "more than .* bytes, expected"),
    "a chunk that is a number": (with_header(FULL, chunks=[1]), "a chunk must be an object"),
    "a chunk beyond the grid": (changed_chunk(idx=[64, 0, 0]), "idx must be three chunk numbers"),
    "a chunk twice": (with_header(FULL, chunks=header_of(FULL)["chunks"] * 2), "each once"),
    "a chunk past the end": (changed_chunk(ptr=[0, 10**9]), "is truncated: a chunk ends at"),
    "an octree past the chunk": (changed_chunk(svo=[0, 10**6]), "is truncated: an octree ends"),
    "a negative offset": (changed_chunk(svo=[-5, 10]), "'svo' must be an offset and a length"),
    "a fraction": (changed_chunk(svo=[0.5, 10]), "'svo' must be an offset and a length"),
    "an empty octree": (changed_chunk(svo=[0, 0]), "damaged"),
    "a cut file": (FULL[:-40], "truncated|damaged"),
    "other compression": (with_header(FULL, compression="lzma"), "damaged"),
    "zstd over deflate": (with_header(FULL, compression="zstd"), "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_file_is_rejected_in_one_line(name):
    data, message = HOSTILE[name]
    with pytest.raises(FileError, match=message) as caught:
        read_vxz(data)
    assert "\n" not in str(caught.value)


@pytest.mark.slow
@settings(deadline=None, max_examples=150)
@given(st.data())
def test_random_damage_is_rejected_or_read_but_never_crashes(data):
    broken = bytearray(FULL)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        coords, attributes = read_vxz(bytes(broken))
    except FileError as error:
        assert "\n" not in str(error)
    else:
        assert all(len(table) == len(coords) for table in attributes.values())


@pytest.mark.slow
@pytest.mark.parametrize("compression", ["deflate", "lzma", "zstd"])
def test_a_decompression_bomb_is_stopped_at_the_declared_size(compression):
    import tracemalloc

    zeros = bytes(64 << 20)
    if compression == "deflate":
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        bomb = packer.compress(zeros) + packer.flush()
    elif compression == "lzma":
        bomb = lzma.compress(zeros, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}])
    else:
        import zstandard

        bomb = zstandard.ZstdCompressor(level=1).compress(zeros)
    small = write_vxz(CELLS[:5], {"a": some_values(5, 1)}, compression=compression, chunk_size=1024)
    chunk = header_of(small)["chunks"][0]
    body = small[int.from_bytes(small[4:8], "big") :][: chunk["svo"][1]] + bomb
    entry = {**chunk, "a": [chunk["svo"][1], len(bomb)], "ptr": [0, len(body)]}
    text = json.dumps({**header_of(small), "chunks": [entry]}).encode()
    data = small[:4] + (8 + len(text)).to_bytes(4, "big") + text + body
    del zeros
    tracemalloc.start()
    with pytest.raises(FileError, match="more than 5 bytes, expected 5"):
        read_vxz(data)
    assert tracemalloc.get_traced_memory()[1] < 16 << 20
    tracemalloc.stop()


def test_arguments_that_do_not_fit_are_rejected(tmp_path):
    values = {"a": some_values(len(CELLS), 1)}
    for wrong, message in (
        ({"chunk_size": 48}, "chunk_size must be one of"),
        ({"filter": "other"}, "expected one of none, parent, neighbor, got 'other'"),
        ({"compression": "rar"}, "expected one of none, deflate, lzma, zstd, got 'rar'"),
        ({"interleave": "some"}, "expected one of none, as_is, all, got 'some'"),
    ):
        with pytest.raises(ValueError, match=message):
            write_vxz(CELLS, values, **wrong)
    with pytest.raises(ValueError, match="cells must be in 0..1023"):
        write_vxz(CELLS + 1023, values)
    with pytest.raises(ValueError, match="occurs twice"):
        write_vxz(np.zeros((2, 3), int), {})
    with pytest.raises(ValueError, match="must be uint8 with"):
        write_vxz(CELLS, {"a": np.zeros(3, np.uint8)})
    with pytest.raises(OutputError, match="cannot write .*Choose another place"):
        write_vxz(CELLS, values, tmp_path / "no" / "such.vxz")
    with pytest.raises(FileError, match="cannot read .*Check the path"):
        read_vxz(tmp_path / "absent.vxz")


@pytest.mark.slow
@needs_shared
def test_the_released_example_file_is_decoded_as_the_released_reader_does():
    import hashlib

    folder = shared_path / "reference" / "ovoxel_real"
    facts = json.loads((folder / "interactive_seg_0_output_facts.json").read_text())
    coords, attributes = read_vxz(folder / "interactive_seg_0_output.vxz")
    assert hashlib.sha256(coords.astype("<i4").tobytes()).hexdigest() == facts["coords_i32_sha256"]
    for name, expected in facts["attr"].items():
        assert hashlib.sha256(attributes[name].tobytes()).hexdigest() == expected["sha256"]
