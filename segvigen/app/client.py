"""A Python client of the HTTP API, on the standard library alone.

    from segvigen.app.client import Client
    chair = Client("http://127.0.0.1:8000").upload("chair.glb")
    chair.click([(0.02, 0.11, 0.05)])
    chair.keep("handle")
    chair.export("glb", "chair_parts.glb")

Methods that run the model wait for the result. With `wait=False` they return at once; then use `wait()` or
`events()`.
"""

from __future__ import annotations

import base64
import http.client
import io
import json
import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from http.cookies import SimpleCookie
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote, urlencode, urlsplit

from segvigen.errors import SegvigenError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Json = dict[str, Any]
Points = Sequence[Sequence[float]]
BLOCK = 1 << 20
POLL = 20  # seconds of one long poll for a job


class Refused(SegvigenError):
    """An error response: `status` is the HTTP status, `kind` the kind of error, the message one line."""

    def __init__(self, status: int, kind: str, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status, self.kind, self.retry_after = status, kind, retry_after


class Client:
    """A studio server. May be used from any thread.

    url: address of `segvigen serve`; token: its --token, if any; owner: an id of 22 characters whose projects
    a server with a token lists (default: a new one from the server). All methods raise Refused for an error
    response, OSError if the server is unreachable.
    """

    def __init__(
        self, url: str = "http://127.0.0.1:8000", token: str | None = None, owner: str | None = None,
        timeout: float = 120.0,
    ) -> None:  # fmt: skip
        parts = urlsplit(url if "//" in url else f"http://{url}")
        self.host, self.base, self.timeout = parts.netloc, parts.path.rstrip("/"), timeout
        self._connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._headers = {"authorization": f"Bearer {token}"} if token else {}
        self.owner = owner

    def server(self) -> Json:
        """Return version, model, limits, and defaults."""
        return self.request("GET", "/api/server")

    def ready(self) -> bool:
        """Return whether the model is loaded."""
        try:
            return bool(self.request("GET", "/api/ready")["ready"])
        except Refused as refusal:
            if refusal.status == 503:
                return False
            raise

    def projects(self) -> list[Project]:
        """Return all projects (on a server with a token: those of this owner), newest first."""
        return [Project(self, row["id"]) for row in self.request("GET", "/api/projects")]

    def project(self, id: str) -> Project:
        """Return a project by its id."""
        project = Project(self, id)
        project.state()
        return project

    def upload(
        self, source: str | Path | bytes | BinaryIO, *, filename: str | None = None, name: str | None = None,
        segment: bool = True, up: str | None = None, start: str | None = None, wait: bool = True,
    ) -> Project:  # fmt: skip
        """Upload a mesh, a .zip or a .segvigen file; bytes need a filename; up as in `Asset.read`; start: a
        structure of the mesh to begin with, such as "nodes".
        """
        if isinstance(source, (str, Path)):
            filename = filename or Path(source).name
            with open(source, "rb") as opened:
                return self.upload(
                    opened, filename=filename, name=name, segment=segment, up=up, start=start, wait=wait
                )
        file = io.BytesIO(source) if isinstance(source, bytes) else source
        fields, given = {"segment": "true" if segment else "false"}, {"name": name, "up": up, "start": start}
        fields |= {key: value for key, value in given.items() if value is not None}
        body, headers = _form(fields, filename or "mesh.glb", file)
        project = Project(self, self.request("POST", "/api/projects", body, headers)["project"]["id"])
        if wait:
            project.wait()
        return project

    # ---- requests --------------------------------------------------------------------------------

    def request(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> Any:
        """Send a request and return its JSON; body: JSON values, or with headers bytes or an iterator."""
        if body is not None and not headers:
            body, headers = json.dumps(body).encode(), {"content-type": "application/json"}
        with self.open(method, path, body, headers) as response:
            data = response.read()
        return json.loads(data) if data else None

    def fetch(self, path: str) -> tuple[bytes, http.client.HTTPMessage]:
        """Return the bytes and headers of a GET response."""
        with self.open("GET", path) as response:
            return response.read(), response.headers

    def open(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> http.client.HTTPResponse:
        """Send a request and return the open response."""
        connection = self._connect(self.host, timeout=self.timeout)
        cookie = {"cookie": f"segvigen_owner={self.owner}"} if self.owner else {}
        try:
            try:
                sent = self._headers | cookie | dict(headers or {})
                connection.request(method, self.base + path, body, sent)
            except (BrokenPipeError, ConnectionResetError):
                pass  # an error response came before the end of the body
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        for line in response.headers.get_all("set-cookie") or []:
            if morsel := SimpleCookie(line).get("segvigen_owner"):
                self.owner = morsel.value
        if response.status >= 400:
            with response:
                raise _refused(response)
        return response


class Project:
    """A project on the server. Actions return its State (see /api/openapi.json)."""

    def __init__(self, client: Client, id: str) -> None:
        self.client, self.id = client, id
        self._path = f"/api/projects/{quote(id, safe='')}"

    def __repr__(self) -> str:
        return f"Project({self.id!r})"

    def state(self) -> Json:
        """Return everything about the project except its arrays."""
        return self.client.request("GET", self._path)

    def act(self, do: str, wait: bool = True, **fields: Any) -> Json:
        """Run an action of the API; fields: those of the action."""
        state: Json = self.client.request("POST", f"{self._path}/actions", {"do": do, **fields})
        return self.wait() if wait and state["job"] is not None else state

    def wait(self, seconds: float | None = None) -> Json:
        """Wait until no job is left. Raises Refused if one failed, TimeoutError after `seconds`."""
        end = None if seconds is None else time.monotonic() + seconds
        while True:
            state = self.state()
            job = state["job"]
            if state["status"] == "failed":
                raise Refused(409, "Failed", state["problem"])
            if job is not None and job["state"] == "failed":
                raise Refused(409, job["error"]["kind"], job["error"]["message"])
            if job is None:
                return state
            left = POLL if end is None else end - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"project {self.id} is still running {job['kind']}")
            try:
                self.client.request("GET", f"/api/jobs/{job['id']}?wait={min(left, POLL):.3f}")
            except Refused as refusal:
                if refusal.status != 404:
                    raise

    # ---- prompts and edits -----------------------------------------------------------------------

    def segment(self, *, granularity: float | None = None, wait: bool = True, **options: Any) -> Json:
        """Find all parts; options: seed, steps, refine, max_parts, join_loose, pieces."""
        return self.act("segment", wait, granularity=granularity, **options)

    def click(
        self, points: Points, away: Points = (), *, within: int | None = None, frame: str = "file",
        wait: bool = True, **options: Any,
    ) -> Json:  # fmt: skip
        """Select the part at `points` without the one at `away`.

        Options: seed, steps, refine, candidates (see `choose_candidate`).
        """
        clicks = [{"point": list(p), "positive": True} for p in points]
        clicks += [{"point": list(p), "positive": False} for p in away]
        return self.act("click", wait, clicks=clicks, within=within, frame=frame, **options)

    def choose_candidate(self, number: int) -> Json:
        """Choose another of the prompt's candidates, 0 the smallest."""
        return self.act("candidate", number=number)

    def partition(
        self, parts: Mapping[str, Points], *, frame: str = "file", wait: bool = True, **options: Any
    ) -> Json:
        """Divide the object among named parts, given points on each; `keep` replaces the parts by these."""
        named = [
            {"name": name, "clicks": [{"point": list(p)} for p in points]} for name, points in parts.items()
        ]
        return self.act("partition", wait, parts=named, frame=frame, **options)

    def guide(
        self, picture: str | Path | bytes, camera: Json | None = None, *, wait: bool = True, **options: Any
    ) -> Json:
        """Segment with a guide map; camera: eye, target, up, fov."""
        data = picture if isinstance(picture, bytes) else Path(picture).read_bytes()
        url = "data:image/png;base64," + base64.b64encode(data).decode()
        return self.act("guide", wait, map=url, camera=camera, **options)

    def import_parts(
        self, source: str | None = None, file: str | Path | None = None, *, wait: bool = True, **options: Any
    ) -> Json:
        """Begin with a structure of the mesh, or with a file of labels; options: angle, attribute."""
        url = None if file is None else "data:;base64," + base64.b64encode(Path(file).read_bytes()).decode()
        name = "" if file is None else Path(file).name
        return self.act("import", wait, source=source, file=url, filename=name, **options)

    def keep(self, name: str | None = None, into: int | None = None) -> Json:
        """Turn the selection into a part, or add it to one; a partition replaces the parts."""
        return self.act("keep", name=name, into=into)

    def similar(self, part: int, **options: Any) -> list[Json]:
        """Return the parts with the shape of a part, nearest first; options: tolerance, any_size."""
        query = urlencode({"part": part, **options})
        return list(self.client.request("GET", f"{self._path}/similar?{query}"))

    def undo(self) -> Json:
        """Go one step back."""
        return self.client.request("POST", f"{self._path}/undo")

    def redo(self) -> Json:
        """Go one step forward."""
        return self.client.request("POST", f"{self._path}/redo")

    def rename(self, name: str) -> Json:
        """Rename the project."""
        return self.client.request("PATCH", self._path, {"name": name})

    def turn(self, up: str) -> Json:
        """Change which axis of the file points up, "y" or "z"."""
        return self.client.request("PATCH", self._path, {"up": up})

    def delete(self) -> None:
        """Delete the project with its history."""
        self.client.request("DELETE", self._path)

    def history(self) -> list[Json]:
        """Return all steps, oldest first."""
        return list(self.client.request("GET", f"{self._path}/history"))

    # ---- arrays, files, events -------------------------------------------------------------------

    def faces(self) -> tuple[NDArray[np.int32], NDArray[np.uint8], NDArray[np.uint8]]:
        """Return part id (-1 unassigned), confidence (0..255) and selection of each face, [F] each."""
        from segvigen.app.mesh_bytes import read_faces_bytes

        return read_faces_bytes(self.client.fetch(f"{self._path}/faces")[0])

    def mesh(self) -> tuple[Json, dict[str, NDArray[Any]]]:
        """Return header and arrays of the mesh; positions are in the asset frame."""
        from segvigen.app.mesh_bytes import read_mesh_bytes

        return read_mesh_bytes(self.client.fetch(f"{self._path}/mesh")[0])

    def export(
        self, format: str, path: str | Path | None = None, parts: Sequence[int] | None = None, **options: Any
    ) -> bytes:
        """Return the parts in one of the formats in `server()["writes"]`; also write them to `path`.

        options: flavor, paint, filaments, size, solid, thickness, density, collision, names, merged, and
        mesh_per_part, as on the command line.
        """
        query = {"format": format} | ({} if parts is None else {"parts": ",".join(map(str, parts))}) | options
        data = self.client.fetch(f"{self._path}/export?{urlencode(query)}")[0]
        if path is not None:
            Path(path).write_bytes(data)
        return data

    def events(self) -> Iterator[tuple[str, Json]]:
        """Yield events: ("state", State) at once and after each change, ("progress", JobInfo)."""
        with self.client.open("GET", f"{self._path}/events") as response:
            kind, data = "message", ""
            for raw in response:
                line = raw.decode().rstrip("\r\n")
                if line.startswith("event:"):
                    kind = line[6:].strip()
                elif line.startswith("data:"):
                    data += line[5:].strip()
                elif not line and data:
                    yield kind, json.loads(data)
                    kind, data = "message", ""


def _refused(response: http.client.HTTPResponse) -> Refused:
    try:
        error = json.loads(response.read())["error"]
        kind, message = str(error["kind"]), str(error["message"])
    except (ValueError, KeyError, TypeError):
        kind, message = "HTTPError", f"the server responded with {response.status} {response.reason}"
    after = response.headers.get("retry-after", "")
    return Refused(response.status, kind, message, float(after) if after.isdigit() else None)


def _form(fields: Mapping[str, str], filename: str, file: BinaryIO) -> tuple[Iterator[bytes], dict[str, str]]:
    """Return a multipart form with one file, as an iterator of bytes, and its headers."""
    boundary = secrets.token_hex(16)
    disposition = f"--{boundary}\r\nContent-Disposition: form-data; name="
    head = "".join(f'{disposition}"{key}"\r\n\r\n{value}\r\n' for key, value in fields.items())
    safe_name = filename.translate(str.maketrans('\\"\r\n', "____"))
    head += f'{disposition}"file"; filename="{safe_name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
    tail = f"\r\n--{boundary}--\r\n"
    start = file.tell()
    size = file.seek(0, io.SEEK_END) - start
    file.seek(start)

    def blocks() -> Iterator[bytes]:
        yield head.encode()
        while block := file.read(BLOCK):
            yield block
        yield tail.encode()

    return blocks(), {
        "content-type": f"multipart/form-data; boundary={boundary}",
        "content-length": str(len(head.encode()) + size + len(tail)),
    }
