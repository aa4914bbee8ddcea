"""Read the parts of a mesh from a file: labels per face, named lists of faces, or another mesh with parts.

    .npy .txt .seg    a number per face, negative for none
    .json             a list of these, lists of faces by name, or parts.json for the names of other labels
    .ply              a face property such as part or label
    .usda .usdz       the GeomSubsets of one Mesh prim
    .glb, .obj, ...   a mesh of the same object: its nodes, or its materials if there is only one

Labels may be those of triangles or, for meshes with polygons, of these. The faces of another mesh may have
any order: they are found by where they are.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

import numpy as np

from segvigen.arrays import I32, Array, from_npy
from segvigen.asset.asset import FORMATS, Asset
from segvigen.asset.nearest import nearest, triangles
from segvigen.asset.ply import COLOR_NAMES, face_numbers
from segvigen.asset.surface import check_face_count
from segvigen.asset.text import decode
from segvigen.errors import FileError, parsing
from segvigen.parts.structure import Found, of_materials, of_nodes

ATTRIBUTES = (
    "part", "part_id", "label", "labels", "segment", "segment_id", "segmentation", "object_id", "instance",
    "category_id", "class", "group", "face_set", "id", "scalar_label",
)  # fmt: skip
LISTS = ("labels", "face_labels", "faces")  # keys of a list of labels in JSON
LABEL_FILES = ("npy", "txt", "seg", "json", "usda", "usdz")
NEAR = 1e-3  # asset-frame distance within which the faces of two meshes are the same place
SAME = 1e-6  # asset-frame distance between two faces at one place
LEAST = 0.5  # share of the surface that another mesh must cover
MAX_SIZE = 256 << 20  # bytes of an unpacked file; 10 million faces have fewer
SUBSET = re.compile(r'\bdef\s+GeomSubset\s+"(?P<name>[^"]*)"')
TITLE = re.compile(r"""\bdisplayName\s*=\s*(["'])(?P<name>(?:(?!\1)[^\\]|\\.)*)\1""")
MESH = re.compile(r'\bdef\s+Mesh\s+"[^"]*"')


def read_labels(
    data: bytes, name: str, asset: Asset, *, names: bytes | None = None, attribute: str | None = None
) -> Found:
    """Read the part of each face of an asset from a file.

    data and name: the file and its name, whose extension sets the format. names: a parts.json (or an object
    of names by label) for labels that have none. attribute: the face property of a PLY. Raises FileError for
    a file that is damaged, of another format, or does not fit the asset.
    """
    ending = name.lower().rpartition(".")[2]
    with parsing(f"{name} cannot be read as labels", "export it again"):
        if ending == "npy":
            found = _numbered(from_npy(data), name)
        elif ending in ("txt", "seg"):
            found = _numbered(np.array(decode(data).replace(",", " ").split(), np.float64), name)
        elif ending == "json":
            found = _from_json(json.loads(data), name, asset)
        elif ending in ("usda", "usdz", "usd", "usdc"):
            found = _from_usd(_usd_text(data, ending, name), name)
        elif ending in FORMATS:
            return _named(_from_mesh(data, name, asset, attribute), names, name)
        else:
            known = ", ".join(f".{ending}" for ending in (*LABEL_FILES, *FORMATS))
            raise FileError(
                f"{name} is no file of labels; expected {known}; sessions (.segvigen) are read by "
                "segvigen.app.session_file.read_parts, `segvigen import`, and the studio"
            )
    return _named(Found(per_face(found.labels, asset, name), found.names), names, name)


def numbered(values: Array, name: str, asset: Asset) -> Found:
    """Number an array of labels, one per face or polygon, from 0. Raises FileError for other values."""
    try:
        found = _numbered(values, name)
    except (ValueError, TypeError) as error:
        raise FileError(f"{name} cannot be read as labels ({error})") from None
    return Found(per_face(found.labels, asset, name), found.names)


def per_face(labels: I32, asset: Asset, name: str) -> I32:
    """Return labels of faces [F], from those of faces or of polygons. Raises FileError for another number."""
    num_faces, polygons = len(asset.faces), asset.polygons
    if len(labels) == num_faces:
        return labels
    if polygons is not None and len(labels) == len(polygons.sizes):
        return labels[polygons.face]
    expected = f"{num_faces:,}, one per face" if polygons is None else (
        f"{num_faces:,}, one per triangle, or {len(polygons.sizes):,}, one per polygon"
    )  # fmt: skip
    raise FileError(
        f"{name} has {len(labels):,} labels; {asset.name} needs {expected}; export them for this mesh"
    )


def carried(found: Found, source: Asset, asset: Asset, name: str) -> Found:
    """Carry labels from the faces of one mesh to those of another of the same object.

    The center of a face takes the label of the nearest face; farther than NEAR, it has none. Of two faces at
    one place, such as the walls of bodies that touch, the one that has a part and faces the same way counts.
    The meshes are compared in file units, else scaled to the same box. Raises FileError when they do not
    match.
    """
    same = np.array_equal(source.faces, asset.faces)
    if same and np.allclose(source.vertices, asset.vertices, atol=NEAR):
        return found
    surface = triangles(source.vertices, source.faces, source.usable)
    labeled = triangles(source.vertices, source.faces, source.usable & (found.labels >= 0))
    a, b, c = asset.vertices[asset.faces].astype(np.float64).transpose(1, 0, 2)
    center, normal = (a + b + c) / 3, np.cross(b - a, c - a)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-300)
    best, share = np.full(len(asset.faces), -1, np.int32), -1.0
    for points in (source.to_asset_frame(asset.to_file_frame(center)), center):
        row, distance = nearest(surface, points, limit=NEAR)
        same_way, away = nearest(labeled, points, facing=normal, limit=NEAR)
        row = np.where(away <= distance + SAME, same_way, row)
        covered = float(asset.area[np.isfinite(distance)].sum() / asset.area.sum())
        if covered > share + 0.01:
            best, share = np.where(row >= 0, found.labels[row], -1).astype(np.int32), covered
    if share < LEAST:
        raise FileError(
            f"{name} is another surface than {asset.name}: only {100 * share:.0f} % of the faces are where "
            f"it has some, expected at least {100 * LEAST:.0f} %; give a file of the same object"
        )
    return Found(best, found.names)


