"""SAMPart3D (Pointcept/SAMPart3D): results/<weights>/mesh_<scale>.npy, a part per face for every scale.

-1 means no part. One scale serves all objects unless `oracle=best_scale` lets the truth choose per object.
"""

from __future__ import annotations

from pathlib import Path

from segvigen.errors import FileError, PromptError
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.metrics import Prediction
from segvigen.lab.evaluate.rivals.folder import Files, Folder, as_labels, on_file, read_array
from segvigen.lab.evaluate.rivals.system import Options, chosen, reader

OPTIONS = ("scale", "oracle")
DEFAULT_SCALE = 1.0  # the middle of the five scales it writes: 0.0, 0.5, 1.0, 1.5, 2.0
TAIL = r"_mesh_(\d+(?:\.\d+)?)\.npy"


def method(name: str, folder: Folder, options: Options) -> Method:
    """SAMPart3D by its files: one scale for all objects, or the best by the truth."""
    oracle = chosen(options, "oracle", ("best_scale",))
    if oracle and "scale" in options:
        raise PromptError(
            f"sampart3d takes a scale or an oracle; got scale={options['scale']} and oracle={oracle}"
        )
    scale = _number(options.get("scale", str(DEFAULT_SCALE)))

    def full(files: Files) -> Answer | list[Answer]:
        found = _scales(files)
        if oracle:
            return [_read(found[s], files.subject) for s in sorted(found)]
        if scale not in found:
            have = ", ".join(str(s) for s in sorted(found))
            raise FileError(f"{files.subject.id} has no scale {scale}; there are {have}")
        return _read(found[scale], files.subject)

    settings = {"oracle": oracle} if oracle else {"scale": scale}
    return reader(name, folder, settings, full=full, full_tails=(TAIL,), oracle=oracle)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise PromptError(f"sampart3d's scale is {text!r}; expected a number such as 1.0") from None


def _scales(files: Files) -> dict[float, Path]:
    """The file of each scale."""
    found: dict[float, Path] = {}
    for match, path in files.find(TAIL):
        scale = float(match[1])
        if scale in found:
            raise FileError(
                f"{files.subject.id} has two answers of scale {scale}; leave those of one training"
            )
        found[scale] = path
    if not found:
        raise files.missing("mesh_<scale>.npy")
    return found


def _read(path: Path, subject: Subject) -> Prediction:
    what = f"{path.name} of {subject.id}"
    return on_file(as_labels(read_array(path), what), subject, what)
