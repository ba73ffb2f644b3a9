#!/usr/bin/env bash
# install.sh PYTHON LOCKFILE: make .venv if it is missing, and install the locked packages and this checkout into it.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$1 lock=$2
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Reqstly needs Python 3.11 or newer; '$python' is $("$python" --version). Try: make PYTHON=python3.12 …" >&2
    exit 1
}
[ -x .venv/bin/python ] || "$python" -m venv .venv || {
    echo "The virtual environment could not be made. On Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
}
echo "Installing what Reqstly needs (once; about a minute) …"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
