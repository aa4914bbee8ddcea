"""Methods that crash, hang or grow on one object, and an evaluator of them for worker processes."""

from __future__ import annotations

import os
from typing import Any

import numpy as np

from segvigen.lab.evaluate import worker
from segvigen.lab.evaluate.methods import Method
from tests.lab.evaluate.faults import fault


def method(name: str) -> Method:
    """Return a method named after its fault, which happens on the object made/three."""

    def prepare(subject: Any) -> Any:
        if name == "unprepared" and subject.id == "made/three":
            os._exit(7)
        return subject

    def full(subject: Any, seed: int) -> Any:
        if subject.id == "made/three":
            fault(name)
        return np.zeros(len(subject.asset.faces), int)

    def click(subject: Any, queries: Any, seed: int) -> Any:
        return [np.ones(len(subject.asset.faces), bool) for _ in queries]

    return Method(name, {}, prepare, full, click)


class Evaluator(worker.Evaluator):
    """An evaluator on which every word is a faulty method."""

    def __init__(self, plan: worker.Plan) -> None:
        import scipy.sparse.csgraph  # noqa: F401 - slow to import, and no part of a job's time
        import trimesh  # noqa: F401

        self._load = worker.load_method
        worker.load_method = lambda word, **options: method(word)
        try:
            super().__init__(plan)
        finally:
            worker.load_method = self._load
        del self._load
