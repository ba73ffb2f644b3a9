--
-- PostgreSQL database dump
--

\restrict reqstly

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: sec; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA sec;


--
-- Name: btree_gin; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;


--
-- Name: EXTENSION btree_gin; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';


--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    lock text,
    queueing_lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: audit_append(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.audit_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        previous bytea;
    begin
        if sec.uid() is null and not sec.is_system() then
            raise exception 'audit entries are written by verbs alone: no actor is set'
                using errcode = 'insufficient_privilege';
        end if;
        -- The head's row lock puts a chain's entries in order. The id comes after the transaction's own id, so that
        -- whatever is older than the oldest running transaction is complete and may be sealed.
        new.txid := pg_current_xact_id()::text::bigint;
        insert into audit_heads as h (subject, subject_id, seq, hash)
            values (new.subject, new.subject_id, 1, '\x'::bytea)
            on conflict (subject, subject_id) do update set seq = h.seq + 1
            returning h.seq, h.hash into new.seq, previous;
        new.id := nextval('sec.audit_ids');
        new.hash := sec.audit_hash(previous, new);
        update audit_heads set hash = new.hash where subject = new.subject and subject_id = new.subject_id;
        return new;
    end
    $$;


--
-- Name: audit_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_entries (
    id bigint NOT NULL,
    subject text NOT NULL,
    subject_id bigint NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor_id bigint,
    action text NOT NULL,
    internal boolean DEFAULT false NOT NULL,
    payload jsonb NOT NULL,
    txid bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT ck_audit_entries_hash_sha256 CHECK ((octet_length(hash) = 32)),
    CONSTRAINT ck_audit_entries_subject CHECK ((subject = ANY (ARRAY['request'::text, 'sign_in'::text, 'team'::text, 'user'::text])))
);


--
-- Name: audit_hash(bytea, public.audit_entries); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.audit_hash(previous bytea, e public.audit_entries) RETURNS bytea
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog'
    AS $$
        select sha256(previous || convert_to(jsonb_build_array(
            1, e.id, e.subject, e.subject_id, e.seq,
            to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            e.actor_id, e.action, e.internal, e.txid, e.payload
        )::text, 'UTF8'))
    $$;


--
-- Name: audit_notify(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.audit_notify() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
    begin
        if coalesce(current_setting('reqstly.quiet', true), '') <> 'on' then
            perform pg_notify('reqstly', json_build_object('subject', new.subject, 'id', new.subject_id)::text);
        end if;
        return null;
    end
    $$;


--
-- Name: followed(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.followed() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$ select request_id from followers where user_id = sec.uid() $$;


--
-- Name: is_admin(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.is_admin() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$ select exists (select from users where id = sec.uid() and is_admin and is_active) $$;


--
-- Name: is_system(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.is_system() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog'
    AS $$ select coalesce(current_setting('reqstly.system', true) = 'on', false) $$;


--
-- Name: move_request(bigint, bigint, timestamp with time zone); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.move_request(request bigint, to_team bigint, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    begin
        if not exists (select from requests where id = request and team_id = any (sec.working_team_ids())) then
            raise exception 'only the team that has a request may move it' using errcode = 'insufficient_privilege';
        end if;
        update requests set team_id = to_team, assignee_id = null, status = 'open', updated_at = at, version = version + 1
            where id = request;
    end
    $$;


--
-- Name: refuse(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
    begin
        raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
            using errcode = 'insufficient_privilege';
    end
    $$;


--
-- Name: audit_seals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_seals (
    id bigint NOT NULL,
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    count bigint NOT NULL,
    root bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: seal_audit(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.seal_audit() RETURNS SETOF public.audit_seals
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        last audit_seals;
        horizon bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
        start bigint;
        stop bigint;
        entries bigint;
        root bytea;
    begin
        perform pg_advisory_xact_lock(7302027);
        select * into last from audit_seals order by id desc limit 1;
        start := coalesce(last.to_id, 0) + 1;
        select max(id) into stop from audit_entries where id >= start and id < coalesce(
            (select min(id) from audit_entries where id >= start and txid >= horizon), 9223372036854775807);
        if stop is null then
            return;
        end if;
        select count(*), sha256(string_agg(hash, ''::bytea order by id)) into entries, root
            from audit_entries where id between start and stop;
        return query insert into audit_seals (from_id, to_id, count, root, hash)
            values (start, stop, entries, root,
                    sec.seal_hash(coalesce(last.hash, ''::bytea), start, stop, entries, root))
            returning *;
    end
    $$;


--
-- Name: seal_hash(bytea, bigint, bigint, bigint, bytea); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.seal_hash(previous bytea, from_id bigint, to_id bigint, count bigint, root bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'pg_catalog'
    AS $$ select sha256(previous || convert_to(jsonb_build_array(1, from_id, to_id, count)::text, 'UTF8') || root) $$;


--
-- Name: search(tsquery, integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[], timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search(looked_for tsquery, most integer, before_id bigint, statuses text[], teams bigint[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[], since timestamp with time zone, until timestamp with time zone) RETURNS TABLE(id bigint, score integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200
    SET search_path TO 'pg_catalog', 'public'
    SET plan_cache_mode TO 'force_custom_plan'
    SET jit TO 'off'
    SET max_parallel_workers_per_gather TO '0'
    AS $_$
    declare
        me bigint := sec.uid();
        seen bigint[] := sec.team_ids();
        mine bigint[] := case when teams is null then seen
            else array(select unnest(seen) intersect select unnest(teams)) end;
        fits text;
        team text;
        newest integer;
        stretch integer[];
        more bigint[];
        found bigint[] := '{}';
    begin
        if me is null and not sec.is_system() then
            return;
        end if;
        fits := concat(
            case when statuses is not null then ' and r.status = any ($4)' end,
            -- The condition of the partial indexes, where it follows from what is asked.
            case when statuses <@ '{open,in_progress,waiting}' then ' and r.status not in (''resolved'', ''cancelled'')' end,
            case when teams is not null then ' and r.team_id = any ($5)' end,
            case when 0 = any (assignees) then ' and (r.assignee_id is null or r.assignee_id = any ($6))'
                when assignees is not null then ' and r.assignee_id = any ($6)' end,
            case when requesters is not null then ' and r.requester_id = any ($7)' end,
            case when ranks is not null then ' and r.priority_rank = any ($8)' end,
            case when types is not null then ' and r.type_id = any ($9)' end,
            case when since is not null then ' and r.created_at >= $10' end,
            case when until is not null then ' and r.created_at < $11' end,
            case when before_id is not null then ' and r.id < $12' end);

        if looked_for is null and cardinality(mine) > 0 then
            execute 'select array(select r.id from requests r where r.team_id = any ($1)' || fits
                || ' order by r.id desc limit $3)'
                into found
                using mine, looked_for, most, statuses, teams, assignees, requesters, ranks, types, since, until, before_id;
        elsif cardinality(mine) > 0 then
            -- A probe for each team and bucket; whose teams are most of all looks at everything, and leaves out the rest.
            team := case when 2 * cardinality(mine) > (select count(*) from public.teams)
                then 'd.team_id + 0 = any ($1)' else 'd.team_id = any ($1)' end;
            select d.bucket into newest from search_documents d
                where before_id is null or d.request_id < before_id order by d.request_id desc limit 1;
            for step in 1 .. 4 loop
                exit when newest is null or cardinality(found) >= most;
                stretch := case step
                    when 1 then array(select generate_series(newest - 1, newest))
                    when 2 then array(select generate_series(newest - 15, newest - 2))
                    when 3 then array(select generate_series(newest - 63, newest - 16)) end;
                -- "+ 0": by this order PostgreSQL would walk through all there is.
                execute 'select array(select d.request_id from search_documents d'
                    || case when fits <> '' then ' join requests r on r.id = d.request_id' else '' end
                    || ' where d.words @@ $2 and ' || team
                    || case when step < 4 then ' and d.bucket = any ($13)' else ' and d.request_id + 0 < $14' end
                    || fits || ' order by d.request_id + 0 desc limit $3)'
                    into more
                    using mine, looked_for, most - cardinality(found), statuses, teams, assignees, requesters, ranks,
                        types, since, until, before_id, stretch, (newest - 63)::bigint << 11;
                found := found || more;
            end loop;
        end if;

        execute 'select array(select o.id from (select o.id from (select q.id from requests q where q.requester_id = $13'
            || ' union select f.request_id from followers f where f.user_id = $13) o order by o.id desc limit 1000) o'
            || ' join requests r on r.id = o.id'
            || case when looked_for is null then ''
                else ' join search_documents d on d.request_id = o.id and coalesce(d.shown, d.words) @@ $2' end
            || ' where not r.team_id = any ($14)' || fits || ' order by o.id desc limit $3)'
            into more
            using mine, looked_for, most, statuses, teams, assignees, requesters, ranks, types, since, until, before_id,
                me, seen;
        found := array(select one from unnest(found || more) one order by one desc limit most);

        if looked_for is null then
            return query select one, 0 from unnest(found) one order by one desc;
            return;
        end if;
        return query
            select d.request_id, (1000000 * ts_rank('{0.1, 0.2, 0.4, 1}',
                    case when d.team_id = any (seen) then d.words else coalesce(d.shown, d.words) end,
                    looked_for, 1))::integer as best
            from search_documents d where d.request_id = any (found) order by best desc, d.request_id desc;
    end
    $_$;


--
-- Name: search_comment(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_comment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        said tsvector := sec.search_vector(new.body, 'C');
    begin
        if new.internal then
            update search_documents set shown = coalesce(shown, words), words = sec.search_join(words, said)
                where request_id = new.request_id;
        else
            update search_documents set shown = sec.search_join(shown, said), words = sec.search_join(words, said)
                where request_id = new.request_id;
        end if;
        return null;
    end
    $$;


--
-- Name: search_join(tsvector, tsvector); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_join(a tsvector, b tsvector) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog'
    AS $$
    begin
        return a || b;
    exception when program_limit_exceeded then
        return a;
    end
    $$;


--
-- Name: search_learn(tsvector); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_learn(words tsvector) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
        insert into search_words
            select word from unnest(tsvector_to_array(words)) as word
                where length(word) between 4 and 40 and word !~ '\d' order by word
            on conflict do nothing
    $$;


--
-- Name: search_plain(text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_plain(text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$ select pg_catalog.translate(text, '-_/\.:@#+=&~<>%|()[]{}*!?,;"''`$^', pg_catalog.repeat(' ', 40)) $_$;


--
-- Name: search_query(text[], text[], boolean, jsonb, boolean); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_query(terms text[], without text[], open_ended boolean, meant jsonb DEFAULT '{}'::jsonb, either boolean DEFAULT false) RETURNS tsquery
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        found tsquery;
        one tsquery;
        other text;
    begin
        for place in 1 .. coalesce(cardinality(terms), 0) loop
            one := phraseto_tsquery('public.reqstly', sec.search_plain(terms[place]));
            for other in
                select jsonb_array_elements_text(coalesce(meant -> place::text, '[]'))
                union all select w.word from sec.words_from(terms[place]) w(word)
                    where open_ended and place = cardinality(terms) and position(' ' in terms[place]) = 0
            loop
                one := one || phraseto_tsquery('public.reqstly', other);
            end loop;
            if numnode(one) > 0 then
                found := case when either then coalesce(found || one, one) else coalesce(found && one, one) end;
            end if;
        end loop;
        for place in 1 .. coalesce(cardinality(without), 0) loop
            one := phraseto_tsquery('public.reqstly', sec.search_plain(without[place]));
            if found is not null and numnode(one) > 0 and not either then
                found := found && !!one;
            end if;
        end loop;
        return found;
    end
    $$;


--
-- Name: search_rebuild(bigint); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_rebuild(request bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        r requests;
        c record;
        doc search_documents;
    begin
        select * into r from requests where id = request;
        doc.words := sec.search_vector(r.number || ' ' || r.title, 'A') || sec.search_vector(r.description, 'B');
        for c in select body, internal from comments where request_id = request order by id loop
            if c.internal then
                doc.shown := coalesce(doc.shown, doc.words);
            else
                doc.shown := sec.search_join(doc.shown, sec.search_vector(c.body, 'C'));
            end if;
            doc.words := sec.search_join(doc.words, sec.search_vector(c.body, 'C'));
        end loop;
        insert into search_documents (request_id, team_id, words, shown) values (r.id, r.team_id, doc.words, doc.shown)
            on conflict (request_id) do update
                set team_id = excluded.team_id, words = excluded.words, shown = excluded.shown;
    end
    $$;


--
-- Name: search_request(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
    declare
        words tsvector;
    begin
        if tg_op = 'UPDATE' and (new.title, new.description) is not distinct from (old.title, old.description) then
            update search_documents set team_id = new.team_id
                where request_id = new.id and team_id <> new.team_id;
            return null;
        end if;
        words := sec.search_vector(new.number || ' ' || new.title, 'A') || sec.search_vector(new.description, 'B');
        if tg_op = 'INSERT' then
            insert into search_documents (request_id, team_id, words) values (new.id, new.team_id, words);
        else
            perform sec.search_rebuild(new.id);
        end if;
        perform sec.search_learn(words);
        return null;
    end
    $$;


--
-- Name: search_vector(text, "char"); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.search_vector(text text, weight "char") RETURNS tsvector
    LANGUAGE sql STABLE
    AS $$
        select pg_catalog.setweight(pg_catalog.to_tsvector('public.reqstly', sec.search_plain(text)), weight)
    $$;


--
-- Name: team_ids(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.team_ids() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
        select sec.working_team_ids() || array(
            select g.team_id from break_glass g
                where g.user_id = sec.uid() and g.ended_at is null and g.expires_at > now() and sec.is_admin()
        )
    $$;


--
-- Name: uid(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.uid() RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog'
    AS $$ select nullif(current_setting('reqstly.user_id', true), '')::bigint $$;


--
-- Name: words_from(text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.words_from(beginning text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
        select w.word from search_words w, (select lower(unaccent(beginning)) as typed) t
            where w.word > t.typed and w.word < t.typed || chr(1114111) order by length(w.word), w.word limit 20
    $$;


--
-- Name: words_like(text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.words_like(word text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
        select w.word from search_words w, (select lower(unaccent(words_like.word)) as typed) t
            where w.word % t.typed and w.word <> t.typed and similarity(w.word, t.typed) >= 0.4
            order by similarity(w.word, t.typed) desc, w.word limit 3
    $$;


--
-- Name: working_team_ids(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.working_team_ids() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
        select array(
            select m.team_id from memberships m join users u on u.id = m.user_id
                where m.user_id = sec.uid() and u.is_active
            union
            select t.id from teams t where sec.is_system() or (not t.confidential and sec.is_admin())
        )
    $$;


--
-- Name: reqstly; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.reqstly (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.reqstly
    ADD MAPPING FOR uint WITH simple;


--
-- Name: access_tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_tokens (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    token_hash bytea NOT NULL,
    scopes jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    last_used_address text DEFAULT ''::text NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT ck_access_tokens_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
    CONSTRAINT ck_access_tokens_scopes_list CHECK ((jsonb_typeof(scopes) = 'array'::text)),
    CONSTRAINT ck_access_tokens_token_sha256 CHECK ((octet_length(token_hash) = 32))
);


--
-- Name: access_tokens_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_tokens ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.access_tokens_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: audit_heads; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_heads (
    subject text NOT NULL,
    subject_id bigint NOT NULL,
    seq integer NOT NULL,
    hash bytea NOT NULL
);


--
-- Name: audit_seals_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_seals ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_seals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: break_glass; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.break_glass (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    team_id bigint NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT ck_break_glass_ends_after_it_began CHECK ((expires_at > opened_at)),
    CONSTRAINT ck_break_glass_reason_length CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);


--
-- Name: break_glass_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.break_glass ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.break_glass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: break_glass_notices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.break_glass_notices (
    break_glass_id bigint NOT NULL,
    user_id bigint NOT NULL,
    noted_at timestamp with time zone
);


--
-- Name: ceremonies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ceremonies (
    key_hash bytea NOT NULL,
    kind text NOT NULL,
    browser_hash bytea DEFAULT '\x'::bytea NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_ceremonies_key_sha256 CHECK ((octet_length(key_hash) = 32)),
    CONSTRAINT ck_ceremonies_kind CHECK ((kind = ANY (ARRAY['oidc'::text, 'passkey_sign_in'::text, 'passkey_register'::text, 'logout'::text, 'logout_token'::text])))
);


--
-- Name: comments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.comments (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    author_id bigint NOT NULL,
    body text NOT NULL,
    kind text NOT NULL,
    internal boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_comments_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 20000))),
    CONSTRAINT ck_comments_internal_is_plain CHECK (((NOT internal) OR (kind = 'comment'::text))),
    CONSTRAINT ck_comments_kind CHECK ((kind = ANY (ARRAY['comment'::text, 'question'::text, 'answer'::text])))
);


--
-- Name: comments_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.comments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.comments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    user_id bigint NOT NULL,
    place text NOT NULL,
    fields jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT ck_drafts_fields_object CHECK ((jsonb_typeof(fields) = 'object'::text)),
    CONSTRAINT ck_drafts_place_length CHECK (((char_length(place) >= 1) AND (char_length(place) <= 200)))
);


--
-- Name: followers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.followers (
    request_id bigint NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: group_rules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_rules (
    id bigint NOT NULL,
    provider text NOT NULL,
    claim text NOT NULL,
    value text NOT NULL,
    team_id bigint,
    role text NOT NULL,
    CONSTRAINT ck_group_rules_admin_without_team CHECK (((team_id IS NULL) = (role = 'admin'::text))),
    CONSTRAINT ck_group_rules_claim CHECK ((claim = ANY (ARRAY['groups'::text, 'roles'::text]))),
    CONSTRAINT ck_group_rules_role CHECK ((role = ANY (ARRAY['admin'::text, 'agent'::text, 'lead'::text]))),
    CONSTRAINT ck_group_rules_value_length CHECK (((char_length(value) >= 1) AND (char_length(value) <= 200)))
);


--
-- Name: group_rules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.group_rules ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.group_rules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: identities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.identities (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    provider text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    linked_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT ck_identities_subject_length CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 255)))
);


--
-- Name: identities_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.identities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.links (
    id bigint NOT NULL,
    token_hash bytea NOT NULL,
    user_id bigint NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT ck_links_kind CHECK ((kind = ANY (ARRAY['invite'::text, 'recovery'::text]))),
    CONSTRAINT ck_links_token_sha256 CHECK ((octet_length(token_hash) = 32))
);


--
-- Name: links_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.links ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.links_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: memberships; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memberships (
    user_id bigint NOT NULL,
    team_id bigint NOT NULL,
    role text NOT NULL,
    via text,
    CONSTRAINT ck_memberships_role CHECK ((role = ANY (ARRAY['agent'::text, 'lead'::text])))
);


--
-- Name: passkeys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkeys (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    name text NOT NULL,
    transports jsonb DEFAULT '[]'::jsonb NOT NULL,
    backed_up boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    last_used_address text DEFAULT ''::text NOT NULL,
    last_used_agent text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_passkeys_credential_id_length CHECK (((octet_length(credential_id) >= 1) AND (octet_length(credential_id) <= 1023))),
    CONSTRAINT ck_passkeys_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
    CONSTRAINT ck_passkeys_sign_count_positive CHECK ((sign_count >= 0))
);


--
-- Name: passkeys_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.passkeys ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.passkeys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rate_limits; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.rate_limits (
    key text NOT NULL,
    count integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: request_numbers; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.request_numbers
    START WITH 1001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: request_reads; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_reads (
    user_id bigint NOT NULL,
    request_id bigint NOT NULL,
    version integer NOT NULL
);


--
-- Name: request_types; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.request_types (
    id bigint NOT NULL,
    team_id bigint NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    icon text DEFAULT 'help'::text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    default_priority text DEFAULT 'normal'::text NOT NULL,
    fields jsonb DEFAULT '[]'::jsonb NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    CONSTRAINT ck_request_types_default_priority CHECK ((default_priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
    CONSTRAINT ck_request_types_fields_list CHECK ((jsonb_typeof(fields) = 'array'::text)),
    CONSTRAINT ck_request_types_key_form CHECK ((key ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT ck_request_types_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
);


--
-- Name: request_types_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.request_types ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.request_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.requests (
    id bigint NOT NULL,
    number bigint DEFAULT nextval('public.request_numbers'::regclass) NOT NULL,
    team_id bigint NOT NULL,
    type_id bigint NOT NULL,
    requester_id bigint NOT NULL,
    assignee_id bigint,
    title text NOT NULL,
    description text NOT NULL,
    fields jsonb NOT NULL,
    status text NOT NULL,
    priority text NOT NULL,
    priority_rank smallint GENERATED ALWAYS AS (
CASE priority
    WHEN 'urgent'::text THEN 4
    WHEN 'high'::text THEN 3
    WHEN 'normal'::text THEN 2
    ELSE 1
END) STORED NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT ck_requests_description_length CHECK ((char_length(description) <= 20000)),
    CONSTRAINT ck_requests_fields_object CHECK ((jsonb_typeof(fields) = 'object'::text)),
    CONSTRAINT ck_requests_priority CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
    CONSTRAINT ck_requests_resolved_after_created CHECK ((resolved_at >= created_at)),
    CONSTRAINT ck_requests_resolved_at_when_resolved CHECK (((status = 'resolved'::text) = (resolved_at IS NOT NULL))),
    CONSTRAINT ck_requests_status CHECK ((status = ANY (ARRAY['open'::text, 'in_progress'::text, 'waiting'::text, 'resolved'::text, 'cancelled'::text]))),
    CONSTRAINT ck_requests_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
    CONSTRAINT ck_requests_version_positive CHECK ((version >= 1)),
    CONSTRAINT ck_requests_worked_by_somebody CHECK (((status <> ALL (ARRAY['in_progress'::text, 'waiting'::text, 'resolved'::text])) OR (assignee_id IS NOT NULL)))
);


--
-- Name: requests_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.requests ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.requests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: search_documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_documents (
    request_id bigint NOT NULL,
    team_id bigint NOT NULL,
    bucket integer GENERATED ALWAYS AS (((request_id >> 11))::integer) STORED NOT NULL,
    words tsvector NOT NULL,
    shown tsvector
);


--
-- Name: search_documents_request_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.search_documents_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: search_documents_request_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.search_documents_request_id_seq OWNED BY public.search_documents.request_id;


--
-- Name: search_words; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_words (
    word text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    id bigint NOT NULL,
    token_hash bytea NOT NULL,
    user_id bigint NOT NULL,
    user_agent text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    method text DEFAULT ''::text NOT NULL,
    provider text DEFAULT ''::text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    sid text DEFAULT ''::text NOT NULL,
    proved_at timestamp with time zone,
    id_token bytea,
    address text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_sessions_token_sha256 CHECK ((octet_length(token_hash) = 32))
);


--
-- Name: sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.sessions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sessions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: teams; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.teams (
    id bigint NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    confidential boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT ck_teams_key_form CHECK ((key ~ '^[a-z][a-z0-9-]{0,19}$'::text)),
    CONSTRAINT ck_teams_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
);


--
-- Name: teams_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.teams ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.teams_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    is_admin boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    admin_via text,
    handle uuid DEFAULT gen_random_uuid() NOT NULL,
    CONSTRAINT ck_users_email_length CHECK (((char_length(email) >= 1) AND (char_length(email) <= 254))),
    CONSTRAINT ck_users_email_normalized CHECK ((email = lower(email))),
    CONSTRAINT ck_users_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120)))
);


--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_ids; Type: SEQUENCE; Schema: sec; Owner: -
--

CREATE SEQUENCE sec.audit_ids
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Name: search_documents request_id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_documents ALTER COLUMN request_id SET DEFAULT nextval('public.search_documents_request_id_seq'::regclass);


--
-- Data for Name: access_tokens; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.access_tokens (id, user_id, name, prefix, token_hash, scopes, created_at, expires_at, last_used_at, last_used_address, revoked_at) FROM stdin;
\.


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.alembic_version (version_num) FROM stdin;
0004
\.


--
-- Data for Name: audit_entries; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_entries (id, subject, subject_id, seq, at, actor_id, action, internal, payload, txid, hash) FROM stdin;
1	user	1	1	2026-11-24 18:16:51.223409+00	\N	added	f	{"name": "Zoë Lindqvist", "email": "zoe.lindqvist@example.com", "is_admin": false}	761	\\xcd793acaf77b37675965267e02d1626e54c1a3ca6f8a3e9196fbf78e4cbb40fd
2	user	2	1	2026-11-24 18:16:51.275923+00	\N	added	f	{"name": "Łukasz Wrona", "email": "lukasz.wrona@example.com", "is_admin": false}	762	\\x3d288f591dfc4b69a4f89743e2759da1322c2400ef5487cdcb8e91997f8fdf14
3	user	3	1	2026-11-24 18:16:51.299153+00	\N	added	f	{"name": "Amara Okafor", "email": "amara.okafor@example.com", "is_admin": false}	763	\\xbdde7dbb30beea735972351268921e767017c9c48eb4f1b3600c5fd566110478
4	user	4	1	2026-11-24 18:16:51.321362+00	\N	added	f	{"name": "Inês Carvalhal", "email": "ines.carvalhal@example.com", "is_admin": false}	764	\\xac6208d85af7c36f7c2ce05a8a54ab6787c3e6859dcf0a2b9c1511f58aeaa6ad
5	user	5	1	2026-11-24 18:16:51.340985+00	\N	added	f	{"name": "Tom Ashdown", "email": "tom.ashdown@example.com", "is_admin": false}	765	\\xd6195fdfc0971fdb8a1eef5a45f065fe57702d55ebf9a25987c29fb2b7b4805b
6	user	6	1	2026-11-24 18:16:51.363502+00	\N	added	f	{"name": "Priya Raghunathan", "email": "priya.raghunathan@example.com", "is_admin": true}	766	\\x1730cb25ef7b7552caf36d3ad3753cd5e4d9399de793d7472889441610bc74ef
7	user	7	1	2026-11-24 18:16:51.387009+00	\N	added	f	{"name": "Nguyễn Minh Anh", "email": "minhanh.nguyen@example.com", "is_admin": false}	767	\\xd5a31fab7ef7bba0da3badbcf372e94f36fecafeb898ed0756cffaf131291f6f
8	user	8	1	2026-11-24 18:16:51.410171+00	\N	added	f	{"name": "Dario Bellomo", "email": "dario.bellomo@example.com", "is_admin": false}	768	\\x54596e3e85f7255098ce949bb7c2c73a2120cc6856949e2452e0fbc42716ac3d
9	user	9	1	2026-11-24 18:16:51.430911+00	\N	added	f	{"name": "Hanna Väisälä", "email": "hanna.vaisala@example.com", "is_admin": false}	769	\\xa260b8db1435f675b3f386d5c124bbb9b6dd41081274b2945484f82eca47a5a9
10	user	10	1	2026-11-24 18:16:51.458977+00	\N	added	f	{"name": "Marisol Quintero", "email": "marisol.quintero@example.com", "is_admin": false}	770	\\xaacd8361dad34648f18506c2f3af85419f79f68307df95e4933bbe7475e32fd6
11	user	11	1	2026-11-24 18:16:51.478076+00	\N	added	f	{"name": "Pieter van Loon", "email": "pieter.vanloon@example.com", "is_admin": false}	771	\\x90323bcc62b3228b0bd43cc4600addea23003382d8fe69fb4e74c4ea9608c01e
12	user	12	1	2026-11-24 18:16:51.493786+00	\N	added	f	{"name": "Kwame Asante", "email": "kwame.asante@example.com", "is_admin": false}	772	\\xe88a840ab317943c9f56ea6eb9c1dfbb829766c711fcd5bf6148533b849c7a08
13	user	13	1	2026-11-24 18:16:51.511803+00	\N	added	f	{"name": "Sinéad Mulcahy", "email": "sinead.mulcahy@example.com", "is_admin": false}	773	\\xe2e993650ce6b518495e022ae0689219a32e02be6146399286539ab7ee6b3abd
14	user	14	1	2026-11-24 18:16:51.534957+00	\N	added	f	{"name": "Jürg Zellweger", "email": "juerg.zellweger@example.com", "is_admin": false}	774	\\x5c0c171076fc442ea88e26ec6429564ff30a59d50a5e50d318b8f767e223c285
15	user	15	1	2026-11-24 18:16:51.559142+00	\N	added	f	{"name": "Yuki Tanabe", "email": "yuki.tanabe@example.com", "is_admin": false}	775	\\x3bdc9bb0fab3316c5d086d526d69f518db352331d970e6ba260f09e79df8ddf0
16	user	16	1	2026-11-24 18:16:51.582819+00	\N	added	f	{"name": "Benedikt Öhlander", "email": "benedikt.oehlander@example.com", "is_admin": false}	776	\\x89adc17fc78583233117b5855640373d05b0eaa6ae8276a26b829b44fde09f5e
17	user	17	1	2026-11-24 18:16:51.602056+00	\N	added	f	{"name": "Salma Benhaddou", "email": "salma.benhaddou@example.com", "is_admin": false}	777	\\x909b5c74d74f4e113cdecb0cd183a5bf22e2aa0d7c8263f76440d99400b7c712
18	user	18	1	2026-11-24 18:16:51.619079+00	\N	added	f	{"name": "נועה ברקאי", "email": "noa.barkai@example.com", "is_admin": false}	778	\\x747895011f0710d2f7871a6cf25ab1652ec9d4e4623cfd4474557b4360b7586e
19	user	19	1	2026-11-24 18:16:51.639777+00	\N	added	f	{"name": "Chidi Eze", "email": "chidi.eze@example.com", "is_admin": false}	779	\\x4cdcaac0f77498eb0e2bb280c9c16bad3554751ee247b87f0c5d2866a54d2e91
20	user	20	1	2026-11-24 18:16:51.657934+00	\N	added	f	{"name": "Mathilde Grønning", "email": "mathilde.groenning@example.com", "is_admin": false}	780	\\x9b907fa2edec73c41ac811c2ab88eed03f5d72251a8bbdfcb714467e5e7eefe7
21	user	21	1	2026-11-24 18:16:51.679612+00	\N	added	f	{"name": "Ravi Deshpande", "email": "ravi.deshpande@example.com", "is_admin": false}	781	\\xae482dda8949061f8416279f05eeeba9a156a0b6be0c59252c74a8167ad0964d
22	user	22	1	2026-11-24 18:16:51.699901+00	\N	added	f	{"name": "Oksana Hrytsenko", "email": "oksana.hrytsenko@example.com", "is_admin": false}	782	\\x8d751b71c3a153f748bbd4099c35429d9d80cdf817f16e7d3965a153709a5c18
23	user	23	1	2026-11-24 18:16:51.72755+00	\N	added	f	{"name": "George Tupou", "email": "george.tupou@example.com", "is_admin": false}	783	\\xea7dbf7733c86ebe12095e2175119307dcb3a889d03035cda70d5db7bd26f79d
24	user	24	1	2026-11-24 18:16:51.749881+00	\N	added	f	{"name": "Camille Desrosiers", "email": "camille.desrosiers@example.com", "is_admin": false}	784	\\xef92d5979fd1a490480d184e1e397356e41cb07a07e68b4d786b090b2ffaca13
25	user	25	1	2026-11-24 18:16:51.77102+00	\N	added	f	{"name": "Bartek Żurawski", "email": "bartek.zurawski@example.com", "is_admin": false}	785	\\x034d06953735101e05ff826271ab18d5c82e72bbf8f5712fadfa7765267f5789
26	user	26	1	2026-11-24 18:16:51.802092+00	\N	added	f	{"name": "Lin Qiao", "email": "lin.qiao@example.com", "is_admin": false}	786	\\x63f88a63481bf6e9fc2f3f7fdc595334940313a5ecace9ec57e99aa50f143e9a
27	team	1	1	2026-11-24 18:16:51.828081+00	6	added	f	{"name": "IT", "confidential": false}	787	\\x8f8ae3874766617e73ce0a3b745d2eb2d2c5a039954d485deeb56124804f21ed
28	team	2	1	2026-11-24 18:16:51.872222+00	6	added	f	{"name": "Operations", "confidential": false}	788	\\xbb3cf0f52c0026fcc437c190e59677f268d6ee24ffe4b908a26942c2ca1bd2fd
29	team	3	1	2026-11-24 18:16:51.883794+00	6	added	f	{"name": "Office & admin", "confidential": false}	789	\\xd31e3c0294b0655dd378a41f01fee19aaaea0c6fbdb3ed4bc5192ab0481883e7
30	team	4	1	2026-11-24 18:16:51.905675+00	6	added	f	{"name": "HR", "confidential": true}	790	\\x813a8d753d475b16537020c8dd5f3456ec793e67a829865477dd93d47b2a47a2
31	team	1	2	2026-11-24 18:16:51.936641+00	6	type_added	f	{"type": "Laptop, phone or screen"}	791	\\x704c435d4660dd57956b838305fd64a317377168babcc85b9bda1847d7ad4b25
32	team	1	3	2026-11-24 18:16:51.988355+00	6	type_added	f	{"type": "Access to a system"}	792	\\x457446c68a23a275fca79cf1ccd2a03096a5a2ee3e15a5c0cb1e869e2393f057
33	team	1	4	2026-11-24 18:16:52.026093+00	6	type_added	f	{"type": "Software or a licence"}	793	\\x7c69ee981f63dfcd3c039116f2bca4e9610344f2e0d8e8ff70703ee4f3d808be
34	team	1	5	2026-11-24 18:16:52.05494+00	6	type_added	f	{"type": "Something has stopped working"}	794	\\xbd79218e38da52b2f0c4bdba5e6512229df9be56fa26aa15aa4f868dfe0869e3
35	team	1	6	2026-11-24 18:16:52.077077+00	6	type_added	f	{"type": "Account and password"}	795	\\xba2844ce6c585d31a236aa1616de5dac7e5272678b5200a208d1909cf6ff0c0c
36	team	1	7	2026-11-24 18:16:52.115288+00	6	type_added	f	{"type": "Equipment for a new starter"}	796	\\x0671693c0005c5559f484e772dffffae986ad410ccd3f364624f330902727ee8
37	team	2	2	2026-11-24 18:16:52.168637+00	6	type_added	f	{"type": "Repair in the building"}	797	\\x3180bcffc72d3a2c0c8ac15c26d2c084d769d56629f65683175f368e6f2c2674
38	team	2	3	2026-11-24 18:16:52.19052+00	6	type_added	f	{"type": "Move desks or people"}	798	\\xb76d1fc4bc5b200e01eaea84fe01efbfba866e47a2136aeab8177a6191dedd67
39	team	2	4	2026-11-24 18:16:52.219503+00	6	type_added	f	{"type": "Goods in and out"}	799	\\xf57220f8775284ea2bf79e60d93595ac66c81cd5faf9e3ba1fcafb573f70969f
40	team	2	5	2026-11-24 18:16:52.250074+00	6	type_added	f	{"type": "Pool car, van or bike"}	800	\\xac62c013632ed41dd89368ab3b5040bc3ad8f212172b2640a66e38c084ad80ea
41	team	3	2	2026-11-24 18:16:52.275473+00	6	type_added	f	{"type": "Business travel"}	801	\\xd423ddbea4990ba539fe59d736c5f4bf908854d85e34df6731b4cf5fb4f92590
42	team	3	3	2026-11-24 18:16:52.302852+00	6	type_added	f	{"type": "Room, meeting or event"}	802	\\xc7814e938f81aee8fbc29e85dd000d2cb7b35dbd08666eb85e3417aa7e763d41
43	team	3	4	2026-11-24 18:16:52.329476+00	6	type_added	f	{"type": "Order something"}	803	\\x41ba67e15dde73f48c59e0c376655e4fbc9d41baf5f937eab69e26fdc263bda6
44	team	3	5	2026-11-24 18:16:52.372775+00	6	type_added	f	{"type": "Badge, key or visitor"}	804	\\x9a85dc31fa27219d52b0f8f99beeabf84f53954fc61838d0764433a8520df07b
45	team	3	6	2026-11-24 18:16:52.394842+00	6	type_added	f	{"type": "Invoice, card or expenses"}	805	\\x09d674ace7ef8a866b9ca3e07e41470d46ae5a6b007ddee26f9ee2aaa98bfb29
46	team	4	2	2026-11-24 18:16:52.422679+00	6	type_added	f	{"type": "Leave and absence"}	806	\\x14d0faca26ed3d195775b0228042fbd5bcbb3d90e6738e13e542d75317e0170d
47	team	4	3	2026-11-24 18:16:52.457652+00	6	type_added	f	{"type": "Letter or certificate"}	807	\\x112fcbadf5f4da1e95b65ab536d4f516ab899f2ca8341e2797b98ec6a9d35800
48	team	4	4	2026-11-24 18:16:52.479801+00	6	type_added	f	{"type": "Pay and payslip"}	808	\\xfbc749db86bebee89633d0d702bf28d73e713b08179687e195e7cb433ab3dbba
49	team	4	5	2026-11-24 18:16:52.507009+00	6	type_added	f	{"type": "Contract or working time"}	809	\\x82bc977f1674531b3ecf70903e1643b6817022239d6e71774288f329288b5f39
50	team	1	8	2026-11-24 18:16:52.531684+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 2, "name": "Łukasz Wrona"}}}	810	\\x84c54f7c4a3d886c648cc8b370c492c6298528cf8e76d9127e65642d9e6d1845
51	team	4	6	2026-11-24 18:16:52.610989+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 4, "name": "Inês Carvalhal"}}}	811	\\x436d0ca54ef1e4e80328d53bf9401133cabd94ba6ad47a819961c3532d5d88f4
52	team	1	9	2026-11-24 18:16:52.662763+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 7, "name": "Nguyễn Minh Anh"}}}	812	\\xe52fc72773424fe28ddf2807c67bc5676f050e97a27cd6a5b8ea4af93399aa9e
53	team	1	10	2026-11-24 18:16:52.702235+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 8, "name": "Dario Bellomo"}}}	813	\\x9ef28b455472c19f3cbcfb2745e866d99d13ae95ba7842c05723f1be0ced79eb
54	team	1	11	2026-11-24 18:16:52.744717+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 9, "name": "Hanna Väisälä"}}}	814	\\x91d210621fddd85c35debed14575238985557091ccb66d1c0d210db6c31f8b5a
55	team	2	6	2026-11-24 18:16:52.78144+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 11, "name": "Pieter van Loon"}}}	815	\\xeda1394a447a5e481694296750f95d9dd3530f892199077523c5e2decdc782e9
56	team	2	7	2026-11-24 18:16:52.822782+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 12, "name": "Kwame Asante"}}}	816	\\xad366316c53297993bf8128ad46c920ac0c698ced6ed625de2188446b6d5b3d8
57	team	3	7	2026-11-24 18:16:52.860527+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 14, "name": "Jürg Zellweger"}}}	817	\\x09d61cf0246a2a73be4eba8f78e756f45c961c2ea51cfaf5acac718d6615d6f9
58	team	3	8	2026-11-24 18:16:52.904159+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 15, "name": "Yuki Tanabe"}}}	818	\\xffab7c601373dd4b234ade7a522dbbd962bca3550634e9226aeb0b98fa868b51
59	team	4	7	2026-11-24 18:16:52.945149+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 17, "name": "Salma Benhaddou"}}}	819	\\xb443896066961f97e8f5afad99aa1054fbcdb6332f227ea0061d3b210d61f82d
60	team	1	12	2026-11-24 18:16:52.990083+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 3, "name": "Amara Okafor"}}}	820	\\x0e1613b3eb4ac4f11e0919980b71a5ac5040dbbf3df36d1e3378aae3bd680200
61	team	2	8	2026-11-24 18:16:53.033098+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 10, "name": "Marisol Quintero"}}}	821	\\x11d0fb473c1f804b0a20ff522fdea848f92f31e90c9cbd51528f9177d037e3ee
62	team	3	9	2026-11-24 18:16:53.070926+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 13, "name": "Sinéad Mulcahy"}}}	822	\\x45cda6c370ed87ef4b6746cbc756ae1190eb2258e0259b1c4c88ac960a8263a3
63	team	4	8	2026-11-24 18:16:53.119987+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 16, "name": "Benedikt Öhlander"}}}	823	\\xc3f42f2d6b463ab50810ba268560e379b6907771267ef8fda62b92b03d5b6807
\.


