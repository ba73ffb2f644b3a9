drop policy break_glass_definer on break_glass;
drop policy followers_definer on followers;
drop policy requests_definer_select on requests;
drop policy requests_definer_update on requests;
drop policy comments_definer on comments;
drop policy audit_definer on audit_entries;
revoke all on users, memberships, teams, break_glass, followers, requests, comments, search_documents, search_words,
    audit_entries, audit_heads, audit_seals, audit_checks, audit_breaks from reqstly_definer;
revoke all (id, is_admin, is_active) on users from reqstly_definer;
revoke all (user_id, team_id) on memberships from reqstly_definer;
revoke all (id, confidential) on teams from reqstly_definer;
revoke all (user_id, team_id, ended_at, expires_at) on break_glass from reqstly_definer;
revoke all (request_id, user_id) on followers from reqstly_definer;
revoke all (id, request_id, body, internal) on comments from reqstly_definer;
revoke all on sequence sec.audit_ids from reqstly_definer;
revoke usage on schema sec, public from reqstly_definer;
