"""Prometheus' configuration and rules, by its own tool; no alert without its tests, its runbook section and its guard."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.ops.monitoring.files import (
    OPS,
    PROMETHEUS,
    RULE_TESTS,
    RULES,
    Alert,
    alerts,
    anchors,
    dashboards,
    load,
    metrics,
    recorded,
)  # fmt: skip

STACK = OPS / "swarm" / "stack.yml"
# Absent without anything being wrong, or told of elsewhere.
UNGUARDED = {
    "up": "TargetDown, and the counts of what is up",
    "reqstly_job_runs_total": "JobsStandStill takes its absence for none",
    "reqstly_backup_last_success_timestamp_seconds": "BackupTooOld",
    "reqstly_drill_last_success_timestamp_seconds": "DrillTooOld",
    "reqstly_drill_last_run_ok": "written with the drill's time: DrillTooOld",
}
named = pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert.name)


def test_prometheus_takes_the_configuration() -> None:
    said = _promtool("check", "config", str(PROMETHEUS / "prometheus.yml"))
    assert f"{len(RULES)} rule files found" in said and "WARNING" not in said, said


@pytest.mark.parametrize("path", RULE_TESTS, ids=lambda path: path.stem)
def test_rules(path: Path) -> None:
    assert "SUCCESS" in _promtool("test", "rules", str(path))


def test_each_alert_is_tested_firing_and_not_firing() -> None:
    fires: set[str] = set()
    quiet: set[str] = set()
    for path in RULE_TESTS:
        for group in load(path)["tests"]:
            for test in group["alert_rule_test"]:
                (fires if test["exp_alerts"] else quiet).add(test["alertname"])
    names = {alert.name for alert in alerts()}
    assert len(names) == len(alerts()), "two alerts share a name"
    assert fires == names
    assert quiet == names - {"Watchdog"}  # which is never quiet


@named
def test_an_alert_says_how_urgent_it_is_and_leads_to_what_to_do(alert: Alert) -> None:
    assert alert.labels["severity"] in {"page", "ticket", "none"} and alert.labels["part"]
    assert alert.annotations["summary"]
    assert (
        alert.annotations["runbook_url"]
        == "{{ $externalLabels.repository }}/docs/RUNBOOK.md#" + alert.name.lower()
    )
    section = anchors()[alert.name.lower()]
    for what in ("**What it means.**", "**How to see.**", "**What to do.**"):
        assert what in section, f"{alert.name} lacks {what}"
    base, _, uid = alert.annotations["dashboard_url"].rpartition("/d/")
    assert base == "{{ $externalLabels.grafana }}" and uid in dashboards()


def test_the_runbook_has_no_section_of_an_alert_that_is_gone() -> None:
    written = re.findall(
        r"^### (\w+)$",
        (OPS.parent / "docs" / "RUNBOOK.md").read_text().split("\n## Alerts\n")[1],
        re.MULTILINE,
    )
    assert sorted(written) == sorted(alert.name for alert in alerts())


def test_no_alert_is_silent_because_what_it_asks_for_is_not_there() -> None:
    guard = next(alert for alert in alerts() if alert.name == "MetricsMissing")
    guarded = re.findall(r'absent\((\w+)(?:\{[^}]*\})?\), "metric", "(\w+)"', guard.expr)
    assert guarded and [pair for pair in guarded if pair[0] != pair[1]] == []
    asked = set().union(*(metrics(alert.expr) for alert in alerts()))
    assert asked == {name for name, _ in guarded} | set(UNGUARDED)


def test_each_job_that_is_asked_is_missed_when_it_is_gone() -> None:
    jobs = {job["job_name"] for job in load(PROMETHEUS / "prometheus.yml")["scrape_configs"]}
    target = next(alert for alert in alerts() if alert.name == "TargetDown")
    own = {"reqstly", "reqstly-worker"}  # AllReplicasDown and WorkerDown
    assert set(re.findall(r'absent\(up\{job="([\w-]+)"\}\)', target.expr)) == jobs - own


def test_the_outside_probe_is_as_its_exporter_wants_it() -> None:
    path = OPS / "blackbox" / "blackbox.yml"
    done = subprocess.run(
        ["prometheus-blackbox-exporter", "--config.check", "--config.file", path],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    blackbox = next(
        j for j in load(PROMETHEUS / "prometheus.yml")["scrape_configs"] if j["job_name"] == "blackbox"
    )
    assert set(blackbox["params"]["module"]) == set(load(path)["modules"])


def test_rules_know_the_stack() -> None:
    stack = load(STACK)["services"]
    unless_set = stack["app"]["deploy"]["replicas"].partition(":-")[2].rstrip("}")
    assert recorded()["reqstly:replicas:wanted"] == f"vector({unless_set})"
    memory = next(alert for alert in alerts() if alert.name == "ReplicaMemoryHigh").expr
    limits = [stack[name]["deploy"]["resources"]["limits"]["memory"] for name in ("app", "worker")]
    assert re.findall(r"0\.8 \* (\d+) \* 1024 \* 1024", memory) == [
        limit.removesuffix("M") for limit in limits
    ]
    asked = re.findall(
        r"(?:tasks\.|targets: \[|replacement: )([a-z-]+)", (PROMETHEUS / "prometheus.yml").read_text()
    )
    assert set(asked) - {"localhost"} <= set(stack)


def _promtool(*arguments: str) -> str:
    done = subprocess.run(["promtool", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
