-- What the security definer functions read and write, and nothing else. Row-level security holds for reqstly_definer, which
-- owns no table: a policy of its own lets it through.
grant usage on schema sec, public to reqstly_definer;
grant select (id, is_admin, is_active) on users to reqstly_definer;
grant select (user_id, team_id) on memberships to reqstly_definer;
grant select (id, confidential) on teams to reqstly_definer;
grant select (user_id, team_id, ended_at, expires_at) on break_glass to reqstly_definer;
grant select (request_id, user_id) on followers to reqstly_definer;
grant select on requests to reqstly_definer;
grant update (team_id, assignee_id, status, updated_at, version) on requests to reqstly_definer;
grant select (id, request_id, body, internal) on comments to reqstly_definer;
grant select on search_documents to reqstly_definer;
grant insert (request_id, team_id, words, shown), update (team_id, words, shown) on search_documents to reqstly_definer;
grant select, insert on search_words to reqstly_definer;

grant select on audit_entries, audit_heads, audit_seals, audit_checks, audit_breaks to reqstly_definer;
grant insert (subject, subject_id, seq, hash), update (seq, hash) on audit_heads to reqstly_definer;
grant insert (from_id, to_id, count, root, hash) on audit_seals to reqstly_definer;
grant update (to_id, again_id, round_ended_at, verified_until) on audit_checks to reqstly_definer;
grant insert (problem) on audit_breaks to reqstly_definer;
grant usage, select on sequence sec.audit_ids to reqstly_definer;

create policy break_glass_definer on break_glass for select to reqstly_definer using (true);
create policy followers_definer on followers for select to reqstly_definer using (true);
create policy requests_definer_select on requests for select to reqstly_definer using (true);
create policy requests_definer_update on requests for update to reqstly_definer using (true);
create policy comments_definer on comments for select to reqstly_definer using (true);
create policy audit_definer on audit_entries for select to reqstly_definer using (true);
