"""What can go wrong, each with a status and a sentence a person can act on. Pages and the API render them."""

from dataclasses import dataclass


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
        super().__init__("You are signed out. Keep a copy of what you typed here, then sign in again.")


class Forbidden(DomainError):
    """Seen, but not allowed; the sentence gives the reason."""

    status = 403


class NotFound(DomainError):
    """Not there, or not to be seen: the two cannot be told apart."""

    status = 404


class NotNow(DomainError):
    """The request's status does not allow this verb."""

    status = 409


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
