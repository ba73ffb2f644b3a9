"""What is under way by age and priority, drawn by ECharts. It holds numbers alone; words stand beside it."""

from nicegui import ui

from components.theme import WALL_PRIORITIES

_STRIPES: dict[str, object] = {"dashArrayX": [1, 0], "dashArrayY": [3, 5]}
_DOTS: dict[str, object] = {"symbol": "circle", "symbolSize": 0.5}


class Chart(ui.echart):
    """Columns for ages, each a stack of priorities, urgent on top. A pattern tells them apart besides the colour."""

    # In the wall's template: hands the newest numbers to the chart that is in the page, without the server.
    DRAW = (
        "v.el.ownerDocument.defaultView.getElement(s.chart)?.chart?.setOption("
        "{ series: [...w.cells].reverse().map((data) => ({ data: [...data] })) })"
    )

    def __init__(self, cells: tuple[tuple[int, ...], ...]) -> None:
        ages = [str(age) for age in range(len(cells[0]))]
        super().__init__(
            {
                "animation": False,
                "grid": {"left": 0, "right": 0, "top": 4, "bottom": 1},
                "xAxis": {"type": "category", "data": ages, "axisTick": {"show": False}, "axisLabel": {"show": False},
                          "axisLine": {"lineStyle": {"color": "#474b4b"}}},
                "yAxis": {"show": False, "type": "value", "minInterval": 1},
                "series": [_series(*one) for one in zip(reversed(WALL_PRIORITIES.items()), reversed(cells), strict=True)],
            },
            renderer="svg",
        )  # fmt: skip
        self.classes("wall-columns").props("aria-hidden=true")


def _series(priority: tuple[str, str], data: tuple[int, ...]) -> dict[str, object]:
    key, colour = priority
    pattern = {"high": _STRIPES, "low": _DOTS}.get(key)
    decal = {"color": "rgba(0,0,0,0.45)", **pattern} if pattern else None
    return {
        "type": "bar", "stack": "all", "name": key, "data": list(data), "silent": True, "barCategoryGap": "24%",
        "itemStyle": {"color": colour, "decal": decal},
    }  # fmt: skip