--
-- Data for Name: audit_heads; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_heads (subject, subject_id, seq, hash) FROM stdin;
user	1	1	\\xcd793acaf77b37675965267e02d1626e54c1a3ca6f8a3e9196fbf78e4cbb40fd
user	2	1	\\x3d288f591dfc4b69a4f89743e2759da1322c2400ef5487cdcb8e91997f8fdf14
user	3	1	\\xbdde7dbb30beea735972351268921e767017c9c48eb4f1b3600c5fd566110478
user	4	1	\\xac6208d85af7c36f7c2ce05a8a54ab6787c3e6859dcf0a2b9c1511f58aeaa6ad
user	5	1	\\xd6195fdfc0971fdb8a1eef5a45f065fe57702d55ebf9a25987c29fb2b7b4805b
user	6	1	\\x1730cb25ef7b7552caf36d3ad3753cd5e4d9399de793d7472889441610bc74ef
user	7	1	\\xd5a31fab7ef7bba0da3badbcf372e94f36fecafeb898ed0756cffaf131291f6f
user	8	1	\\x54596e3e85f7255098ce949bb7c2c73a2120cc6856949e2452e0fbc42716ac3d
user	9	1	\\xa260b8db1435f675b3f386d5c124bbb9b6dd41081274b2945484f82eca47a5a9
user	10	1	\\xaacd8361dad34648f18506c2f3af85419f79f68307df95e4933bbe7475e32fd6
user	11	1	\\x90323bcc62b3228b0bd43cc4600addea23003382d8fe69fb4e74c4ea9608c01e
user	12	1	\\xe88a840ab317943c9f56ea6eb9c1dfbb829766c711fcd5bf6148533b849c7a08
user	13	1	\\xe2e993650ce6b518495e022ae0689219a32e02be6146399286539ab7ee6b3abd
user	14	1	\\x5c0c171076fc442ea88e26ec6429564ff30a59d50a5e50d318b8f767e223c285
user	15	1	\\x3bdc9bb0fab3316c5d086d526d69f518db352331d970e6ba260f09e79df8ddf0
user	16	1	\\x89adc17fc78583233117b5855640373d05b0eaa6ae8276a26b829b44fde09f5e
user	17	1	\\x909b5c74d74f4e113cdecb0cd183a5bf22e2aa0d7c8263f76440d99400b7c712
user	18	1	\\x747895011f0710d2f7871a6cf25ab1652ec9d4e4623cfd4474557b4360b7586e
user	19	1	\\x4cdcaac0f77498eb0e2bb280c9c16bad3554751ee247b87f0c5d2866a54d2e91
user	20	1	\\x9b907fa2edec73c41ac811c2ab88eed03f5d72251a8bbdfcb714467e5e7eefe7
user	21	1	\\xae482dda8949061f8416279f05eeeba9a156a0b6be0c59252c74a8167ad0964d
user	22	1	\\x8d751b71c3a153f748bbd4099c35429d9d80cdf817f16e7d3965a153709a5c18
user	23	1	\\xea7dbf7733c86ebe12095e2175119307dcb3a889d03035cda70d5db7bd26f79d
user	24	1	\\xef92d5979fd1a490480d184e1e397356e41cb07a07e68b4d786b090b2ffaca13
user	25	1	\\x034d06953735101e05ff826271ab18d5c82e72bbf8f5712fadfa7765267f5789
user	26	1	\\x63f88a63481bf6e9fc2f3f7fdc595334940313a5ecace9ec57e99aa50f143e9a
team	1	12	\\x0e1613b3eb4ac4f11e0919980b71a5ac5040dbbf3df36d1e3378aae3bd680200
team	2	8	\\x11d0fb473c1f804b0a20ff522fdea848f92f31e90c9cbd51528f9177d037e3ee
team	3	9	\\x45cda6c370ed87ef4b6746cbc756ae1190eb2258e0259b1c4c88ac960a8263a3
team	4	8	\\xc3f42f2d6b463ab50810ba268560e379b6907771267ef8fda62b92b03d5b6807
\.


