"""Blender: requests beside the main thread, servers that cannot be used, and objects that are refused."""

from __future__ import annotations

import http.server
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

bpy = pytest.importorskip("bpy", reason="bpy is not installed; `make test-blender` installs it")

import numpy as np  # noqa: E402

from tests.integrations.blender.conftest import serving  # noqa: E402
from tests.integrations.blender.scenes import add, add_table, down_on, labels_of, module, set_granularity  # noqa: E402

TOKEN = "token-of-the-test"


def finish(jobs: object) -> list[float]:
    """Call the timer until no request runs; return how long each call took."""
    times = []
    while jobs.current is not None:
        start = time.perf_counter()
        jobs.poll()
        times.append(time.perf_counter() - start)
        time.sleep(0.02)
    return times


def test_requests_run_beside_the_main_thread(timed):
    table = add_table()
    assert bpy.ops.segvigen.find_parts() == {"FINISHED"}
    assert "segvigen_part" not in table.data.attributes and timed.current.thread.is_alive()
    with pytest.raises(RuntimeError, match="a request is running"):
        bpy.ops.segvigen.find_parts()
    times = finish(timed)
    assert len(times) > 2 and timed.message == ""
    assert len(labels_of(table)) == 270


def test_the_newest_granularity_wins_while_a_request_runs(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    finish(timed)
    for value in (0.1, 0.3, 0.9):
        set_granularity(value)
    assert bpy.context.window_manager.segvigen.granularity == pytest.approx(0.9)
    finish(timed)
    assert table.data.segvigen.granularity == pytest.approx(0.9)


def test_clicks_during_a_request_wait_for_it(timed):
    table = add_table()
    session = module("click").ClickSession(table, "ORIGINAL")
    assert session.busy
    down_on(session, 0.05, 0.05)
    down_on(session, -0.81, -0.41, z=-5.0, positive=False)
    finish(timed)
    assert not session.busy and session.selected[session.clicks[0][2]]
    assert not session.selected[session.clicks[1][2]]


def test_a_mesh_that_changed_meanwhile_stays_as_it_is(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    table.data.vertices[0].co.x += 0.5
    finish(timed)
    assert "changed while the server was working" in timed.message
    assert "segvigen_part" not in table.data.attributes
    bpy.ops.segvigen.find_parts()
    bpy.data.objects.remove(table)
    finish(timed)
    assert "is gone" in timed.message


def test_a_request_can_be_cancelled(timed):
    table = add_table()
    bpy.ops.segvigen.find_parts()
    bpy.ops.segvigen.cancel()
    finish(timed)
    assert timed.message == "" and "segvigen_part" not in table.data.attributes


# ---- bad input and servers -----------------------------------------------------------------------


def test_objects_that_cannot_be_segmented_are_one_line(preferences):
    with pytest.raises(RuntimeError, match="the active object is no object; select a mesh"):
        bpy.ops.segvigen.find_parts()
    bpy.ops.curve.primitive_bezier_circle_add()
    with pytest.raises(RuntimeError, match="of the type CURVE; select a mesh"):
        bpy.ops.segvigen.find_parts()
    add("empty", [(0, 0, 0)], [])
    with pytest.raises(RuntimeError, match="'empty' has no faces"):
        bpy.ops.segvigen.find_parts()
    table = add_table()
    table.scale.z = 0.0
    bpy.context.view_layer.update()
    with pytest.raises(RuntimeError, match="the scale of 'table' is 0"):
        bpy.ops.segvigen.find_parts()
    table.scale.z = 1.0
    bpy.ops.object.mode_set(mode="EDIT")
    with pytest.raises(RuntimeError, match="in Edit Mode; switch to Object Mode"):
        bpy.ops.segvigen.find_parts()
    bpy.ops.object.mode_set(mode="OBJECT")


@contextmanager
def answering(version: str | None) -> Iterator[str]:
    """Run a server that is not segvigen's: it responds with a version, or with text."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            health = json.dumps({"status": "ok", "version": version})
            body = (health if version else "<h1>hello</h1>").encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    made = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def test_servers_that_cannot_be_used_are_named_with_what_to_do(preferences):
    table = add_table()

    def refused(text: str) -> None:
        with pytest.raises(RuntimeError, match=text):
            bpy.ops.segvigen.find_parts()
        assert "segvigen_part" not in table.data.attributes
        assert module("jobs").current is None

    refused("no segvigen server responds at http://127.0.0.1:1 .*start it with `segvigen serve`")
    preferences.address = "not an address"
    refused("expected http://127.0.0.1:8000")
    with answering("0.0.9") as preferences.address:
        refused("is segvigen 0.0.9; this extension needs 0.1 or later")
    with answering(None) as preferences.address:
        refused("is not a segvigen server")
    preferences.address = "http://192.0.2.1:8000"  # a network for documentation; nothing is sent
    bpy.context.preferences.system.use_online_access = False
    refused("online access is off")


def test_a_token_is_needed_and_checked(preferences):
    add_table()
    with serving("--token", TOKEN) as address:
        preferences.address = address
        for token, text in (("", "needs a token"), ("wrong-token", "refuses this token")):
            preferences.token = token
            with pytest.raises(RuntimeError, match=f"{text}; enter the one that it was started with"):
                bpy.ops.segvigen.find_parts()
        preferences.token = TOKEN
        assert bpy.ops.segvigen.find_parts() == {"FINISHED"}
        preferences.token, preferences.address = "", f"{address}/?token={TOKEN}"  # the printed link
        assert bpy.ops.segvigen.check() == {"FINISHED"}
        assert re.match(r"segvigen \d+\.\d+\.\d+ with the model mini", module("jobs").message)


def test_loose_vertices_are_not_sent(preferences):
    found = add("loose", [(1e6, 0, 0), (0, 0, 0), (1, 0, 0), (0, 1, 0), (9, 9, 9)], [(1, 2, 3)])
    source = module("source").read(found, "ORIGINAL")
    assert source.triangles.tolist() == [[0, 1, 2]] and len(source.points) == 3
    assert np.allclose(source.to_file(source.points), [(-0.5, 0, 0.5), (0.5, 0, 0.5), (-0.5, 0, -0.5)])


def test_the_extension_can_be_disabled_and_enabled(ready, installed):
    import addon_utils

    addon_utils.disable(installed)
    assert not hasattr(bpy.types.Mesh, "segvigen")
    addon_utils.enable(installed)
    assert hasattr(bpy.types.Mesh, "segvigen")
