"""The whole error tree of segvigen.

    SegvigenError
    ├── InputError            the user's input is at fault: the CLI prints one line and exits with 2
    │   ├── FileError         a file that is missing, unreadable, truncated, hostile or of an unknown kind
    │   ├── MeshError         a readable file without a usable surface
    │   ├── PromptError       clicks, names or numbers that contradict each other or miss
    │   │   ├── ClickMissed   a click too far from the surface
    │   │   ├── MapError      a guide map that cannot be followed
    │   │   ├── Conflict      what is asked does not fit the state: a locked part, nothing to undo
    │   │   └── NotFound      no project, step or file of that name
    │   ├── OutputError       a place that cannot be written, or must not be
    │   ├── ModelError        an unknown model name, a wrong folder
    │   └── CheckpointError   weights that do not fit the network: missing, renamed or misshapen tensors
    └── MissingExtra          an optional package is needed for this and not installed (also exit 2)

Every message says what, what was expected, what came, and what to do next, in one line.
"""


class SegvigenError(Exception):
    """Base of every error that segvigen raises on purpose."""


class InputError(SegvigenError):
    """The user's input is at fault."""


class FileError(InputError):
    """A file is missing, unreadable, truncated, hostile or of an unknown kind."""


class MeshError(InputError):
    """A file was read but holds no usable surface."""


class PromptError(InputError):
    """Prompts contradict each other, are missing, or cannot be understood."""


class ClickMissed(PromptError):
    """A click lies too far from the surface; the message says how far."""


class MapError(PromptError):
    """A guide map cannot be followed: one colour, thousands of colours, wrong size."""


class Conflict(PromptError):
    """What is asked for does not fit the present state: a locked part, nothing to undo, no tree to cut."""


class NotFound(PromptError):
    """There is no project, step or file of that name."""


class OutputError(InputError):
    """A result cannot be written where the user asked for it."""


class ModelError(InputError):
    """No model of that name or in that folder."""


class CheckpointError(InputError):
    """Weights do not fit the network; the message lists the differences."""


class MissingExtra(SegvigenError):
    """An optional package is needed for this and is not installed."""
