"""Write a segmentation: the ending of the path selects the format, and every output is whole or absent.

    .glb .gltf     the user's own document with one named node per part; other formats become a new document
    .obj           one object per part, with its .mtl and images beside it
    .ply           one colored mesh, `part` on every face
    .stl .zip      a folder, or a zip, of one STL per part; each name says closed or open
    .3mf           one object per part, or one painted mesh; `printing` adds what slicers look for
    .usda .usdz    one mesh with a subset per part, or a mesh per part
    folder, .zip   a URDF or MJCF with its meshes, where `target` names a robot
    .npy .json .png    labels per face, the table of parts, a picture

docs/outputs.md describes each of them. A new format is a function that returns bytes, a line in `_content`,
and its ending in `MAIN_ENDINGS`.
"""

from __future__ import annotations

import io
import json as jsonlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import I32, Array
from segvigen.asset.asset import FIT, Asset
from segvigen.asset.gltf import Gltf, gltf_files, write_glb
from segvigen.asset.threemf import METERS
from segvigen.errors import OutputError
from segvigen.parts.contacts import Contact, contacts, principal_axes
from segvigen.parts.export import gltf, gltf_from_asset, meshes
from segvigen.parts.export.files import MAIN_ENDINGS, ROBOT_ENDINGS, Content, check_place, write_files
from segvigen.parts.export.gltf_merged import merge
from segvigen.parts.export.gltf_names import add_collisions, rename
from segvigen.parts.export.picture import png, preview
from segvigen.parts.export.printing import Printing, check_printing
from segvigen.parts.export.robots import to_robot
from segvigen.parts.export.solids import solid
from segvigen.parts.export.target import COLLIDING, Target, check_target
from segvigen.parts.export.threemf import to_3mf
from segvigen.parts.export.usd import to_usd, to_usdz
from segvigen.parts.palette import UNASSIGNED_COLOR

if TYPE_CHECKING:
    from segvigen.parts.segmentation import Segmentation

EXTRA_ENDINGS = {"labels": (".npy",), "json": (".json",), "preview": (".png",), "exploded": (".glb", ".gltf")}
SPREAD = 0.7  # an exploded part moves outward by this share of its distance from the center
UNASSIGNED = "unassigned"

PathLike = str | Path


@dataclass(frozen=True)
class Written:
    """The files and folders written; closed by part name, for the formats that need it."""

    files: tuple[Path, ...]
    closed: dict[str, bool] | None = None


def check_output(
    path: PathLike | None, source: Asset | PathLike | None = None, *, labels: PathLike | None = None,
    json: PathLike | None = None, preview: PathLike | None = None, exploded: PathLike | None = None,
    overwrite: bool = True, printing: Printing | None = None, target: Target | None = None,
) -> None:  # fmt: skip
    """Check before slow work that the outputs can be written; arguments as for `write`.

    source is the input, an Asset or its path: a result never replaces it. Raises OutputError for an unknown
    ending, a missing or unwritable folder, a folder or device in the way, the input itself, one path for two
    outputs, or, without `overwrite`, an existing file; PromptError for `printing` or
    `target` that does not fit the format.
    """
    _check_options(path, printing, target)
    extras = {"labels": labels, "json": json, "preview": preview, "exploded": exploded}
    _places(path, source, extras, overwrite, target)


def write(
    segmentation: Segmentation, path: PathLike | None = None, *, labels: PathLike | None = None,
    json: PathLike | None = None, preview: PathLike | None = None, exploded: PathLike | None = None,
    overwrite: bool = True, printing: Printing | None = None, target: Target | None = None,
) -> Written:  # fmt: skip
    """Write the parts to `path` in the format of its ending, and optional extras.

    labels: .npy, int32 [F] in the input's face order, -1 unassigned. json: the table of parts. preview: a
    picture as .png. exploded: .glb or .gltf with the parts moved apart. printing: how to write a .3mf,
    .stl, or .zip for printing. target: the program that the parts are for. Raises as `check_output` does,
    PromptError for a part that cannot be closed, and OutputError for a failed write; then no output has
    changed.
    """
    _check_options(path, printing, target)
    extras = {"labels": labels, "json": json, "preview": preview, "exploded": exploded}
    places = _places(path, segmentation.asset, extras, overwrite, target)
    if not places:
        raise OutputError("nothing to write: give a path, or labels, json, preview, or exploded")
    result = _Result(segmentation.renumbered(), printing, target)
    files: dict[Path, Content] = {}
    for kind, place in reversed(places.items()):  # the parts file comes last
        content = _content(result, kind, place)
        if isinstance(content, _Bundle):
            files |= _companions(content, place, segmentation.asset)
        else:
            files[place] = content
    closed = {s.name: s.closed for s in result.shells.values()} if "shells" in vars(result) else None
    return Written(tuple(write_files(files)), closed)


