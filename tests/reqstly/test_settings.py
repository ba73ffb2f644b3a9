"""Demo mode and production cannot meet; production says in a sentence what it lacks, and secrets are not repeated."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reqstly import cli
from reqstly import settings as module
from reqstly.demo.load import was_used
from reqstly.identity import sessions
from reqstly.identity.sessions import Entry
from reqstly.server import DEMO_WAS_HERE
from reqstly.settings import Settings, settings
from tests.conftest import ROOT, Database
from tests.idp.real import free_port
from tests.people import requester

KEY = "k" * 32
AZURE = {
    "issuer": "https://login.microsoftonline.com/5f1a/v2.0",
    "client_id": "reqstly",
    "client_secret": "s3cret",
}
REAL = {"secret_key": KEY, "public_url": "https://requests.example.com", "providers": {"azure": AZURE}}


def refusal(**values: object) -> str:
    """What these settings are refused with; '' where they are taken."""
    return Settings.model_validate(values).refusal() or ""


def test_production_starts_with_key_address_and_a_way_in() -> None:
    assert refusal(**REAL) == ""
    assert refusal(**{**REAL, "providers": {}, "passkeys": True}) == ""
    assert refusal(secret_key=KEY, public_url="http://localhost:8080", passkeys=True) == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"secret_key": None}, "REQSTLY_SECRET_KEY is not set"),
        ({"secret_key": "short"}, "REQSTLY_SECRET_KEY is too short"),
        ({"public_url": ""}, "REQSTLY_PUBLIC_URL is not set"),
        ({"public_url": "requests.example.com"}, "REQSTLY_PUBLIC_URL is not set"),
        ({"public_url": "http://requests.example.com"}, "has to be https"),
        ({"providers": {}}, "No way to sign in is set up"),
        ({"providers": {}, "passkeys": False}, "No way to sign in is set up"),
        # Passkeys are made for a name: with a number there would be no way in at all.
        ({"providers": {}, "passkeys": True, "public_url": "https://203.0.113.5"}, "belong to a name"),
        ({"providers": {}, "passkeys": True, "public_url": "http://127.0.0.1:8080"}, "belong to a name"),
        ({"providers": {}, "passkeys": True, "public_url": "http://[::1]:8080"}, "belong to a name"),
    ],
)
def test_production_is_refused_without(changed: dict[str, object], said: str) -> None:
    assert said in refusal(**{**REAL, **changed})


@pytest.mark.parametrize("setting", REAL)
def test_demo_refuses_each_production_setting(setting: str) -> None:
    said = refusal(demo=True, **{setting: REAL[setting]})
    assert f"REQSTLY_{setting.upper()}" in said
    assert "Demo mode lets anybody in as anybody" in said


def test_demo_may_have_what_is_on_this_machine() -> None:
    """A local OpenID provider that stands for Azure AD, for showing it."""
    local = {"issuer": "http://localhost:9000", "client_id": "reqstly"}
    assert refusal(demo=True) == ""
    assert refusal(demo=True, public_url="http://localhost:8081", providers={"local": local}) == ""


@pytest.mark.parametrize("tenant", ["common", "organizations", "consumers", "{tenantid}", "Common"])
def test_an_issuer_for_many_tenants_is_refused(tenant: str) -> None:
    with pytest.raises(ValueError, match="stands for many tenants"):
        refusal(
            **{
                **REAL,
                "providers": {
                    "azure": {**AZURE, "issuer": f"https://login.microsoftonline.com/{tenant}/v2.0"}
                },
            }
        )


def test_an_issuer_without_https_is_refused() -> None:
    with pytest.raises(ValueError, match="has to begin with https"):
        refusal(**{**REAL, "providers": {"azure": {**AZURE, "issuer": "http://login.example.com"}}})


def serve(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`reqstly serve` with these settings, to its end."""
    clean = {
        key: value for key, value in os.environ.items() if "REQSTLY" not in key and key != "DATABASE_URL"
    }
    return subprocess.run(
        [sys.executable, "-m", "reqstly", "serve", *arguments],
        cwd=ROOT, env={**clean, **environment}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_the_command_line_refuses_with_one_sentence_and_makes_nothing(tmp_path: object) -> None:
    folder = f"{tmp_path}/data"
    refused = serve("--demo", REQSTLY_PUBLIC_URL="https://requests.example.com", REQSTLY_DATA_DIR=folder)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Demo mode lets anybody in as anybody")
    assert refused.stderr.count("\n") == 1
    assert not os.path.exists(folder)


def test_the_worker_refuses_likewise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "demo", True)
    monkeypatch.setattr(settings(), "secret_key", KEY)
    monkeypatch.setattr(cli, "_database", lambda **_: pytest.fail("it goes on"))
    done = CliRunner().invoke(cli.app, ["worker"])
    assert done.exit_code == 1 and done.stderr.startswith("Demo mode lets anybody in as anybody")


