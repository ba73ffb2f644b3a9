"""Pages that were fetched and that no browser has joined: of one session, and in all, so many. The oldest go first; a browser
that comes to one after all loads it anew."""

from collections import Counter

from nicegui import Client

# Whoever opens thirty tabs at once loses none of them. A replica that takes over another's pages has many at once.
OF_SESSION_MOST, MOST = 50, 500

# By the page's id, in the order in which they were drawn: the page, and whose it is.
_waiting: dict[str, tuple[Client, int]] = {}
_of: Counter[int] = Counter()


def drawn(client: Client, session_id: int) -> None:
    """Count a page that was just drawn, until it is joined or deleted; and delete the oldest where there are too many."""
    if client.is_deleted:
        return
    _waiting[client.id] = client, session_id
    _of[session_id] += 1
    client.on_connect(lambda: _forget(client.id))
    client.on_delete(lambda: _forget(client.id))
    if _of[session_id] > OF_SESSION_MOST:
        _delete(next(one for one, whose in _waiting.values() if whose == session_id))
    elif len(_waiting) > MOST:
        _delete(next(iter(_waiting.values()))[0])


def _delete(client: Client) -> None:
    _forget(client.id)
    if not client.is_deleted:
        client.delete()


def _forget(client_id: str) -> None:
    found = _waiting.pop(client_id, None)
    if found is not None:
        _of[found[1]] -= 1
        if not _of[found[1]]:
            del _of[found[1]]
