"""Every task is done once by any number of workers, and what goes wrong with one concerns that one alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from segvigen.errors import SegvigenError
from segvigen.memory import forget_peak, memory_mb, peak_memory_mb
from segvigen.pool import Limits, Lost, messages, results
from tests.lab.evaluate.faults import fault

pytestmark = pytest.mark.slow


def open_group(start: str = ""):
    """Return a function from a group of misdeeds to one message each: (fault, process)."""
    if start == "fails":
        os._exit(3)

    def work(group):
        for name in group:
            fault(name)
            yield name, os.getpid()

    return work


def lose_one(group, seen, reason):
    failed, *left = group[len(seen) :]
    return [(failed, reason)], left or None


def run(groups, *, arguments=(), workers=1, limits=None):
    found = messages(groups, open_group, arguments, workers=workers, limits=limits, on_loss=lose_one)
    return [message for _, message in found]


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_every_task_is_done_once_by_any_number_of_workers(workers):
    found = run([[1, 2], [3], [], [4, 5, 6]], workers=workers)
    process = dict(found)
    assert sorted(name for name, _ in found) == [1, 2, 3, 4, 5, 6]
    assert {one == os.getpid() for one in process.values()} == {workers == 0}
    assert process[4] == process[5] == process[6]  # a task stays with one process


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("exit", "its process ended with exit code 7"),
        ("killed", "its process was killed by SIGKILL, perhaps for lack of memory"),
        ("raise", "its process ended with exit code 1"),
    ],
)
def test_the_rest_of_a_task_continues_in_a_new_worker(name, reason, capfd):
    found = run([[1, name, 2], [3]])
    assert [one for one, _ in found] == [1, name, 2, 3]
    assert found[1][1] == reason and found[0][1] != found[2][1]


def test_a_task_over_the_time_limit_is_lost_with_its_reason():
    assert run([["hang", 1]], limits=Limits(seconds=2))[0] == ("hang", "took longer than the limit of 2 s")


@pytest.mark.skipif(not memory_mb(os.getpid()), reason="the system does not report the memory of a process")
def test_a_task_over_the_memory_limit_is_lost_with_its_reason():
    found = run([["grow", 1]], limits=Limits(memory_mb=350))
    assert found[0] == ("grow", "took more memory than the limit of 0.35 GB") and found[1][0] == 1


def test_workers_that_cannot_start_raise_an_error_instead_of_a_loop():
    with pytest.raises(SegvigenError, match="do not start: its process ended with exit code 3"):
        run([[1]], arguments=("fails",))


def open_square(folder: Path | None = None):
    """Square numbers; 3 kills its process, once where there is a folder; 0 takes its time."""

    def square(number):
        if number == 3 and not (folder and (folder / "died").exists()):
            if folder:
                (folder / "died").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.3 * (number == 0))
        return number * number

    return square


FORK = pytest.param("fork", marks=pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux only"))


@pytest.mark.parametrize("start", ["spawn", FORK])
@pytest.mark.parametrize("ahead", [1, 3])
def test_results_come_in_order_and_a_retried_task_keeps_its_place(tmp_path, start, ahead):
    options = {"workers": 2, "ahead": ahead, "ordered": True, "start": start}
    found = results(range(8), open_square, (tmp_path,), retry=lambda task, reason: True, **options)
    assert list(found) == [(k, k * k) for k in range(8)]


def test_a_lost_task_has_its_reason_as_result():
    found = dict(results(range(5), open_square, workers=2))
    assert isinstance(found.pop(3), Lost) and found == {0: 0, 1: 1, 2: 4, 4: 16}


def test_an_endless_stream_of_tasks_is_read_no_further_than_the_workers_may_run_ahead():
    read = []

    def tasks():
        while True:
            read.append(len(read) + 10)
            yield read[-1]

    found = results(tasks(), open_square, workers=2, ahead=3, ordered=True)
    assert next(found) == (10, 100)
    found.close()
    assert len(read) <= 2 * 3 + 2


PARENT = """
import os, sys
from segvigen.pool import results
from tests.test_pool import open_sleep
if __name__ == "__main__":
    list(results([1, 2], open_sleep, workers=2))
"""


def open_sleep():
    print("ready", flush=True)
    return lambda task: time.sleep(60)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_workers_end_with_a_parent_that_is_terminated(tmp_path):
    (tmp_path / "parent.py").write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    parent = subprocess.Popen(
        [sys.executable, str(tmp_path / "parent.py")], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    assert [parent.stdout.readline() for _ in range(2)] == ["ready\n"] * 2
    parent.terminate()
    parent.communicate(timeout=30)  # until the workers, too, have closed the pipe


def test_the_peak_memory_can_be_reset():
    ballast = bytearray(80_000_000)
    high = peak_memory_mb()
    del ballast
    forget_peak()
    assert 0 < peak_memory_mb() <= high
