"""A thin client of the studio: the words of the HTTP API as Python, on the standard library alone.

    from segvigen.app.client import Client
    chair = Client("http://127.0.0.1:8000").upload("chair.glb")
    chair.click([(0.02, 0.11, 0.05)])
    chair.keep("handle")
    chair.export("glb", "chair_parts.glb")

Model work is waited for unless `wait` is False; then `wait()` or `events()` tell when it is done.
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
POLL = 20  # seconds that one question waits for a job


class Refused(SegvigenError):
    """The server said no: `status` and `kind` tell what kind of no, the message is its one line."""

    def __init__(self, status: int, kind: str, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status, self.kind, self.retry_after = status, kind, retry_after


class Client:
    """A connection to a studio; its methods may be called from any thread.

    url: where `segvigen serve` listens; token: its --token, where it has one; owner: an id of 22 characters
    under which a server with a token lists the projects (one is given by the server when left out). Every
    method raises Refused for what the server refuses, OSError when it cannot be reached.
    """

    def __init__(
        self, url: str = "http://127.0.0.1:8000", token: str | None = None, owner: str | None = None,
        timeout: float = 120.0,
    ) -> None:  # fmt: skip
        parts = urlsplit(url if "//" in url else f"http://{url}")
        self.host, self.base, self.timeout = parts.netloc, parts.path.rstrip("/"), timeout
        self._secure = parts.scheme == "https"
        self._headers = {"authorization": f"Bearer {token}"} if token else {}
        self.owner = owner

    def server(self) -> Json:
        """Version, model, limits and defaults."""
        return self.ask("GET", "/api/server")

    def ready(self) -> bool:
        """Whether the model is loaded."""
        try:
            return bool(self.ask("GET", "/api/ready")["ready"])
        except Refused as refusal:
            if refusal.status == 503:
                return False
            raise

    def projects(self) -> list[Project]:
        """All projects (with a token: this owner's), newest first."""
        return [Project(self, row["id"]) for row in self.ask("GET", "/api/projects")]

    def project(self, id: str) -> Project:
        """A project by its id."""
        found = Project(self, id)
        found.state()
        return found

    def upload(
        self,
        source: str | Path | bytes | BinaryIO,
        *,
        filename: str | None = None,
        name: str | None = None,
        segment: bool = True,
        wait: bool = True,
    ) -> Project:
        """Send a mesh, a .zip or a .segvigen file; filename is needed for bytes. Sent as it is read."""
        if isinstance(source, (str, Path)):
            filename = filename or Path(source).name
            with open(source, "rb") as opened:
                return self.upload(opened, filename=filename, name=name, segment=segment, wait=wait)
        file = io.BytesIO(source) if isinstance(source, bytes) else source
        fields = {"segment": "true" if segment else "false"} | ({} if name is None else {"name": name})
        body, headers = _form(fields, filename or "mesh.glb", file)
        project = Project(self, self.ask("POST", "/api/projects", body, headers)["project"]["id"])
        if wait:
            project.wait()
        return project

    # ---- requests --------------------------------------------------------------------------------

    def ask(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Any:
        """Send a request and read its JSON answer; body: JSON values, bytes or an iterator of bytes."""
        own = dict(headers or {})
        if body is not None and not own:
            body, own = json.dumps(body).encode(), {"content-type": "application/json"}
        answer = self.open(method, path, body, own)
        with answer:
            data = answer.read()
        return json.loads(data) if data else None

    def fetch(self, path: str) -> tuple[bytes, http.client.HTTPMessage]:
        """The bytes of an answer, and its headers."""
        with self.open("GET", path) as answer:
            return answer.read(), answer.headers

    def open(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> http.client.HTTPResponse:
        """Send a request; returns the answer to read from. Raises Refused for a refusal."""
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self.host, timeout=self.timeout)
        cookie = {"cookie": f"segvigen_owner={self.owner}"} if self.owner else {}
        try:
            try:
                connection.request(
                    method, self.base + path, body, {**self._headers, **cookie, **(headers or {})}
                )
            except (BrokenPipeError, ConnectionResetError):
                pass  # refused while it was sent: the answer is there already
            answer = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        for line in answer.headers.get_all("set-cookie") or []:
            for name, morsel in SimpleCookie(line).items():
                if name == "segvigen_owner":
                    self.owner = morsel.value
        if answer.status >= 400:
            with answer:
                raise _refusal(answer)
        return answer


class Project:
    """One project on the server. Actions return its State (see /api/openapi.json)."""

    def __init__(self, client: Client, id: str) -> None:
        self.client, self.id = client, id
        self._path = f"/api/projects/{quote(id, safe='')}"

    def __repr__(self) -> str:
        return f"Project({self.id!r})"

    def state(self) -> Json:
        """All of it but its arrays."""
        return self.client.ask("GET", self._path)

    def act(self, do: str, wait: bool = True, **words: Any) -> Json:
        """Do something by its word in the API; waits for the model unless told otherwise."""
        state: Json = self.client.ask("POST", f"{self._path}/actions", {"do": do, **words})
        return self.wait() if wait and state["job"] is not None else state

    def wait(self, seconds: float | None = None) -> Json:
        """Wait until no model work is left; raises Refused when it failed, TimeoutError when time is up."""
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
                raise TimeoutError(f"project {self.id} is still at {job['kind']}")
            try:
                self.client.ask("GET", f"/api/jobs/{job['id']}?wait={min(left, POLL):.3f}")
            except Refused as refusal:
                if refusal.status != 404:
                    raise

    # ---- the words of segmenter and command line -------------------------------------------------

    def segment(self, *, granularity: float | None = None, wait: bool = True, **words: Any) -> Json:
        """Find all parts; words: seed, steps, refine."""
        return self.act("segment", wait, granularity=granularity, **words)

    def click(
        self,
        points: Points,
        away: Points = (),
        *,
        within: int | None = None,
        frame: str = "file",
        wait: bool = True,
        **words: Any,
    ) -> Json:
        """Select the part under points and away from others; words: seed, steps, refine."""
        clicks = [{"point": list(p), "positive": True} for p in points]
        clicks += [{"point": list(p), "positive": False} for p in away]
        return self.act("click", wait, clicks=clicks, within=within, frame=frame, **words)

    def partition(
        self, parts: Mapping[str, Points], *, frame: str = "file", wait: bool = True, **words: Any
    ) -> Json:
        """Divide among named parts by points on each; `keep` then makes them the parts."""
        named = [
            {"name": name, "clicks": [{"point": list(p)} for p in points]} for name, points in parts.items()
        ]
        return self.act("partition", wait, parts=named, frame=frame, **words)

    def guide(
        self, picture: str | Path | bytes, camera: Json | None = None, *, wait: bool = True, **words: Any
    ) -> Json:
        """Segment as painted in a flat colour map of one view; camera: eye, target, up, fov."""
        data = picture if isinstance(picture, bytes) else Path(picture).read_bytes()
        url = "data:image/png;base64," + base64.b64encode(data).decode()
        return self.act("guide", wait, map=url, camera=camera, **words)

    def keep(self, name: str | None = None, into: int | None = None) -> Json:
        """Make the selection a part, or add it to one; a partition becomes the parts."""
        return self.act("keep", name=name, into=into)

    def undo(self) -> Json:
        """One step back."""
        return self.client.ask("POST", f"{self._path}/undo")

    def redo(self) -> Json:
        """One step forward again."""
        return self.client.ask("POST", f"{self._path}/redo")

    def rename(self, name: str) -> Json:
        """Give the project another name."""
        return self.client.ask("PATCH", self._path, {"name": name})

    def delete(self) -> None:
        """Delete the project with its history."""
        self.client.ask("DELETE", self._path)

    def history(self) -> list[Json]:
        """Every step, oldest first."""
        return list(self.client.ask("GET", f"{self._path}/history"))

    # ---- arrays, files, news ---------------------------------------------------------------------

    def faces(self) -> tuple[NDArray[np.int32], NDArray[np.uint8], NDArray[np.uint8]]:
        """Part id (-1 none), confidence (0..255) and selection of every face, [F] each."""
        from segvigen.app.mesh_bytes import read_faces_bytes

        return read_faces_bytes(self.client.fetch(f"{self._path}/faces")[0])

    def mesh(self) -> tuple[Json, dict[str, NDArray[Any]]]:
        """The mesh's header and arrays; positions are in the asset frame."""
        from segvigen.app.mesh_bytes import read_mesh_bytes

        return read_mesh_bytes(self.client.fetch(f"{self._path}/mesh")[0])

    def export(
        self, format: str, path: str | Path | None = None, parts: Sequence[int] | None = None
    ) -> bytes:
        """The parts in a format of `server()["writes"]`, also written to `path` where given."""
        query = {"format": format} | ({} if parts is None else {"parts": ",".join(map(str, parts))})
        data = self.client.fetch(f"{self._path}/export?{urlencode(query)}")[0]
        if path is not None:
            Path(path).write_bytes(data)
        return data

    def events(self) -> Iterator[tuple[str, Json]]:
        """News as they come: ("state", State) at once and after every change, ("progress", Job)."""
        with self.client.open("GET", f"{self._path}/events") as answer:
            kind, data = "message", ""
            for raw in answer:
                line = raw.decode().rstrip("\r\n")
                if line.startswith("event:"):
                    kind = line[6:].strip()
                elif line.startswith("data:"):
                    data += line[5:].strip()
                elif not line and data:
                    yield kind, json.loads(data)
                    kind, data = "message", ""


def _refusal(answer: http.client.HTTPResponse) -> Refused:
    data = answer.read()
    try:
        fault = json.loads(data)["error"]
        kind, message = str(fault["kind"]), str(fault["message"])
    except (ValueError, KeyError, TypeError):
        kind, message = "HTTPError", f"the server answered {answer.status} {answer.reason}"
    after = answer.headers.get("retry-after", "")
    return Refused(answer.status, kind, message, float(after) if after.isdigit() else None)


def _form(fields: Mapping[str, str], filename: str, file: BinaryIO) -> tuple[Iterator[bytes], dict[str, str]]:
    """A multipart form with one file, as an iterator of its bytes, and its headers."""
    mark = secrets.token_hex(16)
    head = "".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
        for key, value in fields.items()
    )
    plain = filename.replace("\\", "_").replace('"', "_").replace("\r", "_").replace("\n", "_")
    head += f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{plain}"\r\n'
    begin = (head + "Content-Type: application/octet-stream\r\n\r\n").encode()
    end = f"\r\n--{mark}--\r\n".encode()
    start = file.tell()
    size = file.seek(0, io.SEEK_END) - start
    file.seek(start)

    def blocks() -> Iterator[bytes]:
        yield begin
        while block := file.read(BLOCK):
            yield block
        yield end

    return blocks(), {
        "content-type": f"multipart/form-data; boundary={mark}",
        "content-length": str(len(begin) + size + len(end)),
    }
