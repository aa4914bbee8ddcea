"""`segvigen serve` is killed at random moments while a client acts: nothing acknowledged is lost."""

import http.client
import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from segvigen.app.client import Refused
from tests.app.running import Process, on_face, table_glb, table_mesh

KILLS = 20
LONGEST_LIFE = 0.8  # seconds from the first answer to the kill
MESH = table_mesh()


def seen(project) -> dict[str, Any]:
    """What must survive: every step, where the cursor is, and what the document says."""
    state, steps = project.state(), project.history()
    return {
        "labels": [step["label"] for step in steps],
        "cursor": [step["current"] for step in steps].index(True),
        "parts": [[p[key] for key in ("id", "name", "color", "locked", "num_faces")] for p in state["parts"]],
        "clicks": state["prompt"] and state["prompt"]["clicks"],
    }  # fmt: skip


def something(project, dice: random.Random) -> None:
    """Do one thing that a user might do; what the state does not allow is refused and changes nothing."""
    face = dice.randrange(len(MESH.faces))
    state = project.state()
    parts = [part["id"] for part in state["parts"]] or [0]
    one, two = dice.choice(parts), dice.choice(parts)
    deeds = [
        lambda: project.act("rename", wait=False, part=one, name=f"n{dice.randrange(10**6)}"),
        lambda: project.act("paint", wait=False, faces=[face, (face + 7) % len(MESH.faces)], part=one),
        lambda: project.act("recolor", wait=False, part=one, color=[dice.random(), 0.5, 0.5]),
        lambda: project.act("merge", wait=False, parts=[one, two]),
        lambda: project.act("split", wait=False, part=one, into="components"),
        lambda: project.act("lock", wait=False, parts=[one], locked=dice.random() < 0.5),
        lambda: project.click([on_face(MESH, face)], wait=False),
        project.redo,
        project.undo,
    ]
    if state["undo"] == "find all parts":  # a step after undoing that one would be made on nothing
        deeds.pop()
    try:
        dice.choice(deeds)()
    except Refused as refusal:
        assert refusal.status in (400, 409), str(refusal)


def one_life(data: Path, id: str, expected: dict[str, Any] | None, dice: random.Random) -> dict[str, Any]:
    """Start, check what the life before was told, act until killed; returns what was acknowledged last."""
    server = Process(data)
    project = server.client.project(id)
    if expected is not None:
        found = seen(project)
        before, doing = expected["known"], expected["doing"]
        assert found in (before, doing) or is_next(before, found), (before, found)
    told: dict[str, Any] = {"known": seen(project), "doing": None}
    timer = threading.Timer(dice.uniform(0.0, LONGEST_LIFE), server.kill)
    timer.start()
    try:
        while True:
            something(project, dice)
            told["known"] = seen(project)
    except (OSError, http.client.HTTPException):
        pass  # it is gone
    timer.join()
    assert server.log.read_text() == ""
    return told


def is_next(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether one more step, undo or redo makes `after` of `before`: it was on its way when killed."""
    if after["labels"] == before["labels"]:
        return abs(after["cursor"] - before["cursor"]) == 1
    kept = before["labels"][: before["cursor"] + 1]
    return after["labels"][:-1] == kept and after["cursor"] == len(kept)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_when_the_server_is_killed_twenty_times(tmp_path: Path):
    dice = random.Random(7)
    data = tmp_path / "studio"
    server = Process(data)
    project = server.client.upload(table_glb(), filename="table.glb")
    assert len(project.state()["parts"]) >= 2
    id, told = project.id, None
    server.kill()
    for _ in range(KILLS):
        told = one_life(data, id, told, dice)
    assert told is not None
    server = Process(data)
    project = server.client.project(id)
    assert seen(project) == told["known"] or is_next(told["known"], seen(project))
    project.wait()
    steps = len(project.history())
    while project.state()["undo"] is not None:  # the whole way back, and forward again
        project.undo()
    assert project.state()["parts"] == []
    for _ in range(steps - 1):
        project.redo()
    assert project.wait()["redo"] is None
    began = time.monotonic()
    assert server.terminate() == 0 and time.monotonic() - began < 10
    assert server.log.read_text() == ""
