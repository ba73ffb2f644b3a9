#!/usr/bin/env bash
# Make an Ubuntu 24.04 server ready for Reqstly. May be run again: what is as it should be is left alone.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'TEXT'
setup-vps.sh --key FILE [options]     as root, in a checkout of Reqstly on the server

Makes an Ubuntu 24.04 server ready for `ops/scripts/deploy.sh`: a user who deploys, SSH by keys only and not as root,
a firewall that lets in 22, 80 and 443, fail2ban, security updates by themselves, swap, Docker, and a swarm of one.
The secrets are made by `ops/scripts/secrets.sh`, which deploy.sh asks for.

  --key FILE        the public SSH key (or keys) of whoever operates the server
  --user NAME       the user who deploys (default: reqstly)
  --swap SIZE       size of the swap file, such as 2G; 0 for none (default: 2G)
  --address IP      the address other nodes of the swarm reach this one at (default: 127.0.0.1, a swarm of one)
  --dry-run         say what would be done, and change nothing
  --help            this
TEXT
}

key='' user=reqstly swap=2G address=127.0.0.1 dry=
while [ $# -gt 0 ]; do
    case $1 in
        --key) key=${2:?--key needs a file}; shift 2 ;;
        --user) user=${2:?--user needs a name}; shift 2 ;;
        --swap) swap=${2:?--swap needs a size}; shift 2 ;;
        --address) address=${2:?--address needs an address}; shift 2 ;;
        --dry-run) dry=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) echo "setup-vps.sh does not know '$1'. --help tells what it takes." >&2; exit 2 ;;
    esac
done

fail() { echo "$*" >&2; exit 1; }
say() { printf '%s\n' "$*"; }
# run COMMAND …: do it, or say that it would be done.
run() { if [ -n "$dry" ]; then say "  would run: $*"; else "$@"; fi; }
# The same, without what the command prints when all is well.
quietly() { if [ -n "$dry" ]; then run "$@"; else "$@" >/dev/null; fi; }

# put SOURCE PLACE: a file of ours at its place. Status 1 when it was there already.
put() {
    cmp -s "$1" "$2" && return 1
    say "  $2"
    run install -D -m 644 -o root -g root "$1" "$2"
}

# Nobody is let out of a server that has no other way in: the key is read before anything is changed.
[[ $user =~ ^[a-z][a-z0-9_-]{0,30}$ ]] || fail "'$user' is no name for a user: small letters, digits, - and _."
[[ $swap =~ ^(0|[0-9]+[MG])$ ]] || fail "'$swap' is no size for a swap file: 0, 512M, 2G …"
[ -n "$key" ] || fail "Name your public SSH key: --key FILE. Without one nobody could come in any more."
[ -r "$key" ] || fail "$key cannot be read."
ssh-keygen -l -f "$key" >/dev/null 2>&1 || fail "$key is no public SSH key."
[ -n "$dry" ] || [ "$(id -u)" = 0 ] || fail "This has to be run as root."
if ! grep -qs '^ID=ubuntu' /etc/os-release || ! grep -qs '^VERSION_ID="24.04"' /etc/os-release; then
    say "Note: written for Ubuntu 24.04; this is $(sed -n 's/^PRETTY_NAME=//p' /etc/os-release)."
fi

