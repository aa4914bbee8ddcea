"""The MCP server `segvigen mcp`: an agent inspects a mesh, finds parts, looks at them, corrects, exports.

    agent -> tool(path, ...) -> Open (mesh, parts, selection, undo) -> Answer and a picture

Each path is open once, its parts are kept in memory, and every tool takes the path again. Only `render` and
`export` write, at the place that they are given. Tools run one at a time. Requires the package mcp.
"""

from __future__ import annotations

import base64
import itertools
import sys
import tempfile
from collections import deque
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import anyio
import numpy as np
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, ImageContent, TextContent, ToolAnnotations
from pydantic import BaseModel, Field, TypeAdapter, ValidationError, model_validator

from segvigen._version import __version__
from segvigen.app import schemas
from segvigen.app.actions import apply_edit, choose_candidate, corrects, to_selection
from segvigen.app.exports import only
from segvigen.app.inference import Inference, named_by_color
from segvigen.app.mesh_cache import AssetMesh, Meshes
from segvigen.app.open_project import asset_info
from segvigen.app.schemas import Frame, Name, Number, PartId, Point, Request, Share
from segvigen.app.session_file import ENDING, read_session, write_session
from segvigen.app.snapshot import Selection, Snapshot, empty_segmentation, keep_selection, title
from segvigen.app.store import Store
from segvigen.arrays import Array, Bools
from segvigen.asset.asset import Asset
from segvigen.asset.camera import Camera
from segvigen.asset.inspect import Inspection
from segvigen.asset.inspect import inspect as inspect_asset
from segvigen.asset.render import build, render, surface_point
from segvigen.asset.upright import Up
from segvigen.errors import FileError, PromptError, SegvigenError
from segvigen.parts.edits import selectable
from segvigen.parts.export.files import check_place
from segvigen.parts.export.picture import png, preview
from segvigen.parts.export.printing import Flavor, Solid, to_printing
from segvigen.parts.export.write import write_png
from segvigen.parts.palette import UNASSIGNED_COLOR
from segvigen.parts.part import HasGraph
from segvigen.parts.segmentation import Segmentation
from segvigen.progress import Progress
from segvigen.prompts import GuideMap

if TYPE_CHECKING:
    from segvigen.prepared import Prepared

INSTRUCTIONS = (
    "Segment 3D meshes into named parts. inspect a file, segment it (or click, partition, guide), look at "
    "the picture, correct with click and edit, then export. Paths should be absolute; the parts of a path "
    "stay open until the server ends. To click on what a picture shows, render a view and give its pixels."
)
MOST_UNDO = 20
MOST_PREPARED = 4  # prepared assets in memory; others are prepared again when they are needed
PICTURE_WIDTH = 1024  # pixels of the sheets in answers
RENDER_SIZE = 512
CHOSEN = (0.95, 0.45, 0.1)  # the color of a selection

Seed = Annotated[int, Field(ge=-schemas.MAX_SEED, le=schemas.MAX_SEED)]
Steps = Annotated[int, Field(ge=1, le=schemas.MAX_STEPS, description="Sampling steps; null: the default.")]
MeshPath = Annotated[str, Field(description="A GLB, glTF, OBJ, PLY, STL, OFF, 3MF, or session file.")]
View = Annotated[
    list[Number],
    Field(
        min_length=2, max_length=4, examples=[[-90, 20]],
        description="Camera: azimuth, elevation[, distance[, field of view]] in degrees; azimuth 0 looks "
        "from +x, -90 from the front (+z). null: the standard view.",
    ),
]
Side = Annotated[int, Field(ge=16, le=2048, description="Width and height of the rendered view in pixels.")]
Preview = Annotated[bool, Field(description="Return a picture.")]


class Place(Request):
    """A place on the surface: a point, or a pixel of a picture by `render` with the same view and size."""

    point: Point | None = None
    pixel: list[Number] | None = Field(
        None, min_length=2, max_length=2, description="x, y from the top left.", examples=[[256, 140]]
    )

    @model_validator(mode="after")
    def _one(self) -> Place:
        if (self.point is None) == (self.pixel is None):
            raise ValueError("expected either point or pixel")
        return self


class NamedPlaces(Request):
    """A named part and places on it."""

    name: Name
    at: list[Place] = Field(min_length=1, max_length=schemas.MAX_CLICKS)


class Undo(Request):
    """Go one change back."""

    do: Literal["undo"]