--
-- Data for Name: audit_seals; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_seals (id, from_id, to_id, count, root, hash, sealed_at) FROM stdin;
\.


--
-- Data for Name: break_glass; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.break_glass (id, user_id, team_id, reason, opened_at, expires_at, ended_at) FROM stdin;
\.


--
-- Data for Name: break_glass_notices; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.break_glass_notices (break_glass_id, user_id, noted_at) FROM stdin;
\.


--
-- Data for Name: ceremonies; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ceremonies (key_hash, kind, browser_hash, data, expires_at) FROM stdin;
\.


--
-- Data for Name: comments; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.comments (id, request_id, author_id, body, kind, internal, created_at) FROM stdin;
\.


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.drafts (user_id, place, fields, updated_at) FROM stdin;
\.


--
-- Data for Name: followers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.followers (request_id, user_id) FROM stdin;
\.


--
-- Data for Name: group_rules; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.group_rules (id, provider, claim, value, team_id, role) FROM stdin;
\.


--
-- Data for Name: identities; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.identities (id, user_id, provider, issuer, subject, email, linked_at, last_used_at) FROM stdin;
\.


--
-- Data for Name: links; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.links (id, token_hash, user_id, kind, created_at, expires_at, used_at) FROM stdin;
\.


--
-- Data for Name: memberships; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.memberships (user_id, team_id, role, via) FROM stdin;
2	1	agent	\N
4	4	agent	\N
7	1	agent	\N
8	1	agent	\N
9	1	agent	\N
11	2	agent	\N
12	2	agent	\N
14	3	agent	\N
15	3	agent	\N
17	4	agent	\N
3	1	lead	\N
10	2	lead	\N
13	3	lead	\N
16	4	lead	\N
\.


