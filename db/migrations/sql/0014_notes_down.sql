-- Every internal note is the request's team's again; what is found by is made anew where that makes a difference.
drop function sec.take_back_move(bigint, integer, timestamptz);
drop function sec.move_request(bigint, bigint, timestamptz, text);
drop function sec.move_notes(bigint, bigint, bigint, text);
drop policy comments_select on comments;
create policy comments_select on comments for select using (exists (
    select from requests r where r.id = request_id
        and (not internal or r.team_id = any ((select sec.team_ids())::bigint[]))
));
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
drop trigger note_team on comments;
drop function sec.note_team();
drop policy comments_definer_update on comments;
revoke select (team_ids), update (team_ids) on comments from reqstly_definer;
