# shellcheck shell=bash
# What deploy.sh, rollback.sh and as-owner.sh share. Reads $dry.

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

# rendered FILE: the stack with its settings put in, each configuration named by what is in it. Swarm never changes one: so
# a service is restarted for a new one of its own, and for nobody else's.
rendered() {
    local line section='' name='' sum
    docker stack config --compose-file "$1" | while IFS= read -r line; do
        case $line in
            [a-z]*) section=${line%%:*} ;;
            '  '[a-z]*:) name=${line//[ :]/} ;;
            '    file: '*)
                [ "$section" = configs ] || fail "$name: secrets are made by ops/scripts/secrets.sh, not from files."
                sum=$(sha256sum <"${line#    file: }")
                printf '    name: %s_%s\n' "$name" "${sum:0:12}"
                ;;
        esac
        printf '%s\n' "${line//\$/\$\$}" # it is read once more
    done
}

# secrets_of FILE: the names of those that a rendered stack takes.
secrets_of() { awk '/^[a-z]/ { on = /^secrets:/ } on && $1 == "name:" { print $2 }' "$1"; }

# put_up FILE STACK SECONDS: what differs is changed. Swarm replaces the tasks in the order that the stack says. Once more where
# Swarm itself changed a service meanwhile, as it does while it takes an update back.
put_up() {
    local said left
    for left in 9 8 7 6 5 4 3 2 1 0; do
        said=$(run timeout "$3" docker stack deploy --with-registry-auth --resolve-image "${REQSTLY_RESOLVE_IMAGE:-changed}" --prune \
            --compose-file "$1" "$2" 2>&1 >/dev/null) && break
        [[ $said == *'update out of sequence'* && $left != 0 ]] || { echo "$said" >&2; return 1; }
        sleep 1
    done
    [ -z "$said" ] || echo "$said" >&2
}

# The stacks that were well, to go back to: ~/.reqstly/STACK/now.yml is the last one, before.yml the one before it. Their
# configurations are in the swarm.
kept() { printf '%s' "$HOME/.reqstly/$1"; }
keep() {
    local place
    place=$(kept "$1")
    mkdir -p "$place"
    (umask 077 && sed '/^configs:/,/^[a-z]/ s/^    file: .*/    external: true/' "$2" >"$place/new.yml")
    if cmp -s "$place/new.yml" "$place/now.yml"; then rm "$place/new.yml" && return; fi
    [ ! -e "$place/now.yml" ] || mv "$place/now.yml" "$place/before.yml"
    mv "$place/new.yml" "$place/now.yml"
}

# owner_job STACK IMAGE SECONDS COMMAND …: `reqstly COMMAND …` once, as the owner of the database, beside the running replicas and
# set as they are. Nothing that goes on running has the owner's address. Prints what it says when it fails, or `$say` is set.
owner_job() {
    local stack=$1 image=$2 limit=$3 name=$1_owner app=$1_app one arguments=() state deadline done=1
    local owner=reqstly_database_owner_url password=database_owner_password version=${REQSTLY_DATABASE_OWNER_URL_VERSION:-}
    shift 3
    # The database takes a rotated password when it starts anew: until then, the address with the one that it has. Both are
    # rotated together, so their numbers are the same.
    while read -r one; do
        [[ $one != "$password"* ]] || version=${one#"$password"}
    done < <(docker service inspect --format \
        '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{.SecretName}}{{"\n"}}{{end}}' "${stack}_postgres" 2>/dev/null)
    [ -n "$dry" ] || docker service rm "$name" >/dev/null 2>&1 || true
    while read -r one; do
        # Of a release before this one, which had it in each replica.
        [ -z "$one" ] || [[ $one == *target=$owner,* ]] || arguments+=(--secret "$one")
    done < <(docker service inspect --format \
        '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{"source="}}{{.SecretName}},target={{.File.Name}},uid={{.File.UID}},mode=0400{{"\n"}}{{end}}' "$app")
    arguments+=(--secret "source=$owner$version,target=$owner,uid=10001,mode=0400")
    while read -r one; do
        [ -z "$one" ] || arguments+=(--env "$one")
    done < <(docker service inspect --format '{{range .Spec.TaskTemplate.ContainerSpec.Env}}{{.}}{{"\n"}}{{end}}' "$app")
    run docker service create --quiet --detach --name "$name" --mode replicated-job --restart-condition none \
        --endpoint-mode dnsrr --network "${stack}_internal" --mount type=tmpfs,target=/tmp --no-resolve-image "${arguments[@]}" \
        "$image" "$@" >/dev/null
    [ -z "$dry" ] || return 0
    deadline=$((SECONDS + limit))
    while [ $SECONDS -lt $deadline ]; do
        state=$(docker service ps --format '{{.CurrentState}}' "$name" | head -n 1)
        case $state in
            Complete*) done=0; break ;;
            Failed* | Rejected* | Shutdown* | Orphaned*) break ;;
        esac
        sleep 1
    done
    if [ $done != 0 ]; then
        echo "reqstly $* says:" >&2
        timeout 10 docker service logs --raw --tail 50 "$name" >&2 || true
    elif [ -n "${say:-}" ]; then
        timeout 10 docker service logs --raw "$name" || true
    fi
    docker service rm "$name" >/dev/null
    return $done
}

# migrate STACK IMAGE SECONDS: by a job of its own, which waits for a database that only now begins.
migrate() {
    local deadline=$((SECONDS + $3)) replicas
    while [ -z "$dry" ] && [ $SECONDS -lt $deadline ]; do
        replicas=$(docker service ls --format '{{.Name}} {{.Replicas}}' | awk -v name="$1_postgres" '$1 == name { print $2 }')
        case $replicas in '' | 1/1) break ;; esac
        sleep 1
    done
    owner_job "$1" "$2" "$3" db upgrade
}

# settled STACK SECONDS: every service has as many healthy tasks as it wants, and no update goes on. Status 1 when that takes
# too long, or when Swarm took an update back or gave it up. (put_up touches every service, so none tells of an earlier one.)
settled() {
    local deadline=$((SECONDS + $2)) calm=0 now
    while [ $SECONDS -lt $deadline ]; do
        now=$(docker service ls --quiet --filter "label=com.docker.stack.namespace=$1" | xargs docker service inspect \
            --format '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}')
        ! grep -qE 'rollback|paused' <<<"$now" || return 1
        if grep -q updating <<<"$now" || short "$1"; then
            calm=0
        else
            # A task counts as running before it is seen to fail.
            calm=$((calm + 1))
            [ $calm -lt 5 ] || return 0
        fi
        sleep 1
    done
    return 1
}

# short STACK: a service has fewer tasks than it wants, or more.
short() {
    docker service ls --filter "label=com.docker.stack.namespace=$1" --format '{{.Replicas}}' \
        | awk '{ split($1, n, "/"); if (n[1] != n[2]) found = 1 } END { exit !found }'
}

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
