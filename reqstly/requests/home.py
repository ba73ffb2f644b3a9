"""A person's home: what waits on them, what is in the works, what they work on, what was done lately."""

from dataclasses import dataclass

from db.reading import Statement, reading
from reqstly.access import VISIBLE, visible
from reqstly.actor import Actor
from reqstly.requests.queue import ACTIVE
from reqstly.requests.row import COLUMNS, NAMES, WIDTH, Row


@dataclass(frozen=True, slots=True)
class Mine:
    """A request on somebody's home page, with the last public word said on it."""

    row: Row
    team: str
    last_by: str | None
    last_word: str | None


@dataclass(frozen=True, slots=True)
class Home:
    """What waits on a person, what is in the works for them, what they work on, and what was done lately."""

    waits_on_me: tuple[Mine, ...]
    in_the_works: tuple[Mine, ...]
    assigned: tuple[Mine, ...]
    done: tuple[Mine, ...]


HOME_MOST = 30
DONE_MOST = 5


async def load_home(actor: Actor) -> Home:
    """The actor's own requests and work, at most HOME_MOST of each."""
    async with reading(actor.user_id) as connection:
        found = await connection.rows(_HOME, visible(actor))
    parts: dict[str, list[Mine]] = {"waits": [], "works": [], "assigned": [], "done": []}
    for part, *values in found:
        parts[part].append(Mine(Row(*values[:WIDTH]), *values[WIDTH:]))
    return Home(*(tuple(parts[name]) for name in ("waits", "works", "assigned", "done")))


def _part(name: str, condition: str, most: int = HOME_MOST) -> str:
    return (
        f"(select '{name}'::text as part, r.id from requests r where {condition} and {VISIBLE}"
        f" order by r.created_at desc, r.id desc limit {most})"
    )


_PARTS = " union all ".join(
    (
        _part("waits", "r.requester_id = :me and r.status = 'waiting'"),
        _part("works", "r.requester_id = :me and r.status in ('open', 'in_progress')"),
        _part(
            "assigned",
            f"r.assignee_id = :me and r.team_id = any(:sees) and {ACTIVE}",
        ),
        _part("done", "r.requester_id = :me and r.status in ('resolved', 'cancelled')", DONE_MOST),
    )
)
_HOME = Statement(f"""
with picked as materialized ({_PARTS})
select p.part, {COLUMNS}, t.name, w.name, w.body
from picked p join requests r on r.id = p.id join teams t on t.id = r.team_id {NAMES}
left join lateral (
    select u.name, left(c.body, 200) as body from comments c join users u on u.id = c.author_id
    where c.request_id = r.id and not c.internal order by c.id desc limit 1
) w on true
order by p.part, r.updated_at desc, r.id desc
""")