--
-- Data for Name: passkeys; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.passkeys (id, user_id, credential_id, public_key, sign_count, name, transports, backed_up, created_at, last_used_at, last_used_address, last_used_agent) FROM stdin;
\.


--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_events (id, job_id, type, at) FROM stdin;
\.


--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_jobs (id, queue_name, task_name, priority, lock, queueing_lock, args, status, scheduled_at, attempts, abort_requested, worker_id) FROM stdin;
\.


--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_periodic_defers (id, task_name, defer_timestamp, job_id, periodic_id) FROM stdin;
\.


--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_workers (id, last_heartbeat) FROM stdin;
\.


--
-- Data for Name: rate_limits; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.rate_limits (key, count, expires_at) FROM stdin;
\.


--
-- Data for Name: request_reads; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.request_reads (user_id, request_id, version) FROM stdin;
\.


--
-- Data for Name: request_types; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.request_types (id, team_id, key, name, description, icon, words, default_priority, fields, is_active) FROM stdin;
1	1	laptop	Laptop, phone or screen	A device is broken, slow, missing or due for a new one.	laptop_mac	computer notebook battery charger monitor headset dock mobile keyboard mouse	normal	[{"key": "device", "help": "", "kind": "choice", "label": "Which device?", "options": ["Laptop", "Phone", "Screen", "Docking station", "Headset", "Other"], "required": true}, {"key": "asset", "help": "On the sticker below, for example NB-4417.", "kind": "text", "label": "Asset tag", "options": [], "required": false}, {"key": "blocked", "help": "", "kind": "yes_no", "label": "Does it keep you from working?", "options": [], "required": true}]	t
2	1	access	Access to a system	Get into a system, a shared folder or a report.	key	permission rights role login folder share account crm	normal	[{"key": "system", "help": "", "kind": "choice", "label": "Which system?", "options": ["Ledgerly", "Faro CRM", "Paperhouse", "Stocktrail", "Mapleboard", "Shared folder", "Other"], "required": true}, {"key": "level", "help": "", "kind": "choice", "label": "What do you need to do there?", "options": ["Read", "Edit", "Administer"], "required": true}, {"key": "approver", "help": "Usually your manager or the system's owner.", "kind": "text", "label": "Who approves it?", "options": [], "required": false}, {"key": "until", "help": "Leave empty if it is for good.", "kind": "date", "label": "Until when?", "options": [], "required": false}]	t
3	1	software	Software or a licence	Install, update or license a program.	apps	install program application update licence license plugin tool	normal	[{"key": "product", "help": "", "kind": "text", "label": "Which program?", "options": [], "required": true}, {"key": "cost", "help": "", "kind": "choice", "label": "Does it cost anything?", "options": ["Free", "Licence needed", "Not sure"], "required": false}, {"key": "devices", "help": "", "kind": "number", "label": "On how many devices?", "options": [], "required": false}]	t
4	1	incident	Something has stopped working	Network, mail, phones, printing or a business system.	report_problem	broken down error outage wifi vpn email printer slow crash	high	[{"key": "where", "help": "", "kind": "choice", "label": "What is it about?", "options": ["Wi-Fi and network", "Mail and calendar", "Phone and video", "Printing", "A business system", "Other"], "required": true}, {"key": "since", "help": "", "kind": "date", "label": "Since when?", "options": [], "required": false}, {"key": "people", "help": "", "kind": "number", "label": "How many people notice it?", "options": [], "required": false}]	t
5	1	account	Account and password	Locked out, a new name, a mailbox, somebody who leaves.	manage_accounts	password reset locked mfa second factor mailbox distribution list leaver	high	[{"key": "kind", "help": "", "kind": "choice", "label": "What is it about?", "options": ["Locked out", "Second factor", "Name change", "Mailbox or list", "Leaver", "Other"], "required": true}]	t
6	1	starter-kit	Equipment for a new starter	Everything ready on somebody's first day.	person_add	onboarding joiner new hire intern equipment	normal	[{"key": "starter", "help": "", "kind": "text", "label": "Who starts?", "options": [], "required": true}, {"key": "start_on", "help": "", "kind": "date", "label": "First day", "options": [], "required": true}, {"key": "kit", "help": "", "kind": "choice", "label": "Which kit?", "options": ["Standard", "Developer", "Design", "Field work"], "required": true}, {"key": "remote", "help": "", "kind": "yes_no", "label": "Will they work from home?", "options": [], "required": false}]	t
7	2	repair	Repair in the building	Heating, light, water, doors, furniture, cleaning.	build	facility maintenance broken heating lamp leak door window desk chair cleaning	normal	[{"key": "place", "help": "Floor, room, which corner.", "kind": "text", "label": "Where exactly?", "options": [], "required": true}, {"key": "kind", "help": "", "kind": "choice", "label": "What is it?", "options": ["Heating and air", "Light and power", "Water", "Doors and windows", "Furniture", "Cleaning", "Other"], "required": true}, {"key": "danger", "help": "", "kind": "yes_no", "label": "Could somebody get hurt?", "options": [], "required": true}]	t
8	2	desk-move	Move desks or people	Another desk, another floor, or a whole team.	moving	relocation seat furniture desk move office	low	[{"key": "people", "help": "", "kind": "number", "label": "How many people move?", "options": [], "required": true}, {"key": "to", "help": "", "kind": "text", "label": "Where to?", "options": [], "required": true}, {"key": "move_on", "help": "", "kind": "date", "label": "When?", "options": [], "required": true}]	t
9	2	delivery	Goods in and out	Parcels, pallets, and things between our sites.	local_shipping	parcel shipping courier pallet warehouse post pickup customs	normal	[{"key": "direction", "help": "", "kind": "choice", "label": "Which way?", "options": ["Incoming", "Outgoing", "Between sites"], "required": true}, {"key": "weight", "help": "", "kind": "number", "label": "Weight in kg, roughly", "options": [], "required": false}, {"key": "due_on", "help": "", "kind": "date", "label": "When?", "options": [], "required": false}]	t
10	2	pool-car	Pool car, van or bike	Book one, or tell us what is wrong with it.	directions_car	vehicle car van bike charge card fuel booking	normal	[{"key": "vehicle", "help": "", "kind": "choice", "label": "Which one?", "options": ["Car", "Van", "Bike"], "required": true}, {"key": "from_on", "help": "", "kind": "date", "label": "From", "options": [], "required": true}, {"key": "until_on", "help": "", "kind": "date", "label": "Until", "options": [], "required": false}, {"key": "trip", "help": "", "kind": "text", "label": "Where to?", "options": [], "required": false}]	t
11	3	travel	Business travel	Trains, flights, hotels, and changes on the way.	flight_takeoff	trip train flight hotel booking visa journey ticket	normal	[{"key": "destination", "help": "", "kind": "text", "label": "Where to?", "options": [], "required": true}, {"key": "mode", "help": "", "kind": "choice", "label": "How?", "options": ["Train", "Flight", "Car", "Hotel only"], "required": true}, {"key": "leave_on", "help": "", "kind": "date", "label": "Leaving", "options": [], "required": true}, {"key": "return_on", "help": "", "kind": "date", "label": "Coming back", "options": [], "required": false}]	t
12	3	event	Room, meeting or event	A room, catering, and everything for your guests.	event	meeting room booking catering workshop lunch visit party	normal	[{"key": "held_on", "help": "", "kind": "date", "label": "When?", "options": [], "required": true}, {"key": "people", "help": "", "kind": "number", "label": "How many people?", "options": [], "required": true}, {"key": "catering", "help": "", "kind": "yes_no", "label": "Food and drinks?", "options": [], "required": false}]	t
13	3	purchase	Order something	Supplies, furniture, books, small equipment.	shopping_cart	buy order purchase supplies stationery book coffee	low	[{"key": "item", "help": "", "kind": "text", "label": "What?", "options": [], "required": true}, {"key": "quantity", "help": "", "kind": "number", "label": "How many?", "options": [], "required": true}, {"key": "cost_centre", "help": "", "kind": "text", "label": "Cost centre", "options": [], "required": false}]	t
14	3	badge	Badge, key or visitor	Get in, let somebody in, or tell us that a badge is lost.	badge	access card key visitor lost parking door reception	normal	[{"key": "kind", "help": "", "kind": "choice", "label": "What is it about?", "options": ["New badge", "Lost badge", "Visitor", "Key", "More doors", "Parking"], "required": true}, {"key": "who", "help": "", "kind": "text", "label": "For whom?", "options": [], "required": false}, {"key": "from_on", "help": "", "kind": "date", "label": "From when?", "options": [], "required": false}]	t
15	3	invoice	Invoice, card or expenses	A supplier waits, a receipt is missing, a card is refused.	receipt_long	bill payment expense credit card supplier purchase order reimbursement	normal	[{"key": "kind", "help": "", "kind": "choice", "label": "What is it about?", "options": ["Supplier invoice", "Expenses", "Company card", "Purchase order"], "required": true}, {"key": "amount", "help": "", "kind": "number", "label": "Amount in euro", "options": [], "required": false}, {"key": "supplier", "help": "", "kind": "text", "label": "Supplier", "options": [], "required": false}]	t
16	4	leave	Leave and absence	Holiday that does not fit the form, parental, care and unpaid leave.	beach_access	holiday vacation parental sick care unpaid sabbatical absence	normal	[{"key": "kind", "help": "", "kind": "choice", "label": "Which kind?", "options": ["Holiday", "Parental leave", "Care leave", "Unpaid leave", "Sick leave", "Special leave"], "required": true}, {"key": "first_day", "help": "", "kind": "date", "label": "First day", "options": [], "required": true}, {"key": "last_day", "help": "", "kind": "date", "label": "Last day", "options": [], "required": false}]	t
17	4	letter	Letter or certificate	For a landlord, a bank, an embassy or a new chapter.	description	certificate employment confirmation reference salary proof visa	normal	[{"key": "kind", "help": "", "kind": "choice", "label": "Which one?", "options": ["Employment", "Salary", "Reference", "Visa or residence", "Other"], "required": true}, {"key": "language", "help": "", "kind": "choice", "label": "In which language?", "options": ["English", "German", "French", "Polish"], "required": true}, {"key": "needed_by", "help": "", "kind": "date", "label": "Needed by", "options": [], "required": false}]	t
18	4	payroll	Pay and payslip	Something on your payslip, your bank details, tax or pension.	payments	salary payslip tax bank bonus overtime pension	normal	[{"key": "topic", "help": "", "kind": "choice", "label": "What is it about?", "options": ["Payslip", "Bank details", "Tax", "Bonus", "Overtime", "Pension"], "required": true}, {"key": "month", "help": "", "kind": "choice", "label": "Which month?", "options": ["This month", "Last month", "Earlier"], "required": false}]	t
19	4	contract	Contract or working time	Hours, place of work, title, probation or an extension.	work_history	part time hours remote home office title probation extension	normal	[{"key": "change", "help": "", "kind": "choice", "label": "What changes?", "options": ["Working hours", "Place of work", "Job title", "Probation", "Extension", "Other"], "required": true}, {"key": "from_on", "help": "", "kind": "date", "label": "From when?", "options": [], "required": true}]	t
\.


