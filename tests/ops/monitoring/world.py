"""A monitored Reqstly in small: two replicas and a worker behind a Caddy, everything that Prometheus asks, Alertmanager and
a mail server. The files are ours, from `ops/`. Changed in their copies are only addresses, and how long things take: each
scrape and evaluation every second, each `for` and each wait of Alertmanager's a second, so that a test need not wait."""

import asyncio
import json
import os
import re
import signal
import ssl
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import Path
from typing import Any

import yaml
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.conftest import ROOT, Database
from tests.e2e.world import Replica
from tests.idp.real import free_port
from tests.ops.monitoring.files import OPS, PROMETHEUS
from tests.ops.monitoring.processes import running

GRAFANA_URL, REPOSITORY_URL = "https://grafana.test", "https://git.test/reqstly"
_PASSWORD = "only-for-the-test"
# Not in Debian: they are asked in vain, as TargetDown then says.
AWAY = ("alloy", "grafana", "loki")
_CADDY = """
{{
    admin 127.0.0.1:{admin}
    auto_https disable_redirects
    local_certs
    skip_install_trust
    metrics
}}
(replicas) {{
    bind 127.0.0.1
    reverse_proxy {upstreams} {{
        lb_policy cookie reqstly_replica {secret}
        lb_try_duration 1s
        fail_duration 2s
    }}
}}
http://localhost:{port} {{
    import replicas
}}
https://localhost:{tls} {{
    import replicas
}}
"""
# As ops/backup/lib.sh writes it: nothing is backed up here.
_BACKUP = """
reqstly_backup_last_success_timestamp_seconds {now}
reqstly_backup_size_bytes 123456
reqstly_backup_last_duration_seconds 12
reqstly_drill_last_success_timestamp_seconds {now}
reqstly_drill_last_duration_seconds 34
reqstly_drill_last_run_ok 1
"""


@dataclass
class Mailbox:
    """A real mail server: STARTTLS and a password are asked for, as by any provider's."""

    mails: list[Message] = field(default_factory=list)

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:
        """Keep what comes."""
        content = envelope.content
        assert isinstance(content, bytes)
        self.mails.append(message_from_bytes(content, policy=default))
        return "250 Kept"

    def about(self, subject: str) -> str | None:
        """The text of the first mail with this subject."""
        return next((_text(mail) for mail in self.mails if mail["Subject"] == subject), None)


@dataclass(frozen=True)
class World:
    """What a test looks at."""

    replicas: list[Replica]
    prometheus: str
    alertmanager: str
    base: str
    mailbox: Mailbox
    folder: Path

    async def ask(self, expr: str) -> list[dict[str, Any]]:
        """What Prometheus answers now."""
        path = f"/api/v1/query?{urllib.parse.urlencode({'query': expr})}"
        found: list[dict[str, Any]] = (await self.get(path))["result"]
        return found

    async def get(self, path: str) -> Any:
        """An answer of Prometheus' API."""
        return (await asyncio.to_thread(get, self.prometheus + path))["data"]


def get(url: str) -> Any:
    """The JSON that is answered there."""
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{urllib.parse.unquote_plus(url)}: {error.read().decode()}") from None


@asynccontextmanager
async def monitored(database: Database, folder: Path) -> AsyncIterator[World]:
    """All of it, until the block ends."""
    names = (
        "app1",
        "app2",
        "worker",
        "caddy",
        "port",
        "tls",
        "node",
        "postgres",
        "blackbox",
        "prometheus",
        "alertmanager",
    )
    at = {name: free_port() for name in names}
    replicas = [_replica(f"app{n}", database, folder, at) for n in (1, 2)]
    async with AsyncExitStack() as stack:
        for replica in replicas:
            stack.callback(replica.end, signal.SIGKILL)  # nothing is to be saved
        await asyncio.gather(*(replica.start() for replica in replicas))
        stack.enter_context(_worker(database, folder, at["worker"]))
        mailbox = stack.enter_context(_mail(folder, at))
        _configure(folder, at, replicas)
        for command, ready, environment in _programs(database, folder, at):
            stack.enter_context(running(command, ready, folder, **environment))
        url = f"http://127.0.0.1:{at['prometheus']}"
        alertmanager = f"http://127.0.0.1:{at['alertmanager']}"
        yield World(replicas, url, alertmanager, f"http://localhost:{at['port']}", mailbox, folder)


