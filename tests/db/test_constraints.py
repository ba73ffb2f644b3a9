"""A broken state is impossible: PostgreSQL itself refuses it, whoever asks and however."""

from collections.abc import Iterator
from typing import LiteralString

import psycopg
import pytest

from db.models.base import SQLModel
from tests.conftest import Database
from tests.db.broken_identity import BROKEN_IDENTITY
from tests.db.refusals import ALWAYS, CHECK, KEPT, NULL, REFERENCE, UNIQUE, Broken
from tests.verbs import asked

# what somebody tries -> what stops them. § is the newest request, an open one of IT.
BROKEN: Broken = {
    "update requests set status = 'done' where id = §": (CHECK, "ck_requests_status"),
    "update requests set status = '' where id = §": (CHECK, "ck_requests_status"),
    "update requests set priority = 'asap' where id = §": (CHECK, "ck_requests_priority"),
    "update requests set status = 'resolved' where id = §": (CHECK, "ck_requests_resolved_at_when_resolved"),
    "update requests set resolved_at = now() where id = §": (CHECK, "ck_requests_resolved_at_when_resolved"),
    "update requests set status = 'resolved', resolved_at = created_at - interval '1 s' where id = §": (
        CHECK, "ck_requests_resolved_after_created",
    ),
    "update requests set status = 'in_progress', assignee_id = null where id = §": (CHECK, "ck_requests_worked_by_somebody"),
    "update requests set status = 'waiting', assignee_id = null where id = §": (CHECK, "ck_requests_worked_by_somebody"),
    "update requests set title = '' where id = §": (CHECK, "ck_requests_title_length"),
    "update requests set title = repeat('x', 201) where id = §": (CHECK, "ck_requests_title_length"),
    "update requests set description = repeat('x', 20001) where id = §": (CHECK, "ck_requests_description_length"),
    "update requests set fields = '[]' where id = §": (CHECK, "ck_requests_fields_object"),
    "update requests set fields = 'null' where id = §": (CHECK, "ck_requests_fields_object"),
    "update requests set status = 'open', resolved_at = null, unanswered_since = now() where id = §": (
        CHECK, "ck_requests_unanswered_when_done",
    ),
    "update requests set version = 0 where id = §": (CHECK, "ck_requests_version_positive"),
    "update requests set number = 7": (UNIQUE, "uq_requests_number"),
    "update requests set team_id = 999 where id = §": (REFERENCE, "fk_requests_team_id_teams"),
    "update requests set type_id = 999 where id = §": (REFERENCE, "fk_requests_type_id_request_types"),
    "update requests set requester_id = 999 where id = §": (REFERENCE, "fk_requests_requester_id_users"),
    "update requests set assignee_id = 999 where id = §": (REFERENCE, "fk_requests_assignee_id_users"),
    "update requests set requester_id = null where id = §": (NULL, ""),
    "update requests set created_at = null where id = §": (NULL, ""),
    "update requests set id = 999999 where id = §": (ALWAYS, ""),
    "update requests set priority_rank = 4 where id = §": (ALWAYS, ""),
    "delete from requests where id = §": (KEPT, "requests"),
    "delete from teams where key = 'it'": (KEPT, "teams"),
    "delete from users where email like 'zoe%'": (KEPT, "users"),
    "delete from request_types where key = 'account'": (KEPT, "request_types"),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (§, 1, '', 'comment', false, now())": (
        CHECK, "ck_comments_body_length",
    ),
    "insert into comments (request_id, author_id, body, kind, internal, created_at)"
    " values (§, 1, repeat('x', 20001), 'comment', false, now())": (CHECK, "ck_comments_body_length"),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (§, 1, 'x', 'shout', false, now())": (
        CHECK, "ck_comments_kind",
    ),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (§, 1, 'x', 'answer', true, now())": (
        CHECK, "ck_comments_internal_is_plain",
    ),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (§, 1, 'x', 'comment', false, now());"
    " update comments set team_ids = '{1}'": (CHECK, "ck_comments_internal_has_team"),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (0, 1, 'x', 'comment', false, now())": (
        REFERENCE, "fk_comments_request_id_requests",
    ),
    "insert into comments (request_id, author_id, body, kind, internal, created_at) values (§, 0, 'x', 'comment', false, now())": (
        REFERENCE, "fk_comments_author_id_users",
    ),
    "insert into followers values (§, 999)": (REFERENCE, "fk_followers_user_id_users"),
    "insert into followers values (0, 1)": (REFERENCE, "fk_followers_request_id_requests"),
    "insert into followers values (§, 1), (§, 1)": (UNIQUE, "pk_followers"),
    "insert into request_reads values (999, §, 1)": (REFERENCE, "fk_request_reads_user_id_users"),
    "insert into request_reads values (1, 0, 1)": (REFERENCE, "fk_request_reads_request_id_requests"),
    "insert into request_reads values (1, §, 1), (1, §, 1)": (UNIQUE, "pk_request_reads"),
    "insert into users (email, name) values ('Upper@example.com', 'x')": (CHECK, "ck_users_email_normalized"),
    "insert into users (email, name) values ('x@example.com', '')": (CHECK, "ck_users_name_length"),
    "insert into users (email, name) values ('x@example.com', repeat('x', 121))": (CHECK, "ck_users_name_length"),
    "insert into users (email, name) values (repeat('x', 255), 'x')": (CHECK, "ck_users_email_length"),
    "insert into users (email, name) select email, name from users": (UNIQUE, "uq_users_email_active"),
    "insert into teams (key, name) values ('it', 'x')": (UNIQUE, "uq_teams_key"),
    "insert into teams (key, name) values ('It', 'x')": (CHECK, "ck_teams_key_form"),
    "insert into teams (key, name) values ('x', repeat('x', 81))": (CHECK, "ck_teams_name_length"),
    "insert into memberships values (1, 1, 'boss')": (CHECK, "ck_memberships_role"),
    "insert into memberships values (999, 1, 'agent')": (REFERENCE, "fk_memberships_user_id_users"),
    "insert into memberships values (1, 999, 'agent')": (REFERENCE, "fk_memberships_team_id_teams"),
    "insert into memberships select * from memberships": (UNIQUE, "pk_memberships"),
    "insert into request_types (team_id, key, name) values (1, 'account', 'x')": (UNIQUE, "uq_request_types_key"),
    "insert into request_types (team_id, key, name) values (1, 'A', 'x')": (CHECK, "ck_request_types_key_form"),
    "insert into request_types (team_id, key, name, after_resolved) values (1, 'x', 'x', 'close')": (
        CHECK, "ck_request_types_after_resolved",
    ),
    "insert into request_types (team_id, key, name) values (1, 'x', '')": (CHECK, "ck_request_types_name_length"),
    "insert into request_types (team_id, key, name) values (999, 'x', 'x')": (REFERENCE, "fk_request_types_team_id_teams"),
    "insert into request_types (team_id, key, name, fields) values (1, 'x', 'x', '{}')": (CHECK, "ck_request_types_fields_list"),
    "insert into request_types (team_id, key, name, default_priority) values (1, 'x', 'x', 'x')": (
        CHECK, "ck_request_types_default_priority",
    ),
    "insert into sessions (token_hash, user_id, user_agent, expires_at) values ('\\x00', 1, '', now())": (
        CHECK, "ck_sessions_token_sha256",
    ),
    "insert into sessions (token_hash, user_id, user_agent, expires_at) values (sha256('x'), 999, '', now())": (
        REFERENCE, "fk_sessions_user_id_users",
    ),
    "insert into sessions (token_hash, user_id, user_agent, expires_at)"
    " values (sha256('x'), 1, '', now()), (sha256('x'), 1, '', now())": (UNIQUE, "uq_sessions_token_hash"),
    "insert into drafts (user_id, place, fields) values (1, '', '{}')": (CHECK, "ck_drafts_place_length"),
    "insert into drafts (user_id, place, fields) values (1, repeat('x', 201), '{}')": (CHECK, "ck_drafts_place_length"),
    "insert into drafts (user_id, place, fields) values (1, 'x', '[]')": (CHECK, "ck_drafts_fields_object"),
    "insert into drafts (user_id, place, fields) values (1, 'x', 'null')": (CHECK, "ck_drafts_fields_object"),
    "insert into drafts (user_id, place, fields) values (0, 'x', '{}')": (REFERENCE, "fk_drafts_user_id_users"),
    "insert into drafts (user_id, place, fields) values (1, 'x', '{}'), (1, 'x', '{}')": (UNIQUE, "pk_drafts"),
    "insert into search_documents (request_id, team_id, words) values (0, 1, '')": (
        REFERENCE, "fk_search_documents_request_id_requests",
    ),
    "insert into search_documents (request_id, team_id, words) values (§, 1, '')": (UNIQUE, "pk_search_documents"),
    "insert into search_words values ('x'), ('x')": (UNIQUE, "pk_search_words"),
    "insert into presences values (0, 1, 'x', 'looking')": (REFERENCE, "fk_presences_request_id_requests"),
    "insert into presences values (§, 999, 'x', 'looking')": (REFERENCE, "fk_presences_user_id_users"),
    "insert into presences values (§, 1, 'x', 'sleeping')": (CHECK, "ck_presences_doing"),
    "insert into presences values (§, 1, '', 'looking')": (CHECK, "ck_presences_client_length"),
    "insert into presences values (§, 1, repeat('x', 61), 'looking')": (CHECK, "ck_presences_client_length"),
    "insert into presences values (§, 1, 'x', 'looking'), (§, 1, 'x', 'note')": (UNIQUE, "pk_presences"),
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (1, '', sha256('x'), 200, '{}', '')": (CHECK, "ck_idempotency_keys_key_length"),
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (1, repeat('x', 256), sha256('x'), 200, '{}', '')": (CHECK, "ck_idempotency_keys_key_length"),
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (1, 'x', '\\x00', 200, '{}', '')": (CHECK, "ck_idempotency_keys_asked_sha256"),
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (999, 'x', sha256('x'), 200, '{}', '')": (REFERENCE, "fk_idempotency_keys_user_id_users"),
    "insert into idempotency_keys (user_id, key, asked_hash, status, headers, body)"
    " values (1, 'x', sha256('x'), 200, '{}', ''), (1, 'x', sha256('x'), 200, '{}', '')": (UNIQUE, "pk_idempotency_keys"),
    "insert into replicas (id, kind, name, version) values ('x', 'proxy', 'x', '1')": (CHECK, "ck_replicas_kind"),
    "insert into replicas (id, kind, name, version) values ('x', 'app', '', '1')": (CHECK, "ck_replicas_name_length"),
    "insert into replicas (id, kind, name, version) values ('x', 'app', repeat('x', 256), '1')": (
        CHECK, "ck_replicas_name_length",
    ),
    "insert into replicas (id, kind, name, version) values ('x', 'app', 'x', '1'), ('x', 'worker', 'x', '1')": (
        UNIQUE, "pk_replicas",
    ),
    "insert into counted (one, txid, id) values (false, 0, 0)": (CHECK, "ck_counted_one_row"),
    "insert into counted (txid, id) values (0, 0), (0, 0)": (UNIQUE, "pk_counted"),
    "insert into audit_checks (one) values (false)": (CHECK, "ck_audit_checks_one_row"),
    "insert into audit_checks default values": (UNIQUE, "pk_audit_checks"),
    "insert into audit_breaks (problem) values ('x'), ('x')": (UNIQUE, "ix_audit_breaks_open"),
}  # fmt: skip
TRIED = BROKEN | BROKEN_IDENTITY
# These hold what only triggers write, or are proved elsewhere: tests/db/test_audit.py.
ELSEWHERE = {
    "ck_audit_entries_hash_sha256", "ck_audit_entries_subject", "fk_audit_entries_actor_id_users", "pk_audit_entries",
    "pk_audit_heads", "pk_audit_seals", "uq_audit_entries_subject_subject_id_seq", "uq_audit_seals_to_id",
    # Identities: nobody chooses them (GeneratedAlways above, and in broken_identity.py).
    "pk_access_tokens", "pk_audit_breaks", "pk_break_glass", "pk_group_rules", "pk_identities", "pk_links", "pk_passkeys",
    "pk_comments", "pk_request_types", "pk_requests", "pk_sessions", "pk_teams", "pk_users",
}  # fmt: skip