--
-- Data for Name: requests; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.requests (id, number, team_id, type_id, requester_id, assignee_id, title, description, fields, status, priority, created_at, updated_at, resolved_at, version) FROM stdin;
\.


--
-- Data for Name: search_documents; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.search_documents (request_id, team_id, words, shown) FROM stdin;
\.


--
-- Data for Name: search_words; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.search_words (word) FROM stdin;
\.


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sessions (id, token_hash, user_id, user_agent, created_at, last_used_at, expires_at, revoked_at, method, provider, subject, sid, proved_at, id_token, address) FROM stdin;
\.


--
-- Data for Name: teams; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.teams (id, key, name, description, confidential, created_at) FROM stdin;
1	it	IT	Laptops, accounts, software, and whatever has stopped working.	f	2026-11-24 18:16:51.828081+00
2	ops	Operations	The building, moves, goods in and out, and the pool cars.	f	2026-11-24 18:16:51.872222+00
3	admin	Office & admin	Travel, rooms and events, orders, badges, invoices.	f	2026-11-24 18:16:51.883794+00
4	hr	HR	Leave, letters, pay and contracts. Only you and HR see what you write.	t	2026-11-24 18:16:51.905675+00
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, email, name, is_admin, is_active, created_at, admin_via, handle) FROM stdin;
1	zoe.lindqvist@example.com	Zoë Lindqvist	f	t	2026-11-24 18:16:51.223409+00	\N	5e6cc57d-460f-4bba-adaa-9a36d1a6511d
2	lukasz.wrona@example.com	Łukasz Wrona	f	t	2026-11-24 18:16:51.275923+00	\N	fb7d8c0b-868d-428d-902a-b648f7a4e5b8
3	amara.okafor@example.com	Amara Okafor	f	t	2026-11-24 18:16:51.299153+00	\N	75f051aa-c835-46d9-84fd-82216ed475ef
4	ines.carvalhal@example.com	Inês Carvalhal	f	t	2026-11-24 18:16:51.321362+00	\N	0ed11fd6-e3be-4ed0-b1b3-22eb28123177
5	tom.ashdown@example.com	Tom Ashdown	f	t	2026-11-24 18:16:51.340985+00	\N	3a2bcee2-3863-47dd-9131-c490b31e94bd
6	priya.raghunathan@example.com	Priya Raghunathan	t	t	2026-11-24 18:16:51.363502+00	\N	7a69a155-057c-4b1d-a70a-06b5e06db223
7	minhanh.nguyen@example.com	Nguyễn Minh Anh	f	t	2026-11-24 18:16:51.387009+00	\N	8b9f01ff-f70c-4ab2-aca8-65678938f3ca
8	dario.bellomo@example.com	Dario Bellomo	f	t	2026-11-24 18:16:51.410171+00	\N	0bf53b87-2663-477c-b3cd-f2f1273fece3
9	hanna.vaisala@example.com	Hanna Väisälä	f	t	2026-11-24 18:16:51.430911+00	\N	834cf1ec-6bf5-4e93-859e-4e2c4d8aa666
10	marisol.quintero@example.com	Marisol Quintero	f	t	2026-11-24 18:16:51.458977+00	\N	1e72cad4-9e79-4a19-97f3-b62799446302
11	pieter.vanloon@example.com	Pieter van Loon	f	t	2026-11-24 18:16:51.478076+00	\N	a78b3421-9906-4305-803c-59a969e12897
12	kwame.asante@example.com	Kwame Asante	f	t	2026-11-24 18:16:51.493786+00	\N	16577465-0fd7-4990-ac05-fa785146a0d4
13	sinead.mulcahy@example.com	Sinéad Mulcahy	f	t	2026-11-24 18:16:51.511803+00	\N	0aa8f0e9-aaaf-4476-b34d-aff015b02c85
14	juerg.zellweger@example.com	Jürg Zellweger	f	t	2026-11-24 18:16:51.534957+00	\N	5f909de8-9036-46fd-803e-87e2af8416a0
15	yuki.tanabe@example.com	Yuki Tanabe	f	t	2026-11-24 18:16:51.559142+00	\N	923a770c-e734-4934-9913-aa508a6b94e3
16	benedikt.oehlander@example.com	Benedikt Öhlander	f	t	2026-11-24 18:16:51.582819+00	\N	6490b480-3e56-4e50-8605-e5e487d6d7c2
17	salma.benhaddou@example.com	Salma Benhaddou	f	t	2026-11-24 18:16:51.602056+00	\N	f0a81b9b-d42c-4a18-90d1-5db2fa5294ba
18	noa.barkai@example.com	נועה ברקאי	f	t	2026-11-24 18:16:51.619079+00	\N	dfc7e8ba-78cd-47c1-9d97-542485fd1db7
19	chidi.eze@example.com	Chidi Eze	f	t	2026-11-24 18:16:51.639777+00	\N	0724eebf-9760-48f5-8dc5-c0e55948daf7
20	mathilde.groenning@example.com	Mathilde Grønning	f	t	2026-11-24 18:16:51.657934+00	\N	25a1d0de-e5d2-4fe6-95f2-ccf50daec67c
21	ravi.deshpande@example.com	Ravi Deshpande	f	t	2026-11-24 18:16:51.679612+00	\N	5aee0dbc-966e-4937-9ae0-aacd46b4f7d1
22	oksana.hrytsenko@example.com	Oksana Hrytsenko	f	t	2026-11-24 18:16:51.699901+00	\N	2ebf9d2b-88b3-472d-82a0-5cfb3ec80814
23	george.tupou@example.com	George Tupou	f	t	2026-11-24 18:16:51.72755+00	\N	e82cae19-595f-4da8-a811-2bdbc6de247b
24	camille.desrosiers@example.com	Camille Desrosiers	f	t	2026-11-24 18:16:51.749881+00	\N	67c159de-2e38-45f0-bff9-b2fbe31cd06a
25	bartek.zurawski@example.com	Bartek Żurawski	f	t	2026-11-24 18:16:51.77102+00	\N	dbe3cc7d-9956-4c3a-aa88-80aff33e83c0
26	lin.qiao@example.com	Lin Qiao	f	t	2026-11-24 18:16:51.802092+00	\N	c9fb2e1b-e9ae-48fa-866d-378a69b6ad59
\.


