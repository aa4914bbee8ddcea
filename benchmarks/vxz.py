"""The .vxz file, read and written for ovoxel_parity.py: cells as octrees in chunks (reference: ovoxel.md 7).

    "VXZ" version S | JSON header | chunk, chunk, ...        S: start of the chunks, big-endian uint32

A chunk holds its octree (`svo`) and its byte attribute streams, each compressed. Reads and writes all
variants of TRELLIS.2's and SegviGen's files. Every size is checked before memory is allocated, so a damaged
or hostile file raises FileError.
"""

from __future__ import annotations

import json
import lzma
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from benchmarks import vxz_kernels
from segvigen.arrays import I32, I64, U8, Floats
from segvigen.asset.morton import MAX_RESOLUTION, from_z_order, z_order
from segvigen.atomic import write_whole
from segvigen.errors import FileError, OutputError
from segvigen.voxel.ovoxel import OVoxel, to_bytes

Filter = Literal["none", "parent", "neighbor"]
Compression = Literal["none", "deflate", "lzma", "zstd"]
Interleave = Literal["none", "as_is", "all"]

FILTERS = ("none", "parent", "neighbor")
INTERLEAVES = ("none", "as_is", "all")
DEFAULT_LEVELS = {"none": 0, "deflate": 9, "lzma": 9, "zstd": 22}  # also for level 0
CHUNK_SIZES = tuple(1 << bits for bits in range(2, 11))
LZMA_DICTIONARY = 64 << 20  # preset 9
ZSTD_WINDOW = 1 << 27  # the maximum of level 22
MAX_VOXELS = 1 << 24  # of a file, unless the caller allows more
MAX_CHANNELS = 256  # of all attributes


@dataclass(frozen=True)
class _Header:
    """The checked part of a header, needed to decode the chunks."""

    num_voxels: int
    chunk_size: int
    filter: str
    compression: str
    interleave: str
    attributes: tuple[tuple[str, int], ...]  # name, channels
    chunks: tuple[dict[str, Any], ...]


def write_vxz(
    coords: NDArray[Any],
    attributes: Mapping[str, U8],
    path: str | Path | None = None,
    *,
    chunk_size: int = 256,
    filter: Filter = "none",
    compression: Compression = "lzma",
    level: int | None = None,
    interleave: Interleave = "as_is",
) -> bytes:
    """Encode cells [N, 3] in 0..1023 and their attributes (name: uint8 [N, C]) as a .vxz file.

    Rows may be in any order. Returns the bytes and writes them to `path`, if given, completely or not at all.
    Raises ValueError for arguments that disagree, OutputError when the path cannot be written.
    """
    if chunk_size not in CHUNK_SIZES:
        raise ValueError(f"chunk_size must be one of {CHUNK_SIZES}, got {chunk_size}")
    for value, allowed in ((filter, FILTERS), (compression, DEFAULT_LEVELS), (interleave, INTERLEAVES)):
        if value not in allowed:
            raise ValueError(f"expected one of {', '.join(allowed)}, got {value!r}")
    cells, tables = _checked(coords, attributes)
    values = np.concatenate(list(tables.values()) or [np.zeros((len(cells), 0), np.uint8)], axis=1)
    level = level or DEFAULT_LEVELS[compression]
    bits = chunk_size.bit_length() - 1
    index, chunk_of = np.unique(cells >> bits, axis=0, return_inverse=True)
    codes = z_order(cells & (chunk_size - 1))
    order = np.lexsort((codes, chunk_of.reshape(-1)))
    ends = np.cumsum(np.bincount(chunk_of.reshape(-1), minlength=len(index)))
    columns = [(name, table.shape[1]) for name, table in tables.items()]
    body, entries = bytearray(), []
    for k, rows in enumerate(np.split(order, ends[:-1]) if len(index) else []):
        entry: dict[str, Any] = {"idx": index[k].tolist()}
        start = len(body)
        for name, stream in _streams(codes[rows], values[rows], columns, bits, filter, interleave).items():
            packed = _compress(stream, compression, level)
            entry[name] = [len(body) - start, len(packed)]
            body += packed
        entry["ptr"] = [start, len(body) - start]
        entries.append(entry)
    raw_size = 12 * len(cells) + values.size
    header = {
        "num_voxel": len(cells),
        "chunk_size": chunk_size,
        "filter": filter,
        "compression": compression,
        "compression_level": level,
        "raw_size": raw_size,
        "compressed_size": len(body),
        "compress_ratio": raw_size / max(len(body), 1),
        "attr_interleave": interleave,
        "attr": [list(pair) for pair in columns],
        "chunks": entries,
    }
    text = json.dumps(header).encode()
    data = b"VXZ\0" + (8 + len(text)).to_bytes(4, "big") + text + bytes(body)
    if path is not None:
        _write(Path(path), data)
    return data


