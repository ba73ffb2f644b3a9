-- An answer is its person's alone: the system itself sees one only when it is old enough to be removed.
alter table idempotency_keys enable row level security;
create policy idempotency_own on idempotency_keys for all using (user_id = (select sec.uid()));
create policy idempotency_old_select on idempotency_keys for select
    using ((select sec.is_system()) and created_at < now() - interval '24 hours');
create policy idempotency_old_delete on idempotency_keys for delete
    using ((select sec.is_system()) and created_at < now() - interval '24 hours');
grant select, insert, update, delete on idempotency_keys to reqstly_app;

-- Where a reader of the history gets to who has read up to (after_txid, after_id) and takes `most` entries more. Entries
-- commit out of order, by id and by transaction; but once every transaction below the horizon has ended, nothing can
-- come up below it any more. So the history is read in the order of transactions, up to the horizon. `waits`: there is
-- more, beyond it. Tells places alone: what stands there is read with one's own rights.
create function sec.audit_reach(after_txid bigint, after_id bigint, most integer)
    returns table (txid bigint, id bigint, horizon bigint, waits boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
        select last.txid, last.id, h.horizon, exists (select from audit_entries e where e.txid >= h.horizon)
        from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon) h
        left join lateral (
            select w.txid, w.id from (
                select e.txid, e.id from audit_entries e
                    where (e.txid, e.id) > (after_txid, after_id) and e.txid < h.horizon
                    order by e.txid, e.id limit most
            ) w order by w.txid desc, w.id desc limit 1
        ) last on true
    $$;
revoke all on function sec.audit_reach(bigint, bigint, integer) from public;
grant execute on function sec.audit_reach(bigint, bigint, integer) to reqstly_app;