--
-- Name: access_tokens_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_tokens_id_seq', 1, false);


--
-- Name: audit_seals_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_seals_id_seq', 1, false);


--
-- Name: break_glass_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.break_glass_id_seq', 1, false);


--
-- Name: comments_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.comments_id_seq', 1, false);


--
-- Name: group_rules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.group_rules_id_seq', 1, false);


--
-- Name: identities_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.identities_id_seq', 1, false);


--
-- Name: links_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.links_id_seq', 1, false);


--
-- Name: passkeys_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.passkeys_id_seq', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: request_numbers; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.request_numbers', 1001, false);


--
-- Name: request_types_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.request_types_id_seq', 19, true);


--
-- Name: requests_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.requests_id_seq', 1, false);


--
-- Name: search_documents_request_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.search_documents_request_id_seq', 1, false);


--
-- Name: sessions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sessions_id_seq', 1, false);


--
-- Name: teams_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.teams_id_seq', 4, true);


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.users_id_seq', 26, true);


--
-- Name: audit_ids; Type: SEQUENCE SET; Schema: sec; Owner: -
--

SELECT pg_catalog.setval('sec.audit_ids', 63, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: access_tokens pk_access_tokens; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT pk_access_tokens PRIMARY KEY (id);


--
-- Name: audit_entries pk_audit_entries; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT pk_audit_entries PRIMARY KEY (id);


--
-- Name: audit_heads pk_audit_heads; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT pk_audit_heads PRIMARY KEY (subject, subject_id);


--
-- Name: audit_seals pk_audit_seals; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_seals
    ADD CONSTRAINT pk_audit_seals PRIMARY KEY (id);


--
-- Name: break_glass pk_break_glass; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT pk_break_glass PRIMARY KEY (id);


--
-- Name: break_glass_notices pk_break_glass_notices; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass_notices
    ADD CONSTRAINT pk_break_glass_notices PRIMARY KEY (break_glass_id, user_id);


--
-- Name: ceremonies pk_ceremonies; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ceremonies
    ADD CONSTRAINT pk_ceremonies PRIMARY KEY (key_hash);


--
-- Name: comments pk_comments; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT pk_comments PRIMARY KEY (id);


--
-- Name: drafts pk_drafts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT pk_drafts PRIMARY KEY (user_id, place);


--
-- Name: followers pk_followers; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT pk_followers PRIMARY KEY (request_id, user_id);


--
-- Name: group_rules pk_group_rules; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_rules
    ADD CONSTRAINT pk_group_rules PRIMARY KEY (id);


--
-- Name: identities pk_identities; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT pk_identities PRIMARY KEY (id);


--
-- Name: links pk_links; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT pk_links PRIMARY KEY (id);


--
-- Name: memberships pk_memberships; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT pk_memberships PRIMARY KEY (user_id, team_id);


--
-- Name: passkeys pk_passkeys; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT pk_passkeys PRIMARY KEY (id);


--
-- Name: rate_limits pk_rate_limits; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT pk_rate_limits PRIMARY KEY (key);


--
-- Name: request_reads pk_request_reads; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT pk_request_reads PRIMARY KEY (user_id, request_id);


--
-- Name: request_types pk_request_types; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_types
    ADD CONSTRAINT pk_request_types PRIMARY KEY (id);


--
-- Name: requests pk_requests; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT pk_requests PRIMARY KEY (id);


--
-- Name: search_documents pk_search_documents; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_documents
    ADD CONSTRAINT pk_search_documents PRIMARY KEY (request_id);


--
-- Name: search_words pk_search_words; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_words
    ADD CONSTRAINT pk_search_words PRIMARY KEY (word);


--
-- Name: sessions pk_sessions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT pk_sessions PRIMARY KEY (id);


--
-- Name: teams pk_teams; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT pk_teams PRIMARY KEY (id);


--
-- Name: users pk_users; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: access_tokens uq_access_tokens_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT uq_access_tokens_token_hash UNIQUE (token_hash);


--
-- Name: audit_entries uq_audit_entries_subject_subject_id_seq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT uq_audit_entries_subject_subject_id_seq UNIQUE (subject, subject_id, seq);


--
-- Name: audit_seals uq_audit_seals_to_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_seals
    ADD CONSTRAINT uq_audit_seals_to_id UNIQUE (to_id);


--
-- Name: group_rules uq_group_rules_provider_claim_value_team_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_rules
    ADD CONSTRAINT uq_group_rules_provider_claim_value_team_id UNIQUE NULLS NOT DISTINCT (provider, claim, value, team_id);


--
-- Name: identities uq_identities_issuer_subject; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT uq_identities_issuer_subject UNIQUE (issuer, subject);


--
-- Name: identities uq_identities_user_id_issuer; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT uq_identities_user_id_issuer UNIQUE (user_id, issuer);


--
-- Name: links uq_links_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT uq_links_token_hash UNIQUE (token_hash);


--
-- Name: passkeys uq_passkeys_credential_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id);


--
-- Name: request_types uq_request_types_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_types
    ADD CONSTRAINT uq_request_types_key UNIQUE (key);


--
-- Name: requests uq_requests_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT uq_requests_number UNIQUE (number);


--
-- Name: sessions uq_sessions_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT uq_sessions_token_hash UNIQUE (token_hash);


--
-- Name: teams uq_teams_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT uq_teams_key UNIQUE (key);


--
-- Name: users uq_users_email; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT uq_users_email UNIQUE (email);


--
-- Name: users uq_users_handle; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT uq_users_handle UNIQUE (handle);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: ix_access_tokens_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_access_tokens_user_id ON public.access_tokens USING btree (user_id);


--
-- Name: ix_break_glass_notices_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_break_glass_notices_user_id ON public.break_glass_notices USING btree (user_id);


--
-- Name: ix_break_glass_team_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_break_glass_team_id ON public.break_glass USING btree (team_id);


--
-- Name: ix_break_glass_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_break_glass_user_id ON public.break_glass USING btree (user_id);


--
-- Name: ix_ceremonies_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ceremonies_expires_at ON public.ceremonies USING btree (expires_at);


--
-- Name: ix_comments_request_id_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_comments_request_id_id ON public.comments USING btree (request_id, id);


--
-- Name: ix_followers_user_id_request_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_followers_user_id_request_id ON public.followers USING btree (user_id, request_id);


--
-- Name: ix_group_rules_team_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_group_rules_team_id ON public.group_rules USING btree (team_id);


--
-- Name: ix_links_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_links_user_id ON public.links USING btree (user_id);


--
-- Name: ix_memberships_team_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_memberships_team_id ON public.memberships USING btree (team_id);


--
-- Name: ix_passkeys_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_passkeys_user_id ON public.passkeys USING btree (user_id);


--
-- Name: ix_rate_limits_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_rate_limits_expires_at ON public.rate_limits USING btree (expires_at);


--
-- Name: ix_request_types_team_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_request_types_team_id ON public.request_types USING btree (team_id);


--
-- Name: ix_requests_assignee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_assignee ON public.requests USING btree (team_id, assignee_id, created_at DESC, id DESC);


--
-- Name: ix_requests_requester; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_requester ON public.requests USING btree (requester_id, created_at DESC, id DESC);


--
-- Name: ix_requests_team_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_team_created ON public.requests USING btree (team_id, created_at DESC, id DESC);


--
-- Name: ix_requests_team_priority; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_team_priority ON public.requests USING btree (team_id, priority_rank DESC, created_at, id);


--
-- Name: ix_requests_team_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_team_status ON public.requests USING btree (team_id, status, created_at DESC, id DESC);


