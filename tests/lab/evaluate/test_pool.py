"""Worker processes: every job once, and what goes wrong with one is the matter of that one alone."""

from __future__ import annotations

import os

import pytest

from segvigen.errors import SegvigenError
from segvigen.lab.evaluate.pool import Done, Limits, Lost, forget_peak, memory_mb, peak_memory_mb, perform
from tests.lab.evaluate.misbehaving import Counting

NONE = Limits()


def one_lost(lost: Lost) -> list[Done]:
    return [Done(lost.begun.job, {"job": lost.begun.job, "lost": lost.reason})]


def done(groups, *, workers=1, limits=NONE, arguments=()):
    rows = list(perform(groups, Counting, arguments, workers=workers, limits=limits, lost=one_lost))
    return {row.job: row.row for row in rows}, [row.job for row in rows]


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_every_job_is_done_once_by_any_number_of_workers(workers):
    rows, order = done([[1, 2], [3], [], [4, 5, 6]], workers=workers)
    assert sorted(order) == [1, 2, 3, 4, 5, 6]
    here = {row["pid"] == os.getpid() for row in rows.values()}
    assert here == {workers == 0}
    assert rows[4]["pid"] == rows[5]["pid"] == rows[6]["pid"]  # a group stays with one process


@pytest.mark.parametrize(
    ("misdeed", "reason"),
    [("exit", "ended with exit code 7"), ("killed", "SIGKILL"), ("raise", "ended with exit code 1")],
)
def test_a_process_that_dies_loses_one_job_and_a_fresh_one_goes_on(misdeed, reason, capfd):
    rows, order = done([[1, misdeed, 2], [3]])
    assert order == [1, misdeed, 2, 3]
    assert reason in rows[misdeed]["lost"]
    assert rows[1]["pid"] != rows[2]["pid"]


def test_a_job_over_the_time_limit_is_lost_with_its_reason():
    rows, order = done([["hang", 1]], limits=Limits(seconds=2))
    assert order == ["hang", 1] and rows["hang"]["lost"] == "took longer than the limit of 2 s"


@pytest.mark.skipif(not memory_mb(os.getpid()), reason="the system does not tell the memory of a process")
def test_a_job_over_the_memory_limit_is_lost_with_its_reason():
    rows, order = done([["grow", 1]], limits=Limits(memory_mb=350))
    assert order == ["grow", 1] and rows["grow"]["lost"] == "took more memory than the limit of 0.35 GB"


def test_workers_that_cannot_start_are_an_error_and_no_loop():
    with pytest.raises(SegvigenError, match="do not start: its process ended with exit code 3"):
        done([[1]], arguments=("stillborn",))


def test_the_peak_is_measured_anew():
    ballast = bytearray(80_000_000)
    high = peak_memory_mb()
    del ballast
    forget_peak()
    assert 0 < peak_memory_mb() <= high
