"""Under which names we are reached, and which pages are our own. The public URL says it; on this machine alone, whose URL names
it or that has none, any of its names and ports do."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from reqstly.settings import LOOPBACK, settings

_PORTS = {"http": 80, "https": 443}


def is_our_host(host: str) -> bool:
    """Whether a Host header names us."""
    said, ours = _parts(f"//{host}"), urlsplit(settings().origin)
    # A Host is a name and a port, nothing else.
    if said is None or said.netloc != host or "@" in host or host != host.strip():
        return False
    if ours.hostname in LOOPBACK:
        return _is_here(said.hostname or "")
    return said.hostname == ours.hostname and _port(said, ours.scheme) == _port(ours, ours.scheme)


def is_our_page(origin: str, host: str) -> bool:
    """Whether what names this origin was sent by a page of ours, which was loaded from this host: the scheme counts, too."""
    said, here = _parts(origin), _parts(f"//{host}")
    scheme = urlsplit(settings().origin).scheme
    return (
        said is not None
        and here is not None
        and is_our_host(host)
        and said.scheme == scheme
        and origin == f"{said.scheme}://{said.netloc}"
        and (said.hostname, _port(said, scheme)) == (here.hostname, _port(here, scheme))
        and "@" not in origin
    )


def _is_here(name: str) -> bool:
    try:
        return name in LOOPBACK or ip_address(name).is_loopback
    except ValueError:
        return False


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  (read, it may be no number)
    except ValueError:
        return None
    return parts if parts.hostname else None


def _port(parts: SplitResult, scheme: str) -> int | None:
    return parts.port or _PORTS.get(scheme)
