"""The studio over HTTP: every route, each a few lines over `Studio`; and how errors become answers.

What reads or writes runs in threads (plain `def`), so that the event loop only waits: for jobs, for news.
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
from fastapi.responses import JSONResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from starlette.exceptions import HTTPException

from segvigen.app import schemas
from segvigen.app.exports import WRITES
from segvigen.app.jobs import QueueFull
from segvigen.app.read_upload import TooLarge, UnknownKind
from segvigen.app.studio import NotReady, Studio
from segvigen.errors import Conflict, MissingExtra, NotFound, OutputError, SegvigenError

RETRY_AFTER = 2  # seconds; a prompt takes about that long
LONGEST_WAIT = 30  # seconds of a long poll
FOREVER = "private, max-age=31536000, immutable"
log = logging.getLogger("segvigen.studio")

router = APIRouter()
PROBLEMS = {
    400: "The input is at fault",
    401: "The token is missing or wrong",
    403: "Another site, or another Host header",
    404: "There is no such thing",
    409: "The state does not allow it now",
    413: "More than this server takes",
    415: "A kind of file that is not read",
    422: "A field is missing or wrong",
    429: "The queue is full; Retry-After says when to come again",
    503: "The model is not loaded yet",
}


def problems(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of a route for the OpenAPI description; 401 and 403 are possible everywhere."""
    return {code: {"model": schemas.Problem, "description": PROBLEMS[code]} for code in (*codes, 401, 403)}


def binary(*types: str) -> dict[int | str, dict[str, Any]]:
    """An answer that is bytes, for the OpenAPI description."""
    content = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in types}
    return {200: {"content": content, "description": "The bytes"}}


def the_studio(request: Request) -> Studio:
    """The studio that the app was made with."""
    studio: Studio = request.app.state.studio
    return studio


Here = Annotated[Studio, Depends(the_studio)]
ProjectId = Annotated[
    str, Path(alias="id", description="A project's id.", examples=["q3mYx0bC5dV7kTzR1uWaNg"])
]


def known(studio: Here, id: ProjectId) -> str:
    """The id of a project that is there; else 404, before anything else is looked at."""
    studio.check(id)
    return id


Known = Annotated[str, Depends(known)]


# ---- the server ----------------------------------------------------------------------------------


@router.get("/api/health", tags=["server"], summary="The process is alive (no token needed)")
def health(studio: Here) -> schemas.Health:
    """Answers as long as the process lives."""
    return schemas.Health(version=studio.version)


@router.get(
    "/api/ready",
    tags=["server"],
    summary="The model is loaded",
    responses=problems() | {503: {"model": schemas.Readiness, "description": PROBLEMS[503]}},
)
def ready(studio: Here, response: Response) -> schemas.Readiness:
    """503 until the model is loaded; everything but model work is answered before."""
    response.status_code = 200 if studio.ready else 503
    return schemas.Readiness(ready=studio.ready)


@router.get("/api/server", tags=["server"], summary="Version, model, limits, defaults", responses=problems())
def server(studio: Here) -> schemas.ServerInfo:
    """What the page and scripts need to know before they ask."""
    return studio.info()


