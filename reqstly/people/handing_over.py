"""What somebody has under way goes to a successor, or to nobody, once they do not work in the team any more: in the
transaction that takes them out, with an entry for each request."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.reading import reading
from db.statement import Statement
from db.unit_of_work import Done, Work, unit_of_work
from reqstly import clean
from reqstly.access import NOTHING, Permission, Target, can, require
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, Invalid

MOST = 500
"""Requests handed over in one transaction. What is beyond is nobody's within ten minutes, by `release`."""


@dataclass(frozen=True, slots=True)
class Held:
    """What somebody has under way in a team: how many, up to MOST + 1, which means more than that. `successors`: who can be
    chosen to go on with it, as (id, name); nobody where that is not for the actor to decide."""

    team_key: str
    team: str
    count: int
    successors: tuple[tuple[int, str], ...]


async def held(actor: Actor, user: object) -> tuple[Held, ...]:
    """What this person has under way, by team, for an admin who is about to deactivate them. Of a confidential team too: the
    count alone."""
    require(actor, Permission.MANAGE_PEOPLE, NOTHING)
    values = {"user": clean.identifier(user, "person")}
    # With the system's rights, for what is confidential: nothing but its count is read.
    async with reading(actor.user_id, system=True) as connection:
        rows = await connection.rows(_HELD, values)
    return tuple(
        Held(key, name, count, tuple(map(tuple, others)) if _chooses(actor, id, hidden) else ())
        for id, key, name, hidden, count, others in rows
    )


async def hand_over(
    work: Work, actor: Actor, user_id: int, successors: Mapping[str, object], team_key: str | None = None
) -> int:
    """In the caller's transaction of the system, in which this person, locked, stops working in the team (None: in all):
    what they have under way there is the successor's, by team, or else nobody's and open. Returns how many."""
    chosen = [await _successor(work, actor, user_id, key, to) for key, to in successors.items()]
    values: dict[str, object] = {
        "user": user_id, "team": team_key, "now": work.now, "actor": actor.user_id, "most": MOST,
        "teams": [team for team, _, _ in chosen], "to": [to for _, to, _ in chosen],
        "names": [name for _, _, name in chosen],
    }  # fmt: skip
    return await _moved(work, actor, _HAND_OVER, values)


async def release() -> int:
    """What is under way with somebody who does not work in its team any more is nobody's: by the system, for what no hand-over
    reached. Returns how many, at most MOST."""
    async with unit_of_work(None, system=True) as work:
        return await _moved(work, SYSTEM, _RELEASE, {"now": work.now, "actor": None, "most": MOST})


def _chooses(actor: Actor, team_id: int, confidential: bool) -> bool:
    return can(actor, Permission.ASSIGN, Target(team_id, confidential))


async def _successor(
    work: Work, actor: Actor, user_id: int, key: str, to: object
) -> tuple[int, int | None, str | None]:
    found = await work.ask(_TEAM, {"key": clean.line(key, "team", most=20)})
    if not found:
        raise Invalid("team", "There is no such team. Choose another.")
    team_id, name, confidential = found[0]
    if to is None:
        return team_id, None, None
    if not _chooses(actor, team_id, confidential):
        raise Forbidden(f"Who goes on in {name} is for that team to decide. Leave it to nobody.")
    successor = clean.identifier(to, "successor")
    member = await work.ask(_MEMBER, {"team": team_id, "user": successor})
    if not member or successor == user_id:
        raise Invalid("successor", f"Only another active member of {name} can go on with it. Choose another.")
    return team_id, successor, member[0][0]


async def _moved(work: Work, actor: Actor, statement: Statement, values: Mapping[str, object]) -> int:
    moved = await work.ask(statement, values)
    work.done.extend(Done("assigned", "request", id, actor.user_id, number) for id, number in moved)
    return len(moved)


_UNDER_WAY = "r.status not in ('resolved', 'cancelled')"
_WORKS = (
    "exists (select from memberships m join users u on u.id = m.user_id and u.is_active"
    " where m.team_id = r.team_id and m.user_id = r.assignee_id)"
)


def _handing_over(condition: str, successors: str, behind: str = "") -> Statement:
    # One statement: the rows in one order, so that two of these wait for each other; and one entry each.
    return Statement(f"""
with theirs as (
    select r.id, r.team_id, r.status, r.assignee_id from requests r
    where {_UNDER_WAY} and {condition} order by r.id limit :most for update of r {behind}
), moved as (
    update requests r set assignee_id = s.to_id, status = case when s.to_id is null then 'open' else t.status end,
        version = r.version + 1, updated_at = :now
    from theirs t left join {successors} on s.team_id = t.team_id where r.id = t.id
    returning r.id, r.number, r.version, r.status, t.status as before, t.assignee_id as left_by, s.to_id, s.name
), told as (
    insert into audit_entries (subject, subject_id, actor_id, action, internal, payload)
    select 'request', m.id, cast(:actor as bigint), 'assigned', false, jsonb_build_object(
        'version', m.version,
        'changes', jsonb_build_object('assignee', jsonb_build_array(
            jsonb_build_object('id', m.left_by, 'name', u.name),
            case when m.to_id is not null then jsonb_build_object('id', m.to_id, 'name', m.name) end))
            || case when m.status <> m.before then jsonb_build_object('status', jsonb_build_array(m.before, m.status))
                else '{{}}' end)
    from moved m join users u on u.id = m.left_by order by m.id
)
select id, number from moved order by id
""")


_HAND_OVER = _handing_over(
    "r.assignee_id = :user and (cast(:team as text) is null"
    " or r.team_id = (select t.id from teams t where t.key = cast(:team as text)))",
    "unnest(cast(:teams as bigint[]), cast(:to as bigint[]), cast(:names as text[])) s(team_id, to_id, name)",
)
_RELEASE = _handing_over(
    f"r.assignee_id is not null and not {_WORKS}",
    "(select null::bigint as team_id, null::bigint as to_id, null::text as name) s",
    "skip locked",
)
_TEAM = Statement("select id, name, confidential from teams where key = :key")
_MEMBER = Statement(
    "select u.name from memberships m join users u on u.id = m.user_id and u.is_active"
    " where m.team_id = :team and m.user_id = :user for share"
)
_HELD = Statement(f"""
with counted as (
    select t.id, t.key, t.name, t.confidential, (select count(*) from (select from requests r
        where r.team_id = t.id and r.assignee_id = :user and {_UNDER_WAY} limit {MOST + 1}) c) as many
    from teams t
)
select c.id, c.key, c.name, c.confidential, c.many,
    (select coalesce(json_agg(json_build_array(u.id, u.name) order by u.name), '[]')
        from memberships m join users u on u.id = m.user_id and u.is_active
        where m.team_id = c.id and u.id <> :user)
from counted c where c.many > 0 order by c.name
""")
