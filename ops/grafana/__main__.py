"""`python -m ops.grafana`: write the dashboards anew. A test holds that the files are what this writes."""

import json
from pathlib import Path
from typing import Any

from ops.grafana.boards import BOARDS
from ops.grafana.shapes import dashboard

FOLDER = Path(__file__).parent / "dashboards"


def written() -> dict[Path, str]:
    """Each file, and what belongs into it."""
    return {FOLDER / f"{board.uid}.json": _text(dashboard(board)) for board in BOARDS}


def _text(made: dict[str, Any]) -> str:
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text)
