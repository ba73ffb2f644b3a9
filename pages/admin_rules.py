"""Sign-in rules, for admins: which providers there are, and what their groups make of people."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui

from components.boards import boards
from components.dialog import buttons, confirm, dialog
from components.live_rows import LiveRows
from components.page import page
from components.undo import offer_undo
from components.visit import Visit
from reqstly.people import rule_commands
from reqstly.people.rules import Rule, rules
from reqstly.settings import settings

RULES = """
<div data-testid="rules">
  <div class="page-head"><h1>Sign-in rules</h1>
    <button v-if="s.providers.length" class="btn main-act" @click="act('add')" data-testid="add-rule">Add a rule</button></div>
  <p class="soft" style="max-width:72ch">What a provider's groups and app roles make of a person here. A rule counts from each person's next sign-in: who is no longer
    in a group loses what it gave. What was given by hand stays as it is.</p>
  <section class="section" aria-labelledby="providers-head"><h2 id="providers-head">Providers</h2>
    <div class="card"><table class="plain"><thead><tr><th>Name</th><th>Key</th><th>Issuer</th></tr></thead>
      <tbody><tr v-for="p in s.providers" :key="p.key" data-testid="provider" :data-key="p.key"><td><b style="font-weight:600">{{ p.name }}</b></td><td class="soft">{{ p.key }}</td><td class="soft">{{ p.issuer }}</td></tr></tbody></table>
      <div v-if="!s.providers.length" class="empty"><span class="icon" aria-hidden="true">domain_disabled</span><h2>No provider is set up</h2>
        <p>Azure AD or another OpenID provider is set up where the server is started: REQSTLY_PROVIDERS__AZURE__ISSUER and so on, see docs/RUNBOOK.md.</p></div></div></section>
  <section v-if="s.providers.length || s.rules.length" class="section" aria-labelledby="rules-head"><h2 id="rules-head">Rules</h2>
    <div class="card"><table class="plain"><thead><tr><th>Provider</th><th>Who has</th><th>Becomes</th><th></th></tr></thead>
      <tbody><tr v-for="r in s.rules" :key="r.id" data-testid="rule" :data-value="r.value">
        <td>{{ r.provider }}</td><td>{{ r.claim === 'groups' ? 'the group' : 'the app role' }} <b style="font-weight:600">{{ r.value }}</b></td>
        <td>{{ r.role }}<template v-if="r.team"> of {{ r.team }}</template> <span v-if="r.confidential" class="tag lock">Confidential</span></td>
        <td style="text-align:right"><button class="btn slim quiet danger" @click="act('remove', r.id)" :aria-label="'Remove the rule for ' + r.value" data-testid="remove-rule">Remove</button></td></tr></tbody></table>
      <div v-if="!s.rules.length" class="empty"><span class="icon" aria-hidden="true">rule</span><h2>No rule yet</h2><p>Until there is one, everybody who comes in is staff, and teams are given by hand.</p></div></div>
    <p class="soft small" style="margin-top:8px;max-width:72ch">Azure AD leaves groups out for who is in more than 200. Their teams then stay as they were, and they are told at sign-in. App roles always come; or
      let Azure send only the groups assigned to this application.</p></section>
