"""Blender: clicks in the viewport, without its events."""

from __future__ import annotations

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed; `make test-blender` installs it")

import numpy as np  # noqa: E402
from mathutils import Vector  # noqa: E402

from tests.integrations.blender.scenes import (  # noqa: E402
    MATRICES,
    add_table,
    down_on,
    half_table,
    labels_of,
    module,
    set_granularity,
)


def test_a_click_selects_and_enter_keeps_it_as_a_part(ready):
    table = add_table()
    bpy.ops.ed.undo_push(message="table")
    session = module("click").ClickSession(table, "ORIGINAL")
    assert down_on(session, 0.05, 0.05)
    assert session.selected[:54].any()
    session.keep()
    labels = labels_of(bpy.context.object)
    assert set(labels) <= {-1, 0} and (labels == 0).any()
    assert bpy.context.object.data.segvigen.parts[0].kept
    bpy.ops.ed.undo()
    assert "segvigen_part" not in bpy.context.object.data.attributes


def test_a_click_with_shift_excludes(ready):
    table = add_table()
    session = module("click").ClickSession(table, "ORIGINAL")
    with pytest.raises(Exception, match="the first click selects a part"):
        down_on(session, 0.05, 0.05, positive=False)
    down_on(session, -0.81, -0.41, z=-5.0)
    session.selected[:] = True  # whatever the model says, the click after it must change it
    down_on(session, 0.05, 0.05, positive=False)
    hit = session.clicks[1][2]
    assert not session.selected[hit] and [positive for _, positive, _ in session.clicks] == [True, False]
    session.remove_last()
    session.remove_last()
    assert not session.selected.any() and not session.clicks
    with pytest.raises(Exception, match="nothing is selected"):
        session.keep()


def test_clicks_have_smaller_and_larger_answers(ready):
    bpy.ops.mesh.primitive_monkey_add()
    session = module("click").ClickSession(bpy.context.object, "ORIGINAL")
    assert session.click(Vector((0.35, -5, 0.25)), Vector((0, 1, 0)))
    assert session.candidate is not None
    for _ in range(8):
        session.choose_size(1)
    large = session.selected.sum()
    assert session.candidate[0] == session.candidate[1] - 1
    for _ in range(8):
        session.choose_size(-1)
    assert session.candidate[0] == 0 and session.selected.sum() <= large


def test_kept_parts_keep_their_faces(ready):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    module("parts").add_part(module("source").read(table, "ORIGINAL"), np.arange(270) < 10, 0)
    kept = table.data.segvigen.parts[table.data.segvigen.active].number
    assert (labels_of(table)[:10] == kept).all()
    set_granularity(0.9)
    assert (labels_of(table) == kept).sum() == 10
    session = module("click").ClickSession(table, "ORIGINAL")
    session.clicks.append(([0.0, 0.0, 0.0], True, 100))
    session.selected[:] = True
    session.keep()
    assert (labels_of(table) == kept).sum() == 10 and len(set(labels_of(table))) == 2
    session = module("click").ClickSession(table, "ORIGINAL")
    session.clicks.append(([0.0, 0.0, 0.0], True, 5))  # on the kept part: the selection stays inside
    session.selected[:] = np.arange(270) % 2 == 0
    session.keep()
    assert (labels_of(table) == kept).sum() == 5
    assert len({p.name for p in table.data.segvigen.parts}) == len(table.data.segvigen.parts)


def test_a_selection_can_be_added_to_the_active_part(ready):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    rows = table.data.segvigen
    rows.active = 0
    number = rows.parts[0].number
    before = labels_of(table)
    session = module("click").ClickSession(table, "ORIGINAL")
    other = int(np.flatnonzero(before != number)[0])
    session.clicks.append(([0.0, 0.0, 0.0], True, other))
    session.selected[other] = True
    session.keep(into_active=True)
    assert labels_of(table)[other] == number and (labels_of(table) != before).sum() == 1


def test_clicks_meet_what_modifiers_add(ready):
    found = half_table()
    session = module("click").ClickSession(found, "ORIGINAL")
    assert not down_on(session, -0.5, 0.05)
    session = module("click").ClickSession(found, "MODIFIED")
    assert down_on(session, -0.5, 0.05) and session.selected[session.clicks[0][2]]
    session.keep()
    assert len(labels_of(found)) == 153 and labels_of(found)[session.source.origin[session.clicks[0][2]]] == 0
    session = module("click").ClickSession(found, "COPY")
    assert down_on(session, -0.5, 0.05)
    made = session.keep()
    assert made is not found and found.hide_get() and len(labels_of(made)) == 306
    assert labels_of(made)[session.clicks[0][2]] == made.data.segvigen.parts[-1].number


def test_the_highlight_lies_on_the_surface(ready):
    table = add_table()
    table.matrix_world = MATRICES["mirrored"]
    bpy.context.view_layer.update()
    session = module("click").ClickSession(table, "ORIGINAL")
    session.selected[3] = True
    corners = session.triangles()
    polygon = table.data.polygons[3]
    assert corners.shape == (6, 3)
    heights = (corners - np.array(polygon.center)) @ np.array(polygon.normal)
    assert (heights > 0).all() and heights.max() < 0.01
    polygon = next(p for p in table.data.polygons[:54] if p.normal.z > 0.9)
    up = Vector((0, 0, 1))
    assert session.click(table.matrix_world @ polygon.center + up * 3, -up)
    marks = session.marks(True)
    assert marks.shape == (24, 3) and np.linalg.norm(marks.mean(axis=0) - np.array(polygon.center)) < 1e-4
    assert session.marks(False).shape == (0, 3)
