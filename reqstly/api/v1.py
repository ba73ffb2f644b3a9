"""The REST API: an application of its own under /api/v1, so that whatever goes wrong in it is answered as a problem."""

import re

from fastapi import APIRouter, FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.routing import Mount

from reqstly.api import (
    audit,
    comments,
    demo,
    docs,
    events,
    followers,
    health,
    me,
    people,
    requests,
    search,
    sessions,
    teams,
    tokens,
    types,
)
from reqstly.api.frame import Frame
from reqstly.api.problems import add_problems
from reqstly.settings import settings

# Spans are ours (reqstly/tracing.py): FastAPI would look for somebody to tell at each call.
UNTOLD: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}

# In the order of the document. `docs` stands in none.
ROUTERS: tuple[APIRouter, ...] = (
    requests.router,
    comments.router,
    followers.router,
    audit.router,
    events.router,
    search.router,
    types.router,
    teams.router,
    people.router,
    me.router,
    sessions.router,
    tokens.router,
    health.router,
    docs.router,
)


def add_routes(app: FastAPI) -> None:
    """Everything under /api/v1."""
    mount = Mount("/api/v1", build())
    # An address with a line break in it is ours to answer, too.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    app.router.routes.append(mount)


def build() -> FastAPI:
    """The API alone."""
    api = FastAPI(
        telemetry=UNTOLD,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    add_problems(api)
    api.add_middleware(Frame)
    for router in (*ROUTERS, *([demo.router] if settings().demo else [])):
        # As they are: a router that is included looks for its route twice, at every call.
        api.router.routes.extend(router.routes)
    return api
