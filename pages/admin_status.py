"""How the product does, for admins: its processes, database, jobs, backups, and the proof of the history."""

from typing import Any

from nicegui import ui

from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.operations.backups import Backup
from reqstly.operations.replicas import Replica
from reqstly.operations.status import Failed, Status, status

STATUS = """
<div class="sections" data-testid="server-status">
  <div class="page-head" style="margin-bottom:-12px"><h1>Status</h1>
    <button class="btn" @click="act('reload')" data-testid="status-reload"><span class="icon" aria-hidden="true">refresh</span>Reload</button></div>
  <p class="soft">Reqstly <span data-testid="status-version">{{ s.version }}</span>, as of <span :title="exact(s.at)" data-testid="status-at" :data-at="s.at">{{ exact(s.at) }}</span></p>
  <section class="card pad status" aria-labelledby="replicas-head"><h2 id="replicas-head">Processes</h2>
    <ul class="list"><li v-for="r in s.replicas" :key="r.key" data-testid="status-replica" :data-kind="r.kind" :data-alive="r.alive">
      <span class="icon" aria-hidden="true">{{ r.kind === 'app' ? 'dns' : 'construction' }}</span>
      <span class="what"><b>{{ r.name }}</b><span class="soft small">{{ r.kind === 'app' ? 'Serves pages' : 'Runs jobs' }}, version {{ r.version }}, started <span :title="exact(r.started_at)">{{ since(r.started_at) }}</span></span></span>
      <span v-if="!r.alive" class="tag lock" :title="exact(r.seen_at)">Last heard of {{ since(r.seen_at) }}</span><span v-else-if="r.draining" class="tag">About to end</span><span v-else class="tag">Alive</span></li></ul></section>
  <section class="card pad status" aria-labelledby="database-head" data-testid="status-database"><h2 id="database-head">Database</h2>
    <dl><template v-for="f in s.database" :key="f[0]"><dt>{{ f[0] }}</dt><dd>{{ f[1] }}</dd></template></dl></section>
  <section class="card pad status" aria-labelledby="jobs-head" data-testid="status-jobs"><h2 id="jobs-head">Jobs</h2>
    <dl><template v-for="f in s.jobs" :key="f[0]"><dt>{{ f[0] }}</dt><dd>{{ f[1] }}</dd></template></dl>
    <ul v-if="s.failed.length" class="list"><li v-for="f in s.failed" :key="f.id" data-testid="status-failed">
      <span class="icon" aria-hidden="true">error_outline</span><span class="what"><b>{{ f.task }}</b><span class="soft small">job {{ f.id }}, tried {{ f.attempts === 1 ? 'once' : f.attempts + ' times' }}; the log says why</span></span>
      <span v-if="f.at" class="soft small" :title="exact(f.at)">{{ since(f.at) }}</span></li></ul></section>
  <section class="card pad status" aria-labelledby="backup-head" data-testid="status-backup"><h2 id="backup-head">Backup</h2>
    <dl v-if="s.backup"><dt>Last backup</dt><dd><span v-if="s.backup.at" :title="exact(s.backup.at)">{{ since(s.backup.at) }}, {{ s.backup.size }}</span><b v-else>None yet</b></dd>
      <dt>Last restore tried</dt><dd><span v-if="s.backup.drill_at" :title="exact(s.backup.drill_at)">{{ since(s.backup.drill_at) }}</span><b v-else>None yet</b> <span v-if="s.backup.drill_failed" class="tag lock">The newest failed</span></dd></dl>
    <p v-else class="soft" style="margin-top:8px">This server was not told where the backup's scripts write: REQSTLY_BACKUP_FILE.</p></section>
  <section class="card pad status" aria-labelledby="history-head" data-testid="status-history" :data-intact="!s.broken"><h2 id="history-head">History</h2>
    <p v-if="s.broken" class="banner" role="alert"><span class="icon" aria-hidden="true">gpp_bad</span><span>{{ s.broken === 1 ? 'One thing' : s.broken + ' things' }} in the history {{ s.broken === 1 ? 'is' : 'are' }} not what was written. <code>reqstly audit verify</code> on the server names {{ s.broken === 1 ? 'it' : 'them' }}.</span></p>
    <dl><dt>Proved up to</dt><dd :title="exact(s.verified_until)">{{ exact(s.verified_until) }}</dd><dt>Sealed up to</dt><dd :title="exact(s.sealed_until)">{{ exact(s.sealed_until) }}</dd></dl></section>
</div>
"""
_AGAIN = 10.0  # seconds


@page("/admin/status", "Status")
async def admin_status(visit: Visit) -> None:
    """How it is, asked again every few seconds."""

    async def state() -> dict[str, Any]:
        return _state(await status(await visit.now()))

    async def reload() -> None:
        await visit.if_there(again)

    async def again() -> None:
        drawn.set(**await state())

    drawn = LiveRows(STATUS, await state(), act={"reload": reload})
    ui.timer(_AGAIN, reload, immediate=False)


def _state(now: Status) -> dict[str, Any]:
    database, jobs = now.database, now.jobs
    return {
        "at": now.at.isoformat(),
        "version": now.version,
        "replicas": [_replica(replica) for replica in now.replicas],
        "database": [
            ["PostgreSQL", database.version],
            ["Size", size(database.size)],
            ["Connections", f"{database.connections} of {database.connections_most}"],
            ["Schema", database.revision],
        ],
        "jobs": [
            ["Waiting", _waiting(jobs.waiting, jobs.oldest)],
            ["Running", f"{jobs.running:,}"],
            ["Failed for good", f"{jobs.failed:,}"],
        ],
        "failed": [_failed(failed) for failed in now.failed],
        "backup": now.backup and _backup(now.backup),
        "broken": now.broken,
        "verified_until": now.history.verified_until.isoformat(),
        "sealed_until": now.history.sealed_until.isoformat(),
    }


def size(count: int) -> str:
    """A size in bytes as text."""
    amount, units = float(count), ["TB", "GB", "MB", "kB", "B"]
    while amount >= 1_000 and len(units) > 1:
        amount /= 1_000
        units.pop()
    return f"{amount:,.0f} {units[-1]}" if amount >= 10 or units[-1] == "B" else f"{amount:.1f} {units[-1]}"


def _replica(replica: Replica) -> dict[str, Any]:
    return {
        "key": f"{replica.name} {replica.kind} {replica.started_at}", "name": replica.name, "kind": replica.kind,
        "version": replica.version, "draining": replica.draining, "alive": replica.alive,
        "started_at": replica.started_at.isoformat(), "seen_at": replica.seen_at.isoformat(),
    }  # fmt: skip


def _waiting(count: int, oldest: float) -> str:
    return f"{count:,}, the oldest for {oldest:,.0f} s" if oldest >= 1 else f"{count:,}"


def _failed(failed: Failed) -> dict[str, Any]:
    return {
        "id": failed.id, "task": failed.task, "attempts": failed.attempts, "at": failed.at and failed.at.isoformat()
    }  # fmt: skip


def _backup(backup: Backup) -> dict[str, Any]:
    return {
        "at": backup.at and backup.at.isoformat(),
        "size": "" if backup.size is None else size(backup.size),
        "drill_at": backup.drill_at and backup.drill_at.isoformat(),
        "drill_failed": backup.drill_ok is False,
    }
