"""The assets of a run: the meshes of a folder, glob, or URL, or the rows of a manifest.

    chairs/  "chairs/*.glb"  s3://bucket/chairs      one asset per mesh, its id is the relative path
    assets.parquet  assets.jsonl  assets.csv         one asset per row: id, uri, and what else is known

Shards are taken by a hash of the id, so that any number of them covers everything, in any order.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import posixpath
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from segvigen.asset.asset import FORMATS
from segvigen.asset.text import plain_text
from segvigen.batch.place import is_local, open_url
from segvigen.errors import FileError, PromptError, one_line, parsing

MANIFESTS = (".parquet", ".jsonl", ".csv")
FIELDS = ("task", "clicks", "guide_uri", "camera", "seed", "granularity", "names")  # of a row
HALF = re.compile("[\ud800-\udfff]")  # of a character; not text
MTLLIB = re.compile(rb"(?im)^\s*mtllib\s[^\n]*")
COUNTS = {  # environment variables: index of a shard, number of shards, first index
    "SLURM_ARRAY_TASK_ID": ("SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN"),
    "AWS_BATCH_JOB_ARRAY_INDEX": ("AWS_BATCH_JOB_ARRAY_SIZE", ""),
    "JOB_COMPLETION_INDEX": ("", ""),
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One asset: where it is, what to do with it, and the columns that are only carried through."""

    id: str
    uri: str
    sha256: str | None
    fields: Mapping[str, Any]  # of FIELDS, those that are given
    columns: Mapping[str, Any]


@dataclass(frozen=True)
class Shard:
    """Part `index` of `count` parts of a run's assets."""

    index: int = 0
    count: int = 1

    def has(self, id: str) -> bool:
        """Return whether an asset belongs to this shard."""
        return int.from_bytes(hashlib.sha256(id.encode()).digest()[:8]) % self.count == self.index


def to_shard(text: str | None, environment: Mapping[str, str] = os.environ) -> Shard:
    """Parse --shard: "3/64", or "64" with the index from the environment of an array job.

    Without text, index and count come from the environment of SLURM or AWS Batch; else everything is one
    shard. Raises PromptError.
    """
    known = next((name for name in COUNTS if name in environment), None)
    count_name, first_name = COUNTS[known] if known else ("", "")
    if text is None:
        if known is None:
            return Shard()
        if count_name not in environment:
            raise PromptError(f"{known} is set, but not the number of shards; give --shard N, or --shard 0/1")
        text = environment[count_name]
        first = int(environment.get(first_name) or 0)
    else:
        first = 0
    index, slash, count = text.partition("/")
    if not slash:
        if known is None:
            raise PromptError(
                f"--shard is {text!r} without an index; expected I/N, or N where {', '.join(COUNTS)} is set"
            )
        index, count = str(int(environment[known]) - first), text
    if not (index.isdecimal() and count.isdecimal() and int(index) < int(count)):
        raise PromptError(f"the shard is {index}/{count}; expected I/N with I from 0 to N - 1, such as 0/64")
    return Shard(int(index), int(count))


def read_items(source: str) -> Iterator[Item]:
    """Yield the assets of a folder, glob, URL, mesh file, or manifest, in a fixed order.

    Raises FileError for a source that is missing or has no mesh, and for a row without id or uri.
    """
    fs, path = open_url(source)
    if path.lower().endswith(MANIFESTS):
        base = source.replace("\\", "/").rpartition("/")[0] if not is_local(fs) else posixpath.dirname(path)
        for number, row in enumerate(_rows(fs, path), 1):
            if row is not None:  # an empty line
                yield _to_item(row, base, f"row {number} of {source}")
        return
    magic = re.search(r"[*?\[]", path)
    if magic:
        base, found = path[: magic.start()].rpartition("/")[0], sorted(fs.glob(path))
    elif fs.isfile(path):
        base, found = posixpath.dirname(path), [path]
    elif fs.isdir(path):
        base, found = path, sorted(fs.find(path))
    else:
        raise FileError(f"{source} does not exist; expected a folder, a glob, a URL, or a manifest")
    meshes = [one for one in found if one.rpartition(".")[2].lower() in FORMATS]
    if not meshes:
        raise FileError(f"{source} has no mesh; expected files with the endings {', '.join(FORMATS)}")
    for one in meshes:
        uri = one if is_local(fs) else fs.unstrip_protocol(one)
        yield Item(one[len(base) :].lstrip("/"), uri, None, {}, {})


