#!/usr/bin/env bash
# Deploy Reqstly on this swarm: build or fetch the image, migrate, update, wait until it is well, go back by itself if it is not.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
deploy.sh [options]     on a manager of the swarm, in a checkout of what is to be deployed

  --image IMAGE           the product's image, best by digest (default: built here, from this checkout)
  --postgres-image IMAGE  the database's (default: built here)
  --env FILE              settings of this installation, NAME=value a line (default: ~/reqstly.env): REQSTLY_DOMAIN is needed;
                          REQSTLY_CA, a file, where its certificate's issuer is not known here; REQSTLY_RESOLVE_IMAGE=never
                          where there is no registry
  --stack NAME            (default: reqstly)
  --file FILE             the stack (default: ops/swarm/stack.yml)
  --timeout SECONDS       how long an update may take (default: 600)
  --dry-run               say what would be done, and do nothing
  --help                  this

The database is migrated before any replica is replaced: migrations only add, so that the old replicas go on working. When
the new ones do not become healthy, all that was changed goes back to what it was, and the status is 1. The database is not
migrated back: the old release works with it. ops/scripts/rollback.sh goes back later.
TEXT
}

image='' postgres='' env=$HOME/reqstly.env stack=reqstly file=ops/swarm/stack.yml timeout=600 dry=''
while [ $# -gt 0 ]; do
    case $1 in
        --image) image=${2:?--image needs an image}; shift 2 ;;
        --postgres-image) postgres=${2:?--postgres-image needs an image}; shift 2 ;;
        --env) env=${2:?--env needs a file}; shift 2 ;;
        --stack) stack=${2:?--stack needs a name}; shift 2 ;;
        --file) file=${2:?--file needs a file}; shift 2 ;;
        --timeout) timeout=${2:?--timeout needs seconds}; shift 2 ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "deploy.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done
. ops/scripts/lib-swarm.sh

[[ $timeout =~ ^[0-9]+$ ]] || fail "'$timeout' is no number of seconds."
[ -r "$file" ] || fail "There is no stack in $file."
take_settings "$env"
[ -n "${REQSTLY_DOMAIN:-}" ] || fail "REQSTLY_DOMAIN is not set: the name at which people reach Reqstly. Put it into $env."
manager
lock

revision=$(git rev-parse --short=12 HEAD 2>/dev/null || date +%s)
if [ -z "$image" ]; then
    image=reqstly:$revision
    step "Building $image"
    run docker build --quiet --tag "$image" --build-arg "VERSION=$(git describe --tags --always 2>/dev/null || echo 0)" \
        --build-arg "REVISION=$revision" . >/dev/null
elif [[ $image == *@sha256:* ]]; then
    step "Fetching $image"
    run docker pull --quiet "$image" >/dev/null
fi
backup=$postgres
if [ -z "$postgres" ] && grep -q REQSTLY_POSTGRES_IMAGE "$file"; then
    backup=reqstly-postgres:$revision
    step "Building $backup"
    base=$(sed -n 's/^ARG POSTGRES=//p' ops/postgres/Dockerfile)
    docker image inspect "$base" >/dev/null 2>&1 || run docker pull --quiet "$base" >/dev/null
    run docker build --quiet --tag "$backup" --build-arg "APP=$image" --file ops/postgres/Dockerfile . >/dev/null
    # The server itself is only restarted for what is its own; the product beside it is for the backup service.
    postgres=reqstly-postgres:$({ docker image inspect --format '{{.Id}}' "$base" || true
        cat ops/postgres/* ops/backup/* ops/scripts/{backup,restore,drill}.sh; } 2>/dev/null | sha256sum | cut -c 1-12)
    docker image inspect "$postgres" >/dev/null 2>&1 || run docker tag "$backup" "$postgres"
fi
export REQSTLY_IMAGE=$image REQSTLY_POSTGRES_IMAGE=$postgres REQSTLY_BACKUP_IMAGE=$backup
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rendered "$file" >"$work/new.yml" || fail "$file cannot be read."

step 'Looking for the secrets'
for secret in $(secrets_of "$work/new.yml"); do
    docker secret inspect "$secret" >/dev/null 2>&1 || fail "The secret $secret is missing: ops/scripts/secrets.sh makes it."
done
for label in edge data; do
    grep -q "node.labels.reqstly.$label" "$work/new.yml" || continue
    docker node ls -q | xargs docker node inspect --format "{{index .Spec.Labels \"reqstly.$label\"}}" | grep -qx true \
        || run docker node update --label-add "reqstly.$label=true" "$(docker info --format '{{.Swarm.NodeID}}')" >/dev/null
done

there=$(docker service ls --quiet --filter "name=${stack}_app")
if [ -n "$there" ]; then
    step 'Migrating the database, which only adds'
    migrate "$stack" "$image" "$timeout" || fail 'The database could not be migrated. Nothing else was changed.'
fi
step "Updating $stack"
if [ -n "$dry" ]; then
    put_up "$work/new.yml" "$stack" "$timeout"
    step 'Nothing was changed.'
    exit 0
fi
first() {
    [ -z "$there" ] || return 0
    step 'Making the tables'
    migrate "$stack" "$image" "$timeout"
}
if put_up "$work/new.yml" "$stack" "$timeout" && first && settled "$stack" "$timeout" && well; then
    keep "$stack" "$work/new.yml"
    step "Deployed: $image is well."
    exit 0
fi
step 'It is not well. Going back to what was there.'
tell_why "$stack"
last=$(kept "$stack")/now.yml
if [ ! -r "$last" ]; then
    [ -z "$there" ] || fail "What was well before this is not known here ($last): deploy.sh --image with the older one is the way back."
    fail "There was nothing before this. docker stack rm $stack removes it; its volumes stay."
fi
if put_up "$last" "$stack" "$timeout" && settled "$stack" "$timeout" && well; then
    fail 'Went back: what was there before works. Nothing was lost.'
fi
fail 'Went back, and it is not well either: docs/RUNBOOK.md, "A deployment failed".'