def read_vxz(source: bytes | str | Path, *, max_voxels: int = MAX_VOXELS) -> tuple[I32, dict[str, U8]]:
    """Decode a .vxz file: cells [N, 3] int32 in z-order, and its attributes (name: uint8 [N, C]).

    source is a path or bytes. Raises FileError for a file that is missing, damaged, hostile, or has more than
    `max_voxels` cells.
    """
    data, name = _load(source)
    try:
        header, start = _read_header(data, name, max_voxels)
        depth = header.chunk_size.bit_length() - 1
        channels = sum(count for _, count in header.attributes)
        coords, values, done = [], [], 0
        for entry in header.chunks:
            chunk = _slice(data[start:], entry["ptr"], name, "a chunk")
            codes = _tree(chunk, entry, header, depth, header.num_voxels - done, name)
            done += len(codes)
            values.append(_values(chunk, entry, header, codes, channels, name))
            coords.append(from_z_order(codes) + np.array(entry["idx"], np.int32) * header.chunk_size)
    except (zlib.error, lzma.LZMAError, EOFError, MemoryError) as error:
        raise FileError(f"{name} holds damaged compressed data ({error}). Export it again.") from error
    if done != header.num_voxels:
        raise FileError(f"{name} declares {header.num_voxels} voxels but holds {done}. Export it again.")
    cells = np.concatenate(coords) if coords else np.zeros((0, 3), np.int32)
    table = np.concatenate(values) if values else np.zeros((0, channels), np.uint8)
    order = np.argsort(z_order(cells), kind="stable")
    ends = np.cumsum([count for _, count in header.attributes])[:-1]
    parts = np.split(table[order], ends, axis=1) if header.attributes else []
    names = [attribute for attribute, _ in header.attributes]
    return cells[order], dict(zip(names, parts, strict=True))


def pack(ovoxel: OVoxel, extra: Floats | None = None) -> dict[str, U8]:
    """Return the byte attributes of SegviGen's files, in order; extra [N, 6] is emissive and normal."""
    color = to_bytes(ovoxel.attributes)
    packed = {"base_color": color[:, :3], "metallic": color[:, 3:4], "roughness": color[:, 4:5]}
    if extra is not None:
        packed["emissive"] = to_bytes(extra[:, :3])
    packed["alpha"] = color[:, 5:6]
    if extra is not None:
        packed["normal"] = to_bytes(extra[:, 3:])
    packed["dual_vertices"] = to_bytes(ovoxel.dual)
    packed["intersected"] = ovoxel.crossed.astype(np.uint8) @ np.array([[1], [2], [4]], np.uint8)
    return packed


def unpack(coords: I32, attributes: Mapping[str, U8], resolution: int) -> OVoxel:
    """Return the O-Voxel of a .vxz file's attributes; undoes `pack` up to byte precision.

    The dual vertex is named `dual_vertices` or, in TRELLIS.2's files, `vertices`. Raises FileError naming
    missing attributes.
    """
    names = ("base_color", "metallic", "roughness", "alpha", "intersected")
    dual = attributes.get("dual_vertices", attributes.get("vertices"))
    missing = [name for name in names if name not in attributes]
    if missing or dual is None:
        missing += ["dual_vertices"] if dual is None else []
        raise FileError(f"the .vxz file has no {', '.join(missing)}; expected SegviGen's attributes")
    if len(coords) and int(coords.max()) >= resolution:
        raise FileError(f"the .vxz file has cells up to {int(coords.max())}; expected below {resolution}")
    color = np.concatenate([attributes[name] for name in names[:4]], axis=1)
    crossed = (attributes["intersected"] >> np.arange(3, dtype=np.uint8)) & 1
    scale = np.float32(255)
    return OVoxel(
        coords,
        dual.astype(np.float32) / scale,
        crossed.astype(np.bool_),
        color.astype(np.float32) / scale,
        resolution,
    )


def _checked(coords: NDArray[Any], attributes: Mapping[str, U8]) -> tuple[I64, dict[str, U8]]:
    """Check the arguments of write_vxz. Raises ValueError."""
    cells = np.asarray(coords).astype(np.int64).reshape(-1, 3)
    if len(cells) and not (cells.min() >= 0 and cells.max() < MAX_RESOLUTION):
        raise ValueError(f"cells must be in 0..{MAX_RESOLUTION - 1}, got {cells.min()}..{cells.max()}")
    if len(np.unique(z_order(cells))) != len(cells):
        raise ValueError("a cell occurs twice; expected one row per cell")
    tables = {}
    for name, table in attributes.items():
        if name in ("idx", "ptr", "svo") or table.dtype != np.uint8 or table.shape[:1] != (len(cells),):
            raise ValueError(f"attribute {name!r} must be uint8 with {len(cells)} rows, got {table.dtype}")
        tables[name] = table.reshape(len(cells), int(np.prod(table.shape[1:])))
    return cells, tables


