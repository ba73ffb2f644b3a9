drop trigger search_request on requests;
drop trigger search_comment on comments;
drop function sec.search(
    tsquery, integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz);
drop function sec.search_request(), sec.search_comment(), sec.search_rebuild(bigint), sec.search_learn(tsvector),
    sec.words_from(text), sec.words_like(text), sec.search_query(text[], text[], boolean, jsonb, boolean), sec.search_join(tsvector, tsvector),
    sec.search_vector(text, "char"), sec.search_plain(text);
