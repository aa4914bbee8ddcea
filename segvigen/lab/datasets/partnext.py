"""Data set: PartNeXt, textured objects whose leaf parts are lists of faces (arXiv 2510.20155).

    glbs/<type_id>/<model_id>.glb
    one or more tables (.parquet or .arrow) with the columns model_id, type_id, mesh_face_num, masks,
    hierarchyList; or the raw form, <type_id>/<model_id>/<model_id>.json with the same keys

masks is {maskId: {meshIdx: [face, ...]}}, one mask per leaf part. The sources disagree on what meshIdx
counts: the official toolkit walks trimesh's `scene.geometry`, the documentation means an unconcatenated scene
dump. `mesh_order` tries both against mesh_face_num.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from segvigen.arrays import I64
from segvigen.asset.asset import Asset
from segvigen.errors import FileError, MeshError, needing
from segvigen.lab.datasets.case import Case, Dataset, labeled_case
from segvigen.lab.datasets.files import digest, existing_folder, fingerprint, read_json

COLUMNS = ("model_id", "type_id", "mesh_face_num", "masks", "hierarchyList")
TABLES = (".parquet", ".arrow")
MAX_LITERAL = 256 << 20  # characters of one annotation; the literal parser needs many times that in memory

Row = dict[str, Any]


class MeshOrder(NamedTuple):
    """What meshIdx may count: the rows of Asset.pieces that show each mesh, and its number of faces."""

    name: str
    pieces: tuple[tuple[int, ...], ...]
    counts: tuple[int, ...]


def open_partnext(folder: str | Path, *, plain: bool = False) -> Dataset[Case]:
    """Open the folder that holds glbs/ and the annotations; an object's id is <type_id>/<model_id>.

    The category is the type_id. Each mask is a part, faces in no mask have none; notes["names"] is the path
    of each part in the hierarchy, notes["mesh_order"] what the mesh indices count. With `plain`, drop
    textures and shuffle faces. read(i) raises FileError or MeshError for a missing or broken mesh or an
    annotation that does not fit it. Tables need pyarrow (MissingExtra: the extra `tables`). Raises FileError
    for another layout.
    """
    root = existing_folder(folder, "the folder with glbs/ and the annotations of PartNeXt")
    if not (root / "glbs").is_dir():
        raise FileError(f"{root} lacks glbs/; expected the layout of PartNeXt")
    rows, files = _annotations(root)
    ids = tuple(rows)

    def read(index: int) -> Case:
        id = ids[index]
        path = root / "glbs" / f"{id}.glb"
        if not path.is_file():
            raise FileError(f"glbs/{id}.glb is missing")
        row = rows[id]()
        return partnext_case(id, id.rsplit("/", 1)[0], Asset.read(path, name=id), row, plain=plain)

    meshes = (fingerprint(root / "glbs" / f"{id}.glb", id) for id in ids)
    return Dataset(
        name="PartNeXt",
        digest=digest([*(fingerprint(path, path.relative_to(root).as_posix()) for path in files), *meshes]),
        ids=ids,
        categories=tuple(id.rsplit("/", 1)[0] for id in ids),
        read=read,
        protocol={"layout": "partnext", "gt": "leaf masks", "plain": plain},
    )


def partnext_case(id: str, category: str, asset: Asset, row: Row, *, plain: bool = False) -> Case:
    """Label an asset by the masks of its annotation row, whose values may be literals in strings."""
    masks = _mapping(row, "masks", id)
    order, warning = mesh_order(asset, _mapping(row, "mesh_face_num", id), id)
    labels = np.full(len(asset.faces), -1, np.int32)
    num_shared = 0
    for part, mask in enumerate(masks.values()):
        faces = _faces_of(mask, order, asset, id)
        num_shared += int((labels[faces] >= 0).sum())
        labels[faces[labels[faces] < 0]] = part
    names = leaf_names(parse_literal(row.get("hierarchyList", "[]"), f"{id}: hierarchyList"))
    notes: dict[str, Any] = {
        "mesh_order": order.name,
        "names": {str(part): names.get(str(key), str(key)) for part, key in enumerate(masks)},
    }
    if warning:
        notes["warning"] = warning
    if num_shared:
        notes["faces_in_two_masks"] = num_shared  # they keep the first
    return labeled_case(id, category, asset, labels, plain=plain, notes=notes)


def mesh_order(asset: Asset, declared: dict[Any, Any], id: str) -> tuple[MeshOrder, str]:
    """Find the order that meshIdx counts in a file, and return a warning where it is ambiguous.

    declared is mesh_face_num, {meshIdx: number of faces}. Take the order whose counts agree: that of
    `scene.geometry` (primitives as the file lists them, each once; one that several nodes show stands for all
    of them) or that of the scene dump (a primitive per node that shows it). Points, lines and hidden
    primitives do not count. Where both agree, `scene.geometry` wins. Raises MeshError when none does.
    """
    try:
        expected = {int(key): int(count) for key, count in declared.items()}
    except (TypeError, ValueError) as error:
        raise MeshError(f"{id}: mesh_face_num holds {str(error)[:80]}; expected whole numbers") from error
    orders = _orders(asset)
    fitting = [order for order in orders if _fits(order.counts, expected)]
    if not fitting:
        shown = {order.name: list(order.counts[:8]) for order in orders}
        first = {key: expected[key] for key in list(expected)[:8]}
        raise MeshError(f"{id}: no order of its meshes has the faces of mesh_face_num {first}: {shown}")
    drawn = [tuple(rows for rows, n in zip(o.pieces, o.counts, strict=True) if n) for o in fitting]
    others = {o.name for o, rows in zip(fitting, drawn, strict=True) if rows != drawn[0]}
    warning = f"{fitting[0].name} is taken, but {' and '.join(sorted(others))} fits too" if others else ""
    return fitting[0], warning


def _fits(counts: tuple[int, ...], expected: dict[int, int]) -> bool:
    """Whether every mesh has the declared number of faces; one without faces need not be declared."""
    return {i: n for i, n in expected.items() if n} == {i: n for i, n in enumerate(counts) if n}


def _orders(asset: Asset) -> list[MeshOrder]:
    """Return every order that meshIdx may count in; `scene.geometry` first."""
    dump = tuple((k,) for k in range(len(asset.pieces)))
    found = [MeshOrder("scene dump", dump, tuple(piece.count for piece in asset.pieces))]
    if asset.gltf is None:
        return found
    shown: dict[tuple[int, int], list[int]] = {}
    for k, piece in enumerate(asset.pieces):
        shown.setdefault((piece.mesh, piece.primitive), []).append(k)
    once = tuple(tuple(shown[key]) for key in sorted(shown))
    return [MeshOrder("scene.geometry", once, tuple(asset.pieces[k[0]].count for k in once)), *found]


def _faces_of(mask: Any, order: MeshOrder, asset: Asset, id: str) -> I64:
    """Return the asset's faces in one mask, {meshIdx: [face, ...]}."""
    if not isinstance(mask, dict):
        raise MeshError(f"{id}: a mask is a {type(mask).__name__}; expected {{meshIdx: [face, ...]}}")
    faces = [np.zeros(0, np.int64)]
    for key, rows in mask.items():
        mesh = int(key) if str(key).isdecimal() else -1
        if not 0 <= mesh < len(order.pieces):
            raise MeshError(f"{id}: a mask names mesh {str(key)[:20]}; there are {len(order.pieces)}")
        if not isinstance(rows, list) or not all(type(row) is int for row in rows):
            raise MeshError(f"{id}: a mask's faces of mesh {mesh} are no list of whole numbers")
        found = np.array(rows, np.int64)
        num = order.counts[mesh]
        if len(wrong := found[(found < 0) | (found >= num)]):
            raise MeshError(f"{id}: a mask names face {int(wrong[0])} of mesh {mesh}; it has {num}")
        faces += [asset.pieces[k].start + found for k in order.pieces[mesh]]
    return np.unique(np.concatenate(faces))


