-- Ids commit out of order: a transaction that began later may take an earlier id, and still be under way when the next
-- id is there for all to see. So: how far ids were given out, then an id of our own, then wait until all transactions
-- with earlier ones have ended. Every entry up to that id is then there, or never will be. An id is taken after its transaction's own
-- (sec.audit_append), so none is missed. Where something takes longer than a second, the next seal has it.
create or replace function sec.seal_audit() returns setof audit_seals language plpgsql security definer
    set search_path = pg_catalog, public
    as $$
    declare
        last audit_seals;
        reach bigint;
        there bigint;
        oldest bigint;
        start bigint;
        stop bigint;
        entries bigint;
        root bytea;
    begin
        perform pg_advisory_xact_lock(7302027);
        select * into last from audit_seals order by id desc limit 1;
        start := coalesce(last.to_id, 0) + 1;
        select last_value into reach from sec.audit_ids;
        there := pg_current_xact_id()::text::bigint;
        for waited in 0..50 loop
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint into oldest;
            exit when oldest >= there;
            perform pg_sleep(0.02);
        end loop;
        select max(id) into stop from audit_entries where id between start and reach;
        if oldest < there or stop is null then
            return;
        end if;
        select count(*), sha256(string_agg(hash, ''::bytea order by id)) into entries, root
            from audit_entries where id between start and stop;
        return query insert into audit_seals (from_id, to_id, count, root, hash)
            values (start, stop, entries, root,
                    sec.seal_hash(coalesce(last.hash, ''::bytea), start, stop, entries, root))
            returning *;
    end
    $$;
