#!/usr/bin/env bash
# packages.sh PACKAGE:PROGRAM …: make sure that these programs (or files) are there: those that are, else Debian's packages.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin
missing=()
for one in "$@"; do
    command -v "${one#*:}" >/dev/null || [ -e "${one#*:}" ] || missing+=("${one%%:*}")
done
[ "${#missing[@]}" = 0 ] && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Fetching ${missing[*]} …"
    # Whoever wants one starts their own: Debian's services stay off. A machine's own policy is left alone.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && exit 0
fi
echo "They could not be had. Install them (Debian, Ubuntu: apt-get install ${missing[*]})." >&2
exit 1
