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
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from segvigen.errors import CheckpointError, MissingExtra, ModelError, OutputError
from segvigen.model.catalogue import FILES, Released, default_cache

Progress = Callable[[float], None]  # the share that is done
SHA256 = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 22  # bytes
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


def sha256(path: Path, progress: Progress | None = None) -> str:
    """The hash of a whole file."""
    digest, size, done = hashlib.sha256(), max(path.stat().st_size, 1), 0
    with path.open("rb") as handle:
        while block := handle.read(CHUNK):
            digest.update(block)
            done += len(block)
            if progress:
                progress(done / size)
    return digest.hexdigest()


def fetch(
    file: Released,
    cache: Path | None = None,
    *,
    offline: bool = False,
    progress: Progress | None = None,
    quiet: bool = False,
) -> Path:
    """Download a file, or find that it was: whole, of the size and sha256 that the hub says.

    progress is that of the check; the library shows its own bar of the download, unless quiet or in a pipe. A
    download that stopped goes on where it stopped. A file that comes out wrong is removed. Raises
    MissingExtra without huggingface_hub, OutputError without space, ModelError without network, login or
    consent (each with what to do), CheckpointError for a file that is not what was published.
    """
    there = cached(file, cache)
    if there is not None:
        return there
    if offline or is_offline():
        raise ModelError(
            f"{file.name} of {file.repo} is not in {hub_folder(cache)} and the network is not to be used; "
            "fetch it without --offline, or copy the cache folder from a machine that has it"
        )
    hub = _library()
    if quiet or not sys.stderr.isatty():
        hub.utils.disable_progress_bars()
    try:
        said = hub.get_hf_file_metadata(hub.hf_hub_url(file.repo, file.path))
        folder = hub_folder(cache)
        _check_space(folder, file, int(said.size or file.size))
        path = Path(hub.hf_hub_download(file.repo, file.path, cache_dir=folder))
    except (OutputError, KeyboardInterrupt):
        raise
    except Exception as problem:
        raise _explained(problem, file, hub_folder(cache)) from problem
    etag = str(said.etag or "").strip('"')
    expected = file.sha256 or (etag if SHA256.fullmatch(etag) else None)
    check_download(path, file, said.size, expected, progress)
    return path


def check_download(
    path: Path, file: Released, size: int | None, expected: str | None, progress: Progress | None = None
) -> None:
    """Compare a fresh download with what the hub says of it; remove it when it differs (CheckpointError)."""
    have, wrong = path.stat().st_size, ""
    if size is not None and have != size:
        wrong = f"has {have:,} bytes, expected {size:,}"
    elif expected is not None and (got := sha256(path, progress)) != expected:
        wrong = f"has sha256 {got}, expected {expected}"
    if wrong:
        blob = path.resolve()
        path.unlink()
        blob.unlink(missing_ok=True)
        raise CheckpointError(f"{file.name} from {file.page} {wrong}; it was removed, fetch it again")


def _library() -> Any:
    try:
        import huggingface_hub
    except ImportError:
        raise MissingExtra(
            'downloading needs the package huggingface_hub: pip install "segvigen[hub]"; '
            "or download the files in a browser and name their folder"
        ) from None
    return huggingface_hub


def _check_space(folder: Path, file: Released, size: int) -> None:
    """Refuse a download that cannot fit, before it begins. Counts what an earlier attempt left."""
    blobs = folder / f"models--{file.repo.replace('/', '--')}" / "blobs"
    begun = sum(p.stat().st_size for p in blobs.glob("*.incomplete")) if blobs.is_dir() else 0
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
    status = getattr(getattr(problem, "response", None), "status_code", None)
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
