"""What giving or taking access means, in sentences for who is about to do it. Pure: what they are made of was read before."""

from reqstly.people.consequences import MOST, OfPerson, OfPlace, OfTeam

_DECIDES = "decide who works in it and whether it is confidential"


def of_role(place: OfPlace, role: str | None, me: int, via: str = "") -> list[str]:
    """Somebody becomes agent or lead of a team, or leaves it (None). `via`: the provider whose groups gave what they have,
    by the name that people know."""
    own = place.person_id == me
    who, whose = ("You", "your") if own else (place.person, f"{place.person}'s")
    if role is None:
        said = [f"{who} will no longer see {place.team}'s requests, except those {_kept(own)}.", _back(place)]
    elif place.role is None:
        lead = f", and {_DECIDES}" if role == "lead" else ""
        said = [
            f"{who} will see {_all(place.requests, place.team, place.confidential)} and answer them{lead}."
        ]
    elif role == "lead":
        said = [
            f"{who} will also {_DECIDES}.",
            f"{who} will go on seeing {_all(place.requests, place.team, place.confidential)}.",
        ]
    else:
        said = [
            f"{who} will no longer {_DECIDES.replace(' and ', ' or ')}, and will go on seeing and answering all its requests.",
            _back(place),
        ]
    if via and role is None:
        said.append(
            f"{via} gave {whose} role through a group. While the rule stands, the next sign-in gives it again."
        )
    elif via:
        said.append(f"{via} gave {whose} role through a group. From now on it is given by hand, and stays.")
    return said


def of_admin(one: OfPerson, via: str = "") -> list[str]:
    """Somebody becomes an admin, or is one no longer."""
    if one.is_admin:
        said = [f"{one.name} will no longer manage people, teams and sign-in rules."]
        if others := [team for team in one.open if team not in one.teams]:
            said.append(
                f"They will no longer see the requests of {_list(others)}, except those they asked for or follow."
            )
        said.append("Another admin can give it back.")
        if via:
            said.append(
                f"{via} gave it through a group. While the rule stands, the next sign-in gives it again."
            )
        return said
    said = [f"{one.name} will manage people, teams and sign-in rules: they can make others admins too."]
    if one.open:
        said.append(f"They will see all requests of {_list(one.open)}.")
    if one.closed:
        said.append(f"They will not see those of {_list(one.closed)}, which are confidential.")
    said.append("Any admin can take it back.")
    return said


def of_activity(one: OfPerson, sessions: int) -> list[str]:
    """Somebody is kept out, or let in again."""
    if not one.is_active:
        held = [f"an admin{' of Reqstly' if one.teams else ''}"] if one.is_admin else []
        held += [f"a member of {_list(one.teams)}"] if one.teams else []
        return [
            f"{one.name} will be able to sign in again" + (f", as {' and '.join(held)}." if held else "."),
            "Access tokens that were revoked stay revoked.",
        ]
    said = [
        f"{one.name} will be signed out everywhere at once, and cannot sign in until an admin lets them in again."
    ]
    if one.tokens:
        said.append(f"{_tokens(one.tokens)} Letting them in again does not bring that back.")
    if one.alone:
        said.append(
            f"Nobody else leads {_list(one.alone)}: until {one.name} is back, nobody can decide who works there, but"
            " for whoever runs the server."
        )
    if one.teams:
        said.append(f"Their place in {_list(one.teams)} is kept for when they are let in again.")
    if sessions == 0 and not one.tokens:
        said.append("They are not signed in anywhere now.")
    return said


def of_signing_out(name: str, sessions: int, tokens: int) -> list[str]:
    """Somebody's sessions end, and their tokens."""
    said = [f"{name} will be signed out on {_devices(sessions)}, and can sign in again at once."]
    if tokens:
        said.append(f"{_tokens(tokens)} That cannot be taken back: they have to make new ones.")
    return said


def of_seclusion(one: OfTeam, *, lead: bool) -> list[str]:
    """A team becomes confidential, or is open to admins again. `lead`: who decides it leads the team."""
    if one.confidential:
        return [
            f"Every admin will see {_all(one.requests, one.name)}, now and later, with all internal notes and with the"
            " history of who worked there.",
            "Admins will also decide who works in it. A lead or an admin can make it confidential again.",
        ]
    said = [
        f"Only who asked, {one.name}'s members and people who were added will see {_all(one.requests, one.name)}. Admins will"
        " see none of them, but for a look with a reason that its leads are told of.",
        f"Its leads alone will decide who works in it: {_list(one.leads)}." if one.leads else "",
        "" if lead else "You do not lead it, so you cannot take this back: only a lead can.",
    ]
    if one.rules:
        rules = "One sign-in rule" if one.rules == 1 else f"{one.rules} sign-in rules"
        said.append(f"{rules} for it will be removed. Who works there by them stays.")
    return [sentence for sentence in said if sentence]


def _all(requests: int | None, team: str, confidential: bool = False) -> str:
    which = ", which are confidential," if confidential else ""
    if requests == 1:
        return f"the one request of {team}{', which is confidential,' if confidential else ''}"
    many = "" if not requests else f"{MOST:,}+ " if requests > MOST else f"{requests:,} "
    return f"all {many}requests of {team}{which}"


def _kept(own: bool) -> str:
    return "you asked for or follow" if own else "they asked for or follow"


def _back(place: OfPlace) -> str:
    if not place.confidential:
        return "Its leads and any admin can give that back."
    return f"Only its leads can give that back{': ' + _list(place.leads) if place.leads else ''}."


def _list(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _tokens(tokens: int) -> str:
    if tokens == 1:
        return "Their access token is revoked: the program that uses it stops working."
    return f"Their {tokens} access tokens are revoked: programs that use them stop working."


def _devices(sessions: int) -> str:
    return "the one device where they are signed in" if sessions == 1 else f"{sessions} devices"
