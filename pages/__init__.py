"""One file a route. Thin: load a read model, frame it, place components. Importing the package registers the routes;
`missing` answers what no other does, and so comes last."""

from pages import admin_people, admin_teams, go, home, mine, new_request, queue, request, sign_in, style  # isort: skip
from pages import missing  # isort: skip

__all__ = [
    "admin_people",
    "admin_teams",
    "go",
    "home",
    "mine",
    "missing",
    "new_request",
    "queue",
    "request",
    "sign_in",
    "style",
]
