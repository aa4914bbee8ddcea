"""Downloads, with a hub made of a dictionary: found, fetched, checked, and every refusal with its remedy."""

import errno
import hashlib
import io
import os
import subprocess
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from segvigen.errors import CheckpointError, MissingExtra, ModelError, OutputError
from segvigen.model.weights import hub
from segvigen.model.weights.catalog import DINOV3, FILES, SEGVIGEN, Released

CONTENT = b"weights" * 1000
HASH = hashlib.sha256(CONTENT).hexdigest()
FILE = Released(SEGVIGEN, "ckpts/full.ckpt", len(CONTENT))
OFFICIAL = Released(SEGVIGEN, "full_seg.ckpt", len(CONTENT))
GATED = Released(DINOV3, "model.safetensors", 9, gated=True)
COMMIT = "c" * 40


class FakeHub:
    """What `hub` uses of huggingface_hub, and the server behind it."""

    def __init__(self, content: bytes = CONTENT, etag: str = HASH, size: int | None = None) -> None:
        self.content, self.etag, self.size = content, etag, len(content) if size is None else size
        self.problem: Exception | None = None
        self.ends_after = [len(content)]  # bytes that each connection gives; the last counts for all after
        self.ranges: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.utils = SimpleNamespace(build_hf_headers=lambda library_name: {"authorization": "Bearer secret"})
        self.location = "https://huggingface.co/there"

    def hf_hub_url(self, repo: str, path: str) -> str:
        return f"https://huggingface.co/{repo}/{path}"

    def get_hf_file_metadata(self, url: str) -> SimpleNamespace:
        if self.problem:
            raise self.problem
        return SimpleNamespace(size=self.size, etag=self.etag, location=self.location, commit_hash=COMMIT)

    def urlopen(self, asked: urllib.request.Request, timeout: float) -> "Answer":
        self.ranges.append(str(asked.get_header("Range")))
        self.headers.append(dict(asked.headers))
        start = int(self.ranges[-1].removeprefix("bytes=").rstrip("-"))
        much = self.ends_after.pop(0) if len(self.ends_after) > 1 else self.ends_after[0]
        return Answer(self.content[start : start + much])


class Answer(io.BytesIO):
    status = 206


def store(cache: Path, repo: str, path: str, content: bytes, etag: str = HASH) -> Path:
    folder = Path(cache) / f"models--{repo.replace('/', '--')}"
    link = folder / "snapshots" / COMMIT / path
    for place in (folder / "blobs", folder / "refs", link.parent):
        place.mkdir(parents=True, exist_ok=True)
    (folder / "refs" / "main").write_text(COMMIT)
    (folder / "blobs" / etag).write_bytes(content)
    link.symlink_to(os.path.relpath(folder / "blobs" / etag, link.parent))
    return link


@pytest.fixture
def fake(monkeypatch, tmp_path):
    for name in (*hub.OFFLINE, "SEGVIGEN_CACHE", "HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    fake = FakeHub()
    use(monkeypatch, fake)
    return fake


def use(monkeypatch: pytest.MonkeyPatch, fake: FakeHub) -> None:
    monkeypatch.setattr(hub, "_library", lambda: fake)
    monkeypatch.setattr(hub.urllib.request, "urlopen", fake.urlopen)


def test_a_file_is_downloaded_once_checked_and_then_found_without_the_hub(fake, tmp_path, monkeypatch):
    assert hub.cached(FILE, tmp_path) is None
    shares: list[float] = []
    path = hub.fetch(FILE, tmp_path, progress=lambda _, share: shares.append(share))
    assert path.read_bytes() == CONTENT and shares[-1] == 1.0
    assert path.is_relative_to(tmp_path / "hub")
    monkeypatch.setattr(hub, "_library", None)
    assert hub.fetch(FILE, tmp_path) == hub.cached(FILE, tmp_path) == path
    assert fake.ranges == ["bytes=0-"] and not list(tmp_path.rglob("*.part"))
    assert hub.known_hash(path, FILE) == HASH


@pytest.mark.parametrize(
    "made, wrong",
    [
        (FakeHub(b"other" * 1400), f"has sha256 .*, expected {HASH}"),
        (FakeHub(size=len(CONTENT) - 1), "has 7,000 bytes, expected 6,999"),
    ],
)
def test_a_download_that_differs_from_the_published_file_is_removed(made, wrong, fake, tmp_path, monkeypatch):
    use(monkeypatch, made)
    with pytest.raises(CheckpointError, match=f"{wrong}.* it was deleted, fetch it again"):
        hub.fetch(FILE, tmp_path)
    assert hub.cached(FILE, tmp_path) is None
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and p.suffix != ".lock"]


def test_a_recorded_hash_overrides_the_hash_of_the_hub(fake, tmp_path):
    recorded = Released(SEGVIGEN, "full_seg.ckpt", 1, sha256="0" * 64)
    with pytest.raises(CheckpointError, match=f"has sha256 {HASH}, expected 0000"):
        hub.fetch(recorded, tmp_path)


