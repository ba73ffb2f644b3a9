"""What Prometheus is told: every name that this process makes itself, but for the database's (db/metrics.py). Names and
units by Prometheus' own conventions; no label holds what a person wrote or is, and each has few values.

Two are told by whoever asks for them: how it stands in the database (`reqstly/operations/figures.py`), and what pages are
open (`components/metrics.py`)."""

import asyncio
import threading
import time
from wsgiref.simple_server import WSGIServer

import prometheus_client
from prometheus_client import Counter, Gauge, Histogram, start_http_server

from db import listen
from reqstly.version import VERSION

# Else each series has a second one, of when it began.
prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call]

BUILD = Gauge("reqstly_build_info", "Which version this is; always 1.", ["version"])
BUILD.labels(VERSION).set(1)

_LAG = (0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 5, 10)
LIVE_LAG = Histogram(
    "reqstly_live_lag_seconds", "From a change's arrival here until its patch was handed to the sockets.", buckets=_LAG
)  # fmt: skip
LIVE_PATCH_BYTES = Histogram(
    "reqstly_live_patch_bytes", "How large a patch to a room is, for each of its pages.",
    buckets=(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000),
)  # fmt: skip
LIVE_PATCH_PAGES = Histogram(
    "reqstly_live_patch_pages", "To how many pages a patch went.", buckets=(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000)
)  # fmt: skip
LIVE_VIEWS = Gauge("reqstly_live_views", "Different views of queues that are open.")
LIVE_GAPS = Counter(
    "reqstly_live_gaps_total",
    "How often changes may have been missed and all was read again; the start counts.",
)
LISTENER = Gauge("reqstly_listener_connected", "Whether the listening connection stands (1) or not (0).")
LISTENER.set_function(listen.connected)

LOOP_LAG = Histogram(
    "reqstly_event_loop_lag_seconds", "By how much what is due was late, sampled four times a second.",
    buckets=(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)  # fmt: skip
_SAMPLE = 0.25  # seconds

_HOUR, _DAY = 3_600, 86_400
_LONG = (
    300, 900, 1_800, _HOUR, 2 * _HOUR, 4 * _HOUR, 8 * _HOUR, _DAY, 2 * _DAY, 3 * _DAY, 7 * _DAY, 14 * _DAY, 30 * _DAY
)  # fmt: skip
REQUESTS_CREATED = Counter("reqstly_requests_created_total", "Requests that were made.", ["team", "type"])
REQUESTS_RESOLVED = Counter(
    "reqstly_requests_resolved_total", "Requests that were resolved.", ["team", "type"]
)
FIRST_ANSWER = Histogram(
    "reqstly_request_first_answer_seconds", "Until its team first said something that its requester sees.",
    ["team"], buckets=_LONG,
)  # fmt: skip
RESOLUTION = Histogram(
    "reqstly_request_resolution_seconds", "From a request's making until it was resolved, each time it was.",
    ["team", "type"], buckets=_LONG,
)  # fmt: skip

SIGN_INS = Counter("reqstly_sign_ins_total", "Sign-ins, by how and with what outcome.", ["method", "outcome"])
for _method in ("demo", "jwt", "link", "oidc", "passkey", "token"):
    # From the start, so that the first failure is an increase.
    SIGN_INS.labels(_method, "failed")
    if _method not in ("jwt", "token"):  # those let in a call, and begin no session
        SIGN_INS.labels(_method, "succeeded")

JOB_RUNS = Counter("reqstly_job_runs_total", "Jobs that ran, by how they ended.", ["task", "outcome"])
JOB_SECONDS = Histogram(
    "reqstly_job_seconds", "How long a job ran.", ["task"], buckets=(0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 600)
)  # fmt: skip


def serve(host: str, port: int) -> tuple[WSGIServer, threading.Thread]:
    """Answer Prometheus on a port of its own, which is never the public one."""
    return start_http_server(port, host)


async def watch_loop() -> None:
    """Sample how late the event loop is, for ever."""
    while True:
        due = time.perf_counter() + _SAMPLE
        await asyncio.sleep(_SAMPLE)
        LOOP_LAG.observe(max(0.0, time.perf_counter() - due))