Edit = Annotated[
    schemas.Granularity | schemas.Keep | schemas.Clear | schemas.ChooseCandidate | schemas.Merge
    | schemas.Split | schemas.TakeSimilar | schemas.Grow | schemas.Shrink | schemas.Rename | schemas.RenameAll
    | schemas.Rules | schemas.Recolor | schemas.Lock | schemas.Arrange | schemas.Delete | Undo,
    Field(discriminator="do"),
]  # fmt: skip


class PartRow(BaseModel):
    """One part; bounds in file units, share of the surface in 0..1."""

    id: int = Field(description="Never changes.")
    name: str
    color: str = Field(description="In the pictures, #rrggbb.")
    faces: int
    share: float
    bounds: list[list[float]] = Field(description="Lower and upper corner.")
    confidence: float
    locked: bool
    group: str | None


class Selected(BaseModel):
    """The selection of a click, which is no part until it is kept."""

    faces: int
    share: float
    candidates: list[schemas.CandidateInfo]
    candidate: int | None = Field(description="The chosen row of candidates.")


class Answer(BaseModel):
    """The parts of a mesh after a tool has run."""

    path: str
    change: str = Field(description="What was done last.")
    undo: list[str] = Field(description="What `undo` reverts, the next one last.")
    num_faces: int
    num_parts: int
    num_unassigned: int = Field(description="Faces without a part.")
    granularity: float | None
    parts: list[PartRow]
    selection: Selected | None
    warnings: list[str]
    files: list[str] = Field([], description="Files and folders written.")
    closed: dict[str, bool] | None = Field(None, description="Whether each part is closed, where it matters.")


class Rendered(BaseModel):
    """A rendered view; eye and target are in the asset frame."""

    path: str
    size: int
    eye: list[float]
    target: list[float]
    files: list[str]
    warnings: list[str]


@dataclass(eq=False)
class Open:
    """An open mesh with its parts; changes are (what was done, parts, selection), the current one last."""

    path: Path
    stamp: tuple[int, int]
    up: Up | None
    mesh: HasGraph
    changes: deque[tuple[str, Segmentation, Selection | None]]
    notes: list[str] = field(default_factory=list)  # warnings of the next answer

    @property
    def parts(self) -> Segmentation:
        """The current parts, on the mesh."""
        return self.changes[-1][1].on(self.mesh)

    @property
    def selection(self) -> Selection | None:
        """The current selection."""
        return self.changes[-1][2]

    def add(self, change: str, parts: Segmentation, selection: Selection | None = None) -> None:
        """Add a change; the oldest is dropped."""
        self.changes.append((change, parts.on(None), selection))


