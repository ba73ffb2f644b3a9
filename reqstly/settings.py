"""The one reader of the environment. Every setting is prefixed REQSTLY_; DATABASE_URL is understood too."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """What an operator can set."""

    model_config = SettingsConfigDict(env_prefix="REQSTLY_", env_ignore_empty=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    data_dir: Path = CHECKOUT / ".reqstly"
    # The application's own role in production. Unset: the embedded server in data_dir.
    database_url: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("REQSTLY_DATABASE_URL", "DATABASE_URL")
    )
    # Who owns the tables: migrations and `reqstly db shell`. Unset: the same as database_url.
    database_owner_url: SecretStr | None = None
    demo: bool = False
    # https here makes the session cookie Secure.
    public_url: str = ""
    worker_in_app: bool = True
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_json: bool = False
    session_idle_hours: float = Field(default=8, gt=0)
    session_absolute_days: float = Field(default=7, gt=0)
    pool_size: int = Field(default=10, ge=1, le=100)

    @property
    def secure(self) -> bool:
        """Whether people reach this server over https."""
        return self.public_url.startswith("https://")


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
