"""The server: a FastAPI app over a Studio, and how it starts and stops."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator
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
from segvigen.app.metrics import CountRequests, Metrics
from segvigen.app.security import TITLE, Guard, check_bind
from segvigen.app.studio import Settings, Studio
from segvigen.errors import PromptError

STATIC = Path(__file__).parent / "static"
MAX_BODY = 32 << 20  # bytes of a request other than an upload: guide maps, lists of painted faces
FORM_OVERHEAD = 64 << 10  # bytes of an upload besides its file
GZIP_MIN, GZIP_LEVEL = 2048, 1
SHUTDOWN_TIMEOUT = 5  # seconds for running requests
MISSING_PAGE = f"""{TITLE}
<h1>The page is not built</h1>
<p>The server is running (<a href="/api/openapi.json">API description</a>).</p>
<p>Build the page with <code>cd segvigen/app/page &amp;&amp; npm ci &amp;&amp; npm run build</code>.</p>
</html>"""
DESCRIPTION = """The HTTP API of `segvigen serve`. Its own page uses nothing else.

A project is a mesh with its parts and their history. Upload a mesh, send actions, read the state; arrays
(mesh, labels) are plain bytes. Actions that run the model respond with 202 at once; results arrive as `state`
events, a preview first, then the refined result."""


@dataclass(frozen=True)
class Address:
    """Where to listen, and the token that requests need."""

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None


def make_app(settings: Settings, token: str | None = None) -> FastAPI:
    """Return the app over one data folder; it starts and stops its Studio."""
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
        return settings.max_upload + FORM_OVERHEAD if uploads else MAX_BODY

    app = FastAPI(
        title="segvigen studio",
        version=__version__,
        description=DESCRIPTION,
        openapi_url="/api/openapi.json",
        docs_url=None,  # it loads scripts from other sites
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(CountRequests, metrics=metrics),
            Middleware(Guard, token=token, limit=limit),
            Middleware(GZipMiddleware, minimum_size=GZIP_MIN, compresslevel=GZIP_LEVEL),
        ],
    )
    app.state.studio, app.state.metrics = studio, metrics
    api.install(app)

    @app.get("/", include_in_schema=False)
    def page(request: Request) -> Response:
        if token is not None:
            studio.welcome(request.scope["owner"])
        if not (STATIC / "index.html").is_file():
            return HTMLResponse(MISSING_PAGE, 503)
        return FileResponse(STATIC / "index.html", headers={"cache-control": "no-cache"})

    @app.get("/favicon.ico", include_in_schema=False)
    def icon() -> Response:
        return Response(status_code=204)

    app.mount("/static", _RevalidatedFiles(directory=STATIC, check_dir=False))
    return app


class _RevalidatedFiles(StaticFiles):
    """Static files that the browser revalidates each time, so that a new version shows at once."""

    def file_response(self, *arguments: object, **options: object) -> Response:
        response = super().file_response(*arguments, **options)  # type: ignore[arg-type]
        response.headers["cache-control"] = "no-cache"
        return response


class _Server(uvicorn.Server):
    """uvicorn that closes the event streams before it stops; they would block it."""

    studio: Studio | None = None

    def handle_exit(self, sig: int, frame: object) -> None:
        """Stop on SIGINT and SIGTERM."""
        if self.studio is not None:
            threading.Thread(target=self.studio.leave, daemon=True).start()
        super().handle_exit(sig, frame)  # type: ignore[arg-type]


def serve(settings: Settings, address: Address, show: bool) -> None:
    """Run the studio until SIGINT or SIGTERM.

    Raises PromptError for an unusable address, ModelError or CheckpointError for an unusable model.
    """
    check_bind(address.host, address.token)
    listening = listen(address)
    with contextlib.closing(listening):
        app = make_app(settings, address.token)
        studio: Studio = app.state.studio
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=SHUTDOWN_TIMEOUT,
            server_header=False, timeout_keep_alive=30, proxy_headers=False,
        )  # fmt: skip
        server = _Server(config)
        server.studio = studio

        def failed(error: Exception) -> None:
            server.should_exit = True

        studio.on_failure = failed
        url = address_of(listening, address)
        print(f"segvigen studio is at {url} (data in {settings.data}); press Ctrl-C to stop")
        if show:
            studio.on_ready = lambda: webbrowser.open(url)
        logging.getLogger("segvigen").setLevel(logging.WARNING)
        before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn raises it again after its shutdown
        try:
            with contextlib.suppress(KeyboardInterrupt):
                server.run(sockets=[listening])
        finally:
            signal.signal(signal.SIGTERM, before)
        if studio.failure is not None:
            raise studio.failure


def listen(address: Address) -> socket.socket:
    """Return a listening socket. Raises PromptError when the address is in use or not local."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address.host.strip("[]"), address.port))
        listening.listen(256)
    except (OSError, OverflowError) as error:
        listening.close()
        raise PromptError(
            f"cannot listen on {address.host} port {address.port} "
            f"({getattr(error, 'strerror', None) or error}); choose another --port, "
            "or --port 0 for any free one"
        ) from None
    return listening


def address_of(listening: socket.socket, address: Address) -> str:
    """Return the link to the page, with the token if there is one."""
    port = listening.getsockname()[1]
    host = "localhost" if address.host in ("0.0.0.0", "::") else address.host.strip("[]")
    host = f"[{host}]" if ":" in host else host
    return f"http://{host}:{port}/" + (f"?token={quote(address.token, safe='')}" if address.token else "")
