"""`make bench-live` in small: whatever is measured, the watchers end with what the database holds. No time is asserted."""

from pathlib import Path

from db.embedded import Cluster
from ops.bench.live import run
from ops.bench.live.site import Place
from tests.conftest import create, drop, pool


async def test_watchers_have_what_the_database_has_also_after_a_kill(
    cluster: Cluster, demo_template: str, tmp_path: Path
) -> None:
    made = create(cluster, "reqstly_live", demo_template)
    place = Place(made.app_url, made.owner_url, cluster.data_dir, tmp_path / "live.log")
    async with pool(made.app_url):
        found = await run.measure(place, run.Size(20, seconds=4, rate=25, processes=1))
    drop(cluster, made.name)
    assert (found.lost, found.twice) == (0, 0), found
    assert sum(found.written.values()) > 20 and found.latency_ms.count > 100, found
    assert found.end.connected == 20 and found.told["messages"] > 100, found
    assert found.storm and found.storm.killed and not found.storm.away, found.storm
    assert found.storm.end.connected == 20 and found.storm.told["reloads"] >= found.storm.killed, found.storm
