"""The browser's side of passkeys, and of one-time links: see passkey.js. Both talk to pages/passkeys.py over HTTP, since
only HTTP can leave cookies."""

from typing import Any

from nicegui.element import Element


class PasskeySignIn(Element, component="passkey.js", dependencies=["translatable.js"]):
    """Sign in with a passkey: by a button, or from what the browser offers in the field. Leads to `then`."""

    def __init__(self, then: str) -> None:
        super().__init__()
        self._props["kind"] = "sign-in"
        self._props["then"] = then


class PasskeyAdd(Element, component="passkey.js", dependencies=["translatable.js"]):
    """Make a passkey for who is signed in. The page hears of it as of any change to its person."""

    def __init__(self) -> None:
        super().__init__()
        self._props["kind"] = "add"


class Welcome(Element, component="passkey.js", dependencies=["translatable.js"]):
    """Whom the one-time link in the address is for, and the ways to go on: a passkey, or one of the `providers`."""

    def __init__(self, providers: list[dict[str, Any]], *, passkeys: bool, instead: str) -> None:
        super().__init__()
        self._props["kind"] = "welcome"
        self._props["providers"] = providers
        self._props["offered"] = passkeys
        self._props["instead"] = instead
