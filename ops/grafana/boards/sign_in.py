"""Who gets in and who does not, what is refused, and whether the history is whole."""

from ops.grafana.asking import PEOPLE, rate
from ops.grafana.shapes import Board, Panel, logs, number

_REFUSED = f'{PEOPLE}, status=~"4.."'
_ABOUT = 'message=~"(?i).*(sign|session|audit|sealed).*"'

BOARD = Board(
    "reqstly-sign-in",
    "Reqstly: sign-in and history",
    __doc__,
    {
        "Sign-in": [
            Panel(
                "Sign-ins", "short",
                {"{{method}} {{outcome}}": "sum by (method, outcome) (increase(reqstly_sign_ins_total[10m])) or vector(0)"},
                "Within ten minutes.",
            ),
            Panel(
                "Sign-ins that fail", "short",
                {"within ten minutes": 'sum(increase(reqstly_sign_ins_total{outcome="failed"}[10m])) or vector(0)'},
                "Over 60 there is an alert. One address is stopped after 30.", bad=60,
            ),
            Panel("Sessions", "short", {"that are not over": "max(reqstly_sessions_active)"}),
        ],
        "What is refused": [
            Panel(
                "Not signed in, not allowed, not there, too often", "reqps",
                {"{{status}}": rate("http_requests_total", "status", _REFUSED) + " or vector(0)"}, width=12,
            ),
            Panel(
                "Refused, by route", "reqps",
                {"{{handler}}": f"topk(8, {rate('http_requests_total', 'handler', _REFUSED)}) or vector(0)"}, width=12,
            ),
        ],
        "The history": [
            number(
                "Whole", "bool_yes_no", "min(reqstly_audit_intact)", "Whether it is what was written.",
                width=8, bad=1, falls=True,
            ),
            number(
                "Not verified since", "s", "time() - max(reqstly_audit_verified_until_timestamp_seconds)",
                width=8, bad=7_200,
            ),
            number(
                "Not sealed since", "s", "time() - max(reqstly_audit_sealed_until_timestamp_seconds)", width=8, bad=900
            ),
        ],
        "Logs": [logs("What the logs say of it", f'{{service=~"app|worker"}} | json | {_ABOUT}')],
    },
)  # fmt: skip
