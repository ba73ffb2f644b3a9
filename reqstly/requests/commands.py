"""The verbs of a request. Each is one transaction, one authorization, one audit entry, one notification.

`number` is 1042 or 'REQ-1042'. `version`, where given, is the version the person was looking at: a change of what
somebody else changed since then raises Conflict, with both values; in place of it, `change.Exactly` raises Stale where
anything changed. `seen`, where given, is the version the person began to write on: what others said since, or did to the
status, raises Overtaken, with their words. All raise Invalid, NotFound, Forbidden or NotNow."""

from dataclasses import dataclass

from psycopg.types.json import Jsonb

from db.models.comment import BODY_MOST
from db.models.request import DESCRIPTION_MOST, PRIORITIES, TITLE_MOST
from db.statement import Statement
from db.unit_of_work import unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, VISIBLE, Permission, require, visible
from reqstly.actor import Actor
from reqstly.errors import Invalid
from reqstly.requests import workflow
from reqstly.requests.change import Change, Said, append, changing, person, require_member, team_name, works
from reqstly.requests.merge import merge
from reqstly.requests.writing import CREATE, FORM, TEAM, TYPE, follow, follows, give, unfollow

NOTES = ("stay", "share")
"""What becomes of internal notes when a request moves."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a verb left behind: the request and its version now. Not `changed`: it was so already."""

    id: int
    number: int
    version: int
    changed: bool = True


async def create(
    actor: Actor,
    type_key: object,
    title: object,
    description: object = "",
    fields: object = None,
    priority: object = None,
) -> Saved:
    """Ask for something: a new open request of this type, in the type's team, from the actor."""
    require(actor, Permission.CREATE, NOTHING)
    title = clean.line(title, "title", most=TITLE_MOST)
    description = clean.text(description, "description", most=DESCRIPTION_MOST, required=False)
    key = clean.line(type_key, "request type", most=40)
    async with unit_of_work(actor.user_id, at=actor.at, first=[(TYPE, {"key": key})]) as work:
        [found] = work.answers
        if not found:
            raise Invalid(
                "request type", "There is no such request type any more. Choose another; your text is kept."
            )
        type_id, name, team_id, form, usual = found[0]
        chosen = clean.word(usual if priority in (None, "") else priority, "priority", PRIORITIES)
        asked = {
            "team": team_id, "type": type_id, "me": actor.id, "title": title, "description": description,
            "fields": Jsonb(clean.answers({} if fields is None else fields, form)), "priority": chosen, "now": work.now,
        }  # fmt: skip
        [(id, number)] = await work.ask(CREATE, asked)
        payload: dict[str, object] = {"version": 1, "title": title, "type": name, "priority": chosen}
        await audit.append(work, actor, "created", "request", id, payload, number=number)
        return Saved(id, number, 1)


async def edit(
    actor: Actor,
    number: object,
    version: object,
    *,
    title: object = None,
    description: object = None,
    fields: object = None,
) -> Saved:
    """Change what the request says. Only what is given is touched; form answers merge field by field."""
    async with changing(actor, number, Permission.EDIT, "edit") as change:
        mine: dict[str, object] = {}
        if title is not None:
            mine["title"] = clean.line(title, "title", most=TITLE_MOST)
        if description is not None:
            mine["description"] = clean.text(
                description, "description", most=DESCRIPTION_MOST, required=False
            )
        if fields is not None:
            [(form,)] = await change.work.ask(FORM, {"id": change.row.type_id})
            if not isinstance(fields, dict):
                raise Invalid(
                    "fields", "The answers to the form have to be a mapping of field names to text."
                )
            answers = clean.answers({**change.row.fields, **fields}, form)
            mine |= {f"fields.{field['key']}": answers.get(str(field["key"]), "") for field in form}
        current: dict[str, object] = {"title": change.row.title, "description": change.row.description}
        current |= {
            name: change.row.fields.get(name.removeprefix("fields."), "") for name in mine if "." in name
        }
        since = change.made_on(version)
        changes = merge(
            mine,
            current,
            await change.changed_since(since),
            version=since,
            current_version=change.row.version,
        )
        return await _edited(change, changes, current) if changes else _unchanged(change)


async def _edited(change: Change, changes: dict[str, object], current: dict[str, object]) -> Saved:
    answers = {name.removeprefix("fields."): value for name, value in changes.items() if "." in name}
    if answers:
        change.put(fields={name: said for name, said in {**change.row.fields, **answers}.items() if said})
    change.put(**{name: value for name, value in changes.items() if "." not in name})
    change.fields |= {field: (current[field], value) for field, value in changes.items()}
    return await _done(change, "edited")


