"""One SQLite database in a folder that one process locks: opening, transactions, clear errors.

A write-ahead log and synchronous=FULL put every transaction on disk before it returns; killing the process at
any moment leaves only whole transactions.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from segvigen.app.migrate import upgrade
from segvigen.errors import FileError, InputError, OutputError, writing

VERSION = 2  # of the tables below; older databases are brought up to date when opened (migrate.py)
APPLICATION = 0x53564753  # marks a database of the studio
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
    num_parts INTEGER, document BLOB, prompt BLOB, PRIMARY KEY (project, number)
) STRICT;
CREATE TABLE arrays (
    hash TEXT PRIMARY KEY, dtype TEXT NOT NULL, shape TEXT NOT NULL, data BLOB NOT NULL
) STRICT;
CREATE TABLE step_arrays (
    project TEXT NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL REFERENCES arrays,
    PRIMARY KEY (project, number, role),
    FOREIGN KEY (project, number) REFERENCES steps ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX step_arrays_by_hash ON step_arrays (hash);
"""


class Database:
    """The open database of a data folder; `transaction` and `reading` work in any thread.

    Raises OutputError for a folder that cannot be created or written, or that another process has open,
    FileError for a database that is damaged, newer, or of another program.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._lock = threading.RLock()
        self._lock_file = lock_folder(folder)
        try:
            with self._clear_errors():
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
                f"SQLite cannot keep a write-ahead log beside {self.path} (mode {mode}); "
                "choose a data folder on a local disk"
            )
        run("PRAGMA synchronous = FULL")
        run("PRAGMA foreign_keys = OFF")
        if version < VERSION:
            with self.transaction() as connection:
                if tables:
                    self._upgrade(connection)
                else:
                    for statement in TABLES.split(";\n"):
                        run(statement)
                run(f"PRAGMA application_id = {APPLICATION}")
                run(f"PRAGMA user_version = {VERSION}")
        run("PRAGMA foreign_keys = ON")

    def _upgrade(self, connection: sqlite3.Connection) -> None:
        try:
            upgrade(connection)
        except (KeyError, TypeError, ValueError) as problem:
            raise FileError(
                f"{self.path} is damaged ({problem}); restore a backup of the data folder, or choose another "
                "one"
            ) from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write everything to disk when the block ends, or nothing when it raises; nests."""
        with self._lock, self._clear_errors():
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
        """Read; other threads wait, so keep it short."""
        with self._lock, self._clear_errors():
            yield self._connection

    @contextmanager
    def moment(self) -> Iterator[sqlite3.Connection]:
        """Read a frozen view of the database, for as long as needed, while others read and write."""
        with self._clear_errors():
            connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
            try:
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM projects").fetchone()
                yield connection
            finally:
                connection.close()

    def tidy(self) -> None:
        """Return free pages to the file system."""
        with self.reading() as connection:
            connection.executescript("PRAGMA incremental_vacuum")  # execute would stop after one page

    def close(self) -> None:
        """Close the database and unlock the folder; a second call does nothing."""
        with self._lock:
            if hasattr(self, "_connection"):
                self._connection.close()
            self._lock_file.release()

    @contextmanager
    def _clear_errors(self) -> Iterator[None]:
        """Turn SQLite errors about the disk or the file into one line for the user."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.Error as problem:
            raise _to_input_error(problem, self.path) from problem


def _to_input_error(problem: sqlite3.Error, path: Path) -> InputError:
    text = str(problem)
    if "closed database" in text:
        return OutputError(f"{path} is closed; the studio is shutting down")
    if "full" in text:
        return OutputError(
            f"no space left for {path}; nothing was changed. Free some disk space and try again"
        )
    if "not a database" in text or "malformed" in text or "corrupt" in text:
        return FileError(
            f"{path} is damaged ({text}); restore a backup of the data folder, or choose another one"
        )
    if "readonly" in text or "unable to open" in text or "I/O" in text:
        return OutputError(f"{path} cannot be written ({text}); check the folder's permissions and the disk")
    return OutputError(f"{path}: {text}; try again, or choose another data folder")


def lock_folder(folder: Path) -> FileLock:
    """Create the folder and lock it for this process; the lock ends with the process. Raises OutputError."""
    lock = FileLock(folder / "lock", timeout=0, mode=0o600, thread_local=False)
    with writing(f"the data folder {folder} cannot be used", "choose another one"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout:
            raise OutputError(
                f"the data folder {folder} is in use by another segvigen serve; stop that one, or choose "
                "another folder with --data"
            ) from None
    return lock