--
-- Name: ix_requests_team_updated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_team_updated ON public.requests USING btree (team_id, updated_at DESC, id DESC);


--
-- Name: ix_requests_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_type ON public.requests USING btree (type_id);


--
-- Name: ix_requests_under_way; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_under_way ON public.requests USING btree (team_id, created_at DESC, id DESC) INCLUDE (requester_id, assignee_id, status) WHERE (status <> ALL (ARRAY['resolved'::text, 'cancelled'::text]));


--
-- Name: ix_requests_under_way_priority; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_under_way_priority ON public.requests USING btree (team_id, priority_rank DESC, created_at, id) WHERE (status <> ALL (ARRAY['resolved'::text, 'cancelled'::text]));


--
-- Name: ix_requests_under_way_updated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_requests_under_way_updated ON public.requests USING btree (team_id, updated_at DESC, id DESC) WHERE (status <> ALL (ARRAY['resolved'::text, 'cancelled'::text]));


--
-- Name: ix_search_documents_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_documents_words ON public.search_documents USING gin (team_id, bucket, words);


--
-- Name: ix_search_words_word; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_search_words_word ON public.search_words USING gin (word public.gin_trgm_ops);


--
-- Name: ix_sessions_provider_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sessions_provider_subject ON public.sessions USING btree (provider, subject) WHERE (provider <> ''::text);


--
-- Name: ix_sessions_user_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sessions_user_id ON public.sessions USING btree (user_id);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: audit_entries audit_append; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_append BEFORE INSERT ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION sec.audit_append();


--
-- Name: audit_entries audit_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION sec.refuse();


--
-- Name: audit_entries audit_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse();


--
-- Name: audit_entries audit_notify; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_notify AFTER INSERT ON public.audit_entries FOR EACH ROW EXECUTE FUNCTION sec.audit_notify();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: audit_seals seals_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER seals_append_only BEFORE DELETE OR UPDATE ON public.audit_seals FOR EACH ROW EXECUTE FUNCTION sec.refuse();


--
-- Name: audit_seals seals_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON public.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse();


--
-- Name: comments search_comment; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER search_comment AFTER INSERT ON public.comments FOR EACH ROW EXECUTE FUNCTION sec.search_comment();


--
-- Name: requests search_request; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER search_request AFTER INSERT OR UPDATE OF title, description, team_id ON public.requests FOR EACH ROW EXECUTE FUNCTION sec.search_request();


--
-- Name: access_tokens fk_access_tokens_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT fk_access_tokens_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: audit_entries fk_audit_entries_actor_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT fk_audit_entries_actor_id_users FOREIGN KEY (actor_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: break_glass_notices fk_break_glass_notices_break_glass_id_break_glass; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass_notices
    ADD CONSTRAINT fk_break_glass_notices_break_glass_id_break_glass FOREIGN KEY (break_glass_id) REFERENCES public.break_glass(id) ON DELETE RESTRICT;


--
-- Name: break_glass_notices fk_break_glass_notices_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass_notices
    ADD CONSTRAINT fk_break_glass_notices_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: break_glass fk_break_glass_team_id_teams; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT fk_break_glass_team_id_teams FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE RESTRICT;


--
-- Name: break_glass fk_break_glass_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.break_glass
    ADD CONSTRAINT fk_break_glass_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: comments fk_comments_author_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT fk_comments_author_id_users FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: comments fk_comments_request_id_requests; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT fk_comments_request_id_requests FOREIGN KEY (request_id) REFERENCES public.requests(id) ON DELETE RESTRICT;


--
-- Name: drafts fk_drafts_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT fk_drafts_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: followers fk_followers_request_id_requests; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT fk_followers_request_id_requests FOREIGN KEY (request_id) REFERENCES public.requests(id) ON DELETE RESTRICT;


--
-- Name: followers fk_followers_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT fk_followers_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: group_rules fk_group_rules_team_id_teams; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_rules
    ADD CONSTRAINT fk_group_rules_team_id_teams FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE RESTRICT;


--
-- Name: identities fk_identities_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT fk_identities_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: links fk_links_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT fk_links_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: memberships fk_memberships_team_id_teams; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT fk_memberships_team_id_teams FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE RESTRICT;


--
-- Name: memberships fk_memberships_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT fk_memberships_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: passkeys fk_passkeys_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT fk_passkeys_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: request_reads fk_request_reads_request_id_requests; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT fk_request_reads_request_id_requests FOREIGN KEY (request_id) REFERENCES public.requests(id) ON DELETE RESTRICT;


--
-- Name: request_reads fk_request_reads_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_reads
    ADD CONSTRAINT fk_request_reads_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: request_types fk_request_types_team_id_teams; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.request_types
    ADD CONSTRAINT fk_request_types_team_id_teams FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE RESTRICT;


--
-- Name: requests fk_requests_assignee_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT fk_requests_assignee_id_users FOREIGN KEY (assignee_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: requests fk_requests_requester_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT fk_requests_requester_id_users FOREIGN KEY (requester_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: requests fk_requests_team_id_teams; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT fk_requests_team_id_teams FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE RESTRICT;


--
-- Name: requests fk_requests_type_id_request_types; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT fk_requests_type_id_request_types FOREIGN KEY (type_id) REFERENCES public.request_types(id) ON DELETE RESTRICT;


--
-- Name: search_documents fk_search_documents_request_id_requests; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_documents
    ADD CONSTRAINT fk_search_documents_request_id_requests FOREIGN KEY (request_id) REFERENCES public.requests(id) ON DELETE RESTRICT;


--
-- Name: sessions fk_sessions_user_id_users; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT fk_sessions_user_id_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: access_tokens; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.access_tokens ENABLE ROW LEVEL SECURITY;

--
-- Name: access_tokens access_tokens_admin; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY access_tokens_admin ON public.access_tokens FOR SELECT USING (( SELECT sec.is_admin() AS is_admin));


--
-- Name: access_tokens access_tokens_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY access_tokens_own ON public.access_tokens USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system)));


--
-- Name: audit_entries; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_entries audit_insert; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_insert ON public.audit_entries FOR INSERT WITH CHECK ((((actor_id = ( SELECT sec.uid() AS uid)) OR ((actor_id IS NULL) AND ( SELECT sec.is_system() AS is_system))) AND
CASE subject
    WHEN 'request'::text THEN (EXISTS ( SELECT
       FROM public.requests r
      WHERE (r.id = audit_entries.subject_id)))
    WHEN 'team'::text THEN (( SELECT sec.is_admin() AS is_admin) OR ( SELECT sec.is_system() AS is_system) OR (subject_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[])))
    ELSE (( SELECT sec.is_admin() AS is_admin) OR ( SELECT sec.is_system() AS is_system) OR ((subject = 'user'::text) AND (subject_id = ( SELECT sec.uid() AS uid))))
END));


--
-- Name: audit_entries audit_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_select ON public.audit_entries FOR SELECT USING (
CASE subject
    WHEN 'request'::text THEN (EXISTS ( SELECT
       FROM public.requests r
      WHERE ((r.id = audit_entries.subject_id) AND ((NOT audit_entries.internal) OR (r.team_id = ANY (( SELECT sec.team_ids() AS team_ids)::bigint[]))))))
    ELSE (( SELECT sec.is_admin() AS is_admin) OR ( SELECT sec.is_system() AS is_system) OR ((subject = 'user'::text) AND (subject_id = ( SELECT sec.uid() AS uid))))
END);


--
-- Name: break_glass; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.break_glass ENABLE ROW LEVEL SECURITY;

--
-- Name: break_glass break_glass_insert; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY break_glass_insert ON public.break_glass FOR INSERT WITH CHECK (((user_id = ( SELECT sec.uid() AS uid)) AND ( SELECT sec.is_admin() AS is_admin)));


--
-- Name: break_glass_notices; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.break_glass_notices ENABLE ROW LEVEL SECURITY;

--
-- Name: break_glass break_glass_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY break_glass_select ON public.break_glass FOR SELECT USING ((( SELECT sec.is_admin() AS is_admin) OR ( SELECT sec.is_system() AS is_system) OR (team_id = ANY (( SELECT sec.team_ids() AS team_ids)::bigint[]))));


--
-- Name: break_glass break_glass_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY break_glass_update ON public.break_glass FOR UPDATE USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system) OR (team_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[])))) WITH CHECK ((ended_at IS NOT NULL));


--
-- Name: ceremonies; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ceremonies ENABLE ROW LEVEL SECURITY;

--
-- Name: ceremonies ceremonies_system; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ceremonies_system ON public.ceremonies USING (( SELECT sec.is_system() AS is_system));


--
-- Name: comments; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.comments ENABLE ROW LEVEL SECURITY;

--
-- Name: comments comments_insert; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY comments_insert ON public.comments FOR INSERT WITH CHECK (((author_id = ( SELECT sec.uid() AS uid)) AND (EXISTS ( SELECT
   FROM public.requests r
  WHERE ((r.id = comments.request_id) AND ((r.team_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[])) OR ((NOT comments.internal) AND ((r.requester_id = ( SELECT sec.uid() AS uid)) OR (r.id IN ( SELECT sec.followed() AS followed))))))))));


--
-- Name: comments comments_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY comments_select ON public.comments FOR SELECT USING ((EXISTS ( SELECT
   FROM public.requests r
  WHERE ((r.id = comments.request_id) AND ((NOT comments.internal) OR (r.team_id = ANY (( SELECT sec.team_ids() AS team_ids)::bigint[])))))));


--
-- Name: drafts; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.drafts ENABLE ROW LEVEL SECURITY;

--
-- Name: drafts drafts_old_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY drafts_old_delete ON public.drafts FOR DELETE USING ((( SELECT sec.is_system() AS is_system) AND (updated_at < (now() - '30 days'::interval))));


--
-- Name: drafts drafts_old_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY drafts_old_select ON public.drafts FOR SELECT USING ((( SELECT sec.is_system() AS is_system) AND (updated_at < (now() - '30 days'::interval))));


--
-- Name: drafts drafts_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY drafts_own ON public.drafts USING ((user_id = ( SELECT sec.uid() AS uid)));


--
-- Name: followers; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.followers ENABLE ROW LEVEL SECURITY;

--
-- Name: followers followers_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY followers_change ON public.followers USING ((EXISTS ( SELECT
   FROM public.requests r
  WHERE ((r.id = followers.request_id) AND ((r.team_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[])) OR (r.requester_id = ( SELECT sec.uid() AS uid)) OR (r.id IN ( SELECT sec.followed() AS followed)))))));


--
-- Name: followers followers_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY followers_select ON public.followers FOR SELECT USING ((EXISTS ( SELECT
   FROM public.requests r
  WHERE (r.id = followers.request_id))));


--
-- Name: identities; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.identities ENABLE ROW LEVEL SECURITY;

--
-- Name: identities identities_admin; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY identities_admin ON public.identities FOR SELECT USING (( SELECT sec.is_admin() AS is_admin));


--
-- Name: identities identities_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY identities_own ON public.identities USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system)));


--
-- Name: links; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.links ENABLE ROW LEVEL SECURITY;

--
-- Name: links links_made; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY links_made ON public.links USING ((( SELECT sec.is_system() AS is_system) OR ( SELECT sec.is_admin() AS is_admin)));


--
-- Name: break_glass_notices notices_insert; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY notices_insert ON public.break_glass_notices FOR INSERT WITH CHECK (( SELECT sec.is_admin() AS is_admin));


--
-- Name: break_glass_notices notices_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY notices_select ON public.break_glass_notices FOR SELECT USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system) OR ( SELECT sec.is_admin() AS is_admin)));


--
-- Name: break_glass_notices notices_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY notices_update ON public.break_glass_notices FOR UPDATE USING ((user_id = ( SELECT sec.uid() AS uid))) WITH CHECK ((noted_at IS NOT NULL));