packages() {
    say 'Packages'
    local wanted=(ca-certificates docker.io fail2ban git openssh-server python3-systemd rsync sudo ufw unattended-upgrades) missing=() one
    for one in "${wanted[@]}"; do
        dpkg-query -W -f '${Status}' "$one" 2>/dev/null | grep -q 'ok installed' || missing+=("$one")
    done
    [ ${#missing[@]} = 0 ] && return
    run apt-get update -q
    run env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

people() {
    say "The user $user, who deploys"
    id "$user" >/dev/null 2>&1 || run useradd --create-home --shell /bin/bash "$user"
    # Who may talk to the engine is root by another name, so `sudo` gives nothing more. There is no password to ask for.
    id -nG "$user" 2>/dev/null | tr ' ' '\n' | grep -qx docker || run usermod --append --groups docker "$user"
    if [ ! -e "/etc/sudoers.d/$user" ]; then
        say "  /etc/sudoers.d/$user"
        [ -n "$dry" ] || install -D -m 440 <(echo "$user ALL=(ALL) NOPASSWD:ALL") "/etc/sudoers.d/$user"
    fi
    local home=/home/$user keys
    keys=$home/.ssh/authorized_keys
    [ -d "$home/.ssh" ] || run install -d -m 700 -o "$user" -g "$user" "$home/.ssh"
    local line
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in '' | '#'*) continue ;; esac
        grep -qsxF -- "$line" "$keys" && continue
        say "  lets in the key '${line##* }'"
        [ -n "$dry" ] || printf '%s\n' "$line" >>"$keys"
    done <"$key"
    [ -n "$dry" ] || { chown "$user:$user" "$keys" && chmod 600 "$keys"; }
}

ssh_by_key() {
    say 'SSH: keys only, not as root'
    local place=/etc/ssh/sshd_config.d/10-reqstly.conf
    put ops/host/sshd.conf "$place" || return 0
    [ -n "$dry" ] && return
    mkdir -p /run/sshd
    # A file that sshd does not take would lock everybody out at its next start.
    if ! sshd -t; then
        rm -f "$place"
        fail "sshd does not take $place: it was removed again, and nothing else of SSH was changed."
    fi
    systemctl reload-or-restart ssh
}

firewall() {
    say 'Firewall: in by 22, 80 and 443'
    local port
    quietly ufw --force default deny incoming
    quietly ufw --force default allow outgoing
    for port in 22/tcp 80/tcp 443/tcp 443/udp; do quietly ufw allow "$port"; done
    quietly ufw --force enable
}

bans() {
    say 'fail2ban'
    put ops/host/fail2ban.conf /etc/fail2ban/jail.d/reqstly.conf || return 0
    [ -n "$dry" ] && return
    fail2ban-client -t >/dev/null || fail 'fail2ban does not take /etc/fail2ban/jail.d/reqstly.conf.'
    systemctl enable --now fail2ban
    systemctl restart fail2ban
}

upgrades() {
    say 'Security updates by themselves'
    put ops/host/upgrades.conf /etc/apt/apt.conf.d/52reqstly || return 0
    run systemctl enable --now unattended-upgrades
}

kernel() {
    say 'Kernel settings'
    put ops/host/sysctl.conf /etc/sysctl.d/60-reqstly.conf || return 0
    run sysctl --quiet --load /etc/sysctl.d/60-reqstly.conf
}

swap_file() {
    say "Swap: $swap"
    [ "$swap" = 0 ] && return
    if [ ! -e /swapfile ]; then
        run fallocate -l "$swap" /swapfile
        run chmod 600 /swapfile
        run mkswap --quiet /swapfile
    fi
    grep -qs '^/swapfile ' /proc/swaps || run swapon /swapfile
    grep -qs '^/swapfile ' /etc/fstab || { [ -n "$dry" ] || echo '/swapfile none swap sw 0 0' >>/etc/fstab; }
}

engine() {
    say 'Docker, and a swarm'
    if put ops/host/docker.json /etc/docker/daemon.json; then
        run systemctl enable docker
        run systemctl restart docker
    fi
    if [ -n "$dry" ] || [ "$(docker info --format '{{.Swarm.LocalNodeState}}')" != active ]; then
        quietly docker swarm init --advertise-addr "$address"
    fi
}

packages
people
ssh_by_key
firewall
bans
upgrades
kernel
swap_file
engine
if [ -n "$dry" ]; then
    say 'Nothing was changed.'
else
    say "Ready. From now on: ssh $user@THIS-SERVER (try it before you close this window), then ops/scripts/deploy.sh."
fi
