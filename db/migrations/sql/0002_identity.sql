-- Sign-in: who may read and write what decides who somebody is; break-glass; and a history of one's own.

-- The teams whose requests the actor may change: their own; an admin's are all that are not confidential.
create function sec.working_team_ids() returns bigint[] language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select array(
            select m.team_id from memberships m join users u on u.id = m.user_id
                where m.user_id = sec.uid() and u.is_active
            union
            select t.id from teams t where sec.is_system() or (not t.confidential and sec.is_admin())
        )
    $$;

-- Those whose requests they see: besides, an admin's open looks at what is confidential, for as long as they last.
create or replace function sec.team_ids() returns bigint[] language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select sec.working_team_ids() || array(
            select g.team_id from break_glass g
                where g.user_id = sec.uid() and g.ended_at is null and g.expires_at > now() and sec.is_admin()
        )
    $$;

-- A look is for reading: nothing is written by it but what it saw.
drop policy requests_insert on requests;
create policy requests_insert on requests for insert with check (
    requester_id = (select sec.uid()) or team_id = any ((select sec.working_team_ids())::bigint[])
);
drop policy requests_update on requests;
create policy requests_update on requests for update using (
    team_id = any ((select sec.working_team_ids())::bigint[])
    or requester_id = (select sec.uid())
    or id in (select sec.followed())
);
drop policy comments_insert on comments;
create policy comments_insert on comments for insert with check (
    author_id = (select sec.uid()) and exists (
        select from requests r where r.id = request_id and (
            r.team_id = any ((select sec.working_team_ids())::bigint[])
            or (not internal and (r.requester_id = (select sec.uid()) or r.id in (select sec.followed())))
        )
    )
);
drop policy followers_all on followers;
create policy followers_select on followers for select using (exists (select from requests r where r.id = request_id));
create policy followers_change on followers for all using (exists (
    select from requests r where r.id = request_id and (
        r.team_id = any ((select sec.working_team_ids())::bigint[])
        or r.requester_id = (select sec.uid())
        or r.id in (select sec.followed())
    )
));
create or replace function sec.move_request(request bigint, to_team bigint, at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
    begin
        if not exists (select from requests where id = request and team_id = any (sec.working_team_ids())) then
            raise exception 'only the team that has a request may move it' using errcode = 'insufficient_privilege';
        end if;
        update requests set team_id = to_team, assignee_id = null, status = 'open', updated_at = at, version = version + 1
            where id = request;
    end
    $$;

alter table audit_entries drop constraint ck_audit_entries_subject;
alter table audit_entries add constraint ck_audit_entries_subject
    check (subject in ('request', 'sign_in', 'team', 'user')) not valid;
alter table audit_entries validate constraint ck_audit_entries_subject;

-- What happened to one's own account is one's own to read, and to add to.
drop policy audit_select on audit_entries;
create policy audit_select on audit_entries for select using (
    case subject
        when 'request' then exists (
            select from requests r where r.id = subject_id
                and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
        )
        else (select sec.is_admin()) or (select sec.is_system())
            or (subject = 'user' and subject_id = (select sec.uid()))
    end
);
drop policy audit_insert on audit_entries;
create policy audit_insert on audit_entries for insert with check (
    (actor_id = (select sec.uid()) or (actor_id is null and (select sec.is_system())))
    and case subject
        when 'request' then exists (select from requests r where r.id = subject_id)
        when 'team' then (select sec.is_admin()) or (select sec.is_system())
            or subject_id = any ((select sec.working_team_ids())::bigint[])
        else (select sec.is_admin()) or (select sec.is_system())
            or (subject = 'user' and subject_id = (select sec.uid()))
    end
);

-- What somebody signs in with: read and written as themselves, or by the sign-in itself, which is nobody yet.
alter table sessions enable row level security;
create policy sessions_own on sessions for all using (user_id = (select sec.uid()) or (select sec.is_system()));
create policy sessions_admin on sessions for select using ((select sec.is_admin()));
alter table identities enable row level security;
create policy identities_own on identities for all using (user_id = (select sec.uid()) or (select sec.is_system()));
create policy identities_admin on identities for select using ((select sec.is_admin()));
alter table passkeys enable row level security;
create policy passkeys_own on passkeys for all using (user_id = (select sec.uid()) or (select sec.is_system()));
create policy passkeys_admin on passkeys for select using ((select sec.is_admin()));
alter table access_tokens enable row level security;
create policy access_tokens_own on access_tokens for all
    using (user_id = (select sec.uid()) or (select sec.is_system()));
create policy access_tokens_admin on access_tokens for select using ((select sec.is_admin()));
alter table links enable row level security;
create policy links_made on links for all using ((select sec.is_system()) or (select sec.is_admin()));
alter table ceremonies enable row level security;
create policy ceremonies_system on ceremonies for all using ((select sec.is_system()));

-- Who looked at what is confidential: the team's members and the admins know.
alter table break_glass enable row level security;
create policy break_glass_select on break_glass for select using (
    (select sec.is_admin()) or (select sec.is_system()) or team_id = any ((select sec.team_ids())::bigint[])
);
create policy break_glass_insert on break_glass for insert with check (
    user_id = (select sec.uid()) and (select sec.is_admin())
);
create policy break_glass_update on break_glass for update using (
    user_id = (select sec.uid()) or (select sec.is_system()) or team_id = any ((select sec.working_team_ids())::bigint[])
) with check (ended_at is not null);
alter table break_glass_notices enable row level security;
create policy notices_select on break_glass_notices for select using (
    user_id = (select sec.uid()) or (select sec.is_system()) or (select sec.is_admin())
);
create policy notices_insert on break_glass_notices for insert with check ((select sec.is_admin()));
create policy notices_update on break_glass_notices for update using (user_id = (select sec.uid()))
    with check (noted_at is not null);

grant select, insert, update, delete on identities, passkeys, ceremonies, rate_limits to reqstly_app;
grant select, insert, update on links to reqstly_app;
-- Whose a session or a token is, and what a token may do, stays as it was made.
revoke update on sessions from reqstly_app;
grant update (last_used_at, expires_at, revoked_at) on sessions to reqstly_app;
grant select, insert on access_tokens to reqstly_app;
grant update (last_used_at, last_used_address, revoked_at) on access_tokens to reqstly_app;
grant select, insert, delete on group_rules to reqstly_app;
-- A look that has begun can only be ended: its reason, its person and its times stay as they were.
grant select, insert on break_glass, break_glass_notices to reqstly_app;
grant update (ended_at) on break_glass to reqstly_app;
grant update (noted_at) on break_glass_notices to reqstly_app;
grant select on group_rules, break_glass to reqstly_read;

revoke all on function sec.working_team_ids() from public;
grant execute on function sec.working_team_ids() to reqstly_app, reqstly_read;