@router.get(
    "/metrics",
    tags=["server"],
    summary="Metrics for Prometheus",
    responses=problems() | {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    response_class=Response,
)
def metrics(request: Request) -> Response:
    """Requests, latencies, the queue, jobs by kind and outcome, memory."""
    return Response(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4")


# ---- projects ------------------------------------------------------------------------------------


@router.get("/api/projects", tags=["projects"], summary="All projects, newest first", responses=problems())
def list_projects(studio: Here, request: Request) -> list[schemas.ProjectSummary]:
    """With a token, those that this browser made; a project's own link opens for everyone with the token."""
    return studio.projects(request.scope.get("owner"))


@router.post(
    "/api/projects",
    status_code=201,
    tags=["projects"],
    summary="Upload a mesh",
    responses=problems(400, 413, 415, 422, 429),
)
def create_project(
    studio: Here,
    request: Request,
    file: Annotated[
        UploadFile, File(description="A mesh, a .zip of one with its files, or a .segvigen file.")
    ],
    name: Annotated[schemas.Name | None, Form(description="Default: the file's name.")] = None,
    segment: Annotated[bool, Form(description="Find all parts at once.")] = True,
) -> schemas.State:
    """The file is read before the answer, so a bad one is refused here; voxels and parts follow as a job."""
    data = file.file.read()
    return studio.create(data, file.filename or "", name, segment, request.scope.get("owner"))


@router.get("/api/projects/{id}", tags=["projects"], summary="A project's state", responses=problems(404))
def get_project(studio: Here, id: Known) -> schemas.State:
    """Everything but the arrays."""
    return studio.state(id)


@router.patch("/api/projects/{id}", tags=["projects"], summary="Rename", responses=problems(404, 422))
def rename_project(studio: Here, id: Known, wish: schemas.RenameProject) -> schemas.State:
    """Give a project another name."""
    return studio.rename(id, wish.name)


@router.delete(
    "/api/projects/{id}", status_code=204, tags=["projects"], summary="Delete", responses=problems(404)
)
def delete_project(studio: Here, id: Known) -> None:
    """Delete a project with its history; this cannot be undone."""
    studio.delete(id)


@router.get("/api/projects/{id}/history", tags=["projects"], summary="Every step", responses=problems(404))
def history(studio: Here, id: Known) -> list[schemas.HistoryEntry]:
    """The steps that undo and redo walk through, oldest first."""
    return studio.history(id)


# ---- arrays and pictures -------------------------------------------------------------------------


@router.get(
    "/api/projects/{id}/mesh",
    tags=["arrays"],
    summary="The mesh as typed arrays",
    responses=binary("application/octet-stream") | problems(404),
    response_class=Response,
)
def mesh(studio: Here, id: Known, request: Request) -> Response:
    """A JSON header with its length before it, then the arrays; see docs/studio.md. It never changes."""
    tag = studio.mesh_tag(id)
    return _cached(request, tag, "application/octet-stream") or _bytes(
        studio.mesh(id), "application/octet-stream", tag, FOREVER
    )


@router.get(
    "/api/projects/{id}/textures/{n}",
    tags=["arrays"],
    summary="A base colour texture",
    responses=binary("image/png", "image/jpeg") | problems(404, 422),
    response_class=Response,
)
def texture(studio: Here, id: Known, request: Request, n: Annotated[int, Path(ge=0, le=10_000)]) -> Response:
    """The n-th texture of the mesh's header."""
    tag = f"{studio.mesh_tag(id)}-{n}"
    if (kept := _cached(request, tag, "image/png")) is not None:
        return kept
    data, media = studio.texture(id, n)
    return _bytes(data, media, tag, FOREVER)


@router.get(
    "/api/projects/{id}/thumbnail",
    tags=["arrays"],
    summary="A picture, 256 x 256",
    responses=binary("image/png") | problems(404),
    response_class=Response,
)
def thumbnail(studio: Here, id: Known) -> Response:
    """404 until there is one."""
    return Response(studio.thumbnail(id), media_type="image/png", headers={"cache-control": "no-cache"})


@router.get(
    "/api/projects/{id}/faces",
    tags=["arrays"],
    summary="Labels, confidence and selection of every face",
    responses=binary("application/octet-stream") | problems(404, 409),
    response_class=Response,
)
def faces(studio: Here, id: Known, request: Request) -> Response:
    """int32 labels [F] (little endian), uint8 confidence [F], uint8 mask [F]; X-Faces is State.faces."""
    data, tag = studio.faces(id)
    answer = _cached(request, tag, "application/octet-stream") or _bytes(
        data, "application/octet-stream", tag, "no-cache"
    )
    answer.headers["x-faces"] = tag
    return answer


@router.get(
    "/api/projects/{id}/export",
    tags=["arrays"],
    summary="Download the parts",
    responses=problems(400, 404, 409, 422)
    | binary("model/gltf-binary", "application/zip", "application/octet-stream", "application/json"),
    response_class=Response,
)
def export(
    studio: Here,
    id: Known,
    format: Annotated[str, Query(description=", ".join(WRITES), examples=["glb"])],
    parts: Annotated[
        str | None,
        Query(description="Ids of the parts to write, with commas; default: all.", max_length=100_000),
    ] = None,
) -> Response:
    """The same files as the command line writes."""
    made = studio.export(id, format, parts)
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in made.name)
    headers = {
        "content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(made.name, '')}",
        "cache-control": "no-store",
    }
    return Response(made.data, media_type=made.media, headers=headers)


# ---- what is done --------------------------------------------------------------------------------


@router.post(
    "/api/projects/{id}/actions",
    tags=["actions"],
    summary="Do something",
    responses=problems(400, 404, 409, 413, 422, 429, 503)
    | {202: {"model": schemas.State, "description": "Model work is queued; State.job says how far it is"}},
)
def act(
    studio: Here,
    id: Known,
    action: Annotated[schemas.Action, Body(openapi_examples=schemas.ACTION_EXAMPLES)],
    response: Response,
) -> schemas.State:
    """Edits are done when this answers (200), work for the model is queued (202); both are kept from then."""
    state, queued = studio.act(id, action)
    response.status_code = 202 if queued else 200
    return state


@router.post("/api/projects/{id}/undo", tags=["actions"], summary="Undo", responses=problems(404, 409))
def undo(studio: Here, id: Known) -> schemas.State:
    """Go one step back; 409 at the first step."""
    return studio.undo(id)


@router.post("/api/projects/{id}/redo", tags=["actions"], summary="Redo", responses=problems(404, 409))
def redo(studio: Here, id: Known) -> schemas.State:
    """Go one step forward again; 409 at the last step."""
    return studio.redo(id)


@router.get(
    "/api/projects/{id}/events",
    tags=["actions"],
    summary="News as server-sent events",
    response_class=EventSourceResponse,
    responses=problems(404),
)
async def events(studio: Here, id: Known) -> AsyncIterator[ServerSentEvent]:
    """`state` (at once, and after every change) and `progress` (the running job); a comment every 15 s."""
    listener = studio.feeds.listen(id)
    try:
        first = await asyncio.to_thread(studio.state_text, id)
        yield ServerSentEvent(raw_data=first, event="state", retry=1000)
        async for kind, text in listener:
            yield ServerSentEvent(raw_data=text, event=kind)
    finally:
        studio.feeds.leave(id, listener)
        studio.left(id)


@router.get("/api/jobs/{id}", tags=["actions"], summary="A job", responses=problems(404, 422))
async def job(
    studio: Here,
    id: ProjectId,
    wait: Annotated[
        float, Query(ge=0.0, le=LONGEST_WAIT, allow_inf_nan=False, description="Wait for its end, seconds.")
    ] = 0.0,
) -> schemas.JobInfo:
    """A job, at once or when it is over; finished jobs are known for a while."""
    listener, until = studio.feeds.listen(id), time.monotonic() + wait
    try:
        while True:
            found = studio.job(id)
            left = until - time.monotonic()
            if found.state in ("done", "failed", "cancelled") or left <= 0:
                return found
            if await listener.next(left) is None:
                return studio.job(id)
    finally:
        studio.feeds.leave(id, listener)


@router.delete("/api/jobs/{id}", tags=["actions"], summary="Cancel a job", responses=problems(404, 409))
def cancel_job(studio: Here, id: ProjectId) -> schemas.JobInfo:
    """Stop a job; 409 when it is over already."""
    return studio.cancel(id)


# ---- answers and errors --------------------------------------------------------------------------


def _bytes(data: bytes, media: str, tag: str, caching: str) -> Response:
    return Response(data, media_type=media, headers={"etag": f'"{tag}"', "cache-control": caching})


def _cached(request: Request, tag: str, media: str) -> Response | None:
    """304 where the browser has it already."""
    given = request.headers.get("if-none-match", "")
    if f'"{tag}"' in given:
        return Response(status_code=304, headers={"etag": f'"{tag}"'})
    return None


def refusal(status: int, kind: str, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """An error as the page and the client read it."""
    body = schemas.Problem(error=schemas.ErrorInfo(kind=kind, message=" ".join(message.split())))
    return JSONResponse(body.model_dump(), status, headers)


def install(app: FastAPI) -> None:
    """Add the routes and turn every error into one line of JSON."""
    app.include_router(router)

    @app.exception_handler(SegvigenError)
    def _ours(request: Request, error: SegvigenError) -> Response:
        status = 409 if isinstance(error, Conflict) else 400
        if isinstance(error, (UnknownKind, MissingExtra)):
            status = 415
        for kind, code in ((NotFound, 404), (TooLarge, 413), (OutputError, 507)):
            status = code if isinstance(error, kind) else status
        return refusal(status, type(error).__name__, str(error))

    @app.exception_handler(QueueFull)
    def _full(request: Request, error: QueueFull) -> Response:
        return refusal(
            429,
            "QueueFull",
            f"{error.length} jobs wait already, as many as this server takes; try again in a few seconds",
            {"retry-after": str(RETRY_AFTER)},
        )

    @app.exception_handler(NotReady)
    def _not_ready(request: Request, error: NotReady) -> Response:
        return refusal(503, "NotReady", str(error), {"retry-after": str(RETRY_AFTER)})

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        return refusal(422, "ValidationError", one_line(error))

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        kind = {404: "NotFound", 405: "MethodNotAllowed"}.get(error.status_code, "BadRequest")
        asked = f"{request.method} {request.url.path[:200]}"
        message = f"{asked}: {error.detail}; /api/openapi.json lists what there is"
        return refusal(error.status_code, kind, message, dict(error.headers or {}))

    @app.exception_handler(Exception)
    def _fault(request: Request, error: Exception) -> Response:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        message = f"the server failed at this ({type(error).__name__}); its log says more, please report it"
        return refusal(500, type(error).__name__, message)


def one_line(error: RequestValidationError) -> str:
    """The first of pydantic's complaints: where, what, what came."""
    first = error.errors()[0]
    where = [str(step) for step in first["loc"] if step not in ("body", "query", "path")]
    place = ".".join(where) or "the request"
    message = str(first["msg"]).removeprefix("Value error, ")
    given = first.get("input")
    shown = "" if first["type"] == "missing" or isinstance(given, (dict, bytes)) else f", got {given!r:.60}"
    more = len(error.errors()) - 1
    return f"{place}: {message}{shown}" + (f" (and {more} more)" if more else "")
