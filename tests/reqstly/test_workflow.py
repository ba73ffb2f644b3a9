"""How a status moves: the table as the product promises it, written down here a second time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqstly.errors import NotNow
from reqstly.requests import workflow
from reqstly.requests.workflow import ALLOWED, State, Status

AGENT, COLLEAGUE, REQUESTER = 7, 8, 9
STATUSES: tuple[Status, ...] = ("open", "in_progress", "waiting", "resolved", "cancelled")

# verb -> from status -> (status, assignee) of an unassigned request, and of one that the colleague has.
MOVES: dict[str, dict[str, tuple[tuple[str, int | None], tuple[str, int | None]]]] = {
    "assign": {
        "open": (("open", AGENT), ("open", AGENT)),
        "in_progress": (("in_progress", AGENT), ("in_progress", AGENT)),
        "waiting": (("waiting", AGENT), ("waiting", AGENT)),
    },
    "unassign": {
        "open": (("open", None), ("open", None)),
        "in_progress": (("open", None), ("open", None)),
        "waiting": (("open", None), ("open", None)),
    },
    "take": {
        "open": (("in_progress", AGENT), ("in_progress", AGENT)),
        "in_progress": (("in_progress", AGENT), ("in_progress", AGENT)),
        "waiting": (("waiting", AGENT), ("waiting", AGENT)),
    },
    "start": {
        "open": (("in_progress", AGENT), ("in_progress", COLLEAGUE)),
        "waiting": (("in_progress", AGENT), ("in_progress", COLLEAGUE)),
    },
    "wait": {
        "open": (("waiting", AGENT), ("waiting", COLLEAGUE)),
        "in_progress": (("waiting", AGENT), ("waiting", COLLEAGUE)),
    },
    "resolve": {
        "open": (("resolved", AGENT), ("resolved", COLLEAGUE)),
        "in_progress": (("resolved", AGENT), ("resolved", COLLEAGUE)),
        "waiting": (("resolved", AGENT), ("resolved", COLLEAGUE)),
    },
    "reopen": {
        "resolved": (("open", None), ("open", COLLEAGUE)),
        "cancelled": (("open", None), ("open", COLLEAGUE)),
    },
    "cancel": {
        "open": (("cancelled", None), ("cancelled", COLLEAGUE)),
        "in_progress": (("cancelled", None), ("cancelled", COLLEAGUE)),
        "waiting": (("cancelled", None), ("cancelled", COLLEAGUE)),
    },
    "move": {
        "open": (("open", None), ("open", None)),
        "in_progress": (("open", None), ("open", None)),
        "waiting": (("open", None), ("open", None)),
    },
}
# Those that leave status and assignee alone, and where they are allowed.
OTHERS: dict[str, set[str]] = {
    "edit": {"open", "in_progress", "waiting"},
    "prioritise": {"open", "in_progress", "waiting"},
    "acknowledge": {"resolved", "cancelled"},
    "comment": set(STATUSES),
    "note": set(STATUSES),
}
VERBS = {
    "assign": lambda state: workflow.assign(state, AGENT),
    "unassign": lambda state: workflow.assign(state, None),
    "take": lambda state: workflow.take(state, AGENT),
    "start": lambda state: workflow.start(state, AGENT),
    "wait": lambda state: workflow.wait(state, AGENT),
    "resolve": lambda state: workflow.resolve(state, AGENT),
    "reopen": workflow.reopen,
    "cancel": workflow.cancel,
    "move": workflow.move,
}
states = st.builds(State, st.sampled_from(STATUSES), st.sampled_from((None, AGENT, COLLEAGUE))).filter(
    lambda state: state.status not in ("in_progress", "waiting") or state.assignee_id is not None
)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_moves_as_the_table_says_or_says_not_now(verb: str, status: Status) -> None:
    for place, assignee in enumerate((None, COLLEAGUE)):
        if expected := MOVES[verb].get(status):
            assert VERBS[verb](State(status, assignee)) == State(*expected[place])  # type: ignore[arg-type]
        else:
            with pytest.raises(NotNow):
                VERBS[verb](State(status, assignee))


def test_every_verb_of_the_table_is_held_here() -> None:
    assert set(ALLOWED) == (set(MOVES) | set(OTHERS)) - {"unassign"}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("verb", OTHERS)
def test_the_other_verbs_are_allowed_where_they_make_sense(verb: str, status: Status) -> None:
    assert workflow.allowed(verb, status) is (status in OTHERS[verb])


@given(states, st.lists(st.sampled_from(sorted(VERBS)), max_size=20))
def test_whatever_happens_somebody_works_on_what_is_in_the_works(state: State, verbs: list[str]) -> None:
    for verb in verbs:
        try:
            after = VERBS[verb](state)
        except NotNow:
            continue
        assert after.status not in ("in_progress", "waiting") or after.assignee_id is not None
        assert after.status != "resolved" or verb == "resolve"
        assert after.status != "cancelled" or verb == "cancel"
        assert state.status not in ("resolved", "cancelled") or verb == "reopen"
        state = after


@given(states)
def test_a_refusal_says_what_to_do(state: State) -> None:
    for verb in ALLOWED:
        if workflow.allowed(verb, state.status):
            continue
        with pytest.raises(NotNow) as refused:
            workflow.check(verb, state.status)
        assert refused.value.status == 409
        assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("wanted", [None, True, False])
@pytest.mark.parametrize("by_requester", [True, False])
@pytest.mark.parametrize("setting", ["ask", "reopen"])
def test_what_reopens(status: Status, wanted: bool | None, by_requester: bool, setting: str) -> None:
    state = State(status, COLLEAGUE)
    found = workflow.reopens(state, wanted=wanted, by_requester=by_requester, after_resolved=setting)
    by_setting = wanted is None and by_requester and setting == "reopen" and status == "resolved"
    assert found is (by_setting or (wanted is True and status in ("resolved", "cancelled")))


@pytest.mark.parametrize("status", ["resolved", "cancelled"])
def test_reopened_it_is_nobodys_where_who_had_it_cannot_work_on_it(status: Status) -> None:
    assert workflow.reopen(State(status, COLLEAGUE), works=False) == State("open", None)


@given(states)
def test_only_a_word_from_outside_the_team_ends_the_waiting(state: State) -> None:
    assert workflow.comment(state, from_outside=False) == state
    after = workflow.comment(state, from_outside=True)
    assert after == (State("in_progress", state.assignee_id) if state.status == "waiting" else state)
