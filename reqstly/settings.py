"""The one reader of the environment. Every setting is prefixed REQSTLY_; DATABASE_URL is understood too."""

import ipaddress
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import AliasChoices, BaseModel, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent
LOOPBACK = ("localhost", "127.0.0.1", "::1")
SECRET_LEAST = 32
# Where Docker puts secrets. A file `reqstly_secret_key` there is REQSTLY_SECRET_KEY, and so on; the environment goes first.
SECRETS = Path("/run/secrets")

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Provider(BaseModel):
    """An OpenID provider, such as Azure AD: REQSTLY_PROVIDERS__AZURE__ISSUER=… and so on; AZURE becomes its key."""

    name: str = "your organisation"
    issuer: str
    client_id: str
    client_secret: SecretStr | None = None
    client_secret_file: Path | None = None
    scopes: str = "openid profile email"
    # Azure AD's `sub` differs from one application to the next; its `oid` is the person in the whole tenant.
    subject_claim: Literal["sub", "oid"] = "sub"
    # What it signs with for us, as registered there: a token signed in another way is not believed (RFC 8725, 3.1).
    # Only keys that nobody else has: no `none`, and no secret that we share.
    algorithm: Literal["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"] = (
        "RS256"
    )
    # Whom access tokens (JWT) have to be for to be taken by the API. Empty: none are.
    audience: str = ""
    create_accounts: bool = True

    @property
    def secret(self) -> str:
        """The client's secret, from wherever it is kept; empty for a public client."""
        if self.client_secret_file is not None:
            return self.client_secret_file.read_text().strip()
        return self.client_secret.get_secret_value() if self.client_secret else ""

    @model_validator(mode="after")
    def _one_tenant(self) -> "Provider":
        parts = urlsplit(self.issuer)
        if parts.scheme != "https" and parts.hostname not in LOOPBACK:
            raise ValueError(f"The issuer {self.issuer} has to begin with https://.")
        if {"common", "organizations", "consumers", "{tenantid}"} & set(parts.path.lower().split("/")):
            raise ValueError(
                f"The issuer {self.issuer} stands for many tenants: anybody with a Microsoft account could come in. "
                "Name your own tenant's id in it; for several tenants, set up several providers."
            )
        return self


