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
drop function sec.history_team_ids();
