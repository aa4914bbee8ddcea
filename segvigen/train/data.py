"""Training objects: labelled meshes from npz shards and procedural families, turned and voxelised on the fly.

    shard or seed ── Labelled (mesh, labels, colours) ── augment ── Example (labels and colours per voxel)

An example is drawn from (seed, index) alone, so that a resumed run sees the same objects as an uninterrupted
one. Colours give labels away in the shards (their README measures it), so the true colours are shown only
some of the time.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segvigen.train import procedural
from segvigen.train.solids import turn
from segvigen.voxel.carry import majority
from segvigen.voxel.ovoxel import Incidence, incidence, voxelize
from segvigen.voxel.surface import voxel_normals

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
MAX_FACES = 12_000  # larger training meshes are skipped: they cost time and teach nothing special


@dataclass(frozen=True)
class Labelled:
    """A mesh in the asset frame with part labels per face.

    vertices [V, 3] float32, faces [F, 3] int32, labels [L, F] int32 from coarse to fine, colors [F, 3] uint8
    or None.
    """

    name: str
    category: str
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    labels: NDArray[np.int32]
    colors: NDArray[np.uint8] | None = None
    solids: procedural.Procedural | None = None


@dataclass(frozen=True)
class Example:
    """One voxelised training object.

    coords [N, 3] int32 in z-order, dual [N, 3] in 0..1, crossed [N, 3] bool, normals [N, 3] (sign-free),
    colors [N, 3] in 0..1 (what the network may see), labels [N] int32 at the chosen level, 0..K-1, every id
    present. The mesh is kept for rendering.
    """

    name: str
    resolution: int
    coords: NDArray[np.int32]
    dual: NDArray[np.float32]
    crossed: NDArray[np.bool_]
    normals: NDArray[np.float32]
    colors: NDArray[np.float32]
    labels: NDArray[np.int32]
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    face_labels: NDArray[np.int32]
    face_colors: NDArray[np.float32]


class Shards:
    """Labelled objects of npz shards (layout: docs/train.md), one after another, with random access."""

    def __init__(self, paths: list[Path]) -> None:
        self._shards = [dict(np.load(path)) for path in paths]
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
        number, i = self._where[index]
        shard = self._shards[number]
        v0, v1 = shard["v_off"][i : i + 2]
        f0, f1 = shard["f_off"][i : i + 2]
        labels = np.stack([shard["labels"][f0:f1], shard["labels_fine"][f0:f1]]).astype(np.int32)
        return Labelled(
            name=str(shard["names"][i]),
            category=str(shard["category"][i]),
            vertices=shard["vertices"][v0:v1].astype(np.float32),
            faces=shard["faces"][f0:f1].astype(np.int32),
            labels=labels,
            colors=shard["colors"][f0:f1],
        )

    def split(self, held_out: bool) -> list[int]:
        """Indices of the training objects, or of the held-out ones (categories in HELD_OUT)."""
        chosen = [i for i in range(len(self)) if (self.category(i) in HELD_OUT) == held_out]
        return [i for i in chosen if self.num_faces(i) <= MAX_FACES]


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
            labels = np.stack([made.group, made.part])
            return Labelled(made.family, "procedural", made.vertices, made.faces, labels, None, made), rng
        return self.shards[self.indices[int(rng.integers(len(self.indices)))]], rng


def example(
    labelled: Labelled, rng: np.random.Generator, resolution: int, *, augment: bool = True
) -> Example | None:
    """Turn, colour and voxelise one object; None when fewer than two parts are left.

    With augment off, the mesh stays as it is, the fine labels are used as given in row 0, colours are grey.
    """
    if augment:
        labelled = _augmented(labelled, rng)
    level = int(rng.random() < 0.6) if augment else 0
    face_labels = labelled.labels[min(level, len(labelled.labels) - 1)]
    coords, dual, crossed = voxelize(labelled.vertices, labelled.faces, resolution)
    touching = incidence(labelled.vertices, labelled.faces, resolution)
    labels = majority(face_labels, touching, len(coords))
    keep = np.ones(len(coords), bool)
    if augment and labelled.solids is not None and rng.random() < 0.6:
        keep = ~_hidden(coords, labels, labelled, touching, resolution)
    if augment:
        labels = _merge_some(labels, coords, rng)
    normals = voxel_normals(labelled.vertices, labelled.faces, touching, len(coords))
    face_colors = (
        _face_colors(labelled, face_labels, rng)
        if augment
        else np.full((len(labelled.faces), 3), 0.7, np.float32)
    )
    colors = np.zeros((len(coords), 3), np.float32)
    colors[touching.row] = face_colors[touching.face]
    present, compact = np.unique(labels[keep], return_inverse=True)
    if len(present) < 2:
        return None
    lookup = np.full(labels.max() + 1, -1, np.int32)
    lookup[present] = np.arange(len(present))
    return Example(
        name=labelled.name,
        resolution=resolution,
        coords=coords[keep],
        dual=dual[keep],
        crossed=crossed[keep],
        normals=normals[keep],
        colors=colors[keep],
        labels=compact.astype(np.int32),
        vertices=labelled.vertices,
        faces=labelled.faces,
        face_labels=face_labels,
        face_colors=face_colors,
    )


def _augmented(labelled: Labelled, rng: np.random.Generator) -> Labelled:
    """Turn about up, sometimes tip over, mirror, stretch, and fit to the asset frame again."""
    matrix = np.eye(3)
    if rng.random() < 0.5:
        matrix = turn(1, rng.integers(4) * np.pi / 2)
    else:
        matrix = turn(1, rng.uniform(0, 2 * np.pi))
    if rng.random() < 0.15:
        matrix = turn(int(rng.integers(3)), rng.integers(4) * np.pi / 2) @ matrix
    if rng.random() < 0.5:
        matrix = matrix @ np.diag([-1.0, 1.0, 1.0])
    if rng.random() < 0.5:
        matrix = matrix @ np.diag(rng.uniform(0.75, 1.33, 3))
    points = labelled.vertices.astype(np.float64) @ matrix.T
    used = points[np.unique(labelled.faces)]
    low, high = used.min(axis=0), used.max(axis=0)
    scale = 0.99999 / max(float((high - low).max()), 1e-9)
    offset = -(low + high) / 2 * scale
    solids = labelled.solids
    if solids is not None:
        moved = tuple(s.moved(matrix * scale, offset) for s in solids.solids)
        solids = replace(solids, solids=moved)
    return replace(labelled, vertices=(points * scale + offset).astype(np.float32), solids=solids)


def _hidden(
    coords: NDArray[np.int32],
    labels: NDArray[np.int32],
    labelled: Labelled,
    touching: Incidence,
    resolution: int,
) -> NDArray[np.bool_]:
    """Voxels [N] that lie inside a solid other than their own: fusing leaves one skin."""
    assert labelled.solids is not None
    centers = (coords + 0.5) / resolution - 0.5
    own = majority(labelled.solids.solid, touching, len(coords))
    hidden = np.zeros(len(coords), bool)
    for number, solid in enumerate(labelled.solids.solids):
        others = np.flatnonzero((own != number) & ~hidden)
        hidden[others] = solid.contains(centers[others], 0.9 / resolution)
    return hidden


def _merge_some(
    labels: NDArray[np.int32], coords: NDArray[np.int32], rng: np.random.Generator
) -> NDArray[np.int32]:
    """Sometimes join parts at random and drop specks, so that granularity varies."""
    labels = labels.copy()
    counts = np.bincount(labels)
    for part in np.flatnonzero((counts > 0) & (counts < 6)):
        rest = counts[labels] >= 6
        if rest.any():
            mine = labels == part
            center = coords[mine].mean(axis=0)
            nearest = np.flatnonzero(rest)[np.abs(coords[rest] - center).sum(axis=1).argmin()]
            labels[mine] = labels[nearest]
    if rng.random() < 0.12:
        present = np.unique(labels)
        if len(present) > 3:
            a, b = rng.choice(present, 2, replace=False)
            labels[labels == b] = a
    return labels


def _face_colors(
    labelled: Labelled, face_labels: NDArray[np.int32], rng: np.random.Generator
) -> NDArray[np.float32]:
    """What the network sees as input colour: grey, true colours, patterns, sometimes a colour per part."""
    count = len(labelled.faces)
    style = rng.choice(["grey", "true", "pattern", "part", "groups"], p=[0.45, 0.15, 0.2, 0.08, 0.12])
    if style == "true" and labelled.colors is None:
        style = "pattern"
    if style == "grey":
        grey = rng.uniform(0.3, 1.0, 1 if rng.random() < 0.7 else 3)
        return np.tile(grey.astype(np.float32), (count, 3 // len(grey)))
    if style == "true":
        assert labelled.colors is not None
        colors = labelled.colors.astype(np.float32) / 255
        if rng.random() < 0.5:
            colors = colors[:, rng.permutation(3)]
        return np.asarray(np.clip(colors * rng.uniform(0.6, 1.2), 0, 1), np.float32)
    if style == "part":
        return rng.random((int(face_labels.max()) + 1, 3)).astype(np.float32)[face_labels]
    if style == "groups":
        few = rng.random((int(rng.integers(2, 4)), 3)).astype(np.float32)
        return few[rng.integers(len(few), size=int(face_labels.max()) + 1)][face_labels]
    centers = labelled.vertices[labelled.faces].mean(axis=1)
    wave = np.sin(centers @ rng.normal(0, rng.uniform(3, 20), 3) + rng.uniform(0, 6))
    a, b = rng.random((2, 3)).astype(np.float32)
    mix = ((wave + 1) / 2 if rng.random() < 0.5 else (wave > 0)).astype(np.float32)[:, None]
    return (a * mix + b * (1 - mix)).astype(np.float32)


def digest(paths: list[Path]) -> dict[str, str]:
    """CRC-32 of each shard file, for the training record."""
    return {path.name: f"{zlib.crc32(path.read_bytes()):08x}" for path in paths}


def licences(paths: list[Path]) -> dict[str, list[str]]:
    """Licences named in each shard, for the training record."""
    named = {}
    for path in paths:
        shard = np.load(path)
        named[path.name] = sorted({str(name) for name in shard["obj_license"]} | {str(shard["license"])})
    return json.loads(json.dumps(named))  # type: ignore[no-any-return]
