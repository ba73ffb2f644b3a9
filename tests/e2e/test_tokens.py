"""Access tokens on one's account: made, shown once, used by a program, and revoked."""

import httpx
from playwright.async_api import Page, expect

from tests.e2e.conftest import Opener
from tests.e2e.world import World


async def test_a_token_is_made_used_and_revoked(visit: Opener, world: World) -> None:
    page, other = await visit("outsider", "/account"), await visit("outsider", "/account", world.b)
    token = await make(page, "Month's end")
    assert token.startswith("reqstly_")
    row = other.get_by_test_id("token").filter(has_text="Month's end")
    await expect(row).to_contain_text("may read requests")
    await expect(row).to_contain_text("never used")

    async with httpx.AsyncClient(base_url=world.b.url) as http:
        header = {"Authorization": f"Bearer {token}"}
        said = (await http.get("/api/v1/me", headers=header)).json()
        assert (said["name"], said["scopes"]) == ("Tom Ashdown", ["requests:read"])
        await row.get_by_test_id("revoke-token").click()
        await other.get_by_test_id("confirm-yes").click()
        await expect(page.get_by_test_id("token").filter(has_text="Month's end")).to_contain_text("Revoked")
        refused = await http.get("/api/v1/me", headers=header)
        assert (refused.status_code, refused.headers["content-type"]) == (401, "application/problem+json")


async def test_it_is_shown_once_and_copied(visit: Opener) -> None:
    page = await visit("requester", "/account", fresh=True)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await open_dialog(page, "For the copy")
    await page.get_by_test_id("token-make").click()
    shown = page.get_by_test_id("token-dialog")
    await expect(shown).to_contain_text("You will not see it again")
    token = await page.get_by_test_id("token-value").input_value()
    await page.get_by_test_id("token-copy").click()
    await expect(page.get_by_test_id("notice")).to_contain_text("Copied.")
    assert await page.evaluate("navigator.clipboard.readText()") == token
    await shown.get_by_role("button", name="Close").click()
    await expect(shown).to_have_count(0)
    assert token not in await page.content()
    await page.reload()
    await expect(page.get_by_test_id("token").first).to_contain_text(token[:12])
    assert token not in await page.content()


async def test_what_is_missing_is_said_and_the_dialog_stays(visit: Opener) -> None:
    page = await visit("outsider", "/account")
    await page.get_by_test_id("make-token").click()
    await page.get_by_test_id("token-name").fill("Nothing")
    await page.get_by_test_id("token-make").click()
    await expect(page.get_by_test_id("notice")).to_contain_text("Choose at least one thing")
    await expect(page.get_by_test_id("make-token-dialog")).to_be_visible()
    await expect(page.get_by_test_id("scope-admin")).to_have_count(0)


async def make(page: Page, name: str) -> str:
    """Make one that reads requests. Returns it, its dialog closed."""
    await open_dialog(page, name)
    await page.get_by_test_id("token-make").click()
    token = await page.get_by_test_id("token-value").input_value()
    await page.get_by_test_id("token-dialog").get_by_role("button", name="Close").click()
    return token


async def open_dialog(page: Page, name: str) -> None:
    await page.get_by_test_id("make-token").click()
    await page.get_by_test_id("token-name").fill(name)
    await page.get_by_test_id("scope-requests-read").click()
