"""Files from the Hugging Face hub: where they lie once fetched, and fetching them, whole and checked.

    cached(file)      the path of a file that was fetched before, by this or any other program; no network
    fetch(file)       the same, downloading what is not there; resumed, size and sha256 checked

Only `fetch` needs the package huggingface_hub (pip install "segvigen[hub]"). Files go to the hub's own
cache, so that a machine holds them once; with a cache folder named (--cache, SEGVIGEN_CACHE) they go to
`hub` inside it.
"""

from __future__ import annotations

import errno
import hashlib
import http.client
import os
import re
import shutil
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from segvigen.errors import CheckpointError, MissingExtra, ModelError, OutputError, SegvigenError
from segvigen.model.weights.catalog import FILES, Released, default_cache
from segvigen.progress import Progress, silent

SHA256 = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 22  # bytes
PART = ".segvigen.part"  # beside the file that a download will be
ATTEMPTS = 5  # connections in one call
SPARE = 200_000_000  # bytes left free beside a download
OFFLINE = ("SEGVIGEN_OFFLINE", "HF_HUB_OFFLINE")


def hub_folder(cache: Path | None = None) -> Path:
    """The folder of downloads: `hub` in the named cache, else where huggingface_hub keeps everybody's."""
    named = cache or (Path(os.environ["SEGVIGEN_CACHE"]) if os.environ.get("SEGVIGEN_CACHE") else None)
    if named is not None:
        return named.expanduser() / "hub"
    if os.environ.get("HF_HUB_CACHE"):
        return Path(os.environ["HF_HUB_CACHE"]).expanduser()
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return Path(home).expanduser() / "hub"


def is_offline() -> bool:
    """Whether the environment forbids the network."""
    return any(os.environ.get(name, "").lower() in ("1", "true", "yes", "on") for name in OFFLINE)


def cached(file: Released, cache: Path | None = None) -> Path | None:
    """A file that was fetched before: of the newest known state of its repository, else of any."""
    folder = hub_folder(cache) / f"models--{file.repo.replace('/', '--')}"
    try:
        current = [(folder / "refs" / "main").read_text().strip()]
    except OSError:
        current = []
    snapshots = folder / "snapshots"
    others = sorted(p.name for p in snapshots.iterdir()) if snapshots.is_dir() else []
    for commit in [*current, *others]:
        path = snapshots / commit / file.path
        if path.is_file():
            return path
    return None


def locate(model: str, key: str, cache: Path | None = None) -> Path | None:
    """The file of a network of a named model: converted, else as downloaded; None when neither is there."""
    converted = converted_folder(model, cache) / f"{key}.safetensors"
    return converted if converted.is_file() else cached(FILES[model][key], cache)


def converted_folder(model: str, cache: Path | None = None) -> Path:
    """Where `segvigen models convert` keeps what it made of a named model's downloads."""
    return (cache.expanduser() if cache else default_cache()) / model


def known_hash(path: Path, file: Released) -> str | None:
    """The sha256 a file must have: as recorded here, else as the hub named it when it was downloaded."""
    if file.sha256:
        return file.sha256
    name = path.resolve().name  # the hub's cache names large files by their hash
    if SHA256.fullmatch(name):
        return name
    record = (
        path.parents[len(Path(file.path).parts) - 1] / ".cache/huggingface/download" / f"{file.path}.metadata"
    )
    try:  # `hf download --local-dir`: commit, hash, time
        said = record.read_text().split()[1]
    except (OSError, IndexError):
        return None
    return said if SHA256.fullmatch(said) else None


def sha256(path: Path, progress: Progress = silent) -> str:
    """The hash of a whole file."""
    digest, size, done = hashlib.sha256(), max(path.stat().st_size, 1), 0
    with path.open("rb") as handle:
        while block := handle.read(CHUNK):
            digest.update(block)
            done += len(block)
            progress("hash", done / size)
    return digest.hexdigest()


def fetch(
    file: Released, cache: Path | None = None, *, offline: bool = False, progress: Progress = silent
) -> Path:
    """Download a file, or find that it was: whole, of the size and sha256 that the hub says.

    A download that stopped, in whatever way, goes on where it stopped; one that comes out wrong is removed.
    Difference from huggingface_hub, which begins anew after an interruption; login, gates and layout of the
    cache are its own. Raises MissingExtra without it, OutputError without space, ModelError without network,
    login or consent (each with what to do), CheckpointError for a file that is not what was published.
    """
    there = cached(file, cache)
    if there is not None:
        return there
    folder = hub_folder(cache)
    if offline or is_offline():
        raise ModelError(
            f"{file.name} of {file.repo} is not in {folder} and the network is not to be used; "
            "fetch it without --offline, or copy the cache folder from a machine that has it"
        )
    library = _library()
    repo = folder / f"models--{file.repo.replace('/', '--')}"
    try:
        said = library.get_hf_file_metadata(library.hf_hub_url(file.repo, file.path))
        etag = str(said.etag or "unnamed").strip('"')
        part = repo / "blobs" / f"{etag}{PART}"
        size = int(said.size or file.size)
        _check_space(part, file, size)
        with _only_one(repo, etag):
            for attempt in range(ATTEMPTS):
                if attempt:  # the address is signed and may have run out
                    said = library.get_hf_file_metadata(library.hf_hub_url(file.repo, file.path))
                if _receive(said.location, _login(library, said.location), part, size, progress):
                    break
            _check_part(part, file, size, file.sha256 or (etag if SHA256.fullmatch(etag) else None))
            return _keep(part, repo, etag, said.commit_hash or "main", file)
    except SegvigenError:
        raise
    except Exception as problem:
        raise _explained(problem, file, folder) from problem


