"""The HTTP client of the Blender extension against a running studio, as the extension calls it."""

import socket
import threading

import numpy as np
import pytest

from tests.app.running import on_face, table_glb, table_mesh
from tests.integrations.blender.test_arrays import arrays, load

blender = load("client")


@pytest.mark.slow
def test_parts_granularity_clicks_and_a_second_upload(client):
    texts = []
    theirs = blender.Client(f"http://{client.host}", progress=texts.append)
    assert theirs.check()["version"] and theirs.local
    id = theirs.project("a\ntable", table_glb(), "digest")
    assert theirs.project("table", b"not sent again", "digest") == id
    state = theirs.find_parts(id, 0.3)
    count, fine = len(state["parts"]), theirs.find_parts(id, 1.0)
    assert 1 < count <= len(fine["parts"]) and theirs.state(id)["granularity"] == 1.0
    order = np.arange(384)
    labels, _ = arrays.read_faces(theirs.faces(id), order)
    assert {p["id"] for p in fine["parts"]} == set(labels.tolist()) - {-1}
    shown = []
    clicks = [(on_face(table_mesh(), 0), True)]
    state = theirs.click(id, clicks, 3, lambda state: shown.append(state["prompt"]["stage"]))
    _, selected = arrays.read_faces(theirs.faces(id), order)
    assert state["prompt"]["stage"] == "done" and selected[0] and set(shown) <= {"preview"}
    assert texts[-1]
    client.project(id).delete()
    again = theirs.project("table", table_glb(), "digest")  # the server no longer has it
    assert again != id
    client.project(again).delete()


def test_errors_of_the_server_are_one_line_and_cancelling_stops(client):
    theirs = blender.Client(client.host)
    with pytest.raises(blender.ServerError, match="is GLB version 0") as error:
        theirs.project("broken", b"glTF" + bytes(40), "broken")
    assert "\n" not in str(error.value) and error.value.status == 400
    id = theirs.project("table", table_glb(), "cancelled")
    stopped = blender.Client(client.host, stop=lambda: True)
    with pytest.raises(blender.Cancelled):
        stopped.find_parts(id, 0.5)
    client.project(id).delete()


def test_a_service_that_speaks_no_http_is_one_line():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def answer() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"SSH-2.0-" + b"x" * 500 + b"\r\n")

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(blender.ServerError, match="no segvigen server responds.*start it") as error:
            blender.Client(f"http://127.0.0.1:{port}").check()
    assert "\n" not in str(error.value) and len(str(error.value)) < 300