class Settings(BaseSettings):
    """What an operator can set."""

    model_config = SettingsConfigDict(
        env_prefix="REQSTLY_", env_ignore_empty=True, env_nested_delimiter="__", hide_input_in_errors=True
    )

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    data_dir: Path = CHECKOUT / ".reqstly"
    # The application's own role in production. Unset: the embedded server in data_dir.
    database_url: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("REQSTLY_DATABASE_URL", "DATABASE_URL")
    )
    # Who owns the tables: for migrations, `reqstly db shell`, `audit verify` and `demo reset`. No running service needs it:
    # unset, `serve` does not migrate, and is not ready until `reqstly db upgrade` has. Commands use database_url then.
    database_owner_url: SecretStr | None = None
    # For what has to stay on one connection: listening, and the worker, which listens too. Beside a PgBouncer that gives a
    # connection back after each transaction it is the server's own address. Unset: the same as database_url.
    database_listen_url: SecretStr | None = None
    demo: bool = False
    # Where people reach it. https makes the cookies Secure; passkeys and providers send people back here.
    public_url: str = ""
    # Encrypts and signs what must outlive a process: the same for all replicas.
    secret_key: SecretStr | None = None
    providers: dict[str, Provider] = Field(default_factory=dict)
    # Unset: with a provider yes, and in demo mode. True without a provider: by passkeys alone.
    passkeys: bool | None = None
    # Addresses of the proxies whose X-Forwarded-For is believed, comma-separated.
    trusted_proxies: str = ""
    # Where Prometheus asks, on `host`: never the public port. Unset: nowhere.
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    worker_in_app: bool = True
    # With less free on the disk of data_dir a replica is not ready.
    disk_least_mb: int = Field(default=100, ge=0)
    # What the backup's scripts write for Prometheus (reqstly_backup.prom), for the admins' page of status. Unset: it says so.
    backup_file: Path | None = None
    log_level: LogLevel = "INFO"
    log_json: bool = False
    # Of a library, or a part of ours, by its name: REQSTLY_LOG_LEVELS='{"procrastinate": "INFO"}'. Else WARNING for libraries.
    log_levels: dict[str, LogLevel] = Field(default_factory=dict)
    # A statement that takes so long is logged, without its values.
    log_slow_ms: float = Field(default=500, gt=0)
    # Where traces are sent by OTLP over HTTP, such as http://alloy:4318. Unset: nothing is measured.
    otlp_endpoint: str = ""
    session_idle_hours: float = Field(default=8, gt=0)
    session_absolute_days: float = Field(default=7, gt=0)
    # How long after signing in one may change how one signs in.
    fresh_minutes: float = Field(default=15, gt=0)
    # How many calls of the API a minute, by one token (or session), and by all of one person's together.
    api_token_per_minute: int = Field(default=600, ge=1)
    api_person_per_minute: int = Field(default=1_200, ge=1)
    # Connections to the database that are in use as a rule. As many again are opened when it is busy.
    pool_size: int = Field(default=10, ge=1, le=100)

    @property
    def secure(self) -> bool:
        """Whether people reach this server over https."""
        return self.public_url.startswith("https://")

    def cookie(self, name: str) -> str:
        """A cookie's name. Browsers hold `__Host-` to https, the whole path, and no other host."""
        return f"__Host-{name}" if self.secure else name

    @property
    def origin(self) -> str:
        """Scheme, host and port as a browser names them. In demo mode, unless set: this machine."""
        parts = urlsplit(self.public_url or f"http://localhost:{self.port}")
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def has_passkeys(self) -> bool:
        """Whether people can sign in with passkeys."""
        return bool(self.providers) or self.demo if self.passkeys is None else self.passkeys

    def called(self, provider: str | None) -> str:
        """A provider's name, as people know it; its key where it is set up no more."""
        known = self.providers.get(provider or "")
        return known.name if known else provider or ""

    def refusal(self) -> str | None:
        """Why the product does not start with these settings, in a sentence; None: it may."""
        return self._demo_refusal() if self.demo else self._production_refusal()

    def _demo_refusal(self) -> str | None:
        real = [
            name
            for name, is_set in (
                ("REQSTLY_SECRET_KEY", self.secret_key is not None),
                ("REQSTLY_PUBLIC_URL", _is_elsewhere(self.public_url)),
                ("REQSTLY_PROVIDERS", any(_is_elsewhere(p.issuer) for p in self.providers.values())),
            )
            if is_set
        ]
        if not real:
            return None
        return (
            f"Demo mode lets anybody in as anybody, and {' and '.join(real)} says that this is for real people. "
            "Unset one or the other."
        )

    def _production_refusal(self) -> str | None:
        key = self.secret_key.get_secret_value() if self.secret_key else ""
        if len(key) < SECRET_LEAST:
            return (
                f"REQSTLY_SECRET_KEY is {'too short' if key else 'not set'}: it takes at least {SECRET_LEAST} characters "
                "that nobody can guess. `openssl rand -hex 32` makes one; keep it, and give every replica the same."
            )
        url = urlsplit(self.public_url)
        if not url.netloc:
            return (
                "REQSTLY_PUBLIC_URL is not set: the address at which people reach Reqstly, such as "
                "https://requests.example.com (here, to try it: http://localhost:8080)."
            )
        if url.scheme != "https" and url.hostname not in LOOPBACK:
            return (
                f"REQSTLY_PUBLIC_URL is {self.public_url}: anywhere but on this machine it has to be https."
            )
        if not self.providers and not self.has_passkeys:
            return (
                "No way to sign in is set up: name an OpenID provider such as Azure AD (REQSTLY_PROVIDERS__AZURE__ISSUER "
                "and so on, see docs/RUNBOOK.md), or go with passkeys alone: REQSTLY_PASSKEYS=true."
            )
        if not self.providers and not is_name(url.hostname):
            return (
                f"REQSTLY_PUBLIC_URL is {self.public_url}, and passkeys, the only way to sign in, belong to a name, not to "
                "a number: nobody could come in. Give it a name (here, to try it: http://localhost:8080)."
            )
        return None


def is_name(host: str | None) -> bool:
    """Whether a host goes by a name, and not by a number."""
    try:
        ipaddress.ip_address(host or "")
    except ValueError:
        return bool(host)
    return False


def _is_elsewhere(url: str) -> bool:
    return bool(url) and urlsplit(url).hostname not in LOOPBACK


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings(_secrets_dir=SECRETS if SECRETS.is_dir() else None)
