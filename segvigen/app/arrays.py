"""Arrays in the database: compressed, each stored once under a hash of its content.

Version 1 (old databases and session files) may hold an array as the rows in which it differs from a base;
`to_array` still reads those. docs/lab-log.md has the measurements.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import zstandard

from segvigen.arrays import Array
from segvigen.errors import FileError

LEVEL = 3  # of zstandard
LARGEST_JSON = 256 << 20  # bytes of one step's JSON values
TYPES = ("|u1", "<i4", "<i8", "<f4", "<f8")


def compress(data: bytes) -> bytes:
    """Compress bytes; `decompress` undoes it."""
    return zstandard.ZstdCompressor(level=LEVEL).compress(data)


def decompress(data: bytes, limit: int) -> bytes:
    """Undo `compress`. Raises ValueError for other data and for results of more than `limit` bytes."""
    try:
        size = zstandard.frame_content_size(data)
        if not 0 <= size <= limit:
            raise ValueError(f"{size} bytes where at most {limit} are expected")
        return zstandard.ZstdDecompressor().decompress(data, max_output_size=max(size, 1))
    except zstandard.ZstdError as problem:
        raise ValueError(f"not compressed data: {problem}") from None


def to_json(values: Any) -> str:
    """Return values as compact JSON. Raises ValueError for NaN and infinity."""
    return json.dumps(values, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def pack_json(values: Mapping[str, Any] | None) -> bytes | None:
    """Return JSON values as the database stores them; None stays None."""
    return None if values is None else compress(to_json(values).encode())


def unpack_json(data: bytes) -> dict[str, Any]:
    """Undo `pack_json`. Raises ValueError for anything else."""
    values = json.loads(decompress(data, LARGEST_JSON))
    if not isinstance(values, dict):
        raise ValueError(f"expected an object, got {type(values).__name__}")
    return values


@dataclass(frozen=True)
class Row:
    """One array as the database stores it; `data` is empty where only the rest was read."""

    hash: str
    dtype: str
    shape: tuple[int, ...]
    data: bytes

    @property
    def num_bytes(self) -> int:
        """Bytes of the array itself."""
        return int(np.prod(self.shape, dtype=np.int64)) * np.dtype(self.dtype).itemsize


class Arrays:
    """Arrays on their way into and out of the database; equal arrays in use share memory."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_hash: weakref.WeakValueDictionary[str, Array] = weakref.WeakValueDictionary()
        self._hash_of: dict[int, tuple[weakref.ref[Array], str]] = {}

    def hashed(self, arrays: Mapping[str, Array]) -> dict[str, tuple[str, Array]]:
        """Hash arrays by role, before the database is locked; they become read-only."""
        return {role: (self._hash(array), array) for role, array in arrays.items()}

    def put(
        self, run: sqlite3.Connection, project: str, number: int, hashed: Mapping[str, tuple[str, Array]]
    ) -> None:
        """Write the arrays of a step inside a transaction; only new ones are compressed."""
        for role, (name, array) in hashed.items():
            if not run.execute("SELECT 1 FROM arrays WHERE hash = ?", (name,)).fetchone():
                insert(run, to_row(name, array))
            run.execute("INSERT INTO step_arrays VALUES (?, ?, ?, ?)", (project, number, role, name))

    def read(self, run: sqlite3.Connection, project: str, number: int) -> dict[str, Array | Row]:
        """Read a step's arrays by role: the array where it is in memory, else its row."""
        roles = run.execute(
            "SELECT role, hash FROM step_arrays WHERE project = ? AND number = ?", (project, number)
        ).fetchall()
        found: dict[str, Array | Row] = {}
        for role, name in roles:
            array = self._by_hash.get(name)
            found[role] = read_row(run, name) if array is None else array
        return found

    def unpack(self, found: Mapping[str, Array | Row]) -> dict[str, Array]:
        """Turn the result of `read` into arrays, after the database was unlocked. Raises ValueError."""
        arrays = {}
        for role, one in found.items():
            if isinstance(one, Row):
                name, one = one.hash, to_array(one)
                self._remember(name, one)
            arrays[role] = one
        return arrays

    def _hash(self, array: Array) -> str:
        with self._lock:
            known = self._hash_of.get(id(array))
            if known is not None and known[0]() is array:
                return known[1]
        array.flags.writeable = False
        name = hash_of(array)
        self._remember(name, array)
        return name

    def _remember(self, name: str, array: Array) -> None:
        key = id(array)
        with self._lock:
            self._hash_of[key] = (weakref.ref(array, lambda _: self._hash_of.pop(key, None)), name)
            self._by_hash.setdefault(name, array)


