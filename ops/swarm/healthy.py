"""Docker's question to a replica: ready at first, alive from then on.

A new replica gets visits, and an update goes on, only once it is ready. A running one that loses its database is not
helped by being killed, and its pages would go with it: from then on it is asked only whether it is alive. The worker
has no pages: `healthy.py URL` asks that address each time."""

import sys
import urllib.request
from pathlib import Path

_READY = Path("/tmp/ready")


def main() -> None:
    """Exit with 1 unless it answers 200."""
    if len(sys.argv) > 1:
        _ask(sys.argv[1])
    elif _READY.exists():
        _ask("http://127.0.0.1:8080/healthz")
    else:
        _ask("http://127.0.0.1:8080/readyz")
        _READY.touch()


def _ask(url: str) -> None:
    try:
        urllib.request.urlopen(url, timeout=3).close()
    except OSError as error:
        sys.exit(f"{url}: {error}")


if __name__ == "__main__":
    main()