def _numbered(values: Array, name: str) -> Found:
    """Number the labels of an array from 0; those with gaps are called label_17 and so on."""
    values = np.asarray(values)
    flat = values.reshape(-1) if values.size == max(values.shape, default=0) else values
    if flat.dtype.kind not in "iufb" or flat.ndim != 1 or not np.array_equal(flat, np.rint(flat)):
        raise ValueError(f"expected whole numbers, one per face; it holds {values.shape} of {values.dtype}")
    used, labels = np.unique(flat, return_inverse=True)
    none = int((used < 0).sum())
    known = [int(value) for value in used[none:]]
    dense = known == list(range(len(known)))
    names = {} if dense else {k: f"label_{value}" for k, value in enumerate(known)}
    return Found(np.maximum(labels.reshape(-1) - none, -1).astype(np.int32), names)


def _from_json(values: Any, name: str, asset: Asset) -> Found:
    if isinstance(values, dict):
        listed = next((values[key] for key in LISTS if isinstance(values.get(key), list)), None)
        if listed is None:
            return _by_part(values, name, asset)
        values = listed
    if values and all(isinstance(value, str | None) for value in values):
        words = sorted({value for value in values if value is not None})
        place = {word: k for k, word in enumerate(words)}
        return Found(np.array([place.get(v, -1) for v in values], np.int32), dict(enumerate(words)))
    return _numbered(np.array([-1 if value is None else value for value in values]), name)


def _by_part(values: dict[str, Any], name: str, asset: Asset) -> Found:
    """Read {name: [face, ...]} or {"parts": [{"name": ..., "faces": [...]}, ...]}."""
    rows = values.get("parts")
    if isinstance(rows, list):
        lists = [(row.get("name"), row.get("faces")) for row in rows]
        if not any(isinstance(faces, list) for _, faces in lists):
            raise FileError(
                f"{name} has the names of parts but not their faces; give the labels (--labels LABELS.npy "
                "when they were written) and this file for the names"
            )
    else:
        lists = list(values.items())
    count = len(asset.faces)
    faces = [np.asarray(faces if isinstance(faces, list) else [None]) for _, faces in lists]
    if not all(rows.dtype.kind in "iu" or not rows.size for rows in faces):
        raise ValueError("expected labels, or lists of faces by the names of their parts")
    every = np.concatenate([np.zeros(0, np.int64), *(rows.astype(np.int64).reshape(-1) for rows in faces)])
    if len(every) and not 0 <= every.min() <= every.max() < count:
        raise ValueError(f"it lists the face {every.max():,}; the mesh has {count:,}, numbered from 0")
    if len(np.unique(every)) < len(every):
        raise ValueError("it lists a face in two parts")
    labels = np.full(count, -1, np.int32)
    labels[every] = np.repeat(np.arange(len(faces)), [rows.size for rows in faces])
    return Found(labels, {k: part for k, (part, _) in enumerate(lists) if isinstance(part, str)})


def _from_mesh(data: bytes, name: str, asset: Asset, attribute: str | None) -> Found:
    """Read the parts of another mesh of the object: a face property of a PLY, nodes, or materials."""
    source = Asset.read(data, name=name)
    found = _ply_attribute(data, name, source, attribute) if source.format == "ply" else None
    if found is None:
        found = of_nodes(source)
        if len(np.unique(found.labels)) < 2:
            found = of_materials(source)
    if len(np.unique(found.labels)) < 2:
        raise FileError(f"{name} has one part: one node and one material; expected at least two parts")
    return carried(found, source, asset, name)