async def comment(
    actor: Actor,
    number: object,
    body: object,
    seen: object = None,
    reopen: object = None,
    version: object = None,
) -> Saved:
    """Say something that everybody on the request sees. A word of the requester or a follower ends the waiting for them, and on
    a finished request it stays before the team until somebody of it answers or acknowledges it.

    `reopen`: whether it reopens a finished one, for who may. None: the requester's word on a resolved one does where the
    request type says so."""
    body = clean.text(body, "comment", most=BODY_MOST)
    wanted = None if reopen is None else clean.flag(reopen, "choice to reopen")
    async with changing(actor, number, Permission.COMMENT, "comment", version, seen=seen) as change:
        row, change.said = change.row, Said(body, "comment")
        asked = row.requester_id == actor.id
        if workflow.reopens(
            change.state, wanted=wanted, by_requester=asked, after_resolved=row.after_resolved
        ):
            require(actor, Permission.REOPEN, change.target)
            return await _reopened(change)
        from_outside = asked or row.team_id not in actor.roles
        change.move_to(workflow.comment(change.state, from_outside=from_outside))
        if row.status in workflow.DONE:
            change.put(unanswered_since=(row.unanswered_since or change.work.now) if from_outside else None)
        return await _done(change, "commented")


async def acknowledge(actor: Actor, number: object) -> Saved:
    """Somebody of the team has seen what was said on a finished request, and there is nothing to do about it."""
    async with changing(actor, number, Permission.ACKNOWLEDGE, "acknowledge") as change:
        if change.row.unanswered_since is None:
            return _unchanged(change)
        change.put(unanswered_since=None)
        return await _done(change, "acknowledged")


async def note(
    actor: Actor, number: object, body: object, seen: object = None, version: object = None
) -> Saved:
    """Say something that only the team sees. The request itself, as its requester knows it, stays untouched."""
    body = clean.text(body, "note", most=BODY_MOST)
    async with changing(actor, number, Permission.NOTE, "note", version, seen=seen) as change:
        change.said = Said(body, "comment")
        await append(change, "noted", change.row.version, internal=True)
        return _saved(change)


async def assign(actor: Actor, number: object, assignee: object, version: object = None) -> Saved:
    """Hand it to a member of its team, by their user id, or to nobody (None)."""
    async with changing(actor, number, Permission.ASSIGN, "assign", version, ("assignee", "team")) as change:
        to = None if assignee is None else clean.identifier(assignee, "assignee")
        if to == change.row.assignee_id:
            return _unchanged(change)
        if to is not None:
            await require_member(change, to)
        await change.move_to_named(workflow.assign(change.state, to))
        return await _done(change, "assigned")


async def take(actor: Actor, number: object, version: object = None) -> Saved:
    """The actor works on it from now on."""
    async with changing(actor, number, Permission.TAKE, "take", version, ("assignee", "team")) as change:
        after = workflow.take(change.state, actor.id)
        if after == change.state:
            return _unchanged(change)
        await change.move_to_named(after)
        return await _done(change, "taken")


async def start(actor: Actor, number: object, version: object = None) -> Saved:
    """Begin, or go on after waiting."""
    async with changing(actor, number, Permission.START, "start", version, ("status",)) as change:
        await change.move_to_named(workflow.start(change.state, actor.id))
        return await _done(change, "started")


async def wait(
    actor: Actor, number: object, question: object, version: object = None, seen: object = None
) -> Saved:
    """Ask the requester back: the question is a public comment, and the request waits for its answer."""
    body = clean.text(question, "question", most=BODY_MOST)
    async with changing(actor, number, Permission.WAIT, "wait", version, ("status",), seen) as change:
        after = workflow.wait(change.state, actor.id)
        change.said = Said(body, "question")
        await change.move_to_named(after)
        return await _done(change, "asked_back")


async def resolve(
    actor: Actor, number: object, answer: object, version: object = None, seen: object = None
) -> Saved:
    """Done: the answer is a public comment that says what was done."""
    body = clean.text(answer, "answer", most=BODY_MOST)
    async with changing(actor, number, Permission.RESOLVE, "resolve", version, ("status",), seen) as change:
        after = workflow.resolve(change.state, actor.id)
        change.said = Said(body, "answer")
        await change.move_to_named(after)
        return await _done(change, "resolved")


async def reopen(actor: Actor, number: object, why: object = None, version: object = None) -> Saved:
    """Not done after all; the reason, if given, is a public comment. Who had it has it again, if they still work in the team."""
    async with changing(actor, number, Permission.REOPEN, "reopen", version, ("status",)) as change:
        _say_why(change, why)
        return await _reopened(change)


