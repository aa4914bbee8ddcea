"""Blender: guide maps drawn from the view."""

from __future__ import annotations

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed; `make test-blender` installs it")

import numpy as np  # noqa: E402

from tests.integrations.blender.scenes import add_camera, add_table, bodies, labels_of, scene  # noqa: E402


@pytest.mark.parametrize("kind", ["PERSP", "ORTHO"])
def test_face_sets_seen_from_the_view_become_parts(ready, kind):
    table = add_table()
    add_camera(kind)
    attribute = table.data.attributes.new(".sculpt_face_set", "INT", "FACE")
    attribute.data.foreach_set("value", np.repeat([1, 2, 2, 2, 2], 54).astype(np.int32))
    scene().guide = "FACE_SETS"
    bpy.ops.segvigen.draw_view()
    image = bpy.data.images["segvigen guide"]
    pixels = np.array(image.pixels[:]).reshape(*image.size, 4)
    assert len(np.unique(pixels.reshape(-1, 4), axis=0)) == 3  # two sets and nothing
    assert 0.05 < (pixels[..., 3] > 0).mean() < 0.9
    bpy.ops.segvigen.guide()
    rows = bodies(labels_of(table))
    assert len(set(rows[0])) == 1 and len(set(rows[1:].ravel())) == 1 and rows[0, 0] != rows[1, 0]


def test_materials_give_the_parts_their_names(ready):
    table = add_table()
    add_camera()
    for name in ("top", "legs"):
        table.data.materials.append(bpy.data.materials.new(name))
    table.data.polygons.foreach_set("material_index", np.repeat([0, 1, 1, 1, 1], 54).astype(np.int32))
    scene().guide = "MATERIALS"
    bpy.ops.segvigen.draw_view()
    bpy.ops.segvigen.guide()
    names = {p.number: p.name for p in table.data.segvigen.parts}
    assert [names[label] for label in bodies(labels_of(table))[:, 0]] == ["top"] + ["legs"] * 4


def test_parts_begin_a_guide_and_keep_the_names_that_users_gave(ready):
    table = add_table()
    add_camera()
    bpy.ops.segvigen.find_parts()
    before = labels_of(table)
    table.data.segvigen.parts[0].name = "top"
    named = before == table.data.segvigen.parts[0].number
    scene().guide = "PARTS"
    bpy.ops.segvigen.draw_view()
    bpy.ops.segvigen.guide()
    names = {p.number: p.name for p in table.data.segvigen.parts}
    assert {names[label] for label in labels_of(table)[named].tolist()} == {"top"}
    assert not table.data.segvigen.has_tree


def test_unpainted_pixels_of_the_shape_are_left_out(ready):
    table = add_table()
    add_camera()
    bpy.ops.segvigen.draw_view()
    with pytest.raises(RuntimeError, match="no painted part yet"):
        bpy.ops.segvigen.guide()
    image = bpy.data.images["segvigen guide"]
    pixels = np.array(image.pixels[:]).reshape(*image.size, 4)
    seen = np.flatnonzero((pixels[..., 3] > 0).any(axis=1))
    middle = (seen[0] + seen[-1]) // 2
    drawn = pixels[..., 3] > 0
    lower = drawn & (np.arange(len(pixels))[:, None] < middle - 30)
    upper = drawn & (np.arange(len(pixels))[:, None] > middle + 30)
    pixels[lower], pixels[upper] = (1, 0, 0, 1), (0, 0, 1, 1)
    image.pixels.foreach_set(pixels.astype(np.float32).ravel())
    bpy.ops.segvigen.guide()
    assert len(set(labels_of(table))) == 2
    table.data.vertices[0].co.x += 0.5
    with pytest.raises(RuntimeError, match="changed after the view was drawn"):
        bpy.ops.segvigen.guide()