def _rows(fs: Any, path: str) -> Iterator[Any]:
    """Yield the rows of a manifest as dicts. Raises FileError for one that cannot be read."""
    expected = "expected Parquet, a JSON object per line, or CSV"
    try:
        with fs.open(path, "rb") as file, parsing(f"{path} cannot be read", expected):
            if path.lower().endswith(".parquet"):
                from pyarrow.parquet import ParquetFile

                for batch in ParquetFile(file).iter_batches(1024):
                    yield from batch.to_pylist()
            elif path.lower().endswith(".csv"):
                yield from csv.DictReader(io.TextIOWrapper(file, "utf-8-sig", newline=""))
            else:
                for number, line in enumerate(io.TextIOWrapper(file, "utf-8-sig"), 1):
                    try:
                        yield json.loads(line) if line.strip() else None
                    except (ValueError, RecursionError) as error:
                        raise FileError(f"line {number} of {path} is not JSON: {error}") from None
    except FileNotFoundError:
        raise FileError(f"{path} does not exist; expected a manifest with the columns id and uri") from None
    except OSError as error:
        raise FileError(f"{path} cannot be read ({one_line(error)}); {expected}") from None


def _to_item(row: Any, base: str, where: str) -> Item:
    if not isinstance(row, dict):
        raise FileError(f"{where} is {row!r:.60}; expected an object with id and uri")
    row = {name: value for name, value in row.items() if value not in (None, "") and value == value}  # or NaN
    id, uri = row.pop("id", None), row.pop("uri", None)
    if not isinstance(id, str | int) or not isinstance(uri, str) or HALF.search(f"{id}{uri}"):
        raise FileError(f"{where} has id {id!r:.60} and uri {uri!r:.60}; expected an id and a path or URL")
    fields = {name: row.pop(name) for name in FIELDS if name in row}
    if isinstance(guide := fields.get("guide_uri"), str):
        fields["guide_uri"] = _absolute(guide, base)
    sha256 = row.pop("sha256", None)
    return Item(str(id), _absolute(uri, base), str(sha256).lower() if sha256 else None, fields, row)


def _absolute(uri: str, base: str) -> str:
    return uri if "://" in uri or "::" in uri or os.path.isabs(uri) else f"{base}/{uri}" if base else uri


def read_files(uri: str) -> dict[str, bytes]:
    """Read a mesh and the files beside it whose names it mentions; the mesh comes first.

    Raises FileError for an unknown ending, and what the file system raises.
    """
    fs, path = open_url(uri)
    folder, _, name = path.rpartition("/")
    if name.rpartition(".")[2].lower() not in FORMATS:
        raise FileError(f"{name} is not a mesh file; expected one of the extensions {', '.join(FORMATS)}")
    files = {name: fs.cat_file(path)}
    waiting = [mentions(name, files[name])]
    while waiting:
        text = waiting.pop()
        for other in _beside(fs, folder, int(time.time() // 60)) if text else ():
            if other not in files and posixpath.basename(other).casefold() in text:
                files[other] = fs.cat_file(f"{folder}/{other}")
                waiting.append(mentions(other, files[other]))
    return files


def mentions(name: str, data: bytes) -> str:
    """Return the text of a file that names other files, in lower case; "" where nothing does."""
    ending = name.rpartition(".")[2].lower()
    found = ""
    if ending == "obj":
        found = "\n".join(line.decode("utf-8", "replace") for line in MTLLIB.findall(plain_text(data)))
    elif ending == "mtl":
        found = plain_text(data).decode("utf-8", "replace")
    elif ending == "ply":
        found = data[: max(data.find(b"end_header"), 0)].decode("utf-8", "replace")
        found = found if "texturefile" in found.lower() else ""
    elif ending in ("gltf", "glb"):
        size = int.from_bytes(data[12:16], "little")
        text = data[20 : 20 + size] if ending == "glb" else data
        try:
            document = json.loads(text) if b'"uri"' in text else {}
            named = [one for kind in ("buffers", "images") for one in document.get(kind) or ()]
            uris = [one.get("uri") or "" for one in named]
            found = "\n".join(uri for uri in uris if not uri.startswith("data:"))
        except (ValueError, AttributeError, TypeError):  # damaged: the reader says how
            pass
    return f"{found}\n{unquote(found)}".casefold() if found else ""


@lru_cache(8)
def _beside(fs: Any, folder: str, minute: int) -> tuple[str, ...]:
    """Return the files in a folder and two levels below it; listed again every minute."""
    return tuple(one[len(folder) + 1 :] for one in fs.find(folder, maxdepth=3))


def digest(files: Mapping[str, bytes]) -> str:
    """Return the sha256 of a file, or of a mesh and its companions together."""
    hashes = [(name, hashlib.sha256(data).hexdigest()) for name, data in files.items()]
    (_, main), *others = hashes
    return hashlib.sha256(json.dumps([main, sorted(others)]).encode()).hexdigest() if others else main
