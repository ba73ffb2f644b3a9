#!/usr/bin/env bash
# Writes the lock files from pyproject.toml: versions and hashes, no index addresses.
set -euo pipefail
cd "$(dirname "$0")/../.."
compile=(.venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate)
# The build backend is locked too: the package itself is installed without build isolation.
"${compile[@]}" --extra build --extra embedded --output-file requirements.lock
"${compile[@]}" --extra build --extra embedded --extra dev --output-file requirements-dev.lock
"${compile[@]}" --extra build --output-file requirements-image.lock
