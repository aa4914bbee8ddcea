"""Metrics for Prometheus: requests, latencies, the queue, jobs by kind and outcome, memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segvigen.app.jobs import Job

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
METHODS = ("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS")


class Metrics:
    """The metrics of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)  # memory, CPU time and open files of the process

        def counter(name: str, description: str, *labels: str) -> Counter:
            return Counter(f"segvigen_{name}", description, labels, registry=self.registry)

        def histogram(name: str, description: str, *labels: str) -> Histogram:
            return Histogram(
                f"segvigen_{name}_seconds", description, labels, buckets=BUCKETS, registry=self.registry
            )

        self.requests = counter("requests", "Requests, by status.", "method", "route", "status")
        self.latency = histogram("request", "Time to the first byte of a response.", "method", "route")
        self.jobs = counter("jobs", "Finished jobs, by outcome.", "kind", "outcome")
        self.job_seconds = histogram("job", "Time from the start of a job to its end.", "kind")
        self.job_wait = histogram("job_wait", "Time of a job in the queue.", "kind")
        self.previews = histogram("preview", "Time from a prompt to its preview.")

    def gauge(self, name: str, description: str, value: Callable[[], float]) -> None:
        """Add a value that is computed whenever the metrics are read."""
        Gauge(f"segvigen_{name}", description, registry=self.registry).set_function(value)

    def job_finished(self, job: Job) -> None:
        """Count a finished job."""
        self.jobs.labels(job.kind, job.state).inc()
        if job.started is not None and job.ended is not None:
            self.job_seconds.labels(job.kind).observe(job.ended - job.started)
            self.job_wait.labels(job.kind).observe(job.started - job.created)

    def text(self) -> bytes:
        """Return all metrics in the text format of Prometheus."""
        return generate_latest(self.registry)


@dataclass(frozen=True)
class CountRequests:
    """ASGI middleware that counts requests by route pattern, so that ids create no new series."""

    app: ASGIApp
    metrics: Metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; record status and time."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        started = time.perf_counter()

        async def record(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", "other")
                method = scope["method"] if scope["method"] in METHODS else "other"
                self.metrics.requests.labels(method, route, str(message["status"])).inc()
                self.metrics.latency.labels(method, route).observe(time.perf_counter() - started)
            await send(message)

        await self.app(scope, receive, record)