def _replica(name: str, database: Database, folder: Path, at: dict[str, int]) -> Replica:
    return Replica(
        name, database, folder,
        REQSTLY_DEMO="true", REQSTLY_METRICS_PORT=str(at[name]), REQSTLY_DATA_DIR=str(folder), REQSTLY_TRUSTED_PROXIES="127.0.0.1",
    )  # fmt: skip


@contextmanager
def _worker(database: Database, folder: Path, port: int) -> Iterator[None]:
    environment = {key: value for key, value in os.environ.items() if "REQSTLY" not in key} | {
        "REQSTLY_DATABASE_URL": database.app_url, "REQSTLY_DEMO": "true", "REQSTLY_METRICS_PORT": str(port),
        "REQSTLY_DATA_DIR": str(folder),
    }  # fmt: skip
    with (folder / "worker.log").open("ab") as log:
        command = [sys.executable, "-m", "reqstly", "worker"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        yield
    finally:
        process.kill()
        process.wait(20)


def _programs(
    database: Database, folder: Path, at: dict[str, int]
) -> Iterator[tuple[list[str], str, dict[str, str]]]:
    def ours(name: str) -> str:
        return f"127.0.0.1:{at[name]}"

    caddy = str(Path(sys.executable).parent / "caddy")
    yield (
        [caddy, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"],
        f"http://localhost:{at['port']}/healthz",
        {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)},
    )
    yield (
        [
            "prometheus-node-exporter", f"--web.listen-address={ours('node')}",
            f"--collector.textfile.directory={folder / 'textfile'}",
        ],
        f"http://{ours('node')}/metrics", {},
    )  # fmt: skip
    yield (
        ["prometheus-postgres-exporter", f"--web.listen-address={ours('postgres')}"],
        f"http://{ours('postgres')}/metrics",
        {"DATA_SOURCE_NAME": f"{database.owner_url}?sslmode=disable"},
    )
    yield (
        [
            "prometheus-blackbox-exporter", f"--web.listen-address={ours('blackbox')}",
            f"--config.file={folder / 'blackbox.yml'}",
        ],
        f"http://{ours('blackbox')}/-/healthy", {},
    )  # fmt: skip
    yield (
        [
            "prometheus-alertmanager", f"--config.file={folder / 'alertmanager.yml'}",
            f"--storage.path={folder / 'alertmanager'}", f"--web.listen-address={ours('alertmanager')}",
            "--cluster.listen-address=",
        ],
        f"http://{ours('alertmanager')}/-/ready", {},
    )  # fmt: skip
    yield (
        [
            "prometheus", f"--config.file={folder / 'prometheus.yml'}", f"--storage.tsdb.path={folder / 'tsdb'}",
            f"--web.listen-address={ours('prometheus')}", "--enable-feature=expand-external-labels",
        ],
        f"http://{ours('prometheus')}/-/ready",
        {"REQSTLY_GRAFANA_URL": GRAFANA_URL, "REQSTLY_REPOSITORY_URL": REPOSITORY_URL},
    )  # fmt: skip


def _configure(folder: Path, at: dict[str, int], replicas: list[Replica]) -> None:
    upstreams = " ".join(f"127.0.0.1:{replica.port}" for replica in replicas)
    ports = {"port": at["port"], "tls": at["tls"], "admin": at["caddy"]}
    (folder / "Caddyfile").write_text(_CADDY.format(upstreams=upstreams, secret="only-for-tests", **ports))
    (folder / "textfile").mkdir()
    (folder / "textfile" / "reqstly_backup.prom").write_text(
        _BACKUP.format(now=datetime.now(UTC).timestamp()).lstrip()
    )
    _configure_prometheus(folder, at)
    # The certificate here is of Caddy's own authority.
    blackbox = yaml.safe_load((OPS / "blackbox" / "blackbox.yml").read_text())
    blackbox["modules"]["public"]["http"]["tls_config"] = {"insecure_skip_verify": True}
    (folder / "blackbox.yml").write_text(yaml.safe_dump(blackbox))


def _configure_prometheus(folder: Path, at: dict[str, int]) -> None:
    made = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text())
    made["global"] |= {"scrape_interval": "1s", "evaluation_interval": "1s"}
    ports = {"reqstly": ["app1", "app2"], "reqstly-worker": ["worker"]}
    for job in made["scrape_configs"]:
        name = job["job_name"]
        found = [f"127.0.0.1:{at[one] if one not in AWAY else 9}" for one in ports.get(name, [name])]
        if name == "blackbox":
            job["relabel_configs"][-1]["replacement"] = found[0]
            found = [f"https://localhost:{at['tls']}/api/v1/health"]
        job["static_configs"] = [{"targets": found}]
        job.pop("dns_sd_configs", None)
        job.pop("file_sd_configs", None)
    made["alerting"]["alertmanagers"] = [
        {"static_configs": [{"targets": [f"127.0.0.1:{at['alertmanager']}"]}]}
    ]
    (folder / "prometheus.yml").write_text(yaml.safe_dump(made))
    (folder / "rules").mkdir()
    for path in (PROMETHEUS / "rules").glob("*.yml"):
        (folder / "rules" / path.name).write_text(re.sub(r"(?m)^( +for:) \w+$", r"\1 1s", path.read_text()))


