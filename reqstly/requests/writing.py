"""What the verbs of a request read and write besides its row."""

from db.statement import Statement
from reqstly.requests.change import Change


async def give(change: Change, team_id: int, notes: str) -> None:
    """It is this team's from now on, open, and nobody's yet; its version is one higher. Internal notes `stay` with the team
    that has it so far, go along (`share`), or come `back` from it."""
    values = {"id": change.row.id, "team": team_id, "at": change.work.now, "notes": notes}
    await change.work.write(_GIVE, values)


async def follows(change: Change, user_id: int) -> bool:
    """Whether this person follows it."""
    return bool(await change.work.ask(_FOLLOWS, {"id": change.row.id, "user": user_id}))


async def follow(change: Change, user_id: int) -> None:
    """This person follows it from now on."""
    await change.work.write(_FOLLOW, {"id": change.row.id, "user": user_id})


async def unfollow(change: Change, user_id: int) -> None:
    """This person follows it no more."""
    await change.work.write(_UNFOLLOW, {"id": change.row.id, "user": user_id})


TYPE = Statement(
    "select id, name, team_id, fields, default_priority from request_types where key = :key and is_active"
)
CREATE = Statement(
    "insert into requests (team_id, type_id, requester_id, title, description, fields, status, priority, created_at, updated_at)"
    " values (:team, :type, :me, :title, :description, :fields, 'open', :priority, :now, :now) returning id, number"
)
FORM = Statement("select fields from request_types where id = :id")
TEAM = Statement("select id, name from teams where key = :key")
_GIVE = Statement("select sec.move_request(:id, :team, :at, :notes)")
_FOLLOWS = Statement("select 1 from followers where request_id = :id and user_id = :user")
_FOLLOW = Statement("insert into followers (request_id, user_id) values (:id, :user)")
_UNFOLLOW = Statement("delete from followers where request_id = :id and user_id = :user")
