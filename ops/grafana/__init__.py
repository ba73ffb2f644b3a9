"""Grafana's dashboards: `boards.py` says what is on them, `shapes.py` how Grafana wants it, `python -m ops.grafana` writes."""
