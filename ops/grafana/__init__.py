"""Grafana's dashboards: `boards/` says what is on them, `shapes.py` how Grafana wants it, `python -m ops.grafana` writes."""
