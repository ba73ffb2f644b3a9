"""What each alert means and what to do: Grafana knows no address of the repository, so it is at hand here."""

from pathlib import Path

from ops.grafana.shapes import Board, Panel

_FILE = Path(__file__).resolve().parents[3] / "docs" / "RUNBOOK.md"
_ALERTS = _FILE.read_text().partition("\n## Alerts\n")[2].partition("\n## ")[0].strip()

BOARD = Board(
    "reqstly-runbook",
    "Reqstly: runbook",
    "The part “Alerts” of docs/RUNBOOK.md.",
    {"Alerts": [Panel("What to do when an alert comes", "", {}, _ALERTS, 24, "text")]},
)
