"""What Prometheus is told of the pages that are open here: asked when it asks, so that pages do nothing for it.

Uses internals of NiceGUI: `tests/components/test_contract.py` holds them."""

from collections import Counter
from collections.abc import Iterable

from nicegui import Client, core
from prometheus_client import REGISTRY, Gauge, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

_PAGE = "page"

SOCKETS = Gauge("reqstly_websocket_clients", "Browsers' websockets that are connected.")
SOCKETS.set_function(lambda: len(core.sio.eio.sockets))


class Pages(Collector):
    """The pages that this process holds, by their routes' templates; those whose browser may come back, too."""

    def collect(self) -> Iterable[Metric]:
        """What is open now."""
        # In one go: Prometheus asks from a thread of its own, while pages come and go.
        clients = list(Client.instances.values())
        told = GaugeMetricFamily("reqstly_pages_open", "Pages that are open, by route.", labels=[_PAGE])
        for page, count in Counter(client.storage.get(_PAGE, client.page.path) for client in clients).items():
            told.add_metric([page], count)
        return [told]


def shows(client: Client, page: str) -> None:
    """This window shows the page of this route now."""
    client.storage[_PAGE] = page


REGISTRY.register(Pages())
