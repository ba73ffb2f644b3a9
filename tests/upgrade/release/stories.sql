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
1	user	1	1	2026-11-24 18:16:57.898601+00	\N	added	f	{"name": "Zoë Lindqvist", "email": "zoe.lindqvist@example.com", "is_admin": false}	826	\\x5cf4a259e7f2eae9a249dabf47d535d29af2baf4dd7a4ac9f0f4145029dee1c9
2	user	2	1	2026-11-24 18:16:57.942919+00	\N	added	f	{"name": "Łukasz Wrona", "email": "lukasz.wrona@example.com", "is_admin": false}	827	\\x110e89d638ac42ecad85b6124a9363f755f8fe107ca510061fee855b87119d3f
3	user	3	1	2026-11-24 18:16:57.963343+00	\N	added	f	{"name": "Amara Okafor", "email": "amara.okafor@example.com", "is_admin": false}	828	\\x03e6ad430bb2e6306fe0ab8ae6f122c226e88d57c02ef7f074add7016ff5f3c7
4	user	4	1	2026-11-24 18:16:57.983628+00	\N	added	f	{"name": "Inês Carvalhal", "email": "ines.carvalhal@example.com", "is_admin": false}	829	\\x77a7c141cf1f62c934444331e16488cd5161201f977d14b0b43b5b1afd8c14ed
5	user	5	1	2026-11-24 18:16:57.998093+00	\N	added	f	{"name": "Tom Ashdown", "email": "tom.ashdown@example.com", "is_admin": false}	830	\\x1cd71179c80ccc5204da44565bfc6105c4edd263a0d6b8faa5d6b7dfe25ebc61
6	user	6	1	2026-11-24 18:16:58.016275+00	\N	added	f	{"name": "Priya Raghunathan", "email": "priya.raghunathan@example.com", "is_admin": true}	831	\\x846d9387532ec624c0c3fe747c5d3c3d40b0830fa5b83baeb9695a79e9213512
7	user	7	1	2026-11-24 18:16:58.03833+00	\N	added	f	{"name": "Nguyễn Minh Anh", "email": "minhanh.nguyen@example.com", "is_admin": false}	832	\\x6a70f2f9d423fb37222771804d8ee0fa7be132f7c061eb66d06e92542cce5db7
8	user	8	1	2026-11-24 18:16:58.058538+00	\N	added	f	{"name": "Dario Bellomo", "email": "dario.bellomo@example.com", "is_admin": false}	833	\\x5ffd870807e89f6f430d49f4faae49964601de9f444c7b542a6832cd6e30f7a1
9	user	9	1	2026-11-24 18:16:58.078906+00	\N	added	f	{"name": "Hanna Väisälä", "email": "hanna.vaisala@example.com", "is_admin": false}	834	\\xe7d9a0fcebf09e9c50f46b9106397dc2094cd9876c7ceb69b40c48001a52957b
10	user	10	1	2026-11-24 18:16:58.089238+00	\N	added	f	{"name": "Marisol Quintero", "email": "marisol.quintero@example.com", "is_admin": false}	835	\\xbdd11944a8d6309f68b009132b96ea9cb1aaae690c312eb15c499df0e5c8ba19
11	user	11	1	2026-11-24 18:16:58.108582+00	\N	added	f	{"name": "Pieter van Loon", "email": "pieter.vanloon@example.com", "is_admin": false}	836	\\xe9630933d19065c3ae8e27ebca30e2fa69f2344ff6b91d1dfc3397f105481162
12	user	12	1	2026-11-24 18:16:58.126875+00	\N	added	f	{"name": "Kwame Asante", "email": "kwame.asante@example.com", "is_admin": false}	837	\\x6984db952c3c348da2f3960b849292815872fa3d4cdb1c79a158bcc39a7f80fe
13	user	13	1	2026-11-24 18:16:58.146433+00	\N	added	f	{"name": "Sinéad Mulcahy", "email": "sinead.mulcahy@example.com", "is_admin": false}	838	\\xc0e061eba58bdbe1be2ef6c2951ae43bf36b901577950f181d211a6a83d954c9
14	user	14	1	2026-11-24 18:16:58.164421+00	\N	added	f	{"name": "Jürg Zellweger", "email": "juerg.zellweger@example.com", "is_admin": false}	839	\\x728f46bc5ed337b55a0d5a7dc250d68cbf1e70c24613e36c7f12bccd5954a0b9
15	user	15	1	2026-11-24 18:16:58.181013+00	\N	added	f	{"name": "Yuki Tanabe", "email": "yuki.tanabe@example.com", "is_admin": false}	840	\\x1bb0bfd2b29b3b0a1ebe7fb93c98c143be5b17f833047b6961b12922c36dc943
16	user	16	1	2026-11-24 18:16:58.205188+00	\N	added	f	{"name": "Benedikt Öhlander", "email": "benedikt.oehlander@example.com", "is_admin": false}	841	\\x759c1ca259deca4c474acbaaa06cf2e1d95bb92b100b5fc5b20d605af0b7c751
17	user	17	1	2026-11-24 18:16:58.217017+00	\N	added	f	{"name": "Salma Benhaddou", "email": "salma.benhaddou@example.com", "is_admin": false}	842	\\x89faab7201ea26c03af700245c2ecf1a6281a5e24e6151a09fd4e08cdc90df6a
18	user	18	1	2026-11-24 18:16:58.235456+00	\N	added	f	{"name": "נועה ברקאי", "email": "noa.barkai@example.com", "is_admin": false}	843	\\xcc4e889a5636a819db450cebb8b2ba7ec3ac332acdadb7ca8ca38d633fb85260
19	user	19	1	2026-11-24 18:16:58.267286+00	\N	added	f	{"name": "Chidi Eze", "email": "chidi.eze@example.com", "is_admin": false}	844	\\x38bbb53547c29c4e2f4ad7804ed1b1d62de0be7c717c7d9cb3f364bb8030259a
20	user	20	1	2026-11-24 18:16:58.287834+00	\N	added	f	{"name": "Mathilde Grønning", "email": "mathilde.groenning@example.com", "is_admin": false}	845	\\x9c0b9c54457d1fa44bef1cd6a31df16e31b756764de3909e4aa20f2cd839a9b5
21	user	21	1	2026-11-24 18:16:58.306084+00	\N	added	f	{"name": "Ravi Deshpande", "email": "ravi.deshpande@example.com", "is_admin": false}	846	\\x80caa6a277c50a185b710c7f30d4d7796ab71c9f8542d1e3ca5207bd1d1aae8f
22	user	22	1	2026-11-24 18:16:58.323382+00	\N	added	f	{"name": "Oksana Hrytsenko", "email": "oksana.hrytsenko@example.com", "is_admin": false}	847	\\x8b24cca80a0de48ef39208a842b9b6712e1370db163ad27938f72e672eae0b5b
23	user	23	1	2026-11-24 18:16:58.344051+00	\N	added	f	{"name": "George Tupou", "email": "george.tupou@example.com", "is_admin": false}	848	\\x5cc01b740b3916dd3afd917a518285a0cec97e50b526135bedc185a5544d5f15
24	user	24	1	2026-11-24 18:16:58.363975+00	\N	added	f	{"name": "Camille Desrosiers", "email": "camille.desrosiers@example.com", "is_admin": false}	849	\\x96bdb4cedd724380ce31d01a12b76df17f7c69cd0e732fd37f169670ba99e00d
25	user	25	1	2026-11-24 18:16:58.375471+00	\N	added	f	{"name": "Bartek Żurawski", "email": "bartek.zurawski@example.com", "is_admin": false}	850	\\xbad8f35ed6ac74cf318ef3f258fb632f1f967e2f2084cc896598d4e8ea51be2a
26	user	26	1	2026-11-24 18:16:58.401739+00	\N	added	f	{"name": "Lin Qiao", "email": "lin.qiao@example.com", "is_admin": false}	851	\\xaab590d8576a64abf8b90fc053204d30cff225560e0ddb845fac47bfd52fd887
27	team	1	1	2026-11-24 18:16:58.439012+00	6	added	f	{"name": "IT", "confidential": false}	852	\\x630a45b59591dc0f887a83e2d9c3e6b3b8e56ef6ddfe89deb3e620571eb9b720
28	team	2	1	2026-11-24 18:16:58.462924+00	6	added	f	{"name": "Operations", "confidential": false}	853	\\xc2cde97329870ab0cb825f4bb5133156ddc9b896178e2e3d6445f06dde9b519a
29	team	3	1	2026-11-24 18:16:58.486955+00	6	added	f	{"name": "Office & admin", "confidential": false}	854	\\xf46654c6ff8b82ee30e2a255bc97ae2eefa2fc46fdda52790705c2f7b7f11b04
30	team	4	1	2026-11-24 18:16:58.50534+00	6	added	f	{"name": "HR", "confidential": true}	855	\\x8b834e4b21b1855f00691c74862279af9b32fad9e44707ac5430dd42c932c8dc
31	team	1	2	2026-11-24 18:16:58.534068+00	6	type_added	f	{"type": "Laptop, phone or screen"}	856	\\x5940ce471d5773947a8e9545d77a7f4e4de902fea8a3c701d92b2205607392ce
32	team	1	3	2026-11-24 18:16:58.570996+00	6	type_added	f	{"type": "Access to a system"}	857	\\xaa4f294156c4b45a810b39fb65bd69e57d89a5a4edfd31f46bcfcb4fc8b1e49e
33	team	1	4	2026-11-24 18:16:58.600056+00	6	type_added	f	{"type": "Software or a licence"}	858	\\xcbe7e387506648b255914d5e8ce935e62982ecdeb3e5c710567b4331176796ba
34	team	1	5	2026-11-24 18:16:58.63501+00	6	type_added	f	{"type": "Something has stopped working"}	859	\\x5fc86342aba4a9705b69d6ed16cd0edbacdb9533b5732de8351ca30eebfb5e28
35	team	1	6	2026-11-24 18:16:58.660185+00	6	type_added	f	{"type": "Account and password"}	860	\\x698fd162bb22355431feab56ee84ca0799d1fa8b651f4ea69edfb7bd7fa1ac82
36	team	1	7	2026-11-24 18:16:58.686181+00	6	type_added	f	{"type": "Equipment for a new starter"}	861	\\x2fe09e20876606370d91a7ba2634873d78d4f3134a30642f27d7e68e886ff009
37	team	2	2	2026-11-24 18:16:58.716472+00	6	type_added	f	{"type": "Repair in the building"}	862	\\xa082399907e6af7bc31204b009aac24ff7e2fedb5be18ea90e783b1d8c17a25c
38	team	2	3	2026-11-24 18:16:58.742999+00	6	type_added	f	{"type": "Move desks or people"}	863	\\x98d49dbfd73d3e89470d966ad14161da327cdf4075687fa604e51d543edd1d60
39	team	2	4	2026-11-24 18:16:58.772174+00	6	type_added	f	{"type": "Goods in and out"}	864	\\xb0d5185cc5ff76552f729a491e3db51c056c55d77657f0d7c6ce06eef6de557e
40	team	2	5	2026-11-24 18:16:58.810068+00	6	type_added	f	{"type": "Pool car, van or bike"}	865	\\x1919462a7f328f0905c78725b36784b5a043c8f1179d3af8117da9f40f8303df
41	team	3	2	2026-11-24 18:16:58.836377+00	6	type_added	f	{"type": "Business travel"}	866	\\xccbdeeb31765d9435a701bc1fcc130690180a9d6ae4726c4cf031cbc1e2f40eb
42	team	3	3	2026-11-24 18:16:58.863953+00	6	type_added	f	{"type": "Room, meeting or event"}	867	\\xbd9acc4ffe92fe94cd291ef766c542014988a6d261c45b67828950f76c0cc458
43	team	3	4	2026-11-24 18:16:58.888601+00	6	type_added	f	{"type": "Order something"}	868	\\x257d5b6135686e91d3566526305c993fdfc7ac79d1f4017b4564c700785ed300
44	team	3	5	2026-11-24 18:16:58.916671+00	6	type_added	f	{"type": "Badge, key or visitor"}	869	\\xf38e97705c7e5872c191df3c5bf56a843f0d73fa62082a2183b93840fa7839ae
45	team	3	6	2026-11-24 18:16:58.943118+00	6	type_added	f	{"type": "Invoice, card or expenses"}	870	\\xb2f72db592be3660fc82c885dc5d367291dd79cddecad1cc6110989fade785b0
46	team	4	2	2026-11-24 18:16:58.966735+00	6	type_added	f	{"type": "Leave and absence"}	871	\\x8f4306db3b894b1fcbc876ccc4940d541032cb54c0d7005dbae246a6ed1fbfc0
47	team	4	3	2026-11-24 18:16:58.9877+00	6	type_added	f	{"type": "Letter or certificate"}	872	\\xe0750963615ee7c4b3c4f9d1341cf5be532b567cc689d57bf7b219e58f2f957d
48	team	4	4	2026-11-24 18:16:59.010478+00	6	type_added	f	{"type": "Pay and payslip"}	873	\\xbb81b3fdeb42e199ff668dd6eee68f50f037d8383ce2e96f77d872cbccdbb15b
49	team	4	5	2026-11-24 18:16:59.034952+00	6	type_added	f	{"type": "Contract or working time"}	874	\\x2c7cd3035410a10f391d0502171ceca13c90f125860e470caf4b71d04d4cf3c9
50	team	1	8	2026-11-24 18:16:59.063013+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 2, "name": "Łukasz Wrona"}}}	875	\\xc70ebc2df25ed3cf4acdcb92c22b1c800a1a4d8014117e7d175a8222995f7264
51	team	4	6	2026-11-24 18:16:59.109561+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 4, "name": "Inês Carvalhal"}}}	876	\\xfd78248d9472e64f3059a06362c12ba8e6e8df2b2ec955f40d318b049b619cac
52	team	1	9	2026-11-24 18:16:59.151521+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 7, "name": "Nguyễn Minh Anh"}}}	877	\\xc6aeedbfb5073357ae394c721b0a3b066477a4e22d5cc6c6eb946b327dc7e9e0
53	team	1	10	2026-11-24 18:16:59.183381+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 8, "name": "Dario Bellomo"}}}	878	\\xf9a7269d486a275b80778b2ca3bc32bf2e5777a99b5b03f29115d66e2c61490e
54	team	1	11	2026-11-24 18:16:59.21439+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 9, "name": "Hanna Väisälä"}}}	879	\\x412df430728cb1a0afb2cee370d9ea74693c3699afa6d080b90167b68c0a7cae
55	team	2	6	2026-11-24 18:16:59.242358+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 11, "name": "Pieter van Loon"}}}	880	\\xc5cd912525e8df5bf38c623044fac36a11325f17046ff5c6c190b7d474d54193
56	team	2	7	2026-11-24 18:16:59.283387+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 12, "name": "Kwame Asante"}}}	881	\\x3f14038be401890d178a04961e52ccf54e78ec27e50679af93399a20c8e1b1c0
57	team	3	7	2026-11-24 18:16:59.313709+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 14, "name": "Jürg Zellweger"}}}	882	\\xcf8535236266473ed63a035f1f1534ef41d6e69dd7a73e9d7feb91637aee3cac
58	team	3	8	2026-11-24 18:16:59.355184+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 15, "name": "Yuki Tanabe"}}}	883	\\x8696fb97cb7549c663d4559646300f0c41f2186364e0125e327231a4049fe679
59	team	4	7	2026-11-24 18:16:59.396652+00	6	membership	f	{"changes": {"role": [null, "agent"], "person": {"id": 17, "name": "Salma Benhaddou"}}}	884	\\x3f3bdf9f32615b83b2cef42e845b417c6cc8567b42e1278865df6efa4d92e8dc
60	team	1	12	2026-11-24 18:16:59.426729+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 3, "name": "Amara Okafor"}}}	885	\\x4dcedcc7ced50a74922beddfa315856146d069f1b987756d72769b8e0c6f3530
61	team	2	8	2026-11-24 18:16:59.464949+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 10, "name": "Marisol Quintero"}}}	886	\\xf78ed0b538edbefe0f1dfa49222e7be898cbf7693f6f2db4546fdb1b33324db3
62	team	3	9	2026-11-24 18:16:59.495161+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 13, "name": "Sinéad Mulcahy"}}}	887	\\xab724bc6ce57fb5ef7e372a4c09354033d4b1be31522ee308052288f0b2761b0
63	team	4	8	2026-11-24 18:16:59.518985+00	6	membership	f	{"changes": {"role": [null, "lead"], "person": {"id": 16, "name": "Benedikt Öhlander"}}}	888	\\x66e5ac0882eca627a50a212a973b81fdfd28ce7c72669c6abfc136e871a98d96
64	request	1	1	2025-12-02 14:32:48+00	14	created	f	{"type": "Repair in the building", "title": "Light in the corridor stays off", "version": 1, "priority": "low"}	889	\\x434a741f673cadf67fab8d1f5c7d6a7e6c09a554ed0d06c5ffb5b6163a95e2e9
65	request	1	2	2025-12-02 15:42:11+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	890	\\xd9f57f2f187b10c49bb92a41018580b5e8e9d4a19e7438da46bca021f6cdd8ba
66	request	1	3	2025-12-02 15:43:48+00	12	edited	f	{"changes": {"title": ["Light in the corridor stays off", "Lamp flickers above desk 3.07"]}, "version": 3}	891	\\x51c381d36fbd27bb12d728e90a5a17799245f2afb6af2458eb0fa68e69881cb0
67	request	1	4	2025-12-02 18:06:36+00	12	commented	f	{"comment": 1, "version": 4}	892	\\xab72a1fa545faa930caf7657da7647f11b042519a59b6781fdecbaf1211a0a1e
68	request	1	5	2025-12-03 08:45:42+00	14	commented	f	{"comment": 2, "version": 5}	893	\\xf2b629ad201b9511d6c577ac95d0ad72bd46fb3d1e70346a9ee53290a6a3da9f
69	request	2	1	2025-12-04 06:17:42+00	5	created	f	{"type": "Goods in and out", "title": "Send back a loan device", "version": 1, "priority": "low"}	894	\\xfe4cde51c5f6c12fd5cf24ef865f5d6c5266099ecef1fe4002c2f14d39b4c140
70	request	1	6	2025-12-04 10:41:18+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 3, "version": 6}	895	\\xec1f400e8df3f7e043bf568edb0c02e34f4a2b0bf03ea2323795559c4faa7149
71	request	2	2	2025-12-04 11:34:06+00	10	assigned	f	{"changes": {"assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	896	\\xb2c602669bdac393c20af9ad019cc83d9df501e08f2bb9a30359c5f7f78a13b7
72	request	2	3	2025-12-04 12:57:39+00	11	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	897	\\x6539117e6a3c486681680b68d635a77e68b5e286d1c5689ef62c066fdb791338
73	request	3	1	2025-12-04 15:32:02+00	20	created	f	{"type": "Business travel", "title": "Hotel in Malmö is overbooked?!", "version": 1, "priority": "normal"}	898	\\xf5b9947fc216297a3325541dc18f58dd53ddb009043b95b5eff475d86c158d87
304	request	46	3	2026-01-21 09:10:05+00	3	prioritised	f	{"changes": {"priority": ["normal", "high"]}, "version": 3}	1129	\\xccc42f94f54a0a742cb796a6ff2a859e4ec4d51e1afe07b49b54f8984b56a170
74	request	3	2	2025-12-04 15:46:29+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	899	\\xef22f8cdf532414e34efa2d9e1ee0a4529d59833dbf4a9db2defb2fe94aa6c93
75	request	3	3	2025-12-04 16:02:03+00	14	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 4, "version": 3}	900	\\xdea9bf458805d835c78a5dbabb760503383f2496f1d09ddd303d7aa4da145a06
76	request	3	4	2025-12-05 14:56:29+00	20	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 5, "version": 4}	901	\\x2e93d9499b7d8a894c9b4fef8b68d54d768393fcffc3b351d11ed5717d6faf12
77	request	2	4	2025-12-05 15:45:29+00	5	commented	f	{"comment": 6, "version": 4}	902	\\xd70509f73f619e36c707585ca7cde271acba28ca134965a0541ddacad395a8c1
78	request	3	5	2025-12-05 15:49:58+00	14	commented	f	{"comment": 7, "version": 5}	903	\\x9304217f6780079ec9a007ee15db33264c67256903bf2fa27ba73a1f93ea74fa
79	request	2	5	2025-12-05 18:43:35+00	11	commented	f	{"comment": 8, "version": 5}	904	\\x6a9a3db8f8db737bd448800f10c96157ab81856dbe1129b3ddd27e51e3ca89c5
80	request	4	1	2025-12-08 03:04:26+00	22	created	f	{"type": "Software or a licence", "title": "Please install a current Python", "version": 1, "priority": "normal"}	905	\\xafdda864399b01b632fddea0a6abe5ce56fe1a31b3d3003ba08d25801ebd6d45
81	request	5	1	2025-12-08 09:27:08+00	22	created	f	{"type": "Leave and absence", "title": "Unpaid leave for a course", "version": 1, "priority": "normal"}	906	\\xa5c53531ba5f2113d2aedff30cb1456d5eff547276b1a390ff17cf25311d9c17
82	request	4	2	2025-12-08 11:10:17+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	907	\\xa085beba271afbee9825a643fe9668fd2e3f2458c470b8e400bb4b5740080e10
83	request	4	3	2025-12-08 11:17:26+00	9	edited	f	{"changes": {"title": ["Please install a current Python", "Python 3.9 is too old for our scripts"]}, "version": 3}	908	\\x898a6809a28e357af160f356d3c3583c2c16acf8c899f2cbc7b0e65388eb66fc
84	request	5	2	2025-12-08 13:36:04+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	909	\\x77cb58b45212089fde2157be8fb3117debbe719fa809d8697afaad7675de8157
85	request	2	6	2025-12-08 15:14:19+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 9, "version": 6}	910	\\xfd5a35f8f1b7439ddfd8cbd99c2f136441d870cbab883fd0d165cf9c65f420e9
86	request	3	6	2025-12-09 08:08:19+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 10, "version": 6}	911	\\x9ef1712fec64b5a0b9b3933a4501557daca1dccfdd52f70210bf777f943d7189
87	request	2	7	2025-12-09 08:39:36+00	5	commented	f	{"comment": 11, "version": 7}	912	\\x23914f6f1a35a5636b40f74d37353af95385c047eeafcd1925121f4bd9952a12
88	request	4	4	2025-12-09 10:22:47+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 12, "version": 4}	913	\\x9bcc9a74522bbaa3b28acbc775007767c7f4dde1f66eee2a4b9bbeb9b1dc9fc8
89	request	5	3	2025-12-09 12:37:44+00	17	commented	f	{"comment": 13, "version": 3}	914	\\xda99dbd0c5562091389ac5f14d19554735b995132c9980a19ba490d1809cadea
90	request	5	4	2025-12-10 08:35:04+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 14, "version": 4}	915	\\x8528c133e94a6e80f210ad1059fe4411452a30f5ac5f605227eaf540f30f2815
91	request	5	5	2025-12-10 12:17:56+00	22	commented	f	{"comment": 15, "version": 5}	916	\\xaf4f8e6f79aecc4ef9920c10303d428abd129cda099628f88ab2db702a99445e
92	request	6	1	2025-12-11 13:42:24+00	4	created	f	{"type": "Account and password", "title": "Two accounts with my name", "version": 1, "priority": "normal"}	917	\\xaf0a72797fdaaa0c853b94b0acafc1c1843b33fd30d9c873f1eb6235c9a8d7d4
93	request	7	1	2025-12-11 16:35:38+00	22	created	f	{"type": "Repair in the building", "title": "Coffee machine: \\"descale me\\"", "version": 1, "priority": "low"}	918	\\xa80b87990b94cd5da82b2c025cb54b3c48e2bcb31f7dfd395101ea9de722dacf
94	request	8	1	2025-12-11 16:45:02+00	25	created	f	{"type": "Repair in the building", "title": "Kitchen on the fourth floor smells", "version": 1, "priority": "normal"}	919	\\x7bc86c56b68c523e0687cc2aa8642b3df65872048cb2c6c88baefe8cc22b493e
95	request	6	2	2025-12-12 08:27:57+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	920	\\x7b83c7a0cc0977c9bc5cae881a86306dc09bbdac2e56c2056544376e52b67e78
96	request	7	2	2025-12-12 08:36:35+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	921	\\x8fb9f3c6cf3a54f2c35a6910fdcd6f51f8c08d61a494e4e8da85f4064184b74c
97	request	9	1	2025-12-12 09:24:09+00	23	created	f	{"type": "Goods in and out", "title": "Courier to Basel today", "version": 1, "priority": "high"}	922	\\x9b88ee1d553a997b8f8ecc84ef785b163431efc76e70c4c6c96e61b165b7f9a5
98	request	7	3	2025-12-12 10:04:01+00	12	commented	f	{"comment": 16, "version": 3}	923	\\x4d6e8763d068f70b54d5721e8d76ef1bb24d9a8e91a3afa710d1b502bf21c53f
99	request	6	3	2025-12-12 10:24:15+00	8	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	924	\\x846a969e0442970f50a0985c82d00ef82bbc9677762628ee5799a3c06a3dc787
100	request	6	4	2025-12-12 10:51:54+00	8	commented	f	{"comment": 17, "version": 4}	925	\\x484e094c4bdc8438082b5840f346a8bf21d63f657b7da97ee51bef12aa9c3ae6
101	request	6	5	2025-12-12 12:19:51+00	4	commented	f	{"comment": 18, "version": 5}	926	\\x315c9d2d15eb37709c7c1fb8c59b852cda595ee112c782bdefb0ad2ffecfadee
102	request	8	2	2025-12-12 14:13:22+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	927	\\x70eec3f342c3d00169468bc4e095b47cc40fef1881e49d10a28a78c65692ac46
103	request	10	1	2025-12-12 14:29:39+00	19	created	f	{"type": "Repair in the building", "title": "Standing desk 1.09 stuck at the top", "version": 1, "priority": "normal"}	928	\\x72cf775a7892696f650e59bb745c70bfdb9716920dba7b154d531941c723753f
104	request	8	3	2025-12-12 14:31:59+00	11	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 19, "version": 3}	929	\\x3899b397503b20aef74d9d66f4cb101d839f04371b867b925f2795f48ba2587a
105	request	8	4	2025-12-12 15:08:23+00	25	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 20, "version": 4}	930	\\xc7cfaca8c2e407821f7ced48f7997f5ca573139883f819a5956a465e1b0a8198
106	request	7	4	2025-12-12 15:20:18+00	22	commented	f	{"comment": 21, "version": 4}	931	\\xb612ce134b1dfc07eb64446ec9686802942361ec291bda90064551436d7ea68e
107	request	9	2	2025-12-12 15:50:44+00	10	assigned	f	{"changes": {"assignee": [null, {"id": 10, "name": "Marisol Quintero"}]}, "version": 2}	932	\\x29bbc6b8b1b87ccb89fa2af1ecdec7dd10bdd0d21d96e7ffd2f85860027d6a12
108	request	7	5	2025-12-12 16:12:46+00	12	commented	f	{"comment": 22, "version": 5}	933	\\x486b72a2f8713f634b1e5dafca297cab0f3a3cdb7702e44451c0de99b8fc4ef2
109	request	9	3	2025-12-12 17:47:25+00	10	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	934	\\x6f282fa826d517a8cf2b3fc84c567aab949e53eb9ba30b131fdc188aa51fee1d
110	request	11	1	2025-12-15 07:50:39+00	23	created	f	{"type": "Access to a system", "title": "Freya Holm should not have CRM any more", "version": 1, "priority": "low"}	935	\\x91e5475559954d23c3bf7bb28940097c9134ca2bd0061ab500cad93dfa7c315f
111	request	12	1	2025-12-15 07:57:30+00	26	created	f	{"type": "Move desks or people", "title": "After the move: no phone, no screen", "version": 1, "priority": "low"}	936	\\xeeae369059180a840c3718818bfd849f0325eafc96cfe345d3ede35771db2f96
112	request	11	2	2025-12-15 08:39:00+00	7	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "comment": 23, "version": 2}	937	\\x46403bab0d882e4054467b4bd34e69997d8df78d74d70d8154af1d4385fe88f0
113	request	12	2	2025-12-15 09:12:57+00	12	commented	f	{"comment": 24, "version": 2}	938	\\x6385f8fa70e0140ea630c172f9b1defe47d82d586d7dcd0cef11ff6f1a5cfd04
114	request	12	3	2025-12-15 09:14:36+00	12	moved	f	{"changes": {"team": ["Operations", "IT"]}, "version": 3}	939	\\xc84d85a7a9ded832c95242db3bcd8453c594a2910291a47461fc73842075b9e2
115	request	6	6	2025-12-15 10:19:55+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 25, "version": 6}	940	\\xdf239b9cc122fce7e0f3d197dc861ea0734ec8a980becdaad24481af89799fbd
116	request	10	2	2025-12-15 10:43:46+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	941	\\xcfb3aafe6e1a3d26fb212a5541aa89dea586a93354f041bc7c0ddfed261cb1ad
117	request	12	4	2025-12-15 10:56:57+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 4}	942	\\x1769adebbae4e27439d044e489d4c45166ba076533c350d43fd2a3fccb6313d6
118	request	12	5	2025-12-15 11:05:10+00	3	prioritised	f	{"changes": {"priority": ["low", "high"]}, "version": 5}	943	\\x33237d8c2742a008cb6407b5308f234eb52bf633e8f6f335f16306bfc20b02a6
119	request	12	6	2025-12-15 11:32:00+00	9	commented	f	{"comment": 26, "version": 6}	944	\\xcd913d34b02857fb274daf4880f8614bb4d478cc9227fa563fd0be1b1dc784f9
120	request	6	7	2025-12-15 11:35:16+00	4	commented	f	{"comment": 27, "version": 7}	945	\\x5b3787e22ff940bcb07f55e05745d969fc42a68363072fbdb004cd7019fd1dd1
121	request	12	7	2025-12-15 12:54:30+00	26	commented	f	{"comment": 28, "version": 7}	946	\\xe230a8ec278fe8b35c3654b44bfb9430cb51b43a3cb765ff48225a0fffe46d8a
122	request	9	4	2025-12-15 17:45:14+00	10	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 29, "version": 4}	947	\\x9b527b2ed8a75f0eb94646dda417d2a29ab814f0f907f5436b5c7df4b5079f5a
123	request	13	1	2025-12-16 01:22:58+00	26	created	f	{"type": "Laptop, phone or screen", "title": "Laptop won't wake up any more", "version": 1, "priority": "normal"}	948	\\xefc3ae101a0149f8699f81d5f09845cf26f9c7a7b6738bb4f61367bb738d27bb
124	request	8	5	2025-12-16 02:37:36+00	25	commented	f	{"comment": 30, "version": 5}	949	\\xc6320f0fe7bdc67c00044870a6253a347cb092bcedc284d7885f5fff86b70f56
125	request	7	6	2025-12-16 08:50:42+00	22	commented	f	{"comment": 31, "version": 6}	950	\\x9afc317b9d09b6cb73554af18e42b2191c3e0be8a45a5190c25053a9bc9127c9
126	request	13	2	2025-12-16 09:05:41+00	8	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "comment": 32, "version": 2}	951	\\x19ebb24ec7e01e7dfb797e78de227c1f72394d9d6671f6f9bcb17b136131e899
127	request	10	3	2025-12-16 09:45:38+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 33, "version": 3}	952	\\xefcdd4a45c8eba8c5a13336356ec42476abeece50b3ae4e9c534ec0f30c43937
128	request	7	7	2025-12-16 10:02:14+00	12	commented	f	{"comment": 34, "version": 7}	953	\\xcced80732113c3f0a306d512f1a182691ee5a41e776f619a4a043c3bb7085c83
129	request	10	4	2025-12-16 11:16:49+00	19	commented	f	{"comment": 35, "version": 4}	954	\\x38bae62c2e8a7ded8acb5ebb85c2ee1fc05af88946034ba68ee80e1058082033
130	request	7	8	2025-12-16 11:43:48+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 36, "version": 8}	955	\\x0e8424ca0d4937d630ef9ca27e325020d28d605fc6843c118ca39af085ddc3f8
131	request	8	6	2025-12-16 12:25:17+00	11	commented	f	{"comment": 37, "version": 6}	956	\\x7f1168b784f05fd199469be55715a85bb7f16e81cf0cf7986fdc46ec80e5d168
132	request	12	8	2025-12-16 13:08:18+00	26	commented	f	{"comment": 38, "version": 8}	957	\\xf52f136955e12cdd37befad137ec13a0fc7497d65a5772e1dcaa98f30b887cca
133	request	12	9	2025-12-16 16:38:00+00	9	commented	f	{"comment": 39, "version": 9}	958	\\x53ab54c3d879896b6143b0254f30d0babf6544498f476b97274651e2a0660a2f
134	request	12	10	2025-12-16 23:12:58+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 40, "version": 10}	959	\\x858e389aec60a83bf46204eacf201482e6c17afcea9b941b3508ef8b7c859d47
135	request	8	7	2025-12-17 13:21:40+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 41, "version": 7}	960	\\xa83adce1c42bffaea479cb30eaa84c6bd360d3cab51cc6fec60f8d398f00af12
136	request	8	8	2025-12-17 16:57:13+00	25	commented	f	{"comment": 42, "version": 8}	961	\\x35e58124f2c5628af28bf528f0a3a73b00d5a3e3ee5425a8f89c0eb4a1cf32b0
137	request	13	3	2025-12-17 18:48:22+00	26	reopened	f	{"changes": {"status": ["resolved", "open"]}, "comment": 43, "version": 3}	962	\\x9c84acf84e318290d887597c2b81faafc7db072018113a3f6f089c6f512818ac
138	request	14	1	2025-12-18 07:00:05+00	18	created	f	{"type": "Something has stopped working", "title": "Wi-Fi AND cable dead, first floor", "version": 1, "priority": "urgent"}	963	\\x12bac89868a92a7a722ba1f1d8bd478532084cf62585753da63f9c508a3aabc4
139	request	14	2	2025-12-18 07:14:41+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	964	\\xc9152aad2fb2951153f6da145be00279ea567da8e2871b49d09197bc4020e5d1
140	request	14	3	2025-12-18 07:23:11+00	7	edited	f	{"changes": {"title": ["Wi-Fi AND cable dead, first floor", "No network on the first floor"]}, "version": 3}	965	\\x2251201586757c4dcc24be78e97611fa76cdab5c9a311be74eb6257a7933149c
141	request	14	4	2025-12-18 07:40:13+00	18	followed	f	{"changes": {"follower": [null, {"id": 5, "name": "Tom Ashdown"}]}, "version": 4}	966	\\xfb7a0860b7e63a407918d16e83e5070f6b2a37b8fe64f902dc411fc0805d08ee
142	request	13	4	2025-12-18 07:58:54+00	8	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 4}	967	\\x2c78c8541d13a2a830072f57ad23ceca403d86ee858db987e2bf7d6739a050d0
143	request	13	5	2025-12-18 08:02:48+00	8	commented	f	{"comment": 44, "version": 5}	968	\\x131a82b3029f514fff86f3e4af7fc3a022e66c4fff5510ce72a78bee6414c4f1
144	request	15	1	2025-12-18 08:21:43+00	5	created	f	{"type": "Software or a licence", "title": "Map tool for planning routes", "version": 1, "priority": "low"}	969	\\x65d9513cd5e943d2842d410f3c7eff7514d663247a443757f0d51374a863c8b5
145	request	14	5	2025-12-18 08:28:32+00	5	commented	f	{"comment": 45, "version": 5}	970	\\x8dadd559c71f43137d26d9ee2064bb78c2bcbe9c5f6266c50d8a2d59f55e40d4
146	request	16	1	2025-12-18 09:43:28+00	5	created	f	{"type": "Contract or working time", "title": "My title is out of date", "version": 1, "priority": "normal"}	971	\\x6a9edbca83db95333a5cee51beb9edfdf7107ff50123e7caec4a9b894cd1ed44
147	request	15	2	2025-12-18 12:18:29+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	972	\\xa21459951bec13d0633959b373de398e55c8193a2f994ce86d41a823e449ed17
148	request	16	2	2025-12-18 15:23:25+00	16	assigned	f	{"changes": {"assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	973	\\x59c0c314767e9c6820dbe4424e58d86405042c29c09d2fa82b22daf769f45fd7
149	request	16	3	2025-12-18 16:49:50+00	4	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	974	\\x184badc300ad2b9bfa0d8a5e12e63be95e1857160287e40732b08394f09f0c48
150	request	17	1	2025-12-19 07:04:03+00	20	created	f	{"type": "Laptop, phone or screen", "title": "Docking station at desk 3.07 flickers", "version": 1, "priority": "normal"}	975	\\xa2a4b78156c0fcee4afccd6546f9ee7f4a36823b9210014490b731d09cba4d19
151	request	14	6	2025-12-19 07:20:20+00	7	commented	f	{"comment": 46, "version": 6}	976	\\x9e423745fabca34c7f15ef1a243c62909d9315c2a113a875859d4cc99107ed5e
152	request	17	2	2025-12-19 10:49:27+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	977	\\x94d21558994b28cc74a52a049d35bd4e16a2f3888c499bd8e0b77f0a2afa06cc
153	request	16	4	2025-12-19 11:10:00+00	5	cancelled	f	{"changes": {"status": ["in_progress", "cancelled"]}, "comment": 47, "version": 4}	978	\\xfa93de095394cd2deb061bc0c365beed8a2e9c32157323bab855c934a0d3eb66
154	request	13	6	2025-12-19 11:33:24+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 48, "version": 6}	979	\\xba6093e47c80633d02317c2a41e177f6420bbaa5e1392d09b51b5390e66bf49f
155	request	15	3	2025-12-19 16:57:47+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 49, "version": 3}	980	\\xd550aca7ef7a94382d6ac422ce79d2a5614a5b643551d244eb9ef2245cd91502
156	request	15	4	2025-12-21 12:33:50+00	5	commented	f	{"comment": 50, "version": 4}	981	\\x21445ae2f87e2f03d71da608f69629c17cd22cdb34eacb65869532edd8b873ba
157	request	14	7	2025-12-22 09:04:30+00	18	commented	f	{"comment": 51, "version": 7}	982	\\xd0eea0769a907d56b2c270b3e6b736f756bee4c9ac7dcee4fd822cefa38caa04
158	request	17	3	2025-12-22 12:03:25+00	20	commented	f	{"comment": 52, "version": 3}	983	\\x565bc0b4a82ffbbfd0640349c8fb7e9c7f16aeedb28fcab7a455e1db8c620643
159	request	18	1	2025-12-22 12:11:46+00	25	created	f	{"type": "Order something", "title": "Three books about project Lighthouse", "version": 1, "priority": "low"}	984	\\xe40344c668c1aee894691b8d972de6e5e87c574b5ba02cc249ab6844b6406d3b
160	request	14	8	2025-12-22 13:12:00+00	7	commented	f	{"comment": 53, "version": 8}	985	\\x404e1d67051e17c306ddbc32f6e7501f8afea8b2568460b6f2447ddd397d591a
161	request	18	2	2025-12-23 11:57:07+00	15	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "comment": 54, "version": 2}	986	\\xe9418a0fb124453ba01d2d00cd368f94d7ac2bffef8247fde933f241cdc695f0
162	request	14	9	2025-12-23 16:46:03+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 55, "version": 9}	987	\\x1fbe291e4547a7f9a26ab482cb86f01ebed88291de40faa5b1d5900e6998c1c9
163	request	14	10	2025-12-24 08:37:37+00	18	commented	f	{"comment": 56, "version": 10}	988	\\x5ced72073abceabf53ab03e5030ff19bd37dbb5825cdd20f64e0a2fe0e01acd5
164	request	19	1	2025-12-24 08:50:54+00	24	created	f	{"type": "Letter or certificate", "title": "Reference is missing a project", "version": 1, "priority": "normal"}	989	\\xa7b5be925278f672571d1c2b784cd8b82034069ccfe3d81430545dcb9046a99d
165	request	19	2	2025-12-24 09:54:07+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	990	\\x6a7043e5374ba51b4aaf11f2c4297c1dc8890890b6e1cb3d36d1704b9cef311b
166	request	19	3	2025-12-24 17:08:43+00	4	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 57, "version": 3}	991	\\xdc5ee57230d61fd7985aa2acdc4da4dfcc40c51a52b52f3b8cdfa8368a528657
167	request	20	1	2025-12-25 09:07:05+00	24	created	f	{"type": "Laptop, phone or screen", "title": "Fan of my Lumo Book 16 sounds like a hairdryer", "version": 1, "priority": "normal"}	992	\\xc96e4c2a0bb85600811f14f359afa603cd7b3d8ad5d8fae7d4e51a6ffc37e412
168	request	21	1	2025-12-25 14:16:27+00	20	created	f	{"type": "Something has stopped working", "title": "Mail from the boss asking for gift cards 🤨", "version": 1, "priority": "normal"}	993	\\x00d25c15cb13803ebdbafb07df5e8224e395c17b05eda79a9240e5a83494b9fd
169	request	21	2	2025-12-26 11:19:15+00	2	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "comment": 58, "version": 2}	994	\\xf5ac47f71c7d5be1173511263f5828d0ba48aa15d1a1cc8a6150590371a55ed3
170	request	21	3	2025-12-26 12:41:31+00	20	commented	f	{"comment": 59, "version": 3}	995	\\x03dbd9ce9aadd836b30c9a1ee20a4058b1fda149798d381cd9543a3972bb087a
171	request	22	1	2025-12-26 12:45:45+00	18	created	f	{"type": "Pay and payslip", "title": "Company pension, how much do I get?", "version": 1, "priority": "low"}	996	\\x9c79a20ec6a17cc1792beb7db8ffe44735c03ccc33172d0662769185683468e0
172	request	20	2	2025-12-26 13:56:23+00	8	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "comment": 60, "version": 2}	997	\\x6cbcb38c1c1bdb8dee3c21f84a37a6c6c4a794667bc000218c975dfc3656df2f
173	request	23	1	2025-12-26 14:46:22+00	17	created	f	{"type": "Account and password", "title": "Hardware key instead of the app", "version": 1, "priority": "normal"}	998	\\x6f271f9f777ad709d2421e0d572b17c55b0a42c68449a6761193a5eaae2402cc
174	request	22	2	2025-12-27 10:36:32+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	999	\\xb5a2a363f7df1e7505e9d0556e3d7b4ad88cb279dba1ae618a1e63eaa15496fe
175	request	24	1	2025-12-29 09:35:48+00	19	created	f	{"type": "Something has stopped working", "title": "Customers get \\"mailbox full\\" from us", "version": 1, "priority": "high"}	1000	\\x701b19e08cd6b2ffbdf4ba3718c1a8809e192c80dc2fd49bfd2276dfe6bd3160
176	request	23	2	2025-12-29 10:30:29+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1001	\\x00630fc6c6c7e2b6df80b23df15d5caa66a55f95f2c2989ba7f31beb55a2f7fe
177	request	23	3	2025-12-29 10:31:49+00	7	prioritised	f	{"changes": {"priority": ["normal", "high"]}, "version": 3}	1002	\\xe1ac28b4dca730f10fd94b20c11c0692e5f1e4ed8a1ebf85b018e9b64d038a2f
178	request	23	4	2025-12-29 10:54:17+00	7	commented	f	{"comment": 61, "version": 4}	1003	\\x61f93d929b182f5c2658cd64160c862ef4b009559886bb7427771b306aca5f43
179	request	25	1	2025-12-29 12:03:28+00	25	created	f	{"type": "Pay and payslip", "title": "Wrong tax class", "version": 1, "priority": "normal"}	1004	\\x0671e3506292983647ec0b3410d93ec73c062a209d0b30cfa99795682cb3cdbf
180	request	25	2	2025-12-29 13:35:48+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1005	\\x394e4634fd1c6569b90077b1e5c8e5710a3614d8e51a768055da699b96c9a968
181	request	22	3	2025-12-29 14:48:01+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 62, "version": 3}	1006	\\xf12f6277d01014b4a3ba04b29b76e1b876bac4ef4101a871009e7145e2c0232a
182	request	23	5	2025-12-29 15:04:28+00	17	commented	f	{"comment": 63, "version": 5}	1007	\\x245a3c992c702ee83b8eec7177b504185280f86c53c2fda542e1591f7ee9dc9d
183	request	22	4	2025-12-29 16:13:21+00	18	commented	f	{"comment": 64, "version": 4}	1008	\\x16d8edf2b671bb99e5ce30765579732eecfceebfbb8acf94609266f9fb115ba7
184	request	24	2	2025-12-29 16:25:58+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1009	\\x1bcf49e77fb8952735c1d516171cc4245623fea3a194f907e23bb1f48d9ed1e3
185	request	26	1	2025-12-29 18:29:56+00	25	created	f	{"type": "Something has stopped working", "title": "Labels come out too small", "version": 1, "priority": "low"}	1010	\\x20236975179486304ebb3cafa0f132a7a7ff89869fa27200eb2f4ffdccb4c8ff
186	request	24	3	2025-12-29 22:11:11+00	8	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1011	\\x883f767e5f87d1b3dc0fde76c179da18f821582ab3f0ac7126831c52a63718d9
187	request	24	4	2025-12-30 08:14:32+00	8	noted	t	{"comment": 65, "version": 3}	1012	\\x3c3628e926cbb2925fdf5215bd372437cfd300c32b3443b2196edbf75e110516
188	request	26	2	2025-12-30 08:25:54+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1013	\\x5ed11f237fb98a8e99c103c78e1de196643f06d53d8d0bcce286ace5b645f771
189	request	20	3	2025-12-30 09:02:52+00	24	reopened	f	{"changes": {"status": ["resolved", "open"]}, "comment": 66, "version": 3}	1014	\\x92afc293faf54569116f73e23a1024763c11ec02fc3a4bd0806fe90b5bc495ab
190	request	20	4	2025-12-30 09:21:43+00	8	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 4}	1015	\\xe1b79644a05c38ba943ed6fd2d9aa6d6eaab877ef47f8fa51815fa1d1b00401d
191	request	20	5	2025-12-30 09:22:59+00	8	commented	f	{"comment": 67, "version": 5}	1016	\\x5b03101ca8cf84023d8320ea60949e721affbb38833e37f14970a9fcd0d2da5d
192	request	26	3	2025-12-30 09:53:40+00	7	commented	f	{"comment": 68, "version": 3}	1017	\\xe6535a05f8df97ce6fe514d7fd87d03b9423f8e68b0a7f7daed4c612f59aa85b
193	request	25	3	2025-12-30 11:20:46+00	4	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 69, "version": 3}	1018	\\x8713c46debc588b65bf0bb3b5e0123c10b1fcbbab8c5cced2bd5e252b72ed5bc
194	request	26	4	2025-12-30 13:55:56+00	25	commented	f	{"comment": 70, "version": 4}	1019	\\xee98878bea2e546881ce06f2cf7ef6422e46e9238fecf7216ed1aa7f688a9223
195	request	17	4	2025-12-30 14:09:03+00	20	commented	f	{"comment": 71, "version": 4}	1020	\\xf7f3c586211c95d9de973d91d939bdba44deb885d698b0b0dd9ec3c1b84dba74
196	request	20	6	2025-12-31 08:47:49+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 72, "version": 6}	1021	\\xb3f2aa190114af7ac97185b35dffe57843e36f30114351314d71bdf2bebb79e1
197	request	20	7	2025-12-31 09:29:25+00	24	commented	f	{"comment": 73, "version": 7}	1022	\\xd6d1c3317a01287db948b7935f44e3e98491f9ae5a2ce1443400204fa6326f08
198	request	27	1	2025-12-31 10:06:21+00	21	created	f	{"type": "Room, meeting or event", "title": "Book Meridian for the whole morning", "version": 1, "priority": "normal"}	1023	\\xf3c02f9d86c6608451c21d401e90a6ea47881c337c8232604a0865104e3b0002
199	request	27	2	2025-12-31 10:43:40+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1024	\\x4b990109877c0d65f3ff204423b8cd80c820a258767fb6a8c614ae5c4ebefbf9
200	request	23	6	2025-12-31 11:06:07+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 74, "version": 6}	1025	\\xb01fe451cc18bb90e1d08884792454b864c8b4cad7ece674614363b533b2f67d
201	request	28	1	2025-12-31 11:33:06+00	23	created	f	{"type": "Room, meeting or event", "title": "Farewell for Kenji Mori", "version": 1, "priority": "normal"}	1026	\\x4506636c82b9c3f364a044606c1cc58bb4736173ba7a9131cce786141b2dd69e
202	request	27	3	2025-12-31 12:32:26+00	14	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1027	\\xe3e9f0272127e3c1a76f9f420878abae507e5cb1cd07cd968aa3904c19a88151
203	request	24	5	2025-12-31 15:10:36+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 75, "version": 4}	1028	\\x8343d7fe854f7b9ce3d48ab24f8d9dce0930db00508275e4e97e78351bc4eca5
204	request	28	2	2025-12-31 15:34:40+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1029	\\x5e39807a6d22fe619c8f0959c58ae352f73e1c166daa97fdc41667d78c6ad6df
205	request	28	3	2025-12-31 15:42:18+00	14	commented	f	{"comment": 76, "version": 3}	1030	\\xe0843064d41875157daa1533a3ad2a485fecd8792fe1705191ee393b7545cbfd
206	request	26	5	2026-01-01 07:51:39+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 77, "version": 5}	1031	\\x2d08a0e43da3946ac9cffe1bf9983b4d6fb6a4efb8edd97271f6e5926bc33d3b
207	request	26	6	2026-01-01 08:49:11+00	25	commented	f	{"comment": 78, "version": 6}	1032	\\x76fd002ae46aac7e1545037e66f5caaf8b812fcf79a5fb5ded3a912edad86e3c
208	request	28	4	2026-01-01 09:01:03+00	23	commented	f	{"comment": 79, "version": 4}	1033	\\xf93a270a200b00eac997039be368e6d0da096b5b122675fb0f32862d51f44f1a
209	request	28	5	2026-01-01 10:08:39+00	14	commented	f	{"comment": 80, "version": 5}	1034	\\x3072cd7091836c4d7a7ead898ecb9632bf00a06f17b8fbf2afd6b0002191f5e4
210	request	27	4	2026-01-01 13:09:54+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 81, "version": 4}	1035	\\xbac1bf07eb766853d04ee8fc4744321fc6f1c76eff07a0068e44aeda1c2436de
211	request	29	1	2026-01-01 15:29:00+00	26	created	f	{"type": "Equipment for a new starter", "title": "Kit for Nikhil Rao, colour-true screen", "version": 1, "priority": "normal"}	1036	\\xb85c957601ed84ce3159460915720f3709c9cecac8aca9b736d81d9443ecf8e7
212	request	27	5	2026-01-01 16:37:35+00	21	commented	f	{"comment": 82, "version": 5}	1037	\\x7441624e81fef407fb74956653158d3bd87075d9d05a08e2eef1daf2c442fec3
213	request	29	2	2026-01-02 08:56:54+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1038	\\xdfe12e50c6661dcdcde60ec7184284306c6e59cd9fc1a294faa4b2dab8cf0d17
214	request	29	3	2026-01-02 09:08:18+00	7	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1039	\\x9ac8aa16c6ab10b117d16986f65b291efcf18491de95daa7ce293e13bc7f8fa2
215	request	29	4	2026-01-02 09:10:39+00	7	edited	f	{"changes": {"title": ["Kit for Nikhil Rao, colour-true screen", "Design kit with graphics tablet"]}, "version": 4}	1040	\\xe38e720ecbdd057436f7d0e1acbacf807b565261091720fd2355d8b216bef979
216	request	28	6	2026-01-02 09:49:02+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 83, "version": 6}	1041	\\x441a85a7fac064f6abb1134be787ffb5643447c7f6e91caf2fdc86ad84b4ebb9
217	request	29	5	2026-01-02 10:18:41+00	7	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 84, "version": 5}	1042	\\x0ef219c373be8e1d3eddcb31b6bf34a004287ee1f9081af425693c803ed59242
218	request	28	7	2026-01-02 15:07:53+00	23	commented	f	{"comment": 85, "version": 7}	1043	\\x6986e044d5934106ec7822385e489406596814a3fbda926c6dbdbe89fe380bb6
219	request	30	1	2026-01-05 08:55:19+00	20	created	f	{"type": "Invoice, card or expenses", "title": "Change bank details of Kranz Elektro", "version": 1, "priority": "low"}	1044	\\x7ad135ba1aa3231ded11545c412b98de15385dd56c266493084c17ca15faebc4
220	request	31	1	2026-01-05 09:38:28+00	26	created	f	{"type": "Access to a system", "title": "Reports in Ledgerly are greyed out", "version": 1, "priority": "normal"}	1045	\\x16a6ad92143fd8dfebd4641de9b9a13985b70812552c855d9ba0f24ea99be839
221	request	30	2	2026-01-05 11:20:27+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1046	\\xe2e5ec41484762da233032d2094278497f4315a94b2c3f14c47726b9c049c08b
222	request	30	3	2026-01-05 11:43:38+00	14	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1047	\\x2a21db42141f5dcf0a0fca641d5499258c147bf2ab283456a0780f8506246421
223	request	32	1	2026-01-05 11:45:39+00	23	created	f	{"type": "Repair in the building", "title": "Loose step on the back stairs", "version": 1, "priority": "high"}	1048	\\xe9ba8d7d02b0bac86391872cf664df72b1e3967ef6ae1163d58d70e2185c41dd
224	request	30	4	2026-01-05 13:40:45+00	14	commented	f	{"comment": 86, "version": 4}	1049	\\x7f827dc0e5ba0ed0e9578b5a0fe5cff5dbc90c6a98d85678fdda48c95a556115
225	request	32	2	2026-01-05 15:37:09+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1050	\\x726b685afeefbdf7c90912789a49865aadbe1c2c9963edf0c62cc7d07843b735
226	request	31	2	2026-01-05 16:41:31+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1051	\\xb4bca6e263e97b631ca482de431f3c59e8879f8b1cbd6d840f1135cfcc13bb06
227	request	31	3	2026-01-06 07:12:47+00	7	commented	f	{"comment": 87, "version": 3}	1052	\\xe960565c859cac62e4e50faa74c87fb45745363c08890c94e065f11b5fcac2bc
228	request	30	5	2026-01-06 10:52:54+00	20	commented	f	{"comment": 88, "version": 5}	1053	\\xe3b6caec3316847b9b0de72b73b0f41c1d15a7280253d292a811159e866f533d
229	request	31	4	2026-01-06 13:53:38+00	26	commented	f	{"comment": 89, "version": 4}	1054	\\x5fe276b31f7892bf17859bd4fd1fc9930991626014befed532c8fa89f1bd7577
230	request	30	6	2026-01-06 16:20:17+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 90, "version": 6}	1055	\\x1d47ff31f72fa7447cd10ce1d8e331af1c8fee89b786f692e0689ab72999588e
231	request	33	1	2026-01-06 16:47:11+00	18	created	f	{"type": "Badge, key or visitor", "title": "Lock of Juniper is broken", "version": 1, "priority": "normal"}	1056	\\xfe05184bb8d584d16a81d47876c141b62817fce54de6797f12b0dcf410585987
232	request	33	2	2026-01-07 07:10:09+00	15	commented	f	{"comment": 91, "version": 2}	1057	\\xc6a3bbd05241d831304f42b86909e2d21c3b26942cb390ff7e56a249aa3f4b1d
233	request	33	3	2026-01-07 07:13:48+00	15	moved	f	{"changes": {"team": ["Office & admin", "Operations"]}, "version": 3}	1058	\\xf1198883f8c0487cacf936093a81fb7463900b3883057cb68d5e860b04a76a2c
234	request	32	3	2026-01-07 09:52:39+00	23	commented	f	{"comment": 92, "version": 3}	1059	\\x80f913b97cb42dad5d59f968ca738f76f4a016bfbf282644c2ff19a9f9500385
235	request	33	4	2026-01-07 12:38:01+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 4}	1060	\\x3c42a82c6dadd3003286eb496aa68ad16f26620d9b8ef0e0a6b6b4554c138234
236	request	31	5	2026-01-07 13:29:49+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 93, "version": 5}	1061	\\x92e314257f82844dee2d499a5d90b68bedcff4fbb1aa37cc58a1e7b559ac246f
237	request	32	4	2026-01-07 14:14:59+00	11	commented	f	{"comment": 94, "version": 4}	1062	\\x47c1c6ba0d4a56b9d15c4da9df8c934b33c9276769b91cd33ac2f7891e378f78
238	request	33	5	2026-01-07 16:53:26+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 95, "version": 5}	1063	\\x547e7994453cf2bb9ea1c2cce77ec56b3574d39d9c629a55276932ba07ef5793
239	request	33	6	2026-01-08 08:56:42+00	18	commented	f	{"comment": 96, "version": 6}	1064	\\xba1fc3ecc139282c646c6d2bbf2ffebc035c64bb6ab74d1d44522e0dd3e8b38d
240	request	34	1	2026-01-08 13:00:15+00	25	created	f	{"type": "Pool car, van or bike", "title": "Car for a customer visit in Turin", "version": 1, "priority": "normal"}	1065	\\x90aa529095d3b036377921e247aed4e555c65131285502b63fe5a536c41e1a20
241	request	35	1	2026-01-09 07:48:42+00	20	created	f	{"type": "Access to a system", "title": "VPN token for a contractor", "version": 1, "priority": "high"}	1066	\\x77752315943fbab2a4125e9c01019598c2c9f21ea3f5632ebc891ca888346fca
242	request	36	1	2026-01-09 08:26:49+00	24	created	f	{"type": "Business travel", "title": "Visa letter for a trip", "version": 1, "priority": "normal"}	1067	\\x5c26c05954dbd41397db493f50a1591ab983b55984bdcce4c814007a2dc05883
243	request	34	2	2026-01-09 08:37:10+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1068	\\x0dbd7092a283164c5d3ff72fc728fbec1e9c4c4c4aa9c6f7f5ecfdd63840660f
244	request	35	2	2026-01-09 08:58:40+00	8	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1069	\\x291be26d7f5e5905f4b58c5c580dd6044c0aaab7eed4e3e59ab4f56e74a103e9
245	request	34	3	2026-01-09 09:05:26+00	12	commented	f	{"comment": 97, "version": 3}	1070	\\xd4d827d7cdfc9a61f02de0b72904cc846592fae5edf4cdc97f7bbfc5a33faf29
246	request	35	3	2026-01-09 09:26:12+00	20	followed	f	{"changes": {"follower": [null, {"id": 21, "name": "Ravi Deshpande"}]}, "version": 3}	1071	\\x32136a0c2f9c856b02074aac9e7730780494402014580ea357e6f66c4aa2bcf9
247	request	35	4	2026-01-09 09:48:33+00	8	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 98, "version": 4}	1072	\\x6e17a6010a9c8adacd97fafef4b3783eed52558a9c5c2d22aa992cf4fac14c05
248	request	36	2	2026-01-09 10:08:37+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1073	\\x994ba1a3a281cc671593a5bf8004917f79de7e5450a0d72e8ae3272af6fb303a
249	request	29	6	2026-01-09 13:41:14+00	7	cancelled	f	{"changes": {"status": ["waiting", "cancelled"]}, "comment": 99, "version": 6}	1074	\\xc4785646464bf8886b2894958c54b3e10ebf6937de6a12110c994432718efb0b
250	request	35	5	2026-01-09 16:36:29+00	20	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 100, "version": 5}	1075	\\x2630ff5c6c4251a1afd916d4a5f8bdc2ccb5207c68cd6e9a417e49a06c5a1922
251	request	34	4	2026-01-11 11:08:42+00	25	commented	f	{"comment": 101, "version": 4}	1076	\\x619ce2af573d2654d655a21e5ff3082620c59be36161364f9caa7b9564396b95
252	request	35	6	2026-01-12 07:06:34+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 102, "version": 6}	1077	\\x7a43d0938b133ffa174ff38a63e5c306d00d06c18854d6fec458a3eb7960d9b8
253	request	34	5	2026-01-12 08:27:51+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 103, "version": 5}	1078	\\xb1a0eba253fc54c6ec0c4a7cb47dadef36bbf16a579b4b8eaa9ab27b2736413a
254	request	37	1	2026-01-12 09:18:58+00	25	created	f	{"type": "Account and password", "title": "Who tries my password at night?", "version": 1, "priority": "high"}	1079	\\x5e52ce82c1b024c43987a8098d8fa52108665d89f9959f8703012ca5ae2a80b7
255	request	35	7	2026-01-12 09:52:12+00	20	commented	f	{"comment": 104, "version": 7}	1080	\\x9ddac32708de0ae0504d472f4ee35cd16cba285197657305430b904af352ab5c
256	request	38	1	2026-01-12 12:52:57+00	11	created	f	{"type": "Laptop, phone or screen", "title": "Battery bulging? NB-4806 wobbles on the desk", "version": 1, "priority": "normal"}	1081	\\x9826f5bc2fa13341482f2c6c73a33ee92d530990132d09e3fb5875c534ba64de
257	request	37	2	2026-01-12 14:31:47+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	1082	\\x260e7dbb3bc0cf27b4612b10d741630389c8f43fe0b2b4b3f663bea955a60c0e
258	request	36	3	2026-01-12 15:04:11+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 105, "version": 3}	1083	\\xa1814bfeecc868437cc06c66d07d723d20372975e4198592ca9832fba8e27fac
259	request	36	4	2026-01-12 15:54:39+00	24	commented	f	{"comment": 106, "version": 4}	1084	\\xd95d3379c5911d85439eae689328c5d73328fe75da0353e27567409835003e26
260	request	37	3	2026-01-12 16:09:01+00	9	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 107, "version": 3}	1085	\\xf604f66895d4e79060f6e9f56b1bdbfe428f8172de76f42041e4753a6f0f3aa2
261	request	39	1	2026-01-12 23:13:48+00	4	created	f	{"type": "Pool car, van or bike", "title": "Snow chains for the trip to Turin", "version": 1, "priority": "normal"}	1086	\\xd394b54e05064f62116e19eb6d0a0337bfe1ee959958d2942a6929f58c0ca1f9
262	request	37	4	2026-01-13 07:22:00+00	25	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 108, "version": 4}	1087	\\x8ed984105e9bae46820a3b0f83b4857887b78cd7b6e7e32bb3138ddaa0fad10b
263	request	38	2	2026-01-13 07:54:16+00	8	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "comment": 109, "version": 2}	1088	\\x246548c27719cabadc97f0b0ecc4496e0d13e4b59c79f4d3d0fcaa653fb8fcff
264	request	37	5	2026-01-13 08:54:41+00	9	commented	f	{"comment": 110, "version": 5}	1089	\\x8579b78f2896d98830c71d507f5a16803de545d765c302088d69271baddbc409
265	request	40	1	2026-01-13 15:20:46+00	22	created	f	{"type": "Badge, key or visitor", "title": "Lost my badge", "version": 1, "priority": "high"}	1090	\\x33de0fbbfe936fe401880a6a649fcef7b9377b6b06afdb5fec8b068526cc2fb5
266	request	39	2	2026-01-13 15:24:00+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1091	\\x1f1c0b2e500ea3ee6a50233944a5c35b46a6fff92a7e9ba14c99423ea1525583
267	request	40	2	2026-01-13 15:36:52+00	15	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "version": 2}	1092	\\xa00ea4dc2349e5f31999b987bc1e1350dce06047d1b475eca87d792b9646a291
268	request	39	3	2026-01-13 16:19:13+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 111, "version": 3}	1093	\\x39ee20c832ea6e3e912d054a0f0cb10e013bee6e0f6b10654e38af11991fbc31
269	request	40	3	2026-01-13 16:43:57+00	22	followed	f	{"changes": {"follower": [null, {"id": 24, "name": "Camille Desrosiers"}]}, "version": 3}	1094	\\xb78150829d8d21059002778f6fbeed6ddf4cc7f9aeca7a163d13d726d178d90a
270	request	40	4	2026-01-13 19:41:31+00	15	commented	f	{"comment": 112, "version": 4}	1095	\\xaf516ae44cd3e28e6c4503ccd7d027cc02527ae3eecd3f9c968145186908f1b0
271	request	37	6	2026-01-14 09:19:39+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 113, "version": 6}	1096	\\x08252315a80229823544ba75ccac13bf6ddf46363ac7a7387f622256257cf42f
272	request	39	4	2026-01-14 10:06:09+00	4	commented	f	{"comment": 114, "version": 4}	1097	\\xb9f13a76ada83091cadbcc43c3dbdcdb099f5f1184c445061b36f42c2078a712
273	request	41	1	2026-01-14 16:28:46+00	25	created	f	{"type": "Move desks or people", "title": "Tables in U shape in Aurora", "version": 1, "priority": "low"}	1098	\\x7de8cb12f216995e3e525ca39f54000ccbb716128c10e4f3d930c9f8cd172e0c
274	request	40	5	2026-01-14 16:47:28+00	22	commented	f	{"comment": 115, "version": 5}	1099	\\x6529f8b245b1dfe740077bdac6fea3271f3bb15c95864fdba4051cdeab94bd71
275	request	40	6	2026-01-15 11:04:02+00	15	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 116, "version": 6}	1100	\\x3e89912aa743eaec4de3a7274ac864d8241145ff4154addb74ae474e59acf25f
276	request	41	2	2026-01-15 12:31:19+00	10	assigned	f	{"changes": {"assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1101	\\x4bbd45264620611d7df6f7e4ea380de8c0d20c2eb514e26a309121b9dc275e77
277	request	41	3	2026-01-15 14:07:16+00	11	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1102	\\x4ac96f8f8d11ff84a48fb7024b1535ef0d096f2c1c0c079b06c150e1f7a724f3
278	request	41	4	2026-01-15 15:15:20+00	25	followed	f	{"changes": {"follower": [null, {"id": 5, "name": "Tom Ashdown"}]}, "version": 4}	1103	\\x7c2cdc9d79c5671cc1848d04434281c8cc0ef60e3c4516ba105f16beda211f70
279	request	41	5	2026-01-15 16:44:00+00	11	commented	f	{"comment": 117, "version": 5}	1104	\\x8c84e20585cbdef60bc23339a941b6c3a9f5d96d9330a485711b04f5de7088f4
280	request	40	7	2026-01-15 16:47:42+00	22	commented	f	{"comment": 118, "version": 7}	1105	\\xff5a568f093041614657b347b40d9924b78997e5174475ebc5dcaeda481dc275
281	request	41	6	2026-01-16 10:06:33+00	25	commented	f	{"comment": 119, "version": 6}	1106	\\xd7dc380d634fbac3472380a6b7c9e33ce930a03704b15cb93ad659697c9eed4a
282	request	42	1	2026-01-18 16:12:09+00	24	created	f	{"type": "Goods in and out", "title": "Archive boxes to the store", "version": 1, "priority": "normal"}	1107	\\x69a557d3758272c6412c0f87fd0ef2737e37db94beaba2a6067dfc142300592d
283	request	42	2	2026-01-19 10:10:39+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1108	\\x482dfb9cb7e3586220a7f7f491a18a317ab37e1092d989bdbd63e11aabf66fa7
284	request	43	1	2026-01-19 10:28:51+00	18	created	f	{"type": "Something has stopped working", "title": "Screen on the wall in Lagoon hangs loose", "version": 1, "priority": "high"}	1109	\\x9c1fb9b7f9b8ef828d87216a9c2f7abad1772fb9b7965469723adaf0d35e7e95
285	request	42	3	2026-01-19 10:57:57+00	11	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 120, "version": 3}	1110	\\x1cacacd584a64691180427618e75ae741444afbc5ba00601a8366aa19ff935b1
286	request	43	2	2026-01-19 12:05:12+00	9	commented	f	{"comment": 121, "version": 2}	1111	\\xb3549f6f051a166bce93e20cf82489548eaf803841b26cb8bff16e9ec7302c76
287	request	43	3	2026-01-19 12:09:21+00	9	moved	f	{"changes": {"team": ["IT", "Operations"]}, "version": 3}	1112	\\x48e02587016ee9012cb53e25c1449614a6851b0f92f14a1e66329544539d7e30
288	request	41	7	2026-01-19 15:23:05+00	25	commented	f	{"comment": 122, "version": 7}	1113	\\xb1da2da77df5812e951fce5ee57bbb0c19a251946872e134e1facf703c80302e
289	request	44	1	2026-01-19 17:12:47+00	16	created	f	{"type": "Room, meeting or event", "title": "Somebody sits in our room", "version": 1, "priority": "normal"}	1114	\\x7c3daebf95532a55b5654e0e1ae8b543dd2575732a5636a854155062d4bbcf01
290	request	43	4	2026-01-20 07:50:48+00	10	assigned	f	{"changes": {"assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 4}	1115	\\x391f6e2c219e10bc01335bb8785641c62b630b8e6b812dbbeb3fa3ebeba444a8
291	request	42	4	2026-01-20 08:15:34+00	24	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 123, "version": 4}	1116	\\xa5ecd84de5d54922baee04698ee3eca2a143cbdc001a483967e28b765ab706b5
292	request	41	8	2026-01-20 08:36:01+00	11	commented	f	{"comment": 124, "version": 8}	1117	\\x72ae645b9323044a53b5c9c100eb9ee6b0175a2632b6051dd3a0ef4614c392c4
293	request	43	5	2026-01-20 09:11:38+00	12	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 5}	1118	\\xed4aeecb0abfbd718703af7a576ee0e694270ac9a6145fa8d5dc345ffb9ec57e
294	request	42	5	2026-01-20 09:35:21+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 125, "version": 5}	1119	\\x17ed985a419b236129cbe9a8ab0caf4c579a4196c9003e180ccf4b2e964b3530
295	request	42	6	2026-01-20 09:57:17+00	24	commented	f	{"comment": 126, "version": 6}	1120	\\xfcba308e4d78b1fe47807b5b0e4dd607e1f85dfe051f726592bde977d68b92f7
296	request	17	5	2026-01-20 14:14:36+00	20	commented	f	{"comment": 127, "version": 5}	1121	\\xaca9f30764decf9b83c397dcce66338fd8d4beb99b274724ac357634cfd363f1
297	request	41	9	2026-01-20 15:17:39+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 128, "version": 9}	1122	\\xe2fe3be81079deec26b96378adc551184f33f71dfe9f34d37856c400d8f64383
298	request	45	1	2026-01-20 16:46:58+00	20	created	f	{"type": "Software or a licence", "title": "Install a screen reader and braille driver", "version": 1, "priority": "high"}	1123	\\x5ab4aeca9275d995f338ee22f1385641be71e94751c029640d41a312c7dba993
299	request	46	1	2026-01-20 18:25:32+00	5	created	f	{"type": "Software or a licence", "title": "Licence for two more statistics seats", "version": 1, "priority": "normal"}	1124	\\xd7b5a3a46f85062482337ca4b8ed5697dabcf9945998a9e4ea32863fad12d61b
300	request	44	2	2026-01-21 08:05:29+00	14	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "comment": 129, "version": 2}	1125	\\x5086f96db7a5a570a49fe1aeab91f8666399e064de9e0359fc79d743c9d2f5d0
301	request	45	2	2026-01-21 09:04:03+00	8	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1126	\\x29a9e0702dc21e9067dc09129d9db5215f8d72665c040eecdd7ec1f97a553a15
302	request	47	1	2026-01-21 09:05:15+00	18	created	f	{"type": "Repair in the building", "title": "Water is coming through the ceiling!", "version": 1, "priority": "urgent"}	1127	\\x9f2a521b8615dfd4bda2fb360e37d91538a1b79d70384c027367974cd9b5e2a4
303	request	46	2	2026-01-21 09:06:49+00	8	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1128	\\xd9759cb46970f5830aa5098da161311f5116f017c518e3ec973361a9a4032f80
305	request	47	2	2026-01-21 09:19:55+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1130	\\xa0448c26dd237660e1b7c1a6a55b014135e94bb4b6e6821608828350c72c043c
306	request	46	4	2026-01-21 09:54:52+00	8	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 130, "version": 4}	1131	\\xabcf7aac29ffc3315f2983f58ab78cfea64fe7c058678af40002ba9a7264f593
307	request	47	3	2026-01-21 09:55:59+00	18	followed	f	{"changes": {"follower": [null, {"id": 5, "name": "Tom Ashdown"}]}, "version": 3}	1132	\\x6f4c9ee5b0e8f2bad69a770d696ed16fb2c77d8b01b8b2ba3a0a9f6438e675bf
308	request	47	4	2026-01-21 11:10:22+00	5	commented	f	{"comment": 131, "version": 4}	1133	\\xc0521be31e3cd93a1a1b1beeaa839ed950840fcc04852cb58e804f072eb7986c
309	request	47	5	2026-01-21 12:44:07+00	12	commented	f	{"comment": 132, "version": 5}	1134	\\x0e2b016b6adb5fbfe8066ab2686192bfe99d92ad9bc5859d2a0f1f7337cb46f8
310	request	43	6	2026-01-21 15:43:40+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 133, "version": 6}	1135	\\x890aa3c3a4c65282e99f3d6755ff7a0abd0efc2532f134f48a14bf9c719646ed
311	request	48	1	2026-01-21 18:08:12+00	20	created	f	{"type": "Goods in and out", "title": "Private parcels at work?", "version": 1, "priority": "low"}	1136	\\x4f4e5590b786b553c003bfb781abe3d2c94d5d612f2d88fd41351344ad57307a
312	request	49	1	2026-01-22 07:02:21+00	20	created	f	{"type": "Badge, key or visitor", "title": "Door to the second floor stays red for me", "version": 1, "priority": "high"}	1137	\\xd47c41a50b06a1833fc8eec3bc92e651cd7190251785243149b17bc508d0ae33
313	request	49	2	2026-01-22 09:51:10+00	15	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "version": 2}	1138	\\x5d2707f50600c9bee2bdeab9e354635a975e56998fb63450e320943442d15814
314	request	49	3	2026-01-22 09:58:00+00	15	edited	f	{"changes": {"title": ["Door to the second floor stays red for me", "Badge doesn't open the lab"]}, "version": 3}	1139	\\xfeda097394b4f8de86f7fb1cdd00a6029f4cd05f9b42098b71daf0813764dd05
315	request	45	3	2026-01-22 10:13:26+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 134, "version": 3}	1140	\\x8014b4bc6b80a178887ae9bbb6b12e8b5296b403fde7412f0af8bc8ca181dd67
316	request	47	6	2026-01-22 10:45:06+00	18	commented	f	{"comment": 135, "version": 6}	1141	\\xf55766256168e0902e3a4f8460a53310534274b3fa22102171c196795403ab6c
317	request	50	1	2026-01-22 11:00:53+00	13	created	f	{"type": "Software or a licence", "title": "Brand font for 9 laptops", "version": 1, "priority": "normal"}	1142	\\xf83598d0a2957ec5d727acca566811a03bfa52d09013eb8b929487a12526cd80
318	request	47	7	2026-01-22 11:55:10+00	12	commented	f	{"comment": 136, "version": 7}	1143	\\x4481e886fadf5ad5ef742e6afe715482e88559e3f915d247b2de8c862d87502e
319	request	48	2	2026-01-22 12:03:28+00	12	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "comment": 137, "version": 2}	1144	\\x879844580c1780883eb513df1e22e4fc6abf241a1c03a0b81e7e6b92e658e758
320	request	51	1	2026-01-22 13:41:55+00	18	created	f	{"type": "Pool car, van or bike", "title": "Van for the fair in Ghent", "version": 1, "priority": "normal"}	1145	\\x50466389f1a6673eb938d3b9ebb4d58ceb7a91b0b22ec5baab4b198c3c87ddd1
321	request	47	8	2026-01-22 13:53:50+00	12	commented	f	{"comment": 138, "version": 8}	1146	\\xf6672401b061fbbffa0b503035be0d4b1029d79009a62265c381ce0fb814c8a9
322	request	50	2	2026-01-22 18:31:36+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1147	\\x8520b7c16f19b7f1f19fc40bbffe6ceaaaf019b213b46c412f30f3b155023904
323	request	50	3	2026-01-22 18:41:15+00	3	prioritised	f	{"changes": {"priority": ["normal", "high"]}, "version": 3}	1148	\\x1ad77a4ec8d3e179c6286eed107fee08819728953743691b90ba92f28627068e
324	request	50	4	2026-01-23 08:52:19+00	2	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 139, "version": 4}	1149	\\x0ec1303163a9ee058d3c6f15ce7510da0ad936754147781c347d15e16b26a46a
325	request	51	2	2026-01-23 10:07:26+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1150	\\xf50b75213b05c8514150a6c1499f348564eb05c51a7f918f74f8136c1c155eb5
326	request	49	4	2026-01-23 13:34:02+00	15	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 140, "version": 4}	1151	\\xe59771f4191e92dd7390fdf403cbfe307eb5c8b0b68d1c25c0f82157ce0be37f
327	request	52	1	2026-01-23 16:16:01+00	23	created	f	{"type": "Laptop, phone or screen", "title": "Cracked glass on my Brisk 5G", "version": 1, "priority": "normal"}	1152	\\x5e8dca845a4c5ebf9db78692887c0edfdd890b37d7b91fcdb6e8a2426b43e61d
328	request	50	5	2026-01-23 16:53:51+00	13	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 141, "version": 5}	1153	\\xee118efa6ca9e451a76e9be594f9741cfcc89a0341a7859ae9da181fbcebcae4
329	request	53	1	2026-01-23 20:43:46+00	21	created	f	{"type": "Something has stopped working", "title": "PR-03 eats paper", "version": 1, "priority": "high"}	1154	\\x9e07bfe44c59a00033e3f628bab5452d0a0663956fe438a080b1bb7182d6f781
330	request	54	1	2026-01-24 10:04:37+00	26	created	f	{"type": "Access to a system", "title": "Wiki space has no owner", "version": 1, "priority": "normal"}	1155	\\x14fda68a2cf8b616b1ef87e1f2858e3d70ee48e919b2e32ee0065c1f1763ff22
331	request	55	1	2026-01-25 12:38:59+00	23	created	f	{"type": "Order something", "title": "Office chair for 3.07", "version": 1, "priority": "low"}	1156	\\xd8afa2f2f4c07dfe8e340b73759313bfb8e61712a10004f32726ca1bbb811f02
332	request	47	9	2026-01-25 15:01:47+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 142, "version": 9}	1157	\\xedd93c8929793343ed97580ca042f583a95677da4bdda56a3a88fc8fed9cd17f
333	request	50	6	2026-01-26 07:44:48+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 143, "version": 6}	1158	\\xf254580ee594f7375403f05c3eab63c842bf92d481b258bfe62ea209c594a19e
334	request	55	2	2026-01-26 10:03:13+00	15	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "version": 2}	1159	\\xb696f0ffebdb72e22f6732a5b48c3135ae270ddd0abaa78d7011716f49b0764d
335	request	46	5	2026-01-26 10:14:01+00	8	commented	f	{"comment": 144, "version": 5}	1160	\\xc6daeeb8f298870938be04757794805e82b3f99399bd4cd5b4265b344853568e
336	request	47	10	2026-01-26 10:15:22+00	18	commented	f	{"comment": 145, "version": 10}	1161	\\xfb1130c1f509510ffa6c4d58478a5dce7f66e709fe8c468619ab807804ccdd25
337	request	53	2	2026-01-26 10:57:41+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	1162	\\x1a9f008f6a6756cc0e21da53a24d27336b409ddf863f7c4ccbbeb4675d34f2cc
338	request	50	7	2026-01-26 11:01:44+00	13	commented	f	{"comment": 146, "version": 7}	1163	\\xd9d5ab26baeaa6dd88b300995e589710582598838f9a3fc3a3005046da12657b
339	request	53	3	2026-01-26 11:35:30+00	9	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1164	\\x6571578bc7d22dc9108bf9130da49d7867233aff24e07bc45a94634bf7005735
340	request	52	2	2026-01-26 12:19:08+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1165	\\x5c075768121b4bac26ebee74c0b8fae2c850122719192176686c3f32e8836893
341	request	52	3	2026-01-26 12:28:23+00	2	noted	t	{"comment": 147, "version": 2}	1166	\\x90106ea5f06dd7cd47fcb339c6aca15b2cca066cad2d7d982736afcafe7cc210
342	request	54	2	2026-01-26 13:00:31+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1167	\\x9195fbf8d1ef8b424fc6201dd4acbdca0377d7af0ba86b473f020f2707e31466
343	request	56	1	2026-01-26 13:26:00+00	22	created	f	{"type": "Repair in the building", "title": "Window in Quartz is stuck open", "version": 1, "priority": "normal"}	1168	\\x475034dbf4c56c1d9f7eef9caf3ed6ef278bee66859538c93548ac17c0525ba0
344	request	57	1	2026-01-26 15:00:36+00	21	created	f	{"type": "Leave and absence", "title": "Sick abroad, which form?", "version": 1, "priority": "normal"}	1169	\\x040eef521ff648f0b48756dbdafbba2986cfd210a956afcaa1c17f6b8a405c3f
345	request	52	4	2026-01-26 15:38:55+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 148, "version": 3}	1170	\\xc6659b30683cf6a374c09bc00c5dab39e24f2583a8cd3d4181f93f7472af5ee8
346	request	51	3	2026-01-26 16:14:42+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 149, "version": 3}	1171	\\xca4f812d91f431512c864c09a2a1bd01c358437e9d6ed3fcf9e31a42128bd68d
347	request	53	4	2026-01-26 16:25:12+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 150, "version": 4}	1172	\\x71b94ade55b77024877d6f9fdffffa2558c41c3d25c3049b174466a1bc091e17
348	request	56	2	2026-01-26 23:07:44+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1173	\\x14920b0e7ecede566c3a51b0eb54302b46066522fb00c8ae03d9e7babcb191d9
349	request	53	5	2026-01-27 08:23:06+00	21	commented	f	{"comment": 151, "version": 5}	1174	\\xeb55b8a963eb328b9343f9549908347c938cc1a2d2538da52fcf5acf9eda4b09
350	request	56	3	2026-01-27 08:37:55+00	11	commented	f	{"comment": 152, "version": 3}	1175	\\xe330ba32b52395d20f57a87d78889cf0645d8786352e223602c8bc8abc90a3fe
351	request	54	3	2026-01-27 09:22:06+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 153, "version": 3}	1176	\\x82597beeb2ebc3f9ab0b9940a7ab596fa08dee0b963a409159d31608cfe3fa20
352	request	54	4	2026-01-27 11:09:36+00	26	commented	f	{"comment": 154, "version": 4}	1177	\\x61409a389ec98ba98dc000bcec9518af8490275d6902aef51abd623e1653ca67
353	request	57	2	2026-01-27 11:12:44+00	16	assigned	f	{"changes": {"assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1178	\\xd61f951f0f3fea08adb4fbd6a8be7d76b796b7b218d73ab7c24832dfb2817583
354	request	56	4	2026-01-27 12:41:36+00	22	commented	f	{"comment": 155, "version": 4}	1179	\\x9e9d8df5b17260675749a2082f646bb94a58eecce8a1be0d8f3676baf61a0235
355	request	57	3	2026-01-27 13:22:28+00	4	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1180	\\x376ad7f829de1700256a8e8e538e81f04bbad420bc8d319120f7321cc01e6285
356	request	56	5	2026-01-27 13:57:13+00	11	commented	f	{"comment": 156, "version": 5}	1181	\\xdce86ae8d6b3a50bf31074be8732900b7db7dfd40e886fde93e089a16263fc62
357	request	57	4	2026-01-27 14:08:43+00	4	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 157, "version": 4}	1182	\\x146ad3377244b3e6baf8e4b49db7e2f70a6fbc6d74cf6e1b55a419270e2f4a38
358	request	55	3	2026-01-27 15:53:14+00	15	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 158, "version": 3}	1183	\\x0658f632cd59310119d395c0b8496c6c739ea63153f0e58782fc2e05baf7252b
359	request	57	5	2026-01-27 16:15:11+00	21	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 159, "version": 5}	1184	\\x063fa4fe021d4e17f012da11aa2b1c7617203cbd6df25e23179e25eb8e877f6b
360	request	58	1	2026-01-28 10:00:06+00	19	created	f	{"type": "Account and password", "title": "Vacation note of a colleague is from last year", "version": 1, "priority": "normal"}	1185	\\xef8401002933d772b05b6110b3d478464de4194e1c5f7f34b0ad59cbd095f5f3
361	request	55	4	2026-01-28 10:49:30+00	23	commented	f	{"comment": 160, "version": 4}	1186	\\x5cb02376b2c45a8d8c13aef87d3eee95148d3d42d08e11be2badda9e629763a0
362	request	59	1	2026-01-28 13:35:30+00	21	created	f	{"type": "Equipment for a new starter", "title": "Imani Clarke comes back from parental leave", "version": 1, "priority": "low"}	1187	\\x73def07f650e14b4f2f7046ab32feb26da4de5d0782dc1953db126437b5fa366
363	request	60	1	2026-01-28 15:33:08+00	5	created	f	{"type": "Pool car, van or bike", "title": "Warning light in car 5", "version": 1, "priority": "high"}	1188	\\x68d6002244884481aa0825807afeb1f0693a5b7d4730a5f91d20a123c5cbe69c
364	request	61	1	2026-01-28 16:39:14+00	19	created	f	{"type": "Repair in the building", "title": "Heating on the third floor stays cold", "version": 1, "priority": "high"}	1189	\\x131a2ef57d47cc26b21724e62d7ec675fefdc8e9b173ec2e161fa396b9b484a9
365	request	57	6	2026-01-28 16:47:47+00	4	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 161, "version": 6}	1190	\\xf0ccd446b3519f25bcbc60ceb3ea13dae84bc612de0088c40b8086bf214cbb49
366	request	56	6	2026-01-28 17:14:38+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 162, "version": 6}	1191	\\x2ee45246a8a6bdd9ee67f69c8b65cb0a5ea9bdd616dcad60c89a7faf9a16360a
367	request	61	2	2026-01-28 18:05:02+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1192	\\xdc3531767f5fdfd00616373f9b5a5c33a9d5d6d82f0764899c7f25b23f0de5d3
368	request	58	2	2026-01-28 18:25:07+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1193	\\xce93f7b85e56a720012cdf47ae98209eea18a417c813c0b1cc292f65c099ee6d
402	request	64	3	2026-01-30 09:42:16+00	9	commented	f	{"comment": 180, "version": 3}	1227	\\xa20f5d998165dc7d660dcb3bcb1804f94e8e3decef01d2e030551c89aa7ac489
369	request	60	2	2026-01-28 18:27:06+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1194	\\x260275fefd049dca3ebd9c26e29d9757931f405782dab8782f50f148bac38982
370	request	62	1	2026-01-29 02:21:24+00	19	created	f	{"type": "Laptop, phone or screen", "title": "Liquid damage, NB-4806", "version": 1, "priority": "high"}	1195	\\xddd166127b6d578a330b246f3b0b4ebac3f17b8862addc1ed3346e553979b796
371	request	60	3	2026-01-29 04:13:18+00	11	noted	t	{"comment": 163, "version": 2}	1196	\\xac5cb67851a61afe2aada667ed1d288ff85a0be8e8dfbc9f8b908f293487708b
372	request	60	4	2026-01-29 07:18:08+00	11	commented	f	{"comment": 164, "version": 3}	1197	\\x9cd19587eede239654c0680fde37ed732ea2d249b0673931541cb874d9f45667
373	request	59	2	2026-01-29 07:20:13+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1198	\\xe6bbc5cfa619a4be1a64fa084c7a1cd339a6556177ff4a11ef7500125a464716
374	request	63	1	2026-01-29 07:35:55+00	10	created	f	{"type": "Account and password", "title": "Badge doesn't open the door since my name changed", "version": 1, "priority": "high"}	1199	\\x524497259800f1b4b54b55507df1b29e7a7ec6d6fbad53d3b9a65e283e753dea
375	request	58	3	2026-01-29 07:52:10+00	7	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1200	\\x9d8d5b083e03b592bc78054690fa1e9b30bc061083fe0926b0d8bc101960ec89
376	request	57	7	2026-01-29 07:52:59+00	21	commented	f	{"comment": 165, "version": 7}	1201	\\x4a2111084b7d69bda39c1f9eb2e09ed2ba756755121f9d22f3254f71ad09b4ec
377	request	59	3	2026-01-29 08:30:17+00	7	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 166, "version": 3}	1202	\\xc46029e9837f2bfa490fac8f2e4a5b4d4df2b7e1af12bde934602ad3660bf05d
378	request	61	3	2026-01-29 08:33:01+00	11	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 167, "version": 3}	1203	\\xafad49b970dbb12a37f80d5d8a2341dab9c4f495659bf5808bb6faef72a48676
379	request	63	2	2026-01-29 08:48:36+00	2	commented	f	{"comment": 168, "version": 2}	1204	\\xe67ceb95bebad1eb6126eb9d26da1c88466881124c50a2c47c50e065f190e196
380	request	63	3	2026-01-29 08:50:54+00	2	moved	f	{"changes": {"team": ["IT", "Office & admin"]}, "version": 3}	1205	\\x948985390517a0b7ff0b0de450e0e151d2a8c832f9efa068ca4638da913ebd65
381	request	61	4	2026-01-29 09:16:24+00	19	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 169, "version": 4}	1206	\\x198d567124657b641f7a1235ca55e303703cd8935e9d412a869bdb0d53a76141
382	request	61	5	2026-01-29 09:27:38+00	11	commented	f	{"comment": 170, "version": 5}	1207	\\x1e8614008afb9f3c57093129908fee58957f0882bfbffebc61ce43efb4c3ee33
383	request	63	4	2026-01-29 10:37:41+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 4}	1208	\\xa30405614b37d723cb4b7f1f0249fb85ce77cbc6367afbec3b42fd0013b19497
384	request	62	2	2026-01-29 10:47:24+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	1209	\\xed32ba2b71ab8f0ce9d131a89fc9795a02627cbc6fed0d5e58f3a0325e4c6337
385	request	62	3	2026-01-29 10:50:36+00	9	noted	t	{"comment": 171, "version": 2}	1210	\\xa7dd6ac4c03efd07ffa7b0dfba3b21ba4ba86f6a8ae338b7a7971ea2e33281aa
386	request	64	1	2026-01-29 10:52:20+00	1	created	f	{"type": "Laptop, phone or screen", "title": "Phone contract: roaming for Ghent?", "version": 1, "priority": "normal"}	1211	\\xd151299298a67acc057a929826e11587b3255712939576a9fe625c6ed0e3007c
387	request	63	5	2026-01-29 13:01:20+00	14	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 5}	1212	\\xbec22bc3c8c95f0bed6dcd6d8e4f08d854ba12b3c3eaa301f32f0e87091d94b2
388	request	62	4	2026-01-29 13:23:34+00	9	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 172, "version": 3}	1213	\\x70e05f93fd39cfc14dffe10989da8746d963703964a91b215e64affbd528a7c8
389	request	65	1	2026-01-29 13:45:29+00	20	created	f	{"type": "Badge, key or visitor", "title": "Parking space for 12 months", "version": 1, "priority": "high"}	1214	\\xa567f4c95dce3468549c5631c3c5324e9f2cfd9623fdb59ceeb012e42c9f3560
390	request	63	6	2026-01-29 13:55:06+00	14	commented	f	{"comment": 173, "version": 6}	1215	\\xa21eb15eb74ee75f332373bb8061f348a7fed671c33adb096bbeb7b49480ea68
391	request	66	1	2026-01-29 14:10:46+00	5	created	f	{"type": "Something has stopped working", "title": "Faro CRM extremely slow for everybody", "version": 1, "priority": "urgent"}	1216	\\xca0dba1f855942316345f31cc1141df6f4d1ad3efd1c24afec24b3d77f7e8f99
392	request	66	2	2026-01-29 14:28:53+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1217	\\x1b25da25554f7d4a24c87536987da2c0e270c48c7b5d23f8a4b80be22c663075
393	request	67	1	2026-01-29 16:31:45+00	25	created	f	{"type": "Something has stopped working", "title": "Juniper: Wi-Fi gone in every meeting", "version": 1, "priority": "high"}	1218	\\x6be14b3e069f29bc3af5056cec40b7541461a3b6b29c1886a612b61cc10ce6b0
394	request	68	1	2026-01-29 16:33:09+00	19	created	f	{"type": "Laptop, phone or screen", "title": "Left-handed mouse", "version": 1, "priority": "normal"}	1219	\\x749358b644e4a9110a90a114ed63e2f5e1dfeec9dc6777bc1392728f974be925
395	request	60	5	2026-01-29 16:58:22+00	5	commented	f	{"comment": 174, "version": 4}	1220	\\xcab96d78ebd1fcbeaa04272d82dd655968235577c8086aa848ca6053b1bc8f87
396	request	59	4	2026-01-29 16:59:29+00	21	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 175, "version": 4}	1221	\\xf69eed65819afb53e1292a06f2cdd79e9343b6cf6dfbef3dad82a5548426613f
397	request	60	6	2026-01-30 02:48:55+00	11	commented	f	{"comment": 176, "version": 5}	1222	\\xdcb65a9344a6324464c8ee612a20539a3bede94a8706dacf51f82558b949c970
398	request	64	2	2026-01-30 08:07:03+00	9	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "version": 2}	1223	\\xf1014fdd7c464465030fea67a955c1af2971e741e64c67b65b5d0add885ec2d2
399	request	61	6	2026-01-30 08:50:48+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 177, "version": 6}	1224	\\x64037a2c4df8a20b737781b92e7ab3cfbfb8af957604563a362a90a2dc634d2c
400	request	67	2	2026-01-30 09:08:40+00	3	noted	t	{"comment": 178, "version": 1}	1225	\\x1d06c942d0b2ae927648e46c17a04f8ff8f111b8c5ab61fa68d345db2cf883f2
401	request	66	3	2026-01-30 09:20:21+00	7	commented	f	{"comment": 179, "version": 3}	1226	\\xda38ed889b97ff9c66d4cad3a467d5766f793fff97996ba889a16c1b36d04a51
403	request	65	2	2026-01-30 10:10:19+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1228	\\x815d3bf5aabd5228b82f1392aa8964d2d73e0354766ecf3e4554e84e55cfef4f
404	request	67	3	2026-01-30 10:40:00+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1229	\\xdb7819216b5896fc6f0b085eb1db971dd4e37cecd5c1bff4525a46db833ff867
405	request	69	1	2026-01-30 10:47:27+00	16	created	f	{"type": "Invoice, card or expenses", "title": "Holm & Daughters sent a second reminder", "version": 1, "priority": "normal"}	1230	\\x0dfaab4a5a0415c00789bd767c8f1d88b194ffc75a99885bfe75db146f78e737
406	request	63	7	2026-01-30 11:06:51+00	10	commented	f	{"comment": 181, "version": 7}	1231	\\x4d408ec8fbb4f16a24e2ca38851e3c4cc2942d767ff6d4dd3028bebfe3ced963
407	request	70	1	2026-01-30 11:42:46+00	21	created	f	{"type": "Business travel", "title": "Rental car in Gdańsk", "version": 1, "priority": "normal"}	1232	\\x157d0d109344370423b90ae7770a01cdca077c1f324b329df81ce4b4bae06463
408	request	69	2	2026-01-30 11:52:54+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "version": 2}	1233	\\xc1db63e2c40007a03fa752b6f68fd5774592ec9b4b702e971a9a67550a412bca
409	request	65	3	2026-01-30 12:03:07+00	14	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1234	\\xa2eab7377786f3fdb723124c1121e3a770da190076db619cd8f5cbacab1ebee2
410	request	65	4	2026-01-30 12:09:45+00	14	prioritised	f	{"changes": {"priority": ["high", "normal"]}, "version": 4}	1235	\\x701348bcea5a65da120c8040204f275f0f930c2b07d2aee96e78f3592c8182ca
411	request	62	5	2026-01-30 12:18:50+00	19	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 182, "version": 4}	1236	\\x75d5e7c782576ea1df25e81cf171ef6dd4e05d5a18266334e1e409e260d4b1a3
412	request	62	6	2026-01-30 13:06:46+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 183, "version": 5}	1237	\\xd03e9250cc8ed736700301aaab83090b6d760cb0797c70a488dc382702f8541d
413	request	58	4	2026-01-30 13:34:13+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 184, "version": 4}	1238	\\xce3f09d8f1933546a455d61604c5216e983beae07bb3995da5e3c59e3cc513cd
414	request	69	3	2026-01-30 13:38:03+00	15	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1239	\\x8f7d3b76a3503d8d0717814506558d89ff9c1ced22ef58b298a6a29916df8b0f
415	request	69	4	2026-01-30 14:38:48+00	15	noted	t	{"comment": 185, "version": 3}	1240	\\xab6bda7c84c95d4b951284e715dd5e88d0818561af0a636bae1051c1fded0c32
416	request	71	1	2026-01-30 14:42:01+00	1	created	f	{"type": "Account and password", "title": "Kenji Mori leaves on Wednesday", "version": 1, "priority": "high"}	1241	\\x1f1513fd1220f01cc666f16193703a1033f80ccd4b6ac76a44f8692ddb12b6db
417	request	60	7	2026-01-30 16:21:25+00	11	commented	f	{"comment": 186, "version": 6}	1242	\\x02ddc859516bfc304e0dc65ce835b4f559fd8255f517b12373009865e0ee0763
418	request	72	1	2026-01-30 17:01:29+00	19	created	f	{"type": "Room, meeting or event", "title": "Microphones for 16 people", "version": 1, "priority": "normal"}	1243	\\x7fa9efa35afa1496dd66f35612e282d9339221539a5d162e27df3c209e2925a7
419	request	62	7	2026-01-30 18:34:20+00	19	commented	f	{"comment": 187, "version": 6}	1244	\\xb42963cda01f59a8b644e391ef4baaa71c3ad3ca23b3dbf9a01c29bddc644838
420	request	59	5	2026-01-30 20:03:34+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 188, "version": 5}	1245	\\x6679ca1725cad543d0ebaf02827f2cda533a1416c479a2e723007ba3d63131c2
421	request	64	4	2026-01-31 10:18:25+00	1	commented	f	{"comment": 189, "version": 4}	1246	\\xbc7aa0fb7a47750111fcdcb1bb551036c6d1620f689beedacb6cbaed1b51dba3
422	request	73	1	2026-02-02 03:45:46+00	24	created	f	{"type": "Access to a system", "title": "Shared folder for project Bluebell", "version": 1, "priority": "normal"}	1247	\\x423bb102b4fc513e6117e538d90f3d3b89bb52a030a66901bbc16107a5d4ec0e
423	request	74	1	2026-02-02 05:41:31+00	24	created	f	{"type": "Leave and absence", "title": "A day off for my wedding", "version": 1, "priority": "normal"}	1248	\\x3fdb76f5ece2a39e3a215845cfb2270e2cdd96e30bc5fe2f765bf4c67e568917
424	request	72	2	2026-02-02 07:14:50+00	15	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 15, "name": "Yuki Tanabe"}]}, "version": 2}	1249	\\xe85d3c815f9235b776cb35fe09a752a8e4ce279854e30116dc06478db3779ed3
425	request	75	1	2026-02-02 07:16:55+00	22	created	f	{"type": "Contract or working time", "title": "Four-day week, is it possible?", "version": 1, "priority": "normal"}	1250	\\xb530c2ea0abc7ef31e280547848265dab1a8f6ded9cb59e9253f50818eb7aba4
426	request	64	5	2026-02-02 07:49:46+00	9	commented	f	{"comment": 190, "version": 5}	1251	\\xa9eb647299001ee0c06216b99ee73ebb7440b6a7b3e57c694b4ff0580a945adf
427	request	66	4	2026-02-02 08:30:31+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 191, "version": 4}	1252	\\xf57b76c2c8591803492d83de9beb357f9111cc01b5b46a89c96d1ece67df9a66
428	request	72	3	2026-02-02 08:34:14+00	15	commented	f	{"comment": 192, "version": 3}	1253	\\xe4df81d51fde913edd51b4d53a1ede1003286c2746d3d13a45a797b1a7d9b97d
429	request	68	2	2026-02-02 08:39:06+00	19	commented	f	{"comment": 193, "version": 2}	1254	\\x32200572627c070083fc1c40ed2dd2ed6ef7b878508702da9cd567674b6f975f
430	request	70	2	2026-02-02 08:41:46+00	14	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "comment": 194, "version": 2}	1255	\\xdf475cd9de4256d4a605553999cee2bc4e913f5065ae0150f6a7d1a08de5479a
431	request	70	3	2026-02-02 08:59:56+00	21	commented	f	{"comment": 195, "version": 3}	1256	\\x25b65de9f13f3356a5fe1210f3aa482cb065d9094f6f2603ccc7e7a6b23b8519
432	request	66	5	2026-02-02 09:22:50+00	5	commented	f	{"comment": 196, "version": 5}	1257	\\x265bbac6fcfc75b52bb9f682ea7ef9e69b9a6219103d128ff8a1ca8e9952cc50
433	request	71	2	2026-02-02 09:37:38+00	7	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 7, "name": "Nguyễn Minh Anh"}]}, "version": 2}	1258	\\x5023d566df425659e58968e5860e25a978ca1f2e8aa553d6947903e5461acf68
434	request	59	6	2026-02-02 10:27:47+00	21	commented	f	{"comment": 197, "version": 6}	1259	\\x19302ada3111a0006a16afaccad0ed82bc0988ead2188ec2f8ec1b23018c9a10
435	request	71	3	2026-02-02 10:33:36+00	7	noted	t	{"comment": 198, "version": 2}	1260	\\xc52607645f032172e969fb6b625772daf65a2ec1aa064b963d019a8baee92805
436	request	60	8	2026-02-02 10:44:41+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 199, "version": 7}	1261	\\xb7ec31cb0dd54ef70d4db3791c1e2a71c2587d7df06f3f55f1ba2c5d20a7e2c7
437	request	64	6	2026-02-02 11:29:12+00	9	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 200, "version": 6}	1262	\\x16e009378bc9fe3634b66faa15df9943831d41a30789673c6b35d75833ddaf88
438	request	63	8	2026-02-02 11:30:05+00	10	commented	f	{"comment": 201, "version": 8}	1263	\\x43e5264397e66825b7f81b383878b11eb7bc5888cb788a614a2861c2a61f530b
439	request	71	4	2026-02-02 11:38:55+00	7	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 202, "version": 3}	1264	\\x5c6d8f8795658777429544a44dc48257865c1fbc0f014a60f2665bd8a6923058
440	request	65	5	2026-02-02 12:15:30+00	20	commented	f	{"comment": 203, "version": 5}	1265	\\x4e45ff0c1b9b259da578682b22f73a72fd356a7686a448de426871e25de7f48e
441	request	65	6	2026-02-02 13:17:29+00	14	commented	f	{"comment": 204, "version": 6}	1266	\\x7c9dc845d35ef934fda195df16ad87d64c9e7d69dc7e7dec08027e7b3c91a80f
442	request	76	1	2026-02-02 13:24:24+00	1	created	f	{"type": "Repair in the building", "title": "Stuffy air in Meridian", "version": 1, "priority": "normal"}	1267	\\xecb1c6e91b6537b5a2b297f5ba42a12c1524cfd31b72bf3b66e6598f0b346cd1
443	request	77	1	2026-02-02 13:49:20+00	19	created	f	{"type": "Access to a system", "title": "Approve invoices while Leila Haddad is away", "version": 1, "priority": "normal"}	1268	\\x71a25ff876537a4f29795f8d86370e41b91592b90d6bef59f3445e222198292f
444	request	73	2	2026-02-02 14:09:09+00	3	assigned	f	{"changes": {"assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "version": 2}	1269	\\x9e6f1196d67350f9bc5084529dad12fffc70fb043ea8ee63550e06df00a48c28
445	request	71	5	2026-02-02 14:21:17+00	1	commented	f	{"comment": 205, "version": 4}	1270	\\x4f579dd533dbe4666f5945377e7767b555d38a31c777287c8f54909196dce4f9
446	request	63	9	2026-02-02 14:32:09+00	14	commented	f	{"comment": 206, "version": 9}	1271	\\xb5bb36331b9a253958d801a7d08eb145ec9e91fa73b212140643ec1bcb9e5323
447	request	75	2	2026-02-02 15:38:00+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1272	\\xa891c2cc2b45986369d3f2933b9a628105d40829a223ad27298e087302d9441d
448	request	77	2	2026-02-02 15:44:36+00	2	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "comment": 207, "version": 2}	1273	\\xcac3eb505a7facb2c71225a8c8acddd267fc8bed6522d4c8ad735ed9471bf582
449	request	73	3	2026-02-02 16:16:42+00	8	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1274	\\xa9b80ecc0c6a1c614268faac2317e89dcd665f414efc7f6a8fa274c1c8829690
450	request	75	3	2026-02-02 16:32:05+00	4	noted	t	{"comment": 208, "version": 2}	1275	\\x14ee41135415bd8b0791c3d4282b9e9a320674b139513a89e6b5df369a693a6d
451	request	60	9	2026-02-02 16:42:02+00	5	commented	f	{"comment": 209, "version": 8}	1276	\\xdc5160918b2f5589a8498e42c41c87209b681fa8634380b0b265d5f356d31e6d
452	request	75	4	2026-02-02 19:40:23+00	4	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 210, "version": 3}	1277	\\xae9b4a9ba14cc8a110ff1dcd3f6ab61c3598687c38a5cb92bee8019a058b5b74
453	request	61	7	2026-02-02 21:01:22+00	19	reopened	f	{"changes": {"status": ["resolved", "open"]}, "comment": 211, "version": 7}	1278	\\x6e481274fbe216350161d71f490bde75631819f5b5c7e62d0490888f9e7cf1ad
454	request	73	4	2026-02-02 21:50:19+00	8	commented	f	{"comment": 212, "version": 4}	1279	\\xa73084b989d0fb944f4d88d2b986242705503026b67548deea42debbd0d4602f
455	request	72	4	2026-02-03 07:25:52+00	19	commented	f	{"comment": 213, "version": 4}	1280	\\x424d6a9ddc6cae549ac2d1ed163d8e86e43e1dddb9e90a5f02b60a71f8ba1978
456	request	61	8	2026-02-03 08:06:33+00	11	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 8}	1281	\\x0839d0ca7d4563ee00ffe56adadf2652abfe8f313ad24c1cef8c207790d15e1f
457	request	61	9	2026-02-03 08:14:38+00	11	commented	f	{"comment": 214, "version": 9}	1282	\\x274ada8c25e0b7eb173a0ec60c37f4649b465fca2cf89a4292d0495b7d090a80
458	request	69	5	2026-02-03 08:33:29+00	15	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 215, "version": 4}	1283	\\xcb2187b70b275a9dfbaef1d9c27c075e66050eca663b265e100166112ffbc615
459	request	76	2	2026-02-03 08:38:33+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1284	\\x6920ed63af5b5c6bff4551e49b1f173fa489b2c730235ab393782a47f2ad6ba8
460	request	76	3	2026-02-03 08:53:10+00	11	commented	f	{"comment": 216, "version": 3}	1285	\\xcbcbef5c5570f4a93f503c91b417cfbda93dc923cb5d704154deaf82e97629d9
461	request	75	5	2026-02-03 09:27:01+00	22	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 217, "version": 4}	1286	\\x7ddacca96a66a7b690fd4c02a0c8b0be1d6cb490acccae3c1d7490ca8dc7ed36
462	request	78	1	2026-02-03 10:21:55+00	26	created	f	{"type": "Pay and payslip", "title": "Payslip: what is code 417?", "version": 1, "priority": "normal"}	1287	\\xb0eed5dbc58f691ee2d359e3120ef688f1f214a0368534de1d4548b4f61051ea
463	request	79	1	2026-02-03 10:49:12+00	5	created	f	{"type": "Pay and payslip", "title": "Pay out 22 hours", "version": 1, "priority": "normal"}	1288	\\x4e5fab058b530efc0f363ac11a53e20dc3a41a4b575b41c5e27f1190dcbc359a
464	request	75	6	2026-02-03 10:49:22+00	4	commented	f	{"comment": 218, "version": 5}	1289	\\xf3efb12a88de0f878fe964c419239a9074420cb5e2252c3af69747d75261a226
465	request	80	1	2026-02-03 11:11:58+00	25	created	f	{"type": "Letter or certificate", "title": "Salary certificate for the bank", "version": 1, "priority": "high"}	1290	\\x74fec1848c1f2776101760b14aaa3b190dfa95302fe2edee87b7f0aee5b58484
466	request	73	5	2026-02-03 12:58:35+00	24	commented	f	{"comment": 219, "version": 5}	1291	\\xfc656e06f4cd15c055ead7e08452986b84ab81649fef0c262f81134474bde65a
467	request	75	7	2026-02-03 13:13:33+00	4	commented	f	{"comment": 220, "version": 6}	1292	\\x4729f9a6135e280e4186c06da2548ac80b59bfb00fc3581270ebab85b71ac969
468	request	61	10	2026-02-03 13:14:15+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 221, "version": 10}	1293	\\x53cf873bbfaf3ff935a6abdb02daef16e830299317801dd4569ee6a379b707c3
469	request	76	4	2026-02-03 13:44:06+00	1	commented	f	{"comment": 222, "version": 4}	1294	\\xca6cf6155ce058b4b1ce2b1a0abbc97dfbf6e47f845aaa2765a24250ce6ad5f6
470	request	81	1	2026-02-03 13:58:18+00	22	created	f	{"type": "Move desks or people", "title": "Move 8 desks", "version": 1, "priority": "low"}	1295	\\x9f136fa75c58bbad96b9b727f1fc061866e0e0cab841f897504db0d6abaae6d4
504	request	79	5	2026-02-05 09:20:47+00	5	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 246, "version": 5}	1329	\\xdada3db3c992ceee7fa437ee9b578304f7e338b2ccf7446791e67473edad3b21
471	request	74	2	2026-02-03 14:03:54+00	4	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "comment": 223, "version": 2}	1296	\\xcebe80bda513e8794a76de9989f2ea6c8f9a676cadc7bb395b54c076fb40e957
472	request	73	6	2026-02-03 14:24:06+00	8	commented	f	{"comment": 224, "version": 6}	1297	\\x858453497959fa2a792b80fb71d1a080c244865eb8040995d3ac9a52a1472b2e
473	request	63	10	2026-02-03 14:44:01+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 225, "version": 10}	1298	\\xae42d1735187d6ff8669b8e6a50a12c8c4dcbcca5cb230595275d9c9c54cf8fd
474	request	81	2	2026-02-03 14:53:07+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1299	\\x562139080a20d4c98a9b0947c7d389c77ebcc17038faa38c6f8493bac20aa30b
475	request	81	3	2026-02-03 15:18:30+00	12	noted	t	{"comment": 226, "version": 2}	1300	\\x7b7bef7657c6a6b798ecb9a62b57bc9fe5efaa92fd6ad1bbe5f243e893494029
476	request	74	3	2026-02-03 15:28:58+00	24	commented	f	{"comment": 227, "version": 3}	1301	\\xe90720d2b47471b0ddc8445a1ec9be2afa5b08d1f948e540097cd9299c99e16f
477	request	65	7	2026-02-03 15:32:09+00	14	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 228, "version": 7}	1302	\\x01703dd7d7a01380c5a8b3fb19cec5b95d2a8a8235b516f45346a5252a6b85c7
478	request	78	2	2026-02-03 15:50:26+00	4	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "comment": 229, "version": 2}	1303	\\x0416e6ba844a896bb11cb67937abd5ad1580626d3b51891053b966a3208a44bd
479	request	81	4	2026-02-03 16:00:13+00	12	commented	f	{"comment": 230, "version": 3}	1304	\\xb451920b708337d59bbc0772d415f977c85003ad35c585beaf0cd270f65a04df
480	request	82	1	2026-02-03 16:03:29+00	1	created	f	{"type": "Equipment for a new starter", "title": "Technician starts in Basel", "version": 1, "priority": "normal"}	1305	\\x1602ca65c45a764225d2e5392567acb91bf57fafc6261f7d8e49df7141a15a79
481	request	83	1	2026-02-03 16:13:26+00	25	created	f	{"type": "Repair in the building", "title": "Lamp flickers above desk 3.22", "version": 1, "priority": "normal"}	1306	\\x4da97a3ad487af9caeff1483c634c17d9ac4b2ef48a9077653e024e46cc541fd
482	request	73	7	2026-02-03 16:55:29+00	8	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 231, "version": 7}	1307	\\xa362ddfe9280cd2b8d7ac8f8f0f47c4e6ce16fef2f7dc9a6801a1862f5826159
483	request	80	2	2026-02-03 16:59:38+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	1308	\\xd44f2ed57cdea66f99d0b489169d98eb0a9f80003163d8ea3dfcd83460d85366
484	request	76	5	2026-02-03 17:08:05+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 232, "version": 5}	1309	\\xf953dbb8368a49ed69d9d2ab62b57e38318740bb68305b0ed5914bbb692ba40f
485	request	73	8	2026-02-03 18:21:19+00	24	commented	f	{"comment": 233, "version": 8}	1310	\\xe2914e870dc832e34bf80e5923a6b20066d0c89efb9cffa0ba503461394f668a
486	request	79	2	2026-02-03 19:00:21+00	16	assigned	f	{"changes": {"assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	1311	\\xc5b953380de644cc317a2d9e73853f49fcadb9c8e80e6857cbfe7a08b82e4101
487	request	78	3	2026-02-04 07:01:33+00	26	commented	f	{"comment": 234, "version": 3}	1312	\\x8f6506026de24dde99813a793f8bd56492c41b8de6908817885140d9594b09b7
488	request	80	3	2026-02-04 07:20:44+00	25	cancelled	f	{"changes": {"status": ["in_progress", "cancelled"]}, "version": 3}	1313	\\xfb52b6452fa46986ef9fa3acc162c8d32457de8cacd116e36483a776bb172ccb
489	request	63	11	2026-02-04 07:39:58+00	10	commented	f	{"comment": 235, "version": 11}	1314	\\x9152a9d76a36cb8199726e78edc8944672d68ef04c9efa277331c409b6cab5f6
490	request	83	2	2026-02-04 08:20:28+00	10	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 10, "name": "Marisol Quintero"}]}, "version": 2}	1315	\\xcce08fcf34823ae94552f3361f69068b223a1ab21492b9b4be56a1a7448c4259
491	request	79	3	2026-02-04 08:46:36+00	17	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1316	\\x59122751357f764bfd7eb04c64b2b4ad219d6a3634a1904e018e0b551e247b8c
492	request	83	3	2026-02-04 09:42:39+00	10	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 236, "version": 3}	1317	\\x462ec768e16dea8986ade4605a26c2cbc78ba5ce1b260357b793da79dfa6c19e
493	request	79	4	2026-02-04 10:23:09+00	17	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 237, "version": 4}	1318	\\x85ab57c865da49844bf244f09975e71a1e45ff4aee35ddec61a2100bf2178542
494	request	76	6	2026-02-04 10:40:54+00	1	commented	f	{"comment": 238, "version": 6}	1319	\\x9423e38faac144b01bb2fe47c89345f7c05b7010b1642963dd1f233ef14ff63f
495	request	72	5	2026-02-04 12:15:41+00	15	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 239, "version": 5}	1320	\\x8f1f5e47bf2e4fca50aa93c0c4c5a0ab62656eae3afaaf9309bd0d7f8b9d7592
496	request	81	5	2026-02-04 13:02:58+00	22	commented	f	{"comment": 240, "version": 4}	1321	\\x0e3ce597529dcbf30d423e3e80a6638a6f9e04a32504d2b1ce5955de1ca129e8
497	request	82	2	2026-02-04 13:24:16+00	3	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 3, "name": "Amara Okafor"}]}, "version": 2}	1322	\\x6f78a34757a68097970feec3b589c037a27c0de84f6bd2594640a2731495ab8f
498	request	75	8	2026-02-04 13:54:38+00	4	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 241, "version": 7}	1323	\\xcbf9c5c269bf945ecf8f0371285de5bf6f97cba28c62d039b3fbb11d940b400e
499	request	84	1	2026-02-04 15:58:58+00	19	created	f	{"type": "Leave and absence", "title": "Parental leave: split or in one piece?", "version": 1, "priority": "normal"}	1324	\\x6fa737ee9de66506e073904c8f8976702ffba4d79a5dcfe2318ab0746e512181
500	request	82	3	2026-02-05 08:07:50+00	3	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 242, "version": 3}	1325	\\x15408a1c8d1631fcc5256fbf6f0ed7852d6d4073680be976e749ecd51f035156
501	request	83	4	2026-02-05 08:13:26+00	25	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 243, "version": 4}	1326	\\x3b4a3a6b2dc13e789a70655ba849ad6e95ca3a839b6161fd0f2c233002f26828
502	request	83	5	2026-02-05 08:33:21+00	10	commented	f	{"comment": 244, "version": 5}	1327	\\xd949eb567bb1e0b4d4e419b0f9cfd3c0cb5b538ad8b7ac0246670ab4caeebe50
503	request	82	4	2026-02-05 09:12:36+00	1	commented	f	{"comment": 245, "version": 4}	1328	\\x21a2456f95d9877f3d0b872049726d62ad3fce33d4757ae811862b4f737a694e
505	request	81	6	2026-02-05 09:24:25+00	12	commented	f	{"comment": 247, "version": 5}	1330	\\xb6ff19a13db8a90feb1f68c29b0c7f5aa5a25ae078f88f5e5cb9d95cd54778ed
506	request	84	2	2026-02-05 10:33:59+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1331	\\xb963fcce4e1b1f4c5d176438cb1b74da16b4552b2ed833e1ff1a453a30582016
507	request	84	3	2026-02-05 11:37:20+00	4	commented	f	{"comment": 248, "version": 3}	1332	\\x6749c37b0da3567a2e6ea9186b4fbc0dd36477192b04032f338ec723139062dc
508	request	85	1	2026-02-05 11:48:41+00	9	created	f	{"type": "Goods in and out", "title": "Battery shipment refused by the courier", "version": 1, "priority": "high"}	1333	\\x2d766e12487e169ee920f1d21cdbb7dc75eee635590bbee9e0bd4de11008adb8
509	request	86	1	2026-02-05 13:32:17+00	25	created	f	{"type": "Goods in and out", "title": "Oakline Furniture sent 20 instead of 7", "version": 1, "priority": "normal"}	1334	\\x7583cfdc011b2206503c093299c137d51ab7a21105ac36e5787415ca8553e03b
510	request	85	2	2026-02-05 15:07:32+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1335	\\x12f64ac6a091f0fefde009714c21cbe1e624a2b43ca53ed47fcfe082e2617380
511	request	85	3	2026-02-05 15:28:27+00	12	noted	t	{"comment": 249, "version": 2}	1336	\\x86c82bdd4e2086106aa9ddb42499ba7aa576ec13e4a27ebfaa0afd548d20d9eb
512	request	79	6	2026-02-05 15:29:49+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 250, "version": 6}	1337	\\xb3912f5dcf69236aa04aa4a06b5cedf3ee81fb50323a6b33042b1103c52e0fd6
513	request	86	2	2026-02-05 16:05:00+00	11	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1338	\\xdd6b11237ea60c9338bf3657dcca28a50f3b54cb226853c42daeda588d509f7d
514	request	85	4	2026-02-05 17:34:47+00	12	commented	f	{"comment": 251, "version": 3}	1339	\\x4e4430984d91654531f952c920d07d10ba8d9dc2e300187975b861cd583333eb
515	request	86	3	2026-02-06 06:44:53+00	11	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 252, "version": 3}	1340	\\x1fa968075f517845f0c57d41ca21166354fccc4b7486417c557925c9e1c61fc4
516	request	84	4	2026-02-06 07:34:07+00	19	commented	f	{"comment": 253, "version": 4}	1341	\\xeee9a319073488121538c9cc2e6885d1c53eb6e00963784c2c0129f4a07ce064
517	request	85	5	2026-02-06 08:13:37+00	9	commented	f	{"comment": 254, "version": 4}	1342	\\xe2611c536f1c5f0237ca944d09739a4a2d835bd4ce54e34a48b71e9d10c7c810
518	request	87	1	2026-02-06 08:17:23+00	1	created	f	{"type": "Room, meeting or event", "title": "Interpreting channel in the call", "version": 1, "priority": "normal"}	1343	\\xe2fcac001fd555d4d402b6f422dcba0f9c5154d99bb9e78a1722ea0e09091c4b
519	request	84	5	2026-02-06 08:33:16+00	4	commented	f	{"comment": 255, "version": 5}	1344	\\x97c6991f4b8950bb472d81a925a071710834dca8f8c9e02553fdbd3b73335622
520	request	83	6	2026-02-06 08:36:23+00	10	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 256, "version": 6}	1345	\\xa22fe14779ba1dcfb5926b0bb94c0ec4bc0f2c7dd8029c64cf51e57a0b58add4
521	request	87	2	2026-02-06 08:42:59+00	14	commented	f	{"comment": 257, "version": 2}	1346	\\x1ed18f98079056f03782f8a9320593ec61eed85b05325c09fe8897a1f806c6b4
522	request	87	3	2026-02-06 08:45:36+00	14	moved	f	{"changes": {"team": ["Office & admin", "IT"]}, "version": 3}	1347	\\x797550c98cb5b3be24c44a38363ca82e1a51ae25042f61496a7db242bfc1f5dd
523	request	86	4	2026-02-06 13:21:46+00	25	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 258, "version": 4}	1348	\\xa796d9120f510131d224a518f5301665f418b10e412b74eca8d1e419dfbaaa26
524	request	86	5	2026-02-06 14:03:04+00	11	commented	f	{"comment": 259, "version": 5}	1349	\\xfb2977d06d404615e8d9ae39ac2c08897b16bdcd5a4d3b6794f7ec1d4a6f8183
525	request	81	7	2026-02-06 14:39:23+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 260, "version": 6}	1350	\\xed4b891f018ac4b587c077250f8afdfac2052b3b184768d862387fe7fa98d720
526	request	88	1	2026-02-06 15:45:46+00	18	created	f	{"type": "Laptop, phone or screen", "title": "Second screen for desk 3.22", "version": 1, "priority": "normal"}	1351	\\xa589213d1df1b0532d21e1ba19f9b6b92f08c2a6ae882ec321e5b92603b0b4da
527	request	86	6	2026-02-06 15:48:58+00	11	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 261, "version": 6}	1352	\\x0414c0c072b99a9b148c704aaa048ddbccb6f2a2b92e4f39ac65986890204b13
528	request	87	4	2026-02-06 16:13:42+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 4}	1353	\\xb83b8d7aed0cba63377f0fa6020be65d50f2e283f369a29b96177e3ee5f2c23b
529	request	85	6	2026-02-09 08:57:13+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 262, "version": 5}	1354	\\xbe08fbe7e7e010c78c62ecddb9dab05d431ea1faaa28dcaf5ce605e708cd97e8
530	request	67	4	2026-02-09 10:53:21+00	25	commented	f	{"comment": 263, "version": 3}	1355	\\xc077e44179a722e438c1eb023dcf1be5e4f3abfe66377ee8d2f94c212dd68065
531	request	84	6	2026-02-09 12:38:09+00	4	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 264, "version": 6}	1356	\\x42a5e10adcb8279e42c3d450ae18511f6f2f4e3e2473f0ce29b31bfe6b2d0bd6
532	request	85	7	2026-02-09 13:23:07+00	9	commented	f	{"comment": 265, "version": 6}	1358	\\x4cd2f655363e8fb71056cf079f0d780560ce094e48cad680627344d6140c65a8
533	request	46	6	2026-02-09 16:40:52+00	8	commented	f	{"comment": 266, "version": 6}	1359	\\xdbcf0421dab79b030014ad735fe3e2bf2b4563922277034f24db0432209829bb
534	request	88	2	2026-02-10 07:59:02+00	8	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "comment": 267, "version": 2}	1360	\\x27f78792d9d1f6b365c7dc97be9cf80b6cac88940d13abf9dbdf0320a8a6bd9d
535	request	87	5	2026-02-10 08:03:44+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 268, "version": 5}	1361	\\x414a1a4f56f8d20c6396b23b615b9adbacb3d6fbf710d59ed99d0be5dcef6b28
536	request	88	3	2026-02-10 08:56:15+00	18	commented	f	{"comment": 269, "version": 3}	1362	\\x34c9bef81111953eadcd25f27eeba5e4cb02e071752d6409104c7d317ac4236d
537	request	87	6	2026-02-10 12:31:06+00	1	commented	f	{"comment": 270, "version": 6}	1363	\\x0ae3fcc8ed920aa8007136521b744c47fb971801a8996aa5701b5668921c2345
538	request	89	1	2026-02-10 13:58:26+00	4	created	f	{"type": "Pool car, van or bike", "title": "Bike with a flat tyre", "version": 1, "priority": "low"}	1364	\\xd56c7af076fd4bbf7ae74e02470ba8affcc0d22be530cda4f5c71405bb97675d
539	request	89	2	2026-02-10 14:13:51+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1365	\\x6cb237268fa487f784a7dfacb7dddc08dad27bef730691a5385d393c8843f8ba
540	request	89	3	2026-02-10 14:43:56+00	12	commented	f	{"comment": 271, "version": 3}	1366	\\x1f8f54a868b71b1ee24c27e19e7482bf6f3b685b147ba9177bd30719fc4a5e61
541	request	68	3	2026-02-10 15:48:31+00	19	commented	f	{"comment": 272, "version": 3}	1367	\\x7ff6660b6018cc8422283c6c5f04629c0697b2e75ed21da9366e96c4eb0cbe34
542	request	89	4	2026-02-10 15:54:43+00	4	commented	f	{"comment": 273, "version": 4}	1368	\\xa8a8f0e70153a6e8a85ea1901ff003205118d63e7433d0052f9163df54ee107c
543	request	89	5	2026-02-10 17:45:59+00	12	commented	f	{"comment": 274, "version": 5}	1369	\\x8f89210f11ac77b80c2ca91d8f8399ecf7239c912f121474dbc6364a95f1c5da
544	request	90	1	2026-02-11 16:11:48+00	1	created	f	{"type": "Business travel", "title": "Flight to Graz, not before 14:00", "version": 1, "priority": "low"}	1370	\\xc22620fd7df482de2474842c25708f4c27bd0aca868ab62e470a4e40b9a78d04
545	request	90	2	2026-02-12 08:44:51+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1371	\\x8a68cc64921a4766e535c151655fe9946381d827868522d177ae9f6175afe50f
546	request	90	3	2026-02-12 10:46:16+00	14	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 275, "version": 3}	1372	\\x82d040cf07a1e9edaff62f2c5ffa93b4d50546956fef7d55f0bec529f2afd81c
547	request	89	6	2026-02-12 11:52:50+00	12	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 276, "version": 6}	1373	\\x1d09bc90ebe6fe341fd7b985740ca0ebefc54d6cdde2f317d668321ead578cdf
548	request	91	1	2026-02-13 07:34:37+00	20	created	f	{"type": "Letter or certificate", "title": "Letter about home office for tax", "version": 1, "priority": "normal"}	1374	\\xf49ef204f81cf51d67c23518f17bb559e8971146531701de8679d92ee612e5e0
549	request	92	1	2026-02-13 12:01:02+00	20	created	f	{"type": "Software or a licence", "title": "Time tracking asks for an update I can't do", "version": 1, "priority": "normal"}	1375	\\x17ddb8942d0922255c65940736c1d08a056c10414b8c07d974a56f45598a2ff0
550	request	91	2	2026-02-13 14:43:10+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	1376	\\xf33ea3d360b2f69281c0241e8f850830f936e66ecdc4f1077c39c70887ee238b
551	request	91	3	2026-02-13 16:23:31+00	17	commented	f	{"comment": 277, "version": 3}	1377	\\x3987da6ee28edccac0d53fae9e0ede8ba9abd9009722012cbadb9c5f4a49ca26
552	request	91	4	2026-02-13 16:35:21+00	20	commented	f	{"comment": 278, "version": 4}	1378	\\xa9599cc7cc4194842214188aac0c9cdebcd10f54a95f8b93abfcd96e4e54d3c4
553	request	93	1	2026-02-16 07:09:07+00	25	created	f	{"type": "Laptop, phone or screen", "title": "Headset crackles in every call", "version": 1, "priority": "normal"}	1379	\\xf18363ff33765489363cf3722553eb1ef2e2a664eaf583d46e253d477fe6df82
554	request	91	5	2026-02-16 08:28:32+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 279, "version": 5}	1380	\\x40dbd06a18c4572284771d24afa88811a273ffca1282e757c7cac94e2d7b0d50
555	request	94	1	2026-02-16 08:36:45+00	1	created	f	{"type": "Badge, key or visitor", "title": "Weekend access for Thursday shift", "version": 1, "priority": "low"}	1381	\\x105f209444412a7c78c74dad0e64bdf873a388b0752c59d7b418dfd290a3acb1
556	request	92	2	2026-02-16 13:48:37+00	20	commented	f	{"comment": 280, "version": 2}	1382	\\x1cfa469ff85eb730fbfb0a98022ba2367ec7e782dee0ebce8b2a723b4a92ac8d
557	request	93	2	2026-02-16 13:51:13+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1383	\\x0047d3117aebce4989f412b7a4dae39679f4ac6fb194dcb8a4d061f040d53079
558	request	94	2	2026-02-16 15:10:48+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1384	\\xb4819a73e00f62be5966ae9e16e659c5d2ce67a6fe7ff860a075ad0bf217ba41
559	request	94	3	2026-02-16 16:13:10+00	14	commented	f	{"comment": 281, "version": 3}	1385	\\xdc9c343d8234eb3482916cfc68050636fdddfbc11039dafe408bbdc542129d66
560	request	95	1	2026-02-17 09:16:15+00	1	created	f	{"type": "Leave and absence", "title": "Carry over 4 days of holiday", "version": 1, "priority": "normal"}	1386	\\xcefbc97d22d616bd52c857b000b5925784f27a84f9deeb8c9c17e86e23bd91e3
561	request	96	1	2026-02-17 10:22:40+00	21	created	f	{"type": "Contract or working time", "title": "Work from Utrecht for a month", "version": 1, "priority": "normal"}	1387	\\x7cb9fb9a1399cbfc89c5e15d37170f5c9e3350fcdcd8dd8a960e8fe120fe6b71
562	request	96	2	2026-02-17 11:13:19+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	1388	\\xd3fbaf04d3ea792899d9311df5e0ca59bac61a0b5c290e20e9a543b0bcf5ed6b
563	request	93	3	2026-02-17 13:27:19+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 282, "version": 3}	1389	\\x6b0b88509e12570996341652a2d76837c09e523e1b9dffe1178583946a8d8ed4
564	request	97	1	2026-02-17 13:34:34+00	22	created	f	{"type": "Account and password", "title": "Authenticator codes are refused", "version": 1, "priority": "high"}	1390	\\x615daaa4f83ef639633e2125f77bb726f44ce303133175fb7bf44aec89eddb5f
565	request	98	1	2026-02-17 14:15:50+00	22	created	f	{"type": "Access to a system", "title": "Faro CRM for our new colleague Greta Baumann", "version": 1, "priority": "normal"}	1391	\\x975ab5573532f3e8241096ede3f25b632ebe916a5743180abf2b74186ccc0074
566	request	94	4	2026-02-17 14:24:25+00	1	commented	f	{"comment": 283, "version": 4}	1392	\\xa1559fd9c27c1f82d52f7970c35ac5d4164cf993299a217539a7bdbaa84023e4
567	request	95	2	2026-02-17 16:41:09+00	17	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "version": 2}	1393	\\x0d51d9cd2a7ddf9e7dd764be32c76a34f5c4b164b9a5ce00481a88a244e874ce
568	request	95	3	2026-02-17 16:45:37+00	17	commented	f	{"comment": 284, "version": 3}	1394	\\x4ad1e17c067206b55bbf8bc5f1c926987881bab0a483f44f822b915f609abb9a
569	request	99	1	2026-02-17 18:49:55+00	24	created	f	{"type": "Laptop, phone or screen", "title": "Laptop renewal, NB-4547", "version": 1, "priority": "low"}	1395	\\x8def92ee0c6dce3144bea3d3dd98031e358028c4537dfd58bec21fd09a927ac6
570	request	98	2	2026-02-18 10:30:05+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1396	\\xb301e989985493826c564f4dce15cafc045353ac4e6a89dc84cb48baa45982ed
571	request	98	3	2026-02-18 10:44:37+00	22	followed	f	{"changes": {"follower": [null, {"id": 20, "name": "Mathilde Grønning"}]}, "version": 3}	1397	\\xdc56b680b0dcd21bc644b36d84255f566eb1d775c32e29e3f9926991b4dc06a1
572	request	100	1	2026-02-18 11:58:24+00	1	created	f	{"type": "Account and password", "title": "Please change my name everywhere", "version": 1, "priority": "high"}	1398	\\x70e6a7689649c7c9f183a30747e1bc09f1f76b8202df766452a6ff5541412931
573	request	95	4	2026-02-18 12:36:51+00	1	commented	f	{"comment": 285, "version": 4}	1399	\\xef3331e6fb02b920106ac06e7c36154f3279c0e731e82302e6ff3bc9f837a632
574	request	99	2	2026-02-18 12:44:56+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1400	\\x0eded227076198f2962fba102c4a851a7f38ba67c69c208c5e427301cd10e229
575	request	99	3	2026-02-18 12:53:48+00	2	commented	f	{"comment": 286, "version": 3}	1401	\\xe55e28186adbdbbf3099b7932ec1680113adb50b0975eb25d6caf05e544d2d93
576	request	95	5	2026-02-18 14:23:39+00	17	commented	f	{"comment": 287, "version": 5}	1402	\\x0eedf7a9452688a64aa49ec723a1897e3c52d142c60cda2ce1d3638af4b07677
577	request	99	4	2026-02-18 14:49:24+00	24	commented	f	{"comment": 288, "version": 4}	1403	\\x4fa832717d4a24017598cf3dfa26cee9adccb9e5d44e44825f1e45a6954da77b
578	request	96	3	2026-02-18 15:08:51+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 289, "version": 3}	1404	\\xc3d1c391600a4ce618ca8d7d784a40ce08a01e9d1752da572205a447b12bf2a6
579	request	97	2	2026-02-18 15:50:28+00	22	commented	f	{"comment": 290, "version": 2}	1405	\\x382e428d9cbc78580a1f4d1fa6b625df3156bbadd33ddedce6fbb22e3892fc74
580	request	99	5	2026-02-18 17:41:37+00	2	commented	f	{"comment": 291, "version": 5}	1406	\\xb71784d67be8dba0a8d95ee365dbd928bd6b94768822155c56e1bba9bdd0a486
581	request	100	2	2026-02-18 17:44:22+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1407	\\x467809c2d71380558234ff499f08685909dbf9f2d674a13898f3605afe95c1cf
582	request	101	1	2026-02-18 17:48:17+00	19	created	f	{"type": "Account and password", "title": "Add Ana Petrović to our team mailbox", "version": 1, "priority": "high"}	1408	\\xc7789b52182914c2991d726df055bdd45d9a7c0113ceb428d11b0532fdfe1b61
583	request	95	6	2026-02-19 08:10:45+00	17	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 292, "version": 6}	1409	\\x1d7b71cc960327275b826a5eac37cbe0170a8d18fd9bfb52c9ffb1e68a74882a
584	request	100	3	2026-02-19 08:24:21+00	2	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 293, "version": 3}	1410	\\x5f276afe40d15d3b78a454200936cc555592d34a46e586e089d37262ea869ad3
585	request	102	1	2026-02-19 08:38:53+00	20	created	f	{"type": "Laptop, phone or screen", "title": "Replace my Kestrel X3 Pro, five years old", "version": 1, "priority": "normal"}	1411	\\x5e77ca98b751658685f10c251534327ae4e9bcf5c3b2e2944202d7f00369ae50
586	request	96	4	2026-02-19 08:40:48+00	21	commented	f	{"comment": 294, "version": 4}	1412	\\x580d43bb5e3173ec1510d84280def87acb45f79fbf7c7ed149cbe585135095c4
587	request	103	1	2026-02-19 09:08:19+00	1	created	f	{"type": "Pay and payslip", "title": "Job ticket still deducted", "version": 1, "priority": "normal"}	1413	\\x5464b8ba15d49a1873372611574b65635b66beeeb684f2d2fe1bdedf7b8f8e52
588	request	94	5	2026-02-19 10:04:18+00	1	commented	f	{"comment": 295, "version": 5}	1414	\\x172064e7583ea5f47c17eaffb31522baa3a8bd73c3ff48a1e177c580dee2920d
589	request	101	2	2026-02-19 12:01:23+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1415	\\x8b4c3ff43884b566fb5bdfcc86f57736fcd80305767f05bf4b5609c9c4117edd
590	request	102	2	2026-02-19 12:32:44+00	8	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 8, "name": "Dario Bellomo"}]}, "comment": 296, "version": 2}	1416	\\x81572501cae682b8dc2611ce8869ab31cc7cffed8e345c0a0ddc72f29c19c2bf
591	request	101	3	2026-02-19 14:00:14+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 297, "version": 3}	1417	\\x80e22e16e57def7c490ec8b3f3e0981641d4f5b83ff4a77aa3ec0c1c9147d6e7
592	request	94	6	2026-02-19 14:13:03+00	14	commented	f	{"comment": 298, "version": 6}	1418	\\x43255b8caaec82ceb146c38f9438750a7fbaaff4486533aec0372fa6613847f9
593	request	104	1	2026-02-19 14:50:00+00	1	created	f	{"type": "Business travel", "title": "Bus or train for 25 people?", "version": 1, "priority": "normal"}	1419	\\x3178074fa9046995231b5ea34d639091bf5387ae6863a0f92cf70e837c8488a5
594	request	102	3	2026-02-19 15:33:09+00	20	commented	f	{"comment": 299, "version": 3}	1420	\\x51ada52771410310964a5a1543a343f25d72682f7797d35a90ad1eb75a5612df
595	request	101	4	2026-02-19 20:11:07+00	19	commented	f	{"comment": 300, "version": 4}	1421	\\xe582f0fda5d25c49ac91b2b03ce1bec4d8ae0df3c6aa4f2eadb78932fbbcaf2a
596	request	98	4	2026-02-19 21:34:37+00	22	commented	f	{"comment": 301, "version": 4}	1422	\\xdd9535de7c40fb9f7447eea3c66ab0f9b41b361c1f9ce4e0890fd1bf867f2d66
597	request	99	6	2026-02-20 08:54:20+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 302, "version": 6}	1423	\\x8007e1da1edcdecb85bffd270001e8d74f2da4d6d8404243dc24e9fb75555277
598	request	104	2	2026-02-20 09:51:58+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1424	\\x957d703f369de3159e79e392c6da422cd4013eb0092e3ad7a2d58aa87f6ba4df
599	request	98	5	2026-02-20 11:04:10+00	2	commented	f	{"comment": 303, "version": 5}	1425	\\x60f1387d2fad2178305d8cf0ff8a7f714cae7c5aa019bf740daba14fdf73b9c0
600	request	104	3	2026-02-20 11:23:40+00	14	started	f	{"changes": {"status": ["open", "in_progress"]}, "version": 3}	1426	\\x51c85b612e20c1f6847ec7f963ea7314ec83feb177042b24c0bc5b011bc6be3d
601	request	103	2	2026-02-20 12:21:50+00	17	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 17, "name": "Salma Benhaddou"}]}, "comment": 304, "version": 2}	1427	\\xe296e438119ab0ca2bebbcd6620ef5c404efe9d7c5b86c08ebca2c32ea1fd852
602	request	99	7	2026-02-20 13:33:28+00	24	commented	f	{"comment": 305, "version": 7}	1428	\\x51a6cc38bd6d2d911f7c33f18077147276a21994038695c7ef512b55dd6523b6
603	request	104	4	2026-02-20 13:41:54+00	14	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 306, "version": 4}	1429	\\x1a646253300336d696a3d4666774a7b57d4a64160feb0ee28fc398a237bfdca8
604	request	104	5	2026-02-23 08:16:00+00	1	commented	f	{"changes": {"status": ["waiting", "in_progress"]}, "comment": 307, "version": 5}	1430	\\xe75d3aba8f3c11e1f8d842adcfd73a690b80baf9c40254015492005f6640eb8f
605	request	90	4	2026-02-23 08:22:33+00	14	cancelled	f	{"changes": {"status": ["waiting", "cancelled"]}, "comment": 308, "version": 4}	1431	\\x5520ac4c6ab30264948df2c34517f206f02057ec36bf9f39360d8d27155b7194
606	request	100	4	2026-02-23 18:35:47+00	2	commented	f	{"comment": 309, "version": 4}	1432	\\xb3551be95eaa0792c5d853f85b6587455b588e609148ddfcf116818e7e49c8d8
607	request	105	1	2026-02-24 13:48:22+00	25	created	f	{"type": "Something has stopped working", "title": "Export out of Mapleboard cuts umlauts", "version": 1, "priority": "high"}	1433	\\xa122878fe14be954d09b9f5974284ad4df9d26239283d985d901f33b665e15da
608	request	104	6	2026-02-24 14:06:08+00	1	commented	f	{"comment": 310, "version": 6}	1434	\\x53b085b28eab25c1dc1a4f8884de6e3f353c615eae7383617d8d238e7cbe39c6
609	request	106	1	2026-02-24 17:47:42+00	21	created	f	{"type": "Repair in the building", "title": "Too hot on the fifth floor", "version": 1, "priority": "normal"}	1435	\\x7f0f423e5cb614b952d3e7a394ec0c6d54e59827736de0711c41316d5c18e575
610	request	107	1	2026-02-25 07:25:09+00	18	created	f	{"type": "Letter or certificate", "title": "Confirmation for the kindergarten", "version": 1, "priority": "normal"}	1436	\\xf5df257604c2ac794a752fe636c14cd9a61471edbedfc7da8360dd39bb084014
611	request	104	7	2026-02-25 08:46:09+00	14	commented	f	{"comment": 311, "version": 7}	1437	\\x60bab9f39dc6c7d72f124c64b4a1b9bd125d6a43a196b2aca0a265089972539b
612	request	105	2	2026-02-25 09:15:50+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1438	\\xba33754fa257fc6f5954b40183f85683c21cd5c1b338e9a96747a4e512c7d653
613	request	108	1	2026-02-25 09:28:38+00	25	created	f	{"type": "Repair in the building", "title": "Window in Cedar is stuck open", "version": 1, "priority": "normal"}	1439	\\xf326e5375b46cf8c317f78d7316eba40d6256c2998879b895822374870c66c67
614	request	107	2	2026-02-25 09:37:15+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1440	\\x92ed1f166b8541013ebdb152d36b89393242286d2ce2d5e64595f94af7ee039a
615	request	107	3	2026-02-25 09:40:08+00	4	prioritised	f	{"changes": {"priority": ["normal", "high"]}, "version": 3}	1441	\\xa4d1c7ed0bae9b0b4b55795f9f029e6022ca3051962216e8efde5f448c1c2552
616	request	106	2	2026-02-25 10:14:37+00	10	assigned	f	{"changes": {"assignee": [null, {"id": 11, "name": "Pieter van Loon"}]}, "version": 2}	1442	\\xdbbd475027584305bc85c5609a4c533017d8a5e074287324ff853cf07d004f24
617	request	108	2	2026-02-25 10:17:56+00	12	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "comment": 312, "version": 2}	1443	\\x1c9b74ea5b53dba6ce0a4a34c998ffabd64038609fe8ccc59d34b8d9cf00a0a9
618	request	107	4	2026-02-25 10:34:10+00	4	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 313, "version": 4}	1444	\\xfa9fdd993e96d943f0d8498d5ce79c644d86ee1d064f9c47daaea87bdf591b80
619	request	109	1	2026-02-25 11:55:11+00	22	created	f	{"type": "Access to a system", "title": "Paperhouse shows me 0 documents", "version": 1, "priority": "normal"}	1445	\\x8a106027d15a6b41f1326f4a9d92d194dedf1152dd249c38a44cebb2a40cb849
620	request	110	1	2026-02-25 11:56:16+00	22	created	f	{"type": "Invoice, card or expenses", "title": "Receipt lost, what now?", "version": 1, "priority": "normal"}	1446	\\x80b0a5081b05725e2384820cd439514f900d7c319daae7bc35d426f9bd62f92d
621	request	111	1	2026-02-25 13:40:38+00	1	created	f	{"type": "Access to a system", "title": "Dashboard access for Acorn", "version": 1, "priority": "normal"}	1447	\\x7715d6c5b0fe74bd5c3b671f1b9993324784b45afe3b33de74996775c93e44f2
622	request	112	1	2026-02-25 14:14:02+00	1	created	f	{"type": "Pay and payslip", "title": "Bonus paid at the wrong rate", "version": 1, "priority": "normal"}	1448	\\xa323004a55edbd24c7e020959acfbd83a5a7b694d414fda0973b17c38c1a75e6
623	request	108	3	2026-02-25 15:56:00+00	25	commented	f	{"comment": 314, "version": 3}	1449	\\xf7627b48345e5a0e73ce2fe2367054fd3a8b5b3961bb5142589d6b30b9276a2e
624	request	112	2	2026-02-25 16:12:29+00	4	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 4, "name": "Inês Carvalhal"}]}, "version": 2}	1450	\\x993b4ab389e1ed54803dabb1fb7f2016372f1f25ab61173902aaadfd81d1f7b7
625	request	109	2	2026-02-25 16:30:52+00	9	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 9, "name": "Hanna Väisälä"}]}, "comment": 315, "version": 2}	1451	\\x2c4e8ba506979cbb334bcea329a0835e21dfc5d821c19974555183627a5f1284
626	request	112	3	2026-02-25 17:08:03+00	1	followed	f	{"changes": {"follower": [null, {"id": 5, "name": "Tom Ashdown"}]}, "version": 3}	1452	\\x596b9da2cd709ecf92dd2ab8be7a0c03a972a6abb6b7c68034ce0cee75887ec1
627	request	111	2	2026-02-25 21:27:46+00	3	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 3, "name": "Amara Okafor"}]}, "version": 2}	1453	\\x16679f5c1ccdc88e746f559de881743fa6ab91cdcd8c55390103d8ca1b3cd412
628	request	111	3	2026-02-25 22:29:36+00	3	prioritised	f	{"changes": {"priority": ["normal", "high"]}, "version": 3}	1454	\\xa46054f9864916b4db4c29d0325a4a062e33f3a6ea9bac947bba661a66aaca88
629	request	112	4	2026-02-26 07:25:23+00	4	asked_back	f	{"changes": {"status": ["in_progress", "waiting"]}, "comment": 316, "version": 4}	1455	\\xa59fbf09c155bbdccf970b90da4e57093d19d0dbe6436a1840db88720b88aeb8
630	request	105	3	2026-02-26 08:52:34+00	2	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 317, "version": 3}	1456	\\x56e425cff352296b61ec39335d9436581940f3687ded6b64a446a5bb9303b637
631	request	111	4	2026-02-26 09:08:09+00	3	resolved	f	{"changes": {"status": ["in_progress", "resolved"]}, "comment": 318, "version": 4}	1457	\\x9098e24ef48d4beeac480f8f2ee4aec56102c4897f37b40808bf89507da7a8d1
632	request	109	3	2026-02-26 09:11:33+00	22	commented	f	{"comment": 319, "version": 3}	1458	\\xa5b437636d6b383f9a87ce2e8225bc0aaa8a09840f9839f6e08080983de7bf00
633	request	105	4	2026-02-26 09:39:27+00	25	commented	f	{"comment": 320, "version": 4}	1459	\\x8fdb32d22c7519360bb6b3a936bf12b6269dbe763d52033976a1e0258af8c679
634	request	113	1	2026-02-26 09:58:08+00	24	created	f	{"type": "Room, meeting or event", "title": "Catering for the Sparrow launch", "version": 1, "priority": "normal"}	1460	\\xe78754ee40d18d8d5bdee083dfdcad31e1388fa2094b0f6e30898f7634101a14
635	request	113	2	2026-02-26 11:40:28+00	13	noted	t	{"comment": 321, "version": 1}	1461	\\xcb5818da9aacc111c2b37daeedcd24fef20d8ccfa46cae7f1f4f800a6719967e
636	request	106	3	2026-02-26 13:20:45+00	21	commented	f	{"comment": 322, "version": 3}	1462	\\x13b09e3578585c5e42b3d6e9036198b5fbe2e059b3a418595a551ce8754b8af2
637	request	114	1	2026-02-26 13:44:37+00	20	created	f	{"type": "Pool car, van or bike", "title": "Fuel card of van 3 lost", "version": 1, "priority": "normal"}	1463	\\x58746f80e19fdea7e27daef812e656911cffcc4f35223b20fb693cca393d2173
638	request	113	3	2026-02-26 13:50:31+00	13	assigned	f	{"changes": {"assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1464	\\x5073b96c70dd4126ca97076ae7cb863cb4a4295b6f99479b97f450bc0b9eb73f
639	request	110	2	2026-02-26 15:01:59+00	14	resolved	f	{"changes": {"status": ["open", "resolved"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "comment": 323, "version": 2}	1465	\\xdc20d943abf46965ae0b95ace1c6bd950db3a56034636af77987bea5338ff974
640	request	114	2	2026-02-26 18:12:16+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1466	\\xcddf0b9928ef50ab035dbf3db385132fe71ef2ae5ae960d2e2a66d069f5ad1fe
641	request	115	1	2026-02-27 07:28:10+00	1	created	f	{"type": "Badge, key or visitor", "title": "Key for the cupboard at 2.31", "version": 1, "priority": "normal"}	1467	\\x34ebf1bb14efaf8bf71ab353f5fb3bfb307ac6c4d66800291821397d025d300c
642	request	116	1	2026-02-27 11:40:27+00	21	created	f	{"type": "Something has stopped working", "title": "Meetings appear an hour late", "version": 1, "priority": "normal"}	1468	\\xfe7725941d2ad10f0e365cf660a8341c37f303f25dfd64b4f952b69d70293e46
643	request	115	2	2026-02-27 12:52:44+00	14	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 14, "name": "Jürg Zellweger"}]}, "version": 2}	1469	\\xca517c675dbf1645121772a8cd0351de1ddce50e594b9a0afa7912b203a8b920
644	request	115	3	2026-02-27 13:38:52+00	14	commented	f	{"comment": 324, "version": 3}	1470	\\xba42535113fea22c7d613f830d6b5515bd803f4d4d4e9417f151c71688112817
645	request	117	1	2026-02-27 14:03:17+00	1	created	f	{"type": "Repair in the building", "title": "Standing desk 4.05 stuck at the top", "version": 1, "priority": "high"}	1471	\\x958bec9ce5c0141271f7ae8af7a25740f7c0509e2925195bc9c2fa3cf22e1ad3
646	request	118	1	2026-02-27 14:13:15+00	25	created	f	{"type": "Repair in the building", "title": "Leak in the kitchen, fifth floor", "version": 1, "priority": "urgent"}	1472	\\xf4c943d907f435498aea15d07429c8b48e288c615d657cde8a7ea0f6f5433501
647	request	118	2	2026-02-27 14:18:38+00	12	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 12, "name": "Kwame Asante"}]}, "version": 2}	1473	\\x02559e6c448e3f9d0adc5bffe1c9452b17bc4de32a553fd52f026bb757c0168b
648	request	118	3	2026-02-27 14:47:38+00	12	noted	t	{"comment": 325, "version": 2}	1474	\\xe13d98a599f0e4bfe8e661a3cd924fd0433153538c848510f7f6dc3d44ad51a8
649	request	118	4	2026-02-27 15:21:43+00	25	followed	f	{"changes": {"follower": [null, {"id": 18, "name": "נועה ברקאי"}]}, "version": 3}	1475	\\xa54f9b53e273f126c77948149fc7e3865267904ddadb3226dd43444e36bb2e46
650	request	118	5	2026-02-27 15:38:27+00	18	commented	f	{"comment": 326, "version": 4}	1476	\\x3b1278c343d8c7fa3e7950706cbf6e6e9891bd2eb08e83528bd574e894ff0e8c
651	request	119	1	2026-02-27 16:57:38+00	21	created	f	{"type": "Account and password", "title": "Locked out after holiday", "version": 1, "priority": "urgent"}	1477	\\x5dbb097712e2235fb32ee772b06dd111f532bf36bb2f2927f31409a4c386bab1
652	request	114	3	2026-02-27 18:13:24+00	20	commented	f	{"comment": 327, "version": 3}	1478	\\xadebedd2865fec54edd61927dfa07da381756588493d2994622729b8d356c1c9
653	request	115	4	2026-03-02 07:28:03+00	1	commented	f	{"comment": 328, "version": 4}	1479	\\x9ef87d53dbaa648202e005b03b2cb958d0ccd564680f95de07f25da0674fcbe3
654	request	120	1	2026-03-02 08:44:32+00	26	created	f	{"type": "Something has stopped working", "title": "Wi-Fi AND cable dead, second floor", "version": 1, "priority": "urgent"}	1480	\\xa6f8e23fc1a8d0e517ce522937071baf4526567840d1bb0806c164dbc6286ad5
655	request	120	2	2026-03-02 08:44:43+00	2	taken	f	{"changes": {"status": ["open", "in_progress"], "assignee": [null, {"id": 2, "name": "Łukasz Wrona"}]}, "version": 2}	1481	\\x64c1376196c58f542d73c55beb70403e61baba67f046e5d2c1af2f1df896e910
656	request	120	3	2026-03-02 08:44:51+00	26	followed	f	{"changes": {"follower": [null, {"id": 18, "name": "נועה ברקאי"}]}, "version": 3}	1482	\\x0b30a9eef0ce2aff47e683c8341ee25f367fcfaba391582edf6a5644eaf5632e
657	request	120	4	2026-03-02 08:45:20+00	18	commented	f	{"comment": 329, "version": 4}	1483	\\x7fb35fcd5b886b3216722afa4e2c62216d821b76ce8677553aa55d62367e61a9
658	request	120	5	2026-03-02 08:53:58+00	26	commented	f	{"comment": 330, "version": 5}	1484	\\xa6863540f8b318cfcada1e6a891c92bcb11fe15be72dafd4636b796a05929c01
659	request	114	4	2026-03-02 08:56:50+00	12	commented	f	{"comment": 331, "version": 4}	1485	\\x47b1c5cd48dddb432bebaca4a92a92b3c1760f841b66238699571edadc2f6142
660	request	118	6	2026-03-02 08:56:50+00	12	commented	f	{"comment": 332, "version": 5}	1486	\\x6de470f28994872d37231e32e553688532722a597f0854fb7b4c59047b888131
661	request	120	6	2026-03-02 08:56:50+00	2	commented	f	{"comment": 333, "version": 6}	1487	\\xcc45db892779d86e5e719de59ec5f8042813a6a7f51162f44aad946add246f88
\.


--
-- Data for Name: audit_heads; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_heads (subject, subject_id, seq, hash) FROM stdin;
user	1	1	\\x5cf4a259e7f2eae9a249dabf47d535d29af2baf4dd7a4ac9f0f4145029dee1c9
user	2	1	\\x110e89d638ac42ecad85b6124a9363f755f8fe107ca510061fee855b87119d3f
user	3	1	\\x03e6ad430bb2e6306fe0ab8ae6f122c226e88d57c02ef7f074add7016ff5f3c7
user	4	1	\\x77a7c141cf1f62c934444331e16488cd5161201f977d14b0b43b5b1afd8c14ed
user	5	1	\\x1cd71179c80ccc5204da44565bfc6105c4edd263a0d6b8faa5d6b7dfe25ebc61
user	6	1	\\x846d9387532ec624c0c3fe747c5d3c3d40b0830fa5b83baeb9695a79e9213512
user	7	1	\\x6a70f2f9d423fb37222771804d8ee0fa7be132f7c061eb66d06e92542cce5db7
user	8	1	\\x5ffd870807e89f6f430d49f4faae49964601de9f444c7b542a6832cd6e30f7a1
user	9	1	\\xe7d9a0fcebf09e9c50f46b9106397dc2094cd9876c7ceb69b40c48001a52957b
user	10	1	\\xbdd11944a8d6309f68b009132b96ea9cb1aaae690c312eb15c499df0e5c8ba19
user	11	1	\\xe9630933d19065c3ae8e27ebca30e2fa69f2344ff6b91d1dfc3397f105481162
user	12	1	\\x6984db952c3c348da2f3960b849292815872fa3d4cdb1c79a158bcc39a7f80fe
user	13	1	\\xc0e061eba58bdbe1be2ef6c2951ae43bf36b901577950f181d211a6a83d954c9
user	14	1	\\x728f46bc5ed337b55a0d5a7dc250d68cbf1e70c24613e36c7f12bccd5954a0b9
user	15	1	\\x1bb0bfd2b29b3b0a1ebe7fb93c98c143be5b17f833047b6961b12922c36dc943
user	16	1	\\x759c1ca259deca4c474acbaaa06cf2e1d95bb92b100b5fc5b20d605af0b7c751
user	17	1	\\x89faab7201ea26c03af700245c2ecf1a6281a5e24e6151a09fd4e08cdc90df6a
user	18	1	\\xcc4e889a5636a819db450cebb8b2ba7ec3ac332acdadb7ca8ca38d633fb85260
user	19	1	\\x38bbb53547c29c4e2f4ad7804ed1b1d62de0be7c717c7d9cb3f364bb8030259a
user	20	1	\\x9c0b9c54457d1fa44bef1cd6a31df16e31b756764de3909e4aa20f2cd839a9b5
user	21	1	\\x80caa6a277c50a185b710c7f30d4d7796ab71c9f8542d1e3ca5207bd1d1aae8f
user	22	1	\\x8b24cca80a0de48ef39208a842b9b6712e1370db163ad27938f72e672eae0b5b
user	23	1	\\x5cc01b740b3916dd3afd917a518285a0cec97e50b526135bedc185a5544d5f15
user	24	1	\\x96bdb4cedd724380ce31d01a12b76df17f7c69cd0e732fd37f169670ba99e00d
user	25	1	\\xbad8f35ed6ac74cf318ef3f258fb632f1f967e2f2084cc896598d4e8ea51be2a
user	26	1	\\xaab590d8576a64abf8b90fc053204d30cff225560e0ddb845fac47bfd52fd887
request	7	8	\\x0e8424ca0d4937d630ef9ca27e325020d28d605fc6843c118ca39af085ddc3f8
request	44	2	\\x5086f96db7a5a570a49fe1aeab91f8666399e064de9e0359fc79d743c9d2f5d0
request	28	7	\\x6986e044d5934106ec7822385e489406596814a3fbda926c6dbdbe89fe380bb6
request	16	4	\\xfa93de095394cd2deb061bc0c365beed8a2e9c32157323bab855c934a0d3eb66
request	13	6	\\xba6093e47c80633d02317c2a41e177f6420bbaa5e1392d09b51b5390e66bf49f
request	42	6	\\xfcba308e4d78b1fe47807b5b0e4dd607e1f85dfe051f726592bde977d68b92f7
request	12	10	\\x858e389aec60a83bf46204eacf201482e6c17afcea9b941b3508ef8b7c859d47
request	11	2	\\x46403bab0d882e4054467b4bd34e69997d8df78d74d70d8154af1d4385fe88f0
request	3	6	\\x9ef1712fec64b5a0b9b3933a4501557daca1dccfdd52f70210bf777f943d7189
request	2	7	\\x23914f6f1a35a5636b40f74d37353af95385c047eeafcd1925121f4bd9952a12
request	15	4	\\x21445ae2f87e2f03d71da608f69629c17cd22cdb34eacb65869532edd8b873ba
request	4	4	\\x9bcc9a74522bbaa3b28acbc775007767c7f4dde1f66eee2a4b9bbeb9b1dc9fc8
request	8	8	\\x35e58124f2c5628af28bf528f0a3a73b00d5a3e3ee5425a8f89c0eb4a1cf32b0
team	1	12	\\x4dcedcc7ced50a74922beddfa315856146d069f1b987756d72769b8e0c6f3530
request	34	5	\\xb1a0eba253fc54c6ec0c4a7cb47dadef36bbf16a579b4b8eaa9ab27b2736413a
team	2	8	\\xf78ed0b538edbefe0f1dfa49222e7be898cbf7693f6f2db4546fdb1b33324db3
team	3	9	\\xab724bc6ce57fb5ef7e372a4c09354033d4b1be31522ee308052288f0b2761b0
request	26	6	\\x76fd002ae46aac7e1545037e66f5caaf8b812fcf79a5fb5ded3a912edad86e3c
team	4	8	\\x66e5ac0882eca627a50a212a973b81fdfd28ce7c72669c6abfc136e871a98d96
request	5	5	\\xaf4f8e6f79aecc4ef9920c10303d428abd129cda099628f88ab2db702a99445e
request	43	6	\\x890aa3c3a4c65282e99f3d6755ff7a0abd0efc2532f134f48a14bf9c719646ed
request	38	2	\\x246548c27719cabadc97f0b0ecc4496e0d13e4b59c79f4d3d0fcaa653fb8fcff
request	25	3	\\x8713c46debc588b65bf0bb3b5e0123c10b1fcbbab8c5cced2bd5e252b72ed5bc
request	35	7	\\x9ddac32708de0ae0504d472f4ee35cd16cba285197657305430b904af352ab5c
request	18	2	\\xe9418a0fb124453ba01d2d00cd368f94d7ac2bffef8247fde933f241cdc695f0
request	6	7	\\x5b3787e22ff940bcb07f55e05745d969fc42a68363072fbdb004cd7019fd1dd1
request	1	6	\\xec1f400e8df3f7e043bf568edb0c02e34f4a2b0bf03ea2323795559c4faa7149
request	37	6	\\x08252315a80229823544ba75ccac13bf6ddf46363ac7a7387f622256257cf42f
request	9	4	\\x9b527b2ed8a75f0eb94646dda417d2a29ab814f0f907f5436b5c7df4b5079f5a
request	14	10	\\x5ced72073abceabf53ab03e5030ff19bd37dbb5825cdd20f64e0a2fe0e01acd5
request	31	5	\\x92e314257f82844dee2d499a5d90b68bedcff4fbb1aa37cc58a1e7b559ac246f
request	17	5	\\xaca9f30764decf9b83c397dcce66338fd8d4beb99b274724ac357634cfd363f1
request	19	3	\\xdc5ee57230d61fd7985aa2acdc4da4dfcc40c51a52b52f3b8cdfa8368a528657
request	22	4	\\x16d8edf2b671bb99e5ce30765579732eecfceebfbb8acf94609266f9fb115ba7
request	20	7	\\xd6d1c3317a01287db948b7935f44e3e98491f9ae5a2ce1443400204fa6326f08
request	27	5	\\x7441624e81fef407fb74956653158d3bd87075d9d05a08e2eef1daf2c442fec3
request	10	4	\\x38bae62c2e8a7ded8acb5ebb85c2ee1fc05af88946034ba68ee80e1058082033
request	32	4	\\x47c1c6ba0d4a56b9d15c4da9df8c934b33c9276769b91cd33ac2f7891e378f78
request	29	6	\\xc4785646464bf8886b2894958c54b3e10ebf6937de6a12110c994432718efb0b
request	23	6	\\xb01fe451cc18bb90e1d08884792454b864c8b4cad7ece674614363b533b2f67d
request	21	3	\\x03dbd9ce9aadd836b30c9a1ee20a4058b1fda149798d381cd9543a3972bb087a
request	39	4	\\xb9f13a76ada83091cadbcc43c3dbdcdb099f5f1184c445061b36f42c2078a712
request	33	6	\\xba1fc3ecc139282c646c6d2bbf2ffebc035c64bb6ab74d1d44522e0dd3e8b38d
request	40	7	\\xff5a568f093041614657b347b40d9924b78997e5174475ebc5dcaeda481dc275
request	24	5	\\x8343d7fe854f7b9ce3d48ab24f8d9dce0930db00508275e4e97e78351bc4eca5
request	30	6	\\x1d47ff31f72fa7447cd10ce1d8e331af1c8fee89b786f692e0689ab72999588e
request	36	4	\\xd95d3379c5911d85439eae689328c5d73328fe75da0353e27567409835003e26
request	41	9	\\xe2fe3be81079deec26b96378adc551184f33f71dfe9f34d37856c400d8f64383
request	53	5	\\xeb55b8a963eb328b9343f9549908347c938cc1a2d2538da52fcf5acf9eda4b09
request	60	9	\\xdc5160918b2f5589a8498e42c41c87209b681fa8634380b0b265d5f356d31e6d
request	47	10	\\xfb1130c1f509510ffa6c4d58478a5dce7f66e709fe8c468619ab807804ccdd25
request	50	7	\\xd9d5ab26baeaa6dd88b300995e589710582598838f9a3fc3a3005046da12657b
request	48	2	\\x879844580c1780883eb513df1e22e4fc6abf241a1c03a0b81e7e6b92e658e758
request	45	3	\\x8014b4bc6b80a178887ae9bbb6b12e8b5296b403fde7412f0af8bc8ca181dd67
request	49	4	\\xe59771f4191e92dd7390fdf403cbfe307eb5c8b0b68d1c25c0f82157ce0be37f
request	59	6	\\x19302ada3111a0006a16afaccad0ed82bc0988ead2188ec2f8ec1b23018c9a10
request	61	10	\\x53cf873bbfaf3ff935a6abdb02daef16e830299317801dd4569ee6a379b707c3
request	54	4	\\x61409a389ec98ba98dc000bcec9518af8490275d6902aef51abd623e1653ca67
request	51	3	\\xca4f812d91f431512c864c09a2a1bd01c358437e9d6ed3fcf9e31a42128bd68d
request	52	4	\\xc6659b30683cf6a374c09bc00c5dab39e24f2583a8cd3d4181f93f7472af5ee8
request	55	4	\\x5cb02376b2c45a8d8c13aef87d3eee95148d3d42d08e11be2badda9e629763a0
request	58	4	\\xce3f09d8f1933546a455d61604c5216e983beae07bb3995da5e3c59e3cc513cd
request	46	6	\\xdbcf0421dab79b030014ad735fe3e2bf2b4563922277034f24db0432209829bb
request	56	6	\\x2ee45246a8a6bdd9ee67f69c8b65cb0a5ea9bdd616dcad60c89a7faf9a16360a
request	68	3	\\x7ff6660b6018cc8422283c6c5f04629c0697b2e75ed21da9366e96c4eb0cbe34
request	70	3	\\x25b65de9f13f3356a5fe1210f3aa482cb065d9094f6f2603ccc7e7a6b23b8519
request	57	7	\\x4a2111084b7d69bda39c1f9eb2e09ed2ba756755121f9d22f3254f71ad09b4ec
request	66	5	\\x265bbac6fcfc75b52bb9f682ea7ef9e69b9a6219103d128ff8a1ca8e9952cc50
request	74	3	\\xe90720d2b47471b0ddc8445a1ec9be2afa5b08d1f948e540097cd9299c99e16f
request	115	4	\\x9ef87d53dbaa648202e005b03b2cb958d0ccd564680f95de07f25da0674fcbe3
request	65	7	\\x01703dd7d7a01380c5a8b3fb19cec5b95d2a8a8235b516f45346a5252a6b85c7
request	101	4	\\xe582f0fda5d25c49ac91b2b03ce1bec4d8ae0df3c6aa4f2eadb78932fbbcaf2a
request	64	6	\\x16e009378bc9fe3634b66faa15df9943831d41a30789673c6b35d75833ddaf88
request	106	3	\\x13b09e3578585c5e42b3d6e9036198b5fbe2e059b3a418595a551ce8754b8af2
request	79	6	\\xb3912f5dcf69236aa04aa4a06b5cedf3ee81fb50323a6b33042b1103c52e0fd6
request	107	4	\\xfa9fdd993e96d943f0d8498d5ce79c644d86ee1d064f9c47daaea87bdf591b80
request	89	6	\\x1d09bc90ebe6fe341fd7b985740ca0ebefc54d6cdde2f317d668321ead578cdf
request	71	5	\\x4f579dd533dbe4666f5945377e7767b555d38a31c777287c8f54909196dce4f9
request	73	8	\\xe2914e870dc832e34bf80e5923a6b20066d0c89efb9cffa0ba503461394f668a
request	98	5	\\x60f1387d2fad2178305d8cf0ff8a7f714cae7c5aa019bf740daba14fdf73b9c0
request	77	2	\\xcac3eb505a7facb2c71225a8c8acddd267fc8bed6522d4c8ad735ed9471bf582
request	78	3	\\x8f6506026de24dde99813a793f8bd56492c41b8de6908817885140d9594b09b7
request	80	3	\\xfb52b6452fa46986ef9fa3acc162c8d32457de8cacd116e36483a776bb172ccb
request	63	11	\\x9152a9d76a36cb8199726e78edc8944672d68ef04c9efa277331c409b6cab5f6
request	103	2	\\xe296e438119ab0ca2bebbcd6620ef5c404efe9d7c5b86c08ebca2c32ea1fd852
request	113	3	\\x5073b96c70dd4126ca97076ae7cb863cb4a4295b6f99479b97f450bc0b9eb73f
request	83	6	\\xa22fe14779ba1dcfb5926b0bb94c0ec4bc0f2c7dd8029c64cf51e57a0b58add4
request	97	2	\\x382e428d9cbc78580a1f4d1fa6b625df3156bbadd33ddedce6fbb22e3892fc74
request	99	7	\\x51a6cc38bd6d2d911f7c33f18077147276a21994038695c7ef512b55dd6523b6
request	69	5	\\xcb2187b70b275a9dfbaef1d9c27c075e66050eca663b265e100166112ffbc615
request	91	5	\\x40dbd06a18c4572284771d24afa88811a273ffca1282e757c7cac94e2d7b0d50
request	108	3	\\xf7627b48345e5a0e73ce2fe2367054fd3a8b5b3961bb5142589d6b30b9276a2e
request	76	6	\\x9423e38faac144b01bb2fe47c89345f7c05b7010b1642963dd1f233ef14ff63f
request	110	2	\\xdc20d943abf46965ae0b95ace1c6bd950db3a56034636af77987bea5338ff974
request	72	5	\\x8f1f5e47bf2e4fca50aa93c0c4c5a0ab62656eae3afaaf9309bd0d7f8b9d7592
request	92	2	\\x1cfa469ff85eb730fbfb0a98022ba2367ec7e782dee0ebce8b2a723b4a92ac8d
request	81	7	\\xed4b891f018ac4b587c077250f8afdfac2052b3b184768d862387fe7fa98d720
request	62	7	\\xb42963cda01f59a8b644e391ef4baaa71c3ad3ca23b3dbf9a01c29bddc644838
request	86	6	\\x0414c0c072b99a9b148c704aaa048ddbccb6f2a2b92e4f39ac65986890204b13
request	75	8	\\xcbf9c5c269bf945ecf8f0371285de5bf6f97cba28c62d039b3fbb11d940b400e
request	95	6	\\x1d7b71cc960327275b826a5eac37cbe0170a8d18fd9bfb52c9ffb1e68a74882a
request	67	4	\\xc077e44179a722e438c1eb023dcf1be5e4f3abfe66377ee8d2f94c212dd68065
request	84	6	\\x42a5e10adcb8279e42c3d450ae18511f6f2f4e3e2473f0ce29b31bfe6b2d0bd6
request	90	4	\\x5520ac4c6ab30264948df2c34517f206f02057ec36bf9f39360d8d27155b7194
request	85	7	\\x4cd2f655363e8fb71056cf079f0d780560ce094e48cad680627344d6140c65a8
request	82	4	\\x21a2456f95d9877f3d0b872049726d62ad3fce33d4757ae811862b4f737a694e
request	96	4	\\x580d43bb5e3173ec1510d84280def87acb45f79fbf7c7ed149cbe585135095c4
request	100	4	\\xb3551be95eaa0792c5d853f85b6587455b588e609148ddfcf116818e7e49c8d8
request	93	3	\\x6b0b88509e12570996341652a2d76837c09e523e1b9dffe1178583946a8d8ed4
request	88	3	\\x34c9bef81111953eadcd25f27eeba5e4cb02e071752d6409104c7d317ac4236d
request	116	1	\\xfe7725941d2ad10f0e365cf660a8341c37f303f25dfd64b4f952b69d70293e46
request	87	6	\\x0ae3fcc8ed920aa8007136521b744c47fb971801a8996aa5701b5668921c2345
request	112	4	\\xa59fbf09c155bbdccf970b90da4e57093d19d0dbe6436a1840db88720b88aeb8
request	104	7	\\x60bab9f39dc6c7d72f124c64b4a1b9bd125d6a43a196b2aca0a265089972539b
request	117	1	\\x958bec9ce5c0141271f7ae8af7a25740f7c0509e2925195bc9c2fa3cf22e1ad3
request	114	4	\\x47b1c5cd48dddb432bebaca4a92a92b3c1760f841b66238699571edadc2f6142
request	94	6	\\x43255b8caaec82ceb146c38f9438750a7fbaaff4486533aec0372fa6613847f9
request	118	6	\\x6de470f28994872d37231e32e553688532722a597f0854fb7b4c59047b888131
request	111	4	\\x9098e24ef48d4beeac480f8f2ee4aec56102c4897f37b40808bf89507da7a8d1
request	102	3	\\x51ada52771410310964a5a1543a343f25d72682f7797d35a90ad1eb75a5612df
request	109	3	\\xa5b437636d6b383f9a87ce2e8225bc0aaa8a09840f9839f6e08080983de7bf00
request	120	6	\\xcc45db892779d86e5e719de59ec5f8042813a6a7f51162f44aad946add246f88
request	105	4	\\x8fdb32d22c7519360bb6b3a936bf12b6269dbe763d52033976a1e0258af8c679
request	119	1	\\x5dbb097712e2235fb32ee772b06dd111f532bf36bb2f2927f31409a4c386bab1
\.


--
-- Data for Name: audit_seals; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_seals (id, from_id, to_id, count, root, hash, sealed_at) FROM stdin;
1	1	661	661	\\x7e7bcbd3f4c63a0e53bb9e311a45811fda9d46fe49ed3ec29e9d67c418658b86	\\x81f6ac1502e71d8fe2e49bdee2f1631583a86a161a6ef3f9a57b5941aa3abfc9	2026-11-24 18:17:23.887562+00
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
1	1	12	One lamp or the whole row?	comment	f	2025-12-02 18:06:36+00
2	1	14	Just the one.	comment	f	2025-12-03 08:45:42+00
3	1	12	Replaced with an LED tube. While I was up there, the motion sensor in the corridor got a new battery.	answer	f	2025-12-04 10:41:18+00
4	3	14	Would you go to the one behind the river? 15 minutes by tram.	question	f	2025-12-04 16:02:03+00
5	3	20	Fine, I like trams.	comment	f	2025-12-05 14:56:29+00
6	2	5	Just checking in, still an issue for me.	comment	f	2025-12-05 15:45:29+00
7	3	14	Great, thanks. You will hear from me by Friday.	comment	f	2025-12-05 15:49:58+00
8	2	11	It's next on my list.	comment	f	2025-12-05 18:43:35+00
9	2	11	Label printed and the box picked up on Tuesday.	answer	f	2025-12-08 15:14:19+00
10	3	14	Room is confirmed behind the river, breakfast included.	answer	f	2025-12-09 08:08:19+00
11	2	5	All good now.	comment	f	2025-12-09 08:39:36+00
12	4	9	3.13 is installed next to the old one. `py -3.13` starts it.	answer	f	2025-12-09 10:22:47+00
13	5	17	Your lead has agreed, the letter is being signed.	comment	f	2025-12-09 12:37:44+00
14	5	17	Confirmed. Your laptop stays with us, your desk is kept.	answer	f	2025-12-10 08:35:04+00
15	5	22	Very helpful, thank you.	comment	f	2025-12-10 12:17:56+00
16	7	12	Are there any tablets left in the cupboard below?	comment	f	2025-12-12 10:04:01+00
17	6	8	Which of the two do you use for signing in?	comment	f	2025-12-12 10:51:54+00
18	6	4	The one with the dot.	comment	f	2025-12-12 12:19:51+00
19	8	11	Hi Bartek, would early Friday morning be fine, before eight?	question	f	2025-12-12 14:31:59+00
20	8	25	Perfect.	comment	f	2025-12-12 15:08:23+00
21	7	22	Only one and it needs two.	comment	f	2025-12-12 15:20:18+00
22	7	12	Great, thanks. You will hear from me by Tuesday.	comment	f	2025-12-12 16:12:46+00
23	11	7	Removed, from the list too. The review is ticked for this quarter.	answer	f	2025-12-15 08:39:00+00
24	12	12	This one is for the IT team, I am passing it on with everything you wrote. No need to ask again.	comment	f	2025-12-15 09:12:57+00
25	6	8	The old double is gone and your entry now shows the department. That should help people to choose.	answer	f	2025-12-15 10:19:55+00
26	12	9	Thanks for the details. what is the number on the socket?	comment	f	2025-12-15 11:32:00+00
27	6	4	Thanks Dario, much appreciated.	comment	f	2025-12-15 11:35:16+00
28	12	26	3B-17 and 3B-18.	comment	f	2025-12-15 12:54:30+00
29	9	10	Picked up at 13:10. Tracking went to you by mail.	answer	f	2025-12-15 17:45:14+00
30	8	25	I know you are busy. A rough date would be enough.	comment	f	2025-12-16 02:37:36+00
31	7	22	Any news on this?	comment	f	2025-12-16 08:50:42+00
32	13	8	Updated the firmware of your dock and switched off hybrid sleep. It woke up twenty times in a row here.	answer	f	2025-12-16 09:05:41+00
33	10	11	Reset the desk. Hold "down" for ten seconds if E08 comes back.	answer	f	2025-12-16 09:45:38+00
34	7	12	It's next on my list.	comment	f	2025-12-16 10:02:14+00
35	10	19	Confirmed, all good.	comment	f	2025-12-16 11:16:49+00
36	7	12	Descaled. Tastes like coffee again.	answer	f	2025-12-16 11:43:48+00
37	8	11	Not forgotten! I'm on it this afternoon.	comment	f	2025-12-16 12:25:17+00
38	12	26	Hello? 🙂	comment	f	2025-12-16 13:08:18+00
39	12	9	Still waiting for somebody else, I have asked again.	comment	f	2025-12-16 16:38:00+00
40	12	9	Both ports were not patched. They are now, you should be online.	answer	f	2025-12-16 23:12:58+00
41	8	11	Cleaned, twice. It smells of lemon now.	answer	f	2025-12-17 13:21:40+00
42	8	25	Brilliant, thanks Pieter.	comment	f	2025-12-17 16:57:13+00
43	13	26	It was fine for two days and this morning it is black again.	comment	f	2025-12-17 18:48:22+00
44	13	8	Hm. Back on my list for today.	comment	f	2025-12-18 08:02:48+00
45	14	5	Same at the window side.	comment	f	2025-12-18 08:28:32+00
46	14	7	No power in the network cabinet. The electrician is on the way, we are running a cable from the floor below for customer service.	comment	f	2025-12-19 07:20:20+00
47	16	5	It solved itself.	comment	f	2025-12-19 11:10:00+00
48	13	8	Found the real cause this time, it should stay fixed. Please tell us if not.	answer	f	2025-12-19 11:33:24+00
49	15	9	Checked and installed on both machines. If you want to keep it, one line here is enough.	answer	f	2025-12-19 16:57:47+00
50	15	5	Thank you so much!	comment	f	2025-12-21 12:33:50+00
51	14	18	Just checking in, still an issue for me.	comment	f	2025-12-22 09:04:30+00
52	17	20	Just checking in, still an issue for me.	comment	f	2025-12-22 12:03:25+00
53	14	7	It's next on my list.	comment	f	2025-12-22 13:12:00+00
54	18	15	They have arrived and are on the shelf in Aurora.	answer	f	2025-12-23 11:57:07+00
55	14	7	Power is back in the cabinet and everything is up since 10:45. It was the fuse, the new one is stronger and monitored.	answer	f	2025-12-23 16:46:03+00
56	14	18	👍	comment	f	2025-12-24 08:37:37+00
57	19	4	Your reference is signed. Sparrow has its own paragraph.	answer	f	2025-12-24 17:08:43+00
58	21	2	It was phishing. Blocked for everybody and removed from 18 mailboxes. Thank you for reporting, that's exactly right.	answer	f	2025-12-26 11:19:15+00
59	21	20	Merci beaucoup !	comment	f	2025-12-26 12:41:31+00
60	20	8	The search index was broken and rebuilt itself in a loop. Reset it, load is below 5 % now.	answer	f	2025-12-26 13:56:23+00
61	23	7	Hi Salma, USB-C or the older, wide plug?	comment	f	2025-12-29 10:54:17+00
62	22	17	Changed as wished. The adviser meets you on Tuesday at 10:45.	answer	f	2025-12-29 14:48:01+00
63	23	17	USB-C.	comment	f	2025-12-29 15:04:28+00
64	22	18	Confirmed, all good.	comment	f	2025-12-29 16:13:21+00
65	24	8	Shared mailbox hit 50 GB. Archive rule was off since the migration.	comment	t	2025-12-30 08:14:32+00
66	20	24	Slow again since the restart this morning, same fan noise.	comment	f	2025-12-30 09:02:52+00
67	20	8	Thanks for telling us. I am on it.	comment	f	2025-12-30 09:22:59+00
196	66	5	Perfect, thank you 🎉	comment	f	2026-02-02 09:22:50+00
68	26	7	Thanks for the details. which rolls are in, the ones with the red or the blue core?	comment	f	2025-12-30 09:53:40+00
69	25	4	Changed from this month on, you get the difference back with the next payslip.	answer	f	2025-12-30 11:20:46+00
70	26	25	Red core.	comment	f	2025-12-30 13:55:56+00
71	17	20	Sorry to nag, this would really help us.	comment	f	2025-12-30 14:09:03+00
72	20	8	Done properly now. I have checked it twice and will look again on Thursday.	answer	f	2025-12-31 08:47:49+00
73	20	24	Works. Thanks!	comment	f	2025-12-31 09:29:25+00
74	23	7	Your security key is registered. There's a second one in our safe, in case the first gets lost.	answer	f	2025-12-31 11:06:07+00
75	24	8	The shared mailbox was full because archiving had been switched off. It is on again and all waiting mails have arrived.	answer	f	2025-12-31 15:10:36+00
76	28	14	Indoors as plan B?	comment	f	2025-12-31 15:42:18+00
77	26	7	Red ones are 62 mm and the printer was on 102. Set it, and the spare printer as well.	answer	f	2026-01-01 07:51:39+00
78	26	25	Brilliant, thanks Anh.	comment	f	2026-01-01 08:49:11+00
79	28	23	Yes, if Aurora is free.	comment	f	2026-01-01 09:01:03+00
80	28	14	Perfect, that's all I need.	comment	f	2026-01-01 10:08:39+00
81	27	14	Meridian is yours. Water and glasses are on the table.	answer	f	2026-01-01 13:09:54+00
82	27	21	All good now.	comment	f	2026-01-01 16:37:35+00
83	28	14	Terrace and, as plan B, Aurora are reserved. Flowers come on the day.	answer	f	2026-01-02 09:49:02+00
84	29	7	Thanks for the details. left- or right-handed? It decides the side of the tablet's buttons.	question	f	2026-01-02 10:18:41+00
85	28	23	Perfect, thank you 🎉	comment	f	2026-01-02 15:07:53+00
86	30	14	Did you call them on the number that we have on file?	comment	f	2026-01-05 13:40:45+00
87	31	7	Which cost centres? We can't give all of them at once.	comment	f	2026-01-06 07:12:47+00
88	30	20	Called, it's genuine.	comment	f	2026-01-06 10:52:54+00
89	31	26	2140 and the two below it.	comment	f	2026-01-06 13:53:38+00
90	30	14	Checked with a call back and changed by two people. Thanks for not just doing it.	answer	f	2026-01-06 16:20:17+00
91	33	15	This one is for the Operations team, I am passing it on with everything you wrote. No need to ask again.	comment	f	2026-01-07 07:10:09+00
92	32	23	Just checking in, still an issue for me.	comment	f	2026-01-07 09:52:39+00
93	31	7	You are in the role "Reports, 2140". Sign out and in once, then the menu is there.	answer	f	2026-01-07 13:29:49+00
94	32	11	Not forgotten! I'm on it this afternoon.	comment	f	2026-01-07 14:14:59+00
95	33	11	Lock drilled out and replaced, two new keys are at the desk.	answer	f	2026-01-07 16:53:26+00
96	33	18	Thanks, works!	comment	f	2026-01-08 08:56:42+00
97	34	12	Leaving before seven? Then you need the key on the evening before.	comment	f	2026-01-09 09:05:26+00
98	35	8	Mathilde, until when? Outside accounts always get an end date.	question	f	2026-01-09 09:48:33+00
99	29	7	I haven't heard back, so I am closing this. Reopen it at any time, everything is kept.	comment	f	2026-01-09 13:41:14+00
100	35	20	Three months, then we will see.	comment	f	2026-01-09 16:36:29+00
101	34	25	At six, so yes please.	comment	f	2026-01-11 11:08:42+00
102	35	8	VPN works for Samuel Osei, ends by itself after three months. Instructions went to the private address.	answer	f	2026-01-12 07:06:34+00
103	34	12	van 1 is yours, key is in the box 4, code came by mail. Charged to 100 %.	answer	f	2026-01-12 08:27:51+00
104	35	20	Perfect, thank you 🎉	comment	f	2026-01-12 09:52:12+00
105	36	14	Invitation is signed and sent as scan and by post.	answer	f	2026-01-12 15:04:11+00
106	36	24	Confirmed, all good.	comment	f	2026-01-12 15:54:39+00
107	37	9	Thanks for the details. do you have an old tablet or a home computer with our mail on it?	question	f	2026-01-12 16:09:01+00
108	37	25	There is an old tablet in the kids' room... I'll check tonight.	comment	f	2026-01-13 07:22:00+00
109	38	8	You have a loan Lumo Air 13 with your profile on it. The battery is replaced on Thursday and then we swap back.	answer	f	2026-01-13 07:54:16+00
110	37	9	Thanks, that helps.	comment	f	2026-01-13 08:54:41+00
111	39	12	car 5 has winter tyres, chains are in the boot. Try them once in the yard.	answer	f	2026-01-13 16:19:13+00
112	40	15	Hi Oksana, when did you last open a door with it?	comment	f	2026-01-13 19:41:31+00
113	37	9	It was the old tablet asking for mail with last year's password. Removed from your device list, quiet since then.	answer	f	2026-01-14 09:19:39+00
114	39	4	Works. Thanks!	comment	f	2026-01-14 10:06:09+00
115	40	22	Yesterday around 8:15.	comment	f	2026-01-14 16:47:28+00
116	40	15	Blocked. The new one is at the front desk, please bring your ID.	answer	f	2026-01-15 11:04:02+00
117	41	11	Is Aurora booked in the calendar as well?	comment	f	2026-01-15 16:44:00+00
118	40	22	Thanks Yuki, much appreciated.	comment	f	2026-01-15 16:47:42+00
119	41	25	Yes, both days.	comment	f	2026-01-16 10:06:33+00
120	42	11	Thanks for the details. are there any personal data in it? Then it goes in the sealed bin.	question	f	2026-01-19 10:57:57+00
121	43	9	This one is for the Operations team, I am passing it on with everything you wrote. No need to ask again.	comment	f	2026-01-19 12:05:12+00
122	41	25	Just checking in, still an issue for me.	comment	f	2026-01-19 15:23:05+00
123	42	24	Yes, in two of them.	comment	f	2026-01-20 08:15:34+00
124	41	11	Halfway there, I will be back on Thursday.	comment	f	2026-01-20 08:36:01+00
125	42	11	Done: two in the sealed bin, the rest in the store. List is attached to your folder.	answer	f	2026-01-20 09:35:21+00
126	42	24	Merci beaucoup !	comment	f	2026-01-20 09:57:17+00
127	17	20	Any news on this?	comment	f	2026-01-20 14:14:36+00
128	41	11	U shape with 14 chairs is ready, flip charts have fresh paper.	answer	f	2026-01-20 15:17:39+00
129	44	14	You have the room next door today, and I have told the other team what went wrong.	answer	f	2026-01-21 08:05:29+00
130	46	8	Hi Tom, when do you see it, mostly afternoons? I would like to check the log first.	question	f	2026-01-21 09:54:52+00
131	47	5	It also drips at the printer now.	comment	f	2026-01-21 11:10:22+00
132	47	12	Hi נועה, have you got the key to the riser? Turn the red valve to the right until it stops.	comment	f	2026-01-21 12:44:07+00
133	43	12	The electrician and the carpenter were both here. Socket and bracket are replaced, the room is open again.	answer	f	2026-01-21 15:43:40+00
134	45	8	Screen reader and driver are installed and tried together with Mathilde. The sign-in screen reads aloud too.	answer	f	2026-01-22 10:13:26+00
135	47	18	Done, it's getting less.	comment	f	2026-01-22 10:45:06+00
136	47	12	Perfect, that's all I need.	comment	f	2026-01-22 11:55:10+00
137	48	12	There is a shelf with your name on it. One week is fine.	answer	f	2026-01-22 12:03:28+00
138	47	12	Plumber is here, ceiling is open. Please keep out of the corridor.	comment	f	2026-01-22 13:53:50+00
139	50	2	Thanks for the details. only Regular and Bold or the whole family?	question	f	2026-01-23 08:52:19+00
140	49	15	Your badge opens it from 7 to 20 on weekdays. Hold it to the reader by the entrance once, then it knows.	answer	f	2026-01-23 13:34:02+00
141	50	13	The whole family, the light one is in the headlines.	comment	f	2026-01-23 16:53:51+00
142	47	12	Pipe repaired, dryers run until Monday. The ceiling gets painted next week.	answer	f	2026-01-25 15:01:47+00
143	50	2	The family is installed by policy now, on all marketing machines. Restart once.	answer	f	2026-01-26 07:44:48+00
144	46	8	Hi Tom, a small reminder: I can go on as soon as I have your answer.	comment	f	2026-01-26 10:14:01+00
145	47	18	Works. Thanks!	comment	f	2026-01-26 10:15:22+00
146	50	13	Thanks, works!	comment	f	2026-01-26 11:01:44+00
147	52	2	Out of warranty, cheaper to hand out a Brisk 5G from the shelf.	comment	t	2026-01-26 12:28:23+00
148	52	2	A replacement Brisk 5G waits at the IT desk, restored from your backup. Please bring the old one when you pick it up.	answer	f	2026-01-26 15:38:55+00
149	51	11	Van 1 it is. Short tour of the mirrors with Kwame at 14:00.	answer	f	2026-01-26 16:14:42+00
150	53	9	Rollers were worn out, replaced. PR-03 has printed 200 pages without a jam.	answer	f	2026-01-26 16:25:12+00
151	53	21	Works. Thanks!	comment	f	2026-01-27 08:23:06+00
152	56	11	One question: can you lock the room until I'm there?	comment	f	2026-01-27 08:37:55+00
153	54	7	You and Leila Haddad are owners now. Pages of people who left have been given to the space.	answer	f	2026-01-27 09:22:06+00
154	54	26	Thanks, works!	comment	f	2026-01-27 11:09:36+00
155	56	22	Locked and a note is on the door.	comment	f	2026-01-27 12:41:36+00
156	56	11	Thanks, that helps.	comment	f	2026-01-27 13:57:13+00
157	57	4	Hello Ravi,\ncould you send the note with the dates only? We don't need to know the reason.	question	f	2026-01-27 14:08:43+00
158	55	15	The grey one stands at 3.07. Old one is gone.	answer	f	2026-01-27 15:53:14+00
159	57	21	Sent, dates only.	comment	f	2026-01-27 16:15:11+00
160	55	23	Thank you so much!	comment	f	2026-01-28 10:49:30+00
161	57	4	The holidays are given back to you. Get well soon.	answer	f	2026-01-28 16:47:47+00
162	56	11	Hinge adjusted, it closes again as it should.	answer	f	2026-01-28 17:14:38+00
163	60	11	Second time for this car. Workshop on Monday.	comment	t	2026-01-29 04:13:18+00
164	60	11	One question: where is the car right now?	comment	f	2026-01-29 07:18:08+00
165	57	21	Thank you so much!	comment	f	2026-01-29 07:52:59+00
166	59	7	Same rights as before, or smaller at first?	question	f	2026-01-29 08:30:17+00
167	61	11	Thanks for the details. does it gurgle, or is it silent?	question	f	2026-01-29 08:33:01+00
168	63	2	This one is for the Office & admin team, I am passing it on with everything you wrote. No need to ask again.	comment	f	2026-01-29 08:48:36+00
169	61	19	It gurgles like a stomach.	comment	f	2026-01-29 09:16:24+00
170	61	11	Perfect, that's all I need.	comment	f	2026-01-29 09:27:38+00
171	62	9	Board is gone, don't send it for repair. Write-off form is with Amara.	comment	t	2026-01-29 10:50:36+00
172	62	9	Hello Chidi,\nwell done for switching it off. Was anything not saved in the cloud?	question	f	2026-01-29 13:23:34+00
173	63	14	Marisol, which number is on the back of the badge?	comment	f	2026-01-29 13:55:06+00
174	60	5	In the yard, place 2.	comment	f	2026-01-29 16:58:22+00
175	59	21	Same as before please.	comment	f	2026-01-29 16:59:29+00
176	60	11	Good, then I know what to do.	comment	f	2026-01-30 02:48:55+00
177	61	11	Bled the radiators and reset the pump. 21 degrees in Fjord at 16:05.	answer	f	2026-01-30 08:50:48+00
178	67	3	Not before Thursday, we are two people short.	comment	t	2026-01-30 09:08:40+00
179	66	7	We see it too. The disk of the database ran full, we are making room. Next news in half an hour.	comment	f	2026-01-30 09:20:21+00
180	64	9	Thanks for the details. only data, or calls too? Calls outside the zone cost extra and need an OK from your manager.	comment	f	2026-01-30 09:42:16+00
181	63	10	00731.	comment	f	2026-01-30 11:06:51+00
182	62	19	Only one draft, and I can live without it.	comment	f	2026-01-30 12:18:50+00
183	62	9	You have a spare Lumo Air 13 from the shelf, set up while you had lunch. The old one could not be saved but your files could.	answer	f	2026-01-30 13:06:46+00
184	58	7	The note is set, with your team address in it. Nobody has read any mail.	answer	f	2026-01-30 13:34:13+00
185	69	15	Stuck in the approval step of somebody who has left.	comment	t	2026-01-30 14:38:48+00
186	60	11	Workshop has it until Monday, please use another one.	comment	f	2026-01-30 16:21:25+00
187	62	19	Confirmed, all good.	comment	f	2026-01-30 18:34:20+00
188	59	7	Accounts are awake, Lumo Book 16 is ready, rights as before. Welcome back to Imani Clarke!	answer	f	2026-01-30 20:03:34+00
189	64	1	Data is enough. I will call over the laptop.	comment	f	2026-01-31 10:18:25+00
190	64	9	Good, then I know what to do.	comment	f	2026-02-02 07:49:46+00
191	66	7	Faro CRM is back. A disk ran full; it is bigger now and warns us at 80 %. Please enter what you had not saved once more.	answer	f	2026-02-02 08:30:31+00
192	72	15	Hello Chidi,\nrecorded too?	comment	f	2026-02-02 08:34:14+00
193	68	19	Any news on this?	comment	f	2026-02-02 08:39:06+00
194	70	14	Reserved, deposit runs on the company's account. Show them the voucher.	answer	f	2026-02-02 08:41:46+00
195	70	21	Confirmed, all good.	comment	f	2026-02-02 08:59:56+00
197	59	21	Confirmed, all good.	comment	f	2026-02-02 10:27:47+00
198	71	7	Keep 90 days, then delete. Reminder is set.	comment	t	2026-02-02 10:33:36+00
199	60	11	Workshop found a sensor, replaced. The car is back in the pool.	answer	f	2026-02-02 10:44:41+00
200	64	9	Roaming is on for data, capped at 10 GB. Switch on "data roaming" in the settings when you land.	answer	f	2026-02-02 11:29:12+00
201	63	10	Hello? 🙂	comment	f	2026-02-02 11:30:05+00
202	71	7	Accounts were locked at 18:00, mails go to you for a month, laptop is back on the shelf.	answer	f	2026-02-02 11:38:55+00
203	65	20	Just checking in, still an issue for me.	comment	f	2026-02-02 12:15:30+00
204	65	14	Small update: it's more than it looked like. Thursday is realistic.	comment	f	2026-02-02 13:17:29+00
205	71	1	All good now.	comment	f	2026-02-02 14:21:17+00
206	63	14	Halfway there, I will be back on Monday.	comment	f	2026-02-02 14:32:09+00
207	77	2	You are deputy up to 5,000 for two weeks. It ends without us.	answer	f	2026-02-02 15:44:36+00
208	75	4	Budget OK from Mathilde's side.	comment	t	2026-02-02 16:32:05+00
209	60	5	Thanks, works!	comment	f	2026-02-02 16:42:02+00
210	75	4	Which day would be free, and does your team know already?	question	f	2026-02-02 19:40:23+00
211	61	19	Cold again this morning, gurgling is back.	comment	f	2026-02-02 21:01:22+00
212	73	8	Who is the owner of the folder afterwards? One name, please.	comment	f	2026-02-02 21:50:19+00
213	72	19	Yes, but only the first half.	comment	f	2026-02-03 07:25:52+00
214	61	11	Thanks for telling us. I am on it.	comment	f	2026-02-03 08:14:38+00
215	69	15	It hung with a colleague who has left. Paid today, Holm & Daughters knows.	answer	f	2026-02-03 08:33:29+00
216	76	11	Is the small light on the panel green or orange?	comment	f	2026-02-03 08:53:10+00
217	75	22	Monday, and yes, all fine.	comment	f	2026-02-03 09:27:01+00
218	75	4	Perfect, that's all I need.	comment	f	2026-02-03 10:49:22+00
219	73	24	Emil Sørensen owns it, I am the deputy.	comment	f	2026-02-03 12:58:35+00
220	75	4	Addendum is with the lawyers for a last look.	comment	f	2026-02-03 13:13:33+00
221	61	11	Found the real cause this time, it should stay fixed. Please tell us if not.	answer	f	2026-02-03 13:14:15+00
222	76	1	Orange, blinking.	comment	f	2026-02-03 13:44:06+00
223	74	4	One day of special leave is entered. All the best!	answer	f	2026-02-03 14:03:54+00
224	73	8	Perfect, that's all I need.	comment	f	2026-02-03 14:24:06+00
225	63	14	The badge has been printed anew and opens everything as before. Come by at the front desk.	answer	f	2026-02-03 14:44:01+00
226	81	12	Lift is booked out on Tuesday, take the yard side.	comment	t	2026-02-03 15:18:30+00
227	74	24	Thanks, works!	comment	f	2026-02-03 15:28:58+00
228	65	14	You have space 11, beside the entrance. There's a sign with the plate.	answer	f	2026-02-03 15:32:09+00
229	78	4	417 corrects the month before, when too much was paid. I've put a short table in your portal.	answer	f	2026-02-03 15:50:26+00
230	81	12	One question: do the cupboards go as they are, or do you empty them? Full ones need a second trolley.	comment	f	2026-02-03 16:00:13+00
231	73	8	Folder "Bluebell" exists, 3 people are in it. Emil Sørensen can add more people without us.	answer	f	2026-02-03 16:55:29+00
232	76	11	Filter was full, replaced. Light is green and the air is fresh.	answer	f	2026-02-03 17:08:05+00
233	73	24	Brilliant, thanks Dario.	comment	f	2026-02-03 18:21:19+00
234	78	26	👍	comment	f	2026-02-04 07:01:33+00
235	63	10	תודה רבה! Thank you!	comment	f	2026-02-04 07:39:58+00
236	83	10	Thanks for the details. one lamp or the whole row?	question	f	2026-02-04 09:42:39+00
237	79	17	Has your lead signed the sheet?	question	f	2026-02-04 10:23:09+00
238	76	1	All good now.	comment	f	2026-02-04 10:40:54+00
239	72	15	Microphones, camera and a technician are booked. Rehearsal at 14:00.	answer	f	2026-02-04 12:15:41+00
240	81	22	We empty them on the evening before.	comment	f	2026-02-04 13:02:58+00
241	75	4	The addendum is in your portal for signature. It counts from the date in the form.	answer	f	2026-02-04 13:54:38+00
242	82	3	Tablet, case, charger and an active SIM are in the box for Emil Sørensen. I checked the SIM twice 😉	answer	f	2026-02-05 08:07:50+00
243	83	25	Just the one.	comment	f	2026-02-05 08:13:26+00
244	83	10	Perfect, that's all I need.	comment	f	2026-02-05 08:33:21+00
245	82	1	Very helpful, thank you.	comment	f	2026-02-05 09:12:36+00
246	79	5	Signed on Wednesday.	comment	f	2026-02-05 09:20:47+00
247	81	12	Movers are booked for Tuesday, boxes are standing in the corridor.	comment	f	2026-02-05 09:24:25+00
248	84	4	What is the expected date, and would you work part time meanwhile?	comment	f	2026-02-05 11:37:20+00
249	85	12	UN3481, needs the other carrier.	comment	t	2026-02-05 15:28:27+00
250	79	17	22 hours are paid with the next salary.	answer	f	2026-02-05 15:29:49+00
251	85	12	Hanna, what's the value, and is it a gift or a sample?	comment	f	2026-02-05 17:34:47+00
252	86	11	Did anybody write it on the delivery note?	question	f	2026-02-06 06:44:53+00
253	84	19	Middle of the second month, and no, not meanwhile.	comment	f	2026-02-06 07:34:07+00
254	85	9	A sample, 725 euro.	comment	f	2026-02-06 08:13:37+00
255	84	4	Thanks, that helps.	comment	f	2026-02-06 08:33:16+00
256	83	10	Replaced with an LED tube. While I was up there, the motion sensor in the corridor got a new battery.	answer	f	2026-02-06 08:36:23+00
257	87	14	This one is for the IT team, I am passing it on with everything you wrote. No need to ask again.	comment	f	2026-02-06 08:42:59+00
258	86	25	Yes, with a signature.	comment	f	2026-02-06 13:21:46+00
259	86	11	Perfect, that's all I need.	comment	f	2026-02-06 14:03:04+00
260	81	12	All 8 desks are in place and cabled. Please bring the empty boxes back to the yard.	answer	f	2026-02-06 14:39:23+00
261	86	11	Oakline Furniture collects it on Thursday and sends the right ones. Please don't unpack any more of them.	answer	f	2026-02-06 15:48:58+00
262	85	12	Sent again with the right papers by another carrier. Arrives on Monday.	answer	f	2026-02-09 08:57:13+00
263	67	25	Any news on this?	comment	f	2026-02-09 10:53:21+00
264	84	4	Confirmed in writing, the letter comes to your home. Congratulations!	answer	f	2026-02-09 12:38:09+00
265	85	9	Thanks, works!	comment	f	2026-02-09 13:23:07+00
266	46	8	Hi Tom, a small reminder: I can go on as soon as I have your answer.	comment	f	2026-02-09 16:40:52+00
267	88	8	The 34-inch Panora Wide is mounted at desk 3.22. The remote control for the arm doesn't exist, that was a joke of the last owner.	answer	f	2026-02-10 07:59:02+00
268	87	2	The channels are set up. Test call went well, guest codes are on the table.	answer	f	2026-02-10 08:03:44+00
269	88	18	Perfect, thank you 🎉	comment	f	2026-02-10 08:56:15+00
270	87	1	Thanks Łukasz, much appreciated.	comment	f	2026-02-10 12:31:06+00
271	89	12	Is the key back in the box?	comment	f	2026-02-10 14:43:56+00
272	68	19	Is somebody able to look at this?	comment	f	2026-02-10 15:48:31+00
273	89	4	Yes, on hook 3.	comment	f	2026-02-10 15:54:43+00
274	89	12	Thanks, that helps.	comment	f	2026-02-10 17:45:59+00
275	90	14	One question: please give me the names exactly as in the passports.	question	f	2026-02-12 10:46:16+00
276	89	12	New tube, brakes set, chain oiled. Ride on 🚲	answer	f	2026-02-12 11:52:50+00
277	91	17	For the whole last year?	comment	f	2026-02-13 16:23:31+00
278	91	20	Yes, January to December.	comment	f	2026-02-13 16:35:21+00
279	91	17	Written and in your portal.	answer	f	2026-02-16 08:28:32+00
280	92	20	Hello? 🙂	comment	f	2026-02-16 13:48:37+00
281	94	14	Zoë, who is responsible on the spot?	comment	f	2026-02-16 16:13:10+00
282	93	2	Rev B is the one with the bad cable. There is a new headset in your pigeonhole.	answer	f	2026-02-17 13:27:19+00
283	94	1	George, he has the list.	comment	f	2026-02-17 14:24:25+00
284	95	17	Zoë, has your lead agreed?	comment	f	2026-02-17 16:45:37+00
285	95	1	Yes, verbally and by mail.	comment	f	2026-02-18 12:36:51+00
286	99	2	Thanks for the details. 14 inches again, or would you rather have the 16?	comment	f	2026-02-18 12:53:48+00
287	95	17	Thanks, that helps.	comment	f	2026-02-18 14:23:39+00
288	99	24	14 please, I carry it on the bike.	comment	f	2026-02-18 14:49:24+00
289	96	17	Four weeks are fine, the A1 certificate is in your portal. Please carry it with you.	answer	f	2026-02-18 15:08:51+00
290	97	22	I know you are busy. A rough date would be enough.	comment	f	2026-02-18 15:50:28+00
291	99	2	Ordered. The supplier says about two weeks.	comment	f	2026-02-18 17:41:37+00
292	95	17	4 days are carried over until the end of March. The portal shows it tomorrow.	answer	f	2026-02-19 08:10:45+00
293	100	2	Hello Zoë,\ndo you want to keep the old address as an alias? Most people do.	question	f	2026-02-19 08:24:21+00
294	96	21	תודה רבה! Thank you!	comment	f	2026-02-19 08:40:48+00
295	94	1	Just checking in, still an issue for me.	comment	f	2026-02-19 10:04:18+00
296	102	8	Your new Kestrel X3 Pro is ready. Come by on any morning, moving takes half an hour. Old one stays with us for 30 days, then it is wiped.	answer	f	2026-02-19 12:32:44+00
297	101	2	The mailbox is there, 12 people can read and answer. It shows up in your mail within the hour.	answer	f	2026-02-19 14:00:14+00
298	94	14	Still waiting for somebody else, I have asked again.	comment	f	2026-02-19 14:13:03+00
299	102	20	Thanks Dario, much appreciated.	comment	f	2026-02-19 15:33:09+00
300	101	19	Brilliant, thanks Łukasz.	comment	f	2026-02-19 20:11:07+00
301	98	22	Is somebody able to look at this?	comment	f	2026-02-19 21:34:37+00
302	99	2	Your new Lumo Book 16 is ready. Come by on any morning, moving takes half an hour. Old one stays with us for 30 days, then it is wiped.	answer	f	2026-02-20 08:54:20+00
303	98	2	Halfway there, I will be back on Thursday.	comment	f	2026-02-20 11:04:10+00
304	103	17	You are right. Paid back with the next salary.	answer	f	2026-02-20 12:21:50+00
305	99	24	Super, danke schön!	comment	f	2026-02-20 13:33:28+00
306	104	14	One question: is everyone back on the same train?	question	f	2026-02-20 13:41:54+00
307	104	1	Three stay over the weekend, at their own expense.	comment	f	2026-02-23 08:16:00+00
308	90	14	I haven't heard back, so I am closing this. Reopen it at any time, everything is kept.	comment	f	2026-02-23 08:22:33+00
309	100	2	Hi Zoë, a small reminder: I can go on as soon as I have your answer.	comment	f	2026-02-23 18:35:47+00
310	104	1	Is somebody able to look at this?	comment	f	2026-02-24 14:06:08+00
311	104	14	It's next on my list.	comment	f	2026-02-25 08:46:09+00
312	108	12	Hinge adjusted, it closes again as it should.	answer	f	2026-02-25 10:17:56+00
313	107	4	Hi נועה, with or without the salary?	question	f	2026-02-25 10:34:10+00
314	108	25	Thank you so much!	comment	f	2026-02-25 15:56:00+00
315	109	9	The group was still mapped to the old team name. All documents are back, and so are your colleagues' ones.	answer	f	2026-02-25 16:30:52+00
316	112	4	One question: when exactly did you change?	question	f	2026-02-26 07:25:23+00
317	105	2	The update had reset a setting. It's right again, and today's are corrected.	answer	f	2026-02-26 08:52:34+00
318	111	3	You can read both. The link is in the wiki below "Statistics".	answer	f	2026-02-26 09:08:09+00
319	109	22	Thanks, works!	comment	f	2026-02-26 09:11:33+00
320	105	25	Perfect, thank you 🎉	comment	f	2026-02-26 09:39:27+00
321	113	13	Same as one we had last month, see there first.	comment	t	2026-02-26 11:40:28+00
322	106	21	Sorry to nag, this would really help us.	comment	f	2026-02-26 13:20:45+00
323	110	14	With the statement it's fine. You get 120 euro with the next run.	answer	f	2026-02-26 15:01:59+00
324	115	14	What number is on the lock?	comment	f	2026-02-27 13:38:52+00
325	118	12	Insurance case, take photographs before drying.	comment	t	2026-02-27 14:47:38+00
326	118	18	It also drips at the printer now.	comment	f	2026-02-27 15:38:27+00
327	114	20	I know you are busy. A rough date would be enough.	comment	f	2026-02-27 18:13:24+00
328	115	1	214.	comment	f	2026-03-02 07:28:03+00
329	120	18	Same at the window side.	comment	f	2026-03-02 08:45:20+00
330	120	26	Hello? 🙂	comment	f	2026-03-02 08:53:58+00
331	114	12	Still waiting for somebody else, I have asked again.	comment	f	2026-03-02 08:56:50+00
332	118	12	Plumber is here, ceiling is open. Please keep out of the corridor.	comment	f	2026-03-02 08:56:50+00
333	120	2	Still waiting for somebody else, I have asked again.	comment	f	2026-03-02 08:56:50+00
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
14	5
35	21
40	24
41	5
47	5
98	20
112	5
118	18
120	18
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
1	1001	2	7	14	12	Lamp flickers above desk 3.07	Moin,\nMotion sensor in the corridor ignores me. I wave like a madman.\nMany thanks	{"kind": "Light and power", "place": "Room Cedar", "danger": "no"}	resolved	low	2025-12-02 14:32:48+00	2025-12-04 10:41:18+00	2025-12-04 10:41:18+00	6
3	1003	3	11	20	14	Hotel in Malmö is overbooked?!	The hotel wrote that they have no room for me after all. I arrive on Friday.	{"mode": "Hotel only", "leave_on": "2025-12-22", "return_on": "2025-12-25", "destination": "Malmö"}	resolved	normal	2025-12-04 15:32:02+00	2025-12-09 08:08:19+00	2025-12-09 08:08:19+00	6
2	1002	2	9	5	11	Send back a loan device	The loan device goes back to Brightwater Catering. It has the original box.\nMany thanks	{"due_on": "2025-12-15", "direction": "Outgoing"}	resolved	low	2025-12-04 06:17:42+00	2025-12-09 08:39:36+00	2025-12-08 15:14:19+00	7
4	1004	1	3	22	9	Python 3.9 is too old for our scripts	Hello,\nOur analysis tools dropped the version on my Kestrel X2.	{"cost": "Free", "product": "Python 3.13"}	resolved	normal	2025-12-08 03:04:26+00	2025-12-09 10:22:47+00	2025-12-09 10:22:47+00	4
5	1005	4	16	22	17	Unpaid leave for a course	For a course I need 12 days unpaid.	{"kind": "Unpaid leave", "last_day": "2025-12-18", "first_day": "2025-12-17"}	resolved	normal	2025-12-08 09:27:08+00	2025-12-10 12:17:56+00	2025-12-10 08:35:04+00	5
11	1011	1	2	23	7	Freya Holm should not have CRM any more	Good morning,\nFreya Holm moved to another department in spring and still gets our customer mails.	{"level": "Read", "system": "Faro CRM", "approver": "My manager"}	resolved	low	2025-12-15 07:50:39+00	2025-12-15 08:39:00+00	2025-12-15 08:39:00+00	2
6	1006	1	5	4	8	Two accounts with my name	I show up twice in the directory, and people pick the wrong one.	{"kind": "Other"}	resolved	normal	2025-12-11 13:42:24+00	2025-12-15 11:35:16+00	2025-12-15 10:19:55+00	7
9	1009	2	9	23	10	Courier to Basel today	Hi all,\n6 boxes with catalogues for the fair in Basel. They have to be there by Monday.	{"weight": "6", "direction": "Outgoing"}	resolved	high	2025-12-12 09:24:09+00	2025-12-15 17:45:14+00	2025-12-15 17:45:14+00	4
10	1010	2	7	19	11	Standing desk 1.09 stuck at the top	Cześć,\nDesk 1.09 went up and doesn't come down. I'm 1.58. Cheers, Chidi	{"kind": "Furniture", "place": "second floor, near room Cedar", "danger": "no"}	resolved	normal	2025-12-12 14:29:39+00	2025-12-16 11:16:49+00	2025-12-16 09:45:38+00	4
7	1007	2	7	22	12	Coffee machine: "descale me"	Hey,\nThe coffee machine asks to be descaled and we have no powder left. Morale sinks. Thanks a lot 🙏	{"kind": "Other", "place": "fourth floor, near room Cedar", "danger": "no"}	resolved	low	2025-12-11 16:35:38+00	2025-12-16 11:43:48+00	2025-12-16 11:43:48+00	8
8	1008	2	7	25	11	Kitchen on the fourth floor smells	Something died in the fridge, I dare not look.	{"kind": "Cleaning", "place": "kitchen, fourth floor", "danger": "no"}	resolved	normal	2025-12-11 16:45:02+00	2025-12-17 16:57:13+00	2025-12-17 13:21:40+00	8
12	1012	1	8	26	9	After the move: no phone, no screen	Cześć,\nThe desk is there, the cables are there, the light on the socket isn't.	{"to": "desk 4.05", "people": "2", "move_on": "2025-12-24"}	resolved	high	2025-12-15 07:57:30+00	2025-12-16 23:12:58+00	2025-12-16 23:12:58+00	10
16	1016	4	19	5	4	My title is out of date	I've been "Junior" for four years. My lead agrees that it's time.	{"change": "Job title", "from_on": "2025-12-30"}	cancelled	normal	2025-12-18 09:43:28+00	2025-12-19 11:10:00+00	\N	4
13	1013	1	1	26	8	Laptop won't wake up any more	When I open my Lumo Book 16 in the morning the fans run but the screen stays black. Holding the power button for ten seconds helps, until the next time. I am in the office until Tuesday.	{"device": "Laptop", "blocked": "no"}	resolved	normal	2025-12-16 01:22:58+00	2025-12-19 11:33:24+00	2025-12-19 11:33:24+00	6
15	1015	1	3	5	9	Map tool for planning routes	Hello,\nFor planning the van tours we draw on paper. There is a free program that colleagues in Graz use. No rush.	{"cost": "Free", "devices": "2", "product": "Map viewer"}	resolved	low	2025-12-18 08:21:43+00	2025-12-21 12:33:50+00	2025-12-19 16:57:47+00	4
18	1018	3	13	25	15	Three books about project Lighthouse	Please order these three: the orange one on statistics, the new edition on survey design, and the small one about charts. Cheers, Bartek	{"item": "Books", "quantity": "3"}	resolved	low	2025-12-22 12:11:46+00	2025-12-23 11:57:07+00	2025-12-23 11:57:07+00	2
14	1014	1	4	18	7	No network on the first floor	Nobody on the first floor has network since 10:45, neither Wi-Fi nor cable. Phones too. About 14 people.	{"where": "Wi-Fi and network", "people": "3"}	resolved	urgent	2025-12-18 07:00:05+00	2025-12-24 08:37:37+00	2025-12-23 16:46:03+00	10
19	1019	4	17	24	4	Reference is missing a project	In my reference Sparrow isn't mentioned. That was two years of my life 🙂 Cheers, Camille	{"kind": "Reference", "language": "German", "needed_by": "2026-01-05"}	resolved	normal	2025-12-24 08:50:54+00	2025-12-24 17:08:43+00	2025-12-24 17:08:43+00	3
21	1021	1	4	20	2	Mail from the boss asking for gift cards 🤨	"The director" wants me to buy gift cards, quickly and in secret. Clearly fake but well made. Thanks in advance.	{"where": "Other"}	resolved	normal	2025-12-25 14:16:27+00	2025-12-26 12:41:31+00	2025-12-26 11:19:15+00	3
22	1022	4	18	18	17	Company pension, how much do I get?	Hi all,\nI'd like to pay 120 euro a month from next month on. No rush.	{"topic": "Pension"}	resolved	low	2025-12-26 12:45:45+00	2025-12-29 16:13:21+00	2025-12-29 14:48:01+00	4
25	1025	4	18	25	4	Wrong tax class	Hello team,\nWe married in summer and I'm still in the old class. Call me if that is easier.	{"topic": "Tax"}	resolved	normal	2025-12-29 12:03:28+00	2025-12-30 11:20:46+00	2025-12-30 11:20:46+00	3
20	1020	1	1	24	8	Fan of my Lumo Book 16 sounds like a hairdryer	Good morning,\nEverything takes ages, opening a mail takes about ten seconds. The fan is on at full speed even when I do nothing.	{"asset": "NB-4362", "device": "Laptop", "blocked": "yes"}	resolved	normal	2025-12-25 09:07:05+00	2025-12-31 09:29:25+00	2025-12-31 08:47:49+00	7
23	1023	1	5	17	7	Hardware key instead of the app	I do not have a work phone and don't want the app on my own one. Is there another way?	{"kind": "Second factor"}	resolved	high	2025-12-26 14:46:22+00	2025-12-31 11:06:07+00	2025-12-31 11:06:07+00	6
24	1024	1	4	19	8	Customers get "mailbox full" from us	Two customers called to say that their mails come back. Inside everything works. Thanks a lot 🙏	{"where": "Mail and calendar"}	resolved	high	2025-12-29 09:35:48+00	2025-12-31 15:10:36+00	2025-12-31 15:10:36+00	4
26	1026	1	4	25	7	Labels come out too small	Labels from the gate printer are about a third too small since the new rolls. Scanner doesn't read them.	{"since": "2025-12-29", "where": "Printing", "people": "6"}	resolved	low	2025-12-29 18:29:56+00	2026-01-01 08:49:11+00	2026-01-01 07:51:39+00	6
27	1027	3	12	21	14	Book Meridian for the whole morning	We need a room for 40 people, with daylight, from 8:15. Thanks in advance.	{"people": "40", "held_on": "2026-01-12"}	resolved	normal	2025-12-31 10:06:21+00	2026-01-01 16:37:35+00	2026-01-01 13:09:54+00	5
28	1028	3	12	23	14	Farewell for Kenji Mori	Kenji Mori retires after 31 years. Something with cake, flowers and a few words. No rush.	{"people": "18", "held_on": "2026-01-09", "catering": "yes"}	resolved	normal	2025-12-31 11:33:06+00	2026-01-02 15:07:53+00	2026-01-02 09:49:02+00	7
30	1030	3	15	20	14	Change bank details of Kranz Elektro	Kranz Elektro wrote that the bank account has changed. Sounds phishy, I didn't do anything. Call me if that is easier.	{"kind": "Supplier invoice", "amount": "120"}	resolved	low	2026-01-05 08:55:19+00	2026-01-06 16:20:17+00	2026-01-06 16:20:17+00	6
31	1031	1	2	26	7	Reports in Ledgerly are greyed out	I am covering for Kenji Mori during month-end and have to pull the open items list. I can log in but the menu "Reports" is grey.	{"level": "Read", "system": "Ledgerly"}	resolved	normal	2026-01-05 09:38:28+00	2026-01-07 13:29:49+00	2026-01-07 13:29:49+00	5
32	1032	2	7	23	11	Loose step on the back stairs	Hi,\nThe third step from the top moves. Somebody is going to fall there.	{"kind": "Other", "place": "Room Lagoon", "danger": "yes"}	in_progress	high	2026-01-05 11:45:39+00	2026-01-07 14:14:59+00	\N	4
33	1033	2	14	18	11	Lock of Juniper is broken	The key turns but nothing happens. My coat is inside. I am in the office until Wednesday.	{"who": "Diego Arrieta", "kind": "Key"}	resolved	normal	2026-01-06 16:47:11+00	2026-01-08 08:56:42+00	2026-01-07 16:53:26+00	6
34	1034	2	10	25	12	Car for a customer visit in Turin	Customer visit in Turin, back in the evening. Electric is fine if it gets there.	{"from_on": "2026-01-20", "vehicle": "Car", "until_on": "2026-01-23"}	resolved	normal	2026-01-08 13:00:15+00	2026-01-12 08:27:51+00	2026-01-12 08:27:51+00	5
17	1017	1	1	20	2	Docking station at desk 3.07 flickers	At desk 3.07 both screens go black for two seconds, then come back, all day long. At other desks my laptop is fine. Thank you.	{"device": "Docking station", "blocked": "no"}	open	normal	2025-12-19 07:04:03+00	2026-01-20 14:14:36+00	\N	5
29	1029	1	6	26	7	Design kit with graphics tablet	New designer at desk 1.09. Graphics tablet, please not the small one.	{"kit": "Design", "remote": "no", "starter": "Nikhil Rao", "start_on": "2026-01-15"}	cancelled	normal	2026-01-01 15:29:00+00	2026-01-09 13:41:14+00	\N	6
35	1035	1	2	20	8	VPN token for a contractor	Moin,\nA contractor begins on Friday and needs to reach the test system from outside.	{"level": "Edit", "until": "2026-01-19", "system": "Other", "approver": "My manager"}	resolved	high	2026-01-09 07:48:42+00	2026-01-12 09:52:12+00	2026-01-12 07:06:34+00	7
36	1036	3	11	24	14	Visa letter for a trip	Good morning,\nKenji Mori visits us from abroad and the embassy asks for an invitation with our stamp.	{"mode": "Flight", "leave_on": "2026-01-15", "destination": "Porto"}	resolved	normal	2026-01-09 08:26:49+00	2026-01-12 15:54:39+00	2026-01-12 15:04:11+00	4
38	1038	1	1	11	8	Battery bulging? NB-4806 wobbles on the desk	The case doesn't close flat any more and the touchpad clicks by itself. I have read that this may be the battery. Cheers, Pieter	{"device": "Laptop", "blocked": "no"}	resolved	normal	2026-01-12 12:52:57+00	2026-01-13 07:54:16+00	2026-01-13 07:54:16+00	2
37	1037	1	5	25	9	Who tries my password at night?	My account is locked every morning around 16:05 though I type nothing.	{"kind": "Locked out"}	resolved	high	2026-01-12 09:18:58+00	2026-01-14 09:19:39+00	2026-01-14 09:19:39+00	6
39	1039	2	10	4	12	Snow chains for the trip to Turin	Are the winter tyres on already? We go to Turin, over the pass.	{"trip": "customer in Turin", "from_on": "2026-01-26", "vehicle": "Car"}	resolved	normal	2026-01-12 23:13:48+00	2026-01-14 10:06:09+00	2026-01-13 16:19:13+00	4
40	1040	3	14	22	15	Lost my badge	Good morning,\nI can't find my badge since Thursday. It may be at home but I am not sure.	{"kind": "Lost badge"}	resolved	high	2026-01-13 15:20:46+00	2026-01-15 16:47:42+00	2026-01-15 11:04:02+00	7
42	1042	2	9	24	11	Archive boxes to the store	12 boxes of files may go to the outside store. They're labelled.	{"due_on": "2026-02-02", "direction": "Between sites"}	resolved	normal	2026-01-18 16:12:09+00	2026-01-20 09:57:17+00	2026-01-20 09:35:21+00	6
41	1041	2	8	25	11	Tables in U shape in Aurora	Training over two days. Please leave it set up overnight. I am in the office until Thursday.	{"to": "desk 4.18", "people": "12", "move_on": "2026-01-20"}	resolved	low	2026-01-14 16:28:46+00	2026-01-20 15:17:39+00	2026-01-20 15:17:39+00	9
44	1044	3	12	16	14	Somebody sits in our room	We booked Cedar for 13:10 and another team is there with the same booking. Thanks a lot 🙏	{"people": "40", "held_on": "2026-01-23", "catering": "no"}	resolved	normal	2026-01-19 17:12:47+00	2026-01-21 08:05:29+00	2026-01-21 08:05:29+00	2
43	1043	2	4	18	12	Screen on the wall in Lagoon hangs loose	Hi,\nThe screen in Lagoon hangs on one screw, I would not sit below it.	{"since": "2026-01-19", "where": "Other"}	resolved	high	2026-01-19 10:28:51+00	2026-01-21 15:43:40+00	2026-01-21 15:43:40+00	6
45	1045	1	3	20	8	Install a screen reader and braille driver	Moin,\nI work with a screen reader at home and would like the same here, with the braille driver.	{"cost": "Free", "devices": "6", "product": "Screen reader"}	resolved	high	2026-01-20 16:46:58+00	2026-01-22 10:13:26+00	2026-01-22 10:13:26+00	3
48	1048	2	9	20	12	Private parcels at work?	May I have a private parcel sent here while my street is dug up?\nThanks!	{"direction": "Incoming"}	resolved	low	2026-01-21 18:08:12+00	2026-01-22 12:03:28+00	2026-01-22 12:03:28+00	2
49	1049	3	14	20	15	Badge doesn't open the lab	I moved to the second floor and the door there blinks red. Thank you.	{"who": "me", "kind": "More doors", "from_on": "2026-02-09"}	resolved	high	2026-01-22 07:02:21+00	2026-01-23 13:34:02+00	2026-01-23 13:34:02+00	4
47	1047	2	7	18	12	Water is coming through the ceiling!	Water drips from the ceiling in front of Quartz, a lot of it. We have put buckets there and moved the computers.	{"kind": "Water", "place": "third floor, near room Quartz", "danger": "yes"}	resolved	urgent	2026-01-21 09:05:15+00	2026-01-26 10:15:22+00	2026-01-25 15:01:47+00	10
50	1050	1	3	13	2	Brand font for 9 laptops	The agency's templates need the brand font in all weights.	{"cost": "Licence needed", "devices": "4", "product": "Design fonts"}	resolved	high	2026-01-22 11:00:53+00	2026-01-26 11:01:44+00	2026-01-26 07:44:48+00	7
52	1052	1	1	23	2	Cracked glass on my Brisk 5G	Glass broken, everything else works. Still usable with care.\nBest,\nGeorge	{"device": "Phone", "blocked": "no"}	resolved	normal	2026-01-23 16:16:01+00	2026-01-26 15:38:55+00	2026-01-26 15:38:55+00	3
51	1051	2	10	18	11	Van for the fair in Ghent	We take 5 tables and a counter to Ghent. Does it all fit in the small one?	{"trip": "Ghent and back", "from_on": "2026-01-30", "vehicle": "Van", "until_on": "2026-01-30"}	resolved	normal	2026-01-22 13:41:55+00	2026-01-26 16:14:42+00	2026-01-26 16:14:42+00	3
53	1053	1	4	21	9	PR-03 eats paper	PR-03 jams on every second page. Tray 2, thick paper or not.\nBest,\nRavi	{"where": "Printing", "people": "3"}	resolved	high	2026-01-23 20:43:46+00	2026-01-27 08:23:06+00	2026-01-26 16:25:12+00	5
54	1054	1	2	26	7	Wiki space has no owner	Hello,\nThe two people who ran our wiki space have left. Nobody can archive or rename pages now.	{"level": "Administer", "system": "Mapleboard", "approver": "Leila Haddad (owner)"}	resolved	normal	2026-01-24 10:04:37+00	2026-01-27 11:09:36+00	2026-01-27 09:22:06+00	4
55	1055	3	13	23	15	Office chair for 3.07	The chair at 3.07 has a broken arm. Thank you.	{"item": "Office chair", "quantity": "8"}	resolved	low	2026-01-25 12:38:59+00	2026-01-28 10:49:30+00	2026-01-27 15:53:14+00	4
56	1056	2	7	22	11	Window in Quartz is stuck open	The window in Quartz can't be closed and they've forecast storm for Thursday.	{"kind": "Doors and windows", "place": "Room Quartz", "danger": "no"}	resolved	normal	2026-01-26 13:26:00+00	2026-01-28 17:14:38+00	2026-01-28 17:14:38+00	6
57	1057	4	16	21	4	Sick abroad, which form?	I fell ill during my holiday in Malmö. The doctor's note is in another language.	{"kind": "Sick leave", "first_day": "2026-02-10"}	resolved	normal	2026-01-26 15:00:36+00	2026-01-29 07:52:59+00	2026-01-28 16:47:47+00	7
46	1046	1	3	5	8	Licence for two more statistics seats	Nearly every afternoon: "no licence available". There are 8 of us and just two floating licences.	{"cost": "Licence needed", "product": "Statistics package"}	waiting	high	2026-01-20 18:25:32+00	2026-02-09 16:40:52+00	\N	6
58	1058	1	5	19	7	Vacation note of a colleague is from last year	The automatic answer of our mailbox wishes people a merry Christmas. It's not Christmas.	{"kind": "Mailbox or list"}	resolved	normal	2026-01-28 10:00:06+00	2026-01-30 13:34:13+00	2026-01-30 13:34:13+00	4
62	1062	1	1	19	9	Liquid damage, NB-4806	About half a cup, mostly over the right side. I turned it off at once and it's lying upside down on paper towels.\nWhat now?	{"asset": "NB-4806", "device": "Laptop", "blocked": "no"}	resolved	high	2026-01-29 02:21:24+00	2026-01-30 18:34:20+00	2026-01-30 13:06:46+00	6
70	1070	3	11	21	14	Rental car in Gdańsk	Cześć,\nFrom the airport in Gdańsk to the customer there's no bus. Small car, automatic please.	{"mode": "Car", "leave_on": "2026-02-17", "return_on": "2026-02-20", "destination": "Gdańsk"}	resolved	normal	2026-01-30 11:42:46+00	2026-02-02 08:59:56+00	2026-02-02 08:41:46+00	3
66	1066	1	4	5	7	Faro CRM extremely slow for everybody	Every save takes a minute and then fails. We have month-end!	{"where": "A business system", "people": "5"}	resolved	urgent	2026-01-29 14:10:46+00	2026-02-02 09:22:50+00	2026-02-02 08:30:31+00	5
59	1059	1	6	21	7	Imani Clarke comes back from parental leave	Imani Clarke returns after a year. The old laptop has gone to someone else, the accounts are asleep. Call me if that is easier.	{"kit": "Developer", "remote": "no", "starter": "Imani Clarke", "start_on": "2026-02-09"}	resolved	low	2026-01-28 13:35:30+00	2026-02-02 10:27:47+00	2026-01-30 20:03:34+00	6
64	1064	1	1	1	9	Phone contract: roaming for Ghent?	Please enable roaming, I leave on Tuesday.	{"device": "Phone", "blocked": "no"}	resolved	normal	2026-01-29 10:52:20+00	2026-02-02 11:29:12+00	2026-02-02 11:29:12+00	6
71	1071	1	5	1	7	Kenji Mori leaves on Wednesday	Kenji Mori's last day is Wednesday. Please lock the accounts in the evening and forward the mails to me for a month.	{"kind": "Leaver"}	resolved	high	2026-01-30 14:42:01+00	2026-02-02 14:21:17+00	2026-02-02 11:38:55+00	4
77	1077	1	2	19	2	Approve invoices while Leila Haddad is away	Leila Haddad is off for two weeks and asked me to approve invoices. Ledgerly does not let me, apparently somebody has to enter me as the deputy.	{"level": "Edit", "system": "Ledgerly", "approver": "My manager"}	resolved	normal	2026-02-02 13:49:20+00	2026-02-02 15:44:36+00	2026-02-02 15:44:36+00	2
60	1060	2	10	5	11	Warning light in car 5	A yellow engine appears on the dashboard of car 5. It still drives.	{"trip": "Utrecht", "from_on": "2026-02-03", "vehicle": "Car", "until_on": "2026-02-09"}	resolved	high	2026-01-28 15:33:08+00	2026-02-02 16:42:02+00	2026-02-02 10:44:41+00	8
69	1069	3	15	16	15	Holm & Daughters sent a second reminder	Holm & Daughters has sent a reminder for 725 euro. I approved it weeks ago.	{"kind": "Supplier invoice", "amount": "725", "supplier": "Holm & Daughters"}	resolved	normal	2026-01-30 10:47:27+00	2026-02-03 08:33:29+00	2026-02-03 08:33:29+00	4
61	1061	2	7	19	11	Heating on the third floor stays cold	Hello,\nThe radiator in Fjord is ice cold though turned up fully. We sit there in coats.	{"kind": "Heating and air", "place": "kitchen, third floor", "danger": "yes"}	resolved	high	2026-01-28 16:39:14+00	2026-02-03 13:14:15+00	2026-02-03 13:14:15+00	10
74	1074	4	16	24	4	A day off for my wedding	I marry on a Monday. Do I get the day? Thanks a lot 🙏	{"kind": "Special leave", "first_day": "2026-02-09"}	resolved	normal	2026-02-02 05:41:31+00	2026-02-03 15:28:58+00	2026-02-03 14:03:54+00	3
65	1065	3	14	20	14	Parking space for 12 months	I'm expecting and would like a space near the entrance until spring.	{"kind": "Parking", "from_on": "2026-02-12"}	resolved	normal	2026-01-29 13:45:29+00	2026-02-03 15:32:09+00	2026-02-03 15:32:09+00	7
73	1073	1	2	24	8	Shared folder for project Bluebell	Hi all,\nWe start Bluebell next week and need a place that only the 3 of us can see.	{"level": "Edit", "until": "2026-02-23", "system": "Shared folder"}	resolved	normal	2026-02-02 03:45:46+00	2026-02-03 18:21:19+00	2026-02-03 16:55:29+00	8
78	1078	4	18	26	4	Payslip: what is code 417?	There's a line "417 corr." with minus 310. What's that?	{"topic": "Payslip"}	resolved	normal	2026-02-03 10:21:55+00	2026-02-04 07:01:33+00	2026-02-03 15:50:26+00	3
80	1080	4	17	25	17	Salary certificate for the bank	Good morning,\nWe are buying a house and the bank wants its own form filled in, four pages.	{"kind": "Salary", "language": "English"}	cancelled	high	2026-02-03 11:11:58+00	2026-02-04 07:20:44+00	\N	3
63	1063	3	5	10	14	Badge doesn't open the door since my name changed	Hi all,\nSince my account was renamed my badge only blinks red. Colleagues let me in.	{"kind": "Other"}	resolved	high	2026-01-29 07:35:55+00	2026-02-04 07:39:58+00	2026-02-03 14:44:01+00	11
72	1072	3	12	19	15	Microphones for 16 people	Hello,\nTown hall with 16 people here and some 200 remote. We need two microphones and somebody for the camera.	{"people": "16", "held_on": "2026-02-06", "catering": "no"}	resolved	normal	2026-01-30 17:01:29+00	2026-02-04 12:15:41+00	2026-02-04 12:15:41+00	5
75	1075	4	19	22	4	Four-day week, is it possible?	I'd like to work four days a week from spring, with Monday off.\nThanks!	{"change": "Working hours", "from_on": "2026-02-06"}	resolved	normal	2026-02-02 07:16:55+00	2026-02-04 13:54:38+00	2026-02-04 13:54:38+00	7
79	1079	4	18	5	17	Pay out 22 hours	During Sparrow I collected 22 hours. Pay out or take off? Thanks in advance.	{"topic": "Overtime"}	resolved	normal	2026-02-03 10:49:12+00	2026-02-05 15:29:49+00	2026-02-05 15:29:49+00	6
81	1081	2	8	22	12	Move 8 desks	We grow and don't fit in here any more. 8 people with screens, chairs and two cupboards. I am in the office until Tuesday.	{"to": "fifth floor", "people": "8", "move_on": "2026-02-19"}	resolved	low	2026-02-03 13:58:18+00	2026-02-06 14:39:23+00	2026-02-06 14:39:23+00	6
67	1067	1	4	25	8	Juniper: Wi-Fi gone in every meeting	In room Juniper the Wi-Fi drops every few minutes, next door it's fine. Annoying when presenting.	{"since": "2026-01-28", "where": "Wi-Fi and network", "people": "9"}	open	high	2026-01-29 16:31:45+00	2026-02-09 10:53:21+00	\N	3
68	1068	1	1	19	\N	Left-handed mouse	My wrist has been complaining for weeks. A colleague recommended a vertical mouse, and I would like to try one before my doctor says so too. Cheers, Chidi	{"device": "Other", "blocked": "no"}	open	normal	2026-01-29 16:33:09+00	2026-02-10 15:48:31+00	\N	3
76	1076	2	7	1	11	Stuffy air in Meridian	After an hour with ten people in Meridian all are yawning. The ventilation seems to be off.	{"kind": "Heating and air", "place": "ground floor, near room Meridian", "danger": "no"}	resolved	normal	2026-02-02 13:24:24+00	2026-02-04 10:40:54+00	2026-02-03 17:08:05+00	6
82	1082	1	6	1	3	Technician starts in Basel	Emil Sørensen is on the road all week and needs the tablet with the strong case, a car charger and mobile data.	{"kit": "Field work", "remote": "yes", "starter": "Emil Sørensen", "start_on": "2026-02-19"}	resolved	normal	2026-02-03 16:03:29+00	2026-02-05 09:12:36+00	2026-02-05 08:07:50+00	4
83	1083	2	7	25	10	Lamp flickers above desk 3.22	Hi all,\nThe tube above desk 3.22 flickers, I get a headache.	{"kind": "Light and power", "place": "fifth floor, near room Fjord", "danger": "no"}	resolved	normal	2026-02-03 16:13:26+00	2026-02-06 08:36:23+00	2026-02-06 08:36:23+00	6
86	1086	2	9	25	11	Oakline Furniture sent 20 instead of 7	We ordered 7 and got 20. Where do I put the rest?\nMany thanks	{"weight": "7", "direction": "Incoming"}	resolved	normal	2026-02-05 13:32:17+00	2026-02-06 15:48:58+00	2026-02-06 15:48:58+00	6
84	1084	4	16	19	4	Parental leave: split or in one piece?	Hello,\nWe're expecting our first child 🎉 I would like to take six months and come back part time. What do you need, and by when?	{"kind": "Parental leave", "first_day": "2026-02-11"}	resolved	normal	2026-02-04 15:58:58+00	2026-02-09 12:38:09+00	2026-02-09 12:38:09+00	6
85	1085	2	9	9	12	Battery shipment refused by the courier	Hey,\nThe courier sent our parcel back: lithium batteries without a label. The customer waits.	{"direction": "Outgoing"}	resolved	high	2026-02-05 11:48:41+00	2026-02-09 13:23:07+00	2026-02-09 08:57:13+00	6
88	1088	1	1	18	8	Second screen for desk 3.22	I compare two big tables all day and scroll myself silly on the laptop screen. A 34-inch Panora Wide like the others on the fifth floor have would help a lot.	{"asset": "NB-4917", "device": "Screen", "blocked": "no"}	resolved	normal	2026-02-06 15:45:46+00	2026-02-10 08:56:15+00	2026-02-10 07:59:02+00	3
87	1087	1	12	1	2	Interpreting channel in the call	We have guests from three countries and need an interpreting channel in the video call.	{"people": "20", "held_on": "2026-02-10", "catering": "no"}	resolved	normal	2026-02-06 08:17:23+00	2026-02-10 12:31:06+00	2026-02-10 08:03:44+00	6
89	1089	2	10	4	12	Bike with a flat tyre	Rear tyre of bike 3 is flat, I pushed it home in the rain.	{"trip": "Leeds and back", "from_on": "2026-02-23", "vehicle": "Bike"}	resolved	low	2026-02-10 13:58:26+00	2026-02-12 11:52:50+00	2026-02-12 11:52:50+00	6
91	1091	4	17	20	17	Letter about home office for tax	Hi all,\nTax adviser wants the number of days I worked at home. Call me if that is easier.	{"kind": "Other", "language": "English"}	resolved	normal	2026-02-13 07:34:37+00	2026-02-16 08:28:32+00	2026-02-16 08:28:32+00	5
92	1092	1	3	20	\N	Time tracking asks for an update I can't do	Hi,\nThe app refuses to start since Thursday: "please update to version 8".	{"cost": "Free", "devices": "1", "product": "Timeboard app"}	open	normal	2026-02-13 12:01:02+00	2026-02-16 13:48:37+00	\N	2
93	1093	1	1	25	2	Headset crackles in every call	Good morning,\nIn calls people hear me crackling, with the laptop's own microphone it is fine. Already tried another USB port. Thanks a lot 🙏	{"device": "Headset", "blocked": "no"}	resolved	normal	2026-02-16 07:09:07+00	2026-02-17 13:27:19+00	2026-02-17 13:27:19+00	3
97	1097	1	5	22	\N	Authenticator codes are refused	I changed to a Halo S and traded in the old one without thinking of the codes.	{"kind": "Second factor"}	open	high	2026-02-17 13:34:34+00	2026-02-18 15:50:28+00	\N	2
95	1095	4	16	1	17	Carry over 4 days of holiday	I couldn't take 4 days because of Acorn. May I take them over?	{"kind": "Holiday", "first_day": "2026-03-03"}	resolved	normal	2026-02-17 09:16:15+00	2026-02-19 08:10:45+00	2026-02-19 08:10:45+00	6
96	1096	4	19	21	17	Work from Utrecht for a month	May I work from my parents' in Utrecht for four weeks? I am in the office until Thursday.	{"change": "Place of work", "from_on": "2026-02-26"}	resolved	normal	2026-02-17 10:22:40+00	2026-02-19 08:40:48+00	2026-02-18 15:08:51+00	4
94	1094	3	14	1	14	Weekend access for Thursday shift	We do stocktaking on Saturday, 6 people have to get in. Thank you.	{"kind": "More doors"}	in_progress	low	2026-02-16 08:36:45+00	2026-02-19 14:13:03+00	\N	6
102	1102	1	1	20	8	Replace my Kestrel X3 Pro, five years old	Mine turned five in spring, the hinge is loose and it can't take the next system update. According to the wiki the limit is four years. Thanks a lot 🙏	{"asset": "NB-4103", "device": "Laptop", "blocked": "no"}	resolved	normal	2026-02-19 08:38:53+00	2026-02-19 15:33:09+00	2026-02-19 12:32:44+00	3
101	1101	1	5	19	2	Add Ana Petrović to our team mailbox	Ana Petrović should see our shared mailbox from Tuesday on. Call me if that is easier.	{"kind": "Mailbox or list"}	resolved	high	2026-02-18 17:48:17+00	2026-02-19 20:11:07+00	2026-02-19 14:00:14+00	4
98	1098	1	2	22	2	Faro CRM for our new colleague Greta Baumann	Greta Baumann takes over the Graz customers and must be able to edit contacts and offers.	{"level": "Edit", "system": "Faro CRM", "approver": "team lead"}	in_progress	normal	2026-02-17 14:15:50+00	2026-02-20 11:04:10+00	\N	5
103	1103	4	18	1	17	Job ticket still deducted	I cancelled the job ticket in time but it's still deducted.\nBest,\nZoë	{"month": "Last month", "topic": "Payslip"}	resolved	normal	2026-02-19 09:08:19+00	2026-02-20 12:21:50+00	2026-02-20 12:21:50+00	2
99	1099	1	1	24	2	Laptop renewal, NB-4547	I got the notice that NB-4547 leaves support at the end of the quarter.	{"device": "Laptop", "blocked": "no"}	resolved	low	2026-02-17 18:49:55+00	2026-02-20 13:33:28+00	2026-02-20 08:54:20+00	7
100	1100	1	5	1	2	Please change my name everywhere	Good morning,\nI married and my surname changes. HR has the papers. What happens with my address and old mails? Call me if that is easier.	{"kind": "Name change"}	waiting	high	2026-02-18 11:58:24+00	2026-02-23 18:35:47+00	\N	4
104	1104	3	11	1	14	Bus or train for 25 people?	25 people to Gdańsk for a day. Is a bus cheaper?	{"mode": "Train", "leave_on": "2026-03-02", "return_on": "2026-03-04", "destination": "Gdańsk"}	in_progress	normal	2026-02-19 14:50:00+00	2026-02-25 08:46:09+00	\N	7
90	1090	3	11	1	14	Flight to Graz, not before 14:00	Hi all,\nI would have taken the train, but it takes fourteen hours. Hand luggage only.	{"mode": "Flight", "leave_on": "2026-02-20", "destination": "Graz"}	cancelled	low	2026-02-11 16:11:48+00	2026-02-23 08:22:33+00	\N	4
107	1107	4	17	18	4	Confirmation for the kindergarten	Kindergarten asks for a note that says that both parents work.	{"kind": "Employment", "language": "French", "needed_by": "2026-03-10"}	waiting	high	2026-02-25 07:25:09+00	2026-02-25 10:34:10+00	\N	4
108	1108	2	7	25	12	Window in Cedar is stuck open	Hi all,\nThe window in Cedar can't be closed and they've forecast storm for Tuesday. Thanks in advance.	{"kind": "Doors and windows", "place": "third floor, near room Cedar", "danger": "yes"}	resolved	normal	2026-02-25 09:28:38+00	2026-02-25 15:56:00+00	2026-02-25 10:17:56+00	3
112	1112	4	18	1	4	Bonus paid at the wrong rate	I changed to 80 % in spring. Is the bonus for the whole year at 80 %? Call me if that is easier.	{"topic": "Bonus"}	waiting	normal	2026-02-25 14:14:02+00	2026-02-26 07:25:23+00	\N	4
111	1111	1	2	1	3	Dashboard access for Acorn	Could I have my own view of the web statistics? Reading only.	{"level": "Read", "system": "Other", "approver": "Diego Arrieta"}	resolved	high	2026-02-25 13:40:38+00	2026-02-26 09:08:09+00	2026-02-26 09:08:09+00	4
109	1109	1	2	22	9	Paperhouse shows me 0 documents	After the migration my archive is empty. I had about 200 contracts in there.	{"level": "Edit", "until": "2026-03-16", "system": "Paperhouse"}	resolved	normal	2026-02-25 11:55:11+00	2026-02-26 09:11:33+00	2026-02-25 16:30:52+00	3
105	1105	1	4	25	2	Export out of Mapleboard cuts umlauts	Exported names come out as "MÃ¼ller" instead of "Müller". Since the update on Friday.	{"where": "A business system", "people": "8"}	resolved	high	2026-02-24 13:48:22+00	2026-02-26 09:39:27+00	2026-02-26 08:52:34+00	4
106	1106	2	7	21	11	Too hot on the fifth floor	After an hour with ten people in Delta all are yawning. The ventilation seems to be off.\nThanks!	{"kind": "Heating and air", "place": "kitchen, fifth floor", "danger": "no"}	open	normal	2026-02-24 17:47:42+00	2026-02-26 13:20:45+00	\N	3
113	1113	3	12	24	14	Catering for the Sparrow launch	For the launch of Sparrow: something small to eat, coffee, cake. No rush.	{"people": "40", "held_on": "2026-03-09", "catering": "yes"}	open	normal	2026-02-26 09:58:08+00	2026-02-26 13:50:31+00	\N	2
110	1110	3	15	22	14	Receipt lost, what now?	Lost the taxi receipt. 120 euro altogether.	{"kind": "Expenses", "amount": "120", "supplier": "Oakline Furniture"}	resolved	normal	2026-02-25 11:56:16+00	2026-02-26 15:01:59+00	2026-02-26 15:01:59+00	2
116	1116	1	4	21	\N	Meetings appear an hour late	Since coming back from Malmö all my meetings are one hour late in the phone but right in the laptop.	{"since": "2026-02-26", "where": "Mail and calendar", "people": "7"}	open	normal	2026-02-27 11:40:27+00	2026-02-27 11:40:27+00	\N	1
117	1117	2	7	1	\N	Standing desk 4.05 stuck at the top	Desk 4.05 went up and doesn't come down. I'm 1.58.	{"kind": "Furniture", "place": "third floor, near room Quartz", "danger": "no"}	open	high	2026-02-27 14:03:17+00	2026-02-27 14:03:17+00	\N	1
119	1119	1	5	21	\N	Locked out after holiday	Three weeks of sun and I have forgotten my password. Now it's locked 🙈	{"kind": "Locked out"}	open	urgent	2026-02-27 16:57:38+00	2026-02-27 16:57:38+00	\N	1
115	1115	3	14	1	14	Key for the cupboard at 2.31	Hello,\nI've lost the small key for my cupboard. Contents: tea and tax papers. Thank you.	{"who": "me", "kind": "Key"}	in_progress	normal	2026-02-27 07:28:10+00	2026-03-02 07:28:03+00	\N	4
114	1114	2	10	20	12	Fuel card of van 3 lost	The fuel card isn't in its sleeve any more. Last used on Friday.\nMany thanks	{"from_on": "2026-03-06", "vehicle": "Van", "until_on": "2026-03-09"}	in_progress	normal	2026-02-26 13:44:37+00	2026-03-02 08:56:50+00	\N	4
118	1118	2	7	25	12	Leak in the kitchen, fifth floor	Water drips from the ceiling in front of Delta, a lot of it. We have put buckets there and moved the computers.	{"kind": "Water", "place": "fifth floor, near room Delta", "danger": "yes"}	in_progress	urgent	2026-02-27 14:13:15+00	2026-03-02 08:56:50+00	\N	5
120	1120	1	4	26	2	Wi-Fi AND cable dead, second floor	Nobody on the second floor has network since 16:05, neither Wi-Fi nor cable. Phones too. About 20 people.	{"since": "2026-03-02", "where": "Wi-Fi and network"}	in_progress	urgent	2026-03-02 08:44:32+00	2026-03-02 08:56:50+00	\N	6
\.


--
-- Data for Name: search_documents; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.search_documents (request_id, team_id, words, shown) FROM stdin;
1	2	'07':7A '1001':1A '3':6A 'a':19B,49C 'above':4A 'an':34C 'battery':51C 'corridor':13B,47C 'desk':5A 'flickers':3A 'got':48C 'i':16B,38C 'ignores':14B 'in':11B,45C 'just':29C 'lamp':2A,24C 'led':35C 'like':18B 'madman':20B 'many':21B 'me':15B 'moin':8B 'motion':9B,43C 'new':50C 'one':23C,31C 'or':25C 'replaced':32C 'row':28C 'sensor':10B,44C 'thanks':22B 'the':12B,26C,30C,42C,46C 'there':41C 'tube':36C 'up':40C 'was':39C 'wave':17B 'while':37C 'whole':27C 'with':33C	\N
3	3	'1003':1A '15':32C 'after':17B 'all':18B 'arrive':20B 'behind':29C,52C 'breakfast':55C 'by':34C,47C 'confirmed':51C 'fine':36C 'for':15B 'friday':22B,48C 'from':45C 'go':25C 'great':40C 'have':12B 'hear':44C 'hotel':2A,8B 'i':19B,37C 'in':3A 'included':56C 'is':5A,50C 'like':38C 'malmo':4A 'me':16B,46C 'minutes':33C 'no':13B 'on':21B 'one':28C 'overbooked':6A 'river':31C,54C 'room':14B,49C 'thanks':41C 'that':10B 'the':7B,27C,30C,53C 'they':11B 'to':26C 'tram':35C 'trams':39C 'will':43C 'would':23C 'wrote':9B 'you':24C,42C	\N
2	2	'1002':1A 'a':4A 'all':45C 'an':26C 'and':38C 'back':3A,11B 'box':19B,40C 'brightwater':13B 'catering':14B 'checking':23C 'device':6A,9B 'for':28C 'goes':10B 'good':46C 'has':16B 'in':24C 'issue':27C 'it':15B,30C 'just':22C 'label':36C 'list':35C 'loan':5A,8B 'many':20B 'me':29C 'my':34C 'next':32C 'now':47C 'on':33C,43C 'original':18B 'picked':41C 'printed':37C 's':31C 'send':2A 'still':25C 'thanks':21B 'the':7B,17B,39C 'to':12B 'tuesday':44C 'up':42C	\N
4	1	'1004':1A '13':23C,33C '3':3A,22C,32C '9':4A 'analysis':13B 'dropped':15B 'for':8A 'hello':11B 'installed':25C 'is':5A,24C 'it':35C 'kestrel':20B 'my':19B 'next':26C 'old':7A,29C 'on':18B 'one':30C 'our':9A,12B 'py':31C 'python':2A 'scripts':10A 'starts':34C 'the':16B,28C 'to':27C 'too':6A 'tools':14B 'version':17B 'x2':21B	\N
5	4	'1005':1A '12':12B 'a':5A,8B 'agreed':18C 'being':22C 'confirmed':24C 'course':6A,9B 'days':13B 'desk':31C 'for':4A,7B 'has':17C 'helpful':35C 'i':10B 'is':21C,32C 'kept':33C 'laptop':26C 'lead':16C 'leave':3A 'letter':20C 'need':11B 'signed':23C 'stays':27C 'thank':36C 'the':19C 'unpaid':2A,14B 'us':29C 'very':34C 'with':28C 'you':37C 'your':15C,25C,30C	\N
11	1	'1011':1A 'and':20B 'another':16B 'any':8A 'crm':7A 'customer':24B 'department':17B 'for':35C 'freya':2A,12B 'from':27C 'gets':22B 'good':10B 'have':6A 'holm':3A,13B 'in':18B 'is':33C 'list':29C 'mails':25B 'more':9A 'morning':11B 'moved':14B 'not':5A 'our':23B 'quarter':37C 'removed':26C 'review':32C 'should':4A 'spring':19B 'still':21B 'the':28C,31C 'this':36C 'ticked':34C 'to':15B 'too':30C	\N
6	1	'1006':1A 'accounts':3A 'and':14B,40C 'appreciated':56C 'choose':52C 'dario':54C 'department':46C 'directory':13B 'do':24C 'dot':34C 'double':37C 'entry':42C 'for':27C 'gone':39C 'help':49C 'i':7B 'in':11B,29C 'is':38C 'much':55C 'my':5A 'name':6A 'now':43C 'of':21C 'old':36C 'one':19B,31C 'people':15B,50C 'pick':16B 'should':48C 'show':8B 'shows':44C 'signing':28C 'thanks':53C 'that':47C 'the':12B,17B,22C,30C,33C,35C,45C 'to':51C 'twice':10B 'two':2A,23C 'up':9B 'use':26C 'which':20C 'with':4A,32C 'wrong':18B 'you':25C 'your':41C	\N
9	2	'10':28C '1009':1A '13':27C '6':8B 'all':7B 'at':26C 'basel':4A,16B 'be':20B 'boxes':9B 'by':22B,33C 'catalogues':11B 'courier':2A 'fair':14B 'for':12B 'have':18B 'hi':6B 'in':15B 'mail':34C 'monday':23B 'picked':24C 'the':13B 'there':21B 'they':17B 'to':3A,19B,31C 'today':5A 'tracking':29C 'up':25C 'went':30C 'with':10B 'you':32C	\N
10	2	'09':5A,13B '1':4A,12B,23B '1010':1A '58':24B 'all':40C 'and':16B 'at':7A 'back':38C 'cheers':25B 'chidi':26B 'come':19B 'comes':37C 'confirmed':39C 'czesc':10B 'desk':3A,11B,29C 'doesn':17B 'down':20B,31C 'e08':36C 'for':32C 'good':41C 'hold':30C 'i':21B 'if':35C 'm':22B 'reset':27C 'seconds':34C 'standing':2A 'stuck':6A 't':18B 'ten':33C 'the':8A,28C 'top':9A 'up':15B 'went':14B	\N
7	2	'1007':1A 'a':23B 'again':63C 'and':14B,36C 'any':27C,49C 'are':25C 'asks':10B 'be':12B 'below':33C 'by':47C 'coffee':2A,8B,62C 'cupboard':32C 'descale':4A 'descaled':13B,59C 'from':45C 'great':40C 'have':16B 'hear':44C 'hey':6B 'in':30C 'it':37C,53C 'left':19B,29C 'like':61C 'list':58C 'lot':24B 'machine':3A,9B 'me':5A,46C 'morale':20B 'my':57C 'needs':38C 'news':50C 'next':55C 'no':17B 'on':51C,56C 'one':35C 'only':34C 'powder':18B 's':54C 'sinks':21B 'tablets':28C 'tastes':60C 'thanks':22B,41C 'the':7B,31C 'there':26C 'this':52C 'to':11B 'tuesday':48C 'two':39C 'we':15B 'will':43C 'you':42C	\N
12	1	'1012':1A '17':58C '18':61C '3b':57C,60C 'after':2A 'again':45C,71C 'am':33C 'and':59C 'are':16B,78C 'ask':44C 'asked':70C 'be':82C 'both':72C 'cables':15B 'czesc':9B 'desk':11B 'details':49C 'else':67C 'everything':38C 'for':28C,47C,65C 'have':69C 'hello':62C 'i':32C,68C 'is':12B,27C,51C 'isn':23B 'it':30C,35C 'light':19B 'move':4A 'need':42C 'no':5A,7A,41C 'not':75C 'now':79C 'number':53C 'on':20B,36C,54C 'one':26C 'online':83C 'passing':34C 'patched':76C 'phone':6A 'ports':73C 'screen':8A 'should':81C 'socket':22B,56C 'somebody':66C 'still':63C 't':24B 'team':31C 'thanks':46C 'the':3A,10B,14B,18B,21B,29C,48C,52C,55C 'there':13B,17B 'they':77C 'this':25C 'to':43C 'waiting':64C 'were':74C 'what':50C 'with':37C 'wrote':40C 'you':39C,80C	\N
8	2	'1008':1A 'a':33C 'afternoon':46C 'are':31C 'bartek':18C 'be':23C,37C 'before':25C 'brilliant':54C 'busy':32C 'cleaned':47C 'dare':14B 'date':35C 'died':9B 'early':20C 'eight':26C 'enough':38C 'fine':24C 'floor':6A 'forgotten':40C 'fourth':5A 'friday':21C 'fridge':12B 'hi':17C 'i':13B,28C,41C 'in':10B 'it':44C,49C 'kitchen':2A 'know':29C 'lemon':52C 'look':16B 'm':42C 'morning':22C 'not':15B,39C 'now':53C 'of':51C 'on':3A,43C 'perfect':27C 'pieter':56C 'rough':34C 'smells':7A,50C 'something':8B 'thanks':55C 'the':4A,11B 'this':45C 'twice':48C 'would':19C,36C 'you':30C	\N
36	3	'1036':1A 'a':5A 'abroad':14B 'all':36C 'an':20B 'and':15B,28C,32C 'as':30C 'asks':18B 'by':33C 'confirmed':35C 'embassy':17B 'for':4A,19B 'from':13B 'good':7B,37C 'invitation':21B,25C 'is':26C 'kenji':9B 'letter':3A 'mori':10B 'morning':8B 'our':23B 'post':34C 'scan':31C 'sent':29C 'signed':27C 'stamp':24B 'the':16B 'trip':6A 'us':12B 'visa':2A 'visits':11B 'with':22B	\N
16	4	'1016':1A 'agrees':17B 'been':10B 'date':7A 'for':12B 'four':13B 'i':8B 'is':4A 'it':19B,22C 'itself':24C 'junior':11B 'lead':16B 'my':2A,15B 'of':6A 'out':5A 's':20B 'solved':23C 'that':18B 'time':21B 'title':3A 've':9B 'years':14B	\N
13	1	'1013':1A '16':15B 'a':63C 'again':78C 'am':40B 'and':52C,72C 'any':7A 'back':80C 'black':26B,77C 'book':14B 'but':22B 'button':30B 'cause':89C 'days':71C 'dock':51C 'fans':20B 'fine':68C 'firmware':48C 'fixed':95C 'for':31B,69C,84C 'found':86C 'helps':34B 'here':65C 'hm':79C 'holding':27B 'hybrid':55C 'i':10B,39B 'if':99C 'in':16B,41B,62C 'is':76C 'it':57C,66C,75C,92C 'laptop':2A 'list':83C 'lumo':13B 'more':8A 'morning':18B,74C 'my':12B,82C 'next':37B 'not':100C 'of':49C 'off':54C 'office':43B 'on':81C 'open':11B 'please':96C 'power':29B 'real':88C 'row':64C 'run':21B 'screen':24B 'seconds':33B 'should':93C 'sleep':56C 'stay':94C 'stays':25B 'switched':53C 't':4A 'tell':97C 'ten':32B 'the':17B,19B,23B,28B,36B,42B,47C,87C 'this':73C,90C 'time':38B,91C 'times':61C 'today':85C 'tuesday':45B 'twenty':60C 'two':70C 'until':35B,44B 'up':6A,59C 'updated':46C 'us':98C 'wake':5A 'was':67C 'when':9B 'woke':58C 'won':3A 'your':50C	\N
15	1	'1015':1A 'a':19B 'and':30C 'both':33C 'checked':29C 'colleagues':23B 'draw':14B 'enough':45C 'for':4A,8B 'free':20B 'graz':25B 'hello':7B 'here':43C 'if':35C 'in':24B 'installed':31C 'is':18B,44C 'it':40C 'keep':39C 'line':42C 'machines':34C 'map':2A 'much':49C 'no':27B 'on':15B,32C 'one':41C 'paper':16B 'planning':5A,9B 'program':21B 'routes':6A 'rush':28B 'so':48C 'thank':46C 'that':22B 'the':10B 'there':17B 'to':38C 'tool':3A 'tours':12B 'use':26B 'van':11B 'want':37C 'we':13B 'you':36C,47C	\N
18	3	'1018':1A 'about':4A,26B 'and':22B,33C 'are':34C 'arrived':32C 'aurora':39C 'bartek':29B 'books':3A 'charts':27B 'cheers':28B 'design':21B 'edition':18B 'have':31C 'in':38C 'lighthouse':6A 'new':17B 'on':14B,19B,35C 'one':13B,25B 'orange':12B 'order':8B 'please':7B 'project':5A 'shelf':37C 'small':24B 'statistics':15B 'survey':20B 'the':11B,16B,23B,36C 'these':9B 'they':30C 'three':2A,10B	\N
14	1	'10':16B,82C '1014':1A '14':26B '45':17B,83C 'a':48C 'about':25B 'an':61C 'and':77C,93C 'are':46C 'at':29C 'back':73C 'below':53C 'cabinet':38C,76C 'cable':22B,49C 'checking':58C 'customer':55C 'electrician':40C 'everything':78C 'fi':20B 'first':6A,11B 'floor':7A,12B,52C 'for':54C,63C 'from':50C 'fuse':87C 'has':13B 'in':35C,59C,74C 'is':41C,72C,79C,91C 'issue':62C 'it':65C,84C 'just':57C 'list':70C 'me':64C 'monitored':94C 'my':69C 'neither':18B 'network':3A,14B,37C 'new':89C 'next':67C 'no':2A,33C 'nobody':8B 'nor':21B 'on':4A,9B,42C,68C 'one':90C 'people':27B 'phones':23B 'power':34C,71C 'running':47C 's':66C 'same':28C 'service':56C 'side':32C 'since':15B,81C 'still':60C 'stronger':92C 'the':5A,10B,30C,36C,39C,43C,51C,75C,86C,88C 'too':24B 'up':80C 'was':85C 'way':44C 'we':45C 'wi':19B 'window':31C	\N
19	4	'1019':1A 'a':5A 'camille':22B 'cheers':21B 'has':28C 'in':7B 'is':3A,25C 'isn':11B 'its':29C 'life':20B 'mentioned':13B 'missing':4A 'my':8B,19B 'of':18B 'own':30C 'paragraph':31C 'project':6A 'reference':2A,9B,24C 'signed':26C 'sparrow':10B,27C 't':12B 'that':14B 'two':16B 'was':15B 'years':17B 'your':23C	\N
21	1	'1021':1A '18':39C 'advance':29B 'and':19B,36C 'asking':6A 'beaucoup':50C 'blocked':33C 'boss':5A 'but':24B 'buy':15B 'cards':9A,17B 'clearly':22B 'director':11B 'everybody':35C 'exactly':47C 'fake':23B 'for':7A,34C,43C 'from':3A,38C 'gift':8A,16B 'in':20B,28B 'it':30C 'made':26B 'mail':2A 'mailboxes':40C 'me':13B 'merci':49C 'phishing':32C 'quickly':18B 'removed':37C 'reporting':44C 'right':48C 's':46C 'secret':21B 'thank':41C 'thanks':27B 'that':45C 'the':4A,10B 'to':14B 'wants':12B 'was':31C 'well':25B 'you':42C	\N
22	4	'10':36C '1022':1A '120':16B '45':37C 'a':18B 'adviser':30C 'all':10B,39C 'as':27C 'at':35C 'changed':26C 'company':2A 'confirmed':38C 'd':12B 'do':6A 'euro':17B 'from':20B 'get':8A 'good':40C 'hi':9B 'how':4A 'i':7A,11B 'like':13B 'meets':31C 'month':19B,22B 'much':5A 'next':21B 'no':24B 'on':23B,33C 'pay':15B 'pension':3A 'rush':25B 'the':29C 'to':14B 'tuesday':34C 'wished':28C 'you':32C	\N
25	4	'1025':1A 'and':11B 'back':34C 'call':19B 'changed':25C 'class':4A,18B 'difference':33C 'easier':24B 'from':26C 'get':31C 'hello':5B 'i':12B 'if':21B 'in':9B,15B 'is':23B 'm':13B 'married':8B 'me':20B 'month':28C 'next':37C 'old':17B 'on':29C 'payslip':38C 'still':14B 'summer':10B 'tax':3A 'team':6B 'that':22B 'the':16B,32C,36C 'this':27C 'we':7B 'with':35C 'wrong':2A 'you':30C	\N
23	1	'1023':1A 'a':12B,47C 'and':15B 'another':27B 'app':7A,20B 'c':32C,39C 'case':54C 'do':9B 'don':16B 'first':56C 'gets':57C 'hardware':2A 'have':11B 'hi':29C 'i':8B 'in':50C,53C 'instead':4A 'is':25B,43C 'key':3A,42C 'lost':58C 'my':22B 'not':10B 'of':5A 'older':35C 'on':21B 'one':24B,49C 'or':33C 'our':51C 'own':23B 'phone':14B 'plug':37C 'registered':44C 's':46C 'safe':52C 'salma':30C 'second':48C 'security':41C 't':17B 'the':6A,19B,34C,55C 'there':26B,45C 'usb':31C,38C 'want':18B 'way':28B 'wide':36C 'work':13B 'your':40C	\N
17	1	'07':7A,12B '1017':1A '3':6A,11B 'all':23B 'an':39C 'any':51C 'at':4A,9B,26B 'back':22B 'black':16B 'both':13B 'checking':36C 'come':21B 'day':24B 'desk':5A,10B 'desks':28B 'docking':2A 'fine':32B 'flickers':8A 'for':17B,41C 'go':15B 'help':49C 'in':37C 'is':31B 'issue':40C 'just':35C 'laptop':30B 'long':25B 'me':42C 'my':29B 'nag':45C 'news':52C 'on':53C 'other':27B 'really':48C 'screens':14B 'seconds':19B 'sorry':43C 'station':3A 'still':38C 'thank':33B 'then':20B 'this':46C,54C 'to':44C 'two':18B 'us':50C 'would':47C 'you':34B	\N
20	1	'1020':1A '16':7A '5':52C 'a':10A,18B,45C 'about':21B 'again':55C,83C 'ages':16B 'am':69C 'and':41C,80C 'at':28B 'below':51C 'book':6A 'broken':40C 'checked':77C 'do':34B 'done':72C 'even':31B 'everything':14B 'fan':2A,25B,62C 'for':65C 'full':29B 'good':12B 'hairdryer':11A 'have':76C 'i':33B,68C,75C 'in':44C 'index':38C 'is':26B,50C 'it':48C,71C,78C 'itself':43C 'like':9A 'load':49C 'look':82C 'loop':46C 'lumo':5A 'mail':19B 'morning':13B,60C 'my':4A 'noise':63C 'nothing':35B 'now':53C,74C 'of':3A 'on':27B,70C,84C 'opening':17B 'properly':73C 'rebuilt':42C 'reset':47C 'restart':58C 'same':61C 'search':37C 'seconds':23B 'since':56C 'slow':54C 'sounds':8A 'speed':30B 'takes':15B,20B 'telling':66C 'ten':22B 'thanks':64C,87C 'the':24B,36C,57C 'this':59C 'thursday':85C 'twice':79C 'us':67C 'was':39C 'when':32B 'will':81C 'works':86C	\N
24	1	'1024':1A '50':27C 'a':22B 'again':50C 'all':52C 'and':51C 'archive':29C 'archiving':42C 'arrived':56C 'back':17B 'because':41C 'been':44C 'called':10B 'come':16B 'customers':2A,9B 'everything':19B 'from':6A 'full':5A,40C 'gb':28C 'get':3A 'had':43C 'have':55C 'hit':26C 'inside':18B 'is':48C 'it':47C 'lot':23B 'mailbox':4A,25C,38C 'mails':15B,54C 'migration':35C 'off':32C,46C 'on':49C 'rule':30C 'say':12B 'shared':24C,37C 'since':33C 'switched':45C 'thanks':21B 'that':13B 'the':34C,36C 'their':14B 'to':11B 'two':8B 'us':7A 'waiting':53C 'was':31C,39C 'works':20B	'1024':1A 'a':22B 'again':38C 'all':40C 'and':39C 'archiving':30C 'arrived':44C 'back':17B 'because':29C 'been':32C 'called':10B 'come':16B 'customers':2A,9B 'everything':19B 'from':6A 'full':5A,28C 'get':3A 'had':31C 'have':43C 'inside':18B 'is':36C 'it':35C 'lot':23B 'mailbox':4A,26C 'mails':15B,42C 'off':34C 'on':37C 'say':12B 'shared':25C 'switched':33C 'thanks':21B 'that':13B 'the':24C 'their':14B 'to':11B 'two':8B 'us':7A 'waiting':41C 'was':27C 'works':20B
26	1	'102':56C '1026':1A '62':49C 'a':14B 'about':13B 'and':51C,59C 'anh':67C 'are':12B,33C,48C 'as':63C 'blue':42C 'brilliant':65C 'come':3A 'core':43C,45C 'details':30C 'doesn':23B 'for':28C 'from':8B 'gate':10B 'in':34C 'it':58C 'labels':2A,7B 'mm':50C 'new':20B 'on':55C 'ones':36C,47C 'or':40C 'out':4A 'printer':11B,53C,62C 'read':25B 'red':39C,44C,46C 'rolls':21B,32C 'scanner':22B 'set':57C 'since':18B 'small':6A,17B 'spare':61C 't':24B 'thanks':27C,66C 'the':9B,19B,29C,35C,38C,41C,52C,60C 'them':26B 'third':15B 'too':5A,16B 'was':54C 'well':64C 'which':31C 'with':37C	\N
27	3	'1027':1A '15':19B '40':13B '8':18B 'a':10B 'advance':22B 'all':33C 'and':27C 'are':29C 'book':2A 'daylight':16B 'for':4A,12B 'from':17B 'glasses':28C 'good':34C 'in':21B 'is':24C 'meridian':3A,23C 'morning':7A 'need':9B 'now':35C 'on':30C 'people':14B 'room':11B 'table':32C 'thanks':20B 'the':5A,31C 'water':26C 'we':8B 'whole':6A 'with':15B 'yours':25C	\N
28	3	'1028':1A '31':10B 'a':17B 'after':9B 'all':34C 'and':16B,38C 'are':43C 'as':23C,39C 'aurora':28C,42C 'b':25C,41C 'cake':14B 'come':46C 'day':49C 'farewell':2A 'few':18B 'flowers':15B,45C 'for':3A 'free':30C 'i':35C 'if':27C 'indoors':22C 'is':29C 'kenji':4A,6B 'mori':5A,7B 'need':36C 'no':20B 'on':47C 'perfect':31C,50C 'plan':24C,40C 'reserved':44C 'retires':8B 'rush':21B 's':33C 'something':12B 'terrace':37C 'thank':51C 'that':32C 'the':48C 'with':13B 'words':19B 'years':11B 'yes':26C 'you':52C	\N
30	3	'1030':1A 'a':48C 'account':14B 'and':51C 'anything':23B 'back':50C 'bank':3A,13B 'by':53C 'call':24B,32C,49C 'called':42C 'change':2A 'changed':16B,52C 'checked':46C 'details':4A 'did':30C 'didn':20B 'do':22B 'doing':60C 'easier':29B 'elektro':7A,9B 'file':41C 'for':57C 'genuine':45C 'has':15B 'have':39C 'i':19B 'if':26B 'is':28B 'it':43C,61C 'just':59C 'kranz':6A,8B 'me':25B 'not':58C 'number':36C 'of':5A 'on':34C,40C 'people':55C 'phishy':18B 's':44C 'sounds':17B 't':21B 'thanks':56C 'that':11B,27B,37C 'the':12B,35C 'them':33C 'two':54C 'we':38C 'with':47C 'wrote':10B 'you':31C	\N
31	1	'1031':1A '2140':47C,59C 'all':42C 'am':9B 'and':17B,48C,62C 'are':5A,54C 'at':45C 'below':51C 'but':29B 'can':26B,39C 'centres':37C 'cost':36C 'covering':10B 'during':14B 'end':16B 'for':11B 'give':41C 'grey':34B 'greyed':6A 'have':18B 'i':8B,25B 'in':3A,28B,55C,63C 'is':33B,68C 'it':52C 'items':23B 'kenji':12B 'ledgerly':4A 'list':24B 'log':27B 'menu':31B,67C 'month':15B 'mori':13B 'of':43C 'once':46C,64C 'open':22B 'out':7A,61C 'pull':20B 'reports':2A,32B,58C 'role':57C 'sign':60C 't':40C 'the':21B,30B,49C,56C,66C 'them':44C 'then':65C 'there':69C 'to':19B 'two':50C 'we':38C 'which':35C 'you':53C	\N
32	2	'1032':1A 'afternoon':37C 'an':26C 'back':6A 'checking':23C 'fall':20B 'for':28C 'forgotten':31C 'from':12B 'going':18B 'hi':8B 'i':32C 'in':24C 'is':17B 'issue':27C 'it':35C 'just':22C 'loose':2A 'm':33C 'me':29C 'moves':15B 'not':30C 'on':4A,34C 'somebody':16B 'stairs':7A 'step':3A,11B 'still':25C 'the':5A,9B,13B 'there':21B 'third':10B 'this':36C 'to':19B 'top':14B	\N
33	2	'1033':1A 'again':44C 'am':18B,32C 'and':48C 'are':53C 'ask':43C 'at':54C 'broken':6A 'but':10B 'coat':14B 'desk':56C 'drilled':46C 'everything':37C 'for':27C 'happens':12B 'i':17B,31C 'in':19B 'inside':16B 'is':5A,15B,26C 'it':34C 'juniper':4A 'key':8B 'keys':52C 'lock':2A,45C 'my':13B 'need':41C 'new':51C 'no':40C 'nothing':11B 'of':3A 'office':21B 'on':35C 'one':25C 'operations':29C 'out':47C 'passing':33C 'replaced':49C 'team':30C 'thanks':57C 'the':7B,20B,28C,55C 'this':24C 'to':42C 'turns':9B 'two':50C 'until':22B 'wednesday':23B 'with':36C 'works':58C 'wrote':39C 'you':38C	\N
34	2	'1':42C '100':57C '1034':1A '4':50C 'a':4A 'at':36C 'back':13B 'before':25C,35C 'box':49C 'by':53C 'came':52C 'car':2A 'charged':55C 'code':51C 'customer':5A,9B 'electric':17B 'evening':16B,34C 'fine':19B 'for':3A 'gets':22B 'if':20B 'in':7A,11B,14B,47C 'is':18B,43C,46C 'it':21B 'key':31C,45C 'leaving':24C 'mail':54C 'need':29C 'on':32C 'please':40C 'seven':26C 'six':37C 'so':38C 'the':15B,30C,33C,48C 'then':27C 'there':23B 'to':56C 'turin':8A,12B 'van':41C 'visit':6A,10B 'yes':39C 'you':28C 'yours':44C	\N
29	1	'09':12B '1':11B '1029':1A 'am':44C 'any':50C 'at':9B,49C 'back':41C 'buttons':36C 'closing':45C 'decides':29C 'design':2A 'designer':8B 'desk':10B 'details':23C 'everything':52C 'for':21C 'graphics':5A,13B 'handed':27C 'haven':38C 'heard':40C 'i':37C,43C 'is':53C 'it':28C,48C 'kept':54C 'kit':3A 'left':24C 'new':7B 'not':16B 'of':32C 'one':19B 'or':25C 'please':15B 'reopen':47C 'right':26C 's':35C 'side':31C 'small':18B 'so':42C 't':39C 'tablet':6A,14B,34C 'thanks':20C 'the':17B,22C,30C,33C 'this':46C 'time':51C 'with':4A	\N
35	1	'1035':1A 'a':5A,8B 'accounts':26C 'address':54C 'after':46C 'always':27C 'an':29C 'and':13B 'begins':10B 'by':44C 'contractor':6A,9B 'date':31C 'end':30C 'ends':43C 'for':4A,40C 'friday':12B 'from':20B 'get':28C 'instructions':49C 'itself':45C 'mathilde':22C 'moin':7B 'months':33C,48C 'needs':14B 'on':11B 'osei':42C 'outside':21B,25C 'perfect':55C 'private':53C 'reach':16B 'samuel':41C 'see':37C 'system':19B 'test':18B 'thank':56C 'the':17B,52C 'then':34C 'three':32C,47C 'to':15B,51C 'token':3A 'until':23C 'vpn':2A,38C 'we':35C 'went':50C 'when':24C 'will':36C 'works':39C 'you':57C	\N
38	1	'1038':1A '13':41C '4806':5A 'a':37C 'air':40C 'and':18B,53C 'any':16B 'back':57C 'battery':2A,32B,48C 'be':30B 'bulging':3A 'by':22B 'case':11B 'cheers':33B 'clicks':21B 'close':14B 'desk':9A 'doesn':12B 'flat':15B 'have':25B,36C 'i':24B 'is':49C 'it':46C 'itself':23B 'loan':38C 'lumo':39C 'may':29B 'more':17B 'nb':4A 'on':7A,45C,51C 'pieter':34B 'profile':44C 'read':26B 'replaced':50C 'swap':56C 't':13B 'that':27B 'the':8A,10B,19B,31B,47C 'then':54C 'this':28B 'thursday':52C 'touchpad':20B 'we':55C 'with':42C 'wobbles':6A 'you':35C 'your':43C	\N
37	1	'05':16B '1037':1A '16':15B 'a':32C 'account':9B 'an':28C,42C 'around':14B 'asking':61C 'at':6A 'check':51C 'computer':34C 'details':24C 'device':72C 'do':25C 'every':12B 'for':22C,62C 'from':70C 'have':27C 'helps':55C 'home':33C 'i':18B,49C 'in':45C 'is':10B,41C 'it':39C,56C 'kids':47C 'last':65C 'list':73C 'll':50C 'locked':11B 'mail':37C,63C 'morning':13B 'my':4A,8B 'night':7A 'nothing':20B 'old':29C,43C,59C 'on':38C 'or':31C 'our':36C 'password':5A,68C 'quiet':74C 'removed':69C 'room':48C 's':67C 'since':75C 'tablet':30C,44C,60C 'thanks':21C,53C 'that':54C 'the':23C,46C,58C 'then':76C 'there':40C 'though':17B 'tonight':52C 'tries':3A 'type':19B 'was':57C 'who':2A 'with':35C,64C 'year':66C 'you':26C 'your':71C	\N
39	2	'1039':1A '5':23C 'already':14B 'are':9B,28C 'boot':31C 'car':22C 'chains':3A,27C 'for':4A 'go':16B 'has':24C 'in':29C,35C 'on':13B 'once':34C 'over':19B 'pass':21B 'snow':2A 'thanks':39C 'the':5A,10B,20B,30C,36C 'them':33C 'to':7A,17B 'trip':6A 'try':32C 'turin':8A,18B 'tyres':12B,26C 'we':15B 'winter':11B,25C 'works':38C 'yard':37C	\N
40	3	'1040':1A '15':39C '8':38C 'a':32C 'am':22B 'appreciated':56C 'around':37C 'at':18B,45C 'badge':4A,12B 'be':17B 'blocked':40C 'bring':50C 'but':20B 'can':8B 'desk':48C 'did':28C 'door':33C 'find':10B 'front':47C 'good':5B 'hi':25C 'home':19B 'i':7B,21B 'id':52C 'is':44C 'it':15B,35C 'last':30C 'lost':2A 'may':16B 'morning':6B 'much':55C 'my':3A,11B 'new':42C 'not':23B 'oksana':26C 'one':43C 'open':31C 'please':49C 'since':13B 'sure':24B 't':9B 'thanks':53C 'the':41C,46C 'thursday':14B 'when':27C 'with':34C 'yesterday':36C 'you':29C 'your':51C 'yuki':54C	\N
42	2	'1042':1A '12':7B 'any':26C 'archive':2A 'are':24C 'attached':56C 'beaucoup':61C 'bin':37C,48C 'boxes':3A,8B 'data':28C 'details':23C 'done':43C 'files':10B 'folder':59C 'for':21C 'go':12B 'goes':33C 'in':29C,34C,39C,45C,51C 'is':55C 'it':30C,32C 'labelled':19B 'list':54C 'may':11B 'merci':60C 'of':9B,41C 'outside':15B 'personal':27C 're':18B 'rest':50C 'sealed':36C,47C 'store':6A,16B,53C 'thanks':20C 'the':5A,14B,22C,35C,46C,49C,52C 'them':42C 'then':31C 'there':25C 'they':17B 'to':4A,13B,57C 'two':40C,44C 'yes':38C 'your':58C	\N
41	2	'1041':1A '14':55C 'am':19B 'an':40C 'as':31C 'aurora':7A,26C 'back':49C 'be':48C 'booked':27C 'both':34C 'calendar':30C 'chairs':56C 'charts':60C 'checking':37C 'days':11B,35C 'flip':59C 'for':42C 'fresh':62C 'halfway':44C 'have':61C 'i':18B,46C 'in':3A,6A,20B,28C,38C 'is':25C,57C 'issue':41C 'it':14B 'just':36C 'leave':13B 'me':43C 'office':22B 'on':50C 'over':9B 'overnight':17B 'paper':63C 'please':12B 'ready':58C 'set':15B 'shape':5A,53C 'still':39C 'tables':2A 'the':21B,29C 'there':45C 'thursday':24B,51C 'training':8B 'two':10B 'u':4A,52C 'until':23B 'up':16B 'well':32C 'will':47C 'with':54C 'yes':33C	\N
44	3	'10':12B '1044':1A '13':11B 'a':23B 'and':13B,32C 'another':14B 'booked':8B 'booking':21B 'cedar':9B 'door':30C 'for':10B 'have':26C,34C 'i':33C 'in':4A 'is':16B 'lot':24B 'next':29C 'other':37C 'our':5A 'room':6A,28C 'same':20B 'sits':3A 'somebody':2A 'team':15B,38C 'thanks':22B 'the':19B,27C,36C 'there':17B 'today':31C 'told':35C 'we':7B 'went':40C 'what':39C 'with':18B 'wrong':41C 'you':25C	\N
43	2	'1043':1A 'again':45C,63C 'am':33C 'and':48C,55C 'are':57C 'ask':44C 'below':23B 'both':52C 'bracket':56C 'carpenter':50C 'electrician':47C 'everything':38C 'for':28C 'hangs':8A,15B 'here':53C 'hi':10B 'i':19B,32C 'in':6A,13B 'is':27C,61C 'it':24B,35C 'lagoon':7A,14B 'loose':9A 'need':42C 'no':41C 'not':21B 'on':3A,16B,36C 'one':17B,26C 'open':62C 'operations':30C 'passing':34C 'replaced':58C 'room':60C 'screen':2A,12B 'screw':18B 'sit':22B 'socket':54C 'team':31C 'the':4A,11B,29C,46C,49C,59C 'this':25C 'to':43C 'wall':5A 'were':51C 'with':37C 'would':20B 'wrote':40C 'you':39C	\N
45	1	'1045':1A 'a':3A,13B 'aloud':44C 'and':6A,18B,30C,34C 'are':32C 'at':16B 'braille':7A,26B 'driver':8A,27B,31C 'here':23B 'home':17B 'i':10B 'in':41C 'install':2A 'installed':33C 'like':20B 'mathilde':38C 'moin':9B 'reader':5A,15B,29C 'reads':43C 'same':22B 'screen':4A,14B,28C,42C 'sign':40C 'the':21B,25B,39C 'together':36C 'too':45C 'tried':35C 'with':12B,24B,37C 'work':11B 'would':19B	\N
117	2	'05':5A,12B '1':22B '1117':1A '4':4A,11B '58':23B 'and':15B 'at':7A 'come':18B 'desk':3A,10B 'doesn':16B 'down':19B 'i':20B 'm':21B 'standing':2A 'stuck':6A 't':17B 'the':8A 'top':9A 'up':14B 'went':13B	\N
48	2	'1048':1A 'a':9B,23C 'at':4A 'dug':18B 'fine':33C 'have':8B 'here':13B 'i':7B 'is':17B,22C,32C 'it':29C 'may':6B 'my':15B 'name':27C 'on':28C 'one':30C 'parcel':11B 'parcels':3A 'private':2A,10B 'sent':12B 'shelf':24C 'street':16B 'thanks':20B 'there':21C 'up':19B 'week':31C 'while':14B 'with':25C 'work':5A 'your':26C	\N
49	3	'1049':1A '20':29C '7':27C 'and':14B 'badge':2A,23C 'blinks':18B 'by':37C 'doesn':3A 'door':16B 'entrance':39C 'floor':13B 'from':26C 'hold':32C 'i':8B 'it':25C,33C,42C 'knows':43C 'lab':7A 'moved':9B 'on':30C 'once':40C 'open':5A 'opens':24C 'reader':36C 'red':19B 'second':12B 't':4A 'thank':20B 'the':6A,11B,15B,35C,38C 'then':41C 'there':17B 'to':10B,28C,34C 'weekdays':31C 'you':21B 'your':22C	\N
47	2	'1047':1A 'a':17B 'all':65C 'also':31C 'and':26B 'at':33C 'buckets':24B 'ceiling':7A,12B,71C,87C 'coming':4A 'computers':29B 'corridor':79C 'done':57C 'drips':9B,32C 'dryers':82C 'from':10B 'front':14B 'gets':88C 'getting':60C 'got':41C 'have':22B,39C 'here':70C 'hi':37C 'i':66C 'in':13B 'is':3A,69C,72C 'it':20B,30C,55C,58C 'keep':75C 'key':43C 'less':61C 'lot':18B 'monday':85C 'moved':27B 'need':67C 'next':90C 'now':36C 'of':15B,19B,77C 'open':73C 'out':76C 'painted':89C 'perfect':62C 'pipe':80C 'please':74C 'plumber':68C 'printer':35C 'put':23B 'quartz':16B 'red':49C 'repaired':81C 'right':53C 'riser':46C 'run':83C 's':59C,64C 'stops':56C 'thanks':93C 'that':63C 'the':6A,11B,28B,34C,42C,45C,48C,52C,78C,86C 'there':25B 'through':5A 'to':44C,51C 'turn':47C 'until':54C,84C 'valve':50C 'water':2A,8B 'we':21B 'week':91C 'works':92C 'you':40C 'נועה':38C	\N
50	1	'1050':1A '9':5A 'agency':8B 'all':16B,48C 'and':24C 'bold':25C 'brand':2A,13B 'by':44C 'details':21C 'family':29C,32C,41C 'font':3A,14B 'for':4A,19C 'headlines':39C 'in':15B,37C 'installed':43C 'is':36C,42C 'laptops':6A 'light':34C 'machines':50C 'marketing':49C 'need':11B 'now':46C 'on':47C 'once':52C 'one':35C 'only':22C 'or':26C 'policy':45C 'regular':23C 'restart':51C 's':9B 'templates':10B 'thanks':18C,53C 'the':7B,12B,20C,27C,30C,33C,38C,40C 'weights':17B 'whole':28C,31C 'works':54C	\N
52	1	'1052':1A '5g':7A,28C,35C 'a':26C,32C 'at':37C 'backup':44C 'best':17B 'bring':46C 'brisk':6A,27C,34C 'broken':9B 'care':16B 'cheaper':22C 'cracked':2A 'desk':40C 'else':11B 'everything':10B 'from':29C,42C 'george':18B 'glass':3A,8B 'hand':24C 'it':39C,53C 'my':5A 'of':20C 'old':48C 'on':4A 'one':49C 'out':19C,25C 'pick':52C 'please':45C 'replacement':33C 'restored':41C 'shelf':31C 'still':13B 'the':30C,38C,47C 'to':23C 'up':54C 'usable':14B 'waits':36C 'warranty':21C 'when':50C 'with':15B 'works':12B 'you':51C 'your':43C	'1052':1A '5g':7A,22C 'a':19C 'at':24C 'backup':31C 'best':17B 'bring':33C 'brisk':6A,21C 'broken':9B 'care':16B 'cracked':2A 'desk':27C 'else':11B 'everything':10B 'from':29C 'george':18B 'glass':3A,8B 'it':26C,40C 'my':5A 'old':35C 'on':4A 'one':36C 'pick':39C 'please':32C 'replacement':20C 'restored':28C 'still':13B 'the':25C,34C 'up':41C 'usable':14B 'waits':23C 'when':37C 'with':15B 'works':12B 'you':38C 'your':30C
51	2	'00':38C '1':26C '1051':1A '14':37C '5':10B 'a':13B 'all':19B 'and':12B 'at':36C 'counter':14B 'does':17B 'fair':5A 'fit':20B 'for':3A 'ghent':7A,16B 'in':6A,21B 'is':28C 'it':18B,27C 'kwame':35C 'mirrors':33C 'of':31C 'one':24B 'short':29C 'small':23B 'tables':11B 'take':9B 'the':4A,22B,32C 'to':15B 'tour':30C 'van':2A,25C 'we':8B 'with':34C	\N
53	1	'03':3A,7B,27C '1053':1A '2':14B '200':30C 'a':33C 'best':19B 'eats':4A 'every':10B 'has':28C 'jam':34C 'jams':8B 'not':18B 'on':9B 'or':17B 'out':24C 'page':12B 'pages':31C 'paper':5A,16B 'pr':2A,6B,26C 'printed':29C 'ravi':20B 'replaced':25C 'rollers':21C 'second':11B 'thanks':36C 'thick':15B 'tray':13B 'were':22C 'without':32C 'works':35C 'worn':23C	\N
54	1	'1054':1A 'and':26C 'archive':20B 'are':29C 'been':38C 'can':19B 'given':39C 'haddad':28C 'has':4A 'have':16B,37C 'hello':7B 'left':17B,36C 'leila':27C 'no':5A 'nobody':18B 'now':24B,31C 'of':33C 'or':21B 'our':13B 'owner':6A 'owners':30C 'pages':23B,32C 'people':10B,34C 'ran':12B 'rename':22B 'space':3A,15B,42C 'thanks':43C 'the':8B,41C 'to':40C 'two':9B 'who':11B,35C 'wiki':2A,14B 'works':44C 'you':25C	\N
55	3	'07':6A,11B,24C '1055':1A '3':5A,10B,23C 'a':13B 'arm':15B 'at':9B,22C 'broken':14B 'chair':3A,8B 'for':4A 'gone':28C 'grey':19C 'has':12B 'is':27C 'much':32C 'office':2A 'old':25C 'one':20C,26C 'so':31C 'stands':21C 'thank':16B,29C 'the':7B,18C 'you':17B,30C	\N
56	2	'1056':1A 'a':36C 'adjusted':46C 'again':49C 'and':16B,35C 'as':50C 'be':14B 'can':12B,25C 'closed':15B 'closes':48C 'door':41C 'for':21B 'forecast':19B 'helps':44C 'hinge':45C 'i':31C 'in':3A,10B 'is':5A,38C 'it':47C,51C 'lock':27C 'locked':34C 'm':32C 'note':37C 'on':39C 'one':23C 'open':7A 'quartz':4A,11B 'question':24C 'room':29C 'should':52C 'storm':20B 'stuck':6A 't':13B 'thanks':42C 'that':43C 'the':8B,28C,40C 'there':33C 'they':17B 'thursday':22B 'until':30C 've':18B 'window':2A,9B 'you':26C	\N
58	1	'1058':1A 'a':5A,19B 'address':33C 'answer':13B 'any':39C 'automatic':12B 'christmas':21B,25B 'colleague':6A 'from':8A 'has':37C 'in':34C 'is':7A,28C 'it':22B,35C 'last':9A 'mail':40C 'mailbox':16B 'merry':20B 'nobody':36C 'not':24B 'note':3A,27C 'of':4A,14B 'our':15B 'people':18B 'read':38C 's':23B 'set':29C 'team':32C 'the':11B,26C 'vacation':2A 'wishes':17B 'with':30C 'year':10A 'your':31C	\N
46	1	'1046':1A '8':16B 'a':43C,59C 'afternoon':10B 'afternoons':32C 'and':19B 'answer':56C,72C 'are':15B 'as':50C,52C,66C,68C 'available':13B 'can':47C,63C 'check':37C 'do':27C 'every':9B 'first':40C 'floating':22B 'for':3A 'go':48C,64C 'have':54C,70C 'hi':24C,41C,57C 'i':33C,46C,53C,62C,69C 'it':30C 'just':20B 'licence':2A,12B 'licences':23B 'like':35C 'log':39C 'more':5A 'mostly':31C 'nearly':8B 'no':11B 'of':17B 'on':49C,65C 'reminder':45C,61C 'seats':7A 'see':29C 'small':44C,60C 'soon':51C,67C 'statistics':6A 'the':38C 'there':14B 'to':36C 'tom':25C,42C,58C 'two':4A,21B 'us':18B 'when':26C 'would':34C 'you':28C 'your':55C,71C	\N
57	4	'1057':1A 'abroad':3A 'another':20B 'are':46C 'back':48C 'could':24C 'dates':31C,42C 'doctor':15B 'don':34C 'during':9B 'fell':7B 'form':5A 'get':51C 'given':47C 'hello':22C 'holiday':11B 'holidays':45C 'i':6B 'ill':8B 'in':12B,19B 'is':18B 'know':38C 'language':21B 'malmo':13B 'much':57C 'my':10B 'need':36C 'note':17B,28C 'only':32C,43C 'ravi':23C 'reason':40C 's':16B 'send':26C 'sent':41C 'sick':2A 'so':56C 'soon':53C 't':35C 'thank':54C 'the':14B,27C,30C,39C,44C 'to':37C,49C 'we':33C 'well':52C 'which':4A 'with':29C 'you':25C,50C,55C	\N
66	1	'1066':1A '80':57C 'a':11B,45C 'an':39C 'and':13B,53C 'are':32C 'at':56C 'back':44C 'bigger':51C 'crm':3A,42C 'database':28C 'disk':25C,46C 'end':19B 'enter':59C 'every':8B 'everybody':7A 'extremely':4A 'fails':15B 'faro':2A,41C 'for':6A 'full':30C,48C 'had':62C 'half':38C 'have':17B 'hour':40C 'in':37C 'is':43C,50C 'it':22C,49C 'making':33C 'minute':12B 'month':18B 'more':66C 'news':36C 'next':35C 'not':63C 'now':52C 'of':26C 'once':65C 'perfect':67C 'please':58C 'ran':29C,47C 'room':34C 'save':9B 'saved':64C 'see':21C 'slow':5A 'takes':10B 'thank':68C 'the':24C,27C 'then':14B 'too':23C 'us':55C 'warns':54C 'we':16B,20C,31C 'what':60C 'you':61C,69C	\N
59	1	'1059':1A '16':50C 'a':13B 'accounts':24B,45C 'after':12B 'all':62C 'are':25B,46C 'as':35C,42C,54C 'asleep':26B 'at':39C 'awake':47C 'back':5A,57C 'before':36C,43C,55C 'book':49C 'call':27B 'clarke':3A,10B,60C 'comes':4A 'confirmed':61C 'easier':32B 'else':22B 'first':40C 'from':6A 'gone':19B 'good':63C 'has':18B 'if':29B 'imani':2A,9B,59C 'is':31B,51C 'laptop':17B 'leave':8A 'lumo':48C 'me':28B 'old':16B 'or':37C 'parental':7A 'please':44C 'ready':52C 'returns':11B 'rights':34C,53C 'same':33C,41C 'smaller':38C 'someone':21B 'that':30B 'the':15B,23B 'to':20B,58C 'welcome':56C 'year':14B	\N
64	1	'10':59C '1064':1A 'an':31C 'and':29C 'at':58C 'call':41C 'calls':21C,23C 'capped':57C 'contract':3A 'cost':27C 'data':19C,36C,56C,63C 'details':17C 'do':51C 'enable':8B 'enough':38C 'extra':28C 'for':5A,15C,55C 'from':33C 'gb':60C 'ghent':6A 'good':45C 'i':10B,39C,47C 'in':65C 'is':37C,53C 'know':48C 'land':70C 'laptop':44C 'leave':11B 'manager':35C 'need':30C 'ok':32C 'on':12B,54C,62C 'only':18C 'or':20C 'outside':24C 'over':42C 'phone':2A 'please':7B 'roaming':4A,9B,52C,64C 'settings':67C 'switch':61C 'thanks':14C 'the':16C,25C,43C,66C 'then':46C 'to':50C 'too':22C 'tuesday':13B 'what':49C 'when':68C 'will':40C 'you':69C 'your':34C 'zone':26C	\N
69	3	'1069':1A '725':15B 'a':5A,12B,35C 'ago':21B 'approval':25C 'approved':18B 'colleague':36C 'daughters':3A,9B,43C 'euro':16B 'for':14B 'has':10B,30C,38C 'holm':2A,8B,42C 'hung':33C 'i':17B 'in':23C 'it':19B,32C 'knows':44C 'left':31C,39C 'of':27C 'paid':40C 'reminder':7A,13B 'second':6A 'sent':4A,11B 'somebody':28C 'step':26C 'stuck':22C 'the':24C 'today':41C 'weeks':20B 'who':29C,37C 'with':34C	'1069':1A '725':15B 'a':5A,12B,25C 'ago':21B 'approved':18B 'colleague':26C 'daughters':3A,9B,33C 'euro':16B 'for':14B 'has':10B,28C 'holm':2A,8B,32C 'hung':23C 'i':17B 'it':19B,22C 'knows':34C 'left':29C 'paid':30C 'reminder':7A,13B 'second':6A 'sent':4A,11B 'today':31C 'weeks':20B 'who':27C 'with':24C
61	2	'05':61C '1061':1A '16':60C '21':55C 'a':40C 'again':63C 'all':45C 'am':74C 'and':51C 'at':59C 'back':68C 'bled':48C 'cause':80C 'coats':25B 'cold':8A,16B,62C 'degrees':56C 'details':29C 'does':30C 'fixed':86C 'fjord':13B,58C 'floor':6A 'for':27C,70C 'found':77C 'fully':20B 'gurgle':32C 'gurgles':38C 'gurgling':66C 'heating':2A 'hello':9B 'i':46C,73C 'ice':15B 'if':90C 'in':12B,24B,57C 'is':14B,34C,67C 'it':31C,35C,37C,76C,83C 'like':39C 'morning':65C 'need':47C 'not':91C 'on':3A,75C 'or':33C 'perfect':42C 'please':87C 'pump':54C 'radiator':11B 'radiators':50C 'real':79C 'reset':52C 's':44C 'should':84C 'silent':36C 'sit':22B 'stay':85C 'stays':7A 'stomach':41C 'tell':88C 'telling':71C 'thanks':26C,69C 'that':43C 'the':4A,10B,28C,49C,53C,78C 'there':23B 'third':5A 'this':64C,81C 'though':17B 'time':82C 'turned':18B 'up':19B 'us':72C,89C 'we':21B	\N
65	3	'1065':1A '11':43C '12':5A 'a':13B,49C 'an':24C 'and':10B 'beside':44C 'checking':21C 'entrance':17B,46C 'expecting':9B 'for':4A,26C 'have':41C 'i':7B 'in':22C 'is':38C 'issue':25C 'it':30C,34C 'just':20C 'like':12B,36C 'looked':35C 'm':8B 'me':27C 'months':6A 'more':32C 'near':15B 'parking':2A 'plate':53C 'realistic':39C 's':31C,48C 'sign':50C 'small':28C 'space':3A,14B,42C 'spring':19B 'still':23C 'than':33C 'the':16B,45C,52C 'there':47C 'thursday':37C 'until':18B 'update':29C 'with':51C 'would':11B 'you':40C	\N
67	1	'1067':1A 'annoying':24B 'any':35C 'are':31C 'before':28C 'door':20B 'drops':15B 'every':7A,16B 'few':17B 'fi':4A,14B 'fine':23B 'gone':5A 'in':6A,9B 'it':21B 'juniper':2A,11B 'meeting':8A 'minutes':18B 'news':36C 'next':19B 'not':27C 'on':37C 'people':33C 'presenting':26B 'room':10B 's':22B 'short':34C 'the':12B 'this':38C 'thursday':29C 'two':32C 'we':30C 'when':25B 'wi':3A,13B	'1067':1A 'annoying':24B 'any':27C 'door':20B 'drops':15B 'every':7A,16B 'few':17B 'fi':4A,14B 'fine':23B 'gone':5A 'in':6A,9B 'it':21B 'juniper':2A,11B 'meeting':8A 'minutes':18B 'news':28C 'next':19B 'on':29C 'presenting':26B 'room':10B 's':22B 'the':12B 'this':30C 'when':25B 'wi':3A,13B
68	1	'1068':1A 'a':12B,15B 'able':39C 'and':18B 'any':33C 'at':42C 'been':8B 'before':25B 'cheers':31B 'chidi':32B 'colleague':13B 'complaining':9B 'doctor':27B 'for':10B 'handed':3A 'has':7B 'i':19B 'is':37C 'left':2A 'like':21B 'look':41C 'mouse':4A,17B 'my':5B,26B 'news':34C 'on':35C 'one':24B 'recommended':14B 'says':28B 'so':29B 'somebody':38C 'this':36C,43C 'to':22B,40C 'too':30B 'try':23B 'vertical':16B 'weeks':11B 'would':20B 'wrist':6B	\N
62	1	'1062':1A '13':77C '4806':5A 'a':8B,73C 'about':6B 'air':76C 'all':99C 'amara':46C 'and':21B,65C 'anything':56C 'at':19B 'be':92C 'board':32C 'but':94C 'can':67C 'chidi':48C 'cloud':61C 'confirmed':98C 'could':90C,97C 'cup':9B 'damage':3A 'don':35C 'done':50C 'down':26B 'draft':64C 'files':96C 'for':39C,51C 'form':43C 'from':78C 'gone':34C 'good':100C 'had':85C 'half':7B 'have':72C 'hello':47C 'i':15B,66C 'in':59C 'is':33C,44C 'it':17B,22B,38C,53C,70C 'liquid':2A 'live':68C 'lumo':75C 'lunch':86C 'lying':24B 'mostly':10B 'nb':4A 'not':57C,91C 'now':31B 'off':18B,42C,54C 'old':88C 'on':27B 'once':20B 'one':63C,89C 'only':62C 'over':11B 'paper':28B 'repair':40C 'right':13B 's':23B 'saved':58C,93C 'send':37C 'set':81C 'shelf':80C 'side':14B 'spare':74C 'switching':52C 't':36C 'the':12B,60C,79C,87C 'towels':29B 'turned':16B 'up':82C 'upside':25B 'was':55C 'well':49C 'what':30B 'while':83C 'with':45C 'without':69C 'write':41C 'you':71C,84C 'your':95C	'1062':1A '13':62C '4806':5A 'a':8B,58C 'about':6B 'air':61C 'all':84C 'and':21B,50C 'anything':41C 'at':19B 'be':77C 'but':79C 'can':52C 'chidi':33C 'cloud':46C 'confirmed':83C 'could':75C,82C 'cup':9B 'damage':3A 'done':35C 'down':26B 'draft':49C 'files':81C 'for':36C 'from':63C 'good':85C 'had':70C 'half':7B 'have':57C 'hello':32C 'i':15B,51C 'in':44C 'it':17B,22B,38C,55C 'liquid':2A 'live':53C 'lumo':60C 'lunch':71C 'lying':24B 'mostly':10B 'nb':4A 'not':42C,76C 'now':31B 'off':18B,39C 'old':73C 'on':27B 'once':20B 'one':48C,74C 'only':47C 'over':11B 'paper':28B 'right':13B 's':23B 'saved':43C,78C 'set':66C 'shelf':65C 'side':14B 'spare':59C 'switching':37C 'the':12B,45C,64C,72C 'towels':29B 'turned':16B 'up':67C 'upside':25B 'was':40C 'well':34C 'what':30B 'while':68C 'without':54C 'you':56C,69C 'your':80C
70	3	'1070':1A 'account':30C 'airport':9B 'all':36C 'automatic':21B 'bus':18B 'car':3A,20B 'company':28C 'confirmed':35C 'customer':14B 'czesc':6B 'deposit':24C 'from':7B 'gdansk':5A,11B 'good':37C 'in':4A,10B 'no':17B 'on':26C 'please':22B 'rental':2A 'reserved':23C 'runs':25C 's':16B,29C 'show':31C 'small':19B 'the':8B,13B,27C,33C 'them':32C 'there':15B 'to':12B 'voucher':34C	\N
77	1	'000':42C '1077':1A '5':41C 'and':16B 'apparently':27B 'approve':2A,20B 'are':37C 'as':33B 'asked':17B 'away':8A 'deputy':35B,38C 'does':23B 'ends':47C 'enter':31B 'for':13B,43C 'haddad':6A,10B 'has':29B 'invoices':3A,21B 'is':7A,11B 'it':46C 'ledgerly':22B 'leila':5A,9B 'let':25B 'me':18B,26B,32B 'not':24B 'off':12B 'somebody':28B 'the':34B 'to':19B,30B,40C 'two':14B,44C 'up':39C 'us':49C 'weeks':15B,45C 'while':4A 'without':48C 'you':36C	\N
74	4	'1074':1A 'a':2A,11B,19B 'all':28C 'best':30C 'day':3A,17B,22C 'do':13B 'entered':27C 'for':5A 'get':15B 'i':8B,14B 'is':26C 'leave':25C 'lot':20B 'marry':9B 'monday':12B 'my':6A 'of':23C 'off':4A 'on':10B 'one':21C 'special':24C 'thanks':18B,31C 'the':16B,29C 'wedding':7A 'works':32C	\N
73	1	'1073':1A '3':21B,54C 'a':16B 'add':62C 'afterwards':33C 'all':8B,48C 'am':42C 'and':14B 'are':56C 'bluebell':6A,11B,52C 'brilliant':67C 'can':24B,61C 'dario':69C 'deputy':44C 'emil':37C,59C 'exists':53C 'folder':3A,32C,51C 'for':4A 'hi':7B 'i':41C,49C 'in':57C 'is':27C 'it':40C,58C 'more':63C 'name':35C 'need':15B,50C 'next':12B 'of':22B,30C 'one':34C 'only':19B 'owner':29C 'owns':39C 'people':55C,64C 'perfect':45C 'place':17B 'please':36C 'project':5A 's':47C 'see':25B 'shared':2A 'sorensen':38C,60C 'start':10B 'thanks':68C 'that':18B,46C 'the':20B,28C,31C,43C 'us':23B,66C 'we':9B 'week':13B 'who':26C 'without':65C	\N
63	3	'00731':60C '1063':1A 'account':16B 'admin':34C 'again':49C 'all':13B 'am':37C 'and':76C 'anew':75C 'as':79C 'ask':48C 'at':83C 'back':56C,67C 'badge':2A,20B,59C,71C 'be':66C 'been':73C 'before':80C 'blinks':22B 'by':82C 'changed':11A 'colleagues':24B 'come':81C 'desk':86C 'doesn':3A 'door':7A 'everything':42C,78C 'for':31C 'front':85C 'halfway':62C 'has':72C 'hello':61C 'hi':12B 'i':36C,64C 'in':27B 'is':30C,53C 'it':39C 'let':25B 'marisol':50C 'me':26B 'monday':69C 'my':9A,15B,19B 'name':10A 'need':46C 'no':45C 'number':52C 'of':57C 'office':33C 'on':40C,54C,68C 'one':29C 'only':21B 'open':5A 'opens':77C 'passing':38C 'printed':74C 'red':23B 'renamed':18B 'since':8A,14B 't':4A 'team':35C 'thank':89C 'the':6A,32C,55C,58C,70C,84C 'there':63C 'this':28C 'to':47C 'was':17B 'which':51C 'will':65C 'with':41C 'wrote':44C 'you':43C,90C 'רבה':88C 'תודה':87C	\N
76	2	'1076':1A 'after':6B 'air':3A,44C 'all':14B,47C 'an':7B 'and':42C 'are':15B 'be':21B 'blinking':34C 'filter':35C 'fresh':46C 'full':37C 'good':48C 'green':30C,41C 'hour':8B 'in':4A,12B 'is':23C,40C,45C 'light':26C,39C 'meridian':5A,13B 'now':49C 'off':22B 'on':27C 'or':31C 'orange':32C,33C 'panel':29C 'people':11B 'replaced':38C 'seems':19B 'small':25C 'stuffy':2A 'ten':10B 'the':17B,24C,28C,43C 'to':20B 'ventilation':18B 'was':36C 'with':9B 'yawning':16B	\N
72	3	'00':46C '1072':1A '14':45C '16':4A,10B '200':15B 'a':39C 'and':13B,21B,38C 'are':41C 'at':44C 'booked':42C 'but':31C 'camera':25B,37C 'chidi':27C 'first':34C 'for':3A,23B 'half':35C 'hall':8B 'hello':6B,26C 'here':12B 'microphones':2A,20B,36C 'need':18B 'only':32C 'people':5A,11B 'recorded':28C 'rehearsal':43C 'remote':16B 'some':14B 'somebody':22B 'technician':40C 'the':24B,33C 'too':29C 'town':7B 'two':19B 'we':17B 'with':9B 'yes':30C	\N
71	1	'00':43C '1071':1A '18':42C '90':31C 'a':28B,49C 'accounts':17B,38C 'all':57C 'and':21B 'at':41C 'back':53C 'day':11B 'days':32C 'delete':34C 'evening':20B 'for':27B,48C 'forward':22B 'go':45C 'good':58C 'in':18B 'is':12B,36C,52C 'keep':30C 'kenji':2A,7B 'laptop':51C 'last':10B 'leaves':4A 'lock':15B 'locked':40C 'mails':24B,44C 'me':26B 'month':29B,50C 'mori':3A,8B 'now':59C 'on':5A,54C 'please':14B 'reminder':35C 's':9B 'set':37C 'shelf':56C 'the':16B,19B,23B,55C 'then':33C 'to':25B,46C 'wednesday':6A,13B 'were':39C 'you':47C	'00':35C '1071':1A '18':34C 'a':28B,41C 'accounts':17B,30C 'all':49C 'and':21B 'at':33C 'back':45C 'day':11B 'evening':20B 'for':27B,40C 'forward':22B 'go':37C 'good':50C 'in':18B 'is':12B,44C 'kenji':2A,7B 'laptop':43C 'last':10B 'leaves':4A 'lock':15B 'locked':32C 'mails':24B,36C 'me':26B 'month':29B,42C 'mori':3A,8B 'now':51C 'on':5A,46C 'please':14B 's':9B 'shelf':48C 'the':16B,19B,23B,47C 'to':25B,38C 'wednesday':6A,13B 'were':31C 'you':39C
60	2	'1060':1A '2':40C '5':6A,16B 'a':7B,59C 'another':55C 'appears':10B 'back':65C 'car':5A,15B,24C,33C,63C 'dashboard':13B 'do':47C 'drives':19B 'engine':9B 'for':22C 'found':58C 'good':41C 'has':49C 'i':43C 'in':4A,36C,66C 'is':31C,64C 'it':17B,50C 'know':44C 'light':3A 'monday':27C,52C 'now':35C 'of':14B 'on':11B,26C 'one':28C,56C 'place':39C 'please':53C 'pool':68C 'question':29C 'replaced':61C 'right':34C 'second':20C 'sensor':60C 'still':18B 'thanks':69C 'the':12B,32C,37C,62C,67C 'then':42C 'this':23C 'time':21C 'to':46C 'until':51C 'use':54C 'warning':2A 'what':45C 'where':30C 'works':70C 'workshop':25C,48C,57C 'yard':38C 'yellow':8B	'1060':1A '2':32C '5':6A,16B 'a':7B,51C 'another':47C 'appears':10B 'back':57C 'car':5A,15B,25C,55C 'dashboard':13B 'do':39C 'drives':19B 'engine':9B 'found':50C 'good':33C 'has':41C 'i':35C 'in':4A,28C,58C 'is':23C,56C 'it':17B,42C 'know':36C 'light':3A 'monday':44C 'now':27C 'of':14B 'on':11B 'one':20C,48C 'place':31C 'please':45C 'pool':60C 'question':21C 'replaced':53C 'right':26C 'sensor':52C 'still':18B 'thanks':61C 'the':12B,24C,29C,54C,59C 'then':34C 'to':38C 'until':43C 'use':46C 'warning':2A 'what':37C 'where':22C 'works':62C 'workshop':40C,49C 'yard':30C 'yellow':8B
80	4	'1080':1A 'a':12B 'and':14B 'are':10B 'bank':6A,16B 'buying':11B 'certificate':3A 'filled':21B 'for':4A 'form':20B 'four':23B 'good':7B 'house':13B 'in':22B 'its':18B 'morning':8B 'own':19B 'pages':24B 'salary':2A 'the':5A,15B 'wants':17B 'we':9B	\N
78	4	'1078':1A '310':15B '417':6A,11B,19C 'a':9B,32C 'before':23C 'code':5A 'corr':12B 'corrects':20C 'i':29C 'in':35C 'is':4A 'line':10B 'minus':14B 'month':22C 'much':26C 'paid':28C 'payslip':2A 'portal':37C 'put':31C 's':8B,17B 'short':33C 'table':34C 'that':18B 'the':21C 'there':7B 'too':25C 've':30C 'was':27C 'what':3A,16B 'when':24C 'with':13B 'your':36C	\N
75	4	'1075':1A 'a':15B,57C 'addendum':51C,61C 'all':43C,48C 'already':39C 'and':34C,41C 'be':32C 'budget':23C 'counts':69C 'd':9B 'date':72C 'day':3A,30C 'days':14B 'does':35C 'fine':44C 'for':56C,66C 'form':75C 'four':2A,13B 'free':33C 'from':17B,25C,70C 'i':8B,49C 'in':63C,73C 'is':5A,52C,62C 'it':6A,68C 'know':38C 'last':58C 'lawyers':55C 'like':10B 'look':59C 'mathilde':26C 'monday':20B,40C 'need':50C 'off':21B 'ok':24C 'perfect':45C 'portal':65C 'possible':7A 's':27C,47C 'side':28C 'signature':67C 'spring':18B 'team':37C 'thanks':22B 'that':46C 'the':54C,60C,71C,74C 'to':11B 'week':4A,16B 'which':29C 'with':19B,53C 'work':12B 'would':31C 'yes':42C 'your':36C,64C	'1075':1A 'a':15B,51C 'addendum':45C,55C 'all':37C,42C 'already':33C 'and':28C,35C 'be':26C 'counts':63C 'd':9B 'date':66C 'day':3A,24C 'days':14B 'does':29C 'fine':38C 'for':50C,60C 'form':69C 'four':2A,13B 'free':27C 'from':17B,64C 'i':8B,43C 'in':57C,67C 'is':5A,46C,56C 'it':6A,62C 'know':32C 'last':52C 'lawyers':49C 'like':10B 'look':53C 'monday':20B,34C 'need':44C 'off':21B 'perfect':39C 'portal':59C 'possible':7A 's':41C 'signature':61C 'spring':18B 'team':31C 'thanks':22B 'that':40C 'the':48C,54C,65C,68C 'to':11B 'week':4A,16B 'which':23C 'with':19B,47C 'work':12B 'would':25C 'yes':36C 'your':30C,58C
82	1	'1082':1A 'a':22B 'active':33C 'all':12B 'an':32C 'and':14B,25B,31C 'are':35C 'basel':5A 'box':38C 'car':23B 'case':21B,29C 'charger':24B,30C 'checked':43C 'data':27B 'emil':6B,40C 'for':39C 'helpful':48C 'i':42C 'in':4A,36C 'is':8B 'mobile':26B 'needs':15B 'on':9B 'road':11B 'sim':34C,45C 'sorensen':7B,41C 'starts':3A 'strong':20B 'tablet':17B,28C 'technician':2A 'thank':49C 'the':10B,16B,19B,37C,44C 'twice':46C 'very':47C 'week':13B 'with':18B 'you':50C	\N
79	4	'1079':1A '22':4A,10B,29C 'advance':19B 'are':31C 'collected':9B 'during':6B 'has':20C 'hours':5A,11B,30C 'i':8B 'in':18B 'lead':22C 'next':35C 'off':16B 'on':27C 'or':14B 'out':3A,13B 'paid':32C 'pay':2A,12B 'salary':36C 'sheet':25C 'signed':23C,26C 'sparrow':7B 'take':15B 'thanks':17B 'the':24C,34C 'wednesday':28C 'with':33C 'your':21C	\N
83	2	'1083':1A '22':7A,15B '3':6A,14B 'a':19B,57C 'above':4A,12B 'all':9B,37C 'an':42C 'battery':59C 'corridor':55C 'desk':5A,13B 'details':24C 'flickers':3A,16B 'for':22C 'get':18B 'got':56C 'headache':20B 'hi':8B 'i':17B,38C,46C 'in':53C 'just':31C 'lamp':2A,26C 'led':43C 'motion':51C 'need':39C 'new':58C 'one':25C,33C 'or':27C 'perfect':34C 'replaced':40C 'row':30C 's':36C 'sensor':52C 'thanks':21C 'that':35C 'the':10B,23C,28C,32C,50C,54C 'there':49C 'tube':11B,44C 'up':48C 'was':47C 'while':45C 'whole':29C 'with':41C	\N
88	1	'1088':1A '22':7A,50C '3':6A,49C '34':24B,41C 'a':23B,38B,62C 'all':13B 'and':15B 'arm':56C 'at':47C 'big':11B 'compare':9B 'control':53C 'day':14B 'desk':5A,48C 'doesn':57C 'exist':59C 'fifth':33B 'floor':34B 'for':4A,54C 'have':35B 'help':37B 'i':8B 'inch':25B,42C 'is':45C 'joke':63C 'laptop':21B 'last':66C 'like':28B 'lot':39B 'mounted':46C 'myself':17B 'of':64C 'on':19B,31B 'others':30B 'owner':67C 'panora':26B,43C 'perfect':68C 'remote':52C 'screen':3A,22B 'scroll':16B 'second':2A 'silly':18B 't':58C 'tables':12B 'thank':69C 'that':60C 'the':20B,29B,32B,40C,51C,55C,65C 'two':10B 'was':61C 'wide':27B,44C 'would':36B 'you':70C	\N
81	2	'1081':1A '8':3A,15B,79C 'a':57C 'all':78C 'am':24B 'and':7B,20B,84C 'any':13B 'are':48C,68C,73C,81C 'as':46C 'back':91C 'before':66C 'booked':32C,69C 'boxes':72C,90C 'bring':87C 'cabled':85C 'chairs':19B 'corridor':77C 'cupboards':22B,44C 'desks':4A,80C 'do':42C,50C 'don':8B 'empty':52C,61C,89C 'evening':65C 'fit':10B 'for':70C 'full':54C 'go':45C 'grow':6B 'here':12B 'i':23B 'in':11B,25B,75C,82C 'is':31C 'lift':30C 'more':14B 'move':2A 'movers':67C 'need':56C 'office':27B 'on':34C,63C 'one':40C 'ones':55C 'or':49C 'out':33C 'people':16B 'place':83C 'please':86C 'question':41C 'screens':18B 'second':58C 'side':39C 'standing':74C 't':9B 'take':36C 'the':26B,37C,43C,64C,76C,88C,93C 'them':53C,62C 'they':47C 'to':92C 'trolley':59C 'tuesday':29B,35C,71C 'two':21B 'until':28B 'we':5B,60C 'with':17B 'yard':38C,94C 'you':51C	'1081':1A '8':3A,15B,69C 'a':47C 'all':68C 'am':24B 'and':7B,20B,74C 'any':13B 'are':38C,58C,63C,71C 'as':36C 'back':81C 'before':56C 'booked':59C 'boxes':62C,80C 'bring':77C 'cabled':75C 'chairs':19B 'corridor':67C 'cupboards':22B,34C 'desks':4A,70C 'do':32C,40C 'don':8B 'empty':42C,51C,79C 'evening':55C 'fit':10B 'for':60C 'full':44C 'go':35C 'grow':6B 'here':12B 'i':23B 'in':11B,25B,65C,72C 'more':14B 'move':2A 'movers':57C 'need':46C 'office':27B 'on':53C 'one':30C 'ones':45C 'or':39C 'people':16B 'place':73C 'please':76C 'question':31C 'screens':18B 'second':48C 'standing':64C 't':9B 'the':26B,33C,54C,66C,78C,83C 'them':43C,52C 'they':37C 'to':82C 'trolley':49C 'tuesday':29B,61C 'two':21B 'until':28B 'we':5B,50C 'with':17B 'yard':84C 'you':41C
86	2	'1086':1A '20':5A,14B '7':8A,11B 'a':33C 'all':38C 'and':12B,47C 'any':56C 'anybody':24C 'collects':43C 'delivery':29C 'did':23C 'do':16B 'don':53C 'furniture':3A,42C 'got':13B 'i':17B,39C 'instead':6A 'it':26C,44C 'many':21B 'more':57C 'need':40C 'note':30C 'oakline':2A,41C 'of':7A,58C 'on':27C,45C 'ones':51C 'ordered':10B 'perfect':35C 'please':52C 'put':18B 'rest':20B 'right':50C 's':37C 'sends':48C 'sent':4A 'signature':34C 't':54C 'thanks':22B 'that':36C 'the':19B,28C,49C 'them':59C 'thursday':46C 'unpack':55C 'we':9B 'where':15B 'with':32C 'write':25C 'yes':31C	\N
84	4	'1084':1A 'and':23B,32B,40C,52C 'back':25B 'by':33B 'child':15B 'come':24B 'comes':64C 'confirmed':59C 'congratulations':68C 'date':39C 'do':29B 'expected':38C 'expecting':12B 'first':14B 'hello':9B 'helps':58C 'home':67C 'i':16B 'in':6A,60C 'is':36C 'leave':3A 'letter':63C 'like':18B 'meanwhile':46C,55C 'middle':47C 'month':51C 'months':22B 'need':31B 'no':53C 'not':54C 'of':48C 'one':7A 'or':5A 'our':13B 'parental':2A 'part':26B,44C 'piece':8A 're':11B 'second':50C 'six':21B 'split':4A 'take':20B 'thanks':56C 'that':57C 'the':37C,49C,62C 'time':27B,45C 'to':19B,65C 'we':10B 'what':28B,35C 'when':34B 'work':43C 'would':17B,41C 'writing':61C 'you':30B,42C 'your':66C	\N
85	2	'1085':1A '725':43C 'a':18B,36C,39C,41C 'again':46C 'and':33C 'another':52C 'arrives':54C 'back':14B 'batteries':16B 'battery':2A 'by':5A,51C 'carrier':27C,53C 'courier':7A,10B 'customer':21B 'euro':44C 'gift':37C 'hanna':28C 'hey':8B 'is':34C 'it':35C 'label':19B 'lithium':15B 'monday':56C 'needs':24C 'on':55C 'or':38C 'other':26C 'our':12B 'papers':50C 'parcel':13B 'refused':4A 'right':49C 's':30C 'sample':40C,42C 'sent':11B,45C 'shipment':3A 'thanks':57C 'the':6A,9B,20B,25C,31C,48C 'un3481':23C 'value':32C 'waits':22B 'what':29C 'with':47C 'without':17B 'works':58C	'1085':1A '725':38C 'a':18B,31C,34C,36C 'again':41C 'and':28C 'another':47C 'arrives':49C 'back':14B 'batteries':16B 'battery':2A 'by':5A,46C 'carrier':48C 'courier':7A,10B 'customer':21B 'euro':39C 'gift':32C 'hanna':23C 'hey':8B 'is':29C 'it':30C 'label':19B 'lithium':15B 'monday':51C 'on':50C 'or':33C 'our':12B 'papers':45C 'parcel':13B 'refused':4A 'right':44C 's':25C 'sample':35C,37C 'sent':11B,40C 'shipment':3A 'thanks':52C 'the':6A,9B,20B,26C,43C 'value':27C 'waits':22B 'what':24C 'with':42C 'without':17B 'works':53C
87	1	'1087':1A 'again':42C 'am':30C 'an':15B 'and':13B 'appreciated':61C 'are':45C,54C 'ask':41C 'call':6A,21B,49C 'channel':3A,17B 'channels':44C 'codes':53C 'countries':12B 'everything':35C 'for':25C 'from':10B 'guest':52C 'guests':9B 'have':8B 'i':29C 'in':4A,18B 'interpreting':2A,16B 'is':24C 'it':27C,32C 'lukasz':59C 'much':60C 'need':14B,39C 'no':38C 'on':33C,55C 'one':23C 'passing':31C 'set':46C 'table':57C 'team':28C 'test':48C 'thanks':58C 'the':5A,19B,26C,43C,56C 'this':22C 'three':11B 'to':40C 'up':47C 'video':20B 'we':7B 'well':51C 'went':50C 'with':34C 'wrote':37C 'you':36C	\N
89	2	'1089':1A '3':11B,31C 'a':4A 'back':24C 'bike':2A,10B 'box':27C 'brakes':37C 'chain':39C 'flat':5A,13B 'helps':34C 'home':17B 'hook':30C 'i':14B 'in':18B,25C 'is':12B,21C 'it':16B 'key':23C 'new':35C 'of':9B 'oiled':40C 'on':29C,42C 'pushed':15B 'rain':20B 'rear':7B 'ride':41C 'set':38C 'thanks':32C 'that':33C 'the':19B,22C,26C 'tube':36C 'tyre':6A,8B 'with':3A 'yes':28C	\N
91	4	'1091':1A 'about':3A 'adviser':11B 'all':9B 'and':37C 'at':19B 'call':21B 'days':16B 'december':35C 'easier':26B 'for':6A,27C 'hi':8B 'home':4A,20B 'i':17B 'if':23B 'in':38C 'is':25B 'january':33C 'last':30C 'letter':2A 'me':22B 'number':14B 'of':15B 'office':5A 'portal':40C 'tax':7A,10B 'that':24B 'the':13B,28C 'to':34C 'wants':12B 'whole':29C 'worked':18B 'written':36C 'year':31C 'yes':32C 'your':39C	\N
92	1	'1092':1A '8':24B 'an':6A 'app':14B 'asks':4A 'can':9A 'do':11A 'for':5A 'hello':25C 'hi':12B 'i':8A 'please':20B 'refuses':15B 'since':18B 'start':17B 't':10A 'the':13B 'thursday':19B 'time':2A 'to':16B,22B 'tracking':3A 'update':7A,21B 'version':23B	\N
93	1	'1093':1A 'a':30B,43C 'already':24B 'another':26B 'b':33C 'bad':39C 'cable':40C 'call':6A 'calls':10B 'crackles':3A 'crackling':14B 'every':5A 'fine':23B 'good':7B 'headset':2A,45C 'hear':12B 'in':4A,9B,46C 'is':22B,34C,42C 'it':21B 'laptop':17B 'lot':31B 'me':13B 'microphone':20B 'morning':8B 'new':44C 'one':36C 'own':19B 'people':11B 'pigeonhole':48C 'port':28B 'rev':32C 's':18B 'thanks':29B 'the':16B,35C,38C 'there':41C 'tried':25B 'usb':27B 'with':15B,37C 'your':47C	\N
97	1	'1097':1A 'a':9B,28C 'and':12B 'are':4A,26C 'authenticator':2A 'be':32C 'busy':27C 'changed':7B 'codes':3A,22B 'date':30C 'enough':33C 'halo':10B 'i':6B,23C 'in':14B 'know':24C 'of':20B 'old':16B 'one':17B 'refused':5A 'rough':29C 's':11B 'the':15B,21B 'thinking':19B 'to':8B 'traded':13B 'without':18B 'would':31C 'you':25C	\N
95	4	'1095':1A '4':4A,12B,35C 'acorn':16B 'agreed':26C 'and':29C 'are':37C 'because':14B 'by':30C 'carried':38C 'carry':2A 'couldn':9B 'days':5A,13B,36C 'end':42C 'has':23C 'helps':34C 'holiday':7A 'i':8B,18B 'it':48C 'lead':25C 'mail':31C 'march':44C 'may':17B 'of':6A,15B,43C 'over':3A,21B,39C 'portal':46C 'shows':47C 't':10B 'take':11B,19B 'thanks':32C 'that':33C 'the':41C,45C 'them':20B 'tomorrow':49C 'until':40C 'verbally':28C 'yes':27C 'your':24C 'zoe':22C	\N
96	4	'1096':1A 'a':6A 'a1':31C 'am':20B 'are':28C 'carry':38C 'certificate':32C 'fine':29C 'for':5A,16B 'four':17B,26C 'from':3A,11B 'i':9B,19B 'in':14B,21B,34C 'is':33C 'it':39C 'may':8B 'month':7A 'my':12B 'office':23B 'parents':13B 'please':37C 'portal':36C 'thank':44C 'the':22B,30C 'thursday':25B 'until':24B 'utrecht':4A,15B 'weeks':18B,27C 'with':40C 'work':2A,10B 'you':41C,45C 'your':35C 'רבה':43C 'תודה':42C	\N
94	3	'1094':1A '6':12B 'access':3A 'again':48C 'an':36C 'asked':47C 'checking':33C 'do':8B 'else':44C 'for':4A,38C,42C 'george':27C 'get':16B 'has':29C 'have':14B,46C 'he':28C 'i':45C 'in':17B,34C 'is':22C 'issue':37C 'just':32C 'list':31C 'me':39C 'on':10B,24C 'people':13B 'responsible':23C 'saturday':11B 'shift':6A 'somebody':43C 'spot':26C 'still':35C,40C 'stocktaking':9B 'thank':18B 'the':25C,30C 'thursday':5A 'to':15B 'waiting':41C 'we':7B 'weekend':2A 'who':21C 'you':19B 'zoe':20C	\N
101	1	'1101':1A '12':29C 'add':2A 'ana':3A,9B 'and':33C 'answer':34C 'brilliant':44C 'call':19B 'can':31C 'easier':24B 'from':16B 'hour':43C 'if':21B 'in':38C 'is':23B,27C 'it':35C 'lukasz':46C 'mail':40C 'mailbox':8A,15B,26C 'me':20B 'on':18B 'our':6A,13B 'people':30C 'petrovic':4A,10B 'read':32C 'see':12B 'shared':14B 'should':11B 'shows':36C 'team':7A 'thanks':45C 'that':22B 'the':25C,42C 'there':28C 'to':5A 'tuesday':17B 'up':37C 'within':41C 'your':39C	\N
98	1	'1098':1A 'able':20B,28C 'and':17B,24B 'at':31C 'back':38C 'baumann':9A,11B 'be':19B,37C 'colleague':7A 'contacts':23B 'crm':3A 'customers':16B 'edit':22B 'faro':2A 'for':4A 'graz':15B 'greta':8A,10B 'halfway':33C 'i':35C 'is':26C 'look':30C 'must':18B 'new':6A 'offers':25B 'on':39C 'our':5A 'over':13B 'somebody':27C 'takes':12B 'the':14B 'there':34C 'this':32C 'thursday':40C 'to':21B,29C 'will':36C	\N
90	3	'00':8A '1090':1A '14':7A 'all':10B 'am':44C 'any':50C 'as':33C 'at':49C 'back':41C 'before':6A 'but':17B 'closing':45C 'everything':52C 'exactly':32C 'flight':2A 'fourteen':20B 'give':28C 'graz':4A 'hand':22B 'have':13B 'haven':38C 'heard':40C 'hi':9B 'hours':21B 'i':11B,37C,43C 'in':34C 'is':53C 'it':18B,48C 'kept':54C 'luggage':23B 'me':29C 'names':31C 'not':5A 'one':25C 'only':24B 'passports':36C 'please':27C 'question':26C 'reopen':47C 'so':42C 't':39C 'taken':14B 'takes':19B 'the':15B,30C,35C 'this':46C 'time':51C 'to':3A 'train':16B 'would':12B	\N
100	1	'1100':1A 'a':51C 'address':23B,42C 'alias':45C 'an':44C 'and':11B,24B 'answer':64C 'as':43C,58C,60C 'call':27B 'can':55C 'change':3A 'changes':14B 'do':35C,48C 'easier':32B 'everywhere':6A 'go':56C 'good':7B 'happens':20B 'has':16B 'have':62C 'hello':33C 'hi':49C 'hr':15B 'i':9B,54C,61C 'if':29B 'is':31B 'keep':39C 'mails':26B 'married':10B 'me':28B 'morning':8B 'most':46C 'my':4A,12B,22B 'name':5A 'old':25B,41C 'on':57C 'papers':18B 'people':47C 'please':2A 'reminder':53C 'small':52C 'soon':59C 'surname':13B 'that':30B 'the':17B,40C 'to':38C 'want':37C 'what':19B 'with':21B 'you':36C 'your':63C 'zoe':34C,50C	\N
102	1	'1102':1A '30':63C 'a':38B 'according':28B 'an':55C 'and':19B 'any':50C 'appreciated':72C 'by':48C 'can':21B 'come':47C 'dario':70C 'days':64C 'five':7A,12B 'for':62C 'four':35B 'half':54C 'hinge':16B 'hour':56C 'in':13B 'is':17B,34B,45C,67C 'it':20B,66C 'kestrel':4A,42C 'limit':33B 'loose':18B 'lot':39B 'mine':10B 'morning':51C 'moving':52C 'much':71C 'my':3A 'new':41C 'next':25B 'old':9A,57C 'on':49C 'one':58C 'pro':6A,44C 'ready':46C 'replace':2A 'spring':14B 'stays':59C 'system':26B 't':22B 'take':23B 'takes':53C 'thanks':37B,69C 'the':15B,24B,30B,32B 'then':65C 'to':29B 'turned':11B 'update':27B 'us':61C 'wiki':31B 'wiped':68C 'with':60C 'x3':5A,43C 'years':8A,36B 'your':40C	\N
103	4	'1103':1A 'are':21C 'back':24C 'best':18B 'but':13B 'cancelled':7B 'deducted':5A,17B 'i':6B 'in':11B 'it':14B 'job':2A,9B 'next':27C 'paid':23C 'right':22C 's':15B 'salary':28C 'still':4A,16B 'the':8B,26C 'ticket':3A,10B 'time':12B 'with':25C 'you':20C 'zoe':19B	\N
99	1	'1099':1A '14':25C,35C '16':34C,54C '30':73C '4547':5A,12B 'about':47C 'again':27C 'an':65C 'any':60C 'at':15B 'bike':42C 'book':53C 'by':58C 'carry':38C 'come':57C 'danke':80C 'days':74C 'details':24C 'end':17B 'for':22C,72C 'got':7B 'half':64C 'have':32C 'hour':66C 'i':6B,37C 'inches':26C 'is':55C,77C 'it':39C,76C 'laptop':2A 'leaves':13B 'lumo':52C 'morning':61C 'moving':62C 'nb':4A,11B 'new':51C 'notice':9B 'of':18B 'old':67C 'on':40C,59C 'one':68C 'or':28C 'ordered':43C 'please':36C 'quarter':20B 'rather':31C 'ready':56C 'renewal':3A 'says':46C 'schon':81C 'stays':69C 'super':79C 'supplier':45C 'support':14B 'takes':63C 'thanks':21C 'that':10B 'the':8B,16B,19B,23C,33C,41C,44C 'then':75C 'two':48C 'us':71C 'weeks':49C 'wiped':78C 'with':70C 'would':29C 'you':30C 'your':50C	\N
104	3	'1104':1A '25':6A,8B 'a':13B,16B 'able':39C 'at':33C,42C 'back':23C 'bus':2A,17B 'cheaper':18B 'day':14B 'everyone':22C 'expense':36C 'for':5A,12B 'gdansk':11B 'is':15B,21C,37C 'it':44C 'list':49C 'look':41C 'my':48C 'next':46C 'on':24C,47C 'one':19C 'or':3A 'over':30C 'own':35C 'people':7A,9B 'question':20C 's':45C 'same':26C 'somebody':38C 'stay':29C 'the':25C,31C 'their':34C 'this':43C 'three':28C 'to':10B,40C 'train':4A,27C 'weekend':32C	\N
107	4	'1107':1A 'a':9B 'asks':7B 'both':14B 'confirmation':2A 'for':3A,8B 'hi':17C 'kindergarten':5A,6B 'note':10B 'or':20C 'parents':15B 'salary':23C 'says':12B 'that':11B,13B 'the':4A,22C 'with':19C 'without':21C 'work':16B 'נועה':18C	\N
108	2	'1108':1A 'adjusted':29C 'advance':27B 'again':32C 'all':9B 'and':18B 'as':33C 'be':16B 'can':14B 'cedar':4A,13B 'closed':17B 'closes':31C 'for':23B 'forecast':21B 'hi':8B 'hinge':28C 'in':3A,12B,26B 'is':5A 'it':30C,34C 'much':39C 'open':7A 'should':35C 'so':38C 'storm':22B 'stuck':6A 't':15B 'thank':36C 'thanks':25B 'the':10B 'they':19B 'tuesday':24B 've':20B 'window':2A,11B 'you':37C	\N
112	4	'1112':1A '80':11B,22B 'at':4A,21B 'bonus':2A,16B 'call':23B 'change':35C 'changed':9B 'did':33C 'easier':28B 'exactly':32C 'for':17B 'i':8B 'if':25B 'in':12B 'is':14B,27B 'me':24B 'one':29C 'paid':3A 'question':30C 'rate':7A 'spring':13B 'that':26B 'the':5A,15B,18B 'to':10B 'when':31C 'whole':19B 'wrong':6A 'year':20B 'you':34C	\N
111	1	'1111':1A 'access':3A 'acorn':5A 'below':28C 'both':21C 'can':19C 'could':6B 'dashboard':2A 'for':4A 'have':8B 'i':7B 'in':25C 'is':24C 'link':23C 'my':9B 'of':12B 'only':17B 'own':10B 'read':20C 'reading':16B 'statistics':15B,29C 'the':13B,22C,26C 'view':11B 'web':14B 'wiki':27C 'you':18C	\N
109	1	'0':5A '1109':1A '200':17B 'about':16B 'after':7B 'all':31C 'and':35C 'archive':11B 'are':33C,37C 'back':34C 'colleagues':39C 'contracts':18B 'documents':6A,32C 'empty':13B 'group':22C 'had':15B 'i':14B 'in':19B 'is':12B 'mapped':25C 'me':4A 'migration':9B 'my':10B 'name':30C 'old':28C 'ones':40C 'paperhouse':2A 'shows':3A 'so':36C 'still':24C 'team':29C 'thanks':41C 'the':8B,21C,27C 'there':20B 'to':26C 'was':23C 'works':42C 'your':38C	\N
105	1	'1105':1A 'a':27C 'again':32C 'and':33C 'are':36C 'as':12B 'come':10B 'corrected':37C 'cuts':6A 'export':2A 'exported':8B 'friday':22B 'had':25C 'instead':15B 'it':29C 'ller':14B 'ma':13B 'mapleboard':5A 'muller':17B 'names':9B 'of':4A,16B 'on':21B 'out':3A,11B 'perfect':38C 'reset':26C 'right':31C 's':30C,35C 'setting':28C 'since':18B 'thank':39C 'the':19B,23C 'today':34C 'umlauts':7A 'update':20B,24C 'you':40C	\N
113	3	'1113':1A 'as':21C 'cake':17B 'catering':2A 'coffee':16B 'eat':15B 'first':29C 'for':3A,7B 'had':24C 'last':25C 'launch':6A,9B 'month':26C 'no':18B 'of':10B 'one':22C 'rush':19B 'same':20C 'see':27C 'small':13B 'something':12B 'sparrow':5A,11B 'the':4A,8B 'there':28C 'to':14B 'we':23C	'1113':1A 'cake':17B 'catering':2A 'coffee':16B 'eat':15B 'for':3A,7B 'launch':6A,9B 'no':18B 'of':10B 'rush':19B 'small':13B 'something':12B 'sparrow':5A,11B 'the':4A,8B 'to':14B
106	2	'1106':1A 'after':8B 'all':16B 'an':9B 'are':17B 'be':23B 'delta':15B 'fifth':6A 'floor':7A 'help':32C 'hot':3A 'hour':10B 'in':14B 'nag':28C 'off':24B 'on':4A 'people':13B 'really':31C 'seems':21B 'sorry':26C 'ten':12B 'thanks':25B 'the':5A,19B 'this':29C 'to':22B,27C 'too':2A 'us':33C 'ventilation':20B 'with':11B 'would':30C 'yawning':18B	\N
110	3	'1110':1A '120':10B,21C 'altogether':12B 'euro':11B,22C 'fine':18C 'get':20C 'it':16C 'lost':3A,6B 'next':25C 'now':5A 'receipt':2A,9B 'run':26C 's':17C 'statement':15C 'taxi':8B 'the':7B,14C,24C 'what':4A 'with':13C,23C 'you':19C	\N
116	1	'1116':1A 'all':12B 'an':4A 'appear':3A 'are':15B 'back':9B 'but':22B 'coming':8B 'from':10B 'hour':5A,17B 'in':19B,24B 'laptop':26B 'late':6A,18B 'malmo':11B 'meetings':2A,14B 'my':13B 'one':16B 'phone':21B 'right':23B 'since':7B 'the':20B,25B	\N
115	3	'1115':1A '2':7A '214':32C '31':8A 'and':21B 'at':6A 'contents':19B 'cupboard':5A,18B 'for':3A,16B 'hello':9B 'i':10B 'is':28C 'key':2A,15B 'lock':31C 'lost':12B 'my':17B 'number':27C 'on':29C 'papers':23B 'small':14B 'tax':22B 'tea':20B 'thank':24B 'the':4A,13B,30C 've':11B 'what':26C 'you':25B	\N
119	1	'1119':1A 'after':4A 'and':10B 'forgotten':13B 'have':12B 'holiday':5A 'i':11B 'it':17B 'locked':2A,19B 'my':14B 'now':16B 'of':8B 'out':3A 'password':15B 's':18B 'sun':9B 'three':6B 'weeks':7B	\N
114	2	'1114':1A '3':6A 'a':29C 'again':43C 'any':16B 'are':27C 'asked':42C 'be':33C 'busy':28C 'card':3A,10B 'date':31C 'else':39C 'enough':34C 'for':37C 'friday':21B 'fuel':2A,9B 'have':41C 'i':24C,40C 'in':13B 'isn':11B 'its':14B 'know':25C 'last':18B 'lost':7A 'many':22B 'more':17B 'of':4A 'on':20B 'rough':30C 'sleeve':15B 'somebody':38C 'still':35C 't':12B 'thanks':23B 'the':8B 'used':19B 'van':5A 'waiting':36C 'would':32C 'you':26C	\N
118	2	'1118':1A 'a':17B 'also':37C 'and':26B 'at':39C 'before':34C 'buckets':24B 'case':31C 'ceiling':12B,46C 'computers':29B 'corridor':54C 'delta':16B 'drips':9B,38C 'drying':35C 'fifth':6A 'floor':7A 'from':10B 'front':14B 'have':22B 'here':45C 'in':3A,13B 'insurance':30C 'is':44C,47C 'it':20B,36C 'keep':50C 'kitchen':5A 'leak':2A 'lot':18B 'moved':27B 'now':42C 'of':15B,19B,52C 'open':48C 'out':51C 'photographs':33C 'please':49C 'plumber':43C 'printer':41C 'put':23B 'take':32C 'the':4A,11B,28B,40C,53C 'there':25B 'water':8B 'we':21B	'1118':1A 'a':17B 'also':31C 'and':26B 'at':33C 'buckets':24B 'ceiling':12B,40C 'computers':29B 'corridor':48C 'delta':16B 'drips':9B,32C 'fifth':6A 'floor':7A 'from':10B 'front':14B 'have':22B 'here':39C 'in':3A,13B 'is':38C,41C 'it':20B,30C 'keep':44C 'kitchen':5A 'leak':2A 'lot':18B 'moved':27B 'now':36C 'of':15B,19B,46C 'open':42C 'out':45C 'please':43C 'plumber':37C 'printer':35C 'put':23B 'the':4A,11B,28B,34C,47C 'there':25B 'water':8B 'we':21B
120	1	'05':18B '1120':1A '16':17B '20':27B 'about':26B 'again':43C 'and':4A 'asked':42C 'at':30C 'cable':5A,23B 'dead':6A 'else':39C 'fi':3A,21B 'floor':8A,13B 'for':37C 'has':14B 'have':41C 'hello':34C 'i':40C 'neither':19B 'network':15B 'nobody':9B 'nor':22B 'on':10B 'people':28B 'phones':24B 'same':29C 'second':7A,12B 'side':33C 'since':16B 'somebody':38C 'still':35C 'the':11B,31C 'too':25B 'waiting':36C 'wi':2A,20B 'window':32C	\N
\.


--
-- Data for Name: search_words; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.search_words (word) FROM stdin;
corridor
ignores
light
like
madman
many
moin
motion
sensor
stays
thanks
wave
above
desk
flickers
lamp
back
brightwater
catering
device
goes
loan
original
send
after
arrive
friday
have
hotel
malmo
overbooked
room
that
they
wrote
analysis
current
dropped
hello
install
kestrel
please
python
tools
version
course
days
leave
need
unpaid
scripts
accounts
directory
name
people
pick
show
twice
with
wrong
asks
coffee
descale
descaled
left
machine
morale
powder
sinks
dare
died
floor
fourth
fridge
kitchen
look
smells
something
basel
boxes
catalogues
courier
fair
monday
there
today
cheers
chidi
come
czesc
doesn
down
standing
stuck
went
another
customer
department
freya
gets
good
holm
mails
more
morning
moved
should
spring
still
cables
move
phone
screen
socket
black
book
button
fans
helps
holding
laptop
lumo
next
office
open
power
seconds
time
tuesday
until
wake
when
about
cable
dead
first
neither
network
nobody
phones
since
colleagues
draw
free
graz
paper
planning
program
routes
rush
tool
tours
agrees
been
date
four
junior
lead
title
years
both
desks
docking
fine
long
other
screens
station
thank
then
bartek
books
charts
design
edition
lighthouse
orange
order
project
small
statistics
survey
these
three
camille
life
mentioned
missing
reference
sparrow
ages
even
everything
full
hairdryer
mail
nothing
opening
sounds
speed
takes
advance
asking
boss
cards
clearly
director
fake
from
gift
made
quickly
secret
wants
well
company
euro
month
much
pension
hardware
instead
want
work
called
customers
inside
mailbox
their
works
call
class
easier
married
summer
team
gate
labels
printer
read
rolls
scanner
them
third
daylight
meridian
whole
cake
farewell
flowers
kenji
mori
retires
words
colour
designer
graphics
nikhil
tablet
true
account
anything
bank
change
changed
details
didn
elektro
kranz
phishy
covering
during
grey
greyed
items
ledgerly
list
menu
pull
reports
fall
going
loose
moves
somebody
stairs
step
broken
coat
happens
juniper
lock
turns
wednesday
electric
evening
turin
visit
begins
contractor
needs
outside
reach
system
test
token
abroad
embassy
invitation
letter
stamp
trip
visa
visits
around
every
locked
night
password
though
tries
type
battery
bulging
case
clicks
close
flat
itself
pieter
this
touchpad
wobbles
already
chains
over
pass
snow
tyres
winter
badge
find
home
lost
sure
thursday
aurora
overnight
shape
tables
training
archive
files
labelled
store
below
hangs
lagoon
screw
wall
would
booked
booking
cedar
same
sits
braille
driver
here
reader
afternoon
available
floating
just
licence
licences
nearly
seats
buckets
ceiling
coming
computers
drips
front
quartz
through
water
parcel
parcels
private
sent
street
while
blinks
door
second
agency
brand
font
laptops
templates
weights
counter
does
ghent
take
best
brisk
care
cracked
else
george
glass
usable
eats
jams
page
ravi
thick
tray
owner
pages
rename
space
wiki
chair
closed
forecast
storm
window
doctor
fell
form
holiday
language
note
sick
which
answer
automatic
christmas
colleague
last
merry
vacation
wishes
year
asleep
clarke
comes
gone
imani
parental
returns
someone
appears
dashboard
drives
engine
warning
yellow
coats
cold
fjord
fully
heating
radiator
turned
damage
half
liquid
lying
mostly
once
right
side
towels
upside
what
only
renamed
contract
enable
roaming
entrance
expecting
months
near
parking
everybody
extremely
fails
faro
minute
save
slow
annoying
drops
meeting
minutes
presenting
before
complaining
handed
mouse
recommended
says
vertical
weeks
wrist
approved
daughters
reminder
airport
gdansk
rental
forward
leaves
camera
hall
microphones
remote
some
town
bluebell
folder
place
shared
start
week
marry
wedding
possible
hour
seems
stuffy
ventilation
yawning
apparently
approve
asked
away
deputy
enter
haddad
invoices
leila
code
corr
line
minus
payslip
collected
hours
buying
certificate
filled
house
salary
chairs
cupboards
grow
charger
data
emil
mobile
road
sorensen
starts
strong
technician
headache
tube
child
part
piece
split
batteries
label
lithium
refused
shipment
waits
without
furniture
oakline
ordered
rest
where
channel
countries
guests
interpreting
video
compare
fifth
help
inch
myself
others
panora
scroll
silly
wide
bike
pushed
rain
rear
tyre
flight
fourteen
hand
luggage
taken
train
adviser
number
worked
refuses
tracking
update
calls
crackles
crackling
headset
hear
microphone
port
tried
access
saturday
shift
stocktaking
weekend
acorn
because
carry
couldn
parents
utrecht
authenticator
codes
halo
thinking
traded
able
baumann
contacts
edit
greta
must
offers
notice
quarter
renewal
support
address
changes
everywhere
papers
surname
petrovic
according
five
hinge
limit
mine
replace
cancelled
deducted
ticket
cheaper
cuts
export
exported
ller
mapleboard
muller
names
umlauts
delta
confirmation
kindergarten
contracts
documents
empty
migration
paperhouse
shows
altogether
receipt
taxi
could
reading
view
bonus
paid
rate
launch
card
fuel
sleeve
used
contents
cupboard
appear
late
meetings
leak
forgotten
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
1	it	IT	Laptops, accounts, software, and whatever has stopped working.	f	2026-11-24 18:16:58.439012+00
2	ops	Operations	The building, moves, goods in and out, and the pool cars.	f	2026-11-24 18:16:58.462924+00
3	admin	Office & admin	Travel, rooms and events, orders, badges, invoices.	f	2026-11-24 18:16:58.486955+00
4	hr	HR	Leave, letters, pay and contracts. Only you and HR see what you write.	t	2026-11-24 18:16:58.50534+00
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, email, name, is_admin, is_active, created_at, admin_via, handle) FROM stdin;
1	zoe.lindqvist@example.com	Zoë Lindqvist	f	t	2026-11-24 18:16:57.898601+00	\N	c3f64a30-9729-464b-9ae3-14aba983c130
2	lukasz.wrona@example.com	Łukasz Wrona	f	t	2026-11-24 18:16:57.942919+00	\N	d682e52d-cf05-44d3-8aaa-de43d9f18ae1
3	amara.okafor@example.com	Amara Okafor	f	t	2026-11-24 18:16:57.963343+00	\N	30b33cb5-0192-4f6d-8bad-cbda291af745
4	ines.carvalhal@example.com	Inês Carvalhal	f	t	2026-11-24 18:16:57.983628+00	\N	70c8c8d5-ee0f-40e0-97ab-c1d40471fe94
5	tom.ashdown@example.com	Tom Ashdown	f	t	2026-11-24 18:16:57.998093+00	\N	8f7c51d3-dbcc-4131-ad83-8e24b78e588f
6	priya.raghunathan@example.com	Priya Raghunathan	t	t	2026-11-24 18:16:58.016275+00	\N	53f3aa09-4fa7-4739-bbde-0d1ff5c40d9f
7	minhanh.nguyen@example.com	Nguyễn Minh Anh	f	t	2026-11-24 18:16:58.03833+00	\N	09e83046-13a4-41e6-a4a2-5ce2a35f0105
8	dario.bellomo@example.com	Dario Bellomo	f	t	2026-11-24 18:16:58.058538+00	\N	35844c52-1394-4ad8-b8a8-a4155abc88a0
9	hanna.vaisala@example.com	Hanna Väisälä	f	t	2026-11-24 18:16:58.078906+00	\N	73b55f8a-9b99-43ad-ab69-ac6e11f29fbe
10	marisol.quintero@example.com	Marisol Quintero	f	t	2026-11-24 18:16:58.089238+00	\N	63fe1f45-93f1-46be-9be0-771b89f63569
11	pieter.vanloon@example.com	Pieter van Loon	f	t	2026-11-24 18:16:58.108582+00	\N	323d65e9-98ca-412f-886d-0aafc0825370
12	kwame.asante@example.com	Kwame Asante	f	t	2026-11-24 18:16:58.126875+00	\N	d87c951d-5ecd-4f2a-aa8d-bd44a3b56954
13	sinead.mulcahy@example.com	Sinéad Mulcahy	f	t	2026-11-24 18:16:58.146433+00	\N	574a625e-7fd6-449d-9954-dad67130a007
14	juerg.zellweger@example.com	Jürg Zellweger	f	t	2026-11-24 18:16:58.164421+00	\N	db9cb489-5eae-43dd-a72f-fb30314e7037
15	yuki.tanabe@example.com	Yuki Tanabe	f	t	2026-11-24 18:16:58.181013+00	\N	db39c9f8-b425-4bc2-b809-ab48d3446415
16	benedikt.oehlander@example.com	Benedikt Öhlander	f	t	2026-11-24 18:16:58.205188+00	\N	40cc1f88-6fba-4dbc-a682-8896823bc1ee
17	salma.benhaddou@example.com	Salma Benhaddou	f	t	2026-11-24 18:16:58.217017+00	\N	4d560d1c-e6e9-4395-8639-33b7ded7ed09
18	noa.barkai@example.com	נועה ברקאי	f	t	2026-11-24 18:16:58.235456+00	\N	1456db1a-d8a8-4685-88f7-3a007c159ce4
19	chidi.eze@example.com	Chidi Eze	f	t	2026-11-24 18:16:58.267286+00	\N	390254bd-80eb-422c-bf3b-353c48a929da
20	mathilde.groenning@example.com	Mathilde Grønning	f	t	2026-11-24 18:16:58.287834+00	\N	d47cec32-2c61-4ef8-926e-ebee01500064
21	ravi.deshpande@example.com	Ravi Deshpande	f	t	2026-11-24 18:16:58.306084+00	\N	d2716cbf-7b9f-4f14-8cf4-0b10e021cf17
22	oksana.hrytsenko@example.com	Oksana Hrytsenko	f	t	2026-11-24 18:16:58.323382+00	\N	585a2b86-8cae-457a-85eb-37a940ba75e8
23	george.tupou@example.com	George Tupou	f	t	2026-11-24 18:16:58.344051+00	\N	93cc6c8c-5c2d-477b-91c0-9db2fa75dce1
24	camille.desrosiers@example.com	Camille Desrosiers	f	t	2026-11-24 18:16:58.363975+00	\N	3dae43d2-b5ed-49fa-bab5-3f1b98b3eaf8
25	bartek.zurawski@example.com	Bartek Żurawski	f	t	2026-11-24 18:16:58.375471+00	\N	9dea64ec-ed1c-4ebf-a010-5cb21017e3c8
26	lin.qiao@example.com	Lin Qiao	f	t	2026-11-24 18:16:58.401739+00	\N	4c3a27af-0733-424d-a233-796c4dce365e
\.


--
-- Name: access_tokens_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_tokens_id_seq', 1, false);


--
-- Name: audit_seals_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_seals_id_seq', 1, true);


--
-- Name: break_glass_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.break_glass_id_seq', 1, false);


--
-- Name: comments_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.comments_id_seq', 333, true);


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

SELECT pg_catalog.setval('public.request_numbers', 1120, true);


--
-- Name: request_types_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.request_types_id_seq', 19, true);


--
-- Name: requests_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.requests_id_seq', 120, true);


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

SELECT pg_catalog.setval('sec.audit_ids', 661, true);


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

