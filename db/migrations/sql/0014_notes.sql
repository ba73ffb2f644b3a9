-- An internal note is for the team that it was written in, wherever the request goes afterwards: whoever moves it may
-- share the notes with the team that gets it.
alter table comments add column team_ids bigint[] not null default '{}';

-- What was written before: for the team that had the request then. That is the one that the next move took it from, or,
-- where it was not moved since, its team now.
update comments c set team_ids = array[coalesce((
    select (select min(t.id) from teams t where t.name = m.payload -> 'changes' -> 'team' ->> 0 having count(*) = 1)
    from audit_entries m
    where m.subject = 'request' and m.subject_id = c.request_id and m.payload -> 'changes' ? 'team'
        and m.seq > coalesce((
            select n.seq from audit_entries n
            where n.subject = 'request' and n.subject_id = c.request_id and n.payload ->> 'comment' = c.id::text
            order by n.seq limit 1), 0)
    order by m.seq limit 1
), r.team_id)]
from requests r where r.id = c.request_id and c.internal;
alter table comments add constraint ck_comments_internal_has_team check (internal = (cardinality(team_ids) > 0)) not valid;
alter table comments validate constraint ck_comments_internal_has_team;

-- Whom a note is for is nothing that a writer says.
create function sec.note_team() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
    as $$
    begin
        new.team_ids := case when new.internal
            then array(select r.team_id from requests r where r.id = new.request_id) else '{}' end;
        return new;
    end
    $$;
create trigger note_team before insert on comments for each row execute function sec.note_team();

drop policy comments_select on comments;
create policy comments_select on comments for select using (
    exists (select from requests r where r.id = request_id)
    and (not internal or team_ids && (select sec.team_ids())::bigint[])
);
-- The entry of a note is for whom the note is for; other internal entries are for the request's team.
drop policy audit_select on audit_entries;
create policy audit_select on audit_entries for select using (
    case subject
        when 'request' then exists (
            select from requests r where r.id = subject_id and (not internal or case
                when payload ? 'comment' then exists (
                    select from comments c where c.id = (payload ->> 'comment')::bigint
                        and c.team_ids && (select sec.team_ids())::bigint[])
                else r.team_id = any ((select sec.team_ids())::bigint[]) end)
        )
        else (select sec.is_admin()) or (select sec.is_system())
            or (subject = 'user' and subject_id = (select sec.uid()))
    end
);

-- `notes`: 'stay' with the team, go along ('share'), or come 'back' from the team that the request is taken from again.
-- The function with three arguments stays for replicas of the version before; a later migration drops it.
create function sec.move_request(request bigint, to_team bigint, at timestamptz, notes text) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        from_team bigint;
    begin
        select r.team_id into from_team from requests r
            where r.id = request and r.team_id = any (sec.working_team_ids()) for update;
        if from_team is null then
            raise exception 'only the team that has a request may move it' using errcode = 'insufficient_privilege';
        end if;
        perform sec.move_notes(request, from_team, to_team, notes);
        update requests set team_id = to_team, assignee_id = null, status = 'open', updated_at = at, version = version + 1
            where id = request;
    end
    $$;
create function sec.move_notes(request bigint, from_team bigint, to_team bigint, notes text) returns void
    language sql set search_path = pg_catalog, public, pg_temp
    as $$
        update comments set team_ids = team_ids || to_team
            where notes = 'share' and request_id = request and internal
                and team_ids @> array[from_team] and not team_ids @> array[to_team];
        update comments set team_ids = array_remove(team_ids, from_team)
            where notes = 'back' and request_id = request and internal
                and team_ids @> array[from_team, to_team] and team_ids[1] <> from_team;
    $$;

-- Who moved a request may take that back, though they do not see it any more: within five minutes, as long as nothing
-- whatever happened to it since, and they still work for the team that had it. Nothing is returned otherwise.
create function sec.take_back_move(request_number bigint, moved integer, at timestamptz)
    returns table (entry bigint, request bigint, requester bigint, team bigint, confidential boolean, changes jsonb)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        r requests;
        e audit_entries;
        before bigint;
        who bigint;
    begin
        select * into r from requests q where q.number = request_number for update;
        select * into e from audit_entries a where a.subject = 'request' and a.subject_id = r.id order by a.seq desc limit 1;
        before := (e.payload ->> 'team')::bigint;
        who := (e.payload #>> '{changes,assignee,0,id}')::bigint;
        if (r.version = moved and e.action = 'moved' and e.actor_id = sec.uid() and not e.payload ? 'undoes'
                and (e.payload ->> 'version')::integer = moved and e.at > now() - interval '5 minutes'
                and before = any (sec.working_team_ids())
                and (who is null or exists (select from memberships m join users u on u.id = m.user_id and u.is_active
                    where m.team_id = before and m.user_id = who))) is not true then
            return;
        end if;
        perform sec.move_notes(r.id, r.team_id, before, 'back');
        update requests q set team_id = before, assignee_id = who, version = q.version + 1, updated_at = take_back_move.at,
            status = coalesce(e.payload #>> '{changes,status,0}', q.status) where q.id = r.id;
        return query select e.id, r.id, r.requester_id, t.id, t.confidential, e.payload -> 'changes'
            from teams t where t.id = before;
    end
    $$;

-- A search finds a request by the words of notes that its team may read.
create or replace function sec.search_rebuild(request bigint) returns void language plpgsql
    set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        r requests;
        c record;
        doc search_documents;
    begin
        select * into r from requests where id = request;
        doc.words := sec.search_vector(r.number || ' ' || r.title, 'A') || sec.search_vector(r.description, 'B');
        for c in select body, internal, team_ids from comments where request_id = request order by id loop
            if c.internal then
                doc.shown := coalesce(doc.shown, doc.words);
                continue when not c.team_ids @> array[r.team_id];
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
create or replace function sec.search_request() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        words tsvector;
    begin
        if tg_op = 'UPDATE' and (new.title, new.description) is not distinct from (old.title, old.description) then
            if new.team_id <> old.team_id then
                if exists (select from search_documents d where d.request_id = new.id and d.shown is null) then
                    update search_documents set team_id = new.team_id where request_id = new.id;
                else
                    perform sec.search_rebuild(new.id);
                end if;
            end if;
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
select sec.search_rebuild(r.id) from requests r
    where exists (select from comments c where c.request_id = r.id and c.internal and not c.team_ids @> array[r.team_id]);

revoke all on function sec.note_team(), sec.move_notes(bigint, bigint, bigint, text),
    sec.move_request(bigint, bigint, timestamptz, text), sec.take_back_move(bigint, integer, timestamptz) from public;
grant execute on function sec.move_request(bigint, bigint, timestamptz, text),
    sec.take_back_move(bigint, integer, timestamptz) to reqstly_app;

grant select (team_ids), update (team_ids) on comments to reqstly_definer;
create policy comments_definer_update on comments for update to reqstly_definer using (true);
