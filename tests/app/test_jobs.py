"""The job queue: fair among projects, prompts before long work, bounded, cancellable."""

import threading

import pytest

from segvigen.app.jobs import LONG, PREVIEW, PROMPT, Job, JobQueue, Phase, QueueFull
from segvigen.errors import ClickMissed


class Trace:
    """A queue whose jobs record when they run."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.jobs = JobQueue(limit=100, changed=lambda job: None)

    def add(self, project: str, *urgencies: int, kind: str = "click") -> Job:
        phases = [Phase(urgency, lambda job: self.ran.append(project)) for urgency in urgencies]
        return self.jobs.submit(Job(project, kind, phases))

    def run_all(self) -> str:
        jobs = [job for queue in self.jobs._waiting.values() for job in queue]
        self.jobs.start()
        for job in jobs:
            assert job.finished.wait(10)
        self.jobs.close(5)
        return "".join(self.ran)


@pytest.fixture
def trace():
    return Trace()


def test_projects_take_turns_whatever_their_number_of_jobs(trace):
    for project in "aaabac":
        trace.add(project, PROMPT)
    assert trace.run_all() == "abcaaa"


def test_all_previews_come_before_refined_results(trace):
    for project in "ab":
        trace.add(project, PREVIEW, PROMPT)
    assert trace.run_all() == "abab"


def test_long_work_runs_after_four_prompts_in_a_row(trace):
    trace.add("L", LONG, kind="segment")
    for _ in range(6):
        trace.add("p", PROMPT)
    assert trace.run_all() == "ppppLpp"


def test_long_work_lets_prompts_go_first_between_two_steps(trace):
    def long(job: Job) -> None:
        for k in range(3):
            if k == 1:
                trace.add("p", PREVIEW, PROMPT)
            job.progress("paint", k / 3)
            trace.ran.append("L")

    job = trace.jobs.submit(Job("L", "segment", [Phase(LONG, long)]))
    trace.jobs.start()
    assert job.finished.wait(10)
    trace.jobs.close(5)
    assert "".join(trace.ran) == "LppLL"


def test_a_full_queue_raises_with_its_length_and_a_replaced_job_counts_once():
    jobs = JobQueue(limit=2, changed=lambda job: None)
    first = jobs.submit(Job("a", "click", [Phase(PROMPT, lambda job: None)]))
    jobs.submit(Job("b", "click", [Phase(PROMPT, lambda job: None)]))
    with pytest.raises(QueueFull) as refusal, jobs.reserve():
        raise AssertionError("the queue is full")
    assert refusal.value.length == 2
    with jobs.reserve(freed=1), pytest.raises(QueueFull), jobs.reserve(freed=1):
        raise AssertionError("the place was reserved twice")
    assert jobs.position(first) == 0
    assert jobs.cancel(first) and first.state == "cancelled" and len(jobs) == 1
    assert not jobs.cancel(first)


def test_a_cancelled_job_ends_at_its_next_progress_report():
    jobs = JobQueue(limit=9, changed=lambda job: None)
    started, passed = threading.Event(), []

    def run(job: Job) -> None:
        for k in range(1000):
            job.progress("paint", k / 1000)
            passed.append(k)
            started.set()
            threading.Event().wait(0.005)

    job = jobs.submit(Job("a", "segment", [Phase(LONG, run)]))
    jobs.start()
    assert started.wait(10)
    jobs.cancel(job)
    assert job.finished.wait(10)
    assert job.state == "cancelled" and len(passed) < 1000
    jobs.close(5)


def test_a_failed_job_has_its_error_and_the_next_one_runs():
    jobs = JobQueue(limit=9, changed=lambda job: None)

    def missed(job: Job) -> None:
        raise ClickMissed("click 0 is\nfar away")

    def broken(job: Job) -> None:
        raise ZeroDivisionError("x")

    def exits(job: Job) -> None:
        raise SystemExit(1)

    failed = [jobs.submit(Job("a", "click", [Phase(PROMPT, run)])) for run in (missed, broken, exits)]
    after = jobs.submit(Job("a", "click", [Phase(PROMPT, lambda job: None)]))
    jobs.start()
    assert after.finished.wait(10)
    jobs.close(5)
    assert [job.state for job in failed] == ["failed"] * 3 and after.state == "done"
    assert failed[0].error == ("ClickMissed", "click 0 is far away")
    assert failed[1].error is not None and failed[1].error[0] == "ZeroDivisionError"


def test_closing_cancels_waiting_and_running_jobs():
    jobs = JobQueue(limit=9, changed=lambda job: None)
    started = threading.Event()

    def run(job: Job) -> None:
        started.set()
        while True:
            job.progress("paint", 0.5)
            threading.Event().wait(0.005)

    running = jobs.submit(Job("a", "segment", [Phase(LONG, run)]))
    waiting = jobs.submit(Job("b", "segment", [Phase(LONG, run)]))
    jobs.start()
    assert started.wait(10)
    jobs.close(5)
    assert running.state == waiting.state == "cancelled"


def test_a_callback_that_fails_does_not_stop_the_queue():
    def changed(job: Job) -> None:
        if job.project == "a":
            raise KeyError(job.state)

    jobs = JobQueue(limit=9, changed=changed)
    jobs._thread.start()
    with pytest.raises(KeyError):
        jobs.submit(Job("a", "click", [Phase(PROMPT, lambda job: None)]))
    after = jobs.submit(Job("b", "click", [Phase(PROMPT, lambda job: None)]))
    assert after.finished.wait(10) and after.state == "done"
    jobs.close(5)