def error(kind: str, status: int | None = None) -> Exception:
    made = type(kind, (Exception,), {})("first line\nsecond line")
    made.response = SimpleNamespace(status_code=status)  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize(
    "problem, file, kind, said",
    [
        (error("GatedRepoError", 401), GATED, ModelError, "is gated: .*/facebook/dinov3.*hf auth.*--no-im"),
        (error("HfHubHTTPError", 403), GATED, ModelError, "is gated"),
        (error("RepositoryNotFoundError", 401), FILE, ModelError, "requires a login: `hf auth login`"),
        (error("EntryNotFoundError", 404), FILE, ModelError, "no longer published; look at"),
        (error("HfHubHTTPError", 503), FILE, ModelError, "status 503; wait and fetch again, it resumes"),
        (error("ConnectError"), FILE, ModelError, r"\(ConnectError: first line\); check the network"),
        (error("LocalEntryNotFoundError"), FILE, ModelError, "check the network .*HF_ENDPOINT"),
        (OSError(errno.ENOSPC, "No space left"), FILE, OutputError, "no space left for full.*it resumes"),
        (PermissionError(errno.EACCES, "Denied"), FILE, OutputError, "cannot be written .*--cache"),
    ],
)  # fmt: skip
def test_every_trouble_with_the_hub_is_one_line_with_its_remedy(problem, file, kind, said, fake, tmp_path):
    fake.problem = problem
    with pytest.raises(kind, match=said) as told:
        hub.fetch(file, tmp_path)
    assert "\n" not in str(told.value) and "second line" not in str(told.value)


def test_a_download_resumes_after_lost_connections_and_after_a_kill(fake, tmp_path):
    fake.ends_after = [3000, 0, 1000, 0]
    with pytest.raises(ModelError, match="connection ended at 4,000 of 7,000 bytes; fetch again to resume"):
        hub.fetch(FILE, tmp_path)
    assert hub.cached(FILE, tmp_path) is None
    fake.ends_after = [len(CONTENT)]
    assert hub.fetch(FILE, tmp_path).read_bytes() == CONTENT
    assert [fake.ranges[i] for i in (0, 1, -1)] == ["bytes=0-", "bytes=3000-", "bytes=4000-"]


def test_a_server_without_range_requests_sends_the_whole_file(fake, tmp_path, monkeypatch):
    blobs = tmp_path / "hub" / f"models--{SEGVIGEN.replace('/', '--')}" / "blobs"
    blobs.mkdir(parents=True)
    (blobs / f"{HASH}{hub.PART}").write_bytes(b"x" * 3000)
    whole = Answer(CONTENT)
    whole.status = 200
    monkeypatch.setattr(hub.urllib.request, "urlopen", lambda asked, timeout: whole)
    assert hub.fetch(FILE, tmp_path).read_bytes() == CONTENT


def test_the_login_goes_to_the_hub_and_not_to_the_store_behind_it(fake, tmp_path):
    hub.fetch(FILE, tmp_path / "a")
    fake.location = "https://cdn.example.org/there"
    hub.fetch(FILE, tmp_path / "b")
    assert ["Authorization" in headers for headers in fake.headers] == [True, False]


def test_a_second_process_does_not_write_the_same_download(fake, tmp_path):
    filelock = pytest.importorskip("filelock")
    blobs = tmp_path / "hub" / f"models--{SEGVIGEN.replace('/', '--')}" / "blobs"
    blobs.mkdir(parents=True)
    with filelock.FileLock(blobs / f"{HASH}.segvigen.lock"):
        with pytest.raises(ModelError, match="another process is downloading"):
            hub.fetch(FILE, tmp_path)


def test_without_space_a_download_does_not_begin_and_a_begun_one_counts(fake, tmp_path, monkeypatch):
    monkeypatch.setattr(hub.shutil, "disk_usage", lambda path: SimpleNamespace(free=hub.SPARE + 5000))
    with pytest.raises(
        OutputError, match="no space for full.ckpt in .*0.2 GB free.*--cache or SEGVIGEN_CACHE"
    ):
        hub.fetch(FILE, tmp_path)
    assert fake.ranges == [] and not list(tmp_path.iterdir())
    blobs = tmp_path / "hub" / f"models--{SEGVIGEN.replace('/', '--')}" / "blobs"
    blobs.mkdir(parents=True)
    (blobs / f"{HASH}{hub.PART}").write_bytes(CONTENT[:3000])
    assert hub.fetch(FILE, tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize("name", hub.OFFLINE)
def test_offline_uses_cached_files_and_lists_missing_ones(name, fake, tmp_path, monkeypatch):
    monkeypatch.setenv(name, "1")
    with pytest.raises(
        ModelError, match="the network is disabled; fetch it without --offline, or copy"
    ):
        hub.fetch(FILE, tmp_path)
    there = store(tmp_path / "hub", FILE.repo, FILE.path, CONTENT)
    assert hub.fetch(FILE, tmp_path) == there
    assert fake.ranges == []


def test_without_the_package_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(
        MissingExtra, match=r'pip install "segvigen\[hub\]"; or download the files in a browser'
    ):
        hub.fetch(FILE, tmp_path)


def test_the_hubs_own_cache_is_used_unless_a_place_is_named(fake, tmp_path, monkeypatch):
    home = tmp_path / "home"
    assert hub.hub_folder() == home / ".cache" / "huggingface" / "hub"
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    assert hub.hub_folder() == tmp_path / "hf" / "hub"
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "direct"))
    assert hub.hub_folder() == tmp_path / "direct"
    there = store(tmp_path / "direct", FILE.repo, FILE.path, CONTENT)
    assert hub.cached(FILE) == there
    monkeypatch.setenv("SEGVIGEN_CACHE", str(tmp_path / "ours"))
    assert hub.hub_folder() == tmp_path / "ours" / "hub" and hub.cached(FILE) is None
    assert hub.hub_folder(tmp_path / "named") == tmp_path / "named" / "hub"
    assert hub.converted_folder("trellis2-4b") == tmp_path / "ours" / "trellis2-4b"


