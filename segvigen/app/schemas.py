"""Request and response models of the HTTP API.

Their descriptions and examples appear in /api/openapi.json. Points are [x, y, z]; colors are RGB in 0..1;
times are ISO 8601 in UTC.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from segvigen.asset.camera import STANDARD
from segvigen.parts.similar import TOLERANCE
from segvigen.parts.structure import SHARP, Structure
from segvigen.prompts import MAX_CANDIDATES

MAX_SEED = 2**53  # larger integers are not exact in JavaScript
MAX_STEPS = 100  # sampling steps of one request; the models' own defaults are 12 and fewer
MAX_CLICKS = 1000

Number = Annotated[float, Field(allow_inf_nan=False)]
Triple = Annotated[list[float], Field(min_length=3, max_length=3)]
Point = Annotated[list[Number], Field(min_length=3, max_length=3, examples=[[0.02, 0.11, 0.05]])]
Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Color = Annotated[list[Share], Field(min_length=3, max_length=3, examples=[[0.9, 0.4, 0.1]])]
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]+$"),
    Field(examples=["handle"]),
]
PartId = Annotated[int, Field(ge=0, lt=2**31, examples=[3])]
Tolerance = Annotated[
    float, Field(gt=0.0, le=1.0, description="Largest difference; 0 is the same shape.")
]
FaceIndex = Annotated[int, Field(ge=0, lt=2**31)]
Rings = Annotated[int, Field(ge=1, le=100)]
Id = Annotated[str, Field(examples=["q3mYx0bC5dV7kTzR1uWaNg"])]
Seconds = Annotated[float, AfterValidator(lambda seconds: round(seconds, 3))]
Frame = Literal["file", "asset"]
Front = Literal["+z", "-z", "+x", "-x"]
Stage = Literal["pending", "preview", "done"]


class Request(BaseModel):
    """A request body; unknown fields are an error."""

    model_config = ConfigDict(extra="forbid")


class ClickSpec(Request):
    """One click on the surface."""

    point: Point
    positive: bool = Field(True, description="False excludes the part under the click.")


class PartClicks(Request):
    """A named part of a partition and the clicks on it."""

    name: Name
    clicks: list[ClickSpec] = Field(max_length=MAX_CLICKS, description="May be empty.")


class CameraSpec(Request):
    """A pinhole camera in the asset frame; omitted fields are those of the standard view."""

    eye: Point = list(STANDARD.eye)
    target: Point = list(STANDARD.target)
    up: Point = list(STANDARD.up)
    fov: Annotated[float, Field(gt=0.0, lt=3.1415, allow_inf_nan=False)] = Field(
        STANDARD.fov, description="Field of view of the square picture, radians."
    )


class ModelAction(Request):
    """Settings of every action that runs the model; same defaults as the command line."""

    seed: Annotated[int, Field(ge=-MAX_SEED, le=MAX_SEED)] = Field(
        0, description="Noise seed; the same seed returns the same parts."
    )
    steps: Annotated[int, Field(ge=1, le=MAX_STEPS)] | None = Field(
        None, description="Sampling steps; null uses the model's default."
    )
    refine: bool = Field(True, description="Move part borders to creases after sampling.")


class Segment(ModelAction):
    """Find all parts. Locked parts stay."""

    do: Literal["segment"]
    granularity: Share | None = Field(None, description="0 is coarse, 1 is fine.")
    max_parts: Annotated[int, Field(ge=1, le=100_000)] | None = Field(
        None, description="Most parts; null: 40 up to granularity 0.5, 120 at 1, plus one per further body."
    )
    join_loose: bool = Field(False, description="Allow a part to contain bodies that do not touch.")
    pieces: bool = Field(False, description="One part per loose body, without running the model.")


class ClickSettings(ModelAction):
    """Settings of a click."""

    candidates: Annotated[int, Field(ge=1, le=MAX_CANDIDATES)] | None = Field(
        None, description="Find up to this many nested answers; `candidate` chooses another than the best."
    )


class ClickAction(ClickSettings):
    """Select the part under the clicks. Send all clicks each time; an empty list clears the selection."""

    do: Literal["click"]
    clicks: list[ClickSpec] = Field(max_length=MAX_CLICKS)
    within: PartId | None = Field(None, description="Limit the selection to this part.")
    frame: Frame = Field("file", description="file: units of the file; asset: the cube from -0.5 to 0.5.")


class Partition(ModelAction):
    """Divide the object among named parts. Send all parts each time; runs once two of them have clicks."""

    do: Literal["partition"]
    parts: list[PartClicks] = Field(max_length=255)
    frame: Frame = "file"


class Guide(ModelAction):
    """Segment with a guide map: one flat color per part."""

    do: Literal["guide"]
    map: str = Field(
        description="A square PNG as a data: URL.",
        examples=["data:image/png;base64,iVBORw0KGgo..."],
        pattern=r"^data:image/[a-z+.-]+;base64,",
    )
    camera: CameraSpec | None = Field(None, description="Camera of the map; null is the standard view.")
    names: dict[str, Name] = Field({}, description="Names of parts by their color, #rrggbb.", max_length=255)


class Import(Request):
    """Begin with the parts that the mesh or a file has already. Locked parts stay."""

    do: Literal["import"]
    source: Structure | None = Field(None, description="A structure of the mesh; null: `file` has the parts.")
    angle: Annotated[float, Field(gt=0.0, lt=180.0)] = Field(
        SHARP, description="Edges of more than this many degrees divide parts, for the source edges."
    )
    file: str | None = Field(
        None, description="A data: URL of labels (.npy, .json, .ply, .usda), a mesh, or a .segvigen.",
        pattern=r"^data:[^,]*;base64,",
    )
    filename: str = Field("", max_length=1000, description="Name of the file; its extension sets the format.")
    attribute: Name | None = Field(None, description="The face property of a .ply.")


class Granularity(Request):
    """Cut the merge tree of the last `segment` at another granularity, without running the model.

    Locked and kept parts stay, and so do parts that were cut alone.
    """

    do: Literal["granularity"]
    value: Share
    part: PartId | None = Field(None, description="Cut this part alone.")
    preview: bool = Field(False, description="Show the result without adding a step.")


class Keep(Request):
    """Turn the selection into a part, or add it to one; a partition replaces the parts."""

    do: Literal["keep"]
    name: Name | None = None
    into: PartId | None = Field(None, description="Add the selection to this part.")


class Clear(Request):
    """Clear the selection."""

    do: Literal["clear"]


class ChooseCandidate(Request):
    """Choose another answer to the clicks, without running the model."""

    do: Literal["candidate"]
    number: Annotated[int, Field(ge=0)] = Field(description="Row of the prompt's candidates; 0 is smallest.")


class Merge(Request):
    """Merge parts into one, which keeps the lowest id."""

    do: Literal["merge"]
    parts: list[PartId] = Field(min_length=2, max_length=10_000)
    name: Name | None = None


class Split(Request):
    """Split a part along the merge tree, into connected components, or at a mirror plane."""

    do: Literal["split"]
    part: PartId
    into: Literal["components", "mirrored", "finer"] | Annotated[int, Field(ge=2, le=1000)] | None = Field(
        None, description="components, mirrored, finer, a number of parts, or null: finer where possible."
    )


class TakeSimilar(Request):
    """Make parts of the regions inside other parts that have the shape of a part."""

    do: Literal["similar"]
    part: PartId
    tolerance: Tolerance = TOLERANCE
    any_size: bool = Field(False, description="Compare shapes of any size.")


class Grow(Request):
    """Add the faces around a part to it."""

    do: Literal["grow"]
    part: PartId
    rings: Rings = 1


class Shrink(Request):
    """Give the outermost faces of a part to its neighbors."""

    do: Literal["shrink"]
    part: PartId
    rings: Rings = 1


class Rename(Request):
    """Rename a part."""

    do: Literal["rename"]
    part: PartId
    name: Name


class RenameAll(Request):
    """Name many parts by a pattern such as wheel_{corner}; docs/names.md lists the fields."""

    do: Literal["rename_all"]
    pattern: Name
    parts: list[PartId] | None = Field(None, min_length=1, max_length=10_000, description="null: all.")
    front: Front = Field("+z", description="Front of the object, an axis of the asset frame.")


class Rules(Request):
    """Name and group parts by the rules of a names.toml."""

    do: Literal["rules"]
    text: str = Field(max_length=1_000_000, description="The content of the file.")


class Recolor(Request):
    """Change the color of a part."""

    do: Literal["recolor"]
    part: PartId
    color: Color


class Lock(Request):
    """Lock or unlock parts. Edits and new results leave locked parts as they are."""

    do: Literal["lock"]
    parts: list[PartId] = Field(min_length=1, max_length=10_000)
    locked: bool = True


class Arrange(Request):
    """Put parts into a group of the list, and reorder the list."""

    do: Literal["arrange"]
    parts: list[PartId] = Field(max_length=10_000)
    group: Name | None = Field(description="null: no group.")
    order: list[PartId] | None = Field(
        None, max_length=100_000, description="All parts in their new order; null keeps the order."
    )


class Delete(Request):
    """Delete parts; their faces become unassigned."""

    do: Literal["delete"]
    parts: list[PartId] = Field(min_length=1, max_length=10_000)


class Paint(Request):
    """Assign single faces to a part."""

    do: Literal["paint"]
    faces: list[FaceIndex] = Field(max_length=4_000_000, description="Face indices of the mesh.")
    part: PartId | None = Field(description="null leaves the faces unassigned.")
    new: bool = Field(False, description="Make a new part of the faces; part is null.")


Action = Annotated[
    Segment | ClickAction | Partition | Guide | Import | Granularity | Keep | Clear | ChooseCandidate | Merge
    | Split | TakeSimilar | Grow | Shrink | Rename | RenameAll | Rules | Recolor | Lock | Arrange | Delete
    | Paint,
    Field(discriminator="do"),
]  # fmt: skip
ACTION_EXAMPLES: dict[str, Any] = {
    "segment": {"summary": "Find all parts", "value": {"do": "segment"}},
    "click": {
        "summary": "Select the part under a click",
        "value": {"do": "click", "clicks": [{"point": [0.02, 0.11, 0.05]}], "frame": "asset"},
    },
    "partition": {
        "summary": "Divide among named parts",
        "value": {
            "do": "partition",
            "parts": [
                {"name": "seat", "clicks": [{"point": [0.0, 0.45, 0.0]}]},
                {"name": "legs", "clicks": [{"point": [0.2, 0.1, 0.2]}, {"point": [-0.2, 0.1, 0.2]}]},
            ],
        },
    },
    "import": {"summary": "Begin with the nodes of the file", "value": {"do": "import", "source": "nodes"}},
    "keep": {"summary": "Turn the selection into a part", "value": {"do": "keep", "name": "handle"}},
    "merge": {"summary": "Merge two parts", "value": {"do": "merge", "parts": [1, 4]}},
    "granularity": {"summary": "Cut finer", "value": {"do": "granularity", "value": 0.7}},
}


class CopyProject(Request):
    """The name of a copy."""

    name: Name | None = Field(None, description="Default: that of the project and the word copy.")


class ChangeProject(Request):
    """A new project name, or the axis of the file that points up. Omitted fields stay."""

    name: Name | None = None
    up: Literal["y", "z"] | None = None


# ---- responses -----------------------------------------------------------------------------------


class ErrorInfo(BaseModel):
    """One line: what is wrong, expected and actual values, what to do."""

    kind: str = Field(examples=["ClickMissed"])
    message: str = Field(
        examples=["click 0 at (3, 0, 0) in file units is 2.5 away from the surface; expected at most 0.05"]
    )


class Problem(BaseModel):
    """The body of every error response."""

    error: ErrorInfo


class Health(BaseModel):
    """The process is running."""

    status: Literal["ok"] = "ok"
    version: str = Field(examples=["0.1.0"])


class Readiness(BaseModel):
    """Whether the model is loaded."""

    ready: bool


class ServerLimits(BaseModel):
    """Limits of this server."""

    upload_bytes: int = Field(description="Size of one uploaded file.", examples=[268435456])
    faces: int = Field(examples=[3000000])
    queue: int = Field(description="Waiting jobs of all projects.", examples=[32])
    zip_bytes: int = Field(description="Unpacked size of one uploaded zip.", examples=[1073741824])


class Defaults(BaseModel):
    """Values for the settings that an action omits."""

    granularity: float
    seed: int = 0
    click_steps: int
    full_steps: int
    guide_steps: int
    preview_steps: int = 1
    candidates: int | None = Field(
        description="What the page sends with a click; null where a model gives one answer."
    )


class ServerInfo(BaseModel):
    """Version, model, limits, and defaults."""

    version: str
    model: str = Field(examples=["mini"])
    resolution: int = Field(description="Voxels per axis of the model's grid.", examples=[64])
    limits: ServerLimits
    defaults: Defaults
    reads: list[str] = Field(description="File extensions for upload.", examples=[["glb", "obj"]])
    writes: list[str] = Field(description="Export formats.", examples=[["glb", "ply"]])


class ProjectSummary(BaseModel):
    """A project in the list of projects."""

    id: Id
    name: str
    faces: int | None
    parts: int
    created: str
    updated: str
    example: bool
    thumbnail: str | None = Field(None, description="Path of the thumbnail; null until it is rendered.")


class AssetInfo(BaseModel):
    """The mesh of a project."""

    name: str
    format: str
    faces: int
    vertices: int
    bytes: int
    digest: str = Field(description="SHA-256 of the file and the files it refers to.")
    center: Triple = Field(
        description="asset frame = (file - center) * scale; where up is z, its (x, y, z) becomes (x, z, -y)"
    )
    scale: float
    up: Literal["y", "z"] = Field("y", description="The axis of the file that points up.")
    warnings: list[str]
    materials: int


class ProjectInfo(BaseModel):
    """A project and its mesh."""

    id: Id
    name: str
    created: str
    updated: str
    example: bool
    asset: AssetInfo | None


class PartInfo(BaseModel):
    """One part; area in square file units, share of the whole surface in 0..1."""

    id: int = Field(description="Never changes.")
    name: str
    color: Triple
    num_faces: int
    area: float
    share: float
    num_components: int
    confidence: float
    locked: bool
    kept: bool = Field(description="Made or changed by hand; granularity and clicks leave it alone.")
    group: str | None = Field(None, description="Name of its group in the list.")
    place: int | None = Field(None, description="Position in the list, if the list was reordered.")
    cut: float | None = Field(None, description="The granularity at which it was cut alone.")


class SimilarPart(BaseModel):
    """A part with the shape of another one."""

    id: int
    difference: float = Field(description="0 for the same shape.")


class CandidateInfo(BaseModel):
    """One of several nested answers to the clicks; share of the whole surface in 0..1."""

    faces: int
    share: float
    predicted_iou: float = Field(description="Expected IoU with the part that is meant, 0..1.")


class ClickPrompt(BaseModel):
    """The selection: its clicks (asset frame) and the stage of its result."""

    kind: Literal["click"] = "click"
    clicks: list[ClickSpec]
    within: int | None
    num_faces: int = Field(description="Number of selected faces.")
    candidates: list[CandidateInfo] = Field(description="From small to large; empty unless asked for.")
    candidate: int | None = Field(description="The chosen row of `candidates`.")
    stage: Stage
    steps: int | None = Field(description="Sampling steps of the current result.")
    seconds: Seconds | None = Field(description="Time from the start of the job to this result.")


class GroupInfo(BaseModel):
    """One named part of a partition; group k has the value k + 1 in the mask of `faces`."""

    name: str
    color: Triple
    clicks: list[ClickSpec]


class PartitionPrompt(BaseModel):
    """A partition before `keep`."""

    kind: Literal["partition"] = "partition"
    groups: list[GroupInfo]
    stage: Stage
    steps: int | None
    seconds: Seconds | None


class JobInfo(BaseModel):
    """Work of the model on one project."""

    id: Id
    project: Id
    kind: Literal["prepare", "segment", "click", "partition", "guide", "import"]
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    stage: str = Field(description="Name of the current stage.", examples=["paint"])
    fraction: float = Field(description="Progress of the stage, 0..1.")
    position: int | None = Field(description="Number of jobs ahead in the queue; null once it runs.")
    seconds: Seconds | None = Field(description="Running time.")
    error: ErrorInfo | None


class State(BaseModel):
    """Everything about a project except the arrays, which are at `mesh` and `faces`."""

    project: ProjectInfo
    status: Literal["preparing", "ready", "failed"]
    problem: str | None
    revision: int
    undo: str | None = Field(description="Label of the step that undo reverts.")
    redo: str | None = Field(description="Label of the step that redo restores.")
    faces: str | None = Field(description="Changes whenever the bytes of GET faces change.")
    parts: list[PartInfo]
    num_unassigned: int
    granularity: float | None
    warnings: list[str] = Field(description="A limit that was reached; a run without a picture.")
    has_tree: bool
    prompt: Annotated[ClickPrompt | PartitionPrompt, Field(discriminator="kind")] | None
    job: JobInfo | None
    record: dict[str, Any] = Field(description="How the parts were made: task, model, seed, steps, edits.")


class HistoryEntry(BaseModel):
    """One step of the history."""

    revision: int
    label: str
    time: str
    current: bool
    selection: bool = Field(description="Only the selection changed, no part.")
