"""Blender: all parts of meshes with polygons, materials, transforms, and modifiers; undo; what is written."""

from __future__ import annotations

import math

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed; `make test-blender` installs it")

import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

from tests.integrations.blender.scenes import (  # noqa: E402
    MATRICES,
    add,
    add_camera,
    add_table,
    bodies,
    half_table,
    labels_of,
    module,
    scene,
    set_granularity,
)


def test_quads_keep_their_polygons_and_get_labels_face_sets_and_colors(ready):
    table = add_table()
    assert bpy.ops.segvigen.find_parts() == {"FINISHED"}
    labels = labels_of(table)
    assert len(labels) == 5 * 54 and [len(p.vertices) for p in table.data.polygons] == [4] * 270
    assert all(len(set(row)) == 1 for row in bodies(labels).tolist())
    assert len(set(labels)) >= 2 and labels.min() >= 0
    face_sets = np.empty(270, np.int32)
    table.data.attributes[".sculpt_face_set"].data.foreach_get("value", face_sets)
    assert (face_sets == labels + 2).all()
    parts = {p.number: tuple(p.color) for p in table.data.segvigen.parts}
    assert set(parts) == set(labels.tolist())
    colors = np.empty(270 * 4 * 4, np.float32)
    table.data.color_attributes["segvigen_color"].data.foreach_get("color_srgb", colors)
    expected = [parts[label] for label in np.repeat(labels, 4).tolist()]
    assert np.abs(colors.reshape(-1, 4)[:, :3] - expected).max() < 1 / 255
    assert table.data.color_attributes.active_color.name == "segvigen_color"
    table.data.segvigen.parts[0].color = (0.0, 0.0, 0.0)
    table.data.color_attributes["segvigen_color"].data.foreach_get("color_srgb", colors)
    black = (colors.reshape(-1, 4)[:, :3] == 0).all(axis=1)
    assert (black == (np.repeat(labels, 4) == table.data.segvigen.parts[0].number)).all()


def test_settings_leave_out_face_sets_and_colors(ready):
    table = add_table()
    scene().face_sets = scene().colors = False
    bpy.ops.segvigen.find_parts()
    assert ".sculpt_face_set" not in table.data.attributes
    assert "segvigen_color" not in table.data.attributes


def test_ngons_keep_their_polygons(ready):
    rim = [(math.cos(a), math.sin(a)) for a in np.linspace(0, 2 * math.pi, 24, endpoint=False)]
    corners = [(0, 0), (3, 0), (3, 1), (1, 1), (1, 3), (0, 3)]  # a concave L
    vertices, polygons = [], []
    for outline, height in ((rim, 0.5), ([(x + 3, y) for x, y in corners], 0.4)):
        n, start = len(outline), len(vertices)
        vertices += [(x, y, z) for z in (0.0, height) for x, y in outline]
        polygons += [[start + i for i in reversed(range(n))], [start + n + i for i in range(n)]]
        sides = [(start + i, start + (i + 1) % n) for i in range(n)]
        polygons += [[a, b, b + n, a + n] for a, b in sides]
    found = add("ngons", vertices, polygons)
    bpy.ops.segvigen.find_parts()
    labels = labels_of(found)
    assert sorted(len(p.vertices) for p in found.data.polygons)[-4:] == [6, 6, 24, 24]
    assert len(set(labels[:26]) & set(labels[26:])) == 0 and labels.min() >= 0


def test_materials_change_the_order_in_the_file_not_the_labels(ready):
    table = add_table()
    for name, color in (("red", (1, 0, 0, 1)), ("blue", (0, 0, 1, 1))):
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        material.node_tree.nodes["Principled BSDF"].inputs["Base Color"].default_value = color
        table.data.materials.append(material)
    table.data.polygons.foreach_set("material_index", np.arange(270, dtype=np.int32) % 2)
    source = module("source").read(table, "ORIGINAL")
    assert (np.sort(source.order) == np.arange(540)).all() and (np.diff(source.order) < 0).any()
    bpy.ops.segvigen.find_parts()
    assert all(len(set(row)) == 1 for row in bodies(labels_of(table)).tolist())


