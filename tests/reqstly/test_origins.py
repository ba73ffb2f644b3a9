"""Which hosts are ours, and which pages."""

import pytest

from components.ways import own
from reqstly.holding import Held, place
from reqstly.origins import is_our_host, is_our_page
from reqstly.settings import settings

OURS = "https://requests.example.com"


@pytest.mark.parametrize("host", ["requests.example.com", "REQUESTS.example.com", "requests.example.com:443"])
def test_our_host_is_known(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "public_url", OURS)
    assert is_our_host(host)


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "requests.example.com.evil.example", "requests.example.com:8443", "x@requests.example.com",
     "requests.example.com/x", "requests.example.com:x", "requests.example.com#", "localhost", "127.0.0.1", "[::1",
     " requests.example.com", "requests.example.com, evil.example"],
)  # fmt: skip
def test_another_host_is_not(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "public_url", OURS)
    assert not is_our_host(host)


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1:8080", "[::1]:8080", "127.0.0.2", "localhost"])
def test_without_a_public_url_this_machine_is_ours(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "public_url", "")
    assert is_our_host(host) and is_our_page(f"http://{host}", host)
    assert not is_our_host("requests.example.com") and not is_our_page("http://localhost:2", host)


def test_a_page_is_ours_by_scheme_host_and_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "public_url", OURS)
    assert is_our_page(OURS, "requests.example.com")
    assert is_our_page(OURS, "requests.example.com:443")
    for origin in ("http://requests.example.com", f"{OURS}:444", f"{OURS}/", "null", "", "https://evil.example",
                   "//requests.example.com",
                   "https://x@requests.example.com", "https://[", f"{OURS}."):  # fmt: skip
        assert not is_our_page(origin, "requests.example.com"), origin
    assert not is_our_page("https://evil.example", "evil.example")


@pytest.mark.parametrize(
    "then", ["/", "/requests/REQ-1?a=b%20c#d", "/requests?q=%5Cd+%0A", "/zażółć", "/a b", "/a?then=//b"]
)
def test_a_way_back_to_our_pages_is_kept(then: str) -> None:
    assert own(then) == then


@pytest.mark.parametrize(
    "then",
    ["", "x", "https://evil.example", "//evil.example", "/\\evil.example", "/%2Fevil.example", "/%5cevil", "/a\\b", "/\x00", "/%00",
     "/a\r\nb", "/a%0d%0ab", "/\t/evil", "/\x7f", "/\x85", "/\ud800", "\\/evil", " /a", "/" + "a" * 3_000],
)  # fmt: skip
def test_anything_else_leads_home(then: str) -> None:
    assert own(then) == "/"


def test_what_is_held_is_bounded_by_address_and_in_all() -> None:
    held = Held(each=3, most=5)
    assert held.take("a", 3) and not held.take("a") and held.take("b", 2) and not held.take("c")
    held.give("a", 2)
    assert held.take("c", 2) and held.total == 5
    for address, amount in (("a", 1), ("b", 2), ("c", 2)):
        held.give(address, amount)
    assert held.total == 0 and not held._of


def test_a_network_of_ipv6_is_one_place() -> None:
    assert place(("2001:db8::1", 1)) == place(("2001:db8::ffff", 2)) != place(("2001:db8:0:1::1", 1))
    assert place(("::ffff:192.0.2.1", 1)) == place(("192.0.2.1", 1)) and place(None) == ""