def _streams(
    codes: I64, values: U8, columns: list[tuple[str, int]], depth: int, filter: str, interleave: str
) -> dict[str, bytes]:
    """Return the uncompressed streams of one chunk, in file order."""
    values = np.ascontiguousarray(values)
    if filter != "none":
        values = vxz_kernels.take_differences(values, *_prediction(codes, depth, filter))
    streams = {"svo": vxz_kernels.encode_tree(codes, depth).tobytes()}
    for name, (start, stop) in _layout(columns, interleave).items():
        streams[name] = values[:, start:stop].tobytes()
    return streams


def _layout(
    columns: list[tuple[str, int]] | tuple[tuple[str, int], ...], interleave: str
) -> dict[str, tuple[int, int]]:
    """Return attribute streams in file order: name, first column, end column."""
    layout: dict[str, tuple[int, int]] = {}
    at = 0
    for name, count in columns:
        if interleave == "as_is":
            layout[name] = (at, at + count)
        elif interleave == "none":
            layout.update({f"{name}_{i}": (at + i, at + i + 1) for i in range(count)})
        at += count
    if interleave == "all" and at:
        layout["attr"] = (0, at)
    return layout


def _prediction(codes: I64, depth: int, filter: str) -> tuple[I64, I64]:
    """Return where each leaf's difference is stored, and which leaf predicts it."""
    if filter == "parent":
        return vxz_kernels.parent_slots(codes, depth)
    return np.arange(len(codes)), vxz_kernels.neighbor_sources(codes)


def _compress(data: bytes, compression: str, level: int) -> bytes:
    """Compress a stream."""
    if compression == "deflate":
        packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        return packer.compress(data) + packer.flush()
    if compression == "lzma":
        filters = [{"id": lzma.FILTER_LZMA2, "preset": level, "dict_size": _dictionary(len(data))}]
        return lzma.compress(data, lzma.FORMAT_RAW, filters=filters)
    if compression == "zstd":
        import zstandard

        return zstandard.ZstdCompressor(level=level).compress(data)
    return data


def _dictionary(size: int) -> int:
    """Return the LZMA dictionary size; no match reaches further back than the stream's length."""
    return min(max(size, 1 << 12), LZMA_DICTIONARY)


def _expand(data: bytes, compression: str, most: int) -> bytes:
    """Decompress a stream, at most one byte beyond `most`."""
    if compression == "deflate":
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, most + 1)
    if compression == "lzma":
        filters = [{"id": lzma.FILTER_LZMA2, "dict_size": _dictionary(most)}]
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(data, most + 1)
    if compression == "zstd":
        import zstandard

        try:
            with zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW).stream_reader(data) as reader:
                return reader.read(most + 1)
        except zstandard.ZstdError as error:
            raise EOFError(str(error)) from error
    return data[: most + 1]


def _load(source: bytes | str | Path) -> tuple[memoryview, str]:
    """Return the bytes of a file and its name for messages."""
    if not isinstance(source, (str, Path)):
        return memoryview(source), "the .vxz file"
    try:
        return memoryview(Path(source).read_bytes()), Path(source).name
    except OSError as error:
        raise FileError(f"cannot read {source}: {error.strerror}. Check the path.") from error


