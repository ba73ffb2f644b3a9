"""Start, join and keep the server: one process runs it, the others stand by to take over."""

import atexit
import fcntl
import os
import subprocess
import threading
import time
from concurrent.futures import Future
from pathlib import Path

from loguru import logger

from db.embedded import create, errors, log, place, server, settings
from db.embedded.errors import EmbeddedError
from db.embedded.settings import Cluster

_JOIN_SECONDS = 30
_TICK_SECONDS = 0.2
_RETRY_SECONDS = 5


def start(data_dir: Path, *, durable: bool = True) -> Cluster:
    """The running server of `data_dir`: started here (created at first use), or joined where it runs already.

    A process that joined takes over when the owner goes away. `durable=False` may lose data: for tests only.
    Raises EmbeddedError.
    """
    return _keeper(data_dir, durable=durable, takes_over=True).first.result()


def attach(data_dir: Path) -> Cluster:
    """The running server of `data_dir`, else one for the life of this process. Raises EmbeddedError."""
    return _keeper(data_dir, durable=True, takes_over=False).first.result()


def stop() -> None:
    """End every server that this process runs, by a clean fast shutdown, and stand by for none."""
    for data_dir in list(_keepers):
        _keepers.pop(data_dir).stop()


class Keeper:
    """Keeps one data folder's server running, from a thread of its own.

    That thread is the server's parent: the server ends when its parent thread does, so this one never returns
    while the process lives.
    """

    def __init__(self, data_dir: Path, *, durable: bool, takes_over: bool) -> None:
        self.data_dir = data_dir
        self.durable = durable
        self.takes_over = takes_over
        self.first: Future[Cluster] = Future()
        self._lock = Lock(data_dir / "postgres.lock")
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._live, name="embedded-postgres", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Shut down what we run, then give the lock away: whoever takes it finds an orderly folder."""
        self._stopping.set()
        self._thread.join(_RETRY_SECONDS)
        if self._process:
            server.shut_down(self._process)
        self._lock.close()

    def forget(self) -> None:
        """In a forked child: the server is not its own, and the lock must not outlive the parent."""
        self._lock.close()

    def _live(self) -> None:
        try:
            cluster = self._start_or_join()
        except OSError as error:
            self._fail(errors.from_os(error, self.data_dir))
            return
        except BaseException as error:
            self._fail(error)
            return
        self.first.set_result(cluster)
        while not self._stopping.wait(_TICK_SECONDS):
            try:
                self._keep(cluster)
            except (EmbeddedError, OSError) as error:
                logger.error("The embedded database is down: {}", error)
                self._stopping.wait(_RETRY_SECONDS)

    def _start_or_join(self) -> Cluster:
        deadline = time.monotonic() + _JOIN_SECONDS
        while not self._lock.acquire():
            running = settings.load(place.find(self.data_dir))
            if running and server.accepts(running):
                return running
            if time.monotonic() > deadline:
                raise EmbeddedError(
                    f"Another Reqstly holds {self._lock.path}, but its database did not answer for"
                    f" {_JOIN_SECONDS} seconds: see {self.data_dir / 'postgres.log'}, end that process and"
                    " start again."
                )
            time.sleep(0.05)
        return self._run(None)

    def _keep(self, cluster: Cluster) -> None:
        """Take over from an owner that went away; start our own server anew if it crashed."""
        if not self._lock.held and not (self.takes_over and self._lock.acquire()):
            return
        if self._process is None or self._process.poll() is not None:
            logger.warning("Starting the embedded database in {} again", cluster.data_dir)
            self._run(cluster)

    def _run(self, known: Cluster | None) -> Cluster:
        """Start the server. `known` is what others connect to already: its port stays."""
        here = place.find(self.data_dir)
        place.prepare(here)
        server.await_end_of_others(here.pgdata, known or settings.load(here))
        cluster = known or settings.settle(here)
        create.create(here, cluster, durable=self.durable)
        self._boot(here, cluster)
        if not server.accepts(cluster):  # postgres.json was lost or replaced, or the data came from elsewhere
            self._end()
            create.set_roles(here, cluster, here.pgdata)
            self._boot(here, cluster)
        if not server.accepts(cluster):
            raise EmbeddedError(
                f"PostgreSQL in {here.pgdata} runs, but refuses Reqstly's own role: see {here.log}, then"
                " start again."
            )
        return cluster

    def _boot(self, here: place.Place, cluster: Cluster) -> None:
        log_start = log.begin(here.log)
        self._process = server.spawn(here, cluster, durable=self.durable)
        server.await_ready(self._process, here, log_start)

    def _end(self) -> None:
        if self._process:
            server.shut_down(self._process)

    def _fail(self, error: BaseException) -> None:
        self._end()
        self._lock.close()
        self.first.set_exception(error)


class Lock:
    """An flock on a file; the kernel gives it back however the process ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.held = False
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)  # never inherited by a program we start

    def acquire(self) -> bool:
        """Whether the lock is ours now; never waits."""
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        self.held = True
        return True

    def close(self) -> None:
        """Give the lock back; a second call does nothing."""
        self.held = False
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


_keepers: dict[Path, Keeper] = {}


def _keeper(data_dir: Path, *, durable: bool, takes_over: bool) -> Keeper:
    """This process's keeper of the folder, made at the first call; one that failed is not kept."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        home = data_dir.resolve()
        known = _keepers.get(home)
        if known is None or (known.first.done() and known.first.exception()):
            known = _keepers[home] = Keeper(home, durable=durable, takes_over=takes_over)
    except OSError as error:
        raise errors.from_os(error, data_dir) from error
    known.takes_over |= takes_over
    return known


def _after_fork() -> None:
    while _keepers:
        _keepers.popitem()[1].forget()


atexit.register(stop)
os.register_at_fork(after_in_child=_after_fork)
