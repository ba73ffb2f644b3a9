"""Was somebody faster? What others said to everybody, or did to the status, since the version that a text was begun on.

The same question while somebody writes (`since`) and in the transaction that sends (`require_seen`)."""

from db.reading import Statement, reading
from db.unit_of_work import Work
from reqstly import clean
from reqstly.actor import Actor
from reqstly.errors import Invalid, Overtaken, Spoke

# More need not be shown beside what is being written: all of it is in the conversation.
MOST = 5


async def since(actor: Actor, request_id: int, seen: int) -> tuple[Spoke, ...]:
    """What others did after version `seen` of a request that the actor sees, the oldest of the newest MOST first."""
    async with reading(actor.user_id) as connection:
        rows = await connection.rows(_SINCE, _values(actor, request_id, seen))
    return tuple(Spoke(*row) for row in reversed(rows))


async def require_seen(work: Work, actor: Actor, request_id: int, version: int, seen: object) -> None:
    """Raise Overtaken where there is such a thing after version `seen` of the locked request, which is at `version`;
    Invalid for a version that is none."""
    known = clean.version(seen)
    if known > version:
        raise Invalid("version", f"Version {known} does not exist; the newest is {version}.")
    if known == version:
        return
    found = await work.ask(_SINCE, _values(actor, request_id, known))
    if spoke := tuple(Spoke(*row) for row in reversed(found)):
        raise Overtaken(spoke, version)


def _values(actor: Actor, request_id: int, seen: int) -> dict[str, object]:
    return {"me": actor.id, "id": request_id, "seen": seen}


# Internal notes are for the team to look at, and nothing that an answer would repeat or contradict.
_SINCE = Statement(f"""
select coalesce(u.name, 'Reqstly'), e.action, coalesce(c.body, ''), e.at
from audit_entries e left join users u on u.id = e.actor_id
    left join comments c on c.id = (e.payload ->> 'comment')::bigint
where e.subject = 'request' and e.subject_id = :id and not e.internal and e.actor_id is distinct from :me
    and (e.payload ->> 'version')::int > :seen
    and (e.payload ? 'comment' or e.payload -> 'changes' ? 'status')
order by e.seq desc limit {MOST}
""")
