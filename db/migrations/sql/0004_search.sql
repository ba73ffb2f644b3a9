-- Search: how text becomes words, and the one function that finds requests by them. Under row-level security each use of
-- the GIN index would be a reading of everything (@@ is not leakproof, so PostgreSQL asks the policy first), so the function
-- runs with its owner's rights and applies the same visibility itself; who calls it selects by the ids it returns, under
-- row-level security again.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Many languages in one company: words as they are written, without their accents; no stemming, no stop words.
create text search configuration public.reqstly (copy = pg_catalog.simple);
alter text search configuration public.reqstly alter mapping for hword, hword_part, word with unaccent, simple;

-- Addresses, paths, tags and compounds are words with something between them: what follows keeps each character's place.
-- Neither has a path of its own: PostgreSQL then puts their bodies in place of each call, which halves the filling.
create function sec.search_plain(text text) returns text language sql immutable parallel safe
    as $$ select pg_catalog.translate(text, '-_/\.:@#+=&~<>%|()[]{}*!?,;"''`$^', pg_catalog.repeat(' ', 40)) $$;

create function sec.search_vector(text text, weight "char") returns tsvector language sql stable
    as $$
        select pg_catalog.setweight(pg_catalog.to_tsvector('public.reqstly', sec.search_plain(text)), weight)
    $$;

-- A tsvector has at most a megabyte: what a very long conversation says beyond it is not found.
create function sec.search_join(a tsvector, b tsvector) returns tsvector language plpgsql immutable
    set search_path = pg_catalog
    as $$
    begin
        return a || b;
    exception when program_limit_exceeded then
        return a;
    end
    $$;

-- Everything on one request, anew: for the few changes that are not just one comment more.
create function sec.search_rebuild(request bigint) returns void language plpgsql
    set search_path = pg_catalog, public
    as $$
    declare
        r requests;
        c record;
        doc search_documents;
    begin
        select * into r from requests where id = request;
        doc.words := sec.search_vector(r.number || ' ' || r.title, 'A') || sec.search_vector(r.description, 'B');
        for c in select body, internal from comments where request_id = request order by id loop
            if c.internal then
                doc.shown := coalesce(doc.shown, doc.words);
            else
                doc.shown := sec.search_join(doc.shown, sec.search_vector(c.body, 'C'));
            end if;
            doc.words := sec.search_join(doc.words, sec.search_vector(c.body, 'C'));
        end loop;
        insert into search_documents (request_id, team_id, words, shown) values (r.id, r.team_id, doc.words, doc.shown)
            on conflict (request_id) do update
                set team_id = excluded.team_id, words = excluded.words, shown = excluded.shown;
    end
    $$;

-- What people ask with, in one order for everybody, so that two requests at once do not wait for each other in a ring.
create function sec.search_learn(words tsvector) returns void language sql
    set search_path = pg_catalog, public
    as $$
        insert into search_words
            select word from unnest(tsvector_to_array(words)) as word
                where length(word) between 4 and 40 and word !~ '\d' order by word
            on conflict do nothing
    $$;

create function sec.search_request() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
    declare
        words tsvector;
    begin
        if tg_op = 'UPDATE' and (new.title, new.description) is not distinct from (old.title, old.description) then
            update search_documents set team_id = new.team_id
                where request_id = new.id and team_id <> new.team_id;
            return null;
        end if;
        words := sec.search_vector(new.number || ' ' || new.title, 'A') || sec.search_vector(new.description, 'B');
        if tg_op = 'INSERT' then
            insert into search_documents (request_id, team_id, words) values (new.id, new.team_id, words);
        else
            perform sec.search_rebuild(new.id);
        end if;
        perform sec.search_learn(words);
        return null;
    end
    $$;

create function sec.search_comment() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
    declare
        said tsvector := sec.search_vector(new.body, 'C');
    begin
        if new.internal then
            update search_documents set shown = coalesce(shown, words), words = sec.search_join(words, said)
                where request_id = new.request_id;
        else
            update search_documents set shown = sec.search_join(shown, said), words = sec.search_join(words, said)
                where request_id = new.request_id;
        end if;
        return null;
    end
    $$;

-- Words that begin so, the shortest first. The index cannot do it: for each stretch that is looked through it would
-- gather every request that has any such word.
create function sec.words_from(beginning text) returns setof text language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select w.word from search_words w, (select lower(unaccent(beginning)) as typed) t
            where w.word > t.typed and w.word < t.typed || chr(1114111) order by length(w.word), w.word limit 20
    $$;

-- Words that are written almost like this one, nearest first; for when little was found.
create function sec.words_like(word text) returns setof text language sql stable security definer
    set search_path = pg_catalog, public
    as $$
        select w.word from search_words w, (select lower(unaccent(words_like.word)) as typed) t
            where w.word % t.typed and w.word <> t.typed and similarity(w.word, t.typed) >= 0.4
            order by similarity(w.word, t.typed) desc, w.word limit 3
    $$;

