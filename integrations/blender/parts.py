"""Parts of a mesh in Blender: find them; write attributes, materials, vertex groups, and objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import bmesh
import bpy
import numpy as np

from . import jobs
from .arrays import palette, read_faces
from .source import (
    FACE_SETS,
    LABELS,
    Source,
    UserError,
    check_object,
    copy_modified,
    find,
    read,
    read_labels,
    remove_attribute,
    write_face_values,
)  # fmt: skip

COLORS = "segvigen_color"  # BYTE_COLOR attribute of face corners
GROUPS = "segvigen_vertex_groups"  # custom property of an object: the names of the groups made from its parts
MADE = "segvigen"  # custom property of materials made from parts
GRAY = (0.5, 0.5, 0.5)  # faces without a part

writing = False  # while `write_parts` sets the colors of the list


@dataclass(frozen=True)
class Part:
    """A row of the list of parts; kept: made with clicks, so that the granularity leaves it alone."""

    number: int
    name: str
    color: Sequence[float]
    kept: bool = False


def parts_of(mesh: bpy.types.Mesh) -> list[Part]:
    """Return the parts of a mesh."""
    return [Part(p.number, p.name, tuple(p.color), p.kept) for p in mesh.segvigen.parts]


# ---- find parts ----------------------------------------------------------------------------------


def find_parts(found: bpy.types.Object, mode: str, granularity: float, keep: bool = False) -> None:
    """Find all parts of an object; keep: leave parts made with clicks as they are."""
    source = read(check_object(found), mode)

    def work(job: jobs.Job) -> tuple[bytes, dict[str, Any]]:
        job.client.check()
        id = job.client.project(source.name, source.glb, source.digest)
        state = job.client.find_parts(id, granularity)
        return job.client.faces(id), state

    def done(result: tuple[bytes, dict[str, Any]]) -> None:
        made = write_result(source, *result, keep=keep)
        made.data.segvigen.granularity, made.data.segvigen.has_tree = granularity, True
        jobs.push_undo("find all parts" if not keep else f"granularity {granularity:.2f}")

    jobs.start(work, done, ended=_next_granularity)


_wanted: tuple[str, str, float] | None = None  # the newest value of the slider while a request runs


def set_granularity(found: bpy.types.Object, mode: str, value: float) -> None:
    """Cut the parts at another granularity; while a request runs, the newest value waits."""
    global _wanted
    if jobs.current is not None:
        _wanted = (found.name, mode, value)
    else:
        find_parts(found, mode, value, keep=True)


def waiting_granularity() -> float | None:
    """Return the value of the slider that has no result yet."""
    return None if _wanted is None else _wanted[2]


def _next_granularity() -> None:
    global _wanted
    wanted, _wanted = _wanted, None
    if wanted is not None:
        find_parts(find(wanted[0]), *wanted[1:], keep=True)


def target_of(source: Source) -> bpy.types.Object:
    """Return the object to write to: that of the source, or a copy with its modifiers applied.

    Raises UserError if it has changed since it was read.
    """
    found = check_object(find(source.name))
    if read(found, source.mode, upload=False).shape != source.shape:
        raise UserError(f"{source.name!r} changed while the server was working; run again")
    modified = any(m.show_viewport for m in found.modifiers)
    return copy_modified(found) if source.mode == "COPY" and modified else found


def write_result(source: Source, faces: bytes, state: dict[str, Any], keep: bool = False) -> bpy.types.Object:
    """Write the labels of the server and return the object that has them."""
    labels, _ = read_faces(faces, source.order)
    found = target_of(source)
    new, lost = source.to_base(source.per_polygon(labels))
    before, kept = read_labels(found.data), [p for p in parts_of(found.data) if keep and p.kept]
    numbers = [p.number for p in kept]
    first = max(numbers, default=-1) + 1
    new = np.where(new >= 0, new + first, -1)
    rows = [Part(first + p["id"], p["name"], p["color"]) for p in state["parts"]]
    write_parts(found, np.where(np.isin(before, numbers), before, new), kept + rows)
    _warn_lost(source, lost)
    return found


def _warn_lost(source: Source, lost: int) -> None:
    if lost:
        jobs.report(
            f"{lost:,} of {source.num_polygons:,} faces of the modified mesh belong to another part than the "
            'face they come from; to keep their labels, set Modifiers to "Apply, in a new object"'
        )


def add_part(source: Source, selected: np.ndarray, clicked: int, into: int | None = None) -> bpy.types.Object:
    """Make a part of selected polygons [P], or add them to part `into`; clicked: polygon of the first click.

    Faces of other parts made with clicks stay with them, unless the first click is on such a part.
    """
    chosen, lost = source.to_base(selected.astype(np.int64))
    found = target_of(source)
    labels, parts = read_labels(found.data).astype(np.int64), parts_of(found.data)
    base = clicked if source.origin is None else int(source.origin[clicked])
    chosen = (chosen > 0) & free_faces(labels, parts, base)
    if not chosen.any():
        raise UserError("the selection has no faces that can become a part; click on the part again")
    if into is None:
        number = max([int(labels.max()), *(p.number for p in parts)]) + 1
        parts.append(Part(number, f"part_{number:02d}", palette(number), kept=True))
    else:
        number = into
        parts = [Part(p.number, p.name, p.color, p.kept or p.number == into) for p in parts]
    labels[chosen] = number
    write_parts(found, labels, parts)
    found.data.segvigen.active = [p.number for p in found.data.segvigen.parts].index(number)
    _warn_lost(source, lost)
    return found


def free_faces(labels: np.ndarray, parts: list[Part], clicked: int) -> np.ndarray:
    """Return which faces a selection may take: none of kept parts but the one under its first click."""
    kept = [p.number for p in parts if p.kept]
    inside = clicked >= 0 and labels[clicked] in kept
    return labels == labels[clicked] if inside else ~np.isin(labels, kept)


# ---- write ---------------------------------------------------------------------------------------


def write_parts(found: bpy.types.Object, labels: np.ndarray, parts: list[Part]) -> None:
    """Write labels [B] and the list of parts; face sets and colors if the settings of the scene say so."""
    global writing
    mesh, settings = found.data, bpy.context.scene.segvigen
    used = set(np.unique(labels).tolist())
    write_face_values(mesh, LABELS, labels)
    rows, names = mesh.segvigen, set()
    rows.parts.clear()
    writing = True
    for part in parts:
        if part.number in used:
            row = rows.parts.add()
            name, n = part.name, 0
            while name in names:
                n += 1
                name = f"{part.name}.{n:03d}"
            names.add(name)
            row.name, row.number, row.color, row.kept = name, part.number, part.color[:3], part.kept
    writing = False
    rows.active = min(rows.active, max(len(rows.parts) - 1, 0))
    if settings.face_sets:
        write_face_values(mesh, FACE_SETS, labels + 2)  # 1 is the default of Blender: faces without a part
    if settings.colors:
        write_colors(mesh)
    mesh.update()


def write_colors(mesh: bpy.types.Mesh) -> None:
    """Write the colors of the parts as the active color attribute."""
    labels = read_labels(mesh)
    table = np.ones((max(int(labels.max(initial=-1)), -1) + 2, 4), np.float32)
    table[:, :3] = GRAY
    for part in mesh.segvigen.parts:
        if part.number < len(table) - 1:
            table[part.number, :3] = part.color  # row -1 is the gray of faces without a part
    corners = np.empty(len(mesh.polygons), np.int32)
    mesh.polygons.foreach_get("loop_total", corners)
    attribute = mesh.attributes.get(COLORS)
    if attribute is None or (attribute.domain, attribute.data_type) != ("CORNER", "BYTE_COLOR"):
        remove_attribute(mesh, COLORS)
        mesh.color_attributes.new(COLORS, "BYTE_COLOR", "CORNER")
    colors = np.repeat(table[labels], corners, axis=0)
    mesh.color_attributes[COLORS].data.foreach_set("color_srgb", colors.ravel())
    mesh.color_attributes.active_color = mesh.color_attributes[COLORS]


def _need_parts(found: bpy.types.Object | None) -> tuple[bpy.types.Object, np.ndarray, list[Part]]:
    found = check_object(found)
    labels, parts = read_labels(found.data), parts_of(found.data)
    if not parts:
        raise UserError(f"{found.name!r} has no parts yet; find them first")
    return found, labels, parts


def write_materials(found: bpy.types.Object | None) -> None:
    """Give every part a material of its own; materials from an earlier call are replaced."""
    found, labels, parts = _need_parts(found)
    mesh = found.data
    for index in reversed(range(len(mesh.materials))):
        material = mesh.materials[index]
        if material is not None and MADE in material:
            mesh.materials.pop(index=index)
            if not material.users:
                bpy.data.materials.remove(material)
    first = len(mesh.materials)
    chosen = np.empty(len(mesh.polygons), np.int32)
    mesh.polygons.foreach_get("material_index", chosen)
    for k, part in enumerate(parts):
        material = bpy.data.materials.new(part.name)
        material[MADE] = True
        if material.node_tree is None:  # before Blender 5.0
            material.use_nodes = True
        color = (*(_linear(c) for c in part.color), 1.0)
        material.diffuse_color = color
        shader = next(n for n in material.node_tree.nodes if n.type == "BSDF_PRINCIPLED")
        shader.inputs["Base Color"].default_value = color
        mesh.materials.append(material)
        chosen[labels == part.number] = first + k
    mesh.polygons.foreach_set("material_index", chosen)
    mesh.update()


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def write_vertex_groups(found: bpy.types.Object | None) -> None:
    """Make a vertex group of every part; vertices on a border are in all its groups.

    Groups from an earlier call are replaced.
    """
    found, labels, parts = _need_parts(found)
    for name in found.get(GROUPS, []):
        group = found.vertex_groups.get(name)
        if group is not None:
            found.vertex_groups.remove(group)
    mesh = found.data
    corners, vertex = np.empty(len(mesh.polygons), np.int32), np.empty(len(mesh.loops), np.int32)
    mesh.polygons.foreach_get("loop_total", corners)
    mesh.loops.foreach_get("vertex_index", vertex)
    label, names = np.repeat(labels, corners), []
    for part in parts:
        group = found.vertex_groups.new(name=part.name)
        group.add(np.unique(vertex[label == part.number]).tolist(), 1.0, "REPLACE")
        names.append(group.name)
    found[GROUPS] = names


def separate(found: bpy.types.Object | None) -> list[bpy.types.Object]:
    """Make an object of every part in a new collection, and hide the original.

    Faces without a part become one more object. Materials, UVs, and modifiers stay.
    """
    found, labels, parts = _need_parts(found)
    collection = bpy.data.collections.new(f"{found.name} parts")
    for parent in found.users_collection:
        parent.children.link(collection)
    whole = bmesh.new()
    whole.from_mesh(found.data)
    rows = [(part.number, part.name) for part in parts] + [(-1, "rest")] * bool((labels < 0).any())
    made = []
    for number, name in rows:
        part = whole.copy()
        part.faces.ensure_lookup_table()
        others = [part.faces[i] for i in np.flatnonzero(labels != number)]
        bmesh.ops.delete(part, geom=others, context="FACES")
        mesh = found.data.copy()
        mesh.name = name
        copied = found.copy()
        copied.name, copied.data = name, mesh
        if mesh.shape_keys is not None:  # they have the vertices of the whole
            copied.shape_key_clear()
        part.to_mesh(mesh)
        part.free()
        collection.objects.link(copied)
        made.append(copied)
        for i in reversed([i for i, row in enumerate(mesh.segvigen.parts) if row.number != number]):
            mesh.segvigen.parts.remove(i)
        mesh.segvigen.has_tree = False
    whole.free()
    found.select_set(False)
    found.hide_set(True)
    for copied in made:
        copied.select_set(True)
    bpy.context.view_layer.objects.active = made[0]
    return made
