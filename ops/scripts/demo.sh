#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
    cat <<'END'
demo.sh [--play | --pictures] [--port PORT]
The five-minute demo, all of it on this machine: an OpenID provider that stands for Azure AD, PostgreSQL, two replicas and
Caddy. Says where to go and what to click; Ctrl-C ends it, and nothing is left of it. Each time it begins anew.

  --play       first let Playwright live through the whole story, in a browser that you see where there is a screen
  --pictures   do that unseen, take docs/pictures/demo/ anew, and end
  --port PORT  where to be reached on localhost (8090)
What to say at each step: docs/DEMO.md.
END
}

targets=(idp)
for one in "$@"; do
    case $one in
    --help) usage && exit 0 ;;
    --play | --pictures) targets+=(browser) ;;
    esac
done
command -v curl >/dev/null || { echo "The demo shows metrics with curl, which is not installed." >&2 && exit 1; }
make --silent .venv/.developer "${targets[@]}"
exec .venv/bin/python -m ops.demo "$@"
