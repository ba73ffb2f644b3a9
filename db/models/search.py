"""What a search reads: the words of each request, kept by triggers in the transaction of the change, and all words that
people ask with, for mending what was mistyped and going on with what was begun. Only functions of `sec` read them:
nobody is granted anything."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field

from db.models.base import SQLModel, reference


class SearchDocument(SQLModel, table=True):
    """`words` has everything that was written, notes too, for the team; `shown` what others may find, where that is less.

    `bucket` numbers stretches of 2,048 requests, so that the newest can be searched without the rest."""

    __tablename__ = "search_documents"
    __table_args__ = (
        sa.PrimaryKeyConstraint("request_id"),
        sa.Index("ix_search_documents_words", "team_id", "bucket", "words", postgresql_using="gin"),
    )

    request_id: int = reference("requests.id")
    team_id: int = Field(sa_type=sa.BigInteger)
    bucket: int = Field(
        default=None, sa_type=sa.Integer, sa_column_args=[sa.Computed("(request_id >> 11)::integer", persisted=True)]
    )  # fmt: skip
    words: Any = Field(sa_type=TSVECTOR, nullable=False)
    shown: Any = Field(default=None, sa_type=TSVECTOR, nullable=True)


class SearchWord(SQLModel, table=True):
    """A word that stands, or once stood, in a title or a description. By bytes, to be found by its beginning."""

    __tablename__ = "search_words"
    __table_args__ = (
        sa.Index(
            "ix_search_words_word", "word", postgresql_using="gin", postgresql_ops={"word": "gin_trgm_ops"}
        ),
    )

    word: str = Field(sa_type=sa.Text(collation="C"), primary_key=True)