class Tools:
    """The tools; their names, arguments, and docstrings are what agents read."""

    def __init__(self, model: str, device: str) -> None:
        self.model, self.device = model, device
        self._open: dict[Path, Open] = {}
        self._prepared: list[Open] = []  # the last used one last

    def inspect(
        self, path: MeshPath, up: Literal["auto", "y", "z"] | None = None, preview: Preview = True
    ) -> Annotated[CallToolResult, Inspection]:
        """Describe a file: faces, nodes, materials, textures, holes, and problems.

        up: the axis of the file that points up, if the picture lies on its side; opens the file again.
        """
        found = self._get(path, up)
        asset = found.mesh.asset
        return _result(inspect_asset(asset), _view(asset, Camera(), RENDER_SIZE, None) if preview else None)

    def render(
        self, path: MeshPath, view: View | None = None, size: Side = RENDER_SIZE, parts: bool = True,
        output: str | None = None,
    ) -> Annotated[CallToolResult, Rendered]:  # fmt: skip
        """Render one view, to click on its pixels or to paint a guide map over it.

        parts: show the colors of the parts, if there are any, else those of the mesh. output: also write it
        as .png, unlit.
        """
        found = self._get(path)
        asset, camera = found.mesh.asset, _camera(view)
        colors = found.parts.face_colors if parts and found.parts.num_parts else None
        files = []
        if output is not None:
            place = check_place(_path(output), asset, (".png",))
            flat = render(asset, camera, size, size, face_colors=colors, samples=4)
            files.append(str(write_png(flat.rgba, place)))
        result = Rendered(
            path=str(found.path), size=size, eye=list(camera.eye), target=list(camera.target), files=files,
            warnings=list(asset.warnings),
        )  # fmt: skip
        return _result(result, _view(asset, camera, size, colors))

    def segment(
        self, path: MeshPath, ctx: Context, granularity: Share | None = None,
        max_parts: Annotated[int, Field(ge=1, le=100_000)] | None = None, join_loose: bool = False,
        pieces: bool = False, seed: Seed = 0, steps: Steps | None = None, refine: bool = True,
        preview: Preview = True,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Find all parts. Locked parts stay.

        granularity: 0 is coarse, 1 is fine (default 0.5). join_loose: a part may contain bodies that do not
        touch. pieces: one part per loose body, without the model.
        """
        found = self._get(path)
        if pieces:
            result = Segmentation.of_bodies(found.mesh.asset, found.mesh.graph)
        else:
            prepared = self._prepare(found, "full", ctx)
            result = self._model.segmenter.segment(
                prepared, granularity=granularity, max_parts=max_parts, join_loose=join_loose, seed=seed,
                steps=steps, refine=refine, progress=_progress(ctx),
            )  # fmt: skip
        found.add("find all parts", found.parts.replaced(result))
        return _answer(found, preview)

    def click(
        self, path: MeshPath, at: list[Place], ctx: Context, away: list[Place] | None = None,
        name: Name | None = None, into: PartId | None = None, within: PartId | None = None,
        candidates: Annotated[int, Field(ge=1, le=8)] | None = 3, view: View | None = None,
        size: Side = RENDER_SIZE, frame: Frame = "file", seed: Seed = 0, steps: Steps | None = None,
        refine: bool = True, preview: Preview = True,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Select the part under the places `at`, without the surface at `away`; send all places each time.

        name: keep the selection as a new part at once; into: add it to this part; neither: look first, then
        keep, choose another candidate, or clear it with `edit`. within: stay inside this part. view and size
        are those of the view whose pixels are given; frame is that of points.
        """
        found = self._get(path)
        places = [(place, True) for place in at] + [(place, False) for place in away or ()]
        clicks = self._clicks(found, places, view, size, frame)
        values = {"do": "click", "clicks": clicks, "within": within, "frame": "asset"}
        values |= {"candidates": candidates} if self._model.segmenter.config.extent is not None else {}
        selection = self._select(found, values, seed, steps, refine, ctx)
        if not _chosen(found.parts, selection).any():
            raise PromptError(
                "nothing is selected: locked and kept parts are left alone; to cut one, give its id as within"
            )
        if name is None and into is None:
            found.add("click", found.parts, selection)
        else:
            kept = keep_selection(found.parts, selection, name=name, into=into)
            found.add(f"keep {name or 'the selection'}", kept)
        return _answer(found, preview)

    def partition(
        self, path: MeshPath, parts: Annotated[list[NamedPlaces], Field(min_length=2, max_length=255)],
        ctx: Context, view: View | None = None, size: Side = RENDER_SIZE, frame: Frame = "file",
        preview: Preview = True,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Divide the mesh among named parts, given places on each; every face goes to exactly one part."""
        found = self._get(path)
        named = [
            {"name": p.name, "clicks": self._clicks(found, [(at, True) for at in p.at], view, size, frame)}
            for p in parts
        ]
        values = {"do": "partition", "parts": named, "frame": "asset"}
        kept = keep_selection(found.parts, self._select(found, values, 0, None, True, ctx))
        found.add(title("divide into", [part.name for part in parts]), kept)
        return _answer(found, preview)

    def guide(
        self, path: MeshPath, map: Annotated[str, Field(description="A square PNG.")], ctx: Context,
        view: View | None = None, names: dict[str, Name] | None = None, seed: Seed = 0,
        steps: Steps | None = None, refine: bool = True, preview: Preview = True,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Follow a guide map: one flat color per part, painted over a view that `render` wrote.

        view: the view of the picture. names: names of parts by their color, #rrggbb.
        """
        found = self._get(path)
        guide_map = GuideMap.read(_path(map), _camera(view))
        prepared = self._prepare(found, "guide", ctx)
        result = self._model.segmenter.guide(
            prepared, guide_map, seed=seed, steps=steps, refine=refine, progress=_progress(ctx)
        )
        found.add("follow the map", found.parts.replaced(named_by_color(result, names or {})))
        return _answer(found, preview)

    def edit(
        self, path: MeshPath, edits: Annotated[list[Edit], Field(min_length=1, max_length=1000)],
        preview: Preview = True,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Change the parts: all edits in order, or none if one of them fails. Parts are given by id."""
        found = self._get(path)
        changed = replace(found, changes=found.changes.copy())
        for edit in edits:
            before, selection = changed.parts, changed.selection
            match edit:
                case Undo():
                    if len(changed.changes) < 2:
                        raise PromptError("there is nothing to undo")
                    changed.changes.pop()
                case schemas.Clear():
                    changed.add("clear the clicks", before)
                case schemas.ChooseCandidate():
                    changed.add("another candidate", before, choose_candidate(selection, edit.number))
                case _:
                    after, what = apply_edit(edit, before, selection)
                    changed.add(what, after, None if edit.do == "keep" else selection)
        found.changes = changed.changes
        return _answer(found, preview)

    def export(
        self, path: MeshPath,
        output: Annotated[str, Field(description="The ending picks the format; .segvigen is a session.")],
        parts: list[PartId] | None = None, exploded: bool = False, overwrite: bool = True,
        flavor: Flavor = "standard", paint: bool = False, filaments: str | None = None,
        size: str | None = None, solid: Solid | None = None, thickness: str | None = None,
        preview: Preview = False,
    ) -> Annotated[CallToolResult, Answer]:  # fmt: skip
        """Write the parts: .glb, .gltf, .obj, .ply, .stl (a folder), .zip (of STL), .3mf, .usda, .usdz, .npy
        (part ids of faces), .json (a table), .png (a picture), or .segvigen (a session with its history).

        parts: only these. exploded: a .glb with the parts moved apart. flavor (standard, bambu, prusa),
        paint, filaments ("4" or colors), size ("120mm"), solid (caps, shell), and thickness are for printing.
        """
        found = self._get(path)
        result, place = found.parts, _path(output)
        if not result.num_parts:
            raise PromptError("there are no parts to export; segment, or keep a selection as a part")
        printing = to_printing(flavor, paint, filaments, size, solid, thickness)
        if place.suffix.lower() == ENDING:
            if parts is not None or printing is not None or exploded:
                raise PromptError("a session holds all parts; leave out parts, exploded, and printing")
            place = check_place(place, result.asset, (ENDING,), overwrite)
            _write_session(found, place)
            if place == found.path:
                found.stamp = _stamp(place)
            files, closed = [place], None
        else:
            if parts is not None:
                result = only(result, parts, keep_faces=place.suffix.lower() == ".npy")
            outputs: dict[str, Any] = {"exploded": place} if exploded else {"path": place}
            written = result.write(**outputs, overwrite=overwrite, printing=printing)
            files, closed = list(written.files), written.closed
        return _answer(found, preview, files=[str(file) for file in files], closed=closed)

    # ---- what the tools share --------------------------------------------------------------------

    def _get(self, path: str, up: Up | None = None) -> Open:
        """Return an open mesh; open it first, or again if its file or the up axis changed."""
        place = _path(path)
        try:
            place = place.resolve(strict=True)
            stamp = _stamp(place)
        except (OSError, RuntimeError, ValueError):
            raise FileError(f"{path} does not exist; expected a file, by its absolute path") from None
        found = self._open.get(place)
        if found is not None and found.stamp == stamp and up in (None, found.up):
            return found
        opened = _read(place, stamp, up)
        if found is not None and len(found.changes) > 1:
            why = "the up axis" if found.stamp == stamp else "the file"
            opened.notes.append(f"{why} changed: the file was opened again, without the parts from before")
        self._open[place] = opened
        return opened

    @cached_property
    def _model(self) -> Inference:
        inference = Inference()
        inference.load(self.model, self.device, lambda: None)
        return inference

    def _prepare(self, found: Open, task: Literal["click", "full", "guide"], ctx: Context) -> Prepared:
        """Return the prepared asset of an open mesh, loading the model before the first."""
        from segvigen.prepared import Prepared  # imports torch, which a starting server has no time for

        segmenter = self._model.segmenter
        segmenter.check(task)
        if not isinstance(found.mesh, Prepared):
            found.mesh = segmenter.prepare(found.mesh.asset, progress=_progress(ctx))
        self._prepared = [other for other in self._prepared if other is not found] + [found]
        for other in self._prepared[:-MOST_PREPARED]:
            other.mesh = AssetMesh(other.mesh.asset)
        del self._prepared[:-MOST_PREPARED]
        return found.mesh

    def _select(
        self, found: Open, values: dict[str, Any], seed: int, steps: int | None, refine: bool, ctx: Context
    ) -> Selection:
        """Run a click or partition action of the HTTP API."""
        values |= {"seed": seed, "steps": steps, "refine": refine}
        action: Any = TypeAdapter(schemas.Action).validate_python(values)
        selection = to_selection(action, found.parts)
        if selection is None:
            raise PromptError("no place is given; expected at least one place on the part")
        selection = corrects(found.selection, selection)
        prepared = self._prepare(found, "click", ctx)
        result = self._model.run_prompt(
            selection, prepared, steps, refine, _progress(ctx), selection.settings.get("candidates")
        )
        return replace(result, stage="done")

    def _clicks(
        self, found: Open, places: Sequence[tuple[Place, bool]], view: View | None, size: int, frame: Frame
    ) -> list[dict[str, Any]]:
        """Return ClickSpecs in the asset frame; pixels are cast onto the surface."""
        asset, clicks, seen = found.mesh.asset, [], None
        for place, positive in places:
            if place.point is not None:
                point: Any = asset.to_asset_frame(place.point) if frame == "file" else place.point
            else:
                assert place.pixel is not None
                x, y = (int(value) for value in place.pixel)
                if not (0 <= x < size and 0 <= y < size):
                    raise PromptError(f"pixel [{x}, {y}] is outside the view of {size} x {size} pixels")
                seen = render(asset, _camera(view), size, size) if seen is None else seen
                point = surface_point(seen, y, x)
                if point is None:
                    raise PromptError(f"pixel [{x}, {y}] shows no surface; choose another in the picture")
            clicks.append({"point": [float(value) for value in point], "positive": positive})
        return clicks


# ---- files -----------------------------------------------------------------------------------------


def _path(text: str) -> Path:
    return Path(text).expanduser()


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes when a file is written again."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def _read(path: Path, stamp: tuple[int, int], up: Up | None) -> Open:
    """Open a mesh, or a session with its parts. Raises FileError, MeshError."""
    if path.suffix.lower() != ENDING:
        asset = Asset.read(path, up=up)
        steps = []
    else:
        with tempfile.TemporaryDirectory(prefix="segvigen-") as folder, Store(folder) as store:
            project = read_session(store, path)
            asset = Meshes(store).read(project)
            done = store.history(project.id)[: project.cursor or 0][-MOST_UNDO - 1 :]
            steps = [(step.label, store.snapshot(project.id, step.number)) for step in done]
        if any(snapshot.segmentation.num_faces != len(asset.faces) for _, snapshot in steps):
            raise FileError(f"{path.name} holds labels of another mesh than its own; export it again")
    opened = Open(path, stamp, up, AssetMesh(asset), deque(maxlen=MOST_UNDO + 1))
    for label, snapshot in steps or [(f"open {path.name}", Snapshot(empty_segmentation(len(asset.faces))))]:
        opened.add(label, snapshot.segmentation, snapshot.selection)
    return opened


def _write_session(found: Open, place: Path) -> None:
    asset = found.mesh.asset
    with tempfile.TemporaryDirectory(prefix="segvigen-") as folder, Store(folder) as store:
        id = store.create_project(asset.name, list(asset.files.items()), options={"up": asset.up}).id
        store.set_status(id, "ready", asset=asset_info(asset))
        for change, parts, selection in found.changes:
            store.add_step(id, change, Snapshot(parts, selection))
        write_session(store, id, place)


# ---- answers ---------------------------------------------------------------------------------------


def _answer(found: Open, with_picture: bool, **more: Any) -> CallToolResult:
    """Return the parts of an open mesh, and a picture of them or of the selection."""
    parts, selection, asset = found.parts, found.selection, found.mesh.asset
    chosen = None
    if selection is not None and selection.mask is not None and selection.kind == "click":
        chosen = _chosen(parts, selection)
    area, notes = found.mesh.graph.area, found.notes
    found.notes = []
    result = Answer(
        path=str(found.path), change=found.changes[-1][0], undo=[step for step, *_ in found.changes][1:],
        num_faces=parts.num_faces, num_parts=parts.num_parts, num_unassigned=parts.num_unassigned,
        granularity=parts.granularity, warnings=[*notes, *asset.warnings, *parts.warnings],
        parts=[
            PartRow(
                id=part.id, name=part.name, faces=part.num_faces, share=round(part.share, 4),
                color="#" + "".join(f"{round(255 * value):02x}" for value in part.color),
                bounds=[[float(f"{value:.6g}") for value in corner] for corner in part.bounds],
                confidence=round(part.confidence, 3), locked=part.locked, group=part.group,
            )
            for part in parts.parts
        ],
        selection=None if chosen is None or selection is None else Selected(
            faces=int(chosen.sum()), share=round(float(area[chosen].sum() / area.sum()), 4),
            candidates=TypeAdapter(list[schemas.CandidateInfo]).validate_python(selection.candidates),
            candidate=selection.candidate,
        ),
        **more,
    )  # fmt: skip
    if not with_picture:
        return _result(result, None)
    if chosen is not None:
        labels, colors = np.where(chosen, 0, 1), [CHOSEN, UNASSIGNED_COLOR]
        names = ["selected", "not selected"]
    else:
        labels = parts.renumbered().face_labels
        colors, names = [e.color for e in parts.entries], [f"{e.id} {e.name}" for e in parts.entries]
    return _result(result, _shrunk(preview(asset, labels, np.array(colors).reshape(-1, 3), names)))


def _chosen(parts: Segmentation, selection: Selection) -> Bools:
    """Return the faces [F] that `keep` takes."""
    return (np.asarray(selection.mask) > 0) & selectable(parts, selection.within)


def _result(values: BaseModel | Inspection, picture: Array | None) -> CallToolResult:
    """Return the values as JSON text and as structured content, and a picture as PNG."""
    adapter: TypeAdapter[Any] = TypeAdapter(type(values))
    content: list[Any] = [TextContent(type="text", text=adapter.dump_json(values).decode())]
    if picture is not None:
        data = base64.b64encode(png(picture)).decode()
        content.append(ImageContent(type="image", data=data, mime_type="image/png"))
    return CallToolResult(content=content, structured_content=adapter.dump_python(values, mode="json"))


def _camera(view: View | None) -> Camera:
    return Camera() if view is None else Camera.around(*view)


def _view(asset: Asset, camera: Camera, size: int, colors: Array | None) -> Array:
    """Render a lit view on white, [size, size, 3]."""
    white = (1.0, 1.0, 1.0)
    return render(
        build(asset), camera, size, size, face_colors=colors, shading="soft", background=white, samples=4
    ).rgba[..., :3]  # fmt: skip


def _shrunk(sheet: Array) -> Array:
    """Scale a sheet to the width of answers."""
    from PIL import Image

    height = round(sheet.shape[0] * PICTURE_WIDTH / sheet.shape[1])
    return np.array(Image.fromarray(sheet).resize((PICTURE_WIDTH, height), Image.Resampling.LANCZOS))


def _progress(ctx: Context) -> Progress:
    """Return a Progress that notifies the client, from the thread of a tool."""
    count = itertools.count(1)

    def progress(stage: str, fraction: float) -> None:
        anyio.from_thread.run(ctx.report_progress, next(count), None, f"{stage} {fraction:.0%}")

    return progress


# ---- the server ------------------------------------------------------------------------------------


class Server(MCPServer[Any]):
    """An MCPServer that runs one tool at a time and whose errors are one line."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(
            "segvigen", instructions=INSTRUCTIONS, version=__version__, log_level="WARNING"
        )
        self._turn = anyio.Lock()
        for tool in (tools.inspect, tools.render, tools.segment, tools.click, tools.partition, tools.guide,
                     tools.edit, tools.export):  # fmt: skip
            writes = tool.__name__ in ("render", "export")
            hints = ToolAnnotations(
                read_only_hint=tool.__name__ == "inspect", destructive_hint=writes, open_world_hint=False
            )
            self.add_tool(tool, annotations=hints)

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Run a tool. Raises ToolError with one line: what, expected, got, what to do."""
        try:
            known = {tool.name: tool.input_schema["properties"] for tool in await self.list_tools()}
            unknown = sorted(set(arguments) - set(known.get(name, arguments)))
            if unknown:
                expected = ", ".join(known[name])
                raise ToolError(f"{name} has no argument {unknown[0]!r}; expected {expected}")
            async with self._turn:
                with redirect_stdout(sys.stderr):  # stdout is the protocol's
                    return await super().call_tool(name, arguments, context)
        except ToolError as error:
            raise ToolError(_line(error.__cause__ or error)) from error.__cause__


def _line(error: BaseException) -> str:
    """Return an error as one line."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        message = f"{where}: {first['msg'].removeprefix('Value error, ')}, got {first['input']!r:.80}"
    elif isinstance(error, (SegvigenError, ToolError)):
        message = str(error)
    elif isinstance(error, MemoryError):
        message = "out of memory; try a smaller mesh or a machine with more memory"
    else:
        message = f"{type(error).__name__}: {error}; this is a bug in segvigen, please report it"
    return " ".join(message.split())


def serve(model: str, device: str) -> None:
    """Serve the tools over stdin and stdout until stdin ends."""
    Server(Tools(model, device)).run("stdio")
