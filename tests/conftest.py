"""What every test may use: the folder of shared data, where there is one, and a modest number of threads."""

import os
import sys
from pathlib import Path

# Set before torch and numba are imported, and inherited by the processes that tests start.
_threads = "1" if "PYTEST_XDIST_WORKER" in os.environ else "2"
for _name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, _threads)
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # waiting threads sleep, as under the command line

# The tests start many processes; each would compile the package's bytecode again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

import pytest  # noqa: E402


def _find_shared() -> Path | None:
    """The folder named by SEGVIGEN_SHARED, else `shared` beside the checkout, else None."""
    named = os.environ.get("SEGVIGEN_SHARED")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared"
    return folder if folder.is_dir() else None


shared_path: Path | None = _find_shared()
needs_shared = pytest.mark.skipif(shared_path is None, reason="../shared is absent")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data; a test that asks for it is skipped where there is none."""
    if shared_path is None:
        pytest.skip("../shared is absent")
    return shared_path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests marked `gpu` where there is no CUDA device."""
    gpu_items = [item for item in items if item.get_closest_marker("gpu")]
    if not gpu_items:
        return
    import torch

    if not torch.cuda.is_available():
        for item in gpu_items:
            item.add_marker(pytest.mark.skip(reason="no CUDA device"))
