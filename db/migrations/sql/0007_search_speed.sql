-- Search again, with its work bounded. What is looked for is found by words or by filters, whichever lets PostgreSQL
-- expect less to look at, and neither way looks at more than a budget. `sec.search` stays for replicas of the version
-- before; a later migration drops it.

-- So many requests are looked at one by one before a search says that it stopped; some more are passed by on the
-- way, up to eight times as many in an index that has all that is asked for.
create function sec.search_budget() returns integer language sql immutable set search_path = pg_catalog
    as $$ select 5000 $$;

-- What is looked for, term by term; as `sec.search_query` has them all together.
create function sec.search_terms(words text[], open_ended boolean, meant jsonb default '{}') returns tsquery[]
    language sql stable set search_path = pg_catalog, public
    as $$
        select coalesce(array_agg(q.one order by w.place) filter (where q.one is not null), '{}')
        from unnest(words) with ordinality w(word, place)
        cross join lateral sec.search_query(
            array[w.word], '{}', open_ended and w.place = cardinality(words),
            jsonb_build_object('1', coalesce(meant -> w.place::text, '[]'))) q(one)
    $$;

-- How many rows a statement would give, as PostgreSQL's statistics have it; it is planned and not run. At least 1.
create function sec.search_expected(statement text, looked_for tsquery default null) returns double precision
    language plpgsql volatile set search_path = pg_catalog, public
    as $$
    declare
        plan json;
    begin
        execute 'explain (format json) ' || statement into plan using looked_for;
        return greatest((plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision, 1);
    end
    $$;

-- The filters as a condition on `requests r`. A filter that is null lets everything through.
create function sec.search_fits(
    before_id bigint, statuses text[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[],
    since timestamptz, until timestamptz
) returns text language sql stable set search_path = pg_catalog
    as $$
        select concat(
            case when statuses is not null then format(' and r.status = any (%L::text[])', statuses) end,
            -- The condition of the partial indexes, where it follows from what is asked.
            case when statuses <@ '{open,in_progress,waiting}' then ' and r.status not in (''resolved'', ''cancelled'')' end,
            case when 0 = any (assignees) then format(' and (r.assignee_id is null or r.assignee_id = any (%L::bigint[]))', assignees)
                when assignees is not null then format(' and r.assignee_id = any (%L::bigint[])', assignees) end,
            case when requesters is not null then format(' and r.requester_id = any (%L::bigint[])', requesters) end,
            case when ranks is not null then format(' and r.priority_rank = any (%L::integer[])', ranks) end,
            case when types is not null then format(' and r.type_id = any (%L::bigint[])', types) end,
            case when since is not null then format(' and r.created_at >= %L::timestamptz', since) end,
            case when until is not null then format(' and r.created_at < %L::timestamptz', until) end,
            case when before_id is not null then format(' and r.id < %s', before_id) end)
    $$;

-- The index that the filters are looked through in: each of `keys` makes one walk of it, by `walk`. The one that is
-- expected to cost least. (Of those that nobody has, PostgreSQL's index gives no order.) `alone`: the index has all that is asked for, and no request need be read on the way.
create function sec.search_walk(
    mine bigint[], statuses text[], assignees bigint[], requesters bigint[], ranks integer[], types bigint[],
    since timestamptz, until timestamptz, out keys text, out walk text, out expected double precision, out alone boolean
) language plpgsql volatile set search_path = pg_catalog, public
    as $$
    declare
        teams text := format('unnest(%L::bigint[]) m(team)', mine);
        in_mine text := format('r.team_id = any (%L::bigint[])', mine);
        days text := concat(case when since is not null then format(' and r.created_at >= %L::timestamptz', since) end,
            case when until is not null then format(' and r.created_at < %L::timestamptz', until) end);
        under_way text := case when statuses <@ '{open,in_progress,waiting}'
            then ' and r.status not in (''resolved'', ''cancelled'')' else '' end;
        beside boolean := coalesce(requesters, ranks::bigint[], types) is not null;
        one record;
    begin
        for one in
            select w.*, sec.search_expected('select from requests r where ' || w.condition || days) as rows
            from (values
                (teams, 'r.team_id = m.team' || under_way, in_mine || under_way, true,
                    case when under_way <> '' then types is null
                        else statuses is null and assignees is null and not beside end),
                -- One alone stands there as it is, for PostgreSQL to see how few have it.
                (teams || case when cardinality(statuses) > 1 then format(', unnest(%L::text[]) s(status)', statuses) else '' end,
                    'r.team_id = m.team and r.status = '
                        || case when cardinality(statuses) > 1 then 's.status' else quote_nullable(statuses[1]) end,
                    in_mine || format(' and r.status = any (%L::text[])', statuses), statuses is not null,
                    assignees is null and not beside),
                (teams || case when cardinality(assignees) > 1 then format(', unnest(%L::bigint[]) a(id)', assignees) else '' end,
                    'r.team_id = m.team and r.assignee_id = '
                        || case when cardinality(assignees) > 1 then 'a.id' else quote_nullable(assignees[1]) end,
                    in_mine || format(' and r.assignee_id = any (%L::bigint[])', assignees),
                    assignees is not null and not 0 = any (assignees), statuses is null and not beside),
                (format('unnest(%L::bigint[]) q(id)', requesters), 'r.requester_id = q.id',
                    format('r.requester_id = any (%L::bigint[])', requesters), requesters is not null, false)
            ) w(keys, walk, condition, possible, alone) where w.possible
        loop
            if expected is null or one.rows * (case when one.alone then 0.2 else 1 end)
                    < expected * (case when alone then 0.2 else 1 end) then
                keys := one.keys;
                walk := one.walk || days;
                expected := one.rows;
                alone := one.alone;
            end if;
        end loop;
    end
    $$;

-- Words first, newest first: in stretches of buckets that grow while little is found, each as wide as lets a fifth of
-- the budget be expected in it; the rest at once as soon as that is little. PostgreSQL by itself would read every
-- request that has a common word to find the newest of them. `keyed` is what the index is asked for, `expected` how many
-- have it and `rarest` how many the rarest word of it, `fits` what else has to hold of `requests r`; of `looked_for` the
-- rest is seen one by one. `cut`: the budget was spent before the end.
create function sec.search_by_words(
    keyed tsquery, looked_for tsquery, most integer, before_id bigint, mine bigint[], fits text, expected double precision,
    rarest double precision, budget integer, out ids bigint[], out cut boolean
) language plpgsql volatile set search_path = pg_catalog, public
    as $$
    declare
        newest integer := (select d.bucket from search_documents d
            where before_id is null or d.request_id < before_id order by d.request_id desc limit 1);
        oldest integer := (select d.bucket from search_documents d order by d.request_id limit 1);
        -- Words in the index are passed by far faster than requests.
        passed_most integer := 4 * budget;
        passed double precision := 0;
        each double precision := rarest / (newest - oldest + 1);
        density double precision := expected / (newest - oldest + 1);
        plain boolean := fits = '' and keyed = looked_for;
        -- A probe for each team and bucket; whose teams are most of all looks at everything, and leaves out the rest.
        statement text := 'with c as materialized (select d.request_id as id'
            || case when keyed = looked_for then '' else ', d.words @@ $7 as has_all' end
            || ' from search_documents d where d.words @@ $1 and '
            || case when 2 * cardinality(mine) > (select count(*) from teams) then 'd.team_id + 0 = any ($2)'
                else 'd.team_id = any ($2)' end
            || case when before_id is not null then ' and d.request_id + 0 < $3' else '' end
            -- "+ 0": by this order PostgreSQL would walk through all there is.
            || '%s order by d.request_id + 0 desc limit $6) select count(*), array_agg(c.id)'
            || case when plain then ' from c' else ' filter (where true'
                || case when keyed = looked_for then '' else ' and c.has_all' end || fits || ') from c'
                || case when fits = '' then '' else ' join requests r on r.id = c.id' end end;
        here integer := newest;
        width integer := 2;
        seen integer := 0;
        rest boolean := false;
        many integer;
        more bigint[];
    begin
        ids := '{}';
        cut := false;
        while here >= oldest and cardinality(ids) < most loop
            cut := seen >= budget or passed >= passed_most;
            exit when cut;
            density := greatest(density, seen::double precision / greatest(newest - here, 1));
            rest := density * (here - oldest + 1) <= budget / 2 and each * (here - oldest + 1) <= passed_most / 3;
            if here < newest then
                width := greatest(2, least(8 * width, budget / 5 / density, passed_most / 3 / each)::integer);
            end if;
            width := least(width, here - oldest + 1);
            execute format(statement, case when rest then ' and d.request_id + 0 < $4' else ' and d.bucket = any ($5)' end)
                into many, more
                using keyed, mine, before_id, (here + 1)::bigint << 11,
                    case when not rest then array(select generate_series(here - width + 1, here)) end,
                    case when plain then most - cardinality(ids) else budget - seen end, looked_for;
            ids := ids || coalesce(more, '{}');
            seen := seen + many;
            passed := passed + each * width;
            here := case when rest then oldest - 1 else here - width end;
        end loop;
        cut := cut or (not plain and seen >= budget and cardinality(ids) < most);
    end
    $$;

-- Filters first, in the order of their asking, newest first: in pieces that grow while little is found. The index is
-- walked, what else is asked for is seen on the way, and what fits is looked at for the words one by one, unless
-- `looked_for` is null. `passed_most` bounds what is walked by. `cut` as above.
create function sec.search_by_filters(
    looked_for tsquery, most integer, before_id bigint, mine bigint[], keys text, walk text, fits text, passed_most integer,
    budget integer, out ids bigint[], out cut boolean
) language plpgsql volatile set search_path = pg_catalog, public
    as $$
    declare
        -- Ids follow the order of asking, but for what was asked for at about the same time.
        at timestamptz := coalesce(
            (select r.created_at + interval '1 hour' from requests r where r.id = before_id), 'infinity');
        at_id bigint := 9223372036854775807;
        statement text := 'with n as materialized (select n.* from ' || keys || ' cross join lateral ('
            || 'select r.id, r.created_at, (r.team_id = any ($2)' || fits || ') is true as fits from requests r where ' || walk
            || ' and (r.created_at, r.id) < ($3, $4) order by r.created_at desc, r.id desc limit $5) n),'
            || ' c as materialized (select * from n order by n.created_at desc, n.id desc limit $5)'
            || ' select (select count(*) from n), count(*), count(*) filter (where c.fits),'
            || ' min(c.created_at), (array_agg(c.id order by c.created_at, c.id))[1], '
            || case when looked_for is null then 'array_agg(c.id) filter (where c.fits) from c'
                -- "is true": looked at by its id, and by no other index.
                else 'array(select f.id from c f join search_documents d on d.request_id = f.id'
                    || ' where f.fits and (d.words @@ $1) is true) from c' end;
        passed integer := 0;
        seen integer := 0;
        piece integer := least(4 * most, passed_most);
        walked integer;
        many integer;
        fitting integer;
        more bigint[];
    begin
        ids := '{}';
        cut := false;
        loop
            execute statement into walked, many, fitting, at, at_id, more using looked_for, mine, at, at_id, piece;
            ids := ids || coalesce(more, '{}');
            exit when many < piece or cardinality(ids) >= most;
            passed := passed + walked;
            seen := seen + case when looked_for is null then 0 else fitting end;
            cut := passed >= passed_most or seen >= budget;
            exit when cut;
            -- Each of the `keys` is walked as far.
            piece := greatest(1, least(3 * piece, (passed_most - passed)::bigint * many / walked,
                (budget - seen)::bigint * many / greatest(fitting, 1)));
        end loop;
    end
    $$;

-- The requests that the actor sees and that fit, as (id, score): at most `most`, before the request `before_id` where
-- that is given. `terms` are those of `looked_for`. A filter that is null lets everything through.
--
-- With words: of the newest `most` that fit, best first; without: newest first. Of what is the actor's teams', at most
-- `budget` requests are looked at: so many have the commonest words, or fit the broadest filters, and do not fit the
-- rest. Where that ends a search before it has found `most`, a last row without an id says so. What is the actor's own
-- besides is looked through one by one, the newest 1,000. `way` ('words', 'filters') is there for tests.
--
-- Volatile, since a stable function may not ask for a plan. Every step goes by an index.
create function sec.find(
    looked_for tsquery, terms tsquery[], most integer, before_id bigint, statuses text[], teams bigint[],
    assignees bigint[], requesters bigint[], ranks integer[], types bigint[], since timestamptz, until timestamptz,
    budget integer default sec.search_budget(), way text default null
) returns table (id bigint, score integer) language plpgsql volatile security definer rows 100
    set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set jit = off
    set max_parallel_workers_per_gather = 0
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $$
    declare
        me bigint := sec.uid();
        seen bigint[] := sec.team_ids();
        mine bigint[] := case when teams is null then seen
            else array(select unnest(seen) intersect select unnest(teams)) end;
        fits text := sec.search_fits(before_id, statuses, assignees, requesters, ranks, types, since, until);
        filtered boolean := sec.search_fits(null, statuses, assignees, requesters, ranks, types, since, until) <> '';
        stored double precision := (select greatest(reltuples, 1) from pg_class where oid = 'search_documents'::regclass);
        keyed tsquery;
        rarest double precision;
        having_words double precision;
        fitting double precision;
        term record;
        walks record;
        found bigint[] := '{}';
        cut boolean := false;
        more bigint[];
    begin
        if me is null and not sec.is_system() then
            return;
        end if;
        if cardinality(mine) > 0 then
            if looked_for is not null then
                -- Three words are enough for the index, the rarest: each more is one more list to go through.
                having_words := stored;
                for term in
                    select t.term, t.expected from (
                        select u.term, u.place, sec.search_expected(
                            'select from search_documents d where d.words @@ $1', u.term) as expected
                        from unnest(terms) with ordinality u(term, place) order by 3 limit 3) t order by t.place
                loop
                    keyed := coalesce(keyed && term.term, term.term);
                    rarest := least(rarest, term.expected);
                    having_words := greatest(having_words * least(term.expected / stored, 1), 1);
                end loop;
            end if;
            if looked_for is null or way = 'filters' or (filtered and way is null) then
                select * into walks from sec.search_walk(
                    mine, statuses, assignees, requesters, ranks, types, since, until);
            end if;
            if looked_for is null then
                way := 'filters';
            elsif filtered and way is null then
                fitting := least(walks.expected, sec.search_expected(
                    format('select from requests r where r.team_id = any (%L::bigint[])', mine) || fits));
                -- What is looked at, and a little for what is passed by in an index. A day is a place in the order:
                -- what has the words lies no closer to the top for it.
                way := case when least(fitting, most * stored / having_words) * (1 + case when walks.alone then 0.1 else 0.5 end * walks.expected / fitting)
                        < case when since is null and until is null then least(having_words, most * stored / fitting)
                            else having_words end * (1 + 0.2 * rarest / having_words)
                    then 'filters' else 'words' end;
            end if;
            if way = 'filters' then
                select b.ids, b.cut into found, cut from sec.search_by_filters(
                    looked_for, most, before_id, mine, walks.keys, walks.walk, fits,
                    case when walks.alone then 8 * budget else 2 * budget end, budget) b;
            else
                select b.ids, b.cut into found, cut from sec.search_by_words(
                    keyed, looked_for, most, before_id, mine, case when filtered then fits else '' end, having_words,
                    rarest, budget) b;
            end if;
        end if;

        execute 'select array(select o.id from (select o.id from (select q.id from requests q where q.requester_id = $1'
            || ' union select f.request_id from followers f where f.user_id = $1) o order by o.id desc limit 1000) o'
            || ' join requests r on r.id = o.id'
            || case when looked_for is null then '' else ' join search_documents d on d.request_id = r.id' end
            || ' where (not r.team_id = any ($3)' || fits
            || case when teams is not null then ' and r.team_id = any ($4)' else '' end || ') is true'
            || case when looked_for is null then '' else ' and (coalesce(d.shown, d.words) @@ $2) is true' end
            || ' order by o.id desc limit $5)'
            into more using me, looked_for, seen, teams, most;
        found := array(select one from unnest(found || more) one order by one desc limit most);

        if looked_for is null then
            return query select one, 0 from unnest(found) one order by one desc;
        else
            return query
                select d.request_id, (1000000 * ts_rank('{0.1, 0.2, 0.4, 1}',
                        case when d.team_id = any (seen) then d.words else coalesce(d.shown, d.words) end,
                        looked_for, 1))::integer as best
                from search_documents d where d.request_id = any (found) order by best desc, d.request_id desc;
        end if;
        if cut and cardinality(found) < most then
            return query select null::bigint, null::integer;
        end if;
    end
    $$;

revoke all on function sec.search_budget(), sec.search_terms(text[], boolean, jsonb), sec.search_expected(text, tsquery),
    sec.search_fits(bigint, text[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz),
    sec.search_walk(bigint[], text[], bigint[], bigint[], integer[], bigint[], timestamptz, timestamptz),
    sec.search_by_words(tsquery, tsquery, integer, bigint, bigint[], text, double precision, double precision, integer),
    sec.search_by_filters(tsquery, integer, bigint, bigint[], text, text, text, integer, integer),
    sec.find(tsquery, tsquery[], integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[], timestamptz,
        timestamptz, integer, text) from public;
grant execute on function sec.search_terms(text[], boolean, jsonb), sec.search_budget(),
    sec.find(tsquery, tsquery[], integer, bigint, text[], bigint[], bigint[], bigint[], integer[], bigint[], timestamptz,
        timestamptz, integer, text) to reqstly_app;
