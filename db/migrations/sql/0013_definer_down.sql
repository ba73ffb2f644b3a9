drop policy break_glass_definer on break_glass;
drop policy followers_definer on followers;
drop policy requests_definer_select on requests;
drop policy requests_definer_update on requests;
drop policy comments_definer on comments;
drop policy audit_definer on audit_entries;
revoke all on users, memberships, teams, break_glass, followers, requests, comments, search_documents, search_words,
    audit_entries, audit_heads, audit_seals, audit_checks, audit_breaks from reqstly_definer;
revoke all on sequence sec.audit_ids from reqstly_definer;
revoke usage on schema sec, public from reqstly_definer;
