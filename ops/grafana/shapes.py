"""Grafana's shapes, as its dashboards' JSON has them (schema 39: Grafana 10.2 and newer read it)."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

PROMETHEUS = {"type": "prometheus", "uid": "prometheus"}
LOKI = {"type": "loki", "uid": "loki"}
_WIDTH = 24  # columns of Grafana's grid
_HEIGHT = {"stat": 4, "timeseries": 8, "table": 8, "logs": 9, "text": 30}


@dataclass(frozen=True, slots=True)
class Panel:
    """`asks` maps what a query's lines are called to the query; a text panel has its Markdown in `says`. `bad` is where a
    figure turns red: above it, or below it where `falls`."""

    title: str
    unit: str
    asks: dict[str, str]
    says: str = ""
    width: int = 8
    kind: str = "timeseries"
    bad: float | None = None
    falls: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A variable above the panels: what people choose among."""

    name: str
    label: str
    values: str


@dataclass(frozen=True, slots=True)
class Board:
    """A dashboard: rows by their titles, each with its panels from left to right."""

    uid: str
    title: str
    says: str
    rows: dict[str, list[Panel]]
    choices: tuple[Choice, ...] = ()
    since: str = "now-6h"


def number(title: str, unit: str, ask: str, says: str = "", **more: Any) -> Panel:
    """How it stands now, in large letters."""
    return Panel(title, unit, {"": ask}, says, more.pop("width", 4), "stat", **more)


def logs(title: str, ask: str, says: str = "") -> Panel:
    """Lines of the logs."""
    return Panel(title, "short", {"": ask}, says, _WIDTH, "logs")


def dashboard(board: Board) -> dict[str, Any]:
    """The dashboard as Grafana reads it."""
    return {
        "uid": board.uid,
        "title": board.title,
        "description": board.says,
        "tags": ["reqstly"],
        "schemaVersion": 39,
        "version": 1,
        "editable": False,
        "graphTooltip": 1,
        "refresh": "30s",
        "timezone": "browser",
        "time": {"from": board.since, "to": "now"},
        "templating": {"list": [_choice(choice) for choice in board.choices]},
        "annotations": {"list": [_ALERTS]},
        "links": [_BOARDS, _RUNBOOK],
        "panels": list(_panels(board)),
    }


def _panels(board: Board) -> Iterator[dict[str, Any]]:
    id = y = 0
    for title, panels in board.rows.items():
        id += 1
        place = {"h": 1, "w": _WIDTH, "x": 0, "y": y}
        yield {"id": id, "type": "row", "title": title, "collapsed": False, "gridPos": place, "panels": []}
        x, y, height = 0, y + 1, 0
        for panel in panels:
            if x + panel.width > _WIDTH:
                x, y, height = 0, y + height, 0
            id += 1
            height = max(height, _HEIGHT[panel.kind])
            place = {"h": _HEIGHT[panel.kind], "w": panel.width, "x": x, "y": y}
            yield {"id": id, "gridPos": place, **_panel(panel)}
            x += panel.width
        y += height


def _panel(panel: Panel) -> dict[str, Any]:
    made: dict[str, Any] = {"type": panel.kind, "title": panel.title, "options": _options(panel)}
    if panel.kind == "text":
        return made
    source = LOKI if panel.kind == "logs" else PROMETHEUS
    targets = [
        {"refId": ref, "datasource": source, "expr": expr, "legendFormat": legend, **_KINDS[panel.kind]}
        for ref, (legend, expr) in zip(ascii_uppercase, panel.asks.items(), strict=False)
    ]
    fields = {"defaults": _defaults(panel), "overrides": []}
    return (
        made
        | {"description": panel.says, "datasource": source, "targets": targets, "fieldConfig": fields}
        | _more(panel)
    )


# How a target is asked: over the whole time, or how it stands now.
_KINDS: dict[str, dict[str, Any]] = {
    "timeseries": {"range": True},
    "stat": {"instant": True, "range": False},
    "table": {"instant": True, "range": False, "format": "table"},
    "logs": {"queryType": "range", "maxLines": 500},
}


def _options(panel: Panel) -> dict[str, Any]:
    if panel.kind == "text":
        return {"mode": "markdown", "content": panel.says}
    options: dict[str, dict[str, Any]] = {
        "timeseries": {
            "legend": {"displayMode": "list", "placement": "bottom", "showLegend": True},
            "tooltip": {"mode": "multi", "sort": "desc"},
        },
        "stat": {
            "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
            "colorMode": "value" if panel.bad is not None else "none",
            "graphMode": "none",
            # Where the figure is always 1, its name is what matters.
            "textMode": "name" if panel.unit == "string" else "auto",
        },
        "table": {"showHeader": True, "cellHeight": "sm"},
        "logs": {
            "showTime": True, "wrapLogMessage": True, "enableLogDetails": True, "sortOrder": "Descending", "dedupStrategy": "none"
        },
    }  # fmt: skip
    return options[panel.kind]


def _defaults(panel: Panel) -> dict[str, Any]:
    made: dict[str, Any] = {"unit": panel.unit}
    if panel.kind == "timeseries":
        made |= {"min": 0, "custom": {"lineWidth": 1, "fillOpacity": 8, "showPoints": "never"}}
    if panel.bad is not None:
        colors = ("red", "green") if panel.falls else ("green", "red")
        steps = [{"color": colors[0], "value": None}, {"color": colors[1], "value": panel.bad}]
        made["thresholds"] = {"mode": "absolute", "steps": steps}
    return made


def _more(panel: Panel) -> dict[str, Any]:
    if panel.kind != "table":
        return {}
    return {"transformations": [{"id": "organize", "options": {"excludeByName": {"Time": True, "__name__": True}}}]}  # fmt: skip


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "name": choice.name, "label": choice.label, "type": "query", "datasource": PROMETHEUS,
        "query": {"query": choice.values, "refId": choice.name}, "refresh": 2, "sort": 1,
        "multi": True, "includeAll": True, "allValue": ".*", "current": {"text": "All", "value": "$__all"},
    }  # fmt: skip


_ALERTS = {
    "name": "Alerts", "datasource": PROMETHEUS, "enable": True, "iconColor": "red", "step": "60s",
    "expr": 'ALERTS{alertstate="firing", alertname!="Watchdog"}', "titleFormat": "{{alertname}}", "tagKeys": "severity,part",
}  # fmt: skip
_BOARDS = {
    "title": "Reqstly", "type": "dashboards", "tags": ["reqstly"], "asDropdown": True, "keepTime": True, "includeVars": False
}  # fmt: skip
_RUNBOOK = {"title": "Runbook", "type": "link", "url": "/d/reqstly-runbook", "icon": "doc", "keepTime": False}
