"""What can go wrong, each with a status and a sentence a person can act on. Pages and the API render them."""

from dataclasses import dataclass
from datetime import datetime

import psycopg
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class DomainError(Exception):
    """`sentence` is for the person; `status` is the HTTP status it corresponds to."""

    status = 400

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Invalid(DomainError):
    """A value that cannot be taken. `field` names the input."""

    status = 422

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class NotSignedIn(DomainError):
    """Nobody acts: the session is missing, over or revoked."""

    status = 401

    def __init__(self) -> None:
        super().__init__("You are signed out. What you typed is kept: sign in again to go on with it.")


class Forbidden(DomainError):
    """Seen, but not allowed; the sentence gives the reason."""

    status = 403


class OutOfScope(Forbidden):
    """The person may, but not by this token."""


class NotFresh(Forbidden):
    """Allowed, but only shortly after signing in: this changes how somebody gets in, or opens what is confidential."""

    def __init__(self) -> None:
        super().__init__("This needs you to sign in once more first, to be sure that it is you.")


class TooMany(DomainError):
    """Tried too often. `seconds` until it is worth trying again."""

    status = 429

    def __init__(self, seconds: int) -> None:
        minutes = max(1, round(seconds / 60))
        wait = "a minute" if minutes == 1 else f"{minutes} minutes"
        super().__init__(f"That was tried too often from here. Wait about {wait}, then try again.")
        self.seconds = seconds


class NotFound(DomainError):
    """Not there, or not to be seen: the two cannot be told apart."""

    status = 404


class NotNow(DomainError):
    """The request's status does not allow this verb."""

    status = 409


class Stale(DomainError):
    """Something changed since the version that had to be the newest."""

    status = 412

    def __init__(self, version: int) -> None:
        super().__init__(
            f"This request was changed since you read it: its version is {version} now. Read it again, then decide."
        )
        self.version = version


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that two people changed: both texts are here, so that neither is lost. `mine` is None where nothing
    was typed."""

    field: str
    mine: object
    theirs: object


class Conflict(DomainError):
    """Somebody changed the same fields since the version this change was made on."""

    status = 409

    def __init__(self, clashes: tuple[Clash, ...], version: int) -> None:
        fields = " and ".join(clash.field.removeprefix("fields.").replace("_", " ") for clash in clashes)
        if all(clash.mine is None for clash in clashes):
            now = ", ".join(str(clash.theirs or "nobody") for clash in clashes).replace("_", " ")
            sentence = f"Somebody changed the {fields} while you were at it: now it is {now}. Look again, then decide."
        else:
            sentence = (
                f"Somebody changed the {fields} while you were at it. Both versions are kept: choose one."
            )
        super().__init__(sentence)
        self.clashes = clashes
        self.version = version


@dataclass(frozen=True, slots=True)
class Spoke:
    """What somebody else did while this person wrote: `action` as in the history, `body` where they said something."""

    author: str
    action: str
    body: str
    at: datetime


class Overtaken(DomainError):
    """Somebody else spoke, or moved the status, since the version that the person began to write on. Sending it anyway
    takes saying that one has seen `version`."""

    status = 409

    def __init__(self, spoke: tuple[Spoke, ...], version: int) -> None:
        author = spoke[-1].author
        super().__init__(
            f"{author} was faster: the request has changed while you wrote. Look, then send it again."
        )
        self.spoke = spoke
        self.version = version


AWAY = (psycopg.OperationalError, OperationalError, PoolTimeout)
"""What says that the database is not there, takes too long, or has no connection to spare: later may be better."""