async def test_production_refuses_a_database_that_the_demo_was_used_on(fresh_db: Database) -> None:
    """Whoever was somebody there for an hour may have made an access token that lasts a year."""
    zoe = await requester()
    await sessions.sign_in(zoe.id, entry=Entry("passkey"))
    assert not await was_used()
    await sessions.sign_in(zoe.id)
    assert await was_used()
    refused = await asyncio.to_thread(
        serve, REQSTLY_DATABASE_URL=fresh_db.app_url, REQSTLY_DATABASE_OWNER_URL=fresh_db.owner_url,
        REQSTLY_SECRET_KEY=KEY, REQSTLY_PUBLIC_URL="http://localhost:8080", REQSTLY_PASSKEYS="true",
        REQSTLY_PORT=str(free_port()),
    )  # fmt: skip
    assert (refused.returncode, refused.stderr.splitlines()[-1]) == (1, DEMO_WAS_HERE)


def test_a_secret_in_a_wrong_setting_is_not_printed() -> None:
    refused = serve(
        REQSTLY_PROVIDERS__AZURE__ISSUER="https://login.microsoftonline.com/common/v2.0",
        REQSTLY_PROVIDERS__AZURE__CLIENT_ID="reqstly", REQSTLY_PROVIDERS__AZURE__CLIENT_SECRET="do-not-print-me",
    )  # fmt: skip
    assert refused.returncode == 1
    assert "stands for many tenants" in refused.stderr
    assert "do-not-print-me" not in refused.stderr + refused.stdout
    assert "Traceback" not in refused.stderr


def test_a_providers_secret_may_come_as_a_file(tmp_path: object) -> None:
    place = f"{tmp_path}/secret"
    with open(place, "w") as file:
        file.write("from-a-file\n")
    provider = Settings.model_validate(
        {"providers": {"a": {**AZURE, "client_secret_file": place}}}
    ).providers["a"]
    assert provider.secret == "from-a-file"


def test_a_secret_is_read_from_its_file_unless_the_environment_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "reqstly_secret_key").write_text("from-the-file-" + "0" * 32 + "\n")
    (tmp_path / "reqstly_database_url").write_text("postgresql://reqstly_app:x@postgres/reqstly\n")
    monkeypatch.setattr(module, "SECRETS", tmp_path)
    for name in ("REQSTLY_SECRET_KEY", "REQSTLY_DATABASE_URL", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    read = settings.__wrapped__()
    assert read.secret_key and read.secret_key.get_secret_value() == "from-the-file-" + "0" * 32
    assert read.database_url and read.database_url.get_secret_value().endswith("@postgres/reqstly")
    monkeypatch.setenv("REQSTLY_SECRET_KEY", "from-the-environment-" + "0" * 32)
    read = settings.__wrapped__()
    assert read.secret_key and read.secret_key.get_secret_value().startswith("from-the-environment-")


def test_every_setting_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text()
    named = {
        name
        for name in Settings.model_fields
        if f"`REQSTLY_{name.upper()}" in text or f"{name.upper()}=" in text
    }
    assert Settings.model_fields.keys() - named == {"demo"}  # that is `serve --demo`
