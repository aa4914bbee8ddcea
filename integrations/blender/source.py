"""Read the mesh of an object as it is sent to the server, and where labels on it can be written.

Frames: "local" is that of the object; "file" is that of the GLB: rotation, scale, and shear of the object
applied, the center of its bounding box at the origin, Y up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import bmesh
import bpy
import numpy as np
from mathutils.bvhtree import BVHTree

from .arrays import Material, majority, to_y_up, write_glb, write_png

LABELS = "segvigen_part"  # INT attribute of faces: the number of the part, -1 for none
FACE_SETS = ".sculpt_face_set"
ORIGIN = ".segvigen_origin"  # the original face of each face that modifiers made, plus 1
LARGEST_SIDE = 1024  # pixels of a texture that is sent; larger ones are sampled down


class UserError(Exception):
    """One line for the user: what cannot be done, and what to do."""


@dataclass(frozen=True)
class Source:
    """What was read of an object: F triangles and P polygons of the mesh read, B faces of the object."""

    name: str  # of the object
    mode: str  # ORIGINAL, MODIFIED, or COPY
    shape: str  # digest of the triangles
    points: np.ndarray  # [V, 3] local, the vertices of faces
    triangles: np.ndarray  # [F, 3]
    polygon: np.ndarray  # [F] polygon of each triangle
    area: np.ndarray  # [F] in the file frame
    num_polygons: int
    origin: np.ndarray | None  # [P] face of the object that a polygon comes from, -1 for none; None: itself
    num_base: int
    values: dict[str, np.ndarray]  # [P] LABELS, FACE_SETS, and "material", as far as the mesh has them
    linear: np.ndarray  # [3, 3] of the matrix of the object
    center: np.ndarray  # [3] what is subtracted after it
    tree: BVHTree | None  # of the polygons, local
    glb: bytes = b""
    digest: str = ""
    order: np.ndarray | None = None  # [F] the triangle of each face of the GLB

    def to_file(self, points: np.ndarray) -> np.ndarray:
        """Return local points [..., 3] in the file frame."""
        return to_y_up(points @ self.linear.T - self.center)

    def per_polygon(self, values: np.ndarray) -> np.ndarray:
        """Return the values [F] of triangles as values [P] of polygons, the majority by area."""
        return majority(values, self.polygon, self.area, self.num_polygons)

    def to_base(self, values: np.ndarray) -> tuple[np.ndarray, int]:
        """Return the values [P] of polygons as values [B] of the object's faces, and how many are lost.

        Modifiers make several polygons from one face: the majority by area wins, and the others are lost.
        """
        if self.origin is None:
            return values, 0
        known = self.origin >= 0
        area = np.bincount(self.polygon, self.area, self.num_polygons)
        base = majority(values[known], self.origin[known], area[known], self.num_base)
        return base, int((base[self.origin] != values)[known].sum() + (~known).sum())


def find(name: str) -> bpy.types.Object:
    """Return the object of a name. Objects must be found again after every wait: undo replaces them."""
    found = bpy.data.objects.get(name)
    if found is None:
        raise UserError(f"{name!r} is gone; select an object and run again")
    return found


def check_object(found: bpy.types.Object | None) -> bpy.types.Object:
    """Return an object that can be segmented. Raises UserError."""
    if found is None or found.type != "MESH":
        kind = "no object" if found is None else f"{found.name!r}, of the type {found.type}"
        raise UserError(f"the active object is {kind}; select a mesh, or convert it to one (Object, Convert)")
    if found.mode != "OBJECT":
        raise UserError(f"{found.name!r} is in {found.mode.title()} Mode; switch to Object Mode")
    if found.data.library is not None or found.library is not None:
        raise UserError(f"{found.name!r} is linked from another file; make it local (Object, Relations)")
    return found


def read(found: bpy.types.Object, mode: str, upload: bool = True, rays: bool = False) -> Source:
    """Read an object. mode: ORIGINAL (without modifiers), MODIFIED, or COPY.

    upload: make the GLB, too; rays: make the tree for ray casting, too.
    Raises UserError for a mesh without faces, a flat scale, and modifiers whose faces cannot be traced.
    """
    if mode == "ORIGINAL" or not any(m.show_viewport for m in found.modifiers):
        return _read(found, found.data, mode, None, upload, rays)
    with _evaluated(found) as (evaluated, mesh):
        origin = _face_values(mesh, ORIGIN)
        if mode == "COPY":
            origin = None
        elif origin is None or (origin > len(found.data.polygons)).any() or not (origin > 0).any():
            raise UserError(
                f"the modifiers of {found.name!r} build a new mesh of {len(mesh.polygons):,} faces that do "
                f"not come from its {len(found.data.polygons):,}: labels can only go to a new object; set "
                'Modifiers to "Apply, in a new object", or to "Leave out"'
            )
        return _read(evaluated, mesh, mode, None if origin is None else origin - 1, upload, rays, found)


@contextmanager
def _evaluated(found: bpy.types.Object) -> Iterator[tuple[bpy.types.Object, bpy.types.Mesh]]:
    """Give the evaluated object and mesh, whose polygons know the faces that they come from."""
    count = len(found.data.polygons)
    write_face_values(found.data, ORIGIN, np.arange(1, count + 1))
    graph = bpy.context.evaluated_depsgraph_get()
    evaluated = found.evaluated_get(graph)
    try:
        yield evaluated, evaluated.to_mesh(preserve_all_data_layers=True, depsgraph=graph)
    finally:
        evaluated.to_mesh_clear()
        remove_attribute(found.data, ORIGIN)


def copy_modified(found: bpy.types.Object) -> bpy.types.Object:
    """Return a new object with the modifiers applied, in place of the old one, which is hidden."""
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(
        found.evaluated_get(graph), preserve_all_data_layers=True, depsgraph=graph
    )
    made = found.copy()
    made.name, made.data = f"{found.name} parts", mesh
    made.modifiers.clear()
    for collection in found.users_collection:
        collection.objects.link(made)
    found.select_set(False)
    found.hide_set(True)
    made.select_set(True)
    bpy.context.view_layer.objects.active = made
    return made


def _read(
    found: bpy.types.Object, mesh: bpy.types.Mesh, mode: str, origin: np.ndarray | None, upload: bool,
    rays: bool, base: bpy.types.Object | None = None,
) -> Source:  # fmt: skip
    base = base or found
    if not mesh.polygons:
        raise UserError(f"{base.name!r} has no faces; expected a mesh with faces")
    linear = np.array(base.matrix_world, np.float64)[:3, :3]
    turned = np.linalg.det(linear)
    if abs(turned) < 1e-12 * np.abs(linear).max() ** 3 or not np.isfinite(turned):
        raise UserError(f"the scale of {base.name!r} is 0 in a direction; expected a scale that is not flat")
    mesh.calc_loop_triangles()
    loops = _get(mesh.loop_triangles, "loops", np.int32, 3)
    triangles = _get(mesh.loops, "vertex_index", np.int32)[loops]
    used = np.zeros(len(mesh.vertices), bool)  # not loose vertices
    used[triangles.reshape(-1)] = True
    triangles = (np.cumsum(used, dtype=np.int32) - 1)[triangles]
    points = _get(mesh.vertices, "co", np.float32, 3).astype(np.float64)[used]
    if not np.isfinite(points).all():
        raise UserError(f"{base.name!r} has vertices at infinity; repair the mesh first")
    polygon = _get(mesh.loop_triangles, "polygon_index", np.int32)
    if turned < 0:  # the object is mirrored
        triangles, loops = triangles[:, ::-1], loops[:, ::-1]
    world = points @ linear.T
    center = (world.min(axis=0) + world.max(axis=0)) / 2
    corner = (world - center)[triangles]
    area = np.linalg.norm(np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]), axis=1) / 2
    sent = np.ascontiguousarray(world - center, "<f4")
    shape = hashlib.sha256(b"".join(a.tobytes() for a in (sent, triangles, polygon))).hexdigest()
    values = {
        name: found_values
        for name in (LABELS, FACE_SETS)
        if (found_values := _face_values(mesh, name)) is not None
    } | {"material": _get(mesh.polygons, "material_index", np.int32)}
    tree = None
    if rays:
        copied = bmesh.new()
        copied.from_mesh(mesh, face_normals=False)
        tree = BVHTree.FromBMesh(copied)
        copied.free()
    glb, order = b"", None
    if upload:
        materials = [_material(slot.material) for slot in found.material_slots] or [Material("none")]
        material = np.clip(values["material"][polygon], 0, len(materials) - 1)
        uv = None
        if mesh.uv_layers.active is not None and any(m.png is not None for m in materials):
            uv = np.nan_to_num(_get(mesh.uv_layers.active.uv, "vector", np.float32, 2))[loops]
        glb, order = write_glb(sent, triangles, material, materials, uv)
    return Source(
        base.name, mode, shape, points, triangles, polygon, area, len(mesh.polygons), origin,
        len(base.data.polygons), values, linear, center, tree, glb, hashlib.sha256(glb).hexdigest(), order,
    )  # fmt: skip


def _get(rows: bpy.types.bpy_prop_collection, name: str, kind: type, width: int = 1) -> np.ndarray:
    """Return a property of all rows as an array [N] or [N, width]."""
    values = np.empty(len(rows) * width, kind)
    rows.foreach_get(name, values)
    return values if width == 1 else values.reshape(-1, width)


def _face_values(mesh: bpy.types.Mesh, name: str) -> np.ndarray | None:
    """Return an INT attribute of the faces, None if the mesh does not have it."""
    attribute = mesh.attributes.get(name)
    if attribute is None or (attribute.domain, attribute.data_type) != ("FACE", "INT"):
        return None
    return _get(attribute.data, "value", np.int32)


def read_labels(mesh: bpy.types.Mesh) -> np.ndarray:
    """Return the part of each face, -1 for none, [B]."""
    labels = _face_values(mesh, LABELS)
    return np.full(len(mesh.polygons), -1, np.int32) if labels is None else labels


def write_face_values(mesh: bpy.types.Mesh, name: str, values: np.ndarray) -> None:
    """Write an INT attribute of the faces in place of any attribute of that name."""
    if _face_values(mesh, name) is None:
        remove_attribute(mesh, name)
        mesh.attributes.new(name, "INT", "FACE")
    mesh.attributes[name].data.foreach_set("value", np.ascontiguousarray(values, np.int32))


def remove_attribute(mesh: bpy.types.Mesh, name: str) -> None:
    """Remove an attribute, if the mesh has it."""
    attribute = mesh.attributes.get(name)
    if attribute is not None:
        mesh.attributes.remove(attribute)


def _material(material: bpy.types.Material | None) -> Material:
    """Return base color, metallic, roughness, and the base color texture of a material."""
    if material is None:
        return Material("none")
    tree = material.node_tree if bpy.app.version >= (5, 0) or material.use_nodes else None
    shader = next((n for n in tree.nodes if n.type == "BSDF_PRINCIPLED"), None) if tree else None
    if shader is None:
        return Material(material.name, tuple(material.diffuse_color))
    inputs = shader.inputs
    color, alpha = tuple(inputs["Base Color"].default_value)[:3], float(inputs["Alpha"].default_value)
    link = next(iter(inputs["Base Color"].links), None)
    image = link.from_node.image if link is not None and link.from_node.type == "TEX_IMAGE" else None
    png = None if image is None else _png(image)
    return Material(
        material.name, (1.0, 1.0, 1.0, 1.0) if png else (*color, alpha),
        float(inputs["Metallic"].default_value), float(inputs["Roughness"].default_value), png,
    )  # fmt: skip


def _png(image: bpy.types.Image) -> bytes | None:
    """Return the pixels of an image as PNG, None if it has none."""
    width, height = image.size
    if not width or not height or image.channels not in (1, 3, 4):
        return None
    pixels = np.empty(width * height * image.channels, np.float32)
    image.pixels.foreach_get(pixels)
    step = -(-max(width, height) // LARGEST_SIDE)
    pixels = pixels.reshape(height, width, image.channels)[::step, ::step][::-1]
    rgba = np.ones((*pixels.shape[:2], 4), np.float32)
    rgba[..., : max(image.channels, 3)] = pixels  # a gray channel fills all three
    return write_png(np.rint(np.clip(np.nan_to_num(rgba), 0, 1) * 255).astype(np.uint8))
