"""A name server with one name, as Docker's is inside a stack: what `tasks.app` means can be changed at any moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from dnslib import QTYPE, RR, A, DNSRecord
from dnslib.server import BaseResolver, DNSLogger, DNSServer

from tests.idp.real import free_port


class Names(BaseResolver):  # type: ignore[misc]
    """`addresses` of the replicas; `port` to ask at."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.port = free_port()

    def resolve(self, request: DNSRecord, handler: object) -> DNSRecord:
        """Every name is that one."""
        answer = request.reply()
        if request.q.qtype == QTYPE.A:
            for address in self.addresses:
                answer.add_answer(RR(request.q.qname, QTYPE.A, rdata=A(address), ttl=0))
        return answer


@contextmanager
def names() -> Iterator[Names]:
    """One, until the block ends."""
    found = Names()
    server = DNSServer(
        found, port=found.port, address="127.0.0.1", logger=DNSLogger("-request,-reply,-error")
    )
    server.start_thread()
    try:
        yield found
    finally:
        server.stop()
        server.server.server_close()
