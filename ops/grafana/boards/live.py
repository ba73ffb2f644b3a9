"""How fast a change reaches the screens, and what it costs."""

from ops.grafana.asking import rate, spread, within
from ops.grafana.shapes import Board, Panel, logs

BOARD = Board(
    "reqstly-live",
    "Reqstly: live pages",
    __doc__,
    {
        "Who is there": [
            Panel("Pages by kind", "short", {"{{page}}": "sum by (page) (reqstly_pages_open)"}),
            Panel("Websockets", "short", {"{{instance}}": "reqstly_websocket_clients"}),
            Panel("Different views", "short", {"{{instance}}": "reqstly_live_views"}, "Pages that show the same share one."),
        ],
        "From a change to the screens": [
            Panel("How late", "s", spread("reqstly_live_lag_seconds")),
            Panel("Patches", "ops", {"{{instance}}": rate("reqstly_live_patch_bytes_count", "instance")}),
            Panel("Size of a patch", "bytes", spread("reqstly_live_patch_bytes")),
            Panel("Pages that one patch goes to", "short", spread("reqstly_live_patch_pages")),
            Panel(
                "Event loop lag", "s", {"{{instance}}": within(0.99, "reqstly_event_loop_lag_seconds", "instance")},
                "99 % within.",
            ),
            Panel(
                "Bytes of patches", "Bps", {"{{instance}}": rate("reqstly_live_patch_bytes_sum", "instance")},
                "One copy of each; every page gets one.",
            ),
        ],
        "The listening connection": [
            Panel(
                "Connected", "bool_yes_no", {"{{instance}}": 'reqstly_listener_connected{job="reqstly"}'},
                width=12, bad=1, falls=True,
            ),
            Panel(
                "Lost and found again", "short",
                {"{{instance}}": "sum by (instance) (increase(reqstly_live_gaps_total[30m]))"},
                "Within half an hour. Each time all pages are read again.", 12,
            ),
        ],
        "Logs": [
            logs("What the logs say of it", '{service="app"} | json | message=~"(?i).*(listen|live|socket|subscriber).*"')
        ],
    },
)  # fmt: skip
