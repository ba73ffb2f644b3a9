"""`setup-vps.sh` on a copy of this machine's own root, thrown away afterwards: real users, sshd, fail2ban and files; the
services, the firewall, the engine and the packages are only told, since there is no systemd and no network in it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    os.geteuid() != 0, reason="changes a copy of the root file system: run it as root"
)

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "ops/scripts/setup-vps.sh"

ENTER = """
mount -t tmpfs none "$1"
mkdir -p "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root"
mount --rbind /proc "$1/root/proc"
mount --rbind /dev "$1/root/dev"
mount -t tmpfs none "$1/root/run"
mkdir -p "$1/root/srv/told" "$1/root/srv/reqstly"
cp -r ops "$1/root/srv/reqstly/"
for one in systemctl ufw docker apt-get swapon sysctl; do
    printf '#!/bin/sh\\necho "%s $*" >>/srv/told/log\\n' "$one" >"$1/root/srv/told/$one"
    chmod +x "$1/root/srv/told/$one"
done
echo 'groupadd -f docker' >>"$1/root/srv/told/apt-get"
cp "$2" "$1/root/srv/key.pub"
exec chroot "$1/root" env PATH=/srv/told:/usr/sbin:/usr/bin:/sbin:/bin bash
"""


@dataclass
class Server:
    """A shell in the copy. What it changes is gone when it ends."""

    shell: subprocess.Popen[str]

    def does(self, command: str) -> tuple[int, str]:
        """Run it; its status and what it printed, errors too."""
        assert self.shell.stdin is not None
        assert self.shell.stdout is not None
        self.shell.stdin.write(f"( {command} ) 2>&1 </dev/null; status=$?; echo; echo ended $status\n")
        self.shell.stdin.flush()
        lines: list[str] = []
        for line in self.shell.stdout:
            if line.startswith("ended "):
                return int(line.split()[1]), "".join(lines).strip()
            lines.append(line)
        raise AssertionError("".join(lines))


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("key") / "key"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "olga@laptop", "-f", place], check=True
    )
    return place.with_suffix(".pub")


@pytest.fixture
def server(tmp_path: Path, key: Path) -> Iterator[Server]:
    shell = subprocess.Popen(
        ["unshare", "--mount", "--propagation", "private", "bash", "-ec", ENTER, "enter", tmp_path, key],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with shell:
        yield Server(shell)
        assert shell.stdin is not None
        shell.stdin.close()


SET_UP = f"cd /srv/reqstly && bash {SCRIPT} --key /srv/key.pub --swap 1M"


def test_it_makes_a_server_ready_and_leaves_it_alone_the_second_time(server: Server) -> None:
    status, said = server.does(SET_UP)
    assert status == 0, said
    told = server.does("cat /srv/told/log")[1].splitlines()
    assert [line for line in told if line.startswith("ufw allow")] == [
        "ufw allow 22/tcp", "ufw allow 80/tcp", "ufw allow 443/tcp", "ufw allow 443/udp",
    ]  # fmt: skip
    assert told.index("ufw --force default deny incoming") < told.index("ufw --force enable")
    assert "docker swarm init --advertise-addr 127.0.0.1" in told
    assert "systemctl reload-or-restart ssh" in told
    assert "olga@laptop" in server.does("cat /home/reqstly/.ssh/authorized_keys")[1]
    assert server.does("stat -c '%a %U' /home/reqstly/.ssh/authorized_keys")[1].strip() == "600 reqstly"
    assert server.does("visudo -cf /etc/sudoers.d/reqstly")[0] == 0
    before = server.does(
        "find /etc /home /swapfile -newermt '2000-01-01' -type f -print0 | sort -z | xargs -0 md5sum"
    )[1]
    server.does("rm /srv/told/log")
    status, said = server.does(SET_UP)
    assert status == 0, said
    after = server.does(
        "find /etc /home /swapfile -newermt '2000-01-01' -type f -print0 | sort -z | xargs -0 md5sum"
    )[1]
    assert after == before
    again = server.does("cat /srv/told/log")[1]
    assert "systemctl" not in again


def test_what_sshd_then_does(server: Server) -> None:
    server.does(SET_UP)
    status, said = server.does("sshd -T")
    assert status == 0, said
    for line in ("permitrootlogin no", "passwordauthentication no", "kbdinteractiveauthentication no",
                 "authenticationmethods publickey", "x11forwarding no", "maxauthtries 3"):  # fmt: skip
        assert line in said.splitlines()


def test_what_fail2ban_then_does(server: Server) -> None:
    server.does(SET_UP)
    status, said = server.does("fail2ban-client -t")
    assert status == 0, said
    rules = server.does("fail2ban-client -d")[1]
    assert "['set', 'sshd', 'maxretry', 5]" in rules
    assert "ufw" in rules


def test_a_file_that_sshd_does_not_take_changes_nothing_of_ssh(server: Server) -> None:
    server.does("echo 'NoSuchWord yes' >>/srv/reqstly/ops/host/sshd.conf")
    status, said = server.does(SET_UP)
    assert status == 1
    assert "sshd does not take" in said
    assert server.does("sshd -t")[0] == 0
    assert "ssh" not in server.does("cat /srv/told/log")[1]


def test_a_dry_run_says_all_and_changes_nothing(server: Server) -> None:
    status, said = server.does(SET_UP + " --dry-run")
    assert status == 0, said
    for step in (
        "useradd",
        "10-reqstly.conf",
        "ufw allow 443/tcp",
        "mkswap",
        "docker swarm init",
        "Nothing was changed.",
    ):
        assert step in said
    assert server.does("cat /srv/told/log")[0] == 1
    assert server.does("id reqstly")[0] == 1
    assert server.does("ls /swapfile /etc/ssh/sshd_config.d/10-reqstly.conf")[0] != 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("", "Name your public SSH key"),
        ("--key /nowhere", "cannot be read"),
        ("--key /etc/hostname", "no public SSH key"),
        ("--key /srv/key.pub --user 'a b'", "no name for a user"),
        ("--key /srv/key.pub --swap lots", "no size for a swap file"),
        ("--turbo", "does not know '--turbo'"),
    ],
)
def test_bad_arguments_change_nothing(server: Server, arguments: str, sentence: str) -> None:
    status, said = server.does(f"cd /srv/reqstly && bash {SCRIPT} {arguments}")
    assert status != 0
    assert sentence in said
    assert server.does("cat /srv/told/log")[0] == 1


def test_help_changes_nothing() -> None:
    done = subprocess.run(["bash", SCRIPT, "--help"], cwd=ROOT, text=True, capture_output=True, check=True)
    assert "--dry-run" in done.stdout
    assert shutil.which("unshare")
