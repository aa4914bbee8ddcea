"""Records of a run: append-only Parquet parts, one row per attempt, and their merged table.

    OUT/records/run=<id>/shard=<i>/part-<k>.parquet
    OUT/packs/run=<id>/shard=<i>/part-<k>.tar          with --pack: written before the part that names it

Parts are only ever added. The table has one row for each id and key: that of the result if there is one, else
the last.
"""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator, Mapping
from math import gcd
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from segvigen.batch.packs import ENDINGS, to_pack
from segvigen.batch.place import Place
from segvigen.batch.source import Shard

Row = dict[str, Any]

MOST_ROWS, MOST_SECONDS, MOST_BYTES = 1000, 60.0, 256 << 20  # of a part and its pack
DONE, SKIPPED, QUARANTINED = "done", "skipped", "quarantined"
FINAL = (DONE, SKIPPED, QUARANTINED)
STAGES = ("fetch", "read", "prepare", "segment", "export", "store")
SECONDS = (*STAGES, "total", "cpu")
SCHEMA = pa.schema([
    ("id", pa.string()), ("uri", pa.string()), ("key", pa.string()), ("sha256", pa.string()),
    ("status", pa.string()), ("cause", pa.string()), ("reason", pa.string()), ("attempt", pa.int32()),
    ("task", pa.string()), ("faces", pa.int64()), ("parts", pa.int32()), ("coverage", pa.float64()),
    ("confidence", pa.float64()), ("closed", pa.int32()), ("warnings", pa.list_(pa.string())),
    ("seconds", pa.struct([(name, pa.float64()) for name in SECONDS])), ("peak_mb", pa.float64()),
    ("host", pa.string()), ("device", pa.string()), ("seed", pa.int64()), ("settings", pa.string()),
    ("model", pa.string()), ("version", pa.string()), ("finished", pa.float64()),
    ("outputs", pa.list_(pa.string())), ("pack", pa.string()), ("columns", pa.string()),
])  # fmt: skip


class Recorder:
    """The parts and packs of one run and shard. Rows are kept in memory until `flush`, or enough of them."""

    def __init__(self, place: Place, run: str, shard: Shard, pack: str | None = None) -> None:
        self.place, self.folder, self.part, self.pack = place, f"run={run}/shard={shard.index}", 0, pack
        self._start()

    def _start(self) -> None:
        self.rows: list[Row] = []
        self.since = time.monotonic()
        self.packed: list[tuple[str, Mapping[str, bytes]]] = []
        self.size = 0

    def add(self, row: Row, files: Mapping[str, bytes]) -> None:
        """Add the row of an attempt, and the files of its result where they go into a pack."""
        if files:
            row = {**row, "pack": self._pack_name()}
            self.packed.append((row["key"], files))
            self.size += sum(map(len, files.values()))
        self.rows.append(row)
        old = time.monotonic() - self.since > MOST_SECONDS
        if old or len(self.rows) >= MOST_ROWS or self.size >= MOST_BYTES:
            self.flush()

    def _pack_name(self) -> str:
        return f"packs/{self.folder}/part-{self.part}{ENDINGS[self.pack or 'tar']}"

    def flush(self) -> None:
        """Write what was added. Raises PlaceError; the rows then stay for another try."""
        if self.packed:
            self.place.write(self._pack_name(), to_pack(self.pack or "tar", self.packed))
        if self.rows:
            table = pa.Table.from_pylist(self.rows, SCHEMA)
            self.place.write(f"records/{self.folder}/part-{self.part}.parquet", to_parquet(table))
            self.part += 1
        self._start()


def to_parquet(table: pa.Table) -> bytes:
    """Return the bytes of a Parquet file."""
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def read_parts(place: Place, columns: list[str] | None = None, of: Shard | None = None) -> Iterator[pa.Table]:
    """Yield the parts of all runs; with `of`, at least those that may have assets of this shard."""
    for name in place.find("records", ".parquet"):
        data = place.read(name)
        if data is not None and (of is None or _overlap(name, of)):
            yield pq.read_table(io.BytesIO(data), columns=columns)


def _overlap(name: str, shard: Shard) -> bool:
    """Return whether a part can have assets of a shard; its run's id states the number of its shards."""
    try:
        _, run, other, _ = name.split("/")
        common = gcd(shard.count, int(run.rpartition("-of-")[2]))
        return (int(other.partition("=")[2]) - shard.index) % common == 0
    except ValueError:
        return True


def packed_keys(place: Place, shard: Shard) -> dict[str, Row]:
    """Return the rows of results in packs by key, those that may be of this shard."""
    found: dict[str, Row] = {}
    for part in read_parts(place, of=shard):
        own = part.filter(pc.and_(pc.is_valid(part["pack"]), pc.equal(part["status"], DONE)))
        found |= {row["key"]: row for row in own.to_pylist()}
    return found


def merged(place: Place) -> pa.Table:
    """Return one row for each id and key: the result if there is one, else the last attempt.

    A result that a later run skipped counts as done. Columns of the manifest become columns of the table.
    """
    table = pa.concat_tables([SCHEMA.empty_table(), *read_parts(place)])
    status = table["status"]
    rank = pc.if_else(pc.equal(status, DONE), 2, pc.if_else(pc.equal(status, SKIPPED), 1, 0))
    key = table["key"].fill_null("")  # of an attempt that could not read its asset
    keyed = pa.table({"id": table["id"], "key": key, "rank": rank, "finished": table["finished"]})
    order = pc.sort_indices(keyed, [(name, "ascending") for name in keyed.column_names])
    ids, keys = (np.asarray(keyed[name].take(order)) for name in ("id", "key"))
    last = np.ones(len(ids), bool)
    last[:-1] = (ids[1:] != ids[:-1]) | ((keys[1:] != keys[:-1]) & (keys[:-1] != ""))
    table = table.take(order.filter(pa.array(last)))
    status = pc.if_else(pc.equal(table["status"], SKIPPED), DONE, table["status"])
    table = table.set_column(table.schema.get_field_index("status"), "status", status)
    return _with_columns(table)


def _with_columns(table: pa.Table) -> pa.Table:
    """Replace the JSON of carried columns by the columns; a taken name gets "in_" before it."""
    carried = [json.loads(text) if text else {} for text in table["columns"].to_pylist()]
    table = table.drop_columns(["columns"])
    for name in dict.fromkeys(name for row in carried for name in row):
        values = [row.get(name) for row in carried]
        try:
            column = pa.array(values)
        except (pa.ArrowException, ValueError, TypeError, OverflowError):  # mixed types
            column = pa.array([None if value is None else json.dumps(value) for value in values])
        table = table.append_column(f"in_{name}" if name in table.column_names else name, column)
    return table
