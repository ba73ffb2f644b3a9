"""What is sent back: JSON, encoded in one step from plain values. The models say what it looks like, in the document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import orjson
from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field

from reqstly.idempotency import Answer
from reqstly.requests.commands import Saved

JSON = "application/json"
T = TypeVar("T")


class Model(BaseModel):
    """What comes in and goes out. Nothing that has no name here is taken."""

    model_config = ConfigDict(extra="forbid")


class Person(Model):
    """Somebody, by the name they have now."""

    id: int
    name: str


class Page(Model, Generic[T]):
    """Some of a list. `next` is the cursor of what follows; null where nothing does."""

    items: list[T]
    next: str | None = Field(examples=["b2sZ0uV9m4c"])


class Changed(Model):
    """What a change left behind: the request and its version now, which is its ETag too."""

    number: int = Field(examples=[1042])
    reference: str = Field(examples=["REQ-1042"])
    version: int = Field(examples=[3])


class Made(Model):
    """The id of what was made."""

    id: int


@dataclass(frozen=True, slots=True)
class Rows:
    """A page before it is encoded."""

    items: list[Any]
    next: str | None = None


def answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """The value as JSON. Encoded here: FastAPI's own encoding of fifty rows takes longer than reading them."""
    return Response(orjson.dumps(value, option=_OPTIONS), status, headers, JSON)


def etag(version: int) -> dict[str, str]:
    """A request's version, as HTTP knows it."""
    return {"ETag": f'"{version}"'}


def changed(saved: Saved) -> Answer:
    """What a verb left behind."""
    return Answer(200, etag(saved.version), orjson.dumps(_changed(saved)))


def created(saved: Saved) -> Answer:
    """A new request, and where it is."""
    place = {"Location": f"/api/v1/requests/{saved.number}"}
    return Answer(201, {**etag(saved.version), **place}, orjson.dumps(_changed(saved)))


def said(saved: Saved) -> Answer:
    """Something was added to the request."""
    return Answer(201, etag(saved.version), orjson.dumps(_changed(saved)))


def made(place: str) -> Callable[[int], Answer]:
    """Something new with an id, at `place` with its id put in."""

    def of(id: int) -> Answer:
        return Answer(201, {"Location": place.format(id)}, orjson.dumps({"id": id}))

    return of


def done(_: object = None) -> Answer:
    """It is done, and there is nothing to say about it."""
    return Answer(204, {}, b"")


def sent(given: Answer) -> Response:
    """The answer, to send."""
    more = {"Idempotency-Replayed": "true"} if given.replayed else {}
    media = JSON if given.body else None
    return Response(given.body, given.status, {**given.headers, **more}, media)


def _changed(saved: Saved) -> dict[str, object]:
    return {"number": saved.number, "reference": f"REQ-{saved.number}", "version": saved.version}


_OPTIONS = orjson.OPT_UTC_Z
