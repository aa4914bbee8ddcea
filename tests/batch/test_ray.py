"""The same results from two Ray nodes, and after one of them is lost. `make test-ray` installs Ray."""

import os
import threading
import time

import pytest

pytest.importorskip("pyarrow")
ray = pytest.importorskip("ray")

from segvigen.batch.ray_engine import connect  # noqa: E402
from segvigen.batch.run import run  # noqa: E402
from tests.batch.fake import SETTINGS, FakeSolver, make_assets  # noqa: E402
from tests.batch.test_batch import batch, done_files, table  # noqa: E402

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("SEGVIGEN_TEST_RAY" not in os.environ, reason="Ray: only with `make test-ray`"),
]


@pytest.fixture
def cluster(monkeypatch):
    """Two nodes with a core each."""
    from ray.cluster_utils import Cluster

    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
    monkeypatch.setenv("PYTHONPATH", root)  # the actors import the fake solver
    monkeypatch.setenv("RAY_raylet_start_wait_time_s", "120")  # on a busy machine
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    options = {"num_cpus": 1, "object_store_memory": 100 << 20, "include_dashboard": False}
    found = Cluster(initialize_head=True, head_node_args=options)
    found.add_node(num_cpus=1, object_store_memory=100 << 20)
    yield found
    ray.shutdown()
    found.shutdown()


def test_two_nodes_give_the_same_results_and_a_lost_node_loses_nothing(tmp_path, cluster):
    source = make_assets(tmp_path / "in", ["slow"] * 30 + ["crash", "broken"])
    batch(source, tmp_path / "pool", workers=2)
    engine, workers = connect(cluster.address, "cpu")
    assert workers == 2
    out = tmp_path / "ray"

    def lose_node():
        while len(list(out.glob("??/*/done.json"))) < 6:
            time.sleep(0.05)
        cluster.remove_node(cluster.list_all_nodes()[1], allow_graceful=False)
        cluster.add_node(num_cpus=1, object_store_memory=100 << 20)

    thread = threading.Thread(target=lose_node, daemon=True)
    thread.start()
    options = {"opener": FakeSolver, "engine": engine, "workers": workers}
    summary = run(str(source), str(out), SETTINGS, attempts=3, **options)
    thread.join(60)
    assert not thread.is_alive() and summary.left == 0
    same = ["id", "key", "status", "cause", "parts", "outputs"]
    assert table(out, same) == table(tmp_path / "pool", same)
    assert done_files(out) == done_files(tmp_path / "pool")
    assert run(str(source), str(out), SETTINGS, **options).counts == {"skipped": 30, "quarantined": 2}
    hang = make_assets(tmp_path / "hang", ["hang"])
    run(str(hang), str(tmp_path / "late"), SETTINGS, attempts=1, time_limit=2.0, **options)
    assert [row["cause"] for row in table(tmp_path / "late", ["id", "cause"])] == ["timeout"]
