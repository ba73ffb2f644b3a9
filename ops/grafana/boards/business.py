"""What is asked, what is done, how long it takes. Confidential teams are in no figure."""

from ops.grafana.asking import within
from ops.grafana.shapes import Board, Choice, Panel, logs

_TEAM = 'team=~"$team"'
_OPEN = f"max by (team, status) (reqstly_requests_open{{{_TEAM}}})"
_RESOLUTION, _ANSWER = "reqstly_request_resolution_seconds", "reqstly_request_first_answer_seconds"


def _in_a_day(name: str, by: str) -> str:
    return f"sum by ({by}) (increase({name}{{{_TEAM}}}[1d]))"


BOARD = Board(
    "reqstly-business",
    "Reqstly: the work",
    __doc__,
    {
        "How it stands": [
            Panel("Under way", "short", {"{{team}} {{status}}": _OPEN}),
            Panel(
                "Oldest under way", "s", {"{{team}}": f"max by (team) (reqstly_request_oldest_open_seconds{{{_TEAM}}})"},
                bad=14 * 86_400,
            ),
            Panel("Backlog", "short", {"{{team}}": f"sum by (team) ({_OPEN})"}),
        ],
        "What comes and what is done, in a day": [
            Panel("Asked, by team", "short", {"{{team}}": _in_a_day("reqstly_requests_created_total", "team")}, width=6),
            Panel("Resolved, by team", "short", {"{{team}}": _in_a_day("reqstly_requests_resolved_total", "team")}, width=6),
            Panel(
                "Asked, by type", "short",
                {"{{type}}": f"topk(10, {_in_a_day('reqstly_requests_created_total', 'type')})"}, "The ten most frequent.", 6,
            ),
            Panel(
                "Resolved, by type", "short",
                {"{{type}}": f"topk(10, {_in_a_day('reqstly_requests_resolved_total', 'type')})"}, "The ten most frequent.", 6,
            ),
        ],
        "How long it takes, over a week": [
            Panel(
                "Time to the first answer, by team", "s", {"{{team}}": within(0.5, _ANSWER, "team", _TEAM, "[7d]")},
                "Half of them within.",
            ),
            Panel(
                "Time to resolve, by team", "s",
                {
                    "{{team}}, half": within(0.5, _RESOLUTION, "team", _TEAM, "[7d]"),
                    "{{team}}, nine of ten": within(0.9, _RESOLUTION, "team", _TEAM, "[7d]"),
                },
            ),
            Panel(
                "Time to resolve, by type", "s",
                {"{{type}}": f"topk(10, {within(0.5, _RESOLUTION, 'type', _TEAM, '[7d]')})"},
                "Half of them within; the ten slowest.",
            ),
        ],
        "Logs": [
            logs(
                "What was done", '{service="app"} | json | verb!=""',
                "By verb and the person's number: never what it was about.",
            )
        ],
    },
    (Choice("team", "Team", "label_values(reqstly_requests_open, team)"),),
    "now-7d",
)  # fmt: skip
