"""PostgreSQL as it sees itself and as the replicas see it; and what is kept of it elsewhere."""

from ops.grafana.asking import rate, spread
from ops.grafana.shapes import Board, Choice, Panel, logs, number

_IT = 'datname=~"$database"'
_HIT, _READ = f"sum(pg_stat_database_blks_hit{{{_IT}}})", f"sum(pg_stat_database_blks_read{{{_IT}}})"

BOARD = Board(
    "reqstly-database",
    "Reqstly: database",
    __doc__,
    {
        "How it stands": [
            number("PostgreSQL", "bool_yes_no", "max(pg_up)", "Whether it answers.", bad=1, falls=True),
            number(
                "Last backup", "s", "time() - max(reqstly_backup_last_success_timestamp_seconds)",
                "How long ago one went well.", bad=26 * 3_600,
            ),
            number(
                "Last drill", "s", "time() - max(reqstly_drill_last_success_timestamp_seconds)",
                "How long ago a restore was shown to work.", bad=8 * 86_400,
            ),
            number("Last drill went well", "bool_yes_no", "min(reqstly_drill_last_run_ok)", bad=1, falls=True),
            number("Size of a backup", "bytes", "max(reqstly_backup_size_bytes)"),
            number("Time to restore", "s", "max(reqstly_drill_last_duration_seconds)", "In the last drill."),
        ],
        "As the replicas see it": [
            Panel("Time of a statement", "s", spread("reqstly_database_query_seconds")),
            Panel("Statements", "ops", {"{{instance}}": rate("reqstly_database_query_seconds_count", "instance")}),
            Panel("Waiting for a connection", "s", spread("reqstly_database_pool_wait_seconds")),
            Panel(
                "Connections of the pools", "short",
                {
                    "{{state}}": "sum by (state) (reqstly_database_pool_connections)",
                    "waited for": "sum(reqstly_database_pool_waiting)",
                },
            ),
            Panel("Errors", "ops", {"{{instance}}": rate("reqstly_database_errors_total", "instance")}),
            Panel(
                "Time of a backup", "s",
                {
                    "backup": "max(reqstly_backup_last_duration_seconds)",
                    "drill": "max(reqstly_drill_last_duration_seconds)",
                },
            ),
        ],
        "As it sees itself": [
            Panel(
                "Connections", "short",
                {
                    "{{state}}": "sum by (state) (pg_stat_activity_count) > 0",
                    "limit": "max(pg_settings_max_connections)",
                },
                width=6,
            ),
            Panel("Longest transaction", "s", {"open for": "max(pg_stat_activity_max_tx_duration)"}, width=6),
            Panel(
                "Transactions", "ops",
                {
                    "kept": rate("pg_stat_database_xact_commit", "", _IT),
                    "taken back": rate("pg_stat_database_xact_rollback", "", _IT),
                },
                width=6,
            ),
            Panel(
                "Read from memory", "percentunit", {"since its statistics began": f"{_HIT} / ({_HIT} + {_READ})"}, width=6
            ),
            Panel("Size", "bytes", {"{{datname}}": f"pg_database_size_bytes{{{_IT}}}"}, width=6),
            Panel(
                "Deadlocks", "short", {"within an hour": f"sum(increase(pg_stat_database_deadlocks{{{_IT}}}[1h]))"}, width=6
            ),
            Panel("Locks", "short", {"{{mode}}": f"sum by (mode) (pg_locks_count{{{_IT}}})"}, width=6),
            Panel(
                "Rows changed", "ops",
                {what: rate(f"pg_stat_database_tup_{what}", "", _IT) for what in ("inserted", "updated", "deleted")},
                width=6,
            ),
        ],
        "What is archived": [
            Panel(
                "Since the last segment", "s", {"ago": "max(pg_stat_archiver_last_archive_age)"},
                "What would be lost with the server now, at most.", 12,
            ),
            Panel(
                "Segments", "short",
                {
                    "archived": "sum(increase(pg_stat_archiver_archived_count[10m]))",
                    "failed": "sum(increase(pg_stat_archiver_failed_count[10m]))",
                },
                "Within ten minutes.", 12,
            ),
        ],
        "Logs": [logs("What PostgreSQL's log says", '{service="postgres"} |~ "(WARNING|ERROR|FATAL|PANIC)"')],
    },
    (Choice("database", "Database", 'label_values(pg_database_size_bytes{datname!~"template.*|postgres"}, datname)'),),
)  # fmt: skip
