-- Row-level security, the audit chain and its seals.
create schema sec;

-- Who acts. After a commit the setting is '', not null.
create function sec.uid() returns bigint language sql stable
    set search_path = pg_catalog
    as $$ select nullif(current_setting('reqstly.user_id', true), '')::bigint $$;

create function sec.is_system() returns boolean language sql stable
    set search_path = pg_catalog
    as $$ select coalesce(current_setting('reqstly.system', true) = 'on', false) $$;

create function sec.is_admin() returns boolean language sql stable security definer
    set search_path = pg_catalog, public
    as $$ select exists (select from users where id = sec.uid() and is_admin and is_active) $$;

-- The teams all of whose requests the actor sees: own ones; an admin's are all that are not confidential.
create function sec.team_ids() returns bigint[] language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select array(
            select m.team_id from memberships m join users u on u.id = m.user_id
                where m.user_id = sec.uid() and u.is_active
            union
            select t.id from teams t where sec.is_system() or (not t.confidential and sec.is_admin())
        )
    $$;

create function sec.followed() returns setof bigint language sql stable security definer
    set search_path = pg_catalog, public
    as $$ select request_id from followers where user_id = sec.uid() $$;

-- requests
alter table requests enable row level security;
create policy requests_select on requests for select using (
    team_id = any ((select sec.team_ids())::bigint[])
    or requester_id = (select sec.uid())
    or id in (select sec.followed())
);
create policy requests_insert on requests for insert with check (
    requester_id = (select sec.uid()) or team_id = any ((select sec.team_ids())::bigint[])
);
create policy requests_update on requests for update using (
    team_id = any ((select sec.team_ids())::bigint[])
    or requester_id = (select sec.uid())
    or id in (select sec.followed())
);

-- Moving a request to a team one cannot see would fail the policy's check of the new row.
create function sec.move_request(request bigint, to_team bigint, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    begin
        if not exists (select from requests where id = request and team_id = any (sec.team_ids())) then
            raise exception 'only the team that has a request may move it' using errcode = 'insufficient_privilege';
        end if;
        update requests set team_id = to_team, assignee_id = null, status = 'open', updated_at = at, version = version + 1
            where id = request;
    end
    $$;

-- comments: internal ones are the team's alone
alter table comments enable row level security;
create policy comments_select on comments for select using (exists (
    select from requests r where r.id = request_id
        and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
));
create policy comments_insert on comments for insert with check (
    author_id = (select sec.uid()) and exists (
        select from requests r where r.id = request_id
            and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
    )
);

alter table followers enable row level security;
create policy followers_all on followers for all using (exists (select from requests r where r.id = request_id));

alter table request_reads enable row level security;
create policy request_reads_all on request_reads for all using (user_id = (select sec.uid()));

-- audit
alter table audit_entries enable row level security;
create policy audit_select on audit_entries for select using (
    case subject
        when 'request' then exists (
            select from requests r where r.id = subject_id
                and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
        )
        else (select sec.is_admin()) or (select sec.is_system())
    end
);
create policy audit_insert on audit_entries for insert with check (
    (actor_id = (select sec.uid()) or (actor_id is null and (select sec.is_system())))
    and case subject
        when 'request' then exists (select from requests r where r.id = subject_id)
        else (select sec.is_admin()) or (select sec.is_system())
    end
);

create sequence sec.audit_ids;

-- What an entry's hash covers: all of it, and through `previous` everything before it in its chain.
create function sec.audit_hash(previous bytea, e audit_entries) returns bytea language sql stable
    set search_path = pg_catalog
    as $$
        select sha256(previous || convert_to(jsonb_build_array(
            1, e.id, e.subject, e.subject_id, e.seq,
            to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
            e.actor_id, e.action, e.internal, e.txid, e.payload
        )::text, 'UTF8'))
    $$;

create function sec.audit_append() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
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
create trigger audit_append before insert on audit_entries for each row execute function sec.audit_append();

-- Ids only: a payload may have 8,000 bytes, and who reads it asks with their own rights.
create function sec.audit_notify() returns trigger language plpgsql set search_path = pg_catalog
    as $$
    begin
        if coalesce(current_setting('reqstly.quiet', true), '') <> 'on' then
            perform pg_notify('reqstly', json_build_object('subject', new.subject, 'id', new.subject_id)::text);
        end if;
        return null;
    end
    $$;
create trigger audit_notify after insert on audit_entries for each row execute function sec.audit_notify();

create function sec.refuse() returns trigger language plpgsql set search_path = pg_catalog
    as $$
    begin
        raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
            using errcode = 'insufficient_privilege';
    end
    $$;
create trigger audit_append_only before update or delete on audit_entries
    for each row execute function sec.refuse();
create trigger audit_no_truncate before truncate on audit_entries
    for each statement execute function sec.refuse();
create trigger seals_append_only before update or delete on audit_seals
    for each row execute function sec.refuse();
create trigger seals_no_truncate before truncate on audit_seals
    for each statement execute function sec.refuse();

create function sec.seal_hash(previous bytea, from_id bigint, to_id bigint, count bigint, root bytea) returns bytea
    language sql immutable set search_path = pg_catalog
    as $$ select sha256(previous || convert_to(jsonb_build_array(1, from_id, to_id, count)::text, 'UTF8') || root) $$;

-- Seal what is complete since the last seal; nothing to seal: no row.
create function sec.seal_audit() returns setof audit_seals language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
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

-- Default deny: the two roles get just what follows.
revoke all on all functions in schema sec from public;
grant usage on schema sec, public to reqstly_app, reqstly_read;
grant execute on function sec.uid(), sec.is_system(), sec.is_admin(), sec.team_ids(), sec.followed()
    to reqstly_app, reqstly_read;
grant execute on function sec.move_request(bigint, bigint, timestamptz), sec.seal_audit() to reqstly_app;
grant select on users, teams, memberships, request_types, requests, comments, followers, request_reads,
    audit_entries, audit_seals to reqstly_app, reqstly_read;
grant select on sessions to reqstly_app;
grant insert, update on users, teams, memberships, request_types to reqstly_app;
grant delete on memberships to reqstly_app;
grant insert, update, delete on sessions, followers, request_reads to reqstly_app;
grant insert on comments to reqstly_app;
grant insert on requests to reqstly_app;
grant update (assignee_id, title, description, fields, status, priority, updated_at, resolved_at, version)
    on requests to reqstly_app;
grant usage on sequence request_numbers to reqstly_app;
-- No id, seq, at, txid or hash: those are the trigger's and the clock's.
grant insert (subject, subject_id, actor_id, action, internal, payload) on audit_entries to reqstly_app;
