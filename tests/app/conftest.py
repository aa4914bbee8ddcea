"""One running studio with the packaged model for all tests of a process, and a project in it."""

from collections.abc import Iterator

import pytest

from segvigen.app.client import Client, Project
from segvigen.app.studio import Settings
from tests.app.running import running, table_glb


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Return a client of a running studio without the example."""
    data = tmp_path_factory.mktemp("studio")
    settings = Settings(data, max_upload=2 << 20, max_faces=50_000, queue=8, example=False, device="cpu")
    with running(settings) as url:
        yield Client(url)


@pytest.fixture(scope="session")
def segmented(client: Client) -> bytes:
    """Return a session file of the segmented table; uploading it makes a fresh copy at once."""
    return client.upload(table_glb(), filename="table.glb").export("session")


@pytest.fixture
def table(client: Client, segmented: bytes) -> Iterator[Project]:
    """Return a new project with the segmented table."""
    project = client.upload(segmented, filename="table.segvigen")
    yield project
    project.delete()
