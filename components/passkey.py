"""The browser's side of adding a passkey: see passkey.js. It talks to pages/passkeys.py over HTTP, since only HTTP can leave
cookies; signing in does so without a socket (door.js)."""

from nicegui.element import Element


class PasskeyAdd(Element, component="passkey.js", dependencies=["credentials.js", "translatable.js"]):
    """Make a passkey for who is signed in. The page hears of it as of any change to its person."""