def _read_header(data: memoryview, name: str, max_voxels: int) -> tuple[_Header, int]:
    """Parse and check everything before the chunks; also return where they start."""
    if bytes(data[:3]) != b"VXZ":
        raise FileError(f"{name} is not a .vxz file: it starts with {bytes(data[:3])!r}, expected b'VXZ'")
    start = int.from_bytes(data[4:8], "big")
    if len(data) < 8 or data[3] != 0 or not 8 <= start <= len(data):
        raise FileError(f"{name} is a truncated .vxz file, or of a newer version than 0. Export it again.")
    try:
        header = json.loads(bytes(data[8:start]).decode())
    except (ValueError, RecursionError) as error:
        raise FileError(
            f"{name} has a header that is not JSON ({type(error).__name__}). Export it again."
        ) from error

    def check(good: bool, what: str, value: Any) -> None:
        if not good:
            raise FileError(f"{name} has a damaged header: {what}, got {str(value)[:60]!r}. Export it again.")

    check(isinstance(header, dict), "expected an object", header)
    num, size = header.get("num_voxel"), header.get("chunk_size")
    check(_is_count(num), "num_voxel must be a whole number", num)
    if num > max_voxels:
        raise FileError(f"{name} declares {num} voxels; at most {max_voxels} are read. Use a coarser grid.")
    check(_is_count(size) and size in CHUNK_SIZES, f"chunk_size must be one of {CHUNK_SIZES}", size)
    choices = {"filter": FILTERS, "compression": DEFAULT_LEVELS, "attr_interleave": INTERLEAVES}
    for key, allowed in choices.items():
        value = header.get(key)
        good = isinstance(value, str) and value in allowed
        check(good, f"{key} must be one of {', '.join(allowed)}", value)
    columns, chunks = header.get("attr"), header.get("chunks")
    check(isinstance(columns, list) and isinstance(chunks, list), "attr and chunks must be lists", columns)
    for pair in columns:
        good = isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and _is_count(pair[1])
        check(good and 1 <= pair[1] <= MAX_CHANNELS, "attr must hold pairs of name and channels", pair)
    names = [pair[0] for pair in columns]
    check(len(set(names)) == len(names), "attribute names must differ", names)
    check(sum(pair[1] for pair in columns) <= MAX_CHANNELS, f"at most {MAX_CHANNELS} channels", names)
    streams = ["ptr", "svo", *_layout([tuple(pair) for pair in columns], header["attr_interleave"])]
    seen = set()
    for entry in chunks:
        check(isinstance(entry, dict), "a chunk must be an object", entry)
        idx = entry.get("idx")
        good = isinstance(idx, list) and len(idx) == 3
        good = good and all(_is_count(i) and i < MAX_RESOLUTION // size for i in idx)
        check(good and tuple(idx) not in seen, "idx must be three chunk numbers, each once", idx)
        seen.add(tuple(idx))
        for stream in streams:
            pair = entry.get(stream)
            good = isinstance(pair, list) and len(pair) == 2 and all(_is_count(i) for i in pair)
            check(good, f"a chunk's {stream!r} must be an offset and a length", pair)
    attributes = tuple((str(n), int(c)) for n, c in columns)
    filter, compression, interleave = (str(header[key]) for key in choices)
    return _Header(num, size, filter, compression, interleave, attributes, tuple(chunks)), start


def _is_count(value: Any) -> bool:
    """Test whether a JSON value is an integer >= 0."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _slice(data: memoryview, pair: list[int], name: str, what: str) -> memoryview:
    """Return the part of a buffer at an offset and length."""
    offset, length = pair
    if offset + length > len(data):
        raise FileError(f"{name} is truncated: {what} ends at {offset + length} of {len(data)} bytes")
    return data[offset : offset + length]


def _tree(chunk: memoryview, entry: dict[str, Any], header: _Header, depth: int, most: int, name: str) -> I64:
    """Decode the cells of one chunk: ascending codes."""
    most_nodes = min(most * depth, (8**depth - 1) // 7)
    packed = bytes(_slice(chunk, entry["svo"], name, "an octree"))
    nodes = _expand(packed, header.compression, most_nodes)
    verdict = 3
    if len(nodes) <= most_nodes:
        codes, verdict = vxz_kernels.decode_tree(np.frombuffer(nodes, np.uint8), depth, most)
    if verdict:
        reasons = ("", "is cut short or too long", "has an empty node", "has more cells than declared")
        raise FileError(
            f"{name} is damaged: the octree of chunk {entry['idx']} {reasons[verdict]}. Export it again."
        )
    found: I64 = codes
    return found


def _values(
    chunk: memoryview, entry: dict[str, Any], header: _Header, codes: I64, channels: int, name: str
) -> U8:
    """Decode the attributes of one chunk: [n, channels]."""
    values = np.empty((len(codes), channels), np.uint8)
    for stream, (first, end) in _layout(header.attributes, header.interleave).items():
        size = len(codes) * (end - first)
        packed = bytes(_slice(chunk, entry[stream], name, f"the stream {stream!r}"))
        raw = _expand(packed, header.compression, size)
        if len(raw) != size:
            found = f"{len(raw)}" if len(raw) < size else f"more than {size}"
            raise FileError(
                f"{name} is damaged: {stream!r} of chunk {entry['idx']} has {found} bytes, expected {size}"
            )
        values[:, first:end] = np.frombuffer(raw, np.uint8).reshape(len(codes), end - first)
    if header.filter != "none":
        depth = header.chunk_size.bit_length() - 1
        values = vxz_kernels.add_differences(values, *_prediction(codes, depth, header.filter))
    return values


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}. Choose another place.") from error