def leaf_names(hierarchy: Any) -> dict[str, str]:
    """Map maskId to "chair/leg" in a hierarchy: trees whose leaves have `maskId` or a list, `maskIdList`."""
    names: dict[str, str] = {}
    stack = [(node, "") for node in reversed(hierarchy if isinstance(hierarchy, list) else [hierarchy])]
    while stack:
        node, above = stack.pop()
        if not isinstance(node, dict):
            continue
        path = f"{above}/{node.get('name', '')}".lstrip("/")
        many = node.get("maskIdList", node.get("maskId"))
        for mask in many if isinstance(many, list) else [] if many is None else [many]:
            names[str(mask)] = path
        stack += [(child, path) for child in reversed(node.get("children") or [])]
    return names


def parse_literal(value: Any, what: str) -> Any:
    """Parse a value that may be a Python literal in a string. Raises MeshError for anything else."""
    if not isinstance(value, str):
        return value
    if len(value) > MAX_LITERAL:
        raise MeshError(f"{what} has {len(value):,} characters; at most {MAX_LITERAL:,} are read")
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise MeshError(f"{what} is no Python literal ({str(error)[:80]})") from error


def _mapping(row: Row, key: str, id: str) -> dict[Any, Any]:
    value = parse_literal(row.get(key), f"{id}: {key}")
    if not isinstance(value, dict):
        raise MeshError(f"{id}: {key} is a {type(value).__name__}; expected a dictionary")
    return value


