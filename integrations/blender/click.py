"""Select a part with clicks in the viewport: `ClickSession` has the logic, the operator passes events."""

from __future__ import annotations

from typing import Any

import bpy
import gpu
import numpy as np
from bpy_extras import view3d_utils
from gpu_extras.batch import batch_for_shader
from mathutils import Vector

from . import jobs
from .arrays import read_faces
from .parts import add_part, free_faces, parts_of
from .source import UserError, check_object, find, read, read_labels

LIFT = 0.002  # of the size of the mesh: how far the highlight lies above the surface
MARKER = 0.008  # of the size of the mesh: radius of the mark of a click
HELP = (
    "Left: add   Shift+Left: exclude   Backspace: remove the last click   [ ]: smaller, larger   "
    "Enter: keep as a part   Shift+Enter: add to the active part   Esc: cancel"
)
PASSED = {
    "MIDDLEMOUSE", "WHEELUPMOUSE", "WHEELDOWNMOUSE", "WHEELINMOUSE", "WHEELOUTMOUSE", "TRACKPADPAN",
    "TRACKPADZOOM", "MOUSEROTATE", "MOUSESMARTZOOM", "NDOF_MOTION", "MOUSEMOVE", "INBETWEEN_MOUSEMOVE",
    "HOME", "ACCENT_GRAVE", *(f"NUMPAD_{i}" for i in range(10)), "NUMPAD_PERIOD", "NUMPAD_PLUS",
    "NUMPAD_MINUS",
}  # fmt: skip


