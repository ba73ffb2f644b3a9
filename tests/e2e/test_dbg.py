
from tests.e2e.pages import *


async def test_dbg(world, visit):
    p = await visit("lead", "/teams/it?status=all&sort=updated")
    print(
        await p.evaluate(
            "() => [scrollY, document.scrollingElement.scrollHeight, innerHeight, document.scrollingElement.tagName, getComputedStyle(document.body).overflow, getComputedStyle(document.documentElement).overflow]"
        )
    )
    await p.get_by_test_id("request-row").nth(30).scroll_into_view_if_needed()
    print(
        await p.evaluate(
            "() => [scrollY, document.body.scrollTop, [...document.querySelectorAll('*')].filter(e=>e.scrollTop>0).map(e=>e.className)]"
        )
    )
    print(await p.get_by_test_id("request-row").nth(30).bounding_box())
    q = Queue(await visit("lead", "/teams/it?status=resolved"))
    n = await q.numbers()
    print(len(n), n[:2], n[-1], await q.at("next-page").count(), q.page.url)
    q.page.on("console", lambda m: print("CONSOLE", m.text))
    await q.page.evaluate("()=>{window.__mark=true}")
    await q.at("next-page").click(timeout=3000)
    await q.page.wait_for_timeout(3000)
    print(
        q.page.url,
        await q.page.evaluate("() => [window.__mark, window.did_handshake, window.socket?.connected]"),
        len(await q.numbers()),
        await q.at("next-page").count(),
    )
    await q.page.wait_for_timeout(2000)
    print(
        q.page.url,
        await q.page.evaluate("() => [window.__mark, window.did_handshake, window.socket?.connected]"),
        len(await q.numbers()),
        await q.at("next-page").count(),
    )
    q = Queue(await visit("lead", "/teams/it"))
    for name, value in (("priority", "high"), ("sort", "newest")):
        await q.page.evaluate("()=>{window.__mark=true}")
        await q.at("pick-" + name).select_option(value)
        await q.page.wait_for_timeout(2500)
        print(
            q.page.url,
            await q.page.evaluate("() => [window.__mark, window.did_handshake, window.socket?.connected]"),
            len(await q.numbers()),
        )
    await q.page.evaluate("()=>{window.__mark=true}")
    await q.page.go_back()
    await q.page.wait_for_timeout(1500)
    print(
        q.page.url,
        await q.page.evaluate(
            "() => [window.__mark, window.did_handshake, window.socket?.connected, document.querySelector('#popup')?.ariaHidden]"
        ),
        await q.numbers(),
    )
    print(world.a.log.read_text()[-3000:])