@contextmanager
def _mail(folder: Path, at: dict[str, int]) -> Iterator[Mailbox]:
    mailbox, tls = Mailbox(), _certificate(folder)

    def knows(_: SMTP, __: Session, ___: Envelope, how: str, login: Any) -> AuthResult:
        assert isinstance(login, LoginPassword)
        return AuthResult(success=login.password == _PASSWORD.encode() and how == "PLAIN")

    port = free_port()
    controller = Controller(
        mailbox, "127.0.0.1", port, authenticator=knows, auth_required=True,
        # Its words for LOGIN are not those that Alertmanager knows from other servers.
        auth_exclude_mechanism=["LOGIN"], tls_context=tls, require_starttls=True,
    )  # fmt: skip
    controller.start()
    try:
        _configure_alertmanager(folder, port)
        yield mailbox
    finally:
        controller.stop()


def _configure_alertmanager(folder: Path, smtp: int) -> None:
    made = yaml.safe_load((OPS / "alertmanager" / "alertmanager.yml").read_text())
    (folder / "smtp_password").write_text(_PASSWORD)
    made["global"] |= {
        "smtp_smarthost": f"localhost:{smtp}",
        "smtp_auth_password_file": str(folder / "smtp_password"),
    }
    made["templates"] = [str(OPS / "alertmanager" / "mail.tmpl")]
    for route in (made["route"], *made["route"]["routes"]):
        route |= {"group_wait": "1s", "group_interval": "1s"}
    for receiver in made["receivers"]:
        for mail in receiver["email_configs"]:
            mail["tls_config"] = {"ca_file": str(folder / "mail.pem")}
    (folder / "alertmanager.yml").write_text(yaml.safe_dump(made))


def _certificate(folder: Path) -> ssl.SSLContext:
    """A certificate for localhost, which Alertmanager is told to believe."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")]),
    )
    now = datetime.now(UTC)
    alternative = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(hours=1))
        .add_extension(alternative, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "mail.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "mail.key").write_bytes(private)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "mail.pem", folder / "mail.key")
    return context


def _text(mail: Message) -> str:
    parts = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    return "\n".join(part.get_payload(decode=True).decode().replace("\r\n", "\n") for part in parts)  # type: ignore[union-attr]
