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
drop function sec.history_team_ids();
revoke select (role) on memberships from reqstly_definer;
