"""The HTTP routes, each a few lines over `Studio`, and the mapping of errors to responses.

Routes that read or write are plain `def` and run in threads; the event loop only waits for jobs and events.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Body, Depends, FastAPI, File, Form, Path, Query, Request, Response, UploadFile
from fastapi.exceptions import RequestValidationError
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.exceptions import HTTPException

from segvigen.app import schemas
from segvigen.app.exports import WRITES
from segvigen.app.jobs import QueueFull
from segvigen.app.read_upload import TooLarge, UnknownKind
from segvigen.app.security import error_response
from segvigen.app.studio import NotReady, Studio
from segvigen.asset.upright import Up
from segvigen.errors import Conflict, MissingExtra, NotFound, OutputError, SegvigenError
from segvigen.parts.export.printing import to_printing
from segvigen.parts.export.target import to_target
from segvigen.parts.similar import TOLERANCE
from segvigen.parts.structure import Structure

RETRY_AFTER = {"retry-after": "2"}  # seconds, about the time of a prompt
MAX_WAIT = 30  # seconds of a long poll
FOREVER = "private, max-age=31536000, immutable"
OCTETS = "application/octet-stream"
log = logging.getLogger("segvigen.studio")

PROBLEMS = {
    400: "Invalid input",
    401: "The token is missing or wrong",
    403: "Foreign Host or Origin header",
    404: "Not found",
    409: "Not possible in the current state",
    413: "Over a limit of this server",
    415: "Unknown kind of file",
    422: "A field is missing or invalid",
    429: "The queue is full; see Retry-After",
    503: "The model is not loaded yet",
}


def problems(*codes: int) -> dict[int | str, dict[str, Any]]:
    """Describe the errors of a route; 401 and 403 apply to all routes."""
    return {code: {"model": schemas.Problem, "description": PROBLEMS[code]} for code in (*codes, 401, 403)}


def binary(*types: str, codes: tuple[int, ...] = ()) -> dict[str, Any]:
    """Return the options of a route that responds with bytes."""
    content = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in types}
    responses = problems(*codes) | {200: {"content": content, "description": "The bytes"}}
    return {"response_class": Response, "responses": responses}


SERVER = APIRouter(tags=["server"], responses=problems())
PROJECTS = APIRouter(prefix="/api/projects", tags=["projects"], responses=problems())
ARRAYS = APIRouter(prefix="/api/projects/{id}", tags=["arrays"], responses=problems(404))
ACTIONS = APIRouter(prefix="/api/projects/{id}", tags=["actions"], responses=problems(404))
JOBS = APIRouter(prefix="/api/jobs", tags=["actions"], responses=problems(404))


def get_studio(request: Request) -> Studio:
    """Return the studio of the app."""
    studio: Studio = request.app.state.studio
    return studio


StudioDep = Annotated[Studio, Depends(get_studio)]
Id = Annotated[str, Path(alias="id", description="An id.", examples=["q3mYx0bC5dV7kTzR1uWaNg"])]


def existing(studio: StudioDep, id: Id) -> str:
    """Return the id of an existing project. Raises NotFound before anything else is checked."""
    studio.check(id)
    return id


ProjectId = Annotated[str, Depends(existing)]


# ---- server --------------------------------------------------------------------------------------


@SERVER.get("/api/health", summary="Liveness (no token needed)")
def health(studio: StudioDep) -> schemas.Health:
    """Respond while the process is running."""
    return schemas.Health(version=studio.version)


@SERVER.get(
    "/api/ready", summary="Readiness",
    responses={503: {"model": schemas.Readiness, "description": PROBLEMS[503]}},
)  # fmt: skip
def ready(studio: StudioDep, response: Response) -> schemas.Readiness:
    """503 until the model is loaded. Everything that does not need the model works before."""
    response.status_code = 200 if studio.ready else 503
    return schemas.Readiness(ready=studio.ready)


@SERVER.get("/api/server", summary="Version, model, limits, defaults")
def server(studio: StudioDep) -> schemas.ServerInfo:
    """Return version, model, limits, and defaults."""
    return studio.info()


@SERVER.get(
    "/metrics", summary="Metrics for Prometheus", response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)  # fmt: skip
def metrics(request: Request) -> Response:
    """Return requests, latencies, the queue, jobs by kind and outcome, memory."""
    return Response(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4")


# ---- projects ------------------------------------------------------------------------------------


@PROJECTS.get("", summary="List projects, newest first")
def list_projects(studio: StudioDep, request: Request) -> list[schemas.ProjectSummary]:
    """Return all projects. On a server with a token, only those of this browser."""
    return studio.projects(request.scope.get("owner"))


@PROJECTS.post("", status_code=201, summary="Upload a mesh", responses=problems(400, 413, 415, 422, 429))
def create_project(
    studio: StudioDep,
    request: Request,
    file: Annotated[UploadFile, File(description="A mesh, a .zip of a mesh and its files, or a .segvigen.")],
    name: Annotated[schemas.Name | None, Form(description="Default: the file name.")] = None,
    segment: Annotated[bool, Form(description="Find all parts after the upload.")] = True,
    start: Annotated[
        Structure | None, Form(description="Begin with this structure of the mesh; the model does not run.")
    ] = None,
    up: Annotated[
        Up | None, Form(description="The axis that points up. Default: auto for STL, OFF, and 3MF, else y.")
    ] = None,
) -> schemas.State:
    """Read a file. An invalid one is an error of this request; voxels and parts follow as jobs."""
    data = file.file.read()
    return studio.create(data, file.filename or "", name, segment, request.scope.get("owner"), up, start)


@PROJECTS.post("/example", status_code=201, summary="Open the example")
def open_example(studio: StudioDep, request: Request) -> schemas.State:
    """Return an example with its first parts and no selection; a new one if there is none."""
    return studio.example(request.scope.get("owner"))


@PROJECTS.get("/{id}", summary="Get a project", responses=problems(404))
def get_project(studio: StudioDep, id: ProjectId) -> schemas.State:
    """Return everything about a project except its arrays."""
    return studio.state(id)


@PROJECTS.patch("/{id}", summary="Rename or turn a project", responses=problems(404, 409, 422))
def change_project(studio: StudioDep, id: ProjectId, change: schemas.ChangeProject) -> schemas.State:
    """Rename a project, or change which axis of its file points up; parts, clicks, and history stay."""
    return studio.change(id, change.name, change.up)


@PROJECTS.post("/{id}/copy", status_code=201, summary="Copy a project", responses=problems(404, 422, 429))
def copy_project(
    studio: StudioDep, id: ProjectId, request: Request, copy: schemas.CopyProject
) -> schemas.State:
    """Return a new project with the same mesh, parts, and history."""
    return studio.copy(id, copy.name, request.scope.get("owner"))


@PROJECTS.delete("/{id}", status_code=204, summary="Delete a project", responses=problems(404))
def delete_project(studio: StudioDep, id: ProjectId) -> None:
    """Delete a project with its history. Cannot be undone."""
    studio.delete(id)


@PROJECTS.get("/{id}/history", summary="List the steps", responses=problems(404))
def history(studio: StudioDep, id: ProjectId) -> list[schemas.HistoryEntry]:
    """Return the steps of undo and redo, oldest first."""
    return studio.history(id)


# ---- arrays and files ----------------------------------------------------------------------------


@ARRAYS.get("/mesh", summary="Get the mesh as typed arrays", **binary(OCTETS))
def mesh(studio: StudioDep, id: ProjectId, request: Request) -> Response:
    """Return the length of a JSON header, the header, and the arrays; see docs/studio.md. Never changes."""
    tag = studio.mesh_tag(id)
    return _not_modified(request, tag) or _tagged(studio.mesh(id), OCTETS, tag, FOREVER)


@ARRAYS.get("/textures/{n}", summary="Get a texture", **binary("image/png", "image/jpeg", codes=(422,)))
def texture(
    studio: StudioDep, id: ProjectId, request: Request, n: Annotated[int, Path(ge=0, le=10_000)]
) -> Response:
    """Return the base color texture n of the mesh header."""
    tag = f"{studio.mesh_tag(id)}-{n}"
    return _not_modified(request, tag) or _tagged(*studio.texture(id, n), tag, FOREVER)


@ARRAYS.get("/thumbnail", summary="Get the thumbnail, 256 x 256", **binary("image/png"))
def thumbnail(studio: StudioDep, id: ProjectId) -> Response:
    """404 until it is rendered."""
    return Response(studio.thumbnail(id), media_type="image/png", headers={"cache-control": "no-cache"})


@ARRAYS.get("/faces", summary="Get labels, confidence, and selection", **binary(OCTETS, codes=(409,)))
def faces(studio: StudioDep, id: ProjectId, request: Request) -> Response:
    """int32 labels [F] (little endian), uint8 confidence [F], uint8 mask [F]. X-Faces is State.faces."""
    data, tag = studio.faces(id)
    response = _not_modified(request, tag) or _tagged(data, OCTETS, tag, "no-cache")
    response.headers["x-faces"] = tag
    return response


@ARRAYS.get("/regions", summary="Estimate what clicks select", **binary(OCTETS, codes=(409,)))
def regions(studio: StudioDep, id: ProjectId, request: Request) -> Response:
    """int32 [F] (little endian): a first click on a face probably selects the faces of equal number."""
    data, tag = studio.regions(id)
    return _not_modified(request, tag) or _tagged(data, OCTETS, tag, "no-cache")


@ARRAYS.get(
    "/export", summary="Download the parts",
    **binary("model/gltf-binary", "application/zip", OCTETS, "application/json", codes=(400, 409, 422)),
)  # fmt: skip
def export(
    studio: StudioDep,
    id: ProjectId,
    format: Annotated[str, Query(description=", ".join(WRITES), examples=["glb"])],
    parts: Annotated[
        str | None, Query(description="Comma-separated part ids; default: all.", max_length=100_000)
    ] = None,
    flavor: Annotated[str | None, Query(description="Slicer of a 3mf: standard, bambu, or prusa.")] = None,
    paint: Annotated[bool, Query(description="A 3mf of one mesh, painted by part.")] = False,
    filaments: Annotated[
        str | None, Query(description="Filaments of a 3mf: a number, or hex colors with commas.")
    ] = None,
    size: Annotated[str | None, Query(description="Longest side of a 3mf, stl, or robot: 120mm.")] = None,
    solid: Annotated[str | None, Query(description="Closes parts of a 3mf or stl: caps or shell.")] = None,
    thickness: Annotated[str | None, Query(description="Thickness of the wall of a shell: 2mm.")] = None,
    density: Annotated[float | None, Query(description="Of a urdf or mjcf, kg/m3; default 1000.")] = None,
    collision: Annotated[str | None, Query(description="Of a urdf or mjcf: hull or coacd.")] = None,
    names: Annotated[str | None, Query(description="Of a glb: blender, unity, unreal, or godot.")] = None,
    merged: Annotated[bool, Query(description="A glb of one mesh with a feature id per part.")] = False,
    mesh_per_part: Annotated[bool, Query(description="A usd with a mesh per part.")] = False,
) -> Response:
    """Return the same files as the command line writes."""
    printing = to_printing(flavor, paint, filaments, size, solid, thickness)
    target = to_target(False, False, density, collision, names, merged, mesh_per_part)
    file = studio.export(id, format, parts, printing, target)
    ascii_name = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file.name)
    disposition = f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(file.name, '')}"
    headers = {"content-disposition": disposition, "cache-control": "no-store"}
    return Response(file.data, media_type=file.media, headers=headers)


@ARRAYS.get("/similar", summary="List the parts with the shape of a part", responses=problems(400, 409, 422))
def similar(
    studio: StudioDep, id: ProjectId,
    part: Annotated[schemas.PartId, Query(description="The part to compare with.")],
    tolerance: Annotated[schemas.Tolerance, Query()] = TOLERANCE,
    any_size: Annotated[bool, Query(description="Compare shapes of any size.")] = False,
) -> list[schemas.SimilarPart]:  # fmt: skip
    """Return the other parts like it, the most similar first; mirrored parts count as the same shape."""
    return studio.similar(id, part, tolerance, any_size)


# ---- actions, events, jobs -----------------------------------------------------------------------


@ACTIONS.post(
    "/actions", summary="Run an action",
    responses=problems(400, 409, 413, 422, 429, 503)
    | {202: {"model": schemas.State, "description": "A job is queued; see State.job"}},
)  # fmt: skip
def act(
    studio: StudioDep, id: ProjectId,
    action: Annotated[schemas.Action, Body(openapi_examples=schemas.ACTION_EXAMPLES)], response: Response,
) -> schemas.State:  # fmt: skip
    """Edits are done in the response (200); work of the model is queued (202). Both survive a crash."""
    state, queued = studio.act(id, action)
    response.status_code = 202 if queued else 200
    return state


@ACTIONS.post("/undo", summary="Undo", responses=problems(409))
def undo(studio: StudioDep, id: ProjectId) -> schemas.State:
    """Go one step back; 409 at the first step."""
    return studio.undo(id)


@ACTIONS.post("/redo", summary="Redo", responses=problems(409))
def redo(studio: StudioDep, id: ProjectId) -> schemas.State:
    """Go one step forward; 409 at the last step."""
    return studio.redo(id)


@ACTIONS.post("/history/{revision}", summary="Go to a step", responses=problems(409, 422))
def go_to(studio: StudioDep, id: ProjectId, revision: Annotated[int, Path(ge=1, lt=2**53)]) -> schemas.State:
    """Go to any step of GET history at once; the steps after it stay for redo."""
    return studio.go_to(id, revision)


@ACTIONS.get("/events", summary="Server-sent events", response_class=EventSourceResponse)
async def events(studio: StudioDep, id: ProjectId) -> AsyncIterator[ServerSentEvent]:
    """`state` (at once and after each change), `progress` (the running job), a comment every 15 s."""
    try:
        with studio.events.subscribe(id) as subscription:
            state = await asyncio.to_thread(studio.state, id)
            yield ServerSentEvent(raw_data=state.model_dump_json(), event="state", retry=1000)
            async for kind, text in subscription:
                yield ServerSentEvent(raw_data=text, event=kind)
    finally:
        studio.unwatched(id)


@JOBS.get("/{id}", summary="Get a job", responses=problems(422))
async def job(
    studio: StudioDep,
    id: Id,
    wait: Annotated[
        float, Query(ge=0.0, le=MAX_WAIT, allow_inf_nan=False, description="Seconds to wait for its end.")
    ] = 0.0,
) -> schemas.JobInfo:
    """Return a job, at once or when it has finished. Old jobs are forgotten."""
    end = time.monotonic() + wait
    with studio.events.subscribe(id) as subscription:
        while True:
            info, left = studio.job(id), end - time.monotonic()
            if info.state in ("done", "failed", "cancelled") or left <= 0:
                return info
            if await subscription.next(left) is None:
                return studio.job(id)


@JOBS.delete("/{id}", summary="Cancel a job", responses=problems(409))
def cancel_job(studio: StudioDep, id: Id) -> schemas.JobInfo:
    """Cancel a job; 409 if it has finished."""
    return studio.cancel(id)


# ---- responses and errors ------------------------------------------------------------------------


def _tagged(data: bytes, media: str, tag: str, caching: str) -> Response:
    return Response(data, media_type=media, headers={"etag": f'"{tag}"', "cache-control": caching})


def _not_modified(request: Request, tag: str) -> Response | None:
    """Return a 304 if the browser has the current version."""
    if f'"{tag}"' in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"etag": f'"{tag}"'})
    return None


def install(app: FastAPI) -> None:
    """Add the routes; turn every error into one line of JSON."""
    for router in (SERVER, PROJECTS, ARRAYS, ACTIONS, JOBS):
        app.include_router(router)
    statuses = {
        Conflict: 409, UnknownKind: 415, MissingExtra: 415, NotFound: 404, TooLarge: 413, OutputError: 507
    }  # fmt: skip

    @app.exception_handler(SegvigenError)
    def _segvigen(request: Request, error: SegvigenError) -> Response:
        status = next((code for kind, code in statuses.items() if isinstance(error, kind)), 400)
        return error_response(status, type(error).__name__, str(error))

    @app.exception_handler(QueueFull)
    def _queue_full(request: Request, error: QueueFull) -> Response:
        message = f"the queue is full ({error.length} jobs); try again in a few seconds"
        return error_response(429, "QueueFull", message, RETRY_AFTER)

    @app.exception_handler(NotReady)
    def _not_ready(request: Request, error: NotReady) -> Response:
        return error_response(503, "NotReady", str(error), RETRY_AFTER)

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        return error_response(422, "ValidationError", validation_message(error))

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        kind = {404: "NotFound", 405: "MethodNotAllowed"}.get(error.status_code, "BadRequest")
        path = f"{request.method} {request.url.path[:200]}"
        message = f"{path}: {error.detail}; /api/openapi.json lists all routes"
        return error_response(error.status_code, kind, message, dict(error.headers or {}))

    @app.exception_handler(Exception)
    def _internal(request: Request, error: Exception) -> Response:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        name = type(error).__name__
        message = f"internal error ({name}); see the log of the server, and please report it"
        return error_response(500, name, message)


def validation_message(error: RequestValidationError) -> str:
    """Return the first validation error in one line: field, problem, value."""
    first = error.errors()[0]
    path = [str(step) for step in first["loc"] if step not in ("body", "query", "path")]
    message = str(first["msg"]).removeprefix("Value error, ")
    value = first.get("input")
    shown = "" if first["type"] == "missing" or isinstance(value, (dict, bytes)) else f", got {value!r:.60}"
    more = len(error.errors()) - 1
    return f"{'.'.join(path) or 'the request'}: {message}{shown}" + (f" (and {more} more)" if more else "")
