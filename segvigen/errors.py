"""The exceptions of segvigen.

    SegvigenError
    ├── InputError            the user's input is at fault: the CLI prints one line and exits with 2
    │   ├── FileError         a file that is missing, unreadable, truncated, hostile, or of an unknown kind
    │   ├── MeshError         a readable file without a usable surface
    │   ├── PromptError       contradicting or missing prompts, invalid numbers
    │   │   ├── ClickMissed   a click too far from the surface
    │   │   ├── MapError      an unusable guide map
    │   │   ├── Conflict      a request that does not fit the state: a locked part, nothing to undo
    │   │   └── NotFound      an unknown project, step, or file
    │   ├── OutputError       a place that cannot be written, or must not be
    │   ├── ModelError        an unknown model name or a wrong folder
    │   └── CheckpointError   weights that do not fit the network: missing, renamed, or misshapen tensors
    └── MissingExtra          a required optional package is not installed (also exit 2)

Every message states what, what was expected, what came, and what to do next, in one line.
"""

from collections.abc import Iterator
from contextlib import contextmanager

LONGEST = 2000  # characters of a message


class SegvigenError(Exception):
    """Base of every exception that segvigen raises on purpose.

    Its message is one line of printable characters, whatever it shows of a file; long ones lose their middle.
    """

    def __init__(self, message: object = "") -> None:
        text = " ".join(str(message).splitlines())
        text = text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} ... {text[-LONGEST // 3 :]}"
        super().__init__("".join(c if c.isprintable() else ascii(c)[1:-1] for c in text))


class InputError(SegvigenError):
    """The user's input is at fault."""


class FileError(InputError):
    """A file is missing, unreadable, truncated, hostile, or of an unknown kind."""


class MeshError(InputError):
    """A file has no usable surface."""


class PromptError(InputError):
    """Prompts are missing, contradict each other, or are invalid."""


class ClickMissed(PromptError):
    """A click is too far from the surface; the message contains the distance."""


class MapError(PromptError):
    """A guide map is unusable: one color, thousands of colors, wrong size."""


class Conflict(PromptError):
    """A request does not fit the current state: a locked part, nothing to undo, no tree to cut."""


class NotFound(PromptError):
    """There is no project, step, or file of that name."""


class OutputError(InputError):
    """A result cannot be written to its path."""


class ModelError(InputError):
    """There is no model of that name or in that folder."""


class CheckpointError(InputError):
    """Weights do not fit the network; the message lists the differences."""


class MissingExtra(SegvigenError):
    """A required optional package is not installed."""


def one_line(error: BaseException, most: int = 120) -> str:
    """Return the first line of an error, cut to `most` characters; its type if it has no text."""
    return (str(error).strip().splitlines() or [""])[0][:most] or type(error).__name__


@contextmanager
def parsing(what: str, advice: str) -> Iterator[None]:
    """Raise FileError "WHAT (reason); ADVICE" for any error that damaged data causes in a parser.

    Decoders raise errors of many kinds on damaged data; those of segvigen pass unchanged.
    """
    try:
        yield
    except SegvigenError:
        raise
    except MemoryError as error:
        raise FileError(f"{what} (it needs more memory than there is); {advice}") from error
    except Exception as error:
        raise FileError(f"{what} ({one_line(error)}); {advice}") from error


@contextmanager
def writing(what: str, advice: str) -> Iterator[None]:
    """Raise OutputError "WHAT (reason); ADVICE" for an error of the file system."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{what} ({error.strerror or error}); {advice}") from None


@contextmanager
def needing(what: str) -> Iterator[None]:
    """Raise MissingExtra with this text for an import that fails."""
    try:
        yield
    except ImportError as error:
        raise MissingExtra(what) from error
