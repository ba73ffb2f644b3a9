# shellcheck shell=bash
# What deploy.sh and rollback.sh share. Reads $dry.

fail() { echo "$*" >&2; exit 1; }
step() { printf '%s\n' "$*"; }
# run COMMAND …: do it, or say that it would be done.
run() { if [ -n "$dry" ]; then step "  would run: $*" >&2; else "$@"; fi; }

# take_settings FILE: those of this installation, for the stack and for what is run here.
take_settings() {
    [ -r "$1" ] || return 0
    set -a
    # shellcheck source=/dev/null
    . "$1"
    set +a
}

manager() {
    [ "$(docker info --format '{{.Swarm.ControlAvailable}}' 2>/dev/null)" = true ] \
        || fail 'The engine does not answer, or is no manager of a swarm: ops/scripts/setup-vps.sh sets it up.'
}

# One deployment at a time.
lock() {
    exec 9>"${TMPDIR:-/tmp}/reqstly-deploy.lock"
    flock --nonblock 9 || fail 'Another deployment is under way.'
}

# The names of the secrets and networks outside that a stack takes, its settings put in.
docker_names() { docker stack config --compose-file "$1" | awk '/^secrets:/ { on = 1; next } /^[a-z]/ { on = 0 } on && $1 == "name:" { print $2 }'; }

# versions STACK: "service version" a line; nothing where there is no such stack.
versions() {
    local ids
    ids=$(docker service ls --quiet --filter "label=com.docker.stack.namespace=$1")
    # shellcheck disable=SC2086 # one argument each
    [ -z "$ids" ] || docker service inspect --format '{{.Spec.Name}} {{.Version.Index}}' $ids
}

# migrate STACK IMAGE SECONDS: once, with the new image, beside the running replicas, as the app's own service is set.
migrate() {
    local name=$1_migrate app=$1_app secret arguments=() network state deadline
    docker service rm "$name" >/dev/null 2>&1 || true
    while read -r secret; do
        [ -z "$secret" ] || arguments+=(--secret "$secret")
    done < <(docker service inspect --format \
        '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{"source="}}{{.SecretName}},target={{.File.Name}},uid={{.File.UID}},mode=0400{{"\n"}}{{end}}' "$app")
    while read -r secret; do
        [ -z "$secret" ] || arguments+=(--env "$secret")
    done < <(docker service inspect --format '{{range .Spec.TaskTemplate.ContainerSpec.Env}}{{.}}{{"\n"}}{{end}}' "$app")
    network=$(docker network ls --quiet --filter "name=^$1_internal$")
    run docker service create --quiet --detach --name "$name" --mode replicated-job --restart-condition none --network "$network" \
        --mount type=tmpfs,target=/tmp --no-resolve-image "${arguments[@]}" "$2" db upgrade >/dev/null
    [ -z "$dry" ] || return 0
    deadline=$((SECONDS + $3))
    while [ $SECONDS -lt $deadline ]; do
        state=$(docker service ps --format '{{.CurrentState}}' "$name" | head -n 1)
        case $state in
            Complete*) docker service rm "$name" >/dev/null; return 0 ;;
            Failed* | Rejected* | Shutdown* | Orphaned*) break ;;
        esac
        sleep 1
    done
    echo "The migration says:" >&2
    docker service logs --raw --tail 20 "$name" >&2 2>/dev/null || true
    docker service rm "$name" >/dev/null
    return 1
}

# settled STACK SECONDS [SERVICES]: every service has as many healthy tasks as it wants, and no update goes on. Status 1 when
# that takes too long, or when an update of one of SERVICES went back by itself or was given up. (Others may have done so
# before: that stays written at a service until its next update.)
settled() {
    local deadline=$((SECONDS + $2)) calm=0 one
    while [ $SECONDS -lt $deadline ]; do
        # shellcheck disable=SC2086 # one argument each
        if [ -n "${3:-}" ] && states $3 | grep -qE 'rollback|paused'; then return 1; fi
        one=$(docker service ls --filter "label=com.docker.stack.namespace=$1" --format '{{.Replicas}}' \
            | awk '{ split($1, n, "/"); if (n[1] != n[2]) print }')
        # shellcheck disable=SC2046 # one argument each
        if [ -z "$one" ] && ! states $(docker service ls --quiet --filter "label=com.docker.stack.namespace=$1") \
            | grep -qE 'updating|rollback_started'; then
            # A task counts as running before it is seen to fail.
            calm=$((calm + 1))
            [ $calm -lt 5 ] || return 0
        else
            calm=0
        fi
        sleep 1
    done
    return 1
}

# states SERVICES …: how their last update stands, one a line.
states() { docker service inspect --format '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{else}}none{{end}}' "$@"; }

# well: people reach it, by the door that they take.
well() {
    local try
    for try in $(seq 30); do
        curl --silent --show-error --fail --max-time 5 ${REQSTLY_CA:+--cacert "$REQSTLY_CA"} --resolve "$REQSTLY_DOMAIN:443:127.0.0.1" \
            --output /dev/null "https://$REQSTLY_DOMAIN/healthz" 2>/dev/null && return 0
        sleep 1
    done
    echo "https://$REQSTLY_DOMAIN/healthz does not answer, after $try tries." >&2
    return 1
}

# tell_why STACK: what the tasks that did not come up say.
tell_why() {
    docker service ls --quiet --filter "label=com.docker.stack.namespace=$1" \
        | xargs -n 1 docker service ps --no-trunc --filter desired-state=shutdown --format '{{.Name}} {{.Image}} {{.CurrentState}} {{.Error}}' \
        | grep -E 'Failed|Rejected' | head -n 5 >&2 || true
}

# go_back SERVICES: each to the settings that it had before, unless Swarm has done so already.
go_back() {
    local service state
    for service in $1; do
        state=$(docker service inspect --format '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}} {{if .PreviousSpec}}has{{end}}' "$service" 2>/dev/null) || continue
        [[ $state == *has ]] || continue
        [[ $state == rollback_* ]] && [ "${0##*/}" = deploy.sh ] && continue
        run timeout 120 docker service rollback --quiet --detach "$service" >/dev/null
    done
}

# What the last deployment changed, for rollback.sh: a label of the app's service would be a change itself.
remember() { mkdir -p "$HOME/.reqstly" && printf '%s' "$2" >"$HOME/.reqstly/$1.changed"; }
remembered() { cat "$HOME/.reqstly/$1.changed" 2>/dev/null || true; }
