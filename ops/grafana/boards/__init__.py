"""The dashboards, one a file. What is well when there is nothing of it (errors, waiting) says 0, not "no data"."""

from ops.grafana.boards import business, database, infrastructure, live, overview, runbook, sign_in

BOARDS = (
    overview.BOARD, live.BOARD, infrastructure.BOARD, database.BOARD, business.BOARD, sign_in.BOARD, runbook.BOARD
)  # fmt: skip
