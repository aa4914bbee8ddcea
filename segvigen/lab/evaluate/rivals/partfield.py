"""PartField (nv-tlabs/PartField): <uid>_<view>_<k>.npy, a cluster per face for every number of clusters k.

Its published number keeps, per object, the k that scores best against the truth. Here that is
`oracle=best_k`; `oracle=pool_masks` offers the clusters of all k at once, as its merge option does;
`oracle=true_count` takes k from prompts.json, as arXiv 2609.38180 does. Without an oracle one k serves all
objects. Files count k from 2 to 19, values are numbers in [F] or [F, 1].
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from segvigen.errors import FileError, PromptError
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.metrics import Prediction
from segvigen.lab.evaluate.rivals.folder import Files, Folder, as_labels, on_file, read_array
from segvigen.lab.evaluate.rivals.system import Options, chosen, reader

OPTIONS = ("k", "oracle")
DEFAULT_K = 10  # between the parts per object of PartVerse (7.6) and of PartNeXt (14.9)
ORACLES = ("best_k", "pool_masks", "true_count")
TAIL = r"_\d+_(\d{2,})\.npy"


def method(name: str, folder: Folder, options: Options) -> Method:
    """PartField by its files: one k for all objects, or an oracle that the result names."""
    oracle = chosen(options, "oracle", ORACLES)
    if oracle and "k" in options:
        raise PromptError(f"partfield takes k or an oracle; got k={options['k']} and oracle={oracle}")
    k = _whole(options.get("k", str(DEFAULT_K)))

    def full(files: Files) -> Answer | list[Answer]:
        found = _clusterings(files)
        if oracle == "best_k":
            return [_read(found[n], files.subject) for n in sorted(found)]
        if oracle == "pool_masks":
            return [_pooled([_read(found[n], files.subject) for n in sorted(found)])]
        if oracle == "true_count":
            return [_read(_pick(found, _true_count(files), files), files.subject)]
        return _read(_pick(found, k, files), files.subject)

    settings = {"oracle": oracle} if oracle else {"k": k}
    return reader(name, folder, settings, full=full, full_tails=(TAIL,), oracle=oracle)


def _whole(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise PromptError(f"partfield's k is {text!r}; expected a whole number, at least 1")
    return int(text)


def _clusterings(files: Files) -> dict[int, Path]:
    """The file of each k."""
    found: dict[int, Path] = {}
    for match, path in files.find(TAIL):
        k = int(match[1])
        if k in found:
            raise FileError(
                f"{files.subject.id} has two clusterings of k = {k} ({found[k].name}, {path.name}); leave one"
            )
        found[k] = path
    if not found:
        raise files.missing("<uid>_<view>_<k>.npy")
    return found


def _pick(found: dict[int, Path], k: int, files: Files) -> Path:
    if k not in found:
        have = ", ".join(str(n) for n in sorted(found))
        raise FileError(f"{files.subject.id} has no clustering of k = {k}; there are {have}")
    return found[k]


def _read(path: Path, subject: Subject) -> Prediction:
    what = f"{path.name} of {subject.id}"
    return on_file(as_labels(read_array(path), what), subject, what)


def _pooled(clusterings: list[Prediction]) -> Prediction:
    """The clusters of all k as masks [K, F]."""
    return np.concatenate([labels[None] == np.unique(labels)[:, None] for labels in clusterings])


def _true_count(files: Files) -> int:
    objects = files.folder.read_prompts(files.subject.mesh)
    if files.subject.id not in objects:
        raise FileError(f"prompts.json has no {files.subject.id}; write the handout for this data set")
    return int(objects[files.subject.id]["num_parts"])
