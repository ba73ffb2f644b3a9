drop function sec.find(tsquery, tsquery[], integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[],
    timestamptz, timestamptz, integer, text);
drop function sec.search_by_words(tsquery, tsquery, integer, bigint, bigint[], text, double precision, double precision, integer),
    sec.search_by_filters(tsquery, integer, bigint, bigint[], text, text, text, integer, integer),
    sec.search_walk(bigint[], text[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz),
    sec.search_fits(bigint, text[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz),
    sec.search_expected(text, tsquery), sec.search_terms(text[], boolean, jsonb), sec.search_budget();