class ClickSession:
    """Clicks on one object and the selection that the server has for them."""

    def __init__(self, found: bpy.types.Object, mode: str) -> None:
        self.source = read(check_object(found), mode, rays=True)
        self.clicks: list[tuple[list[float], bool, int]] = []  # file frame, positive, polygon
        self.selected = np.zeros(self.source.num_polygons, bool)  # [P]
        self.candidate: tuple[int, int] | None = None  # the chosen candidate, and how many there are
        self.busy = self._again = False
        self._lifted: np.ndarray | None = None  # [V, 3] local, a little above the surface
        self.request()  # sends and prepares the mesh, so that the first click is fast

    def click(self, origin: Vector, direction: Vector, positive: bool = True) -> bool:
        """Add a click where a ray in world space meets the mesh; return whether it does."""
        inverse = find(self.source.name).matrix_world.inverted()
        hit, _, polygon, _ = self.source.tree.ray_cast(inverse @ origin, inverse.to_3x3() @ direction)
        if hit is None:
            return False
        if not positive and not self.clicks:
            raise UserError("the first click selects a part; click without Shift")
        point = self.source.to_file(np.array(hit, np.float64)).tolist()
        self.clicks.append((point, positive, polygon))
        self.request()
        return True

    def remove_last(self) -> None:
        """Remove the last click."""
        if self.clicks:
            self.clicks.pop()
            self.request()

    def request(self) -> None:
        """Get the selection of the clicks from the server; while a request runs, the newest clicks wait."""
        clicks = [(point, positive) for point, positive, _ in self.clicks]
        self._start(lambda client, id, *more: client.click(id, clicks, *more) if clicks else None)
        if not clicks:
            self.selected[:], self.candidate = False, None

    def choose_size(self, step: int) -> None:
        """Choose the next smaller (-1) or larger (1) answer to the clicks."""
        if self.candidate is None or self.busy or not 0 <= self.candidate[0] + step < self.candidate[1]:
            return
        action = {"do": "candidate", "number": self.candidate[0] + step}
        self._start(lambda client, id, count, shown: client.act(id, action))

    def _start(self, prompt: Any) -> None:
        if self.busy:
            self._again = True
            return
        source = self.source

        def work(job: jobs.Job) -> tuple[bytes, dict[str, Any]] | None:
            client = job.client
            count = client.check()["defaults"].get("candidates")
            id = client.project(source.name, source.glb, source.digest)
            state = prompt(client, id, count, lambda state: job.previews.append((client.faces(id), state)))
            return None if state is None else (client.faces(id), state)

        self.busy = True
        try:
            jobs.start(work, self._take, self._take, self._ended)
        except UserError:
            self.busy = False
            raise

    def _take(self, result: tuple[bytes, dict[str, Any]] | None) -> None:
        if result is None or not self.clicks:
            return
        faces, state = result
        selected = read_faces(faces, self.source.order)[1]
        self.selected = self.source.per_polygon(selected.astype(np.int64)) > 0
        if self.source.num_base == self.source.num_polygons and self.source.origin is None:
            mesh = find(self.source.name).data
            self.selected &= free_faces(read_labels(mesh), parts_of(mesh), self.clicks[0][2])
        prompt = state["prompt"] or {}
        candidates = prompt.get("candidates") or []
        self.candidate = (prompt["candidate"], len(candidates)) if len(candidates) > 1 else None

    def _ended(self) -> None:
        self.busy, again, self._again = False, self._again, False
        if again:
            self.request()

    def keep(self, into_active: bool = False) -> bpy.types.Object:
        """Make a part of the selection, or add it to the active part, as one step of undo."""
        if not self.selected.any():
            raise UserError("nothing is selected; click on a part first")
        rows = find(self.source.name).data.segvigen
        into = rows.parts[rows.active].number if into_active and rows.parts else None
        found = add_part(self.source, self.selected, self.clicks[0][2], into)
        jobs.push_undo("click")
        return found

    def triangles(self) -> np.ndarray:
        """Return the corners [3 n, 3] (local) of the selected triangles, lifted off the surface."""
        source = self.source
        if self._lifted is None:
            first, second, third = np.moveaxis(source.points[source.triangles], 1, 0)
            normals = np.zeros_like(source.points)  # of vertices, so that the lifted triangles have no gaps
            np.add.at(normals, source.triangles, np.cross(second - first, third - first)[:, None])
            normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-30)
            sign = np.sign(np.linalg.det(source.linear))  # triangles of mirrored objects are turned
            height = LIFT * float(np.ptp(source.points, axis=0).max())
            self._lifted = (source.points + sign * height * normals).astype(np.float32)
        chosen = source.triangles[self.selected[source.polygon]]
        return np.ascontiguousarray(self._lifted[chosen].reshape(-1, 3))

    def marks(self, positive: bool) -> np.ndarray:
        """Return the corners [24 n, 3] (local) of an octahedron at each positive or negative click."""
        inverse = np.linalg.inv(self.source.linear)
        axes = np.concatenate([np.eye(3), -np.eye(3)])
        faces = [[x, y, z] for x in (0, 3) for y in (1, 4) for z in (2, 5)]
        radius = MARKER * float(np.ptp(self.source.points @ self.source.linear.T, axis=0).max())
        # the file frame has Y up: (x, y, z) is (x, -z, y) in Blender
        points = [(p[0], -p[2], p[1]) for p, yes, _ in self.clicks if yes == positive]
        world = np.array(points).reshape(-1, 1, 1, 3) + self.source.center + radius * axes[faces]
        return np.ascontiguousarray(world.reshape(-1, 3) @ inverse.T, np.float32)


