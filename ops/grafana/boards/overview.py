"""Is it well? Rate, errors, duration, saturation; the jobs; what the logs say."""

from ops.grafana.asking import PEOPLE, RATE, rate, spread, within
from ops.grafana.shapes import Board, Panel, logs, number

_OURS = 'job=~"reqstly|reqstly-worker"'
_ERRORS, _REQUESTS = (
    "avg_over_time(reqstly:http_errors:rate5m[{0}])",
    "avg_over_time(reqstly:http_requests:rate5m[{0}])",
)
_SLOW, _TIMED = (
    "avg_over_time(reqstly:http_slow:rate5m[{0}])",
    "avg_over_time(reqstly:http_timed:rate5m[{0}])",
)


def _share(part: str, whole: str, window: str) -> str:
    return f"{part.format(window)} / {whole.format(window)}"


BOARD = Board(
    "reqstly-overview",
    "Reqstly: service overview",
    __doc__,
    {
        "How it stands": [
            number("Replicas", "short", "reqstly:replicas:up", "That answer now.", bad=2, falls=True),
            number(
                "Alerts", "short", 'count(ALERTS{alertstate="firing", severity!="none"}) or vector(0)',
                "That fire now: the list is below.", bad=1,
            ),
            number(
                "Without error, 30 days", "percentunit", f"1 - {_share(_ERRORS, _REQUESTS, '30d')}",
                "Of all requests as Caddy saw them. The objective is 99.9 %.", bad=0.999, falls=True,
            ),
            number(
                "Within half a second, 30 days", "percentunit", f"1 - {_share(_SLOW, _TIMED, '30d')}",
                "Of all requests as the replicas saw them. The objective is 99 %.", bad=0.99, falls=True,
            ),
            number("Pages open", "short", "sum(reqstly_pages_open)", "In browsers, on all replicas."),
            Panel("Version", "string", {"{{version}}": "max by (version) (reqstly_build_info)"}, width=4, kind="stat"),
            Panel(
                "Alerts that fire", "short", {"": 'ALERTS{alertstate="firing"}'},
                "What each means and what to do: the runbook, by its name. Watchdog always fires.", 24, "table",
            ),
        ],
        "Rate, errors, duration": [
            Panel("Requests by route", "reqps", {"{{handler}}": rate("http_requests_total", "handler", PEOPLE)}),
            Panel(
                "Requests that fail", "reqps",
                {
                    "by Caddy": rate("caddy_http_request_duration_seconds_count", "", 'code=~"5.."') + " or vector(0)",
                    "by the replicas": rate("http_requests_total", "", f'{PEOPLE}, status=~"5.."') + " or vector(0)",
                },
                "A 502 is seen by Caddy alone: the replica that should have answered was gone.",
            ),
            Panel(
                "How fast the budget burns", "short",
                {
                    "errors": f"{_share(_ERRORS, _REQUESTS, '1h')} / 0.001",
                    "slowness": f"{_share(_SLOW, _TIMED, '1h')} / 0.01",
                },
                "1: as fast as the objectives allow over 30 days. Over 14.4 for an hour somebody is paged.", bad=14.4,
            ),
            Panel("Time to answer", "s", spread("http_request_duration_seconds", PEOPLE)),
            Panel(
                "Slowest routes", "s",
                {"{{handler}}": f"topk(8, {within(0.95, 'http_request_duration_seconds', 'handler', PEOPLE)})"},
                "95 % are answered within.",
            ),
            Panel("Answers by status", "reqps", {"{{status}}": rate("http_requests_total", "status", PEOPLE)}),
        ],
        "Saturation": [
            Panel(
                "Event loop lag", "s", {"{{instance}}": within(0.99, "reqstly_event_loop_lag_seconds", "instance")},
                "99 % of what is due is later by less than this. All pages of a replica wait for its event loop.",
            ),
            Panel("Memory", "bytes", {"{{job}} {{instance}}": f"process_resident_memory_bytes{{{_OURS}}}"}),
            Panel(
                "CPU", "percentunit", {"{{job}} {{instance}}": f"rate(process_cpu_seconds_total{{{_OURS}}}{RATE})"},
                "1 is one core; a replica uses no more than that.",
            ),
            Panel(
                "Database connections in use", "short",
                {
                    "{{instance}}": 'sum by (instance) (reqstly_database_pool_connections{state="used"})',
                    "limit of each": "max(reqstly_database_pool_limit)",
                },
            ),
            Panel(
                "Waiting for a connection", "s",
                {"{{instance}}": within(0.95, "reqstly_database_pool_wait_seconds", "instance")}, "95 % had one within.",
            ),
            Panel("Database errors", "ops", {"{{instance}}": rate("reqstly_database_errors_total", "instance")}),
        ],
        "Jobs": [
            Panel(
                "Jobs", "short", {"{{status}}": "max by (status) (reqstly_jobs)"},
                "Failed ones stay until somebody has looked.", 6,
            ),
            Panel("Oldest job that waits", "s", {"has waited": "max(reqstly_job_oldest_waiting_seconds)"}, width=6),
            Panel(
                "Jobs that were run", "short",
                {"{{task}} {{outcome}}": "sum by (task, outcome) (increase(reqstly_job_runs_total[10m]))"},
                "Within ten minutes.", 6,
            ),
            Panel(
                "How long jobs run", "s", {"{{task}}": within(0.95, "reqstly_job_seconds", "task", window="[10m]")},
                "95 % within.", 6,
            ),
        ],
        "Logs": [logs("Warnings and errors", '{service=~"app|worker", level=~"WARNING|ERROR|CRITICAL"}')],
    },
)  # fmt: skip
