#!/usr/bin/env bash
# Make sure that the tests find a Chromium: one that is there, else Playwright's own, else the system's package.
set -euo pipefail
cd "$(dirname "$0")/../.."
found() {
    [ -n "${REQSTLY_CHROMIUM:-}" ] && [ -x "$REQSTLY_CHROMIUM" ] && return
    command -v chromium chromium-browser google-chrome >/dev/null && return
    .venv/bin/python - <<'PY'
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(not os.path.exists(p.chromium.executable_path))
PY
}
found && exit 0
echo "Fetching Chromium for the browser tests …"
.venv/bin/python -m playwright install --with-deps chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "No Chromium could be had. Install one (Debian: apt-get install chromium), or name it: REQSTLY_CHROMIUM=/path" >&2
exit 1
