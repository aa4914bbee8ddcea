"""Procedural objects with part labels: furniture, vessels, tools, vehicles, creatures, plants, houses.

Every family is a function of a random generator that returns labeled solids (see `solids`). `make` picks a
family, stretches the result a little, and returns a triangle soup with three labels per face, plus the solids
for fusing. Deterministic by seed. Y is up, the front faces +z.

Three levels, each a refinement of the one before:

    assembly   a functional unit: the support, the body, the left frame
    group      all pieces of one kind within an assembly: all legs, all drawers
    part       each single piece: one leg, one drawer
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.procedural import (
    buildings,
    craft,
    creatures,
    instruments,
    kitchen,
    machines,
    nature,
    oddments,
    seating,
    storage,
    tables,
    things,
    tools,
    vehicles,
)
from segvigen.lab.procedural.grammar import Rng, Solids
from segvigen.lab.procedural.solids import Solid

FAMILIES: dict[str, tuple[Callable[[Rng], Solids], float]] = {
    "chair": (seating.chair, 4), "armchair": (seating.armchair, 1.5), "stool": (seating.stool, 2),
    "bench": (seating.bench, 2), "office chair": (seating.office_chair, 0.75),
    "folding chair": (seating.folding_chair, 1), "table": (tables.table, 3), "desk": (tables.desk, 1),
    "bed": (tables.bed, 1), "lamp": (tables.lamp, 1), "cabinet": (storage.cabinet, 2),
    "shelf": (storage.shelf, 2.5), "rack": (storage.rack, 1), "crate": (storage.crate, 0.75),
    "bottle": (kitchen.bottle, 1), "cup": (kitchen.cup, 1), "pot": (kitchen.pot, 1),
    "kettle": (kitchen.kettle, 1), "vase": (kitchen.vase, 1), "cutlery": (kitchen.cutlery, 1),
    "hammer": (tools.hammer, 1), "screwdriver": (tools.screwdriver, 1), "saw": (tools.saw, 1),
    "pliers": (tools.pliers, 1), "shovel": (tools.shovel, 1), "sword": (tools.sword, 1),
    "gun": (tools.gun, 1), "bow": (tools.bow, 1), "bicycle": (vehicles.bicycle, 1),
    "car": (vehicles.car, 1.5),
    "truck": (vehicles.truck, 1.5), "train": (vehicles.train, 1), "plane": (craft.plane, 1.5),
    "ship": (craft.ship, 1.5), "rocket": (craft.rocket, 1),
    "character": (creatures.character, 2), "robot": (creatures.robot, 1.5), "animal": (creatures.animal, 2),
    "bird": (creatures.bird, 1.5), "fish": (creatures.fish, 1), "insect": (creatures.insect, 1),
    "tree": (nature.tree, 1.5), "potted plant": (nature.potted, 1.5), "food": (nature.food, 1),
    "house": (buildings.house, 1.5), "castle": (buildings.castle, 1.5), "monument": (buildings.monument, 1),
    "guitar": (instruments.guitar, 1), "drums": (instruments.drums, 1), "machine": (machines.machine, 1.5),
    "crane": (machines.crane, 1), "clock": (things.clock, 1), "wearable": (things.wearable, 1.5),
    "toy": (things.toy, 1),
    "heap": (oddments.heap, 2), "fitting": (oddments.fitting, 1),
}  # fmt: skip
DETAILS = (8, 12, 16, 24, 32)  # segments around a circle
FINER = 0.12  # share of objects whose faces are all split in four, as in remeshed files


@dataclass(frozen=True)
class Procedural:
    """A generated object: vertices [V, 3] and faces [F, 3] in the asset frame, labels per face, and solids.

    assembly, group and part [F] int32 are numbered from 0, coarse to fine; solid [F] int32 is each face's
    index into `solids`.
    """

    family: str
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    assembly: NDArray[np.int32]
    group: NDArray[np.int32]
    part: NDArray[np.int32]
    solid: NDArray[np.int32]
    solids: tuple[Solid, ...]

    @property
    def labels(self) -> NDArray[np.int32]:
        """The three levels [3, F], coarse to fine."""
        return np.stack([self.assembly, self.group, self.part])


def make(seed: int) -> Procedural:
    """Generate the object of a seed."""
    rng = np.random.default_rng(seed)
    names = list(FAMILIES)
    weights = np.array([FAMILIES[n][1] for n in names], float)
    family = names[rng.choice(len(names), p=weights / weights.sum())]
    return build(family, FAMILIES[family][0](rng), rng)


def build(family: str, solids: Solids, rng: Rng) -> Procedural:
    """Stretch the solids a little, fit them to the asset frame, and mesh them."""
    stretch = np.diag(rng.uniform(0.8, 1.25, 3)) if rng.random() < 0.6 else np.eye(3)
    solids = [s.moved(stretch, np.zeros(3)) for s in solids]
    detail = int(rng.choice(DETAILS))
    meshes = [s.mesh(detail) for s in solids]
    points = np.concatenate([v for v, _, _ in meshes])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = 0.99999 / (high - low).max()
    center = (low + high) / 2
    solids = [s.moved(np.eye(3) * scale, -center * scale) for s in solids]
    starts = np.cumsum([0] + [len(v) for v, _, _ in meshes])
    faces = np.concatenate([f + start for (_, f, _), start in zip(meshes, starts, strict=False)])
    sizes = [len(f) for _, f, _ in meshes]
    solid = np.repeat(np.arange(len(solids)), sizes)
    firsts = np.cumsum([0] + [len(s.labels) for s in solids])[:-1]
    row = np.concatenate([r for _, _, r in meshes]) + np.repeat(firsts, sizes)
    names = [label.names for s in solids for label in s.labels]
    levels = [np.unique(_numbers([name[k] for name in names])[row], return_inverse=True)[1] for k in range(3)]
    vertices = ((points - center) * scale).astype(np.float32)
    if rng.random() < FINER and len(faces) < 3000:
        vertices, faces = _in_four(vertices, faces)
        solid, levels = np.tile(solid, 4), [np.tile(level, 4) for level in levels]
    as_int = [a.astype(np.int32) for a in (faces, *levels, solid)]
    face, assembly, group, part, owner = as_int
    return Procedural(family, vertices, face, assembly, group, part, owner, tuple(solids))


def _numbers(names: list[str]) -> NDArray[np.int64]:
    """Number names in order of first appearance."""
    known = {name: k for k, name in enumerate(dict.fromkeys(names))}
    return np.array([known[name] for name in names])


def _in_four(
    vertices: NDArray[np.float32], faces: NDArray[np.int32]
) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    """Split every face in four at the midpoints of its edges."""
    a, b, c = faces.T
    low, high = np.minimum([a, b, c], [b, c, a]).ravel(), np.maximum([a, b, c], [b, c, a]).ravel()
    edges, number = np.unique(low.astype(np.int64) * len(vertices) + high, return_inverse=True)
    middle = (vertices[edges // len(vertices)] + vertices[edges % len(vertices)]) / np.float32(2)
    ab, bc, ca = number.reshape(3, -1) + len(vertices)
    corners = [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
    return np.concatenate([vertices, middle]), np.concatenate([np.stack(f, 1) for f in corners])
