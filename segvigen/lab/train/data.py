"""Training objects: labeled meshes from npz shards and the procedural generator, augmented and voxelized.

    shard or seed ── LabeledMesh ── augment ── Example (labels and colors per voxel)

An example depends on (seed, index) alone, so a resumed run sees the same objects as an uninterrupted one.
Colors reveal the labels in the shards (their README measures it), so true colors are shown only sometimes.

With `prepared`, objects are read as `prepare-data --latents MODEL` stored them on the model's grid: "voxels"
lets this run's networks encode them, "latents" reads the encoding, too.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from segvigen.arrays import F32, U8, Array
from segvigen.errors import FileError, InputError
from segvigen.lab import procedural
from segvigen.lab.datasets.case import stable_hash
from segvigen.lab.datasets.shards import check_mesh, object_arrays, read_shard
from segvigen.lab.train.augment import Augment, augment_mesh, buried, face_colors, hidden, merge_parts
from segvigen.lab.train.samples import Example, GridObject, LabeledMesh, Latents, Unusable
from segvigen.voxel.geodesic import voxel_normals
from segvigen.voxel.ovoxel import incidence, voxelize
from segvigen.voxel.transfer import majority

HELD_OUT = (
    "Furniture-Bits-1.0", "Character-Pack-Skeletons-1.0", "medieval_weapons_pack", "survival_pack",
    "simple_nature_pack", "single_knight_pack", "easy_enemies_pack", "ships_pack", "tank_pack",
    "kenney/vehicles",
    # people, animals, robots, vehicles, household, and more of the second collection
    "skin/easy_enemies_pack", "skin/single_knight_pack", "skin/tank_pack", "skin/Animated Men Characters",
    "skin/Animated Women Characters", "skin/Man Animated", "skin/Woman Animated", "skin/Zombie Animated",
    "skin/Farm Animals Animated", "quaternius/Animated Men Characters",
    "quaternius/Animated Women Characters", "quaternius/Posed Background Characters",
    "quaternius/Farm Buildings", "quaternius/Train Pack", "quaternius/Airplane pack",
    "quaternius/RPG Asset Pack", "robot/bullet", "robot/crawler", "robot/athlete", "robot/robotiq",
    "robot/pr2", "robot/sa01", "robot/dex_barrett_hand", "robot/turtlebot3", "robot/erd_romeo", "robot/kuka",
    "robot/iiwa", "robot/interbotix", "vehicle/px4", "vehicle/vrx", "household/furniture_sim", "aws/retail",
    "aws/warehouse", "controller/htc", "controller/pico", "controller/oculus", "kenney/Space Kit",
    "kenney/Graveyard Kit",
)  # fmt: skip # whole categories kept from training: settings (thresholds, radii) are chosen on these
LEFT_OUT = ("household/isaac_cabinet",)  # of neither: like objects of the validation set
ARMS = ("robot/abb", "robot/fanuc", "robot/kuka", "robot/motoman", "robot/staubli")  # much alike
ARM_SHARE = 4  # one model in so many is used
AUGMENT = Augment()
MESHES = (
    "vertices faces labels labels_fine colors v_off f_off names category obj_license license".split()
)  # arrays that every run reads
VOXELS = (
    "x_off voxel_coords voxel_dual voxel_crossed voxel_attributes voxel_labels voxel_normals"
    " voxel_resolution view_picture latent_model latent_encoders"
).split()
LATENTS = "l_off latent_coords latent_shape latent_texture view_tokens".split()
PREPARED = {"": (), "voxels": (*VOXELS,), "latents": (*VOXELS, *LATENTS)}
MAX_FACES = 12_000  # larger training meshes are skipped: they cost time and teach nothing special


class Shards:
    """Labeled objects of npz shards (layout: docs/training.md), with random access.

    prepared: "" for meshes alone, "voxels" or "latents" for what prepare-data stored of them, too. Raises
    FileError for a missing, damaged, or empty shard, InputError for one without what `prepared` needs.
    """

    def __init__(self, paths: list[Path], prepared: str = "") -> None:
        self.prepared, self._paths = prepared, paths
        self.digests = {path.name: _crc(path) for path in paths}  # CRC-32 of each file
        self._shards = [read_shard(path, MESHES, PREPARED[prepared]) for path in paths]
        for path, shard in zip(paths, self._shards, strict=True):
            if any(name not in shard for name in PREPARED[prepared]):
                raise InputError(
                    f"the shard {path} has no latents, which a run with prepared needs; make it again with "
                    "prepare-data --latents MODEL, or leave prepared out"
                )
        sizes = [len(shard["names"]) for shard in self._shards]
        self._where = [(s, i) for s, n in enumerate(sizes) for i in range(n)]

    def __len__(self) -> int:
        return len(self._where)

    def category(self, index: int) -> str:
        """Category of object `index`; whole categories are held out, because objects of one are alike."""
        shard, i = self._where[index]
        return str(self._shards[shard]["category"][i])

    def name(self, index: int) -> str:
        """Name of object `index`."""
        shard, i = self._where[index]
        return str(self._shards[shard]["names"][i])

    def num_faces(self, index: int) -> int:
        """Faces of object `index`, without reading it."""
        shard, i = self._where[index]
        return int(np.diff(self._shards[shard]["f_off"][i : i + 2])[0])

    def __getitem__(self, index: int) -> LabeledMesh:
        """Read object `index`. Raises Unusable."""
        number, i = self._where[index]
        shard = self._shards[number]
        rows = object_arrays(shard, i)
        name = str(shard["names"][i])
        try:
            check_mesh(rows["vertices"], rows["faces"])
            grid = None
            if self.prepared:
                grid = grid_object(rows, int(shard["voxel_resolution"]), latents=self.prepared == "latents")
        except ValueError as error:
            raise Unusable(name, str(error)) from None
        return LabeledMesh(
            name=name, category=str(shard["category"][i]), vertices=rows["vertices"].astype(np.float32),
            faces=rows["faces"].astype(np.int32),
            labels=np.stack([rows["labels"], rows["labels_fine"]]).astype(np.int32), colors=rows["colors"],
            grid=grid,
        )

    def licenses(self) -> dict[str, list[str]]:
        """Licenses named in each shard, for the training record."""
        return {
            path.name: sorted({str(name) for name in shard["obj_license"]} | {str(shard["license"])})
            for path, shard in zip(self._paths, self._shards, strict=True)
        }

    def grids(self) -> list[tuple[str, int, int]]:
        """File, cells per axis, and pixels per side of the stored views, of every shard."""
        return [
            (path.name, int(shard["voxel_resolution"]), int(shard["view_picture"].shape[-1]))
            for path, shard in zip(self._paths, self._shards, strict=True)
        ]

    def notes(self, key: str) -> list[str]:
        """A text of every shard."""
        return [str(shard[key]) for shard in self._shards]

    def split(self, held_out: bool) -> list[int]:
        """Indices of the training objects, or of the held-out ones (`in_split`)."""
        chosen = [i for i in range(len(self)) if self.num_faces(i) <= MAX_FACES]
        return [i for i in chosen if in_split(self.category(i), self.name(i), held_out)]


def in_split(category: str, name: str, held_out: bool) -> bool:
    """Whether an object is one of the training objects, or of the held-out ones (categories in HELD_OUT).

    Objects of LEFT_OUT are neither. Of the ARMS, one model in ARM_SHARE is used, in all its poses.
    """
    if category in LEFT_OUT or (category in ARMS and stable_hash(name.split("/pose")[0]) % ARM_SHARE):
        return False
    return (category in HELD_OUT) == held_out


def _crc(path: Path) -> str:
    value = 0
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                value = zlib.crc32(block, value)
    except OSError as error:
        why = error.strerror
        raise FileError(f"cannot read the shard {path}: {why}; make it again, or leave it out") from None
    return f"{value:08x}"


def grid_object(rows: dict[str, Array], resolution: int, latents: bool) -> GridObject:
    """Unpack an object's stored voxels, view and latents. Raises ValueError for impossible ones."""

    def share(values: U8) -> F32:
        return values.astype(np.float32) / np.float32(255)

    coords = rows["voxel_coords"].astype(np.int32)
    if not len(coords) or coords.max() >= resolution:
        raise ValueError(f"its voxels do not lie on a grid of {resolution} cells")
    shape = np.concatenate([share(rows["voxel_dual"]), rows["voxel_crossed"]], axis=1)
    encoded = None
    if latents:
        numbers = [rows[name] for name in ("latent_shape", "latent_texture", "view_tokens")]
        if not all(np.isfinite(array).all() for array in numbers):
            raise ValueError("its latents are not finite")
        cells = rows["latent_coords"].astype(np.int32)
        encoded = Latents(cells, *(array.astype(np.float32) for array in numbers))
    return GridObject(
        resolution=resolution, coords=coords,
        normals=rows["voxel_normals"].astype(np.float32) / np.float32(127),
        labels=rows["voxel_labels"].astype(np.int32), shape=(shape - np.float32(0.5)).astype(np.float32),
        texture=share(rows["voxel_attributes"]) * np.float32(2) - np.float32(1),
        picture=share(rows["view_picture"]), latents=encoded,
    )


