#!/usr/bin/env bash
# Go back to what was there before the last deployment: images, settings and configurations. The database stays as it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
rollback.sh [options]     on a manager of the swarm

Puts up what deploy.sh had put up, and found well, before the last time. Once: then there is nothing before it, and deploy.sh
with an older image is the way. After a change of secrets the old ones have to be there still.

  --env FILE         as for deploy.sh (default: ~/reqstly.env)
  --stack NAME       (default: reqstly)
  --timeout SECONDS  how long it may take (default: 600)
  --dry-run          say what would be done, and do nothing
  --help             this
TEXT
}

env=$HOME/reqstly.env stack=reqstly timeout=600 dry=''
while [ $# -gt 0 ]; do
    case $1 in
        --env) env=${2:?--env needs a file}; shift 2 ;;
        --stack) stack=${2:?--stack needs a name}; shift 2 ;;
        --timeout) timeout=${2:?--timeout needs seconds}; shift 2 ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "rollback.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done
. ops/scripts/lib-swarm.sh
take_settings "$env"
manager
lock
place=$(kept "$stack")
[ -r "$place/before.yml" ] || fail "There is nothing to go back to: $stack was deployed once, or taken back already."
step "Going back to $(sed -n '/^  app:/,/^  [a-z]/ s/^    image: //p' "$place/before.yml")"
put_up "$place/before.yml" "$stack" "$timeout"
[ -z "$dry" ] || { echo 'Nothing was changed.'; exit 0; }
settled "$stack" "$timeout" || fail 'It did not settle in time: docker service ls tells what is still under way.'
well || fail 'It is not well: docs/RUNBOOK.md, "A deployment failed".'
mv "$place/before.yml" "$place/now.yml"
step "Back: $(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${stack}_app") is well."
