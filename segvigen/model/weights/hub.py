"""Download files from the Hugging Face hub, and find files that were downloaded before.

    cached(file)      path of a file that this or another program downloaded; no network
    fetch(file)       the same, after a download if needed; resumes, checks size and sha256

Only `fetch` needs the package huggingface_hub (pip install "segvigen[hub]"). Files go to the hub's own cache,
so that a machine stores them once; with a cache folder (--cache, SEGVIGEN_CACHE) they go to `hub` inside it.

Why not `hf_hub_download`: since version 1 it gives every attempt a new temporary name, so that an interrupted
download of an 8 GB checkpoint starts over. Login, gates, mirrors, and the layout of the cache are those of
huggingface_hub.
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

from segvigen.errors import CheckpointError, ModelError, OutputError, SegvigenError, needing
from segvigen.model.weights.catalog import FILES, Released, default_cache
from segvigen.progress import Progress, silent

SHA256 = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 22  # bytes
PART = ".segvigen.part"  # ending of an unfinished download
ATTEMPTS = 5  # connections per call
SPARE = 200_000_000  # bytes to leave free after a download
OFFLINE = ("SEGVIGEN_OFFLINE", "HF_HUB_OFFLINE")


def hub_folder(cache: Path | None = None) -> Path:
    """Return the folder of downloads: `hub` in the given cache, else the cache of huggingface_hub."""
    named = cache or (Path(os.environ["SEGVIGEN_CACHE"]) if os.environ.get("SEGVIGEN_CACHE") else None)
    if named is not None:
        return named.expanduser() / "hub"
    if os.environ.get("HF_HUB_CACHE"):
        return Path(os.environ["HF_HUB_CACHE"]).expanduser()
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return Path(home).expanduser() / "hub"


def is_offline() -> bool:
    """Return whether the environment disables the network."""
    return any(os.environ.get(name, "").lower() in ("1", "true", "yes", "on") for name in OFFLINE)


def cached(file: Released, cache: Path | None = None) -> Path | None:
    """Return a downloaded file, of the current commit of its repository if possible; else None."""
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
    """Return the file of a network of a named model: converted, else as downloaded; None for neither."""
    converted = converted_folder(model, cache) / f"{key}.safetensors"
    return converted if converted.is_file() else cached(FILES[model][key], cache)


def converted_folder(model: str, cache: Path | None = None) -> Path:
    """Return the folder in which `segvigen models convert` writes a named model."""
    return (cache.expanduser() if cache else default_cache()) / model


def known_hash(path: Path, file: Released) -> str | None:
    """Return the expected sha256 of a file: as recorded in the catalog, else from its download; else None."""
    if file.sha256:
        return file.sha256
    name = path.resolve().name  # in the hub's cache, large files are named by their hash
    if SHA256.fullmatch(name):
        return name
    record = (
        path.parents[len(Path(file.path).parts) - 1] / ".cache/huggingface/download" / f"{file.path}.metadata"
    )
    try:  # `hf download --local-dir`: commit, hash, time
        digest = record.read_text().split()[1]
    except (OSError, IndexError):
        return None
    return digest if SHA256.fullmatch(digest) else None


def sha256(path: Path, progress: Progress = silent, start: int = 0) -> str:
    """Return the hash of a file from byte `start` on."""
    digest, size, done = hashlib.sha256(), max(path.stat().st_size, 1), start
    with path.open("rb") as handle:
        handle.seek(start)
        while block := handle.read(CHUNK):
            digest.update(block)
            done += len(block)
            progress("hash", done / size)
    return digest.hexdigest()


def fetch(
    file: Released, cache: Path | None = None, *, offline: bool = False, progress: Progress = silent
) -> Path:
    """Return a cached file, or download it and check its size and sha256.

    An interrupted download resumes; a wrong one is deleted. Raises MissingExtra without huggingface_hub,
    OutputError without disk space, ModelError without network, login, or consent (each with what to do),
    CheckpointError for a file that differs from the published one.
    """
    if (found := cached(file, cache)) is not None:
        return found
    folder = hub_folder(cache)
    if offline or is_offline():
        raise ModelError(
            f"{file.name} of {file.repo} is not in {folder} and the network is disabled; "
            "fetch it without --offline, or copy the cache folder from a machine that has it"
        )
    library = _library()
    repo = folder / f"models--{file.repo.replace('/', '--')}"
    try:
        remote = library.get_hf_file_metadata(library.hf_hub_url(file.repo, file.path))
        etag = str(remote.etag or "unnamed").strip('"')
        part = repo / "blobs" / f"{etag}{PART}"
        size = int(remote.size or file.size)
        _check_space(part, file, size)
        with _lock(repo, etag):
            for attempt in range(ATTEMPTS):
                if attempt:  # the signed address may have expired
                    remote = library.get_hf_file_metadata(library.hf_hub_url(file.repo, file.path))
                if _receive(remote.location, _headers(library, remote.location), part, size, progress):
                    break
            _check_part(part, file, size, file.sha256 or (etag if SHA256.fullmatch(etag) else None))
            return _add_to_cache(part, repo, etag, remote.commit_hash or "main", file)
    except SegvigenError:
        raise
    except Exception as problem:
        raise _explain(problem, file, folder) from problem


def _receive(url: str, headers: dict[str, str], part: Path, size: int, progress: Progress) -> bool:
    """Append the missing bytes to `part`; False when the connection ended early."""
    part.parent.mkdir(parents=True, exist_ok=True)
    done = part.stat().st_size if part.exists() else 0
    if done < size:
        request = urllib.request.Request(url, headers={**headers, "Range": f"bytes={done}-"})
        with urllib.request.urlopen(request, timeout=60) as response, part.open("ab") as handle:
            if response.status != 206:  # the server sends the whole file
                handle.truncate(0)
                done = 0
            try:
                while block := response.read(CHUNK):
                    handle.write(block)
                    done += len(block)
                    progress("download", done / size)
            except (http.client.IncompleteRead, ConnectionError, TimeoutError):
                pass
    return done >= size


def _headers(library: Any, url: str) -> dict[str, str]:
    """Return request headers, with the login for the hub itself only, not for storage on another host."""
    headers: dict[str, str] = dict(library.utils.build_hf_headers(library_name="segvigen"))
    home = urllib.parse.urlsplit(library.hf_hub_url("a/b", "c")).netloc
    if urllib.parse.urlsplit(url).netloc != home:
        headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
    return headers


def _check_part(part: Path, file: Released, size: int, expected: str | None) -> None:
    """Check the size and hash of a download; delete it and raise CheckpointError when they differ."""
    have, wrong = part.stat().st_size, ""
    if have < size:
        raise ModelError(
            f"{file.name} of {file.repo}: the connection ended at {have:,} of {size:,} bytes; "
            "fetch again to resume"
        )
    if have > size:
        wrong = f"has {have:,} bytes, expected {size:,}"
    elif expected is not None and (got := sha256(part)) != expected:
        wrong = f"has sha256 {got}, expected {expected}"
    if wrong:
        part.unlink()
        raise CheckpointError(f"{file.name} from {file.page} {wrong}; it was deleted, fetch it again")


def _add_to_cache(part: Path, repo: Path, etag: str, commit: str, file: Released) -> Path:
    """Move a finished download into the layout of the hub's cache: under its hash, with a link by name."""
    blob, link = repo / "blobs" / etag, repo / "snapshots" / commit / file.path
    os.replace(part, blob)
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    try:
        link.symlink_to(os.path.relpath(blob, link.parent))
    except OSError:  # symbolic links need administrator rights on some systems
        os.replace(blob, link)
    (repo / "refs").mkdir(exist_ok=True)
    (repo / "refs" / "main").write_text(commit)
    return link


