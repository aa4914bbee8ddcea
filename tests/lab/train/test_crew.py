"""Workers die, hang and are replaced; every job has one result."""

import os
import signal
import time

import pytest

from segvigen.errors import SegvigenError
from segvigen.lab.train.crew import Lost, perform


def opener(kind):
    """Work that squares, but for two jobs."""

    def work(job):
        if kind == "dies" and job in (1, 3):
            os.kill(os.getpid(), signal.SIGKILL)
        if kind == "hangs" and job == 1:
            time.sleep(60)
        return job * job

    if kind == "stillborn":
        os._exit(7)
    return work


def test_the_job_of_a_dead_worker_is_lost_alone():
    done = dict(perform(range(5), opener, ("dies",), workers=2, limit=60))
    lost = {job for job, result in done.items() if isinstance(result, Lost)}
    assert lost == {1, 3} and {job: done[job] for job in (0, 2, 4)} == {0: 0, 2: 4, 4: 16}
    assert "SIGKILL, perhaps for lack of memory" in done[1].reason


def test_a_job_that_hangs_is_ended():
    done = dict(perform([0, 1, 2], opener, ("hangs",), workers=1, limit=1.5))
    assert done[1] == Lost("it took longer than 1.5 s") and (done[0], done[2]) == (0, 4)


def test_workers_that_never_begin_are_told():
    with pytest.raises(SegvigenError, match="do not start: its process ended with exit code 7"):
        list(perform([1, 2], opener, ("stillborn",), workers=1, limit=60))


def test_no_workers_is_this_process():
    assert list(perform([2, 1], opener, ("",), workers=0, limit=60)) == [(2, 4), (1, 1)]