def test_a_textured_mesh_is_sent_with_its_picture(ready):
    table = add_table()
    table.data.uv_layers.new()
    image = bpy.data.images.new("checks", 8, 8)
    material = bpy.data.materials.new("checked")
    material.use_nodes = True
    nodes = material.node_tree
    texture = nodes.nodes.new("ShaderNodeTexImage")
    texture.image = image
    nodes.links.new(texture.outputs["Color"], nodes.nodes["Principled BSDF"].inputs["Base Color"])
    table.data.materials.append(material)
    assert b"\x89PNG" in module("source").read(table, "ORIGINAL").glb
    bpy.ops.segvigen.find_parts()
    assert all(len(set(row)) == 1 for row in bodies(labels_of(table)).tolist())


# ---- frames --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MATRICES)
def test_the_file_has_the_shape_in_world_space_and_rays_meet_it(ready, name):
    table = add_table()
    table.matrix_world = MATRICES[name]
    bpy.context.view_layer.update()
    source = module("source").read(table, "ORIGINAL")
    world = np.array([table.matrix_world @ v.co for v in table.data.vertices])
    expected = world - (world.min(axis=0) + world.max(axis=0)) / 2
    x, y, z = source.to_file(source.points).T
    assert np.allclose(np.stack([x, -z, y], axis=1), expected, atol=1e-3)  # float32 matrices, 10,000 away
    corners = source.to_file(source.points)[source.triangles]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    outward = corners.mean(axis=1) - corners[: 2 * 54].reshape(-1, 3).mean(axis=0)
    assert ((normals * outward)[: 2 * 54].sum(axis=1) > 0).all()

    session = module("click").ClickSession(table, "ORIGINAL")
    up = table.matrix_world.to_3x3() @ Vector((0, 0, 1))
    polygon = next(p for p in table.data.polygons[:54] if p.normal.z > 0.9)
    target = table.matrix_world @ polygon.center
    assert session.click(target + up * 3, -up)
    assert session.clicks[0][2] == polygon.index
    assert np.allclose(session.clicks[0][0], source.to_file(np.array(polygon.center)), atol=1e-3)
    assert session.selected[polygon.index]
    assert not session.click(target + up * 3, up)  # away from the mesh
    assert len(session.clicks) == 1


# ---- modifiers -----------------------------------------------------------------------------------


def test_modifiers_are_left_out_by_default(ready):
    found = half_table()
    bpy.ops.segvigen.find_parts()
    assert len(labels_of(found)) == 153


def test_labels_of_a_mirrored_mesh_go_back_to_the_faces_they_come_from(ready, capfd):
    found = half_table()
    scene().modifiers = "MODIFIED"
    source = module("source").read(found, "MODIFIED")
    assert source.num_polygons == 2 * 153 and source.num_base == 153  # 45, 54, and 54
    assert (np.bincount(source.origin) == 2).all()
    bpy.ops.segvigen.find_parts()
    labels = labels_of(found)
    assert len(labels) == len(found.data.polygons) == 153
    assert all(len(set(row)) == 1 for row in np.split(labels, [45, 99]))
    assert ".segvigen_origin" not in found.data.attributes
    assert "belong to another part than the face they come from" in capfd.readouterr().out


def test_a_new_object_has_the_labels_of_all_faces_that_modifiers_make(ready):
    found = half_table()
    bpy.ops.ed.undo_push(message="half")
    scene().modifiers = "COPY"
    bpy.ops.segvigen.find_parts()
    made = bpy.context.object
    assert made is not found and made.name == "half parts" and not made.modifiers
    assert len(labels_of(made)) == 2 * 153 and labels_of(made).min() >= 0
    assert "segvigen_part" not in found.data.attributes and found.hide_get()
    bpy.ops.ed.undo()
    assert "half parts" not in bpy.data.objects and not bpy.data.objects["half"].hide_get()


def test_a_subdivided_mesh_gives_each_face_the_majority_of_its_pieces(ready):
    table = add_table()
    table.modifiers.new("Subdivision", "SUBSURF").levels = 1
    scene().modifiers = "MODIFIED"
    source = module("source").read(table, "MODIFIED")
    assert source.num_polygons == 4 * 270 and (np.bincount(source.origin) == 4).all()
    bpy.ops.segvigen.find_parts()
    assert len(labels_of(table)) == 270 and labels_of(table).min() >= 0


def test_modifiers_that_build_a_new_mesh_need_a_new_object(ready):
    table = add_table()
    modifier = table.modifiers.new("Remesh", "REMESH")
    modifier.mode, modifier.voxel_size = "VOXEL", 0.05
    scene().modifiers = "MODIFIED"
    with pytest.raises(RuntimeError, match="labels can only go to a new object"):
        bpy.ops.segvigen.find_parts()
    assert "segvigen_part" not in table.data.attributes
    scene().modifiers = "COPY"
    bpy.ops.segvigen.find_parts()
    assert len(labels_of(bpy.context.object)) > 1000


