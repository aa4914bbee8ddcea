"""The Blender extension of segvigen: settings, operators, and the panel in the sidebar of the 3D viewport."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import bpy
from bpy.props import (
    BoolProperty,
    CollectionProperty,
    EnumProperty,
    FloatProperty,
    FloatVectorProperty,
    IntProperty,
    PointerProperty,
    StringProperty,
)  # fmt: skip

from . import guide, jobs, parts
from .click import SEGVIGEN_OT_click
from .source import UserError

DEFAULT_GRANULARITY = 0.5
_chosen = DEFAULT_GRANULARITY  # the slider of meshes without parts

class SegvigenPreferences(bpy.types.AddonPreferences):
    """Where the server is."""

    bl_idname = __package__

    address: StringProperty(
        name="Server", default="http://127.0.0.1:8000",
        description="Address of `segvigen serve`, or the link that it printed",
    )  # fmt: skip
    token: StringProperty(
        name="Token", subtype="PASSWORD",
        description="What follows `segvigen serve --token`; empty: $SEGVIGEN_TOKEN",
    )  # fmt: skip

    def draw(self, context: bpy.types.Context) -> None:
        """Draw the preferences."""
        self.layout.prop(self, "address")
        self.layout.prop(self, "token")
        self.layout.operator("segvigen.check")


def _recolor(self: Any, context: bpy.types.Context) -> None:
    if not parts.writing and parts.COLORS in self.id_data.attributes:
        parts.write_colors(self.id_data)


class SegvigenPart(bpy.types.PropertyGroup):
    """A part of a mesh; its name is `name`."""

    number: IntProperty()
    color: FloatVectorProperty(
        name="Color", subtype="COLOR_GAMMA", size=3, min=0.0, max=1.0, update=_recolor
    )  # fmt: skip
    kept: BoolProperty(
        name="Keep", description="Granularity and selections that begin elsewhere leave this part as it is"
    )


class SegvigenMesh(bpy.types.PropertyGroup):
    """The parts of a mesh, and how they were found."""

    parts: CollectionProperty(type=SegvigenPart)
    active: IntProperty()
    granularity: FloatProperty(default=DEFAULT_GRANULARITY)
    has_tree: BoolProperty()


def _get_granularity(self: Any) -> float:
    waiting = parts.waiting_granularity()
    found = bpy.context.object
    if waiting is not None:
        return waiting
    has_tree = found is not None and found.type == "MESH" and found.data.segvigen.has_tree
    return found.data.segvigen.granularity if has_tree else _chosen


def _set_granularity(self: Any, value: float) -> None:
    global _chosen
    found = bpy.context.object
    if found is None or found.type != "MESH" or not found.data.segvigen.has_tree:
        _chosen = value
        return
    try:
        parts.set_granularity(found, bpy.context.scene.segvigen.modifiers, round(value, 2))
    except UserError as error:
        jobs.report(str(error))


class SegvigenScene(bpy.types.PropertyGroup):
    """How meshes are read and what is written."""

    modifiers: EnumProperty(
        name="Modifiers",
        items=(
            ("ORIGINAL", "Leave out", "Segment the mesh without its modifiers"),
            (
                "MODIFIED", "Apply, for the original",
                "Segment the mesh with its modifiers; labels go to the faces of the original mesh",
            ),
            ("COPY", "Apply, in a new object", "Segment the mesh with its modifiers in a new object"),
        ),
    )  # fmt: skip
    face_sets: BoolProperty(name="Face Sets", default=True, description="Write the face sets of Sculpt Mode")
    colors: BoolProperty(
        name="Color Attribute", default=True, description="Write the colors of the parts as a color attribute"
    )
    guide: EnumProperty(
        name="Colors",
        items=(
            ("SHAPE", "Shape", "Draw the shape, to paint over it in the Image Editor"),
            ("FACE_SETS", "Face sets", "Draw a color per face set, such as painted in Sculpt Mode"),
            ("MATERIALS", "Materials", "Draw a color per material"),
            ("PARTS", "Parts", "Draw a color per part, to begin with the present parts"),
        ),
    )


class SegvigenWindow(bpy.types.PropertyGroup):
    """The slider, in the window manager, which has no undo: its labels are the one step to undo."""

    granularity: FloatProperty(
        name="Granularity", min=0.0, max=1.0, subtype="FACTOR", get=_get_granularity, set=_set_granularity,
        description="Few large parts to many small ones; parts made with clicks stay",
    )  # fmt: skip


def _operator(
    name: str, label: str, text: str, run: Callable[[bpy.types.Context], object], undo: bool = True
) -> type[bpy.types.Operator]:
    """Make an operator of a function that raises UserError; undo: it is one step to undo."""

    def execute(self: bpy.types.Operator, context: bpy.types.Context) -> set[str]:
        try:
            run(context)
        except UserError as error:
            self.report({"ERROR"}, str(error))
            return {"CANCELLED"}
        return {"FINISHED"}

    return type(
        f"SEGVIGEN_OT_{name}", (bpy.types.Operator,),
        {
            "__doc__": text, "__module__": __name__, "bl_idname": f"segvigen.{name}", "bl_label": label,
            "bl_description": text, "execute": execute,
            "bl_options": {"REGISTER", "UNDO"} if undo else {"REGISTER"},
        },
    )  # fmt: skip


def _find(context: bpy.types.Context) -> None:
    granularity = round(context.window_manager.segvigen.granularity, 2)
    parts.find_parts(context.object, context.scene.segvigen.modifiers, granularity)


def _draw_view(context: bpy.types.Context) -> None:
    settings = context.scene.segvigen
    image = guide.draw_view(context, context.object, settings.modifiers, settings.guide)
    for area in context.screen.areas if context.screen else ():
        if area.type == "IMAGE_EDITOR":
            area.spaces.active.image = image


def _show_colors(context: bpy.types.Context) -> None:
    shading = context.space_data.shading
    shown = shading.type == "SOLID" and shading.color_type == "VERTEX"
    shading.type, shading.color_type = "SOLID", "MATERIAL" if shown else "VERTEX"


def _check(context: bpy.types.Context) -> None:
    def done(info: dict[str, Any]) -> None:
        jobs.message = f"segvigen {info['version']} with the model {info['model']}"

    jobs.start(lambda job: job.client.check(), done)


OPERATORS = (
    _operator(
        "find_parts", "Find All Parts", "Replace the parts of the active object by new ones", _find, False
    ),
    _operator("draw_view", "Draw the View", 'Draw the view into the image "segvigen guide"', _draw_view),
    _operator(
        "guide", "Segment by the Picture", 'Find the parts that the image "segvigen guide" shows',
        lambda context: guide.segment_picture(), False,
    ),
    _operator(
        "materials", "Materials", "Give every part a material of its own",
        lambda context: parts.write_materials(context.object),
    ),
    _operator(
        "vertex_groups", "Vertex Groups", "Make a vertex group of every part",
        lambda context: parts.write_vertex_groups(context.object),
    ),
    _operator(
        "separate", "Separate Objects", "Make an object of every part, and hide the original",
        lambda context: parts.separate(context.object),
    ),
    _operator(
        "show_colors", "Show Part Colors", "Switch solid shading between part colors and materials",
        _show_colors, False,
    ),
    _operator("cancel", "Cancel", "Cancel the request", lambda context: jobs.cancel(), False),
    _operator("check", "Check the Server", "Connect to the server once", _check, False),
)  # fmt: skip


class SEGVIGEN_OT_show_error(bpy.types.Operator):
    """Show an error as a popup"""

    bl_idname = "segvigen.show_error"
    bl_label = "segvigen"
    bl_options = {"INTERNAL"}
    text: StringProperty()

    def execute(self, context: bpy.types.Context) -> set[str]:
        """Report the text."""
        self.report({"WARNING"}, self.text)
        return {"FINISHED"}


class SEGVIGEN_UL_parts(bpy.types.UIList):
    """The list of parts: color, name, kept."""

    def draw_item(self, context, layout, data, item, icon, active_data, active_property) -> None:  # noqa: ANN001
        """Draw one part."""
        row = layout.row(align=True)
        color = row.row()
        color.ui_units_x = 1.0
        color.prop(item, "color", text="")
        row.prop(item, "name", text="", emboss=False)
        row.prop(item, "kept", text="", emboss=False, icon="PINNED" if item.kept else "UNPINNED")


class SEGVIGEN_PT_panel(bpy.types.Panel):
    """The panel of segvigen."""

    bl_idname = "SEGVIGEN_PT_panel"
    bl_label = "segvigen"
    bl_space_type, bl_region_type, bl_category = "VIEW_3D", "UI", "segvigen"

    def draw(self, context: bpy.types.Context) -> None:
        """Draw the panel."""
        layout, settings, found = self.layout, context.scene.segvigen, context.object
        layout.use_property_split, layout.use_property_decorate = True, False
        if jobs.current is not None:
            row = layout.row()
            row.label(text=jobs.current.text, icon="SORTTIME")
            row.operator("segvigen.cancel", text="", icon="X")
        elif jobs.message:
            box = layout.box().column(align=True)
            for line in _wrap(jobs.message, max(context.region.width // 8, 20)):
                box.label(text=line)
        if found is None or found.type != "MESH":
            layout.label(text="Select a mesh", icon="INFO")
            return
        layout.prop(settings, "modifiers")
        column = layout.column(align=True)
        column.operator("segvigen.find_parts", icon="MOD_EXPLODE")
        column.prop(context.window_manager.segvigen, "granularity", slider=True)
        layout.operator("segvigen.click", icon="RESTRICT_SELECT_OFF")
        rows = found.data.segvigen
        if rows.parts:
            layout.template_list("SEGVIGEN_UL_parts", "", rows, "parts", rows, "active", rows=4)
            layout.operator("segvigen.show_colors", icon="COLOR")


class _Section(bpy.types.Panel):
    bl_space_type, bl_region_type, bl_category = "VIEW_3D", "UI", "segvigen"
    bl_parent_id, bl_options = "SEGVIGEN_PT_panel", {"DEFAULT_CLOSED"}

    @classmethod
    def poll(cls, context: bpy.types.Context) -> bool:
        return context.object is not None and context.object.type == "MESH"


class SEGVIGEN_PT_guide(_Section):
    """Segment by a picture of the view."""

    bl_label = "Guide"

    def draw(self, context: bpy.types.Context) -> None:
        """Draw the section."""
        layout = self.layout
        layout.use_property_split, layout.use_property_decorate = True, False
        layout.prop(context.scene.segvigen, "guide")
        layout.operator("segvigen.draw_view", icon="RESTRICT_RENDER_OFF")
        layout.operator("segvigen.guide", icon="IMAGE_DATA")


class SEGVIGEN_PT_write(_Section):
    """What is made from the parts."""

    bl_label = "Write"

    def draw(self, context: bpy.types.Context) -> None:
        """Draw the section."""
        layout, settings = self.layout, context.scene.segvigen
        layout.prop(settings, "face_sets")
        layout.prop(settings, "colors")
        column = layout.column(align=True)
        column.operator("segvigen.materials", icon="MATERIAL")
        column.operator("segvigen.vertex_groups", icon="GROUP_VERTEX")
        column.operator("segvigen.separate", icon="OUTLINER_OB_MESH")


def _wrap(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)


CLASSES = (
    SegvigenPreferences, SegvigenPart, SegvigenMesh, SegvigenScene, SegvigenWindow, *OPERATORS,
    SEGVIGEN_OT_click, SEGVIGEN_OT_show_error, SEGVIGEN_UL_parts, SEGVIGEN_PT_panel, SEGVIGEN_PT_guide,
    SEGVIGEN_PT_write,
)  # fmt: skip


def register() -> None:
    """Add the extension to Blender."""
    for added in CLASSES:
        bpy.utils.register_class(added)
    bpy.types.Mesh.segvigen = PointerProperty(type=SegvigenMesh)
    bpy.types.Scene.segvigen = PointerProperty(type=SegvigenScene)
    bpy.types.WindowManager.segvigen = PointerProperty(type=SegvigenWindow)


def unregister() -> None:
    """Remove the extension; a running request is cancelled."""
    jobs.cancel()
    if bpy.app.timers.is_registered(jobs.poll):
        bpy.app.timers.unregister(jobs.poll)
    jobs.current = None
    del bpy.types.Mesh.segvigen, bpy.types.Scene.segvigen, bpy.types.WindowManager.segvigen
    for removed in reversed(CLASSES):
        bpy.utils.unregister_class(removed)