def _ply_attribute(data: bytes, name: str, source: Asset, wanted: str | None) -> Found | None:
    """Read a face property of a PLY: `wanted`, one of ATTRIBUTES, or the only one of whole numbers."""
    colors = {channel for names in COLOR_NAMES for channel in names}
    columns = {key: values for key, values in face_numbers(data, name).items() if key not in colors}
    whole = [key for key, values in columns.items() if values.dtype.kind in "iu"]
    key = wanted or next((key for key in ATTRIBUTES if key in columns), whole[0] if len(whole) == 1 else None)
    if key is not None and key.lower() in columns:
        found = _numbered(columns[key.lower()], name)
        return Found(per_face(found.labels, source, name), found.names)
    if wanted is not None or len(whole) > 1:
        has = ", ".join(columns) or "none"
        raise FileError(
            f"{name} has no face property {wanted or ' or '.join(ATTRIBUTES[:3])}; its properties are {has}; "
            "choose one as the attribute"
        )
    return None


def _usd_text(data: bytes, ending: str, name: str) -> str:
    if ending == "usdz":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            first = archive.infolist()[0]
            if first.file_size > MAX_SIZE:
                raise FileError(f"{name} unpacks to over {MAX_SIZE >> 20} MiB; write it as .usda")
            data = archive.read(first)
    if data[:8] == b"PXR-USDC":
        raise FileError(f"{name} is binary USD; convert it with `usdcat {name} -o parts.usda`")
    if data[:5] != b"#usda":
        raise FileError(f"{name} is no USD text: expected it to begin with #usda; export it again")
    return decode(data)


def _from_usd(text: str, name: str) -> Found:
    """Read the GeomSubsets of faces of the one Mesh in a .usda; several families: the one of segvigen."""
    if len(MESH.findall(text)) != 1:
        raise FileError(
            f"{name} has {len(MESH.findall(text))} Mesh prims; expected one, with a GeomSubset for each part"
        )
    counts = _values(text, "faceVertexCounts")
    check_face_count(int(np.maximum(counts, 0).sum(dtype=np.float64)) // 3, name)
    subsets, starts = [], [match.start() for match in SUBSET.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        block = text[start:end]
        kind = re.search(r'elementType\s*=\s*"(\w+)"', block)
        family = re.search(r'familyName\s*=\s*"([^"]*)"', block)
        called = TITLE.search(block) or SUBSET.match(block)
        if kind is None or kind.group(1) == "face":
            assert called is not None
            row = _values(block, "indices")
            title = re.sub(r"\\(.)", r"\1", called["name"])
            subsets.append((family.group(1) if family else "", title, row))
    if not subsets:
        raise FileError(f"{name} has no GeomSubset of faces; expected one per part")
    best = min((family for family, _, _ in subsets), key=lambda f: ("segvigen" not in f, "Bind" in f, f))
    chosen = [(called, row) for family, called, row in subsets if family == best]
    labels = np.full(len(counts), -1, np.int32)
    for k, (_, row) in enumerate(chosen):
        if len(row) and not 0 <= row.min() <= row.max() < len(counts):
            raise ValueError(f"a subset lists the face {row.max():,} of {len(counts):,}")
        if (labels[row] >= 0).any():
            raise ValueError(f"a face is in two subsets of the family {best!r}")
        labels[row] = k
    labels = np.repeat(labels, np.maximum(counts - 2, 0))  # of the triangles that the polygons become
    return Found(labels, {k: called for k, (called, _) in enumerate(chosen)})


def _values(text: str, attribute: str) -> Array:
    """Return the integers of an array attribute of a .usda."""
    found = re.search(rf"\b{attribute}\s*=\s*\[([^\]]*)\]", text)
    if found is None:
        raise ValueError(f"it has no {attribute}")
    return np.array(found.group(1).replace(",", " ").split(), np.int64)


def _named(found: Found, names: bytes | None, name: str) -> Found:
    """Return the labels with the names of a parts.json, or of an object of names by label."""
    if names is None:
        return found
    try:
        values = json.loads(names)
        rows = values["parts"] if isinstance(values, dict) and "parts" in values else values
        given = {row["id"]: row["name"] for row in rows} if isinstance(rows, list) else rows
        table = {int(key): str(value) for key, value in given.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        raise FileError(
            f"the names for {name} are not a parts.json ({type(error).__name__}: {error}); expected its "
            "parts with id and name"
        ) from None
    number = {name: k for k, name in found.names.items()}  # labels with gaps have new numbers
    table = {number.get(f"label_{key}", key): value for key, value in table.items()}
    return Found(found.labels, {**found.names, **table})