@dataclass(frozen=True)
class Source:
    """Where examples come from: shards, and the share of procedural objects among them."""

    shards: Shards | None
    indices: tuple[int, ...]
    procedural_share: float

    def draw(self, seed: int, index: int) -> tuple[LabeledMesh, np.random.Generator]:
        """Draw object `index` of the run with this seed, and its own generator."""
        rng = np.random.default_rng([seed, index])
        if self.shards is None or not self.indices or rng.random() < self.procedural_share:
            made = procedural.make(int(rng.integers(2**40)))
            mesh = made.vertices, made.faces
            return LabeledMesh(made.family, "procedural", *mesh, made.labels, None, made), rng
        return self.shards[self.indices[int(rng.integers(len(self.indices)))]], rng


def example(
    mesh: LabeledMesh, rng: np.random.Generator, resolution: int, *, augment: Augment | None = AUGMENT
) -> Example | None:
    """Augment, color and voxelize one object; None when fewer than two parts are left.

    Without augment, keep the mesh, take the labels of row 0, and show it gray.
    """
    if mesh.grid is not None:
        return _stored_example(mesh, mesh.grid, rng, augment.merge if augment else 0.0)
    if augment is not None:
        mesh = augment_mesh(mesh, augment, rng)
    level = draw_level(mesh, augment.fine, rng) if augment else 0
    face_labels = mesh.labels[level]
    coords, dual, crossed = voxelize(mesh.vertices, mesh.faces, resolution)
    touching = incidence(mesh.vertices, mesh.faces, resolution)
    labels = majority(face_labels, touching, len(coords))
    keep = np.ones(len(coords), bool)
    colors = np.full((len(mesh.faces), 3), 0.7, np.float32)
    if augment is not None:
        if mesh.solids is not None and rng.random() < augment.fuse:
            keep = ~hidden(coords, mesh, touching, resolution)
        elif rng.random() < augment.skin:
            keep = ~buried(coords, resolution)
        labels = merge_parts(labels, coords, augment.merge, rng)
        colors = face_colors(mesh, face_labels, augment.colors, rng)
    normals = voxel_normals(mesh.vertices, mesh.faces, touching, len(coords))
    seen = np.zeros((len(coords), 3), np.float32)
    seen[touching.row] = colors[touching.face]
    present, compact = np.unique(labels[keep], return_inverse=True)
    if len(present) < 2:
        return None
    return Example(
        name=mesh.name, resolution=resolution, coords=coords[keep], dual=dual[keep], crossed=crossed[keep],
        normals=normals[keep], colors=seen[keep], labels=compact.astype(np.int32), vertices=mesh.vertices,
        faces=mesh.faces, face_labels=face_labels, face_colors=colors,
    )


