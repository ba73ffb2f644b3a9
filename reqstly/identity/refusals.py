"""Why somebody was not let in, as the sign-in page says it. The address carries the word, never the sentence."""

from reqstly.errors import DomainError

SENTENCES = {
    "state": "That took too long, was finished before, or began in another browser. Nothing was changed: begin it again.",
    "refused": "Signing in was not finished there. Try again, or choose another way.",
    "untrusted": (
        "The answer that came back could not be trusted, so you were not signed in. Try again; if it stays, tell your "
        "admin: the reason is in the sign-in history."
    ),
    "down": "The sign-in service cannot be reached at the moment. Try again in a minute, or choose another way.",
    "deactivated": "Your account here is deactivated. An admin can let you in again.",
    "exists": (
        "There is an account with your mail address already, and it is not connected with this way of signing in. Sign "
        "in as you did before, then connect it under “Sign-in and security”; or ask an admin for a link."
    ),
    "no_mail": "Your organisation did not tell your mail address, or did not check it. Ask its admin to release it.",
    "closed": "There is no account for you here yet. Ask an admin for an invitation.",
    "taken": "That account belongs to somebody else here. Nothing was connected.",
    "many": "That was tried too often from here. Wait a few minutes, then try again.",
    "link": "This link is over, or was used already. Ask for a new one.",
    "groups": (
        "You are in. Your organisation left your groups out, since you are in too many of them: your teams here stay as "
        "they were. Your admin knows two ways out; they stand under “Sign-in rules”."
    ),
    "passkey": (
        "This passkey was not accepted. Try again, or come in another way. If you removed it here, remove it from your "
        "device too."
    ),
    "passkey_new": "The passkey could not be added. Nothing was kept of it here: try again.",
    "left": "You are signed out here. Whether you are also signed out over there could not be seen: look there.",
    "error": "That did not work, and nothing was changed. Try again.",
}


class Refused(DomainError):
    """Not let in; `word` is a key of SENTENCES. `then`: where they wanted to go, as far as that is known."""

    status = 403

    def __init__(self, word: str) -> None:
        super().__init__(SENTENCES[word])
        self.word, self.then = word, "/"
