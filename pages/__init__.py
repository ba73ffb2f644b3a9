"""One file a route. Thin: load a read model, frame it, place components. Importing the package registers the routes;
`missing` answers what no other does, and so comes last."""

from pages import (
    account,
    admin_people,
    admin_person,
    admin_rules,
    admin_status,
    admin_teams,
    go,
    home,
    members,
    mine,
    my_teams,
    new_request,
    passkeys,
    queue,
    request,
    search,
    sign_in,
    sign_out,
    style,
    wall,
    welcome,
)  # isort: skip

from pages import missing  # isort: skip

__all__ = [
    "account",
    "admin_people",
    "admin_person",
    "admin_rules",
    "admin_status",
    "admin_teams",
    "go",
    "home",
    "members",
    "mine",
    "missing",
    "my_teams",
    "new_request",
    "passkeys",
    "queue",
    "request",
    "search",
    "sign_in",
    "sign_out",
    "style",
    "wall",
    "welcome",
]
