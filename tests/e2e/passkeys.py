"""Passkeys in the browser: the page that keeps them, and Chromium's virtual authenticator."""

from playwright.async_api import CDPSession, Locator, expect

from components import testids as ids
from tests.e2e.pages import Screen

# The virtual authenticator would choose one of the suggestions at once.
NO_SUGGESTIONS = "PublicKeyCredential.isConditionalMediationAvailable = async () => false"


class Account(Screen):
    """“Sign-in and security”: its passkeys."""

    def passkey(self, name: str = "") -> Locator:
        """The passkeys with this in their name."""
        return self.at(ids.PASSKEY).filter(has_text=name)

    async def add(self, count: int = 1) -> None:
        """Make one; the list has it then."""
        await self.at(ids.PASSKEY_ADD).click()
        await expect(self.at(ids.PASSKEY)).to_have_count(count)

    async def remove(self, name: str) -> None:
        """Take the one of this name away, for good."""
        await self.passkey(name).get_by_test_id(ids.PASSKEY_REMOVE).click()
        await self.at(ids.PASSKEY_REMOVE_YES).click()
        await expect(self.passkey(name)).to_have_count(0)

    async def rename(self, row: Locator, name: str) -> None:
        """Call it otherwise."""
        await row.get_by_test_id(ids.PASSKEY_RENAME).click()
        await self.at(ids.PASSKEY_NAME).fill(name)
        await self.at(ids.PASSKEY_RENAME_SAVE).click()
        await expect(self.passkey(name)).to_be_visible()


class Holder:
    """The virtual authenticator of one page. It is asleep but while somebody is there."""

    def __init__(self, cdp: CDPSession, id: str) -> None:
        self.cdp, self.id = cdp, id

    async def there(self, whether: bool) -> None:
        """Whether somebody is there to touch it."""
        said = {"authenticatorId": self.id, "enabled": whether}
        await self.cdp.send("WebAuthn.setAutomaticPresenceSimulation", said)

    async def knows(self, whether: bool) -> None:
        """Whether it knows who touches it."""
        await self.cdp.send(
            "WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": whether}
        )