class SEGVIGEN_OT_click(bpy.types.Operator):
    """Select a part with clicks: left adds, Shift+left excludes, Enter keeps the selection as a part"""

    bl_idname = "segvigen.click"
    bl_label = "Click a Part"
    bl_options = {"REGISTER"}

    @classmethod
    def poll(cls, context: bpy.types.Context) -> bool:
        """Offer it in 3D viewports."""
        return context.area is not None and context.area.type == "VIEW_3D" and context.object is not None

    def invoke(self, context: bpy.types.Context, event: bpy.types.Event) -> set[str]:
        """Begin a session."""
        try:
            self.session = ClickSession(context.object, context.scene.segvigen.modifiers)
        except UserError as error:
            self.report({"ERROR"}, str(error))
            return {"CANCELLED"}
        self.keep: bool | None = None  # after Enter: whether to add to the active part
        self.drawn: tuple[int, Any] | None = None
        self.timer = context.window_manager.event_timer_add(0.1, window=context.window)
        self.handler = bpy.types.SpaceView3D.draw_handler_add(self.highlight, (), "WINDOW", "POST_VIEW")
        context.workspace.status_text_set(HELP)
        context.window_manager.modal_handler_add(self)
        return {"RUNNING_MODAL"}

    def modal(self, context: bpy.types.Context, event: bpy.types.Event) -> set[str]:
        """Pass an event to the session."""
        try:
            return self.handle(context, event)
        except UserError as error:
            self.keep = None
            self.report({"WARNING"}, str(error))
            return {"RUNNING_MODAL"}
        except BaseException:
            self.end(context)
            raise

    def handle(self, context: bpy.types.Context, event: bpy.types.Event) -> set[str]:
        """Return what `modal` returns for an event."""
        session, pressed = self.session, event.value == "PRESS"
        if event.type == "TIMER":
            if self.keep is not None and not session.busy:
                session.keep(self.keep)
                return self.end(context, "FINISHED")
            return {"PASS_THROUGH"}
        region = self.region(context, event)
        if event.type in PASSED or region is None and event.type in ("LEFTMOUSE", "RIGHTMOUSE"):
            return {"PASS_THROUGH"}
        if not pressed:
            return {"RUNNING_MODAL"}
        if event.type == "LEFTMOUSE":
            area, window = region
            where = (event.mouse_x - window.x, event.mouse_y - window.y)
            view = area.spaces.active.region_3d
            origin = view3d_utils.region_2d_to_origin_3d(window, view, where)
            direction = view3d_utils.region_2d_to_vector_3d(window, view, where)
            if not session.click(origin, direction, not event.shift):
                modified = session.source.mode == "ORIGINAL" and context.object.modifiers
                more = " without its modifiers" if modified else ""
                raise UserError(f"the click is not on {session.source.name!r}{more}")
        elif event.type == "BACK_SPACE" or event.type == "Z" and event.ctrl:
            session.remove_last()
        elif event.type in ("LEFT_BRACKET", "RIGHT_BRACKET"):
            session.choose_size(-1 if event.type == "LEFT_BRACKET" else 1)
        elif event.type in ("RET", "NUMPAD_ENTER"):
            self.keep = event.shift
        elif event.type in ("ESC", "RIGHTMOUSE"):
            jobs.cancel()
            return self.end(context, "CANCELLED")
        jobs.redraw()
        return {"RUNNING_MODAL"}

    def region(
        self, context: bpy.types.Context, event: bpy.types.Event
    ) -> tuple[bpy.types.Area, bpy.types.Region] | None:
        """Return the 3D viewport under the pointer, None over a panel or another editor."""
        for area in context.screen.areas:
            regions = [r for r in area.regions if r.x <= event.mouse_x < r.x + r.width]
            regions = [r for r in regions if r.y <= event.mouse_y < r.y + r.height and r.width > 1]
            if area.type == "VIEW_3D" and regions:
                above = [r for r in regions if r.type != "WINDOW"]  # panels that overlap the viewport
                return None if above else (area, regions[0])
        return None

    def end(self, context: bpy.types.Context, result: str = "CANCELLED") -> set[str]:
        """Remove timer, highlight, and help; return the result of the operator."""
        context.window_manager.event_timer_remove(self.timer)
        bpy.types.SpaceView3D.draw_handler_remove(self.handler, "WINDOW")
        context.workspace.status_text_set(None)
        jobs.redraw()
        return {result}

    def cancel(self, context: bpy.types.Context) -> None:
        """End when Blender closes or loads another file."""
        jobs.cancel()
        self.end(context)

    def highlight(self) -> None:
        """Draw the selection and the clicks over the mesh."""
        found = bpy.data.objects.get(self.session.source.name)
        if found is None:
            return
        shader = gpu.shader.from_builtin("UNIFORM_COLOR")
        shown = (
            (self.session.triangles(), (1.0, 0.55, 0.1, 0.65)),
            (self.session.marks(True), (0.1, 0.9, 0.3, 1.0)),
            (self.session.marks(False), (0.95, 0.15, 0.15, 1.0)),
        )
        gpu.state.blend_set("ALPHA")
        gpu.state.depth_test_set("LESS_EQUAL")
        with gpu.matrix.push_pop():
            gpu.matrix.multiply_matrix(found.matrix_world)
            for corners, color in shown:
                if len(corners):
                    shader.uniform_float("color", color)
                    batch_for_shader(shader, "TRIS", {"pos": corners}).draw(shader)
        gpu.state.depth_test_set("NONE")
        gpu.state.blend_set("NONE")
