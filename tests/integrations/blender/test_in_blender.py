"""The extension in the real `bpy` module against a real `segvigen serve`; `make test-blender` runs this.

It is skipped where there is no bpy, which is GPL, large, and needs one exact Python: 3.11 up to Blender 5.0.
SEGVIGEN_PYTHON is the Python that has segvigen.
"""

from __future__ import annotations

import http.server
import importlib
import importlib.util
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

if importlib.util.find_spec("bpy") is None:
    pytest.skip("bpy is not installed; `make test-blender` installs it", allow_module_level=True)
os.environ["BLENDER_USER_RESOURCES"] = tempfile.mkdtemp(prefix="segvigen-blender-")

import bpy  # noqa: E402
import numpy as np  # noqa: E402
from mathutils import Euler, Matrix, Vector  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
TOKEN = "token-of-the-test"


# ---- a server and a scene ------------------------------------------------------------------------


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """Run `segvigen serve` in a process; yields its address."""
    python = os.environ.get("SEGVIGEN_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        command = [python, "-m", "segvigen", "serve", "--port", "0", "--data", folder, *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder)
        try:
            line = process.stdout.readline()
            yield re.search(r"http://[^/ ]+", line)[0]
        finally:
            process.kill()  # nothing in its folder is needed
            process.wait()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Return the address of a server without a token: that in SEGVIGEN_SERVER, or one started now."""
    running = os.environ.get("SEGVIGEN_SERVER")
    with nullcontext(running) if running else serving() as address:
        yield address


@pytest.fixture(scope="session")
def installed() -> str:
    """Install the zip of the extension as a user does; returns the name of its module."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "integrations/blender/build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    with tempfile.TemporaryDirectory() as folder:
        path = build.build(Path(folder, "segvigen.zip"))
        options = {"repo": "user_default", "enable_on_install": True}
        assert bpy.ops.extensions.package_install_files(filepath=str(path), **options) == {"FINISHED"}
    return "bl_ext.user_default.segvigen"


@pytest.fixture
def preferences(installed: str) -> object:
    """Return the preferences of the extension in an empty scene; other modules need no reference to it."""
    bpy.ops.wm.read_homefile(use_empty=True, use_factory_startup=False)
    preferences = bpy.context.preferences.addons[installed].preferences
    preferences.address, preferences.token = "http://127.0.0.1:1", ""
    return preferences


@pytest.fixture
def ready(server: str, preferences: object) -> object:
    """Return the preferences with the address of a running server."""
    preferences.address = server
    return preferences


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


# ---- all parts -----------------------------------------------------------------------------------


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

MATRICES = {
    "rotated": Matrix.LocRotScale((5, -7, 2), Euler((0.4, 1.1, -0.7)), None),
    "scaled": Matrix.LocRotScale((1e4, 0, 0), Euler((0, 0, 0.5)), Vector((3.0, 0.5, 1.5))),
    "mirrored": Matrix.LocRotScale((0, 1, 0), None, Vector((-1.0, 2.0, 1.0))),
    "sheared": Matrix(((1, 0.4, 0, 1), (0, 1, 0.3, 2), (0, 0, 1, 3), (0, 0, 0, 1))),
}


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


# ---- clicks --------------------------------------------------------------------------------------


def down_on(session: object, x: float, y: float, positive: bool = True, z: float = 5.0) -> bool:
    """Click along -z from above, or along +z from below."""
    return session.click(Vector((x, y, z)), Vector((0, 0, -1 if z > 0 else 1)), positive)


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


# ---- guide ---------------------------------------------------------------------------------------


def add_camera(kind: str = "PERSP") -> None:
    """Add a camera that looks at the table from the front, above."""
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.data.type = kind
    camera.location, camera.rotation_euler = (1.0, -4.0, 2.5), (math.radians(65), 0, math.radians(14))
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera
    bpy.context.view_layer.update()


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


# ---- the thread ----------------------------------------------------------------------------------


@pytest.fixture
def timed(ready: object) -> Iterator[object]:
    """Let requests run beside the main thread, as with an interface; returns the module `jobs`."""
    jobs = module("jobs")
    jobs.waits = False
    yield jobs
    jobs.cancel()
    while jobs.current is not None:
        jobs.poll()
        time.sleep(0.02)
    jobs.waits = True


def finish(jobs: object) -> list[float]:
    """Call the timer until no request runs; return how long each call took."""
    times = []
    while jobs.current is not None:
        start = time.perf_counter()
        jobs.poll()
        times.append(time.perf_counter() - start)
        time.sleep(0.02)
    return times


def test_requests_run_beside_the_main_thread(timed):
    table = add_table()
    assert bpy.ops.segvigen.find_parts() == {"FINISHED"}
    assert "segvigen_part" not in table.data.attributes and timed.current.thread.is_alive()
    with pytest.raises(RuntimeError, match="a request is running"):
        bpy.ops.segvigen.find_parts()
    times = finish(timed)
    assert len(times) > 2 and timed.message == ""
    assert len(labels_of(table)) == 270


def test_the_newest_granularity_wins_while_a_request_runs(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    finish(timed)
    for value in (0.1, 0.3, 0.9):
        set_granularity(value)
    assert bpy.context.window_manager.segvigen.granularity == pytest.approx(0.9)
    finish(timed)
    assert table.data.segvigen.granularity == pytest.approx(0.9)


def test_clicks_during_a_request_wait_for_it(timed):
    table = add_table()
    session = module("click").ClickSession(table, "ORIGINAL")
    assert session.busy
    down_on(session, 0.05, 0.05)
    down_on(session, -0.81, -0.41, z=-5.0, positive=False)
    finish(timed)
    assert not session.busy and session.selected[session.clicks[0][2]]
    assert not session.selected[session.clicks[1][2]]


def test_a_mesh_that_changed_meanwhile_stays_as_it_is(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    table.data.vertices[0].co.x += 0.5
    finish(timed)
    assert "changed while the server was working" in timed.message
    assert "segvigen_part" not in table.data.attributes
    bpy.ops.segvigen.find_parts()
    bpy.data.objects.remove(table)
    finish(timed)
    assert "is gone" in timed.message


def test_a_request_can_be_cancelled(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    bpy.ops.segvigen.cancel()
    finish(timed)
    assert timed.message == "" and "segvigen_part" not in table.data.attributes


# ---- bad input and servers -----------------------------------------------------------------------


def test_objects_that_cannot_be_segmented_are_one_line(preferences):
    with pytest.raises(RuntimeError, match="the active object is no object; select a mesh"):
        bpy.ops.segvigen.find_parts()
    bpy.ops.curve.primitive_bezier_circle_add()
    with pytest.raises(RuntimeError, match="of the type CURVE; select a mesh"):
        bpy.ops.segvigen.find_parts()
    add("empty", [(0, 0, 0)], [])
    with pytest.raises(RuntimeError, match="'empty' has no faces"):
        bpy.ops.segvigen.find_parts()
    table = add_table()
    table.scale.z = 0.0
    bpy.context.view_layer.update()
    with pytest.raises(RuntimeError, match="the scale of 'table' is 0"):
        bpy.ops.segvigen.find_parts()
    table.scale.z = 1.0
    bpy.ops.object.mode_set(mode="EDIT")
    with pytest.raises(RuntimeError, match="in Edit Mode; switch to Object Mode"):
        bpy.ops.segvigen.find_parts()
    bpy.ops.object.mode_set(mode="OBJECT")


@contextmanager
def answering(version: str | None) -> Iterator[str]:
    """Run a server that is not segvigen's: it responds with a version, or with text."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            health = json.dumps({"status": "ok", "version": version})
            body = (health if version else "<h1>hello</h1>").encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    made = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def test_servers_that_cannot_be_used_are_named_with_what_to_do(preferences):
    table = add_table()

    def refused(text: str) -> None:
        with pytest.raises(RuntimeError, match=text):
            bpy.ops.segvigen.find_parts()
        assert "segvigen_part" not in table.data.attributes
        assert module("jobs").current is None

    refused("no segvigen server responds at http://127.0.0.1:1 .*start it with `segvigen serve`")
    preferences.address = "not an address"
    refused("expected http://127.0.0.1:8000")
    with answering("0.0.9") as preferences.address:
        refused("is segvigen 0.0.9; this extension needs 0.1 or later")
    with answering(None) as preferences.address:
        refused("is not a segvigen server")
    preferences.address = "http://192.0.2.1:8000"  # a network for documentation; nothing is sent
    bpy.context.preferences.system.use_online_access = False
    refused("online access is off")


def test_a_token_is_needed_and_checked(preferences):
    add_table()
    with serving("--token", TOKEN) as address:
        preferences.address = address
        for token, text in (("", "needs a token"), ("wrong-token", "refuses this token")):
            preferences.token = token
            with pytest.raises(RuntimeError, match=f"{text}; enter the one that it was started with"):
                bpy.ops.segvigen.find_parts()
        preferences.token = TOKEN
        assert bpy.ops.segvigen.find_parts() == {"FINISHED"}
        preferences.token, preferences.address = "", f"{address}/?token={TOKEN}"  # the printed link
        assert bpy.ops.segvigen.check() == {"FINISHED"}
        assert re.match(r"segvigen \d+\.\d+\.\d+ with the model mini", module("jobs").message)


def test_loose_vertices_are_not_sent(preferences):
    found = add("loose", [(1e6, 0, 0), (0, 0, 0), (1, 0, 0), (0, 1, 0), (9, 9, 9)], [(1, 2, 3)])
    source = module("source").read(found, "ORIGINAL")
    assert source.triangles.tolist() == [[0, 1, 2]] and len(source.points) == 3
    assert np.allclose(source.to_file(source.points), [(-0.5, 0, 0.5), (0.5, 0, 0.5), (-0.5, 0, -0.5)])


def test_the_extension_can_be_disabled_and_enabled(ready, installed):
    import addon_utils

    addon_utils.disable(installed)
    assert not hasattr(bpy.types.Mesh, "segvigen")
    addon_utils.enable(installed)
    assert hasattr(bpy.types.Mesh, "segvigen")