# Annotations


def _annotations(root: Path) -> tuple[dict[str, Callable[[], Row]], list[Path]]:
    """Return a reader of each object's row by id, in the order of the files, and those files."""
    apart = [path for path in sorted(root.rglob("*")) if "glbs" not in path.relative_to(root).parts[:1]]
    files = [path for path in apart if path.suffix in TABLES]
    pairs: Iterable[tuple[Path, str, Callable[[], Row]]]
    pairs = ((path, id, read) for path in files for id, read in table_rows(path))
    if not files:
        files = [path for path in apart if path.suffix == ".json" and path.parent.name == path.stem]
        pairs = ((path, f"{path.parent.parent.name}/{path.stem}", partial(_raw, path)) for path in files)
    rows: dict[str, Callable[[], Row]] = {}
    for path, id, read in pairs:
        if id in rows:
            raise FileError(f"{path.name} has a second annotation of {id}; keep one")
        rows[id] = read
    if not rows:
        raise FileError(
            f"{root} has no annotation of PartNeXt; expected a .parquet or .arrow table, or "
            "<type_id>/<model_id>/<model_id>.json"
        )
    return rows, files


def _raw(path: Path) -> Row:
    row: Row = read_json(path.read_bytes(), path.name, dict)
    return row


def table_rows(path: Path) -> Iterator[tuple[str, Callable[[], Row]]]:
    """Yield the id of each row of a parquet or arrow file (stream or file), and a function that reads it.

    Rows stay on disk until they are read; parquet reads a row group at a time and caches the last. Raises
    FileError for another file or other columns, MissingExtra without pyarrow.
    """
    with needing(f"{path.name} is a {path.suffix} table: pip install segvigen[tables]"):
        import pyarrow  # type: ignore[import-untyped,import-not-found,unused-ignore]
    try:
        group, num_groups = _parquet(path) if path.suffix == ".parquet" else _arrow(path)
        for number in range(num_groups):
            ids = group(number).select(["type_id", "model_id"]).to_pylist()
            for k, row in enumerate(ids):
                yield f"{row['type_id']}/{row['model_id']}", partial(_row, group, number, k)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise FileError(f"{path} cannot be read as a table ({str(error).splitlines()[0][:100]})") from error


def _row(group: Callable[[int], Any], number: int, k: int) -> Row:
    row: Row = group(number).slice(k, 1).to_pylist()[0]
    return row


def _parquet(path: Path) -> tuple[Callable[[int], Any], int]:
    """Return a function that reads a row group, and their number."""
    from pyarrow import parquet  # type: ignore[import-untyped,import-not-found,unused-ignore]

    file = parquet.ParquetFile(path)
    _check_columns(path, file.schema_arrow.names)

    @lru_cache(maxsize=1)
    def group(number: int) -> Any:
        return file.read_row_group(number, columns=list(COLUMNS), use_threads=False)

    return group, file.num_row_groups


def _arrow(path: Path) -> tuple[Callable[[int], Any], int]:
    """Do the same for a memory-mapped arrow file: one group."""
    import pyarrow  # type: ignore[import-untyped,import-not-found,unused-ignore]
    from pyarrow import ipc  # type: ignore[import-untyped,import-not-found,unused-ignore]

    source = pyarrow.memory_map(str(path))
    try:
        table = ipc.open_stream(source).read_all()
    except pyarrow.ArrowInvalid:
        table = ipc.open_file(source).read_all()
    _check_columns(path, table.column_names)
    chosen = table.select(list(COLUMNS))
    return lambda number: chosen, 1


def _check_columns(path: Path, names: list[str]) -> None:
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise FileError(f"{path.name} lacks the columns {', '.join(missing)}; expected those of PartNeXt")
