"""What a provider's rules change for a person: the table, pure."""

from collections.abc import Mapping
from typing import Any

import pytest

from reqstly.people.rules import Difference, Now, RuleOf, difference

IT, OPS, HR = 1, 2, 4
AGENTS: RuleOf = ("groups", "it-agents", IT, "agent")
LEADS: RuleOf = ("groups", "it-leads", IT, "lead")
DRIVERS: RuleOf = ("roles", "Driver", OPS, "agent")
ADMINS: RuleOf = ("groups", "admins", None, "admin")
ADMIN_ROLE: RuleOf = ("roles", "Admin", None, "admin")
ALL = (AGENTS, LEADS, DRIVERS, ADMINS)
LEFT_OUT: dict[str, Any] = {"_claim_names": {"groups": "src1"}, "_claim_sources": {"src1": {}}}


def groups(*values: str) -> dict[str, Any]:
    return {"groups": list(values)}


def now(teams: Mapping[int, tuple[str, str | None]] = {}, admin: bool = False, via: str | None = None) -> Now:
    return Now("azure", teams, admin, via)


OURS, BY_HAND, OTHERS = ("agent", "azure"), ("agent", None), ("agent", "keycloak")
# rules, claims, what they are -> what is to change
CASES: dict[str, tuple[tuple[RuleOf, ...], dict[str, Any], Now, Difference]] = {
    "nothing": ((), groups("it-agents"), now(), Difference({})),
    "in no group": (ALL, groups("others"), now(), Difference({})),
    "no claim at all": (ALL, {}, now(), Difference({})),
    "claims of another kind": (ALL, {"groups": 7, "roles": [None, 7]}, now(), Difference({})),
    "into a team": (ALL, groups("it-agents"), now(), Difference({IT: "agent"})),
    "a single value": (ALL, {"groups": "it-agents"}, now(), Difference({IT: "agent"})),
    "the higher role": (ALL, groups("it-agents", "it-leads"), now(), Difference({IT: "lead"})),
    "groups are not roles": (ALL, groups("Driver"), now(), Difference({})),
    "by an app role": (ALL, {"roles": ["Driver"]}, now(), Difference({OPS: "agent"})),
    "is there already": (ALL, groups("it-agents"), now({IT: OURS}), Difference({})),
    "raised": (ALL, groups("it-leads"), now({IT: OURS}), Difference({IT: "lead"})),
    "lowered": (ALL, groups("it-agents"), now({IT: ("lead", "azure")}), Difference({IT: "agent"})),
    "out of it": (ALL, groups(), now({IT: OURS}), Difference({IT: None})),
    "out of it, the claim is gone": (ALL, {}, now({IT: OURS}), Difference({IT: None})),
    "by hand stays": (ALL, groups("it-leads"), now({IT: BY_HAND}), Difference({})),
    "by hand stays, out of the group": (ALL, groups(), now({IT: BY_HAND}), Difference({})),
    "another provider's stays": (ALL, groups("it-leads"), now({IT: OTHERS}), Difference({})),
    "a team of no rule": (ALL, groups(), now({HR: BY_HAND}), Difference({})),
    "the rule is gone": ((DRIVERS,), groups("it-agents"), now({IT: OURS}), Difference({IT: None})),
    "an admin": (ALL, groups("admins"), now(), Difference({}, True)),
    "an admin no more": (ALL, groups(), now(admin=True, via="azure"), Difference({}, False)),
    "an admin still": (ALL, groups("admins"), now(admin=True, via="azure"), Difference({})),
    "an admin by hand": (ALL, groups(), now(admin=True), Difference({})),
    "an admin by another": (ALL, groups(), now(admin=True, via="keycloak"), Difference({})),
    "left out": (ALL, LEFT_OUT, now({IT: OURS}), Difference({}, None, True)),
    "left out, an implicit flow's way": (ALL, {"hasgroups": True}, now({IT: OURS}), Difference({}, None, True)),
    "left out, admin": (ALL, LEFT_OUT, now(admin=True, via="azure"), Difference({}, None, True)),
    "left out, roles are not": (
        ALL, {**LEFT_OUT, "roles": ["Driver"]}, now({IT: OURS}), Difference({OPS: "agent"}, None, True),
    ),
    "left out, a role gone": (ALL, LEFT_OUT, now({OPS: OURS}), Difference({OPS: None}, None, True)),
    "left out, raised by a role": (
        (*ALL, ("roles", "Chief", IT, "lead")), {**LEFT_OUT, "roles": ["Chief"]}, now({IT: OURS}),
        Difference({IT: "lead"}, None, True),
    ),
    "left out, an admin's role gone": (
        (DRIVERS, ADMIN_ROLE, AGENTS), LEFT_OUT, now(admin=True, via="azure"), Difference({}, False, True),
    ),
    "left out, and nobody asks for groups": ((DRIVERS,), LEFT_OUT, now(), Difference({})),
    "a pointer to other claims": (ALL, {"_claim_names": {"photo": "src1"}}, now({IT: OURS}), Difference({IT: None})),
    "groups and a pointer": (ALL, {**LEFT_OUT, **groups("it-agents")}, now(), Difference({IT: "agent"})),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_difference(name: str) -> None:
    given, claims, before, wanted = CASES[name]
    assert difference(given, claims, before) == wanted
    assert difference(reversed(given), claims, before) == wanted
