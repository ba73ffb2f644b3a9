"""Who is told of what: Alertmanager's own tool says where each alert goes, and a real one what it holds back."""

import json
import re
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.idp.real import free_port
from tests.ops.monitoring.files import OPS, Alert, alerts
from tests.ops.monitoring.processes import running

CONFIG = OPS / "alertmanager" / "alertmanager.yml"
RECEIVER = {"page": "pages", "ticket": "tickets", "none": "heartbeat"}


def test_alertmanager_takes_the_configuration_and_the_mails_template() -> None:
    assert "1 templates" in _amtool("check-config", str(CONFIG))


def test_mails_can_be_made() -> None:
    """Also where an alert lacks what ours have: a mail with gaps is better than none."""
    glob = f"--template.glob={CONFIG.parent / 'mail.tmpl'}"
    subject, text = (
        _amtool("template", "render", glob, f'--template.text={{{{ template "reqstly.{part}" . }}}}')
        for part in ("subject", "text")
    )
    assert "(and 1 more)" in subject and "\n" not in subject.strip()
    assert "What to do:" in text and "  instance: foo.bar:1234\n" in text


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert.name)
def test_each_alert_reaches_those_whom_its_severity_names(alert: Alert) -> None:
    _goes(CONFIG, RECEIVER[alert.labels["severity"]], alertname=alert.name, **alert.labels)


def test_what_no_route_knows_is_not_lost() -> None:
    _goes(CONFIG, "tickets", alertname="NobodyKnows")


def test_with_webhooks_it_is_a_configuration_too(tmp_path: Path) -> None:
    text = CONFIG.read_text()
    assert text.count("#webhook:") > 5
    (tmp_path / "mail.tmpl").write_text((CONFIG.parent / "mail.tmpl").read_text())
    path = tmp_path / "alertmanager.yml"
    path.write_text(text.replace("#webhook:", ""))
    assert "4 receivers" in _amtool("check-config", str(path))
    _goes(path, "heartbeat,heartbeat-service", alertname="Watchdog", severity="none", part="watching")
    _goes(path, "pages", alertname="DatabaseDown", severity="page", part="database")


def test_no_secret_is_in_the_configuration() -> None:
    assert not re.findall(r"(?:password|secret|token):", CONFIG.read_text())


@pytest.fixture(scope="module")
def alertmanager(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real one with our configuration, which has not begun to mail when the tests are over."""
    folder, port = tmp_path_factory.mktemp("alertmanager"), free_port()
    # The first wait alone is longer: nobody is to be mailed from here.
    text = re.sub(r"group_wait: \w+", "group_wait: 1h", CONFIG.read_text())
    text = text.replace("- mail.tmpl", f"- {CONFIG.parent / 'mail.tmpl'}")
    (folder / "alertmanager.yml").write_text(text)
    url = f"http://127.0.0.1:{port}"
    command = [
        "prometheus-alertmanager", f"--config.file={folder / 'alertmanager.yml'}", f"--storage.path={folder / 'data'}",
        f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address=",
    ]  # fmt: skip
    with running(command, f"{url}/-/ready", folder):
        yield url


def test_an_outage_is_told_once(alertmanager: str) -> None:
    # Both outages are causes, and so is what endangers the data or the host; with both, the database is the deeper one.
    told = {a.name for a in alerts() if a.labels["severity"] != "ticket" and a.labels["part"] != "app"}
    _tells(alertmanager, {a.name for a in alerts()}, told)
    for outage in ("AllReplicasDown", "DatabaseDown"):
        _tells(alertmanager, {outage, "SiteUnreachable", "JobsLate", "AuditBroken"}, {outage, "AuditBroken"})


def test_what_burns_fast_and_what_is_full_is_told_once(alertmanager: str) -> None:
    burning = {"ErrorsBurnFast", "ErrorsBurnSlow", "SlownessBurnSlow"}
    _tells(alertmanager, burning, burning - {"ErrorsBurnSlow"})
    _tells(alertmanager, {"SlownessBurnFast", "SlownessBurnSlow"}, {"SlownessBurnFast"})
    _tells(alertmanager, {"DiskFull", "DiskFilling"}, {"DiskFull"})
    _tells(alertmanager, {"ReplicaDown", "BackupTooOld"}, {"ReplicaDown", "BackupTooOld"})


def _goes(config: Path, receivers: str, **labels: str) -> None:
    pairs = [f"{name}={value}" for name, value in labels.items()]
    _amtool("config", "routes", "test", f"--config.file={config}", f"--verify.receivers={receivers}", *pairs)


def _amtool(*arguments: str) -> str:
    done = subprocess.run(["amtool", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _tells(url: str, firing: set[str], told: set[str]) -> None:
    """These alerts fire together, and just those of `told` are not held back."""
    mark = str(time.monotonic_ns())  # lest alerts of an earlier call be meant
    sent = [{"labels": {"alertname": a.name, **a.labels, "call": mark}} for a in alerts() if a.name in firing]
    _ask(f"{url}/api/v2/alerts", sent)
    try:
        for _ in range(50):  # what holds back is told of new alerts a moment later
            found = _ask(f"{url}/api/v2/alerts?filter=call%3D{mark}")
            free = {alert["labels"]["alertname"] for alert in found if not alert["status"]["inhibitedBy"]}
            if len(found) == len(firing) and free == told:
                return
            time.sleep(0.1)
        raise AssertionError(f"{free} for {told}")
    finally:
        over = {"startsAt": "2019-01-01T00:00:00Z", "endsAt": "2020-01-01T00:00:00Z"}
        _ask(f"{url}/api/v2/alerts", [alert | over for alert in sent])


def _ask(url: str, body: object = None) -> list[dict[str, dict[str, str]]]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        text = answer.read()
    return json.loads(text) if text else []
