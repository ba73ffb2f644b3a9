-- What operators are told. Nothing of it is about a person or a request; only what proves the history is out of reach of
-- the application's role, which may ask for a proof and read what came of it.
alter table replicas set (fillfactor = 50);
grant select on alembic_version to reqstly_app;
grant select, insert, update, delete on replicas, counted to reqstly_app;
grant select on audit_checks, audit_breaks to reqstly_app;
grant select on replicas, counted, audit_checks, audit_breaks to reqstly_read;
insert into audit_checks default values;

-- What is wrong with the entries behind `after`, up to `upto`, and with the seals that end there; each a sentence that names
-- the entry. As `reqstly audit verify`, which looks at all of it at once, and does not believe what is kept here.
create function sec.audit_problems(after bigint, upto bigint) returns setof text language sql stable
    set search_path = pg_catalog, public
    as $$
    with looked as (
        select e.id, e.subject, e.subject_id, e.seq,
            case
                when e.seq > 1 and p.id is null then 'before'
                when e.hash <> sec.audit_hash(coalesce(p.hash, ''::bytea), e) then 'other'
                when h.seq is null or h.seq < e.seq or (h.seq = e.seq and h.hash <> e.hash) then 'by hand'
                when h.seq > e.seq and l.id is null then 'end'
            end as wrong, h.seq as head
        from audit_entries e
        left join audit_entries p on p.subject = e.subject and p.subject_id = e.subject_id and p.seq = e.seq - 1
        left join audit_heads h on h.subject = e.subject and h.subject_id = e.subject_id
        left join audit_entries l on l.subject = h.subject and l.subject_id = h.subject_id and l.seq = h.seq and l.hash = h.hash
        where e.id > after and e.id <= upto
    ), named as (
        select w.*, case w.subject
            when 'request' then coalesce((select 'REQ-' || r.number from requests r where r.id = w.subject_id),
                'request ' || w.subject_id)
            else w.subject || ' ' || w.subject_id end as name
        from looked w where wrong is not null
    )
    (select case wrong
        when 'before' then 'audit entry ' || (seq - 1) || ' of ' || name || ' is missing (found before entry id ' || id || ')'
        when 'other' then 'audit entry ' || seq || ' of ' || name || ' (id ' || id || ') is not what was written: its hash differs'
        when 'by hand' then 'audit entry ' || seq || ' of ' || name || ' (id ' || id || ') was inserted by hand'
        else 'audit entry ' || head || ' of ' || name || ' is missing at the end, or is not what was written' end
    from named order by id limit 20)
    union all
    (select 'seal ' || s.id || ' covers ' || s.count || ' audit entries from id ' || s.from_id || ' to ' || s.to_id
        || ', but ' || f.count || ' are there or one of them differs'
    from audit_seals s cross join lateral (
        select count(*), sha256(coalesce(string_agg(e.hash, ''::bytea order by e.id), ''::bytea)) as root
        from audit_entries e where e.id between s.from_id and s.to_id
    ) f
    where s.to_id > after and s.to_id <= upto and (s.count, s.root) is distinct from (f.count, f.root) limit 20)
    union all
    (select 'seal ' || s.id || ' over audit entries ' || s.from_id || ' to ' || s.to_id || ' does not follow the seal before it'
    from audit_seals s left join lateral (
        select b.to_id, b.hash from audit_seals b where b.id < s.id order by b.id desc limit 1
    ) b on true
    where s.to_id > after and s.to_id <= upto and (
        s.from_id <> coalesce(b.to_id, 0) + 1
        or s.hash <> sec.seal_hash(coalesce(b.hash, ''::bytea), s.from_id, s.to_id, s.count, s.root)
    ) limit 20)
    $$;

-- Prove the next `most` sealed entries, and a share of those before once more, so that all are in 1,200 calls (in a day,
-- at one a minute). Returns what was found now and not before. Two at once: the second does nothing.
create function sec.check_audit(most bigint) returns setof text language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
    declare
        state audit_checks;
        sealed bigint;
        upto bigint;
        again bigint;
    begin
        select * into state from audit_checks for update skip locked;
        if not found then
            return;
        end if;
        select coalesce(max(s.to_id), 0) into sealed from audit_seals s;
        upto := least(sealed, state.to_id + most);
        again := least(state.to_id, state.again_id + greatest(1000, state.to_id / 1200 + 1));
        return query
            insert into audit_breaks (problem)
                select distinct p.problem from (
                    select 'the seals over audit entries ' || (sealed + 1) || ' to ' || state.to_id || ' are gone' as problem
                        where sealed < state.to_id
                    union all select sec.audit_problems(state.to_id, upto)
                    union all select sec.audit_problems(state.again_id, again)
                ) p
                on conflict (problem) where settled_at is null do nothing
                returning problem;
        update audit_checks set
            to_id = greatest(state.to_id, upto),
            again_id = case when again >= state.to_id then 0 else again end,
            round_ended_at = case when again >= state.to_id then now() else round_ended_at end,
            verified_until = case
                when exists (select from audit_breaks b where b.settled_at is null) then verified_until
                else coalesce((select e.at from audit_entries e where e.id > upto order by e.id limit 1), now())
            end;
    end
    $$;

-- Up to when the history is proved and sealed, and whether anything in it is not what was written.
create function sec.audit_state() returns table (verified_until timestamptz, sealed_until timestamptz, intact boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
        -- Not proved yet: up to where it begins.
        select coalesce(c.verified_until, (select e.at from audit_entries e order by e.id limit 1), now()),
            coalesce((
                select e.at from audit_entries e
                    where e.id > coalesce((select s.to_id from audit_seals s order by s.id desc limit 1), 0)
                    order by e.id limit 1
            ), now()),
            not exists (select from audit_breaks b where b.settled_at is null)
        from audit_checks c
    $$;
revoke all on function sec.audit_problems(bigint, bigint), sec.check_audit(bigint), sec.audit_state() from public;
grant execute on function sec.check_audit(bigint), sec.audit_state() to reqstly_app;
