"""No acknowledged action is lost when `segvigen serve` is killed at random moments."""

import http.client
import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from segvigen.app.client import Refused
from tests.app.running import Process, on_face, table_glb, table_mesh

pytestmark = pytest.mark.slow

KILLS = 12
MAX_LIFETIME = 0.8  # seconds from the first answer to the kill
MESH = table_mesh()


def state_of(project) -> dict[str, Any]:
    """Return what must survive: every step, the cursor, the parts, the clicks."""
    state, steps = project.state(), project.history()
    return {
        "labels": [step["label"] for step in steps],
        "cursor": [step["current"] for step in steps].index(True),
        "parts": [[p[key] for key in ("id", "name", "color", "locked", "num_faces")] for p in state["parts"]],
        "clicks": state["prompt"] and state["prompt"]["clicks"],
    }  # fmt: skip


def act(project, rng: random.Random) -> None:
    """Run one random action; the server refuses those that the state does not allow."""
    face = rng.randrange(len(MESH.faces))
    state = project.state()
    parts = [part["id"] for part in state["parts"]] or [0]
    one, two = rng.choice(parts), rng.choice(parts)
    actions = [
        lambda: project.act("rename", wait=False, part=one, name=f"n{rng.randrange(10**6)}"),
        lambda: project.act("paint", wait=False, faces=[face, (face + 7) % len(MESH.faces)], part=one),
        lambda: project.act("recolor", wait=False, part=one, color=[rng.random(), 0.5, 0.5]),
        lambda: project.act("merge", wait=False, parts=[one, two]),
        lambda: project.act("split", wait=False, part=one, into="components"),
        lambda: project.act("lock", wait=False, parts=[one], locked=rng.random() < 0.5),
        lambda: project.click([on_face(MESH, face)], wait=False),
        project.redo,
        project.undo,
    ]
    if state["undo"] == "find all parts":  # a step after undoing that one would be made on nothing
        actions.pop()
    try:
        rng.choice(actions)()
    except Refused as refusal:
        assert refusal.status in (400, 409), str(refusal)


def run_until_killed(
    data: Path, id: str, expected: dict[str, Any] | None, rng: random.Random
) -> dict[str, Any]:
    """Start, check the state, act until killed; return what was acknowledged last."""
    server = Process(data)
    project = server.client.project(id)
    if expected is not None:
        found = state_of(project)
        before, doing = expected["known"], expected["doing"]
        assert found in (before, doing) or is_next(before, found), (before, found)
    last: dict[str, Any] = {"known": state_of(project), "doing": None}
    timer = threading.Timer(rng.uniform(0.0, MAX_LIFETIME), server.kill)
    timer.start()
    try:
        while True:
            act(project, rng)
            last["known"] = state_of(project)
    except (OSError, http.client.HTTPException):
        pass  # it is gone
    timer.join()
    assert server.log.read_text() == ""
    return last


def is_next(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Return whether one more step, undo or redo turns `before` into `after`."""
    if after["labels"] == before["labels"]:
        return abs(after["cursor"] - before["cursor"]) == 1
    kept = before["labels"][: before["cursor"] + 1]
    return after["labels"][:-1] == kept and after["cursor"] == len(kept)


def test_nothing_acknowledged_is_lost_when_the_server_is_killed_a_dozen_times(tmp_path: Path):
    rng = random.Random(7)
    data = tmp_path / "studio"
    server = Process(data)
    project = server.client.upload(table_glb(), filename="table.glb")
    assert len(project.state()["parts"]) >= 2
    id, last = project.id, None
    server.kill()
    for _ in range(KILLS):
        last = run_until_killed(data, id, last, rng)
    assert last is not None
    server = Process(data)
    project = server.client.project(id)
    assert state_of(project) == last["known"] or is_next(last["known"], state_of(project))
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