def _stored_example(
    mesh: LabeledMesh, grid: GridObject, rng: np.random.Generator, merge: float
) -> Example | None:
    """Take the object as it was stored, in its own colors; only merge parts."""
    labels = merge_parts(grid.labels, grid.coords, merge, rng)
    present, compact = np.unique(labels, return_inverse=True)
    if len(present) < 2:
        return None
    assert mesh.colors is not None
    return Example(
        name=mesh.name, resolution=grid.resolution, coords=grid.coords,
        dual=grid.shape[:, :3] + np.float32(0.5), crossed=grid.shape[:, 3:] > 0, normals=grid.normals,
        colors=(grid.texture[:, :3] + np.float32(1)) / np.float32(2),
        labels=compact.reshape(-1).astype(np.int32), vertices=mesh.vertices, faces=mesh.faces,
        face_labels=mesh.labels[0], face_colors=mesh.colors.astype(np.float32) / np.float32(255), grid=grid,
    )


def draw_level(mesh: LabeledMesh, fine: float, rng: np.random.Generator) -> int:
    """Draw a row of the labels: the finest with probability `fine`, else any other.

    A level of one part is passed over, except the finest.
    """
    last = len(mesh.labels) - 1
    level = last if rng.random() < fine or last == 0 else int(rng.integers(last))
    while level < last and (mesh.labels[level] == mesh.labels[level][0]).all():
        level += 1
    return level
