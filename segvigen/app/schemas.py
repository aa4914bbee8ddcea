"""The words of the studio's HTTP API: what a request may say and what an answer holds.

Every model carries its meaning and an example into the OpenAPI description (/api/openapi.json). Points are
[x, y, z]; colours are RGB 0..1; times are ISO 8601 in UTC.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from segvigen.asset.camera import STANDARD

WHOLE = 2**53  # integers beyond this are not exact in a browser
MAX_STEPS = 100  # of one answer; the model's own defaults are 12 and fewer
MAX_CLICKS = 1000

Number = Annotated[float, Field(allow_inf_nan=False)]
Point = Annotated[list[Number], Field(min_length=3, max_length=3, examples=[[0.02, 0.11, 0.05]])]
Share = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Color = Annotated[list[Share], Field(min_length=3, max_length=3, examples=[[0.9, 0.4, 0.1]])]
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]+$"),
    Field(examples=["handle"]),
]
PartId = Annotated[int, Field(ge=0, lt=2**31, examples=[3])]
Row = Annotated[int, Field(ge=0, lt=2**31)]
Id = Annotated[str, Field(examples=["q3mYx0bC5dV7kTzR1uWaNg"])]


class Asked(BaseModel):
    """A request: unknown words are refused."""

    model_config = ConfigDict(extra="forbid")


class ClickSpec(Asked):
    """One click on the surface."""

    point: Point
    positive: bool = Field(True, description="False says: not this.")


class PartClicks(Asked):
    """A part of a partition: its name and clicks on it."""

    name: Name
    clicks: list[ClickSpec] = Field(max_length=MAX_CLICKS, description="On the part; may still be empty.")


class CameraSpec(Asked):
    """A pinhole camera in the asset frame; what is left out is the standard view's."""

    eye: Point = list(STANDARD.eye)
    target: Point = list(STANDARD.target)
    up: Point = list(STANDARD.up)
    fov: Annotated[float, Field(gt=0.0, lt=3.1415, allow_inf_nan=False)] = Field(
        STANDARD.fov, description="Opening angle of the square picture, radians."
    )


Frame = Literal["file", "asset"]


class ModelAction(Asked):
    """What an action that runs the model may also say; the defaults are the command line's."""

    seed: Annotated[int, Field(ge=-WHOLE, le=WHOLE)] = Field(
        0, description="Seed of the noise; the same seed gives the same parts."
    )
    steps: Annotated[int, Field(ge=1, le=MAX_STEPS)] | None = Field(
        None, description="Sampling steps; null: the model's own number."
    )
    refine: bool = Field(True, description="False leaves part borders as the network drew them.")


class Segment(ModelAction):
    """Find all parts; locked parts stay."""

    do: Literal["segment"]
    granularity: Share | None = Field(None, description="From 0 (coarse) to 1 (fine).")


class ClickAction(ModelAction):
    """Select the part under the clicks: the whole list each time; none clears the selection."""

    do: Literal["click"]
    clicks: list[ClickSpec] = Field(max_length=MAX_CLICKS)
    within: PartId | None = Field(None, description="Keep the selection inside this part.")
    frame: Frame = Field("file", description="file: the file's units; asset: the cube from -0.5 to 0.5.")


class Partition(ModelAction):
    """Divide the object among named parts: the whole list each time; it runs once two parts have clicks."""

    do: Literal["partition"]
    parts: list[PartClicks] = Field(max_length=255)
    frame: Frame = "file"


class Guide(ModelAction):
    """Segment as painted: a flat colour map of one view decides which parts there are."""

    do: Literal["guide"]
    map: str = Field(
        description="The map as a data: URL of a square PNG.",
        examples=["data:image/png;base64,iVBORw0KGgo..."],
        pattern=r"^data:image/[a-z+.-]+;base64,",
    )
    camera: CameraSpec | None = Field(None, description="What it was drawn from; null: the standard view.")