def write_png(pixels: Array, path: PathLike) -> Path:
    """Write a picture [H, W, 3 or 4], uint8 or floats in 0..1, as PNG. Raises OutputError."""
    place = check_place(path, None, (".png",))
    return write_files({place: png(pixels)})[0]


def _check_options(path: PathLike | None, printing: Printing | None, target: Target | None) -> None:
    ending = Path(path or "").suffix.lower()
    check_target(target, ending)
    check_printing(printing, ending, target is not None and target.robot is not None)


def _places(
    path: PathLike | None, source: Asset | PathLike | None, extras: Mapping[str, PathLike | None],
    overwrite: bool, target: Target | None = None,
) -> dict[str, Path]:  # fmt: skip
    """Check every output; returns the places by kind ("parts" for the main one)."""
    places: dict[str, Path] = {}
    for kind, given in ({"parts": path} | dict(extras)).items():
        if given is None:
            continue
        robot = target is not None and target.robot is not None
        endings = EXTRA_ENDINGS.get(kind, ROBOT_ENDINGS if robot else MAIN_ENDINGS)
        place = check_place(given, source, endings, overwrite)
        for other, taken in places.items():
            if taken == place:
                raise OutputError(f"{str(given)!r} is given twice, as {other} and as {kind}; use two names")
        places[kind] = place
    return places


@dataclass
class _Result:
    """A segmentation and what several outputs share, computed on first use."""

    segmentation: Segmentation
    printing: Printing | None = None
    target: Target | None = None

    @cached_property
    def names(self) -> dict[int, str]:
        """Node and object names by label; unassigned faces (-1), if any, come last."""
        names = {part.id: part.name for part in self.segmentation.parts}
        if (self.segmentation.face_labels < 0).any():
            name = UNASSIGNED
            while name in names.values():
                name += " faces"
            names[-1] = name
        return names

    @cached_property
    def colors(self) -> dict[int, tuple[float, float, float]]:
        """Part colors by label."""
        return {part.id: part.color for part in self.segmentation.parts} | {-1: UNASSIGNED_COLOR}

    @cached_property
    def shells(self) -> dict[int, meshes.Shell]:
        """The surface of every part."""
        asset, printing = self.segmentation.asset, self.printing
        cut = meshes.shells(asset, self.segmentation.face_labels, self.names, self.colors)
        if printing is None or printing.solid is None:
            return cut
        unit = printing.millimeters(asset) if self.meters is None else 1000 * self.meters
        thickness = printing.thickness / unit
        return {k: shell if k < 0 else solid(shell, printing.solid, thickness) for k, shell in cut.items()}

    @cached_property
    def meters(self) -> float | None:
        """The length of one unit of the file in a URDF or MJCF; None for other formats."""
        if self.target is None or self.target.robot is None:
            return None
        asset, size = self.segmentation.asset, self.printing.size if self.printing else None
        return METERS[asset.unit or "meter"] if size is None else size / 1000 * asset.scale / FIT

    @cached_property
    def contacts(self) -> list[Contact]:
        """The parts that touch."""
        return contacts(self.segmentation)

    @cached_property
    def robot(self) -> tuple[dict[str, bytes], dict[str, Any]] | None:
        """The files of a URDF or MJCF by relative name, and its entry in parts.json; None for others."""
        if self.meters is None:
            return None
        assert self.target is not None
        asset, labels = self.segmentation.asset, self.segmentation.face_labels
        return to_robot(asset, labels, self.shells, self.contacts, self.target, self.meters)

    @cached_property
    def neighbors(self) -> I32:
        """Labels of parts that touch, [N, 2] without repetition, the lower first."""
        segmentation = self.segmentation
        pairs = np.sort(segmentation.face_labels[segmentation.graph.pairs], axis=1)
        return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)

    @cached_property
    def table(self) -> dict[str, Any]:
        """The content of parts.json."""
        table = self.segmentation.to_json()
        for row, axes in zip(table["parts"], principal_axes(self.segmentation), strict=True):
            row |= {"closed": self.shells[row["id"]].closed, **axes}
        table["contacts"] = [contact.to_json() for contact in self.contacts]
        if self.robot is not None:
            table["robot"] = self.robot[1]
        if self.printing is not None and self.printing.solid is not None:
            table["solid"] = self.printing.solid
        return table

    @cached_property
    def offsets(self) -> dict[int, tuple[float, float, float]]:
        """Offset of each part in the exploded view, in file units."""
        asset = self.segmentation.asset
        moves = {-1: (0.0, 0.0, 0.0)}
        for part in self.segmentation.parts:
            middle = np.asarray(part.bounds, np.float64).mean(axis=0)
            x, y, z = (SPREAD * (middle - np.asarray(asset.center))).tolist()
            moves[part.id] = (x, y, z)
        return moves


