-- What is there already, by sets: a conversation at a time would take several times as long. Very long conversations
-- follow one by one, as the triggers would have taken them.
insert into search_documents (request_id, team_id, words, shown)
    select r.id, r.team_id,
        case when c.body is null then d.words else d.words || sec.search_vector(c.body, 'C') end,
        case when c.notes then d.words || sec.search_vector(coalesce(c.shown, ''), 'C') end
    from requests r
    cross join lateral (
        select sec.search_vector(r.number || ' ' || r.title, 'A') || sec.search_vector(r.description, 'B') as words
    ) d
    left join lateral (
        select string_agg(body, ' ' order by id) as body,
            string_agg(body, ' ' order by id) filter (where not internal) as shown, bool_or(internal) as notes
        from comments c where c.request_id = r.id
    ) c on true
    where c.body is null or octet_length(c.body) < 200000
    order by r.id;
select sec.search_rebuild(r.id) from requests r
    where not exists (select from search_documents d where d.request_id = r.id);
insert into search_words
    select word from (select ts_stat.word from ts_stat(
        'select sec.search_vector(title || '' '' || description, ''A'') from requests')) s
    where length(word) between 4 and 40 and word !~ '\d'
    on conflict do nothing;
