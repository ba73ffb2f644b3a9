"""Plays the demo's people, teams and stories through the real verbs, each at its own moment in the past."""

from dataclasses import replace
from datetime import UTC, datetime

from loguru import logger

from db.reading import Statement, reading
from reqstly import audit
from reqstly.actor import SYSTEM, Actor
from reqstly.demo.cast import CAST
from reqstly.demo.catalogue import TEAMS, TYPES
from reqstly.demo.stories import Step, Story, stories
from reqstly.people import commands as people
from reqstly.people.queries import actor_by_email
from reqstly.requests import commands as requests
from reqstly.teams import commands as teams

# The seal is the last thing that loading makes.
# By the people of the demo, whose entries have an index: nobody else comes in so.
_USED = Statement(
    "select exists (select from users u join audit_entries e on e.subject = 'user' and e.subject_id = u.id"
    " where u.email = any(:cast) and e.action = 'signed_in' and e.payload ->> 'method' = 'demo')"
)
_STATE = Statement("select exists (select from users), exists (select from audit_seals)")


async def was_used() -> bool:
    """Whether anybody ever came in by the demo's door here: as anybody, and maybe left themselves a way in. Needs the schema."""
    async with reading(None, system=True) as connection:
        found = await connection.row(_USED, {"cast": [person.email for person in CAST]})
    return bool(found and found[0])


async def load(count: int = 400) -> int:
    """Fill an empty database; one that has people is left as it is. Returns how many requests were made.

    Needs a connection that owns the tables: only the owner may set an entry's time."""
    async with reading(None, system=True) as connection:
        people_there, complete = await connection.row(_STATE) or (False, False)
    if people_there:
        if not complete:
            logger.warning(
                "The demo's first loading was cut short. For all of it: stop, and delete the data folder."
            )
        return 0
    now = datetime.now(UTC)
    cast = await load_people()
    events = [event for story in stories(count, now) for event in _events(story, now)]
    made: dict[int, requests.Saved] = {}
    for at, story, step in sorted(events, key=lambda event: event[0]):
        if step is None:
            asker = replace(cast[story.requester], at=at)
            saved = await requests.create(
                asker,
                _address(story.type),
                story.title,
                story.description,
                dict(story.fields),
                story.priority,
            )
        else:
            saved = await _play(replace(cast[step.actor], at=at), made[id(story)], step, cast)
        made[id(story)] = saved
    await audit.seal()
    return len(made)


def _events(story: Story, now: datetime) -> list[tuple[datetime, Story, Step | None]]:
    asked = now - story.asked_ago
    return [(asked, story, None), *((asked + step.after, story, step) for step in story.steps)]


async def load_people() -> dict[str, Actor]:
    """The cast, the teams and their request types, into an empty database. Returns the cast by key."""
    # The system may do what the first admin's invitation does on a real server: it makes the first people.
    ids = {p.key: await people.add_person(SYSTEM, p.name, p.email, is_admin=p.is_admin) for p in CAST}
    admin = await actor_by_email(next(person.email for person in CAST if person.is_admin))
    for team in TEAMS:
        await teams.add_team(admin, team.key, team.name, team.description, confidential=team.confidential)
    for kind in TYPES:
        form = [
            {
                "key": field.key, "label": field.label, "kind": field.kind, "required": field.required,
                "options": list(field.options), "help": field.help,
            }
            for field in kind.fields
        ]  # fmt: skip
        await teams.add_type(
            admin, kind.team, _address(kind.key), kind.name, description=kind.description, icon=kind.icon, words=kind.words,
            default_priority=kind.default_priority, fields=form,
        )  # fmt: skip
    places = [(person.key, *place) for person in CAST for place in person.memberships]
    # Leads last: from its first lead on, a confidential team is that lead's to fill.
    for key, team_key, role in sorted(places, key=lambda place: place[2] == "lead"):
        await people.set_membership(admin, ids[key], team_key, role)
    return {person.key: await actor_by_email(person.email) for person in CAST}


async def _play(actor: Actor, last: requests.Saved, step: Step, cast: dict[str, Actor]) -> requests.Saved:
    number = last.number
    person = cast[step.person].id if step.person else None
    match step.verb:
        case "assign":
            return await requests.assign(actor, number, person)
        case "follow":
            return await requests.add_follower(actor, number, person)
        case "move":
            return await requests.move(actor, number, step.team)
        case "prioritise":
            return await requests.prioritise(actor, number, step.priority)
        case "edit_title":
            return await requests.edit(actor, number, last.version, title=step.text)
        case "take" | "start" | "acknowledge" as verb:
            return await getattr(requests, verb)(actor, number)  # type: ignore[no-any-return]
        case verb:
            # comment, note, wait, resolve, reopen and cancel: all say something.
            return await getattr(requests, verb)(actor, number, step.text)  # type: ignore[no-any-return]


def _address(key: str) -> str:
    return key.replace("_", "-")
