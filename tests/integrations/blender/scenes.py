"""Meshes and cameras for the tests in Blender, and what the extension wrote on them."""

from __future__ import annotations

import importlib
import math

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed; `make test-blender` installs it")

import numpy as np  # noqa: E402
from mathutils import Euler, Matrix, Vector  # noqa: E402

MATRICES = {
    "rotated": Matrix.LocRotScale((5, -7, 2), Euler((0.4, 1.1, -0.7)), None),
    "scaled": Matrix.LocRotScale((1e4, 0, 0), Euler((0, 0, 0.5)), Vector((3.0, 0.5, 1.5))),
    "mirrored": Matrix.LocRotScale((0, 1, 0), None, Vector((-1.0, 2.0, 1.0))),
    "sheared": Matrix(((1, 0.4, 0, 1), (0, 1, 0.3, 2), (0, 0, 1, 3), (0, 0, 0, 1))),
}


def module(name: str) -> object:
    """Return a module of the installed extension."""
    return importlib.import_module(f"bl_ext.user_default.segvigen.{name}")


def add(name: str, vertices: list, polygons: list) -> bpy.types.Object:
    """Add a mesh to the scene and make it the active object."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], polygons)
    made = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(made)
    bpy.context.view_layer.objects.active = made
    made.select_set(True)
    return made


def box(low: tuple, high: tuple, n: int = 3) -> tuple[list, list]:
    """Return a box of n x n quads per side."""
    points, quads = {}, []

    def index(point: tuple) -> int:
        return points.setdefault(tuple(round(c, 6) for c in point), len(points))

    for axis in range(3):
        for side in (0, 1):
            for i in range(n):
                for j in range(n):
                    corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
                    quad = []
                    for a, b in corners if side else reversed(corners):
                        t = [0.0, 0.0, 0.0]
                        t[axis], t[(axis + 1) % 3], t[(axis + 2) % 3] = float(side), a / n, b / n
                        quad.append(index(tuple(np.add(low, np.subtract(high, low) * t).tolist())))
                    quads.append(quad)
    return list(points), quads


LEGS = [(x, y) for x in (-0.9, 0.7) for y in (-0.5, 0.3)]


def add_table(name: str = "table") -> bpy.types.Object:
    """Add a table of quads: a top of 54 polygons, then four legs of 54 that stand below it."""
    vertices, polygons = [], []
    boxes = [((-1.0, -0.6, 1.0), (1.0, 0.6, 1.1))]
    boxes += [((x, y, 0.0), (x + 0.2, y + 0.2, 0.98)) for x, y in LEGS]
    for low, high in boxes:
        points, quads = box(low, high)
        polygons += [[len(vertices) + i for i in quad] for quad in quads]
        vertices += points
    return add(name, vertices, polygons)


def labels_of(found: bpy.types.Object) -> np.ndarray:
    """Return the attribute that the extension writes."""
    attribute = found.data.attributes["segvigen_part"]
    assert (attribute.domain, attribute.data_type) == ("FACE", "INT")
    labels = np.empty(len(found.data.polygons), np.int32)
    attribute.data.foreach_get("value", labels)
    return labels


def bodies(labels: np.ndarray) -> np.ndarray:
    """Return the labels of the table per box: [5, 54]."""
    return labels.reshape(5, 54)


def set_granularity(value: float) -> None:
    """Move the slider."""
    bpy.context.window_manager.segvigen.granularity = value


def scene() -> object:
    """Return the settings of the scene."""
    return bpy.context.scene.segvigen


def half_table() -> bpy.types.Object:
    """Return half a table at x > 0 that a mirror completes."""
    vertices, polygons = box((0.0, -0.6, 1.0), (1.0, 0.6, 1.1))
    polygons = [quad for quad in polygons if any(vertices[i][0] > 0 for i in quad)]  # open in the middle
    for y in (-0.5, 0.3):
        points, quads = box((0.7, y, 0.0), (0.9, y + 0.2, 0.98))
        polygons += [[len(vertices) + i for i in quad] for quad in quads]
        vertices += points
    found = add("half", vertices, polygons)
    found.modifiers.new("Mirror", "MIRROR")
    return found


def add_camera(kind: str = "PERSP") -> None:
    """Add a camera that looks at the table from the front, above."""
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.data.type = kind
    camera.location, camera.rotation_euler = (1.0, -4.0, 2.5), (math.radians(65), 0, math.radians(14))
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera
    bpy.context.view_layer.update()


def down_on(session: object, x: float, y: float, positive: bool = True, z: float = 5.0) -> bool:
    """Click along -z from above, or along +z from below."""
    return session.click(Vector((x, y, z)), Vector((0, 0, -1 if z > 0 else 1)), positive)
