"""What GET /metrics tells Prometheus: requests, latencies, the queue, jobs by kind and outcome, memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segvigen.app.jobs import Job

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """The numbers of one server."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)  # memory, CPU time and open files of the process
        self.requests = Counter(
            "segvigen_requests", "Requests answered.", ["method", "route", "status"], registry=registry
        )
        self.latency = Histogram(
            "segvigen_request_seconds", "Time to the first byte of an answer.", ["method", "route"],
            buckets=BUCKETS, registry=registry,
        )  # fmt: skip
        self.jobs = Counter(
            "segvigen_jobs", "Jobs that ended, by outcome.", ["kind", "outcome"], registry=registry
        )
        self.job_seconds = Histogram(
            "segvigen_job_seconds", "Time from the start of a job to its end.", ["kind"],
            buckets=BUCKETS, registry=registry,
        )  # fmt: skip
        self.waited = Histogram(
            "segvigen_job_wait_seconds", "Time that a job waited in the queue.", ["kind"],
            buckets=BUCKETS, registry=registry,
        )  # fmt: skip
        self.previews = Histogram(
            "segvigen_preview_seconds", "Time from a prompt to its coarse answer.",
            buckets=BUCKETS, registry=registry,
        )  # fmt: skip

    def watch(self, name: str, words: str, value: Callable[[], float]) -> None:
        """A number that is asked for whenever the metrics are read."""
        Gauge(name, words, registry=self.registry).set_function(value)

    def job_ended(self, job: Job) -> None:
        """Count a job that is over."""
        self.jobs.labels(job.kind, job.state).inc()
        if job.began is not None and job.ended is not None:
            self.job_seconds.labels(job.kind).observe(job.ended - job.began)
            self.waited.labels(job.kind).observe(job.began - job.made)

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        return generate_latest(self.registry)


@dataclass(frozen=True)
class Measured:
    """ASGI middleware that counts requests by route (the pattern, so that ids make no new series)."""

    app: ASGIApp
    metrics: Metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on and note the status and the time."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began = time.perf_counter()

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", "other")
                method = scope["method"] if scope["method"] in METHODS else "other"
                self.metrics.requests.labels(method, route, str(message["status"])).inc()
                self.metrics.latency.labels(method, route).observe(time.perf_counter() - began)
            await send(message)

        await self.app(scope, receive, noted)


METHODS = ("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS")