@dataclass(frozen=True)
class _Bundle:
    """Several files in one folder by relative name; the one named like the output is the main file."""

    files: dict[str, bytes]


def _content(result: _Result, kind: str, place: Path) -> Content | _Bundle:
    """Return the bytes of one output."""
    ending = place.suffix.lower()
    asset, labels = result.segmentation.asset, result.segmentation.face_labels
    if kind == "parts" and result.robot is not None:
        files = result.robot[0] | {"parts.json": _json(result.table)}
        return meshes.to_zip(files) if ending == ".zip" else files
    if ending in (".glb", ".gltf"):
        return _gltf_content(_document(result, exploded=kind == "exploded"), place)
    if ending == ".npy":
        buffer = io.BytesIO()
        np.save(buffer, np.ascontiguousarray(labels, np.int32))
        return buffer.getvalue()
    if ending == ".json":
        return _json(result.table)
    if ending == ".png":
        return _preview(result.segmentation)
    if ending == ".obj":
        return _Bundle(meshes.to_obj(asset, labels, result.names, place.stem))
    if ending == ".ply":
        return meshes.to_ply(asset, labels, result.colors)
    if ending in (".usda", ".usdz"):
        single = result.target is not None and result.target.mesh_per_part
        stem = place.stem if ending == ".usda" else meshes.identifiers([place.stem])[0]
        files = to_usd(asset, labels, result.names, result.colors, stem, single)
        return _Bundle(files) if ending == ".usda" else to_usdz(files)
    if ending == ".3mf":
        return to_3mf(asset, labels, result.shells, result.neighbors, result.printing)
    drawn = [shell for shell in result.shells.values() if len(shell.faces)]
    unit = asset.unit
    if result.printing is not None and result.printing.upright:
        put, unit = result.printing.placement(asset), "millimeter"
        drawn = [replace(shell, vertices=put(shell.vertices)) for shell in drawn]
    folder = meshes.to_stls(drawn, unit) | {"parts.json": _json(result.table)}
    return folder if ending == ".stl" else meshes.to_zip(folder)


def _document(result: _Result, exploded: bool) -> Gltf:
    """Return the parts as a glTF document: the user's own, or a new one for other formats."""
    segmentation = result.segmentation
    asset, labels, names = segmentation.asset, segmentation.face_labels, result.names
    record, target = segmentation.record, None if exploded else result.target
    if target is not None and target.merged:
        return merge(asset, labels, names, result.colors, record)
    if asset.gltf is None:
        document = gltf_from_asset.build(asset, labels, names, result.offsets if exploded else None, record)
    elif exploded:
        document = gltf.explode(asset, labels, names, result.offsets, record)
    else:
        document = gltf.split(asset.gltf, asset.pieces, labels, names, record)
    groups = {part.id: part.group for part in segmentation.parts if part.group is not None}
    if groups:
        gltf.group_nodes(document, groups)
    if target is not None and target.names is not None:
        rename(document, target.names)
        if target.names in COLLIDING:
            add_collisions(document, result.shells, target, METERS[asset.unit or "meter"])
    return document


def _gltf_content(document: Gltf, place: Path) -> Content | _Bundle:
    if place.suffix.lower() == ".glb":
        return write_glb(document)
    files = gltf_files(document, place.stem)
    main = files.pop(f"{place.stem}.gltf")
    return _Bundle(files | {place.name: main})


def _companions(content: _Bundle, place: Path, asset: Asset) -> dict[Path, bytes]:
    """Place the files of a bundle: the main file at `place`, the others beside it.

    An existing file with the same bytes is left alone. Raises OutputError for an existing file that is part
    of the input, or that differs and is not named after the output.
    """
    files: dict[Path, bytes] = {}
    main = (place.name, f"{place.stem}{place.suffix.lower()}")
    for name, data in content.files.items():
        beside = place if name in main else place.parent / name
        if beside != place and beside.exists():
            old = beside.read_bytes() if beside.is_file() else None
            if old == data:
                continue
            if old is None or old in asset.files.values() or not name.startswith(place.stem):
                raise OutputError(
                    f"{str(place)!r} needs {name!r} beside it, and another file of that name exists; "
                    "choose another name or folder"
                )
        files[beside] = data
    return files


def _preview(segmentation: Segmentation) -> bytes:
    colors = np.array([part.color for part in segmentation.parts], np.float32).reshape(-1, 3)
    names = [part.name for part in segmentation.parts]
    return png(preview(segmentation.asset, segmentation.face_labels, colors, names=names))


def _json(table: Mapping[str, Any]) -> bytes:
    return (jsonlib.dumps(table, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()
