"""An HTTP client of `segvigen serve` on the standard library alone. It knows nothing of Blender.

All methods raise ServerError with one line for the user, and Cancelled when `stop` returns True.
"""

from __future__ import annotations

import http.client
import json
import secrets
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

MIN_VERSION = (0, 1)
LOOPBACK = ("localhost", "127.0.0.1", "::1")
POLL = 0.1  # seconds between two requests for the state of a running job
START = "start it with `segvigen serve`, or change the address in the preferences of the extension"
Json = dict[str, Any]
State = Json


class ServerError(Exception):
    """One line: what is wrong with the server or the request, and what to do; status: of HTTP, if any."""

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class Cancelled(Exception):
    """The user cancelled the request."""


class Client:
    """A segvigen server.

    address: http://HOST:PORT, or the whole link that a server with a token prints. stop: returns whether to
    cancel; progress: called with a few words for the user.
    """

    projects: dict[tuple[str, str], str] = {}  # (url, digest of a mesh) -> project id, for all clients

    def __init__(
        self, address: str, token: str = "", stop: Callable[[], bool] = lambda: False,
        progress: Callable[[str], None] = lambda text: None, timeout: float = 60.0,
    ) -> None:  # fmt: skip
        parts = urlsplit(address.strip() if "//" in address else f"http://{address.strip()}")
        try:
            valid = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
        except ValueError:
            valid = False
        if not valid or any(c.isspace() for c in parts.netloc):
            raise ServerError(f"the server address is {address!r}; expected http://127.0.0.1:8000")
        if not all("!" <= c <= "~" for c in token):
            raise ServerError("the token has characters that no token has; copy it again, without spaces")
        token = token or parse_qs(parts.query).get("token", [""])[0]
        self.url = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
        self.local = parts.hostname in LOOPBACK
        self._path, self._netloc, self._timeout = parts.path.rstrip("/"), parts.netloc, timeout
        secure = parts.scheme == "https"
        self._connection = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._token, self._stop, self._progress = token, stop, progress

    # ---- requests --------------------------------------------------------------------------------

    def _send(self, method: str, path: str, body: bytes | None, kind: str) -> tuple[int, bytes]:
        if self._stop():
            raise Cancelled
        connection = self._connection(self._netloc, timeout=self._timeout)
        headers = self._headers | ({"Content-Type": kind} if body is not None else {})
        try:
            try:
                connection.request(method, self._path + path, body, headers)
            except (BrokenPipeError, ConnectionResetError):
                pass  # an error response came before the end of the body
            response = connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            reason = " ".join(reason.split())[:100]  # another service may send any line
            raise ServerError(f"no segvigen server responds at {self.url} ({reason}); {START}") from None
        finally:
            connection.close()

    def fetch(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> bytes:
        """Send a request and return the bytes of the response."""
        status, data = self._send(method, path, body, kind)
        if status < 400:
            return data
        if status == 401:
            problem = "refuses this token" if self._token else "needs a token"
            raise ServerError(
                f"the server at {self.url} {problem}; enter the one that it was started with "
                "(`segvigen serve --token TOKEN`) in the preferences of the extension",
                status,
            )
        try:
            message = str(json.loads(data)["error"]["message"])
        except (ValueError, KeyError, TypeError):
            message = f"{self.url} responded with HTTP {status} to {method} {path}"
        raise ServerError(message, status)

    def request(self, method: str, path: str, body: Json | None = None) -> Any:
        """Send and return JSON values."""
        data = None if body is None else json.dumps(body).encode()
        return json.loads(self.fetch(method, path, data, "application/json"))

    def check(self) -> Json:
        """Return version, limits, and defaults; wait until the model is loaded."""
        status, data = self._send("GET", "/api/health", None, "")
        try:
            version = str(json.loads(data)["version"])
            numbers = tuple(int(n) for n in version.split(".")[:2])
        except (ValueError, KeyError, TypeError):
            raise ServerError(
                f"{self.url} is not a segvigen server (it responded with HTTP {status}); {START}"
            ) from None
        if numbers < MIN_VERSION:
            raise ServerError(
                f"the server at {self.url} is segvigen {version}; this extension needs "
                f"{'.'.join(map(str, MIN_VERSION))} or later: update segvigen, then start `segvigen serve`"
            )
        while self._not_ready():
            self._progress("Loading the model")
            time.sleep(POLL)
        return self.request("GET", "/api/server")

    def _not_ready(self) -> bool:
        try:
            return not self.request("GET", "/api/ready")["ready"]
        except ServerError as error:
            if error.status != 503:
                raise
            return True

    # ---- projects --------------------------------------------------------------------------------

    def project(self, name: str, glb: bytes, digest: str) -> str:
        """Return the id of the project with this mesh, uploaded now unless it was before."""
        key = (self.url, digest)
        if key in self.projects:
            try:
                self.wait(self.projects[key])
                return self.projects[key]
            except ServerError as error:
                if error.status != 404:
                    raise
        self._progress("Sending the mesh")
        body, kind = _form({"segment": "false", "name": _plain(name)}, glb)
        id = str(json.loads(self.fetch("POST", "/api/projects", body, kind))["project"]["id"])
        self.projects[key] = id
        self.wait(id)
        return id

    def state(self, id: str) -> State:
        """Return everything about a project except its arrays."""
        return dict(self.request("GET", f"/api/projects/{id}"))

    def faces(self, id: str) -> bytes:
        """Return int32 labels, uint8 confidence, and uint8 selection of all faces."""
        return self.fetch("GET", f"/api/projects/{id}/faces")

    def act(self, id: str, action: Json, shown: Callable[[State], None] | None = None) -> State:
        """Run an action and wait for its result; shown: called with the state of a preview."""
        self.request("POST", f"/api/projects/{id}/actions", action)
        return self.wait(id, shown)

    def wait(self, id: str, shown: Callable[[State], None] | None = None) -> State:
        """Wait until a project has no job left; cancel the job if the user cancels."""
        last = None
        while True:
            try:
                state = self.state(id)
            except Cancelled:
                self._cancel(id)
                raise
            job, prompt = state["job"], state["prompt"]
            if state["status"] == "failed":
                raise ServerError(state["problem"])
            if job is not None and job["state"] == "failed":
                raise ServerError(job["error"]["message"])
            if job is None:
                return state
            if shown is not None and prompt and prompt["stage"] == "preview" and state["faces"] != last:
                last = state["faces"]
                shown(state)
            ahead = f"{job['position']} ahead in the queue" if job["position"] else f"{job['fraction']:.0%}"
            self._progress(f"{(job['stage'] or job['kind']).capitalize()}, {ahead}")
            time.sleep(POLL)

    def _cancel(self, id: str) -> None:
        """Cancel the running job of a project; a job that cannot be cancelled goes on."""
        self._stop = lambda: False
        try:
            job = self.state(id)["job"]
            if job is not None:
                self.fetch("DELETE", f"/api/jobs/{job['id']}")
        except ServerError:
            pass

    # ---- prompts ---------------------------------------------------------------------------------

    def find_parts(self, id: str, granularity: float) -> State:
        """Find all parts, or cut the parts found before at another granularity."""
        if self.state(id)["record"].get("task") == "full":
            return self.act(id, {"do": "granularity", "value": granularity, "preview": True})
        return self.act(id, {"do": "segment", "granularity": granularity})

    def click(
        self, id: str, clicks: list[tuple[list[float], bool]], candidates: int | None,
        shown: Callable[[State], None] | None = None,
    ) -> State:  # fmt: skip
        """Select the part at the positive clicks without that at the others; points in file units."""
        action: Json = {"do": "click", "clicks": [{"point": p, "positive": yes} for p, yes in clicks]}
        return self.act(id, action | ({} if candidates is None else {"candidates": candidates}), shown)


def _plain(name: str) -> str:
    """Return a name that the server takes: one line of 1 to 120 characters."""
    return "".join(c if c.isprintable() else " " for c in name).strip()[:120] or "mesh"


def _form(fields: dict[str, str], glb: bytes) -> tuple[bytes, str]:
    """Return the multipart form of an upload, and its content type."""
    boundary = secrets.token_hex(16)
    start = f"--{boundary}\r\nContent-Disposition: form-data; name="
    head = "".join(f'{start}"{key}"\r\n\r\n{value}\r\n' for key, value in fields.items())
    head += f'{start}"file"; filename="mesh.glb"\r\nContent-Type: model/gltf-binary\r\n\r\n'
    body = head.encode() + glb + f"\r\n--{boundary}--\r\n".encode()
    return body, f"multipart/form-data; boundary={boundary}"