@pytest.fixture(scope="module")
async def newest(database: Database) -> int:
    """A request for statements to break; it is not the only one."""
    await asked("open")
    number = await asked("open")
    found: int = database.one("select id from requests where number = %s", number)
    return found


@pytest.fixture
def owner(database: Database) -> Iterator[psycopg.Connection]:
    """The owner's session: no row-level security, no missing grant stands before the constraint."""
    with psycopg.connect(database.owner_url) as connection:
        yield connection
        connection.rollback()


@pytest.mark.parametrize("statement", TRIED)
def test_a_broken_state_is_refused(owner: psycopg.Connection, newest: int, statement: LiteralString) -> None:
    error, name = TRIED[statement]
    with pytest.raises(error) as refused:
        owner.execute(statement.replace("§", str(newest)))
    if name:
        assert f'"{name}"' in str(refused.value)


def test_every_named_constraint_is_tried(database: Database) -> None:
    named = {row[0] for row in database.rows(
        "select conname from pg_constraint where connamespace = 'public'::regnamespace"
        " and conrelid::regclass::text not like 'procrastinate%%' and contype in ('c', 'f', 'u', 'p')"
    )}  # fmt: skip
    tried = {name for _, name in TRIED.values()}
    assert named - tried - ELSEWHERE - {"alembic_version_pkc"} == set()


def test_no_entity_loads_others_behind_ones_back() -> None:
    """An N+1 query is an error: every relationship is lazy="raise"."""
    for mapper in SQLModel._sa_registry.mappers:
        for relationship in mapper.relationships:
            assert relationship.lazy in ("raise", "raise_on_sql"), relationship
