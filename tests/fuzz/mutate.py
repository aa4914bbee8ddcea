"""Damage a valid file so that most of it stays valid: by its structure, or sometimes byte by byte.

`mutate` looks at the content: a GLB is taken apart into JSON and buffers, a zip into its members, JSON into
values, text into words, and so on; one to four changes are made, and the file is put together again with
right lengths and checksums. The same generator of random numbers gives the same bytes.
"""

from __future__ import annotations

import ast
import copy
import io
import json
import re
import struct
import tomllib
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from random import Random
from typing import Any
from xml.etree import ElementTree

import numpy as np

Files = dict[str, bytes]  # by name, the main file first

NUMBERS = (
    0, 1, -1, 2, 3, 7, 255, 256, 65535, 65536, 10**6, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**53 + 1,
    2**63 - 1, 2**63, 2**64, 10**30, 10**400, -(2**31), -(2**63), 0.5, -0.5, 1e-320, 1e-45, 1e20, 1e38, 1e39,
    1e308, -1e308, float("nan"), float("inf"), -float("inf"),
)  # fmt: skip
TEXTS = (
    "", " ", "\0", "a" * 5000, "../../etc/passwd", "/etc/passwd", "C:\\x", "http://127.0.0.1/x", "data:,",
    "file:///etc", "data:application/octet-stream;base64,AAAA", "data:x;base64,%%%", "%00", "\ud800",
    "\u202e", "nan", "-nan", "1e999", "-1", "0x10", "1_000", "9" * 400, "true", "null", "{", "}", "{n}",
    "{name!r:>999999999}", "[", "*", "?", "[a-", "#", "//", "1//1", "-1/-1/-1", '"', "'", ",", "=", "\r",
    "\u2028", "\u0661\u0662",
)  # fmt: skip
BIG = 1 << 18  # bytes to which text and lists are repeated, at times
MOST = 4 << 20  # bytes of an input


def mutate(files: Files, rng: Random) -> Files:
    """Return files with one to four changes, most of them in the main file."""
    files = dict(files)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4))):
        names = list(files)
        name = names[0] if len(names) == 1 or rng.random() < 0.7 else rng.choice(names[1:])
        odds = rng.random()
        if len(names) > 1 and name != names[0] and odds < 0.05:
            del files[name]
        elif len(names) > 1 and odds < 0.08:
            files[name] = files[rng.choice(names)]
        else:
            files[name] = changed(name, files[name], rng)[:MOST]
    return files


def changed(name: str, data: bytes, rng: Random) -> bytes:
    """Return the content of a file with one change that suits it."""
    if rng.random() < 0.12:
        return binary(data, rng)
    ending = name.lower().rpartition(".")[2]
    for fits, change in KINDS:
        if fits(data, ending):
            try:
                return change(data, rng)
            except Exception:  # it was damaged before, in any way
                break
    return binary(data, rng)


# ---- values ----


