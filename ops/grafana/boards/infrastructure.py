"""The machines, the way in, and what watches. Containers are seen by their own processes' memory and CPU."""

from ops.grafana.asking import RATE, rate
from ops.grafana.shapes import Board, Panel, logs, number

_AROUND = '{service=~"caddy|prometheus|alertmanager|loki|alloy|grafana"}'

BOARD = Board(
    "reqstly-infrastructure",
    "Reqstly: infrastructure",
    __doc__,
    {
        "Machines": [
            Panel(
                "CPU", "percentunit",
                {"{{instance}}": f'1 - avg by (instance) (rate(node_cpu_seconds_total{{mode="idle"}}{RATE}))'}, width=6,
            ),
            Panel("Load", "short", {"{{instance}}": "node_load5"}, "Processes that run or wait, five minutes.", 6),
            Panel(
                "Memory in use", "percentunit",
                {"{{instance}}": "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes"}, width=6,
            ),
            Panel("Disk that is free", "percentunit", {"{{instance}} {{mountpoint}}": "reqstly:disk:free_ratio"}, width=6),
            Panel(
                "Disk is busy", "percentunit",
                {"{{instance}}": f"max by (instance) (rate(node_disk_io_time_seconds_total{RATE}))"}, width=6,
            ),
            Panel(
                "Network", "Bps",
                {
                    "{{instance}} in": rate("node_network_receive_bytes_total", "instance", 'device!="lo"'),
                    "{{instance}} out": rate("node_network_transmit_bytes_total", "instance", 'device!="lo"'),
                },
                width=6,
            ),
            Panel("Memory of our processes", "bytes", {"{{job}}": "sum by (job) (process_resident_memory_bytes)"}, width=6),
            Panel("CPU of our processes", "percentunit", {"{{job}}": rate("process_cpu_seconds_total", "job")}, width=6),
        ],
        "The way in": [
            Panel(
                "Caddy: answers by status", "reqps",
                {"{{code}}": rate("caddy_http_request_duration_seconds_count", "code")},
            ),
            Panel(
                "Caddy: under way", "short", {"requests": "sum(caddy_http_requests_in_flight)"},
                "Open pages are among them.",
            ),
            Panel("From outside: time to answer", "s", {"{{instance}}": "probe_duration_seconds"}),
            number(
                "From outside", "bool_yes_no", "min(probe_success)", "Whether the public address answers.",
                width=12, bad=1, falls=True,
            ),
            number(
                "Certificate ends in", "s", "min(probe_ssl_earliest_cert_expiry) - time()",
                width=12, bad=14 * 86_400, falls=True,
            ),
        ],
        "What watches": [
            Panel("Who can be asked", "bool_yes_no", {"": "up"}, width=12, kind="table"),
            Panel("Series in Prometheus", "short", {"series": "prometheus_tsdb_head_series"}, width=6),
            Panel(
                "Messages by Alertmanager", "short",
                {
                    "sent": "sum(increase(alertmanager_notifications_total[1h]))",
                    "failed": "sum(increase(alertmanager_notifications_failed_total[1h]))",
                },
                "Within an hour.", 6,
            ),
        ],
        "Logs": [logs("Warnings and errors of what is around the app", f'{_AROUND} |~ "(?i)(warn|error)"')],
    },
)  # fmt: skip