class Granularity(Asked):
    """Cut the result of `segment` coarser or finer, without running the network."""

    do: Literal["granularity"]
    value: Share


class Keep(Asked):
    """Make what is selected a part (or add it to one); a partition becomes the parts."""

    do: Literal["keep"]
    name: Name | None = None
    into: PartId | None = Field(None, description="Add it to this part.")


class Clear(Asked):
    """Drop the selection."""

    do: Literal["clear"]


class Merge(Asked):
    """Make one part of several; it keeps the lowest id."""

    do: Literal["merge"]
    parts: list[PartId] = Field(min_length=2, max_length=10_000)
    name: Name | None = None


class Split(Asked):
    """Divide a part: by the tree of `segment` or by pieces that do not touch."""

    do: Literal["split"]
    part: PartId
    into: Literal["components", "finer"] | Annotated[int, Field(ge=2, le=1000)] | None = Field(
        None, description="components, finer, a number of pieces, or null: finer where it can be."
    )


class Grow(Asked):
    """Add a part's neighbouring faces to it."""

    do: Literal["grow"]
    part: PartId
    rings: Annotated[int, Field(ge=1, le=100)] = 1


class Shrink(Asked):
    """Give a part's outermost faces to its neighbours."""

    do: Literal["shrink"]
    part: PartId
    rings: Annotated[int, Field(ge=1, le=100)] = 1


class Rename(Asked):
    """Name a part."""

    do: Literal["rename"]
    part: PartId
    name: Name


class Recolor(Asked):
    """Give a part another colour."""

    do: Literal["recolor"]
    part: PartId
    color: Color


class Lock(Asked):
    """Keep parts as they are, whatever is done; or let them go again."""

    do: Literal["lock"]
    parts: list[PartId] = Field(min_length=1, max_length=10_000)
    locked: bool = True


class Delete(Asked):
    """Forget a part; its faces become unassigned."""

    do: Literal["delete"]
    part: PartId


class Paint(Asked):
    """Give faces to a part by hand."""

    do: Literal["paint"]
    faces: list[Row] = Field(max_length=4_000_000, description="Rows of the mesh's faces.")
    part: PartId | None = Field(description="null: unassigned.")


Action = Annotated[
    Segment | ClickAction | Partition | Guide | Granularity | Keep | Clear | Merge | Split | Grow | Shrink
    | Rename | Recolor | Lock | Delete | Paint,
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
    "keep": {"summary": "Make the selection a part", "value": {"do": "keep", "name": "handle"}},
    "merge": {"summary": "Merge two parts", "value": {"do": "merge", "parts": [1, 4]}},
    "granularity": {"summary": "Cut finer", "value": {"do": "granularity", "value": 0.7}},
}


class Renamed(Asked):
    """A project's new name."""

    name: Name


# ---- answers -------------------------------------------------------------------------------------


class Fault(BaseModel):
    """What was wrong, in one line: what, what was expected, what came, what to do."""

    kind: str = Field(examples=["ClickMissed"])
    message: str = Field(
        examples=["click 0 at (3, 0, 0) in file units is 2.5 away from the surface; expected at most 0.05"]
    )


class Problem(BaseModel):
    """The body of every 4xx and 503."""

    error: Fault


class Health(BaseModel):
    """The process is alive."""

    status: Literal["ok"] = "ok"
    version: str = Field(examples=["0.1.0"])


class Readiness(BaseModel):
    """The model is loaded and its first use is over."""

    ready: bool


class Limits(BaseModel):
    """What the server refuses to exceed."""

    upload_bytes: int = Field(description="Of one uploaded file.", examples=[268435456])
    faces: int = Field(examples=[1000000])
    queue: int = Field(description="Jobs that may wait, all projects together.", examples=[32])
    zip_bytes: int = Field(description="Of all files in one uploaded zip, unpacked.", examples=[1073741824])


class Defaults(BaseModel):
    """What is taken where an action leaves it open."""

    granularity: float
    seed: int = 0
    click_steps: int
    full_steps: int
    guide_steps: int
    preview_steps: int = 1


