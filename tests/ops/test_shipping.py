"""How the log gets to Loki. Alloy and Loki themselves cannot be had here: their files are read strictly, against what their
documentation knows, and the stages are applied to real lines by an emulation of our own."""

import json
import re
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from db.embedded import Cluster
from tests.conftest import ROOT, create, drop, until
from tests.e2e.world import Replica
from tests.ops.alloy import Block, Reference, Wrong, parse

ALLOY = ROOT / "ops/alloy/config.alloy"
LOKI = ROOT / "ops/loki/loki.yml"

# https://grafana.com/docs/alloy/latest/reference/components/: what each block may hold, and what a component exports.
KNOWN = {
    "logging": {"level", "format"},
    "discovery.docker": {"host", "refresh_interval"},
    "discovery.relabel": {"targets", "rule"},
    "rule": {"source_labels", "regex", "target_label", "replacement", "action", "separator"},
    "loki.source.docker": {"host", "targets", "forward_to", "refresh_interval", "labels", "relabel_rules"},
    "loki.process": {"forward_to", "stage.match"},
    "stage.match": {"selector", "action", "stage.json", "stage.timestamp", "stage.labels"},
    "stage.json": {"expressions", "drop_malformed", "source"},
    "stage.timestamp": {"source", "format", "action_on_failure"},
    "stage.labels": {"values"},
    "loki.write": {"endpoint", "external_labels"},
    "endpoint": {"url", "max_backoff_retries", "max_backoff_period", "min_backoff_period", "batch_wait", "batch_size"},
}  # fmt: skip
EXPORTS = {
    "discovery.docker": "targets",
    "discovery.relabel": "output",
    "loki.process": "receiver",
    "loki.write": "receiver",
}

# https://grafana.com/docs/loki/latest/configure/: of each section, the keys that we set.
LOKI_KEYS = {
    "auth_enabled": None,
    "server": {"http_listen_port", "log_level"},
    "common": {"instance_addr", "path_prefix", "replication_factor", "storage", "ring"},
    "schema_config": {"configs"},
    "compactor": {
        "working_directory", "compaction_interval", "retention_enabled", "retention_delete_delay", "delete_request_store",
    },
    "limits_config": {
        "retention_period", "ingestion_rate_mb", "ingestion_burst_size_mb", "max_streams_per_user", "max_label_names_per_series",
        "max_line_size", "max_line_size_truncate", "reject_old_samples_max_age", "max_entries_limit_per_query",
        "max_query_length", "max_query_parallelism", "discover_service_name", "discover_log_levels",
    },
    "analytics": {"reporting_enabled"},
}  # fmt: skip


@pytest.fixture(scope="module")
def config() -> Block:
    """Alloy's file."""
    return parse(ALLOY.read_text())


def test_alloys_blocks_and_attributes_are_known(config: Block) -> None:
    def check(block: Block) -> None:
        assert {*block.values, *(inner.name for inner in block.blocks)} <= KNOWN[block.name], block.name
        for inner in block.blocks:
            check(inner)

    for block in config.blocks:
        assert (block.label != "") == (block.name != "logging")
        check(block)


def test_alloys_references_lead_somewhere(config: Block) -> None:
    exported = {f"{block.name}.{block.label}.{EXPORTS.get(block.name)}" for block in config.blocks}
    refers = {reference.name for block in config.blocks for reference in block.references()}
    assert refers - {"constants.hostname"} <= exported
    # And nothing stands there that leads nowhere.
    assert {name for name in exported if not name.endswith(".None")} <= refers


@pytest.mark.parametrize(
    "wrong", ["a {", 'a "b" { c = }', "a { c = 1 c = 2 }", 'a "b" {} a "b" {}', "a { b.c = 1 }", "a { ! }"]
)
def test_the_parser_is_strict(wrong: str) -> None:
    with pytest.raises((Wrong, IndexError)):
        parse(wrong)


def test_nothing_is_dropped(config: Block) -> None:
    text = ALLOY.read_text()
    assert "stage.drop" not in text and "stage.limit" not in text and '"drop"' not in text
    assert config.one("loki.write").one("endpoint").values["max_backoff_retries"] == 0


def relabelled(config: Block, target: dict[str, str]) -> dict[str, str]:
    """What Prometheus' rules make of a container's labels; those with two underscores go."""
    labels = dict(target)
    for rule in config.one("discovery.relabel").all("rule"):
        value = ";".join(labels.get(name, "") for name in rule.values.get("source_labels", []))
        if found := re.fullmatch(rule.values.get("regex", "(.*)"), value):
            replacement = re.sub(r"\$(\d)", r"\\\1", rule.values.get("replacement", "$1"))
            labels[rule.values["target_label"]] = found.expand(replacement)
    return {name: value for name, value in labels.items() if not name.startswith("__")}


META = "__meta_docker_container_label_com_docker_"