def test_an_older_state_of_a_repository_serves_when_the_newest_lacks_the_file(fake, tmp_path):
    path = store(tmp_path / "hub", FILE.repo, FILE.path, CONTENT)
    (path.parents[3] / "refs" / "main").write_text("d" * 40)
    assert hub.cached(FILE, tmp_path) == path


def test_hashes_come_from_the_records_of_downloads_into_a_folder(tmp_path):
    path = tmp_path / FILE.path
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    assert hub.known_hash(path, FILE) is None
    record = tmp_path / ".cache/huggingface/download" / f"{FILE.path}.metadata"
    record.parent.mkdir(parents=True)
    record.write_text(f"{COMMIT}\n{HASH}\n1700000000.0\n")
    assert hub.known_hash(path, FILE) == HASH
    record.write_text("")
    assert hub.known_hash(path, FILE) is None


def test_the_real_library_has_the_functions_we_call():
    library = pytest.importorskip("huggingface_hub")
    from huggingface_hub import errors
    from huggingface_hub.utils import validate_repo_id

    names = set(dir(errors))
    assert {
        "GatedRepoError",
        "RepositoryNotFoundError",
        "EntryNotFoundError",
        "LocalEntryNotFoundError",
    } <= names
    assert callable(library.get_hf_file_metadata)
    url = library.hf_hub_url(FILE.repo, FILE.path)
    assert url.endswith(f"{FILE.repo}/resolve/main/{FILE.path}")
    for files in FILES.values():
        for file in files.values():
            validate_repo_id(file.repo)


class Server(BaseHTTPRequestHandler):
    """As much of the hub as one file needs; breaks off the first download in the middle."""

    ranges: list[str | None] = []

    def do_HEAD(self) -> None:
        self._head(200, len(CONTENT))

    def do_GET(self) -> None:
        if (
            not self.path.endswith(f"{OFFICIAL.repo}/resolve/main/{OFFICIAL.path}")
            and COMMIT not in self.path
        ):
            self.send_error(404)
            return
        asked = self.headers.get("Range")
        self.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").split("-")[0]) if asked else 0
        data = CONTENT[start:]
        self._head(206 if start else 200, len(data))
        self.wfile.write(data if len(self.ranges) > 1 else data[:3000])

    def _head(self, status: int, length: int) -> None:
        self.send_response(status)
        values = {"X-Repo-Commit": COMMIT, "ETag": f'"{HASH}"', "X-Linked-Etag": f'"{HASH}"'}
        values |= {
            "X-Linked-Size": str(len(CONTENT)),
            "Content-Length": str(length),
            "Accept-Ranges": "bytes",
        }
        for name, value in values.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *words: object) -> None:
        pass


@pytest.mark.slow
def test_with_the_real_library_a_file_comes_from_a_server_on_this_machine(tmp_path):
    pytest.importorskip("huggingface_hub")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    Server.ranges.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    code = f"""
from pathlib import Path
from segvigen.model.weights import hub
from segvigen.model.weights.catalog import Released
print(hub.fetch(Released({OFFICIAL.repo!r}, {OFFICIAL.path!r}, 7000), Path({str(tmp_path)!r})))
"""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("HF_", "SEGVIGEN_"))
    }
    environment |= {
        "HF_ENDPOINT": f"http://127.0.0.1:{server.server_port}",
        "HOME": str(tmp_path),
        "NO_PROXY": "*",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60
    )
    server.shutdown()
    assert done.returncode == 0, done.stderr
    path = Path(done.stdout.strip())
    assert path.read_bytes() == CONTENT and path.resolve().name == HASH
    assert Server.ranges == ["bytes=0-", "bytes=3000-"]
    code = "import huggingface_hub as h; print(h.try_to_load_from_cache(*{!r}, cache_dir={!r}))"
    asked = code.format((OFFICIAL.repo, OFFICIAL.path), str(tmp_path / "hub"))
    found = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True)
    assert found.stdout.strip() == str(path)  # other programs find it