class ServerInfo(BaseModel):
    """The server, its model, limits and defaults."""

    version: str
    model: str = Field(examples=["mini"])
    resolution: int = Field(description="Voxels per axis the model works on.", examples=[64])
    limits: Limits
    defaults: Defaults
    reads: list[str] = Field(description="Endings of files it reads.", examples=[["glb", "obj"]])
    writes: list[str] = Field(description="Formats of export.", examples=[["glb", "ply"]])


class ProjectSummary(BaseModel):
    """A line of the list of projects."""

    id: Id
    name: str
    faces: int | None
    parts: int
    created: str
    updated: str
    example: bool
    thumbnail: str | None = Field(None, description="Path of its picture, null while there is none.")


class AssetInfo(BaseModel):
    """The mesh of a project."""

    name: str
    format: str
    faces: int
    vertices: int
    bytes: int
    digest: str = Field(description="SHA-256 of the file (and the files beside it).")
    center: list[float] = Field(description="asset frame = (file - center) * scale")
    scale: float
    warnings: list[str]
    materials: int


class ProjectInfo(BaseModel):
    """The project and its mesh."""

    id: Id
    name: str
    created: str
    updated: str
    example: bool
    asset: AssetInfo | None


class PartInfo(BaseModel):
    """One part; area in square file units, share of the whole surface in 0..1."""

    id: int = Field(description="Stays the same while the part lives.")
    name: str
    color: list[float]
    num_faces: int
    area: float
    share: float
    num_components: int = Field(description="Pieces that hang together.")
    confidence: float
    locked: bool


Stage = Literal["pending", "preview", "done"]


class ClickPrompt(BaseModel):
    """The selection: clicks (asset frame) and how far its answer is."""

    kind: Literal["click"] = "click"
    clicks: list[ClickSpec]
    within: int | None
    num_faces: int = Field(description="Faces selected so far.")
    stage: Stage
    steps: int | None = Field(description="Sampling steps of the answer shown.")
    seconds: float | None = Field(description="From the start of the work to this answer.")


class GroupInfo(BaseModel):
    """One named part of a partition; the k-th group is k + 1 in the mask of `faces`."""

    name: str
    color: list[float]
    clicks: list[ClickSpec]


class PartitionPrompt(BaseModel):
    """A partition that is not kept yet."""

    kind: Literal["partition"] = "partition"
    groups: list[GroupInfo]
    stage: Stage
    steps: int | None
    seconds: float | None


JobKind = Literal["prepare", "segment", "click", "partition", "guide"]
JobState = Literal["queued", "running", "done", "failed", "cancelled"]


class Job(BaseModel):
    """Work for the model."""

    id: Id
    project: Id
    kind: JobKind
    state: JobState
    stage: str = Field(description="What it is doing.", examples=["paint"])
    fraction: float = Field(description="How far that stage is, 0..1.")
    position: int | None = Field(description="Jobs that run before it; null once it runs.")
    seconds: float | None = Field(description="Time it has run.")
    error: Fault | None


class State(BaseModel):
    """All of a project but its arrays: those are at `mesh` and `faces`."""

    project: ProjectInfo
    status: Literal["preparing", "ready", "failed"]
    problem: str | None
    revision: int
    undo: str | None = Field(description="What undo takes back.")
    redo: str | None = Field(description="What redo brings again.")
    faces: str | None = Field(description="Changes whenever GET faces would answer something else.")
    parts: list[PartInfo]
    num_unassigned: int
    granularity: float | None
    has_tree: bool
    prompt: Annotated[ClickPrompt | PartitionPrompt, Field(discriminator="kind")] | None
    job: Job | None
    record: dict[str, Any] = Field(description="How the parts were made: task, model, seed, steps, edits.")


class Step(BaseModel):
    """A step of the history."""

    revision: int
    label: str
    time: str
    current: bool