def number(rng: Random, old: Any = 0) -> Any:
    """Return a number that is wrong, or wrong in this place."""
    if isinstance(old, bool) or not isinstance(old, int | float) or old != old or rng.random() < 0.5:
        return rng.choice(NUMBERS)
    if abs(old) > 1e300:
        return old
    return rng.choice(
        (old + 1, old - 1, -old, old * 2, old * 1000, old // 2 if old else 9, float(old), old + 0.5)
    )


def value(rng: Random, old: Any = None) -> Any:
    """Return a hostile JSON value."""
    odds = rng.random()
    if odds < 0.55:
        return number(rng, old)
    if odds < 0.75:
        return rng.choice(TEXTS)
    if odds < 0.97:
        return rng.choice(
            (None, True, False, [], {}, [[]], [None], [old], {"": old}, [1] * 17, ["x"] * 3, str(old))
        )
    nested: Any = old
    for _ in range(rng.choice((50, 300, 900))):
        nested = [nested] if rng.random() < 0.5 else {"a": nested}
    return nested


def json_value(root: Any, rng: Random) -> Any:
    """Return a copy of a JSON value with one place changed."""
    holder = [copy.deepcopy(root)]
    places = _places(holder)
    box, key = rng.choice(places)
    old, odds = box[key], rng.random()
    if odds < 0.45:
        box[key] = value(rng, old)
    elif odds < 0.6:
        other, where = rng.choice(places)
        box[key] = copy.deepcopy(other[where])  # also an index of something else: cycles, repeats
    elif odds < 0.7 and box is not holder:
        del box[key]
    elif odds < 0.8 and isinstance(box, dict):
        other, where = rng.choice([place for place in places if isinstance(place[0], dict)] or places)
        box[str(where)] = copy.deepcopy(old)  # a key of another object
    elif odds < 0.9 and isinstance(box, list) and box is not holder:
        box.insert(rng.randrange(len(box) + 1), copy.deepcopy(old))
    elif odds < 0.91 and isinstance(old, list) and old:
        box[key] = old * max(1, min(20_000, BIG // 4 // len(json.dumps(old, default=str))))
    else:
        box[key] = number(rng, old)
    return holder[0]


def _places(holder: list[Any]) -> list[tuple[Any, Any]]:
    places: list[tuple[Any, Any]] = [(holder, 0)]
    stack: list[Any] = [holder[0]]
    while stack and len(places) < 4000:
        box = stack.pop()
        if isinstance(box, dict | list):
            keys = list(box) if isinstance(box, dict) else range(len(box))
            places += [(box, key) for key in keys]
            stack += [box[key] for key in keys]
    return places


def json_text(data: bytes, rng: Random) -> bytes:
    text = json.dumps(json_value(json.loads(data), rng), ensure_ascii=rng.random() < 0.9)
    return text.encode("utf-8", "surrogatepass")


def json_lines(data: bytes, rng: Random) -> bytes:
    lines = data.splitlines()
    place = rng.randrange(len(lines))
    lines[place] = json_text(lines[place], rng)
    return b"\n".join(lines) + b"\n"


def toml_text(data: bytes, rng: Random) -> bytes:
    if rng.random() < 0.4:
        return text(data, rng)
    values = json_value(tomllib.loads(data.decode()), rng)
    return (
        _toml(values, "").encode("utf-8", "replace")
        if isinstance(values, dict)
        else json.dumps(values).encode()
    )


def _toml(values: dict[str, Any], head: str) -> str:
    def inline(value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{json.dumps(k)} = {inline(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(inline, value)) + "]"
        return "nan" if value is None or value != value else json.dumps(value).replace("Infinity", "inf")

    return "\n".join(f"{json.dumps(key)} = {inline(value)}" for key, value in values.items()) + "\n"


# ---- text and bytes ----


def text(data: bytes, rng: Random) -> bytes:
    """Change a word or line, or repeat lines many times."""
    odds = rng.random()
    if odds < 0.6:
        words = list(re.finditer(rb"[^\s/,=\[\]\"']+", data[:200_000]))
        if not words:
            return binary(data, rng)
        word = rng.choice(words)
        old = word.group()
        try:
            new = str(number(rng, float(old) if b"." in old else int(old)))
        except (ValueError, OverflowError):
            new = str(number(rng))
        if odds > 0.45:
            new = rng.choice((rng.choice(TEXTS), rng.choice(words).group().decode("latin-1"), ""))
        return data[: word.start()] + new.encode("utf-8", "replace") + data[word.end() :]
    lines = data.split(b"\n")
    k, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    if odds < 0.7:
        del lines[k]
    elif odds < 0.8:
        lines.insert(other, lines[k])
    elif odds < 0.86:
        lines[k], lines[other] = lines[other], lines[k]
    elif odds < 0.9:
        lines[k : k + 2] = [b" ".join(lines[k : k + 2])]
    elif odds < 0.93:
        lines[k] = lines[k].replace(b" ", rng.choice((b"\n", b"\t", b"  ", b"")))
    elif odds < 0.94:
        lines[k : k + 1] = [lines[k]] * max(1, min(50_000, BIG // (len(lines[k]) + 1)))
    elif odds < 0.95:
        lines[k] = (lines[k] + b" ") * max(1, min(50_000, BIG // (len(lines[k]) + 1)))
    elif odds < 0.97:
        return b"\n".join(lines).replace(b"\n", rng.choice((b"\r", b"\r\n", b" ", b"\n\n")))
    elif odds < 0.98:
        coding = rng.choice(("utf-16", "utf-32", "utf-8-sig", "utf-16-be"))
        return b"\n".join(lines).decode("latin-1").encode(coding)
    else:
        return binary(data, rng)
    return b"\n".join(lines)


def binary(data: bytes, rng: Random) -> bytes:
    """Flip, overwrite, cut, insert, or repeat bytes; numbers are written at aligned places."""
    out, size, odds = bytearray(data), len(data), rng.random()
    place = rng.randrange(size + 1) if rng.random() < 0.7 else rng.randrange(min(size, 128) + 1)
    length = rng.choice((1, 1, 2, 4, 4, 8, 16, 64, 256))
    if odds < 0.2:
        for _ in range(rng.choice((1, 1, 2, 5, 20))):
            if size:
                out[rng.randrange(size)] ^= 1 << rng.randrange(8)
    elif odds < 0.55:
        kind = rng.choice("BBhHiIiIqQfffdd")
        order = rng.choice("<<<>")
        new = rng.choice(NUMBERS)
        try:
            packed = struct.pack(order + kind, new if kind in "fd" else int(new))
        except (struct.error, OverflowError, ValueError):
            packed = rng.choice((b"\xff", b"\0", b"\x7f")) * struct.calcsize(kind)
        place -= place % len(packed)
        out[place : place + len(packed)] = packed
    elif odds < 0.65:
        del out[place:]
    elif odds < 0.75:
        del out[place : place + length]
    elif odds < 0.85:
        out[place:place] = rng.randbytes(length)
    elif odds < 0.92:
        out[place:place] = out[place : place + length * 4]
    elif odds < 0.97:
        out[place : place + length] = rng.choice((b"\xff", b"\0", b"\x80")) * length
    elif odds < 0.98 and length:
        out[place:place] = out[place : place + length] * min(5000, BIG // length)
    else:
        out += rng.choice((b"\0" * 7, rng.randbytes(40), data[:4096]))
    return bytes(out)


# ---- containers ----


def glb(data: bytes, rng: Random) -> bytes:
    chunks, place = [], 12
    while place + 8 <= len(data):
        size, kind = struct.unpack_from("<II", data, place)
        chunks.append((kind, data[place + 8 : place + 8 + size]))
        place += 8 + size
    odds = rng.random()
    if odds < 0.65:
        chunks[0] = (chunks[0][0], json_text(chunks[0][1], rng))
    elif odds < 0.9 and len(chunks) > 1:
        chunks[1] = (chunks[1][0], binary(chunks[1][1], rng))
    else:
        k = rng.randrange(len(chunks))
        if rng.random() < 0.5:
            chunks.insert(rng.randrange(len(chunks) + 1), chunks[k])
        else:
            chunks[k] = (rng.choice((0x4E4F534A, 0x004E4942, 0, 7)), chunks[k][1])
    body = b""
    for kind, content in chunks:
        content += (b" " if kind == 0x4E4F534A else b"\0") * (-len(content) % 4)
        body += struct.pack("<II", len(content), kind) + content
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body


def archive(data: bytes, rng: Random) -> bytes:
    """Change a member of a zip, the list of its members, or what the zip says about them."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        members = [(info.filename, old.read(info), info.compress_type) for info in old.infolist()]
    odds, k = rng.random(), rng.randrange(len(members))
    if any(name == "session.json" for name, _, _ in members) and odds < 0.6:
        members = _session(dict((name, content) for name, content, _ in members), rng)
    elif odds < 0.7:
        name, content, kind = members[k]
        members[k] = (name, changed(name, content, rng), kind)
    elif odds < 0.74:
        del members[k]
    elif odds < 0.78:
        members.append(members[k])
    elif odds < 0.82:
        name = rng.choice((rng.choice(members)[0], *TEXTS[:9]))
        members[k] = (name.encode("utf-8", "replace").decode(), *members[k][1:])
    elif odds < 0.86:
        members[k] = (*members[k][:2], rng.choice((0, 8, 12, 14)))
    elif odds < 0.865:
        members[k] = (members[k][0], members[k][1][:64] + bytes(rng.choice((8, 64)) << 20), 8)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as new:
        for name, content, kind in members:
            new.writestr(zipfile.ZipInfo(name), content, kind)
    packed = bytearray(held.getvalue())
    if odds >= 0.865:  # sizes, offsets, flags, and methods of a directory entry; or of its own header
        starts = [m.start() for m in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", packed)]
        start = rng.choice(starts)
        offset = rng.choice((4, 6, 8, 10, 16, 20, 24, 28, 42, 18, 22, 26))
        new_value = rng.choice((0, 1, 8, 12, 93, 99, 0xFFFF, 0xFFFFFFFF, 1 << 30, rng.randrange(1 << 32)))
        width = rng.choice((2, 4))
        packed[start + offset : start + offset + width] = (new_value % (1 << 8 * width)).to_bytes(
            width, "little"
        )
    return bytes(packed)


def _session(members: Files, rng: Random) -> list[tuple[str, bytes, int]]:
    """Change session.json, or an array together with the hash that everything refers to it by."""
    from segvigen.app.arrays import Row, hash_of, to_array, to_row

    values = json.loads(members["session.json"])
    if rng.random() < 0.5:
        k = rng.randrange(len(values["arrays"]))
        name, dtype, shape, _ = values["arrays"][k]
        array = _array(to_array(Row(name, dtype, tuple(shape), members[f"arrays/{name}"])), rng)
        own = hash_of(array)
        packed = to_row(own, array)
        values["arrays"][k] = [own, packed.dtype, list(packed.shape), None]
        members = {n.replace(name, own): content for n, content in members.items()}
        members[f"arrays/{own}"] = packed.data
        text = json.dumps(values).replace(name, own)
        members["session.json"] = text.encode()
    else:
        members["session.json"] = json.dumps(json_value(values, rng)).encode()
    return [(name, content, 0 if name.startswith("arrays/") else 8) for name, content in members.items()]


def _array(array: Any, rng: Random) -> Any:
    """Return an array with other values, another type, or another shape."""
    array, odds = np.array(array), rng.random()
    with np.errstate(all="ignore"):
        if odds < 0.5 and array.size and array.dtype.kind in "iufb":
            flat = array.reshape(-1)
            rows = [rng.randrange(len(flat)) for _ in range(rng.choice((1, 1, 3, 20)))]
            kind = array.dtype
            low, high = (0, 1) if kind.kind == "b" else (-9e9, 9e9) if kind.kind == "f" else (
                np.iinfo(kind).min, np.iinfo(kind).max)  # fmt: skip
            new = number(rng, flat[rows[0]].item())
            flat[rows] = (
                new if kind.kind == "f" and abs(new) < 1e300 else min(max(int(new), int(low)), int(high))
            )
        elif odds < 0.6:
            array = array.astype(rng.choice(("u1", "i4", "i8", "f4", "f8", "bool", "U3", "c8", "f2")))
        elif odds < 0.7:
            array = array.reshape(rng.choice(((-1,), (-1, 1), (1, -1), (1, 1, -1))))
        elif odds < 0.8:
            array = array[: rng.randrange(len(array) + 1)] if array.ndim else array[None]
        elif odds < 0.85:
            array = np.concatenate([array, array])
        elif odds < 0.9:
            array = array[::-1]
        elif odds < 0.95:
            array = array.reshape(-1)[:1].reshape(())
        else:
            array = array[:0]
    return array


def npy(data: bytes, rng: Random) -> bytes:
    held = io.BytesIO()
    if rng.random() < 0.6:
        np.save(held, _array(np.load(io.BytesIO(data), allow_pickle=False), rng))
        return held.getvalue()
    size = struct.unpack_from("<H", data, 8)[0]
    header, body = ast.literal_eval(data[10 : 10 + size].decode("latin-1")), data[10 + size :]
    odds = rng.random()
    if odds < 0.4:
        shape = list(header["shape"]) or [1]
        shape[rng.randrange(len(shape))] = rng.choice((0, -1, 2**20, 2**31, 2**40, 2**62, 2**63, 1.5, None))
        header["shape"] = tuple(shape * rng.choice((1, 1, 1, 2, 40)))
    elif odds < 0.7:
        kinds = (
            "|O",
            "<U100000000",
            "|V0",
            "<f4",
            ">i8",
            "|u1",
            "|S0",
            "<M8[ns]",
            "x",
            [("a", "<i4")],
            "<U4",
            7,
        )
        header["descr"] = rng.choice(kinds)
    elif odds < 0.8:
        header["fortran_order"] = rng.choice((True, 1, None))
    written = repr(header).encode()
    if odds >= 0.8:
        written = text(written, rng)
    elif odds >= 0.77:
        written = b"(" * 3000 + written
    return data[:8] + struct.pack("<H", min(len(written), 65535)) + written[:65535] + body


def png(data: bytes, rng: Random) -> bytes:
    chunks, place = [], 8
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        chunks.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + size]))
        place += 12 + size
    odds, k = rng.random(), rng.randrange(len(chunks))
    kind, content = chunks[k]
    if odds < 0.6:
        if kind == b"IDAT" and rng.random() < 0.5:
            content = zlib.compress(binary(zlib.decompress(content), rng))
        else:
            content = binary(content, rng)
        chunks[k] = (kind, content)
    elif odds < 0.7:
        chunks.insert(rng.randrange(len(chunks) + 1), chunks[k])
    elif odds < 0.8:
        del chunks[k]
    elif odds < 0.9:
        kind = rng.choice(
            (b"tRNS", b"PLTE", b"iCCP", b"zTXt", b"tEXt", b"iTXt", b"acTL", b"fcTL", b"eXIf", b"gAMA")
        )
        content = rng.choice((rng.randbytes(12), b"a\0\0" + zlib.compress(bytes(1 << 20))))
        chunks.insert(1, (kind, content))
    else:
        chunks[0] = (
            b"IHDR",
            struct.pack(
                ">IIBBBBB",
                *(rng.choice((1, 3, 64, 5000, 8192, 2**31 - 1)) for _ in "wh"),
                rng.choice((1, 2, 8, 16)),
                rng.choice((0, 2, 3, 4, 6)),
                0,
                0,
                rng.choice((0, 1)),
            ),
        )
    body = b"".join(
        struct.pack(">I", len(c)) + kind + c + struct.pack(">I", zlib.crc32(kind + c)) for kind, c in chunks
    )
    return data[:8] + body


def zstandard(data: bytes, rng: Random) -> bytes:
    import zstandard as codec

    if rng.random() < 0.02:
        return _zstd_bomb()
    plain = codec.ZstdDecompressor().decompress(data, max_output_size=MOST)
    return codec.ZstdCompressor(level=1).compress(binary(plain, rng))


@lru_cache(1)
def _zstd_bomb() -> bytes:
    import zstandard as codec

    return codec.ZstdCompressor(level=1).compress(bytes(600 << 20))


def xml(data: bytes, rng: Random) -> bytes:
    odds = rng.random()
    if odds < 0.15:
        return text(data, rng)
    if odds < 0.17:
        doctype = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">' + b"".join(
            b'<!ENTITY %c "%s">' % (c, b"&%c;" % (c - 1) * 12) for c in range(ord("c"), ord("o"))
        )
        return doctype + b"]>" + re.sub(rb"^<\?xml[^>]*>", b"", data).replace(b'name="', b'name="&n;', 1)
    root = ElementTree.fromstring(data)
    nodes = list(root.iter())[:4000]
    node, parent = rng.choice(nodes), rng.choice(nodes)
    if odds < 0.6:
        keys = [(n, k) for n in nodes for k in n.attrib]
        node, key = rng.choice(keys)
        old = node.attrib[key]
        try:
            new = str(number(rng, float(old) if "." in old else int(old)))
        except (ValueError, OverflowError):
            other = rng.choice(keys)
            new = rng.choice(
                (str(number(rng)), rng.choice(TEXTS), other[0].attrib[other[1]], old + " " + old)
            )
        node.attrib[key] = re.sub("[\0-\x1f\ud800-\udfff]", "", new)
    elif odds < 0.7 and node.attrib:
        del node.attrib[rng.choice(list(node.attrib))]
    elif odds < 0.8:
        parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(node))
    elif odds < 0.88 and len(parent):
        parent.remove(rng.choice(list(parent)))
    elif odds < 0.94:
        node.tag = rng.choice(nodes).tag
    elif odds < 0.96 and len(parent):
        child = rng.choice(list(parent))
        parent.extend([child] * min(20_000, BIG // (len(ElementTree.tostring(child)) + 1)))
    else:
        for _ in range(rng.choice((20, 400))):
            parent = ElementTree.SubElement(parent, node.tag, dict(node.attrib))
    return ElementTree.tostring(root)


def parquet(data: bytes, rng: Random) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet as pq

    if rng.random() < 0.4:
        return binary(data, rng)
    rows = json_value(pq.read_table(io.BytesIO(data)).to_pylist(), rng)
    held = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), held)
    return held.getvalue()


def _is_json(data: bytes, ending: str) -> bool:
    return (
        ending in ("json", "gltf")
        or data.lstrip()[:1] in (b"{", b"[")
        and ending not in ("jsonl", "toml", "txt")
    )


def _is_text(data: bytes, ending: str) -> bool:
    return b"\0" not in data[:2000] and ending not in ("bin", "png", "jpg")


KINDS: tuple[tuple[Callable[[bytes, str], bool], Callable[[bytes, Random], bytes]], ...] = (
    (lambda data, _: data[:4] == b"glTF", glb),
    (lambda data, _: data[:4] == b"PK\3\4", archive),
    (lambda data, _: data[:6] == b"\x93NUMPY", npy),
    (lambda data, _: data[:8] == b"\x89PNG\r\n\x1a\n", png),
    (lambda data, _: data[:4] == b"\x28\xb5\x2f\xfd", zstandard),
    (lambda data, _: data[:4] == b"PAR1", parquet),
    (lambda _, ending: ending == "jsonl", json_lines),
    (lambda _, ending: ending == "toml", toml_text),
    (_is_json, json_text),
    (lambda data, _: data.lstrip()[:1] == b"<", xml),
    (_is_text, text),
)
