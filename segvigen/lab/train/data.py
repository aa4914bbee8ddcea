"""Training objects: labelled meshes from npz shards and procedural families, turned and voxelised on the fly.

    shard or seed ── Labelled (mesh, labels, colours) ── augment ── Example (labels and colours per voxel)

An example is drawn from (seed, index) alone, so that a resumed run sees the same objects as an uninterrupted
one. Colours give labels away in the shards (their README measures it), so the true colours are shown only
some of the time.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.errors import FileError, InputError
from segvigen.lab import procedural
from segvigen.lab.train.augment import Augment, buried, changed, face_colors, hidden, merge_some
from segvigen.lab.train.precomputed import stored_arrays, stored_object
from segvigen.lab.train.samples import Example, Labelled, Stored, Unusable
from segvigen.lab.train.shardfile import DTYPES
from segvigen.voxel.geodesic import voxel_normals
from segvigen.voxel.ovoxel import incidence, voxelize
from segvigen.voxel.transfer import majority

HELD_OUT = (
    "Furniture-Bits-1.0",
    "Character-Pack-Skeletons-1.0",
    "medieval_weapons_pack",
    "survival_pack",
    "simple_nature_pack",
    "single_knight_pack",
    "easy_enemies_pack",
    "ships_pack",
    "tank_pack",
    "kenney/vehicles",
)  # whole categories kept from training: settings (thresholds, radii) are chosen on these
AUGMENT = Augment()
SHARD_ARRAYS = (
    "vertices faces labels labels_fine colors v_off f_off names category obj_license license".split()
)
ROWS = {offsets: tuple(members) for offsets, members in DTYPES.items()}  # which offsets divide which arrays
MAX_FACES = 12_000  # larger training meshes are skipped: they cost time and teach nothing special


class Shards:
    """Labelled objects of npz shards (layout: docs/training.md), one after another, with random access.

    prepared: "" for meshes alone, "voxels" or "latents" to read what prepare-data stored of them too. Raises
    FileError for a file that is missing, damaged or laid out otherwise, InputError for one without objects,
    or without what is to be read.
    """

    def __init__(self, paths: list[Path], prepared: str = "") -> None:
        self.prepared, self._paths = prepared, paths
        self.digests = {path.name: _crc(path) for path in paths}  # CRC-32 of each file
        self._shards = [read_shard(path, stored_arrays(prepared)) for path in paths]
        sizes = [len(shard["names"]) for shard in self._shards]
        self._where = [(s, i) for s, n in enumerate(sizes) for i in range(n)]

    def __len__(self) -> int:
        return len(self._where)

    def category(self, index: int) -> str:
        """Category of object `index`; whole categories are held out, because objects of one are alike."""
        shard, i = self._where[index]
        return str(self._shards[shard]["category"][i])

    def num_faces(self, index: int) -> int:
        """Faces of object `index`, without reading it."""
        shard, i = self._where[index]
        offsets = self._shards[shard]["f_off"]
        return int(offsets[i + 1] - offsets[i])

    def __getitem__(self, index: int) -> Labelled:
        """Object `index`. Raises Unusable for one that no step could use."""
        number, i = self._where[index]
        shard = self._shards[number]
        name = str(shard["names"][i])
        v0, v1 = shard["v_off"][i : i + 2]
        f0, f1 = shard["f_off"][i : i + 2]
        labels = np.stack([shard["labels"][f0:f1], shard["labels_fine"][f0:f1]]).astype(np.int32)
        labelled = Labelled(
            name=name,
            category=str(shard["category"][i]),
            vertices=shard["vertices"][v0:v1].astype(np.float32),
            faces=shard["faces"][f0:f1].astype(np.int32),
            labels=labels,
            colors=shard["colors"][f0:f1],
        )
        try:
            _check_mesh(labelled)
            if self.prepared:
                stored = stored_object(shard, i, latents=self.prepared == "latents")
                return replace(labelled, stored=stored)
        except ValueError as problem:
            raise Unusable(name, str(problem)) from None
        return labelled

    def licences(self) -> dict[str, list[str]]:
        """Licences named in each shard, for the training record."""
        return {
            path.name: sorted({str(name) for name in shard["obj_license"]} | {str(shard["license"])})
            for path, shard in zip(self._paths, self._shards, strict=True)
        }

    def grids(self) -> list[tuple[str, int, int]]:
        """Of every shard: file, cells per axis of what is stored, pixels per side of the stored views."""
        return [
            (path.name, int(shard["voxel_resolution"]), int(shard["view_picture"].shape[-1]))
            for path, shard in zip(self._paths, self._shards, strict=True)
        ]

    def notes(self, key: str) -> list[str]:
        """What each shard says of itself under this key."""
        return [str(shard[key]) for shard in self._shards]

    def split(self, held_out: bool) -> list[int]:
        """Indices of the training objects, or of the held-out ones (categories in HELD_OUT)."""
        chosen = [i for i in range(len(self)) if (self.category(i) in HELD_OUT) == held_out]
        return [i for i in chosen if self.num_faces(i) <= MAX_FACES]


def read_shard(path: Path, more: Sequence[str] = ()) -> dict[str, Any]:
    """The arrays of a shard that training reads, and `more` of them; offsets checked. Raises FileError,
    InputError.
    """
    try:
        with np.load(path) as file:
            shard = {name: file[name] for name in (*SHARD_ARRAYS, *more) if name in file.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        reason = str(problem).splitlines()[0]
        raise FileError(f"cannot read the shard {path}: {reason}; make it again, or leave it out") from None
    missing = [name for name in SHARD_ARRAYS if name not in shard]
    if missing:
        raise FileError(f"the shard {path} lacks {', '.join(missing)}; docs/training.md tells its layout")
    count = len(shard["names"])
    if not count:
        raise InputError(f"the shard {path} holds no objects; leave it out")
    if any(name not in shard for name in more):
        raise InputError(
            f"the shard {path} holds no latents and prepared asks for them; make it again with prepare-data "
            "--latents MODEL, or leave prepared out"
        )
    for offsets, rows in ROWS.items():
        lengths = {name: len(shard[name]) for name in rows if name in shard}
        steps = shard.get(offsets)
        if steps is None or not lengths:
            continue
        if len(steps) != count + 1 or (np.diff(steps) < 0).any() or set(lengths.values()) != {int(steps[-1])}:
            raise FileError(
                f"the shard {path} contradicts itself: {count} objects, {offsets} ends at {steps[-1]} of "
                f"{len(steps)} entries, and there are {lengths}; make it again"
            )
    return shard


def _crc(path: Path) -> str:
    value = 0
    try:
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                value = zlib.crc32(piece, value)
    except OSError as problem:
        raise FileError(
            f"cannot read the shard {path}: {problem.strerror}; make it again, or leave it out"
        ) from None
    return f"{value:08x}"


def _check_mesh(labelled: Labelled) -> None:
    """Raise ValueError for a mesh that no step could use: it is left out, the others are trained on."""
    faces, count = labelled.faces, len(labelled.vertices)
    if not len(faces) or not count:
        raise ValueError("it has no faces")
    if faces.min() < 0 or faces.max() >= count:
        raise ValueError(f"a face names vertex {int(faces.max())} of {count}")
    if not np.isfinite(labelled.vertices).all():
        raise ValueError("its vertices are not finite")


@dataclass(frozen=True)
class Source:
    """Where examples come from: shards and the share of procedural objects among them."""

    shards: Shards | None
    indices: tuple[int, ...]
    procedural_share: float

    def draw(self, seed: int, index: int) -> tuple[Labelled, np.random.Generator]:
        """The labelled object number `index` of the run with this seed, and its own generator."""
        rng = np.random.default_rng([seed, index])
        if self.shards is None or not self.indices or rng.random() < self.procedural_share:
            made = procedural.make(int(rng.integers(2**40)))
            mesh = made.vertices, made.faces
            return Labelled(made.family, "procedural", *mesh, made.labels, None, made), rng
        return self.shards[self.indices[int(rng.integers(len(self.indices)))]], rng


def example(
    labelled: Labelled,
    rng: np.random.Generator,
    resolution: int,
    *,
    augment: Augment | None = AUGMENT,
) -> Example | None:
    """Change, colour and voxelise one object; None when fewer than two parts are left.

    Without augment, the mesh stays as it is, the fine labels are used as given in row 0, colours are grey.
    """
    if labelled.stored is not None:
        return still(labelled, labelled.stored, rng, augment.merge if augment else 0.0)
    if augment is not None:
        labelled = changed(labelled, augment, rng)
    level = draw_level(labelled, augment.fine, rng) if augment else 0
    face_labels = labelled.labels[level]
    coords, dual, crossed = voxelize(labelled.vertices, labelled.faces, resolution)
    touching = incidence(labelled.vertices, labelled.faces, resolution)
    labels = majority(face_labels, touching, len(coords))
    keep = np.ones(len(coords), bool)
    colors = np.full((len(labelled.faces), 3), 0.7, np.float32)
    if augment is not None:
        if labelled.solids is not None and rng.random() < augment.fuse:
            keep = ~hidden(coords, labelled, touching, resolution)
        elif rng.random() < augment.skin:
            keep = ~buried(coords, resolution)
        labels = merge_some(labels, coords, augment.merge, rng)
        colors = face_colors(labelled, face_labels, augment.colors, rng)
    normals = voxel_normals(labelled.vertices, labelled.faces, touching, len(coords))
    seen = np.zeros((len(coords), 3), np.float32)
    seen[touching.row] = colors[touching.face]
    present, compact = np.unique(labels[keep], return_inverse=True)
    if len(present) < 2:
        return None
    return Example(
        name=labelled.name,
        resolution=resolution,
        coords=coords[keep],
        dual=dual[keep],
        crossed=crossed[keep],
        normals=normals[keep],
        colors=seen[keep],
        labels=compact.astype(np.int32),
        vertices=labelled.vertices,
        faces=labelled.faces,
        face_labels=face_labels,
        face_colors=colors,
    )


def still(labelled: Labelled, stored: Stored, rng: np.random.Generator, merge: float) -> Example | None:
    """The object as prepare-data left it on the grid, in its own colours; only parts may be joined."""
    labels = merge_some(stored.labels, stored.coords, merge, rng)
    present, compact = np.unique(labels, return_inverse=True)
    if len(present) < 2:
        return None
    assert labelled.colors is not None
    return Example(
        name=labelled.name,
        resolution=stored.resolution,
        coords=stored.coords,
        dual=stored.shape[:, :3] + np.float32(0.5),
        crossed=stored.shape[:, 3:] > 0,
        normals=stored.normals,
        colors=(stored.texture[:, :3] + np.float32(1)) / np.float32(2),
        labels=compact.reshape(-1).astype(np.int32),
        vertices=labelled.vertices,
        faces=labelled.faces,
        face_labels=labelled.labels[0],
        face_colors=labelled.colors.astype(np.float32) / np.float32(255),
        stored=stored,
    )


def draw_level(labelled: Labelled, fine: float, rng: np.random.Generator) -> int:
    """Draw one row of the labels: the finest with probability `fine`, else any other.

    A level with one part only is not drawn, except the finest.
    """
    last = len(labelled.labels) - 1
    level = last if rng.random() < fine or last == 0 else int(rng.integers(last))
    while level < last and (labelled.labels[level] == labelled.labels[level][0]).all():
        level += 1
    return level