</div>
"""
CLAIMS = {"groups": "A group", "roles": "An app role"}
ROLES = {"agent": "Agent of a team", "lead": "Lead of a team", "admin": "Admin"}


@page("/admin/rules", "Sign-in rules")
async def admin_rules(visit: Visit) -> None:
    """Providers as they are set up, and the rules."""
    providers = [
        {"key": key, "name": known.name, "issuer": known.issuer}
        for key, known in settings().providers.items()
    ]

    async def state() -> dict[str, Any]:
        return {"rules": [_rule(rule) for rule in await rules(await visit.now())]}

    async def reload() -> None:
        drawn.set(**await state())

    async def add() -> None:
        teams = {team.key: team.name for team in await boards.teams(visit.actor)}
        if await visit.is_fresh():
            _add_dialog(visit, {p["key"]: p["name"] for p in providers}, teams, reload)

    async def remove(rule: object) -> None:
        found = next((one for one in await rules(await visit.now()) if one.id == rule), None)
        if found is None:
            await reload()
        elif await visit.is_fresh():
            _ask_remove(visit, found, reload)

    drawn = LiveRows(RULES, await state() | {"providers": providers}, act={"add": add, "remove": remove})
    visit.follow(reload, *(("team", team.id) for team in await boards.teams(visit.actor)))


def _rule(rule: Rule) -> dict[str, Any]:
    known = settings().providers.get(rule.provider)
    return {
        "id": rule.id, "provider": known.name if known else f"{rule.provider} (no longer set up)", "claim": rule.claim,
        "value": rule.value, "role": rule.role, "team": rule.team, "confidential": rule.confidential,
    }  # fmt: skip


def _ask_remove(visit: Visit, rule: Rule, reload: Callable[[], Awaitable[None]]) -> None:
    async def remove() -> None:
        if await visit.did(rule_commands.remove_rule, rule.id):
            await reload()
            if not rule.confidential:  # else its leads alone may add it again
                offer_undo(visit, f"The rule for {rule.value} is removed.", undo)

    async def undo() -> None:
        given = (rule.provider, rule.claim, rule.value, rule.team_key, rule.role)
        await visit.act(rule_commands.add_rule, *given, done="Taken back.")
        await reload()

    said = [
        f"Whoever is {_becomes(rule.role, rule.team)} by this rule alone is that no longer from their next sign-in, and loses the"
        " access that comes with it."
    ]
    if rule.confidential:
        said.append(f"{rule.team} is confidential: only a lead of it who is an admin can add the rule again.")
    confirm(f"Remove the rule for {rule.value}?", said, "Remove", remove)


def _becomes(role: str, team: str | None) -> str:
    return "an admin" if role == "admin" else f"{'a lead' if role == 'lead' else 'an agent'} of {team}"


FOLLOWS = '<p class="soft" role="status" data-testid="rule-consequence">{{ s.told }}</p>'


def _follows(role: str, team: str) -> str:
    """What a rule means for whom it fits, in a sentence."""
    gives = {
        "admin": "They will manage people, teams and sign-in rules, and see all requests that are not confidential.",
        "lead": f"They will see all requests of {team}, answer them, and decide who works in it.",
    }
    then = gives.get(role, f"They will see all requests of {team}, and answer them.")
    return (
        f"From their next sign-in, everybody who has this is {_becomes(role, team)}. {then} Who decides about the group at the"
        " provider decides who that is."
    )


def _add_dialog(visit: Visit, providers: dict[str, str], teams: dict[str, str], reload: Any) -> None:
    async def add() -> None:
        team_key = None if role.value == "admin" else team.value
        given = (provider.value, claim.value, value.value or "", team_key, role.value)
        if await visit.act(rule_commands.add_rule, *given, done="Added.") is not None:
            opened.close()
            await reload()

    def told() -> str:
        return _follows(str(role.value), teams.get(str(team.value), "no team"))

    with dialog("Add a rule", testid="add-rule-dialog") as opened:
        provider = ui.select(providers, label="Provider", value=next(iter(providers)))
        provider.props('outlined data-testid="rule-provider"')
        claim = ui.select(CLAIMS, label="Who has", value="groups")
        claim.props('outlined data-testid="rule-claim"')
        value = ui.input("Its id or name, exactly as the provider sends it")
        value.props('outlined autofocus data-testid="rule-value"')
        role = ui.select(ROLES, label="Becomes", value="agent").props('outlined data-testid="rule-role"')
        team = ui.select(teams, label="Team", value=next(iter(teams), None))
        team.props('outlined data-testid="rule-team"')
        team.bind_visibility_from(role, "value", backward=lambda chosen: chosen != "admin")
        follows = LiveRows(FOLLOWS, {"told": told()})
        for choice in (role, team):
            choice.on_value_change(lambda: follows.set(told=told()))
        buttons(opened, "Add", add, testid="rule-add")