async def cancel(actor: Actor, number: object, why: object = None, version: object = None) -> Saved:
    """No longer wanted; the reason, if given, is a public comment."""
    async with changing(actor, number, Permission.CANCEL, "cancel", version, ("status",)) as change:
        change.move_to(workflow.cancel(change.state))
        _say_why(change, why)
        return await _done(change, "cancelled")


async def move(
    actor: Actor, number: object, team_key: object, version: object = None, notes: object = "stay"
) -> Saved:
    """To another team, where nobody has it yet. Who moved it sees it afterwards only as before: as a member, requester or
    follower of it. Internal notes `stay` with the team that they were written in, or go along: `share`."""
    key = clean.line(team_key, "team", most=20)
    how = clean.word(notes, "notes", NOTES)
    async with changing(actor, number, Permission.MOVE, "move", version, ("team",)) as change:
        after = workflow.move(change.state)
        found = await change.work.ask(TEAM, {"key": key})
        if not found:
            raise Invalid("team", "There is no such team. Choose another.")
        team_id, name = found[0]
        if team_id == change.row.team_id:
            return _unchanged(change)
        before = await team_name(change)
        change.fields["team"] = (before, name)
        if how == "share":
            change.fields["notes"] = (before, f"{before}, {name}")
        await change.name_state(after)
        change.more = {"team": change.row.team_id, "notes": how}
        # The entry first: once moved, the row may be out of the actor's sight.
        await append(change, "moved", change.row.version + 1)
        await give(change, team_id, how)
        return Saved(change.row.id, change.row.number, change.row.version + 1)


async def prioritise(actor: Actor, number: object, priority: object, version: object = None) -> Saved:
    """Give it another priority."""
    word = clean.word(priority, "priority", PRIORITIES)
    async with changing(actor, number, Permission.PRIORITISE, "prioritise", version, ("priority",)) as change:
        if word == change.row.priority:
            return _unchanged(change)
        change.fields["priority"] = (change.row.priority, word)
        change.put(priority=word)
        return await _done(change, "prioritised")


async def add_follower(actor: Actor, number: object, user: object, version: object = None) -> Saved:
    """Let somebody see and follow the request: oneself, or another person by their user id."""
    user_id = clean.identifier(user, "person")
    permission = Permission.FOLLOW if user_id == actor.id else Permission.ADD_FOLLOWER
    async with changing(actor, number, permission, None, version) as change:
        added = await person(change.work, user_id)
        if await follows(change, user_id):
            return _unchanged(change)
        await follow(change, user_id)
        change.fields["follower"] = (None, added)
        return await _done(change, "followed")


async def remove_follower(actor: Actor, number: object, user: object, version: object = None) -> Saved:
    """Take somebody off the request: oneself, or another person by their user id."""
    user_id = clean.identifier(user, "person")
    permission = Permission.FOLLOW if user_id == actor.id else Permission.ADD_FOLLOWER
    async with changing(actor, number, permission, None, version) as change:
        if not await follows(change, user_id):
            return _unchanged(change)
        change.fields["follower"] = (await person(change.work, user_id, active=False), None)
        # The entry first: who takes themselves off may not see the request afterwards.
        saved = await _done(change, "unfollowed")
        await unfollow(change, user_id)
        return saved


async def mark_read(actor: Actor, number: object, version: object) -> None:
    """Remember that the actor has seen this version. Not a change: no history, no notification."""
    values = {"number": clean.number(number), "version": clean.version(version), **visible(actor)}
    async with unit_of_work(actor.user_id) as work:
        await work.write(_READ, values)


_READ = Statement(
    "insert into request_reads (user_id, request_id, version)"
    f" select :me, r.id, least(:version, r.version) from requests r where r.number = :number and {VISIBLE}"
    " on conflict (user_id, request_id) do update set version = excluded.version"
    " where request_reads.version < excluded.version"
)


async def _reopened(change: Change) -> Saved:
    still = await works(change, change.row.assignee_id)
    await change.move_to_named(workflow.reopen(change.state, works=still))
    return await _done(change, "reopened")


def _say_why(change: Change, why: object) -> None:
    if why is not None and why != "":
        change.said = Said(clean.text(why, "reason", most=BODY_MOST), "comment")


async def _done(change: Change, action: str) -> Saved:
    change.put(version=change.row.version + 1, updated_at=change.work.now)
    await change.save()
    await append(change, action, change.row.version)
    return _saved(change)


def _saved(change: Change) -> Saved:
    return Saved(change.row.id, change.row.number, change.row.version)


def _unchanged(change: Change) -> Saved:
    return Saved(change.row.id, change.row.number, change.row.version, changed=False)
