"""Who works in a team, for its leads, who decide it."""

from contextlib import suppress

from components import team_members
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.errors import Forbidden
from reqstly.teams.queries import team_card

TEAM = """
<div data-testid="team-members"><template v-for="t in [s.team]">
  <div class="page-head"><h1>{{ t.name }} members</h1>
    CONFIDENTIAL
    <a class="btn slim" :href="'/teams/' + t.key + '/history'" data-testid="to-history">History</a>
    <a class="btn slim" :href="'/teams/' + t.key" data-testid="to-queue">Queue</a></div>
  <p class="soft" style="max-width:72ch">Agents see all requests of this team and answer them. Leads besides decide who works in it, and whether admins see its requests.</p>
  <section class="card pad" style="max-width:560px;margin-top:12px" aria-label="Members">MEMBERS</section>
</template></div>
""".replace("MEMBERS", team_members.MEMBERS).replace("CONFIDENTIAL", team_members.CONFIDENTIAL)


@page("/teams/{key}/members", "Members")
async def members(visit: Visit, key: str) -> None:
    """The members of a team; 403 for who does not decide about them."""
    first = await team_card(visit.actor, key)
    visit.entitle(f"{first.team.name} members")

    async def reload() -> None:
        # Who has just stepped down sees no more of it: the page is about to say so.
        with suppress(Forbidden):
            drawn.set(team=team_members.state(await team_card(await visit.now(), key)))

    drawn = LiveRows(TEAM, {"team": team_members.state(first)}, act=team_members.acts(visit, reload))
    visit.follow(reload, ("team", first.team.id))
