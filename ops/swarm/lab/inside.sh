#!/usr/bin/env bash
# inside.sh ENGINE CACHE [PYTEST …]: begun in namespaces of its own by ops/scripts/test-swarm.sh.
set -euo pipefail
engine=$1 cache=$2
shift 2
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount -t tmpfs tmpfs /run
mkdir -p "$engine"/{data,volumes}
# In memory where there is plenty, since all of it is thrown away. But not what containers write: it would count as theirs.
if [ "$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo)" -gt 8000000 ]; then
    mount -t tmpfs tmpfs "$engine/data"
    mkdir "$engine/data/volumes"
    mount --bind "$engine/volumes" "$engine/data/volumes"
fi
export DOCKER_HOST=unix:///run/docker.sock DOCKER_BUILDKIT=0 REQSTLY_SWARM_LAB=$engine
# The DNS that is asked for names outside refuses at once: there is none.
dockerd --dns 127.0.0.1 --data-root "$engine/data" --exec-root "$engine/exec" --pidfile "$engine/docker.pid" --host "$DOCKER_HOST" \
    --storage-driver overlay2 >"$engine/dockerd.log" 2>&1 &
daemon=$!
end() {
    kill "$daemon" 2>/dev/null || true
    wait "$daemon" || true
}
trap end EXIT
for _ in $(seq 100); do
    docker info >/dev/null 2>&1 && break
    kill -0 "$daemon" 2>/dev/null || break
    sleep 0.2
done
docker info >/dev/null 2>&1 || {
    echo "No Swarm was tested: the engine does not start here. It says:" >&2
    tail -n 5 "$engine/dockerd.log" >&2
    exit 1
}
docker swarm init --advertise-addr 127.0.0.1 --listen-addr 127.0.0.1 >/dev/null
bash ops/swarm/lab/images.sh "$cache" "$engine"
.venv/bin/python -m pytest -q -p no:cacheprovider tests/ops/test_swarm.py "$@"
