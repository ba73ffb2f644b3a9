"""The permission table: what it does not name is denied, and a refusal never tells what is hidden."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.access import NOTHING, TABLE, Permission, Relation, Target, can, reason, relations, require
from reqstly.actor import SYSTEM, Actor
from reqstly.errors import Forbidden, NotFound

ME, SOMEBODY, TEAM, ANOTHER_TEAM = 7, 8, 1, 2

actors = st.builds(
    Actor,
    user_id=st.sampled_from((ME, SOMEBODY)),
    name=st.just("Somebody"),
    is_admin=st.booleans(),
    roles=st.dictionaries(st.sampled_from((TEAM, ANOTHER_TEAM)), st.sampled_from(("agent", "lead"))).map(
        MappingProxyType
    ),
)
targets = st.builds(
    Target,
    team_id=st.sampled_from((TEAM, ANOTHER_TEAM)),
    confidential=st.booleans(),
    requester_id=st.sampled_from((ME, SOMEBODY)),
    followed=st.booleans(),
)
permissions = st.sampled_from(list(Permission))
ABOUT_NO_REQUEST = {
    Permission.BREAK_GLASS, Permission.CLOSE_TEAM,
    Permission.CREATE, Permission.DRAFT, Permission.END_BREAK_GLASS, Permission.FIND_PEOPLE,
    Permission.KNOW_ONESELF, Permission.LIST_TEAMS, Permission.MANAGE_MEMBERS, Permission.MANAGE_OWN_ACCESS,
    Permission.MANAGE_PEOPLE, Permission.MANAGE_RULES, Permission.MANAGE_TEAMS, Permission.OPEN_TEAM, Permission.READ_HISTORY,
    Permission.RESET_DEMO, Permission.SEE_STATUS,
    Permission.TOUR, Permission.VIEW_QUEUE,
}  # fmt: skip


def test_each_permission_is_in_the_table() -> None:
    assert set(TABLE) == set(Permission)


def test_nobody_may_do_anything() -> None:
    nobody = Actor(user_id=None, name="Nobody")
    assert not [p for p in Permission if can(nobody, p, Target(TEAM, False, SOMEBODY)) or can(nobody, p)]


def test_the_system_sets_up_people_and_teams_and_asks_for_nothing() -> None:
    assert can(SYSTEM, Permission.MANAGE_PEOPLE) and can(SYSTEM, Permission.MANAGE_TEAMS)
    assert not can(SYSTEM, Permission.CREATE)


@given(actors, permissions, targets)
def test_what_the_table_does_not_name_is_denied(actor: Actor, permission: Permission, target: Target) -> None:
    """Somebody is allowed through what they are to the request, and through nothing else."""
    if can(actor, permission, target):
        assert TABLE[permission] & relations(actor, target)
        require(actor, permission, target)
    else:
        with pytest.raises((Forbidden, NotFound)):
            require(actor, permission, target)


@given(actors, targets)
def test_an_admin_is_nothing_special_to_what_is_confidential(actor: Actor, target: Target) -> None:
    assert (Relation.ADMIN in relations(actor, target)) is (actor.is_admin and not target.confidential)


@given(actors, permissions, targets)
def test_not_visible_is_404_and_visible_but_forbidden_is_403(
    actor: Actor, permission: Permission, target: Target
) -> None:
    if can(actor, permission, target) or permission is Permission.VIEW_QUEUE:
        return
    expected = Forbidden if can(actor, Permission.VIEW, target) else NotFound
    with pytest.raises(expected) as refused:
        require(actor, permission, target)
    assert refused.value.status == (403 if expected is Forbidden else 404)
    if expected is NotFound:
        assert permission not in refused.value.sentence


@given(actors, permissions, targets)
def test_whoever_may_do_something_may_see_it(actor: Actor, permission: Permission, target: Target) -> None:
    if permission not in ABOUT_NO_REQUEST and can(actor, permission, target):
        assert can(actor, Permission.VIEW, target)


@given(permissions)
def test_a_reason_is_a_sentence(permission: Permission) -> None:
    assert reason(permission).startswith("Only ") and reason(permission).endswith(f" may {permission}.")


def test_a_hidden_queue_is_not_found() -> None:
    outsider = Actor(user_id=ME, name="Tom")
    with pytest.raises(NotFound):
        require(outsider, Permission.VIEW_QUEUE, Target(TEAM, confidential=False))
    with pytest.raises(Forbidden):
        require(outsider, Permission.MANAGE_TEAMS, NOTHING)
