"""The server: one FastAPI app over a Studio, and how it is started and ended."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, HTMLResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from segvigen._version import __version__
from segvigen.app import api
from segvigen.app.metrics import Measured, Metrics
from segvigen.app.security import Guard, check_bind
from segvigen.app.studio import Settings, Studio
from segvigen.errors import PromptError, SegvigenError

STATIC = Path(__file__).parent / "static"
SMALL_BODY = 32 << 20  # bytes of a request that uploads no mesh: guide maps and lists of painted faces
AROUND_A_FILE = 64 << 10  # bytes of a form beside the file in it
GZIP_FROM, GZIP_LEVEL = 2048, 1
GRACE = 5  # seconds for answers under way when the server ends
NO_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>segvigen studio</title>
<h1>The page is not built</h1>
<p>The server runs and its API answers (<a href="/api/openapi.json">description</a>).</p>
<p>Build the page with <code>cd segvigen/app/page &amp;&amp; npm ci &amp;&amp; npm run build</code>.</p>
</html>"""
DESCRIPTION = """The HTTP API of `segvigen serve`, which its own page uses too.

A project is a mesh with its parts and the history of what was done to them. Upload one, send actions, read
its state; arrays (mesh, labels) come as plain bytes. Work for the model answers 202 at once and arrives as
`state` events: a coarse answer first, then the refined one."""


@dataclass(frozen=True)
class Address:
    """Where to listen, and what strangers must know."""

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None


def make_app(settings: Settings, token: str | None = None) -> FastAPI:
    """The app over one data folder; it starts its Studio and ends it."""
    metrics = Metrics()
    studio = Studio(settings, metrics, shared=token is not None)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        studio.start()
        try:
            yield
        finally:
            studio.close()

    def limit(method: str, path: str) -> int:
        uploads = method == "POST" and path.rstrip("/") == "/api/projects"
        return settings.max_upload + AROUND_A_FILE if uploads else SMALL_BODY

    app = FastAPI(
        title="segvigen studio",
        version=__version__,
        description=DESCRIPTION,
        openapi_url="/api/openapi.json",
        docs_url=None,  # its page loads scripts from elsewhere
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(Measured, metrics=metrics),
            Middleware(Guard, token=token, limit=limit),
            Middleware(GZipMiddleware, minimum_size=GZIP_FROM, compresslevel=GZIP_LEVEL),
        ],
    )
    app.state.studio, app.state.metrics = studio, metrics
    api.install(app)

    @app.get("/", include_in_schema=False)
    def page(request: Request) -> Response:
        if token is not None:
            studio.welcome(request.scope["owner"])
        if not (STATIC / "index.html").is_file():
            return HTMLResponse(NO_PAGE, 503)
        return FileResponse(STATIC / "index.html", headers={"cache-control": "no-cache"})

    @app.get("/favicon.ico", include_in_schema=False)
    def icon() -> Response:
        return Response(status_code=204)

    app.mount("/static", _Revalidated(directory=STATIC, check_dir=False))
    return app


class _Revalidated(StaticFiles):
    """Files that a browser asks for again each time, and gets 304 for: a new version shows at once."""

    def file_response(self, *arguments: object, **options: object) -> Response:
        response = super().file_response(*arguments, **options)  # type: ignore[arg-type]
        response.headers["cache-control"] = "no-cache"
        return response


class _Server(uvicorn.Server):
    """uvicorn that ends the event streams when it is asked to stop; they would hold it up."""

    studio: Studio | None = None

    def handle_exit(self, sig: int, frame: object) -> None:
        """Stop on SIGINT and SIGTERM."""
        if self.studio is not None:
            threading.Thread(target=self.studio.leave, daemon=True).start()
        super().handle_exit(sig, frame)  # type: ignore[arg-type]


def serve(settings: Settings, address: Address, show: bool, say: Callable[[str], None] = print) -> None:
    """Run the studio until SIGINT or SIGTERM.

    Raises PromptError for an address that cannot be had, ModelError or CheckpointError for a model that
    cannot be loaded.
    """
    check_bind(address.host, address.token)
    listening = listen(address)
    with contextlib.closing(listening):
        app = make_app(settings, address.token)
        studio: Studio = app.state.studio
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=GRACE, server_header=False,
            timeout_keep_alive=30, proxy_headers=False,
        )  # fmt: skip
        server = _Server(config)
        server.studio = studio

        def failed(error: Exception) -> None:
            server.should_exit = True

        studio.on_failure = failed
        url = address_of(listening, address)
        say(f"segvigen studio is at {url} (data in {settings.data}); Ctrl-C ends it")
        if show:
            studio.on_ready = lambda: webbrowser.open(url)
        logging.getLogger("segvigen").setLevel(logging.WARNING)
        before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn raises it again when it has ended
        try:
            with contextlib.suppress(KeyboardInterrupt):
                server.run(sockets=[listening])
        finally:
            signal.signal(signal.SIGTERM, before)
        if studio.failure is not None:
            raise studio.failure


def listen(address: Address) -> socket.socket:
    """A socket at the address. Raises PromptError when it is taken or not ours."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address.host.strip("[]"), address.port))
        made.listen(256)
    except (OSError, OverflowError) as error:
        made.close()
        raise PromptError(
            f"cannot listen on {address.host} port {address.port} "
            f"({getattr(error, 'strerror', None) or error}); choose another --port, "
            "or --port 0 for any free one"
        ) from None
    return made


def address_of(listening: socket.socket, address: Address) -> str:
    """The link to open, with the token in it where there is one."""
    port = listening.getsockname()[1]
    host = "localhost" if address.host in ("0.0.0.0", "::") else address.host.strip("[]")
    host = f"[{host}]" if ":" in host else host
    return f"http://{host}:{port}/" + (f"?token={quote(address.token, safe='')}" if address.token else "")


__all__ = ["Address", "SegvigenError", "Settings", "listen", "make_app", "serve"]