-- What is looked for: each term a word or a phrase, either as it is or as one of the words it may have been meant as
-- (`meant` maps a term's place to them); the last word may go on. Null where nothing is left of it.
create function sec.search_query(
    terms text[], without text[], open_ended boolean, meant jsonb default '{}', either boolean default false
) returns tsquery language plpgsql stable
    set search_path = pg_catalog, public
    as $$
    declare
        found tsquery;
        one tsquery;
        other text;
    begin
        for place in 1 .. coalesce(cardinality(terms), 0) loop
            one := phraseto_tsquery('public.reqstly', sec.search_plain(terms[place]));
            for other in
                select jsonb_array_elements_text(coalesce(meant -> place::text, '[]'))
                union all select w.word from sec.words_from(terms[place]) w(word)
                    where open_ended and place = cardinality(terms) and position(' ' in terms[place]) = 0
            loop
                one := one || phraseto_tsquery('public.reqstly', other);
            end loop;
            if numnode(one) > 0 then
                found := case when either then coalesce(found || one, one) else coalesce(found && one, one) end;
            end if;
        end loop;
        for place in 1 .. coalesce(cardinality(without), 0) loop
            one := phraseto_tsquery('public.reqstly', sec.search_plain(without[place]));
            if found is not null and numnode(one) > 0 and not either then
                found := found && !!one;
            end if;
        end loop;
        return found;
    end
    $$;

-- The requests that the actor sees and that fit, as (id, score): at most `most`, before the request `before_id` where
-- that is given. A filter that is null lets everything through.
--
-- With words: of the newest `most` that fit, best first; without: newest first. What is the actor's teams' is looked
-- through newest first, in stretches that grow, since PostgreSQL would read every request that has a common word to find
-- the newest of them. What is the actor's own besides is looked through one by one, the newest 1,000.
create function sec.search(
    looked_for tsquery, most integer, before_id bigint, statuses text[], teams bigint[], assignees bigint[],
    requesters bigint[], ranks integer[], types bigint[], since timestamptz, until timestamptz
) returns table (id bigint, score integer) language plpgsql stable security definer rows 200
    set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set jit = off
    set max_parallel_workers_per_gather = 0
    as $$
    declare
        me bigint := sec.uid();
        seen bigint[] := sec.team_ids();
        mine bigint[] := case when teams is null then seen
            else array(select unnest(seen) intersect select unnest(teams)) end;
        fits text;
        team text;
        newest integer;
        stretch integer[];
        more bigint[];
        found bigint[] := '{}';
    begin
        if me is null and not sec.is_system() then
            return;
        end if;
        fits := concat(
            case when statuses is not null then ' and r.status = any ($4)' end,
            -- The condition of the partial indexes, where it follows from what is asked.
            case when statuses <@ '{open,in_progress,waiting}' then ' and r.status not in (''resolved'', ''cancelled'')' end,
            case when teams is not null then ' and r.team_id = any ($5)' end,
            case when 0 = any (assignees) then ' and (r.assignee_id is null or r.assignee_id = any ($6))'
                when assignees is not null then ' and r.assignee_id = any ($6)' end,
            case when requesters is not null then ' and r.requester_id = any ($7)' end,
            case when ranks is not null then ' and r.priority_rank = any ($8)' end,
            case when types is not null then ' and r.type_id = any ($9)' end,
            case when since is not null then ' and r.created_at >= $10' end,
            case when until is not null then ' and r.created_at < $11' end,
            case when before_id is not null then ' and r.id < $12' end);

        if looked_for is null and cardinality(mine) > 0 then
            execute 'select array(select r.id from requests r where r.team_id = any ($1)' || fits
                || ' order by r.id desc limit $3)'
                into found
                using mine, looked_for, most, statuses, teams, assignees, requesters, ranks, types, since, until, before_id;
        elsif cardinality(mine) > 0 then
            -- A probe for each team and bucket; whose teams are most of all looks at everything, and leaves out the rest.
            team := case when 2 * cardinality(mine) > (select count(*) from public.teams)
                then 'd.team_id + 0 = any ($1)' else 'd.team_id = any ($1)' end;
            select d.bucket into newest from search_documents d
                where before_id is null or d.request_id < before_id order by d.request_id desc limit 1;
            for step in 1 .. 4 loop
                exit when newest is null or cardinality(found) >= most;
                stretch := case step
                    when 1 then array(select generate_series(newest - 1, newest))
                    when 2 then array(select generate_series(newest - 15, newest - 2))
                    when 3 then array(select generate_series(newest - 63, newest - 16)) end;
                -- "+ 0": by this order PostgreSQL would walk through all there is.
                execute 'select array(select d.request_id from search_documents d'
                    || case when fits <> '' then ' join requests r on r.id = d.request_id' else '' end
                    || ' where d.words @@ $2 and ' || team
                    || case when step < 4 then ' and d.bucket = any ($13)' else ' and d.request_id + 0 < $14' end
                    || fits || ' order by d.request_id + 0 desc limit $3)'
                    into more
                    using mine, looked_for, most - cardinality(found), statuses, teams, assignees, requesters, ranks,
                        types, since, until, before_id, stretch, (newest - 63)::bigint << 11;
                found := found || more;
            end loop;
        end if;

        execute 'select array(select o.id from (select o.id from (select q.id from requests q where q.requester_id = $13'
            || ' union select f.request_id from followers f where f.user_id = $13) o order by o.id desc limit 1000) o'
            || ' join requests r on r.id = o.id'
            || case when looked_for is null then ''
                else ' join search_documents d on d.request_id = o.id and coalesce(d.shown, d.words) @@ $2' end
            || ' where not r.team_id = any ($14)' || fits || ' order by o.id desc limit $3)'
            into more
            using mine, looked_for, most, statuses, teams, assignees, requesters, ranks, types, since, until, before_id,
                me, seen;
        found := array(select one from unnest(found || more) one order by one desc limit most);

        if looked_for is null then
            return query select one, 0 from unnest(found) one order by one desc;
            return;
        end if;
        return query
            select d.request_id, (1000000 * ts_rank('{0.1, 0.2, 0.4, 1}',
                    case when d.team_id = any (seen) then d.words else coalesce(d.shown, d.words) end,
                    looked_for, 1))::integer as best
            from search_documents d where d.request_id = any (found) order by best desc, d.request_id desc;
    end
    $$;
