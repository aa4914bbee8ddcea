"""One SQLite database in one folder that one process owns: opening, locking, transactions, clear errors.

Everything is committed with a write-ahead log and synchronous=FULL: what a transaction wrote is on the disk
when it ends, and a process killed at any moment leaves whole transactions behind.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from segvigen.errors import FileError, InputError, OutputError

VERSION = (
    1  # of the tables below; raised with every change, older ones are then brought up to date at opening
)
APPLICATION = 0x53564753  # marks a database as the Studio's own
NAME = "studio.db"
TABLES = """
CREATE TABLE projects (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL,
    example INTEGER NOT NULL, options TEXT NOT NULL, status TEXT NOT NULL, problem TEXT, asset TEXT,
    revision INTEGER NOT NULL, cursor INTEGER, thumbnail BLOB
) STRICT;
CREATE TABLE files (
    project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, place INTEGER NOT NULL, name TEXT NOT NULL,
    digest TEXT NOT NULL, PRIMARY KEY (project, place)
) STRICT;
CREATE INDEX files_by_digest ON files (digest);
CREATE TABLE steps (
    project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, number INTEGER NOT NULL, label TEXT NOT NULL,
    time TEXT NOT NULL, pending INTEGER NOT NULL, problem TEXT, action BLOB, shows INTEGER NOT NULL,
    num_parts INTEGER, document BLOB, edits TEXT, prompt BLOB, PRIMARY KEY (project, number)
) STRICT;
CREATE TABLE edits (
    project TEXT NOT NULL REFERENCES projects ON DELETE CASCADE, hash TEXT NOT NULL, before TEXT,
    edit TEXT NOT NULL, PRIMARY KEY (project, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE arrays (
    hash TEXT PRIMARY KEY, dtype TEXT NOT NULL, shape TEXT NOT NULL, base TEXT REFERENCES arrays,
    data BLOB NOT NULL
) STRICT;
CREATE INDEX arrays_by_base ON arrays (base) WHERE base IS NOT NULL;
CREATE TABLE step_arrays (
    project TEXT NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL REFERENCES arrays,
    PRIMARY KEY (project, number, role),
    FOREIGN KEY (project, number) REFERENCES steps ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX step_arrays_by_hash ON step_arrays (hash);
"""


class Database:
    """The open database of a data folder; `transaction` and `reading` may be entered from any thread.

    Raises OutputError for a folder that cannot be made or written, or that another process has open,
    FileError for a database that is damaged, newer, or not the Studio's.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._lock = threading.RLock()
        self._own = own_folder(folder)
        try:
            with self._told():
                self._connection = sqlite3.connect(
                    self.path, isolation_level=None, check_same_thread=False, timeout=10
                )
                self._open()
        except InputError:
            self.close()
            raise

    def _open(self) -> None:
        run = self._connection.execute
        version, application = (
            run(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
        )
        tables = run("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if application != APPLICATION and (tables or version):
            raise FileError(f"{self.path} is a database of another program; choose another data folder")
        if version > VERSION:
            raise FileError(
                f"{self.path} was written by a newer segvigen (data version {version}, this one reads up to "
                f"{VERSION}); update segvigen, or choose another data folder"
            )
        if not tables:
            run("PRAGMA auto_vacuum = INCREMENTAL")
        mode = run("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise OutputError(
                f"{self.path} lies where SQLite cannot keep a write-ahead log (mode {mode}); "
                "choose a data folder on a local disk"
            )
        run("PRAGMA synchronous = FULL")
        run("PRAGMA foreign_keys = ON")
        if not tables:
            with self.transaction():
                for statement in TABLES.split(";\n"):
                    run(statement)
                run(f"PRAGMA application_id = {APPLICATION}")
                run(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write: all of it is on the disk when this ends, or none of it if it raises."""
        with self._lock, self._told():
            if self._connection.in_transaction:  # inside another transaction of this thread
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read; keep it short, other threads wait."""
        with self._lock, self._told():
            yield self._connection

    @contextmanager
    def moment(self) -> Iterator[sqlite3.Connection]:
        """Read for long, everything as it is now, while others go on reading and writing."""
        with self._told():
            connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
            try:
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM projects").fetchone()
                yield connection
            finally:
                connection.close()

    def tidy(self) -> None:
        """Give pages that deleted rows left free back to the file system."""
        with self.reading() as connection:
            connection.executescript("PRAGMA incremental_vacuum")  # execute would stop after one page

    def close(self) -> None:
        """Close the database and let the folder go; may be called twice."""
        with self._lock:
            if hasattr(self, "_connection"):
                self._connection.close()
            if self._own >= 0:
                os.close(self._own)
                self._own = -1

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite says about the disk or the file, as one line for the user."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.Error as problem:
            raise _one_line(problem, self.path) from problem


def _one_line(problem: sqlite3.Error, path: Path) -> InputError:
    text = str(problem)
    if "closed database" in text:
        return OutputError(f"{path} is closed already; the Studio is shutting down")
    if "full" in text:
        return OutputError(
            f"no space left for {path}; nothing was changed. Free some disk space and try again"
        )
    if "not a database" in text or "malformed" in text or "corrupt" in text:
        return FileError(
            f"{path} is damaged ({text}); put a backup of the data folder in its place, or choose another one"
        )
    if "readonly" in text or "unable to open" in text or "I/O" in text:
        return OutputError(f"{path} cannot be written ({text}); check the folder's rights and its disk")
    return OutputError(f"{path}: {text}; try again, or choose another data folder")


def own_folder(folder: Path) -> int:
    """Make the folder and take it for this process: an open file number that holds the lock until closed.

    The lock goes with the process, however it ends. Raises OutputError.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise OutputError(
            f"the data folder {folder} cannot be used ({problem.strerror or problem}); choose another one"
        ) from None
    try:
        _lock(number)
        os.ftruncate(number, 0)
        os.write(number, str(os.getpid()).encode())
    except OSError as problem:
        os.lseek(number, 0, os.SEEK_SET)
        holder = os.read(number, 32).decode(errors="replace").strip()
        os.close(number)
        if problem.errno not in (errno.EWOULDBLOCK, errno.EACCES):
            raise OutputError(
                f"the data folder {folder} cannot be used ({problem.strerror or problem}); choose another one"
            ) from None
        raise OutputError(
            f"the data folder {folder} is in use by another segvigen serve (process {holder or 'unknown'}); "
            "stop that one, or choose another folder with --data"
        ) from None
    return number


def _lock(number: int) -> None:
    """Take an exclusive lock or raise OSError at once."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        os.lseek(number, 1 << 20, os.SEEK_SET)  # beyond the text, which others may read
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        os.lseek(number, 0, os.SEEK_SET)
        return
    fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
