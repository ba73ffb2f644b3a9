"""A request with everything its page shows: one statement, the same on load and on refresh."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.reading import Statement, read
from db.unit_of_work import unit_of_work
from reqstly import clean
from reqstly.access import READS_COMMENT, READS_ENTRY, VISIBLE, Permission, Target, can, visible
from reqstly.actor import Actor
from reqstly.errors import NotFound
from reqstly.people import looks
from reqstly.requests.row import COLUMNS, NAMES, WIDTH, Row
from reqstly.requests.workflow import allowed


@dataclass(frozen=True, slots=True)
class Said:
    """One thing in the conversation: a comment, a question, an answer, an internal note or a change."""

    id: str
    kind: str  # comment, question, answer, note, change
    at: datetime
    author_id: int | None
    author: str
    body: str = ""
    action: str = ""
    changes: tuple[tuple[str, Any, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person as others see them."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A request with everything its page shows. `may` holds the verbs that are allowed now."""

    row: Row
    team_key: str
    team: str
    confidential: bool
    description: str
    fields: tuple[tuple[str, str, str, str], ...]  # key, label, kind, answer
    form: tuple[dict[str, Any], ...]
    resolved_at: datetime | None
    after_resolved: str
    followers: tuple[Person, ...]
    members: tuple[Person, ...]
    said: tuple[Said, ...]
    may: frozenset[str]
    earlier: bool = False  # whether older entries than the newest SAID_MOST were left out


SAID_MOST = 500


async def load_detail(actor: Actor, number: object) -> Detail:
    """The request, or NotFound where the actor may not see it. An admin who sees it by breaking the glass alone leaves
    an entry, once a look."""
    wanted = clean.number(number)
    values = {"number": wanted, **visible(actor)}
    rows = await read(actor.user_id, _DETAIL, values)
    if not rows:
        raise NotFound(f"There is no REQ-{wanted}, or it is not for you to see.")
    found = rows[0]
    row = Row(*found[:WIDTH])
    if row.team_id in actor.opened:
        async with unit_of_work(actor.user_id) as work:
            await looks.seen(work, actor, wanted)
    return _detail(actor, row, *found[WIDTH:])


# json_agg keeps it one round trip; row-level security hides internal comments and entries from who may not read them.
_DETAIL = Statement(f"""
select {COLUMNS}, r.description, r.fields, r.resolved_at, y.after_resolved, t.key, t.name, t.confidential, y.fields,
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from followers f join users u on u.id = f.user_id where f.request_id = r.id),
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from memberships m join users u on u.id = m.user_id where m.team_id = r.team_id and u.is_active),
    (select coalesce(json_agg(c order by c.id), '[]') from (
        select c.id, c.kind, c.internal, c.created_at, c.author_id, u.name, c.body
        from comments c join users u on u.id = c.author_id
        where c.request_id = r.id and {READS_COMMENT}
        order by c.id desc limit {SAID_MOST + 1}) c),
    (select coalesce(json_agg(e order by e.id), '[]') from (
        select e.id, case when e.payload ? 'undoes' then 'undone' else e.action end as action, e.at, e.actor_id,
            u.name, e.payload -> 'changes' as changes
        from audit_entries e left join users u on u.id = e.actor_id
        where e.subject = 'request' and e.subject_id = r.id and {READS_ENTRY}
        order by e.seq desc limit {SAID_MOST + 1}) e)
from requests r join teams t on t.id = r.team_id {NAMES}
where r.number = :number and {VISIBLE}
""")

_VERBS: dict[str, tuple[Permission, str | None]] = {
    "acknowledge": (Permission.ACKNOWLEDGE, "acknowledge"),
    "add_follower": (Permission.ADD_FOLLOWER, None),
    "assign": (Permission.ASSIGN, "assign"),
    "cancel": (Permission.CANCEL, "cancel"),
    "comment": (Permission.COMMENT, "comment"),
    "edit": (Permission.EDIT, "edit"),
    "follow": (Permission.FOLLOW, None),
    "move": (Permission.MOVE, "move"),
    "note": (Permission.NOTE, "note"),
    "prioritise": (Permission.PRIORITISE, "prioritise"),
    "reopen": (Permission.REOPEN, "reopen"),
    "resolve": (Permission.RESOLVE, "resolve"),
    "start": (Permission.START, "start"),
    "take": (Permission.TAKE, "take"),
    "wait": (Permission.WAIT, "wait"),
}


def _detail(
    actor: Actor,
    row: Row,
    description: str,
    answers: dict[str, str],
    resolved_at: datetime | None,
    after_resolved: str,
    team_key: str,
    team: str,
    confidential: bool,
    form: list[dict[str, Any]],
    followers: list[dict[str, Any]],
    members: list[dict[str, Any]],
    comments: list[dict[str, Any]],
    entries: list[dict[str, Any]],
) -> Detail:
    followed = any(person["id"] == actor.user_id for person in followers)
    target = Target(row.team_id, confidential, row.requester_id, followed)
    status: Any = row.status
    may = frozenset(
        name
        for name, (permission, verb) in _VERBS.items()
        if can(actor, permission, target) and (verb is None or allowed(verb, status))
    )
    if row.unanswered_since is None:
        may -= {"acknowledge"}
    return Detail(
        row=row,
        team_key=team_key,
        team=team,
        confidential=confidential,
        description=description,
        fields=tuple(
            (f["key"], f["label"], f["kind"], answers[f["key"]]) for f in form if f["key"] in answers
        ),
        form=tuple(form),
        resolved_at=resolved_at,
        after_resolved=after_resolved,
        followers=tuple(Person(**person) for person in followers),
        members=tuple(Person(**person) for person in members),
        said=tuple(sorted([*map(_comment, comments), *map(_change, entries)], key=lambda said: said.at)),
        may=may,
        earlier=len(comments) > SAID_MOST or len(entries) > SAID_MOST,
    )


def _comment(c: dict[str, Any]) -> Said:
    kind = "note" if c["internal"] else c["kind"]
    return Said(
        f"c{c['id']}", kind, datetime.fromisoformat(c["created_at"]), c["author_id"], c["name"], c["body"]
    )


def _change(e: dict[str, Any]) -> Said:
    changes = tuple(
        (field, _name(before), _name(after)) for field, (before, after) in (e["changes"] or {}).items()
    )
    at = datetime.fromisoformat(e["at"])
    return Said(f"e{e['id']}", "change", at, e["actor_id"], e["name"] or "Reqstly", "", e["action"], changes)


def _name(value: Any) -> Any:
    return value["name"] if isinstance(value, dict) else value