# ---------------------------------------------------------------- rows


def hash_of(array: Array) -> str:
    """Hash an array's type, shape and bytes."""
    found = hashlib.blake2b(f"{array.dtype.str}{array.shape}".encode(), digest_size=20)
    found.update(np.ascontiguousarray(array).view(np.uint8).reshape(-1).data)
    return found.hexdigest()


def to_row(name: str, array: Array) -> Row:
    """Compress an array: first bytes of all items, then second bytes, and so on, which zstd packs better."""
    if array.dtype.str not in TYPES:
        raise ValueError(f"arrays of type {array.dtype.str} are not kept, only {', '.join(TYPES)}")
    planes = np.ascontiguousarray(array).reshape(-1).view(np.uint8).reshape(-1, array.dtype.itemsize).T
    return Row(name, array.dtype.str, array.shape, compress(planes.tobytes()))


def to_array(row: Row, base: Array | None = None) -> Array:
    """Undo `to_row`; read-only. With a base, undo a difference of version 1.

    Raises ValueError when the result does not have the hash of the row.
    """
    if row.dtype not in TYPES or any(n < 0 for n in row.shape):
        raise ValueError(f"array {row.hash} is of type {row.dtype!r} and shape {row.shape}")
    dtype = np.dtype(row.dtype)
    data = np.frombuffer(decompress(row.data, row.num_bytes), np.uint8)
    if base is None:
        if len(data) != row.num_bytes:
            raise ValueError(f"array {row.hash} has {len(data)} bytes, expected {row.num_bytes}")
        array = np.ascontiguousarray(data.reshape(dtype.itemsize, -1).T).reshape(-1).view(dtype)
        array = array.reshape(row.shape)
    else:
        if base.shape != row.shape or base.dtype != dtype or base.ndim != 1 or dtype.itemsize != 4:
            raise ValueError(f"array {row.hash} does not match its base")
        array, half = base.copy(), len(data) // 2  # steps between the changed rows, then their values
        rows = np.cumsum(data[:half].view("<u4"), dtype=np.int64)
        if len(data) % 8 or (len(rows) and int(rows[-1]) >= len(array)):
            raise ValueError(f"array {row.hash} changes rows that its base does not have")
        array[rows] = data[half:].view(dtype)
    if hash_of(array) != row.hash:
        raise ValueError(f"array {row.hash} is damaged: another hash")
    array.flags.writeable = False
    return array


def insert(run: sqlite3.Connection, row: Row) -> None:
    """Write a row unless one of its hash exists."""
    shape = ",".join(str(n) for n in row.shape)
    run.execute("INSERT OR IGNORE INTO arrays VALUES (?, ?, ?, ?)", (row.hash, row.dtype, shape, row.data))


def read_row(run: sqlite3.Connection, name: str, with_data: bool = True) -> Row:
    """Read the row of an array. Raises FileError when it is missing."""
    data = "data" if with_data else "x''"
    found = run.execute(f"SELECT hash, dtype, shape, {data} FROM arrays WHERE hash = ?", (name,)).fetchone()
    if found is None:
        raise FileError(f"the database lacks the array {name}; restore a backup of the data folder")
    hash, dtype, shape, data = found
    return Row(hash, dtype, tuple(int(n) for n in shape.split(",")), data)


def of_project(run: sqlite3.Connection, project: str, first: int = 0, last: int | None = None) -> set[str]:
    """Return the hashes of all arrays of a project's steps from `first` to `last`."""
    rows = run.execute(
        "SELECT DISTINCT hash FROM step_arrays WHERE project = ? AND number >= ? "
        "AND number <= coalesce(?, number)",
        (project, first, last),
    )
    return {name for (name,) in rows}


def drop_unused(run: sqlite3.Connection, names: Iterable[str]) -> None:
    """Delete those of the arrays that no step uses."""
    run.executemany(
        "DELETE FROM arrays WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM step_arrays WHERE hash = ?1)",
        [(name,) for name in names],
    )
