"""Traces for an OpenTelemetry collector. Imported only where REQSTLY_OTLP_ENDPOINT is set.

The trace's id is the log's. Spans hold names, numbers and statements without values: no text of an error, no address, nothing
that a person wrote. The provider is ours alone: libraries that look for a global one would say more."""

import socket
from importlib.metadata import version

from opentelemetry import context
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
from opentelemetry.trace import (
    NonRecordingSpan,
    SpanContext,
    SpanKind,
    Status,
    StatusCode,
    TraceFlags,
    Tracer,
    set_span_in_context,
)

from db import trace

_SECONDS = 2  # also what an end of the process may wait


class _LogsIds(RandomIdGenerator):
    def generate_trace_id(self) -> int:
        return int(trace.current() or trace.begin(), 16)


class Span(trace.Part):
    """A part that is sent to the collector when it is over."""

    def __init__(self, tracer: Tracer, name: str, begun_by: str | None) -> None:
        within = None if begun_by is None else _beginning(begun_by)
        kind = SpanKind.INTERNAL if begun_by is None else SpanKind.SERVER
        self._span = tracer.start_span(name, within, kind)

    def __enter__(self) -> "Span":
        self._token = context.attach(set_span_in_context(self._span))
        return self

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        if isinstance(error, Exception):
            self._span.set_attribute("error.type", type(error).__qualname__)
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()
        context.detach(self._token)

    def tell(self, name: str = "", **facts: str | int) -> None:
        """Name it, and say more of it."""
        if name:
            self._span.update_name(name)
        for key, value in facts.items():
            self._span.set_attribute(f"reqstly.{key}", value)


def _beginning(begun_by: str) -> Context:
    """Nothing of what this task was in before; the caller's span, where it named one."""
    if not begun_by:
        return Context()
    caller = SpanContext(int(trace.current(), 16), int(begun_by, 16), True, TraceFlags(TraceFlags.SAMPLED))
    return set_span_in_context(NonRecordingSpan(caller), Context())


def start(endpoint: str) -> TracerProvider:
    """Measure from now on, and send it there from a thread: nobody waits for the collector. What it does not take in time is
    lost. `shutdown` of what is returned sends the rest."""
    about = {
        "service.name": "reqstly",
        "service.version": version("reqstly"),
        "service.instance.id": socket.gethostname(),
    }
    provider = TracerProvider(resource=Resource(about), id_generator=_LogsIds(), shutdown_on_exit=True)
    exporter = OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces", timeout=_SECONDS)
    provider.add_span_processor(BatchSpanProcessor(exporter, schedule_delay_millis=1_000))
    tracer = provider.get_tracer("reqstly")
    trace.measured_by(lambda name, begun_by: Span(tracer, name, begun_by))
    return provider
