"""A real PostgreSQL that comes with Reqstly and lives and ends with it.

`start(data_dir)` returns a running `Cluster`: created at first use, joined where it runs already.
`attach(data_dir)` does the same for a command beside the server; `stop()` ends what this process started.
Every failure is an `EmbeddedError`, a sentence for the person who started Reqstly.

In `data_dir`: `postgres/` (the data, or a link to it), `postgres.json` (port and passwords), `postgres.log`
and `postgres.lock`, which is held by the process that runs the server.
"""

from db.embedded.errors import EmbeddedError
from db.embedded.keeper import attach, start, stop
from db.embedded.settings import Cluster

__all__ = ["Cluster", "EmbeddedError", "attach", "start", "stop"]