@contextmanager
def _lock(repo: Path, etag: str) -> Iterator[None]:
    """Lock a download against other processes; ModelError when it is locked."""
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
    with needing(
        'downloading needs the package huggingface_hub: pip install "segvigen[hub]"; '
        "or download the files in a browser and name their folder"
    ):
        import huggingface_hub
        import huggingface_hub.utils
    return huggingface_hub


def _check_space(part: Path, file: Released, size: int) -> None:
    """Raise OutputError for a download that does not fit on the disk; counts the bytes already downloaded."""
    done = part.stat().st_size if part.exists() else 0
    folder = part.parent
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free, wanted = shutil.disk_usage(existing).free, size - done + SPARE
    if free < wanted:
        raise OutputError(
            f"no space for {file.name} in {folder}: {free / 1e9:.1f} GB free, {wanted / 1e9:.1f} GB needed; "
            "free some, or choose another folder with --cache or SEGVIGEN_CACHE"
        )


def _explain(problem: Exception, file: Released, folder: Path) -> Exception:
    """Turn an error of the hub into one line with what to do.

    Errors are recognized by their class names and HTTP status, which all versions of the library share.
    """
    kinds = {kind.__name__ for kind in type(problem).__mro__}
    status = getattr(getattr(problem, "response", None), "status_code", getattr(problem, "code", None))
    what = f"{file.name} of {file.repo}"
    resumes = "it resumes"
    login = "`hf auth login` (or set HF_TOKEN)"
    if "GatedRepoError" in kinds or status == 403:
        return ModelError(
            f"{what} is gated: log in and accept its terms at {file.page}, then {login} and fetch "
            "again" + ("; or skip it: --no-image-encoder" if file.gated else "")
        )
    if status == 401 or ("RepositoryNotFoundError" in kinds and file.gated):
        return ModelError(f"{what} requires a login: {login} with an account that accepted {file.page}")
    if kinds & {"EntryNotFoundError", "RepositoryNotFoundError", "RevisionNotFoundError"}:
        if "LocalEntryNotFoundError" not in kinds:
            return ModelError(f"{what} is no longer published; look at {file.page} and use a folder instead")
    if isinstance(problem, OSError) and problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"no space left for {file.name} in {folder}; free some and fetch again, {resumes}")
    if isinstance(problem, PermissionError):
        return OutputError(
            f"{folder} cannot be written ({problem.strerror}); choose another folder with --cache"
        )
    if status == 429 or (status is not None and status >= 500):
        return ModelError(f"{what}: the hub returned status {status}; wait and fetch again, {resumes}")
    reason = (str(problem).strip().splitlines() or [type(problem).__name__])[0]
    return ModelError(
        f"{what} could not be downloaded ({type(problem).__name__}: {reason}); check the network "
        f"(HF_ENDPOINT sets a mirror) and fetch again, {resumes}, or use a folder with the file"
    )