def _receive(url: str, headers: dict[str, str], part: Path, size: int, progress: Progress) -> bool:
    """Append to `part` what is missing of it; False when the connection ended before that."""
    part.parent.mkdir(parents=True, exist_ok=True)
    done = part.stat().st_size if part.exists() else 0
    if done < size:
        asked = urllib.request.Request(url, headers={**headers, "Range": f"bytes={done}-"})
        with urllib.request.urlopen(asked, timeout=60) as answer, part.open("ab") as handle:
            if answer.status != 206:  # the server sends all of it
                handle.truncate(0)
                done = 0
            try:
                while block := answer.read(CHUNK):
                    handle.write(block)
                    done += len(block)
                    progress("download", done / size)
            except (http.client.IncompleteRead, ConnectionError, TimeoutError):
                pass
    return done >= size


def _login(library: Any, url: str) -> dict[str, str]:
    """Headers of a request: with the login for the hub itself, without for the store it sends us to."""
    headers: dict[str, str] = dict(library.utils.build_hf_headers(library_name="segvigen"))
    home = urllib.parse.urlsplit(library.hf_hub_url("a/b", "c")).netloc
    if urllib.parse.urlsplit(url).netloc != home:
        headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
    return headers


def _check_part(part: Path, file: Released, size: int, expected: str | None) -> None:
    """Compare a download with what the hub says of it; remove it when it is wrong (CheckpointError)."""
    have, wrong = part.stat().st_size, ""
    if have < size:
        raise ModelError(
            f"{file.name} of {file.repo}: the connection ended at {have:,} of {size:,} bytes; "
            "fetch again, it goes on where it stopped"
        )
    if have > size:
        wrong = f"has {have:,} bytes, expected {size:,}"
    elif expected is not None and (got := sha256(part)) != expected:
        wrong = f"has sha256 {got}, expected {expected}"
    if wrong:
        part.unlink()
        raise CheckpointError(f"{file.name} from {file.page} {wrong}; it was removed, fetch it again")


def _keep(part: Path, repo: Path, etag: str, commit: str, file: Released) -> Path:
    """Put a finished download where the hub's cache has it: under its hash, with a link by name."""
    blob, link = repo / "blobs" / etag, repo / "snapshots" / commit / file.path
    os.replace(part, blob)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(os.path.relpath(blob, link.parent))
    except OSError:  # a system that keeps links for administrators
        os.replace(blob, link)
    (repo / "refs").mkdir(exist_ok=True)
    (repo / "refs" / "main").write_text(commit)
    return link


@contextmanager
def _only_one(repo: Path, etag: str) -> Iterator[None]:
    """Keep a second process from the same download; ModelError when there is a first."""
    from filelock import FileLock, Timeout

    (repo / "blobs").mkdir(parents=True, exist_ok=True)
    lock = FileLock(repo / "blobs" / f"{etag}.segvigen.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ModelError(f"another process is downloading into {repo}; wait for it") from None
    try:
        yield
    finally:
        lock.release()


def _library() -> Any:
    try:
        import huggingface_hub
        import huggingface_hub.utils
    except ImportError:
        raise MissingExtra(
            'downloading needs the package huggingface_hub: pip install "segvigen[hub]"; '
            "or download the files in a browser and name their folder"
        ) from None
    return huggingface_hub


def _check_space(part: Path, file: Released, size: int) -> None:
    """Refuse a download that cannot fit, before it begins. Counts what an earlier attempt left."""
    begun = part.stat().st_size if part.exists() else 0
    folder = part.parent
    near = folder
    while not near.exists():
        near = near.parent
    free, wanted = shutil.disk_usage(near).free, size - begun + SPARE
    if free < wanted:
        raise OutputError(
            f"no space for {file.name} in {folder}: {free / 1e9:.1f} GB free, {wanted / 1e9:.1f} GB needed; "
            "free some, or name another place with --cache or SEGVIGEN_CACHE"
        )


def _explained(problem: Exception, file: Released, folder: Path) -> Exception:
    """What went wrong between us and the hub, in one line with its remedy.

    Recognised by the names of the library's errors and by HTTP status, which its versions share.
    """
    kinds = {kind.__name__ for kind in type(problem).__mro__}
    status = getattr(getattr(problem, "response", None), "status_code", getattr(problem, "code", None))
    what = f"{file.name} of {file.repo}"
    goes_on = "it goes on where it stopped"
    login = "`hf auth login` (or set HF_TOKEN)"
    if "GatedRepoError" in kinds or status == 403:
        return ModelError(
            f"{what} is behind a gate: log in and accept its terms at {file.page}, then {login} and fetch "
            "again" + ("; or go without it: --no-image-encoder" if file.gated else "")
        )
    if status == 401 or ("RepositoryNotFoundError" in kinds and file.gated):
        return ModelError(f"{what} asks for a login: {login} with an account that accepted {file.page}")
    if kinds & {"EntryNotFoundError", "RepositoryNotFoundError", "RevisionNotFoundError"}:
        if "LocalEntryNotFoundError" not in kinds:
            return ModelError(
                f"{what} is not published any more; look at {file.page} and name a folder instead"
            )
    if isinstance(problem, OSError) and problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"no space left for {file.name} in {folder}; free some and fetch again, {goes_on}")
    if isinstance(problem, PermissionError):
        return OutputError(
            f"{folder} cannot be written ({problem.strerror}); name another place with --cache"
        )
    if status == 429 or (status is not None and status >= 500):
        return ModelError(f"{what}: the hub answers {status}; wait and fetch again, {goes_on}")
    reason = (str(problem).strip().splitlines() or [type(problem).__name__])[0]
    return ModelError(
        f"{what} could not be downloaded ({type(problem).__name__}: {reason}); check the network "
        f"(HF_ENDPOINT names a mirror) and fetch again, {goes_on}, or name a folder with it"
    )
