"""The same results from two Ray nodes, and after one of them is lost. `make test-ray` installs Ray."""

import os

import pytest

pytest.importorskip("pyarrow")
ray = pytest.importorskip("ray")

from segvigen.batch.ray_engine import connect, ray_messages  # noqa: E402
from segvigen.batch.run import run  # noqa: E402
from segvigen.errors import SegvigenError  # noqa: E402
from segvigen.pool import Limits  # noqa: E402
from tests.batch.fake import SETTINGS, FakeSolver, make_assets  # noqa: E402
from tests.batch.test_batch import batch, done_files, table  # noqa: E402

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("SEGVIGEN_TEST_RAY" not in os.environ, reason="Ray: only with `make test-ray`"),
]
NODE = {"num_cpus": 1, "object_store_memory": 100 << 20}


@pytest.fixture(scope="module")
def cluster():
    """Two nodes with a core each."""
    from ray.cluster_utils import Cluster

    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", root)  # the actors import the fake solver
        patch.setenv("RAY_raylet_start_wait_time_s", "120")  # on a busy machine
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("RAY_worker_niceness", "0")  # the default of 15 takes minutes there
        found = Cluster(initialize_head=True, head_node_args=NODE | {"include_dashboard": False})
        found.add_node(**NODE)
        yield found
        ray.shutdown()
        found.shutdown()


def no_work():
    raise ValueError("no model")


def test_actors_that_cannot_load_the_model_stop_the_run(cluster):
    engine, _ = connect(cluster.address, "cpu")
    with pytest.raises(SegvigenError, match="actors do not start: .*ValueError: no model"):
        list(engine([1, 2], no_work, workers=1, on_loss=None, limits=Limits()))


def test_two_nodes_give_the_same_results_and_a_lost_node_loses_nothing(tmp_path, cluster):
    source = make_assets(tmp_path / "in", ["slow"] * 30 + ["crash", "broken"])
    batch(source, tmp_path / "pool", workers=2)
    engine, workers = connect(cluster.address, "cpu")
    assert workers == 2 and engine.func is ray_messages
    out, hosts = tmp_path / "ray", []

    def lose_node(*_):  # in the main thread: Ray installs signal handlers
        nodes = cluster.list_all_nodes()
        if len(nodes) == 2 and len(list(out.glob("??/*/done.json"))) >= 6:
            hosts.append(nodes[1])
            cluster.remove_node(nodes[1], allow_graceful=False)  # SIGKILL

    options = {"opener": FakeSolver, "engine": engine, "workers": workers}
    summary = run(str(source), str(out), SETTINGS, attempts=3, progress=lose_node, **options)
    assert len(hosts) == 1 and summary.left == 0
    same = ["id", "key", "status", "cause", "parts", "outputs"]
    assert table(out, same) == table(tmp_path / "pool", same)
    assert done_files(out) == done_files(tmp_path / "pool")
    cluster.add_node(**NODE)
    assert run(str(source), str(out), SETTINGS, **options).counts == {"skipped": 30, "quarantined": 2}
    hang = make_assets(tmp_path / "hang", ["hang"])
    run(str(hang), str(tmp_path / "late"), SETTINGS, attempts=1, time_limit=2.0, **options)
    assert [row["cause"] for row in table(tmp_path / "late", ["id", "cause"])] == ["timeout"]
