"""The demo made anew, for testers. Only in demo mode are these routes put up; nowhere are they in the document, which is
the same for all servers."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from reqstly.api.answers import done, sent
from reqstly.api.auth import AtAScreen
from reqstly.api.frame import without_end
from reqstly.demo.reset import reset

router = APIRouter(prefix="/demo", include_in_schema=False)


@router.post("/reset", status_code=204)
async def anew(
    request: Request, actor: AtAScreen, requests: Annotated[int, Query(ge=0, le=2_000)] = 400
) -> Response:
    """All that was done in the demo goes; its people and stories are as on the first day. For an admin at a screen."""
    without_end(request.scope)
    await reset(actor, requests)
    return sent(done())
