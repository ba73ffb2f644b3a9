-- Who reads the history of a team: its leads; admins too where it is not confidential; and whoever did something there, that.

create function sec.history_team_ids() returns bigint[] language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
        select array(
            select m.team_id from memberships m join users u on u.id = m.user_id
                where m.user_id = sec.uid() and m.role = 'lead' and u.is_active
            union
            select t.id from teams t where not t.confidential and sec.is_admin()
        )
    $$;
revoke all on function sec.history_team_ids() from public;
grant execute on function sec.history_team_ids() to reqstly_app, reqstly_read;

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
        when 'team' then (select sec.is_system()) or actor_id = (select sec.uid())
            or subject_id = any ((select sec.history_team_ids())::bigint[])
        else (select sec.is_admin()) or (select sec.is_system())
            or (subject = 'user' and subject_id = (select sec.uid()))
    end
);
grant select (role) on memberships to reqstly_definer;
