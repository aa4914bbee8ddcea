"""The queue: fair among projects, prompts before long work, bounded, and nothing runs that nobody wants."""

import threading

import pytest

from segvigen.app.jobs import LONG, PREVIEW, PROMPT, Job, JobQueue, Phase, QueueFull
from segvigen.errors import ClickMissed


class Trace:
    """JobQueue that note when they run."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.jobs = JobQueue(limit=100, changed=lambda job: None)

    def add(self, project: str, *urgencies: int, kind: str = "click") -> Job:
        phases = [Phase(urgency, lambda job: self.ran.append(project)) for urgency in urgencies]
        return self.jobs.submit(Job(project, kind, phases))

    def work_off(self) -> str:
        jobs = [job for queue in self.jobs._waiting.values() for job in queue]
        self.jobs.start()
        for job in jobs:
            assert job.finished.wait(10)
        self.jobs.close(5)
        return "".join(self.ran)


@pytest.fixture
def trace():
    return Trace()


def test_projects_take_turns_however_much_one_asks(trace):
    for project in "aaabac":
        trace.add(project, PROMPT)
    assert trace.work_off() == "abcaaa"


def test_all_previews_come_before_the_refined_answers(trace):
    for project in "ab":
        trace.add(project, PREVIEW, PROMPT)
    assert trace.work_off() == "abab"


def test_prompts_come_before_long_work_but_not_for_ever(trace):
    trace.add("L", LONG, kind="segment")
    for _ in range(6):
        trace.add("p", PROMPT)
    assert trace.work_off() == "ppppLpp"


def test_long_work_lets_prompts_go_first_between_two_passes(trace):
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


def test_a_full_queue_says_its_length_and_a_replaced_job_counts_once():
    jobs = JobQueue(limit=2, changed=lambda job: None)
    first = jobs.submit(Job("a", "click", [Phase(PROMPT, lambda job: None)]))
    jobs.submit(Job("b", "click", [Phase(PROMPT, lambda job: None)]))
    with pytest.raises(QueueFull) as refusal, jobs.reserve():
        raise AssertionError("there was room")
    assert refusal.value.length == 2
    with jobs.reserve(freed=1), pytest.raises(QueueFull), jobs.reserve(freed=1):
        raise AssertionError("the place was given away twice")
    assert jobs.position(first) == 0
    assert jobs.cancel(first) and first.state == "cancelled" and len(jobs) == 1
    assert not jobs.cancel(first)


def test_a_running_job_ends_at_its_next_pass_when_it_is_cancelled():
    jobs = JobQueue(limit=9, changed=lambda job: None)
    begun, passed = threading.Event(), []

    def run(job: Job) -> None:
        for k in range(1000):
            job.progress("paint", k / 1000)
            passed.append(k)
            begun.set()
            threading.Event().wait(0.005)

    job = jobs.submit(Job("a", "segment", [Phase(LONG, run)]))
    jobs.start()
    assert begun.wait(10)
    jobs.cancel(job)
    assert job.finished.wait(10)
    assert job.state == "cancelled" and len(passed) < 1000
    jobs.close(5)


def test_what_fails_says_why_and_the_next_job_runs():
    jobs = JobQueue(limit=9, changed=lambda job: None)

    def missed(job: Job) -> None:
        raise ClickMissed("click 0 is\nfar away")

    def broken(job: Job) -> None:
        raise ZeroDivisionError("x")

    failed = [jobs.submit(Job("a", "click", [Phase(PROMPT, run)])) for run in (missed, broken)]
    after = jobs.submit(Job("a", "click", [Phase(PROMPT, lambda job: None)]))
    jobs.start()
    assert after.finished.wait(10)
    jobs.close(5)
    assert [job.state for job in failed] == ["failed", "failed"] and after.state == "done"
    assert failed[0].error == ("ClickMissed", "click 0 is far away")
    assert failed[1].error is not None and failed[1].error[0] == "ZeroDivisionError"


def test_closing_hands_back_what_waits_and_what_runs():
    jobs = JobQueue(limit=9, changed=lambda job: None)
    begun = threading.Event()

    def run(job: Job) -> None:
        begun.set()
        while True:
            job.progress("paint", 0.5)
            threading.Event().wait(0.005)

    running = jobs.submit(Job("a", "segment", [Phase(LONG, run)]))
    waiting = jobs.submit(Job("b", "segment", [Phase(LONG, run)]))
    jobs.start()
    assert begun.wait(10)
    jobs.close(5)
    assert running.state == waiting.state == "cancelled"