# ---- granularity and undo ------------------------------------------------------------------------


def test_each_action_is_one_step_to_undo(ready):
    table = add_table()
    bpy.ops.ed.undo_push(message="table")
    set_granularity(0.0)
    bpy.ops.segvigen.find_parts()
    coarse = labels_of(table)
    set_granularity(1.0)
    fine = labels_of(bpy.context.object)
    assert len(set(fine)) >= len(set(coarse))
    assert bpy.context.object.data.segvigen.granularity == 1.0
    bpy.ops.ed.undo()
    assert (labels_of(bpy.context.object) == coarse).all()
    assert bpy.context.window_manager.segvigen.granularity == 0.0
    bpy.ops.ed.undo()
    assert "segvigen_part" not in bpy.context.object.data.attributes
    assert not bpy.context.object.data.segvigen.parts
    bpy.ops.ed.redo()
    bpy.ops.ed.redo()
    assert (labels_of(bpy.context.object) == fine).all()


def test_the_granularity_finds_its_parts_again_after_a_guide_is_undone(ready):
    """The server is then at another step than Blender; the parts are the same, their numbers may differ."""
    table = add_table()
    add_camera()
    set_granularity(0.2)
    bpy.ops.segvigen.find_parts()
    first = labels_of(table)
    scene().guide = "PARTS"
    bpy.ops.segvigen.draw_view()
    bpy.ops.ed.undo_push(message="picture")
    bpy.ops.segvigen.guide()
    assert not bpy.context.object.data.segvigen.has_tree
    bpy.ops.ed.undo()
    assert (labels_of(bpy.context.object) == first).all()
    set_granularity(0.9)
    set_granularity(0.2)
    pairs = set(zip(labels_of(bpy.context.object).tolist(), first.tolist(), strict=True))
    assert len(pairs) == len(set(first))  # one to one


# ---- materials, groups, objects ------------------------------------------------------------------


def test_parts_become_materials_vertex_groups_and_objects(ready):
    table = add_table()
    original = bpy.data.materials.new("wood")
    table.data.materials.append(original)
    with pytest.raises(RuntimeError, match="has no parts yet"):
        bpy.ops.segvigen.materials()
    set_granularity(0.5)
    bpy.ops.segvigen.find_parts()
    labels, parts = labels_of(table), list(table.data.segvigen.parts)
    for _ in range(2):  # the second call replaces what the first made
        bpy.ops.segvigen.materials()
        bpy.ops.segvigen.vertex_groups()
    names = [m.name for m in table.data.materials]
    assert len(names) == 1 + len(parts) and names[0] == "wood" and len(bpy.data.materials) == len(names)
    used = [names[p.material_index] for p in table.data.polygons]
    assert used == [next(p.name for p in parts if p.number == label) for label in labels]
    assert [g.name for g in table.vertex_groups] == [p.name for p in parts]
    for group, part in zip(table.vertex_groups, parts, strict=True):
        members = {v.index for v in table.data.vertices if group.index in [g.group for g in v.groups]}
        polygons = [p for p in table.data.polygons if labels[p.index] == part.number]
        assert members == {i for p in polygons for i in p.vertices}

    bpy.ops.ed.undo_push(message="before")
    bpy.ops.segvigen.separate()
    made = list(bpy.data.collections["table parts"].objects)
    assert [o.name for o in made] == [p.name for p in bpy.data.objects["table"].data.segvigen.parts]
    counts = [int((labels == p.number).sum()) for p in bpy.data.objects["table"].data.segvigen.parts]
    assert [len(o.data.polygons) for o in made] == counts
    assert bpy.data.objects["table"].hide_get()


def test_separate_objects_leave_shape_keys_out(ready):
    table = add_table()
    table.shape_key_add(name="Basis")
    table.shape_key_add(name="tall").data[0].co.z += 1.0
    bpy.ops.segvigen.find_parts()
    bpy.ops.segvigen.separate()
    made = bpy.data.collections["table parts"].objects
    assert sum(len(o.data.polygons) for o in made) == 270
    assert all(o.data.shape_keys is None for o in made) and table.data.shape_keys is not None