--
-- Name: passkeys; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.passkeys ENABLE ROW LEVEL SECURITY;

--
-- Name: passkeys passkeys_admin; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkeys_admin ON public.passkeys FOR SELECT USING (( SELECT sec.is_admin() AS is_admin));


--
-- Name: passkeys passkeys_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkeys_own ON public.passkeys USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system)));


--
-- Name: request_reads; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.request_reads ENABLE ROW LEVEL SECURITY;

--
-- Name: request_reads request_reads_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY request_reads_all ON public.request_reads USING ((user_id = ( SELECT sec.uid() AS uid)));


--
-- Name: requests; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.requests ENABLE ROW LEVEL SECURITY;

--
-- Name: requests requests_insert; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY requests_insert ON public.requests FOR INSERT WITH CHECK (((requester_id = ( SELECT sec.uid() AS uid)) OR (team_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[]))));


--
-- Name: requests requests_select; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY requests_select ON public.requests FOR SELECT USING (((team_id = ANY (( SELECT sec.team_ids() AS team_ids)::bigint[])) OR (requester_id = ( SELECT sec.uid() AS uid)) OR (id IN ( SELECT sec.followed() AS followed))));


--
-- Name: requests requests_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY requests_update ON public.requests FOR UPDATE USING (((team_id = ANY (( SELECT sec.working_team_ids() AS working_team_ids)::bigint[])) OR (requester_id = ( SELECT sec.uid() AS uid)) OR (id IN ( SELECT sec.followed() AS followed))));


--
-- Name: sessions; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

--
-- Name: sessions sessions_admin; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sessions_admin ON public.sessions FOR SELECT USING (( SELECT sec.is_admin() AS is_admin));


--
-- Name: sessions sessions_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sessions_own ON public.sessions USING (((user_id = ( SELECT sec.uid() AS uid)) OR ( SELECT sec.is_system() AS is_system)));


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO reqstly_app;
GRANT USAGE ON SCHEMA public TO reqstly_read;


--
-- Name: SCHEMA sec; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA sec TO reqstly_app;
GRANT USAGE ON SCHEMA sec TO reqstly_read;


--
-- Name: TABLE procrastinate_jobs; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO reqstly_app;


--
-- Name: FUNCTION audit_append(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.audit_append() FROM PUBLIC;


--
-- Name: TABLE audit_entries; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_entries TO reqstly_app;
GRANT SELECT ON TABLE public.audit_entries TO reqstly_read;


--
-- Name: COLUMN audit_entries.subject; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(subject) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: COLUMN audit_entries.subject_id; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(subject_id) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: COLUMN audit_entries.actor_id; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(actor_id) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: COLUMN audit_entries.action; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(action) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: COLUMN audit_entries.internal; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(internal) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: COLUMN audit_entries.payload; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(payload) ON TABLE public.audit_entries TO reqstly_app;


--
-- Name: FUNCTION audit_hash(previous bytea, e public.audit_entries); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.audit_hash(previous bytea, e public.audit_entries) FROM PUBLIC;


--
-- Name: FUNCTION audit_notify(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.audit_notify() FROM PUBLIC;


--
-- Name: FUNCTION followed(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.followed() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.followed() TO reqstly_app;
GRANT ALL ON FUNCTION sec.followed() TO reqstly_read;


--
-- Name: FUNCTION is_admin(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.is_admin() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.is_admin() TO reqstly_app;
GRANT ALL ON FUNCTION sec.is_admin() TO reqstly_read;


--
-- Name: FUNCTION is_system(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.is_system() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.is_system() TO reqstly_app;
GRANT ALL ON FUNCTION sec.is_system() TO reqstly_read;


--
-- Name: FUNCTION move_request(request bigint, to_team bigint, at timestamp with time zone); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.move_request(request bigint, to_team bigint, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.move_request(request bigint, to_team bigint, at timestamp with time zone) TO reqstly_app;


--
-- Name: FUNCTION refuse(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.refuse() FROM PUBLIC;


--
-- Name: TABLE audit_seals; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_seals TO reqstly_app;
GRANT SELECT ON TABLE public.audit_seals TO reqstly_read;


--
-- Name: FUNCTION seal_audit(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.seal_audit() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.seal_audit() TO reqstly_app;


--
-- Name: FUNCTION seal_hash(previous bytea, from_id bigint, to_id bigint, count bigint, root bytea); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.seal_hash(previous bytea, from_id bigint, to_id bigint, count bigint, root bytea) FROM PUBLIC;


--
-- Name: FUNCTION search(looked_for tsquery, most integer, before_id bigint, statuses text[], teams bigint[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[], since timestamp with time zone, until timestamp with time zone); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search(looked_for tsquery, most integer, before_id bigint, statuses text[], teams bigint[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[], since timestamp with time zone, until timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.search(looked_for tsquery, most integer, before_id bigint, statuses text[], teams bigint[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[], since timestamp with time zone, until timestamp with time zone) TO reqstly_app;


--
-- Name: FUNCTION search_comment(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_comment() FROM PUBLIC;


--
-- Name: FUNCTION search_join(a tsvector, b tsvector); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_join(a tsvector, b tsvector) FROM PUBLIC;


--
-- Name: FUNCTION search_learn(words tsvector); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_learn(words tsvector) FROM PUBLIC;


--
-- Name: FUNCTION search_plain(text text); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_plain(text text) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.search_plain(text text) TO reqstly_app;


--
-- Name: FUNCTION search_query(terms text[], without text[], open_ended boolean, meant jsonb, either boolean); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_query(terms text[], without text[], open_ended boolean, meant jsonb, either boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.search_query(terms text[], without text[], open_ended boolean, meant jsonb, either boolean) TO reqstly_app;


--
-- Name: FUNCTION search_rebuild(request bigint); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_rebuild(request bigint) FROM PUBLIC;


--
-- Name: FUNCTION search_request(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_request() FROM PUBLIC;


--
-- Name: FUNCTION search_vector(text text, weight "char"); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.search_vector(text text, weight "char") FROM PUBLIC;


--
-- Name: FUNCTION team_ids(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.team_ids() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.team_ids() TO reqstly_app;
GRANT ALL ON FUNCTION sec.team_ids() TO reqstly_read;


--
-- Name: FUNCTION uid(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.uid() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.uid() TO reqstly_app;
GRANT ALL ON FUNCTION sec.uid() TO reqstly_read;


--
-- Name: FUNCTION words_from(beginning text); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.words_from(beginning text) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.words_from(beginning text) TO reqstly_app;


--
-- Name: FUNCTION words_like(word text); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.words_like(word text) FROM PUBLIC;
GRANT ALL ON FUNCTION sec.words_like(word text) TO reqstly_app;


--
-- Name: FUNCTION working_team_ids(); Type: ACL; Schema: sec; Owner: -
--

REVOKE ALL ON FUNCTION sec.working_team_ids() FROM PUBLIC;
GRANT ALL ON FUNCTION sec.working_team_ids() TO reqstly_app;
GRANT ALL ON FUNCTION sec.working_team_ids() TO reqstly_read;


--
-- Name: TABLE access_tokens; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.access_tokens TO reqstly_app;


--
-- Name: COLUMN access_tokens.last_used_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_used_at) ON TABLE public.access_tokens TO reqstly_app;


--
-- Name: COLUMN access_tokens.last_used_address; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_used_address) ON TABLE public.access_tokens TO reqstly_app;


--
-- Name: COLUMN access_tokens.revoked_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(revoked_at) ON TABLE public.access_tokens TO reqstly_app;


--
-- Name: SEQUENCE audit_seals_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.audit_seals_id_seq TO reqstly_app;


--
-- Name: TABLE break_glass; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.break_glass TO reqstly_app;
GRANT SELECT ON TABLE public.break_glass TO reqstly_read;


--
-- Name: COLUMN break_glass.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.break_glass TO reqstly_app;


--
-- Name: TABLE break_glass_notices; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.break_glass_notices TO reqstly_app;


--
-- Name: COLUMN break_glass_notices.noted_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(noted_at) ON TABLE public.break_glass_notices TO reqstly_app;


--
-- Name: TABLE ceremonies; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ceremonies TO reqstly_app;


--
-- Name: TABLE comments; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.comments TO reqstly_app;
GRANT SELECT ON TABLE public.comments TO reqstly_read;


--
-- Name: SEQUENCE comments_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.comments_id_seq TO reqstly_app;


--
-- Name: TABLE drafts; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.drafts TO reqstly_app;


--
-- Name: TABLE followers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.followers TO reqstly_app;
GRANT SELECT ON TABLE public.followers TO reqstly_read;


--
-- Name: TABLE group_rules; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.group_rules TO reqstly_app;
GRANT SELECT ON TABLE public.group_rules TO reqstly_read;


--
-- Name: TABLE identities; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.identities TO reqstly_app;


--
-- Name: TABLE links; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.links TO reqstly_app;


--
-- Name: TABLE memberships; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.memberships TO reqstly_app;
GRANT SELECT ON TABLE public.memberships TO reqstly_read;


--
-- Name: TABLE passkeys; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkeys TO reqstly_app;


--
-- Name: TABLE procrastinate_events; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO reqstly_app;


--
-- Name: SEQUENCE procrastinate_events_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.procrastinate_events_id_seq TO reqstly_app;


--
-- Name: SEQUENCE procrastinate_jobs_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.procrastinate_jobs_id_seq TO reqstly_app;


--
-- Name: TABLE procrastinate_periodic_defers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO reqstly_app;


--
-- Name: SEQUENCE procrastinate_periodic_defers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO reqstly_app;


--
-- Name: TABLE procrastinate_workers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO reqstly_app;


--
-- Name: SEQUENCE procrastinate_workers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.procrastinate_workers_id_seq TO reqstly_app;


--
-- Name: TABLE rate_limits; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rate_limits TO reqstly_app;


--
-- Name: SEQUENCE request_numbers; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.request_numbers TO reqstly_app;


--
-- Name: TABLE request_reads; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request_reads TO reqstly_app;
GRANT SELECT ON TABLE public.request_reads TO reqstly_read;


--
-- Name: TABLE request_types; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.request_types TO reqstly_app;
GRANT SELECT ON TABLE public.request_types TO reqstly_read;


--
-- Name: SEQUENCE request_types_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.request_types_id_seq TO reqstly_app;


--
-- Name: TABLE requests; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.requests TO reqstly_app;
GRANT SELECT ON TABLE public.requests TO reqstly_read;


--
-- Name: COLUMN requests.assignee_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(assignee_id) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.title; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(title) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.description; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(description) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.fields; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(fields) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.status; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(status) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.priority; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(priority) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.updated_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(updated_at) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.resolved_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(resolved_at) ON TABLE public.requests TO reqstly_app;


--
-- Name: COLUMN requests.version; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(version) ON TABLE public.requests TO reqstly_app;


--
-- Name: SEQUENCE requests_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.requests_id_seq TO reqstly_app;


--
-- Name: TABLE sessions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO reqstly_app;


--
-- Name: COLUMN sessions.last_used_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_used_at) ON TABLE public.sessions TO reqstly_app;


--
-- Name: COLUMN sessions.expires_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(expires_at) ON TABLE public.sessions TO reqstly_app;


--
-- Name: COLUMN sessions.revoked_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(revoked_at) ON TABLE public.sessions TO reqstly_app;


--
-- Name: SEQUENCE sessions_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.sessions_id_seq TO reqstly_app;


--
-- Name: TABLE teams; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.teams TO reqstly_app;
GRANT SELECT ON TABLE public.teams TO reqstly_read;


--
-- Name: SEQUENCE teams_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.teams_id_seq TO reqstly_app;


--
-- Name: TABLE users; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.users TO reqstly_app;
GRANT SELECT ON TABLE public.users TO reqstly_read;


--
-- Name: SEQUENCE users_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.users_id_seq TO reqstly_app;


--
-- PostgreSQL database dump complete
--

\unrestrict reqstly

