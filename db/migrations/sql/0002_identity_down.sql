-- Back to what 0001 made. Entries about signing in stay in the history: the check is not applied to what is there.
drop policy sessions_own on sessions;
drop policy sessions_admin on sessions;
alter table sessions disable row level security;
revoke update on sessions from reqstly_app;
grant update on sessions to reqstly_app;

drop policy requests_insert on requests;
create policy requests_insert on requests for insert with check (
    requester_id = (select sec.uid()) or team_id = any ((select sec.team_ids())::bigint[])
);
drop policy requests_update on requests;
create policy requests_update on requests for update using (
    team_id = any ((select sec.team_ids())::bigint[])
    or requester_id = (select sec.uid())
    or id in (select sec.followed())
);
drop policy comments_insert on comments;
create policy comments_insert on comments for insert with check (
    author_id = (select sec.uid()) and exists (
        select from requests r where r.id = request_id
            and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
    )
);
drop policy followers_select on followers;
drop policy followers_change on followers;
create policy followers_all on followers for all using (exists (select from requests r where r.id = request_id));
create or replace function sec.move_request(request bigint, to_team bigint, at timestamptz) returns void
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

drop policy audit_select on audit_entries;
create policy audit_select on audit_entries for select using (
    case subject
        when 'request' then exists (
            select from requests r where r.id = subject_id
                and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
        )
        else (select sec.is_admin()) or (select sec.is_system())
    end
);
drop policy audit_insert on audit_entries;
create policy audit_insert on audit_entries for insert with check (
    (actor_id = (select sec.uid()) or (actor_id is null and (select sec.is_system())))
    and case subject
        when 'request' then exists (select from requests r where r.id = subject_id)
        else (select sec.is_admin()) or (select sec.is_system())
    end
);
alter table audit_entries drop constraint ck_audit_entries_subject;
alter table audit_entries add constraint ck_audit_entries_subject
    check (subject in ('request', 'team', 'user')) not valid;

create or replace function sec.team_ids() returns bigint[] language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select array(
            select m.team_id from memberships m join users u on u.id = m.user_id
                where m.user_id = sec.uid() and u.is_active
            union
            select t.id from teams t where sec.is_system() or (not t.confidential and sec.is_admin())
        )
    $$;
drop policy break_glass_update on break_glass;
drop policy break_glass_select on break_glass;
drop policy break_glass_insert on break_glass;
drop function sec.working_team_ids();
