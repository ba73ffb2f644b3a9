-- Behind the filling and its indexes: what holds up those who write is short.
create trigger search_request after insert or update of title, description, team_id on requests
    for each row execute function sec.search_request();
create trigger search_comment after insert on comments for each row execute function sec.search_comment();

-- What was written while the filling ran, by transactions that had no triggers yet.
select sec.search_rebuild(r.id) from requests r
    where not exists (select from search_documents d where d.request_id = r.id)
        or r.updated_at >= now() - interval '15 minutes'
        or r.id in (select request_id from comments where created_at >= now() - interval '15 minutes');

revoke all on all functions in schema sec from public;
grant execute on function sec.search(
    tsquery, integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz
), sec.search_query(text[], text[], boolean, jsonb, boolean), sec.search_plain(text), sec.words_from(text), sec.words_like(text) to reqstly_app;