@pytest.mark.parametrize(
    ("labels", "service"),
    [
        ({f"{META}swarm_service_name": "reqstly_app"}, "app"),
        ({f"{META}swarm_service_name": "reqstly_node-exporter"}, "node-exporter"),
        ({f"{META}swarm_service_name": "alone"}, "alone"),
        ({f"{META}compose_service": "worker"}, "worker"),
        ({"__meta_docker_container_name": "/somebodys"}, "other"),
    ],
)
def test_a_container_is_its_service(config: Block, labels: dict[str, str], service: str) -> None:
    also = {"__meta_docker_container_id": "f00d", "__address__": "10.0.0.7:80"}
    assert relabelled(config, labels | also) == {"service": service}


def processed(config: Block, service: str, line: str) -> tuple[dict[str, str], datetime | None]:
    """The labels and the moment that a line gets."""
    labels: dict[str, str] = {"service": service}
    match = config.one("loki.process").one("stage.match")
    selector = re.fullmatch(r'\{service=~"(.+)"\}', match.values["selector"])
    assert selector
    extracted: dict[str, Any] = {}
    at = None
    if re.fullmatch(selector[1], service):
        for stage in match.blocks:
            if stage.name == "stage.json":
                try:
                    said = json.loads(line)
                except ValueError:
                    assert stage.values["drop_malformed"] is False
                    continue
                extracted = {
                    name: said[key] for name, key in stage.values["expressions"].items() if key in said
                }
            elif stage.name == "stage.timestamp" and stage.values["source"] in extracted:
                at = datetime.fromisoformat(extracted[stage.values["source"]])
            elif stage.name == "stage.labels":
                chosen = stage.values["values"].items()
                labels |= {name: str(extracted[key]) for name, key in chosen if key in extracted}
    external = config.one("loki.write").values["external_labels"]
    assert external == {"node": Reference("constants.hostname")}
    return labels | {"node": "one"}, at


@pytest.fixture(scope="module")
async def said(
    cluster: Cluster, template: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[list[str]]:
    """Lines of the real product in production."""
    database = create(cluster, "reqstly_shipping", template)
    environment = {
        "REQSTLY_SECRET_KEY": "only-for-tests-" + "0" * 32,
        "REQSTLY_PASSKEYS": "true",
        "REQSTLY_LOG_JSON": "true",
        "REQSTLY_LOG_LEVEL": "DEBUG",
    }
    replica = Replica("shipping", database, tmp_path_factory.mktemp("shipping"), **environment)
    replica._environment["REQSTLY_PUBLIC_URL"] = f"http://localhost:{replica.port}"
    try:
        await replica.start()
        database.rows("alter table requests rename to away")  # an error, with its traceback
        async with httpx.AsyncClient(base_url=replica.url) as http:
            for path in ("/sign-in", "/api/v1/requests", "/nowhere"):
                await http.get(path)
        await until(lambda: replica.log.read_text().count('"HTTP"') >= 3)
    finally:
        replica.end()
    yield replica.log.read_text().splitlines()
    drop(cluster, database.name)


def test_real_lines_get_labels_that_are_few_and_bounded(config: Block, said: list[str]) -> None:
    levels = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}
    ours = [line for line in said if line.startswith("{")]
    assert len(ours) >= 3 and len(ours) < len(said), "JSON, and the greeting, which is not"
    for line in said:
        labels, at = processed(config, "app", line)
        if line in ours:
            assert labels.pop("level") in levels and at is not None and at.utcoffset() is not None
        assert labels == {"service": "app", "node": "one"}
    assert processed(config, "postgres", ours[0]) == ({"service": "postgres", "node": "one"}, None)


def test_every_line_has_what_queries_look_for(said: list[str]) -> None:
    for line in (json.loads(line) for line in said if line.startswith("{")):
        assert {"time", "level", "message", "logger", "trace"} <= line.keys()
    http = [json.loads(line) for line in said if '"HTTP"' in line]
    assert all(
        {"method", "route", "status", "ms"} <= line.keys() and len(line["trace"]) == 32 for line in http
    )


def test_loki_keeps_thirty_days_and_its_keys_are_known() -> None:
    loki = yaml.safe_load(LOKI.read_text())
    assert loki.keys() == LOKI_KEYS.keys()
    for section, keys in LOKI_KEYS.items():
        assert keys is None or loki[section].keys() <= keys, section
    limits, compactor = loki["limits_config"], loki["compactor"]
    assert limits["retention_period"] == "720h" and compactor["retention_enabled"] is True
    assert (
        compactor["delete_request_store"]
        == loki["schema_config"]["configs"][0]["object_store"]
        == "filesystem"
    )
    # Retention by the compactor takes this index and period.
    schema = loki["schema_config"]["configs"][0]
    assert (schema["store"], schema["schema"], schema["index"]["period"]) == ("tsdb", "v13", "24h")
    # One more day than is kept must be askable in one query, and Alloy's labels have to fit.
    assert int(limits["max_query_length"][:-1]) >= int(limits["retention_period"][:-1])
    assert limits["max_label_names_per_series"] >= 3


def test_alloy_writes_to_where_loki_listens(config: Block) -> None:
    port = yaml.safe_load(LOKI.read_text())["server"]["http_listen_port"]
    assert config.one("loki.write").one("endpoint").values["url"] == f"http://loki:{port}/loki/api/v1/push"


def test_there_is_no_promtail() -> None:
    assert not [path for path in (ROOT / "ops").rglob("*") if "promtail" in Path(path).name.lower()]
