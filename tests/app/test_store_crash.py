"""No acknowledged write is lost when the writing process is killed, twenty times."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from segvigen.app.snapshot import Selection, Snapshot
from segvigen.app.store import Store
from segvigen.parts.segmentation import Segmentation
from segvigen.prompts import Click
from tests.parts.made import parted

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")

KILLS = 20
FACES = 5000


@dataclass
class Model:
    """The expected state: plain lists, changed by the same actions as the store."""

    name: str = "start"
    files: list[str] = field(default_factory=list)  # each in a project of its own
    steps: list[dict[str, Any]] = field(default_factory=list)
    cursor: int = 0

    def apply(self, action: dict[str, Any]) -> None:
        do = action["do"]
        if do == "step":
            del self.steps[self.cursor :]
            shows = self.steps[-1]["shows"] if action["share"] else self.cursor + 1
            self.steps.append({"seed": action["seed"], "pending": action["pending"], "shows": shows})
            self.cursor += 1
        elif do == "finish":
            self.steps[self.cursor - 1] |= {"seed": action["seed"], "pending": False}
        elif do in ("undo", "redo"):
            self.cursor += 1 if do == "redo" else -1
        elif do == "rename":
            self.name = action["name"]
        else:
            self.files.append(action["text"])


def parts_of(seed: int) -> Segmentation:
    """The segmentation of a seed."""
    labels = np.arange(FACES) * 5 // FACES
    labels[np.random.default_rng(seed).integers(0, FACES, 40 if seed % 4 else FACES)] = 3
    made = parted(np.append(labels[5:], range(5)))
    return replace(made, record={"task": "full", "edits": [{"edit": k} for k in range(seed % 50)]})


def snapshot_of(seed: int) -> Snapshot:
    mask = (np.arange(FACES) % 7 == seed % 7).astype(np.uint8)
    return Snapshot(parts_of(seed), Selection("click", (Click(seed, 0, 0),), mask=mask))


def chosen(model: Model, rng: random.Random) -> dict[str, Any]:
    """Draw an action that the model allows."""
    seed = rng.randrange(10**6)
    if model.steps and model.steps[model.cursor - 1]["pending"] and rng.random() < 0.7:
        return {"do": "finish", "seed": seed}
    do = rng.choice(["step", "step", "step", "step", "undo", "redo", "rename", "file"])
    if (do == "undo" and model.cursor > 1) or (do == "redo" and model.cursor < len(model.steps)):
        return {"do": do}
    if do == "rename":
        return {"do": do, "name": f"name {seed}"}
    if do == "file":
        return {"do": do, "text": f"mesh {seed}"}
    share = bool(model.steps) and rng.random() < 0.3
    return {"do": "step", "seed": seed, "pending": rng.random() < 0.4, "share": share}


def perform(store: Store, id: str, model: Model, action: dict[str, Any]) -> None:
    do = action["do"]
    if do == "step":
        store.add_step(
            id, f"seed {action['seed']}", snapshot_of(action["seed"]), pending=action["pending"],
            action={"seed": action["seed"]}, share_parts=action["share"],
        )  # fmt: skip
    elif do == "finish":
        assert store.finish_step(id, model.cursor, snapshot_of(action["seed"]))
    elif do == "rename":
        store.rename_project(id, action["name"])
    elif do == "file":
        store.create_project("file", [("mesh.obj", action["text"].encode())])
    else:
        getattr(store, do)(id)


def write_until_killed(folder: Path, id: str, model: Model, seed: int, pipe: int) -> None:
    """In the child: announce an action, run it, acknowledge it; forever."""
    rng = random.Random(seed)
    with Store(folder) as store:
        while True:
            action = chosen(model, rng)
            os.write(pipe, (json.dumps(action) + "\n").encode())
            perform(store, id, model, action)
            os.write(pipe, b"done\n")
            model.apply(action)


def check(store: Store, id: str, model: Model) -> str | None:
    """Return how the store differs from the model, None when it does not."""
    project = store.project(id)
    found = [(s.pending, s.shows) for s in store.history(id)]
    wanted = [(s["pending"], s["shows"]) for s in model.steps]
    if (project.name, project.cursor or 0, found) != (model.name, model.cursor, wanted):
        return f"{project.name} {project.cursor} {found} instead of {model}"
    others = [p.id for p in store.projects() if p.id != id]
    files = [data.decode() for other in others for data in store.asset_files(other).values()]
    if sorted(files) != sorted(model.files):
        return f"files {files}"
    for number, step in enumerate(model.steps, start=1):
        held, selection = store.snapshot(id, number), snapshot_of(step["seed"]).selection
        shown = parts_of(model.steps[step["shows"] - 1]["seed"])
        if not np.array_equal(held.segmentation.face_labels, shown.face_labels) or (
            held.segmentation.record != shown.record
        ):
            return f"the segmentation of step {number}"
        same = np.array_equal(held.selection.mask, selection.mask)
        if held.selection.clicks != selection.clicks or not same:
            return f"the selection of step {number}"
    return None


@pytest.mark.slow
def test_a_store_killed_twenty_times_has_every_acknowledged_step_and_its_undo_history(tmp_path):
    rng, context = random.Random(7), multiprocessing.get_context("fork")
    folder, model, acknowledged = tmp_path / "data", Model(), 0
    with Store(folder) as store:
        id = store.create_project("start", []).id
    for kill in range(KILLS):
        reader, writer = os.pipe()
        child = context.Process(
            target=write_until_killed, args=(folder, id, model, kill, writer), daemon=True
        )
        child.start()
        os.close(writer)
        lines, some = b"", rng.choice([0, 1, 2, 3, 6, 9, 15, 20])  # 0: somewhere in opening
        while lines.count(b"\n") < some:
            lines += os.read(reader, 65536)
        time.sleep(rng.uniform(0.0, 0.02))
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        while more := os.read(reader, 65536):
            lines += more
        os.close(reader)
        output = lines.decode().splitlines()
        begun = [json.loads(line) for line in output if line != "done"]
        done = output.count("done")
        for action in begun[:done]:
            model.apply(action)
        acknowledged += done
        with Store(folder) as store:
            fault = check(store, id, model)
            if fault and len(begun) > done:  # what was under way may have been committed, whole
                model.apply(begun[done])
                fault = check(store, id, model)
            assert fault is None, f"after kill {kill}: {fault}"
            uploads = {path.name for path in (folder / "uploads").iterdir()}
            projects = [store.project(p.id) for p in store.projects()]
            assert uploads == {digest for p in projects for _, digest in p.files}
            wanted = [model.cursor] if model.steps and model.steps[model.cursor - 1]["pending"] else []
            assert [s.number for s in store.pending() if s.number == model.cursor] == wanted
    assert acknowledged >= KILLS
    with Store(folder) as store, store.database.reading() as run:
        assert run.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert run.execute("PRAGMA foreign_key_check").fetchall() == []
        unused = "SELECT count(*) FROM arrays WHERE hash NOT IN (SELECT hash FROM step_arrays)"
        assert run.execute(unused).fetchone()[0] == 0
